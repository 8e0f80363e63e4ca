//! A cell that is checked alone gives the same defect as in its document.

use kusei::plan::{Line, Place, Row};
use kusei::wire::{CellContext, DefectKind};
use kusei::{Column, RawSheet, Sheet};
use proptest::prelude::{prop_assert_eq, proptest};
use serde_json::{from_value, json};

use crate::documents::{edited, small};
use crate::drawn::{Law, any, config, sheets};

fn read(raw: &RawSheet, at: &Place, text: &str) -> Result<(), DefectKind> {
    at.column.check(text, &CellContext::of(raw, at))
}

/// Returns what the check of the whole document says about a cell.
fn checked(raw: &RawSheet, at: &Place) -> Result<(), DefectKind> {
    let defects = Sheet::check(raw);
    assert_eq!(defects.unlisted(), 0);
    let own = defects.iter().find(|defect| defect.place == *at);
    own.map_or(Ok(()), |defect| Err(defect.kind.clone()))
}

/// Returns whether the cell is the name that addresses its row.
fn is_name(at: &Place) -> bool {
    at.line.is_none() && [Column::Code, Column::Number, Column::Mark].contains(&at.column)
}

fn agrees(raw: &RawSheet, texts: &[String]) -> Law {
    for (n, (at, text)) in raw.cells().enumerate() {
        let others = texts.get(n % 7).filter(|_| !is_name(&at)).map(String::as_str);
        for text in [Some(&*text), others].into_iter().flatten() {
            let mut edited = raw.clone();
            let expected = match edited.set(&at, text) {
                Ok(()) => checked(&edited, &at),
                Err(error) => Err(error.into()),
            };
            prop_assert_eq!(read(raw, &at, text), expected, "{}: {}", at, text);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn a_cell_alone_agrees_with_the_check(raw in sheets::<RawSheet>(), texts in [any::<kusei::terms::Text>(), any(), any(), any(), any(), any(), any()]) {
        agrees(&raw, &texts.map(|text| text.to_string()))?;
    }
}

#[test]
fn of_documents_with_a_defect() {
    let texts = ["", "50%以上", "1,145件", "each", "1", "㋔", "4-1-1"].map(String::from);
    for edits in [
        vec![],
        vec![("strategies/1/code", json!("4-1"))],
        vec![("initiative/code", json!("4-2-1")), ("item/mark", json!("㋑"))],
        vec![("pillar/number", json!(0)), ("outcome/number", json!(2))],
        vec![("indicator/change", json!("4%以上")), ("condition/target", json!(3))],
        vec![("indicator/reading", json!({ "value": "1%", "missing": "lost" }))],
        vec![(
            "strategy/desired_state",
            json!([{ "item": "㋐" }, { "item": "㋐" }, { "item": "" }]),
        )],
    ] {
        let raw: RawSheet = from_value(edited(&edits)).expect("the format's shape");
        agrees(&raw, &texts).expect("the law");
    }
}

fn raw() -> RawSheet {
    from_value(small()).expect("the format's shape")
}

macro_rules! typed {
    ($($name:ident: $place:literal, $text:literal => $code:expr;)+) => {$(
        #[test]
        fn $name() {
            let at: Place = $place.parse().expect("a place");
            let code: Option<&str> = $code;
            assert_eq!(read(&raw(), &at, $text).err().map(|kind| kind.code()), code);
        }
    )+};
}

typed! {
    a_reading: "【4-1】アウトカム①の実績値", "50.1%" => None;
    a_reading_that_is_no_figure: "【4-1】アウトカム①の実績値", "49..6%" => Some("quantity");
    a_reading_of_another_unit: "【4-1】アウトカム①の実績値", "50人" => Some("mismatch");
    a_target_its_reading_does_not_go_with: "【4-1】アウトカム①の目標値", "50人以上" => None;
    a_blank_target: "【4-1】アウトカム①の目標値", "" => Some("not-one-goal");
    a_code_of_another_strategy: "【4-1-2】番号", "4-2-2" => Some("out-of-place");
    a_code_that_is_taken: "【4-1-2】番号", "4-1-1" => Some("twice");
    a_code_that_is_taken_later: "【4-1-1】番号", "4-1-2" => None;
    a_strategys_code_that_is_taken: "【4-2】番号", "4-1" => Some("twice");
    an_item_that_is_not_there: "【4-1】アウトカム①の項目", "㋔" => Some("points-nowhere");
    a_common_indicator_that_is_not_there: "【4-1】アウトカム①の成果指標", "2" => Some("points-nowhere");
    a_desired_outcome_that_is_not_there: "【4-2】めざす成果", "1（9）" => Some("points-nowhere");
    a_word_where_a_number_is_held: "【4-2】めざす成果", "協働" => Some("not-set");
    a_pillar_that_is_taken: "区政運営基本方針2の番号", "1" => Some("twice");
    a_blank_ward: "区", "　" => Some("blank");
    any_text: "【4-1】課題", "" => None;
    a_row_that_is_not_there: "【9-9】課題", "" => Some("not-set");
    a_column_of_another_row: "【4-1】改善策", "" => Some("not-set");
}

#[test]
fn a_line_that_is_not_there() {
    let raw = raw();
    let context = CellContext::new(&raw, Row::Sheet, Some(Line::Indicator(0)));
    let refused = Column::Ward.check("区", &context);
    assert_eq!(refused.err().map(|kind| kind.code()), Some("not-set"));
}
