//! Every cell is written back glyph for glyph, and reading it again gives an equal sheet.

mod alone;
mod glyphs;
mod texts;

use std::collections::BTreeSet;

use kusei::Sheet;
use kusei::terms::Missing;
use kusei::value::{Reading, ReadingValue, Stated, Statement};
use serde_json::{Value, json};

use self::glyphs::{printed, said_and_printed, shortest, values};
use crate::documents::{REAL, edited, full, kind, pointer, pointers, set, sheet, small};

/// The sheet as it is written.
fn written(sheet: &Sheet) -> Value {
    serde_json::to_value(sheet).expect("a sheet has a wire form")
}

/// Checks that a sheet reads back, as a sheet and as a text.
fn survives(sheet: &Sheet) {
    let text = serde_json::to_string(sheet).expect("a sheet has a wire form");
    let again: Sheet = serde_json::from_str(&text).expect("its own wire form");
    assert_eq!(again, *sheet);
    assert_eq!(serde_json::to_string(&again).expect("a wire form"), text);
}

/// The canonical spellings of the real form's figures and years, in addition to % for ％; nothing
/// else in it has a canonical spelling.
const FOLDED: [&str; 14] = [
    "1,145件 → 1145件",
    "100名以上 → 100人以上",
    "103名 → 103人",
    "112名 → 112人",
    "2カ所 → 2箇所",
    "3ヵ所 → 3箇所",
    "3ヵ所以上 → 3箇所以上",
    "3ヵ所未満 → 3箇所未満",
    "4０%以下 → 40%以下",
    "61名 → 61人",
    "74名 → 74人",
    "H29年度 → 平成29年度",
    "１件以上 → 1件以上",
    "２事業 → 2事業",
];

#[test]
fn the_real_form_survives() {
    survives(&serde_json::from_str(REAL).expect("the real form"));
}

#[test]
fn the_real_form_comes_back_glyph_for_glyph() {
    let form: Value = serde_json::from_str(REAL).expect("JSON");
    assert_eq!(written(&sheet(&form)), form);
}

#[test]
fn the_real_form_prints_in_canonical_notation() {
    let sheet = sheet(&serde_json::from_str(REAL).expect("JSON"));
    let folded = said_and_printed(&sheet).into_iter().filter_map(|(written, printed)| {
        let kept = [&written, &written.replace('％', "%")].contains(&&printed);
        (!kept).then(|| format!("{written} → {printed}"))
    });
    assert_eq!(folded.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>(), FOLDED);
}

#[test]
fn the_full_document_survives() {
    survives(&sheet(&full()));
}

#[test]
fn the_full_document_comes_back_as_it_is() {
    assert_eq!(written(&sheet(&full())), full());
}

/// Returns the keys that an object may have, as listed by the error for another one.
fn known_keys(object: &str) -> BTreeSet<String> {
    let mut document = full();
    set(&mut document, &format!("{object}/備考"), Value::Null);
    let told = serde_json::from_value::<Sheet>(document).expect_err("an unknown key").to_string();
    told.split('`').skip(3).step_by(2).map(String::from).collect()
}

#[test]
fn the_full_document_fills_every_cell() {
    let full = full();
    let objects: Vec<_> = pointers(&full)
        .into_iter()
        .filter(|place| full.pointer(place).is_some_and(Value::is_object))
        .collect();
    for object in &objects {
        let alike = objects.iter().filter(|other| kind(other) == kind(object));
        let cells = alike.filter_map(|other| full.pointer(other)?.as_object());
        let filled: BTreeSet<String> = cells.flat_map(|cells| cells.keys().cloned()).collect();
        assert_eq!(filled, known_keys(object), "{object}");
    }
}

/// Cells in two spellings of one value: each is written back unchanged, and both have the same
/// value.
macro_rules! written_as {
    ($($name:ident: $place:literal = $value:tt => $canonical:tt;)+) => {$(
        #[test]
        fn $name() {
            let [own, canonical] = [json!($value), json!($canonical)]
                .map(|value| edited(&[($place, value)]));
            let [spelt, plain] = [&own, &canonical].map(sheet);
            assert_eq!(written(&spelt), shortest(&own));
            assert_eq!(written(&plain), canonical);
            assert_eq!(spelt == plain, shortest(&own) == canonical);
            assert_eq!(values(&spelt), values(&plain));
            assert_eq!(printed(&spelt), printed(&plain));
            survives(&spelt);
        }
    )+};
}

