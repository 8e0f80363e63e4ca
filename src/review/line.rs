//! A straight line between two figures, compared with without dividing.

use core::cmp::Ordering;

use crate::value::figure::Exact;
use crate::value::{Figure, Quantity, Unit};

/// The line from a baseline to a target some years later: after `elapsed` years it requires
/// baseline + (target − baseline) × elapsed ÷ years.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StraightLine {
    pub(crate) baseline: Exact,
    pub(crate) target: Exact,
    pub(crate) years: i32,
    pub(crate) elapsed: i32,
}

impl StraightLine {
    /// What the line requires, times its years.
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

    /// How a value stands to the fraction.
    pub(crate) fn order_of(self, value: Exact) -> Ordering {
        value.times(self.under).compare(self.over)
    }

    /// What a value is more than the fraction.
    pub(crate) fn excess_of(self, value: Exact) -> Self {
        Self { over: value.times(self.under).minus(self.over), under: self.under }
    }

    pub(crate) fn negated(self) -> Self {
        Self { over: Exact::ZERO.minus(self.over), under: self.under }
    }

    /// The fraction in a unit, rounded half up (四捨五入) to one digit more than it was made
    /// from: to be shown, never compared.
    pub(crate) fn shown(self, unit: Option<&Unit>) -> Option<Quantity> {
        let factor = Exact::whole(unit.map_or(1, Unit::base_units));
        let scale = self.over.scale().saturating_add(1).min(Figure::MAX_SCALE);
        let figure = self.over.divided_by(self.under.times(factor), scale)?;
        Quantity::from_figure(figure.without_last_zero(), unit.cloned())
    }

    /// The least figure of so many decimal places in a unit that is not below the fraction, or,
    /// if `beyond`, above it; downwards alike.
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

/// Which figure beside a fraction is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Towards {
    /// The least not below it.
    Up,
    /// The least above it.
    Above,
    /// The greatest not above it.
    Down,
    /// The greatest below it.
    Below,
}
