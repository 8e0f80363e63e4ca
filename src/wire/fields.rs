//! Declares the objects of the wire format.

/// Declares wire types in the order they are written: `name: Type` is required; `? name: Type` may
/// be absent or null; `* name: Type` is a list that may be absent, and `* name at "key"` has
/// another key. A type that is `named "…" by "key"` is read whole before it is checked, so that an
/// error can give its name and the key. A type that is `versioned at "…"` reports its version
/// before any unknown key. Every type after `loosely:` lends its texts, and can also be read
/// loosely, into a `Document`.
///
/// Each type is read only from an object. A derived reader would also accept a list of its cells,
/// and copy an unknown key into its message unescaped. So only the writer is derived, inside a
/// private twin.
macro_rules! wire {
    (@fields $declared:tt [$($done:tt)*] $(#[$own:meta])* ? $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::wire::fields::wire! { @fields $declared [$($done)*
            [$(#[$own])* #[doc = ""] #[doc = concat!("Key `", stringify!($field), "`; may be absent or null.")]]
            [#[serde(skip_serializing_if = "Option::is_none")]]
            [may be absent] [stringify!($field)]
            $field: Option<$type>,
        ] $($rest)* }
    };
    (@fields $declared:tt [$($done:tt)*] $(#[$own:meta])* * $field:ident $(at $key:literal)?: $type:ty, $($rest:tt)*) => {
        $crate::wire::fields::wire! { @fields $declared [$($done)*
            [
                $(#[$own])*
                #[doc = ""]
                #[doc = concat!("Key `", $crate::wire::fields::wire!(@key $field $($key)?), "`; may be absent where empty.")]
            ]
            [#[serde($(rename = $key,)? skip_serializing_if = "Vec::is_empty")]]
            [may be absent] [$crate::wire::fields::wire!(@key $field $($key)?)]
            $field: Vec<$type>,
        ] $($rest)* }
    };
    (@fields $declared:tt [$($done:tt)*] $(#[$own:meta])* $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::wire::fields::wire! { @fields $declared [$($done)*
            [$(#[$own])* #[doc = ""] #[doc = concat!("Key `", stringify!($field), "`; required.")]]
            []
            [required] [stringify!($field)]
            $field: $type,
        ] $($rest)* }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@fields [
        $(#[$meta:meta])* $name:ident $(named $what:literal by $by:literal)?
        $(versioned at $version:literal)? $(; $loosely:ident)?
    ] [$(
        [$(#[$doc:meta])*] [$(#[$serde:meta])*] [$($when:tt)*] [$key:expr] $field:ident: $type:ty,
    )*]) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $name { $($(#[$doc])* pub $field: $type,)* }

        const _: () = {
            use ::core::fmt;

            use ::serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
            use ::serde::ser::{Serialize, Serializer};

            use $crate::wire::cell::{WireCell, KeyOf, not_a_text, once};

            type Object = $name;

            $crate::wire::fields::wire! {
                @lent [$($loosely)?] Object Read $([$(#[$serde])*] $field: $type,)*
            }

            #[allow(non_camel_case_types, reason = "each is the key as it is written")]
            enum Key { $($field,)* }

            #[derive(Default)]
            struct SeenKeys { $($field: bool,)* }

            const KEYS: &[&str] = &[$($key),*];

            #[allow(non_upper_case_globals, reason = "each is named as its field")]
            fn known(key: &str) -> Option<Key> {
                $(const $field: &str = $key;)*
                Some(match key {
                    $($field => Key::$field,)*
                    _ => return None,
                })
            }

            /// Reads the cells into an object, in place.
            struct OfMap<'o, O>(&'o mut O);

            impl<'de> Visitor<'de>
                for OfMap<'_, $crate::wire::fields::wire!(@value [$($loosely)?] Read 'de)>
            {
                type Value = ();

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("an object")
                }

                fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
                    Err(not_a_text(text, &self))
                }

                fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
                    let mut map = $crate::wire::fields::wire!(@version map KEYS $($version)?);
                    let (Self(own), mut seen) = (self, SeenKeys::default());
                    while let Some(key) = map.next_key_seed(KeyOf(known, KEYS))? {
                        match key {
                            $(Key::$field => {
                                once(&mut map, $key, &mut seen.$field, &mut own.$field)?;
                            })*
                        }
                    }
                    let is_whole = || {
                        $($crate::wire::fields::wire!(@absent [$($when)*] seen.$field, $key);)*
                        Ok(())
                    };
                    $crate::wire::fields::wire!(@end map is_whole $($version)?)
                }
            }

            impl<'de> WireCell<'de>
                for $crate::wire::fields::wire!(@value [$($loosely)?] Read 'de)
            {
                fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let mut own = Self::default();
                    deserializer.deserialize_any(OfMap(&mut own))?;
                    Ok(own)
                }

                fn read_behind<D: Deserializer<'de>>(
                    list: &mut Vec<Self>,
                    deserializer: D,
                ) -> Result<(), D::Error> {
                    list.push(Self::default());
                    list.last_mut().map_or(Ok(()), |own| deserializer.deserialize_any(OfMap(own)))
                }
            }

            impl<'de> Deserialize<'de> for Object {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    $crate::wire::fields::wire!(@read deserializer $($what $by)?)
                }
            }
        };

        $crate::wire::fields::wire! {
            @loosely [$($loosely)?] $name [$([$($when)*] [$key] $field: $type,)*]
        }
    };
    (@lent [] $object:ident $read:ident $([$(#[$serde:meta])*] $field:ident: $type:ty,)*) => {
        use $object as $read;

        #[derive(::serde::Serialize)]
        #[serde(remote = "Object")]
        #[allow(dead_code, reason = "it lends its derived code and is never built")]
        struct Twin { $($(#[$serde])* $field: $type,)* }

        impl Serialize for $object {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Twin::serialize(self, serializer)
            }
        }
    };
    (@lent [loosely] $object:ident $read:ident $([$(#[$serde:meta])*] $field:ident: $type:ty,)*) => {
        use $crate::wire::lent::{Lend, Lent};

        #[derive(Default, ::serde::Serialize)]
        pub(crate) struct $read<'a> { $($(#[$serde])* pub(crate) $field: Lent<'a, $type>,)* }

        impl Serialize for $object {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.lend().serialize(serializer)
            }
        }

        impl Lend for $object {
            type Lent<'a> = $read<'a>;

            fn lend(&self) -> $read<'_> {
                $read { $($field: Lend::lend(&self.$field),)* }
            }

            fn own(lent: $read<'_>) -> Self {
                Self { $($field: Lend::own(lent.$field),)* }
            }
        }

        impl<'de> WireCell<'de> for $object {
            fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $read::read(deserializer).map(Self::own)
            }
        }
    };
    (@value [] $read:ident $of:lifetime) => { $read };
    (@value [loosely] $read:ident $of:lifetime) => { $read<$of> };
    (@end $map:ident $is_whole:ident) => { $is_whole() };
    (@end $map:ident $is_whole:ident $at:literal) => { $map.told($is_whole()) };
    (@version $map:ident $keys:ident) => { $map };
    (@version $map:ident $keys:ident $at:literal) => {
        $crate::wire::version::Versioned::new($map, $at, $keys)
    };
    (@loosely [] $($ignored:tt)*) => {};
    (@loosely [loosely] $name:ident [$([$($when:tt)*] [$key:expr] $field:ident: $type:ty,)*]) => {
        const _: () = {
            use ::serde::de::MapAccess;

            use $crate::wire::document::defect::{ValueDue, Keys};
            use $crate::wire::document::log::Log;
            use $crate::wire::loose::{Fields, Fill, Loose, fields};

            impl Fields for $name {
                const KEYS: Keys = Keys(&[$((
                    $key,
                    $crate::wire::fields::wire!(@is_required $($when)*),
                    <$type as Loose>::DUE,
                )),*]);

                fn fill<'de, A: MapAccess<'de>>(
                    &mut self,
                    key: &str,
                    map: &mut A,
                    log: &mut Log,
                ) -> Result<(), A::Error> {
                    $(if key == $key {
                        return map.next_value_seed(Fill(&mut self.$field, log));
                    })*
                    Ok(())
                }
            }

            impl Loose for $name {
                const DUE: ValueDue = ValueDue::Object;

                fn blank() -> Self {
                    Self::default()
                }

                fn object<'de, A: MapAccess<'de>>(
                    &mut self,
                    map: A,
                    log: &mut Log,
                ) -> Result<(), A::Error> {
                    fields(self, map, log)
                }
            }
        };
    };
    (@is_required required) => { true };
    (@is_required $($absent:tt)*) => { false };
    (@absent [may be absent] $seen:expr, $key:expr) => {};
    (@absent [required] $seen:expr, $key:expr) => {
        if !$seen {
            return Err(Error::missing_field($key));
        }
    };
    (@read $deserializer:ident) => { Object::read($deserializer) };
    (@read $deserializer:ident $what:literal $by:literal) => {
        $crate::wire::tree::read_named($deserializer, $what, $by)
    };
    (loosely: $(
        $(#[$meta:meta])* $name:ident $(versioned at $version:literal)? { $($fields:tt)* }
    )+) => {
        $($crate::wire::fields::wire! {
            @fields [$(#[$meta])* $name $(versioned at $version)?; loosely] [] $($fields)*
        })+
    };
    ($($(#[$meta:meta])* $name:ident $(named $what:literal by $by:literal)? { $($fields:tt)* })+) => {
        $($crate::wire::fields::wire! {
            @fields [$(#[$meta])* $name $(named $what by $by)?] [] $($fields)*
        })+
    };
}
pub(crate) use wire;
