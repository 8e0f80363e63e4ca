//! The ends of a set of readings: just before or just after a point on the number line.

use core::cmp::Ordering;

use crate::value::Unit;
use crate::value::figure::Exact;

/// The numbers that a reading may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// Between any two there is another: a percentage, a score, money, time, 日.
    Dense,
    /// Whole numbers, negative ones included: what the counters of R1's table count.
    Whole,
}

impl Numbers {
    pub(crate) const fn of(unit: Option<&Unit>) -> Self {
        if let Some(Unit::Counter(_)) = unit { Self::Whole } else { Self::Dense }
    }
}

/// An exact quotient, never computed; `under` is positive.
///
/// For a figure it is below 10^27 ÷ 10^12, for rate × target ÷ 100 below 10^38 ÷ 10^20, for 100 ×
/// target ÷ rate below 10^35 ÷ 10^23, and for (200 − rate) × target ÷ 100 below 10^38 ÷ 10^20 in
/// absolute value: `i128` holds them all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    over: i128,
    under: i128,
}

impl Point {
    /// Makes `over ÷ under`, for a positive `under`; `None` if it does not fit `i128`.
    pub(crate) fn new(over: Exact, under: Exact) -> Option<Self> {
        let [over, under] = Exact::in_common_units([over, under])?;
        (under > 0).then_some(Self { over, under })
    }

    /// Returns the greatest whole number not above it, and the rest, in parts of `under`.
    fn whole(self) -> (i128, i128) {
        let whole = self.over.checked_div_euclid(self.under).unwrap_or_default();
        (whole, self.over.checked_rem_euclid(self.under).unwrap_or_default())
    }

    /// Compares by whole parts and, if these are equal, by the reciprocals of the rests: no product
    /// can overflow, and the divisors shrink as in Euclid's algorithm.
    fn compare(self, other: Self) -> Ordering {
        let (mut a, mut b) = (self, other);
        loop {
            let ((own, rest), (others, others_rest)) = (a.whole(), b.whole());
            let order = own.cmp(&others);
            if order.is_ne() || rest == 0 || others_rest == 0 {
                return order.then(rest.signum().cmp(&others_rest.signum()));
            }
            (a, b) =
                (Self { over: b.under, under: others_rest }, Self { over: a.under, under: rest });
        }
    }
}

/// A place just before a point, or just after it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cut {
    at: Point,
    place: Edge,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Before,
    After,
}

impl Cut {
    pub(crate) fn before(at: Point, numbers: Numbers) -> Self {
        match numbers {
            Numbers::Dense => Self { at, place: Edge::Before },
            Numbers::Whole => Self::before_whole(match at.whole() {
                (whole, 0) => whole,
                (whole, _) => whole.saturating_add(1),
            }),
        }
    }

    pub(crate) fn after(at: Point, numbers: Numbers) -> Self {
        match numbers {
            Numbers::Dense => Self { at, place: Edge::After },
            Numbers::Whole => Self::before_whole(at.whole().0.saturating_add(1)),
        }
    }

    /// Where readings are whole, every cut is just before a whole number, so that a reading lies
    /// between any two different cuts, as on a dense line.
    const fn before_whole(whole: i128) -> Self {
        Self { at: Point { over: whole, under: 1 }, place: Edge::Before }
    }

    /// Compares two cuts; they are equal if they have the same readings on either side.
    pub(crate) fn compare(self, other: Self) -> Ordering {
        self.at.compare(other.at).then(self.place.cmp(&other.place))
    }
}
