//! A document read whole before it is checked, so that an error names its key, and a bad element
//! does not spoil the rest of a list.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::{self, Vec};
use core::fmt;

use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IgnoredAny, IntoDeserializer,
    MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};

use crate::terms::Excerpt;
use crate::terms::notation::one_line;
use crate::wire::cell::{OneOf, WireCell, not_a_text, unknown_key};

/// Any value of a document.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Tree {
    Null(()),
    Truth(bool),
    Unsigned(u64),
    Signed(i64),
    Text(String),
    List(Vec<Self>),
    Object(Pairs),
    /// Never a cell of the wire format: figures are inside texts.
    Fraction(IgnoredAny),
}

/// Reads a value whole, then cell by cell; an error names its key.
pub(crate) fn read_whole<'de, T: WireCell<'static>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::read(Tree::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// Reads a value that has a name at a key; an error includes the name.
pub(crate) fn read_named<'de, T: WireCell<'static>, D: Deserializer<'de>>(
    deserializer: D,
    what: &str,
    key: &str,
) -> Result<T, D::Error> {
    let tree = Tree::deserialize(deserializer)?;
    let name = tree.text(key).map(Excerpt::new);
    T::read(tree).map_err(|error| match name {
        Some(name) => D::Error::custom(format_args!("{what} `{name}`: {error}")),
        None => D::Error::custom(format_args!("{what}: {error}")),
    })
}

impl Tree {
    /// Returns the text at a key of an object, if it is a text.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        let Self::Object(Pairs(cells)) = self else { return None };
        match cells.iter().find(|(own, _)| own == key)? {
            (_, Self::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// The cells of an object, in the order of the document, including repeated keys.
#[derive(Debug)]
pub(crate) struct Pairs(Vec<(String, Tree)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfMap;

        impl<'de> Visitor<'de> for OfMap {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut read = Vec::new();
                while let Some(cell) = map.next_entry()? {
                    read.push(cell);
                }
                Ok(Pairs(read))
            }
        }

        deserializer.deserialize_map(OfMap)
    }
}

/// What is wrong with a value of a tree, and at which key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misshapen {
    /// The keys that lead to it, the innermost first.
    path: Vec<Step>,
    /// One bounded line.
    told: String,
}

/// A step into a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(Excerpt),
    /// From 0, as JSON counts.
    Element(usize),
}

impl Misshapen {
    /// The most characters quoted from one value.
    const LENGTH: usize = 1_000;

    fn under(mut self, step: Step) -> Self {
        self.path.push(step);
        self
    }
}

impl fmt::Display for Misshapen {
    /// Writes `` `given.indicators[1].criterion`: invalid type: … ``.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            f.write_str("`")?;
            for (i, step) in self.path.iter().rev().enumerate() {
                match step {
                    Step::Key(key) if i == 0 => write!(f, "{key}")?,
                    Step::Key(key) => write!(f, ".{key}")?,
                    Step::Element(n) => write!(f, "[{n}]")?,
                }
            }
            f.write_str("`: ")?;
        }
        f.write_str(&self.told)
    }
}

impl core::error::Error for Misshapen {}

impl Error for Misshapen {
    fn custom<T: fmt::Display>(told: T) -> Self {
        Self { path: Vec::new(), told: one_line(&told.to_string(), Self::LENGTH) }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        if let Unexpected::Str(text) = found {
            return not_a_text(text, expected);
        }
        Self::custom(format_args!("invalid type: {found}, expected {expected}"))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        if let Unexpected::Str(text) = found {
            let text = Excerpt::new(text);
            return Self::custom(format_args!(
                "invalid value: string \"{text}\", expected {expected}"
            ));
        }
        Self::custom(format_args!("invalid value: {found}, expected {expected}"))
    }

    fn unknown_variant(found: &str, words: &'static [&'static str]) -> Self {
        let (found, words) = (Excerpt::new(found), OneOf(words));
        Self::custom(format_args!("unknown variant `{found}`, expected {words}"))
    }

    fn unknown_field(found: &str, keys: &'static [&'static str]) -> Self {
        unknown_key(found, keys)
    }
}

