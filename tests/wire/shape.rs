//! A document that does not have the format's shape gives one error, with its line and column.

use kusei::Sheet;
use serde_json::{Value, json};

use crate::documents::{REAL, edited, full, kind, pointers, set, sheet, small};

/// Returns the error for a text, which is one line.
fn refusal(text: &str) -> String {
    match serde_json::from_str::<Sheet>(text) {
        Ok(_) => panic!("read: {text:.200}"),
        Err(error) => error.to_string(),
    }
}

/// Returns the error for a text without the format's shape; such an error has a line and a column.
fn shape_error(text: &str) -> Option<String> {
    let error = serde_json::from_str::<Sheet>(text).err()?;
    let told = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    (error.line() > 0 && told.ends_with(&place) && told.lines().count() == 1).then_some(told)
}

macro_rules! no_document {
    ($($name:ident: $text:expr => $told:literal;)+) => {$(
        #[test]
        fn $name() {
            assert_eq!(refusal($text), $told);
        }
    )+};
}

no_document! {
    nothing: "" => "EOF while parsing a value at line 1 column 0";
    spaces: " \n " => "EOF while parsing a value at line 2 column 1";
    no_json: "形式" => "expected value at line 1 column 1";
    a_byte_order_mark: "\u{feff}{}" => "expected value at line 1 column 1";
    an_open_brace: "{" => "EOF while parsing an object at line 1 column 1";
    an_open_text: "{\"format" => "EOF while parsing a string at line 1 column 8";
    a_comment: "// kusei\n{}" => "expected value at line 1 column 1";
    single_quotes: "{'format': 1}" => "key must be a string at line 1 column 2";
    a_trailing_comma: "{\"format\": \"kusei/1\",}" => "trailing comma at line 1 column 22";
    a_lone_surrogate: "{\"format\": \"\\ud800\"}" => "unexpected end of hex escape at line 1 column 19";
    a_line_break_in_a_text: "{\"format\": \"a\nb\"}" => "control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0";
    an_empty_object: "{}" => "missing field `format` at line 1 column 2";
    null: "null" => "invalid type: null, expected an object at line 1 column 4";
    a_text: "\"kusei/1\"" => "invalid type: string \"kusei/1\", expected an object at line 1 column 9";
    a_number: "1" => "invalid type: integer `1`, expected an object at line 1 column 1";
    a_truth: "true" => "invalid type: boolean `true`, expected an object at line 1 column 4";
    an_open_object_of_a_hundred_thousand: &"{\"policy\":".repeat(100_000) => "unknown field `policy`, expected `title` or `pillars` at line 1 column 19";
}

#[test]
fn a_list() {
    assert!(shape_error("[]").is_some());
    assert!(shape_error(&"[".repeat(100_000)).is_some());
}

#[test]
fn trailing_characters() {
    let text = format!("{} x", small());
    let column = text.chars().map(char::len_utf8).sum::<usize>();
    assert_eq!(refusal(&text), format!("trailing characters at line 1 column {column}"));
    assert_eq!(refusal("{}{}"), "missing field `format` at line 1 column 2");
}

#[test]
fn two_documents() {
    assert!(shape_error(&format!("{}{}", small(), small())).is_some());
}

#[test]
fn a_document_cut_anywhere() {
    let text = small().to_string();
    for (end, _) in text.char_indices() {
        assert!(shape_error(&text[..end]).is_some(), "cut at {end}");
    }
}

macro_rules! misshapen {
    ($($name:ident: $place:literal = $value:tt => $told:literal;)+) => {$(
        #[test]
        fn $name() {
            let text = edited(&[($place, json!($value))]).to_string();
            let told = shape_error(&text).expect("not of the format's shape");
            assert_eq!(told.split(" at line 1 column ").next(), Some($told));
        }
    )+};
}

