//! One condition of a withdrawal criterion: what it requires, and of which target.

use core::fmt::{self, Write};

use crate::plan::goal::Goal;
use crate::plan::measured::MeasuredTarget;
use crate::plan::measured::mismatch::{Mismatch, differ, misfit};
use crate::terms::{ConditionState, GoalKind, Language, RateRule, Said, Satisfaction};
use crate::value::quantity::fit;
use crate::value::unit::Fit;
use crate::value::{Criterion, RateCriterion};

/// A condition on one target, or on each.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "条件")]
pub struct Condition {
    pub(crate) subject: ConditionSubject,
    test: ConditionTest,
}

/// Which target a condition looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConditionSubject {
    /// The target with this number, from 1.
    Target(u32),
    /// Each target of the initiative: one condition per target.
    Each,
}

impl ConditionSubject {
    /// Returns the targets it names, and the number of the first one.
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

/// What a condition requires of its target.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ConditionTest {
    /// Its reading satisfies a criterion, whatever kind the target is.
    Reading(Criterion),
    /// Its achievement rate satisfies a criterion.
    Rate(RateCriterion),
}

impl Condition {
    /// Makes a condition on a target, or on each.
    #[must_use]
    pub const fn new(subject: ConditionSubject, test: ConditionTest) -> Self {
        Self { subject, test }
    }

    /// Returns which target it looks at.
    #[must_use]
    pub const fn subject(&self) -> ConditionSubject {
        self.subject
    }

    /// Returns what it requires.
    #[must_use]
    pub const fn test(&self) -> &ConditionTest {
        &self.test
    }

    /// Returns whether it holds for a target; unknown if the two do [not fit](Self::mismatch).
    /// `rule` selects the formula of the achievement rate.
    #[must_use]
    pub fn state(&self, target: &MeasuredTarget, rule: RateRule) -> ConditionState {
        match self.mismatch(target) {
            Some(_) => ConditionState::Unknown,
            None => self.asked_of(target, rule),
        }
    }

    /// Returns whether it holds for a target that it fits.
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

    /// Returns why the condition does not fit a target: its dimension or counter is not the
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
        // A change without a unit has none before it has a reading; it then takes the reading's
        // unit.
        let uncounted = target.unit().is_none() && goal.kind() == GoalKind::Change;
        let misfit = misfit(quantity, target.unit(), goal).filter(|_| !uncounted);
        misfit.or_else(|| differ(quantity, target.reading().quantity()?))
    }
}

impl Condition {
    /// Returns whether it fits a target although only one of them counts in 件.
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
