//! The rows of a table of the own print.

use crate::intake::account::making::put;
use crate::intake::account::{Account, FoundCell};
use crate::intake::own_print::bare::without_notes;
use crate::intake::page::grid::Grid;
use crate::intake::page::tables::FoundTable;
use crate::plan::{Column, Row};
use crate::wire::RowCells;

/// The rows of a table below its head.
pub(crate) struct TableBody<'g> {
    pub(crate) grid: &'g Grid<'g>,
    pub(crate) found: FoundTable,
}

impl<'g> TableBody<'g> {
    pub(crate) fn rows(&self) -> core::ops::Range<usize> {
        self.found.body()
    }

    /// Returns the cell that covers a row in a column of the form.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<FoundCell<'g>> {
        let column = self.found.columns.get(column).copied().flatten()?;
        let whole = FoundCell::new(self.found.grid, self.grid.at(row, column)?);
        let text = if self.grid.are_bare() { whole.text } else { without_notes(whole.text) };
        // A cell that begins in the head does not belong to the table.
        let is_own = self.rows().contains(&whole.origin.row);
        (is_own && !text.is_empty()).then_some(FoundCell { text, ..whole })
    }

    /// Reads the cells beside a row that each hold one cell of the sheet.
    pub(crate) fn put_columns(
        &self,
        row: usize,
        raw: &mut dyn RowCells,
        told: &mut Account<'_>,
        of: Row,
        columns: &[(usize, Column)],
    ) {
        for (at, column) in columns {
            if let Some(cell) = self.cell(row, *at) {
                put(raw, told, of.at(*column), &[cell], cell.text);
            }
        }
    }
}

/// A level of the hierarchy: the current cell, and what it was read as.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entered<T>(Option<(usize, Option<T>)>);

impl<T> Default for Entered<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Copy> Entered<T> {
    /// Returns what the cell of a row was read as, and reads it if it is another cell. Without a
    /// cell there is nothing, whatever the row above has.
    pub(crate) fn enter<'g>(
        &mut self,
        cell: Option<FoundCell<'g>>,
        read: impl FnOnce(FoundCell<'g>) -> Option<T>,
    ) -> Option<T> {
        let Some(cell) = cell else {
            self.0 = None;
            return None;
        };
        match self.0 {
            Some((position, own)) if position == cell.position => own,
            _ => {
                let own = read(cell);
                self.0 = Some((cell.position, own));
                own
            }
        }
    }
}
