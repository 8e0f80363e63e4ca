//! The Review of the wire format, version 1: written, never read. What is kept of a review and read
//! back is its [`Record`](crate::Record).

use alloc::vec::Vec;
use core::iter::zip;

use serde::{Serialize, Serializer};

use crate::plan::{ItemTexts, PerformanceTarget};
use crate::review::finding::Finding;
use crate::review::rating::Rating;
use crate::review::reviewed::{IndicatorReview, InitiativeReview, Review, StrategyReview};
use crate::rules::{Because, Derived};
use crate::terms::{
    Achievement, Attainment, InitiativeEffectiveness, Level, OutcomeStatus, Progress, Prose,
    StrategyEffectiveness, Text,
};
use crate::value::{FiscalYear, InitiativeCode, ItemMark, StrategyCode};
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
    #[serde(rename = "strategy")]
    texts: TextsPart<'r>,
    indicators: Vec<IndicatorPart<'r>>,
    coverage: CoveragePart,
    overall: Rating<'r, Derived<OutcomeStatus>>,
    progress: Rating<'r, Derived<Progress>>,
    effectiveness: Rating<'r, Derived<StrategyEffectiveness>>,
    stated: StrategyStated<'r>,
    initiatives: Vec<InitiativePart<'r>>,
}

/// A strategy's text, or one for each item, as the sheet has it.
#[derive(Serialize)]
#[serde(untagged)]
enum TextsPart<'r> {
    One(&'r Text),
    ByItem(Vec<ItemTextPart<'r>>),
}

#[derive(Serialize)]
struct ItemTextPart<'r> {
    item: ItemMark,
    text: &'r Text,
}

/// アウトカム.
#[derive(Serialize)]
struct IndicatorPart<'r> {
    name: &'r Text,
    individual: Rating<'r, Derived<OutcomeStatus>>,
    stated: &'r str,
}

/// How many indicators are rated, of all.
#[derive(Serialize)]
struct CoveragePart {
    rated: usize,
    of: usize,
}

/// What was stated of a strategy, glyph for glyph; empty where the cell is blank.
#[derive(Serialize)]
struct StrategyStated<'r> {
    overall: &'r str,
    progress: &'r str,
    effectiveness: &'r str,
}

/// 具体的取組.
#[derive(Serialize)]
struct InitiativePart<'r> {
    code: InitiativeCode,
    content: Prose<'r>,
    targets: Vec<TargetPart<'r>>,
    withdrawal: ResultPart,
    level: Rating<'r, Derived<Level>>,
    achievement: Rating<'r, Derived<Achievement>>,
    effectiveness: Rating<'r, Derived<InitiativeEffectiveness>>,
    stated: InitiativeStated<'r>,
}

/// 業績目標.
#[derive(Serialize)]
struct TargetPart<'r> {
    name: &'r Text,
    #[serde(flatten)]
    result: ResultPart,
    stated: &'r str,
}

/// What was stated of an initiative likewise.
#[derive(Serialize)]
struct InitiativeStated<'r> {
    achievement: &'r str,
    effectiveness: &'r str,
}

/// A result without a mark of its own, and why.
#[derive(Serialize)]
struct ResultPart {
    result: &'static str,
    because: Because,
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
        let (own, coverage) = (review.strategy(), review.coverage());
        let stated = own.stated();
        Self {
            code: own.code(),
            texts: own.text().into(),
            indicators: review.indicators().map(IndicatorPart::from).collect(),
            coverage: CoveragePart { rated: coverage.rated(), of: coverage.of() },
            overall: review.overall(),
            progress: review.progress(),
            effectiveness: review.effectiveness(),
            stated: StrategyStated {
                overall: stated.overall().printed(),
                progress: stated.progress().printed(),
                effectiveness: stated.effectiveness().printed(),
            },
            initiatives: review.initiatives().map(InitiativePart::from).collect(),
        }
    }
}

impl<'r> From<&'r ItemTexts> for TextsPart<'r> {
    fn from(texts: &'r ItemTexts) -> Self {
        match texts {
            ItemTexts::One(text) => Self::One(text),
            ItemTexts::ByItem(texts) => {
                let part = |(item, text): &'r (ItemMark, Text)| ItemTextPart { item: *item, text };
                Self::ByItem(texts.iter().map(part).collect())
            }
        }
    }
}

impl<'r> From<IndicatorReview<'r>> for IndicatorPart<'r> {
    fn from(review: IndicatorReview<'r>) -> Self {
        let own = review.indicator();
        Self {
            name: own.measured().target().name(),
            individual: review.individual(),
            stated: own.stated().printed(),
        }
    }
}

impl<'r> From<InitiativeReview<'r>> for InitiativePart<'r> {
    fn from(review: InitiativeReview<'r>) -> Self {
        let (own, withdrawal) = (review.initiative(), review.withdrawal());
        let targets = zip(own.targets(), review.targets());
        Self {
            code: own.code(),
            content: own.content(),
            targets: targets.map(|(target, rating)| TargetPart::new(target, &rating)).collect(),
            withdrawal: ResultPart {
                result: withdrawal.value().code(),
                because: withdrawal.because(),
            },
            level: review.level(),
            achievement: review.achievement(),
            effectiveness: review.effectiveness(),
            stated: InitiativeStated {
                achievement: own.stated().achievement().printed(),
                effectiveness: own.stated().effectiveness().printed(),
            },
        }
    }
}

impl<'r> TargetPart<'r> {
    fn new(target: &'r PerformanceTarget, rating: &Rating<'r, Attainment>) -> Self {
        Self {
            name: target.measured().target().name(),
            result: ResultPart { result: rating.value().code(), because: rating.because() },
            stated: target.stated().printed(),
        }
    }
}
