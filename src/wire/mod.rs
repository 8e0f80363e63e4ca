//! The wire format, version 1: a sheet as a document, read and written with serde.
//! [`guide::format`](mod@crate::guide::format) explains every key.
//!
//! # How to read a document
//!
//! | document | read it with | if something is wrong |
//! |---|---|---|
//! | complete | [`Sheet`]'s `Deserialize` | the first error of its shape, or all defects of its cells |
//! | refused before | [`Document`] | everything wrong with its shape and cells, with places |
//! | half finished | [`Sheet::sound_part`], [`Document::sound_part`] | a sheet of the sound strategies; the others are named |
//! | being edited | [`RawSheet`], [`RawSheet::set`], [`Sheet::check`] | all defects; the document is kept |
//! | one cell, in an input field | [`Column::check`](crate::Column::check) | what is wrong with this cell |
//! | of an unknown version | [`Format`] | only its version is read |
//!
//! # Versions
//!
//! A document names its version at `format`. Until the crate is published, `kusei/1` may grow: keys
//! may be added, but none is removed or given another meaning. After that, **any new key means a
//! new version**, `kusei/2`, because readers refuse unknown keys: a key that is silently ignored
//! could be the cell that a mark depends on.
//!
//! A reader reports a later version before anything else, whatever the order of the keys: an
//! unknown key of the sheet's head is held back until `format` is known. Only an error inside
//! `policy` or `strategies` is reported first, if these come before `format`; writers put `format`
//! first.
//!
//! To migrate a stored document, read it with the version of the crate that wrote it or any later
//! one, and write it again. Later versions read earlier formats and write their own; new cells are
//! blank. A document can be read without being migrated, and migrating it does not change its
//! content.

pub(crate) mod address;
pub(crate) mod blank;
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
pub(crate) mod tree;
pub(crate) mod typed;
pub(crate) mod version;
pub(crate) mod write;

use serde::{Deserialize, Deserializer, de};

pub use self::address::NotSet;
#[cfg(feature = "intake")]
pub(crate) use self::address::cell::RowCells;
pub use self::blank::BlankStrategy;
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
pub use self::typed::CellContext;
pub use self::version::{FORM, FORMAT, Format};
#[cfg(feature = "form")]
pub(crate) use self::write::cell::{InWriting, WrittenCell};
#[cfg(feature = "form")]
pub(crate) use self::write::row::{Of, Spelt};
use crate::plan::Sheet;
use crate::terms::Term;
use crate::wire::cell::WireCell;

/// The formats that can be read.
pub(crate) const FORMATS: &[Term] = &[Term::new(FORMAT, "第1版", "version 1")];

/// The JSON Schema (draft 2020-12) of a sheet.
///
/// It refuses nothing that the crate reads. What a schema cannot express (that a code is unique,
/// that a reference points somewhere, that units compare) is checked by `Sheet::try_from`.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(kusei::wire::SHEET_SCHEMA)?;
/// assert_eq!(schema["properties"]["format"]["const"], kusei::wire::FORMAT);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const SHEET_SCHEMA: &str = include_str!("sheet.schema.json");

/// 福島区's form of 平成28年度 as a document, for examples and first steps.
///
/// Figures, marks and criteria are as printed; long texts are shortened. Its 47 kilobytes are only
/// part of programs that use it.
///
/// ```
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// assert_eq!((sheet.ward().as_str(), sheet.strategies().len()), ("福島区", 7));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const REAL_FORM: &str = include_str!("../../tests/data/fukushima-h28.json");

/// The form editions that can be read.
const FORMS: &[Term] =
    &[Term::new(FORM, "大阪市の区の平成28年度の様式", "the form of Osaka's wards of FY2016")];

impl<'de> Deserialize<'de> for Sheet {
    /// Reads a document in the wire format.
    ///
    /// A wrong shape gives one error with its line and column. Otherwise all cells are read as
    /// text, and every defect is reported, one per line.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::checked(&WireCell::read(deserializer)?).map_err(de::Error::custom)
    }
}
