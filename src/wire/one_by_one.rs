//! A list read element by element: a bad element is reported by number and name, and the others are
//! still read.

use alloc::string::{String, ToString};
use alloc::vec::{self, Vec};
use core::fmt::{self, Write};
use core::marker::PhantomData;
use core::slice;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error, SeqAccess, Visitor};

use crate::terms::language::in_english;
use crate::terms::{Excerpt, Language, Said};
use crate::wire::cell::not_a_text;
use crate::wire::tree::Tree;

/// A list of scenarios or rubrics, read element by element.
///
/// Only something that is not a list, or not JSON, is refused as a whole.
///
/// ```
/// use kusei::wire::OneByOne;
/// use kusei::Rubric;
///
/// let list = r#"[{ "id": "ours", "source": "区の内規" }, { "id": "theirs", "source": 1 }]"#;
/// let rubrics: OneByOne<Rubric> = serde_json::from_str(list)?;
/// assert_eq!(rubrics.iter().flatten().count(), 1);
/// let told: Vec<_> = rubrics.iter().filter_map(|read| Some(read.as_ref().err()?.to_string())).collect();
/// assert_eq!(told, ["no. 2: rubric `theirs`: `source`: invalid type: integer `1`, expected a string"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneByOne<T>(Vec<Result<T, Misread>>);

/// The error returned when an element of a list cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    number: usize,
    name: Option<Excerpt>,
    told: String,
}

impl Misread {
    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "misread"
    }

    /// Returns its number in the list, from 1.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.number
    }

    /// Returns the name it gives itself, at the key `name` or `id`.
    #[must_use]
    pub const fn name(&self) -> Option<&Excerpt> {
        self.name.as_ref()
    }

    /// Returns the element's name, where it is wrong, what was found and what was allowed: one
    /// bounded line.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.told
    }
}

impl Said for Misread {
    /// Writes which element it is, in either language, and quotes its [`reason`](Self::reason),
    /// which is in English because it is about the document's shape.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let Self { number, told, .. } = self;
        match language {
            Language::Japanese => {
                write!(
                    out,
                    "{number}番目は読み取れません（「{told}」。データの形式を確認してください）"
                )
            }
            Language::English => write!(out, "no. {number}: {told}"),
        }
    }
}
in_english! { Misread }

impl core::error::Error for Misread {}

impl<T> OneByOne<T> {
    /// Iterates over the elements in order, read or not.
    pub fn iter(&self) -> slice::Iter<'_, Result<T, Misread>> {
        self.0.iter()
    }
}

impl<T> IntoIterator for OneByOne<T> {
    type Item = Result<T, Misread>;
    type IntoIter = vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a OneByOne<T> {
    type Item = &'a Result<T, Misread>;
    type IntoIter = slice::Iter<'a, Result<T, Misread>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for OneByOne<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Elements(PhantomData))
    }
}

struct Elements<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for Elements<T> {
    type Value = OneByOne<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<OneByOne<T>, E> {
        Err(not_a_text(text, &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<OneByOne<T>, A::Error> {
        let mut read = Vec::new();
        let mut number: usize = 0;
        while let Some(tree) = list.next_element::<Tree>()? {
            number = number.saturating_add(1);
            let name = tree.text("name").or(tree.text("id")).map(Excerpt::new);
            let own = T::deserialize(tree);
            read.push(own.map_err(|error| Misread { number, name, told: error.to_string() }));
        }
        Ok(OneByOne(read))
    }
}
