//! The result for every leaf of a transcription: certain, to confirm or missed, right or wrong.

use std::collections::{BTreeMap, BTreeSet};

use kusei::form::PrintedTable;
use kusei::intake::{Grid, GridCell, Intake, StoredAs};
use kusei::plan::Place;
use kusei::{Column, RawSheet};
use serde_json::Value;

/// A page of a printed form.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) name: String,
    /// The row below its head.
    pub(crate) head: usize,
    pub(crate) cells: Vec<PageCell>,
}

/// A cell of a page.
#[derive(Debug, Clone)]
pub(crate) struct PageCell {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    pub(crate) text: String,
    pub(crate) stored: StoredAs,
}

/// Reads pages from JSON: a name, and cells with positions and spans.
pub(crate) fn pages_of(json: &str) -> Vec<Page> {
    let json: Value = serde_json::from_str(json).expect("pages");
    let number = |cell: &Value, key: &str| -> usize {
        cell[key].as_u64().expect("a number").try_into().expect("a place")
    };
    let cell = |cell: &Value| PageCell {
        row: number(cell, "row"),
        column: number(cell, "column"),
        rows: number(cell, "rows"),
        columns: number(cell, "columns"),
        text: cell["text"].as_str().expect("a text").into(),
        stored: StoredAs::Text,
    };
    let page = |page: &Value| {
        let cells: Vec<_> = page["cells"].as_array().expect("cells").iter().map(cell).collect();
        let is_of_initiatives = cells.iter().any(|cell| cell.text == "取組内容");
        let head = if is_of_initiatives { 6 } else { 7 };
        Page { name: page["name"].as_str().expect("a name").into(), head, cells }
    };
    json.as_array().expect("pages").iter().map(page).collect()
}

/// Returns printed tables as pages.
pub(crate) fn pages_of_tables(tables: &[PrintedTable]) -> Vec<Page> {
    let page = |(n, table): (usize, &PrintedTable)| {
        let grid = Grid::of_table(table).expect("a grid");
        let cell = |own: &GridCell<'_>| PageCell {
            row: own.row,
            column: own.column,
            rows: own.rows,
            columns: own.columns,
            text: own.text.clone().into_owned(),
            stored: own.stored,
        };
        let cells = grid.cells().iter().map(cell).collect();
        Page { name: n.to_string(), head: table.head().len(), cells }
    };
    tables.iter().enumerate().map(page).collect()
}

/// The pages as grids.
pub(crate) fn grids_of(pages: &[Page]) -> Vec<Grid<'_>> {
    laid_out(pages).expect("grids")
}

/// Returns the pages as grids, unless two cells overlap.
pub(crate) fn laid_out(pages: &[Page]) -> Option<Vec<Grid<'_>>> {
    let cell = |own: &PageCell| GridCell {
        row: own.row,
        column: own.column,
        rows: own.rows,
        columns: own.columns,
        text: own.text.clone().into(),
        stored: own.stored,
    };
    let grid = |page: &Page| {
        let grid = Grid::new(page.cells.iter().map(cell)).ok()?;
        Some(grid.named(page.name.clone()))
    };
    pages.iter().map(grid).collect()
}

/// The number of leaves with each result.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Leaves {
    pub(crate) certain: usize,
    pub(crate) to_confirm: usize,
    /// To confirm, and the first proposal differs from the transcription.
    pub(crate) to_correct: usize,
    /// Asked for without a proposal.
    pub(crate) refused: usize,
    /// Missing, and not asked for.
    pub(crate) missed: Vec<String>,
    /// Certain, and different from the transcription.
    pub(crate) wrong: Vec<String>,
}

/// Returns the cells of the sheet that are asked about.
pub(crate) fn asked(taken: &Intake<'_>) -> BTreeSet<Place> {
    taken.questions().flat_map(|own| own.places().iter().copied()).collect()
}

/// Compares what was read with a transcription.
pub(crate) fn leaves(taken: &Intake<'_>, grids: &[Grid<'_>], truth: &RawSheet) -> Leaves {
    let (asked, proposed) = (asked(taken), taken.proposed());
    let texts = |raw: &RawSheet| -> BTreeMap<Place, String> {
        let cells = raw.cells().filter(|(_, text)| !text.is_empty());
        cells.map(|(at, text)| (at, text.into_owned())).collect()
    };
    let (own, due) = (texts(&proposed), texts(truth));
    // A text that is read from a single cell is as in the file.
    let is_as_printed = |at: &Place, read: &str| {
        let texts = [Column::Withdrawal, Column::PriorResults, Column::Content, Column::Issues];
        texts.contains(&at.column)
            && taken.origins(*at).iter().any(|own| {
                let cells = grids[own.grid].cells().iter();
                let mut cells = cells.filter(|c| (c.row, c.column) == (own.row, own.column));
                cells.any(|cell| cell.text.ends_with(read))
            })
    };
    let mut leaves = Leaves::default();
    for (at, text) in &due {
        match (own.get(at), asked.contains(at)) {
            (Some(read), false) if read == text || is_as_printed(at, read) => leaves.certain += 1,
            (Some(read), false) => leaves.wrong.push(format!("{at}: {read} for {text}")),
            (Some(read), true) if read == text => leaves.to_confirm += 1,
            (Some(_), true) => leaves.to_correct += 1,
            (None, true) => leaves.refused += 1,
            (None, false) => leaves.missed.push(format!("{at}: {text}")),
        }
    }
    for (at, read) in &own {
        if !due.contains_key(at) && !asked.contains(at) {
            leaves.wrong.push(format!("{at}: {read} for nothing"));
        }
    }
    leaves
}
