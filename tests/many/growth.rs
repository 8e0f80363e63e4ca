//! The work for many sheets grows at most linearly: comparisons, roll-ups, series.

use std::io::sink;

use kusei::wire::{
    RawCommonIndicator, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator, RawItem, RawPillar,
    RawPolicy, RawReading, RawStrategy,
};
use kusei::{Comparison, Language, RawSheet, Review, Series, Sheet, review};

use crate::work::{Work, work};

/// Sizes at which doubling lists have the same unused share.
const WARDS: [usize; 3] = [128, 1_024, 8_192];

/// The work per unit grows by at most a fifth from one size to the next.
fn at_most_linear(works: &[(usize, Vec<(&str, Work)>)]) {
    let mut more = Vec::new();
    for pair in works.windows(2) {
        let [(small, less), (large, much)] = pair else { unreachable!("windows of two") };
        for ((step, less), (_, much)) in less.iter().zip(much) {
            for (unit, less, much) in [("allocations", less.0, much.0), ("bytes", less.1, much.1)] {
                let expected = less.max(1) * *large as u64 / *small as u64;
                let percent = much * 100 / expected;
                println!("{step}, {small} to {large}: {much} {unit}, {percent}% of expected");
                // A few allocations do not count as growth.
                if percent > 120 && much > 1_000 {
                    more.push(format!("{step}, {small} to {large}: {percent}% of the {unit}"));
                }
            }
        }
    }
    assert!(more.is_empty(), "{more:#?}");
}

fn indicator(name: String, reading: &str) -> RawIndicator {
    RawIndicator {
        name,
        criterion: Some("50%以上".into()),
        reading: Some(RawReading::Text(reading.into())),
        previous: Some(RawReading::Text("40%".into())),
        ..RawIndicator::default()
    }
}

fn tied(reading: &str) -> RawIndicator {
    let own = indicator("割合".into(), reading);
    RawIndicator { item: Some("㋐".into()), common: Some(1), ..own }
}

/// A policy with a given number of desired outcomes, each with one common indicator.
fn policy(outcomes: usize, title: &str) -> RawPolicy {
    let outcome = |number| RawDesiredOutcome {
        number,
        title: title.into(),
        items: vec![RawItem {
            mark: "㋐".into(),
            title: title.into(),
            indicators: vec![RawCommonIndicator {
                name: "割合".into(),
                criterion: Some("50%以上".into()),
                ..RawCommonIndicator::default()
            }],
        }],
    };
    let outcomes = 1..=u64::try_from(outcomes).unwrap_or(u64::MAX);
    let pillar = RawPillar {
        number: 1,
        title: title.into(),
        desired_outcomes: outcomes.map(outcome).collect(),
    };
    RawPolicy { title: "方針".into(), pillars: vec![pillar] }
}

fn sheet(ward: &str, year: usize, policy: RawPolicy, indicators: Vec<RawIndicator>) -> Sheet {
    let strategy = RawStrategy {
        code: "4-1".into(),
        desired_outcome: RawDesiredOutcomeRef { pillar: 1, number: 1 },
        indicators,
        ..RawStrategy::default()
    };
    let raw = RawSheet {
        format: kusei::wire::FORMAT.into(),
        form: kusei::wire::FORM.into(),
        ward: ward.into(),
        fiscal_year: format!("{year}年度"),
        policy,
        strategies: vec![strategy],
        ..RawSheet::default()
    };
    Sheet::try_from(raw).unwrap_or_else(|defects| panic!("{defects}"))
}

/// Does everything that compares sheets.
fn side_by_side(sheets: &[Sheet]) -> Vec<(&'static str, Work)> {
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let (comparison, comparing) = work(|| Comparison::new(&reviews));
    let comparison = comparison.unwrap_or_else(|defects| panic!("{defects}"));
    let (_, writing) = work(|| serde_json::to_writer(sink(), &comparison));
    let (_, tabling) = work(|| comparison.table(Language::Japanese));
    let (roll_up, rolling_up) = work(|| comparison.roll_up());
    let (_, writing_up) = work(|| serde_json::to_writer(sink(), &roll_up));
    let (_, tabling_up) = work(|| roll_up.table(Language::English));
    vec![
        ("comparing", comparing),
        ("writing", writing),
        ("tabling", tabling),
        ("rolling up", rolling_up),
        ("writing the roll-up", writing_up),
        ("tabling the roll-up", tabling_up),
    ]
}

fn refused(sheets: &[Sheet], count: usize) -> Vec<(&'static str, Work)> {
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let (comparison, comparing) = work(|| Comparison::new(&reviews).map(|_| ()));
    let Err(defects) = comparison else { panic!("laid side by side") };
    assert_eq!(defects.count(), count);
    vec![("refusing", comparing)]
}

fn year_by_year(sheets: &[Sheet], paths: usize) -> Vec<(&'static str, Work)> {
    let reviews: Vec<Review<'_>> = sheets.iter().map(review).collect();
    let (series, following) = work(|| Series::new(&reviews));
    let series = series.unwrap_or_else(|defects| panic!("{defects}"));
    assert_eq!(series.paths().len(), paths);
    let (_, tabling) = work(|| series.table(Language::Japanese));
    let (_, writing) = work(|| serde_json::to_writer(sink(), series.findings()));
    vec![("following", following), ("tabling", tabling), ("writing findings", writing)]
}

