//! The JSON Schemas of sheet and review, compared with the real form, generated sheets, and
//! documents that are not sheets. They refuse nothing that the crate reads or writes.

use jsonschema::Validator;
use kusei::review::REVIEW_SCHEMA;
use kusei::terms::{Legend, Reason, Text};
use kusei::wire::SHEET_SCHEMA;
use kusei::{FindingCode, RawSheet, Severity, Sheet, review};
use proptest::collection::vec;
use proptest::prelude::{
    Strategy, any as any_of_std, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::{against, validator};
use crate::documents::{REAL, edited, full, pointers, read, set, small};
use crate::drawn::{any, bytes, config, of};

/// Every sheet of the tests, with a name.
fn sheets() -> Vec<(String, Value)> {
    let real: Value = serde_json::from_str(REAL).expect("JSON");
    let hostile =
        serde_json::from_str(include_str!("../../../../golden/hostile.sheet.json")).expect("JSON");
    let mut sheets: Vec<(String, Value)> = vec![
        ("real".into(), real),
        ("hostile".into(), hostile),
        ("small".into(), small()),
        ("full".into(), full()),
    ];
    for scenarios in [
        include_str!("../../../../scenarios/real-form.json"),
        include_str!("../../../../scenarios/rules.json"),
    ] {
        let scenarios: Vec<kusei::scenario::Scenario> =
            serde_json::from_str(scenarios).expect("scenarios");
        for scenario in scenarios {
            let mut sheet = scenario
                .given
                .sheet
                .unwrap_or_else(|| serde_json::from_value(small()).expect("the format's shape"));
            if let Some(strategy) = sheet.strategies.first_mut() {
                strategy.indicators.extend(scenario.given.indicators);
                strategy.initiatives.extend(scenario.given.initiatives);
            }
            let sheet = serde_json::to_value(sheet).expect("a wire form");
            sheets.push((scenario.name, sheet));
        }
    }
    sheets
}

#[test]
fn every_sheet_validates_as_read_and_as_written() {
    let validator = validator(SHEET_SCHEMA);
    for (name, document) in sheets() {
        assert_eq!(against(&validator, &document), [""; 0], "{name}");
        if let Ok(sheet) = read(&document) {
            let written = serde_json::to_value(&sheet).expect("a wire form");
            assert_eq!(against(&validator, &written), [""; 0], "{name}, written");
        }
    }
}

#[test]
fn every_review_validates() {
    let validator = validator(REVIEW_SCHEMA);
    for (name, document) in sheets() {
        if let Ok(sheet) = read(&document) {
            let review = serde_json::to_value(review(&sheet)).expect("a wire form");
            assert_eq!(against(&validator, &review), [""; 0], "{name}");
        }
    }
}

/// All keys of a review are known: with another one, it does not validate.
#[test]
fn a_review_with_an_extra_key_is_refused() {
    let validator = validator(REVIEW_SCHEMA);
    let sheet: Sheet = serde_json::from_str(REAL).expect("the real form");
    let review = serde_json::to_value(review(&sheet)).expect("a wire form");
    for pointer in pointers(&review) {
        let mut changed = review.clone();
        let Some(Value::Object(cells)) = changed.pointer_mut(&pointer) else { continue };
        if pointer.ends_with("/figures") {
            continue;
        }
        cells.insert("unheard".into(), json!(1));
        assert!(!validator.is_valid(&changed), "{pointer}");
    }
}

/// Keys of a review that are written only if they have a value.
const OPTIONAL: [&str; 6] = ["stated", "derived", "common", "indicator", "target", "condition"];

#[test]
fn a_review_with_a_missing_key_is_refused() {
    let validator = validator(REVIEW_SCHEMA);
    let sheet: Sheet = serde_json::from_str(REAL).expect("the real form");
    let review = serde_json::to_value(review(&sheet)).expect("a wire form");
    for pointer in pointers(&review) {
        let Some((above, key)) = pointer.rsplit_once('/') else { continue };
        let mut changed = review.clone();
        let Some(Value::Object(cells)) = changed.pointer_mut(above) else { continue };
        // A place in the head or the policy has no code.
        let is_code_of_place = above.ends_with("/at") && key == "code";
        if above.ends_with("/figures") || is_code_of_place || OPTIONAL.contains(&key) {
            continue;
        }
        assert!(cells.remove(key).is_some(), "{pointer}");
        assert!(!validator.is_valid(&changed), "{pointer}");
    }
}

/// Collects what a schema lists under a key, at any depth.
fn listed(schema: &Value, key: &str, found: &mut Vec<Vec<String>>) {
    if let Some(Value::Array(list)) = schema.get(key) {
        found.push(list.iter().filter_map(Value::as_str).map(String::from).collect());
    }
    match schema {
        Value::Object(cells) => cells.values().for_each(|cell| listed(cell, key, found)),
        Value::Array(list) => list.iter().for_each(|cell| listed(cell, key, found)),
        _ => {}
    }
}

/// Marks and severities are closed sets: the review's schema has each, with all its words.
#[test]
fn every_closed_set_is_the_crates() {
    fn marks<M: Legend>() -> Vec<String> {
        M::ALL.iter().map(|mark| mark.mark().to_owned()).collect()
    }
    let schema = serde_json::from_str(REVIEW_SCHEMA).expect("JSON");
    let mut found = Vec::new();
    listed(&schema, "enum", &mut found);
    let severities = [Severity::Conflict, Severity::Missing, Severity::Note];
    for set in [
        marks::<kusei::terms::OutcomeStatus>(),
        marks::<kusei::terms::Progress>(),
        marks::<kusei::terms::StrategyEffectiveness>(),
        marks::<kusei::terms::Level>(),
        marks::<kusei::terms::Achievement>(),
        marks::<kusei::terms::InitiativeEffectiveness>(),
        severities.map(|severity| severity.code().to_owned()).into(),
    ] {
        assert!(found.contains(&set), "{set:?}");
    }
}

/// Codes are given as examples, because there may be more later: every example is a code.
#[test]
fn every_example_is_a_code() {
    let schema = serde_json::from_str(REVIEW_SCHEMA).expect("JSON");
    let mut found = Vec::new();
    listed(&schema, "examples", &mut found);
    let findings = FindingCode::ALL.iter().map(|code| code.code());
    let codes: Vec<&str> = findings.chain(Reason::ALL.iter().map(|reason| reason.code())).collect();
    let examples = found.concat();
    assert!(!examples.is_empty());
    for example in examples {
        assert!(codes.contains(&&*example), "{example}");
    }
}

/// Checks that the crate refuses whatever a schema refuses; returns whether it does.
fn refused_by_both(validator: &Validator, document: &Value) -> bool {
    let valid = validator.is_valid(document);
    let read = serde_json::from_value::<Sheet>(document.clone());
    assert!(valid || read.is_err(), "{:?}\n{document:#}", against(validator, document));
    !valid
}

macro_rules! refused {
    ($($name:ident: $place:literal = $value:tt;)+) => {$(
        #[test]
        fn $name() {
            let validator = validator(SHEET_SCHEMA);
            assert_eq!(against(&validator, &small()), [""; 0]);
            assert!(refused_by_both(&validator, &edited(&[($place, json!($value))])));
        }
    )+};
}

refused! {
    an_unknown_key: "heading" = "a";
    an_unknown_key_of_a_target: "target/due" = "平成29年度";
    an_unknown_key_of_an_initiative: "initiative/name" = "a";
    another_format: "format" = "kusei/2";
    another_form: "form" = "osaka-ward-2007";
    a_number_for_a_text: "ward" = 1;
    a_null_for_a_required_text: "ward" = null;
    a_null_for_a_list: "strategies" = null;
    a_list_for_an_object: "policy" = [];
    a_blank_ward: "ward" = "\u{3000}";
    a_year_of_no_era: "fiscal_year" = "28年度";
    a_calendar_year: "fiscal_year" = "平成28年";
    a_number_for_a_reading: "indicator/reading" = 49.6;
    a_reading_in_words: "indicator/reading" = "約半分";
    a_reading_with_value_and_reason: "indicator/reading" = { "value": "1%", "missing": "dash" };
    an_unknown_reason: "indicator/reading" = { "missing": "lost" };
    no_kind_of_target: "indicator/criterion" = null;
    a_blank_kind_of_target: "indicator/criterion" = " ";
    two_kinds_of_target: "indicator/change" = "1%以上";
    a_criterion_without_comparator: "indicator/criterion" = "50%";
    no_kind_of_condition: "condition/criterion" = null;
    two_kinds_of_condition: "condition/achievement_rate" = "90%未満";
    a_condition_on_target_0: "condition/target" = 0;
    a_condition_on_a_word: "condition/target" = "all";
    an_unknown_combination: "initiative/withdrawal/when" = "most";
    an_unknown_implementation: "initiative/implementation" = "yes";
    a_strategy_code_of_one_number: "strategy/code" = "4";
    a_code_with_a_leading_zero: "strategy/code" = "04-1";
    an_initiative_code_of_two_numbers: "initiative/code" = "4-1";
    an_item_mark_that_is_none: "item/mark" = "ア";
    a_number_of_the_form_that_is_0: "outcome/number" = 0;
    a_fraction_for_a_number: "outcome/number" = 1.5;
    a_municipality_code_of_five_digits: "municipality_code" = "27103";
}

#[test]
fn eleven_conditions_on_each_target() {
    let validator = validator(SHEET_SCHEMA);
    let each = |count| {
        let condition = json!({ "target": "each", "criterion": "600件未満" });
        edited(&[
            ("initiative/targets", json!([{ "name": "件数", "criterion": "1000件以上" }])),
            ("initiative/withdrawal/conditions", vec![condition; count].into()),
        ])
    };
    assert!(!refused_by_both(&validator, &each(10)));
    assert!(refused_by_both(&validator, &each(11)));
}

/// Returns values to replace any other.
fn strange() -> impl Strategy<Value = Value> {
    let others = vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(4_294_967_295_u32),
        json!(4_294_967_296_u64),
        json!(u64::MAX),
        json!(-1),
        json!(1.0),
        json!([]),
        json!({}),
        json!([1]),
        json!([""]),
        json!({ "value": "1%" }),
        json!({ "missing": "dash" }),
        json!({ "item": "㋐" }),
    ];
    let texts = any::<Text>().prop_map(|text| Value::from(text.as_str()));
    prop_oneof![2 => texts, 1 => select(others)]
}

