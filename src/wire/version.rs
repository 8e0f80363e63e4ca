//! The version of the format of a document, reported before anything else that is wrong.

use alloc::string::String;
use core::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, Visitor, value,
};

use crate::terms::{Excerpt, Said};
use crate::wire::cell::{CellOf, not_a_text, unknown_key};
use crate::wire::document::defect::ShapeDefectKind;
use crate::wire::skip::{DEPTH, Skip};

/// The wire format this crate reads and writes.
pub const FORMAT: &str = "kusei/1";

/// The form edition whose legends are used.
pub const FORM: &str = "osaka-ward-2016";

/// The version of the wire format that a document names; nothing else of it is read.
///
/// ```
/// use kusei::terms::Excerpt;
/// use kusei::wire::Format;
///
/// let json = r#"{ "wards": [1, 2], "format": "kusei/2" }"#;
/// assert_eq!(serde_json::from_str::<Format>(json)?, Format::Newer(Excerpt::new("kusei/2")));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// `kusei/1`, the version this crate reads.
    Current,
    /// A later version, such as `kusei/2`.
    Newer(Excerpt),
    /// Not a version of the format.
    Other(Excerpt),
}

impl From<&str> for Format {
    /// Reads the word at `format`.
    fn from(word: &str) -> Self {
        if word == FORMAT {
            return Self::Current;
        }
        // A canonical number: digits without a leading zero, however long.
        let number = word.strip_prefix("kusei/").unwrap_or_default();
        let is_number = !number.starts_with('0') && number.bytes().all(|b| b.is_ascii_digit());
        if is_number && !number.is_empty() {
            Self::Newer(Excerpt::new(word))
        } else {
            Self::Other(Excerpt::new(word))
        }
    }
}

impl Format {
    /// Returns the defect of a document of a later version, whatever else is wrong.
    pub(crate) fn newer(word: &str) -> Option<ShapeDefectKind> {
        match Self::from(word) {
            Self::Newer(found) => Some(ShapeDefectKind::NewerVersion(found)),
            Self::Current | Self::Other(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfFormat;

        impl<'de> Visitor<'de> for OfFormat {
            type Value = Format;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with a `format`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Format, E> {
                Err(not_a_text(text, &self))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Format, A::Error> {
                let mut found: Option<String> = None;
                while let Some(key) = map.next_key_seed(Among(&["format"]))? {
                    if key.is_ok() && found.is_some() {
                        return Err(A::Error::duplicate_field("format"));
                    } else if key.is_ok() {
                        found = Some(map.next_value()?);
                    } else {
                        map.next_value_seed(Skip(DEPTH))?;
                    }
                }
                let found = found.ok_or_else(|| A::Error::missing_field("format"))?;
                Ok(found.as_str().into())
            }
        }

        deserializer.deserialize_any(OfFormat)
    }
}

/// The cells of a versioned object. Unknown keys are held back until the version is known. For an
/// object of a later version, the version is the only error.
pub(crate) struct Versioned<'de, A: MapAccess<'de>> {
    map: A,
    at: &'static str,
    keys: &'static [&'static str],
    version: Version<A::Error>,
}

/// What is known about the version.
enum Version<E> {
    /// Nothing yet; the first unknown key is held back.
    Unknown(Option<E>),
    /// The value that follows is the version.
    Next(Option<E>),
    Known,
    Newer(ShapeDefectKind),
}

impl<'de, A: MapAccess<'de>> Versioned<'de, A> {
    pub(crate) const fn new(map: A, at: &'static str, keys: &'static [&'static str]) -> Self {
        Self { map, at, keys, version: Version::Unknown(None) }
    }

    /// Returns what was read or the error; an error about the version comes first.
    pub(crate) fn told<T>(&self, read: Result<T, A::Error>) -> Result<T, A::Error> {
        match &self.version {
            Version::Newer(version) => read.map_err(|_| A::Error::custom(version.en())),
            Version::Unknown(_) | Version::Next(_) | Version::Known => read,
        }
    }

    fn unknown(&mut self, key: &str) -> Result<(), A::Error> {
        let error = unknown_key(key, self.keys);
        match &mut self.version {
            Version::Unknown(held) => {
                held.get_or_insert(error);
                self.map.next_value_seed(Skip(DEPTH))
            }
            Version::Next(_) | Version::Known | Version::Newer(_) => self.told(Err(error)),
        }
    }

    /// Reads the version, and returns the error that was held back until then.
    fn word(&mut self, held: Option<A::Error>) -> Result<String, A::Error> {
        let word: String = self.map.next_value_seed(CellOf::new())?;
        self.version = Format::newer(&word).map_or(Version::Known, Version::Newer);
        self.told(held.map_or(Ok(word), Err))
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Versioned<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        loop {
            let key = self.map.next_key_seed(Among(self.keys));
            match self.told(key)? {
                Some(Ok(key)) => {
                    if let (true, Version::Unknown(held)) = (key == self.at, &mut self.version) {
                        self.version = Version::Next(held.take());
                    }
                    let key: value::StrDeserializer<'_, A::Error> = key.into_deserializer();
                    return seed.deserialize(key).map(Some);
                }
                Some(Err(key)) => self.unknown(&key)?,
                None => {
                    return match &mut self.version {
                        Version::Unknown(held) => held.take().map_or(Ok(None), Err),
                        Version::Next(_) | Version::Known | Version::Newer(_) => Ok(None),
                    };
                }
            }
        }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        if let Version::Next(held) = &mut self.version {
            let held = held.take();
            let word: value::StringDeserializer<A::Error> = self.word(held)?.into_deserializer();
            return seed.deserialize(word);
        }
        let value = self.map.next_value_seed(seed);
        self.told(value)
    }
}

/// Reads a key, which may be one of those given or another.
struct Among(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Among {
    type Value = Result<&'static str, String>;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Self::Value, D::Error> {
        key.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Among {
    type Value = Result<&'static str, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        let known = self.0.iter().find(|own| **own == key);
        Ok(known.copied().ok_or_else(|| key.into()))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        self.visit_str(&String::from_utf8_lossy(key))
    }
}
