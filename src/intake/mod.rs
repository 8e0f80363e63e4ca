//! The form read back (様式の取込み): the two printed tables, cell by cell, into a sheet.
//!
//! The inverse of [`form`](crate::form). The caller opens the file and passes its tables as
//! [`Grid`]s. [`read()`] finds the tables by the titles of their columns, reads the cells with the
//! strict readers of the format, and accounts for every cell. A cell that cannot be read is left
//! over and asked about, never guessed.
//!
//! ```text
//! file → the caller → Grid → read → Intake → questions, answers → RawSheet → Sheet
//! ```
//!
//! # Examples
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use kusei::form::Form;
//! use kusei::intake::{self, Grid, Given};
//!
//! let json = kusei::wire::REAL_FORM;
//! let sheet: kusei::Sheet = serde_json::from_str(json)?;
//! let tables = Form::of(&sheet).tables();
//! let grids = [Grid::of_table(&tables[0])?, Grid::of_table(&tables[1])?];
//! let taken = intake::read(&grids, Given::of(&sheet));
//! assert_eq!(taken.questions().count(), 0);
//! assert_eq!(taken.finish()?, sheet);
//! # Ok(())
//! # }
//! ```
//!
//! # What is read
//!
//! **The crate's own print** in Japanese, with its merged cells: every cell comes back glyph for
//! glyph. What the tables do not hold (the ward, the year, the policy's title) is [`Given`] or
//! asked for.
//!
//! A value that a file stores as a number is asked about ([`StoredAs`]): 49.6% is stored as 0.496.
//!
//! The sheet read equals the sheet printed, except for what the form does not show:
//!
//! - Strategies and indicators are in the order of the print.
//! - An initiative that names no item, and so serves every item of its desired outcome, names every
//!   one.
//! - Texts by item are one text if at most one of them is printed.
//! - A cell of figures that holds only spaces is blank.
//! - Characters that no document can hold are as they were printed.
//!
//! If the print has findings, the table itself ([`Grid::of_table`]) and the workbook, where
//! findings are notes, are read with certainty. In other formats, what follows a cell's text, as in
//! `B（判定：a）※6`, is left out and asked about.
//!
//! **The city's layout**, as wards use it and as a publication
//! ([`Form::publication`](crate::form::Form::publication)) prints it, on any number of pages or
//! worksheets:
//!
//! | what | how it is read |
//! |---|---|
//! | the head | by titles, in any order, width and number of lines, with or without legends |
//! | pillars, desired outcomes, items | by `1`, `（１）`, `㋐`, titles beside them or as bands across; on a page without them, by known titles |
//! | a strategy, an initiative | by 【4-1】, 【4-1-1】 at the beginning of its cell; if it is printed for each item, it is read once and its texts are compared |
//! | an indicator or target in a row of its own | with the readings of the same row |
//! | several indicators in a cell | split at ①, ・ at the beginning of a line; 以上3点について is about those before it |
//! | their readings | by their labels, else in order if there are equally many, else not read |
//! | the common indicator each answers | by its name, by the row its line is in, else in order, to be confirmed |
//! | last year's readings of targets | from 前年度までの実績, if it has one figure in the target's unit and no other year, to be confirmed |
//! | targets, readings, withdrawal criteria | as [`draft`](crate::draft) reads prose, each with its doubts |
//!
//! What is certain is in the sheet and not asked about. What is uncertain is proposed, and a
//! [`Question`] names its cells, its reason ([`Unsure`]) and the proposals; there is one question
//! for each cell and reason. On a page with a cell that is left over, nothing is certain: rows may
//! be missing. Worse input gives more questions, never more certainty.
//!
//! A figure is certain if the words beside it are the name of what is measured or a verdict; in
//! 54.2％（27年度） and 予算が付いた場合50％以上 it may be only a part. A row must be confirmed if one of its cells
//! looks like another column's, if codes are out of order, or if a column is blank beside only some
//! rows of a page: cells may have slipped. Nothing is added to a given policy. Of pages for several
//! years, those of the given year are read, else those of the last.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use kusei::intake::{Given, Grid, GridCell, Reply, StoredAs, read};
//!
//! let titles = ["項目", "めざす状態", "アウトカム", "戦略", "課題"];
//! let rows = ["㋐", "【4-1】支え合う", "認知度：平成29年度までに50％", "広める", "―"];
//! let cells = [titles, rows].into_iter().enumerate().flat_map(|(row, texts)| {
//!     let cell = move |(column, text): (usize, &'static str)| GridCell {
//!         row,
//!         column,
//!         rows: 1,
//!         columns: 1,
//!         text: text.into(),
//!         stored: StoredAs::Text,
//!     };
//!     texts.into_iter().enumerate().map(cell)
//! });
//! let grids = [Grid::new(cells)?];
//! let mut taken = read(&grids, Given::default());
//! let goal = "【4-1】アウトカム①の目標値".parse()?;
//! let question = taken.questions().find(|own| own.places().contains(&goal)).ok_or("none")?;
//! let (id, first) = (question.id(), question.proposals().next().map(<[_]>::to_vec));
//! assert_eq!(first, Some(vec!["50％以上".to_string(), "50％".to_string()]));
//! taken.answer(id, Reply::Take(0))?;
//! assert_eq!(taken.proposed().cell(&goal).as_deref(), Some("50％以上"));
//! # Ok(())
//! # }
//! ```
//!
//! In a file without merged cells ([`Spans::Untold`]), a strategy or initiative in one row is as
//! certain as with merged cells. One of several rows must be confirmed, and so must the last one on
//! a page, because its rows may be cut off. The crate's own print is read only with merged cells.
//!
//! DECISION: if a page lacks a pillar's number and its desired outcomes continue, the pillar is
//! that of the page before, to be confirmed; a figure without a unit is confirmed beside a count or
//! score, and refused beside a percentage; for a criterion on each of several targets, 「いずれか」 is
//! proposed. Radicals that PDF has for whole characters become these; nothing else in a text is
//! folded.

pub(crate) mod account;
pub(crate) mod city_layout;
pub(crate) mod given;
pub(crate) mod own_print;
pub(crate) mod page;
pub(crate) mod reader;

pub use self::account::question::{AnswerError, Question, QuestionKind, Reply};
pub use self::account::taken::{Fate, Intake, Unfinished};
pub use self::account::unsure::Unsure;
pub use self::given::Given;
pub use self::page::grid::{Grid, GridCell, GridError, Spans, StoredAs};
pub use self::page::origin::Origin;
pub use self::page::tables::{FormTable, FoundTable};
pub use self::reader::read;
