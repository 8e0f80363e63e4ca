//! Sets of readings, exact: those that satisfy a criterion, and combinations of such sets.

use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::review::planned::cut::{Cut, Numbers, Point};

/// A set of readings on the number line, stored as the cuts at which it begins and ends.
///
/// A reading lies between any two different cuts, so a set without a cut is all readings or none,
/// and any other set is neither.
#[derive(Debug, Clone)]
pub(crate) struct ReadingSet {
    /// Whether the readings below every cut are in the set.
    lowest: bool,
    /// The cuts at which readings enter or leave the set, in order.
    cuts: Vec<Cut>,
}

impl ReadingSet {
    pub(crate) const NONE: Self = Self { lowest: false, cuts: Vec::new() };
    pub(crate) const ALL: Self = Self { lowest: true, cuts: Vec::new() };

    /// Returns the readings that compare with a point in one of the given ways.
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

    /// Walks along the line and keeps the cuts at which the combination of both sets changes.
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
