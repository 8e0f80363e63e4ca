//! The descriptions of the JSON Schema equal the documentation of the fields.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::source::{files, root};

/// Reads `src/wire/keys.rs`: the descriptions of keys that several rows have.
fn shared(source: &str) -> BTreeMap<String, String> {
    let rows = source.lines().filter_map(|line| {
        let (key, said) = line.trim().strip_prefix('(')?.split_once(") => { ")?;
        let text = serde_json::from_str(said.strip_suffix(" };")?).expect("a text");
        Some((key.to_owned(), text))
    });
    rows.collect()
}

/// Returns the fields of the rows that a text declares with `wire!`: row, key, and description.
fn fields(source: &str, shared: &BTreeMap<String, String>) -> Vec<[String; 3]> {
    let (mut fields, mut row, mut said) = (Vec::new(), String::new(), String::new());
    for line in source.lines() {
        let Some(inner) = line.strip_prefix("        ") else {
            if let Some(name) = line.strip_suffix(" {") {
                name.split_whitespace().next().unwrap_or_default().clone_into(&mut row);
            }
            said.clear();
            continue;
        };
        if let Some(text) = inner.strip_prefix("///") {
            let between = match (said.is_empty() || said.ends_with('\n'), text.is_empty()) {
                (_, true) => "\n\n",
                (true, false) => "",
                (false, false) => " ",
            };
            said += between;
            said += text.trim_start();
        } else if let Some(key) = inner.strip_prefix("#[doc = key!(") {
            said.clone_from(&shared[key.trim_end_matches(")]")]);
        } else if let Some((name, _)) = inner.split_once(": ").filter(|_| row.starts_with("Raw")) {
            let name = name.trim_start_matches(['?', '*', ' ']);
            fields.push([row.clone(), name.to_owned(), std::mem::take(&mut said)]);
        }
    }
    fields
}

#[test]
fn the_schema_has_the_documentations_descriptions() {
    let read = |path| fs::read_to_string(path).expect("source");
    let wire = root().join("src/wire");
    let shared = shared(&read(wire.join("keys.rs")));
    let mut sources = files(&wire.join("raw"), ".rs");
    sources.extend([wire.join("raw.rs"), wire.join("shape.rs")]);
    let schema: Value = serde_json::from_str(kusei::wire::SHEET_SCHEMA).expect("JSON");

    let mut looked_at = 0;
    for [row, key, said] in sources.into_iter().flat_map(|path| fields(&read(path), &shared)) {
        let own = if row == "RawSheet" { &schema } else { &schema["$defs"][&row] };
        assert_eq!(own["properties"][&key]["description"], said, "{row}: {key}");
        assert!(!said.is_empty(), "{row}: nothing is said of {key}");
        looked_at += 1;
    }
    assert!(looked_at > 80, "{looked_at}");
}

#[test]
fn how_fields_are_read() {
    let shared = shared("    (name) => { \"指標名: such as `\\\"x\\\"`\" };");
    let source = "
    /// A row.
    RawRow {
        #[doc = key!(name)]
        name: String,
        /// 値: a text
        /// of two lines.
        ///
        /// And more.
        ? value: String,
    }";
    let field = |key: &str, said: &str| ["RawRow".to_owned(), key.to_owned(), said.to_owned()];
    let expected = [
        field("name", "指標名: such as `\"x\"`"),
        field("value", "値: a text of two lines.\n\nAnd more."),
    ];
    assert_eq!(fields(source, &shared), expected);
}
