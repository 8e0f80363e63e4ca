//! Every cell of a sheet: each text of its wire form, as it must be on the form.

use std::collections::BTreeMap;

use kusei::Sheet;
use serde_json::Value;

use super::plain::visible;

/// A text of the sheet: its path in the wire form, and the text to be found on the form.
#[derive(Debug, Clone)]
pub(crate) struct Leaf {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Returns all texts of a sheet with Japanese captions, except the names of the wire format itself.
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
                let shown = match key.as_str() {
                    "implementation" => !says_so(&fields["stated"]["achievement"], value),
                    _ => true,
                };
                if shown {
                    walk(value, &format!("{path}.{key}"), found);
                }
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

/// Returns whether a mark says by its (ⅰ) or (ⅱ) how the initiative was carried out.
fn says_so(mark: &Value, implementation: &Value) -> bool {
    let letters = mark.as_str().unwrap_or_default();
    let not = letters.contains('ⅱ') || letters.contains("ii");
    let planned = letters.contains('ⅰ') || letters.contains('i');
    match implementation.as_str() {
        Some("as_planned") => planned && !not,
        Some("not_as_planned") => not,
        _ => false,
    }
}

/// Returns the text for a number. Desired outcomes and common indicators are identified by
/// position, not by number.
fn numbered(path: &str, number: &str) -> Option<Leaf> {
    let text = match path.rsplit_once('.')?.1 {
        "number" if path.contains("desired_outcomes") => format!("（{number}）"),
        "number" if path.contains("pillars") => number.to_owned(),
        "target" => {
            let nth = number.parse::<usize>().expect("a number") - 1;
            format!("業績目標{}の", "①②③④⑤⑥⑦⑧⑨⑩".chars().nth(nth).expect("a circle"))
        }
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
        ("target", "each") => "各業績目標の".into(),
        ("implementation", "as_planned") => "(ⅰ)取組は予定どおり実施".into(),
        ("implementation", "not_as_planned") => "(ⅱ)取組を予定どおり実施しなかった".into(),
        ("reading" | "previous", "reached") => "到達".into(),
        ("reading" | "previous", "not_reached") => "未到達".into(),
        ("missing", "dash") => "―".into(),
        ("missing", "not_measured") => "未測定".into(),
        ("missing", "not_published") => "未公表".into(),
        ("missing", "discontinued") => "測定終了".into(),
        ("change", _) => changed(text),
        ("achievement_rate", _) => format!("達成率が{text}"),
        _ => visible(text),
    };
    Some(Leaf { path: path.to_owned(), text })
}

/// Returns a text with its figures formatted for people: commas between thousands, ▲ for a minus.
fn figures(text: &str) -> String {
    let text = text.replacen('-', "▲", 1);
    let end = text.find('.').unwrap_or(text.len());
    let mut written = String::new();
    for (at, c) in text.char_indices() {
        let digits_after = text[at..end.max(at)].chars().take_while(char::is_ascii_digit).count();
        let before = written.chars().next_back().is_some_and(|c| c.is_ascii_digit());
        if c.is_ascii_digit() && at < end && before && digits_after % 3 == 0 {
            written.push(',');
        }
        written.push(c);
    }
    written
}

/// Returns a change as what must happen: the amount without its sign, for percentages in ポイント.
fn changed(text: &str) -> String {
    let amount = text.trim_end_matches(['以', '上', '下', '未', '満', '超']);
    let amount = amount.trim_start_matches('-').replace('%', "ポイント");
    let zero = !amount.contains(|c: char| ('1'..='9').contains(&c));
    if zero { "前年度実績".into() } else { figures(&amount) }
}

/// Returns the leaves that are not in the texts, or not as often as on the sheet.
pub(crate) fn lost(sheet: &Sheet, texts: &[String]) -> Vec<Leaf> {
    lost_as(sheet, &texts.join("\u{1}"), str::to_owned)
}

/// The same, if the format writes texts in its own way. Under a caption, a text's further lines are
/// indented by one space.
pub(crate) fn lost_as(sheet: &Sheet, all: &str, written: impl Fn(&str) -> String) -> Vec<Leaf> {
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = |leaf: &Leaf| {
        let text = written(&leaf.text);
        // The row identifies the item, so its mark is not repeated.
        let key = leaf.path.rsplit('.').next().unwrap_or_default();
        let by_place = key == "item" || key.starts_with("items[");
        if by_place {
            return all.contains(&text);
        }
        let indented = written(&leaf.text.replace('\n', "\n\u{3000}"));
        let left = left.entry(text.clone()).or_insert_with(|| {
            let further = if indented == text { 0 } else { all.matches(&indented).count() };
            all.matches(&text).count() + further
        });
        let found = *left > 0;
        *left = left.saturating_sub(1);
        found || text.is_empty()
    };
    leaves(sheet).into_iter().filter(|leaf| !found(leaf)).collect()
}
