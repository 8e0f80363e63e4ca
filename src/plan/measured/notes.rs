//! What is notable of a target's cells, though it goes with them.

use crate::plan::target::Target;
use crate::value::quantity::fit;
use crate::value::reading::{Missing, Reading};
use crate::value::unit::Fit;

/// What is notable of a target's two cells; of most nothing is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Notes {
    /// The reading is missing, and no reason is given.
    pub(crate) unexplained: bool,
    /// The reading was taken among another population than the target's.
    pub(crate) population_differs: bool,
    /// What is notable of the reading's unit.
    pub(crate) reading: Option<UnitNote>,
    /// What is notable of the unit of last year's.
    pub(crate) previous: Option<UnitNote>,
}

/// What is notable of a reading's unit beside its target's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum UnitNote {
    /// The reading has none.
    Missing,
    /// One of the two is 件.
    CounterDiffers,
}

impl Notes {
    pub(crate) fn of(target: &Target, reading: &Reading, previous: &Reading) -> Self {
        let (found, expected) = (reading.population(), target.population());
        let differ = || found.as_str().trim() != expected.as_str().trim();
        Self {
            unexplained: !reading.missing().is_none_or(Missing::is_explained),
            population_differs: found.is_filled() && expected.is_filled() && differ(),
            reading: UnitNote::of(target, reading),
            previous: UnitNote::of(target, previous),
        }
    }

    /// Whether nothing is notable.
    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl UnitNote {
    fn of(target: &Target, reading: &Reading) -> Option<Self> {
        let own = target.goal().criterion()?.quantity().unit();
        let found = reading.quantity()?.unit();
        match (found, own) {
            (None, Some(_)) => Some(Self::Missing),
            _ if fit(found, own) == Fit::CounterDiffers => Some(Self::CounterDiffers),
            _ => None,
        }
    }
}
