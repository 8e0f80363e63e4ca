//! The two languages in which the crate speaks.

use alloc::format;
use alloc::string::{String, ToString};

use crate::rules::clause::Words;
use crate::value::fiscal_year::FiscalYear;

/// The language of captions, sentences and what the crate itself says. What a ward wrote is never
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

    /// The words in this language.
    #[must_use]
    pub const fn of(self, words: Words) -> &'static str {
        match self {
            Self::Japanese => words.ja,
            Self::English => words.en,
        }
    }

    /// A year in this language: 平成28年度, FY2016.
    #[must_use]
    pub fn year(self, year: FiscalYear) -> String {
        match self {
            Self::Japanese => year.to_string(),
            Self::English => format!("FY{}", year.western()),
        }
    }

    /// One of two, by the language.
    pub(crate) fn choose<T>(self, ja: T, en: T) -> T {
        match self {
            Self::Japanese => ja,
            Self::English => en,
        }
    }
}
