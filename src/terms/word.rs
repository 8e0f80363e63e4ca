//! Words of closed sets that are not known.

use core::fmt;

use crate::terms::language::{Language, Said, in_english};
use crate::terms::notation::Excerpt;

/// The error returned when a word is not one of a closed set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct UnknownWord {
    /// What was found.
    pub found: Excerpt,
    /// The words that are known.
    pub expected: &'static [&'static str],
}

impl Said for UnknownWord {
    fn say(&self, language: Language, out: &mut dyn fmt::Write) -> fmt::Result {
        let Self { found, expected } = self;
        match language {
            Language::Japanese => {
                write!(out, "「{found}」はここに書ける語でない（{}のいずれか）", Either(expected))
            }
            Language::English => {
                write!(out, "`{found}` is not known here (expected {})", Alternatives(expected))
            }
        }
    }
}
in_english! { UnknownWord }

/// Writes `` `A`、`B`、`C` ``.
struct Either<'a>(&'a [&'static str]);

impl fmt::Display for Either<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .enumerate()
            .try_for_each(|(i, word)| write!(f, "{}`{word}`", if i > 0 { "、" } else { "" }))
    }
}

/// Reads closed sets from a document by their words.
macro_rules! words {
    ($($name:ident)+) => {$(
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <::alloc::string::String as ::serde::Deserialize>::deserialize(deserializer)?;
                word.parse().map_err(::serde::de::Error::custom)
            }
        }
    )+};
}
pub(crate) use words;

impl UnknownWord {
    pub(crate) fn new(found: &str, expected: &'static [&'static str]) -> Self {
        Self { found: Excerpt::new(found), expected }
    }
}

/// Writes `` `A`, `B` or `C` ``.
pub(crate) struct Alternatives<'a>(pub(crate) &'a [&'static str]);

impl fmt::Display for Alternatives<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, word) in self.0.iter().enumerate() {
            let between = match self.0.len().saturating_sub(i) {
                _ if i == 0 => "",
                1 => " or ",
                _ => ", ",
            };
            write!(f, "{between}`{word}`")?;
        }
        Ok(())
    }
}
