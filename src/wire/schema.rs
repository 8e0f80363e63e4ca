//! The JSON Schema (draft 2020-12) of the wire format: what a schema can say of a sheet.
//!
//! It refuses nothing that the crate reads. What it cannot say (that a code stands once, that a
//! reference points somewhere, that units compare) is told by `Sheet::try_from`.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::plan::sheet::Sheet;
use crate::plan::withdrawal::Withdrawal;
use crate::value::reading::Missing;
use crate::wire::raw::RawSheet;
use crate::wire::shape::{RawReading, RawReadingFields, RawSubject, RawTexts};
use crate::wire::{FORM, FORMAT};

/// What a text is trimmed of, as a regular expression writes it: the spaces of Unicode, which are
/// not those of every dialect's `\s`.
macro_rules! space {
    () => {
        r"\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    };
}

/// Any spaces.
const S: &str = concat!("[", space!(), "]*");
/// A text with something written in it.
const FILLED: &str = concat!("[^", space!(), "]");
const DIGIT: &str = "[0-9０-９]";
const NUMBER: &str = "[1-9][0-9]{0,9}";
const COMPARATOR: &str = "(以上|以下|未満|超|超える|上回る)";

/// The three kinds of target, and the two of condition: one of them is filled.
const KINDS: [&[&str]; 2] =
    [&["criterion", "change", "milestone"], &["criterion", "achievement_rate"]];

/// Says of a wire type's cells what their types do not.
pub(crate) fn cells_of(owner: &'static str) -> impl FnMut(&mut Schema) {
    move |schema| {
        if let Some(Value::Object(cells)) = schema.get_mut("properties") {
            for (name, cell) in cells {
                if let (Some(Value::Object(said)), Value::Object(cell)) = (says(owner, name), cell)
                {
                    cell.extend(said);
                }
            }
        }
        let has =
            |cell: &&str| schema.pointer("/properties").is_some_and(|all| !all[*cell].is_null());
        if let Some(kinds) = KINDS.into_iter().find(|kinds| kinds.iter().all(&has)) {
            schema.insert("oneOf".into(), kinds.iter().map(|kind| filled(kind)).collect());
        }
        match owner {
            "RawReadingFields" => {
                let both = [filled("value"), filled("missing")];
                schema.insert("not".into(), json!({ "allOf": both }));
            }
            "RawWithdrawal" => at_most_on_each(schema),
            _ => {}
        }
    }
}

/// An object in which a cell is filled.
fn filled(cell: &str) -> Value {
    json!({
        "required": [cell],
        "properties": { cell: { "type": "string", "pattern": FILLED } },
    })
}

/// What is said of a cell beyond its type.
fn says(owner: &str, cell: &str) -> Option<Value> {
    let pattern = match (owner, cell) {
        (_, "format") => return Some(json!({ "const": FORMAT })),
        (_, "form") => return Some(json!({ "const": FORM })),
        (_, "number" | "pillar" | "common") => {
            return Some(json!({ "minimum": 1, "maximum": u32::MAX }));
        }
        (_, "ward" | "title" | "name") => FILLED.into(),
        (_, "fiscal_year") => year(),
        (_, "from" | "due" | "cumulative_since") => or_blank(&year()),
        (_, "municipality_code") => or_blank("^[0-9]{6}$"),
        ("RawStrategy", "code") => format!("^{NUMBER}-{NUMBER}$"),
        ("RawInitiative", "code") => format!("^{NUMBER}-{NUMBER}-{NUMBER}$"),
        ("RawInitiative", "items") => {
            return Some(json!({ "items": { "type": "string", "pattern": "^[㋐-㋾]$" } }));
        }
        ("RawIndicator", "item") => or_blank("^[㋐-㋾]$"),
        (_, "mark" | "item") => "^[㋐-㋾]$".into(),
        (_, "criterion" | "change" | "achievement_rate") => {
            or_blank(&format!("{DIGIT}[\\s\\S]*{COMPARATOR}{S}$"))
        }
        (_, "when") => or_blank("^(any|all)$"),
        (_, "implementation") => or_blank("^(as_planned|not_as_planned)$"),
        (_, "missing") => or_blank(&format!("^({})$", Missing::WORDS.join("|"))),
        (_, "value") => reading(),
        _ => return None,
    };
    Some(json!({ "pattern": pattern }))
}

/// A pattern, or a blank cell.
fn or_blank(pattern: &str) -> String {
    format!("^{S}$|{pattern}")
}

/// A fiscal year; which years an era has, no pattern says.
fn year() -> String {
    let number = format!("({DIGIT}{{4}}|(昭和|平成|令和|[SHRＳＨＲ]){S}(元|{DIGIT}{{1,3}}))");
    format!("^{S}[・･]?{S}{number}{S}(年度)?{S}$")
}

/// A reading: blank, 「―」, how a milestone stands, or something with a digit.
fn reading() -> String {
    or_blank(&format!("^{S}([・･]?{S}[―ー－‐−─-]|reached|not_reached){S}$|{DIGIT}"))
}

/// At most so many conditions name each target.
fn at_most_on_each(schema: &mut Schema) {
    if let Some(Value::Object(conditions)) = schema.pointer_mut("/properties/conditions") {
        let on_each =
            json!({ "required": ["target"], "properties": { "target": { "const": "each" } } });
        conditions.insert("contains".into(), on_each);
        conditions.insert("minContains".into(), 0.into());
        conditions.insert("maxContains".into(), Withdrawal::MAX_EACH.into());
    }
}

/// Implements the schema of a cell of two shapes.
macro_rules! either {
    ($($name:ident: $description:literal, |$generator:ident| $shapes:expr;)+) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                json_schema!({ "description": $description, "anyOf": $shapes })
            }
        }
    )+};
}

either! {
    RawReading: "A reading: a text, or an object with a population or a reason.", |generator| [
        json!({ "type": "string", "pattern": reading() }),
        generator.subschema_for::<RawReadingFields>().to_value(),
    ];
    RawTexts: "A text, or one for each item.", |generator| [
        json!({ "type": "string" }),
        json!({ "type": "array", "items": generator.subschema_for::<crate::wire::shape::RawItemText>() }),
    ];
    RawSubject: "The target a withdrawal condition names: a number from 1, or `each`.", |_generator| [
        json!({ "type": "integer", "minimum": 1 }),
        json!({ "const": "each" }),
    ];
}

impl JsonSchema for Sheet {
    fn schema_name() -> Cow<'static, str> {
        "Sheet".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        RawSheet::json_schema(generator)
    }
}
