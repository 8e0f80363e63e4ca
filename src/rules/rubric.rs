//! The rubric: which of the replaceable rules are in force.

use crate::achievement_rate::Rate;
use crate::withdrawal::Combination;

/// How an outcome indicator is rated (R7). One ward is on record with each of the first two.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OutcomeRule {
    /// On the straight line from last year's reading to the target at its due year: A.
    #[default]
    LinearPath,
    /// Target met: A.
    TargetMet,
    /// Achievement rate at or above a bound: A.
    ProgressRate(Rate),
}

/// How a strategy's progress follows from its initiatives (R9).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProgressRule {
    /// Every initiative is ①: a.
    #[default]
    AllAchieved,
    /// More than half of the initiatives are ①: a.
    MajorityAchieved,
    /// No initiative is ③: a.
    NoneTriggered,
}

/// The replaceable rules that are in force.
///
/// The default is `osaka-ward-2016`, which fits the form: 個別 16 of 16, 全体 7 of 7, 進捗 6 of 7.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rubric {
    pub(crate) id: &'static str,
    /// How an outcome indicator is rated.
    pub outcome: OutcomeRule,
    /// How a strategy's progress follows from its initiatives.
    pub progress: ProgressRule,
    /// How withdrawal conditions combine where a criterion does not say.
    pub withdrawal: Combination,
}

impl Rubric {
    /// The rules that fit the form of 平成28年度.
    #[must_use]
    pub const fn osaka_ward_2016() -> Self {
        Self {
            id: "osaka-ward-2016",
            outcome: OutcomeRule::LinearPath,
            progress: ProgressRule::AllAchieved,
            withdrawal: Combination::Any,
        }
    }

    /// The rubric's id, as a review names it.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }
}

impl Default for Rubric {
    fn default() -> Self {
        Self::osaka_ward_2016()
    }
}
