//! The reports of a series, one line each.

use kusei::Series;
use kusei::terms::Tendency;
use kusei::years::{IndicatorEvent, PathPoint};
use serde_json::Value;

/// Returns year, strategy and number: `2017 4-1#2`.
pub(crate) fn at(point: &PathPoint<'_>) -> String {
    format!("{} {}#{}", point.year().western(), point.strategy(), point.number())
}

pub(crate) fn events(series: &Series<'_>) -> Vec<String> {
    let told = series.events().iter().map(|event| {
        let year = event.year().western();
        match event {
            IndicatorEvent::Added(point) => format!("{year} added {}", at(point)),
            IndicatorEvent::Dropped(point, _) => format!("{year} dropped {}", at(point)),
            IndicatorEvent::Renamed(pair) => format!("{year} renamed {}", at(&pair.after)),
            IndicatorEvent::TargetRevised(pair) => {
                let tendency = match pair.tendency() {
                    Tendency::Eased => "eased",
                    Tendency::Tightened => "tightened",
                    Tendency::Unclear => "unclear",
                };
                format!("{year} revised {} {tendency}", at(&pair.after))
            }
            other => panic!("{other:?}"),
        }
    });
    told.collect()
}

/// Returns year, place and code; the column follows from the code.
pub(crate) fn findings(series: &Series<'_>) -> Vec<String> {
    let told = series.findings().iter().map(|finding| {
        let year = finding.year().western();
        let value = serde_json::to_value(finding).expect("values");
        let code = value["code"].as_str().expect("a code");
        let column = value["at"]["column"].as_str().expect("a column");
        let expected = match code {
            "year-missing" => "fiscal_year",
            "indicator-unmatched" => "name",
            "previous-differs" | "provisional-revised" => "outcome_previous",
            "baseline-differs" => "baseline",
            "target-revised" => "target",
            other => panic!("{other}"),
        };
        assert_eq!(column, expected, "{value}");
        assert_eq!(finding.finding().code().code(), code);
        match (&value["at"]["code"], &value["at"]["indicator"]) {
            (_, Value::Null) => format!("{year} {code}"),
            (strategy, number) => {
                format!("{year} {}#{number} {code}", strategy.as_str().expect("a code"))
            }
        }
    });
    told.collect()
}