misshapen! {
    a_number_for_a_year: "fiscal_year" = 2016 =>
        "invalid type: integer `2016`, expected a string";
    a_number_for_a_reading: "indicator/reading" = 49.6 =>
        "invalid type: floating point `49.6`, expected a reading: a text, or an object";
    a_truth_for_a_reading: "milestone/reading" = true =>
        "invalid type: boolean `true`, expected a reading: a text, or an object";
    a_list_for_a_reading: "target/reading" = ["1,145件"] =>
        "invalid type: sequence, expected a reading: a text, or an object";
    a_number_in_a_reading: "target/reading" = { "value": 1145 } =>
        "invalid type: integer `1145`, expected a string";
    an_unknown_key_in_a_reading: "target/reading" = { "value": "1145件", "unit": "件" } =>
        "unknown field `unit`, expected one of `value`, `missing`, `population`, `status`";
    a_number_for_a_criterion: "indicator/criterion" = 50 =>
        "invalid type: integer `50`, expected a string";
    a_list_of_texts: "strategy/strategy" = ["結ぶ"] =>
        "invalid type: string \"結ぶ\", expected an object";
    an_object_for_a_text: "strategy/desired_state" = { "item": "㋐", "text": "結ぶ" } =>
        "invalid type: map, expected a text, or a list of texts by item";
    a_text_for_a_number: "pillar/number" = "1" =>
        "invalid type: string \"1\", expected u64";
    a_fraction_for_a_number: "pillar/number" = 1.0 =>
        "invalid type: floating point `1.0`, expected u64";
    a_negative_number: "outcome/number" = (-1) =>
        "invalid value: integer `-1`, expected u64";
    a_negative_subject: "condition/target" = (-1) =>
        "invalid value: integer `-1`, expected the number of a target from 1, or `each`";
    a_fraction_for_a_subject: "condition/target" = 1.5 =>
        "invalid type: floating point `1.5`, expected the number of a target from 1, or `each`";
    null_for_a_subject: "condition/target" = null =>
        "invalid type: null, expected the number of a target from 1, or `each`";
    a_list_of_subjects: "condition/target" = [1, 2] =>
        "invalid type: sequence, expected the number of a target from 1, or `each`";
    null_for_a_list: "strategy/indicators" = null =>
        "invalid type: null, expected a sequence";
    null_in_a_list: "initiative/items" = [null] =>
        "invalid type: null, expected a string";
    an_object_for_a_list: "initiative/items" = { "0": "㋐" } =>
        "invalid type: map, expected a sequence";
    a_due_year_on_an_initiatives_target: "target/due" = "平成29年度" =>
        "unknown field `due`, expected one of `label`, `name`, `criterion`, `change`, `relative_change`, `baseline`, `against`, `path`, `milestone`, `cumulative_since`, `population`, `printed`, `reading`, `previous`, `stated`";
    a_first_year_on_an_initiatives_target: "target/from" = "平成29年度" =>
        "unknown field `from`, expected one of `label`, `name`, `criterion`, `change`, `relative_change`, `baseline`, `against`, `path`, `milestone`, `cumulative_since`, `population`, `printed`, `reading`, `previous`, `stated`";
    a_reading_on_a_common_indicator: "common/reading" = "49.6%" =>
        "unknown field `reading`, expected one of `label`, `name`, `criterion`, `change`, `relative_change`, `baseline`, `against`, `path`, `milestone`, `from`, `due`, `cumulative_since`, `population`, `printed`";
    an_item_on_an_initiatives_target: "target/item" = "㋐" =>
        "unknown field `item`, expected one of `label`, `name`, `criterion`, `change`, `relative_change`, `baseline`, `against`, `path`, `milestone`, `cumulative_since`, `population`, `printed`, `reading`, `previous`, `stated`";
    a_verdict_as_a_truth: "target/stated" = true =>
        "invalid type: boolean `true`, expected a string";
    a_key_in_capitals: "Format" = "kusei/1" =>
        "unknown field `Format`, expected one of `format`, `form`, `municipality`, `municipality_code`, `ward`, `fiscal_year`, `policy`, `strategies`";
}

