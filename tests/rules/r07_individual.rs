//! R7 アウトカムの達成状況（個別）. A 順調 · B 順調でない

use kusei::review::OutcomeRule::{LinearPath, TargetMet};
use kusei::review::{OutcomeRule, RateSchedule, RateStep, individual, required_reading};
use kusei::rules::Decided;
use kusei::rules::r07_individual::R7;
use kusei::terms::{Missing, OutcomeStatus};
use kusei::{Derived, Rubric, Said};
use serde_json::json;

use crate::builders::{
    Measured, Printed as _, change, fiscal_year, measured, milestone, relative, rows, said, sheet,
    strategy, target,
};

const THIS_YEAR: &str = "平成28年度";

/// No due year, last year, this year; next year, in four years.
const DUE: [&str; 3] = ["", "平成27年度", "平成28年度"];
const AHEAD: [&str; 2] = ["平成29年度", "平成32年度"];

fn under(rule: &OutcomeRule, indicator: &Measured) -> Decided<Derived<OutcomeStatus>> {
    individual(indicator, fiscal_year(THIS_YEAR), rule)
}

fn by_line(indicator: &Measured) -> Decided<Derived<OutcomeStatus>> {
    under(&LinearPath, indicator)
}

fn by_target(indicator: &Measured) -> Decided<Derived<OutcomeStatus>> {
    under(&TargetMet, indicator)
}

fn progress_rate(rate: &str) -> OutcomeRule {
    OutcomeRule::ProgressRate(RateSchedule::constant(rate.parse().expect("a rate")))
}

fn by_rate(rate: &str, indicator: &Measured) -> Decided<Derived<OutcomeStatus>> {
    under(&progress_rate(rate), indicator)
}

fn every_rule() -> [OutcomeRule; 4] {
    [LinearPath, TargetMet, progress_rate("0%"), progress_rate("90%")]
}

/// An indicator of the form: due in 平成29年度.
fn outcome(criterion: &str, previous: &str, reading: &str) -> Measured {
    measured(criterion).due("平成29年度").previous(previous).read(reading)
}

rows! { R7;
    r7_1_no_reading:         by_line(&outcome("60%以上", "50%", ""))                      => "reading-missing"  by "R7.1";
    r7_2_met:                by_line(&outcome("50%以上", "82.40%", "95.0%"))              => "A"                by "R7.2";
    r7_3_change_missed:      by_line(&change("1箇所以上").previous("0件").read("0件"))    => "B"                by "R7.3";
    r7_4_due_and_missed:     by_line(&measured("80%以上").previous("70%").read("79.9%"))  => "B"                by "R7.4";
    r7_5_milestone_ahead:    by_line(&milestone().due("平成29年度").read("not_reached"))  => "not-due"          by "R7.5";
    r7_6_no_previous:        by_line(&outcome("60%以上", "", "52.0%"))                    => "previous-missing" by "R7.6";
    r7_7_fell_back:          by_line(&outcome("50%以上", "54.2%", "49.6%"))               => "B"                by "R7.7";
    r7_8_on_the_line:        by_line(&outcome("60%以上", "38.6%", "52.0%"))               => "A"                by "R7.8";
    r7_9_short_of_the_line:  by_line(&outcome("60%以上", "37.2%", "41.1%"))               => "B"                by "R7.9";
    r7_10_target_missed:     by_target(&outcome("60%以上", "38.6%", "52.0%"))             => "B"                by "R7.10";
    r7_11_rate_reached:      by_rate("66.7%", &outcome("60%以上", "38.6%", "52.0%"))      => "A"                by "R7.11";
    r7_12_rate_short:        by_rate("90%", &outcome("60%以上", "38.6%", "52.0%"))        => "B"                by "R7.12";
    r7_13_no_rate:           by_rate("90%", &outcome("0点以上", "-2点", "-1点"))          => "rate-unknown"     by "R7.13";
    r7_14_forecast:          by_line(&outcome("60%以上", "38.6%", "見込70%"))             => "reading-forecast" by "R7.14";
    r7_15_from_a_forecast:   by_line(&outcome("60%以上", "見込38.6%", "52.0%"))           => "reading-forecast" by "R7.15";
    r7_16_from_zero:         by_line(&relative("5%以上").previous("0件").read("5件"))     => "reference-not-positive" by "R7.16";
    r7_17_on_the_path:       by_line(&outcome("440台以下", "", "457台").path(THIS_YEAR, "464台以下")) => "A" by "R7.17";
    r7_18_off_the_path:      by_line(&outcome("440台以下", "", "465台").path(THIS_YEAR, "464台以下")) => "B" by "R7.18";
}

