//! What a change is measured from: last year's reading, or a baseline.

use alloc::boxed::Box;
use core::fmt::{self, Write};

use crate::terms::{Against, Language, Said};
use crate::value::{FiscalYear, Quantity};

/// The value of a year that a target looks back to: 平成26年度の514台.
///
/// It never stands in for last year's reading, even where it is of that year.
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
    /// The value of a year.
    #[must_use]
    pub const fn new(year: FiscalYear, value: Quantity) -> Self {
        Self { year, value }
    }

    /// Its year.
    #[must_use]
    pub const fn year(&self) -> FiscalYear {
        self.year
    }

    /// Its value.
    #[must_use]
    pub const fn value(&self) -> &Quantity {
        &self.value
    }

    /// Whether two are of one year and equal in value, counted alike.
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
    /// The baseline, where it is one.
    #[must_use]
    pub fn baseline(&self) -> Option<&Baseline> {
        match self {
            Self::Previous => None,
            Self::Baseline(baseline) => Some(baseline),
        }
    }

    /// Its word in the wire format.
    #[must_use]
    pub const fn against(&self) -> Against {
        match self {
            Self::Previous => Against::Previous,
            Self::Baseline(_) => Against::Baseline,
        }
    }

    /// Whether two changes are measured from the same.
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
