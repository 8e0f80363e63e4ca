//! The change from last year as a sentence writes it: as what happened.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use crate::terms::{Language, Said};
use crate::value::Quantity;

/// What became of the reading of a target that asks for a change.
pub(crate) struct SaidChange {
    pub(super) previous: Quantity,
    pub(super) reading: Quantity,
    /// reading − previous
    pub(super) difference: Quantity,
}

impl fmt::Display for SaidChange {
    /// Writes the difference, as the wire does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.difference, f)
    }
}

impl Said for SaidChange {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let [previous, reading] = [&self.previous, &self.reading].map(|own| own.to(language));
        match (language, self.difference.exact().sign()) {
            (Language::Japanese, Ordering::Greater) => {
                write!(out, "前年度の{previous}から{reading}に増加し")
            }
            (Language::Japanese, Ordering::Equal) => {
                write!(out, "前年度の実績{previous}に対し今年度の実績も{reading}であり")
            }
            (Language::Japanese, Ordering::Less) => {
                write!(out, "前年度の{previous}から{reading}に減少し")
            }
            (Language::English, Ordering::Greater) => {
                write!(out, "the result rose from {previous} to {reading}")
            }
            (Language::English, Ordering::Equal) => write!(out, "the result stayed at {reading}"),
            (Language::English, Ordering::Less) => {
                write!(out, "the result fell from {previous} to {reading}")
            }
        }
    }
}
