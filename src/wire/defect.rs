//! Defects: why a document cannot be a sheet. All of them are told at once, in form order.
//!
//! A disagreement within a sheet is no defect; see [`Finding`](crate::Finding).

use alloc::string::String;

use crate::plan::measured::mismatch::Mismatch;
use crate::plan::place::Place;
use crate::terms::listed::Listed;
use crate::terms::notation::Excerpt;
use crate::value::code::{CodeError, InitiativeCode, StrategyCode};
use crate::value::criterion::CriterionError;
use crate::value::fiscal_year::FiscalYearError;
use crate::value::quantity::QuantityError;
use crate::value::rate::RateError;
use crate::value::reading::UnknownWord;

/// One defect and its place on the form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {kind}")]
pub struct Defect {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    #[source]
    pub kind: DefectKind,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DefectKind {
    /// A required cell is blank.
    #[error("is blank (expected a text)")]
    Blank,
    /// A number is 0 or too large.
    #[error("`{0}` is not a number of the form (expected 1 to 4294967295)")]
    NotANumber(u64),
    /// A code, number or mark stands twice among siblings.
    #[error("`{0}` stands twice (expected once among its siblings)")]
    Twice(String),
    /// An initiative stands under another strategy than its code says.
    #[error("`{found}` is out of place (expected a code under 【{strategy}】)")]
    OutOfPlace {
        /// The initiative's code.
        found: InitiativeCode,
        /// The strategy under which it stands.
        strategy: StrategyCode,
    },
    /// A reference names nothing on the sheet.
    #[error("`{0}` points nowhere (expected something that is on the sheet)")]
    PointsNowhere(String),
    /// A target is not of exactly one kind.
    #[error(
        "is not one target (expected exactly one of `criterion`, `change` and `milestone`, found {0})"
    )]
    NotOneGoal(usize),
    /// A condition is not of exactly one kind.
    #[error(
        "is not one condition (expected exactly one of `criterion` and `achievement_rate`, found {0})"
    )]
    NotOneTest(usize),
    /// A reading has both a value and a reason for having none.
    #[error("has a `value` and is `missing` (expected one of them)")]
    ValueAndMissing,
    /// More conditions name each target than are looked at.
    #[error("has more than {0} conditions on each target")]
    TooManyConditions(usize),
    /// A word of a closed set is not known.
    #[error(transparent)]
    Word(#[from] UnknownWord),
    /// A code is not of its shape.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// A fiscal year cannot be read.
    #[error(transparent)]
    FiscalYear(#[from] FiscalYearError),
    /// A figure or its unit cannot be read.
    #[error(transparent)]
    Quantity(#[from] QuantityError),
    /// A criterion cannot be read.
    #[error(transparent)]
    Criterion(#[from] CriterionError),
    /// A criterion on an achievement rate cannot be read.
    #[error(transparent)]
    Rate(#[from] RateError),
    /// A reading or condition does not go with its target.
    #[error(transparent)]
    Mismatch(#[from] Mismatch),
}

impl DefectKind {
    pub(crate) fn points_nowhere(found: &str) -> Self {
        Self::PointsNowhere(Excerpt::new(found).as_str().into())
    }
}

/// All defects of a document in form order: the first 1,000 listed, the rest counted.
pub type Defects = Listed<Defect>;
