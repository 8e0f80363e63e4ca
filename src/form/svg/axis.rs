//! The axis of values: from 0 to 100 for percentages, otherwise between round values, starting at
//! zero unless that would put values too close together.

use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::form::svg::scale::{Px, Scale};
use crate::value::Dimension;
use crate::value::figure::Exact;

/// An axis: its ends, and the round values between them.
#[derive(Debug, Clone)]
pub(crate) struct Axis {
    ends: [Exact; 2],
    ticks: Vec<Exact>,
}

/// The beginning of an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AxisBegin {
    AtZero,
    /// Not at zero, which the picture shows.
    Broken,
}

/// The largest number of steps.
const MOST: i128 = 5;

impl Axis {
    /// Creates the axis for some values; `None` if there are none, or if they are too far apart to
    /// be divided.
    pub(crate) fn over(values: &[Exact], dimension: Option<Dimension>) -> Option<Self> {
        let mut ends = [*values.first()?; 2];
        let mut take = |value: Exact| {
            let [least, greatest] = &mut ends;
            *least = lesser(*least, value);
            *greatest = greater(*greatest, value);
        };
        values.iter().copied().for_each(&mut take);
        if dimension == Some(Dimension::Ratio) {
            [Exact::ZERO, Exact::whole(100)].into_iter().for_each(&mut take);
        }
        let [least, greatest] = ends;
        // Starting at zero, values from half the greatest one on would be too close together.
        let is_apart = |near: Exact, far: Exact| {
            near.times(Exact::whole(2)).compare(far) == Ordering::Less || is_alike(near, far)
        };
        if least.sign() == Ordering::Greater && is_apart(least, greatest) {
            ends[0] = Exact::ZERO;
        } else if greatest.sign() == Ordering::Less
            && is_apart(Exact::ZERO.minus(greatest), Exact::ZERO.minus(least))
        {
            ends[1] = Exact::ZERO;
        }
        if is_alike(ends[0], ends[1]) {
            ends[1] = ends[1].plus(Exact::whole(1));
        }
        let is_whole = values.iter().all(|value| {
            value
                .share_of(Exact::whole(1), 1)
                .is_some_and(|own| is_alike(Exact::whole(own), *value))
        });
        let step = if dimension == Some(Dimension::Ratio) && is_hundred(ends) {
            Exact::whole(25)
        } else {
            step(ends[1].minus(ends[0]), is_whole)?
        };
        let [begin, end] = [steps_under(ends[0], step)?, steps_over(ends[1], step)?];
        let tick = |number: i128| step.times(Exact::whole(number));
        let ticks: Vec<_> = (begin..=end).map(tick).collect();
        Some(Self { ends: [tick(begin), tick(end)], ticks })
    }

    pub(crate) fn begin(&self) -> AxisBegin {
        let is_zero_on = self.ticks.iter().any(|tick| tick.sign() == Ordering::Equal);
        if is_zero_on { AxisBegin::AtZero } else { AxisBegin::Broken }
    }

    pub(crate) fn ticks(&self) -> &[Exact] {
        &self.ticks
    }

    /// Returns the scale from the axis' ends to a stretch of the picture.
    pub(crate) fn scale(&self, from: Px, to: Px) -> Option<Scale> {
        Scale::over(self.ends, from, to)
    }
}

fn is_hundred(ends: [Exact; 2]) -> bool {
    ends[0].sign() == Ordering::Equal && is_alike(ends[1], Exact::whole(100))
}

fn is_alike(one: Exact, other: Exact) -> bool {
    one.compare(other) == Ordering::Equal
}

fn lesser(one: Exact, other: Exact) -> Exact {
    if other.compare(one) == Ordering::Less { other } else { one }
}

fn greater(one: Exact, other: Exact) -> Exact {
    if other.compare(one) == Ordering::Greater { other } else { one }
}

/// Returns the smallest of 1, 2, 5, 10, 20, 50 … and their tenths that divides a range into few
/// enough steps; for whole values, a whole one.
fn step(range: Exact, is_whole: bool) -> Option<Exact> {
    let parts = (1..=13_u32).rev().filter(|_| !is_whole).map(|scale| (1_i128, scale));
    let mut power = 1_i128;
    let wholes = core::iter::from_fn(move || {
        let own = power;
        power = power.checked_mul(10)?;
        Some((own, 0_u32))
    });
    let of_power = |(power, scale): (i128, u32)| {
        [1, 2, 5].map(|digit: i128| Exact::new(digit.saturating_mul(power), scale))
    };
    let mut steps = parts.chain(wholes.take(17)).flat_map(of_power);
    steps.find(|step| step.times(Exact::whole(MOST)).compare(range) != Ordering::Less)
}

/// Returns the number of whole steps at or below a value.
fn steps_under(value: Exact, step: Exact) -> Option<i128> {
    let steps = value.share_of(step, 1)?;
    let is_over = step.times(Exact::whole(steps)).compare(value) == Ordering::Greater;
    Some(if is_over { steps.checked_sub(1)? } else { steps })
}

/// Returns the number of whole steps at or above a value.
fn steps_over(value: Exact, step: Exact) -> Option<i128> {
    let steps = value.share_of(step, 1)?;
    let is_under = step.times(Exact::whole(steps)).compare(value) == Ordering::Less;
    Some(if is_under { steps.checked_add(1)? } else { steps })
}
