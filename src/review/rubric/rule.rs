//! The replaceable rules: how indicators are rated, how progress follows, what must be filled.

use alloc::vec::Vec;

use serde::{Deserialize, Deserializer, Serialize};

use crate::review::rubric::schedule::{RateSchedule, RawRateStep};
use crate::terms::RateRule;
use crate::terms::said::terms;
use crate::terms::word::read_by_word;
use crate::wire::cell::plain_cells;
use crate::wire::tree::read_whole;

/// How an outcome indicator is rated (R7). One ward is on record as using the second, another
/// against it; the first has precedents elsewhere (静岡県, 長野県, 健康日本21).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OutcomeRule {
    /// On the straight line from last year's reading to the target at its due year: A.
    #[default]
    LinearPath,
    /// Target met: A.
    TargetMet,
    /// Achievement rate at or above the bound of its year: A.
    ProgressRate(RateSchedule),
}

/// What an indicator's mark follows from (R7): the rule of its outcome, and that of an achievement
/// rate; made of a rubric, or of an outcome rule alone with the default rate.
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
        /// a.
        #[default]
        "all_achieved"      AllAchieved      "全取組が目標達成（①）"       "every initiative is ①",
        /// a.
        "majority_achieved" MajorityAchieved "過半数の取組が目標達成（①）" "more than half of the initiatives are ①",
        /// a.
        "none_triggered"    NoneTriggered    "③の取組がない"               "no initiative is ③",
    }

    /// Which narratives must be filled (R11).
    #[derive(Default)]
    #[non_exhaustive]
    pub enum RequiredNarratives {
        /// The default.
        #[default]
        "initiatives_and_strategies" InitiativesAndStrategies "③又は×の取組とイの戦略" "those of initiatives that are ③ or ×, and of strategies that are イ",
        /// Of strategies none.
        "initiatives" Initiatives "③又は×の取組" "those of initiatives that are ③ or ×",
        /// Of neither.
        "none" None "なし" "none",
    }
}

read_by_word! { ProgressRule RequiredNarratives }

/// An outcome rule as it is in a document.
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
