//! A table of texts, for a terminal, a spreadsheet or a page.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::terms::language::{Language, Said, Words};

/// A table with a header; every row is as wide as the header.
///
/// ```
/// use kusei::{Language, Series};
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let table = Series::new([&review])?.table(Language::English);
/// println!("{}", table.header().join("\t"));
/// for row in table.rows() {
///     println!("{}", row.join("\t"));
/// }
/// assert_eq!(table.rows()[0].len(), table.header().len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Table {
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

/// A column of a table under construction: its caption in both languages, and how its cells read.
pub(crate) struct TableColumn<R: ?Sized> {
    pub(crate) caption: Words,
    pub(crate) cell: fn(&R, Language) -> String,
}

/// Lists columns: 日本語, English, and an expression for the cell.
macro_rules! columns {
    ($($ja:literal, $en:literal, $cell:expr;)+) => {
        [$($crate::terms::table::TableColumn {
            caption: $crate::terms::language::Words { ja: $ja, en: $en },
            cell: $cell,
        }),+]
    };
}
pub(crate) use columns;

/// Returns the text of a cell, empty if there is no value.
pub(crate) fn cell(value: Option<impl Said>, language: Language) -> String {
    value.map_or(String::new(), |value| value.to(language).to_string())
}

impl Table {
    /// Builds a table of rows under columns.
    pub(crate) fn of<R>(columns: &[TableColumn<R>], rows: &[R], language: Language) -> Self {
        let mut table = Self { header: Vec::new(), rows: Vec::with_capacity(rows.len()) };
        for column in columns {
            table.header.push(column.caption.to(language));
        }
        for row in rows {
            let mut cells = Vec::with_capacity(columns.len());
            for column in columns {
                cells.push((column.cell)(row, language));
            }
            table.rows.push(cells);
        }
        table
    }

    /// Returns the captions of the columns.
    #[must_use]
    pub fn header(&self) -> &[&'static str] {
        &self.header
    }

    /// Returns the rows, each as wide as the header.
    #[must_use]
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }
}

impl fmt::Display for Table {
    /// Writes tab-separated lines, the header first. A tab or line break within a cell is written
    /// as a space.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        line(f, self.header.iter().copied())?;
        self.rows.iter().try_for_each(|row| line(f, row.iter().map(String::as_str)))
    }
}

fn line<'t>(f: &mut fmt::Formatter<'_>, cells: impl Iterator<Item = &'t str>) -> fmt::Result {
    for (i, cell) in cells.enumerate() {
        f.write_str(if i > 0 { "\t" } else { "" })?;
        for (i, piece) in cell.split(['\t', '\n', '\r']).enumerate() {
            f.write_str(if i > 0 { " " } else { "" })?;
            f.write_str(piece)?;
        }
    }
    f.write_str("\n")
}