fn grows<const N: usize>(sizes: [usize; N], of: impl Fn(usize) -> Vec<(&'static str, Work)>) {
    at_most_linear(&sizes.map(|size| (size, of(size))));
}

#[test]
fn wards() {
    grows(WARDS, |wards| {
        let ward = |n: usize| {
            let reading = format!("{}%", n * 7919 % 100);
            sheet(&format!("第{n}区"), 2016, policy(1, "成果"), vec![tied(&reading)])
        };
        side_by_side(&(0..wards).map(ward).collect::<Vec<_>>())
    });
}

#[test]
fn wards_of_one_name_in_as_many_cities() {
    grows(WARDS, |wards| {
        let ward = |n: usize| {
            let mut raw =
                RawSheet::from(&sheet("北区", 2016, policy(1, "成果"), vec![tied("45%")]));
            raw.municipality = Some(format!("第{n}市"));
            Sheet::try_from(raw).unwrap_or_else(|defects| panic!("{defects}"))
        };
        side_by_side(&(0..wards).map(ward).collect::<Vec<_>>())
    });
}

#[test]
fn one_ward_over_and_over() {
    grows([1_025, 8_193, 16_385], |wards| {
        let own = sheet("北区", 2016, policy(1, "成果"), vec![tied("45%")]);
        refused(&vec![own; wards], wards - 1)
    });
}

#[test]
fn indicators_of_each_ward_tied_to_one() {
    grows([128, 1_024, 8_192], |indicators| {
        let ward = |n| {
            let own = (0..indicators).map(|_| tied("45%")).collect();
            sheet(&format!("第{n}区"), 2016, policy(1, "成果"), own)
        };
        side_by_side(&(0..10).map(ward).collect::<Vec<_>>())
    });
}

#[test]
fn common_indicators() {
    grows([128, 1_024, 8_192], |outcomes| {
        let ward =
            |n| sheet(&format!("第{n}区"), 2016, policy(outcomes, "成果"), vec![tied("45%")]);
        side_by_side(&(0..5).map(ward).collect::<Vec<_>>())
    });
}

#[test]
fn policies_that_differ_everywhere() {
    grows([1_024, 4_096, 16_384], |outcomes| {
        let titles = ["成果", "別の成果", "もう一つの成果"];
        let ward = |n: usize| {
            sheet(&format!("第{n}区"), 2016, policy(outcomes, titles[n]), vec![tied("45%")])
        };
        // For each of two sheets: the pillar's title, and for every outcome its own and its item's.
        refused(&(0..3).map(ward).collect::<Vec<_>>(), 2 * (1 + 2 * outcomes))
    });
}

#[test]
fn years() {
    grows([25, 50, 100, 200], |years| {
        let year = |year| sheet("北区", 1_926 + year, policy(1, "成果"), vec![tied("45%")]);
        year_by_year(&(0..years).map(year).collect::<Vec<_>>(), 1)
    });
}

/// Returns two years with a given number of indicators in one strategy, named by their number.
fn two_years(
    size: usize,
    paths: usize,
    name: impl Fn(usize, usize) -> String,
    bound: [&str; 2],
) -> Vec<(&'static str, Work)> {
    let year = |year: usize| {
        let own = |n| {
            let own = indicator(name(year, n), "45%");
            let unit = bound[year].trim_start_matches(|c: char| c.is_ascii_digit());
            RawIndicator {
                criterion: Some(format!("{}以上", bound[year])),
                reading: Some(RawReading::Text(format!("45{unit}"))),
                previous: None,
                ..own
            }
        };
        sheet("北区", 2016 + year, policy(1, "成果"), (0..size).map(own).collect())
    };
    year_by_year(&[year(0), year(1)], paths)
}

const INDICATORS: [usize; 3] = [1_024, 4_096, 32_768];

#[test]
fn indicators_in_place() {
    grows(INDICATORS, |size| two_years(size, size, |_, n| format!("指標{n}"), ["50%", "50%"]));
}

#[test]
fn indicators_of_one_name() {
    grows(INDICATORS, |size| two_years(size, size, |_, _| "指標".into(), ["50%", "50%"]));
}

#[test]
fn indicators_in_turned_order() {
    grows(INDICATORS, |size| {
        let name = |year, n| format!("指標{}", if year == 0 { n } else { size - 1 - n });
        two_years(size, 2 * size, name, ["50%", "50%"])
    });
}

#[test]
fn indicators_all_renamed() {
    grows(INDICATORS, |size| {
        two_years(size, size, |year, n| format!("指標{year}-{n}"), ["50%", "50%"])
    });
}

#[test]
fn indicators_all_measuring_something_else() {
    grows(INDICATORS, |size| two_years(size, 2 * size, |_, n| format!("指標{n}"), ["50%", "50点"]));
}

#[test]
fn indicators_all_tied_to_one() {
    grows(INDICATORS, |size| {
        let year = |year| sheet("北区", year, policy(1, "成果"), vec![tied("45%"); size]);
        year_by_year(&[year(2016), year(2017)], size)
    });
}

#[test]
fn names_of_half_a_million_characters() {
    grows([8_192, 65_536, 524_288], |size| {
        let name = |_, n| format!("{}{n}", "区".repeat(size));
        two_years(4, 4, name, ["50%", "50%"])
    });
}