/// Criterion, previous reading, due year; then a reading one last digit short of the line, on it
/// (for a third, the first beyond it) and one beyond.
const LINES: [(&str, &str, &str, [&str; 3]); 24] = [
    ("60%以上", "40%", "平成29年度", ["49.9%", "50%", "50.1%"]),
    ("60%超", "40%", "平成29年度", ["49.9%", "50.0%", "50.1%"]),
    ("40%以下", "60%", "平成29年度", ["50.1%", "50%", "49.9%"]),
    ("40%未満", "60%", "平成29年度", ["50.1%", "50.0%", "49.9%"]),
    ("60%以上", "40%", "平成32年度", ["43.9%", "44%", "44.1%"]),
    ("60%超", "40%", "平成32年度", ["43.9%", "44.0%", "44.1%"]),
    ("40%以下", "60%", "平成32年度", ["56.1%", "56%", "55.9%"]),
    ("40%未満", "60%", "令和2年度", ["56.1%", "56.0%", "55.9%"]),
    ("60％以上", "38.6%", "平成29年度", ["49.2%", "49.3%", "49.4%"]),
    ("67.0%以上", "60.7%", "平成30年度", ["62.7%", "62.8%", "62.9%"]),
    ("60.7%以下", "67.0%", "平成30年度", ["65.0%", "64.9%", "64.8%"]),
    ("-10万円以上", "-50万円", "平成29年度", ["▲30.1万円", "▲30万円", "▲29.9万円"]),
    ("-50万円以下", "-10万円", "平成29年度", ["△29.9万円", "△30万円", "△30.1万円"]),
    ("10点以上", "-10点", "平成29年度", ["-0.1点", "0点", "0.1点"]),
    ("-10点以下", "10点", "平成29年度", ["0.1点", "0点", "-0.1点"]),
    ("0件以下", "10件", "平成29年度", ["6件", "5件", "4件"]),
    ("0件以下", "10件", "平成32年度", ["9件", "8件", "7件"]),
    ("3.5点以上", "3.0", "平成29年度", ["3.24", "3.25", "3.26"]),
    ("2時間以上", "60分", "平成29年度", ["89分", "90分", "91分"]),
    ("1億円以上", "80,000千円", "平成29年度", ["89,999千円", "90百万円", "9,001万円"]),
    ("50%超", "50%", "平成29年度", ["49.9%", "50%", "50.1%"]),
    ("50%未満", "50%", "平成32年度", ["50.1%", "50%", "49.9%"]),
    ("1件以上", "0件", "平成30年度", ["0.333333333333件", "0.333333333334件", "0.34件"]),
    ("110件以上", "0件", "平成137年度", ["0件", "1件", "2件"]),
];

#[test]
fn on_the_line_and_one_digit_beside() {
    for (criterion, previous, due, readings) in LINES {
        let indicator = measured(criterion).previous(previous).due(due);
        let found =
            readings.map(|reading| by_line(&indicator.clone().read(reading)).value.printed());
        assert_eq!(found, ["B", "A", "A"], "{criterion} from {previous} in {due}");
    }
}

/// The path's figure for another year is not a line; other rules ignore it, and so does a target
/// that is met or due.
#[test]
fn the_path_is_the_line_of_its_year_alone() {
    let target = outcome("440台以下", "475台", "457台");
    let on = target.clone().path(THIS_YEAR, "456台以下");
    assert_eq!(said(by_line(&target)), ("A", "R7.8"));
    assert_eq!(said(by_line(&on)), ("B", "R7.18"));
    assert_eq!(said(by_target(&on)), ("B", "R7.10"));
    assert_eq!(said(by_rate("96%", &on)), ("A", "R7.11"));
    assert_eq!(said(by_line(&target.path("平成27年度", "456台以下"))), ("A", "R7.8"));
    assert_eq!(said(by_line(&on.clone().read("440台"))), ("A", "R7.2"));
    assert_eq!(said(by_line(&on.clone().previous("430台"))), ("B", "R7.18"));
    let shown = required_reading(&on, fiscal_year(THIS_YEAR)).expect("a figure");
    assert_eq!(shown.to_string(), "456台");
}

