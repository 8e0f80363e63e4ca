//! Strategies and initiatives as they are printed: block under block, some of them again.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::printed::fold::is_again;
use crate::intake::printed::known::OutcomeNumbers;
use crate::intake::printed::outline::LeftOfRow;
use crate::intake::printed::pages::CityPage;
use crate::intake::printed::titles::TitledColumn;
use crate::value::{FiscalYear, ItemMark};

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
    /// The cell with the code, and what is behind the code.
    pub(crate) coded: FoundCell<'g>,
    pub(crate) text: &'g str,
}

/// What bears one code.
pub(crate) struct Coded<'g, C> {
    pub(crate) code: C,
    pub(crate) outcome: Option<OutcomeNumbers>,
    pub(crate) blocks: Vec<CodedBlock<'g>>,
}

/// What bears codes, in the order in which they first come.
pub(crate) struct CodedList<'g, C> {
    pub(crate) all: Vec<Coded<'g, C>>,
    positions: BTreeMap<C, usize>,
    /// The cell that is being read, and whose it is.
    current: Option<(usize, usize, Option<usize>)>,
}

impl<C> Default for CodedList<'_, C> {
    fn default() -> Self {
        Self { all: Vec::new(), positions: BTreeMap::new(), current: None }
    }
}

/// How often a code is printed at most; a desired outcome has fewer items.
const MOST_BLOCKS: usize = 100;

/// What became of a row.
pub(crate) enum RowOf {
    /// It is a coded block's.
    Code,
    /// Its cell begins with no code, and is met for the first time.
    NoCode,
    /// It is of a cell that was refused, or has none.
    Nothing,
}

impl<'g, C: Copy + Ord> CodedList<'g, C> {
    /// Adds a row by the cell beside it that begins with a code, or does not.
    pub(crate) fn row(
        &mut self,
        page: usize,
        cell: Option<FoundCell<'g>>,
        own: BlockRow<'g>,
        read: impl FnOnce(&'g str) -> Option<(C, &'g str)>,
    ) -> RowOf {
        let Some(cell) = cell else {
            self.current = None;
            return RowOf::Nothing;
        };
        if let Some((on, position, of)) = self.current {
            if (on, position) == (page, cell.position) {
                let Some(of) = of.and_then(|of| self.all.get_mut(of)) else {
                    return RowOf::Nothing;
                };
                if let Some(block) = of.blocks.last_mut() {
                    block.rows.push(own);
                }
                return RowOf::Code;
            }
        }
        let Some((code, text)) = read(cell.text) else {
            self.current = Some((page, cell.position, None));
            return RowOf::NoCode;
        };
        let all = &mut self.all;
        let of = *self.positions.entry(code).or_insert_with(|| {
            all.push(Coded { code, outcome: None, blocks: Vec::new() });
            all.len().saturating_sub(1)
        });
        if all.get(of).is_some_and(|coded| coded.blocks.len() >= MOST_BLOCKS) {
            self.current = Some((page, cell.position, None));
            return RowOf::Nothing;
        }
        if let Some(coded) = all.get_mut(of) {
            coded.outcome = coded.outcome.or(own.left.outcome);
            coded.blocks.push(CodedBlock { page, rows: Vec::from([own]), coded: cell, text });
        }
        self.current = Some((page, cell.position, Some(of)));
        RowOf::Code
    }

    /// Nothing goes on from one page to the next.
    pub(crate) fn turn(&mut self) {
        self.current = None;
    }
}

impl<'g> CodedBlock<'g> {
    /// The items it is printed beside, each once; `None` where one of its rows has none that is
    /// read.
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

    /// The cells of a column beside its rows, each once, from top to bottom.
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

/// A text that may be printed several times.
#[derive(Debug, Clone)]
pub(crate) struct PrintedText<'g> {
    pub(crate) text: &'g str,
    pub(crate) cells: Vec<FoundCell<'g>>,
    /// The positions of the blocks it is beside.
    pub(crate) blocks: Vec<usize>,
}

/// The different texts among cells, each with where it is printed.
pub(crate) fn different<'g>(
    cells: impl IntoIterator<Item = (usize, FoundCell<'g>, &'g str)>,
) -> Vec<PrintedText<'g>> {
    let mut texts: Vec<PrintedText<'g>> = Vec::new();
    for (block, cell, text) in cells {
        if text.trim().is_empty() {
            continue;
        }
        match texts.iter_mut().take(MOST_TEXTS).find(|own| is_again(own.text, text)) {
            Some(own) => {
                own.cells.push(cell);
                if own.blocks.last() != Some(&block) {
                    own.blocks.push(block);
                }
            }
            None => texts.push(PrintedText {
                text,
                cells: Vec::from([cell]),
                blocks: Vec::from([block]),
            }),
        }
    }
    texts
}

/// How many texts one is compared with; no strategy is printed that often.
pub(crate) const MOST_TEXTS: usize = 50;

/// The different texts of a column beside some blocks.
pub(crate) fn column<'g>(
    pages: &[CityPage<'g>],
    blocks: &[&CodedBlock<'g>],
    own: TitledColumn,
) -> Vec<PrintedText<'g>> {
    let cells = blocks.iter().enumerate().flat_map(|(n, block)| {
        block.cells(pages, own).into_iter().map(move |cell| (n, cell, cell.text))
    });
    different(cells)
}

/// What is known of the pages as a whole.
pub(crate) struct WholeForm {
    pub(crate) is_policy_given: bool,
    pub(crate) fiscal_year: Option<FiscalYear>,
    /// Desired outcomes whose pillar is that of the page before.
    pub(crate) continued: Vec<OutcomeNumbers>,
    /// Desired outcomes of which items are printed beside no strategy.
    pub(crate) torn: Vec<OutcomeNumbers>,
    pub(crate) has_lost_circles: bool,
}