written_as! {
    a_year_of_a_letter: "fiscal_year" = "H28" => "平成28年度";
    a_year_in_full_width: "fiscal_year" = "Ｈ２８年度" => "平成28年度";
    a_western_year: "fiscal_year" = "2016" => "平成28年度";
    a_first_year: "fiscal_year" = "R1" => "令和元年度";
    a_year_past_its_era: "indicator/due" = "平成32年度" => "令和2年度";
    the_last_year_of_an_era: "indicator/due" = "昭和64年度" => "平成元年度";
    the_last_year: "indicator/due" = "2125年度" => "令和107年度";
    a_scale: "indicator/previous" = "82.40％" => "82.40%";
    a_whole_scale: "indicator/reading" = "0.000000000000%" => "0.000000000000%";
    a_comma: "target/reading" = "1,145件" => "1145件";
    full_width: "indicator/reading" = "４９．６ ％" => "49.6%";
    a_word_for_percent: "indicator/reading" = "49.6パーセント" => "49.6%";
    a_triangle: "target/reading" = "▲１件" => "-1件";
    a_minus_of_nothing: "target/reading" = "△0件" => "0件";
    a_multiplier: "target/reading" = "4.5万件" => "45000件";
    leading_zeros: "target/reading" = "007件" => "7件";
    a_bullet: "indicator/reading" = "・49.6%" => "49.6%";
    a_value_alone: "indicator/reading" = { "value": "49.60%" } => "49.60%";
    a_value_among_no_one: "indicator/reading" = { "value": "49.60%", "population": "" } => "49.60%";
    a_value_among_a_space: "indicator/reading" = { "value": "49.6％", "population": " " } => { "value": "49.6%", "population": " " };
    a_dash_by_its_word: "indicator/reading" = { "missing": "dash" } => "―";
    another_stroke: "indicator/reading" = "－" => "―";
    a_dash_among_a_population: "indicator/reading" = { "missing": "dash", "population": "区民" } => { "value": "―", "population": "区民" };
    a_blank_among_a_population: "indicator/reading" = { "missing": "blank", "population": "区民" } => { "population": "区民" };
    a_reason: "indicator/reading" = { "value": "", "missing": "not_measured" } => { "missing": "not_measured" };
    reached_in_an_object: "milestone/reading" = { "value": "reached" } => "reached";
    places_of_one_spelling: "target" = { "name": "場", "criterion": "3ヵ所以上", "reading": "2カ所" } =>
        { "name": "場", "criterion": "3箇所以上", "reading": "2箇所" };
    a_comparator_in_words: "target" = { "name": "率", "change": "0件を上回る" } => { "name": "率", "change": "0件超" };
    a_bare_rate: "condition" = { "target": "each", "achievement_rate": "9０未満" } => { "target": "each", "achievement_rate": "90%未満" };
    a_rate_in_wari: "condition" = { "target": 1, "achievement_rate": "9割未満" } => { "target": 1, "achievement_rate": "9割未満" };
}

/// Cells without content: those of one list are equal to an absent one; the spaces of the other
/// list are kept, but read as nothing.
macro_rules! alike {
    ($($name:ident: $place:literal = [$($value:tt),+ $(,)?] $(, spaces [$($spaces:tt),+])?;)+) => {$(
        #[test]
        fn $name() {
            let mut without = small();
            remove(&mut without, &pointer($place));
            let blank = sheet(&without);
            assert_eq!(written(&blank), without);
            for value in [$(json!($value)),+] {
                assert_eq!(sheet(&edited(&[($place, value.clone())])), blank, "{value}");
            }
            for value in [$($(json!($spaces)),+)?] as [Value; 0 $($(+ one!($spaces))+)?] {
                let document = edited(&[($place, value.clone())]);
                let spaced = sheet(&document);
                assert_eq!(written(&spaced), shortest(&document));
                assert_ne!(spaced, blank, "{value}");
                assert_eq!(values(&spaced), values(&blank), "{value}");
                assert_eq!(printed(&spaced), printed(&blank), "{value}");
            }
        }
    )+};
}

/// Counts what a macro repeats.
macro_rules! one {
    ($each:tt) => {
        1
    };
}

/// Removes the value at a JSON pointer.
fn remove(document: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer below the document");
    let parent = document.pointer_mut(parent).and_then(Value::as_object_mut);
    parent.expect("an object").remove(key);
}

