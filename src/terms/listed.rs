//! A list of everything that is wrong: the first 1,000 are listed, the rest counted.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::terms::language::{Language, Said, say_all};

/// All defects of an input, in order: the first 1,000 are listed, the rest counted.
///
/// ```
/// let raw = kusei::RawSheet::default(); // nothing is filled in
/// let defects = kusei::Sheet::check(&raw);
/// assert_eq!(defects.count(), defects.iter().len() + defects.unlisted());
/// for defect in &defects {
///     println!("{defect}");
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<D> {
    listed: Vec<D>,
    unlisted: usize,
}

impl<D> Listed<D> {
    /// The most defects that are listed; the rest are counted.
    pub const LISTED: usize = 1_000;

    pub(crate) fn add(&mut self, defect: impl FnOnce() -> D) {
        if self.listed.len() < Self::LISTED {
            self.listed.push(defect());
        } else {
            self.unlisted = self.unlisted.saturating_add(1);
        }
    }

    /// Counts `more` defects without listing them.
    pub(crate) fn add_unlisted(&mut self, more: usize) {
        self.unlisted = self.unlisted.saturating_add(more);
    }

    /// Iterates over the listed defects, in order.
    pub fn iter(&self) -> core::slice::Iter<'_, D> {
        self.listed.iter()
    }

    /// Returns the number of defects, listed or not.
    #[must_use]
    pub fn count(&self) -> usize {
        self.listed.len().saturating_add(self.unlisted)
    }

    /// Returns the number of defects that are counted but not listed.
    #[must_use]
    pub fn unlisted(&self) -> usize {
        self.unlisted
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Returns the value if nothing is listed, or else the list.
    pub(crate) fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl<D> Default for Listed<D> {
    fn default() -> Self {
        Self { listed: Vec::new(), unlisted: 0 }
    }
}

impl<'a, D> IntoIterator for &'a Listed<D> {
    type Item = &'a D;
    type IntoIter = core::slice::Iter<'a, D>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<D: Said> Said for Listed<D> {
    /// Writes one defect per line, then how many more there are.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        say_all(&self.listed, "\n", language, out)?;
        match (self.unlisted, language) {
            (0, _) => Ok(()),
            (more, Language::Japanese) => write!(out, "\nほか{more}件"),
            (more, Language::English) => write!(out, "\nand {more} more"),
        }
    }
}

impl<D: fmt::Debug> core::error::Error for Listed<D> where Self: fmt::Display {}

impl<D: Serialize> Serialize for Listed<D> {
    /// Writes `{count, listed}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut defects = serializer.serialize_struct("Listed", 2)?;
        defects.serialize_field("count", &self.count())?;
        defects.serialize_field("listed", &self.listed)?;
        defects.end()
    }
}
