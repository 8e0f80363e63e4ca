//! The two macros that declare words: `terms!` for closed sets without data, `said!` for variants
//! with data. A row is a wire word or code, 日本語 and English; everything else is generated from it.

/// Declares closed sets, one row per value: wire word, variant, 日本語, English.
///
/// Generates the enum, `ALL`, `code`, `ja`, `en`, `to`, `FromStr` and `Display` (both by the wire
/// word), `Serialize`, and the documentation.
macro_rules! terms {
    ($(
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$own:meta])* $code:literal $variant:ident $ja:literal $en:literal,)+
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $vis enum $name {
            $(
                #[doc = concat!("`", $code, "` ", $ja, ": ", $en, "\n")]
                #[doc(alias = $ja)]
                $(#[$own])*
                $variant,
            )+
        }

        impl $name {
            /// Every value, in the order of the rows.
            #[allow(dead_code, reason = "a set that is not public may not be listed")]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            #[allow(dead_code, reason = "not every set is read from a word")]
            pub(crate) const TERMS: &'static [$crate::terms::word::Term] =
                &[$($crate::terms::word::Term::new($code, $ja, $en)),+];

            /// Returns the word of the wire format.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        $crate::terms::said::worded! { $name { $($variant $ja $en)+ } }
        $crate::terms::said::by_code! { $name }
    )+};
}
pub(crate) use terms;

/// Implements the words of a closed set in both languages; marks are closed sets too.
macro_rules! worded {
    ($name:ident { $($variant:ident $ja:literal $en:literal)+ }) => {
        #[allow(
            clippy::trivially_copy_pass_by_ref,
            reason = "by reference, as the trait does, so that both are found alike"
        )]
        impl $name {
            /// Returns the words of the form, in Japanese.
            #[must_use]
            pub const fn ja(&self) -> &'static str {
                match self { $(Self::$variant => $ja,)+ }
            }

            /// Returns the English words.
            #[must_use]
            pub const fn en(&self) -> &'static str {
                match self { $(Self::$variant => $en,)+ }
            }

            /// Returns the words in a language.
            #[must_use]
            pub const fn to(&self, language: $crate::terms::language::Language) -> &'static str {
                match language {
                    $crate::terms::language::Language::Japanese => self.ja(),
                    $crate::terms::language::Language::English => self.en(),
                }
            }
        }

        impl $crate::terms::language::Said for $name {
            fn say(
                &self,
                language: $crate::terms::language::Language,
                out: &mut dyn ::core::fmt::Write,
            ) -> ::core::fmt::Result {
                out.write_str($name::to(self, language))
            }
        }

        #[cfg(test)]
        impl $crate::terms::domain::Domain for $name {
            fn all() -> ::alloc::vec::Vec<Self> {
                Self::ALL.to_vec()
            }
        }
    };
}
pub(crate) use worded;

/// Implements serde for a closed set by its codes.
macro_rules! by_code {
    ($name:ident) => {
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.code())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::terms::word::UnknownWord;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                $crate::terms::word::one_of(code, Self::TERMS, Self::ALL)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
    };
}
pub(crate) use by_code;

