//! A derived value with what it rests on.

use alloc::string::ToString;
use core::iter::zip;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::initiative::Initiative;
use crate::plan::measured::MeasuredTarget;
use crate::plan::withdrawal::WithdrawalState;
use crate::plan::withdrawal::condition::{ConditionState, ConditionTest};
use crate::review::marks::InitiativeRatings;
use crate::review::rubric::{OutcomeRule, ProgressRule};
use crate::rules::clause::{Because, Clause, Grounds};
use crate::rules::derived::Derived;
use crate::rules::r05_achievement::InitiativeStanding;
use crate::rules::r06_initiative_effectiveness::initiative_effectiveness;
use crate::rules::r08_overall::{Coverage, overall};
use crate::rules::r09_progress::{Counts, progress};
use crate::rules::{
    r05_achievement as achievement, r07_individual as individual,
    r10_strategy_effectiveness as strategy_effectiveness,
};
use crate::terms::marks::{Legend, OutcomeStatus, Progress};
use crate::value::fiscal_year::FiscalYear;

/// A derived value, and what it rests on.
///
/// The clause and the sentences are found when asked for.
#[derive(Debug, Clone, Copy)]
pub struct Rating<'r, M> {
    value: Derived<M>,
    basis: Basis<'r>,
}

/// What a derived value follows from: enough to name the row that decided, and what it used.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Basis<'r> {
    Individual(&'r MeasuredTarget, FiscalYear, &'r OutcomeRule),
    Overall(&'r [Derived<OutcomeStatus>]),
    Progress(&'r [Initiative], &'r [InitiativeRatings], ProgressRule),
    StrategyEffectiveness(Derived<OutcomeStatus>, Derived<Progress>),
    Level(&'r Initiative, InitiativeRatings),
    Achievement(&'r Initiative, InitiativeRatings),
    InitiativeEffectiveness(&'r Initiative, InitiativeRatings),
}

impl<'r> Rating<'r, OutcomeStatus> {
    /// The mark of an indicator that stands on no sheet of its own.
    pub(crate) fn of_indicator(
        measured: &'r MeasuredTarget,
        year: FiscalYear,
        rule: &'r OutcomeRule,
    ) -> Self {
        let value = individual::individual(measured, year, rule).value;
        Self::new(value, Basis::Individual(measured, year, rule))
    }
}

impl<'r, M: Legend> Rating<'r, M> {
    pub(crate) fn new(value: Derived<M>, basis: Basis<'r>) -> Self {
        Self { value, basis }
    }

    /// The derived value.
    #[must_use]
    pub fn value(&self) -> Derived<M> {
        self.value
    }

    /// The mark, where there is one.
    #[must_use]
    pub fn mark(&self) -> Option<M> {
        self.value.mark()
    }

    /// The row of the rule that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.basis.clause()
    }

    /// Why: the clause, the figures it used, and the sentence in Japanese and English.
    #[must_use]
    pub fn because(&self) -> Because {
        Because::new(self.basis.clause(), self.basis.grounds())
    }
}

impl Basis<'_> {
    fn clause(&self) -> &'static Clause {
        match *self {
            Self::Individual(indicator, year, rule) => {
                individual::individual(indicator, year, rule).clause
            }
            Self::Overall(indicators) => overall(&coverage(indicators)).clause,
            Self::Progress(initiatives, ratings, rule) => {
                progress(&counts(initiatives, ratings), rule).clause
            }
            Self::StrategyEffectiveness(overall, progress) => {
                strategy_effectiveness::strategy_effectiveness(overall, progress).clause
            }
            Self::Level(initiative, ratings) => {
                achievement::level(&standing(initiative, ratings)).clause
            }
            Self::Achievement(initiative, ratings) => {
                achievement::achievement(ratings.level, initiative.implementation()).clause
            }
            Self::InitiativeEffectiveness(initiative, ratings) => {
                initiative_effectiveness(&standing(initiative, ratings)).clause
            }
        }
    }

    fn grounds(&self) -> Grounds {
        match *self {
            Self::Individual(indicator, year, rule) => individual::grounds(indicator, year, rule),
            Self::Overall(indicators) => coverage(indicators).grounds(),
            Self::Progress(initiatives, ratings, _) => counts(initiatives, ratings).grounds(),
            Self::StrategyEffectiveness(overall, progress) => {
                strategy_effectiveness::grounds(overall, progress)
            }
            Self::Level(initiative, ratings)
            | Self::Achievement(initiative, ratings)
            | Self::InitiativeEffectiveness(initiative, ratings) => {
                initiative_grounds(initiative, ratings).with_derived("level", ratings.level)
            }
        }
    }
}

/// How many of a strategy's indicators are rated.
pub(crate) fn coverage(indicators: &[Derived<OutcomeStatus>]) -> Coverage {
    Coverage::new(indicators.iter().copied())
}

fn counts(initiatives: &[Initiative], ratings: &[InitiativeRatings]) -> Counts {
    let mut counts = Counts::default();
    for (initiative, ratings) in zip(initiatives, ratings) {
        counts.add(ratings.level, &standing(initiative, *ratings));
    }
    counts
}

fn standing(initiative: &Initiative, ratings: InitiativeRatings) -> InitiativeStanding {
    InitiativeStanding::of(initiative, ratings.withdrawal)
}

/// Names the counts of targets, the first condition that decided, the reading it looked at, and
/// its achievement rate.
fn initiative_grounds(initiative: &Initiative, ratings: InitiativeRatings) -> Grounds {
    let targets = initiative.targets();
    let grounds = achievement::grounds(initiative, ratings.withdrawal);
    let decisive = match ratings.withdrawal {
        WithdrawalState::Triggered => ConditionState::Holds,
        WithdrawalState::Unknown => ConditionState::Unknown,
        WithdrawalState::NotTriggered | WithdrawalState::NoCriterion => return grounds,
    };
    let mut states = initiative.withdrawal().states(targets);
    let Some((number, condition, _)) = states.find(|(_, _, state)| *state == decisive) else {
        return grounds;
    };
    let test = condition.test();
    let grounds =
        grounds.with("target", number).with_words("condition", test.to_string(), test.english());
    let Some(target) = number.checked_sub(1).and_then(|index| targets.get(index)) else {
        return grounds;
    };
    let grounds = grounds.with_reading("reading", target.measured().reading());
    match test {
        ConditionTest::Rate(_) => target.measured().with_rate(grounds),
        ConditionTest::Reading(_) => grounds,
    }
}

impl<M: Legend> Serialize for Rating<'_, M> {
    /// Writes exactly one of `mark`, `undetermined` and `judgement`, and `because`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rating = serializer.serialize_struct("Rating", 2)?;
        match self.value {
            Derived::Mark(mark) => rating.serialize_field("mark", mark.mark())?,
            Derived::Undetermined(reason) => {
                rating.serialize_field("undetermined", reason.code())?;
            }
            Derived::Judgement => rating.serialize_field("judgement", &true)?,
        }
        rating.serialize_field("because", &self.because())?;
        rating.end()
    }
}
