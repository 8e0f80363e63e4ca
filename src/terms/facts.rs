//! The facts of a sentence: what a decision used, by name, in both languages.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::terms::language::{Language, Said, Words};
use crate::terms::notation::Excerpt;

/// What a decision used, by name, in the order of use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(Vec<Fact>);

/// One thing a decision used: a quantity, a year, a count, a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    name: &'static str,
    canonical: String,
    /// As the languages write it, where that is not the canonical notation.
    said: Option<[String; 2]>,
}

impl Fact {
    fn new(name: &'static str, value: &(impl Said + fmt::Display)) -> Self {
        let said = (!value.is_alike()).then(|| [value.ja().to_string(), value.en().to_string()]);
        Self { name, canonical: value.to_string(), said }
    }

    /// Its name: `reading`, `required`, `due` …
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its value in the notation of the wire: `1145件`, `平成28年度`.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// Its value as written in a language: 1,145件, `FY2016`.
    #[must_use]
    pub fn value(&self, language: Language) -> &str {
        self.said.as_ref().map_or(self.canonical.as_str(), |[ja, en]| language.choose(ja, en))
    }
}

impl Facts {
    /// The facts, in the order of use.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.0.iter()
    }

    /// A value by its name, in the canonical notation.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.find(name).map(Fact::canonical)
    }

    /// The facts as a document keeps them: in the notation of the wire alone, by name.
    #[must_use]
    pub fn canonical(&self) -> Self {
        let facts = self.0.iter().map(|fact| Fact { said: None, ..fact.clone() });
        Self::by_name(facts.collect())
    }

    /// Reads the facts of a document back: each must be one that the sentences name, and come once.
    /// The name of the first that does not is given back.
    pub(crate) fn read(
        sentences: [Words; 2],
        figures: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, Excerpt> {
        let mut facts = Self::default();
        for (name, canonical) in figures {
            let mut named = sentences.iter().flat_map(|words| [words.ja, words.en]).flat_map(names);
            match named.find(|own| *own == name).filter(|own| facts.find(own).is_none()) {
                Some(name) => facts.0.push(Fact { name, canonical, said: None }),
                None => return Err(Excerpt::new(&name)),
            }
        }
        Ok(Self::by_name(facts.0))
    }

    fn by_name(mut facts: Vec<Fact>) -> Self {
        facts.sort_by_key(|fact| fact.name);
        Self(facts)
    }

    fn find(&self, name: &str) -> Option<&Fact> {
        self.0.iter().find(|fact| fact.name == name)
    }

    /// Writes a sentence of a rule: `{name}` is a fact; of the parts in `[one|other]` the first is
    /// written that applies, or none. A part applies where all facts it names itself, outside the
    /// `[ ]` in it, are there. `{name=value}` writes nothing and asks that the fact is that value,
    /// `{name?}` that it is there; outside `[ ]` it keeps a fact among the figures.
    pub(crate) fn fill(
        &self,
        sentence: Words,
        language: Language,
        out: &mut dyn Write,
    ) -> fmt::Result {
        self.write(sentence.to(language), language, out)
    }

    fn write(&self, text: &str, language: Language, out: &mut dyn Write) -> fmt::Result {
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => out.write_str(text)?,
                Piece::Name(name) => {
                    self.find(name).map_or(Ok(()), |fact| out.write_str(fact.value(language)))?;
                }
                Piece::Asked(..) | Piece::There(_) => {}
                Piece::Choice(parts) => {
                    let applies = alternatives(parts).find(|part| self.apply(part));
                    applies.map_or(Ok(()), |part| self.write(part, language, out))?;
                }
            }
        }
        Ok(())
    }

    /// Whether a part applies.
    fn apply(&self, part: &str) -> bool {
        pieces(part).all(|piece| match piece {
            Piece::Text(_) | Piece::Choice(_) => true,
            Piece::Name(name) | Piece::There(name) => self.find(name).is_some(),
            Piece::Asked(name, value) => self.get(name) == Some(value),
        })
    }
}

