//! The position of a cell.

use core::fmt::{self, Write};

use crate::terms::{Language, Said};

/// The position at which a cell of a grid begins; all counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin {
    /// The position of the grid.
    pub grid: usize,
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl Said for Origin {
    /// Writes 表1の3行目2列目, counted from 1; in English `table 1, row 3, column 2`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let [grid, row, column] =
            [self.grid, self.row, self.column].map(|own| own.saturating_add(1));
        match language {
            Language::Japanese => write!(out, "表{grid}の{row}行目{column}列目"),
            Language::English => write!(out, "table {grid}, row {row}, column {column}"),
        }
    }
}
