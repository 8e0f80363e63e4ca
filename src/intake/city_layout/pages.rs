//! The pages of the city's layout and their cells.

pub(crate) mod fold;
pub(crate) mod heads;
pub(crate) mod spread;
pub(crate) mod titles;
pub(crate) mod tops;
pub(crate) mod wards;

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::ops::Range;

use crate::form::captions;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::pages::heads::CityTable;
use crate::intake::city_layout::pages::spread::CityGrid;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::page::grid::GridCell;

/// A page: a table with its grid.
pub(crate) struct CityPage<'g> {
    pub(crate) grid: Rc<CityGrid<'g>>,
    pub(crate) table: CityTable,
    /// The positions of its cells, from the end of the table before to its own end.
    own: Vec<usize>,
}

/// Returns whether a cell says that the sheet has nothing of a kind: （戦略なし）.
pub(crate) fn is_absent(text: &str) -> bool {
    const ABSENT: [&str; 6] = [
        captions::NOTHING.ja,
        captions::NO_OUTCOME.ja,
        captions::NO_STRATEGY.ja,
        captions::NO_INDICATOR.ja,
        captions::NO_INITIATIVE.ja,
        captions::NO_TARGET.ja,
    ];
    text.starts_with('（') && ABSENT.contains(&text)
}

/// Returns the pages of a grid, from top to bottom.
pub(crate) fn pages_of<'g>(grid: CityGrid<'g>, tables: Vec<CityTable>) -> Vec<CityPage<'g>> {
    let (cells, grid) = (grid.grid.cells(), Rc::new(grid));
    let page = |table| CityPage { grid: Rc::clone(&grid), table, own: Vec::new() };
    let mut pages: Vec<CityPage<'g>> = tables.into_iter().map(page).collect();
    for (position, cell) in cells.iter().enumerate() {
        let at = pages.partition_point(|page| page.table.body.end <= cell.row);
        if let Some(page) = pages.get_mut(at) {
            page.own.push(position);
        }
    }
    pages
}

impl<'g> CityPage<'g> {
    pub(crate) fn rows(&self) -> Range<usize> {
        self.table.body.clone()
    }

    /// Returns its cells, including those above its head, each with its position.
    pub(crate) fn own_cells(&self) -> impl Iterator<Item = (FoundCell<'g>, &'g GridCell<'g>)> {
        let grid = self.grid.grid;
        self.own.iter().filter_map(move |position| {
            let cell = grid.cells().get(*position)?;
            Some((FoundCell::new(self.table.grid, (*position, cell)), cell))
        })
    }

    /// Returns the cells above its rows.
    pub(crate) fn above(&self) -> impl Iterator<Item = FoundCell<'g>> {
        self.own_cells().map(|(found, _)| found).filter(|found| self.is_above(*found))
    }

    /// Returns the cells of its columns that were not read.
    pub(crate) fn left_over(&self, told: &Account<'_>) -> impl Iterator<Item = FoundCell<'g>> {
        let left = self.own_cells().filter(|(found, cell)| {
            told.is_left(*found) && !self.is_above(*found) && self.is_of_columns(cell)
        });
        left.map(|(found, _)| found)
    }

    /// Returns whether a cell is in one of the table's columns, on the left, between them, or next
    /// to them without a title of its own.
    fn is_of_columns(&self, cell: &GridCell<'_>) -> bool {
        let left = self.table.left().unwrap_or_default();
        let columns = self.table.columns.iter();
        let end = columns.map(|(_, range)| range.end).max().unwrap_or_default();
        cell.column < left || cell.column <= end && !self.table.unknown.contains(&cell.column)
    }

    /// Returns whether a column holds the ward's values: it is not on the left, and not the city's.
    pub(crate) fn is_of_values(&self, column: usize) -> bool {
        let left = self.table.left().unwrap_or_default();
        let is_it = |own| self.table.at(own).is_some_and(|range| range.contains(&column));
        column >= left && !is_it(TitledColumn::Common) && !is_it(TitledColumn::Goal)
    }

    /// Returns whether a cell is above its rows.
    fn is_above(&self, cell: FoundCell<'_>) -> bool {
        cell.origin.row < self.table.head.end
    }

    /// Returns the cell that covers a position below the head, even if it begins above.
    pub(crate) fn covering(&self, row: usize, column: usize) -> Option<FoundCell<'g>> {
        let found = FoundCell::new(self.table.grid, self.grid.at(row, column)?);
        let is_own = self.rows().contains(&found.origin.row) && !is_absent(found.text);
        is_own.then_some(found)
    }

    /// Returns the cells that cover a row in some columns, from left to right, each once.
    fn across(&self, row: usize, columns: Range<usize>) -> impl Iterator<Item = FoundCell<'g>> {
        let mut last = None;
        let cells = columns.filter_map(move |column| self.covering(row, column));
        cells.filter(move |cell| last.replace(cell.position) != Some(cell.position))
    }

    /// Returns the cells of a column that cover a row, from left to right, without those that begin
    /// in another column.
    pub(crate) fn cells(&self, row: usize, own: TitledColumn) -> Vec<FoundCell<'g>> {
        let Some(range) = self.table.at(own) else { return Vec::new() };
        let cells = self.across(row, range.clone());
        cells.filter(|cell| range.contains(&cell.origin.column)).collect()
    }

    /// Returns the first of these cells.
    pub(crate) fn cell(&self, row: usize, own: TitledColumn) -> Option<FoundCell<'g>> {
        self.cells(row, own).into_iter().next()
    }

    /// Returns how many rows a cell is known to span.
    pub(crate) fn height(&self, cell: FoundCell<'_>) -> usize {
        self.grid.height(cell.position)
    }

    /// Returns the cells on the left that begin in a row, from left to right.
    pub(crate) fn begun_on_the_left(&self, row: usize) -> Vec<FoundCell<'g>> {
        let cells = self.across(row, 0..self.table.left().unwrap_or_default());
        cells.filter(|cell| cell.origin.row == row).collect()
    }

    /// Returns whether a cell that begins on the left extends over the columns of values: a band.
    pub(crate) fn is_band(&self, row: usize) -> bool {
        let left = self.table.left().unwrap_or_default();
        let key = self.table.at(self.table.key()).map(|range| range.start);
        let cell = key.and_then(|column| self.covering(row, column));
        cell.is_some_and(|cell| cell.origin.column < left)
    }
}
