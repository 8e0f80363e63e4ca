//! The sound part of a document is what remains without the strategies that have a defect.

use kusei::plan::Row;
use kusei::wire::{Document, SoundPart};
use kusei::{RawSheet, Sheet, review};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use serde_json::{from_value, json, to_value};

use crate::documents::{edited, small};
use crate::drawn::{Law, config, sheets};

/// A document without the strategies at the positions.
fn without(raw: &RawSheet, out: &[usize]) -> RawSheet {
    let kept = raw.strategies.iter().enumerate().filter(|(n, _)| !out.contains(n));
    RawSheet { strategies: kept.map(|(_, own)| own.clone()).collect(), ..raw.clone() }
}

/// Returns the strategies that cannot be added to those before them, one by one: a second way to
/// find them.
fn flawed(raw: &RawSheet) -> Vec<usize> {
    let mut out: Vec<_> = (0..raw.strategies.len()).collect();
    for n in 0..raw.strategies.len() {
        let tried: Vec<_> = out.iter().copied().filter(|own| *own != n).collect();
        if Sheet::try_from(without(raw, &tried)).is_ok() {
            out = tried;
        }
    }
    out
}

fn is_what_is_left(raw: &RawSheet) -> Law {
    let checked = Sheet::try_from(raw.clone());
    let defects = Sheet::check(raw);
    prop_assert_eq!(checked.as_ref().err(), Some(&defects).filter(|own| own.count() > 0));
    let part = Sheet::sound_part(raw);
    prop_assert_eq!(&part.defects, &defects);
    let all: Vec<_> = (0..raw.strategies.len()).collect();
    if Sheet::try_from(without(raw, &all)).is_err() {
        prop_assert_eq!(part.sheet, None);
        return Ok(());
    }
    let out = flawed(raw);
    let left = Sheet::try_from(without(raw, &out)).expect("sound without them");
    let sheet = part.sheet.expect("the head is sound");
    prop_assert_eq!(&sheet, &left);
    prop_assert_eq!(
        to_value(review(&sheet)).expect("a review"),
        to_value(review(&left)).expect("a review")
    );
    // Each is named as by the address.
    let named = part.left_out.iter().map(|row| {
        let code = raw.cell(&row.at(kusei::Column::Code)).map(String::from);
        let position = match row {
            Row::NthStrategy(n) => Some(n - 1),
            Row::Strategy(own) => raw.strategies.iter().position(|s| s.code == own.to_string()),
            _ => None,
        };
        prop_assert_eq!(code.as_ref(), position.map(|n| &raw.strategies[n].code));
        Ok(position.expect("a strategy"))
    });
    let named: Vec<usize> = named.collect::<Result<_, _>>()?;
    prop_assert_eq!(named, out);
    prop_assert!(checked.is_ok() == part.left_out.is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn of_any_document(raw in sheets::<RawSheet>()) {
        is_what_is_left(&raw)?;
    }
}

fn raw(edits: &[(&str, serde_json::Value)]) -> RawSheet {
    from_value(edited(edits)).expect("the format's shape")
}

/// Returns the rows left out, as text.
fn left_out<D>(part: &SoundPart<D>) -> Vec<String> {
    part.left_out.iter().map(ToString::to_string).collect()
}

#[test]
fn of_two_strategies_with_one_code_the_second_is_left_out() {
    let part = Sheet::sound_part(&raw(&[("strategies/1/code", json!("4-1"))]));
    assert_eq!(left_out(&part), ["2番目の戦略"]);
    let sheet = part.sheet.expect("the head is sound");
    assert_eq!(sheet.strategies()[0].initiatives().len(), 2);
    is_what_is_left(&raw(&[("strategies/1/code", json!("4-1"))])).expect("the law");
}

/// If the first strategy with a code has another defect, the second is still a duplicate.
#[test]
fn two_strategies_with_one_code_of_which_the_first_has_another_defect() {
    let raw = raw(&[("strategies/1/code", json!("4-1")), ("indicator/reading", json!("人"))]);
    let part = Sheet::sound_part(&raw);
    assert_eq!(left_out(&part), ["【4-1】", "2番目の戦略"]);
}

#[test]
fn an_initiatives_defect_leaves_its_strategy_out() {
    let part = Sheet::sound_part(&raw(&[("target/reading", json!("人"))]));
    assert_eq!(left_out(&part), ["【4-1】"]);
    let codes: Vec<_> =
        part.sheet.iter().flat_map(Sheet::strategies).map(|own| own.code().to_string()).collect();
    assert_eq!(codes, ["4-2"]);
}

#[test]
fn a_defect_of_the_policy_leaves_no_sheet() {
    let part =
        Sheet::sound_part(&raw(&[("item/title", json!("")), ("target/reading", json!("人"))]));
    assert_eq!((part.sheet, part.defects.count()), (None, 2));
    assert_eq!(part.left_out.len(), 1);
}

#[test]
fn a_document_without_a_defect_is_left_whole() {
    let part = Sheet::sound_part(&raw(&[]));
    assert_eq!(part.sheet, Sheet::try_from(raw(&[])).ok());
    assert_eq!((part.left_out.len(), part.defects.count()), (0, 0));
}

/// A cell that is blank because it was not a text is not taken for a blank one.
#[test]
fn a_defect_of_the_shape_leaves_its_strategy_out() {
    let document: Document =
        from_value(edited(&[("indicator/reading", json!(49.6))])).expect("JSON");
    assert_eq!(Sheet::check(document.raw()).count(), 0, "a blank reading is none");
    let part = document.sound_part();
    assert_eq!(left_out(&part), ["【4-1】"]);
    assert_eq!(part.defects.count(), 1);
    assert_eq!(part.sheet.map(|sheet| sheet.strategies().len()), Some(1));
    let document: Document = from_value(edited(&[("author", json!("区"))])).expect("JSON");
    assert_eq!(document.sound_part().sheet, None);
}

#[test]
fn more_defects_than_are_listed_leave_each_strategy_out() {
    let strategies: Vec<_> = (1..=1_500).map(|n| json!({ "code": format!("4-{n}"), "memo": 1, "desired_outcome": { "pillar": 1, "number": 1 } })).collect();
    let mut document = small();
    document["strategies"] = strategies.into();
    let part = from_value::<Document>(document).expect("JSON").sound_part();
    assert_eq!((part.left_out.len(), part.defects.count()), (1_500, 1_500));
    assert_eq!(part.sheet.map(|sheet| sheet.strategies().len()), Some(0));
}
