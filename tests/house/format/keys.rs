//! The page has every key of the schemas exactly once and no other, and agrees with the schema on
//! whether it may be absent.

use std::collections::BTreeSet;
use std::ptr;

use serde_json::Value;

use super::{Part, rows};
use crate::pages::{page, quoted};

/// Returns the schema that a schema refers to, or each alternative.
fn offered<'s>(root: &'s Value, node: &'s Value) -> Vec<&'s Value> {
    if let Some(name) = node["$ref"].as_str() {
        let pointer = name.strip_prefix('#').expect("a place in the schema");
        return offered(root, root.pointer(pointer).expect("what is referred to"));
    }
    if node["properties"].is_object() {
        return vec![node];
    }
    let some = [&node["anyOf"], &node["oneOf"]].into_iter().filter_map(Value::as_array);
    let below: Vec<_> = some.flatten().flat_map(|own| offered(root, own)).collect();
    if below.is_empty() { vec![node] } else { below }
}

/// Returns every object of a schema with the paths that lead to it.
fn objects(root: &Value) -> Vec<(&Value, Vec<String>)> {
    fn walk<'s>(
        root: &'s Value,
        node: &'s Value,
        path: &str,
        found: &mut Vec<(&'s Value, Vec<String>)>,
    ) {
        for own in offered(root, node) {
            if own["items"].is_object() {
                walk(root, &own["items"], &format!("{path}[]"), found);
            }
            let Some(properties) = own["properties"].as_object() else { continue };
            match found.iter_mut().find(|(known, _)| ptr::eq(*known, own)) {
                Some((_, paths)) => paths.push(path.to_owned()),
                None => found.push((own, vec![path.to_owned()])),
            }
            for (key, value) in properties {
                let below = if path == "$" { key.clone() } else { format!("{path}.{key}") };
                walk(root, value, &below, found);
            }
        }
    }
    let mut found = Vec::new();
    walk(root, root, "$", &mut found);
    found
}

#[test]
fn every_key_once_and_no_other() {
    let rows = rows();
    for part in Part::ALL {
        let schema = part.schema();
        for (object, paths) in objects(&schema) {
            let expected: BTreeSet<_> =
                object["properties"].as_object().into_iter().flatten().map(|(k, _)| k).collect();
            let own = rows.iter().filter(|row| row.part == part);
            let own = own.filter(|row| row.paths.iter().any(|path| paths.contains(path)));
            let keys: Vec<_> = own.map(|row| &row.key).collect();
            assert_eq!(keys.iter().copied().collect::<BTreeSet<_>>(), expected, "{paths:?}");
            assert_eq!(keys.len(), expected.len(), "{paths:?} has a key twice");
        }
        let known: BTreeSet<_> =
            objects(&schema).into_iter().flat_map(|(_, paths)| paths).collect();
        for row in rows.iter().filter(|row| row.part == part) {
            assert!(
                !row.paths.is_empty() && row.paths.iter().all(|own| known.contains(own)),
                "{row:?}"
            );
            assert!(row.example.contains_key(&row.key), "{row:?}");
        }
    }
}

#[test]
fn absent_keys_agree_with_the_schema() {
    for row in rows() {
        let schema = row.part.schema();
        for (object, paths) in objects(&schema) {
            if !row.paths.iter().any(|path| paths.contains(path)) {
                continue;
            }
            let required = object["required"].as_array().into_iter().flatten();
            let own = &object["properties"][&row.key];
            let need = match row.part {
                _ if required.into_iter().any(|key| *key == *row.key) => "必須 required",
                Part::Review => "あるとき if any",
                Part::Rubric if !own["default"].is_null() => "省略可 or default",
                Part::Sheet if own["items"].is_object() => "省略可 or empty",
                Part::Sheet | Part::Rubric => "空欄可 or blank",
            };
            assert_eq!(row.need, need, "{}", row.key);
        }
    }
}

/// Collects the words of a schema: those it lists, and the alternatives of its patterns.
fn words(node: &Value, found: &mut BTreeSet<String>) {
    let mut add = |word: &str| {
        found.insert(word.to_owned());
    };
    if let Some(word) = node["const"].as_str() {
        add(word);
    }
    node["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).for_each(&mut add);
    let pattern = node["pattern"].as_str().unwrap_or_default();
    let choice = pattern.rsplit_once("|^(").and_then(|(_, rest)| rest.strip_suffix(")$"));
    choice.into_iter().flat_map(|choice| choice.split('|')).for_each(&mut add);
    match node {
        Value::Array(below) => below.iter().for_each(|own| words(own, found)),
        Value::Object(below) => below.values().for_each(|own| words(own, found)),
        _ => {}
    }
}

#[test]
fn every_word_of_the_schemas() {
    let page = page("format.md");
    let named: BTreeSet<_> = page.lines().flat_map(quoted).collect();
    for part in Part::ALL {
        let mut found = BTreeSet::new();
        words(&part.schema(), &mut found);
        assert!(found.len() > 5, "{part:?}: {found:?}");
        for word in &found {
            assert!(named.contains(&**word), "{part:?}: `{word}` is not on the page");
        }
    }
    for word in ["as_planned", "not_measured", "baseline", "forecast", "all"] {
        assert!(named.contains(word), "{word}");
    }
}
