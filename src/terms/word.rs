//! Words of closed sets, and the error for unknown words.

use core::fmt;

use crate::terms::language::{Language, Said, Words, in_japanese};
use crate::terms::notation::Excerpt;

/// A word of a closed set, or a mark of a legend, with its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    /// The word or mark as a document writes it.
    pub code: &'static str,
    /// Its meaning, in the words of the form and in English.
    pub words: Words,
}

impl Term {
    pub(crate) const fn new(code: &'static str, ja: &'static str, en: &'static str) -> Self {
        Self { code, words: Words { ja, en } }
    }

    /// Makes a code whose meaning is explained by a sentence elsewhere.
    pub(crate) const fn bare(code: &'static str) -> Self {
        Self::new(code, code, code)
    }
}

impl Said for Term {
    /// Writes the meaning, then the code that a document uses: 到達 `reached`.
    fn say(&self, language: Language, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.words.to(language) {
            meaning if meaning == self.code => write!(out, "`{meaning}`"),
            meaning => write!(out, "{meaning} `{}`", self.code),
        }
    }
}

/// The error returned when a word is not in a closed set.
///
/// ```
/// use kusei::terms::Implementation;
///
/// assert_eq!("as_planned".parse(), Ok(Implementation::AsPlanned));
/// let error = "done".parse::<Implementation>().unwrap_err();
/// assert!(error.expected.iter().any(|term| term.code == "as_planned"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct UnknownWord {
    /// What was found.
    pub found: Excerpt,
    /// The known words.
    pub expected: &'static [Term],
}

impl UnknownWord {
    pub(crate) fn new(found: &str, expected: &'static [Term]) -> Self {
        Self { found: Excerpt::new(found), expected }
    }

    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "unknown-word"
    }
}

/// Looks up the value of a closed set by its word.
pub(crate) fn one_of<T: Copy>(
    word: &str,
    terms: &'static [Term],
    values: &[T],
) -> Result<T, UnknownWord> {
    let place = place(word, terms);
    place.and_then(|place| values.get(place)).copied().ok_or_else(|| UnknownWord::new(word, terms))
}

fn place(word: &str, terms: &[Term]) -> Option<usize> {
    terms.iter().position(|term| term.code == word)
}

impl Said for UnknownWord {
    fn say(&self, language: Language, out: &mut dyn fmt::Write) -> fmt::Result {
        let Self { found, expected } = self;
        match language {
            Language::Japanese => {
                write!(out, "「{found}」は選択肢にありません（{}）", expected.ja())
            }
            Language::English => {
                write!(out, "`{found}` is not one of the choices ({})", expected.en())
            }
        }
    }
}
in_japanese! { UnknownWord }

/// Implements `Deserialize` for closed sets, by their words.
macro_rules! read_by_word {
    ($($name:ident)+) => {$(
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use $crate::terms::language::Said;
                let word = <::alloc::string::String as ::serde::Deserialize>::deserialize(deserializer)?;
                // In English, like every error about a document's shape.
                word.parse()
                    .map_err(|error: $crate::terms::word::UnknownWord| ::serde::de::Error::custom(error.en()))
            }
        }
    )+};
}
pub(crate) use read_by_word;
