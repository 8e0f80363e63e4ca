//! The allocations of a review: none per row, and none at all for marks alone.
//!
//! Allocations of this thread are counted, not timed.

use std::hint::black_box;

use kusei::{Marks, Rubric, Sheet, review};

use crate::documents::REAL;
use crate::work::work;

/// Returns the number of allocations of a task.
fn allocations<T>(task: impl FnOnce() -> T) -> u64 {
    let (_, (allocations, _)) = work(|| black_box(task()));
    allocations
}

/// Returns a sheet without findings, with a number of strategies that have three indicators and two
/// initiatives each: every kind of target, condition and mark.
fn sheet(strategies: usize) -> Sheet {
    let indicators = r#"
        {"name":"割合","criterion":"60%以上","due":"平成29年度","reading":"55%","previous":"50%","stated":"A"},
        {"name":"件数","change":"-10件以下","reading":"85件","previous":"100件","stated":"A"},
        {"name":"仕組み","milestone":"立ち上げる","due":"平成28年度","reading":"not_reached","stated":"B"}"#;
    let stated = r#"{"overall":"B","progress":"b","effectiveness":"ア"}"#;
    let strategy = |number: usize| {
        format!(
            r#"{{"code":"4-{number}","desired_outcome":{{"pillar":1,"number":1}},
            "indicators":[{indicators}],"stated":{stated},"initiatives":[
            {{"code":"4-{number}-1","implementation":"as_planned",
              "targets":[{{"name":"額","criterion":"1.5億円以上","reading":"140,000千円"}}],
              "withdrawal":{{"conditions":[{{"target":"each","achievement_rate":"90%未満"}}]}},
              "stated":{{"achievement":"②(ⅰ)","effectiveness":"○"}}}},
            {{"code":"4-{number}-2","implementation":"as_planned",
              "targets":[{{"name":"時間","criterion":"2時間未満","reading":"121分"}}],
              "withdrawal":{{"when":"all","conditions":[{{"target":1,"criterion":"2時間以上"}}]}},
              "stated":{{"achievement":"③","effectiveness":"×"}},
              "issues":"課題","improvements":"改善策"}}]}}"#
        )
    };
    let strategies = (1..=strategies).map(strategy).collect::<Vec<_>>().join(",");
    let json = format!(
        r#"{{"format":"kusei/1","form":"osaka-ward-2016","ward":"福島区","fiscal_year":"平成28年度",
        "policy":{{"title":"方針","pillars":[{{"number":1,"title":"柱","desired_outcomes":
        [{{"number":1,"title":"成果"}}]}}]}},"strategies":[{strategies}]}}"#
    );
    serde_json::from_str(&json).expect("a sheet")
}

#[test]
fn nothing_is_found_on_the_sheets_counted() {
    assert_eq!(review(&sheet(3)).findings(), []);
}

#[test]
fn a_review_allocates_at_most_three_times() {
    for strategies in [1, 7, 100] {
        let sheet = sheet(strategies);
        let allocations = allocations(|| review(&sheet));
        assert!(allocations <= 3, "{allocations} of {strategies} strategies");
    }
}

#[test]
fn a_review_allocates_nothing_for_a_row() {
    let [few, many] = [7, 700].map(|strategies| {
        let sheet = sheet(strategies);
        allocations(|| review(&sheet))
    });
    assert_eq!(few, many);
}

/// Derives only the marks, into a buffer that has held them before.
fn marks_only(sheet: &Sheet) -> u64 {
    let (rubric, mut marks) = (Rubric::default(), Marks::default());
    marks.derive(sheet, &rubric).expect("the rubric is in force");
    allocations(|| marks.derive(sheet, &rubric))
}

#[test]
fn marks_alone_allocate_nothing() {
    let form: Sheet = serde_json::from_str(REAL).expect("the real form is a sheet");
    for sheet in [form, sheet(1), sheet(100)] {
        assert_eq!(marks_only(&sheet), 0);
    }
}
