//! The form's CSV read back: it does not tell merged cells from blank ones, and what is read of it is
//! never another cell's.

use kusei::RawSheet;
use kusei::form::{Form, Formulas, Merged};
use kusei::intake::{Fate, Given, Grid, Origin, read};

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
        // Every title is known, and no cell is lost.
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
