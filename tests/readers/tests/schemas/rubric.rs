//! The JSON Schema of a rubric names every key and every word a rubric can have.

use kusei::Rubric;
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::to_value(schemars::schema_for!(Rubric)).expect("schemas are written")
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
