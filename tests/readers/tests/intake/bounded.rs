//! Untrusted cells: bounded work, and an error if they do not form a table.

use std::borrow::Cow;

use kusei::intake::{Given, Grid, GridCell, GridError, StoredAs, read};

use crate::{cells, real_form};

fn cell(row: usize, column: usize, rows: usize, columns: usize) -> GridCell<'static> {
    let (text, stored) = (Cow::Borrowed("区政運営基本方針"), StoredAs::Text);
    GridCell { row, column, rows, columns, text, stored }
}

#[test]
fn a_place_is_covered_once() {
    let cells = [cell(0, 0, 2, 2), cell(1, 1, 1, 1)];
    assert_eq!(Grid::new(cells).map(|_| ()), Err(GridError::Twice { row: 2, column: 2 }));
    let apart = [cell(0, 0, 2, 2), cell(0, 2, 1, 1), cell(2, 0, 1, 1)];
    assert_eq!(Grid::new(apart).map(|grid| (grid.rows(), grid.columns())), Ok((3, 3)));
}

#[test]
fn a_table_too_large_is_refused() {
    for cells in [
        [cell(0, 0, 4_000_001, 1)],
        [cell(0, 0, usize::MAX, 2)],
        [cell(usize::MAX, 0, 1, 1)],
        [cell(2_000, 2_000, 1, 1)],
    ] {
        assert_eq!(Grid::new(cells).map(|_| ()), Err(GridError::TooLarge));
    }
    let whole = Grid::new([cell(0, 0, 2_000, 2_000)]).expect("four million places");
    assert_eq!(read(&[whole], Given::default()).leftovers().count(), 1);
}

#[test]
fn blank_rows_take_no_place() {
    let blank =
        (0..1_000_000).map(|row| GridCell { text: Cow::Borrowed(""), ..cell(row, 0, 1, 1) });
    assert_eq!(Grid::new(blank).map(|grid| grid.rows()), Ok(0));
    let sheet = real_form();
    let grids: Vec<_> = cells(&sheet)
        .into_iter()
        .map(|cells| {
            let last = cells.iter().map(|cell| cell.row).max().expect("a row");
            let below =
                GridCell { text: Cow::Borrowed("以上"), ..cell(last + 100_000, 40, 1, 1) };
            Grid::new(cells.into_iter().chain([below])).map(|_| ())
        })
        .collect();
    assert_eq!(grids, [Err(GridError::TooLarge), Err(GridError::TooLarge)]);
}

/// Heads below heads, none of which is a table: work stays linear in the positions.
#[test]
fn a_head_in_every_row() {
    let cells = (0..200_000).map(|row| cell(row, 0, 1, 1));
    let grids = [Grid::new(cells).expect("a grid")];
    let taken = read(&grids, Given::default());
    assert_eq!(taken.tables().len(), 0);
    assert_eq!(taken.open(), 5);
}
