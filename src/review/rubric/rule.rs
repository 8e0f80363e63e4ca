//! The replaceable rules: how indicators and progress are rated, and what must be filled.

use alloc::vec::Vec;

use serde::{Deserialize, Deserializer, Serialize};

use crate::review::rubric::schedule::{RateSchedule, RawRateStep};
use crate::terms::RateRule;
use crate::terms::said::terms;
use crate::terms::word::read_by_word;
use crate::wire::cell::plain_cells;
use crate::wire::tree::read_whole;

/// How an outcome indicator is rated (R7). One ward is on record as using the second rule, another
/// against it; the first has precedents elsewhere (静岡県, 長野県, 健康日本21).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OutcomeRule {
    /// A if on the straight line from last year's reading to the target at its due year.
    #[default]
    LinearPath,
    /// A if the target is met.
    TargetMet,
    /// A if the achievement rate is at or above the bound of its year.
    ProgressRate(RateSchedule),
}

/// The rules for an indicator's mark (R7): the outcome rule and the formula of the achievement
/// rate. Made from a rubric, or from an outcome rule with the default formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndicatorRules<'r> {
    pub(crate) outcome: &'r OutcomeRule,
    pub(crate) achievement_rate: RateRule,
}

impl<'r> From<&'r OutcomeRule> for IndicatorRules<'r> {
    fn from(outcome: &'r OutcomeRule) -> Self {
        Self { outcome, achievement_rate: RateRule::default() }
    }
}

terms! {
    /// How a strategy's progress follows from its initiatives (R9).
    #[derive(Default)]
    #[non_exhaustive]
    pub enum ProgressRule {
        /// The mark is then a.
        #[default]
        "all_achieved"      AllAchieved      "全取組が目標達成（①）"       "every initiative is ①",
        /// The mark is then a.
        "majority_achieved" MajorityAchieved "過半数の取組が目標達成（①）" "more than half of the initiatives are ①",
        /// The mark is then a.
        "none_triggered"    NoneTriggered    "③の取組がない"               "no initiative is ③",
    }

    /// Which narratives must be filled (R11).
    #[derive(Default)]
    #[non_exhaustive]
    pub enum RequiredNarratives {
        /// The default.
        #[default]
        "initiatives_and_strategies" InitiativesAndStrategies "③又は×の取組とイの戦略" "those of initiatives that are ③ or ×, and of strategies that are イ",
        /// None of strategies.
        "initiatives" Initiatives "③又は×の取組" "those of initiatives that are ③ or ×",
        /// None at all.
        "none" None "なし" "none",
    }
}

read_by_word! { ProgressRule RequiredNarratives }

/// An outcome rule as a document writes it.
#[derive(Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RawOutcome {
    #[default]
    LinearPath,
    TargetMet,
    ProgressRate(Vec<RawRateStep>),
}

plain_cells! { RawOutcome }

impl From<RawOutcome> for OutcomeRule {
    fn from(raw: RawOutcome) -> Self {
        match raw {
            RawOutcome::LinearPath => Self::LinearPath,
            RawOutcome::TargetMet => Self::TargetMet,
            RawOutcome::ProgressRate(steps) => Self::ProgressRate(steps.into()),
        }
    }
}

impl<'de> Deserialize<'de> for OutcomeRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_whole::<RawOutcome, _>(deserializer).map(Self::from)
    }
}
