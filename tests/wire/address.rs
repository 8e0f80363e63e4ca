//! Every cell of a document has exactly one place, for reading and writing.

use std::collections::BTreeSet;

use kusei::plan::{Line, Row};
use kusei::wire::NotSet;
use kusei::{Column, Place, RawSheet, Said as _, Sheet};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};

use crate::documents::{REAL, edited, small};
use crate::drawn::{config, sheets};

fn raw(document: Value) -> RawSheet {
    serde_json::from_value(document).expect("the format's shape")
}

/// Checks every place: its own cell has it, and it reads back in both languages.
fn is_addressed(sheet: &RawSheet) {
    let cells: Vec<_> = sheet.cells().collect();
    assert!(cells.windows(2).all(|pair| pair[0].0 < pair[1].0), "a place twice or out of order");
    for (at, text) in &cells {
        assert_eq!(sheet.cell(at).as_ref(), Some(text), "{at}");
        for said in [at.ja().to_string(), at.en().to_string()] {
            assert_eq!(said.parse(), Ok(*at), "{said}");
        }
    }
}

/// Collects the texts of a document, as often as each occurs, by key.
fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| leaves(value, found)),
        Value::Object(cells) => cells.values().for_each(|value| leaves(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Every filled text of the document belongs to a cell; an initiative's items are one cell.
fn nothing_is_left_out(sheet: &RawSheet) {
    let document = serde_json::to_value(sheet).expect("a wire form");
    let mut leaves_of = Vec::new();
    leaves(&document, &mut leaves_of);
    let is_text = |(at, _): &(Place, _)| {
        !matches!(at.column, Column::Number | Column::Common | Column::DesiredOutcome)
    };
    let cells = sheet.cells().filter(is_text).map(|(_, text)| text.into_owned());
    let mut cells: Vec<_> = cells.filter(|text| !text.is_empty()).collect();
    let strategies = document["strategies"].as_array().into_iter().flatten();
    let initiatives =
        strategies.flat_map(|own| own["initiatives"].as_array().into_iter().flatten());
    let initiatives: Vec<_> = initiatives.collect();
    let items = initiatives.iter().flat_map(|own| own["items"].as_array().into_iter().flatten());
    let mut leaves_of: Vec<_> = leaves_of.into_iter().filter(|text| !text.is_empty()).collect();
    for item in items.filter(|item| **item != "") {
        let at = leaves_of.iter().position(|leaf| item == leaf).expect("an item");
        leaves_of.swap_remove(at);
    }
    let listed = initiatives.iter().filter(|own| own["items"].as_array().is_some());
    for own in listed {
        let joined: String =
            own["items"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        leaves_of.push(joined);
    }
    let conditions = initiatives
        .iter()
        .flat_map(|own| own["withdrawal"]["conditions"].as_array().into_iter().flatten());
    let numbers = conditions.filter_map(|own| own["target"].as_u64()).map(|n| n.to_string());
    leaves_of.extend(numbers);
    let mut leaves_of: Vec<_> = leaves_of.into_iter().filter(|text| !text.is_empty()).collect();
    cells.sort();
    leaves_of.sort();
    assert_eq!(cells, leaves_of);
}

#[test]
fn the_real_form() {
    let sheet: RawSheet = serde_json::from_str(REAL).expect("the format's shape");
    is_addressed(&sheet);
    nothing_is_left_out(&sheet);
    let cell = |place: &str| sheet.cell(&place.parse().expect(place)).map(String::from);
    assert_eq!(cell("ward").as_deref(), Some("福島区"));
    assert_eq!(cell("【4-1】アウトカム①の実績値").as_deref(), Some("49.6%"));
    assert_eq!(cell("【4-1】めざす成果").as_deref(), Some("1（1）"));
    assert_eq!(cell("【4-1-1】条件①の対象とする業績目標").as_deref(), Some("1"));
    assert_eq!(cell("【9-9】課題"), None);
    assert_eq!(cell("【4-1】アウトカム⑨の実績値"), None);
    assert_eq!(cell("【4-1】業績目標①の実績値"), None);
}

#[test]
fn rows_that_cannot_be_told_apart_are_addressed_by_position() {
    let one = small()["strategies"][0].clone();
    let mut document = small();
    let strategies = document["strategies"].as_array_mut().expect("a list");
    strategies.extend([one.clone(), one]);
    strategies[2]["code"] = json!("x");
    let mut sheet = raw(document);
    is_addressed(&sheet);
    let second =
        sheet.strategies.iter().skip(1).position(|own| own.code == sheet.strategies[0].code);
    let second = second.expect("the same code again") + 2;
    let at = Row::NthStrategy(second).at(Column::Issues);
    sheet.set(&at, "二番目").expect("a cell");
    assert_eq!(sheet.strategies[second - 1].issues.as_deref(), Some("二番目"));
    // The code alone refers to the first.
    let first = format!("【{}】課題", sheet.strategies[0].code).parse().expect("a place");
    assert_ne!(sheet.cell(&first).as_deref(), Some("二番目"));
    assert_eq!(sheet.cell(&Row::NthStrategy(1).at(Column::Issues)), None);
    let pillars = json!([{ "number": 1, "title": "一" }, { "number": 1, "title": "二",
        "desired_outcomes": [{ "number": 1, "title": "成果", "items": [{ "mark": "㋐", "title": "項目" }] }] }]);
    let sheet = raw(edited(&[("policy/pillars", pillars)]));
    is_addressed(&sheet);
    let title = Row::NthItemOfNth(2, 1, 1).at(Column::Title);
    assert_eq!(sheet.cell(&title).as_deref(), Some("項目"));
}

#[test]
fn a_cell_that_cannot_be_set_is_refused_and_nothing_changes() {
    let mut sheet = raw(small());
    let before = sheet.clone();
    let place = |text: &str| text.parse::<Place>().expect(text);
    let nowhere = place("【9-9】課題");
    assert_eq!(sheet.set(&nowhere, "x"), Err(NotSet::NoSuchCell(nowhere)));
    let number = Row::Pillar(1).at(Column::Number);
    assert!(matches!(sheet.set(&number, "一"), Err(NotSet::NotANumber { .. })));
    assert!(matches!(sheet.set(&number, "01"), Err(NotSet::NotANumber { .. })));
    let outcome = place("【4-1】めざす成果");
    assert!(matches!(sheet.set(&outcome, "1-1"), Err(NotSet::NotANumber { .. })));
    assert_eq!(sheet, before);
    // A text that cannot be read is kept, and the check reports it.
    let reading = place("【4-1】アウトカム①の実績値");
    sheet.set(&reading, "四割").expect("a cell");
    assert_eq!(sheet.cell(&reading).as_deref(), Some("四割"));
    let defects = Sheet::try_from(sheet).expect_err("no quantity");
    assert_eq!(defects.iter().map(|defect| defect.place).collect::<Vec<_>>(), [reading]);
}

/// Returns a text that the cell can hold, other than its own.
fn another(column: Column, text: &str) -> String {
    match column {
        Column::Number | Column::Common => format!("{}", text.len() + 41),
        Column::DesiredOutcome => "7（3）".into(),
        _ => format!("{text}々"),
    }
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn every_cell_of_a_generated_document(sheet in sheets::<RawSheet>()) {
        is_addressed(&sheet);
        nothing_is_left_out(&sheet);
    }

    /// A text that is set is read at its place and no other; set back, the document is unchanged,
    /// except for the shape of the cell.
    #[test]
    fn a_cell_that_is_set_is_read_back(sheet in sheets::<Sheet>(), pick in proptest::prelude::any::<usize>()) {
        let before = RawSheet::from(&sheet);
        let cells: Vec<_> = before.cells().map(|(at, text)| (at, text.into_owned())).collect();
        let (at, text) = &cells[pick % cells.len()];
        let new = another(at.column, text);
        let mut after = before.clone();
        prop_assert_eq!(after.set(at, &new), Ok(()));
        let row_moves = matches!(at.column, Column::Number | Column::Code | Column::Mark);
        if !row_moves {
            let cell = after.cell(at).map(String::from);
            prop_assert_eq!(cell.as_deref(), Some(new.as_str()));
            let changed: BTreeSet<Place> = after
                .cells()
                .zip(&cells)
                .filter(|((_, own), (_, other))| own != other)
                .map(|((at, _), _)| at)
                .collect();
            prop_assert_eq!(changed, BTreeSet::from([*at]));
            prop_assert_eq!(after.set(at, text), Ok(()));
            let back: Vec<_> = after.cells().map(|(at, text)| (at, text.into_owned())).collect();
            prop_assert_eq!(&back, &cells);
        }
        prop_assert!(before.cell(at).is_some());
    }

    /// Every defect is at a cell of the document, or at a goal or reading that consists of two
    /// cells.
    #[test]
    fn every_defect_is_at_a_cell(sheet in sheets::<RawSheet>()) {
        if let Err(defects) = Sheet::try_from(sheet.clone()) {
            for defect in &defects {
                prop_assert!(sheet.cell(&defect.place).is_some(), "{}", defect);
            }
        }
    }
}

#[test]
fn lines_are_those_of_the_row() {
    let sheet = raw(small());
    let places: Vec<_> = sheet.cells().map(|(at, _)| at).collect();
    assert!(places.iter().any(|at| matches!(at.line, Some(Line::Condition(1)))));
    assert!(places.iter().any(|at| at.column == Column::ReadingPopulation));
}
