//! The different texts of a column beside the rows of some blocks.

use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::city_layout::cells::lines::in_own_rows;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::{is_again, run};
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::CodedBlock;

/// A text that may be printed several times.
#[derive(Debug, Clone)]
pub(crate) struct PrintedText<'g> {
    pub(crate) text: &'g str,
    pub(crate) cells: Vec<FoundCell<'g>>,
    /// The positions of the blocks beside it.
    pub(crate) blocks: Vec<usize>,
}

/// Returns the different texts among cells, each with the cells that print it.
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

/// The number of texts that one is compared with; no strategy is printed so often.
pub(crate) const MOST_TEXTS: usize = 50;

/// Returns the different texts of a column beside some blocks.
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

/// The text of a column over all rows of a block, as if in one cell.
pub(crate) struct WholeText<'g> {
    pub(crate) text: String,
    run: String,
    pub(crate) cells: Vec<FoundCell<'g>>,
    /// The positions of the blocks with this text.
    pub(crate) blocks: Vec<usize>,
}

/// Returns the different whole texts of a column beside some blocks.
pub(crate) fn whole_texts<'g>(
    pages: &[CityPage<'g>],
    blocks: &[&CodedBlock<'g>],
    own: TitledColumn,
) -> Vec<WholeText<'g>> {
    let mut texts: Vec<WholeText<'g>> = Vec::new();
    for (n, block) in blocks.iter().enumerate() {
        let cells = block.cells(pages, own);
        let is_first = |(n, own): &(usize, &FoundCell<'g>)| {
            cells.iter().take(*n).take(MOST_TEXTS).all(|before| !is_again(before.text, own.text))
        };
        let once: Vec<FoundCell<'g>> =
            cells.iter().enumerate().filter(is_first).map(|(_, own)| *own).collect();
        let lines: Vec<&str> = once.iter().map(|cell| cell.text).collect();
        let text = in_own_rows(&once).unwrap_or_else(|| lines.join("\n"));
        if text.trim().is_empty() {
            continue;
        }
        let own_run = run(&text);
        match texts.iter_mut().take(MOST_TEXTS).find(|own| own.run == own_run) {
            Some(own) => {
                own.blocks.push(n);
                own.cells.extend(cells);
            }
            None => texts.push(WholeText { text, run: own_run, cells, blocks: Vec::from([n]) }),
        }
    }
    texts
}
