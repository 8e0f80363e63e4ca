//! The findings of a review, numbered, with their places.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::captions;
use crate::form::cell::{Cell, CellKind, Noted};
use crate::form::edition::CellManner;
use crate::form::visible::{Visible, visible};
use crate::plan::{Column, Line, Place, Row};
use crate::review::{Finding, FindingCode, Review};
use crate::terms::{Language, Said, Words};
use crate::value::StrategyCode;

/// A finding as printed below the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number, from 1, as printed in its cell.
    pub number: usize,
    /// Its code.
    pub code: FindingCode,
    /// Its severity: 不整合, 未記入, 要確認.
    pub severity: &'static str,
    /// Its place in words: 【5-1】戦略の進捗状況.
    pub place: String,
    /// The sentence.
    pub sentence: String,
    pub(crate) on: PrintedOn,
}

/// Returns the findings of a review in the order of the tables: first those of めざす成果および戦略, then
/// those of 具体的取組, each in the order of the desired outcomes.
fn in_order<'s>(review: &'s Review<'s>) -> Vec<&'s Finding<'s>> {
    let strategies = review.sheet().strategies().iter();
    let outcomes: BTreeMap<_, _> =
        strategies.map(|strategy| (strategy.code(), strategy.desired_outcome())).collect();
    let mut findings: Vec<_> = review.findings().iter().collect();
    findings.sort_by_cached_key(|finding| {
        let row = finding.at().row;
        let strategy = if let Row::Strategy(code) = row { Some(code) } else { initiative_of(row) };
        (PrintedOn::of(row), strategy.and_then(|code| outcomes.get(&code).copied()))
    });
    findings
}

/// The table that a finding belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PrintedOn {
    Outcomes,
    Initiatives,
}

impl PrintedOn {
    fn of(row: Row) -> Self {
        if initiative_of(row).is_some() { Self::Initiatives } else { Self::Outcomes }
    }
}

/// Returns the strategy of an initiative's row.
fn initiative_of(row: Row) -> Option<StrategyCode> {
    if let Row::Initiative(code) = row { Some(code.strategy()) } else { None }
}

/// Returns all findings of a review, numbered from 1.
pub(crate) fn all<'s>(
    review: Option<&'s Review<'s>>,
    language: Language,
) -> impl Iterator<Item = Note> + use<'s> {
    let findings = review.map(in_order).unwrap_or_default();
    (1..).zip(findings).map(move |(number, finding)| Note {
        number,
        code: finding.code(),
        severity: finding.severity().to(language),
        place: finding.at().to(language).to_string(),
        sentence: visible(finding.to(language).to_string()).into_owned(),
        on: PrintedOn::of(finding.at().row),
    })
}

/// Whether cells have the numbers of their findings, or only the derived mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    Numbered,
    MarksAlone,
}

/// What is printed if the sheet has nothing of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Absence {
    /// Words that say so: （戦略なし）.
    Said,
    /// A blank row to fill in, and one more below those that exist.
    LeftBlank,
}

/// The findings by their rows and places.
pub(crate) struct Notes {
    manner: CellManner,
    absence: Absence,
    by_row: BTreeMap<Row, Vec<(Place, Noted)>>,
}

/// The findings of a row, by their places.
#[derive(Clone, Copy)]
pub(crate) struct RowNotes<'n> {
    language: Language,
    by_place: &'n [(Place, Noted)],
}

impl Notes {
    pub(crate) fn of(
        review: Option<&Review<'_>>,
        manner: CellManner,
        numbering: Numbering,
        absence: Absence,
    ) -> Self {
        let mut by_row: BTreeMap<Row, Vec<(Place, Noted)>> = BTreeMap::new();
        for (number, finding) in (1..).zip(review.map(in_order).unwrap_or_default()) {
            let mut noted = Noted { derived: finding.derived(), numbers: Vec::new() };
            if numbering == Numbering::Numbered {
                noted.numbers.push(number);
            }
            by_row.entry(finding.at().row).or_default().push((finding.at(), noted));
        }
        Self { manner, absence, by_row }
    }

    pub(crate) const fn manner(&self) -> CellManner {
        self.manner
    }

    pub(crate) const fn language(&self) -> Language {
        self.manner.language
    }

    /// Returns the findings of a row.
    pub(crate) fn of_row(&self, row: Row) -> RowNotes<'_> {
        let by_place = self.by_row.get(&row).map(Vec::as_slice).unwrap_or_default();
        RowNotes { language: self.language(), by_place }
    }

    /// Returns a caption in the form's language.
    pub(crate) const fn words(&self, words: Words) -> &'static str {
        words.to(self.language())
    }

    /// Returns whether blank rows are printed to fill in.
    pub(crate) fn leave_blank(&self) -> bool {
        self.absence == Absence::LeftBlank
    }

    /// Returns a cell that says that the sheet has nothing of a kind.
    pub(crate) fn absent(&self, words: Words) -> Cell<'static> {
        self.absent_of(self.words(words))
    }

    /// Returns a cell that says so in a given text.
    pub(crate) fn absent_of<'t>(&self, text: impl Into<Visible<'t>>) -> Cell<'t> {
        match self.absence {
            Absence::Said => Cell::new(CellKind::Absent, text),
            Absence::LeftBlank => Cell::blank(),
        }
    }

    /// Returns the name of an item that was printed before: ㋐（再掲）.
    pub(crate) fn again(&self, what: impl core::fmt::Display) -> Cell<'static> {
        Cell::text_of(format!("{what}{}", self.words(captions::AGAIN)))
    }
}

impl RowNotes<'_> {
    /// Adds the findings of its place to a cell.
    pub(crate) fn on(self, cell: Cell<'_>, line: Option<Line>, column: Column) -> Cell<'_> {
        self.on_all(cell, core::iter::once(line), column)
    }

    /// Adds the findings of its places on several lines to a cell.
    pub(crate) fn on_all(
        self,
        cell: Cell<'_>,
        lines: impl IntoIterator<Item = Option<Line>>,
        column: Column,
    ) -> Cell<'_> {
        let mut noted = Noted::default();
        for line in lines {
            let is_there = |(at, _): &&(Place, Noted)| at.line == line && at.column == column;
            for (_, found) in self.by_place.iter().filter(is_there) {
                noted.derived = found.derived.or(noted.derived);
                noted.numbers.extend(&found.numbers);
            }
        }
        cell.noted(noted, self.language)
    }
}
