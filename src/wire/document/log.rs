//! Collects the defects of a document's shape while reading.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;

use crate::terms::Excerpt;
use crate::terms::Listed;
use crate::terms::notation::one_line;
use crate::wire::document::defect::{ShapeDefectKind, ValueDue, ValueFound};
use crate::wire::document::path::{KeyPath, PathStep};
use crate::wire::seen::Seen;

/// A defect at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShapeNote {
    pub(crate) path: KeyPath,
    pub(crate) kind: ShapeDefectKind,
}

/// The defects found so far, and the current path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    path: Vec<PathStep>,
    pub(crate) noted: Listed<ShapeNote>,
    /// The positions of strategies with defects, listed or not.
    pub(crate) strategies: Seen,
    /// Whether there is a defect outside the strategies.
    pub(crate) is_head_flawed: bool,
}

impl Log {
    /// Returns the current path, or the path where reading ended.
    pub(crate) fn path(&self) -> &[PathStep] {
        &self.path
    }

    /// Returns whether there are no defects.
    pub(crate) fn is_sound(&self) -> bool {
        self.noted.is_empty()
    }

    pub(crate) fn enter(&mut self, step: PathStep) {
        self.path.push(step);
    }

    /// Leaves the step entered last. A step inside which reading ends is not left.
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

    /// Notes a value of another type than expected.
    pub(crate) fn mistyped(&mut self, found: ValueFound, due: ValueDue) {
        self.note(|| ShapeDefectKind::Mistyped { found, due });
    }

    /// Notes a number where none, or a whole one, is expected.
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

    /// Notes a number with decimals; how the document writes it is not known.
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

    /// Notes that the document cannot be read further.
    pub(crate) fn broken(&mut self, error: &impl fmt::Display) {
        /// The most characters quoted from the source's message.
        const LENGTH: usize = 200;
        self.note(|| ShapeDefectKind::Broken(one_line(&error.to_string(), LENGTH)));
    }
}
