//! The print for publication, which has the layout of the city's form and is read like it.

use kusei::RawSheet;
use kusei::form::{Form, PrintedTable};
use kusei::intake::{FormTable, Given, Grid, GridCell, read};

use crate::leaves::leaves;
use crate::real_form;

/// What the print does not contain is missing; what it words is certain or proposed.
#[test]
fn nothing_certain_is_wrong() {
    let sheet = real_form();
    let truth = RawSheet::from(&sheet);
    let tables = Form::publication(&sheet).tables();
    let grids: Vec<_> = tables.iter().map(|table| Grid::of_table(table).expect("a grid")).collect();
    let taken = read(&grids, Given::of(&sheet));
    assert_eq!(
        taken.tables().iter().map(kusei::intake::FoundTable::table).collect::<Vec<_>>(),
        [FormTable::Outcomes, FormTable::Initiatives]
    );
    let own = leaves(&taken, &grids, &truth);
    assert_eq!(own.wrong, [""; 0]);
    assert_eq!((own.certain, own.to_confirm, own.to_correct, own.refused), (542, 60, 3, 0));
    assert_eq!((own.missed.len(), taken.open()), (28, 31));
    // 柱 and めざす成果 are titles that only the crate prints.
    let left: Vec<_> = taken.leftovers().map(|(_, text)| text).collect();
    assert_eq!(left, ["柱", "めざす成果", "柱", "めざす成果"]);
}

/// A row is read by itself: if a reading is missing, those below it are not moved up.
#[test]
fn a_missing_reading_moves_no_other() {
    let sheet = real_form();
    let truth = RawSheet::from(&sheet);
    let tables = Form::publication(&sheet).tables();
    for (table, column) in [(0, 9), (0, 10), (0, 11), (1, 9)] {
        let without = |(n, own): (usize, &'_ PrintedTable)| {
            let (whole, first) = (Grid::of_table(own).expect("a grid"), own.head().len());
            let cells = whole.cells().iter().cloned();
            let is_lost =
                |cell: &GridCell<'_>| n == table && cell.column == column && cell.row == first + 1;
            let left = cells
                .filter(|cell| !is_lost(cell))
                .map(|cell| GridCell { text: cell.text.clone().into_owned().into(), ..cell });
            Grid::new(left).expect("a grid")
        };
        let grids: Vec<Grid<'static>> = tables.iter().enumerate().map(without).collect();
        let own = leaves(&read(&grids, Given::of(&sheet)), &grids, &truth);
        assert_eq!(own.wrong, [""; 0], "{table} {column}");
    }
}
