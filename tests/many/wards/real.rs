//! The real sheet among 23 invented ones with similar figures.

use kusei::city::Rank;
use kusei::{Comparison, Review, Sheet, review};
use serde_json::{Value, json};

use crate::amount::hundredths;
use crate::documents::{REAL, sheet};
use crate::random::Random;

const FUKUSHIMA: &str = "福島区";

fn real() -> Value {
    serde_json::from_str(REAL).expect("JSON")
}

/// Returns the real sheet with another ward's name and invented readings.
fn invented(random: &mut Random, number: usize) -> Value {
    let mut document = real();
    document["ward"] = json!(format!("架空{number}区"));
    for strategy in document["strategies"].as_array_mut().expect("strategies") {
        for indicator in strategy["indicators"].as_array_mut().into_iter().flatten() {
            for cell in ["reading", "previous"] {
                let drawn = match indicator[cell].as_str() {
                    Some(real) if random.percent(85) => {
                        let unit =
                            real.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
                        let around = hundredths(real) / 100 + random.within(-3, 3);
                        json!(format!("{around}{unit}"))
                    }
                    Some(_) => json!("―"),
                    None => continue,
                };
                indicator[cell] = drawn;
            }
        }
    }
    document
}

/// Returns 24 sheets, with the real one at a position.
fn city(seed: u64, place: usize) -> Vec<Sheet> {
    let mut random = Random::new(seed);
    let mut documents: Vec<_> = (1..=23).map(|number| invented(&mut random, number)).collect();
    documents.insert(place, real());
    documents.iter().map(sheet).collect()
}

/// Returns 福島区's row on every common indicator, without its rank.
fn fukushima(comparison: &Comparison<'_>) -> Vec<Value> {
    let value = serde_json::to_value(comparison).expect("values");
    let indicators = value["common_indicators"].as_array().expect("indicators");
    let own = indicators.iter().map(|indicator| {
        let mut rows = indicator["rows"].as_array().expect("rows").iter();
        let mut row = rows.find(|row| row["ward"] == FUKUSHIMA).expect("a row").clone();
        row.as_object_mut().expect("an object").remove("rank");
        let mut head = indicator.clone();
        head.as_object_mut().expect("an object").remove("rows");
        json!([head, row])
    });
    own.collect()
}

#[test]
fn keeps_its_figures_marks_and_margins() {
    let sheets = [sheet(&real())];
    let alone: Vec<_> = sheets.iter().map(review).collect();
    let Ok(alone) = Comparison::new(&alone) else { panic!("refused") };
    for (seed, place) in (0..16).zip([0, 1, 12, 23].into_iter().cycle()) {
        let sheets = city(seed, place);
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let Ok(among) = Comparison::new(&reviews) else { panic!("refused: {seed}") };
        assert_eq!(fukushima(&among), fukushima(&alone), "seed {seed}");
        assert_eq!(reviews[place].findings(), review(&sheet(&real())).findings());
    }
}

/// Its rank is one more than the number of wards whose written reading is higher.
#[test]
fn is_ranked_by_the_readings_above_its_own() {
    let mut ranked = 0;
    for seed in 0..16 {
        let sheets = city(seed, 5);
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let Ok(comparison) = Comparison::new(&reviews) else { panic!("refused: {seed}") };
        for indicator in comparison.common_indicators() {
            let worth = |row: &kusei::city::WardRow<'_>| {
                let reading = row.reading().and_then(kusei::value::Reading::quantity);
                row.rank().number().map(|_| hundredths(&reading.expect("ranked").to_string()))
            };
            let own = indicator.rows().iter().find(|row| row.ward().as_str() == FUKUSHIMA);
            let own = own.expect("a row");
            let Some(value) = worth(own) else { continue };
            let above = indicator.rows().iter().filter_map(worth).filter(|it| *it > value).count();
            assert_eq!(own.rank(), Rank::Ranked(above + 1), "seed {seed}");
            ranked += 1;
        }
    }
    assert_eq!(ranked, 16 * 14);
}

macro_rules! rows {
    ($($name:ident: $number:literal => $rank:expr, $reading:expr, $result:expr, $margin:expr, $mark:expr, $change:expr;)+) => {
        $(#[test] fn $name() { assert_eq!(row($number), [$rank, $reading, $result, $margin, $mark, $change]); })+
    };
}

/// Returns the cells of 福島区's row on a common indicator, by its number in the policy.
fn row(number: usize) -> [String; 6] {
    let sheets = [sheet(&real())];
    let reviews: Vec<Review<'_>> = sheets.iter().map(review).collect();
    let Ok(comparison) = Comparison::new(&reviews) else { panic!("refused") };
    let row = serde_json::to_value(&comparison.common_indicators()[number - 1]).expect("values");
    let row = &row["rows"][0];
    let cell = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let rank = if row["rank"].is_null() { &row["unranked"] } else { &row["rank"] };
    let individual = &row["individual"];
    let mark = individual.get("mark").or(individual.get("undetermined"));
    [
        rank,
        &row["reading"],
        &row["result"],
        &row["margin"],
        mark.unwrap_or(&Value::Null),
        &row["change"],
    ]
    .map(cell)
}

rows! {
    residents_who_support_each_other:   1 => "1", "49.6%", "missed", "-0.4ポイント", "B", "-4.6ポイント";
    neighbourhoods_that_run_themselves: 2 => "another-population", "95.0%", "met", "45.0ポイント", "A", "12.60ポイント";
    networks_beyond_them:               3 => "1", "26.2%", "missed", "-23.8ポイント", "B", "0.80ポイント";
    what_the_form_tells_of_a_web_page:  4 => "milestone", "1件", "", "", "", "1件";
    activities_begun:                   5 => "1", "1件", "met", "0件", "A", "1件";
    social_business:                    6 => "1", "1件", "met", "0件", "A", "1件";
    people_who_facilitate:              7 => "1", "17.6%", "missed", "-32.4ポイント", "B", "13.1ポイント";
    groups_that_are_supported:          8 => "1", "87.5%", "met", "37.5ポイント", "A", "7.5ポイント";
    opinions_reflected:                 9 => "1", "41.1%", "missed", "-18.9ポイント", "B", "3.9ポイント";
    measures_of_the_ward_s_own:        10 => "1", "33.4%", "missed", "-26.6ポイント", "B", "3.2ポイント";
    what_residents_must_know:          11 => "1", "33.4%", "missed", "-26.6ポイント", "B", "-3.2ポイント";
    opinions_at_the_planning_stage:    12 => "1", "34.5%", "missed", "-25.5ポイント", "B", "-0.4ポイント";
    opinions_at_the_end:               13 => "reading-missing", "blank", "unknown", "", "reading-missing", "";
    requests_answered:                 14 => "1", "77.9%", "missed", "-2.1ポイント", "B", "-0.9ポイント";
    good_service:                      15 => "1", "85.6%", "met", "5.6ポイント", "A", "7.9ポイント";
    mystery_shoppers:                  16 => "1", "3.4", "missed", "-0.1点", "B", "-0.1点";
    efficiency_known:                  17 => "1", "52.0%", "missed", "-8.0ポイント", "A", "13.4ポイント";
}
