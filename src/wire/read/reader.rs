//! The reader of cells: it reads one, or adds its defect.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::plan::{Column, Line, Place, Row};
use crate::terms::{Excerpt, Term, Text, UnknownWord, notation};
use crate::wire::defect::{Defect, DefectKind, Defects};

/// Reads cells and collects their defects. It is at one row and line at a time.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) defects: Defects,
    pub(crate) row: Row,
    pub(crate) line: Option<Line>,
}

impl Reader {
    /// Steps onto a row; the line is left.
    pub(crate) fn step(&mut self, row: Row) {
        self.row = row;
        self.line = None;
    }

    pub(crate) fn defect(&mut self, column: Column, kind: impl Into<DefectKind>) {
        let place = Place { row: self.row, line: self.line, column };
        self.defects.add(|| Defect { place, kind: kind.into() });
    }

    /// Reads a cell that must be filled.
    pub(crate) fn read<T: FromStr<Err: Into<DefectKind>>>(
        &mut self,
        column: Column,
        text: &str,
    ) -> Option<T> {
        if notation::is_blank(text) {
            self.defect(column, DefectKind::Blank);
            return None;
        }
        text.parse().map_err(|error: T::Err| self.defect(column, error)).ok()
    }

    /// Reads a cell that may be blank: `Some(None)` where it is, `None` where it is defective.
    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it filled")]
    pub(crate) fn optional<T: FromStr<Err: Into<DefectKind>>>(
        &mut self,
        column: Column,
        text: Option<String>,
    ) -> Option<Option<T>> {
        match text {
            Some(text) if !notation::is_blank(&text) => self.read(column, &text).map(Some),
            Some(_) | None => Some(None),
        }
    }

    /// Reads a word of the wire format that may be left out: `Some(None)` where it is.
    ///
    /// It is left out where it is empty or of spaces; a line break or tab is none, and refused.
    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it there")]
    pub(crate) fn optional_word<T: FromStr<Err = UnknownWord>>(
        &mut self,
        column: Column,
        word: Option<&str>,
    ) -> Option<Option<T>> {
        match word {
            Some(word) if !notation::is_left_out(word) => {
                word.parse().map_err(|error: UnknownWord| self.defect(column, error)).ok().map(Some)
            }
            Some(_) | None => Some(None),
        }
    }

    /// Takes a text that must be filled.
    pub(crate) fn required(&mut self, column: Column, text: String) -> Option<Text> {
        let text = Text::from(text);
        if text.is_blank() {
            self.defect(column, DefectKind::Blank);
            None
        } else {
            Some(text)
        }
    }

    /// Checks a word of a closed set.
    pub(crate) fn word(&mut self, column: Column, found: &str, expected: &'static [Term]) {
        if expected.iter().all(|term| term.code != found) {
            self.defect(column, UnknownWord::new(found, expected));
        }
    }

    /// Takes a number of the form, from 1.
    pub(crate) fn number(&mut self, column: Column, number: u64) -> Option<u32> {
        let read = u32::try_from(number).ok().filter(|number| *number > 0);
        if read.is_none() {
            self.defect(column, DefectKind::NotANumber(number));
        }
        read
    }

    /// Reports a key that is repeated among its siblings.
    pub(crate) fn once(&mut self, column: Column, first: bool, key: impl fmt::Display) {
        if !first {
            self.defect(column, DefectKind::Twice(Excerpt::new(&key.to_string())));
        }
    }
}

/// Reads every part, though one of them be defective: `None` if any was.
pub(crate) fn every<R, T>(
    raw: Vec<R>,
    mut read: impl FnMut(usize, R) -> Option<T>,
) -> Option<Box<[T]>> {
    let mut parts = Some(Vec::with_capacity(raw.len()));
    for (number, raw) in (1..).zip(raw) {
        match (read(number, raw), &mut parts) {
            (Some(part), Some(parts)) => parts.push(part),
            (None, parts) => *parts = None,
            (Some(_), None) => {}
        }
    }
    parts.map(Vec::into_boxed_slice)
}
