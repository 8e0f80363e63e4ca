//! Reads a document loosely, in place: whatever does not have the shape of the format is noted and
//! left blank, and reading continues. Only an error of the source ends it.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::terms::Excerpt;
use crate::wire::document::defect::{Keys, ShapeDefectKind, ValueDue, ValueFound};
use crate::wire::document::log::Log;
use crate::wire::document::path::PathStep;
use crate::wire::skip::{DEPTH, Skip, fraction};

/// A value that can be read loosely. A wrong shape is noted.
pub(crate) trait Loose: Sized {
    /// The type expected.
    const DUE: ValueDue;

    /// Returns the value to use if nothing could be read.
    fn blank() -> Self;

    /// Accepts null, if that means a blank.
    fn null(&mut self) -> bool {
        false
    }

    fn text(&mut self, _: &str) -> bool {
        false
    }

    fn whole(&mut self, _: u64) -> bool {
        false
    }

    fn list<'de, A: SeqAccess<'de>>(&mut self, mut list: A, log: &mut Log) -> Result<(), A::Error> {
        log.mistyped(ValueFound::List, Self::DUE);
        while list.next_element_seed(Skip(DEPTH))?.is_some() {}
        Ok(())
    }

    fn object<'de, A: MapAccess<'de>>(&mut self, map: A, log: &mut Log) -> Result<(), A::Error> {
        no_object(map, Self::DUE, log)
    }
}

/// An object of the wire format.
pub(crate) trait Fields: Sized {
    /// Its keys, which of them are required, and the type expected at each.
    const KEYS: Keys;

    /// Reads the value of a key.
    fn fill<'de, A: MapAccess<'de>>(
        &mut self,
        key: &str,
        map: &mut A,
        log: &mut Log,
    ) -> Result<(), A::Error>;
}

/// Reads a value in place.
pub(crate) struct Fill<'a, T>(pub(crate) &'a mut T, pub(crate) &'a mut Log);

impl<'de, T: Loose> DeserializeSeed<'de> for Fill<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<T: Loose> Fill<'_, T> {
    fn mistyped(self, found: ValueFound) {
        self.1.mistyped(found, T::DUE);
    }

    fn number(self, found: impl fmt::Display) {
        self.1.number(found, T::DUE);
    }
}

impl<'de, T: Loose> Visitor<'de> for Fill<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::DUE.en())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.mistyped(ValueFound::Truth);
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        if !self.0.whole(number) {
            self.number(number);
        }
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        match u64::try_from(number) {
            Ok(number) => return self.visit_u64(number),
            Err(_) => self.number(number),
        }
        Ok(())
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<(), E> {
        self.number(number);
        Ok(())
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<(), E> {
        self.number(number);
        Ok(())
    }

    fraction! { |own| own.1.fraction(T::DUE); }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if !self.0.text(text) {
            self.mistyped(ValueFound::Text);
        }
        Ok(())
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        match core::str::from_utf8(bytes) {
            Ok(text) if T::DUE == ValueDue::Text => return self.visit_str(text),
            Ok(_) | Err(_) => self.mistyped(ValueFound::Bytes),
        }
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        if !self.0.null() {
            self.mistyped(ValueFound::Null);
        }
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, some: D) -> Result<(), D::Error> {
        some.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, own: D) -> Result<(), D::Error> {
        own.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        self.0.list(list, self.1)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.0.object(map, self.1)
    }
}

impl Loose for String {
    const DUE: ValueDue = ValueDue::Text;

    fn blank() -> Self {
        Self::new()
    }

    fn text(&mut self, text: &str) -> bool {
        *self = text.into();
        true
    }
}

impl Loose for u64 {
    const DUE: ValueDue = ValueDue::Number;

    fn blank() -> Self {
        0
    }

    /// A number in quotes is noted, but still used by references to it.
    fn text(&mut self, text: &str) -> bool {
        *self = text.parse().unwrap_or_default();
        false
    }

    fn whole(&mut self, number: u64) -> bool {
        *self = number;
        true
    }
}

impl<T: Loose> Loose for Option<T> {
    const DUE: ValueDue = T::DUE;

    fn blank() -> Self {
        None
    }

    fn null(&mut self) -> bool {
        *self = None;
        true
    }

    fn text(&mut self, text: &str) -> bool {
        let mut own = T::blank();
        let is_taken = own.text(text);
        *self = Some(own).filter(|_| is_taken);
        is_taken
    }

    fn whole(&mut self, number: u64) -> bool {
        let mut own = T::blank();
        let is_taken = own.whole(number);
        *self = Some(own).filter(|_| is_taken);
        is_taken
    }

    fn list<'de, A: SeqAccess<'de>>(&mut self, list: A, log: &mut Log) -> Result<(), A::Error> {
        self.insert(T::blank()).list(list, log)
    }

