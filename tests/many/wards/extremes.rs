//! The largest and the finest figures: nothing panics, and ranks follow the digits.

use kusei::{Comparison, Language, Said, Series, review};
use serde_json::{Value, json};

use super::cases::one_of;
use crate::documents::sheet;

/// Figures from the lowest to the highest.
const FIGURES: [&str; 9] = [
    "-999999999999999",
    "-999999999999998.999999999999",
    "-1",
    "-0.000000000001",
    "0",
    "0.000000000001",
    "1",
    "999999999999998.999999999999",
    "999999999999999",
];

/// Every figure as a reading, with every other as last year's, against every third.
#[test]
fn ranks_follow_the_digits() {
    for bound in FIGURES {
        for word in ["以上", "以下", "未満", "超"] {
            let common = json!({ "criterion": format!("{bound}%{word}"), "due": "2020年度" });
            let rises = word == "以上" || word == "超";
            let own = |(at, figure): (usize, &str)| {
                let previous = FIGURES[FIGURES.len() - 1 - at];
                let mut own = common.clone();
                own["reading"] = json!(format!("{figure}%"));
                own["previous"] = json!(format!("{previous}%"));
                one_of(&format!("第{}区", at + 1), &common, own)
            };
            let sheets: Vec<_> = FIGURES.into_iter().enumerate().map(own).collect();
            let reviews: Vec<_> = sheets.iter().map(review).collect();
            let comparison = Comparison::new(&reviews).unwrap_or_else(|told| panic!("{told}"));
            let rows = comparison.common_indicators()[0].rows();
            let wards: Vec<_> = rows.iter().map(|row| row.ward().to_string()).collect();
            let mut expected: Vec<_> = (1..=FIGURES.len()).map(|n| format!("第{n}区")).collect();
            if rises {
                expected.reverse();
            }
            assert_eq!(wards, expected, "{common}");
            assert!(rows.iter().zip(1..).all(|(row, n)| row.rank().number() == Some(n)));
            for row in rows {
                let individual = row.individual().map(|it| it.because().en().to_string().len());
                assert!(row.margin().is_some() && individual.is_some());
            }
            let table = comparison.table(Language::Japanese);
            assert_eq!(table.to_string().lines().count(), 1 + FIGURES.len());
            assert!(serde_json::to_string(&comparison).is_ok());
        }
    }
}

/// Changes of the largest figures, and their series.
#[test]
fn change_without_overflow() {
    let common = json!({ "change": "0超" });
    let of = |year: u32, reading: &str, previous: &str| {
        let mut own = common.clone();
        own["reading"] = json!(format!("{reading}億円"));
        own["previous"] = json!(format!("{previous}億円"));
        own["name"] = json!("予算");
        let strategy = json!({
            "code": "4-1", "desired_outcome": { "pillar": 1, "number": 1 }, "indicators": [own]
        });
        sheet(&crate::documents::edited(&[
            ("fiscal_year", json!(format!("{year}年度"))),
            ("strategies", Value::Array(vec![strategy])),
        ]))
    };
    let sheets = [
        of(2016, "9999999", "-9999999"),
        of(2017, "-9999999", "9999999"),
        of(2018, "9999999", "-9999999.99999999"),
    ];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let series = Series::new(&reviews).unwrap_or_else(|told| panic!("{told}"));
    let changes: Vec<_> = series.paths()[0]
        .points()
        .iter()
        .map(|point| point.change().as_ref().map(ToString::to_string))
        .collect();
    // Twice the largest figure is not a quantity.
    assert_eq!(changes, [None, None, None]);
    assert_eq!(series.findings().len(), 1);
    assert_eq!(series.table(Language::English).rows().len(), 3);
}

/// Tabs and line breaks in names do not change the size of a table.
#[test]
fn a_cell_of_a_table_is_one_cell() {
    let document = crate::documents::edited(&[("ward", json!("北\t区\n\r"))]);
    let sheets = [sheet(&document)];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = Comparison::new(&reviews).unwrap_or_else(|told| panic!("{told}"));
    let table = comparison.table(Language::Japanese);
    let text = table.to_string();
    assert_eq!(text.lines().count(), 1 + table.rows().len());
    assert!(text.lines().all(|line| line.split('\t').count() == table.header().len()));
}
