//! Clauses: the rows of the rule tables, and what a decision rests on.
//!
//! A rule is one table. Each row is a clause with an id (`R5.3`), a pattern over small enums, a
//! result and a sentence in two languages. The `match` that decides and the list of clauses that
//! the docs and the auditor see are made from the same rows.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

/// What backs a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Printed on the form, or in another public document of the city.
    Stated,
    /// A reading of the form, fitted to its own marks.
    Inferred,
    /// The form is silent; this crate chose.
    Decision,
}

/// One row of a rule table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Clause {
    /// The clause's stable id: `R5.3`.
    pub id: &'static str,
    /// The Japanese sentence, with `{figures}` to fill in; a part in `[ ]` stands only where its
    /// figures are there.
    pub ja: &'static str,
    /// The English sentence, likewise; it names the same figures.
    pub en: &'static str,
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// A rule as a table of clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The rule's stable id: `R5`.
    pub id: &'static str,
    /// What it decides, in the form's words.
    pub title: &'static str,
    /// What it decides, in English.
    pub english: &'static str,
    /// What backs it.
    pub standing: Standing,
    /// How it is backed.
    pub basis: &'static str,
    /// Its rows, in the order in which they are tried.
    pub clauses: &'static [Clause],
}

/// A value and the row that decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decided<T> {
    /// The value.
    pub value: T,
    /// The row that decided.
    pub clause: &'static Clause,
}

/// Writes a rule once: rows of `number: pattern => result, "ja", "en";`, first match wins.
macro_rules! rule {
    (
        $(#[$meta:meta])*
        $name:ident = $id:literal $title:literal / $english:literal, $standing:ident $basis:literal;
        $(use $words:ident;)*
        pub(crate) fn $decide:ident($($arg:ident: $ty:ty),+) -> $value:ty {
            $($row:literal: $pattern:pat => $result:expr, $ja:literal, $en:literal;)+
        }
    ) => {
        $(#[$meta])*
        ///
        $(#[doc = concat!(
            "- `", $id, ".", $row, "` `", stringify!($pattern), "` → `", stringify!($result), "`: `", $ja, "`",
        )])+
        pub const $name: $crate::clause::Rule = $crate::clause::Rule {
            id: $id,
            title: $title,
            english: $english,
            standing: $crate::clause::Standing::$standing,
            basis: $basis,
            clauses: &[$($crate::clause::Clause {
                id: concat!($id, ".", $row), ja: $ja, en: $en,
            }),+],
        };

        #[doc = concat!("Decides ", $id, ", ", $english, ": the first row that applies.")]
        #[allow(clippy::enum_glob_use, reason = "a table's cells are the variants alone")]
        pub(crate) fn $decide($($arg: $ty),+) -> $crate::clause::Decided<$value> {
            $(use $words::*;)*
            match ($($arg,)+) {
                $($pattern => $crate::clause::Decided {
                    value: $result,
                    clause: const { &$crate::clause::Clause {
                        id: concat!($id, ".", $row), ja: $ja, en: $en,
                    } },
                },)+
            }
        }
    };
}
pub(crate) use rule;

/// Whether something of a kind is among several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Found {
    Present,
    Absent,
}

impl Found {
    pub(crate) fn of(count: usize) -> Self {
        if count > 0 { Self::Present } else { Self::Absent }
    }
}

/// What a decision used, by name, in the order of use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grounds(Vec<Ground>);

/// One thing a decision used: a quantity, a year, a count, a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Its name: `reading`, `required`, `due` …
    pub name: &'static str,
    /// Its value as written in Japanese; for figures and years the canonical notation.
    pub ja: String,
    /// Its value as written in English.
    pub en: String,
}

impl Grounds {
    /// Adds a value written alike in both languages.
    #[must_use]
    pub(crate) fn with(self, name: &'static str, value: impl fmt::Display) -> Self {
        let value = format!("{value}");
        self.with_words(name, value.clone(), value)
    }

    /// Adds a value that each language writes in its own words.
    #[must_use]
    pub(crate) fn with_words(
        mut self,
        name: &'static str,
        ja: impl Into<String>,
        en: impl Into<String>,
    ) -> Self {
        self.0.push(Ground { name, ja: ja.into(), en: en.into() });
        self
    }

    /// The values, in the order of use.
    pub fn iter(&self) -> impl Iterator<Item = &Ground> {
        self.0.iter()
    }

    /// A value by its name, in the canonical notation.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|ground| ground.name == name).map(|ground| ground.ja.as_str())
    }

    /// Writes a Japanese sentence with every `{name}` filled in.
    pub(crate) fn fill_ja(&self, sentence: &str) -> String {
        self.fill(sentence, |ground| &ground.ja)
    }

    /// Writes an English sentence with every `{name}` filled in.
    pub(crate) fn fill_en(&self, sentence: &str) -> String {
        self.fill(sentence, |ground| &ground.en)
    }

    /// Fills in `{names}`; a part in `[ ]` is left out where one of its names is not among the
    /// grounds.
    fn fill(&self, sentence: &str, word: impl Fn(&Ground) -> &str) -> String {
        let mut filled = String::with_capacity(sentence.len().saturating_mul(2));
        let parts = sentence.split(['[', ']']).zip([false, true].into_iter().cycle());
        for (part, optional) in parts {
            if optional && !names(part).all(|name| self.get(name).is_some()) {
                continue;
            }
            for piece in part.split('{') {
                let (name, rest) = piece.split_once('}').unwrap_or(("", piece));
                let ground = self.0.iter().find(|ground| ground.name == name);
                filled.push_str(ground.map_or("", &word));
                filled.push_str(rest);
            }
        }
        filled
    }

    /// Keeps what a sentence names.
    fn named_in(mut self, sentence: &str) -> Self {
        self.0.retain(|ground| names(sentence).any(|name| name == ground.name));
        self
    }
}

/// The `{names}` in a sentence.
fn names(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').filter_map(|piece| piece.split_once('}')).map(|(name, _)| name)
}

impl Serialize for Grounds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for ground in &self.0 {
            map.serialize_entry(ground.name, &ground.ja)?;
        }
        map.end()
    }
}

/// Why a value is what it is: the clause, what it used, and the sentence in two languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    clause: &'static Clause,
    figures: Grounds,
}

impl Because {
    pub(crate) fn new(clause: &'static Clause, figures: Grounds) -> Self {
        Self { clause, figures: figures.named_in(clause.ja) }
    }

    /// The row that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.clause
    }

    /// What the row used.
    #[must_use]
    pub fn figures(&self) -> &Grounds {
        &self.figures
    }

    /// The sentence in Japanese, in the register of the form.
    #[must_use]
    pub fn ja(&self) -> String {
        self.figures.fill_ja(self.clause.ja)
    }

    /// The sentence in English.
    #[must_use]
    pub fn en(&self) -> String {
        self.figures.fill_en(self.clause.en)
    }
}

impl Serialize for Because {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut because = serializer.serialize_struct("Because", 4)?;
        because.serialize_field("clause", self.clause.id)?;
        because.serialize_field("figures", &self.figures)?;
        because.serialize_field("ja", &self.ja())?;
        because.serialize_field("en", &self.en())?;
        because.end()
    }
}
