//! The order of the sheets and the other wards change nothing for a ward.

use kusei::{Comparison, Said, review};
use serde_json::{Map, Value};

use super::{city, sheets};
use crate::random::Random;

const CITIES: u64 = 600;

/// Returns every ward's row by its name, for each common indicator; and the number of wards at each
/// rank.
fn by_ward(comparison: &Comparison<'_>) -> Vec<(Map<String, Value>, Vec<Value>)> {
    let value = serde_json::to_value(comparison).expect("values");
    let indicators = value["common_indicators"].as_array().expect("indicators").clone();
    indicators
        .into_iter()
        .map(|indicator| {
            let rows = indicator["rows"].as_array().expect("rows").clone();
            let ranks = rows.iter().map(|row| row["rank"].clone()).collect();
            let rows = rows.into_iter();
            (rows.map(|row| (row["ward"].as_str().expect("a ward").into(), row)).collect(), ranks)
        })
        .collect()
}

#[test]
fn of_the_sheets_changes_no_ward() {
    for seed in 0..CITIES {
        let sheets = sheets::sheets(&city::city(seed));
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let given = Comparison::new(&reviews).map(|it| by_ward(&it));
        let mut order: Vec<_> = reviews.iter().collect();
        order.reverse();
        assert_eq!(Comparison::new(order.iter().copied()).map(|it| by_ward(&it)), given, "{seed}");
        let mut random = Random::new(seed);
        for last in (1..order.len()).rev() {
            order.swap(last, random.up_to(last));
        }
        assert_eq!(Comparison::new(order).map(|it| by_ward(&it)), given, "seed {seed}");
    }
}

/// Equal wards, and wards without a rank, keep the given order.
#[test]
fn of_the_sheets_stands_among_equals() {
    for seed in 0..CITIES {
        let sheets = sheets::sheets(&city::city(seed));
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let order: Vec<_> = reviews.iter().rev().collect();
        let place = |name: &str| order.iter().position(|it| it.sheet().ward().as_str() == name);
        let Ok(comparison) = Comparison::new(order.iter().copied()) else { panic!("seed {seed}") };
        for indicator in comparison.common_indicators() {
            for pair in indicator.rows().windows(2) {
                let places = [&pair[0], &pair[1]].map(|row| place(row.ward().as_str()));
                let ranks = [&pair[0], &pair[1]].map(|row| row.rank().number());
                match ranks {
                    [Some(one), Some(other)] if one < other => {}
                    [Some(_), None] => {}
                    [one, other] => assert!(one == other && places[0] < places[1], "seed {seed}"),
                }
            }
        }
    }
}

/// The table and the serialised values have the same rows in the same order.
#[test]
fn of_the_table_is_that_of_the_values() {
    for seed in 0..CITIES / 4 {
        let sheets = sheets::sheets(&city::city(seed));
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let Ok(comparison) = Comparison::new(&reviews) else { panic!("seed {seed}") };
        for language in [kusei::Language::Japanese, kusei::Language::English] {
            let table = comparison.table(language);
            let width = table.header().len();
            assert!(table.rows().iter().all(|row| row.len() == width), "seed {seed}");
            let expected: Vec<_> = comparison
                .common_indicators()
                .iter()
                .flat_map(kusei::city::CommonIndicator::rows)
                .map(|row| {
                    let rank = row.rank().number().map_or(String::new(), |rank| rank.to_string());
                    let why = row
                        .rank()
                        .unranked()
                        .map_or(String::new(), |why| why.to(language).to_string());
                    [rank, row.ward().to_string(), why]
                })
                .collect();
            let last = width - 1;
            let found =
                table.rows().iter().map(|row| [&row[4], &row[5], &row[last]].map(Clone::clone));
            assert_eq!(found.collect::<Vec<_>>(), expected, "seed {seed}");
        }
    }
}
