//! Exact fractions, compared by cross-multiplication.

use std::cmp::Ordering;

/// A fraction with a positive denominator.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    pub(crate) const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// Creates `numerator / denominator`; the denominator must not be zero.
    pub(crate) fn new(numerator: i128, denominator: i128) -> Self {
        assert!(denominator != 0, "a fraction needs a denominator");
        Self { numerator: numerator * denominator.signum(), denominator: denominator.abs() }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self::new(
            self.numerator * other.denominator + other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        self.plus(other.times(-1))
    }

    pub(crate) fn times(self, factor: i128) -> Self {
        Self::new(self.numerator * factor, self.denominator)
    }

    pub(crate) fn multiplied(self, other: Self) -> Self {
        Self::new(self.numerator * other.numerator, self.denominator * other.denominator)
    }

    /// Returns the greatest whole number that is not greater.
    pub(crate) fn floor(self) -> i128 {
        self.numerator.div_euclid(self.denominator)
    }

    pub(crate) fn over(self, other: Self) -> Self {
        Self::new(self.numerator * other.denominator, self.denominator * other.numerator)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}
