//! The form read back (様式の取込み): the two printed tables, cell by cell, into a sheet.
//!
//! The inverse of [`form`](crate::form). The caller opens the file and hands over its tables as
//! [`Grid`]s; [`read()`] finds the tables by the titles of their columns, reads them with the strict
//! readers of the format, and says of every cell what became of it. What cannot be read is left
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
//! What a file keeps as a number is asked about ([`StoredAs`]): 49.6% is kept as 0.496.
//!
//! The sheet read is the sheet printed, but for what the form does not show: the order of
//! strategies and indicators is that of the print; an initiative that names no item, and so serves
//! every item of its desired outcome, names every one; texts by item of which only one is printed, or none, are one text;
//! spaces alone in a cell of figures are a blank; and characters that no document can hold are as
//! they were printed. Of a print with findings the table itself ([`Grid::of_table`]) and the
//! workbook, where they are notes, are read for certain; in other formats what is noted behind a
//! cell, `B（判定：a）※6`, is left out and asked about.
//!
//! **The city's layout**, as wards have it and a publication
//! ([`Form::publication`](crate::form::Form::publication)) prints it, on any number of pages or worksheets:
//!
//! | what | how it is read |
//! |---|---|
//! | the head | by titles, in any order, width and number of lines, legends behind them or not |
//! | pillars, desired outcomes, items | by `1`, `（１）`, `㋐`, titles beside them or as bands across; a page without them by titles that are known |
//! | a strategy, an initiative | by 【4-1】, 【4-1-1】 at the beginning of its cell; printed again for each item it is one, and its texts are compared |
//! | an indicator or target in a row of its own | with the readings of that very row |
//! | several indicators in a cell | at ①, ・ at the beginning of a line; 以上3点について is said of those before it |
//! | their readings | by their labels, else in order where they are as many, else not |
//! | the common indicator each answers | by its name, by the row its line is in, else in order, to be confirmed |
//! | last year's readings of targets | out of 前年度までの実績, where it has one figure in the target's unit and no other year, to be confirmed |
//! | targets, readings, withdrawal criteria | as [`draft`](crate::draft) reads prose, each with its doubts |
//!
//! What is certain is in the sheet and not asked about. What leaves something open is proposed,
//! and a [`Question`] names its cells, its reason ([`Unsure`]) and what is proposed; questions of
//! one cell and one reason are one. On a page of which a cell is left over, nothing is certain:
//! rows may be missing. Worse input makes more questions, never more certainty.
//!
//! A figure is certain where the words beside it are those of what is measured or a verdict: of
//! 54.2％（27年度） and 予算が付いた場合50％以上 it may be part. A row is to be confirmed where a cell of
//! it is of another column's kind, where codes are not in order, and where a column is blank beside
//! one row of a page alone: cells may have slipped. Nothing is added to a policy that is given. Of
//! pages of several years those of the given year are read, else of the last.
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
//! Of a file that does not tell merged cells ([`Spans::Untold`]) a strategy or initiative in one row
//! is as certain as beside merged cells; one of several rows is to be confirmed, and so is the last of
//! a page, of which rows may be cut off. The crate's own print is read with merged cells alone.
//!
//! DECISION: a pillar's number that is missing on a page is that of the page before where the
//! desired outcomes go on, to be confirmed; a figure without a unit is confirmed beside a count or
//! score, and refused beside a percentage; of a criterion on each of several targets 「いずれか」 is
//! proposed. Radicals that PDF has for whole characters become these; nothing else of a text is
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
