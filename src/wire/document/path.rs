//! The keys and positions that lead to a place in a document.

use alloc::boxed::Box;
use core::fmt;

use serde::ser::{Serialize, Serializer};

/// A step into a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum PathStep {
    Key(&'static str),
    /// From 0, as JSON counts.
    Element(usize),
}

/// The keys and positions that lead to a place in a document:
/// `strategies[0].indicators[2].reading`.
///
/// It has only keys of the format: reading does not enter unknown ones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct KeyPath(Box<[PathStep]>);

impl KeyPath {
    pub(crate) fn of(steps: &[PathStep]) -> Self {
        Self(steps.into())
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) const fn steps(&self) -> &[PathStep] {
        &self.0
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(i, step)| match step {
            PathStep::Key(key) if i == 0 => write!(f, "{key}"),
            PathStep::Key(key) => write!(f, ".{key}"),
            PathStep::Element(n) => write!(f, "[{n}]"),
        })
    }
}

impl Serialize for KeyPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
