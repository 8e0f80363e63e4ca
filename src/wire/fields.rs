//! Declares the objects of the wire format.

/// Declares wire types in the order they are written: `name: Type` is required, `? name: Type`
/// may be absent or null, `* name: Type` is a list that may be absent.
///
/// Each is read from an object alone: what serde derives would take a list of its cells too. So
/// what is derived stays inside a private twin, and the type's own `Deserialize` asks for a map.
macro_rules! wire {
    (@fields $declared:tt [$($done:tt)*] ? $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::wire::fields::wire! { @fields $declared [$($done)*
            [#[doc = concat!("`", stringify!($field), "`, absent or null where blank")]]
            [#[serde(default, skip_serializing_if = "Option::is_none")]]
            $field: Option<$type>,
        ] $($rest)* }
    };
    (@fields $declared:tt [$($done:tt)*] * $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::wire::fields::wire! { @fields $declared [$($done)*
            [#[doc = concat!("`", stringify!($field), "`, absent where empty")]]
            [#[serde(default, skip_serializing_if = "Vec::is_empty")]]
            $field: Vec<$type>,
        ] $($rest)* }
    };
    (@fields $declared:tt [$($done:tt)*] $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::wire::fields::wire! { @fields $declared [$($done)*
            [#[doc = concat!("`", stringify!($field), "`, required")]]
            []
            $field: $type,
        ] $($rest)* }
    };
    (@fields [$(#[$meta:meta])* $name:ident] [$([$(#[$doc:meta])*] [$(#[$serde:meta])*] $field:ident: $type:ty,)*]) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $name { $($(#[$doc])* pub $field: $type,)* }

        const _: () = {
            use ::core::fmt;

            use ::serde::de::value::MapAccessDeserializer;
            use ::serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
            use ::serde::ser::{Serialize, Serializer};

            type Object = $name;

            #[derive(::serde::Serialize, ::serde::Deserialize)]
            #[serde(remote = "Object", deny_unknown_fields)]
            #[allow(dead_code, reason = "it lends its derived code and is never built")]
            struct Derived { $($(#[$serde])* $field: $type,)* }

            impl Serialize for Object {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    Derived::serialize(self, serializer)
                }
            }

            struct OfMap;

            impl<'de> Visitor<'de> for OfMap {
                type Value = Object;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("an object")
                }

                fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object, A::Error> {
                    Derived::deserialize(MapAccessDeserializer::new(map))
                }
            }

            impl<'de> Deserialize<'de> for Object {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_map(OfMap)
                }
            }
        };
    };
    ($($(#[$meta:meta])* $name:ident { $($fields:tt)* })+) => {
        $($crate::wire::fields::wire! { @fields [$(#[$meta])* $name] [] $($fields)* })+
    };
}
pub(crate) use wire;
