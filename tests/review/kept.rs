//! Stored places and records of reviews are read back or refused.

use kusei::plan::{Line, Row};
use kusei::review::Record;
use kusei::{Column, Place, Sheet, review};
use proptest::prelude::{prop_assert_eq, proptest};
use serde_json::{Value, from_value, json, to_value};

use crate::documents::REAL;
use crate::drawn::{any, config};

proptest! {
    #![proptest_config(config(5_000))]

    /// Every place, with its words, and without them if it has an id.
    #[test]
    fn a_place_is_read_back(place in any::<Place>()) {
        let mut kept = to_value(place).expect("JSON");
        prop_assert_eq!(from_value::<Place>(kept.clone()).ok(), Some(place));
        let cells = kept.as_object_mut().expect("an object");
        for language in ["ja", "en"] {
            cells.insert(language.into(), json!("worded better"));
        }
        let has_id = !matches!(place.row, Row::Sheet | Row::Policy);
        let without = |kept: &Value| from_value::<Place>(kept.clone()).ok();
        let reworded = without(&kept);
        let cells = kept.as_object_mut().expect("an object");
        cells.retain(|key, _| !["ja", "en"].contains(&key.as_str()));
        prop_assert_eq!(reworded, without(&kept));
        if has_id {
            prop_assert_eq!(reworded, Some(place));
        }
    }
}

#[test]
fn the_head_and_the_policy_are_distinguished() {
    let read = |json: Value| from_value::<Place>(json).ok();
    let (policy, head) = (Row::Policy.at(Column::Title), Row::Sheet.at(Column::Ward));
    assert_eq!(read(json!({ "column": "title" })), Some(policy));
    assert_eq!(read(json!({ "column": "ward" })), Some(head));
    let odd = Row::Sheet.at(Column::Title);
    assert_eq!(read(json!({ "column": "title", "ja": "名称" })), Some(odd));
    assert_eq!(read(json!({ "column": "title", "en": "title" })), Some(odd));
}

/// Texts that are not places, each with a part of the error.
#[test]
fn invalid_places_are_refused() {
    let long = "x".repeat(10_000);
    let rows: [(Value, &str); 14] = [
        (json!({}), "column"),
        (json!("【4-1】課題"), "an object"),
        (json!({ "column": "unheard" }), "`unheard` is not one of the choices"),
        (json!({ "column": long }), "is not one of the choices"),
        (json!({ "column": "issues", "code": "4" }), "`code`: `4`"),
        (json!({ "column": "issues", "code": long }), "`code`: `xxx"),
        (json!({ "column": "issues", "code": "4-1", "pillar": 1 }), "no row"),
        (json!({ "column": "title", "item": "㋐" }), "no row"),
        (json!({ "column": "title", "desired_outcome": 1 }), "no row"),
        (json!({ "column": "title", "nth_initiative": 1 }), "no row"),
        (json!({ "column": "title", "pillar": 1, "desired_outcome": 1, "item": "ア" }), "`item`"),
        (json!({ "column": "name", "code": "4-1", "indicator": 1, "target": 1 }), "one line"),
        (json!({ "column": "name", "code": "4-1", "indicator": -1 }), "indicator"),
        (json!({ "column": "name", "code": "4-1", "unheard": 1 }), "unheard"),
    ];
    for (document, piece) in rows {
        let told = from_value::<Place>(document.clone()).expect_err("no place").to_string();
        assert!(told.contains(piece), "{told}");
        assert!(told.chars().count() < 2_500 && !told.contains('\n'), "{told}");
    }
}

fn real() -> Value {
    let sheet: Sheet = serde_json::from_str(REAL).expect("the real form");
    to_value(review(&sheet).record()).expect("a record")
}