#[test]
fn a_subject_beyond_64_bits() {
    for number in ["18446744073709551616", "-9223372036854775809", "1e300", "-0"] {
        let text = small().to_string().replace("\"target\":1", &format!("\"target\":{number}"));
        let told = shape_error(&text).expect("not of the format's shape");
        let (begins, ends) = ("invalid type: floating point `", ", or `each` at line 1 column ");
        assert!(told.starts_with(begins) && told.contains(ends), "{told}");
    }
}

/// The kinds of cells that must be present.
const REQUIRED: [&str; 24] = [
    "/format",
    "/form",
    "/ward",
    "/fiscal_year",
    "/policy",
    "/policy/title",
    "/policy/pillars",
    "/policy/pillars/number",
    "/policy/pillars/title",
    "/policy/pillars/desired_outcomes/number",
    "/policy/pillars/desired_outcomes/title",
    "/policy/pillars/desired_outcomes/items/mark",
    "/policy/pillars/desired_outcomes/items/title",
    "/policy/pillars/desired_outcomes/items/indicators/name",
    "/strategies",
    "/strategies/code",
    "/strategies/desired_outcome",
    "/strategies/desired_outcome/pillar",
    "/strategies/desired_outcome/number",
    "/strategies/strategy/item",
    "/strategies/indicators/name",
    "/strategies/initiatives/code",
    "/strategies/initiatives/targets/name",
    "/strategies/initiatives/withdrawal/conditions/target",
];

/// The kinds of lists that may be absent, and are never null.
const LISTS: [&str; 11] = [
    "/policy/pillars/desired_outcomes/items/indicators/path",
    "/strategies/indicators/path",
    "/strategies/initiatives/targets/path",
    "/policy/pillars/desired_outcomes",
    "/policy/pillars/desired_outcomes/items",
    "/policy/pillars/desired_outcomes/items/indicators",
    "/strategies/indicators",
    "/strategies/initiatives",
    "/strategies/initiatives/items",
    "/strategies/initiatives/targets",
    "/strategies/initiatives/withdrawal/conditions",
];

/// Returns the full document with another value at every place in turn, with the place.
fn with_everywhere(value: &Value) -> impl Iterator<Item = (String, String)> {
    pointers(&full()).into_iter().skip(1).map(move |pointer| {
        let mut document = full();
        set(&mut document, &pointer, value.clone());
        (pointer, document.to_string())
    })
}

/// Returns whether a place is a part of a list, which has no key that could be absent.
fn is_part(pointer: &str) -> bool {
    pointer.rsplit('/').next().is_some_and(|word| word.parse::<usize>().is_ok())
}

#[test]
fn the_full_document_is_read() {
    sheet(&full());
}

#[test]
fn a_number_is_nowhere_a_text_nor_a_text_a_number() {
    for (pointer, text) in with_everywhere(&json!(49.6)) {
        assert!(shape_error(&text).is_some(), "49.6 at {pointer}");
    }
    for (pointer, text) in with_everywhere(&json!(true)) {
        assert!(shape_error(&text).is_some(), "true at {pointer}");
    }
    for (pointer, text) in with_everywhere(&json!(1)) {
        let numbers = ["number", "pillar", "common", "target"];
        let is_number = numbers.iter().any(|name| pointer.ends_with(&format!("/{name}")));
        assert_eq!(shape_error(&text).is_none(), is_number, "1 at {pointer}");
    }
    for (pointer, text) in with_everywhere(&json!("x")) {
        let full = full();
        let found = full.pointer(&pointer).expect("a place of the document");
        let texts = ["reading", "previous", "strategy", "target"];
        let is_text =
            found.is_string() || texts.iter().any(|name| pointer.ends_with(&format!("/{name}")));
        assert_eq!(shape_error(&text).is_none(), is_text, "a text at {pointer}");
    }
}

