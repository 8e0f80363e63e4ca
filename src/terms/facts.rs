//! The facts of a sentence: what a decision used, by name, in both languages.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Write};
use core::iter::zip;
use core::ops::Range;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::terms::fact_name::{FactName, FactNames};
use crate::terms::keyed::sort_by;
use crate::terms::language::{Language, Said};
use crate::terms::notation::Excerpt;
use crate::terms::template::Piece;

/// What a decision used, by name, in the order of use.
///
/// ```
/// use kusei::Language;
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let strategy = review.strategy("4-4".parse()?).ok_or("no 4-4")?;
/// let because = strategy.indicator(1).ok_or("no indicator")?.individual().because();
/// assert_eq!(because.facts().get("required"), Some("27.25%"));
/// for fact in because.facts().iter() {
///     println!("{}: {}", fact.name(), fact.value(Language::Japanese));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Everything the facts are written as, concatenated.
    text: String,
    places: Vec<FactPlace>,
    there: FactNames,
}

/// Where in the text a fact is written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FactPlace {
    name: FactName,
    canonical: Range<usize>,
    /// In Japanese and in English; either may be the same range as `canonical`.
    said: [Range<usize>; 2],
}

/// Writes a fact in a language.
type SayFact<'s> = &'s dyn Fn(Language, &mut String) -> fmt::Result;

/// One thing a decision used: a quantity, a year, a count or a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact<'f> {
    name: &'static str,
    canonical: &'f str,
    said: [&'f str; 2],
}

impl<'f> Fact<'f> {
    /// Returns its name: `reading`, `required`, `due` …
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns its value in the notation of the wire format: `1145件`, `平成28年度`.
    #[must_use]
    pub const fn canonical(self) -> &'f str {
        self.canonical
    }

    /// Returns its value as written in a language: 1,145件, `FY2016`.
    #[must_use]
    pub fn value(self, language: Language) -> &'f str {
        let [ja, en] = self.said;
        language.choose(ja, en)
    }
}

impl Facts {
    /// Collects the named facts; `tell` computes only those.
    pub(crate) fn of(names: FactNames, tell: &dyn Fn(FactName, &mut Self)) -> Self {
        let count = names.count();
        let text = String::with_capacity(count.saturating_mul(32));
        let mut facts = Self { text, places: Vec::with_capacity(count), there: FactNames::NONE };
        for name in names.iter() {
            tell(name, &mut facts);
        }
        facts
    }

    /// Adds a fact: it displays as the wire format writes it, and is said in both languages.
    pub(crate) fn add<T: Said + Display + ?Sized>(&mut self, name: FactName, value: &T) {
        let say = |language, out: &mut String| value.say(language, out);
        self.append(name, &value, if value.is_alike() { None } else { Some(&say) });
    }

    // Not generic, so it is compiled once for all types of value.
    fn append(&mut self, name: FactName, value: &dyn Display, say: Option<SayFact<'_>>) {
        let from = self.text.len();
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{value}");
        let canonical = from..self.text.len();
        let mut said = [canonical.clone(), canonical.clone()];
        if let Some(say) = say {
            for (language, said) in zip([Language::Japanese, Language::English], &mut said) {
                let from = self.text.len();
                let _ = say(language, &mut self.text);
                *said = from..self.text.len();
            }
        }
        self.there = self.there.with(name);
        self.places.push(FactPlace { name, canonical, said });
    }

    /// Adds a fact if there is one.
    pub(crate) fn add_any<T: Said + Display>(&mut self, name: FactName, value: Option<T>) {
        if let Some(value) = value {
            self.add(name, &value);
        }
    }

    /// Iterates over the facts, in the order of use.
    pub fn iter(&self) -> impl Iterator<Item = Fact<'_>> {
        self.places.iter().map(|place| self.at(place))
    }

    fn at(&self, place: &FactPlace) -> Fact<'_> {
        let [ja, en] = &place.said;
        Fact {
            name: place.name.word(),
            canonical: self.written(&place.canonical),
            said: [self.written(ja), self.written(en)],
        }
    }

    fn written(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Returns whether there is a fact of this name.
    pub(crate) const fn has(&self, name: FactName) -> bool {
        self.there.has(name)
    }

    /// Returns a fact's value by its name, in the canonical notation.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|fact| fact.name == name).map(Fact::canonical)
    }

    /// Returns the facts as a document keeps them: by name, in the notation of the wire format
    /// alone.
    #[must_use]
    pub fn canonical(&self) -> Self {
        let facts = self.places.iter().map(|place| (place.name, self.written(&place.canonical)));
        Self::by_name(facts.collect())
    }

    /// Reads the facts of a document. Fails with the first name that is not in `named` or comes
    /// twice.
    pub(crate) fn read(named: FactNames, figures: &[(String, String)]) -> Result<Self, Excerpt> {
        let (mut facts, mut there) = (Vec::new(), FactNames::NONE);
        for (word, canonical) in figures {
            match named.iter().find(|name| name.word() == word && !there.has(*name)) {
                Some(name) => {
                    facts.push((name, canonical.as_str()));
                    there = there.with(name);
                }
                None => return Err(Excerpt::new(word)),
            }
        }
        Ok(Self::by_name(facts))
    }

    fn by_name(mut facts: Vec<(FactName, &str)>) -> Self {
        sort_by(&mut facts, |(a, _), (b, _)| a.word().cmp(b.word()));
        let mut all = Self::default();
        for (name, canonical) in facts {
            all.add(name, &canonical);
        }
        all
    }

    fn find(&self, name: FactName) -> Option<&FactPlace> {
        self.places.iter().find(|place| place.name == name)
    }

    /// Writes a rule's sentence, starting at its first piece.
    pub(crate) fn fill(
        &self,
        (pieces, first): (&[Piece], usize),
        language: Language,
        out: &mut dyn Write,
    ) -> fmt::Result {
        let mut at = first;
        while let Some(piece) = pieces.get(at) {
            let elsewhere = match *piece {
                Piece::Text(text) => {
                    out.write_str(text)?;
                    None
                }
                Piece::Fact(name) => {
                    if let Some(FactPlace { said: [ja, en], .. }) = self.find(name) {
                        out.write_str(self.written(language.choose(ja, en)))?;
                    }
                    None
                }
                Piece::Unless(names, other) => (!self.there.has_all(names)).then_some(other),
                Piece::UnlessIs(name, asked, other) => {
                    let value = self.find(name).map(|place| self.written(&place.canonical));
                    (value != Some(asked)).then_some(other)
                }
                Piece::GoTo(other) => Some(other),
            };
            at = elsewhere.map_or(at.saturating_add(1), usize::from);
        }
        Ok(())
    }
}

impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.places.len()))?;
        for place in &self.places {
            map.serialize_entry(place.name.word(), self.written(&place.canonical))?;
        }
        map.end()
    }
}
