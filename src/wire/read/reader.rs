//! The reader of cells: it reads a cell, or adds its defect.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::plan::spellings::{RowCell, Spelling};
use crate::plan::{Column, Line, Place, Row};
use crate::terms::{Excerpt, Legend, Term, Text, UnknownWord, notation};
use crate::value::canonical::Canonical;
use crate::value::{FiscalYear, Stated, Statement};
use crate::wire::defect::{Defect, DefectKind, Defects};

/// Reads cells and collects their defects; it is at one row and line at a time.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) defects: Defects,
    pub(crate) row: Row,
    pub(crate) line: Option<Line>,
    /// The evaluated year, if it can be read.
    pub(crate) year: Option<FiscalYear>,
    /// The cells of the row that are not written as their values print.
    pub(crate) spellings: Vec<Spelling>,
}

impl Reader {
    /// Moves to a row, and leaves the line.
    pub(crate) fn step(&mut self, row: Row) {
        self.row = row;
        self.line = None;
    }

    // Not inlined into the reading of every cell: a sound document never gets here.
    #[cold]
    #[inline(never)]
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
        self.value(column, text)
    }

    fn value<T: FromStr<Err: Into<DefectKind>>>(
        &mut self,
        column: Column,
        text: &str,
    ) -> Option<T> {
        text.parse().map_err(|error: T::Err| self.defect(column, error)).ok()
    }

    /// Reads a cell that is not blank, and keeps its spelling.
    pub(crate) fn cell<T: Canonical + FromStr<Err: Into<DefectKind>>>(
        &mut self,
        column: Column,
        cell: RowCell,
        text: &str,
    ) -> Option<T> {
        let value: T = self.value(column, text)?;
        if !value.prints(text) {
            self.spell(cell, text);
        }
        Some(value)
    }

    /// Reads a cell that may be blank: `Some(None)` if it is, `None` if it is defective.
    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it filled")]
    pub(crate) fn optional<T: Canonical + FromStr<Err: Into<DefectKind>>>(
        &mut self,
        column: Column,
        cell: RowCell,
        text: Option<&str>,
    ) -> Option<Option<T>> {
        match self.filled(cell, text) {
            Some(text) => self.cell(column, cell, text).map(Some),
            None => Some(None),
        }
    }

    /// Returns the text of a cell that may be blank; the spaces of a blank cell are kept as its
    /// spelling.
    #[inline]
    pub(crate) fn filled<'a>(&mut self, cell: RowCell, text: Option<&'a str>) -> Option<&'a str> {
        match text {
            Some(text) if notation::is_blank(text) => {
                self.spell(cell, text);
                None
            }
            text => text,
        }
    }

    /// Reads a word of the wire format that may be left out: `Some(None)` if it is.
    ///
    /// It is left out if it is empty or only spaces; a line break or tab is refused.
    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it there")]
    pub(crate) fn optional_word<T: FromStr<Err = UnknownWord>>(
        &mut self,
        column: Column,
        cell: RowCell,
        word: Option<&str>,
    ) -> Option<Option<T>> {
        let Some(word) = word else { return Some(None) };
        if notation::is_left_out(word) {
            self.spell(cell, word);
            return Some(None);
        }
        self.known_word(column, word).map(Some)
    }

    /// Reads a word of the wire format.
    pub(crate) fn known_word<T: FromStr<Err = UnknownWord>>(
        &mut self,
        column: Column,
        word: &str,
    ) -> Option<T> {
        word.parse().map_err(|error: UnknownWord| self.defect(column, error)).ok()
    }

    /// Reads a mark's cell; nothing is refused.
    pub(crate) fn stated<M: Legend>(
        &mut self,
        cell: RowCell,
        printed: Option<&str>,
    ) -> Statement<M> {
        let stated = Stated::from(printed);
        let (statement, otherwise) = (stated.statement(), stated.is_spelt_otherwise());
        if let Some(printed) = printed.filter(|_| otherwise) {
            self.spell(cell, printed);
        }
        statement
    }

    /// Keeps the text of a cell; an empty cell is the same as an absent one.
    #[cold]
    pub(crate) fn spell(&mut self, cell: RowCell, text: &str) {
        if !text.is_empty() {
            self.spellings.push(Spelling::new(cell, Cow::Borrowed(text)));
        }
    }

    /// Reads a text that must be filled.
    pub(crate) fn required(&mut self, column: Column, text: &str) -> Option<Text> {
        if notation::is_blank(text) {
            self.defect(column, DefectKind::Blank);
            None
        } else {
            Some(text.into())
        }
    }

    /// Checks a word of a closed set.
    pub(crate) fn word(&mut self, column: Column, found: &str, expected: &'static [Term]) {
        if expected.iter().all(|term| term.code != found) {
            self.defect(column, UnknownWord::new(found, expected));
        }
    }

    /// Reads a number of the form, from 1.
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

/// Reads every part, even if some are defective: `None` if any was.
pub(crate) fn every<R, T>(
    raw: &[R],
    mut read: impl FnMut(usize, &R) -> Option<T>,
) -> Option<Box<[T]>> {
    let mut parts = Some(Vec::with_capacity(raw.len()));
    for (number, raw) in (1..).zip(raw) {
        let Some(part) = read(number, raw) else {
            parts = None;
            continue;
        };
        if let Some(parts) = &mut parts {
            parts.push(part);
        }
    }
    parts.map(Vec::into_boxed_slice)
}
