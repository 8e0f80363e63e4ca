//! Former faults of the series. Each test states the correct behaviour.

use kusei::{Series, Sheet, review};
use serde_json::{Value, json};

use super::told;
use crate::documents::{edited, sheet};

/// Returns a sheet with one strategy and the indicators, or with two strategies and one each.
fn of(year: u32, strategies: &[Vec<Value>]) -> Sheet {
    let strategies: Vec<_> = (1..)
        .zip(strategies)
        .map(|(number, indicators)| {
            let outcome = json!({ "pillar": 1, "number": 1 });
            let code = format!("4-{number}");
            json!({ "code": code, "desired_outcome": outcome, "indicators": indicators })
        })
        .collect();
    let fiscal_year = json!(format!("{year}年度"));
    sheet(&edited(&[("fiscal_year", fiscal_year), ("strategies", json!(strategies))]))
}

fn told(sheets: &[Sheet]) -> (Vec<String>, Vec<String>, Vec<String>) {
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let series = Series::new(&reviews).unwrap_or_else(|defects| panic!("{defects}"));
    let sentences = series.findings().iter().map(|finding| {
        let value = serde_json::to_value(finding).expect("values");
        value["because"]["en"].as_str().expect("a sentence").into()
    });
    (told::events(&series), told::findings(&series), sentences.collect())
}

fn indicator(name: &str, criterion: &str, reading: &str, previous: &str) -> Value {
    json!({ "name": name, "criterion": criterion, "reading": reading, "previous": previous })
}

fn with(mut indicator: Value, key: &str, value: Value) -> Value {
    indicator[key] = value;
    indicator
}

#[test]
fn wards_of_two_cities_do_not_form_a_series() {
    let ward = |year: &str, municipality: Value| {
        let edits = [("fiscal_year", json!(year)), ("municipality", municipality)];
        sheet(&edited(&edits))
    };
    let sheets =
        [ward("H27", Value::Null), ward("H28", json!("大阪市")), ward("H29", json!("札幌市"))];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    assert!(Series::new(reviews.iter().rev()).is_err(), "refused from the last");
    assert!(Series::new(&reviews).is_err(), "refused from the first");
}

#[test]
fn the_difference_between_two_wards_is_reported() {
    let ward = |year: &str, municipality: &str| {
        let edits = [("fiscal_year", json!(year)), ("municipality", json!(municipality))];
        sheet(&edited(&edits))
    };
    let sheets = [ward("H28", "大阪市"), ward("H29", "札幌市")];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let told = Series::new(&reviews).map(|_| ()).map_err(|defects| defects.to_string());
    assert!(told.is_err_and(|told| told.contains("札幌市")));
}

#[test]
fn a_missing_previous_reading_is_reported() {
    let years = [
        of(2016, &[vec![indicator("割合", "50%以上", "60%", "30%")]]),
        of(2017, &[vec![indicator("割合", "50%以上", "45%", "")]]),
    ];
    assert_eq!(told(&years).1, ["2017 4-1#1 previous-differs"]);
}

#[test]
fn another_population_is_reported() {
    let among = |population: &str, reading, previous| {
        with(indicator("割合", "50%以上", reading, previous), "population", json!(population))
    };
    let years = [
        of(2016, &[vec![among("区民", "40%", "30%")]]),
        of(2017, &[vec![among("講座に参加した区民", "90%", "40%")]]),
    ];
    assert_ne!(told(&years).1, [""; 0]);
}

#[test]
fn another_counter_is_reported() {
    let years = [
        of(2016, &[vec![indicator("参加", "50件以上", "40件", "30件")]]),
        of(2017, &[vec![indicator("参加", "50人以上", "45人", "40人")]]),
    ];
    assert_eq!(told(&years).1, ["2017 4-1#1 target-revised"]);
}

#[test]
fn a_revisions_sentence_names_the_revised_parts() {
    let from = |year: u32| {
        let indicator = with(indicator("割合", "50%以上", "40%", "40%"), "due", json!("2018年度"));
        with(indicator, "from", json!(format!("{year}年度")))
    };
    let (_, _, sentences) = told(&[of(2016, &[vec![from(2015)]]), of(2017, &[vec![from(2016)]])]);
    let told = sentences.first().map_or("", String::as_str);
    let (before, after) = told.split_once(", was changed to ").unwrap_or_default();
    let before = before.split_once(", ").map_or("", |(_, target)| target);
    assert!(!before.is_empty() && !after.starts_with(before), "{told}");
}

#[test]
fn findings_are_in_the_order_of_years() {
    let own = |name: &str| indicator(name, "50%以上", "40%", "40%");
    let years = [of(2015, &[vec![own("一"), own("二")]]), of(2017, &[vec![own("一")]])];
    let findings = told(&years).1;
    let mut sorted = findings.clone();
    sorted.sort_by_key(|finding| finding.split(' ').next().map(String::from));
    assert_eq!(findings, sorted);
}

#[test]
fn a_name_that_continues_elsewhere_is_not_a_rename() {
    let own = |name: &str| indicator(name, "50%以上", "40%", "40%");
    let years =
        [of(2016, &[vec![own("甲")], vec![]]), of(2017, &[vec![own("乙")], vec![own("甲")]])];
    let dropped_and_added =
        ["2017 dropped 2016 4-1#1", "2017 added 2017 4-1#1", "2017 added 2017 4-2#1"];
    assert_eq!(told(&years).0, dropped_and_added);
}
