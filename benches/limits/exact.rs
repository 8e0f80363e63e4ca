//! The integer underlying a decimal, in base units.

use std::cmp::Ordering;

use kusei::Quantity;
use kusei::value::Unit;

/// `mantissa × 10^-scale` base units.
#[derive(Clone, Copy)]
pub(crate) struct Exact {
    pub(crate) mantissa: i128,
    scale: u32,
}

/// Powers of ten up to the largest number of decimal places of a product.
const POWERS: [i128; 32] = {
    let mut powers = [1; 32];
    let mut nth = 1;
    while nth < powers.len() {
        powers[nth] = powers[nth - 1] * 10;
        nth += 1;
    }
    powers
};

impl Exact {
    /// Returns a quantity, which takes the unit if it has none.
    #[inline]
    pub(crate) fn of(quantity: &Quantity, bare: Option<&Unit>) -> Self {
        let figure = quantity.figure();
        let factor = quantity.unit().or(bare).map_or(1, factor);
        Self { mantissa: figure.mantissa() * factor, scale: figure.scale() }
    }

    #[inline]
    pub(crate) fn order(self, other: Self) -> Ordering {
        let (own, other, _) = self.aligned(other);
        own.cmp(&other)
    }

    #[inline]
    pub(crate) fn minus(self, other: Self) -> Self {
        let (own, other, scale) = self.aligned(other);
        Self { mantissa: own - other, scale }
    }

    #[inline]
    pub(crate) fn times(self, factor: i128) -> Self {
        Self { mantissa: self.mantissa * factor, scale: self.scale }
    }

    /// Compares `self ÷ under` with a bound in per cent, without dividing.
    #[inline]
    pub(crate) fn order_of_rate(self, under: Self, bound: Self) -> Ordering {
        let asked =
            Self { mantissa: under.mantissa * bound.mantissa, scale: under.scale + bound.scale };
        self.times(100).order(asked)
    }

    #[inline]
    fn aligned(self, other: Self) -> (i128, i128, u32) {
        match self.scale.cmp(&other.scale) {
            Ordering::Equal => (self.mantissa, other.mantissa, self.scale),
            Ordering::Less => (self.lifted(other.scale), other.mantissa, other.scale),
            Ordering::Greater => (self.mantissa, other.lifted(self.scale), self.scale),
        }
    }

    /// Returns the mantissa at a larger scale; with 64 bits on each side, it is one multiplication.
    #[inline]
    fn lifted(self, scale: u32) -> i128 {
        self.mantissa * POWERS[(scale - self.scale) as usize & 31]
    }
}

/// Returns the number of base units (%, 円, 分) in a unit.
#[inline]
pub(crate) fn factor(unit: &Unit) -> i128 {
    match unit {
        Unit::Wari => 10,
        Unit::ThousandYen => 1_000,
        Unit::TenThousandYen => 10_000,
        Unit::MillionYen => 1_000_000,
        Unit::HundredMillionYen => 100_000_000,
        Unit::Hour => 60,
        Unit::Percent
        | Unit::Point
        | Unit::Score
        | Unit::Counter(_)
        | Unit::OtherCounter(_)
        | Unit::Yen
        | Unit::Minute
        | Unit::Symbol(_)
        | Unit::OtherSymbol(_) => 1,
    }
}
