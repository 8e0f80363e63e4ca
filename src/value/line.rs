//! A straight line between two figures, and comparisons with it that do not divide.

use core::cmp::Ordering;

use crate::value::criterion::Criterion;
use crate::value::figure::Exact;
use crate::value::quantity::Quantity;
use crate::value::shown::{Places, Showing, Shown};
use crate::value::unit::Unit;

/// The line from a baseline to a target some years later. After `elapsed` years it requires
/// baseline + (target − baseline) × elapsed ÷ years.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StraightLine {
    pub(crate) baseline: Exact,
    pub(crate) target: Exact,
    pub(crate) years: i32,
    pub(crate) elapsed: i32,
}

impl StraightLine {
    /// Returns what the line requires, as a fraction over its years.
    pub(crate) fn required(self) -> Fraction {
        let years = Exact::whole(self.years.into());
        let made = self.target.minus(self.baseline).times(Exact::whole(self.elapsed.into()));
        Fraction { over: self.baseline.times(years).plus(made), under: years }
    }
}

/// An exact fraction; `under` is positive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fraction {
    pub(crate) over: Exact,
    pub(crate) under: Exact,
}

impl Fraction {
    pub(crate) fn whole(value: Exact) -> Self {
        Self { over: value, under: Exact::whole(1) }
    }

    /// Compares a value with the fraction.
    pub(crate) fn order_of(self, value: Exact) -> Ordering {
        value.times(self.under).compare(self.over)
    }

    /// Returns by how much a value exceeds the fraction.
    pub(crate) fn excess_of(self, value: Exact) -> Self {
        Self { over: value.times(self.under).minus(self.over), under: self.under }
    }

    pub(crate) fn negated(self) -> Self {
        Self { over: Exact::ZERO.minus(self.over), under: self.under }
    }

    /// Returns what a line requires, in its target's unit, to be shown beside a reading. It is
    /// rounded to the stricter side, so that no reading looks better than it is.
    pub(crate) fn required(
        self,
        baseline: &Quantity,
        target: &Criterion,
        reading: Option<&Quantity>,
    ) -> Option<Shown> {
        let unit = target.quantity().unit();
        let read = reading.map_or(0, |reading| reading.places_in(unit));
        let showing = Showing {
            over: self.over,
            under: self.under,
            unit,
            places: Places::of([baseline, target.quantity()], unit).at_least(read),
            towards: target.direction(),
            against: reading.map(|reading| reading.exact_in(unit)),
        };
        showing.shown()
    }

    /// Returns the figure next to the fraction in the given direction, with `scale` decimal places
    /// in a unit.
    pub(crate) fn least(
        self,
        towards: Towards,
        unit: Option<&Unit>,
        scale: u32,
    ) -> Option<Quantity> {
        let under = self.under.times(Exact::whole(unit.map_or(1, Unit::base_units)));
        let figure = match towards {
            Towards::Up => self.over.rounded_up(under, scale),
            Towards::Above => self.over.rounded_down(under, scale)?.next_up(),
            Towards::Down => self.over.rounded_down(under, scale),
            Towards::Below => self.over.rounded_up(under, scale)?.next_down(),
        };
        Quantity::from_figure(figure?, unit.cloned())
    }
}

/// Which figure next to a fraction is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Towards {
    /// The least that is not below it.
    Up,
    /// The least that is above it.
    Above,
    /// The greatest that is not above it.
    Down,
    /// The greatest that is below it.
    Below,
}
