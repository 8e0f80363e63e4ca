//! The worksheets of a workbook as tables of cells.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};
use kusei::intake::{Grid, GridCell, StoredAs};

/// Returns every worksheet as a table with merged cells. Values that are not texts are given as in
/// the file, and marked as numbers.
pub(crate) fn grids(file: &[u8]) -> Result<Vec<Grid<'static>>, Box<dyn std::error::Error>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file))?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        grids.push(Grid::new(cells(&mut book, &name)?)?.named(name));
    }
    Ok(grids)
}

/// Returns the cells of a worksheet that have a text, one by one: a distant cell takes no space.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<GridCell<'static>>, XlsxError> {
    let merged = book.worksheet_merge_cells(name).transpose()?.unwrap_or_default();
    let merged: BTreeMap<_, _> = merged.into_iter().map(|own| (own.start, own.end)).collect();
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell()? {
        let begin = cell.get_position();
        let end = merged.get(&begin).copied().unwrap_or(begin);
        let number = |own: u32| usize::try_from(own).unwrap_or(usize::MAX);
        let span = |begin: u32, end: u32| number(end.saturating_sub(begin)).saturating_add(1);
        cells.push(GridCell {
            row: number(begin.0),
            column: number(begin.1),
            rows: span(begin.0, end.0),
            columns: span(begin.1, end.1),
            stored: match cell.get_value() {
                DataRef::String(_) | DataRef::SharedString(_) | DataRef::Empty => StoredAs::Text,
                _ => StoredAs::Number,
            },
            text: Data::from(cell.get_value().clone()).to_string().into(),
        });
    }
    Ok(cells)
}