proptest! {
    #![proptest_config(config(3_000))]

    /// With one to three cells of the full document replaced, what the schema refuses is not a
    /// sheet, and a sheet validates again as written.
    #[test]
    fn the_schema_refuses_nothing_that_is_read(
        edits in vec((any_of_std::<Index>(), strange()), 1..4),
    ) {
        thread_local! {
            static VALIDATORS: [Validator; 2] =
                [validator(SHEET_SCHEMA), validator(REVIEW_SCHEMA)];
        }
        let mut document = full();
        for (place, value) in edits {
            let pointers = pointers(&document);
            let pointer = place.get(&pointers[1..]);
            set(&mut document, pointer, value);
        }
        VALIDATORS.with(|[sheets, reviews]| {
            let read = serde_json::from_value::<RawSheet>(document.clone()).map(Sheet::try_from);
            if let Ok(Ok(sheet)) = read {
                prop_assert_eq!(against(sheets, &document), [""; 0], "{}", document);
                let written = serde_json::to_value(&sheet).expect("a wire form");
                prop_assert_eq!(against(sheets, &written), [""; 0], "{}", document);
                let review = serde_json::to_value(review(&sheet)).expect("a wire form");
                prop_assert!(reviews.is_valid(&review), "{}", document);
            }
            Ok(())
        })?;
    }
}

/// Documents in the many spellings of the form, with and without slips.
#[test]
fn no_generated_sheet_is_refused() {
    let (sheets, reviews) = (validator(SHEET_SCHEMA), validator(REVIEW_SCHEMA));
    let mut read = 0;
    for seed in 0..1_500 {
        let raw: RawSheet = of(&bytes(seed, 2_500));
        let document = serde_json::to_value(&raw).expect("a wire form");
        if let Ok(sheet) = Sheet::try_from(raw) {
            read += 1;
            assert_eq!(against(&sheets, &document), [""; 0]);
            let review = serde_json::to_value(review(&sheet)).expect("a wire form");
            assert_eq!(against(&reviews, &review), [""; 0]);
        }
    }
    assert!(read > 100, "{read}");
}
