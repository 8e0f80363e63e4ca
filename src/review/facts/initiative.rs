//! An initiative's withdrawal criterion under a rubric (R3), and what a sentence about its marks
//! names (R5, R6).

use crate::plan::{Condition, ConditionTest, Initiative, MeasuredTarget};
use crate::review::rubric::Rubric;
use crate::rules::{Decided, Derived};
use crate::terms::facts::Wanted;
use crate::terms::notation::Circled;
use crate::terms::{Attainment, ConditionState, Level, RateRule, WithdrawalState};

/// Whether an initiative's withdrawal criterion is triggered (R3).
#[inline]
pub(crate) fn withdrawal(initiative: &Initiative, rubric: &Rubric) -> Decided<WithdrawalState> {
    initiative.conditions(rubric.achievement_rate()).state(rubric.withdrawal())
}

/// The counts of targets; of the first condition that decided, the reading it looked at and its
/// achievement rate; and the level.
pub(crate) fn facts(
    initiative: &Initiative,
    rule: RateRule,
    withdrawal: WithdrawalState,
    level: Derived<Level>,
    wanted: Wanted,
) -> Wanted {
    let targets = initiative.targets();
    let count = |is: fn(Attainment) -> bool| {
        targets.iter().filter(|own| is(own.measured().attainment().value)).count()
    };
    let decisive = || decisive(initiative, rule, withdrawal);
    let measured = || decisive().and_then(|(_, _, target)| target);
    wanted
        .with("targets", || targets.len())
        .with("missed", || count(|own| matches!(own, Attainment::Missed)))
        .with("unknown", || count(|own| matches!(own, Attainment::Unknown(_))))
        .with_any("target", || decisive().map(|(number, _, _)| Circled(number)))
        .with_any("condition", || decisive().map(|(_, condition, _)| condition.test()))
        .with_any("missing", || measured()?.reading().missing())
        .with_any("reading", || {
            let measured = measured()?;
            let reading = measured.reading();
            reading.missing().is_none().then(|| measured.in_unit(reading))
        })
        .with_rounded("rate", || {
            let (_, condition, target) = decisive()?;
            match condition.test() {
                ConditionTest::Rate(criterion) => target?.said_rate(criterion.rate(), rule),
                ConditionTest::Reading(_) => None,
            }
        })
        .with_any("formula", || {
            let (_, condition, target) = decisive()?;
            match condition.test() {
                ConditionTest::Rate(_) => target?.said_formula(rule),
                ConditionTest::Reading(_) => None,
            }
        })
        .with("level", || level)
}

/// The first condition that decided, the number of its target, and the target.
fn decisive(
    initiative: &Initiative,
    rule: RateRule,
    withdrawal: WithdrawalState,
) -> Option<(usize, &Condition, Option<&MeasuredTarget>)> {
    let decisive = match withdrawal {
        WithdrawalState::Triggered => ConditionState::Holds,
        WithdrawalState::Unknown => ConditionState::Unknown,
        WithdrawalState::NotTriggered | WithdrawalState::NoCriterion => return None,
    };
    let targets = initiative.targets();
    let mut states = initiative.withdrawal().states(targets, rule);
    let (number, condition, _) = states.find(|(_, _, state)| *state == decisive)?;
    let target = number.checked_sub(1).and_then(|index| targets.get(index));
    Some((number, condition, target.map(AsRef::as_ref)))
}

/// How many conditions a withdrawal criterion has.
pub(crate) fn conditions(initiative: &Initiative, wanted: Wanted) -> Wanted {
    let withdrawal = initiative.withdrawal();
    wanted.with("conditions", || withdrawal.pairs(initiative.targets()).count())
}
