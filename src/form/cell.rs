//! A cell of a printed table.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::form::visible::Visible;
use crate::terms::Language;

/// The content of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellKind {
    /// A text as the ward wrote it.
    Text,
    /// A reading: a quantity, the state of a milestone, or the reason why there is none.
    Reading,
    /// A mark of the column's legend as the ward stated it.
    Mark,
    /// The words that nothing of the kind is on the sheet: （戦略なし）.
    Absent,
}

/// A cell of a printed table, which may span several rows. A text that is printed unchanged is
/// borrowed from the sheet.
///
/// [`Display`](fmt::Display) writes what is printed in the cell: what the ward stated, then the
/// derived mark if it differs, then the numbers of its findings: `B（判定：a）※6`, in English `B
/// (derived: a) [6]`. Lines are separated by LF; the only other control character is the tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'t> {
    column: usize,
    rows: usize,
    kind: CellKind,
    text: Visible<'t>,
    derived: Option<&'static str>,
    findings: Vec<usize>,
    language: Language,
}

impl<'t> Cell<'t> {
    pub(crate) fn new(kind: CellKind, text: impl Into<Visible<'t>>) -> Self {
        Self {
            column: 0,
            rows: 1,
            kind,
            text: text.into(),
            derived: None,
            findings: Vec::new(),
            language: Language::default(),
        }
    }

    pub(crate) fn text_of(text: impl Into<Visible<'t>>) -> Self {
        Self::new(CellKind::Text, text)
    }

    pub(crate) fn blank() -> Self {
        Self::text_of("")
    }

    pub(crate) fn noted(mut self, notes: Noted, language: Language) -> Self {
        self.derived = notes.derived;
        self.findings = notes.numbers;
        self.language = language;
        self
    }

    pub(crate) fn at(mut self, column: usize, rows: usize) -> Self {
        self.column = column;
        self.rows = rows;
        self
    }

    /// Moves it one column to the left.
    pub(crate) fn move_left(&mut self) {
        self.column = self.column.saturating_sub(1);
    }

    /// Returns the position of its column, from 0.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.column
    }

    /// Returns the number of rows it spans, from 1.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// Returns the kind of its content.
    #[must_use]
    pub const fn kind(&self) -> CellKind {
        self.kind
    }

    /// Returns what the ward stated.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// Returns the derived mark, if a finding says that it differs from the stated one.
    #[must_use]
    pub const fn derived(&self) -> Option<&'static str> {
        self.derived
    }

    /// Returns the derived mark as printed behind the stated one: （判定：a）.
    #[must_use]
    pub fn derived_words(&self) -> Option<String> {
        let derived = self.derived?;
        let space = if self.text().is_empty() { "" } else { " " };
        Some(match self.language {
            Language::Japanese => format!("（判定：{derived}）"),
            Language::English => format!("{space}(derived: {derived})"),
        })
    }

    /// Returns what is printed: its text and the notes on it.
    pub(crate) fn printed(&self) -> Cow<'_, str> {
        if self.derived.is_none() && self.findings.is_empty() {
            Cow::Borrowed(self.text())
        } else {
            Cow::Owned(format!("{self}"))
        }
    }

    /// Returns the numbers of its findings, from 1.
    #[must_use]
    pub fn findings(&self) -> &[usize] {
        &self.findings
    }

    /// Returns whether it is empty.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text().is_empty() && self.derived.is_none() && self.findings.is_empty()
    }

    /// Returns a finding's number as printed in a cell: ※6.
    pub(crate) fn reference(language: Language, number: usize) -> String {
        match language {
            Language::Japanese => format!("※{number}"),
            Language::English => format!("[{number}]"),
        }
    }
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())?;
        f.write_str(&self.derived_words().unwrap_or_default())?;
        for (n, number) in self.findings.iter().enumerate() {
            let first = n == 0 && self.text().is_empty() && self.derived.is_none();
            if self.language == Language::English && !first {
                f.write_str(" ")?;
            }
            f.write_str(&Self::reference(self.language, *number))?;
        }
        Ok(())
    }
}

/// The notes on one place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Noted {
    pub(crate) derived: Option<&'static str>,
    pub(crate) numbers: Vec<usize>,
}