/// The rows for a missed number, in the order in which they are tried.
#[test]
fn every_previous_reading_with_every_due_year() {
    let (unread, met) = (("reading-missing", "R7.1"), ("A", "R7.2"));
    let (due, unknown, fell_back) = (("B", "R7.4"), ("previous-missing", "R7.6"), ("B", "R7.7"));
    let (on, off) = (("A", "R7.8"), ("B", "R7.9"));
    let previous = [
        ("", unknown, unknown),
        ("not_measured", unknown, unknown),
        ("60%", fell_back, fell_back),
        ("60.1%", fell_back, fell_back),
        ("40%", on, off),
    ];
    for (previous, ahead_on, ahead_off) in previous {
        let found = |reading: &str, year: &str| {
            said(by_line(&outcome("60%以上", previous, reading).due(year)))
        };
        for year in DUE.into_iter().chain(AHEAD) {
            assert_eq!(found("", year), unread, "{previous} {year}");
            assert_eq!(found("60%", year), met, "{previous} {year}");
        }
        for year in DUE {
            assert_eq!(found("59.9%", year), due, "{previous} {year}");
            assert_eq!(found("30%", year), due, "{previous} {year}");
        }
        for year in AHEAD {
            assert_eq!(found("59.9%", year), ahead_on, "{previous} {year}");
            assert_eq!(found("43.9%", year), ahead_off, "{previous} {year}");
        }
    }
}

/// 以上 and 以下 are met on the target, 超 and 未満 are not.
#[test]
fn a_previous_reading_on_the_target() {
    let cells = [
        ("50%以上", ["49.9%", "50%", "50.1%"], "49.8%", ["R7.9", "R7.7", "R7.7"]),
        ("50%超", ["49.9%", "50%", "50.1%"], "49.8%", ["R7.9", "R7.9", "R7.7"]),
        ("50%以下", ["49.9%", "50%", "50.1%"], "50.2%", ["R7.7", "R7.7", "R7.9"]),
        ("50%未満", ["49.9%", "50%", "50.1%"], "50.2%", ["R7.7", "R7.9", "R7.9"]),
    ];
    for (criterion, previous, reading, clauses) in cells {
        let found = previous.map(|previous| said(by_line(&outcome(criterion, previous, reading))));
        assert_eq!(found, clauses.map(|clause| ("B", clause)), "{criterion}");
    }
}

#[test]
fn a_met_target_is_a_on_the_target_in_every_direction() {
    let cells = [
        ("50%以上", ["49.9%", "50%", "50.1%"], ["B", "A", "A"]),
        ("50%超", ["49.9%", "50%", "50.1%"], ["B", "B", "A"]),
        ("50%以下", ["49.9%", "50%", "50.1%"], ["A", "A", "B"]),
        ("50%未満", ["49.9%", "50%", "50.1%"], ["A", "B", "B"]),
    ];
    for (criterion, readings, expected) in cells {
        for rule in [LinearPath, TargetMet] {
            let found = readings
                .map(|reading| under(&rule, &measured(criterion).read(reading)).value.printed());
            assert_eq!(found, expected, "{criterion} {rule:?}");
        }
    }
}

/// Under every parameter.
#[test]
fn every_state_of_a_milestone_in_every_year() {
    for rule in every_rule() {
        for year in DUE.into_iter().chain(AHEAD) {
            let found = |reading| said(under(&rule, &milestone().due(year).read(reading)));
            let not_reached =
                if AHEAD.contains(&year) { ("not-due", "R7.5") } else { ("B", "R7.4") };
            assert_eq!(found("reached"), ("A", "R7.2"), "{year} {rule:?}");
            assert_eq!(found("not_reached"), not_reached, "{year} {rule:?}");
            for missing in Missing::ALL {
                assert_eq!(found(missing.code()), ("reading-missing", "R7.1"), "{year} {rule:?}");
            }
        }
    }
}

/// Under every parameter and due year.
#[test]
fn every_state_of_a_change_in_every_year() {
    let cells = [
        ("10件以上", "5件", "15件", ("A", "R7.2")),
        ("10件以上", "5件", "14件", ("B", "R7.3")),
        ("0.1%以上", "17.1%", "17.2%", ("A", "R7.2")),
        ("0.1%超", "17.1%", "17.2%", ("B", "R7.3")),
        ("-10件以下", "100件", "90件", ("A", "R7.2")),
        ("-10件以下", "100件", "91件", ("B", "R7.3")),
        ("10件以上", "", "15件", ("previous-missing", "R7.6")),
        ("10件以上", "not_measured", "0件", ("previous-missing", "R7.6")),
        ("10件以上", "5件", "", ("reading-missing", "R7.1")),
        ("10件以上", "", "not_published", ("reading-missing", "R7.1")),
    ];
    for (criterion, previous, reading, expected) in cells {
        for rule in every_rule() {
            for year in DUE.into_iter().chain(AHEAD) {
                let indicator = change(criterion).previous(previous).read(reading).due(year);
                assert_eq!(said(under(&rule, &indicator)), expected, "{criterion} {year} {rule:?}");
            }
        }
    }
}

