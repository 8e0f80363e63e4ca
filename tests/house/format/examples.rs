//! The examples of the page are read, and the refused values give the defects that it names.

use std::fs;

use kusei::wire::RawSheet;
use kusei::{Defect, Defects, Rubric, Sheet};
use serde_json::{Map, Value, json};

use super::{KeyRow, Part, rows};
use crate::source::root;

/// The cells of which a target has exactly one.
const GOALS: [&str; 4] = ["criterion", "change", "relative_change", "milestone"];
/// The cells that suit targets of one kind and not of another.
const BESIDE_GOALS: [&str; 5] = ["path", "baseline", "against", "reading", "previous"];

/// Returns a sheet with one of everything, and two targets; the conditions are on the first.
fn sheet() -> Value {
    json!({
        "format": "kusei/1", "form": "osaka-ward-2016", "ward": "福島区", "fiscal_year": "平成28年度",
        "policy": {"title": "方針", "pillars": [{"number": 1, "title": "柱", "desired_outcomes": [
            {"number": 1, "title": "成果", "items": [{"mark": "㋐", "title": "項目", "indicators": [
                {"name": "指標", "criterion": "50%以上", "due": "平成29年度"}]}]}]}]},
        "strategies": [{
            "code": "4-1", "desired_outcome": {"pillar": 1, "number": 1},
            "desired_state": [{"item": "㋐", "text": "状態"}], "strategy": [{"item": "㋐", "text": "戦略"}],
            "indicators": [{
                "item": "㋐", "name": "指標", "criterion": "50%以上", "due": "平成29年度",
                "baseline": {"fiscal_year": "平成26年度", "value": "40%"},
                "path": [{"fiscal_year": "平成28年度", "criterion": "45%以上"}],
                "reading": {"value": "49.6%"}, "previous": "54.2%"}],
            "stated": {},
            "initiatives": [{
                "code": "4-1-1",
                "targets": [
                    {"name": "目標", "criterion": "60%以上", "reading": "91.42%"},
                    {"name": "目標", "criterion": "50%以上"}],
                "withdrawal": {"conditions": [{"target": 1, "criterion": "40%以下"}]},
                "stated": {}}]}]
    })
}

fn rubric() -> Value {
    json!({"id": "ours", "source": "区の内規", "outcome": {"progress_rate": [{"rate": "90%"}]}})
}

/// Returns the object at a path, in the last row of each list.
fn at<'v>(document: &'v mut Value, path: &str) -> &'v mut Map<String, Value> {
    let mut node = document;
    for step in path.split('.').filter(|step| *step != "$") {
        let key = step.trim_end_matches("[]");
        node = &mut node[key];
        if step.ends_with("[]") {
            node = node.as_array_mut().and_then(|rows| rows.last_mut()).expect("a row");
        }
    }
    node.as_object_mut().unwrap_or_else(|| panic!("no object at {path}"))
}

/// Returns the document with some members of an object inserted. For another kind of target, the
/// cells that do not suit it are removed; a reading is replaced; another policy removes the
/// strategies.
fn with(mut document: Value, path: &str, members: &Map<String, Value>) -> Value {
    let object = at(&mut document, path);
    let is_target = path.ends_with("indicators[]") || path.ends_with("targets[]");
    if is_target && GOALS.iter().any(|goal| members.contains_key(*goal)) {
        GOALS.iter().chain(&BESIDE_GOALS).for_each(|key| drop(object.remove(*key)));
    } else if path.ends_with(".reading") {
        object.clear();
    }
    object.extend(members.clone());
    if path.starts_with("policy") || members.contains_key("policy") {
        document["strategies"] = json!([]);
    }
    document
}

fn defects(document: &Value) -> Defects {
    let raw = serde_json::from_value::<RawSheet>(document.clone());
    let raw = raw.unwrap_or_else(|error| panic!("{document}: {error}"));
    Sheet::try_from(raw).err().unwrap_or_default()
}

fn of(part: Part) -> impl Iterator<Item = KeyRow> {
    rows().into_iter().filter(move |row| row.part == part)
}

