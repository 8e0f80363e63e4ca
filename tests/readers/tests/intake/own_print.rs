//! The crate's own print with merged cells: every cell of the sheet comes back.

use kusei::form::Form;
use kusei::intake::{Fate, Given, Grid, Origin, read};
use kusei::{RawSheet, Sheet};

use crate::plainly::{as_printed, rich_sheets};
use crate::real_form;

/// Reads a sheet's own print, and checks every law of it.
fn comes_back(sheet: &Sheet) {
    let tables = Form::of(sheet).tables();
    let grids: Vec<_> = tables.iter().map(|table| Grid::of_table(table).expect("a grid")).collect();
    let taken = read(&grids, Given::of(sheet));
    let questions: Vec<String> =
        taken.questions().map(|own| kusei::Said::en(own).to_string()).collect();
    assert_eq!(questions, [""; 0]);
    assert_eq!(taken.leftovers().count(), 0);
    let expected = as_printed(sheet);
    let proposed = taken.proposed();
    for ((at, own), (_, back)) in expected.cells().zip(proposed.cells()) {
        assert_eq!(own, back, "{at}");
    }
    assert!(proposed == expected);
    for (grid, own) in grids.iter().enumerate() {
        for cell in own.cells() {
            let origin = Origin { grid, row: cell.row, column: cell.column };
            let fate = taken.fate(origin).expect("a cell");
            if let Fate::Value(places) = fate {
                assert!(places.iter().all(|place| taken.origins(*place).contains(&origin)));
                assert!(places.iter().all(|place| expected.cell(place).is_some()), "{places:?}");
            }
        }
    }
    for (at, text) in expected.cells().filter(|(_, text)| !text.is_empty()) {
        let is_head = matches!(at.row, kusei::plan::Row::Sheet | kusei::plan::Row::Policy);
        assert!(is_head || !taken.origins(at).is_empty(), "{at}: {text}");
    }
    let back = taken.finish().expect("a sheet");
    let again = Form::of(&back).tables();
    for (again, table) in again.iter().zip(&tables) {
        for (n, (again, row)) in again.rows().iter().zip(table.rows()).enumerate() {
            assert_eq!(again, row, "row {n}");
        }
    }
    assert!(again == tables);
}

#[test]
fn the_real_form_comes_back() {
    let sheet = real_form();
    assert!(as_printed(&sheet) == RawSheet::from(&sheet));
    comes_back(&sheet);
}

#[test]
fn two_hundred_rich_sheets_come_back() {
    for sheet in rich_sheets(200) {
        comes_back(&sheet);
    }
}

#[test]
fn text_that_a_review_adds_is_not_the_wards() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let tables = Form::reviewed(&review).tables();
    let grids: Vec<_> = tables.iter().map(|table| Grid::of_table(table).expect("a grid")).collect();
    assert_eq!(read(&grids, Given::of(&sheet)).finish(), Ok(sheet.clone()));
    for finding in review.findings() {
        let taken = read(&grids, Given::of(&sheet));
        assert!(
            !taken.origins(finding.at()).is_empty()
                || taken.proposed().cell(&finding.at()).is_some()
        );
    }
}

#[test]
fn the_order_of_grids_means_nothing() {
    let sheet = real_form();
    let [outcomes, initiatives] = Form::of(&sheet).tables();
    let grids = [&initiatives, &outcomes].map(|table| Grid::of_table(table).expect("a grid"));
    assert_eq!(read(&grids, Given::of(&sheet)).finish(), Ok(sheet.clone()));
}
