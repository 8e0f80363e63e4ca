//! A finding across sheets: its year, its place, and both languages.

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
    /// The year on whose sheet it is; the year itself where there is no sheet.
    #[must_use]
    pub fn year(&self) -> FiscalYear {
        self.year
    }

    /// What is found there.
    #[must_use]
    pub fn finding(&self) -> &Finding<'r> {
        &self.finding
    }

    const fn new(year: FiscalYear, at: Place, kind: FindingKind<'r>) -> Self {
        Self { year, finding: Finding::new(at, kind) }
    }

    /// A year has no sheet.
    pub(crate) const fn year_missing(year: FiscalYear) -> Self {
        Self::new(year, Row::Sheet.at(Column::FiscalYear), FindingKind::YearMissing { year })
    }

    /// An indicator goes with none of the sheet of another year.
    pub(crate) fn unmatched(point: &PathPoint<'r>, year: FiscalYear) -> Self {
        let name = Excerpt::new(point.target().name().as_str());
        let kind = FindingKind::IndicatorUnmatched { year, name };
        Self::new(point.year(), point.place(Column::Name), kind)
    }

    /// Last year's reading is not the one last year's sheet gave.
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

    /// A baseline is another than on the sheet before, though both give one.
    pub(crate) fn baseline(succession: &Succession<'r>) -> Option<Self> {
        let Succession { before, after } = succession;
        let (own, new) = (before.target().baseline()?, after.target().baseline()?);
        if own.is_same_as(new) {
            return None;
        }
        let kind = FindingKind::BaselineDiffers { year: before.year(), before: own, after: new };
        Some(Self::new(after.year(), after.place(Column::Baseline), kind))
    }

    /// A target was revised.
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
    /// Writes year, place, the sentence in Japanese and the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.year, self.finding)
    }
}
