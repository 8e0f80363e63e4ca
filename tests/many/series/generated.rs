//! Generated wards over up to six years, compared with the naive series.

use std::collections::BTreeMap;

use kusei::terms::OutcomeStatus;
use kusei::{Language, Review, Series, review};

use super::oracle::{self, Expected};
use super::{sheets, told, ward};
use crate::amount::hundredths;
use crate::random::Random;

const WARDS: u64 = 2_500;

/// How often every event and finding must occur.
const OFTEN: usize = 20;

fn count(seed: u64) -> usize {
    Random::new(!seed).up_to(5) + 1
}

/// Returns what a series reports, in the oracle's words.
fn found(series: &Series<'_>) -> Expected {
    let change =
        |point: &kusei::years::PathPoint<'_>| point.change().map(|it| hundredths(&it.to_string()));
    let points = |path: &kusei::years::IndicatorPath<'_>| {
        path.points().iter().map(|point| (told::at(point), change(point))).collect()
    };
    Expected {
        missing: series.missing_years().iter().map(|year| i32::from(year.western())).collect(),
        events: told::events(series),
        findings: told::findings(series),
        paths: series.paths().iter().map(points).collect(),
    }
}

fn series<'r>(reviews: impl IntoIterator<Item = &'r Review<'r>>) -> Series<'r> {
    Series::new(reviews).unwrap_or_else(|defects| panic!("{defects}"))
}

/// Returns the lines that only one of the two has, and the sheets.
fn difference(found: &Expected, expected: &Expected, years: &[ward::Year]) -> String {
    let only = |one: &[String], other: &[String]| {
        one.iter().filter(|line| !other.contains(line)).cloned().collect::<Vec<_>>()
    };
    let events = [only(&found.events, &expected.events), only(&expected.events, &found.events)];
    let findings =
        [only(&found.findings, &expected.findings), only(&expected.findings, &found.findings)];
    let paths: Vec<_> = found.paths.iter().filter(|path| !expected.paths.contains(path)).collect();
    format!("found and expected {events:?}\n{findings:?}\n{paths:?}\n{years:?}")
}

#[test]
fn generated_series_agree_with_the_naive_one() {
    let mut disagreements = Vec::new();
    for seed in 0..WARDS {
        let years = ward::years(seed, count(seed));
        let sheets = sheets::sheets(&years);
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let (found, expected) = (found(&series(&reviews)), oracle::series(&years));
        if found != expected {
            disagreements.push(format!("seed {seed}: {}", difference(&found, &expected, &years)));
        }
    }
    let first = disagreements.first().map_or("", String::as_str);
    assert!(disagreements.is_empty(), "{} disagreements, the first {first}", disagreements.len());
}

#[test]
fn every_event_and_finding_occurs() {
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..WARDS {
        let expected = oracle::series(&ward::years(seed, count(seed)));
        for event in expected.events {
            let words: Vec<_> = event.split(' ').collect();
            let kind = format!("{} {}", words[1], words.get(4).unwrap_or(&""));
            *often.entry(kind).or_default() += 1;
        }
        for finding in expected.findings {
            let code = finding.split(' ').next_back().expect("a code").into();
            *often.entry(code).or_default() += 1;
        }
    }
    println!("{often:#?}");
    let kinds = [
        "added ",
        "baseline-differs",
        "dropped ",
        "indicator-unmatched",
        "previous-differs",
        "provisional-revised",
        "renamed ",
        "revised eased",
        "revised tightened",
        "revised unclear",
        "target-revised",
        "year-missing",
    ];
    assert_eq!(often.keys().collect::<Vec<_>>(), kinds);
    assert!(often.values().all(|count| *count >= OFTEN), "{often:?}");
}

/// Reports about the first years do not depend on later years, nor on the order of the sheets.
#[test]
fn another_year_adds_to_the_end() {
    for seed in 0..WARDS / 4 {
        let years = ward::years(seed, count(seed));
        let sheets = sheets::sheets(&years);
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let all = series(reviews.iter().rev());
        let (events, findings) = (told::events(&all), told::findings(&all));
        for first in 1..=reviews.len() {
            let earlier = series(&reviews[..first]);
            assert!(events.starts_with(&told::events(&earlier)), "seed {seed}: {events:?}");
            assert!(findings.starts_with(&told::findings(&earlier)), "seed {seed}: {findings:?}");
            assert!(all.findings().starts_with(earlier.findings()), "seed {seed}");
            for (path, longer) in earlier.paths().iter().zip(all.paths()) {
                let places = |path: &kusei::years::IndicatorPath<'_>| {
                    path.points().iter().map(told::at).collect::<Vec<_>>()
                };
                assert!(places(longer).starts_with(&places(path)), "seed {seed}");
            }
        }
    }
}

#[test]
fn the_order_of_the_sheets_changes_nothing() {
    for seed in 0..WARDS / 4 {
        let years = ward::years(seed, count(seed));
        let sheets = sheets::sheets(&years);
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let expected = found(&series(&reviews));
        let mut order: Vec<_> = reviews.iter().collect();
        let mut random = Random::new(seed);
        for last in (1..order.len()).rev() {
            order.swap(last, random.up_to(last));
        }
        let shuffled = series(order);
        assert_eq!(found(&shuffled), expected, "seed {seed}");
        let own: Vec<_> = years.iter().map(|year| year.year).collect();
        let in_order: Vec<_> = shuffled.years().map(|year| i32::from(year.western())).collect();
        assert_eq!(in_order, own, "seed {seed}");
    }
}

/// The first year with a mark is that of the first point with it; a table has a line for each
/// point.
#[test]
fn first_years_and_tables() {
    for seed in 0..WARDS / 4 {
        let years = ward::years(seed, count(seed));
        let sheets = sheets::sheets(&years);
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let series = series(&reviews);
        for path in series.paths() {
            for status in [OutcomeStatus::OnTrack, OutcomeStatus::NotOnTrack] {
                let mut first = None;
                for point in path.points().iter().rev() {
                    let sheet = reviews.iter().find(|it| it.sheet().fiscal_year() == point.year());
                    let indicator = sheet
                        .and_then(|it| it.strategy(point.strategy()))
                        .and_then(|it| it.indicator(point.number()));
                    if indicator.and_then(|it| it.individual().mark()) == Some(status) {
                        first = Some(point.year());
                    }
                }
                assert_eq!(path.first(status), first, "seed {seed}");
            }
        }
        let points: usize = series.paths().iter().map(|path| path.points().len()).sum();
        for language in [Language::Japanese, Language::English] {
            let table = series.table(language);
            assert_eq!(table.rows().len(), points, "seed {seed}");
            let width = table.header().len();
            assert!(table.rows().iter().all(|row| row.len() == width), "seed {seed}");
        }
    }
}
