//! The counts of every column of marks.

use crate::city::roll_up::tally::Tally;
use crate::plan::{Sheet, Strategy};
use crate::review::{Review, StrategyReview};
use crate::terms::{
    Achievement, InitiativeEffectiveness, OutcomeStatus, Progress, StrategyEffectiveness,
};

/// The counts of every column of marks.
///
/// ```
/// use kusei::city::MarkCounts;
/// use kusei::terms::Achievement;
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let counts = MarkCounts::derived(&review);
/// assert_eq!(counts.achievement.of(), 15);
/// let as_planned = counts.achievement.count(Achievement::AchievedAsPlanned);
/// assert_eq!(as_planned, MarkCounts::stated(&sheet).achievement.count(Achievement::AchievedAsPlanned));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct MarkCounts {
    /// アウトカムの達成状況（個別）, for indicators.
    pub individual: Tally<OutcomeStatus>,
    /// アウトカムの達成状況（全体）, for strategies.
    pub overall: Tally<OutcomeStatus>,
    /// 戦略の進捗状況, for strategies.
    pub progress: Tally<Progress>,
    /// 戦略のアウトカムに対する有効性, for strategies.
    pub strategy_effectiveness: Tally<StrategyEffectiveness>,
    /// 業績目標の達成状況, for initiatives.
    pub achievement: Tally<Achievement>,
    /// 戦略に対する取組の有効性, for initiatives.
    pub initiative_effectiveness: Tally<InitiativeEffectiveness>,
}

impl MarkCounts {
    /// Counts the marks that a sheet states.
    #[must_use]
    pub fn stated(sheet: &Sheet) -> Self {
        let mut counts = Self::default();
        sheet.strategies().iter().for_each(|strategy| counts.add_stated(strategy));
        counts
    }

    /// Counts the marks that the rules derive.
    #[must_use]
    pub fn derived(review: &Review<'_>) -> Self {
        let mut counts = Self::default();
        review.strategies().for_each(|strategy| counts.add_derived(&strategy));
        counts
    }

    pub(crate) fn add_stated(&mut self, strategy: &Strategy) {
        for indicator in strategy.indicators() {
            self.individual.add_stated(indicator.stated().statement());
        }
        let own = strategy.stated();
        self.overall.add_stated(own.overall().statement());
        self.progress.add_stated(own.progress().statement());
        self.strategy_effectiveness.add_stated(own.effectiveness().statement());
        for initiative in strategy.initiatives() {
            let own = initiative.stated();
            self.achievement.add_stated(own.achievement().statement());
            self.initiative_effectiveness.add_stated(own.effectiveness().statement());
        }
    }

    pub(crate) fn add_derived(&mut self, strategy: &StrategyReview<'_>) {
        for indicator in strategy.indicators() {
            self.individual.add_derived(indicator.individual().value());
        }
        let own = strategy.ratings();
        self.overall.add_derived(own.overall.value);
        self.progress.add_derived(own.progress.value);
        self.strategy_effectiveness.add_derived(own.effectiveness.value);
        for initiative in strategy.initiatives() {
            self.achievement.add_derived(initiative.achievement().value());
            self.initiative_effectiveness.add_derived(initiative.effectiveness().value());
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.individual.add(&other.individual);
        self.overall.add(&other.overall);
        self.progress.add(&other.progress);
        self.strategy_effectiveness.add(&other.strategy_effectiveness);
        self.achievement.add(&other.achievement);
        self.initiative_effectiveness.add(&other.initiative_effectiveness);
    }
}
