//! A table of texts: what several sheets give, for a terminal, a spreadsheet or a page.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// A table with a header, every row as wide as it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub(crate) fn new<const N: usize>(header: [&str; N]) -> Self {
        Self { header: header.map(String::from).into(), rows: Vec::new() }
    }

    pub(crate) fn add<const N: usize>(&mut self, row: [String; N]) {
        self.rows.push(row.into());
    }

    /// The captions of the columns.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The rows, each as wide as the header.
    #[must_use]
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }
}

impl fmt::Display for Table {
    /// Writes tab-separated lines, the header first; a tab or line break within a cell is written
    /// as a space.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in core::iter::once(&self.header).chain(&self.rows) {
            for (i, cell) in row.iter().enumerate() {
                if i > 0 {
                    f.write_str("\t")?;
                }
                for (i, piece) in cell.split(['\t', '\n', '\r']).enumerate() {
                    f.write_str(if i > 0 { " " } else { "" })?;
                    f.write_str(piece)?;
                }
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}
