//! The Review of the wire format, version 1: written, never read.

use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use crate::review::finding::Finding;
use crate::review::rating::Rating;
use crate::review::reviewed::{IndicatorReview, InitiativeReview, Review, StrategyReview};
use crate::rules::Derived;
use crate::terms::{
    Achievement, InitiativeEffectiveness, Level, OutcomeStatus, Progress, StrategyEffectiveness,
};
use crate::value::{FiscalYear, InitiativeCode, StrategyCode};
use crate::wire::FORMAT;

/// The Review of a sheet.
#[derive(Serialize)]
pub(crate) struct ReviewDocument<'r> {
    format: &'static str,
    ward: &'r str,
    fiscal_year: FiscalYear,
    rubric: &'r str,
    strategies: Vec<StrategyPart<'r>>,
    findings: &'r [Finding<'r>],
}

/// 戦略 and what belongs to it.
#[derive(Serialize)]
struct StrategyPart<'r> {
    code: StrategyCode,
    indicators: Vec<IndicatorPart<'r>>,
    coverage: CoveragePart,
    overall: Rating<'r, Derived<OutcomeStatus>>,
    progress: Rating<'r, Derived<Progress>>,
    effectiveness: Rating<'r, Derived<StrategyEffectiveness>>,
    initiatives: Vec<InitiativePart<'r>>,
}

/// アウトカム.
#[derive(Serialize)]
struct IndicatorPart<'r> {
    individual: Rating<'r, Derived<OutcomeStatus>>,
}

/// How many indicators are rated, of all.
#[derive(Serialize)]
struct CoveragePart {
    rated: usize,
    of: usize,
}

/// 具体的取組.
#[derive(Serialize)]
struct InitiativePart<'r> {
    code: InitiativeCode,
    targets: Vec<ResultPart>,
    withdrawal: ResultPart,
    level: Rating<'r, Derived<Level>>,
    achievement: Rating<'r, Derived<Achievement>>,
    effectiveness: Rating<'r, Derived<InitiativeEffectiveness>>,
}

/// A result without a mark of its own.
#[derive(Serialize)]
struct ResultPart {
    result: &'static str,
}

impl Serialize for Review<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ReviewDocument {
            format: FORMAT,
            ward: self.sheet().ward().as_str(),
            fiscal_year: self.sheet().fiscal_year(),
            rubric: self.rubric().id(),
            strategies: self.strategies().map(StrategyPart::from).collect(),
            findings: self.findings(),
        }
        .serialize(serializer)
    }
}

impl<'r> From<StrategyReview<'r>> for StrategyPart<'r> {
    fn from(review: StrategyReview<'r>) -> Self {
        let coverage = review.coverage();
        Self {
            code: review.strategy().code(),
            indicators: review.indicators().map(IndicatorPart::from).collect(),
            coverage: CoveragePart { rated: coverage.rated(), of: coverage.of() },
            overall: review.overall(),
            progress: review.progress(),
            effectiveness: review.effectiveness(),
            initiatives: review.initiatives().map(InitiativePart::from).collect(),
        }
    }
}

impl<'r> From<IndicatorReview<'r>> for IndicatorPart<'r> {
    fn from(review: IndicatorReview<'r>) -> Self {
        Self { individual: review.individual() }
    }
}

impl<'r> From<InitiativeReview<'r>> for InitiativePart<'r> {
    fn from(review: InitiativeReview<'r>) -> Self {
        Self {
            code: review.initiative().code(),
            targets: review
                .targets()
                .map(|target| ResultPart { result: target.value().code() })
                .collect(),
            withdrawal: ResultPart { result: review.withdrawal().value().code() },
            level: review.level(),
            achievement: review.achievement(),
            effectiveness: review.effectiveness(),
        }
    }
}
