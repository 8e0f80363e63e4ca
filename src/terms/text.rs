//! A text cell: written, blank, or 「―」. Blank and 「―」 are different.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use serde::{Serialize, Serializer};

use crate::terms::language::alike;
use crate::terms::notation;

/// A text cell of the form, kept glyph for glyph.
///
/// ```
/// use kusei::terms::Text;
///
/// assert!(Text::from("").is_blank());
/// assert!(Text::from("―").is_dash());
/// assert!(Text::from("登録者の確保が課題").is_filled());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(Option<Box<str>>);

/// A text cell borrowed from its row: results, issues, improvements.
///
/// ```
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// for (_, initiative) in sheet.initiatives().filter(|(_, own)| own.issues().is_filled()) {
///     println!("【{}】{}", initiative.code(), initiative.issues());
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Prose<'a>(&'a str);

/// An empty cell.
pub(crate) static BLANK: Text = Text(None);

impl Text {
    /// Returns the text as written, empty if the cell is blank.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }

    /// Returns whether nothing is written, or only spaces.
    #[inline]
    #[must_use]
    pub fn is_blank(&self) -> bool {
        notation::is_blank(self.as_str())
    }

    /// Returns whether the cell holds 「―」 alone: it was looked at, and there is nothing to say.
    #[inline]
    #[must_use]
    pub fn is_dash(&self) -> bool {
        notation::is_dash(self.as_str())
    }

    /// Returns whether the cell says something: it is neither blank nor 「―」.
    #[inline]
    #[must_use]
    pub fn is_filled(&self) -> bool {
        notation::is_filled(self.as_str())
    }
}

impl<'a> Prose<'a> {
    /// Returns the text as written, empty if the cell is blank.
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'a str {
        self.0
    }

    /// Returns whether nothing is written, or only spaces.
    #[inline]
    #[must_use]
    pub fn is_blank(self) -> bool {
        notation::is_blank(self.0)
    }

    /// Returns whether the cell holds 「―」 alone.
    #[inline]
    #[must_use]
    pub fn is_dash(self) -> bool {
        notation::is_dash(self.0)
    }

    /// Returns whether the cell says something: it is neither blank nor 「―」.
    #[inline]
    #[must_use]
    pub fn is_filled(self) -> bool {
        notation::is_filled(self.0)
    }
}

impl<'a> From<&'a str> for Prose<'a> {
    fn from(text: &'a str) -> Self {
        Self(text)
    }
}

impl AsRef<str> for Prose<'_> {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl PartialEq<str> for Prose<'_> {
    fn eq(&self, text: &str) -> bool {
        self.0 == text
    }
}

impl PartialEq<&str> for Prose<'_> {
    fn eq(&self, text: &&str) -> bool {
        self.0 == *text
    }
}

impl Serialize for Prose<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl fmt::Display for Prose<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self((!text.is_empty()).then(|| text.into()))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self((!text.is_empty()).then(|| text.into()))
    }
}

impl From<Cow<'_, str>> for Text {
    fn from(text: Cow<'_, str>) -> Self {
        Self((!text.is_empty()).then(|| text.into()))
    }
}

impl<T: Into<Self>> From<Option<T>> for Text {
    fn from(text: Option<T>) -> Self {
        text.map_or_else(Self::default, Into::into)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0.map_or_else(Self::new, Self::from)
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == text
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == *text
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

alike! { Text Prose<'_> }
