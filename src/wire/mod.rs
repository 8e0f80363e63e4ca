//! The wire format, version 1: a sheet as a document, read and written with serde.

pub(crate) mod address;
pub(crate) mod cell;
pub(crate) mod defect;
pub(crate) mod fields;
pub(crate) mod one_by_one;
pub(crate) mod raw;
pub(crate) mod read;
pub(crate) mod shape;
pub(crate) mod tree;
pub(crate) mod write;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

pub use self::address::NotSet;
#[cfg(feature = "form")]
pub(crate) use self::address::cell::RowCells;
pub use self::defect::{Defect, DefectKind, Defects, Filled, Nowhere};
pub use self::one_by_one::{Misread, OneByOne};
pub use self::raw::{
    RawCommonIndicator, RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator,
    RawInitiative, RawInitiativeMarks, RawItem, RawPillar, RawPolicy, RawSheet, RawStrategy,
    RawStrategyMarks, RawTarget, RawWithdrawal,
};
pub use self::shape::{RawItemText, RawReading, RawReadingFields, RawSubject, RawTexts};
use crate::plan::Sheet;
use crate::terms::Term;

/// The wire format this crate reads and writes.
pub const FORMAT: &str = "kusei/1";

/// The formats that are read.
const FORMATS: &[Term] = &[Term::new(FORMAT, "第1版", "version 1")];

/// The JSON Schema (draft 2020-12) of a sheet: what a schema can say of one.
///
/// It refuses nothing that the crate reads. What it cannot say (that a code is unique, that a
/// reference points somewhere, that units compare) is said by `Sheet::try_from`.
pub const SHEET_SCHEMA: &str = include_str!("sheet.schema.json");

/// The form edition whose legends are in force.
pub const FORM: &str = "osaka-ward-2016";

/// The form editions that are read.
const FORMS: &[Term] =
    &[Term::new(FORM, "大阪市の区の平成28年度の様式", "the form of Osaka's wards of FY2016")];

impl Serialize for Sheet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawSheet::from(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Sheet {
    /// Reads a document in the wire format.
    ///
    /// What is not of the format's shape is one error with its line and column; all else is
    /// read as text and every defect reported, one a line.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        RawSheet::deserialize(deserializer)?
            .try_into()
            .map_err(|defects: Defects| de::Error::custom(defects))
    }
}
