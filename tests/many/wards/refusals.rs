//! Sheets that cannot be compared, with all defects at once.

use kusei::city::ComparisonDefect;
use kusei::{Comparison, Review, Sheet, review};
use serde_json::{Value, json};

use crate::documents::{edited, read, sheet, small};

/// Returns every defect of the documents, one per line.
fn refusal(documents: &[Value]) -> String {
    let sheets: Vec<_> = documents.iter().map(sheet).collect();
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    Comparison::new(&reviews).map_or_else(|defects| defects.to_string(), |_| "none".into())
}

/// Returns the small document for another ward, with a value at a place.
fn other_ward(place: &str, value: Value) -> Value {
    edited(&[("ward", json!("北区")), (place, value)])
}

/// Returns the description of a difference: its place, and the entries on the later and on the
/// first sheet.
fn differs(place: &str, found: &str, expected: &str) -> String {
    let words = |text: &str| match text {
        "" => "nothing".into(),
        year if year.starts_with("FY") => year.into(),
        text => format!("`{text}`"),
    };
    let (found, expected) = (words(found), words(expected));
    format!(
        "sheet 2 (`北区`) has {found} in “{place}”, the first sheet {expected} (expected one policy)"
    )
}

macro_rules! rows {
    ($check:ident: $($name:ident: ($($argument:expr),+ $(,)?);)+) => {
        $(#[test] fn $name() { $check($($argument),+); })+
    };
}

/// A difference is reported from either side, and once.
fn policy_differs(put: &str, value: Value, place: &str, found: &str, expected: &str) {
    let other = other_ward(put, value);
    assert_eq!(refusal(&[small(), other.clone()]), differs(place, found, expected));
    let turned = differs(place, expected, found).replace("北区", "福島区");
    assert_eq!(refusal(&[other, small()]), turned);
}

fn policy_is_the_same(put: &str, value: Value) {
    assert_eq!(refusal(&[small(), other_ward(put, value)]), "none");
}

const ITEM: &str = "desired outcome 1 (1) ㋐";
const COMMON: &str = "desired outcome 1 (1) ㋐, common indicator 1";

fn common(column: &str) -> String {
    format!("{COMMON}: {column}")
}

rows! { policy_differs:
    title: ("policy/title", json!("別の方針"), "basic policy: title", "別の方針", "区政運営基本方針");
    title_of_a_pillar: (
        "pillar/title", json!("別の柱"), "basic policy 1: title", "別の柱", "活力ある地域社会づくり",
    );
    a_pillar_more: (
        "policy/pillars/2", json!({ "number": 3, "title": "加えた" }),
        "basic policy 3: title", "加えた", "",
    );
    title_of_an_outcome: (
        "outcome/title", json!("別の成果"), "desired outcome 1 (1): title", "別の成果", "協働の実現",
    );
    an_outcome_more: (
        "pillar/desired_outcomes/2", json!({ "number": 3, "title": "加えた" }),
        "desired outcome 1 (3): title", "加えた", "",
    );
    title_of_an_item: (
        "item/title", json!("別の項目"), &format!("{ITEM}: title"), "別の項目", "自律した地域運営",
    );
    an_item_more: (
        "outcome/items/2", json!({ "mark": "㋒", "title": "加えた" }),
        "desired outcome 1 (1) ㋒: title", "加えた", "",
    );
    an_indicator_more: (
        "item/indicators/1", json!({ "name": "加えた", "criterion": "5件以上" }),
        "desired outcome 1 (1) ㋐, common indicator 2: what is measured", "加えた", "",
    );
    a_milestone_more: (
        "item/indicators/1", json!({ "name": "加えた", "milestone": "立ち上げる" }),
        "desired outcome 1 (1) ㋐, common indicator 2: what is measured", "加えた", "",
    );
    name_of_an_indicator: ("common/name", json!("別の名"), &common("what is measured"), "別の名", "区民の割合");
    bound: ("common/criterion", json!("60%以上"), &common("target"), "60%以上", "50%以上");
    comparator: ("common/criterion", json!("50%超"), &common("target"), "50%超", "50%以上");
    direction: ("common/criterion", json!("50%以下"), &common("target"), "50%以下", "50%以上");
    dimension: ("common/criterion", json!("50点以上"), &common("target"), "50点以上", "50%以上");
    due_moved: ("common/due", json!("H30"), &common("due year"), "FY2018", "FY2017");
    due_gone: ("common/due", Value::Null, &common("due year"), "", "FY2017");
    from: ("common/from", json!("H27"), &common("first year of the target"), "FY2015", "");
    cumulative: ("common/cumulative_since", json!("H27"), &common("first year of the totals"), "FY2015", "");
    population: ("common/population", json!("区民"), &common("population"), "区民", "");
}

rows! { policy_is_the_same:
    in_another_scale: ("common/criterion", json!("50.0％以上"));
    in_another_unit_of_the_dimension: ("common/criterion", json!("5割以上"));
    in_another_label: ("common/label", json!("①"));
    in_other_printed_words: ("common/printed", json!("平成29年度までに5割"));
    in_another_width: ("pillar/title", json!("活力ある　地域社会 づくり"));
    in_another_spelling_of_the_year: ("common/due", json!("２０１７年度"));
}

/// Nodes are identified by mark and number, so a difference in these is reported at the expected
/// place.
#[test]
fn mark_of_an_item() {
    let document = other_ward("outcome/items/1/mark", json!("㋒"));
    let place = "desired outcome 1 (1) ㋑: mark";
    assert_eq!(refusal(&[small(), document]), differs(place, "㋒", "㋑"));
}

#[test]
fn number_of_an_outcome() {
    let document = other_ward("pillar/desired_outcomes/1/number", json!(3));
    let place = "desired outcome 1 (2): number";
    assert_eq!(refusal(&[small(), document]), differs(place, "3", "2"));
}

#[test]
fn number_of_a_pillar() {
    let document = other_ward("policy/pillars/1/number", json!(3));
    let place = "basic policy 2: number";
    assert_eq!(refusal(&[small(), document]), differs(place, "3", "2"));
}

#[test]
fn a_pillar_and_all_below_it_is_one_difference() {
    let mut more = small()["policy"]["pillars"][0].clone();
    more["number"] = json!(3);
    let found = refusal(&[small(), other_ward("policy/pillars/2", more)]);
    assert_eq!(found, differs("basic policy 3: title", "活力ある地域社会づくり", ""));
}

#[test]
fn no_sheet() {
    let no_review: [&Review<'_>; 0] = [];
    let defects = Comparison::new(no_review).map(|_| ()).map_err(|defects| defects.to_string());
    assert_eq!(defects, Err("there is no sheet to compare (expected at least one)".into()));
}

#[test]
fn one_sheet_is_enough() {
    assert_eq!(refusal(&[small()]), "none");
}

#[test]
fn several_years() {
    let other = other_ward("fiscal_year", json!("H29"));
    let told = "sheet 2 (`北区`) is of FY2017 (expected FY2016, as the first sheet)";
    assert_eq!(refusal(&[small(), other]), told);
}

#[test]
fn several_rubrics() {
    let mut rubric = serde_json::to_value(kusei::Rubric::default()).expect("values");
    rubric["id"] = json!("own-rules");
    let rubric: kusei::Rubric = serde_json::from_value(rubric).expect("a rubric");
    let sheets: [Sheet; 2] = [small(), other_ward("ward", json!("北区"))].map(|it| sheet(&it));
    let other = kusei::review_with(&sheets[1], &rubric).expect("in force");
    let reviews = [&review(&sheets[0]), &other];
    let defects = Comparison::new(reviews).map(|_| ()).map_err(|defects| defects.to_string());
    let told = "sheet 2 (`北区`) was reviewed under rubric `own-rules` (expected `osaka-ward-2016`, as the first sheet)";
    assert_eq!(defects, Err(told.into()));
}

#[test]
fn all_at_once_and_in_the_order_of_the_sheets() {
    let documents = [
        small(),
        edited(&[("fiscal_year", json!("H27")), ("policy/title", json!("別の方針"))]),
        edited(&[
            ("ward", json!("港区")),
            ("common/due", Value::Null),
            ("item/title", json!("項")),
        ]),
    ];
    let found = refusal(&documents);
    let lines: Vec<_> = found.lines().map(|line| line.split('`').nth(1)).collect();
    assert_eq!(lines, ["福島区", "福島区", "福島区", "港区", "港区"].map(Some), "{found}");
    let sheets: Vec<_> = found.lines().filter_map(|line| line.split(' ').nth(1)).collect();
    assert_eq!(sheets, ["2", "2", "2", "3", "3"]);
    assert!(
        found.contains("sheet 3 (`港区`) has `項` in “desired outcome 1 (1) ㋐: title”"),
        "{found}"
    );
}

/// Defects serialise with their code, their sheet, their place and both languages.
#[test]
fn defects_are_written() {
    let sheets = [small(), other_ward("common/due", json!("H30"))].map(|it| sheet(&it));
    let reviews = sheets.each_ref().map(review);
    let defects = Comparison::new(&reviews).map(drop).expect_err("two policies");
    let mut written = serde_json::to_value(defects).expect("values")["listed"][0].take();
    let at = written["at"].take();
    assert_eq!((&at["column"], &at["common"]), (&json!("due"), &json!(1)));
    let expected = json!({ "code": "policy-differs", "sheet": 2, "at": null,
        "ja": "2番目の様式（「北区」）の「めざす成果1（1）㋐の成果指標①の期限」は平成30年度ですが、1番目の様式では平成29年度です（区政運営基本方針は全ての様式で同じにしてください）",
        "en": "sheet 2 (`北区`) has FY2018 in “desired outcome 1 (1) ㋐, common indicator 1: due year”, the first sheet FY2017 (expected one policy)" });
    assert_eq!(written, expected);
}

#[test]
fn more_than_a_thousand_are_counted() {
    let sheets = vec![sheet(&small()); 1_201];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let Err(defects) = Comparison::new(&reviews) else { panic!("laid side by side") };
    assert_eq!((defects.iter().count(), defects.unlisted(), defects.count()), (1_000, 200, 1_200));
    let twice =
        |defect: &ComparisonDefect| matches!(defect, ComparisonDefect::WardTwice { other: 1, .. });
    assert!(defects.iter().all(twice));
    assert!(defects.to_string().ends_with("\nand 200 more"));
}

#[test]
fn ten_thousand_sheets() {
    let read = |number| read(&edited(&[("ward", json!(format!("第{number}区")))]));
    let sheets: Result<Vec<_>, _> = (0..10_000).map(read).collect();
    let sheets = sheets.unwrap_or_else(|defects| panic!("{defects}"));
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let ranked = Comparison::new(&reviews).map(|it| it.common_indicators()[0].ranked());
    assert_eq!(ranked, Ok(10_000));
}
