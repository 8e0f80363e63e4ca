//! Worse input is never more certain: whatever is removed, no cell of the sheet changes without a
//! question.

use std::collections::BTreeMap;

use kusei::intake::{Given, GridCell, StoredAs, read};
use kusei::plan::{Place, Row};

use crate::leaves::asked;
use crate::{cells, grids, real_form};

/// Reads the real form's cells after a change, and checks that each text of the sheet is unchanged
/// or missing, and that something is asked if any is missing.
fn is_never_surer(what: &str, worse: impl Fn(usize, &mut Vec<GridCell<'static>>)) -> usize {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    for (table, cells) in cells.iter_mut().enumerate() {
        worse(table, cells);
    }
    let grids = grids(cells);
    let taken = read(&grids, Given::of(&sheet));
    let own = kusei::RawSheet::from(&sheet);
    let proposed = taken.proposed();
    let before: BTreeMap<Place, String> =
        own.cells().map(|(at, text)| (at, text.into_owned())).collect();
    let mut lost = 0;
    for (at, text) in proposed.cells().filter(|(_, text)| !text.is_empty()) {
        assert_eq!(before.get(&at).map(String::as_str), Some(&*text), "{what}: {at}");
    }
    for (at, text) in before.iter().filter(|(at, text)| at.row != Row::Sheet && !text.is_empty()) {
        lost += usize::from(proposed.cell(at).as_deref() != Some(text));
    }
    assert!(lost == 0 || taken.open() > 0, "{what}: {lost} cells lost in silence");
    let fates: usize = grids.iter().map(|grid| grid.cells().len()).sum();
    assert!(taken.leftovers().count() <= fates);
    taken.open()
}

/// Removes a column from a table, and moves those on its right.
fn without_column(cells: &mut Vec<GridCell<'static>>, column: usize) {
    cells.retain(|cell| cell.column != column || cell.columns > 1);
    for cell in cells {
        if cell.column > column {
            cell.column -= 1;
        } else if cell.column + cell.columns > column {
            cell.columns -= 1;
        }
    }
}

#[test]
fn without_any_one_column() {
    for (table, columns) in [(0, 16), (1, 15)] {
        for column in 0..columns {
            is_never_surer(&format!("table {table} without column {column}"), |own, cells| {
                if own == table {
                    without_column(cells, column);
                }
            });
        }
    }
}

/// Without a column that tells rows apart, nothing of the table is read.
#[test]
fn without_the_items_no_row_is_placed() {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    without_column(&mut cells[0], 2);
    let grids = grids(cells);
    let taken = read(&grids, Given::of(&sheet));
    assert!(taken.proposed().strategies.is_empty());
    assert!(taken.open() > 0);
}

/// Columns in another order give the same.
#[test]
fn columns_in_another_order() {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    for cells in &mut cells {
        let last = cells.iter().map(|cell| cell.column).max().expect("a column");
        for cell in cells.iter_mut() {
            cell.column = last + 1 - cell.column - cell.columns;
        }
    }
    let grids = grids(cells);
    assert_eq!(read(&grids, Given::of(&sheet)).finish(), Ok(sheet.clone()));
}

/// A title above, a note below, a blank column on the left, one more column of the ward's own.
#[test]
fn cells_around_the_table_are_ignored() {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    for cells in &mut cells {
        for cell in cells.iter_mut() {
            cell.row += 3;
            cell.column += 1;
        }
        let [last_row, last_column] = [
            cells.iter().map(|cell| cell.row).max().expect("a row"),
            cells.iter().map(|cell| cell.column).max().expect("a column"),
        ];
        let mut add = |row, column, text: &'static str| {
            let (text, stored) = (text.into(), StoredAs::Text);
            cells.push(GridCell { row, column, rows: 1, columns: 1, text, stored });
        };
        add(0, 1, "区政運営基本方針の成果目標の達成に向けた取組状況");
        add(last_row + 1, 0, "※印は確認中");
        add(5, last_column + 1, "担当課");
        add(6, last_column + 1, "総務課");
    }
    let grids = grids(cells);
    let taken = read(&grids, Given::of(&sheet));
    assert_eq!(taken.leftovers().count(), 8);
    assert_eq!(taken.finish(), Ok(sheet));
}

/// Any one cell blanked, or reduced to its first row and column.
#[test]
fn without_any_one_cell_or_span() {
    let counts = cells(&real_form()).map(|cells| cells.len());
    for (table, count) in counts.into_iter().enumerate() {
        for n in (0..count).step_by(7) {
            let text = &cells(&real_form())[table][n].text;
            is_never_surer(&format!("table {table} without cell {n}, {text}"), |own, cells| {
                if own == table {
                    let is_value = cells[n].row > 2 && cells[n].column > 2;
                    if !is_value {
                        cells.remove(n);
                    }
                }
            });
        }
    }
}

