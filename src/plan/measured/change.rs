//! The change from last year as a sentence writes it: as what happened.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use crate::plan::goal::Goal;
use crate::plan::measured::MeasuredTarget;
use crate::terms::{Language, Said};
use crate::value::Quantity;

/// What became of the reading of a target that asks for a change.
pub(crate) struct SaidChange {
    previous: Quantity,
    reading: Quantity,
    /// reading − previous
    difference: Quantity,
}

impl SaidChange {
    /// `None` where another kind of target is asked for, or a reading is missing.
    pub(crate) fn of(measured: &MeasuredTarget) -> Option<Self> {
        if !matches!(measured.target().goal(), Goal::Change(_)) {
            return None;
        }
        Some(Self {
            previous: measured.own_previous()?,
            reading: measured.own_reading()?,
            difference: measured.change()?,
        })
    }
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
