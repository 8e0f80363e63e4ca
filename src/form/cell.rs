//! A cell of a printed table.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::form::visible::Visible;
use crate::terms::Language;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellKind {
    /// A text, as the ward wrote it.
    Text,
    /// A reading: a quantity, the state of a milestone, or why there is none.
    Reading,
    /// A mark of the column's legend, as the ward stated it.
    Mark,
    /// Word that nothing of the kind is on the sheet: （戦略なし）.
    Absent,
}

/// A cell of a printed table, which may span several rows. What a ward wrote as it is printed is
/// lent by its sheet.
///
/// Its [`Display`](fmt::Display) is what is in the cell: what the ward stated, then, where it
/// differs, the derived mark, then the numbers of its findings: `B（判定：a）※6`, in English
/// `B (derived: a) [6]`. Lines are separated by LF; no other control character but a tab occurs.
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

    /// The position of its column, from 0.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.column
    }

    /// How many rows it spans, from 1.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// What it holds.
    #[must_use]
    pub const fn kind(&self) -> CellKind {
        self.kind
    }

    /// What the ward stated there.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// The derived mark, where a finding says that it is not the stated one.
    #[must_use]
    pub const fn derived(&self) -> Option<&'static str> {
        self.derived
    }

    /// The derived mark as it follows the stated one: （判定：a）.
    #[must_use]
    pub fn derived_words(&self) -> Option<String> {
        let derived = self.derived?;
        let space = if self.text().is_empty() { "" } else { " " };
        Some(match self.language {
            Language::Japanese => format!("（判定：{derived}）"),
            Language::English => format!("{space}(derived: {derived})"),
        })
    }

    /// What is printed: its text, with what is noted of it.
    pub(crate) fn printed(&self) -> Cow<'_, str> {
        if self.derived.is_none() && self.findings.is_empty() {
            Cow::Borrowed(self.text())
        } else {
            Cow::Owned(format!("{self}"))
        }
    }

    /// The numbers of the findings about it, from 1.
    #[must_use]
    pub fn findings(&self) -> &[usize] {
        &self.findings
    }

    /// Whether it is empty.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text().is_empty() && self.derived.is_none() && self.findings.is_empty()
    }

    /// A finding's number as it is in a cell: ※6.
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

/// What is noted of one place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Noted {
    pub(crate) derived: Option<&'static str>,
    pub(crate) numbers: Vec<usize>,
}
