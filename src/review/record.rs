//! A review as flat rows, to be kept in a database and read back.

pub(crate) mod read;

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Column, Line, Place, Row};
use crate::review::finding::said::Sentences;
use crate::review::finding::{Finding, FindingCode, Severity};
use crate::review::rating::Rating;
use crate::review::reviewed::{Review, StrategyReview};
use crate::rules::{Because, Clause, Derived, DerivedGlyph};
use crate::terms::{Facts, Language, Legend, Said};
use crate::value::{FiscalYear, Stated};
use crate::wire::FORMAT;

/// One cell of marks: what the ward stated, what is derived, and why.
///
/// `stated` keeps the printed spelling (`・Ａ`), so do not compare it with the derived glyph: the
/// marks that differ are among the [findings](Review::findings).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatedCell<'r> {
    /// The place of the cell.
    pub at: Place,
    /// What an indicator measures; empty for a strategy or an initiative, which have a code.
    pub name: &'r str,
    /// What the ward stated, glyph for glyph; empty if the cell is blank.
    pub stated: &'r str,
    /// The derived value.
    pub derived: DerivedGlyph,
    /// The reason.
    pub because: Because,
}

impl RatedCell<'_> {
    /// Returns the row of the rule that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.because.clause()
    }
}

impl Review<'_> {
    /// Iterates over every cell of marks, in form order: 個別, 全体, 進捗 and 有効性 of each strategy, 達成状況
    /// and 有効性 of each initiative.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let json = kusei::wire::REAL_FORM;
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

    /// Returns the review as owned rows, to be kept or returned after the sheet is dropped.
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

/// Returns the cells of a strategy and its initiatives, in form order.
fn cells<'r>(strategy: &StrategyReview<'r>) -> Vec<RatedCell<'r>> {
    let own = strategy.strategy();
    let (row, stated) = (Row::Strategy(own.code()), own.stated());
    let mut cells = Vec::new();
    for (number, indicator) in (1..).zip(strategy.indicators()) {
        let at = row.on(Line::Indicator(number), Column::Individual);
        let own = indicator.indicator();
        let cell = cell(at, own.stated(), &indicator.individual());
        cells.push(RatedCell { name: own.measured().target().name().as_str(), ..cell });
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
    stated: Stated<'r, M>,
    rating: &Rating<'_, Derived<M>>,
) -> RatedCell<'r> {
    RatedCell {
        at,
        name: "",
        stated: stated.printed(),
        derived: rating.value().glyph(),
        because: rating.because(),
    }
}

/// A review as owned, flat rows, to be kept and read back from JSON.
///
/// Serialises with `format`; each finding is written as the review writes it. Reading back gives
/// the record that was written, or an error: a mark must be in its column's legend, a clause in its
/// column's rule, a figure among those its clause names, and each cell of marks may come only once.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = kusei::wire::REAL_FORM;
/// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// use kusei::Record;
///
/// let record = kusei::review(&sheet).record();
/// let kept = serde_json::to_string(&record)?;
/// assert_eq!(serde_json::from_str::<Record>(&kept)?, record);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The municipality, empty if it is not named.
    pub municipality: String,
    /// The ward.
    pub ward: String,
    /// The year that is evaluated.
    pub fiscal_year: FiscalYear,
    /// The id of the rubric in force.
    pub rubric: String,
    /// Every cell of marks, in form order.
    pub ratings: Vec<RatingRecord>,
    /// The findings, in sheet order.
    pub findings: Vec<FindingRecord>,
}

/// One cell of marks, owned.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RatingRecord {
    /// The place of the cell.
    pub at: Place,
    /// What an indicator measures; empty for a strategy or an initiative, which have a code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the ward stated, glyph for glyph; empty if the cell is blank.
    pub stated: String,
    /// The derived value.
    pub derived: DerivedGlyph,
    /// The reason.
    pub because: BecauseRecord,
}

/// The reason for a value, owned; written like a [`Because`].
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct BecauseRecord {
    /// The row of the rule that decided.
    pub clause: &'static Clause,
    /// The facts that the row used, by name, in the notation of the wire format.
    pub figures: Facts,
    /// The sentence in Japanese.
    pub ja: String,
    /// The sentence in English.
    pub en: String,
}

/// One finding, owned; written like a [`Finding`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRecord {
    /// Its code.
    pub code: FindingCode,
    /// Its severity.
    pub severity: Severity,
    /// Its place.
    pub at: Place,
    /// What the ward stated there, if it is about a mark or verdict.
    pub stated: Option<String>,
    /// The mark derived there.
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
            name: cell.name.into(),
            stated: cell.stated.into(),
            derived: cell.derived,
            because: BecauseRecord::from(&cell.because),
        }
    }
}

impl From<&Because> for BecauseRecord {
    fn from(because: &Because) -> Self {
        Self {
            clause: because.clause(),
            figures: because.facts().canonical(),
            ja: because.ja().to_string(),
            en: because.en().to_string(),
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

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("Record", 7)?;
        record.serialize_field("format", FORMAT)?;
        record.serialize_field("municipality", &self.municipality)?;
        record.serialize_field("ward", &self.ward)?;
        record.serialize_field("fiscal_year", &self.fiscal_year)?;
        record.serialize_field("rubric", &self.rubric)?;
        record.serialize_field("ratings", &self.ratings)?;
        record.serialize_field("findings", &self.findings)?;
        record.end()
    }
}

impl Serialize for FindingRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("Finding", 6)?;
        finding.serialize_field("code", &self.code)?;
        finding.serialize_field("severity", &self.severity)?;
        finding.serialize_field("at", &self.at)?;
        if let Some(stated) = &self.stated {
            finding.serialize_field("stated", stated)?;
        }
        if let Some(derived) = self.derived {
            finding.serialize_field("derived", derived)?;
        }
        finding.serialize_field("because", &Sentences(self))?;
        finding.end()
    }
}

impl Said for FindingRecord {
    /// Writes the sentence as it was kept.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        out.write_str(language.choose(&self.ja, &self.en))
    }
}

impl Said for BecauseRecord {
    /// Writes the sentence as it was kept.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        out.write_str(language.choose(&self.ja, &self.en))
    }
}