#[test]
fn examples_of_a_sheet_are_read() {
    assert_eq!(defects(&sheet()).to_string(), "");
    let mut refused = Vec::new();
    for row in of(Part::Sheet) {
        for path in &row.paths {
            let found = defects(&with(sheet(), path, &row.example));
            refused.extend(found.iter().map(|defect| format!("{path}: {}: {defect}", row.key)));
        }
    }
    assert_eq!(refused, [""; 0]);
}

#[test]
fn refused_values_give_their_defects() {
    let mut other = Vec::new();
    for row in of(Part::Sheet) {
        for path in &row.paths {
            for (members, code) in &row.refused {
                let found = defects(&with(sheet(), path, members));
                let codes: Vec<_> = found.iter().map(Defect::code).collect();
                if !codes.contains(&&**code) {
                    other.push(format!("{path}: {members:?} gives {codes:?}, not {code}"));
                }
            }
        }
    }
    assert_eq!(other, [""; 0]);
}

/// Returns whether a value contains all that is expected; for a list, in any of its rows.
fn holds(there: &Value, expected: &Value) -> bool {
    match (there, expected) {
        (Value::Object(there), Value::Object(expected)) => {
            expected.iter().all(|(key, own)| there.get(key).is_some_and(|there| holds(there, own)))
        }
        (Value::Array(there), Value::Array(expected)) => {
            expected.iter().all(|own| there.iter().any(|there| holds(there, own)))
        }
        _ => there == expected,
    }
}

/// Returns the values at a path, in every row of each list.
fn every<'v>(document: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut nodes = vec![document];
    for step in path.split('.').filter(|step| *step != "$") {
        let below = nodes.into_iter().filter_map(|node| node.get(step.trim_end_matches("[]")));
        nodes = if step.ends_with("[]") {
            below.filter_map(Value::as_array).flatten().collect()
        } else {
            below.collect()
        };
    }
    nodes
}

/// Each example is part of a committed review, or the place of a defect on this page.
#[test]
fn examples_of_a_review_are_those_of_real_ones() {
    let kept = ["real-form", "targets", "hostile"].map(|name| {
        let path = root().join(format!("tests/golden/{name}.review.json"));
        let text = fs::read_to_string(path).expect("a review");
        serde_json::from_str::<Value>(&text).expect("JSON")
    });
    let refused = of(Part::Sheet).flat_map(|row| {
        let all = row.paths.iter().flat_map(|path| row.refused.iter().map(move |r| (path, r)));
        let all = all.map(|(path, (members, _))| defects(&with(sheet(), path, members)));
        all.collect::<Vec<_>>()
    });
    let refused: Vec<_> =
        refused.map(|defects| json!({"findings": defects.iter().collect::<Vec<_>>()})).collect();
    let mut twice = sheet();
    let pillars = &mut twice["policy"]["pillars"];
    let mut second = pillars[0].clone();
    second["desired_outcomes"][0]["title"] = json!("");
    pillars.as_array_mut().expect("pillars").push(second);
    let twice = json!({"findings": defects(&twice).iter().collect::<Vec<_>>()});
    let documents: Vec<_> = kept.iter().chain(&refused).chain([&twice]).collect();
    let mut nowhere = Vec::new();
    for row in of(Part::Review) {
        let expected = Value::Object(row.example);
        let is_at = |path: &String| {
            documents.iter().any(|one| every(one, path).iter().any(|own| holds(own, &expected)))
        };
        // One of the derived values of several columns has such a mark.
        if !row.paths.iter().any(is_at) {
            nowhere.push(format!("{:?}: {expected}", row.paths));
        }
    }
    assert_eq!(nowhere, [""; 0]);
}

#[test]
fn rubrics_are_read_or_refused() {
    for row in of(Part::Rubric) {
        for path in &row.paths {
            let base = if path == "$" {
                json!({"id": "ours", "source": "区の内規"})
            } else {
                rubric()
            };
            let read = serde_json::from_value::<Rubric>(with(base.clone(), path, &row.example));
            assert!(read.is_ok(), "{path}: {:?}: {read:?}", row.example);
            for (members, _) in &row.refused {
                let read = serde_json::from_value::<Rubric>(with(base.clone(), path, members));
                assert!(read.is_err(), "{path}: {members:?}");
            }
        }
    }
}
