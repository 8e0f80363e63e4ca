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
//! let json = include_str!("../../tests/data/fukushima-h28.json");
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
//! The crate's own print in Japanese, with its merged cells: every cell comes back glyph for
//! glyph. What the tables do not hold (the ward, the year, the policy's title) is [`Given`] or
//! asked for.
//!
//! The sheet read is the sheet printed, but for what the form does not show: the order of
//! strategies and indicators is that of the print; an initiative that names no item, and so serves
//! every item of its desired outcome, names every one; texts by item of which only one is printed, or none, are one text;
//! spaces alone in a cell of figures are a blank; and characters that no document can hold are as
//! they were printed. Of a print with findings only the table itself
//! ([`Grid::of_table`]) is read: in other formats the findings' numbers are part of the text.

pub(crate) mod account;
pub(crate) mod given;
pub(crate) mod grid;
pub(crate) mod head;
pub(crate) mod initiatives;
pub(crate) mod origin;
pub(crate) mod outcomes;
pub(crate) mod policy;
pub(crate) mod printed;
pub(crate) mod question;
pub(crate) mod reader;
pub(crate) mod taken;
pub(crate) mod unsure;

pub use self::given::Given;
pub use self::grid::{Grid, GridCell, GridError, Spans};
pub use self::head::{FormTable, FoundTable};
pub use self::origin::Origin;
pub use self::question::{AnswerError, Question, QuestionKind, Reply};
pub use self::reader::read;
pub use self::taken::{Fate, Intake, Unfinished};
pub use self::unsure::Unsure;
