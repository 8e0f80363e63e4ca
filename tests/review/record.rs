//! Flat ratings and the record: they contain what the review's document contains, each cell once.

use std::collections::BTreeSet;

use kusei::review::Record;
use kusei::terms::{Attainment, WithdrawalState};
use kusei::{Place, RawSheet, Review, Said, Sheet, review};
use proptest::prelude::proptest;
use serde_json::{Map, Value, json, to_value};

use crate::documents::REAL;
use crate::drawn::{config, sheets};

/// Returns the rated cells of a review's document, in its order: the code of the row, the rating.
fn rated(document: &Value) -> Vec<(&Value, &Value)> {
    let mut rated = Vec::new();
    for strategy in list(&document["strategies"]) {
        let own = &strategy["code"];
        rated.extend(list(&strategy["indicators"]).iter().map(|row| (own, &row["individual"])));
        rated.extend(["overall", "progress", "effectiveness"].map(|key| (own, &strategy[key])));
        for row in list(&strategy["initiatives"]) {
            rated.extend(["achievement", "effectiveness"].map(|key| (&row["code"], &row[key])));
        }
    }
    rated
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// Returns the number of objects with a deciding clause. The level is the first half of 達成状況 and
/// not a cell of its own; the results of targets and withdrawal criteria are not marks.
fn decided(value: &Value) -> usize {
    match value {
        Value::Array(parts) => parts.iter().map(decided).sum(),
        Value::Object(cells) => {
            let own = usize::from(!cells.get("because").is_none_or(|why| why["clause"].is_null()));
            own + cells
                .iter()
                .filter(|(key, _)| !["level", "targets", "withdrawal"].contains(&key.as_str()))
                .map(|(_, cell)| decided(cell))
                .sum::<usize>()
        }
        _ => 0,
    }
}

/// Returns the one of `mark`, `undetermined` and `judgement`.
fn derived(rating: &Value) -> Value {
    let mut own: Map<_, _> = rating.as_object().expect("an object").clone();
    own.remove("because");
    Value::Object(own)
}

fn agree(review: &Review<'_>) {
    let document = to_value(review).expect("a document");
    let rated = rated(&document);
    assert_eq!(rated.len(), decided(&document));
    assert_eq!(review.ratings().count(), rated.len());
    for ((code, rating), cell) in rated.iter().zip(review.ratings()) {
        assert_eq!(to_value(cell.at).map(|at| at["code"].clone()).ok().as_ref(), Some(*code));
        assert_eq!(to_value(cell.derived).ok(), Some(derived(rating)));
        assert_eq!(to_value(&cell.because).ok().as_ref(), Some(&rating["because"]));
        assert_eq!(cell.clause(), cell.because.clause());
    }
    let places: BTreeSet<Place> = review.ratings().map(|cell| cell.at).collect();
    assert_eq!(places.len(), rated.len(), "a cell comes twice");

    let record = review.record();
    let owned =
        record.ratings.iter().map(|row| (row.at, &*row.stated, row.derived, row.because.clause));
    let cells = review.ratings().map(|cell| (cell.at, cell.stated, cell.derived, cell.clause()));
    assert!(owned.eq(cells));
    for ((row, cell), (_, rating)) in record.ratings.iter().zip(review.ratings()).zip(&rated) {
        assert!(cell.because.ja() == row.because.ja && cell.because.en() == row.because.en);
        let because = to_value(&row.because).expect("a reason");
        assert_eq!(because, rating["because"], "written as the review writes it");
    }
    assert_eq!(to_value(&record.findings).ok().as_ref(), Some(&document["findings"]));
    assert_eq!(record.findings.len(), review.findings().len());
    assert_eq!(record.ward, review.sheet().ward().as_str());
    assert_eq!(record.municipality, review.sheet().municipality().as_str());
    assert_eq!(
        (record.fiscal_year, &*record.rubric),
        (review.sheet().fiscal_year(), review.rubric().id())
    );
}

/// Returns the stated marks, cell by cell, as in the document.
fn stated(raw: &RawSheet) -> Vec<String> {
    let mut stated = Vec::new();
    for strategy in raw.strategies.clone() {
        let own = strategy.stated.unwrap_or_default();
        stated.extend(strategy.indicators.into_iter().map(|row| row.stated));
        stated.extend([own.overall, own.progress, own.effectiveness]);
        for initiative in strategy.initiatives {
            let own = initiative.stated.unwrap_or_default();
            stated.extend([own.achievement, own.effectiveness]);
        }
    }
    stated.into_iter().map(Option::unwrap_or_default).collect()
}

/// Checks that the names, texts and stated marks beside each value equal those of the sheet.
fn names_agree(sheet: &Sheet, document: &Value) {
    let sheet = to_value(sheet).expect("a document");
    let text = |row: &Value, key: &str| match &row[key] {
        Value::Null => Value::from(""),
        text => text.clone(),
    };
    let marks = |row: &Value, own: &Value| {
        for (key, mark) in own["stated"].as_object().expect("marks") {
            assert_eq!(text(&row["stated"], key), *mark, "{key}");
        }
    };
    let rows = |row: &Value, key: &str| row[key].as_array().cloned().unwrap_or_default();
    let named = |rows: Vec<Value>, own: &[Value]| {
        let cells = |row: &Value| (row["name"].clone(), text(row, "stated"));
        assert!(rows.iter().map(cells).eq(own.iter().map(cells)));
    };
    for (row, own) in rows(&sheet, "strategies").iter().zip(list(&document["strategies"])) {
        marks(row, own);
        named(rows(row, "indicators"), list(&own["indicators"]));
        let texts = list_or_text(&own["strategy"]);
        assert_eq!(texts, list_or_text(&text(row, "strategy")));
        for (row, own) in rows(row, "initiatives").iter().zip(list(&own["initiatives"])) {
            marks(row, own);
            assert_eq!(text(row, "content"), own["content"]);
            named(rows(row, "targets"), list(&own["targets"]));
        }
    }
}

/// Returns the texts of a strategy; a blank text of an item may be omitted.
fn list_or_text(texts: &Value) -> Vec<String> {
    let text = |text: &Value| text.as_str().unwrap_or_default().to_owned();
    let of_item = |row: &Value| format!("{} {}", text(&row["item"]), text(&row["text"]));
    texts.as_array().map_or_else(|| vec![text(texts)], |rows| rows.iter().map(of_item).collect())
}

fn agrees(sheet: &Sheet) {
    let review = review(sheet);
    agree(&review);
    names_agree(sheet, &to_value(&review).expect("a document"));
    let record = review.record();
    let kept = serde_json::to_string(&record).expect("JSON");
    assert_eq!(serde_json::from_str::<Record>(&kept).expect("what was kept"), record);
    // In any order of the keys.
    let kept = to_value(&record).expect("JSON");
    assert_eq!(serde_json::from_value::<Record>(kept).expect("what was kept"), record);
    let written: Vec<_> = review.ratings().map(|cell| cell.stated.to_owned()).collect();
    assert_eq!(written, stated(&RawSheet::from(sheet)));
}

fn real() -> Sheet {
    serde_json::from_str(REAL).expect("the real form")
}

#[test]
fn the_real_forms_record_is_its_review() {
    agrees(&real());
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_record_is_its_review(sheet in sheets::<Sheet>()) {
        agrees(&sheet);
    }
}

/// A loader can return the record after dropping the sheet.
#[test]
fn a_record_outlives_its_sheet() {
    fn load(document: &str) -> Result<Record, serde_json::Error> {
        let sheet: Sheet = serde_json::from_str(document)?;
        Ok(review(&sheet).record())
    }
    fn is_kept<T: Clone + PartialEq + Send + Sync + 'static>(_: &T) {}
    let record = load(REAL).expect("the real form");
    is_kept(&record);
    assert_eq!((record.ratings.len(), record.findings.len()), (17 + 3 * 7 + 2 * 15, 8));
    let first = to_value(&record.ratings[0]).expect("a row");
    assert_eq!(
        first["at"],
        json!({ "code": "4-1", "column": "individual", "indicator": 1,
            "ja": "【4-1】アウトカム①の達成状況（個別）", "en": "【4-1】 indicator 1: status" })
    );
    assert_eq!(
        (&first["stated"], &first["derived"], &first["because"]["clause"]),
        (&json!("B"), &json!({ "mark": "B" }), &json!("R7.7"))
    );
}

/// Results that are not marks have a reason, too: of targets and of withdrawal criteria.
#[test]
fn results_without_a_mark_say_why() {
    let sheet = real();
    let review = review(&sheet);
    let initiative = review.initiative("5-3-2".parse().expect("a code")).expect("5-3-2");
    let withdrawal = initiative.withdrawal();
    assert_eq!(withdrawal.value(), WithdrawalState::Triggered);
    assert_eq!(withdrawal.because().clause(), withdrawal.clause());
    assert!(withdrawal.clause().id.starts_with("R3."));
    assert!(!withdrawal.because().ja().to_string().is_empty());
    for target in initiative.targets() {
        assert!(matches!(target.value(), Attainment::Met | Attainment::Missed));
        assert!(target.because().clause().id.starts_with("R2."));
    }
}
