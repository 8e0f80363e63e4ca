//! The language of captions: the form's own Japanese, or English.

use alloc::format;
use alloc::string::{String, ToString};

use crate::clause::Words;
use crate::fiscal_year::FiscalYear;

/// The language of captions, legends and what the crate itself says. The ward's texts are never
/// translated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// In the words of the form.
    #[default]
    Japanese,
    /// In the words of this crate's dictionary.
    English,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Japanese, Self::English];

    /// The code of HTML's and XML's `lang`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    pub(super) const fn of(self, words: Words) -> &'static str {
        match self {
            Self::Japanese => words.ja,
            Self::English => words.en,
        }
    }

    pub(super) fn year(self, year: FiscalYear) -> String {
        match self {
            Self::Japanese => year.to_string(),
            Self::English => format!("FY{}", year.western()),
        }
    }
}
