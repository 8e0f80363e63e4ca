//! Converts sheets into flat arrays, once and untimed: every figure scaled, every condition
//! resolved to its target, `each` expanded.

use kusei::plan::{ConditionSubject, ConditionTest, Goal, Initiative, MeasuredTarget};
use kusei::terms::{Combination, Comparator, Implementation, MilestoneState};
use kusei::value::{Reading, ReadingValue, Unit};
use kusei::{Criterion, Quantity, Sheet};

use super::{
    AHEAD, ALL, ANY, CHANGE, Conditions, Flat, LOWER, MILESTONE, NOTHING, PRINTED_ONLY, RATE, READ,
    READ_BEFORE, SCALE, STRICT, Targets,
};
use crate::exact::factor;

impl Flat {
    /// Converts sheets; not timed.
    pub(crate) fn new(sheets: &[Sheet]) -> Self {
        let mut flat = Self::default();
        for sheet in sheets {
            for strategy in sheet.strategies() {
                for indicator in strategy.indicators() {
                    let due = indicator.measured().target().due();
                    let ahead = due.map_or(0, |due| due.years_since(sheet.fiscal_year()));
                    flat.years.push(i64::from(ahead) + 1);
                    let ahead = if ahead > 0 { AHEAD } else { 0 };
                    flat.indicators.push(indicator.measured(), ahead);
                }
                flat.indicator_end.push(end(flat.years.len()));
                for initiative in strategy.initiatives() {
                    flat.push(initiative);
                }
                flat.initiative_end.push(end(flat.asked.len()));
            }
        }
        flat
    }

    fn push(&mut self, initiative: &Initiative) {
        let first = self.targets.bits.len();
        for target in initiative.targets() {
            self.targets.push(target.measured(), 0);
        }
        let targets = initiative.targets();
        let before = self.conditions.target.len();
        for condition in initiative.withdrawal().conditions() {
            let chosen = match condition.subject() {
                ConditionSubject::Target(number) => number as usize - 1..number as usize,
                ConditionSubject::Each => 0..targets.len(),
            };
            for nth in chosen {
                let own = unit(targets[nth].measured());
                self.conditions.push(first + nth, condition.test(), own);
            }
        }
        let withdrawal = initiative.withdrawal();
        let looks = self.conditions.target.len() > before;
        self.asked.push(match withdrawal.when() {
            _ if !looks
                && withdrawal.conditions().is_empty()
                && !withdrawal.printed().is_filled() =>
            {
                NOTHING
            }
            _ if !looks => PRINTED_ONLY,
            Some(Combination::All) => ALL,
            Some(Combination::Any) | None => ANY,
        });
        self.implementation.push(match initiative.implementation() {
            None => 0,
            Some(Implementation::AsPlanned) => 1,
            Some(Implementation::NotAsPlanned) => 2,
        });
        self.target_end.push(end(self.targets.bits.len()));
        self.condition_end.push(end(self.conditions.target.len()));
    }
}

impl Targets {
    fn push(&mut self, measured: &MeasuredTarget, ahead: u8) {
        let own = unit(measured);
        let (bits, goal) = match measured.target().goal() {
            Goal::Criterion(own) => (word(own.comparator()), Some(own)),
            Goal::Change(own, _) => (CHANGE | word(own.comparator()), Some(own)),
            Goal::RelativeChange(..) => unreachable!("the nation's figures have none"),
            Goal::Milestone(_) => (MILESTONE, None),
        };
        let cell = |reading: &Reading| match reading.value() {
            ReadingValue::Quantity(quantity) => Some(scaled(quantity, own)),
            ReadingValue::Milestone(MilestoneState::Reached) => Some(1),
            ReadingValue::Milestone(MilestoneState::NotReached) => Some(0),
            ReadingValue::Missing(_) => None,
        };
        let [reading, previous] = [measured.reading(), measured.previous()].map(cell);
        let read = reading.map_or(0, |_| READ) | previous.map_or(0, |_| READ_BEFORE);
        self.bits.push(bits | read | ahead);
        self.goal.push(goal.map_or(1, |goal| scaled(goal.quantity(), own)));
        self.reading.push(reading.unwrap_or(0));
        self.previous.push(previous.unwrap_or(0));
    }
}

impl Conditions {
    fn push(&mut self, target: usize, test: &ConditionTest, own: Option<&Unit>) {
        let (bits, bound) = match test {
            ConditionTest::Reading(criterion) => {
                (word(criterion.comparator()), scaled(criterion.quantity(), own))
            }
            ConditionTest::Rate(criterion) => {
                let percentage = criterion.rate().percentage();
                (RATE | word(criterion.comparator()), scaled(percentage, None))
            }
        };
        self.target.push(end(target));
        self.bits.push(bits);
        self.bound.push(bound);
    }
}

fn word(comparator: Comparator) -> u8 {
    match comparator {
        Comparator::AtLeast => 0,
        Comparator::AtMost => LOWER,
        Comparator::LessThan => LOWER | STRICT,
        Comparator::MoreThan => STRICT,
    }
}

/// Returns the unit that a figure without unit takes from a target.
fn unit(measured: &MeasuredTarget) -> Option<&Unit> {
    let goal = measured.target().goal();
    let own = goal.criterion().map(Criterion::quantity).and_then(Quantity::unit);
    match goal {
        Goal::Change(..) | Goal::RelativeChange(..) => own
            .or_else(|| measured.reading().quantity().and_then(Quantity::unit))
            .or_else(|| measured.previous().quantity().and_then(Quantity::unit)),
        Goal::Criterion(_) | Goal::Milestone(_) => own,
    }
}

fn scaled(quantity: &Quantity, own: Option<&Unit>) -> i64 {
    let value = quantity.value();
    let factor = quantity.unit().or(own).map_or(1, factor);
    assert!(value.scale() <= SCALE, "{quantity} has more than {SCALE} decimal places");
    let scaled = value.mantissa() * factor * 10_i128.pow(SCALE - value.scale());
    i64::try_from(scaled).expect("figures of the nation fit")
}

fn end(length: usize) -> u32 {
    u32::try_from(length).expect("fewer rows than 2^32")
}
