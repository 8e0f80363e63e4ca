//! The JSON Schema (draft 2020-12) of the Review of the wire format.
//!
//! Marks, results and severities are closed sets. The codes of findings and reasons may become
//! more in a later version, so they are told as examples.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::plan::place::Place;
use crate::review::Review;
use crate::review::finding::{Finding, FindingCode, Severity};
use crate::review::rating::Rating;
use crate::review::serialize::Document;
use crate::rules::clause::Because;
use crate::rules::derived::Reason;
use crate::terms::marks::Legend;

/// The shape of a code of several words.
const CODE: &str = "^[a-z]+(-[a-z]+)*$";

impl JsonSchema for Review<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Review".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Document::json_schema(generator)
    }
}

impl<M: Legend> JsonSchema for Rating<'_, M> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        M::TITLE.into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let marks: Vec<_> = M::ALL.iter().map(|mark| mark.mark()).collect();
        let reasons: Vec<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
        let exactly_one =
            ["mark", "undetermined", "judgement"].map(|key| json!({ "required": [key] }));
        json_schema!({
            "description": M::TITLE,
            "type": "object",
            "properties": {
                "mark": { "enum": marks },
                "undetermined": { "type": "string", "pattern": CODE, "examples": reasons },
                "judgement": { "const": true },
                "because": generator.subschema_for::<Because>(),
            },
            "required": ["because"],
            "oneOf": exactly_one,
            "additionalProperties": false,
        })
    }
}

impl JsonSchema for Because {
    fn schema_name() -> Cow<'static, str> {
        "Because".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<String>();
        json_schema!({
            "description": "The clause that decided, what it used, and the sentence in two languages.",
            "type": "object",
            "properties": {
                "clause": { "type": "string", "pattern": r"^R[1-9][0-9]*\.[1-9][0-9]*$" },
                "figures": { "type": "object", "additionalProperties": text },
                "ja": text,
                "en": text,
            },
            "required": ["clause", "figures", "ja", "en"],
            "additionalProperties": false,
        })
    }
}

impl JsonSchema for Finding<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Finding".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<String>();
        let codes: Vec<_> = FindingCode::ALL.iter().map(|code| code.code()).collect();
        let severities =
            [Severity::Conflict, Severity::Missing, Severity::Note].map(Severity::word);
        json_schema!({
            "description": "Where the sheet parts from its legend, its own numbers or what must be filled.",
            "type": "object",
            "properties": {
                "code": { "type": "string", "pattern": CODE, "examples": codes },
                "severity": { "enum": severities },
                "at": generator.subschema_for::<Place>(),
                "stated": text,
                "derived": text,
                "because": {
                    "type": "object",
                    "properties": { "ja": text, "en": text },
                    "required": ["ja", "en"],
                    "additionalProperties": false,
                },
            },
            "required": ["code", "severity", "at", "because"],
            "additionalProperties": false,
        })
    }
}

impl JsonSchema for Place {
    fn schema_name() -> Cow<'static, str> {
        "Place".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<String>();
        let number = json!({ "type": "integer", "minimum": 1 });
        let lines = ["common", "indicator", "target", "condition"];
        let mut place = json_schema!({
            "description": "A place on the form, in the form's words; lines are counted from 1.",
            "type": "object",
            "properties": { "code": text, "column": text },
            "required": ["code", "column"],
            "maxProperties": 3,
            "additionalProperties": false,
        });
        if let Some(Value::Object(cells)) = place.get_mut("properties") {
            cells.extend(lines.map(|line| (line.into(), number.clone())));
        }
        place
    }
}
