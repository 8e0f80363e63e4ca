//! The findings of a review, numbered, and where they stand.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::captions;
use crate::form::cell::Cell;
use crate::form::visible::visible;
use crate::plan::place::{Column, Line, Place, Row};
use crate::review::Review;
use crate::review::finding::{Finding, FindingCode, Severity};
use crate::terms::language::Language;
use crate::value::code::PlanCode;

/// A finding as it is printed under the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number, from 1, as in the cell it is about.
    pub number: usize,
    /// What it is about.
    pub code: FindingCode,
    /// How grave it is: 矛盾, 未記入, 留意.
    pub severity: &'static str,
    /// Where it stands, in words: 【5-1】 戦略の進捗状況.
    pub place: String,
    /// The sentence.
    pub sentence: String,
}

/// All findings of a review, numbered from 1.
pub(crate) fn all<'s>(
    review: Option<&'s Review<'s>>,
    language: Language,
) -> impl Iterator<Item = Note> + use<'s> {
    let findings: &'s [Finding<'s>] = review.map(Review::findings).unwrap_or_default();
    (1..).zip(findings).map(move |(number, finding)| Note {
        number,
        code: finding.code(),
        severity: match (language, finding.severity()) {
            (Language::Japanese, severity) => severity.ja(),
            (Language::English, Severity::Conflict) => "conflict",
            (Language::English, Severity::Missing) => "missing",
            (Language::English, Severity::Note) => "note",
        },
        place: place(finding.at(), language),
        sentence: match language {
            Language::Japanese => visible(&finding.ja()).into_owned(),
            Language::English => visible(&finding.en()).into_owned(),
        },
    })
}

fn place(at: Place, language: Language) -> String {
    match (language, at.line) {
        (Language::Japanese, _) => at.to_string(),
        (Language::English, None) => format!("{} {}", at.row, at.column.english()),
        (Language::English, Some(line)) => {
            let (kind, number) = match line {
                Line::Common(n) => ("common indicator", n),
                Line::Indicator(n) => ("indicator", n),
                Line::Target(n) => ("target", n),
                Line::Condition(n) => ("condition", n),
            };
            format!("{} {kind} {number}: {}", at.row, at.column.english())
        }
    }
}

/// The findings by the places they are about.
pub(crate) struct Notes {
    language: Language,
    by_place: BTreeMap<Key, Noted>,
}

/// What is noted of one place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Noted {
    pub(crate) derived: Option<&'static str>,
    pub(crate) numbers: Vec<usize>,
}

/// A place, in an order: its row, its line if any, its column.
type Key = (PlanCode, Option<(&'static str, usize)>, &'static str);

fn key(row: PlanCode, line: Option<Line>, column: Column) -> Key {
    let line = line.map(|line| match line {
        Line::Common(n) => ("common", n),
        Line::Indicator(n) => ("indicator", n),
        Line::Target(n) => ("target", n),
        Line::Condition(n) => ("condition", n),
    });
    (row, line, column.label())
}

impl Notes {
    pub(crate) fn of(review: Option<&Review<'_>>, language: Language) -> Self {
        let mut by_place: BTreeMap<Key, Noted> = BTreeMap::new();
        for (number, finding) in (1..).zip(review.map(Review::findings).unwrap_or_default()) {
            let at = finding.at();
            if let Some(row) = at.row.code() {
                let noted = by_place.entry(key(row, at.line, at.column)).or_default();
                noted.numbers.push(number);
                noted.derived = finding.derived().or(noted.derived);
            }
        }
        Self { language, by_place }
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// A cell with what is noted of its place.
    pub(crate) fn on(&self, cell: Cell, row: Row, line: Option<Line>, column: Column) -> Cell {
        self.on_all(cell, row, core::iter::once(line), column)
    }

    /// A cell with what is noted of its place on each of several lines.
    pub(crate) fn on_all(
        &self,
        cell: Cell,
        row: Row,
        lines: impl IntoIterator<Item = Option<Line>>,
        column: Column,
    ) -> Cell {
        let mut noted = Noted::default();
        for line in lines {
            let found = row.code().and_then(|code| self.by_place.get(&key(code, line, column)));
            if let Some(found) = found {
                noted.derived = found.derived.or(noted.derived);
                noted.numbers.extend(&found.numbers);
            }
        }
        cell.noted(noted, self.language)
    }

    /// A caption in the form's language.
    pub(crate) const fn words(&self, words: crate::rules::clause::Words) -> &'static str {
        self.language.of(words)
    }

    /// A cell that says that nothing of a kind is on the sheet.
    pub(crate) fn absent(&self, words: crate::rules::clause::Words) -> Cell {
        Cell::new(crate::form::cell::CellKind::Absent, self.words(words))
    }

    /// What an item is called where it was printed before: ㋐（再掲）.
    pub(crate) fn again(&self, what: impl core::fmt::Display) -> Cell {
        Cell::text_of(&format!("{what}{}", self.words(captions::AGAIN)))
    }
}
