//! One condition of a withdrawal criterion: what it asks, and of which target.

use core::fmt::{self, Write};

use crate::plan::goal::Goal;
use crate::plan::measured::MeasuredTarget;
use crate::plan::measured::mismatch::{Mismatch, differ, misfit};
use crate::terms::{ConditionState, GoalKind, Language, RateRule, Said, Satisfaction};
use crate::value::quantity::fit;
use crate::value::unit::Fit;
use crate::value::{Criterion, RateCriterion};

/// One condition on one target, or on each.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "条件")]
pub struct Condition {
    pub(crate) subject: ConditionSubject,
    test: ConditionTest,
}

/// Which target a condition looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConditionSubject {
    /// The target of that number, from 1.
    Target(u32),
    /// Each target of the initiative: one condition per target.
    Each,
}

impl ConditionSubject {
    /// The targets it names, and the number of the first of them.
    #[inline]
    pub(crate) fn among<T>(self, targets: &[T]) -> (usize, &[T]) {
        match self {
            Self::Target(number) => {
                let number = usize::try_from(number).unwrap_or(usize::MAX);
                let index = number.saturating_sub(1);
                (number, targets.get(index..number).unwrap_or_default())
            }
            Self::Each => (1, targets),
        }
    }
}

/// What a condition asks of its target.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ConditionTest {
    /// That its reading satisfies a criterion, whatever kind the target is.
    Reading(Criterion),
    /// That its achievement rate does.
    Rate(RateCriterion),
}

impl Condition {
    /// A condition on a target, or on each.
    #[must_use]
    pub const fn new(subject: ConditionSubject, test: ConditionTest) -> Self {
        Self { subject, test }
    }

    /// Which target it looks at.
    #[must_use]
    pub const fn subject(&self) -> ConditionSubject {
        self.subject
    }

    /// What it asks.
    #[must_use]
    pub const fn test(&self) -> &ConditionTest {
        &self.test
    }

    /// Whether it holds of a target; unknown of one it [cannot be asked of](Self::mismatch). The
    /// rule is that of an achievement rate.
    #[must_use]
    pub fn state(&self, target: &MeasuredTarget, rule: RateRule) -> ConditionState {
        match self.mismatch(target) {
            Some(_) => ConditionState::Unknown,
            None => self.asked_of(target, rule),
        }
    }

    /// Whether it holds of a target it can be asked of.
    #[inline]
    pub(crate) fn asked_of(&self, target: &MeasuredTarget, rule: RateRule) -> ConditionState {
        let satisfaction = match (&self.test, target.target().goal()) {
            (ConditionTest::Reading(_), Goal::Milestone(_)) => None,
            (ConditionTest::Reading(criterion), _) => {
                target.reading_exact().map(|reading| criterion.holds_in(reading, target.unit()))
            }
            (ConditionTest::Rate(criterion), _) => target.rate_satisfies(criterion, rule),
        };
        match satisfaction {
            Some(Satisfaction::Satisfied) => ConditionState::Holds,
            Some(Satisfaction::NotSatisfied) => ConditionState::DoesNotHold,
            None => ConditionState::Unknown,
        }
    }

    /// Why the condition cannot be asked of a target: another dimension or counter than the
    /// target's or its reading's.
    #[must_use]
    pub fn mismatch(&self, target: &MeasuredTarget) -> Option<Mismatch> {
        let ConditionTest::Reading(criterion) = &self.test else {
            return None;
        };
        let quantity = criterion.quantity();
        let goal = target.target().goal();
        if goal.kind() == GoalKind::Milestone {
            return None;
        }
        // A bare or relative change has no unit until it is read; then it is counted in its
        // reading's.
        let uncounted = target.unit().is_none() && goal.kind() == GoalKind::Change;
        let misfit = misfit(quantity, target.unit(), goal).filter(|_| !uncounted);
        misfit.or_else(|| differ(quantity, target.reading().quantity()?))
    }
}

impl Condition {
    /// Whether it can be asked of a target though one of them counts in 件 and the other does not.
    pub(crate) fn counter_differs(&self, target: &MeasuredTarget) -> bool {
        let ConditionTest::Reading(criterion) = &self.test else { return false };
        let own = match target.target().goal() {
            Goal::Criterion(own) | Goal::Change(own, _) => own.quantity().unit(),
            Goal::RelativeChange(..) => target.unit(),
            Goal::Milestone(_) => return false,
        };
        fit(criterion.quantity().unit(), own) == Fit::CounterDiffers
    }
}

impl fmt::Display for ConditionTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reading(criterion) => fmt::Display::fmt(criterion, f),
            Self::Rate(criterion) => write!(f, "達成率{criterion}"),
        }
    }
}

impl Said for ConditionTest {
    /// Writes 40%以下 or 達成率90%未満, in English `at most 40%`, `an achievement rate of less than
    /// 90%`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match (self, language) {
            (Self::Reading(criterion), _) => criterion.say(language, out),
            (Self::Rate(criterion), Language::Japanese) => {
                write!(out, "達成率{}", criterion.ja())
            }
            (Self::Rate(criterion), Language::English) => {
                write!(out, "an achievement rate of {}", criterion.en())
            }
        }
    }
}