impl<'de> Deserializer<'de> for Tree {
    type Error = Misshapen;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self {
            Self::Null(()) => visitor.visit_unit(),
            Self::Truth(truth) => visitor.visit_bool(truth),
            Self::Unsigned(number) => visitor.visit_u64(number),
            Self::Signed(number) => visitor.visit_i64(number),
            Self::Fraction(_) => {
                Err(Misshapen::invalid_type(Unexpected::Other("number with a fraction"), &visitor))
            }
            Self::Text(text) => visitor.visit_string(text),
            Self::List(list) => visitor.visit_seq(ListLeft { left: list.into_iter(), at: 0 }),
            Self::Object(Pairs(cells)) => {
                visitor.visit_map(Cells { left: cells.into_iter(), value: None })
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        if let Self::Null(()) = self { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        let (word, value) = match self {
            Self::Text(word) => (word, None),
            Self::Object(Pairs(cells)) => match <[_; 1]>::try_from(cells) {
                Ok([(word, value)]) => (word, Some(value)),
                Err(_) => {
                    return Err(Misshapen::custom(
                        "invalid value: map, expected map with a single key",
                    ));
                }
            },
            Self::Null(())
            | Self::Truth(_)
            | Self::Unsigned(_)
            | Self::Signed(_)
            | Self::List(_)
            | Self::Fraction(_) => return self.deserialize_any(visitor),
        };
        visitor.visit_enum(Variant { word, value })
    }

    // An object is not a list of its cells.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        if let Self::List(_) = self {
            return Err(Misshapen::invalid_type(Unexpected::Seq, &visitor));
        }
        self.deserialize_any(visitor)
    }

    // A fraction is read like any value: the format has none.
    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        self.deserialize_any(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

impl IntoDeserializer<'_, Misshapen> for Tree {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The elements of a list.
struct ListLeft {
    left: vec::IntoIter<Tree>,
    at: usize,
}

impl<'de> SeqAccess<'de> for ListLeft {
    type Error = Misshapen;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misshapen> {
        let Some(element) = self.left.next() else { return Ok(None) };
        let at = self.at;
        self.at = at.saturating_add(1);
        seed.deserialize(element).map(Some).map_err(|error| error.under(Step::Element(at)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The cells of an object.
struct Cells {
    left: vec::IntoIter<(String, Tree)>,
    /// The key read last, and the value after it.
    value: Option<(Excerpt, Tree)>,
}

impl<'de> MapAccess<'de> for Cells {
    type Error = Misshapen;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misshapen> {
        let Some((key, value)) = self.left.next() else { return Ok(None) };
        self.value = Some((Excerpt::new(&key), value));
        let key: StringDeserializer<Misshapen> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misshapen> {
        let Some((key, value)) = self.value.take() else {
            return Err(Misshapen::custom("a value is asked for before its key"));
        };
        seed.deserialize(value).map_err(|error| error.under(Step::Key(key)))
    }
}

/// A word that names a variant, and the value after it.
struct Variant {
    word: String,
    value: Option<Tree>,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Misshapen;
    type Variant = Content;

    fn variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<(T::Value, Content), Misshapen> {
        let content = Content { word: Excerpt::new(&self.word), value: self.value };
        let word: StringDeserializer<Misshapen> = self.word.into_deserializer();
        Ok((seed.deserialize(word)?, content))
    }
}

/// The content of a variant.
struct Content {
    word: Excerpt,
    value: Option<Tree>,
}

impl Content {
    fn no_shape(&self, expected: &str) -> Misshapen {
        Misshapen::custom(format!("invalid type: variant `{}`, expected {expected}", self.word))
    }
}

impl<'de> VariantAccess<'de> for Content {
    type Error = Misshapen;

    fn unit_variant(self) -> Result<(), Misshapen> {
        match self.value {
            None | Some(Tree::Null(())) => Ok(()),
            Some(_) => Err(self.no_shape("a word alone")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misshapen> {
        match self.value {
            Some(value) => {
                let key = Step::Key(self.word);
                seed.deserialize(value).map_err(|error| error.under(key))
            }
            None => Err(self.no_shape("an object with this key")),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Misshapen> {
        Err(self.no_shape("one value"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Misshapen> {
        Err(self.no_shape("one value"))
    }
}