#[test]
fn an_object_is_nowhere_a_text_nor_a_list() {
    for (pointer, text) in with_everywhere(&json!({})) {
        let blank = ["reading", "previous", "stated", "withdrawal", "baseline"];
        let full = full();
        let found = full.pointer(&pointer).expect("a place of the document");
        let may_be = blank.iter().any(|name| pointer.ends_with(&format!("/{name}")));
        let is_waypoint = is_part(&pointer) && kind(&pointer).ends_with("/path");
        let is_blank =
            is_waypoint || may_be && !(pointer.ends_with("/stated") && found.is_string());
        assert_eq!(shape_error(&text).is_none(), is_blank, "{{}} at {pointer}");
    }
}

/// Returns whether a place of the full document is an object.
fn is_object(pointer: &str) -> bool {
    full().pointer(pointer).is_some_and(Value::is_object)
}

#[test]
fn a_list_is_nowhere_a_text() {
    let texts = ["/strategies/strategy", "/strategies/desired_state"];
    let lists = ["/strategies", "/policy/pillars"].iter().chain(&LISTS).chain(&texts);
    for (pointer, text) in with_everywhere(&json!([])).filter(|(pointer, _)| !is_object(pointer)) {
        let is_list = !is_part(&pointer) && lists.clone().any(|list| *list == kind(&pointer));
        assert_eq!(shape_error(&text).is_none(), is_list, "[] at {pointer}");
    }
}

#[test]

fn a_list_is_nowhere_an_object() {
    for (pointer, text) in with_everywhere(&json!([])).filter(|(pointer, _)| is_object(pointer)) {
        assert!(shape_error(&text).is_some(), "[] at {pointer}");
    }
}

#[test]
fn a_list_of_the_values_is_not_an_object() {
    let head =
        json!(["kusei/1", "osaka-ward-2016", null, null, "福島区", "平成28年度", ["方針", []], []]);
    assert!(shape_error(&head.to_string()).is_some(), "a sheet as a list");
    for (place, list) in [
        ("strategy/desired_outcome", json!([1, 1])),
        ("strategy/desired_state", json!([["㋐", "支え合う"]])),
        ("strategy/stated", json!(["B", "b", "ア"])),
        ("initiative/stated", json!(["①(ⅰ)", "○"])),
        ("initiative/withdrawal", json!(["600件未満", "any", [[1, "600件未満", null]]])),
        ("milestone", json!([null, "周知", null, null, "始める"])),
        ("outcome/items/1", json!(["㋑", "ネットワークの拡充"])),
    ] {
        assert!(shape_error(&edited(&[(place, list)]).to_string()).is_some(), "a list at {place}");
    }
}

#[test]
fn null_is_a_blank_cell_where_one_may_be_blank() {
    for (pointer, text) in with_everywhere(&Value::Null) {
        let kind = kind(&pointer);
        let refused = is_part(&pointer) || REQUIRED.contains(&&*kind) || LISTS.contains(&&*kind);
        assert_eq!(shape_error(&text).is_some(), refused, "null at {pointer}");
    }
}

#[test]
fn a_key_may_be_left_out_where_it_is_not_required() {
    for pointer in pointers(&full()).into_iter().skip(1).filter(|pointer| !is_part(pointer)) {
        let (parent, key) = pointer.rsplit_once('/').expect("a key");
        let mut document = full();
        let parent = document.pointer_mut(parent).and_then(Value::as_object_mut);
        parent.expect("an object").remove(key);
        let told = shape_error(&document.to_string());
        if REQUIRED.contains(&&*kind(&pointer)) {
            let missing = format!("missing field `{key}` at line 1 column ");
            assert!(told.is_some_and(|told| told.starts_with(&missing)), "without {pointer}");
        } else {
            assert_eq!(told, None, "without {pointer}");
        }
    }
}

