//! A cell as it is written: the text it has, or a value that prints there and nowhere before.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt::Display;

use serde::{Serialize, Serializer};

use crate::value::FiscalYear;
use crate::wire::lent::Lend;

/// A part of a document as it is written.
pub(crate) type InWriting<'a, T> = <T as Lend>::With<WrittenCell<'a>>;

/// A cell as it is written. A value prints straight into what is written.
pub(crate) enum WrittenCell<'a> {
    Text(&'a str),
    Value(&'a dyn Display),
    Year(FiscalYear),
}

impl Default for WrittenCell<'_> {
    fn default() -> Self {
        Self::Text("")
    }
}

impl<'a> From<&'a str> for WrittenCell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a, T: Display> From<&'a T> for WrittenCell<'a> {
    fn from(value: &'a T) -> Self {
        Self::Value(value)
    }
}

impl From<FiscalYear> for WrittenCell<'_> {
    fn from(year: FiscalYear) -> Self {
        Self::Year(year)
    }
}

impl<'a> From<WrittenCell<'a>> for Cow<'a, str> {
    fn from(cell: WrittenCell<'a>) -> Self {
        match cell {
            WrittenCell::Text(text) => Cow::Borrowed(text),
            WrittenCell::Value(value) => Cow::Owned(value.to_string()),
            WrittenCell::Year(year) => Cow::Owned(year.to_string()),
        }
    }
}

impl From<WrittenCell<'_>> for String {
    fn from(cell: WrittenCell<'_>) -> Self {
        Cow::from(cell).into_owned()
    }
}

impl Serialize for WrittenCell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Value(value) => serializer.collect_str(value),
            Self::Year(year) => serializer.collect_str(year),
        }
    }
}
