//! The golden documents of format 1: sheets with their reviews, byte for byte.
//!
//! Every later version must read each of these sheets, write it as here, and give it the same
//! review under the same rubric. They are never edited; a version that gives something else breaks
//! the format. A later format gets documents of its own.
//!
//! `KUSEI_WRITE=1 cargo test --test review golden::` writes only the documents that do not exist
//! yet.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kusei::review::PlanChecks;
use kusei::terms::Reason;
use kusei::{FindingCode, Rubric, Sheet, review_with, rules};
use serde_json::Value;

/// The sheets.
const SHEETS: [&str; 3] = ["real-form", "hostile", "targets"];

/// Sheets reviewed under rubrics; without one, under the default rules.
const REVIEWS: [(&str, Option<&str>); 7] = [
    ("real-form", None),
    ("real-form", Some("rates")),
    ("real-form", Some("triggered")),
    ("hostile", None),
    ("hostile", Some("rates")),
    ("hostile", Some("triggered")),
    ("targets", None),
];

/// Returns a golden document's path, also if another crate runs this file in its environment.
fn path(name: &str) -> PathBuf {
    let mut above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let golden = above.find_map(|crate_| Some(crate_.join("tests/golden")).filter(|p| p.is_dir()));
    golden.expect("the golden documents").join(name)
}

fn golden(name: &str) -> String {
    fs::read_to_string(path(name)).expect("a golden document")
}

/// Compares a value with a golden document; if it does not exist yet, writes it on request.
fn is_golden(name: &str, value: &impl serde::Serialize) {
    let written = serde_json::to_string_pretty(value).expect("a wire form") + "\n";
    if !path(name).exists() && std::env::var_os("KUSEI_WRITE").is_some() {
        fs::write(path(name), &written).expect("a new golden document");
    }
    let expected = golden(name);
    let lines = expected.lines().zip(written.lines()).enumerate();
    let parting = lines.into_iter().find(|(_, (expected, written))| expected != written);
    assert_eq!(parting, None, "{name}");
    assert!(expected == written, "{name}: one is longer");
}

fn sheet(name: &str) -> Sheet {
    match serde_json::from_str(&golden(&format!("{name}.sheet.json"))) {
        Ok(sheet) => sheet,
        Err(error) => panic!("{name} is refused: {error}"),
    }
}

fn rubric(name: Option<&str>) -> Rubric {
    let own = name.map(|name| golden(&format!("{name}.rubric.json")));
    own.map_or_else(Rubric::default, |own| serde_json::from_str(&own).expect("a rubric"))
}

fn review_name(sheet: &str, rubric: Option<&str>) -> String {
    rubric.map_or_else(
        || format!("{sheet}.review.json"),
        |rubric| format!("{sheet}.{rubric}.review.json"),
    )
}

#[test]
fn every_sheet_is_written_as_ever() {
    for name in SHEETS {
        let read = sheet(name);
        is_golden(&format!("{name}.written.json"), &read);
        let again: Sheet = serde_json::from_str(&golden(&format!("{name}.written.json")))
            .expect("what is written is read");
        assert_eq!(again, read, "{name}");
    }
}

#[test]
fn every_review_is_as_ever() {
    for (name, rules) in REVIEWS {
        let read = sheet(name);
        let review = review_with(&read, &rubric(rules)).expect("a rubric in force");
        is_golden(&review_name(name, rules), &review);
    }
}

/// Returns all strings under a key anywhere in the golden reviews.
fn said(key: &str) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    let mut left: Vec<Value> = REVIEWS
        .iter()
        .map(|(name, rubric)| golden(&review_name(name, *rubric)))
        .map(|review| serde_json::from_str(&review).expect("JSON"))
        .collect();
    while let Some(value) = left.pop() {
        match value {
            Value::Object(cells) => {
                if let Some(Value::String(word)) = cells.get(key) {
                    said.insert(word.clone());
                }
                left.extend(cells.into_iter().map(|(_, cell)| cell));
            }
            Value::Array(list) => left.extend(list),
            _ => {}
        }
    }
    said
}

/// Findings across sheets, which a review of one sheet does not have.
pub(crate) const ACROSS: [&str; 6] = [
    "previous-differs",
    "target-revised",
    "baseline-differs",
    "provisional-revised",
    "indicator-unmatched",
    "year-missing",
];

#[test]
fn they_say_everything_a_review_can_say() {
    let findings = FindingCode::ALL.iter().filter(|code| !PlanChecks::ALL.contains(code));
    let findings = findings.map(|code| code.code().to_owned());
    let findings: BTreeSet<_> = findings.filter(|code| !ACROSS.contains(&code.as_str())).collect();
    assert_eq!(findings.difference(&said("code")).collect::<Vec<_>>(), [""; 0]);

    let reasons: BTreeSet<_> = Reason::ALL.iter().map(|reason| reason.code().to_string()).collect();
    assert_eq!(said("undetermined"), reasons);

    let marks = ["A", "B", "a", "b", "ア", "イ", "①", "②", "③", "○", "×"]
        .into_iter()
        .chain(["①(ⅰ)", "①(ⅱ)", "②(ⅰ)", "②(ⅱ)"]);
    assert_eq!(said("mark"), marks.map(String::from).collect());

    let results = ["met", "missed", "unknown", "triggered", "not_triggered", "none"];
    assert_eq!(said("result"), results.map(String::from).into());

    // R1, R4 and R11 do not decide a value of a row; no initiative of the sheets has a change
    // target without last year's reading (R2.2).
    let deciding = rules::ALL.iter().filter(|rule| !["R1", "R4", "R11"].contains(&rule.id));
    let clauses = deciding.flat_map(kusei::rules::Rule::clauses).map(|clause| clause.id);
    let possible = clauses.filter(|id| *id != "R2.2").map(String::from);
    assert_eq!(said("clause"), possible.collect());
}

#[test]
fn every_golden_document_is_held() {
    let mut expected: BTreeSet<String> =
        ["rates.rubric.json", "triggered.rubric.json"].map(String::from).into();
    expected.extend(
        SHEETS
            .iter()
            .flat_map(|name| [format!("{name}.sheet.json"), format!("{name}.written.json")]),
    );
    expected.extend(REVIEWS.iter().map(|(name, rubric)| review_name(name, *rubric)));
    let found = fs::read_dir(path("")).expect("the golden documents");
    let found = found.map(|file| file.expect("a file").file_name().into_string().expect("a name"));
    assert_eq!(found.collect::<BTreeSet<_>>(), expected);
}