#[test]
fn an_unknown_key_is_refused_at_every_level() {
    for pointer in pointers(&full()) {
        let mut document = full();
        let Some(Value::Object(cells)) = document.pointer_mut(&pointer) else { continue };
        cells.insert("備考".into(), Value::Null);
        let told = shape_error(&document.to_string()).expect("an unknown key");
        assert!(told.starts_with("unknown field `備考`, expected "), "{told} at {pointer}");
    }
}

#[test]
fn a_key_twice_is_refused_at_every_level() {
    for pointer in pointers(&full()).into_iter().skip(1).filter(|pointer| !is_part(pointer)) {
        let (parent, key) = pointer.rsplit_once('/').expect("a key");
        let mut document = full();
        let value = document.pointer(&pointer).cloned().expect("a place of the document");
        let parent = document.pointer_mut(parent).and_then(Value::as_object_mut);
        parent.expect("an object").insert("TWICE".into(), value);
        let text = document.to_string().replace("\"TWICE\":", &format!("\"{key}\":"));
        let told = shape_error(&text).expect("a key twice");
        assert!(told.starts_with(&format!("duplicate field `{key}` at line 1")), "{told}");
    }
}

#[test]
fn the_line_and_the_column_are_those_of_the_fault() {
    let text = format!("{:#}", small()).replace("\"49.6%\"", "49.6");
    let (number, line) = text
        .lines()
        .zip(1..)
        .find_map(|(line, n)| Some((n, line)).filter(|_| line.contains("49.6")))
        .expect("the reading");
    let column = line.trim_end_matches(',').len();
    assert_eq!(
        refusal(&text),
        format!(
            "invalid type: floating point `49.6`, expected a reading: a text, or an object at line {number} column {column}"
        )
    );
}

#[test]
fn nesting_within_a_cell_is_refused() {
    for open in ["[", "{\"value\":", "{\"item\":"] {
        let deep = open.repeat(100_000);
        for cell in ["\"49.6%\"", "\"B\"", "\"平成29年度\"", "1,\"criterion\""] {
            let text = small().to_string().replacen(cell, &deep, 1);
            assert!(shape_error(&text).is_some(), "{open} nested at {cell}");
        }
    }
}

#[test]
fn a_text_in_bytes_that_are_no_utf8_is_refused() {
    let mut bytes = REAL.as_bytes().to_vec();
    bytes[REAL.find("大阪市").expect("the municipality")] = 0xFF;
    let told = serde_json::from_slice::<Sheet>(&bytes).map_err(|error| error.to_string());
    assert!(told.is_err_and(|told| told.starts_with("invalid unicode code point at line ")));
}

#[test]
fn every_reader_of_json_gives_the_same_sheet() {
    let value: Value = serde_json::from_str(REAL).expect("JSON");
    let sheets = [
        serde_json::from_str::<Sheet>(REAL),
        serde_json::from_slice(REAL.as_bytes()),
        serde_json::from_reader(REAL.as_bytes()),
        serde_json::from_value(value),
    ];
    let [first, rest @ ..] = sheets.map(|read| read.expect("the real form"));
    assert!(rest.iter().all(|sheet| *sheet == first));
}

#[test]
fn values_and_readers_refuse_the_same_as_texts() {
    let document = edited(&[("indicator/reading", json!(49.6))]);
    let told = "invalid type: floating point `49.6`, expected a reading: a text, or an object";
    let by_reader = serde_json::from_reader::<_, Sheet>(document.to_string().as_bytes());
    let by_reader = by_reader.map_err(|error| error.to_string()).expect_err("a shape");
    assert!(by_reader.starts_with(&format!("{told} at line 1 column ")), "{by_reader}");
    let by_value = serde_json::from_value::<Sheet>(document).map_err(|error| error.to_string());
    assert_eq!(by_value.err().as_deref(), Some(told));
}
