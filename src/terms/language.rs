//! The two languages the crate speaks, and the trait of everything it says.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt::{self, Write};

use serde::ser::{Error, Serialize, Serializer};

/// The language of captions, sentences and everything else the crate says. What a ward wrote is
/// never translated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// In the words of the form.
    #[default]
    Japanese,
    /// In the words of this crate's dictionary.
    English,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::Japanese, Self::English];

    /// Returns the code for the `lang` attribute of HTML and XML.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    /// Returns one of two values, by the language.
    pub(crate) fn choose<T>(self, ja: T, en: T) -> T {
        match self {
            Self::Japanese => ja,
            Self::English => en,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// Something that can be said in both languages: a reason, a finding, a place, an error.
///
/// ```
/// use kusei::Language;
/// use kusei::Said;
/// use kusei::value::Criterion;
///
/// let criterion: Criterion = "50%以上".parse()?;
/// assert_eq!(criterion.ja(), "50%以上");
/// assert_eq!(criterion.en(), "at least 50%");
/// assert_eq!(criterion.to(Language::English).to_string(), "at least 50%");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Said {
    /// Writes it in a language.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result;

    /// Returns whether both languages write it the same way, as they do a figure.
    fn is_alike(&self) -> bool {
        false
    }

    /// Says it in Japanese, in the register of the form.
    fn ja(&self) -> Saying<'_, Self> {
        self.to(Language::Japanese)
    }

    /// Says it in English.
    fn en(&self) -> Saying<'_, Self> {
        self.to(Language::English)
    }

    /// Says it in a language.
    fn to(&self, language: Language) -> Saying<'_, Self> {
        Saying { said: self, language }
    }
}

impl<T: Said + ?Sized> Said for &T {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        (**self).say(language, out)
    }

    fn is_alike(&self) -> bool {
        (**self).is_alike()
    }
}

/// Something said in one language. It displays, compares with a text, and serialises as a text.
pub struct Saying<'a, T: ?Sized> {
    said: &'a T,
    language: Language,
}

impl<T: ?Sized> Clone for Saying<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Saying<'_, T> {}

impl<T: Said + ?Sized> fmt::Display for Saying<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said.say(self.language, f)
    }
}

impl<T: Said + ?Sized> fmt::Debug for Saying<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

impl<T: Said + ?Sized> Serialize for Saying<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Passes on the text in each language, with the language's code. The text is passed whole, because
/// a serializer escapes that faster than pieces.
pub(crate) fn in_both<E: Error>(
    said: &impl Said,
    mut hand_over: impl FnMut(&'static str, &str) -> Result<(), E>,
) -> Result<(), E> {
    let mut text = String::with_capacity(256);
    Language::ALL.iter().try_for_each(|language| {
        text.clear();
        said.say(*language, &mut text).map_err(E::custom)?;
        hand_over(language.code(), &text)
    })
}

impl<T: Said + ?Sized> PartialEq<str> for Saying<'_, T> {
    fn eq(&self, text: &str) -> bool {
        let mut rest = Rest(text);
        self.said.say(self.language, &mut rest).is_ok() && rest.0.is_empty()
    }
}

impl<T: Said + ?Sized> PartialEq<&str> for Saying<'_, T> {
    fn eq(&self, text: &&str) -> bool {
        self == *text
    }
}

impl<T: Said + ?Sized> PartialEq<String> for Saying<'_, T> {
    fn eq(&self, text: &String) -> bool {
        self == text.as_str()
    }
}

/// The part of an expected text that is not yet matched, while something is written against it.
struct Rest<'t>(&'t str);

impl Write for Rest<'_> {
    fn write_str(&mut self, written: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(written).ok_or(fmt::Error)?;
        Ok(())
    }
}

/// Words in two languages.
///
/// ```
/// use kusei::Language;
/// use kusei::terms::Words;
///
/// const WARD: Words = Words { ja: "区", en: "ward" };
/// assert_eq!(WARD.to(Language::English), "ward");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Words {
    /// In Japanese, in the register of the form.
    pub ja: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// Returns the words in a language.
    #[must_use]
    pub const fn to(&self, language: Language) -> &'static str {
        match language {
            Language::Japanese => self.ja,
            Language::English => self.en,
        }
    }
}

impl Said for Words {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        out.write_str(Words::to(self, language))
    }
}

/// Implements `Display` in Japanese, for the errors of a cell: an officer corrects the cell.
macro_rules! in_japanese {
    ($($name:ty)+) => { $crate::terms::language::displayed! { Japanese: $($name)+ } };
}
pub(crate) use in_japanese;

/// Implements `Display` in English, for all other errors.
macro_rules! in_english {
    ($($name:ty)+) => { $crate::terms::language::displayed! { English: $($name)+ } };
}
pub(crate) use in_english;

/// Implements `Display` in one language.
macro_rules! displayed {
    ($language:ident: $($name:ty)+) => {$(
        impl ::core::fmt::Display for $name {
            /// Says it in the language of its readers; [`Said`](crate::Said) offers both.
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                use $crate::terms::language::{Language, Said};
                self.say(Language::$language, f)
            }
        }
    )+};
}
pub(crate) use displayed;

/// Implements `Said` by `Display`, for values that both languages write the same way.
macro_rules! alike {
    ($($name:ty)+) => {$(
        impl $crate::terms::language::Said for $name {
            fn say(
                &self,
                _: $crate::terms::language::Language,
                out: &mut dyn ::core::fmt::Write,
            ) -> ::core::fmt::Result {
                write!(out, "{self}")
            }

            fn is_alike(&self) -> bool {
                true
            }
        }
    )+};
}
pub(crate) use alike;

alike! { str String u32 u64 usize }

impl<T: Said> Said for [T] {
    /// Writes the choices one after the other.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        say_all(self, language.choose("／", " / "), language, out)
    }
}

/// Says several things one after the other, separated by a text.
pub(crate) fn say_all<T: Said>(
    all: impl IntoIterator<Item = T>,
    between: &str,
    language: Language,
    out: &mut dyn Write,
) -> fmt::Result {
    all.into_iter().enumerate().try_for_each(|(nth, one)| {
        out.write_str(if nth > 0 { between } else { "" })?;
        one.say(language, out)
    })
}

impl<T: Said + ?Sized> Said for Box<T> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        (**self).say(language, out)
    }

    fn is_alike(&self) -> bool {
        (**self).is_alike()
    }
}

impl<T: Said + ToOwned<Owned: Said> + ?Sized> Said for Cow<'_, T> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        (**self).say(language, out)
    }

    fn is_alike(&self) -> bool {
        (**self).is_alike()
    }
}
