//! A set of readings, exact: what satisfies a criterion, and what is left of several such sets.

use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::review::planned::cut::{Cut, Numbers, Point};

/// A set of readings on the line of numbers: where it begins and ends.
///
/// Between two different cuts there is a reading, so a set without a cut is all readings or none,
/// and any other is neither.
#[derive(Debug, Clone)]
pub(crate) struct ReadingSet {
    /// Whether readings below every cut are in it.
    lowest: bool,
    /// Where readings change from in it to not in it or back, in order.
    cuts: Vec<Cut>,
}

impl ReadingSet {
    pub(crate) const NONE: Self = Self { lowest: false, cuts: Vec::new() };
    pub(crate) const ALL: Self = Self { lowest: true, cuts: Vec::new() };

    /// The readings of which it is true how they compare with a point.
    pub(crate) fn compared(
        at: Point,
        numbers: Numbers,
        is_meant: impl Fn(Ordering) -> bool,
    ) -> Self {
        let below = Self { lowest: true, cuts: [Cut::before(at, numbers)].into() };
        let above = Self { lowest: false, cuts: [Cut::after(at, numbers)].into() };
        let equal = below.or(&above).complement();
        let pieces =
            [(Ordering::Less, below), (Ordering::Equal, equal), (Ordering::Greater, above)];
        let meant = pieces.iter().filter(|(order, _)| is_meant(*order));
        meant.fold(Self::NONE, |set, (_, piece)| set.or(piece))
    }

    pub(crate) fn is_empty(&self) -> bool {
        !self.lowest && self.cuts.is_empty()
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        !self.and(other).is_empty()
    }

    pub(crate) fn complement(mut self) -> Self {
        self.lowest = !self.lowest;
        self
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        self.combined(other, |one, other| one && other)
    }

    pub(crate) fn or(&self, other: &Self) -> Self {
        self.combined(other, |one, other| one || other)
    }

    /// Goes along the line and keeps the cuts at which what is made of both sets changes.
    fn combined(&self, other: &Self, is_in: fn(bool, bool) -> bool) -> Self {
        let (mut own, mut others) = (self.lowest, other.lowest);
        let lowest = is_in(own, others);
        let mut combined = Self { lowest, cuts: Vec::new() };
        let mut inside = lowest;
        let (mut left, mut right) = (self.cuts.iter().peekable(), other.cuts.iter().peekable());
        loop {
            let (order, cut) = match (left.peek(), right.peek()) {
                (None, None) => return combined,
                (Some(cut), None) => (Ordering::Less, **cut),
                (None, Some(cut)) => (Ordering::Greater, **cut),
                (Some(a), Some(b)) => match a.compare(**b) {
                    Ordering::Greater => (Ordering::Greater, **b),
                    order @ (Ordering::Less | Ordering::Equal) => (order, **a),
                },
            };
            if order.is_le() {
                own = !own;
                left.next();
            }
            if order.is_ge() {
                others = !others;
                right.next();
            }
            if is_in(own, others) != inside {
                inside = !inside;
                combined.cuts.push(cut);
            }
        }
    }
}
