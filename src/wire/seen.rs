//! What has been seen, to tell what comes twice.

use alloc::collections::BTreeSet;

use crate::value::{InitiativeCode, StrategyCode};

/// What has been seen, each by its numbers; one set serves them all.
#[derive(Debug, Default)]
pub(crate) struct Seen(BTreeSet<SeenNumbers>);

/// The numbers of a code, the first first, or a number alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SeenNumbers([u64; 3]);

impl Seen {
    /// Sees something; whether for the first time.
    pub(crate) fn insert(&mut self, seen: impl Into<SeenNumbers>) -> bool {
        self.0.insert(seen.into())
    }

    pub(crate) fn contains(&self, seen: impl Into<SeenNumbers>) -> bool {
        self.0.contains(&seen.into())
    }
}

impl<T: Into<SeenNumbers>> FromIterator<T> for Seen {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut seen = Self::default();
        seen.0.extend(all.into_iter().map(T::into));
        seen
    }
}

impl From<u64> for SeenNumbers {
    fn from(number: u64) -> Self {
        Self([number, 0, 0])
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
