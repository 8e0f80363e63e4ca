//! The form read back: a print comes back, and anything else is asked about.

#[path = "../../../support/documents.rs"]
mod documents;
#[path = "../../../support/drawn.rs"]
mod drawn;
#[path = "../../../generate/mod.rs"]
mod generate;

mod asked;
mod bounded;
mod city;
mod csv;
mod further;
mod heads;
mod html;
mod indicators;
mod last_year;
mod layout;
mod leaves;
mod origins;
mod outline;
mod own_print;
mod plainly;
mod published;
mod several;
mod spoilt;
mod spread;
mod stored;
mod surer;
mod ties;
mod tops;
mod ways;
mod worse;

use kusei::Sheet;
use kusei::form::Form;
use kusei::intake::{Grid, GridCell, StoredAs};

use crate::documents::REAL;

/// 福島区's form of 平成28年度.
pub(crate) fn real_form() -> Sheet {
    serde_json::from_str(REAL).expect("the real form")
}

/// Returns the cells of both printed tables, separately.
pub(crate) fn cells(sheet: &Sheet) -> [Vec<GridCell<'static>>; 2] {
    Form::of(sheet).tables().map(|table| {
        let grid = Grid::of_table(&table).expect("a grid");
        let owned =
            |cell: &GridCell<'_>| GridCell { text: cell.text.clone().into_owned().into(), ..*cell };
        grid.cells().iter().map(owned).collect()
    })
}

/// Returns grids of such cells.
pub(crate) fn grids(cells: [Vec<GridCell<'static>>; 2]) -> Vec<Grid<'static>> {
    cells.into_iter().map(|cells| Grid::new(cells).expect("a grid")).collect()
}

/// Returns rows of texts, each in a cell of its own.
pub(crate) fn grid(rows: &[&[&'static str]]) -> Grid<'static> {
    let row = |(row, texts): (usize, &&[&'static str])| {
        let cell = move |(column, text): (usize, &&'static str)| GridCell {
            row,
            column,
            rows: 1,
            columns: 1,
            text: (*text).into(),
            stored: StoredAs::Text,
        };
        texts.iter().enumerate().map(cell).collect::<Vec<_>>()
    };
    let cells = rows.iter().enumerate().flat_map(row);
    Grid::new(cells.filter(|cell| !cell.text.is_empty())).expect("a grid")
}
