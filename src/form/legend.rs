//! The legend of a column of marks, as a header cell explains it.

use alloc::vec::Vec;
use core::fmt;

use crate::terms::{Language, Legend};

/// A mark and its wording, as a header cell explains it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegendLine {
    /// The mark.
    pub mark: &'static str,
    /// What it says.
    pub wording: &'static str,
    language: Language,
}

impl LegendLine {
    pub(crate) const fn new(mark: &'static str, wording: &'static str, language: Language) -> Self {
        Self { mark, wording, language }
    }
}

impl fmt::Display for LegendLine {
    /// Writes `A：順調`, in English `A: on track`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = match self.language {
            Language::Japanese => "：",
            Language::English => ": ",
        };
        write!(f, "{}{colon}{}", self.mark, self.wording)
    }
}

/// The legend of a column, line by line.
pub(crate) fn legend<M: Legend>(language: Language) -> Vec<LegendLine> {
    let line = |mark: &M| LegendLine::new(mark.mark(), mark.wording(language), language);
    M::ALL.iter().map(line).collect()
}