/// A cell that occurred before, that belongs to another row, or that differs in the other table is
/// asked about, and is not read as another.
#[test]
fn cells_of_another_row_are_asked_about() {
    for (table, before, after) in [
        (0, "2\n「自律", "1\n「自律"),
        (0, "2\n「自律", "02\n「自律"),
        (0, "（2）多様", "（1）多様"),
        (0, "㋑ 校区", "㋐ 校区"),
        (0, "【4-4】", "【4-3】"),
        (1, "1\n「大", "1\n「小"),
        (1, "（1）豊か", "（1）静か"),
        (1, "つながりづくりの促進", "つながりづくりの促進と支援"),
        (1, "つながりづくりの促進", "つながりづくりの促進\n㋚ 支援"),
        (1, "【4-2-1】", "【4-1-9】"),
        (1, "【4-1-2】", "【4-1-1】"),
    ] {
        let open = is_never_surer(after, |own, cells| {
            if own == table {
                let mut cells = cells.iter_mut();
                let cell = cells.find(|cell| cell.text.contains(before)).expect(before);
                cell.text = cell.text.replacen(before, after, 1).into();
            }
        });
        assert!(open > 0, "{after}");
    }
}

/// An indicator beside an item that is not read is not read either, because it could not be tied.
#[test]
fn beside_an_item_that_is_not_read_nothing_is() {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    let is_it = |cell: &&mut GridCell<'_>| cell.text.starts_with("㋑ 校区");
    let cell = cells[0].iter_mut().find(is_it).expect("a cell");
    cell.text = cell.text.replacen('㋑', "イ", 1).into();
    let grids = grids(cells);
    let proposed = read(&grids, Given::of(&sheet)).proposed();
    let own = proposed.strategies.iter().find(|own| own.code == "4-2").expect("a strategy");
    assert_eq!(own.indicators.len(), 1);
    let mut indicators = proposed.strategies.iter().flat_map(|own| &own.indicators);
    assert!(indicators.all(|own| own.item.is_some() && own.common.is_some()));
}

/// The same beside an item without a common indicator.
#[test]
fn beside_an_item_without_common_indicators_too() {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    let own = cells[0].iter().find(|cell| cell.text.starts_with("㋑ 校区")).expect("a cell").row;
    cells[0].retain(|cell| cell.row != own || ![3, 4].contains(&cell.column));
    for cell in cells[0].iter_mut().filter(|cell| cell.row == own && cell.column == 2) {
        cell.text = cell.text.replacen('㋑', "イ", 1).into();
    }
    let grids = grids(cells);
    let proposed = read(&grids, Given::of(&sheet)).proposed();
    let mut indicators = proposed.strategies.iter().flat_map(|own| &own.indicators);
    assert!(indicators.all(|own| own.item.is_some()));
}

/// A title that is merged with the cell below it is not a text of the row.
#[test]
fn a_title_over_a_row_is_not_one_of_its_texts() {
    let sheet = real_form();
    for title in ["課題", "めざす状態", "戦略"] {
        let mut cells = cells(&sheet);
        let own = cells[0].iter().position(|cell| cell.text == title).expect(title);
        let (row, column) = (cells[0][own].row + cells[0][own].rows, cells[0][own].column);
        let below = cells[0].iter().position(|cell| (cell.row, cell.column) == (row, column));
        let below = below.expect("a cell");
        cells[0][own].rows += cells[0][below].rows;
        cells[0].remove(below);
        let grids = grids(cells);
        let proposed = read(&grids, Given::of(&sheet)).proposed();
        assert!(proposed.cells().all(|(_, text)| text != title), "{title}");
    }
}

/// A cell directly beside the table without a title has slipped out of it, and other cells of its
/// row may have, too.
#[test]
fn beside_a_cell_that_slipped_out_nothing_is_certain() {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    let [_, initiatives] = &mut cells;
    let row =
        initiatives.iter().find(|cell| cell.text.starts_with("【4-2-1】")).expect("a row").row;
    let from = initiatives.iter().map(|cell| cell.column).max().expect("a column") - 1;
    for cell in initiatives.iter_mut().filter(|cell| cell.row == row && cell.column >= from) {
        cell.column += 1;
    }
    let grids = grids(cells);
    let taken = read(&grids, Given::of(&sheet));
    assert!(asked(&taken).contains(&"【4-2-1】改善策".parse().expect("a place")));
    assert!(asked(&taken).contains(&"【4-2-1】取組内容".parse().expect("a place")));
    assert!(!asked(&taken).contains(&"【4-1-1】取組内容".parse().expect("a place")));
}

/// A cell that covers two initiatives is not certain for either.
#[test]
fn a_cell_over_two_initiatives_is_of_neither() {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    let [_, initiatives] = &mut cells;
    let [first, second] = ["【4-1-1】", "【4-1-2】"].map(|code| {
        let own = initiatives.iter().find(|cell| cell.text.starts_with(code)).expect("a row");
        (own.row, own.rows)
    });
    let own = |cell: &&GridCell<'_>| cell.row == first.0 && cell.text.contains("食事会");
    let column = initiatives.iter().rfind(own).expect("a cell").column;
    initiatives.retain(|cell| cell.column != column || cell.row != second.0);
    let own = |cell: &&mut GridCell<'_>| cell.column == column && cell.row == first.0;
    let over = initiatives.iter_mut().find(own).expect("a cell");
    over.rows = first.1 + second.1;
    let grids = grids(cells);
    let taken = read(&grids, Given::of(&sheet));
    for (code, is_asked) in [("4-1-1", true), ("4-1-2", true), ("4-1-3", false)] {
        let place = format!("【{code}】取組実績").parse().expect("a place");
        assert_eq!(asked(&taken).contains(&place), is_asked, "{code}");
    }
}
