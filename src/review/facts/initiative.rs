//! The facts that a sentence about an initiative's marks names (R5, R6).

use crate::plan::{Condition, ConditionTest, Initiative, MeasuredTarget};
use crate::rules::Derived;
use crate::terms::fact_name::FactName;
use crate::terms::notation::Circled;
use crate::terms::{Attainment, ConditionState, Facts, Level, RateRule, WithdrawalState};

/// The source of the facts in a sentence about an initiative's marks.
#[derive(Clone, Copy)]
pub(crate) struct InitiativeSaid<'r> {
    initiative: &'r Initiative,
    rule: RateRule,
    level: Derived<Level>,
    /// The first condition that decided, with the number of its target and the target.
    decisive: Option<(usize, &'r Condition, Option<&'r MeasuredTarget>)>,
}

impl<'r> InitiativeSaid<'r> {
    pub(crate) fn new(
        initiative: &'r Initiative,
        rule: RateRule,
        withdrawal: WithdrawalState,
        level: Derived<Level>,
    ) -> Self {
        Self { initiative, rule, level, decisive: decisive(initiative, rule, withdrawal) }
    }

    /// Adds a fact: the counts of targets; the reading and achievement rate that the first deciding
    /// condition looked at; or the level.
    pub(crate) fn tell(&self, name: FactName, facts: &mut Facts) {
        let targets = self.initiative.targets();
        let count = |is: fn(Attainment) -> bool| {
            targets.iter().filter(|own| is(own.measured().attainment().value)).count()
        };
        match name {
            FactName::TARGETS => facts.add(name, &targets.len()),
            FactName::MISSED => facts.add(name, &count(|own| matches!(own, Attainment::Missed))),
            FactName::UNKNOWN => {
                facts.add(name, &count(|own| matches!(own, Attainment::Unknown(_))));
            }
            FactName::LEVEL => facts.add(name, &self.level),
            _ => self.tell_decisive(name, facts),
        }
    }

    fn tell_decisive(&self, name: FactName, facts: &mut Facts) {
        let Some((number, condition, target)) = self.decisive else { return };
        match (name, target, condition.test()) {
            (FactName::TARGET, ..) => facts.add(name, &Circled(number)),
            (FactName::CONDITION, _, test) => facts.add(name, test),
            (FactName::RATE, Some(target), ConditionTest::Rate(criterion)) => {
                target.tell_rate(criterion.rate(), self.rule, facts);
            }
            (FactName::FORMULA, Some(target), ConditionTest::Rate(_)) => {
                facts.add_any(name, target.said_formula(self.rule));
            }
            (FactName::MISSING | FactName::READING, Some(target), _) => target.tell(name, facts),
            _ => {}
        }
    }
}

/// Returns the first condition that decided, with the number of its target and the target.
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

/// Adds the number of conditions of a withdrawal criterion.
pub(crate) fn tell_conditions(initiative: &Initiative, name: FactName, facts: &mut Facts) {
    if name == FactName::CONDITIONS {
        facts.add(name, &initiative.withdrawal().pairs(initiative.targets()).count());
    }
}
