//! Reads a record from JSON and checks it: marks against the column's legend, clauses against the
//! column's rule, figures against the names of the clause.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::plan::{Column, Line, Place, Row};
use crate::review::finding::{FindingCode, Severity};
use crate::review::record::{BecauseRecord, FindingRecord, RatingRecord, Record};
use crate::rules::r05_achievement::R5;
use crate::rules::r06_initiative_effectiveness::R6;
use crate::rules::r07_individual::R7;
use crate::rules::r08_overall::R8;
use crate::rules::r09_progress::R9;
use crate::rules::r10_strategy_effectiveness::R10;
use crate::rules::{DerivedGlyph, Rule};
use crate::terms::{
    Achievement, Excerpt, Facts, InitiativeEffectiveness, Keyed, Level, OutcomeStatus, Progress,
    Reason, Said, StrategyEffectiveness, Term, UnknownWord, Verdict,
};
use crate::value::FiscalYear;
use crate::wire::cell::plain_cells;
use crate::wire::tree::read_whole;
use crate::wire::{FORMAT, FORMATS};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawRecord {
    format: String,
    municipality: String,
    ward: String,
    fiscal_year: FiscalYear,
    rubric: String,
    ratings: Vec<RawRating>,
    findings: Vec<RawFinding>,
}

plain_cells! { RawRecord }

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawRating {
    at: Place,
    #[serde(default)]
    name: String,
    stated: String,
    derived: RawDerived,
    because: RawBecause,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawDerived {
    mark: Option<String>,
    undetermined: Option<String>,
    judgement: Option<bool>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawBecause {
    clause: String,
    figures: RawFigures,
    ja: String,
    en: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawFinding {
    code: String,
    severity: String,
    at: Place,
    stated: Option<String>,
    derived: Option<String>,
    because: RawSentences,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawSentences {
    ja: String,
    en: String,
}

/// The figures as they come, including repeated ones.
struct RawFigures(Vec<(String, String)>);

impl<'de> Deserialize<'de> for RawFigures {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EachFigure;

        impl<'de> Visitor<'de> for EachFigure {
            type Value = RawFigures;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawFigures, A::Error> {
                let mut figures = Vec::new();
                while let Some(figure) = map.next_entry()? {
                    figures.push(figure);
                }
                Ok(RawFigures(figures))
            }
        }

        deserializer.deserialize_map(EachFigure)
    }
}

impl<'de> Deserialize<'de> for Record {
    /// Reads a record as it is written. The error names the first row that is wrong, by its number,
    /// and is bounded and on one line.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw: RawRecord = read_whole(deserializer)?;
        raw.checked().map_err(D::Error::custom)
    }
}

impl RawRecord {
    fn checked(self) -> Result<Record, String> {
        if self.format != FORMAT {
            return Err(format!("`format`: {}", UnknownWord::new(&self.format, FORMATS).en()));
        }
        let places = self.ratings.iter().enumerate();
        let places = Keyed::new(places.map(|(nth, row)| (row.at, nth)).collect());
        let mut nth = 0..;
        let ratings = rows("ratings", self.ratings, |row: RawRating| {
            let row = row.checked()?;
            if nth.next() == places.first(&row.at).copied() {
                Ok(row)
            } else {
                Err(format!("{} comes twice", row.at.en()))
            }
        })?;
        Ok(Record {
            municipality: self.municipality,
            ward: self.ward,
            fiscal_year: self.fiscal_year,
            rubric: self.rubric,
            ratings,
            findings: rows("findings", self.findings, RawFinding::checked)?,
        })
    }
}

/// Checks the rows in order; an error names the row by the keys of a document.
fn rows<R, T>(
    key: &str,
    raw: Vec<R>,
    mut checked: impl FnMut(R) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    let rows = raw.into_iter().enumerate();
    rows.map(|(n, row)| checked(row).map_err(|told| format!("`{key}[{n}]`: {told}"))).collect()
}

impl RawRating {
    fn checked(self) -> Result<RatingRecord, String> {
        let Some((marks, rule)) = of_marks(self.at) else {
            return Err(format!("no mark is derived of {}", self.at.en()));
        };
        let may_be_judged = self.at.column == Column::StrategyEffectiveness;
        Ok(RatingRecord {
            derived: self.derived.checked(marks, may_be_judged)?,
            because: self.because.checked(&rule)?,
            at: self.at,
            name: self.name,
            stated: self.stated,
        })
    }
}

/// Returns the marks of a column of derived marks, and the rule that decides it.
pub(crate) fn marks_of(column: Column) -> Option<(&'static [Term], Rule)> {
    let columns = [
        (Column::Individual, OutcomeStatus::TERMS, R7),
        (Column::Overall, OutcomeStatus::TERMS, R8),
        (Column::Progress, Progress::TERMS, R9),
        (Column::StrategyEffectiveness, StrategyEffectiveness::TERMS, R10),
        (Column::Achievement, Achievement::TERMS, R5),
        (Column::InitiativeEffectiveness, InitiativeEffectiveness::TERMS, R6),
    ];
    columns.into_iter().find(|(own, ..)| *own == column).map(|(_, marks, rule)| (marks, rule))
}

/// Returns the same for a cell.
fn of_marks(at: Place) -> Option<(&'static [Term], Rule)> {
    let is_of_initiative =
        matches!(at.column, Column::Achievement | Column::InitiativeEffectiveness);
    let is_individual = at.column == Column::Individual;
    let fits = match (at.row, at.line) {
        (Row::Strategy(_), Some(Line::Indicator(_))) => is_individual,
        (Row::Strategy(_), None) => !is_individual && !is_of_initiative,
        (Row::Initiative(_), None) => is_of_initiative,
        _ => false,
    };
    marks_of(at.column).filter(|_| fits)
}

/// Finds the canonical glyph of a mark.
fn glyph(mark: &str, marks: &'static [Term]) -> Result<&'static str, String> {
    let known = marks.iter().find(|term| term.code == mark);
    known.map(|term| term.code).ok_or_else(|| UnknownWord::new(mark, marks).en().to_string())
}

impl RawDerived {
    fn checked(self, marks: &'static [Term], may_be_judged: bool) -> Result<DerivedGlyph, String> {
        match (self.mark, self.undetermined, self.judgement) {
            (Some(mark), None, None) => glyph(&mark, marks).map(DerivedGlyph::Mark),
            (None, Some(reason), None) => word::<Reason>(&reason).map(DerivedGlyph::Undetermined),
            (None, None, Some(true)) if may_be_judged => Ok(DerivedGlyph::Judgement),
            _ => Err("`derived` is exactly one of `mark`, `undetermined` and, of the strategy's \
                      effectiveness, `judgement: true`"
                .into()),
        }
    }
}

impl RawBecause {
    fn checked(self, rule: &Rule) -> Result<BecauseRecord, String> {
        let Self { clause, figures: RawFigures(figures), ja, en } = self;
        let Some(clause) = rule.clauses().find(|own| own.id == clause) else {
            return Err(format!("`{}` is not a clause of {}", Excerpt::new(&clause), rule.id));
        };
        let figures = Facts::read(clause.sentences.names, &figures)
            .map_err(|name| format!("`figures`: `{name}` is none of {clause}, or comes twice"))?;
        Ok(BecauseRecord { clause, figures, ja, en })
    }
}

impl RawFinding {
    fn checked(self) -> Result<FindingRecord, String> {
        let code: FindingCode = word(&self.code)?;
        let severity: Severity = word(&self.severity)?;
        if severity != code.severity() {
            return Err(format!("`{code}` is `{}` and not `{severity}`", code.severity()));
        }
        // An undetermined mark of 達成状況 may come with its level.
        let level = Level::TERMS.iter().filter(|_| self.at.column == Column::Achievement);
        let level = level.map(|term| term.code).find(|code| Some(*code) == self.derived.as_deref());
        let marks = of_marks(self.at).map_or(Verdict::TERMS, |(marks, _)| marks);
        let derived = match (level, self.derived) {
            (Some(level), _) => Some(level),
            (None, derived) => derived.map(|mark| glyph(&mark, marks)).transpose()?,
        };
        let RawSentences { ja, en } = self.because;
        Ok(FindingRecord { code, severity, at: self.at, stated: self.stated, derived, ja, en })
    }
}

/// Reads a word of a closed set.
fn word<T: core::str::FromStr<Err = UnknownWord>>(found: &str) -> Result<T, String> {
    found.parse().map_err(|unknown: UnknownWord| unknown.en().to_string())
}
