//! What is wrong with a document's shape, as it is met.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;

use crate::terms::Excerpt;
use crate::terms::Listed;
use crate::terms::notation::one_line;
use crate::wire::document::defect::{ShapeDefectKind, ValueDue, ValueFound};
use crate::wire::document::path::{KeyPath, PathStep};
use crate::wire::seen::Seen;

/// Something wrong at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShapeNote {
    pub(crate) path: KeyPath,
    pub(crate) kind: ShapeDefectKind,
}

/// What is wrong so far, and where the reading is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    path: Vec<PathStep>,
    pub(crate) noted: Listed<ShapeNote>,
    /// The positions of strategies in which something is wrong, listed or not.
    pub(crate) strategies: Seen,
    /// Whether something is wrong that is in no strategy.
    pub(crate) is_head_flawed: bool,
}

impl Log {
    /// Where the reading is, or where it ended.
    pub(crate) fn path(&self) -> &[PathStep] {
        &self.path
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_sound(&self) -> bool {
        self.noted.is_empty()
    }

    pub(crate) fn enter(&mut self, step: PathStep) {
        self.path.push(step);
    }

    /// Leaves what was entered last. It is not left where the reading ends inside.
    pub(crate) fn leave(&mut self) {
        self.path.pop();
    }

    pub(crate) fn note(&mut self, kind: impl FnOnce() -> ShapeDefectKind) {
        match *self.path.as_slice() {
            [PathStep::Key("strategies"), PathStep::Element(n), ..] => {
                self.strategies.insert(n);
            }
            _ => self.is_head_flawed = true,
        }
        let path = &self.path;
        self.noted.add(|| ShapeNote { path: KeyPath::of(path), kind: kind() });
    }

    /// Notes a value of another type than is due.
    pub(crate) fn mistyped(&mut self, found: ValueFound, due: ValueDue) {
        self.note(|| ShapeDefectKind::Mistyped { found, due });
    }

    /// Notes a number where none, or a whole one, is due.
    pub(crate) fn number(&mut self, found: impl fmt::Display, due: ValueDue) {
        let found = || Excerpt::new(&found.to_string());
        self.note(|| match due {
            ValueDue::Text | ValueDue::Reading | ValueDue::Texts => {
                ShapeDefectKind::NumberForText(found())
            }
            ValueDue::Number | ValueDue::Subject => ShapeDefectKind::NotWhole(found()),
            ValueDue::List | ValueDue::Object => {
                ShapeDefectKind::Mistyped { found: ValueFound::Number, due }
            }
        });
    }

    /// Notes a number with decimals; what it is in the document is not known.
    pub(crate) fn fraction(&mut self, due: ValueDue) {
        self.note(|| match due {
            ValueDue::Text | ValueDue::Reading | ValueDue::Texts => {
                ShapeDefectKind::FractionForText
            }
            ValueDue::Number | ValueDue::Subject | ValueDue::List | ValueDue::Object => {
                ShapeDefectKind::Mistyped { found: ValueFound::Number, due }
            }
        });
    }

    /// Notes that the document cannot be read on.
    pub(crate) fn broken(&mut self, error: &impl fmt::Display) {
        /// The largest number of characters reported of what the source says.
        const LENGTH: usize = 200;
        self.note(|| ShapeDefectKind::Broken(one_line(&error.to_string(), LENGTH)));
    }
}
