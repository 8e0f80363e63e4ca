//! The shipped JSON Schemas, compared with accepted and refused documents by an independent
//! validator.

mod rubric;
mod sheet_and_review;

use jsonschema::Validator;
use serde_json::Value;

fn validator(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// Returns a validator's errors for a document.
fn against(validator: &Validator, document: &Value) -> Vec<String> {
    validator.iter_errors(document).map(|e| format!("{}: {e}", e.instance_path())).collect()
}