/// Declares enums with data, one row per variant: code, 日本語, English. A sentence names the
/// variant's fields in `{ }`; each is said in the language of the sentence.
///
/// With `given name: Type; codes Codes, property: Property`, every sentence may also name one value
/// that is passed to `say_given`, and the codes become a closed set of their own, each with the
/// property that its row names.
macro_rules! said {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident $(<$lt:lifetime>)? {
            $($(#[$doc:meta])* $variant:ident
                $(($($(#[$fm:meta])* $field:ident: $ty:ty),+))?
                $({$($(#[$nm:meta])* $named:ident: $nty:ty),+ $(,)?})?
                => $code:literal, $ja:literal, $en:literal;)+
        }
    ) => {
        $crate::terms::said::said! { @declare
            $(#[$meta])* $vis enum $name $(<$lt>)? {
                $($(#[$doc])* $variant
                    $(($($(#[$fm])* $field: $ty),+))? $({$($(#[$nm])* $named: $nty),+})?
                    => $code;)+
            }
        }

        impl $(<$lt>)? $crate::terms::language::Said for $name $(<$lt>)? {
            #[allow(unused_variables, reason = "a sentence need not name every field")]
            fn say(
                &self,
                language: $crate::terms::language::Language,
                out: &mut dyn ::core::fmt::Write,
            ) -> ::core::fmt::Result {
                #[allow(unused_imports, reason = "a set may have no data to say")]
                use $crate::terms::language::Said as _;
                match self {
                    $(Self::$variant $(($($field),+))? $({$($named),+})? => {
                        $($(let $field = $crate::terms::language::Said::to($field, language);)+)?
                        $($(let $named = $crate::terms::language::Said::to($named, language);)+)?
                        match language {
                            $crate::terms::language::Language::Japanese => write!(out, $ja),
                            $crate::terms::language::Language::English => write!(out, $en),
                        }
                    })+
                }
            }
        }
    };
    (@declare
        $(#[$meta:meta])*
        $vis:vis enum $name:ident $(<$lt:lifetime>)? {
            $($(#[$doc:meta])* $variant:ident
                $(($($(#[$fm:meta])* $field:ident: $ty:ty),+))?
                $({$($(#[$nm:meta])* $named:ident: $nty:ty),+})?
                => $code:literal;)+
        }
    ) => {
        $(#[$meta])*
        $vis enum $name $(<$lt>)? {
            $($(#[$doc])* $variant
                $(($($(#[$fm])* $ty),+))? $({$($(#[$nm])* $named: $nty),+})?,)+
        }

        impl $(<$lt>)? $name $(<$lt>)? {
            /// Returns the public code.
            #[must_use]
            #[allow(unused_variables, reason = "the code is of the variant, whatever its data")]
            pub const fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant $(($($field),+))? $({$($named),+})? => $code,)+
                }
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident<$lt:lifetime> given $given:ident: $context:ty;
        $(#[$codes_meta:meta])*
        codes $codes:ident, $property:ident: $property_type:ident
        {
            $($(#[$doc:meta])* $variant:ident
                {$($(#[$nm:meta])* $named:ident: $nty:ty),+ $(,)?}
                => $code:literal $value:ident, $ja:literal, $en:literal;)+
        }
    ) => {
        $(#[$meta])*
        $vis enum $name<$lt> {
            $($(#[$doc])* $variant {$($(#[$nm])* $named: $nty),+},)+
        }

        impl<$lt> $name<$lt> {
            /// Returns its code.
            #[must_use]
            pub const fn code(&self) -> $codes {
                match self { $(Self::$variant { .. } => $codes::$variant,)+ }
            }

            #[allow(unused_variables, reason = "a sentence need not name every field")]
            fn say_given(
                &self,
                $given: $context,
                language: $crate::terms::language::Language,
                out: &mut dyn ::core::fmt::Write,
            ) -> ::core::fmt::Result {
                let $given = $crate::terms::language::Said::to(&$given, language);
                match self {
                    $(Self::$variant {$($named),+} => {
                        $(let $named = $crate::terms::language::Said::to($named, language);)+
                        match language {
                            $crate::terms::language::Language::Japanese => write!(out, $ja),
                            $crate::terms::language::Language::English => write!(out, $en),
                        }
                    })+
                }
            }
        }

        $(#[$codes_meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $codes {
            $(#[doc = concat!("`", $code, "`")] $(#[$doc])* $variant,)+
        }

        impl $codes {
            /// Every code, in the order of the rows.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            const TERMS: &'static [$crate::terms::word::Term] =
                &[$($crate::terms::word::Term::bare($code)),+];

            /// Returns the public code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            #[doc = concat!("Its ", stringify!($property), ".")]
            #[must_use]
            pub const fn $property(self) -> $property_type {
                match self { $(Self::$variant => $property_type::$value,)+ }
            }
        }

        $crate::terms::said::by_code! { $codes }
    };
}
pub(crate) use said;
