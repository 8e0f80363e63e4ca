//! A finding across sheets: its year, its place, and both languages.

use alloc::format;
use alloc::string::String;
use core::fmt;

use serde::Serialize;

use crate::plan::place::{Column, Place, Row};
use crate::plan::target::Target;
use crate::review::finding::{Finding, FindingCode};
use crate::review::named::Named;
use crate::rules::clause::Grounds;
use crate::terms::notation::Excerpt;
use crate::value::fiscal_year::FiscalYear;
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
    /// The year on whose sheet it stands; the year itself where there is no sheet.
    #[must_use]
    pub fn year(&self) -> FiscalYear {
        self.year
    }

    /// What is found there.
    #[must_use]
    pub fn finding(&self) -> &Finding<'r> {
        &self.finding
    }

    fn new(code: FindingCode, year: FiscalYear, at: Place, grounds: Grounds) -> Self {
        Self { year, finding: Finding::new(code, at, Named::Figures(grounds)) }
    }

    /// A year has no sheet.
    pub(crate) fn year_missing(year: FiscalYear) -> Self {
        let at = Place { row: Row::Sheet, line: None, column: Column::FiscalYear };
        let grounds = Grounds::default().with_year("year", year);
        Self::new(FindingCode::YearMissing, year, at, grounds)
    }

    /// An indicator goes with none of the sheet of another year.
    pub(crate) fn unmatched(point: &PathPoint<'r>, other: FiscalYear) -> Self {
        let grounds = Grounds::default()
            .with_year("year", other)
            .with("name", Excerpt::new(point.target().name().as_str()));
        let at = point.place(Column::Name);
        Self::new(FindingCode::IndicatorUnmatched, point.year(), at, grounds)
    }

    /// Last year's reading is not the one last year's sheet gave.
    pub(crate) fn previous(succession: &Succession<'r>) -> Option<Self> {
        let Succession { before, after } = succession;
        match continuity(before.measured(), after.measured()) {
            Continuity::Kept => None,
            Continuity::Differs => {
                let grounds = Grounds::default()
                    .with_year("year", before.year())
                    .with_reading("previous", after.measured().previous())
                    .with_reading("reading", before.measured().reading());
                let at = after.place(Column::OutcomePrevious);
                Some(Self::new(FindingCode::PreviousDiffers, after.year(), at, grounds))
            }
        }
    }

    /// A target was revised.
    pub(crate) fn revised(succession: &Succession<'r>) -> Self {
        let Succession { before, after } = succession;
        let tendency = succession.tendency();
        let grounds = Grounds::default()
            .with_year("year", before.year())
            .with_words("before", target_ja(before.target()), target_en(before.target()))
            .with_words("after", target_ja(after.target()), target_en(after.target()))
            .with_words("tendency", tendency.ja(), tendency.en());
        let at = after.place(Column::Target);
        Self::new(FindingCode::TargetRevised, after.year(), at, grounds)
    }
}

/// What a target asks for, in which years, counted how and among whom.
fn target_ja(target: &Target) -> String {
    let year = |year: Option<FiscalYear>, words: &str| {
        year.map_or(String::new(), |year| format!("、{year}{words}"))
    };
    let among = target.population();
    format!(
        "{}{}{}{}{}",
        target.goal().ja(),
        year(target.from(), "から"),
        year(target.due(), "まで"),
        year(target.cumulative_since(), "からの累計"),
        if among.is_filled() {
            format!("、対象は{}", Excerpt::new(among.as_str()))
        } else {
            String::new()
        }
    )
}

fn target_en(target: &Target) -> String {
    let year = |words: &str, year: Option<FiscalYear>| {
        year.map_or(String::new(), |year| format!(" {words} FY{}", year.western()))
    };
    let among = target.population();
    format!(
        "{}{}{}{}{}",
        target.goal().en(),
        year("from", target.from()),
        year("by", target.due()),
        year("in total since", target.cumulative_since()),
        if among.is_filled() {
            format!(" among {}", Excerpt::new(among.as_str()))
        } else {
            String::new()
        }
    )
}

impl fmt::Display for SeriesFinding<'_> {
    /// Writes year, place, the sentence in Japanese and the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.year, self.finding)
    }
}
