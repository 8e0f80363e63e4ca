//! Findings across sheets, with the year and the place.

use core::fmt;

use serde::Serialize;

use crate::plan::{Column, Place, Row};
use crate::review::{Finding, FindingKind, TargetTerms};
use crate::terms::Excerpt;
use crate::value::FiscalYear;
use crate::years::continuity::{Continuity, continuity};
use crate::years::event::Succession;
use crate::years::path::PathPoint;

/// A finding on the sheet of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeriesFinding<'r> {
    #[serde(rename = "fiscal_year")]
    year: FiscalYear,
    #[serde(flatten)]
    finding: Finding<'r>,
}

impl<'r> SeriesFinding<'r> {
    /// Returns the year of the sheet it is on; if that year has no sheet, the year itself.
    #[must_use]
    pub fn year(&self) -> FiscalYear {
        self.year
    }

    /// Returns the finding itself.
    #[must_use]
    pub fn finding(&self) -> &Finding<'r> {
        &self.finding
    }

    const fn new(year: FiscalYear, at: Place, kind: FindingKind<'r>) -> Self {
        Self { year, finding: Finding::new(at, kind) }
    }

    /// Reports a year without a sheet.
    pub(crate) const fn year_missing(year: FiscalYear) -> Self {
        Self::new(year, Row::Sheet.at(Column::FiscalYear), FindingKind::YearMissing { year })
    }

    /// Reports an indicator that matches none on the sheet of another year.
    pub(crate) fn unmatched(point: &PathPoint<'r>, year: FiscalYear) -> Self {
        let name = Excerpt::new(point.target().name().as_str());
        let kind = FindingKind::IndicatorUnmatched { year, name };
        Self::new(point.year(), point.place(Column::Name), kind)
    }

    /// Reports a reading of last year that differs from the one on last year's sheet.
    pub(crate) fn previous(succession: &Succession<'r>) -> Option<Self> {
        let Succession { before, after } = succession;
        let (year, previous) = (before.year(), after.measured().previous());
        let reading = before.measured().reading();
        let kind = match continuity(before.measured(), after.measured()) {
            Continuity::Kept => return None,
            Continuity::Revised => FindingKind::ProvisionalRevised { year, previous, reading },
            Continuity::Differs => FindingKind::PreviousDiffers { year, previous, reading },
        };
        Some(Self::new(after.year(), after.place(Column::OutcomePrevious), kind))
    }

    /// Reports a baseline that differs from the one on the sheet before, if both give one.
    pub(crate) fn baseline(succession: &Succession<'r>) -> Option<Self> {
        let Succession { before, after } = succession;
        let (own, new) = (before.target().baseline()?, after.target().baseline()?);
        if own.is_same_as(new) {
            return None;
        }
        let kind = FindingKind::BaselineDiffers { year: before.year(), before: own, after: new };
        Some(Self::new(after.year(), after.place(Column::Baseline), kind))
    }

    /// Reports a revised target.
    pub(crate) fn revised(succession: &Succession<'r>) -> Self {
        let Succession { before, after } = succession;
        let kind = FindingKind::TargetRevised {
            year: before.year(),
            before: TargetTerms(before.target()),
            after: TargetTerms(after.target()),
            tendency: succession.tendency(),
            revision: succession.revision(),
        };
        Self::new(after.year(), after.place(Column::Target), kind)
    }
}

impl fmt::Display for SeriesFinding<'_> {
    /// Writes the year, the place, the Japanese sentence and the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.year, self.finding)
    }
}