/// A piece of a sentence.
enum Piece<'t> {
    /// Written as it is.
    Text(&'t str),
    /// `{name}`
    Name(&'t str),
    /// `{name?}`
    There(&'t str),
    /// `{name=value}`
    Asked(&'t str, &'t str),
    /// What is between `[` and `]`.
    Choice(&'t str),
}

/// A sentence cut into its pieces.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    core::iter::from_fn(move || {
        if let Some(inside) = rest.strip_prefix('{') {
            let (name, after) = inside.split_once('}')?;
            rest = after;
            return Some(match (name.split_once('='), name.strip_suffix('?')) {
                (Some((name, value)), _) => Piece::Asked(name, value),
                (None, Some(name)) => Piece::There(name),
                (None, None) => Piece::Name(name),
            });
        }
        if let Some(inside) = rest.strip_prefix('[') {
            let (parts, after) = inside.split_at_checked(outside(inside, ']')?)?;
            rest = after.strip_prefix(']')?;
            return Some(Piece::Choice(parts));
        }
        let (text, after) = rest.split_at_checked(rest.find(['{', '[']).unwrap_or(rest.len()))?;
        rest = after;
        (!text.is_empty()).then_some(Piece::Text(text))
    })
}

/// The parts of a choice.
fn alternatives(parts: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(parts);
    core::iter::from_fn(move || {
        let text = rest?;
        let end = outside(text, '|').unwrap_or(text.len());
        let (part, after) = text.split_at_checked(end)?;
        rest = after.strip_prefix('|');
        Some(part)
    })
}

/// Where a character first is outside all `[ ]` in a text.
fn outside(text: &str, wanted: char) -> Option<usize> {
    let mut depth = 0_usize;
    let mut found = text.char_indices().filter(|(_, c)| {
        let is = depth == 0 && *c == wanted;
        match c {
            '[' => depth = depth.saturating_add(1),
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        is
    });
    found.next().map(|(at, _)| at)
}

/// The names of facts in a sentence, at any depth.
fn names(sentence: &str) -> impl Iterator<Item = &str> {
    let names = sentence.split('{').filter_map(|piece| piece.split_once('}'));
    names.map(|(name, _)| name.split(['=', '?']).next().unwrap_or(name))
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for fact in &self.0 {
            map.serialize_entry(fact.name, &fact.canonical)?;
        }
        map.end()
    }
}

/// Collects the facts that sentences name; what they do not name is not computed.
pub(crate) struct Wanted {
    sentences: [Words; 2],
    facts: Facts,
}

impl Wanted {
    /// Wants what the sentences name.
    pub(crate) fn by(sentences: [Words; 2]) -> Self {
        Self { sentences, facts: Facts::default() }
    }

    /// Adds a fact if it is wanted.
    #[must_use]
    pub(crate) fn with<T: Said + fmt::Display>(
        self,
        name: &'static str,
        value: impl FnOnce() -> T,
    ) -> Self {
        self.with_any(name, || Some(value()))
    }

    /// Adds a fact if it is wanted and there is one.
    #[must_use]
    pub(crate) fn with_any<T: Said + fmt::Display>(
        mut self,
        name: &'static str,
        value: impl FnOnce() -> Option<T>,
    ) -> Self {
        if let Some(value) = self.wants(name).then(value).flatten() {
            self.facts.0.push(Fact::new(name, &value));
        }
        self
    }

    /// Adds a figure if it is wanted and there is one, and how it was rounded if it was.
    #[must_use]
    pub(crate) fn with_rounded<T: Said + fmt::Display, R: Said + fmt::Display>(
        mut self,
        name: &'static str,
        value: impl FnOnce() -> Option<(T, Option<R>)>,
    ) -> Self {
        if let Some((value, rounding)) = self.wants(name).then(value).flatten() {
            self.facts.0.push(Fact::new(name, &value));
            let rounding = rounding.map(|rounding| Fact::new("rounding", &rounding));
            self.facts.0.extend(rounding);
        }
        self
    }

    fn wants(&self, name: &str) -> bool {
        self.sentences
            .iter()
            .any(|words| [words.ja, words.en].into_iter().flat_map(names).any(|n| n == name))
    }

    /// The facts collected.
    pub(crate) fn facts(self) -> Facts {
        self.facts
    }
}
