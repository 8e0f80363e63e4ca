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

/// One row of a rule table: a condition, a result, and what backs it.
///
/// Sentences name figures in `{ }`; a part in `[ ]` stands only where its figures are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Clause {
    /// The clause's stable id: `R5.3`.
    pub id: &'static str,
    /// When it applies.
    pub when: Words,
    /// What it then gives.
    pub then: Words,
    /// What backs it.
    pub standing: Standing,
    /// The public source, the fit on the real form, or the reason.
    pub basis: &'static str,
}

/// Words in two languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Words {
    /// In Japanese, in the register of the form.
    pub ja: &'static str,
    /// In English.
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

/// Writes a rule once: rows of
/// `number: pattern => result, "when" => "then", "when" => "then";` in Japanese and English, each
/// with a standing of its own where it differs from the rule's. The first row that applies wins.
macro_rules! rule {
    (@standing $standing:ident $basis:literal) => { $crate::rules::clause::Standing::$standing };
    (@standing $standing:ident $basis:literal $own:ident $why:literal) => { $crate::rules::clause::Standing::$own };
    (@basis $standing:ident $basis:literal) => { $basis };
    (@basis $standing:ident $basis:literal $own:ident $why:literal) => { $why };
    (
        $(#[$meta:meta])*
        $name:ident = $id:literal $title:literal / $english:literal, $standing:ident $basis:literal;
        $(use $words:ident;)*
        pub(crate) fn $decide:ident($($arg:ident: $ty:ty),+) -> $value:ty {
            $($row:literal: $pattern:pat => $result:expr,
                $when_ja:literal => $then_ja:literal, $when_en:literal => $then_en:literal
                $(, $own:ident $why:literal)?;)+
        }
    ) => {
        $(#[$meta])*
        ///
        $(#[doc = concat!(
            "- `", $id, ".", $row, "` `", stringify!($pattern), "` → `", stringify!($result),
            "`: `", $when_ja, "ため、", $then_ja, "`",
        )])+
        pub const $name: $crate::rules::clause::Rule = $crate::rules::clause::Rule {
            id: $id,
            title: $title,
            english: $english,
            standing: $crate::rules::clause::Standing::$standing,
            basis: $basis,
            clauses: &[$($crate::rules::clause::Clause {
                id: concat!($id, ".", $row),
                when: $crate::rules::clause::Words { ja: $when_ja, en: $when_en },
                then: $crate::rules::clause::Words { ja: $then_ja, en: $then_en },
                standing: rule!(@standing $standing $basis $($own $why)?),
                basis: rule!(@basis $standing $basis $($own $why)?),
            }),+],
        };

        #[doc = concat!("Decides ", $id, ", ", $english, ": the first row that applies.")]
        #[allow(clippy::enum_glob_use, reason = "a table's cells are the variants alone")]
        #[inline]
        pub(crate) fn $decide($($arg: $ty),+) -> $crate::rules::clause::Decided<$value> {
            $(use $words::*;)*
            match ($($arg,)+) {
                $($pattern => $crate::rules::clause::Decided {
                    value: $result,
                    clause: const { &$crate::rules::clause::Clause {
                        id: concat!($id, ".", $row),
                        when: $crate::rules::clause::Words { ja: $when_ja, en: $when_en },
                        then: $crate::rules::clause::Words { ja: $then_ja, en: $then_en },
                        standing: rule!(@standing $standing $basis $($own $why)?),
                        basis: rule!(@basis $standing $basis $($own $why)?),
                    } },
                },)+
            }
        }

        #[cfg(test)]
        #[allow(non_snake_case, reason = "named as the rule is")]
        mod $name {
            #[allow(unused_imports, reason = "a table may need none of them")]
            use super::*;

            /// Walks the whole domain: exactly one row applies to each case, it is the one the
            /// code took, and no row is dead.
            #[test]
            #[allow(clippy::enum_glob_use, reason = "a table's cells are the variants alone")]
            #[allow(unused_imports, reason = "only its results may need them")]
            #[allow(unused_variables, reason = "a row may name what only its result uses")]
            fn walks_its_whole_domain() {
                $(use $words::*;)*
                let mut met = ::alloc::collections::BTreeMap::<&str, usize>::new();
                let mut cases = 0;
                for case in <($($ty,)+) as $crate::terms::walk::Domain>::all() {
                    let applying: ::alloc::vec::Vec<&str> = [
                        $((concat!($id, ".", $row), matches!(case, $pattern))),+
                    ]
                    .into_iter()
                    .filter_map(|(id, applies)| applies.then_some(id))
                    .collect();
                    let ($($arg,)+) = case;
                    let taken = $decide($($arg),+).clause.id;
                    assert_eq!(applying, [taken], "{case:?}");
                    met.entry(taken).and_modify(|count| *count = count.saturating_add(1)).or_insert(1);
                    cases = usize::saturating_add(cases, 1);
                }
                std::println!("{}: {cases} cases, {met:?}", stringify!($name));
                assert_eq!(met.len(), $name.clauses.len(), "a clause is dead: {met:?}");
            }
        }
    };
}
pub(crate) use rule;

/// Whether something of a kind is among several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) enum Found {
    Present,
    #[default]
    Absent,
}

impl Found {
    pub(crate) fn of(count: usize) -> Self {
        Self::whether(count > 0)
    }

    #[inline]
    pub(crate) fn whether(found: bool) -> Self {
        if found { Self::Present } else { Self::Absent }
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

    /// Keeps what the sentences name.
    fn named_in(mut self, sentences: &[&str]) -> Self {
        let named = |name| sentences.iter().any(|sentence| names(sentence).any(|n| n == name));
        self.0.retain(|ground| named(ground.name));
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
        Self { clause, figures: figures.named_in(&[clause.when.ja, clause.then.ja]) }
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
        let Clause { when, then, .. } = self.clause;
        format!("{}ため、{}", self.figures.fill_ja(when.ja), self.figures.fill_ja(then.ja))
    }

    /// The sentence in English.
    #[must_use]
    pub fn en(&self) -> String {
        let Clause { when, then, .. } = self.clause;
        format!("{}, so {}", self.figures.fill_en(when.en), self.figures.fill_en(then.en))
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
