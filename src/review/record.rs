//! A review as flat rows: what a database keeps.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use crate::plan::{Column, Line, Place, Row};
use crate::review::finding::{Finding, FindingCode, Severity};
use crate::review::rating::Rating;
use crate::review::reviewed::{Review, StrategyReview};
use crate::rules::{Because, Clause, Derived, DerivedGlyph};
use crate::terms::{Legend, Said};
use crate::value::{FiscalYear, Stated};

/// One cell of marks: what the ward stated there and what is derived, with the clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatedCell<'r> {
    /// Where it is.
    pub at: Place,
    /// What the ward stated, glyph for glyph; empty where the cell is blank.
    pub stated: &'r str,
    /// What is derived.
    pub derived: DerivedGlyph,
    /// Why.
    pub because: Because,
}

impl RatedCell<'_> {
    /// The row of the rule that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.because.clause()
    }
}

impl Review<'_> {
    /// Every cell of marks, flat and in form order: 個別, 全体, 進捗 and 有効性 of each strategy,
    /// 達成状況 and 有効性 of each initiative.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let json = include_str!("../../tests/data/fukushima-h28.json");
    /// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
    /// let review = kusei::review(&sheet);
    /// let first = review.ratings().next().ok_or("no indicator")?;
    /// assert_eq!(first.at.to_string(), "【4-1】アウトカム①の達成状況（個別）");
    /// assert_eq!((first.stated, first.derived.code(), first.clause().id), ("B", "B", "R7.7"));
    /// assert_eq!(review.ratings().count(), 17 + 3 * 7 + 2 * 15);
    /// # Ok(())
    /// # }
    /// ```
    pub fn ratings(&self) -> impl Iterator<Item = RatedCell<'_>> {
        self.strategies().flat_map(|strategy| cells(&strategy))
    }

    /// The review as owned rows, for who must return or keep it when the sheet is gone.
    #[must_use]
    pub fn record(&self) -> Record {
        let sheet = self.sheet();
        Record {
            municipality: sheet.municipality().as_str().into(),
            ward: sheet.ward().as_str().into(),
            fiscal_year: sheet.fiscal_year(),
            rubric: self.rubric().id().into(),
            ratings: self.ratings().map(RatingRecord::from).collect(),
            findings: self.findings().iter().map(FindingRecord::from).collect(),
        }
    }
}

/// The cells of a strategy and its initiatives, in form order.
fn cells<'r>(strategy: &StrategyReview<'r>) -> Vec<RatedCell<'r>> {
    let own = strategy.strategy();
    let (row, stated) = (Row::Strategy(own.code()), own.stated());
    let mut cells = Vec::new();
    for (number, indicator) in (1..).zip(strategy.indicators()) {
        let at = row.on(Line::Indicator(number), Column::Individual);
        cells.push(cell(at, indicator.indicator().stated(), &indicator.individual()));
    }
    let effectiveness = row.at(Column::StrategyEffectiveness);
    cells.push(cell(row.at(Column::Overall), stated.overall(), &strategy.overall()));
    cells.push(cell(row.at(Column::Progress), stated.progress(), &strategy.progress()));
    cells.push(cell(effectiveness, stated.effectiveness(), &strategy.effectiveness()));
    for initiative in strategy.initiatives() {
        let own = initiative.initiative();
        let (row, stated) = (Row::Initiative(own.code()), own.stated());
        let effectiveness = row.at(Column::InitiativeEffectiveness);
        let achievement = row.at(Column::Achievement);
        cells.push(cell(achievement, stated.achievement(), &initiative.achievement()));
        cells.push(cell(effectiveness, stated.effectiveness(), &initiative.effectiveness()));
    }
    cells
}

fn cell<'r, M: Legend>(
    at: Place,
    stated: &'r Stated<M>,
    rating: &Rating<'_, Derived<M>>,
) -> RatedCell<'r> {
    RatedCell {
        at,
        stated: stated.printed(),
        derived: rating.value().glyph(),
        because: rating.because(),
    }
}

/// A review as owned, flat rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// The municipality, empty where it is not named.
    pub municipality: String,
    /// The ward.
    pub ward: String,
    /// The year evaluated.
    pub fiscal_year: FiscalYear,
    /// The id of the rubric in force.
    pub rubric: String,
    /// Every cell of marks, in form order.
    pub ratings: Vec<RatingRecord>,
    /// The findings, in sheet order.
    pub findings: Vec<FindingRecord>,
}

/// One cell of marks, owned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingRecord {
    /// Where it is.
    pub at: Place,
    /// What the ward stated, glyph for glyph; empty where the cell is blank.
    pub stated: String,
    /// What is derived.
    pub derived: DerivedGlyph,
    /// The row of the rule that decided.
    pub clause: &'static Clause,
    /// Why, in Japanese.
    pub ja: String,
    /// Why, in English.
    pub en: String,
}

/// One finding, owned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingRecord {
    /// What it is about.
    pub code: FindingCode,
    /// How grave it is.
    pub severity: Severity,
    /// Where it is.
    pub at: Place,
    /// What the ward stated there, where a mark or verdict is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<String>,
    /// The mark derived there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derived: Option<&'static str>,
    /// The sentence in Japanese.
    pub ja: String,
    /// The sentence in English.
    pub en: String,
}

impl From<RatedCell<'_>> for RatingRecord {
    fn from(cell: RatedCell<'_>) -> Self {
        Self {
            at: cell.at,
            stated: cell.stated.into(),
            derived: cell.derived,
            clause: cell.clause(),
            ja: cell.because.ja().to_string(),
            en: cell.because.en().to_string(),
        }
    }
}

impl From<&Finding<'_>> for FindingRecord {
    fn from(finding: &Finding<'_>) -> Self {
        Self {
            code: finding.code(),
            severity: finding.severity(),
            at: finding.at(),
            stated: finding.stated().map(String::from),
            derived: finding.derived(),
            ja: finding.ja().to_string(),
            en: finding.en().to_string(),
        }
    }
}
