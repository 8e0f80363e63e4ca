//! 撤退基準: when an initiative is to be reconsidered.

pub(crate) mod condition;

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::plan::measured::MeasuredTarget;
use crate::plan::withdrawal::condition::Condition;
use crate::rules::{Decided, r03_withdrawal};
use crate::terms::{
    Asked, Combination, ConditionState, Conditions, RateRule, Text, WithdrawalState,
};

/// A withdrawal criterion: its wording, and the conditions read from it.
///
/// ```
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let initiative = sheet.initiative("4-1-2".parse()?).ok_or("no 4-1-2")?;
/// let withdrawal = initiative.withdrawal();
/// assert_eq!(withdrawal.conditions()[0].test().to_string(), "600件未満");
/// println!("{}", withdrawal.printed());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[doc(alias = "撤退基準")]
pub struct Withdrawal {
    printed: Text,
    when: Option<Combination>,
    conditions: Box<[Condition]>,
}

impl Conditions {
    /// Returns whether the criterion is triggered (R3); `default` combines the conditions if the
    /// criterion does not say how.
    #[inline]
    pub(crate) fn state(self, default: Combination) -> Decided<WithdrawalState> {
        let asked = self.asked.unwrap_or(default.into());
        r03_withdrawal::withdrawal(asked, self.holding, self.failing, self.unknown)
    }
}

impl Withdrawal {
    /// The most conditions of one criterion that may apply to each target, so that the work stays
    /// linear in the size of the sheet.
    pub const MAX_EACH: usize = 10;

    /// Makes a withdrawal criterion.
    #[must_use]
    pub fn new(
        printed: impl Into<Text>,
        when: Option<Combination>,
        conditions: Vec<Condition>,
    ) -> Self {
        Self { printed: printed.into(), when, conditions: conditions.into() }
    }

    /// Returns its wording as printed.
    #[must_use]
    pub const fn printed(&self) -> &Text {
        &self.printed
    }

    /// Returns how its conditions combine; `None` leaves it to the rubric.
    #[must_use]
    pub const fn when(&self) -> Option<Combination> {
        self.when
    }

    /// Returns its conditions, in the order given.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// Returns whether nothing is written at all.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.printed.as_str().is_empty() && self.when.is_none() && self.conditions.is_empty()
    }

    /// Returns whether it is triggered (R3); `default` combines the conditions if the criterion
    /// does not say how, and `rule` selects the formula of the achievement rate.
    #[must_use]
    pub fn state<T: AsRef<MeasuredTarget>>(
        &self,
        targets: &[T],
        default: Combination,
        rule: RateRule,
    ) -> Decided<WithdrawalState> {
        self.together(self.states(targets, rule).map(|(_, _, state)| state)).state(default)
    }

    /// Returns its conditions together, on the targets of their own initiative.
    pub(crate) fn conditions_on<T: AsRef<MeasuredTarget>>(
        &self,
        targets: &[T],
        rule: RateRule,
    ) -> Conditions {
        let pairs = self.pairs(targets);
        self.together(pairs.map(|(_, condition, target)| condition.asked_of(target, rule)))
    }

    fn together(&self, states: impl Iterator<Item = ConditionState>) -> Conditions {
        let mut conditions = Conditions::NONE;
        states.for_each(|state| conditions.add(state));
        conditions.asked = if conditions != Conditions::NONE {
            self.when.map(Asked::from)
        } else if self.conditions.is_empty() && !self.printed.is_filled() {
            Some(Asked::Nothing)
        } else {
            Some(Asked::PrintedOnly)
        };
        conditions
    }

    /// Iterates over the conditions, each with its target's number and its state; a condition on
    /// each target comes once per target.
    pub fn states<'a, T: AsRef<MeasuredTarget>>(
        &'a self,
        targets: &'a [T],
        rule: RateRule,
    ) -> impl Iterator<Item = (usize, &'a Condition, ConditionState)> {
        self.pairs(targets).map(move |(number, condition, target)| {
            (number, condition, condition.state(target, rule))
        })
    }

    /// Iterates over the conditions, each with every target it looks at and the target's number.
    pub(crate) fn pairs<'a, T: AsRef<MeasuredTarget>>(
        &'a self,
        targets: &'a [T],
    ) -> impl Iterator<Item = (usize, &'a Condition, &'a MeasuredTarget)> {
        self.conditions.iter().flat_map(move |condition| {
            let (first, chosen) = condition.subject.among(targets);
            (first..).zip(chosen).map(move |(number, target)| (number, condition, target.as_ref()))
        })
    }
}
