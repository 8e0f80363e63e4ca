//! The fiscal years in which a rubric is in force.

use core::fmt;

use crate::terms::Excerpt;
use crate::value::FiscalYear;

/// The error returned when a rubric is not in force in a sheet's year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("rubric `{rubric}` is not in force in {year} (in force {interval})")]
pub struct NotInForce {
    /// The rubric's id.
    pub rubric: Excerpt,
    /// The sheet's year.
    pub year: FiscalYear,
    /// The years in force.
    pub interval: Interval,
}

/// The fiscal years in which a rubric is in force, open at either end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The first year, or none.
    pub from: Option<FiscalYear>,
    /// The last year, or none.
    pub to: Option<FiscalYear>,
}

impl Interval {
    /// Whether a year lies within.
    #[must_use]
    pub fn contains(&self, year: FiscalYear) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (Some(from), Some(to)) => write!(f, "from {from} to {to}"),
            (Some(from), None) => write!(f, "from {from}"),
            (None, Some(to)) => write!(f, "to {to}"),
            (None, None) => f.write_str("always"),
        }
    }
}
