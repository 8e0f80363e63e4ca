//! Deliberate faults in the shape of a document, each with its defect and its place.

use crate::json::{Json, Step, kind, written};
use crate::random::Random;

/// The keys that must be present.
const REQUIRED: [&str; 24] = [
    "format",
    "form",
    "ward",
    "fiscal_year",
    "policy",
    "policy/title",
    "policy/pillars",
    "policy/pillars/number",
    "policy/pillars/title",
    "policy/pillars/desired_outcomes/number",
    "policy/pillars/desired_outcomes/title",
    "policy/pillars/desired_outcomes/items/mark",
    "policy/pillars/desired_outcomes/items/title",
    "policy/pillars/desired_outcomes/items/indicators/name",
    "strategies",
    "strategies/code",
    "strategies/desired_outcome",
    "strategies/desired_outcome/pillar",
    "strategies/desired_outcome/number",
    "strategies/desired_state/item",
    "strategies/strategy/item",
    "strategies/indicators/name",
    "strategies/initiatives/code",
    "strategies/initiatives/targets/name",
];
const ALSO_REQUIRED: &str = "strategies/initiatives/withdrawal/conditions/target";

/// A fault, as the code and the path of its defect.
pub(crate) type Fault = (&'static str, String);

fn is_required(path: &[Step]) -> bool {
    let kind = kind(path);
    REQUIRED.contains(&kind.as_str()) || kind == ALSO_REQUIRED
}

fn last(path: &[Step]) -> &str {
    match path.last() {
        Some(Step::Key(key)) => key,
        Some(Step::Element(_)) | None => "",
    }
}

/// Changes a document at a place; returns the faults to be reported, which may be none.
pub(crate) fn fault(document: &mut Json, random: &mut Random) -> Vec<Fault> {
    let paths = document.paths();
    let path = &paths[random.up_to(paths.len() - 1)];
    let at = written(path);
    match random.up_to(5) {
        0 => drop_key(document, path),
        1 => rename(document, path),
        2 => double(document, path),
        3 => add(document, path, random),
        4 => exchange(document, path, random),
        _ => {
            let nullable = !path.is_empty()
                && !is_required(path)
                && matches!(path.last(), Some(Step::Key(_)))
                && (!matches!(document.at(path), Json::List(_))
                    || ["strategy", "desired_state"].contains(&last(path)));
            *document.at(path) = Json::plain("null");
            if nullable { vec![] } else { vec![("mistyped", at)] }
        }
    }
}

fn drop_key(document: &mut Json, path: &[Step]) -> Vec<Fault> {
    let Some((Step::Key(key), above)) = path.split_last() else { return vec![] };
    let cells = document.at(above).cells().expect("an object");
    cells.retain(|(own, _)| own != key);
    if is_required(path) { vec![("missing-key", written(path))] } else { vec![] }
}

fn rename(document: &mut Json, path: &[Step]) -> Vec<Fault> {
    let Some((Step::Key(key), above)) = path.split_last() else { return vec![] };
    let cells = document.at(above).cells().expect("an object");
    let cell = cells.iter_mut().find(|(own, _)| own == key).expect("a key");
    cell.0 += "備考";
    let unknown = ("unknown-key", written(above));
    let missing = is_required(path).then(|| ("missing-key", written(path)));
    [unknown].into_iter().chain(missing).collect()
}

fn double(document: &mut Json, path: &[Step]) -> Vec<Fault> {
    let Some((Step::Key(key), above)) = path.split_last() else { return vec![] };
    let value = document.at(path).clone();
    document.at(above).cells().expect("an object").push((key.clone(), value));
    vec![("doubled-key", written(path))]
}

fn add(document: &mut Json, path: &[Step], random: &mut Random) -> Vec<Fault> {
    let junk = match random.up_to(3) {
        0 => Json::plain("null"),
        1 => Json::text("備考"),
        2 => Json::plain(&format!("{}{}", "[".repeat(1_000), "]".repeat(1_000))),
        _ => Json::plain(&format!("{}1{}", r#"{"code":["#.repeat(50), "]}".repeat(50))),
    };
    let Some(cells) = document.at(path).cells() else { return vec![] };
    let place = random.up_to(cells.len());
    cells.insert(place, (random.pick(&["備考", "Format", "codes", ""]).into(), junk));
    vec![("unknown-key", written(path))]
}

/// Replaces a value with one of another type.
fn exchange(document: &mut Json, path: &[Step], random: &mut Random) -> Vec<Fault> {
    let at = written(path);
    let value = document.at(path);
    let key = last(path);
    let is_subject = key == "target";
    let is_of_lines = ["strategy", "desired_state"].contains(&key);
    let is_reading = ["reading", "previous"].contains(&key);
    let (put, code) = match random.up_to(4) {
        0 => {
            let is_text = value.is_text() || is_of_lines || is_reading;
            let code = match value {
                _ if is_text && !is_subject && !value.is_number() => "fraction-for-text",
                _ => "mistyped",
            };
            (Json::plain("82.5"), Some(code))
        }
        1 => (Json::plain("true"), Some("mistyped")),
        2 => {
            let takes = value.is_text() || is_of_lines || is_reading || is_subject;
            (Json::text("備考"), Some("mistyped").filter(|_| !takes))
        }
        3 => {
            let takes = matches!(value, Json::List(_)) || is_of_lines;
            (Json::List(vec![]), Some("mistyped").filter(|_| !takes))
        }
        _ => {
            let is_marks = key == "stated" && matches!(value, Json::Object(_));
            let takes = is_reading || is_marks || key == "withdrawal";
            match value {
                // In another object, keys would be missing.
                Json::Object(_) if !takes => return vec![],
                _ => (Json::Object(vec![]), Some("mistyped").filter(|_| !takes)),
            }
        }
    };
    *value = put;
    code.map(|code| (code, at)).into_iter().collect()
}
