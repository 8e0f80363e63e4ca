//! Cells of the wire format that can have either of two shapes.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor, value};
use serde::ser::{Serialize, Serializer};

use crate::wire::cell::WireCell;
use crate::wire::document::defect::ValueDue;
use crate::wire::document::log::Log;
use crate::wire::fields::wire;
use crate::wire::lent::{Lend, Lent};
use crate::wire::loose::Loose;

/// A reading: a text, or an object with a population or a reason. Most are texts; an object is
/// behind a pointer.
///
/// ```
/// use kusei::wire::{RawReading, RawReadingFields};
///
/// let plain = RawReading::from("49.6%");
/// let early = RawReading::from(RawReadingFields {
///     value: Some("36.0%".into()),
///     status: Some("provisional".into()),
///     ..RawReadingFields::default()
/// });
/// assert_eq!(serde_json::to_string(&[plain, early])?, r#"["49.6%",{"value":"36.0%","status":"provisional"}]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawReading {
    /// `"49.6%"`, `"―"`, `"reached"`
    Text(String),
    /// `{"value": "95.0%", "population": "…"}`, `{"missing": "not_measured"}`,
    /// `{"value": "36.0%", "status": "provisional"}`
    Fields(Box<RawReadingFields>),
}

wire! {
    loosely:

    /// A reading written as an object. `value` and `missing` exclude each other, and only a quantity
    /// has a `status`.
    RawReadingFields {
        /// 実績値: a figure with its unit, or for a milestone `"reached"` or `"not_reached"`.
        /// `"95.0%"`
        ? value: String,
        /// 実績値がない理由: `"blank"`, `"dash"` (―), `"not_measured"`, `"not_published"` or
        /// `"discontinued"`.
        ? missing: String,
        /// 実績の対象: the population that was measured, if it is not the target's. `"アンケート回答者"`
        ? population: String,
        /// 実績値の区分: `"provisional"` (速報値) or `"forecast"` (見込), if the figure is not final.
        ? status: String,
    }

    /// A text that belongs to an item.
    RawItemText {
        /// 項目: the item's mark. `"㋐"`
        item: String,
        /// The text for the item.
        ? text: String,
    }
}

/// A text, or one for each item.
///
/// ```
/// use kusei::wire::RawTexts;
///
/// let texts: RawTexts = serde_json::from_str(r#"[{ "item": "㋐", "text": "…" }]"#)?;
/// assert!(matches!(texts, RawTexts::ByItem(items) if items[0].item == "㋐"));
/// assert_eq!(serde_json::from_str::<RawTexts>("\"…\"")?, RawTexts::from("…"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawTexts {
    /// `"…"`
    Text(String),
    /// `[{"item": "㋐", "text": "…"}]`
    ByItem(Vec<RawItemText>),
}

/// The target a withdrawal condition names: a number from 1, or the word `each`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawSubject {
    /// `1`
    Number(u64),
    /// `"each"`
    Word(String),
}

