//! Finds repeated codes and numbers.

use alloc::collections::btree_map::{BTreeMap, Entry};

use crate::value::{InitiativeCode, StrategyCode};

/// The codes and numbers seen so far, each with how many were seen before it; one map serves all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen(BTreeMap<SeenNumbers, usize>);

/// The numbers of a code in order, or a single number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SeenNumbers([u64; 3]);

impl Seen {
    /// Adds one; returns whether it is new.
    pub(crate) fn insert(&mut self, seen: impl Into<SeenNumbers>) -> bool {
        let count = self.0.len();
        match self.0.entry(seen.into()) {
            Entry::Vacant(new) => {
                new.insert(count);
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    /// Returns how many others were seen before this one.
    pub(crate) fn nth(&self, seen: impl Into<SeenNumbers>) -> Option<usize> {
        self.0.get(&seen.into()).copied()
    }

    pub(crate) fn contains(&self, seen: impl Into<SeenNumbers>) -> bool {
        self.0.contains_key(&seen.into())
    }
}

impl<T: Into<SeenNumbers>> FromIterator<T> for Seen {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut seen = Self::default();
        for each in all {
            seen.insert(each);
        }
        seen
    }
}

impl From<u64> for SeenNumbers {
    fn from(number: u64) -> Self {
        Self([number, 0, 0])
    }
}

impl From<usize> for SeenNumbers {
    fn from(position: usize) -> Self {
        Self::from(u64::try_from(position).unwrap_or(u64::MAX))
    }
}

impl From<[u64; 2]> for SeenNumbers {
    fn from([first, second]: [u64; 2]) -> Self {
        Self([first, second, 0])
    }
}

impl From<StrategyCode> for SeenNumbers {
    fn from(code: StrategyCode) -> Self {
        Self([code.section().into(), code.number().into(), 0])
    }
}

impl From<InitiativeCode> for SeenNumbers {
    fn from(code: InitiativeCode) -> Self {
        let strategy = code.strategy();
        Self([strategy.section().into(), strategy.number().into(), code.number().into()])
    }
}
