//! Every cell of a sheet: each text of its wire form, as a reader of the form must find it.

use std::collections::BTreeMap;

use kusei::Sheet;
use serde_json::Value;

use super::plain::visible;

/// A text of the sheet: where it is in the wire form, and what must be found on the form.
#[derive(Debug, Clone)]
pub(crate) struct Leaf {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// All texts of a sheet with Japanese captions; none is left out but the names of the wire format
/// itself.
pub(crate) fn leaves(sheet: &Sheet) -> Vec<Leaf> {
    let wire = serde_json::to_value(sheet).expect("a wire form");
    let mut found = Vec::new();
    walk(&wire, "", &mut found);
    found
}

fn walk(value: &Value, path: &str, found: &mut Vec<Leaf>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                walk(value, &format!("{path}.{key}"), found);
            }
        }
        Value::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                walk(value, &format!("{path}[{n}]"), found);
            }
        }
        Value::String(text) => found.extend(printed(path, text)),
        Value::Number(number) => found.extend(numbered(path, &number.to_string())),
        Value::Null | Value::Bool(_) => {}
    }
}

/// What a number must be found as. Which desired outcome or common indicator is meant is shown by
/// the place, not by a number.
fn numbered(path: &str, number: &str) -> Option<Leaf> {
    let text = match path.rsplit_once('.')?.1 {
        "number" if path.contains("desired_outcomes") => format!("（{number}）"),
        "number" if path.contains("pillars") => number.to_owned(),
        "target" => format!("業績目標{number}が"),
        "number" | "pillar" | "common" => return None,
        other => panic!("a number nobody knows: {path} ({other})"),
    };
    Some(Leaf { path: path.to_owned(), text })
}

fn printed(path: &str, text: &str) -> Option<Leaf> {
    let key = path.rsplit_once('.')?.1;
    let text = match (key, text) {
        ("format" | "form", _) | ("missing", "blank") => return None,
        ("code", _) => format!("【{text}】"),
        ("when", "any") => "いずれか".into(),
        ("when", "all") => "すべて".into(),
        ("target", "each") => "各業績目標が".into(),
        ("implementation", "as_planned") => "(ⅰ)取組は予定どおり実施".into(),
        ("implementation", "not_as_planned") => "(ⅱ)取組を予定どおり実施しなかった".into(),
        ("reading" | "previous", "reached") => "到達".into(),
        ("reading" | "previous", "not_reached") => "未到達".into(),
        ("missing", "dash") => "―".into(),
        ("missing", "not_measured") => "未測定".into(),
        ("missing", "not_published") => "未公表".into(),
        ("missing", "discontinued") => "測定終了".into(),
        _ => visible(text),
    };
    Some(Leaf { path: path.to_owned(), text })
}

/// The leaves that are not in the texts, or not as often as on the sheet.
pub(crate) fn lost(sheet: &Sheet, texts: &[String]) -> Vec<Leaf> {
    lost_as(sheet, &texts.join("\u{1}"), str::to_owned)
}

/// The same, where the format writes a text in a way of its own.
pub(crate) fn lost_as(sheet: &Sheet, all: &str, written: impl Fn(&str) -> String) -> Vec<Leaf> {
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = |leaf: &Leaf| {
        let text = written(&leaf.text);
        // Which item is meant is shown by the row, not once more by its mark.
        let key = leaf.path.rsplit('.').next().unwrap_or_default();
        let by_place = key == "item" || key.starts_with("items[");
        if by_place {
            return all.contains(&text);
        }
        let left = left.entry(text.clone()).or_insert_with(|| all.matches(&text).count());
        let found = *left > 0;
        *left = left.saturating_sub(1);
        found || text.is_empty()
    };
    leaves(sheet).into_iter().filter(|leaf| !found(leaf)).collect()
}
