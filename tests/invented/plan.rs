//! The numbers of targets: on the boundaries of the rules, or one last digit beside them.

use super::model::Comparator;
use super::spelling::{ONE, Ticks};
use crate::random::Random;

/// The role of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Indicator,
    /// A performance target of an initiative.
    Target,
    /// A performance target that is probably met.
    MetTarget,
}

/// The numbers of a target, in ticks of the family's base unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) bound: Ticks,
    pub(crate) reading: Ticks,
    pub(crate) previous: Ticks,
    /// The reference of a relative change.
    pub(crate) reference: Ticks,
    /// One unit in the last digit.
    pub(crate) step: Ticks,
    /// The years from the evaluated one to the due year.
    pub(crate) due_in: Option<i128>,
    /// The achievement rate of the numbers, or nearly that.
    pub(crate) rate: Option<(i128, i128)>,
}

impl Plan {
    /// Returns the numbers of a criterion on the reading.
    pub(crate) fn of_criterion(
        random: &mut Random,
        comparator: Comparator,
        step: Ticks,
        role: Role,
    ) -> Self {
        let plan = match (role, random.up_to(9)) {
            (Role::Indicator, 0..=2) => Self::on_the_line(random, comparator),
            (Role::Indicator, 3) => Self::about_the_line(random, comparator),
            (Role::MetTarget, 0..=7) => Self::met(random, comparator),
            (_, 0..=2) => return Self::at_a_rate_of_90_percent(random, comparator),
            (_, 3..=5) => Self::at_a_rate(random, comparator),
            (_, 6..=7) => Self::at_the_bound(random),
            _ => Self::anywhere(random),
        };
        plan.in_steps_of(step)
    }

    /// Returns the numbers of a criterion on the change from the previous reading.
    pub(crate) fn of_change(
        random: &mut Random,
        comparator: Comparator,
        step: Ticks,
        role: Role,
    ) -> Self {
        let bound = random.pick(&[0, 0, 1, 4, 10, -10, -1, 25]);
        let beside = match role {
            Role::MetTarget => random.within(0, 9) * direction(comparator),
            Role::Indicator | Role::Target => random.pick(&[-5, -1, 0, 0, 1, 5]),
        };
        let plan = Self::anywhere(random);
        let reading = plan.previous + bound + beside;
        Self { bound, reading, ..plan }.in_steps_of(step)
    }

    /// Returns the numbers of a criterion on the relative change: the reading is at the bound, or
    /// one last digit beside it. The bound is in per cent.
    pub(crate) fn of_relative(
        random: &mut Random,
        comparator: Comparator,
        step: Ticks,
        role: Role,
    ) -> Self {
        let percent = random.pick(&[-100, -50, -20, -10, -10, 0, 0, 10, 50, 100]);
        let beside = match role {
            Role::MetTarget => random.within(0, 9) * direction(comparator),
            Role::Indicator | Role::Target => random.pick(&[-1, 0, 0, 0, 1]),
        };
        let reference = random.pick(&[10, 20, 40, 70, 200, 30, 0, -10]);
        let plan = Self::anywhere(random);
        let reading = reference + reference * percent / 100 + beside;
        let plan = Self { reading, reference, previous: reference, ..plan }.in_steps_of(step);
        Self { bound: percent * ONE, ..plan }
    }

    fn anywhere(random: &mut Random) -> Self {
        Self {
            bound: size(random),
            reading: size(random),
            previous: size(random),
            reference: size(random),
            step: 1,
            due_in: random.pick(&[None, Some(-1), Some(0), Some(1), Some(2), Some(5)]),
            rate: None,
        }
    }

    /// R7: on the straight line over two to six years, or one last digit beside it.
    fn on_the_line(random: &mut Random, comparator: Comparator) -> Self {
        let plan = Self::anywhere(random);
        let years = random.within(2, 6);
        let stride = random.within(1, 20) * direction(comparator);
        Self {
            bound: plan.previous + years * stride,
            reading: plan.previous + stride + random.within(-1, 1),
            due_in: Some(years - 1),
            ..plan
        }
    }

    /// R7: the figures next to a line that mostly passes between them.
    fn about_the_line(random: &mut Random, comparator: Comparator) -> Self {
        let plan = Self::anywhere(random);
        let years = random.within(2, 6);
        let way = random.within(1, 60) * direction(comparator);
        Self {
            bound: plan.previous + way,
            reading: plan.previous + way.div_euclid(years) + random.within(0, 1),
            due_in: Some(years - 1),
            ..plan
        }
    }

    fn met(random: &mut Random, comparator: Comparator) -> Self {
        let plan = Self::anywhere(random);
        let beyond = random.within(0, 9) * direction(comparator);
        Self { reading: plan.bound + beyond, ..plan }
    }

    /// R4: 11.7 of 13.0, 60.3 of 67, 55.8 of 62, …, where binary fractions go wrong.
    fn at_a_rate_of_90_percent(random: &mut Random, comparator: Comparator) -> Self {
        let tenths = random.pick(&[13, 67, 62, 72, 84]);
        Self::at(random, comparator, (9, 10), tenths).in_steps_of(ONE / 10)
    }

    /// R4: at one of the usual rates, or at the 66.7% and 33.4% of the city's reform plan.
    fn at_a_rate(random: &mut Random, comparator: Comparator) -> Self {
        let usual = [(9, 10), (9, 10), (4, 5), (1, 2), (1, 1), (3, 4), (11, 10), (6, 5)];
        let usual = random.pick(&usual);
        let rate = random.pick(&[usual, usual, (667, 1000), (334, 1000)]);
        let times = random.within(1, 80);
        Self::at(random, comparator, rate, times)
    }

    fn at(random: &mut Random, comparator: Comparator, rate: (i128, i128), times: i128) -> Self {
        let plan = Self::anywhere(random);
        let (part, whole) = (rate.0 * times, rate.1 * times);
        let (bound, reading) = if comparator.rises() { (whole, part) } else { (part, whole) };
        Self { bound, reading: reading + random.pick(&[-1, 0, 0, 0, 1]), rate: Some(rate), ..plan }
    }

    fn at_the_bound(random: &mut Random) -> Self {
        let plan = Self::anywhere(random);
        let nearby = plan.bound + random.within(-1, 1);
        let previous = random.pick(&[plan.previous, nearby]);
        Self { reading: plan.bound + random.within(-1, 1), previous, ..plan }
    }

    fn in_steps_of(self, step: Ticks) -> Self {
        Self {
            bound: self.bound * step,
            reading: self.reading * step,
            previous: self.previous * step,
            reference: self.reference * step,
            step,
            ..self
        }
    }
}

fn direction(comparator: Comparator) -> i128 {
    if comparator.rises() { 1 } else { -1 }
}

/// Returns a number of steps: often none, mostly few, rarely negative.
fn size(random: &mut Random) -> i128 {
    let limit = random.pick(&[0, 20, 20, 100, 1_000, 20_000]);
    let sign = random.pick(&[1, 1, 1, 1, 1, 1, 1, -1]);
    random.within(0, limit) * sign
}
