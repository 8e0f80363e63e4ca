//! What a sentence about an initiative's marks names (R5, R6).

use crate::plan::{Condition, ConditionTest, Initiative, MeasuredTarget};
use crate::rules::Derived;
use crate::terms::facts::Wanted;
use crate::terms::notation::Circled;
use crate::terms::{Attainment, ConditionState, Level, WithdrawalState};

/// The counts of targets; of the first condition that decided, the reading it looked at and its
/// achievement rate; and the level.
pub(crate) fn facts(
    initiative: &Initiative,
    withdrawal: WithdrawalState,
    level: Derived<Level>,
    wanted: Wanted,
) -> Wanted {
    let targets = initiative.targets();
    let count = |is: fn(Attainment) -> bool| {
        targets.iter().filter(|own| is(own.measured().attainment().value)).count()
    };
    let decisive = || decisive(initiative, withdrawal);
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
                ConditionTest::Rate(criterion) => target?.said_rate(criterion.rate()),
                ConditionTest::Reading(_) => None,
            }
        })
        .with("level", || level)
}

/// The first condition that decided, the number of its target, and the target.
fn decisive(
    initiative: &Initiative,
    withdrawal: WithdrawalState,
) -> Option<(usize, &Condition, Option<&MeasuredTarget>)> {
    let decisive = match withdrawal {
        WithdrawalState::Triggered => ConditionState::Holds,
        WithdrawalState::Unknown => ConditionState::Unknown,
        WithdrawalState::NotTriggered | WithdrawalState::NoCriterion => return None,
    };
    let targets = initiative.targets();
    let mut states = initiative.withdrawal().states(targets);
    let (number, condition, _) = states.find(|(_, _, state)| *state == decisive)?;
    let target = number.checked_sub(1).and_then(|index| targets.get(index));
    Some((number, condition, target.map(AsRef::as_ref)))
}

/// How many conditions a withdrawal criterion has.
pub(crate) fn conditions(initiative: &Initiative, wanted: Wanted) -> Wanted {
    let withdrawal = initiative.withdrawal();
    wanted.with("conditions", || withdrawal.states(initiative.targets()).count())
}