/// Met A, else B: last year's reading does not matter.
#[test]
fn by_the_target_alone() {
    for previous in ["", "40%", "60%", "not_measured"] {
        for year in DUE.into_iter().chain(AHEAD) {
            let missed = if AHEAD.contains(&year) { ("B", "R7.10") } else { ("B", "R7.4") };
            let found = |reading| said(by_target(&outcome("60%以上", previous, reading).due(year)));
            assert_eq!(found("60%"), ("A", "R7.2"), "{previous} {year}");
            assert_eq!(found("59.9%"), missed, "{previous} {year}");
            assert_eq!(found(""), ("reading-missing", "R7.1"), "{previous} {year}");
        }
    }
}

/// R4's rate at or above the bound A, else B: neither the due year nor last year matters.
#[test]
fn by_the_rate_alone() {
    let cells = [
        ("90%", "67%以上", ["60.2%", "60.3%", "60.4%"]),
        ("90%", "13.0点超", ["11.6点", "11.7点", "11.8点"]),
        ("90%", "9件以下", ["11件", "10件", "9件"]),
        ("90%", "58.5分未満", ["65.1分", "65.0分", "64.9分"]),
        ("100%", "60%超", ["59.9%", "60%", "60.1%"]),
        ("110%", "60%以上", ["65.9%", "66%", "66.1%"]),
        ("66.7%", "30%以上", ["20.00%", "20.01%", "20.02%"]),
        ("33.4%", "30%以上", ["10.01%", "10.02%", "10.03%"]),
        ("0%", "60%以上", ["0%", "0.0%", "0.1%"]),
    ];
    for (rate, criterion, readings) in cells {
        let unit = readings[0].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        for previous in ["", &format!("1{unit}")] {
            for year in DUE.into_iter().chain(AHEAD) {
                let found = readings.map(|reading| {
                    said(by_rate(rate, &outcome(criterion, previous, reading).due(year)))
                });
                let short = if rate == "0%" { ("A", "R7.11") } else { ("B", "R7.12") };
                let expected = [short, ("A", "R7.11"), ("A", "R7.11")];
                assert_eq!(found, expected, "{rate} {criterion} {previous} {year}");
            }
        }
    }
}

#[test]
fn a_rate_that_is_zero_unbounded_or_unknown() {
    let cells = [
        ("5件以下", "0件", ("A", "R7.11")),
        ("0件以下", "0件", ("A", "R7.11")),
        ("0件以下", "1件", ("B", "R7.12")),
        ("0件以上", "1件", ("rate-unknown", "R7.13")),
        ("0件超", "0件", ("rate-unknown", "R7.13")),
        ("-5件以上", "1件", ("rate-unknown", "R7.13")),
        ("5件以下", "-1件", ("rate-unknown", "R7.13")),
        ("5件以下", "", ("reading-missing", "R7.1")),
    ];
    for (criterion, reading, expected) in cells {
        let indicator = measured(criterion).read(reading);
        assert_eq!(said(by_rate("90%", &indicator)), expected, "{criterion} {reading}");
    }
}

/// 33.4% in the first and 66.7% in the second of three years, 90% of two years or one; the third
/// of three was not published.
#[test]
fn by_the_rates_of_the_reform_plan() {
    let rubric = Rubric::osaka_reform_2012();
    let [first, second] = [["10.01%", "10.02%"], ["20.00%", "20.01%"]].map(Some);
    let ninety = Some(["26.9%", "27%"]);
    let years = [
        (
            "平成24年度",
            "平成26年度",
            ["平成24年度", "平成25年度", "平成26年度"],
            [first, second, None],
        ),
        ("平成24年度", "平成25年度", ["平成24年度", "平成25年度", "平成26年度"], [ninety; 3]),
        ("平成24年度", "平成24年度", ["平成24年度", "平成25年度", "平成26年度"], [ninety; 3]),
        ("平成24年度", "平成27年度", ["平成24年度", "平成25年度", "平成26年度"], [None; 3]),
        ("平成24年度", "平成26年度", ["平成23年度", "平成27年度", "平成28年度"], [None; 3]),
        ("", "平成26年度", ["平成24年度", "平成25年度", "平成26年度"], [None; 3]),
        ("", "", ["平成24年度", "平成25年度", "平成26年度"], [ninety; 3]),
    ];
    for (from, due, years, expected) in years {
        let indicator = measured("30%以上").from(from).due(due);
        for (year, readings) in years.into_iter().zip(expected) {
            let expected = match readings {
                Some(_) => [("B", "R7.12"), ("A", "R7.11")],
                None => [("rate-unknown", "R7.13"); 2],
            };
            let found = readings.unwrap_or(["0%", "30%"]).map(|reading| {
                let indicator = indicator.clone().read(reading);
                said(individual(&indicator, fiscal_year(year), rubric.outcome()))
            });
            assert_eq!(found, expected, "{from}-{due} in {year}");
        }
    }
}