/// Invalid values in a record, each with a part of the error.
#[test]
fn invalid_records_are_refused() {
    let long = "x".repeat(10_000);
    let twice = real()["ratings"][0].clone();
    let first = |key: &str| format!("/ratings/0/{key}");
    let finding = |key: &str| format!("/findings/0/{key}");
    let rows: [(String, Value, &str); 21] = [
        ("/format".into(), json!("kusei/2"), "`format`"),
        ("/fiscal_year".into(), json!("28年度"), "fiscal_year"),
        ("/ward".into(), json!(1), "ward"),
        (first("derived"), json!({ "mark": "C" }), "`C` is not one of the choices"),
        (first("derived"), json!({ "mark": "a" }), "`a` is not one of the choices"),
        (first("derived"), json!({ "mark": "Ｂ" }), "is not one of the choices"),
        (first("derived"), json!({ "mark": long }), "is not one of the choices"),
        (first("derived"), json!({ "undetermined": "lost" }), "`lost` is not one of the choices"),
        (first("derived"), json!({ "judgement": true }), "exactly one"),
        (first("derived"), json!({ "mark": "A", "judgement": true }), "exactly one"),
        (first("derived"), json!({}), "exactly one"),
        (first("because/clause"), json!("R7.99"), "`R7.99` is not a clause of R7"),
        (first("because/clause"), json!("R8.1"), "`R8.1` is not a clause of R7"),
        (first("because/figures"), json!({ "unheard": "1" }), "`unheard` is none of R7.7"),
        (first("because/figures"), json!({ "reading": 1 }), "figures"),
        (first("at"), json!({ "code": "4-1", "column": "issues" }), "no mark is derived"),
        (first("at"), json!({ "code": "4-1", "column": "individual" }), "no mark is derived"),
        ("/ratings/1".into(), twice, "comes twice"),
        (finding("code"), json!("unheard"), "`unheard` is not one of the choices"),
        (finding("severity"), json!("conflict"), "and not `conflict`"),
        (finding("derived"), json!("C"), "`C` is not one of the choices"),
    ];
    assert!(from_value::<Record>(real()).is_ok());
    for (pointer, value, piece) in rows {
        let mut document = real();
        let (above, key) = pointer.rsplit_once('/').expect("a cell of a row");
        match document.pointer_mut(above).expect("a row") {
            Value::Array(rows) => rows[key.parse::<usize>().expect("a number")] = value,
            row => row[key] = value,
        }
        let told = from_value::<Record>(document).expect_err(&pointer).to_string();
        assert!(told.contains(piece), "{pointer}: {told}");
        assert!(told.chars().count() < 2_500 && !told.contains('\n'), "{told}");
    }
}

/// No key may be missing or unknown, at any depth, and no figure may be repeated.
#[test]
fn a_key_more_or_less_is_refused() {
    let optional = ["ja", "en", "name", "stated", "derived", "indicator"];
    for row in ["", "/ratings/0", "/ratings/0/because", "/ratings/0/at", "/findings/0"] {
        let keys = real().pointer(row).and_then(|row| row.as_object().cloned()).expect("a row");
        for key in
            keys.keys().filter(|key| row.ends_with("because") || !optional.contains(&key.as_str()))
        {
            let mut document = real();
            let cells = document.pointer_mut(row).and_then(Value::as_object_mut).expect("a row");
            cells.remove(key);
            assert!(from_value::<Record>(document).is_err(), "{row}/{key}");
        }
        let mut document = real();
        let cells = document.pointer_mut(row).and_then(Value::as_object_mut).expect("a row");
        cells.insert("unheard".into(), json!(1));
        assert!(from_value::<Record>(document).is_err(), "{row}");
    }
    let text = serde_json::to_string(&real()).expect("JSON");
    let doubled = text.replacen("\"reading\":", "\"reading\":\"1%\",\"reading\":", 1);
    let told = serde_json::from_str::<Record>(&doubled).expect_err("a figure twice").to_string();
    assert!(told.contains("comes twice"), "{told}");
}

#[test]
fn a_line_of_a_kept_place_is_the_one_named() {
    let place: Place = from_value(json!({ "code": "4-1", "column": "individual", "indicator": 2 }))
        .expect("a place");
    assert_eq!(place.line, Some(Line::Indicator(2)));
}
