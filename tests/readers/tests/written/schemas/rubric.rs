//! The JSON Schema of a rubric has every key and every word of a rubric, and refuses nothing that
//! the crate reads or writes.

use jsonschema::Validator;
use kusei::Rubric;
use kusei::review::RUBRIC_SCHEMA;
use kusei::terms::Text;
use proptest::prelude::{
    Strategy, any as any_of_std, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::{against, validator};
use crate::documents::{pointers, set};
use crate::drawn::{any, config};

fn schema() -> Value {
    serde_json::from_str(RUBRIC_SCHEMA).expect("JSON")
}

#[test]
fn every_key_a_rubric_is_written_with_and_no_other() {
    let schema = schema();
    let keys = |value: &Value| {
        let mut keys: Vec<String> =
            value.as_object().into_iter().flatten().map(|(k, _)| k.clone()).collect();
        keys.sort();
        keys
    };
    for rubric in Rubric::shipped() {
        let written = serde_json::to_value(&rubric).expect("rubrics are written");
        assert_eq!(keys(&schema["properties"]), keys(&written));
    }
    assert_eq!(schema["required"], json!(["id", "source"]));
    assert_eq!(schema["additionalProperties"], false);
}

#[test]
fn every_word_of_every_rule() {
    let text = schema().to_string();
    for word in [
        "linear_path",
        "target_met",
        "progress_rate",
        "any_not_on_track",
        "all_achieved",
        "majority_achieved",
        "none_triggered",
        "quotient",
        "two_minus_quotient",
        "initiatives_and_strategies",
        "initiatives",
        "none",
    ] {
        assert!(text.contains(&format!("\"{word}\"")), "{word}");
    }
    for key in ["length", "year", "rate"] {
        assert!(!schema()["$defs"]["RateStep"]["properties"][key].is_null(), "{key}");
    }
}

#[test]
fn every_shipped_rubric_validates() {
    let validator = validator(RUBRIC_SCHEMA);
    for rubric in Rubric::shipped() {
        let rubric = serde_json::to_value(&rubric).expect("a wire form");
        assert_eq!(against(&validator, &rubric), [""; 0]);
    }
}

/// A rubric that fills every key.
fn full() -> Value {
    json!({
        "id": "ours", "source": "区の内規", "from": "平成24年度", "to": "平成30年度",
        "outcome": { "progress_rate": [{ "length": 4, "year": 1, "rate": "25%" }, { "rate": "90%" }] },
        "overall": "any_not_on_track", "progress": "all_achieved", "withdrawal": "any",
        "achievement_rate": "two_minus_quotient", "narratives": "initiatives",
    })
}

/// Returns values to replace any other.
fn strange() -> impl Strategy<Value = Value> {
    let others = vec![
        json!(null),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(true),
        json!([]),
        json!({}),
        json!([{ "rate": "50%" }]),
        json!({ "progress_rate": [] }),
        json!("target_met"),
        json!("none"),
        json!("all"),
        json!("H28"),
    ];
    let texts = any::<Text>().prop_map(|text| Value::from(text.as_str()));
    prop_oneof![1 => texts, 2 => select(others)]
}

thread_local! {
    static VALIDATOR: Validator = validator(RUBRIC_SCHEMA);
}

#[test]
fn documents_that_both_refuse() {
    for (pointer, value) in [
        ("/id", json!(1)),
        ("/from", json!(28)),
        ("/outcome", json!("average")),
        ("/outcome/progress_rate", json!({})),
        ("/outcome/progress_rate/0/rate", json!(25)),
        ("/outcome/progress_rate/0/length", json!("4")),
        ("/overall", json!("average")),
        ("/progress", json!("half")),
        ("/achievement_rate", json!("mean")),
        ("/narratives", json!("all")),
        ("/unheard", json!(1)),
        ("/outcome/progress_rate/0/unheard", json!(1)),
    ] {
        let mut document = full();
        set(&mut document, pointer, value);
        assert!(serde_json::from_value::<Rubric>(document.clone()).is_err(), "{pointer}");
        VALIDATOR.with(|validator| assert!(!validator.is_valid(&document), "{pointer}"));
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn every_rubric_validates(rubric in any::<Rubric>()) {
        let written = serde_json::to_value(&rubric).expect("a wire form");
        VALIDATOR.with(|validator| {
            prop_assert_eq!(against(validator, &written), [""; 0], "{}", written);
            Ok(())
        })?;
    }

    /// With any cell of the full rubric replaced, what the schema refuses is not a rubric.
    #[test]
    fn the_schema_refuses_nothing_that_is_read(place in any_of_std::<Index>(), value in strange()) {
        let mut document = full();
        let pointers = pointers(&document);
        let pointer = place.get(&pointers[1..]);
        set(&mut document, pointer, value);
        let read = serde_json::from_value::<Rubric>(document.clone());
        VALIDATOR.with(|validator| {
            prop_assert!(read.is_err() || validator.is_valid(&document), "{}", document);
            Ok(())
        })?;
    }
}
