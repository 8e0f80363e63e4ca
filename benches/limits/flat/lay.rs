//! Lays sheets flat, once and not timed: every figure scaled, every condition resolved to its
//! target, `each` written out.

use kusei::plan::{ConditionSubject, ConditionTest, Goal, Initiative, MeasuredTarget};
use kusei::terms::{Combination, Comparator, Implementation, MilestoneState};
use kusei::value::{Reading, ReadingValue, Unit};
use kusei::{Criterion, Quantity, Sheet};

use super::{
    ALL, ANY, CHANGE, Conditions, Flat, LOWER, MILESTONE, NOTHING, NUMBER, PRINTED_ONLY, READ,
    READ_BEFORE, SCALE, STRICT, Targets,
};
use crate::exact::factor;

impl Flat {
    /// Lays sheets flat; not timed.
    pub(crate) fn new(sheets: &[Sheet]) -> Self {
        let mut flat = Self::default();
        for sheet in sheets {
            for strategy in sheet.strategies() {
                for indicator in strategy.indicators() {
                    let due = indicator.measured().target().due();
                    let ahead = due.map_or(0, |due| due.years_since(sheet.fiscal_year()));
                    flat.years.push(i64::from(ahead) + 1);
                    flat.indicators.push(indicator.measured());
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
        let first = self.targets.kind.len();
        for target in initiative.targets() {
            self.targets.push(target.measured());
        }
        let targets = initiative.targets();
        let before = self.conditions.target.len();
        for condition in initiative.withdrawal().conditions() {
            let chosen = match condition.subject() {
                ConditionSubject::Target(number) => number - 1..number,
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
        self.target_end.push(end(self.targets.kind.len()));
        self.condition_end.push(end(self.conditions.target.len()));
    }
}

impl Targets {
    fn push(&mut self, measured: &MeasuredTarget) {
        let own = unit(measured);
        let goal = measured.target().goal();
        let (kind, word, asked) = match goal {
            Goal::Criterion(criterion) => (NUMBER, word(criterion.comparator()), criterion),
            Goal::Change(criterion, _) => (CHANGE, word(criterion.comparator()), criterion),
            Goal::RelativeChange(..) => unreachable!("the nation's figures have none"),
            Goal::Milestone(_) => {
                self.columns(MILESTONE, 0, 1, [measured.reading(), measured.previous()], None);
                return;
            }
        };
        let asked = scaled(asked.quantity(), own);
        self.columns(kind, word, asked, [measured.reading(), measured.previous()], own);
    }

    fn columns(&mut self, kind: u8, word: u8, goal: i64, cells: [&Reading; 2], own: Option<&Unit>) {
        let [reading, previous] = cells.map(|cell| match cell.value() {
            ReadingValue::Quantity(quantity) => Some(scaled(quantity, own)),
            ReadingValue::Milestone(MilestoneState::Reached) => Some(1),
            ReadingValue::Milestone(MilestoneState::NotReached) => Some(0),
            ReadingValue::Missing(_) => None,
        });
        let read = reading.map_or(0, |_| READ) | previous.map_or(0, |_| READ_BEFORE);
        self.kind.push(kind);
        self.word.push(word);
        self.read.push(read);
        self.goal.push(goal);
        self.reading.push(reading.unwrap_or(0));
        self.previous.push(previous.unwrap_or(0));
    }
}

impl Conditions {
    fn push(&mut self, target: usize, test: &ConditionTest, own: Option<&Unit>) {
        let (rate, word, bound) = match test {
            ConditionTest::Reading(criterion) => {
                (false, word(criterion.comparator()), scaled(criterion.quantity(), own))
            }
            ConditionTest::Rate(criterion) => {
                let percentage = criterion.rate().percentage();
                (true, word(criterion.comparator()), scaled(percentage, None))
            }
        };
        self.target.push(end(target));
        self.rate.push(rate);
        self.word.push(word);
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

/// The unit a bare figure of a target takes.
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
