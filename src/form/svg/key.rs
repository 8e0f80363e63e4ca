//! The texts around a plot: the title over it, and the key under it.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Write};

use crate::form::svg::canvas::Canvas;
use crate::form::svg::picture::{MARGIN, entry, heading, place_line};
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::Shape;
use crate::terms::Language;

/// The title of a picture: where its values are, if that is known, and what is measured.
#[derive(Debug)]
pub(crate) struct PictureTitle {
    text: String,
    /// Where the place ends, and where the name begins.
    place: usize,
    name: usize,
}

impl PictureTitle {
    /// Returns the title of a place and a name.
    pub(crate) fn of(
        place: Option<impl Display>,
        name: impl Display,
        language: Language,
    ) -> Result<Self, fmt::Error> {
        let mut text = String::with_capacity(256);
        let mut end = 0;
        if let Some(place) = place {
            write!(text, "{place}")?;
            end = text.len();
            text.push_str(language.choose("　", ": "));
        }
        let begin = text.len();
        write!(text, "{name}")?;
        Ok(Self { text, place: end, name: begin })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Draws the place, and the name under it; returns the place under them.
    pub(crate) fn draw(&self, canvas: &mut Canvas) -> Px {
        let top = match self.text.get(..self.place) {
            Some(place) if self.name > 0 => place_line(canvas, place),
            _ => Px::whole(MARGIN),
        };
        heading(canvas, top, self.text.get(self.name..).unwrap_or_default())
    }
}

/// The key of a picture, entry by entry: what is drawn, and what is said of it. All that is said is
/// one text, which is the picture's desc too.
#[derive(Debug)]
pub(crate) struct Key {
    text: String,
    between: &'static str,
    /// Each with its shape and where its words begin.
    entries: Vec<(Option<Shape>, usize)>,
}

impl Key {
    /// Returns a key without entries; `between` separates them in the desc.
    pub(crate) fn new(between: &'static str) -> Self {
        Self { text: String::with_capacity(512), between, entries: Vec::with_capacity(8) }
    }

    /// Begins an entry, and returns the text to append its words to.
    pub(crate) fn entry(&mut self, shape: Option<Shape>) -> &mut String {
        if !self.entries.is_empty() {
            self.text.push_str(self.between);
        }
        self.entries.push((shape, self.text.len()));
        &mut self.text
    }

    /// Returns the words of all entries.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Draws the entries under a place; returns the place under them.
    pub(crate) fn draw(&self, canvas: &mut Canvas, top: Px) -> Px {
        let nexts = self.entries.iter().skip(1);
        let ends = nexts.map(|(_, begin)| begin.saturating_sub(self.between.len()));
        let ends = ends.chain([self.text.len()]);
        self.entries.iter().zip(ends).fold(top, |y, ((shape, begin), end)| {
            entry(canvas, *shape, self.text.get(*begin..end).unwrap_or_default(), y)
        })
    }
}
