//! Reads the cells of a document; errors quote only an escaped beginning of what was found.
//!
//! Derived serde code copies an unknown key, or an unexpected text, into its error message whole
//! and unescaped. A document may come from anywhere, and the message goes to a terminal or a log.
//! Cells therefore ask for any value: if asked for a number or a list, `serde_json` itself copies
//! the text it found into the message.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{
    DeserializeSeed, Deserializer, Error, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
};

use crate::terms::Excerpt;

/// A cell of the wire format.
pub(crate) trait WireCell<'de>: Sized {
    /// Reads the cell.
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Reads the cell as the next element of a list. An object is read in place.
    fn read_behind<D: Deserializer<'de>>(
        list: &mut Vec<Self>,
        deserializer: D,
    ) -> Result<(), D::Error> {
        list.push(Self::read(deserializer)?);
        Ok(())
    }
}

/// Reads a cell where serde needs a seed.
pub(crate) struct CellOf<T>(PhantomData<T>);

impl<T> CellOf<T> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: WireCell<'de>> DeserializeSeed<'de> for CellOf<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer)
    }
}

/// Reads the cell of a key, which may occur only once in the object.
pub(crate) fn once<'de, A: MapAccess<'de>, T: WireCell<'de>>(
    map: &mut A,
    key: &'static str,
    seen: &mut bool,
    cell: &mut T,
) -> Result<(), A::Error> {
    if *seen {
        return Err(A::Error::duplicate_field(key));
    }
    *seen = true;
    *cell = map.next_value_seed(CellOf::new())?;
    Ok(())
}

/// Returns the error for a text where something else is expected.
pub(crate) fn not_a_text<E: Error>(found: &str, expected: &dyn Expected) -> E {
    let found = format!("string \"{}\"", Excerpt::new(found));
    E::invalid_type(Unexpected::Other(&found), expected)
}

/// Returns the error for a key that the object does not have.
pub(crate) fn unknown_key<E: Error>(found: &str, keys: &'static [&'static str]) -> E {
    E::custom(format_args!("unknown field `{}`, expected {}", Excerpt::new(found), OneOf(keys)))
}

/// Writes `` `a` ``, `` `a` or `b` ``, or `` one of `a`, `b`, `c` ``, as serde does.
pub(crate) struct OneOf(pub(crate) &'static [&'static str]);

impl fmt::Display for OneOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [] => f.write_str("nothing"),
            [one] => write!(f, "`{one}`"),
            [one, other] => write!(f, "`{one}` or `{other}`"),
            [first, more @ ..] => {
                write!(f, "one of `{first}`")?;
                more.iter().try_for_each(|word| write!(f, ", `{word}`"))
            }
        }
    }
}

/// Cells that serde itself reads within bounds.
macro_rules! plain_cells {
    ($($name:ty)+) => {$(
        impl<'de> $crate::wire::cell::WireCell<'de> for $name {
            fn read<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$name as ::serde::Deserialize>::deserialize(deserializer)
            }
        }
    )+};
}
pub(crate) use plain_cells;

plain_cells! { String }

impl<'de> WireCell<'de> for Cow<'de, str> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LentText;

        impl<'de> Visitor<'de> for LentText {
            type Value = Cow<'de, str>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
                Ok(Cow::Borrowed(text))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Cow<'de, str>, E> {
                Ok(Cow::Owned(text.into()))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Cow<'de, str>, E> {
                Ok(Cow::Owned(text))
            }

            fn visit_bytes<E: Error>(self, text: &[u8]) -> Result<Cow<'de, str>, E> {
                let unexpected = |_| E::invalid_value(Unexpected::Bytes(text), &self);
                let text = core::str::from_utf8(text).map_err(unexpected)?;
                Ok(Cow::Owned(text.into()))
            }
        }

        deserializer.deserialize_str(LentText)
    }
}

/// Whole numbers: a text is refused, and quoted in part.
macro_rules! numbers {
    ($($name:ident)+) => {$(
        impl<'de> WireCell<'de> for $name {
            fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Number;

                impl Visitor<'_> for Number {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(stringify!($name))
                    }

                    fn visit_u64<E: Error>(self, number: u64) -> Result<$name, E> {
                        let unexpected = || E::invalid_value(Unexpected::Unsigned(number), &self);
                        number.try_into().map_err(|_| unexpected())
                    }

                    fn visit_i64<E: Error>(self, number: i64) -> Result<$name, E> {
                        let unexpected = || E::invalid_value(Unexpected::Signed(number), &self);
                        number.try_into().map_err(|_| unexpected())
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$name, E> {
                        Err(not_a_text(text, &self))
                    }
                }

                deserializer.deserialize_any(Number)
            }
        }
    )+};
}
numbers! { u64 usize }

impl<'de, T: WireCell<'de>> WireCell<'de> for Option<T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Optional<T>(PhantomData<T>);

        impl<'de, T: WireCell<'de>> Visitor<'de> for Optional<T> {
            type Value = Option<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("option")
            }

            fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
                Ok(None)
            }

            fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
                Ok(None)
            }

            fn visit_some<D: Deserializer<'de>>(self, some: D) -> Result<Option<T>, D::Error> {
                T::read(some).map(Some)
            }
        }

        deserializer.deserialize_option(Optional(PhantomData))
    }
}

impl<'de, T: WireCell<'de>> WireCell<'de> for Box<T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Self::new)
    }
}

impl<'de, T: WireCell<'de>> WireCell<'de> for Vec<T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListOf(PhantomData))
    }
}

/// Reads a cell as the next element of a list.
struct NextOf<'l, T>(&'l mut Vec<T>);

impl<'de, T: WireCell<'de>> DeserializeSeed<'de> for NextOf<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::read_behind(self.0, deserializer)
    }
}

/// Reads a list of cells.
struct ListOf<T>(PhantomData<T>);

impl<'de, T: WireCell<'de>> Visitor<'de> for ListOf<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<T>, E> {
        Err(not_a_text(text, &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        // An announced length is not trusted.
        let mut read = Vec::with_capacity(list.size_hint().unwrap_or(0).min(64));
        while list.next_element_seed(NextOf(&mut read))?.is_some() {}
        Ok(read)
    }
}

/// Reads a key of an object, which must be a known one.
pub(crate) struct KeyOf<K>(pub(crate) fn(&str) -> Option<K>, pub(crate) &'static [&'static str]);

impl<'de, K> DeserializeSeed<'de> for KeyOf<K> {
    type Value = K;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<K> Visitor<'_> for KeyOf<K> {
    type Value = K;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, key: &str) -> Result<K, E> {
        let Self(known, keys) = self;
        known(key).ok_or_else(|| unknown_key(key, keys))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<K, E> {
        self.visit_str(&String::from_utf8_lossy(key))
    }
}
