//! The findings of a review, numbered, and where they are.

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

/// A finding as it is printed under the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number, from 1, as in the cell it is about.
    pub number: usize,
    /// What it is about.
    pub code: FindingCode,
    /// How grave it is: 不整合, 未記入, 要確認.
    pub severity: &'static str,
    /// Where it is, in words: 【5-1】戦略の進捗状況.
    pub place: String,
    /// The sentence.
    pub sentence: String,
    pub(crate) on: PrintedOn,
}

/// The findings of a review in the order of the tables: first those of めざす成果および戦略, then those
/// of 具体的取組, each in the order of the desired outcomes.
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

/// The table that a finding is about.
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

/// The strategy of an initiative's row.
fn initiative_of(row: Row) -> Option<StrategyCode> {
    if let Row::Initiative(code) = row { Some(code.strategy()) } else { None }
}

/// All findings of a review, numbered from 1.
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

/// Whether a cell bears the numbers of its findings, or its derived mark alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    Numbered,
    MarksAlone,
}

/// What is printed where nothing of a kind is on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Absence {
    /// Word of it: （戦略なし）.
    Said,
    /// A blank place, for somebody to fill in, and one more under what is there.
    LeftBlank,
}

/// The findings by the rows and places they are about.
pub(crate) struct Notes {
    manner: CellManner,
    absence: Absence,
    by_row: BTreeMap<Row, Vec<(Place, Noted)>>,
}

/// The findings of a row, by the places they are about.
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

    /// What is noted of a row.
    pub(crate) fn of_row(&self, row: Row) -> RowNotes<'_> {
        let by_place = self.by_row.get(&row).map(Vec::as_slice).unwrap_or_default();
        RowNotes { language: self.language(), by_place }
    }

    /// A caption in the form's language.
    pub(crate) const fn words(&self, words: Words) -> &'static str {
        words.to(self.language())
    }

    /// Whether blank places are left for somebody to fill in.
    pub(crate) fn leave_blank(&self) -> bool {
        self.absence == Absence::LeftBlank
    }

    /// A cell that says that nothing of a kind is on the sheet.
    pub(crate) fn absent(&self, words: Words) -> Cell<'static> {
        self.absent_of(self.words(words))
    }

    /// A cell that says so in a text.
    pub(crate) fn absent_of<'t>(&self, text: impl Into<Visible<'t>>) -> Cell<'t> {
        match self.absence {
            Absence::Said => Cell::new(CellKind::Absent, text),
            Absence::LeftBlank => Cell::blank(),
        }
    }

    /// What an item is called where it was printed before: ㋐（再掲）.
    pub(crate) fn again(&self, what: impl core::fmt::Display) -> Cell<'static> {
        Cell::text_of(format!("{what}{}", self.words(captions::AGAIN)))
    }
}

impl RowNotes<'_> {
    /// A cell with what is noted of its place.
    pub(crate) fn on<'t>(self, cell: Cell<'t>, line: Option<Line>, column: Column) -> Cell<'t> {
        self.on_all(cell, core::iter::once(line), column)
    }

    /// A cell with what is noted of its place on each of several lines.
    pub(crate) fn on_all<'t>(
        self,
        cell: Cell<'t>,
        lines: impl IntoIterator<Item = Option<Line>>,
        column: Column,
    ) -> Cell<'t> {
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
