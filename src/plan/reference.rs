//! The reference of a change: last year's reading, or a baseline.

use alloc::boxed::Box;
use core::fmt::{self, Write};

use crate::terms::{Against, Language, Said};
use crate::value::{FiscalYear, Quantity};

/// The value of an earlier year that a target refers to: 平成26年度の514台.
///
/// It never replaces last year's reading, even if it is of that year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "基準値")]
pub struct Baseline {
    year: FiscalYear,
    value: Quantity,
}

/// What a change is measured from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Reference {
    /// Last year's reading.
    #[default]
    Previous,
    /// A baseline.
    Baseline(Box<Baseline>),
}

impl Baseline {
    /// Makes a baseline from a year and its value.
    #[must_use]
    pub const fn new(year: FiscalYear, value: Quantity) -> Self {
        Self { year, value }
    }

    /// Returns its year.
    #[must_use]
    pub const fn year(&self) -> FiscalYear {
        self.year
    }

    /// Returns its value.
    #[must_use]
    pub const fn value(&self) -> &Quantity {
        &self.value
    }

    /// Returns whether two baselines have the same year and the same value, in the same kind of
    /// unit.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.year == other.year && self.value.is_same_as(&other.value)
    }
}

impl Said for Baseline {
    /// Writes 514台（平成26年度）, in English `514 台 (units) in FY2014`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let (value, year) = (self.value.to(language), self.year.to(language));
        match language {
            Language::Japanese => write!(out, "{value}（{year}）"),
            Language::English => write!(out, "{value} in {year}"),
        }
    }
}

impl Reference {
    /// Returns the baseline, if it is one.
    #[must_use]
    pub fn baseline(&self) -> Option<&Baseline> {
        match self {
            Self::Previous => None,
            Self::Baseline(baseline) => Some(baseline),
        }
    }

    /// Returns its word in the wire format.
    #[must_use]
    pub const fn against(&self) -> Against {
        match self {
            Self::Previous => Against::Previous,
            Self::Baseline(_) => Against::Baseline,
        }
    }

    /// Returns whether two references are the same.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        match (self.baseline(), other.baseline()) {
            (None, None) => true,
            (Some(own), Some(other)) => own.is_same_as(other),
            (Some(_), None) | (None, Some(_)) => false,
        }
    }
}

impl From<Baseline> for Reference {
    fn from(baseline: Baseline) -> Self {
        Self::Baseline(Box::new(baseline))
    }
}
