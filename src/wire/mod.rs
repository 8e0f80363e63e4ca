//! The wire format, version 1: a sheet as a document, read and written with serde. What each key
//! means: [`guide::format`](mod@crate::guide::format).
//!
//! # Which door
//!
//! | what is at hand | door | what comes of what is wrong |
//! |---|---|---|
//! | a document that should be whole | [`Sheet`]'s `Deserialize` | the first error of its shape, or all defects of its cells |
//! | one that was refused | [`Document`] | everything wrong with it, shape and cells, each in its place |
//! | one that is half finished | [`Sheet::sound_part`], [`Document::sound_part`] | the sound strategies as a sheet, the others named |
//! | one that is being edited | [`RawSheet`], [`RawSheet::set`], [`Sheet::check`] | all defects; the document is kept |
//! | one cell in a form's field | [`Column::read`](crate::Column::read) | what is wrong with this cell |
//! | one of an unknown version | [`Format`] | its version, and nothing else of it is looked at |
//!
//! # Versions
//!
//! A document says at `format` which version it is of. Until the crate is published, `kusei/1` may
//! grow: a key may be added, and none is taken away or given another meaning. From then on **any
//! new key is a new version**, `kusei/2`, because readers refuse the keys they do not know: what
//! they left out in silence could be the cell that a mark depends on.
//!
//! A reader that meets a later version says so before anything else it finds, whatever the order of
//! the keys: an unknown key of the sheet's head is held back until `format` is known. Only what is
//! wrong inside `policy` or `strategies`, where they come before `format`, is said first; writers
//! put `format` first.
//!
//! To migrate a stored document: read it with the version of the crate that wrote it, or with any
//! later one, which reads the earlier formats too and writes its own; where cells are new, they are
//! blank. A document need not be migrated to be read, and what it says is not changed by it.

pub(crate) mod address;
pub(crate) mod cell;
pub(crate) mod defect;
pub(crate) mod differences;
pub(crate) mod document;
pub(crate) mod fields;
mod keys;
pub(crate) mod lent;
mod loose;
pub(crate) mod next_year;
pub(crate) mod one_by_one;
pub(crate) mod place;
pub(crate) mod raw;
pub(crate) mod read;
pub(crate) mod seen;
pub(crate) mod shape;
pub(crate) mod skip;
pub(crate) mod sound;
pub(crate) mod to_write;
pub(crate) mod tree;
pub(crate) mod typed;
pub(crate) mod version;
pub(crate) mod write;

use serde::{Deserialize, Deserializer, de};

pub use self::address::NotSet;
#[cfg(feature = "intake")]
pub(crate) use self::address::cell::RowCells;
pub use self::defect::{Defect, DefectKind, Defects, Filled, Nowhere};
pub use self::differences::{CellDifference, SheetDifferences};
pub use self::document::defect::{Keys, ShapeDefect, ShapeDefectKind, ValueDue, ValueFound};
pub use self::document::path::KeyPath;
pub use self::document::{Document, DocumentDefect, DocumentDefects};
pub use self::next_year::{NextYear, NoNextYear};
pub use self::one_by_one::{Misread, OneByOne};
pub use self::raw::{
    RawBaseline, RawCommonIndicator, RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef,
    RawIndicator, RawInitiative, RawInitiativeMarks, RawItem, RawPillar, RawPolicy, RawSheet,
    RawStrategy, RawStrategyMarks, RawTarget, RawWaypoint, RawWithdrawal,
};
#[cfg(feature = "form")]
pub(crate) use self::shape::LentSubject;
pub use self::shape::{RawItemText, RawReading, RawReadingFields, RawSubject, RawTexts};
pub use self::sound::SoundPart;
pub use self::to_write::StrategyToWrite;
pub use self::typed::CellContext;
pub use self::version::{FORM, FORMAT, Format};
#[cfg(feature = "form")]
pub(crate) use self::write::cell::{InWriting, WrittenCell};
#[cfg(feature = "form")]
pub(crate) use self::write::row::{Of, Spelt};
use crate::plan::Sheet;
use crate::terms::Term;
use crate::wire::cell::WireCell;

/// The formats that are read.
pub(crate) const FORMATS: &[Term] = &[Term::new(FORMAT, "第1版", "version 1")];

/// The JSON Schema (draft 2020-12) of a sheet: what a schema can say of one.
///
/// It refuses nothing that the crate reads. What it cannot say (that a code is unique, that a
/// reference points somewhere, that units compare) is said by `Sheet::try_from`.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(kusei::wire::SHEET_SCHEMA)?;
/// assert_eq!(schema["properties"]["format"]["const"], kusei::wire::FORMAT);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const SHEET_SCHEMA: &str = include_str!("sheet.schema.json");

/// 福島区's form of 平成28年度 as a document, for examples and first steps.
///
/// Figures, marks and criteria are as printed; long texts are shortened. A program that does not
/// name it does not carry its 47 kilobytes.
///
/// ```
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// assert_eq!((sheet.ward().as_str(), sheet.strategies().len()), ("福島区", 7));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const REAL_FORM: &str = include_str!("../../tests/data/fukushima-h28.json");

/// The form editions that are read.
const FORMS: &[Term] =
    &[Term::new(FORM, "大阪市の区の平成28年度の様式", "the form of Osaka's wards of FY2016")];

impl<'de> Deserialize<'de> for Sheet {
    /// Reads a document in the wire format.
    ///
    /// What is not of the format's shape is one error with its line and column; all else is
    /// read as text and every defect reported, one a line.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::checked(&WireCell::read(deserializer)?).map_err(de::Error::custom)
    }
}
