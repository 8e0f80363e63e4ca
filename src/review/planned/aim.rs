//! A target that is a criterion, with the withdrawal conditions on it: both ask about one reading.

use alloc::vec::Vec;

use crate::plan::{Condition, ConditionTest, Goal, MeasuredTarget};
use crate::review::planned::known::Known;
use crate::review::planned::named::{Opposed, TestsTogether};
use crate::terms::{Combination, Level, RateRule};

/// A target that is a criterion, with the conditions on it.
#[derive(Debug)]
pub(crate) struct Aim<'s> {
    measured: &'s MeasuredTarget,
    /// The readings that meet the target.
    met: Known,
    /// Each condition, with the readings that satisfy it.
    conditions: Vec<(&'s Condition, Known)>,
    /// The readings that trigger the conditions together.
    triggered: Known,
    combination: Combination,
}

impl<'s> Aim<'s> {
    /// Returns `None` for a change or a milestone, which no reading alone meets.
    pub(crate) fn new(
        measured: &'s MeasuredTarget,
        conditions: &[&'s Condition],
        combination: Combination,
        rule: RateRule,
    ) -> Option<Self> {
        let Goal::Criterion(criterion) = measured.target().goal() else { return None };
        let met = Known::of_criterion(criterion, criterion.quantity().unit());
        let of = |condition| (condition, Known::of_condition(condition, criterion, rule));
        let conditions: Vec<_> = conditions.iter().copied().map(of).collect();
        // Without a condition nothing is triggered, whatever the combination.
        let taken = if conditions.is_empty() { Combination::Any } else { combination };
        let triggered = Known::together(conditions.iter().map(|(_, known)| known), taken);
        Some(Self { measured, met, conditions, triggered, combination })
    }

    /// Returns whether some reading gives a level, if this were the initiative's only target (R5).
    fn comes_out(&self, level: Level) -> bool {
        let Self { met, triggered, .. } = self;
        match level {
            Level::Achieved => triggered.fails.meets(&met.holds),
            Level::NotAchieved => triggered.fails.meets(&met.fails),
            Level::WithdrawalTriggered => triggered.holds.meets(&met.fails),
        }
    }

    /// Returns whether some reading both meets the target and triggers withdrawal.
    fn contradicts(&self) -> bool {
        self.triggered.holds.meets(&self.met.holds)
    }

    /// Returns the conditions that trigger although the target is met, if some reading does both.
    pub(crate) fn contradicting(&self) -> Option<TestsTogether> {
        let takes_part = |known: &Known| match self.combination {
            Combination::Any => known.holds.meets(&self.met.holds),
            Combination::All => true,
        };
        self.contradicts().then(|| self.tests(takes_part))
    }

    fn tests(&self, is_meant: impl Fn(&Known) -> bool) -> TestsTogether {
        let meant = self.conditions.iter().filter(|(_, known)| is_meant(known));
        let tests = meant.map(|(condition, _)| match condition.test() {
            ConditionTest::Reading(criterion) => {
                ConditionTest::Reading(self.measured.in_own_unit(criterion))
            }
            rate @ ConditionTest::Rate(_) => rate.clone(),
        });
        TestsTogether { tests: tests.collect(), combination: self.combination }
    }
}

/// Returns the targets of an initiative with the conditions on them, if it can come out ① or ③ but
/// never ②: the readings that trigger are exactly those that miss. A target that is not a criterion
/// is `None` in `aims`.
///
/// Combined with all, conditions on several targets are not triggered by any one of them.
pub(crate) fn without_middle<'s>(aims: &[Option<Aim<'s>>]) -> Option<Vec<Opposed<'s>>> {
    let aims: Vec<&Aim<'s>> = aims.iter().map(Option::as_ref).collect::<Option<_>>()?;
    let each_alone = match aims.as_slice() {
        [] => false,
        [_] => true,
        [aim, ..] => aim.combination == Combination::Any,
    };
    let is_opposed = |aim: &&Aim<'s>| {
        aim.comes_out(Level::Achieved) && !aim.comes_out(Level::NotAchieved) && !aim.contradicts()
    };
    let triggers = |aim: &&Aim<'s>| aim.comes_out(Level::WithdrawalTriggered);
    if !each_alone || !aims.iter().all(is_opposed) || !aims.iter().any(triggers) {
        return None;
    }
    let beside =
        |aim: &&Aim<'s>| Opposed { goal: aim.measured.target().goal(), tests: aim.tests(|_| true) };
    Some(aims.iter().map(beside).collect())
}
