//! A form to be filled in: its blanks are blank in the sheet, and what an officer writes into it is
//! read.

use kusei::form::{CellKind, Form, PrintedRow};
use kusei::intake::{Given, Grid, GridCell, StoredAs, read};
use kusei::wire::{BlankStrategy, RawTexts};
use kusei::{RawSheet, Sheet};

use crate::grids::grids;
use crate::plainly::{as_printed, rich_sheets};
use crate::{day, real_form};

/// Returns a sheet with the real form's policy and strategies, and nothing written.
fn blank(initiatives: impl Fn(usize) -> u16) -> Sheet {
    let sheet = real_form();
    let strategies = sheet.strategies().iter().map(|own| BlankStrategy {
        code: own.code(),
        desired_outcome: own.desired_outcome(),
        initiatives: initiatives(own.initiatives().len()),
    });
    let strategies: Vec<_> = strategies.collect();
    let ward = sheet.ward().as_str();
    let document = RawSheet::blank(ward, sheet.fiscal_year(), sheet.policy(), &strategies);
    document.try_into().expect("a sheet")
}

#[test]
fn an_empty_form_comes_back_empty() {
    for count in [0, 1, 2, 7] {
        let sheet = blank(|_| count);
        let file = Form::of(&sheet).to_fill_in().xlsx(day()).expect("a workbook");
        let grids = grids(&file).expect("a workbook");
        let taken = read(&grids, Given::of(&sheet));
        assert_eq!(taken.questions().count(), 0);
        assert!(taken.proposed() == as_printed(&sheet));
        let back = taken.finish().expect("a sheet");
        assert_eq!(back.initiatives().count(), 7 * usize::from(count));
        for initiative in back.initiatives().map(|(_, own)| own) {
            assert!(initiative.targets().is_empty() && initiative.content().is_blank());
        }
    }
}

/// It does not say that anything is missing, and every list has room for more.
#[test]
fn there_is_room() {
    let sheet = blank(|count| count.try_into().expect("a few"));
    let [outcomes, initiatives] = Form::of(&sheet).to_fill_in().tables();
    for table in [&outcomes, &initiatives] {
        let mut cells = table.rows().iter().flat_map(PrintedRow::cells);
        assert!(cells.all(|cell| cell.kind() != CellKind::Absent && !cell.text().contains("なし")));
    }
    // A row for each common indicator, and one for each item.
    let items = || sheet.policy().desired_outcomes().flat_map(|(_, outcome)| outcome.items());
    let common: usize = items().map(|item| item.indicators().len()).sum();
    assert_eq!(outcomes.rows().len(), common + items().count());
    // Two performance targets for each initiative.
    assert_eq!(initiatives.rows().len(), 2 * sheet.initiatives().count());
    let sheet = real_form();
    let [outcomes, initiatives] = Form::of(&sheet).to_fill_in().tables();
    let printed = Form::of(&sheet).tables().map(|table| table.rows().len());
    assert_eq!(outcomes.rows().len(), printed[0] + items().count());
    assert_eq!(initiatives.rows().len(), printed[1] + sheet.initiatives().count());
}

/// Returns the sheet as printed; the text of a strategy without indicators is beside an item if
/// there is room, and is then that item's.
fn settled(sheet: &Sheet) -> RawSheet {
    let mut raw = as_printed(sheet);
    for strategy in raw.strategies.iter_mut().filter(|own| own.indicators.is_empty()) {
        for texts in [&mut strategy.desired_state, &mut strategy.strategy] {
            let own = texts.take().map(|own| match own {
                RawTexts::ByItem(own) if own.len() == 1 => {
                    RawTexts::Text(own[0].text.clone().unwrap_or_default())
                }
                own => own,
            });
            *texts = own;
        }
    }
    raw
}

/// The blank rows of a form that is filled in are not cells of the sheet.
#[test]
fn a_form_that_is_filled_in_comes_back() {
    for sheet in rich_sheets(60).chain([real_form()]) {
        let tables = Form::of(&sheet).to_fill_in().tables();
        let grids = tables.each_ref().map(|table| Grid::of_table(table).expect("a grid"));
        let taken = read(&grids, Given::of(&sheet));
        assert_eq!(taken.questions().count(), 0);
        let back = taken.finish().expect("a sheet");
        let (back, expected) = (settled(&back), settled(&sheet));
        for ((at, own), (_, back)) in expected.cells().zip(back.cells()) {
            assert_eq!(own, back, "{at}");
        }
        assert!(back == expected);
    }
}

#[test]
fn entries_of_an_officer_are_read() {
    let sheet = blank(|_| 1);
    let file = Form::of(&sheet).to_fill_in().xlsx(day()).expect("a workbook");
    let tables = grids(&file).expect("a workbook");
    let mut cells = tables.iter().map(|grid| grid.cells().to_vec()).collect::<Vec<_>>();
    // The rows of 4-1: its common indicator, then the blank row below. For 4-1-1, both targets.
    for (table, row, column, text) in [
        (0, 6, 6, "支え合えると思う区民の割合\nH29までに50％以上"),
        (0, 6, 9, "49.6%"),
        (0, 6, 11, "A"),
        (0, 7, 6, "会に参加した区民の割合\n平成29年度までに30%以上"),
        (1, 6, 5, "集いの回数\n12回以上"),
        (1, 7, 5, "集いの参加者\n300人以上"),
        (1, 7, 10, "280人"),
    ] {
        let (text, stored) = (text.into(), StoredAs::Text);
        cells[table].push(GridCell { row, column, rows: 1, columns: 1, text, stored });
    }
    let filled: Vec<_> = cells.into_iter().map(|own| Grid::new(own).expect("a grid")).collect();
    let taken = read(&filled, Given::of(&sheet));
    assert_eq!(taken.questions().count(), 0);
    let back = taken.finish().expect("a sheet");
    let strategy = &back.strategies()[0];
    let [tied, own] = strategy.indicators() else { panic!("two indicators") };
    assert_eq!([tied.common(), own.common()].map(|own| own.is_some()), [true, false]);
    assert_eq!(tied.stated().printed(), "A");
    assert_eq!(tied.measured().target().name().as_str(), "支え合えると思う区民の割合");
    let [first, second] = strategy.initiatives()[0].targets() else { panic!("two targets") };
    assert_eq!(first.measured().reading().quantity(), None);
    assert_eq!(
        second.measured().reading().quantity().map(ToString::to_string),
        Some("280人".into())
    );
}
