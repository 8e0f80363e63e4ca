//! Skips a value of a document without storing it.

use core::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// The deepest value that is skipped if its source does not skip values itself. `serde_json` does,
/// at any depth.
pub(crate) const DEPTH: usize = 128;

/// Skips a value of at most this depth.
#[derive(Clone, Copy)]
pub(crate) struct Skip(pub(crate) usize);

impl Skip {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        let deeper = self.0.checked_sub(1).map(Self);
        deeper.ok_or_else(|| E::custom(format_args!("a value is nested more than {DEPTH} deep")))
    }
}

impl<'de> DeserializeSeed<'de> for Skip {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_ignored_any(self)
    }
}

/// Accepts a number with decimals from a document's reader, and ignores its value: a float is not
/// exactly what the document has (82.40). The only place that names a float.
macro_rules! fraction {
    (|$own:pat_param| $($noted:tt)*) => {
        fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
            let $own = self;
            $($noted)*
            Ok(())
        }
    };
}
pub(crate) use fraction;

/// Accepts a value that contains no other.
macro_rules! accepts {
    ($($visit:ident: $type:ty)+) => {$(
        fn $visit<E: Error>(self, _: $type) -> Result<(), E> {
            Ok(())
        }
    )+};
}

impl<'de> Visitor<'de> for Skip {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    accepts! {
        visit_bool: bool visit_i64: i64 visit_u64: u64 visit_i128: i128 visit_u128: u128
        visit_str: &str visit_bytes: &[u8]
    }

    fraction! { |_| }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, some: D) -> Result<(), D::Error> {
        self.deeper()?.deserialize(some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, own: D) -> Result<(), D::Error> {
        self.deeper()?.deserialize(own)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let deeper = self.deeper()?;
        while list.next_element_seed(deeper)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let deeper = self.deeper()?;
        while map.next_key_seed(deeper)?.is_some() {
            map.next_value_seed(deeper)?;
        }
        Ok(())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<(), A::Error> {
        let deeper = self.deeper()?;
        variant.variant::<IgnoredAny>()?.1.newtype_variant_seed(deeper)
    }
}
