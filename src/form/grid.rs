//! Lays out cells column by column, so that every position is covered exactly once.

use alloc::vec::Vec;

use crate::form::cell::Cell;
use crate::form::table::PrintedRow;

/// A table that is being built. Each column is filled from the top: a cell begins where the last
/// one ended.
pub(crate) struct Tiling<'t> {
    ends: Vec<usize>,
    rows: Vec<PrintedRow<'t>>,
}

impl<'t> Tiling<'t> {
    pub(crate) fn new(columns: usize) -> Self {
        Self { ends: core::iter::repeat_n(0, columns).collect(), rows: Vec::new() }
    }

    /// Puts a cell below the last of its column, spanning the given number of rows; does nothing
    /// for 0 rows.
    pub(crate) fn put(&mut self, column: usize, cell: Cell<'t>, rows: usize) {
        let columns = self.ends.len();
        let Some(end) = self.ends.get_mut(column).filter(|_| rows > 0) else { return };
        let begin = *end;
        *end = begin.saturating_add(rows);
        if self.rows.len() < *end {
            self.rows.resize_with(*end, || PrintedRow { cells: Vec::with_capacity(columns) });
        }
        if let Some(row) = self.rows.get_mut(begin) {
            row.cells.push(cell.at(column, rows));
        }
    }

    /// Puts a cell below the last of its column, down to a row.
    pub(crate) fn put_down_to(&mut self, column: usize, cell: Cell<'t>, row: usize) {
        self.put(column, cell, row.saturating_sub(self.end(column)));
    }

    /// Fills columns with blank cells down to a row.
    pub(crate) fn fill(&mut self, columns: core::ops::Range<usize>, row: usize) {
        for column in columns {
            if self.end(column) < row {
                self.put_down_to(column, Cell::blank(), row);
            }
        }
    }

    /// Returns the row after the last of a column.
    pub(crate) fn end(&self, column: usize) -> usize {
        self.ends.get(column).copied().unwrap_or_default()
    }

    /// Returns the row after the last of all columns.
    pub(crate) fn height(&self) -> usize {
        self.rows.len()
    }

    /// Returns the rows; open positions are filled with blank cells.
    pub(crate) fn finish(mut self) -> Vec<PrintedRow<'t>> {
        self.fill(0..self.ends.len(), self.height());
        for row in &mut self.rows {
            row.cells.sort_by_key(Cell::column);
        }
        self.rows
    }
}
