//! Wards compared: the comparison against a second, naive implementation of its rules, the real
//! sheet among invented ones, and refused sheets.

mod cases;
mod city;
mod extremes;
mod faults;
mod mixed;
mod oracle;
mod order;
mod real;
mod reasons;
mod refusals;
mod sheets;
mod twins;

use std::collections::BTreeMap;

use city::City;
use kusei::{Comparison, review};
use oracle::Expected;
use serde_json::{Value, json};

use crate::amount;

const CITIES: u64 = 3_000;

/// How often every reason must occur.
const OFTEN: usize = 20;

/// How many differences are printed in full.
const SHOWN: usize = 5;

fn assert_none(disagreements: &[String]) {
    let shown: Vec<_> = disagreements.iter().take(SHOWN).map(String::as_str).collect();
    let count = disagreements.len();
    assert!(disagreements.is_empty(), "{count} disagreements, the first:\n{}", shown.join("\n"));
}

/// Returns a row of the serialised comparison; figures as texts.
fn actual(row: &Value) -> Expected {
    let ward = row["ward"].as_str().expect("a ward").trim_matches(['第', '区']);
    let rank = match (row["rank"].as_u64(), row["unranked"].as_str()) {
        (Some(rank), None) => Ok(usize::try_from(rank).expect("a rank")),
        (None, Some(why)) => Err(known(why)),
        both => panic!("{both:?}"),
    };
    let individual = row.get("individual").map(|individual| {
        known(individual["mark"].as_str().or(individual["undetermined"].as_str()).expect("either"))
    });
    let figure =
        |key: &str| row.get(key).map(|text| amount::hundredths(text.as_str().expect("a text")));
    Expected {
        ward: ward.parse::<usize>().expect("a number") - 1,
        rank,
        result: row.get("result").map(|word| known(word.as_str().expect("a word"))),
        margin: figure("margin"),
        individual,
        change: figure("change"),
    }
}

/// Returns one of the words that may occur in a row.
fn known(word: &str) -> &'static str {
    const WORDS: [&str; 17] = [
        "no-indicator",
        "several-indicators",
        "reading-missing",
        "milestone",
        "measured-otherwise",
        "cumulative-differs",
        "another-population",
        "previous-missing",
        "units-differ",
        "met",
        "missed",
        "unknown",
        "A",
        "B",
        "not-due",
        "nothing",
        "rate-unknown",
    ];
    WORDS.into_iter().find(|known| *known == word).unwrap_or_else(|| panic!("{word}"))
}

fn disagreements(seed: u64) -> Vec<String> {
    let city = city::city(seed);
    let sheets = sheets::sheets(&city);
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = match Comparison::new(&reviews) {
        Ok(comparison) => serde_json::to_value(&comparison).expect("values"),
        Err(defects) => return vec![format!("seed {seed}: {defects}")],
    };
    let mut found = Vec::new();
    for (common, asked) in city.common.iter().enumerate() {
        let value = &comparison["common_indicators"][common];
        let rows = value["rows"].as_array().expect("rows");
        let actual: Vec<_> = rows.iter().map(actual).collect();
        let expected = oracle::rows(&city, common);
        for expected in &expected {
            let found_row = actual.iter().find(|row| row.ward == expected.ward);
            if found_row != Some(expected) {
                let own = &city.wards[expected.ward][common];
                found.push(format!(
                    "seed {seed}.{common}: expected {expected:?}\n  found {found_row:?}\n  {asked:?}\n  {own:?}"
                ));
            }
        }
        let order = |rows: &[Expected]| rows.iter().map(|row| row.ward).collect::<Vec<_>>();
        if order(&actual) != order(&expected) {
            let orders = [order(&expected), order(&actual)];
            found.push(format!("seed {seed}.{common}: another order {orders:?}"));
        }
        found.extend(
            places(&city, common, rows).map(|place| format!("seed {seed}.{common}: {place}")),
        );
    }
    found
}

/// Returns the rows that do not point at the ward's own indicator, or that show another reading.
fn places<'c>(
    city: &'c City,
    common: usize,
    rows: &'c [Value],
) -> impl Iterator<Item = String> + 'c {
    rows.iter().filter_map(move |row| {
        let own = &city.wards[actual(row).ward];
        let (at, reading) = match own[common].as_slice() {
            [own_indicator] => {
                let (code, indicator) = &sheets::places(own)[common][0];
                let circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".chars().nth(indicator - 1);
                let circled = circled.expect("a number up to 20");
                let at = json!({
                    "code": code,
                    "indicator": indicator,
                    "column": "outcome_reading",
                    "ja": format!("【{code}】アウトカム{circled}の実績値"),
                    "en": format!("【{code}】 indicator {indicator}: this year's result"),
                });
                let reading = match own_indicator.reading {
                    city::Cell::Amount(amount) => json!(amount.text()),
                    _ => row["reading"].clone(),
                };
                (at, reading)
            }
            _ => (Value::Null, Value::Null),
        };
        ((&row["at"], &row["reading"]) != (&at, &reading)).then(|| format!("{row} {at} {reading}"))
    })
}

#[test]
fn every_ward_as_the_naive_comparison_has_it() {
    let disagreements: Vec<_> = (0..CITIES).flat_map(disagreements).collect();
    assert_none(&disagreements);
}

#[test]
fn the_cities_reach_every_reason() {
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..CITIES {
        let city = city::city(seed);
        for row in (0..city.common.len()).flat_map(|common| oracle::rows(&city, common)) {
            let words = [row.rank.err(), row.result, row.individual];
            for word in words.into_iter().flatten() {
                *reasons.entry(word).or_default() += 1;
            }
            if row.rank.is_ok_and(|rank| rank > 1) {
                *reasons.entry("ranked second or later").or_default() += 1;
            }
        }
    }
    println!("{reasons:#?}");
    let seldom: Vec<_> = reasons.iter().filter(|(_, count)| **count < OFTEN).collect();
    assert!(seldom.is_empty(), "{seldom:?}");
    for reason in ["no-indicator", "units-differ"] {
        assert!(reasons.contains_key(reason), "{reason}");
    }
}
