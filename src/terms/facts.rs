//! The facts of a sentence: what a decision used, by name, in both languages.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::terms::language::{Language, Said, Words};

/// What a decision used, by name, in the order of use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(Vec<Fact>);

/// One thing a decision used: a quantity, a year, a count, a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    name: &'static str,
    ja: String,
    /// Where English writes it otherwise.
    en: Option<String>,
}

impl Fact {
    fn new(name: &'static str, value: &impl Said) -> Self {
        let en = (!value.is_alike()).then(|| value.en().to_string());
        Self { name, ja: value.ja().to_string(), en }
    }

    /// Its name: `reading`, `required`, `due` …
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its value as written in a language; for figures the canonical notation in both.
    #[must_use]
    pub fn value(&self, language: Language) -> &str {
        match language {
            Language::Japanese => &self.ja,
            Language::English => self.en.as_ref().unwrap_or(&self.ja),
        }
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
        self.find(name).map(|fact| fact.ja.as_str())
    }

    fn find(&self, name: &str) -> Option<&Fact> {
        self.0.iter().find(|fact| fact.name == name)
    }

    /// Writes a sentence with every `{name}` filled in; a part in `[ ]` is left out where one of
    /// its names is not among the facts. After its names it may hold another.
    pub(crate) fn fill(
        &self,
        sentence: Words,
        language: Language,
        out: &mut dyn Write,
    ) -> fmt::Result {
        // How deep the part lies, and how deep the one that is left out.
        let (mut depth, mut left_out) = (0_usize, usize::MAX);
        let mut begins = false;
        for part in sentence.to(language).split_inclusive(['[', ']']) {
            let text = part.strip_suffix(['[', ']']).unwrap_or(part);
            if begins && depth < left_out && !names(text).all(|name| self.find(name).is_some()) {
                left_out = depth;
            }
            if depth < left_out {
                self.fill_part(text, language, out)?;
            }
            begins = part.ends_with('[');
            if begins {
                depth = depth.saturating_add(1);
            } else {
                depth = depth.saturating_sub(1);
                left_out = if depth < left_out { usize::MAX } else { left_out };
            }
        }
        Ok(())
    }

    fn fill_part(&self, part: &str, language: Language, out: &mut dyn Write) -> fmt::Result {
        for piece in part.split('{') {
            let (name, rest) = piece.split_once('}').unwrap_or(("", piece));
            if let Some(fact) = self.find(name) {
                out.write_str(fact.value(language))?;
            }
            out.write_str(rest)?;
        }
        Ok(())
    }
}

/// The `{names}` in a sentence.
fn names(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').filter_map(|piece| piece.split_once('}')).map(|(name, _)| name)
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for fact in &self.0 {
            map.serialize_entry(fact.name, &fact.ja)?;
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
    pub(crate) fn with<T: Said>(self, name: &'static str, value: impl FnOnce() -> T) -> Self {
        self.with_any(name, || Some(value()))
    }

    /// Adds a fact if it is wanted and there is one.
    #[must_use]
    pub(crate) fn with_any<T: Said>(
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
    pub(crate) fn with_rounded<T: Said, R: Said>(
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
        self.sentences.iter().any(|sentence| names(sentence.ja).any(|n| n == name))
    }

    /// The facts collected.
    pub(crate) fn facts(self) -> Facts {
        self.facts
    }
}
