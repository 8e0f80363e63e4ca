//! A grid with its cells spread as the city's form merges them. If a file does not record merged
//! cells (CSV), a blank position is taken as part of the cell above or on its left, as far as the
//! form merges cells.
//!
//! In the head, a blank belongs to the title on its left as far as the group above reaches, else to
//! the title above. Below, a row with only numbers and titles on the left is a band; a blank
//! belongs to the cell above until something begins on the left, or a strategy or initiative
//! begins. What was read from a block of several such rows must be confirmed.

use alloc::vec::Vec;
use core::ops::Range;

use crate::intake::page::grid::{Grid, GridCell, Spans};

/// A grid, and how its cells are spread.
pub(crate) struct CityGrid<'g> {
    pub(crate) grid: &'g Grid<'g>,
    spread: Option<SpreadPlaces>,
}

/// For each position the cell that covers it, counted from 1, and for each cell the end of its
/// columns.
struct SpreadPlaces {
    places: Vec<usize>,
    ends: Vec<usize>,
}

impl<'g> CityGrid<'g> {
    /// Creates it without spreading.
    pub(crate) fn new(grid: &'g Grid<'g>) -> Self {
        let spread = (grid.spans() == Spans::Untold).then(|| {
            let count = grid.rows().saturating_mul(grid.columns());
            let mut own = SpreadPlaces { places: Vec::new(), ends: Vec::new() };
            own.places.resize(count, 0);
            for (number, cell) in (1..).zip(grid.cells()) {
                let at = cell.row.saturating_mul(grid.columns()).saturating_add(cell.column);
                if let Some(place) = own.places.get_mut(at) {
                    *place = number;
                }
                own.ends.push(cell.column.saturating_add(1));
            }
            own
        });
        Self { grid, spread }
    }

    /// Returns whether its cells had to be spread.
    pub(crate) const fn is_spread(&self) -> bool {
        self.spread.is_some()
    }

    /// Returns the cell that covers a position, with its own position among the cells.
    pub(crate) fn at(&self, row: usize, column: usize) -> Option<(usize, &'g GridCell<'g>)> {
        if self.spread.is_none() {
            return self.grid.at(row, column);
        }
        let position = self.number(row, column)?.checked_sub(1)?;
        Some((position, self.grid.cells().get(position)?))
    }

    /// Returns the columns that a cell covers.
    pub(crate) fn columns_of(&self, position: usize) -> Range<usize> {
        let Some(cell) = self.grid.cells().get(position) else { return 0..0 };
        let spread = self.spread.as_ref().and_then(|own| own.ends.get(position));
        let told = cell.column.saturating_add(cell.columns);
        cell.column..spread.copied().unwrap_or(told)
    }

    /// Returns how many rows a cell is known to cover: one if merged cells are not recorded.
    pub(crate) fn height(&self, position: usize) -> usize {
        self.grid.cells().get(position).map_or(1, |own| own.rows)
    }

    /// Returns the number of the cell that covers a position, 0 if none does.
    fn number(&self, row: usize, column: usize) -> Option<usize> {
        let columns = self.grid.columns();
        let at = row.checked_mul(columns)?.checked_add(column).filter(|_| column < columns)?;
        self.spread.as_ref()?.places.get(at).copied()
    }

    fn put(&mut self, row: usize, column: usize, number: usize) {
        let at = row.saturating_mul(self.grid.columns()).saturating_add(column);
        let Some(spread) = &mut self.spread else { return };
        if let Some(place) = spread.places.get_mut(at) {
            *place = number;
        }
        let end = number.checked_sub(1).and_then(|own| spread.ends.get_mut(own));
        if let Some(end) = end {
            *end = (*end).max(column.saturating_add(1));
        }
    }

    /// Spreads the titles of a head; to the right only titles that may cover several columns.
    pub(crate) fn spread_head(&mut self, head: Range<usize>, is_wide: impl Fn(usize) -> bool) {
        if !self.is_spread() {
            return;
        }
        for row in head.clone() {
            let above = row.checked_sub(1).filter(|above| head.contains(above));
            // The title on the left, and the one above it.
            let mut left = None;
            for column in 0..self.grid.columns() {
                let over = above.and_then(|above| self.number(above, column)).unwrap_or_default();
                let own = self.number(row, column).unwrap_or_default();
                match left.filter(|(_, of)| *of == over) {
                    _ if own != 0 => {
                        left =
                            Some((own, over)).filter(|_| own.checked_sub(1).is_some_and(&is_wide));
                    }
                    Some((number, _)) => self.put(row, column, number),
                    None => {
                        left = None;
                        self.put(row, column, over);
                    }
                }
            }
        }
    }

    /// Spreads the cells below a head; `left` is the end of the columns on the left, and `key` the
    /// column of codes.
    pub(crate) fn spread_body(&mut self, body: Range<usize>, left: usize, key: usize) {
        if !self.is_spread() {
            return;
        }
        let columns = self.grid.columns();
        let mut above: Option<usize> = None;
        for row in body {
            let is_there = |column: &usize| self.number(row, *column).is_some_and(|own| own != 0);
            let last_left = (0..left).rev().find(is_there);
            let is_begun = is_there(&key);
            let is_band = last_left.is_some() && !(left..columns).any(|own| is_there(&own));
            let is_blank = !(0..columns).any(|own| is_there(&own));
            if let Some(number) = last_left.and_then(|own| self.number(row, own)) {
                if is_band {
                    let begin = last_left.unwrap_or_default().saturating_add(1);
                    (begin..columns).for_each(|column| self.put(row, column, number));
                }
            }
            if let Some(above) = above.filter(|_| last_left.is_none() && !is_blank) {
                let end = if is_begun { key } else { columns };
                for column in 0..end {
                    let over = self.number(above, column).unwrap_or_default();
                    if over != 0 && self.number(row, column) == Some(0) {
                        self.put(row, column, over);
                    }
                }
            }
            above = Some(row).filter(|_| !is_band);
        }
    }
}
