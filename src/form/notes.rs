//! The findings of a review, numbered, and where they are.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};

use crate::form::captions;
use crate::form::cell::{Cell, Noted};
use crate::form::visible::visible;
use crate::plan::{Column, Line, Place, Row};
use crate::review::{Finding, FindingCode, Review};
use crate::terms::{Language, Said};

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
        severity: finding.severity().to(language),
        place: finding.at().to(language).to_string(),
        sentence: visible(&finding.to(language).to_string()).into_owned(),
    })
}

/// The findings by the places they are about.
pub(crate) struct Notes {
    language: Language,
    by_place: BTreeMap<Place, Noted>,
}

impl Notes {
    pub(crate) fn of(review: Option<&Review<'_>>, language: Language) -> Self {
        let mut by_place: BTreeMap<Place, Noted> = BTreeMap::new();
        for (number, finding) in (1..).zip(review.map(Review::findings).unwrap_or_default()) {
            let noted = by_place.entry(finding.at()).or_default();
            noted.numbers.push(number);
            noted.derived = finding.derived().or(noted.derived);
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
            if let Some(found) = self.by_place.get(&Place { row, line, column }) {
                noted.derived = found.derived.or(noted.derived);
                noted.numbers.extend(&found.numbers);
            }
        }
        cell.noted(noted, self.language)
    }

    /// A caption in the form's language.
    pub(crate) const fn words(&self, words: crate::terms::language::Words) -> &'static str {
        words.to(self.language)
    }

    /// A cell that says that nothing of a kind is on the sheet.
    pub(crate) fn absent(&self, words: crate::terms::language::Words) -> Cell {
        Cell::new(crate::form::cell::CellKind::Absent, self.words(words))
    }

    /// What an item is called where it was printed before: ㋐（再掲）.
    pub(crate) fn again(&self, what: impl core::fmt::Display) -> Cell {
        Cell::text_of(&format!("{what}{}", self.words(captions::AGAIN)))
    }
}