alike! {
    a_blank_municipality: "municipality" = [null, ""];
    a_blank_municipality_code: "municipality_code" = [null, ""], spaces [" ", "　"];
    a_blank_reading: "indicator/reading" = [null, "", {}, { "value": "" }, { "value": null, "missing": "" }, { "missing": "blank" }],
        spaces ["　", { "value": null, "missing": " " }, { "value": "\n" }, { "value": " ", "missing": "blank" }];
    a_blank_previous_reading: "target/previous" = [null, "", { "missing": "blank", "population": null }], spaces [" "];
    a_blank_due_year: "indicator/due" = [null, ""], spaces [" "];
    a_blank_mark: "indicator/stated" = [null, ""];
    blank_marks: "strategy/stated" = [null, {}, { "overall": "", "progress": null }];
    blank_marks_of_an_initiative: "initiative/stated" = [null, {}, { "achievement": "", "effectiveness": null }];
    a_blank_text: "strategy/strategy" = [null, ""];
    a_blank_issue: "strategy/issues" = [null, ""];
    a_blank_withdrawal: "initiative/withdrawal" = [null, {}, { "printed": "", "when": "", "conditions": [] }], spaces [{ "when": " " }];
    a_blank_implementation: "initiative/implementation" = [null, ""], spaces [" "];
    a_blank_goal_beside_one: "indicator/change" = [null, ""], spaces [" ", "　"];
    a_blank_milestone_beside_a_criterion: "common/milestone" = [null, ""], spaces ["\t"];
    a_blank_rate_beside_a_criterion: "condition/achievement_rate" = [null, ""], spaces [" "];
    no_items: "initiative/items" = [[]];
    no_initiatives: "strategies/1/initiatives" = [[]];
}

#[test]
fn a_blank_item_is_no_item() {
    let blank = sheet(&edited(&[("indicator/item", json!("")), ("indicator/common", Value::Null)]));
    let mut without = small();
    remove(&mut without, "/strategies/0/indicators/0/item");
    remove(&mut without, "/strategies/0/indicators/0/common");
    assert_eq!(blank, sheet(&without));
}

#[test]
fn a_dash_is_not_blank_in_any_of_its_strokes() {
    for stroke in ["―", "ー", "－", "‐", "−", "─", "-"] {
        let document = edited(&[
            ("indicator/reading", json!(stroke)),
            ("indicator/stated", json!(stroke)),
            ("strategy/issues", json!(stroke)),
        ]);
        let sheet = sheet(&document);
        survives(&sheet);
        let strategy = &sheet.strategies()[0];
        let indicator = &strategy.indicators()[0];
        let dash = Reading::new(ReadingValue::Missing(Missing::Dash));
        assert_eq!(*indicator.measured().reading(), dash);
        assert_ne!(dash, Reading::blank());
        assert_eq!(indicator.stated().statement(), Statement::Dash);
        assert_eq!(indicator.stated().printed(), stroke);
        assert_ne!(indicator.stated(), Stated::default());
        assert!(strategy.issues().is_dash() && !strategy.issues().is_blank());
        assert_eq!(strategy.issues().as_str(), stroke);
    }
}

#[test]
fn every_reason_survives_with_and_without_a_population() {
    for &missing in Missing::ALL {
        for population in [Value::Null, json!("「知っている」区民")] {
            let cell = json!({ "missing": missing.code(), "population": population });
            let sheet = sheet(&edited(&[("indicator/reading", cell)]));
            survives(&sheet);
            let reading = sheet.strategies()[0].indicators()[0].measured().reading().clone();
            assert_eq!(reading.missing(), Some(missing));
            assert_eq!(reading.population().as_str(), population.as_str().unwrap_or_default());
        }
    }
}

#[test]
fn a_withdrawal_of_when_alone_is_not_blank() {
    let [blank, any, all] = [json!({}), json!({ "when": "any" }), json!({ "when": "all" })]
        .map(|withdrawal| sheet(&edited(&[("initiative/withdrawal", withdrawal)])));
    for sheet in [&blank, &any, &all] {
        survives(sheet);
    }
    assert_ne!(blank, any);
    assert_ne!(any, all);
}

#[test]
fn an_empty_list_of_texts_is_not_a_blank_text() {
    let empty = sheet(&edited(&[("strategy/strategy", json!([]))]));
    survives(&empty);
    assert_eq!(written(&empty).pointer("/strategies/0/strategy"), Some(&json!([])));
}
