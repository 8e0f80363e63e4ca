//! Cells of the wire format that are written in one of two shapes.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor, value};
use serde::ser::{Serialize, Serializer};

use super::object::object;

/// A reading: a text, or an object with a population or a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawReading {
    /// `"49.6%"`, `"―"`, `"reached"`
    Text(String),
    /// `{"value": "95.0%", "population": "…"}`, `{"missing": "not_measured"}`
    Fields(RawReadingFields),
}

/// A reading written as an object. `value` and `missing` exclude each other.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RawReadingFields {
    /// `value`, absent or null where blank
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// `missing`: the reason why there is no value
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// `population`, absent or null where blank
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
}

/// A text, or one for each item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawTexts {
    /// `"…"`
    Text(String),
    /// `[{"item": "㋐", "text": "…"}]`
    ByItem(Vec<RawItemText>),
}

object! { RawReadingFields }

/// A text that belongs to an item.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RawItemText {
    /// `item`, required
    pub item: String,
    /// `text`, absent or null where blank
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

object! { RawItemText }

/// The target a withdrawal condition names: a number from 1, or the word `each`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawSubject {
    /// `1`
    Number(u64),
    /// `"each"`
    Word(String),
}

impl Default for RawSubject {
    fn default() -> Self {
        Self::Number(0)
    }
}

/// Implements serde for a cell of two shapes: a text, and one other.
macro_rules! either {
    ($name:ident, $text:ident, $other:ident, $expecting:literal, { $($visit:tt)+ }) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::$text(text) => text.serialize(serializer),
                    Self::$other(other) => other.serialize(serializer),
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Shapes;

                impl<'de> Visitor<'de> for Shapes {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expecting)
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        Ok($name::$text(text.into()))
                    }

                    fn visit_string<E: de::Error>(self, text: String) -> Result<$name, E> {
                        Ok($name::$text(text))
                    }

                    $($visit)+
                }

                deserializer.deserialize_any(Shapes)
            }
        }
    };
}

either!(RawReading, Text, Fields, "a reading: a text, or an object", {
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawReading, A::Error> {
        RawReadingFields::deserialize(value::MapAccessDeserializer::new(map))
            .map(RawReading::Fields)
    }
});

either!(RawTexts, Text, ByItem, "a text, or a list of texts by item", {
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<RawTexts, A::Error> {
        Vec::deserialize(value::SeqAccessDeserializer::new(list)).map(RawTexts::ByItem)
    }
});

either!(RawSubject, Word, Number, "the number of a target from 1, or `each`", {
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<RawSubject, E> {
        Ok(RawSubject::Number(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<RawSubject, E> {
        let unexpected = || E::invalid_value(de::Unexpected::Signed(number), &self);
        u64::try_from(number).map(RawSubject::Number).map_err(|_| unexpected())
    }
});
