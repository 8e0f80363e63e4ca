//! Cells that may belong to another row: those of a column that is blank beside only some rows of a
//! page, those of columns with different numbers of lines, and those beside several strategies or
//! initiatives.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::account::doubtful::Doubtful;
use crate::intake::account::making::SheetReader;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::{Coded, CodedBlock};
use crate::intake::page::origin::Origin;

/// The columns with a cell beside every strategy or initiative; 課題 and 改善策 may be blank.
const FILLED: [TitledColumn; 13] = [
    TitledColumn::StrategyText,
    TitledColumn::Indicator,
    TitledColumn::Effectiveness,
    TitledColumn::Reading,
    TitledColumn::Previous,
    TitledColumn::Individual,
    TitledColumn::Overall,
    TitledColumn::Progress,
    TitledColumn::Targets,
    TitledColumn::Withdrawal,
    TitledColumn::Prior,
    TitledColumn::Activities,
    TitledColumn::Achieved,
];

/// The columns whose lines belong together.
const LINES: [TitledColumn; 3] =
    [TitledColumn::Reading, TitledColumn::Previous, TitledColumn::Individual];

/// Records the cells of columns that are blank beside some blocks of a page and filled beside
/// others: their values may belong to the row above or below.
pub(crate) fn beside(coded: &[Coded<'_>], pages: &[CityPage<'_>], doubtful: &mut Doubtful) {
    let mut open = |own: FoundCell<'_>| doubtful.cell(own.origin, Unsure::RowsLost);
    let mut of_page: BTreeMap<usize, Vec<&CodedBlock<'_>>> = BTreeMap::new();
    for block in coded.iter().flat_map(|own| &own.blocks) {
        of_page.entry(block.page).or_default().push(block);
    }
    for (page, blocks) in of_page {
        let Some(page) = pages.get(page) else { continue };
        for column in FILLED.iter().filter_map(|own| page.table.at(*own)).flatten() {
            let cells: Vec<Vec<FoundCell<'_>>> = blocks
                .iter()
                .map(|block| in_column(page, block, column).map(|(_, cell)| cell).collect())
                .collect();
            if cells.iter().any(Vec::is_empty) {
                cells.into_iter().flatten().for_each(&mut open);
            }
        }
        let mut is_torn = false;
        for block in &blocks {
            let columns = LINES.iter().filter_map(|own| page.table.at(*own));
            let lines: Vec<Vec<(usize, FoundCell<'_>)>> = columns
                .map(|range| in_column(page, block, range.start).collect())
                .filter(|own: &Vec<_>| !own.is_empty())
                .collect();
            let rows = |own: &Vec<(usize, FoundCell<'_>)>| -> Vec<usize> {
                own.iter().map(|(row, _)| *row).collect()
            };
            let mut rows = lines.iter().map(rows);
            is_torn |= rows.next().is_some_and(|first| rows.any(|other| other != first));
        }
        let columns = LINES.iter().filter(|_| is_torn).filter_map(|own| page.table.at(*own));
        for column in columns.flatten() {
            let own = blocks.iter().flat_map(|block| in_column(page, block, column));
            own.for_each(|(_, cell)| open(cell));
        }
    }
    // A strategy that is printed again repeats its narratives.
    let narratives = [TitledColumn::Issues, TitledColumn::Improvements];
    let mut torn: BTreeSet<(usize, TitledColumn)> = BTreeSet::new();
    for (own, column) in coded.iter().flat_map(|own| narratives.map(|column| (own, column))) {
        let blanks =
            own.blocks.iter().filter(|block| block.cells(pages, column).is_empty()).count();
        if blanks > 0 && blanks < own.blocks.len() {
            torn.extend(own.blocks.iter().map(|block| (block.page, column)));
        }
    }
    for block in coded.iter().flat_map(|own| &own.blocks) {
        for column in narratives.into_iter().filter(|own| torn.contains(&(block.page, *own))) {
            block.cells(pages, column).into_iter().for_each(&mut open);
        }
    }
}

/// Returns the cells with a text that begin in a column beside the rows of a block, each with its
/// row.
fn in_column<'p, 'g>(
    page: &'p CityPage<'g>,
    block: &'p CodedBlock<'g>,
    column: usize,
) -> impl Iterator<Item = (usize, FoundCell<'g>)> + use<'p, 'g> {
    let mut last = None;
    block.rows.iter().filter_map(move |own| {
        let cell = page.covering(own.row, column).filter(|cell| cell.origin.column == column)?;
        let is_again = last.replace(cell.position) == Some(cell.position);
        (!is_again && !cell.text.trim().is_empty()).then_some((own.row, cell))
    })
}

/// Records the cells that are read into several strategies or initiatives.
pub(crate) fn shared(reader: &SheetReader<'_>, pages: &[CityPage<'_>], doubtful: &mut Doubtful) {
    // Pages are sorted by grid and row.
    let is_of_policy = |own: &Origin| {
        let end = |page: &CityPage<'_>| (page.table.grid, page.table.body.end);
        let page = pages.get(pages.partition_point(|page| end(page) <= (own.grid, own.row)));
        let page = page.filter(|page| page.table.grid == own.grid);
        page.is_none_or(|page| !page.is_of_values(own.column))
    };
    for (cell, _) in reader.told.of_several() {
        if is_of_policy(&cell) {
            continue;
        }
        doubtful.cell(cell, Unsure::SaidOfSeveral);
    }
}