    fn object<'de, A: MapAccess<'de>>(&mut self, map: A, log: &mut Log) -> Result<(), A::Error> {
        self.insert(T::blank()).object(map, log)
    }
}

impl<T: Loose> Loose for Vec<T> {
    const DUE: ValueDue = ValueDue::List;

    fn blank() -> Self {
        Self::new()
    }

    fn list<'de, A: SeqAccess<'de>>(&mut self, mut list: A, log: &mut Log) -> Result<(), A::Error> {
        loop {
            let mut element = T::blank();
            log.enter(PathStep::Element(self.len()));
            let read = list.next_element_seed(Fill(&mut element, log));
            // An element inside which reading ends is kept as far as it was read.
            if !matches!(read, Ok(None)) {
                self.push(element);
            }
            let read = read?;
            log.leave();
            if read.is_none() {
                return Ok(());
            }
        }
    }
}

/// Reads an object in place.
pub(crate) fn fields<'de, T: Fields, A: MapAccess<'de>>(
    own: &mut T,
    mut map: A,
    log: &mut Log,
) -> Result<(), A::Error> {
    let mut seen = Vec::with_capacity(T::KEYS.0.len());
    while let Some(key) = map.next_key_seed(KeyAmong(T::KEYS, log))? {
        match key {
            None => drop(map.next_value_seed(Skip(DEPTH))?),
            Some(key) => {
                log.enter(PathStep::Key(key));
                if seen.contains(&key) {
                    log.note(|| ShapeDefectKind::DoubledKey(key));
                    map.next_value_seed(Skip(DEPTH))?;
                } else {
                    seen.push(key);
                    own.fill(key, &mut map, log)?;
                }
                log.leave();
            }
        }
    }
    for (key, is_required, due) in T::KEYS.0 {
        if *is_required && !seen.contains(key) {
            log.enter(PathStep::Key(key));
            log.note(|| ShapeDefectKind::MissingKey { key, due: *due });
            log.leave();
        }
    }
    Ok(())
}

/// The key under which `serde_json` represents a fraction with `arbitrary_precision`.
const FRACTION: &str = "$serde_json::private::Number";

/// Notes an object where none is expected.
fn no_object<'de, A: MapAccess<'de>>(
    mut map: A,
    due: ValueDue,
    log: &mut Log,
) -> Result<(), A::Error> {
    let mut key = map.next_key_seed(AnyKey)?;
    if key.as_deref() == Some(FRACTION) {
        let mut digits = String::new();
        map.next_value_seed(Fill(&mut digits, &mut Log::default()))?;
        log.number(digits, due);
        key = map.next_key_seed(AnyKey)?;
    } else {
        log.mistyped(ValueFound::Object, due);
    }
    while key.is_some() {
        map.next_value_seed(Skip(DEPTH))?;
        key = map.next_key_seed(AnyKey)?;
    }
    Ok(())
}

/// Reads a key of an object, or notes it as unknown.
struct KeyAmong<'a>(Keys, &'a mut Log);

impl KeyAmong<'_> {
    fn find(self, found: &str) -> Option<&'static str> {
        let Self(keys, log) = self;
        let known = keys.iter().find(|key| *key == found);
        if known.is_none() {
            log.note(|| ShapeDefectKind::UnknownKey { found: Excerpt::new(found), expected: keys });
        }
        known
    }
}

/// Reads keys of any type as texts.
macro_rules! keys {
    ($key:ty, $value:ty, $own:ident, $text:ident => $take:expr) => {
        impl<'de> DeserializeSeed<'de> for $key {
            type Value = $value;

            fn deserialize<D: Deserializer<'de>>(self, own: D) -> Result<$value, D::Error> {
                own.deserialize_identifier(self)
            }
        }

        impl Visitor<'_> for $key {
            type Value = $value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_str<E: Error>(self, $text: &str) -> Result<$value, E> {
                let $own = self;
                Ok($take)
            }

            fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<$value, E> {
                self.visit_str(&String::from_utf8_lossy(key))
            }

            fn visit_u64<E: Error>(self, key: u64) -> Result<$value, E> {
                self.visit_str(&key.to_string())
            }

            fn visit_i64<E: Error>(self, key: i64) -> Result<$value, E> {
                self.visit_str(&key.to_string())
            }

            fn visit_bool<E: Error>(self, key: bool) -> Result<$value, E> {
                self.visit_str(if key { "true" } else { "false" })
            }
        }
    };
}

/// Reads any key.
struct AnyKey;

keys! { KeyAmong<'_>, Option<&'static str>, own, text => own.find(text) }
keys! { AnyKey, String, _own, text => text.into() }
