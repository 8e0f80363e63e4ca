//! Wire format → sheet: every cell is read, every defect is told, in form order.

pub(crate) mod initiative;
pub(crate) mod policy;
pub(crate) mod strategy;
pub(crate) mod target;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::plan::place::{Column, Line, Place, Row};
use crate::plan::policy::BasicPolicy;
use crate::plan::sheet::Sheet;
use crate::terms::notation;
use crate::terms::notation::UnknownWord;
use crate::terms::text::Text;
use crate::wire::defect::{Defect, DefectKind, Defects};
use crate::wire::raw::{RawPolicy, RawSheet};
use crate::wire::read::policy::PolicyIndex;
use crate::wire::{FORM, FORMAT};

impl TryFrom<RawSheet> for Sheet {
    type Error = Defects;

    /// Checks a document.
    ///
    /// # Errors
    ///
    /// [`Defects`]: all of them in form order, the first 1,000 listed and the rest counted.
    fn try_from(raw: RawSheet) -> Result<Self, Defects> {
        let mut reader = Reader::default();
        let sheet = reader.sheet(raw);
        match sheet {
            Some(sheet) if reader.defects.is_empty() => Ok(sheet),
            _ => Err(reader.defects),
        }
    }
}

impl TryFrom<RawPolicy> for BasicPolicy {
    type Error = Defects;

    /// Checks a policy alone, as a city hands it to its wards.
    ///
    /// # Errors
    ///
    /// [`Defects`], all of them in form order.
    fn try_from(raw: RawPolicy) -> Result<Self, Defects> {
        let mut reader = Reader::default();
        let policy = reader.policy(raw, &mut PolicyIndex::default());
        match policy {
            Some(policy) if reader.defects.is_empty() => Ok(policy),
            _ => Err(reader.defects),
        }
    }
}

/// Reads cells and collects their defects. It stands on one row and line at a time.
#[derive(Default)]
struct Reader {
    defects: Defects,
    row: Row,
    line: Option<Line>,
}

impl Reader {
    fn sheet(&mut self, raw: RawSheet) -> Option<Sheet> {
        self.word(Column::Format, &raw.format, &[FORMAT]);
        self.word(Column::Form, &raw.form, &[FORM]);
        let municipality_code = self.optional(Column::MunicipalityCode, raw.municipality_code);
        let ward = self.required(Column::Ward, raw.ward);
        let fiscal_year = self.read(Column::FiscalYear, &raw.fiscal_year);
        let mut index = PolicyIndex::default();
        let policy = self.policy(raw.policy, &mut index);
        let strategies = self.strategies(raw.strategies, &index);
        Some(Sheet {
            municipality: raw.municipality.into(),
            municipality_code: municipality_code?,
            ward: ward?,
            fiscal_year: fiscal_year?,
            policy: policy?,
            strategies: strategies?,
        })
    }

    /// Steps onto a row; the line is left.
    fn step(&mut self, row: Row) {
        self.row = row;
        self.line = None;
    }

    fn defect(&mut self, column: Column, kind: impl Into<DefectKind>) {
        let place = Place { row: self.row, line: self.line, column };
        self.defects.add(|| Defect { place, kind: kind.into() });
    }

    /// Reads a cell that must be filled.
    fn read<T: FromStr<Err: Into<DefectKind>>>(&mut self, column: Column, text: &str) -> Option<T> {
        if notation::is_blank(text) {
            self.defect(column, DefectKind::Blank);
            return None;
        }
        text.parse().map_err(|error: T::Err| self.defect(column, error)).ok()
    }

    /// Reads a cell that may be blank: `Some(None)` where it is, `None` where it is defective.
    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it filled")]
    fn optional<T: FromStr<Err: Into<DefectKind>>>(
        &mut self,
        column: Column,
        text: Option<String>,
    ) -> Option<Option<T>> {
        match text {
            Some(text) if !notation::is_blank(&text) => self.read(column, &text).map(Some),
            Some(_) | None => Some(None),
        }
    }

    /// Takes a text that must be filled.
    fn required(&mut self, column: Column, text: String) -> Option<Text> {
        let text = Text::from(text);
        if text.is_blank() {
            self.defect(column, DefectKind::Blank);
            None
        } else {
            Some(text)
        }
    }

    /// Checks a word of a closed set.
    fn word(&mut self, column: Column, found: &str, expected: &'static [&'static str]) {
        if !expected.contains(&found) {
            self.defect(column, UnknownWord::new(found, expected));
        }
    }

    /// Takes a number of the form, from 1.
    fn number(&mut self, column: Column, number: u64) -> Option<u32> {
        let read = u32::try_from(number).ok().filter(|number| *number > 0);
        if read.is_none() {
            self.defect(column, DefectKind::NotANumber(number));
        }
        read
    }

    /// Tells a key that does not stand for the first time among its siblings.
    fn once(&mut self, column: Column, first: bool, key: impl fmt::Display) {
        if !first {
            self.defect(column, DefectKind::Twice(alloc::format!("{key}")));
        }
    }
}

/// Reads every part, though one of them be defective: `None` if any was.
fn every<R, T>(raw: Vec<R>, mut read: impl FnMut(usize, R) -> Option<T>) -> Option<Box<[T]>> {
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
