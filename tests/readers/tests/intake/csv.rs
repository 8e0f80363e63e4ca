//! CSV, which does not distinguish merged cells from blank ones: nothing is read into a wrong cell,
//! in either layout.

use kusei::RawSheet;
use kusei::form::{Form, Formulas, Merged};
use kusei::intake::{Fate, Given, Grid, Origin, read};

use crate::city::{city, pages, transcription};
use crate::leaves::{Leaves, Page, PageCell, leaves};
use crate::real_form;

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

#[test]
fn nothing_is_read_into_another_cell() {
    let sheet = real_form();
    let expected = RawSheet::from(&sheet);
    for merged in [Merged::Once, Merged::Repeated] {
        let tables = Form::of(&sheet).csv();
        let written = tables.map(|own| own.merged(merged).formulas(Formulas::AsTheyAre));
        let texts = written.map(|own| rows(&own.to_string()));
        let grids = texts.each_ref().map(|table| {
            let rows = table.iter().map(|row| row.iter().map(String::as_str));
            Grid::of_rows(rows).expect("a grid")
        });
        let taken = read(&grids, Given::of(&sheet));
        assert_eq!(taken.tables().len(), 2);
        assert!(taken.questions().next().is_some());
        for (at, text) in taken.proposed().cells().filter(|(_, text)| !text.is_empty()) {
            assert_eq!(expected.cell(&at).as_deref(), Some(&*text), "{at}");
        }
        // Every title is recognised, and no cell is lost.
        for (grid, own) in grids.iter().enumerate() {
            for cell in own.cells() {
                let at = Origin { grid, row: cell.row, column: cell.column };
                let fate = taken.fate(at).expect("a fate");
                assert_eq!(cell.row == 0, fate == Fate::Head, "{at:?}");
            }
        }
        assert!(taken.finish().is_err());
    }
}

/// Returns a page as in CSV: each merged cell in the first of its positions.
fn flat(page: &Page) -> Vec<Vec<&str>> {
    let end = |own: fn(&PageCell) -> usize| page.cells.iter().map(own).max().unwrap_or_default();
    let mut rows = vec![vec![""; end(|cell| cell.column + 1)]; end(|cell| cell.row + 1)];
    for cell in &page.cells {
        rows[cell.row][cell.column] = &cell.text;
    }
    rows
}

/// Returns the pages as in CSV.
pub(crate) fn flat_grids(pages: &[Page]) -> Vec<Grid<'_>> {
    pages.iter().map(|page| Grid::of_rows(flat(page)).expect("a grid")).collect()
}

fn flat_leaves(pages: &[Page]) -> (Leaves, usize) {
    let grids = flat_grids(pages);
    let taken = read(&grids, city());
    (leaves(&taken, &grids, &transcription()), taken.open())
}

/// In the city's layout, a row by itself is as certain as with merged cells, except the last of a
/// page; the rest must be confirmed.
#[test]
fn the_citys_pages_without_merged_cells() {
    let (own, open) = flat_leaves(&pages());
    assert_eq!(own.wrong, [""; 0]);
    assert_eq!((own.certain, own.to_confirm, own.to_correct, own.refused), (268, 336, 7, 0));
    assert_eq!((own.missed.len(), open), (22, 58));
}
