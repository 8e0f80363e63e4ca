//! Sheets with many differences, compared with a list of them.

use std::collections::BTreeMap;

use kusei::city::{ComparisonDefect, PolicyEntry};
use kusei::{Comparison, review, review_with};
use serde_json::{Value, json};

use crate::documents::{edited, sheet};
use crate::random::Random;

const RUNS: u64 = 1_000;

/// How often every defect must occur.
const OFTEN: usize = 20;

/// The places of the policy in order, with two values for each.
fn places() -> [(&'static str, [Value; 2]); 8] {
    [
        ("policy/title", [json!("区政運営基本方針"), json!("別の方針")]),
        ("pillar/title", [json!("活力ある地域社会づくり"), json!("別の柱")]),
        ("outcome/title", [json!("協働の実現"), json!("別の成果")]),
        ("item/title", [json!("自律した地域運営"), json!("別の項目")]),
        ("common/name", [json!("区民の割合"), json!("別の名")]),
        ("common/criterion", [json!("50%以上"), json!("50%超")]),
        ("common/due", [json!("平成29年度"), json!("平成30年度")]),
        ("policy/pillars/1/title", [json!("自律した区政運営"), json!("別の柱")]),
    ]
}

/// A sheet: its ward, year, rubric, and which value is at each place.
struct Drawn {
    ward: &'static str,
    year: &'static str,
    rubric: &'static str,
    policy: [usize; 8],
}

fn draw(random: &mut Random) -> Drawn {
    Drawn {
        ward: random.pick(&["北区", "西区", "港区", "東区", "南区", "中央区"]),
        year: random.pick(&["平成28年度", "平成28年度", "平成29年度"]),
        rubric: random.pick(&["osaka-ward-2016", "osaka-ward-2016", "own-rules"]),
        policy: [0; 8].map(|_| usize::from(random.percent(15))),
    }
}

/// Returns the differences, one word each: `ward 1` if the twin is sheet 1.
fn expected(drawn: &[Drawn]) -> Vec<String> {
    let mut told = Vec::new();
    let first = &drawn[0];
    for (index, own) in drawn.iter().enumerate() {
        let sheet = index + 1;
        if let Some(other) = drawn[..index].iter().position(|other| other.ward == own.ward) {
            told.push(format!("{sheet} {} ward {}", own.ward, other + 1));
        }
        if own.year != first.year {
            told.push(format!("{sheet} {} year {} {}", own.ward, own.year, first.year));
        }
        if own.rubric != first.rubric {
            told.push(format!("{sheet} {} rubric {} {}", own.ward, own.rubric, first.rubric));
        }
        for ((_, values), (own_value, first_value)) in
            places().iter().zip(own.policy.iter().zip(first.policy))
        {
            if *own_value != first_value {
                let text = |at: usize| values[at].as_str().expect("a text");
                let (found, expected) = (text(*own_value), text(first_value));
                told.push(format!("{sheet} {} policy {found} {expected}", own.ward));
            }
        }
    }
    told
}

fn told(defect: &ComparisonDefect) -> String {
    match defect {
        ComparisonDefect::WardTwice { sheet, ward, other } => {
            format!("{sheet} {ward} ward {other}")
        }
        ComparisonDefect::YearDiffers { sheet, ward, found, expected } => {
            format!("{sheet} {ward} year {found} {expected}")
        }
        ComparisonDefect::RubricDiffers { sheet, ward, found, expected } => {
            format!("{sheet} {ward} rubric {found} {expected}")
        }
        ComparisonDefect::PolicyDiffers { sheet, ward, found, expected, .. } => {
            let words = |entry: &PolicyEntry| match entry {
                PolicyEntry::Text(text) => text.to_string(),
                PolicyEntry::Year(year) => year.to_string(),
                other => {
                    assert_eq!(*other, PolicyEntry::Nothing);
                    String::new()
                }
            };
            format!("{sheet} {ward} policy {} {}", words(found), words(expected))
        }
        other => panic!("{other}"),
    }
}

#[test]
fn everything_that_differs_is_reported_once() {
    let mut rubric = serde_json::to_value(kusei::Rubric::default()).expect("values");
    rubric["id"] = json!("own-rules");
    let own_rules: kusei::Rubric = serde_json::from_value(rubric).expect("a rubric");
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..RUNS {
        let mut random = Random::new(seed);
        let count = random.up_to(4) + 1;
        let drawn: Vec<_> = (0..count).map(|_| draw(&mut random)).collect();
        let sheets: Vec<_> = drawn
            .iter()
            .map(|drawn| {
                let mut edits =
                    vec![("ward", json!(drawn.ward)), ("fiscal_year", json!(drawn.year))];
                for ((place, values), at) in places().into_iter().zip(drawn.policy) {
                    edits.push((place, values[at].clone()));
                }
                sheet(&edited(&edits))
            })
            .collect();
        let reviews: Vec<_> = (sheets.iter().zip(&drawn))
            .map(|(sheet, drawn)| match drawn.rubric {
                "own-rules" => review_with(sheet, &own_rules).expect("in force"),
                _ => review(sheet),
            })
            .collect();
        let found = match Comparison::new(&reviews) {
            Ok(_) => Vec::new(),
            Err(defects) => defects.iter().map(told).collect(),
        };
        assert_eq!(found, expected(&drawn), "seed {seed}");
        for told in found {
            let kind = told.split(' ').nth(2).expect("a kind").to_owned();
            *often.entry(kind).or_default() += 1;
        }
    }
    println!("{often:?}");
    assert_eq!(often.keys().collect::<Vec<_>>(), ["policy", "rubric", "ward", "year"]);
    assert!(often.values().all(|count| *count >= OFTEN), "{often:?}");
}
