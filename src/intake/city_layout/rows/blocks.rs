//! Strategies and initiatives as printed: block under block, some of them repeatedly.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::known::OutcomeNumbers;
use crate::intake::city_layout::rows::outline::LeftOfRow;
use crate::plan::Row;
use crate::value::{InitiativeCode, ItemMark, StrategyCode};

/// A row of a block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BlockRow<'g> {
    pub(crate) row: usize,
    pub(crate) left: LeftOfRow<'g>,
    /// The common indicator printed beside it: its number, and its cell.
    pub(crate) common: Option<(u64, FoundCell<'g>)>,
}

/// The rows beside one cell that begins with a code.
pub(crate) struct CodedBlock<'g> {
    pub(crate) page: usize,
    pub(crate) rows: Vec<BlockRow<'g>>,
    /// The cell with the code, and the text behind the code.
    pub(crate) coded: FoundCell<'g>,
    pub(crate) text: &'g str,
}

/// A strategy or an initiative with all blocks that have its code.
pub(crate) struct Coded<'g> {
    pub(crate) row: Row,
    pub(crate) outcome: Option<OutcomeNumbers>,
    pub(crate) blocks: Vec<CodedBlock<'g>>,
}

impl Coded<'_> {
    /// Returns its code, if it is a strategy.
    pub(crate) const fn strategy(&self) -> Option<StrategyCode> {
        if let Row::Strategy(own) = self.row { Some(own) } else { None }
    }

    /// Returns its code, if it is an initiative.
    pub(crate) const fn initiative(&self) -> Option<InitiativeCode> {
        if let Row::Initiative(own) = self.row { Some(own) } else { None }
    }
}

/// Strategies and initiatives, in the order of first occurrence.
#[derive(Default)]
pub(crate) struct CodedList<'g> {
    pub(crate) all: Vec<Coded<'g>>,
    positions: BTreeMap<Row, usize>,
    /// The cell that is being read, and the block it belongs to.
    current: Option<(usize, usize, Option<usize>)>,
}

/// The largest number of blocks with one code; a desired outcome has fewer items.
const MOST_BLOCKS: usize = 100;

impl<'g> CodedList<'g> {
    /// Adds a row by the cell beside it that begins with a code. Returns the cell if it begins with
    /// none and is met for the first time.
    pub(crate) fn row(
        &mut self,
        page: usize,
        cell: Option<FoundCell<'g>>,
        own: BlockRow<'g>,
        read: impl FnOnce(&'g str) -> Option<(Row, &'g str)>,
    ) -> Option<FoundCell<'g>> {
        let Some(cell) = cell else {
            self.current = None;
            return None;
        };
        if let Some((on, position, of)) = self.current {
            if (on, position) == (page, cell.position) {
                self.all.get_mut(of?)?.blocks.last_mut()?.rows.push(own);
                return None;
            }
        }
        self.current = Some((page, cell.position, None));
        let Some((row, text)) = read(cell.text) else { return Some(cell) };
        let all = &mut self.all;
        let of = *self.positions.entry(row).or_insert_with(|| {
            all.push(Coded { row, outcome: None, blocks: Vec::new() });
            all.len().saturating_sub(1)
        });
        let coded = all.get_mut(of).filter(|coded| coded.blocks.len() < MOST_BLOCKS)?;
        coded.outcome = coded.outcome.or(own.left.outcome);
        coded.blocks.push(CodedBlock { page, rows: Vec::from([own]), coded: cell, text });
        self.current = Some((page, cell.position, Some(of)));
        None
    }

    /// Ends the current cell: nothing continues on the next page.
    pub(crate) fn turn(&mut self) {
        self.current = None;
    }
}

impl<'g> CodedBlock<'g> {
    /// Returns the items beside it, each once; `None` if one of its rows has no item that is read.
    pub(crate) fn items(&self) -> Option<Vec<ItemMark>> {
        let mut marks = Vec::new();
        for row in &self.rows {
            let (mark, _) = row.left.item?;
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        Some(marks)
    }

    /// Returns the cells of a column beside its rows, each once, from top to bottom.
    pub(crate) fn cells(&self, pages: &[CityPage<'g>], own: TitledColumn) -> Vec<FoundCell<'g>> {
        let mut cells: Vec<FoundCell<'g>> = Vec::new();
        let Some(page) = pages.get(self.page) else { return cells };
        for row in &self.rows {
            for cell in page.cells(row.row, own) {
                if cells.iter().rev().take(8).all(|before| before.position != cell.position) {
                    cells.push(cell);
                }
            }
        }
        cells
    }
}