impl From<&str> for RawReading {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for RawReading {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<RawReadingFields> for RawReading {
    fn from(fields: RawReadingFields) -> Self {
        Self::Fields(Box::new(fields))
    }
}

impl From<&str> for RawTexts {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<u64> for RawSubject {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl Default for RawSubject {
    fn default() -> Self {
        Self::Number(0)
    }
}

/// Implements serde for a cell of two shapes, a text and another, and declares its borrowed form.
macro_rules! two_shapes {
    (
        $(#[$meta:meta])* $lent:ident of $name:ident,
        $text:ident, $other:ident($inner:ty), $expecting:literal, { $($visit:tt)+ }
    ) => {
        $(#[$meta])*
        pub(crate) enum $lent<'a> {
            $text(Cow<'a, str>),
            $other(Lent<'a, $inner>),
        }

        impl Lend for $name {
            type Lent<'a> = $lent<'a>;

            fn lend(&self) -> $lent<'_> {
                match self {
                    Self::$text(text) => $lent::$text(text.lend()),
                    Self::$other(other) => $lent::$other(other.lend()),
                }
            }

            fn own(lent: $lent<'_>) -> Self {
                match lent {
                    $lent::$text(text) => Self::$text(Lend::own(text)),
                    $lent::$other(other) => Self::$other(Lend::own(other)),
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.lend().serialize(serializer)
            }
        }

        impl Serialize for $lent<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::$text(text) => text.serialize(serializer),
                    Self::$other(other) => other.serialize(serializer),
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $lent::read(deserializer).map(Self::own)
            }
        }

        impl<'de> WireCell<'de> for $lent<'de> {
            fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Shapes;

                impl<'de> Visitor<'de> for Shapes {
                    type Value = $lent<'de>;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expecting)
                    }

                    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<$lent<'de>, E> {
                        Ok($lent::$text(Cow::Borrowed(text)))
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$lent<'de>, E> {
                        Ok($lent::$text(Cow::Owned(text.into())))
                    }

                    fn visit_string<E: de::Error>(self, text: String) -> Result<$lent<'de>, E> {
                        Ok($lent::$text(Cow::Owned(text)))
                    }

                    $($visit)+
                }

                deserializer.deserialize_any(Shapes)
            }
        }
    };
}

two_shapes!(
    /// A reading, with borrowed texts.
    LentReading of RawReading,
    Text, Fields(Box<RawReadingFields>), "a reading: a text, or an object", {
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<LentReading<'de>, A::Error> {
        let fields = value::MapAccessDeserializer::new(map);
        WireCell::read(fields).map(LentReading::Fields)
    }
});

two_shapes!(
    /// A text, or one for each item, with borrowed texts.
    LentTexts of RawTexts,
    Text, ByItem(Vec<RawItemText>), "a text, or a list of texts by item", {
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<LentTexts<'de>, A::Error> {
        WireCell::read(value::SeqAccessDeserializer::new(list)).map(LentTexts::ByItem)
    }
});

two_shapes!(
    /// The target a condition names, with a borrowed word.
    LentSubject of RawSubject,
    Word, Number(u64), "the number of a target from 1, or `each`", {
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<LentSubject<'de>, E> {
        Ok(LentSubject::Number(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<LentSubject<'de>, E> {
        let unexpected = || E::invalid_value(de::Unexpected::Signed(number), &self);
        u64::try_from(number).map(LentSubject::Number).map_err(|_| unexpected())
    }
});

impl Default for LentSubject<'_> {
    fn default() -> Self {
        Self::Number(0)
    }
}

impl Loose for RawReading {
    const DUE: ValueDue = ValueDue::Reading;

    fn blank() -> Self {
        Self::Text(String::new())
    }

    fn text(&mut self, text: &str) -> bool {
        *self = text.into();
        true
    }

    fn object<'de, A: MapAccess<'de>>(&mut self, map: A, log: &mut Log) -> Result<(), A::Error> {
        let mut fields = RawReadingFields::default();
        let read = fields.object(map, log);
        *self = fields.into();
        read
    }
}

impl Loose for RawTexts {
    const DUE: ValueDue = ValueDue::Texts;

    fn blank() -> Self {
        Self::Text(String::new())
    }

    fn text(&mut self, text: &str) -> bool {
        *self = text.into();
        true
    }

    fn list<'de, A: SeqAccess<'de>>(&mut self, list: A, log: &mut Log) -> Result<(), A::Error> {
        let mut texts = Vec::new();
        let read = texts.list(list, log);
        *self = Self::ByItem(texts);
        read
    }
}

impl Loose for RawSubject {
    const DUE: ValueDue = ValueDue::Subject;

    fn blank() -> Self {
        Self::default()
    }

    fn text(&mut self, text: &str) -> bool {
        *self = Self::Word(text.into());
        true
    }

    fn whole(&mut self, number: u64) -> bool {
        *self = number.into();
        true
    }
}