/// The second year of two requires 90%, the first 50%, any other target 10%; past its due year a
/// target stays in its last year.
#[test]
fn by_a_schedule_of_the_wards_own() {
    let step =
        |length, year, rate: &str| RateStep { length, year, rate: rate.parse().expect("a rate") };
    let steps =
        vec![step(Some(2), Some(2), "90%"), step(Some(2), Some(1), "50%"), step(None, None, "10%")];
    let rule = OutcomeRule::ProgressRate(RateSchedule::new(steps));
    let years = [
        ("平成28年度", "平成29年度", ["49件", "50件"]),
        ("平成27年度", "平成28年度", ["89件", "90件"]),
        ("平成26年度", "平成27年度", ["89件", "90件"]),
        ("平成24年度", "平成25年度", ["89件", "90件"]),
        ("平成29年度", "平成30年度", ["9件", "10件"]),
        ("平成28年度", "平成28年度", ["9件", "10件"]),
        ("平成27年度", "平成29年度", ["9件", "10件"]),
        ("", "平成29年度", ["9件", "10件"]),
        ("", "", ["9件", "10件"]),
    ];
    for (from, due, readings) in years {
        let indicator = measured("100件以上").from(from).due(due);
        let found = readings.map(|reading| said(under(&rule, &indicator.clone().read(reading))));
        assert_eq!(found, [("B", "R7.12"), ("A", "R7.11")], "{from}-{due}");
    }
}

#[test]
fn the_default_is_the_line() {
    assert_eq!(OutcomeRule::default(), LinearPath);
    assert_eq!(Rubric::default().outcome(), &LinearPath);
}

/// Exact, or with one digit more than the figures, rounded to the harder side; for display only.
#[test]
fn the_value_required_by_the_line_is_shown() {
    let cells = [
        ("60％以上", "38.6%", "平成29年度", Some("49.3%")),
        ("67.0%以上", "60.7%", "平成30年度", Some("62.8%")),
        ("60%以上", "40%", "平成32年度", Some("44%")),
        ("51%以上", "50%", "平成30年度", Some("50.4%（小数第2位切上げ）")),
        ("51%以上", "50%", "平成31年度", Some("50.3%（小数第2位切上げ）")),
        ("0件以下", "10件", "平成30年度", Some("6.6件（小数第2位切捨て）")),
        ("1億円以上", "80,000千円", "平成29年度", Some("0.9億円")),
        ("50%以上", "54.2%", "平成29年度", Some("50%")),
        ("60%以上", "", "平成29年度", None),
        ("60%以上", "40%", "平成28年度", None),
        ("60%以上", "40%", "平成27年度", None),
        ("60%以上", "40%", "", None),
    ];
    for (criterion, previous, due, expected) in cells {
        let indicator = measured(criterion).previous(previous).due(due);
        let required = required_reading(&indicator, fiscal_year(THIS_YEAR));
        let required = required.map(|shown| shown.ja().to_string());
        assert_eq!(required.as_deref(), expected, "{criterion} from {previous} in {due}");
    }
}

#[test]
fn on_a_sheet_every_rule_of_the_rubric() {
    let cells = json!({"criterion": "60%以上", "due": "平成29年度", "previous": "38.6%", "reading": "52.0%"});
    let sheet = sheet([strategy(json!({"indicators": [target(cells)]}))]);
    let marks = [
        (LinearPath, "A"),
        (TargetMet, "B"),
        (progress_rate("86.6%"), "A"),
        (progress_rate("86.7%"), "B"),
    ];
    for (rule, expected) in marks {
        let rubric = Rubric::osaka_ward_2016().with_outcome(rule);
        let review = kusei::review_with(&sheet, &rubric).expect("in force");
        let overall = review.strategies().map(|strategy| strategy.overall().value().printed());
        assert!(overall.eq([expected]), "{rubric:?}");
        let indicators = review.strategies().flat_map(|strategy| strategy.indicators());
        assert!(indicators.map(|one| one.individual().value().printed()).eq([expected]));
    }
}
