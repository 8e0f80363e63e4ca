//! What is wrong with a document's shape, as it is met.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;

use serde::ser::{Serialize, Serializer};

use crate::terms::Excerpt;
use crate::terms::Listed;
use crate::terms::notation::one_line;
use crate::wire::document::defect::{Due, Found, ShapeDefectKind};

/// A step down a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Key(&'static str),
    /// From 0, as JSON counts.
    Element(usize),
}

/// The keys and positions down to a place of a document: `strategies[0].indicators[2].reading`.
///
/// Only keys of the format are in it: an unknown one is not gone down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct KeyPath(Box<[Step]>);

impl KeyPath {
    pub(crate) fn of(steps: &[Step]) -> Self {
        Self(steps.into())
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) const fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(i, step)| match step {
            Step::Key(key) if i == 0 => write!(f, "{key}"),
            Step::Key(key) => write!(f, ".{key}"),
            Step::Element(n) => write!(f, "[{n}]"),
        })
    }
}

impl Serialize for KeyPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Something wrong at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Noted {
    pub(crate) path: KeyPath,
    pub(crate) kind: ShapeDefectKind,
}

/// What is wrong so far, and where the reading is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    path: Vec<Step>,
    pub(crate) noted: Listed<Noted>,
    /// The positions of strategies in which something is wrong, listed or not.
    pub(crate) strategies: BTreeSet<usize>,
    /// Whether something is wrong that is in no strategy.
    pub(crate) is_head_flawed: bool,
}

impl Log {
    /// Where the reading is, or where it ended.
    pub(crate) fn path(&self) -> &[Step] {
        &self.path
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_sound(&self) -> bool {
        self.noted.is_empty()
    }

    pub(crate) fn enter(&mut self, step: Step) {
        self.path.push(step);
    }

    /// Leaves what was entered last. It is not left where the reading ends inside.
    pub(crate) fn leave(&mut self) {
        self.path.pop();
    }

    pub(crate) fn note(&mut self, kind: impl FnOnce() -> ShapeDefectKind) {
        match *self.path.as_slice() {
            [Step::Key("strategies"), Step::Element(n), ..] => {
                self.strategies.insert(n);
            }
            _ => self.is_head_flawed = true,
        }
        let path = &self.path;
        self.noted.add(|| Noted { path: KeyPath::of(path), kind: kind() });
    }

    /// Notes a value of another type than is due.
    pub(crate) fn mistyped(&mut self, found: Found, due: Due) {
        self.note(|| ShapeDefectKind::Mistyped { found, due });
    }

    /// Notes a number where none, or a whole one, is due.
    pub(crate) fn number(&mut self, found: impl fmt::Display, due: Due) {
        let found = || Excerpt::new(&found.to_string());
        self.note(|| match due {
            Due::Text | Due::Reading | Due::Texts => ShapeDefectKind::NumberForText(found()),
            Due::Number | Due::Subject => ShapeDefectKind::NotWhole(found()),
            Due::List | Due::Object => ShapeDefectKind::Mistyped { found: Found::Number, due },
        });
    }

    /// Notes that the document cannot be read on.
    pub(crate) fn broken(&mut self, error: &impl fmt::Display) {
        /// The largest number of characters reported of what the source says.
        const LENGTH: usize = 200;
        self.note(|| ShapeDefectKind::Broken(one_line(&error.to_string(), LENGTH)));
    }
}
