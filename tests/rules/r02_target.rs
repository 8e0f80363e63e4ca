//! R2 目標の判定. Met, Missed or Unknown; missing is never zero and never missed.

use kusei::rules::Decided;
use kusei::rules::r02_target::R2;
use kusei::terms::{Attainment, Missing};
use serde_json::json;

use crate::builders::{
    Measured, Printed as _, change, findings, initiative, measured, milestone, relative, rows,
    said, sheet, strategy, target,
};

fn attainment(target: &Measured) -> Decided<Attainment> {
    target.attainment()
}

rows! { R2;
    r2_1_no_reading:  attainment(&measured("50%以上"))                              => "reading-missing"  by "R2.1";
    r2_2_no_previous: attainment(&change("0件超").read("5件"))                      => "previous-missing" by "R2.2";
    r2_3_met:         attainment(&measured("1000件以上").read("1,145件"))           => "met"              by "R2.3";
    r2_4_missed:      attainment(&measured("100名以上").read("74名").previous("61名")) => "missed"         by "R2.4";
    r2_5_forecast:    attainment(&measured("50%以上").read("見込60%"))              => "reading-forecast" by "R2.5";
    r2_6_previous_forecast: attainment(&change("0件超").read("5件").previous("見込4件")) => "reading-forecast" by "R2.6";
    r2_7_from_zero:   attainment(&relative("-15%以下").read("5件").previous("0件"))  => "reference-not-positive" by "R2.7";
}

#[test]
fn on_the_criterion_and_one_digit_beside() {
    let cells = [
        ("50%以上", ["49.9%", "50%", "50.1%"], ["missed", "met", "met"]),
        ("50%超", ["49.9%", "50%", "50.1%"], ["missed", "missed", "met"]),
        ("464台以下", ["463台", "464台", "465台"], ["met", "met", "missed"]),
        ("464台未満", ["463台", "464台", "465台"], ["met", "missed", "missed"]),
        ("0件以下", ["-1件", "0件", "1件"], ["met", "met", "missed"]),
        ("0件以上", ["-1件", "0件", "1件"], ["missed", "met", "met"]),
    ];
    for (criterion, readings, expected) in cells {
        let found = readings.map(|reading| attainment(&measured(criterion).read(reading)));
        assert_eq!(found.map(|found| found.value.printed()), expected, "{criterion}");
    }
}

#[test]
fn readings_that_do_not_suit_their_target_are_reported_by_cell() {
    let people = "「3台」と「100人以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）";
    let no_milestone =
        "数値目標の欄に「到達」とあります（例：49.6%。数値と単位を記入してください）";
    let told = |reading, previous| {
        measured("100人以上").takes(reading, previous).map_err(|mismatched| mismatched.to_string())
    };
    assert_eq!(told("3人", "5件"), Ok(()));
    assert_eq!(told("3台", "5人"), Err(format!("実績値：{people}")));
    assert_eq!(told("5人", "3台"), Err(format!("前年度：{people}")));
    assert_eq!(told("3台", "reached"), Err(format!("実績値：{people}。前年度：{no_milestone}")));
}

#[test]
fn on_the_change_and_one_digit_beside() {
    let cells = [
        ("0.1%以上", "17.2%", "17.1%", "met"),
        ("0.1ポイント以上", "17.2%", "17.1%", "met"),
        ("0.1%以上", "17.19%", "17.1%", "missed"),
        ("0.1%超", "17.2%", "17.1%", "missed"),
        ("0.1%以下", "17.2%", "17.1%", "met"),
        ("0.1%未満", "17.2%", "17.1%", "missed"),
        ("0.1%未満", "17.19%", "17.1%", "met"),
        ("4%以上", "62.8%", "58.8%", "met"),
        ("4%以上", "62.7%", "58.8%", "missed"),
        ("0件超", "61件", "61件", "missed"),
        ("0件超", "62件", "61件", "met"),
        ("0件超", "60件", "61件", "missed"),
        ("-10件以下", "90件", "100件", "met"),
        ("-10件以下", "91件", "100件", "missed"),
        ("-10件未満", "90件", "100件", "missed"),
        ("-10件未満", "89件", "100件", "met"),
        ("0件以上", "0件", "0件", "met"),
        ("10以上", "110名", "100名", "met"),
        ("10以上", "109名", "100名", "missed"),
        ("1以上", "2億円", "1億円", "met"),
        ("100以上", "200百万円", "1億円", "met"),
        ("100以上", "199百万円", "1億円", "missed"),
        ("1件以上", "3箇所", "2箇所", "met"),
        ("1箇所以上", "1件", "0件", "met"),
        ("30分以上", "2時間", "1.5時間", "met"),
        ("31分以上", "2時間", "1.5時間", "missed"),
    ];
    for (criterion, reading, previous, expected) in cells {
        let target = change(criterion).read(reading).previous(previous);
        let row = format!("{criterion}: {previous} → {reading}");
        assert_eq!(attainment(&target).value.printed(), expected, "{row}");
    }
}

#[test]
fn on_the_relative_change_and_one_digit_beside() {
    let cells = [
        ("-15%以下", "514台", ["437台", "436.9台", "436.8台"], ["missed", "met", "met"]),
        ("-15%未満", "514台", ["437台", "436.9台", "436.8台"], ["missed", "missed", "met"]),
        ("-1.5割以下", "100件", ["86件", "85件", "84件"], ["missed", "met", "met"]),
        ("5%以上", "200人", ["209人", "210人", "211人"], ["missed", "met", "met"]),
        ("5%超", "200人", ["209人", "210人", "211人"], ["missed", "missed", "met"]),
        ("0%以下", "7箇所", ["8件", "7件", "6件"], ["missed", "met", "met"]),
        ("10%以上", "1億円", ["109百万円", "110,000千円", "1.11億円"], ["missed", "met", "met"]),
        ("-50%以下", "40%", ["20.1%", "20%", "19.9%"], ["missed", "met", "met"]),
    ];
    for (criterion, from, readings, expected) in cells {
        let last_year = readings.map(|reading| relative(criterion).read(reading).previous(from));
        let baseline = readings.map(|reading| relative(criterion).against(from).read(reading));
        for targets in [last_year, baseline] {
            let found = targets.map(|target| attainment(&target).value.printed());
            assert_eq!(found, expected, "{criterion} from {from}");
        }
    }
}

/// 平成26年度の514台から: last year's reading does not matter, and a baseline is never last year's.
#[test]
fn a_change_is_measured_from_its_own_reference() {
    let fall = change("-50台以下").against("514台").read("464台");
    assert_eq!(said(attainment(&fall)), ("met", "R2.3"));
    assert_eq!(said(attainment(&fall.clone().previous("400台"))), ("met", "R2.3"));
    assert_eq!(said(attainment(&fall.read("465台"))), ("missed", "R2.4"));
    assert_eq!(said(attainment(&relative("0%以上").read("5件"))), ("previous-missing", "R2.2"));
    for zero in ["0件", "-3件"] {
        let target = relative("-10%以下").against(zero).read("1件").previous("9件");
        assert_eq!(said(attainment(&target)), ("reference-not-positive", "R2.7"), "{zero}");
    }
}

/// A baseline beside a change against last year changes nothing, even if it is of that year.
#[test]
fn a_baseline_is_never_last_years_reading() {
    for target in [change("-10件以下"), relative("-10%以下")] {
        let told = target.read("80件").beside("90件");
        assert_eq!(said(attainment(&told)), ("previous-missing", "R2.2"));
        assert_eq!(said(attainment(&told.clone().previous("100件"))), ("met", "R2.3"));
        assert_eq!(said(attainment(&told.previous("85件"))), ("missed", "R2.4"));
    }
}

/// The largest and smallest figures: exact in i128.
#[test]
fn a_relative_change_is_exact_at_the_bounds() {
    let most = "999999999999999.999999999999件";
    let cells = [
        ("0%以上", most, most, "met"),
        ("0%超", most, most, "missed"),
        ("99999.999999%以上", "0.000000000001件", most, "met"),
        ("-99999.999999%以下", most, "-999999999999999.999999999999件", "missed"),
        ("-200%以下", most, "-999999999999999.999999999999件", "met"),
        ("-199.999999%未満", most, "-999999999999999.999999999999件", "met"),
        ("99999.999999%未満", most, most, "met"),
    ];
    for (criterion, from, reading, expected) in cells {
        let target = relative(criterion).read(reading).previous(from);
        assert_eq!(
            attainment(&target).value.printed(),
            expected,
            "{criterion}: {from} → {reading}"
        );
    }
}

#[test]
fn a_milestone_is_as_an_officer_judges_it() {
    assert_eq!(said(attainment(&milestone().read("reached"))), ("met", "R2.3"));
    assert_eq!(said(attainment(&milestone().read("not_reached"))), ("missed", "R2.4"));
}

/// For any kind of target and any reason, even if last year's reading met the target.
#[test]
fn missing_is_neither_zero_nor_missed() {
    let targets = [
        measured("0件以下").previous("0件"),
        measured("1件以上").previous("1件"),
        change("0件超").previous("1件"),
        change("0件以下"),
        milestone().previous("reached"),
    ];
    for target in targets {
        for missing in Missing::ALL {
            let target = target.clone().read(missing.code());
            assert_eq!(said(attainment(&target)), ("reading-missing", "R2.1"), "{missing}");
        }
    }
    for missing in Missing::ALL {
        let target = change("0件超").read("1件").previous(missing.code());
        assert_eq!(said(attainment(&target)), ("previous-missing", "R2.2"), "{missing}");
    }
}

#[test]
fn a_criterion_looks_at_this_year_alone() {
    for previous in ["", "―", "0%", "50%", "100%", "not_measured"] {
        let target = |reading| measured("50%以上").read(reading).previous(previous);
        assert_eq!(attainment(&target("50%")).value.printed(), "met", "{previous}");
        assert_eq!(attainment(&target("49.9%")).value.printed(), "missed", "{previous}");
    }
}

#[test]
fn quantities_that_do_not_compare_are_refused() {
    let cells = [
        (measured("50%以上"), "50件", "", [true, false]),
        (measured("3.5点以上"), "50%", "50%", [true, true]),
        (measured("100人以上"), "3台", "", [true, false]),
        (measured("100人以上"), "3件", "3名", [false, false]),
        (measured("100件以上"), "3人", "3台", [false, true]),
        (measured("100件以上"), "3人", "3件", [false, false]),
        (change("0超"), "3人", "3台", [false, true]),
        (change("5%以上"), "110人", "100人", [true, true]),
        (change("5ポイント以上"), "11%", "10%", [false, false]),
        (change("0超"), "3人", "3", [false, false]),
        (measured("1件以上"), "reached", "", [true, false]),
        (milestone(), "1件", "not_reached", [true, false]),
        (milestone(), "", "1件", [false, true]),
    ];
    for (target, reading, previous, refused) in cells {
        let mismatched = target.takes(reading, previous).err().unwrap_or_default();
        let found = [mismatched.reading.is_some(), mismatched.previous.is_some()];
        assert_eq!(found, refused, "{reading} {previous}");
    }
}

/// Returns the findings of an initiative with one target.
fn findings_of(cells: serde_json::Value) -> Vec<String> {
    let row = initiative(json!({
        "targets": [target(cells)], "implementation": "as_planned",
        "stated": {"achievement": "", "effectiveness": "○"},
    }));
    let mut found = findings(&sheet([strategy(json!({"initiatives": [row]}))]));
    found.retain(|finding| finding.contains("業績目標①"));
    found
}

#[test]
fn a_printed_verdict_is_compared() {
    let (met, missed, unknown) = ("70%", "69.9%", "not_measured");
    let differs = "verdict-differs @ 【4-1-1】業績目標①の実績値";
    let illegible = "illegible-mark @ 【4-1-1】業績目標①の実績値";
    let cells = [
        ("達成", [None, Some(differs), None]),
        ("（達成）", [None, Some(differs), None]),
        ("未達成", [Some(differs), None, None]),
        ("（未達成）", [Some(differs), None, None]),
        ("", [None, None, None]),
        ("―", [None, None, None]),
        ("概ね達成", [Some(illegible); 3]),
    ];
    for (stated, expected) in cells {
        let found = [met, missed, unknown].map(|reading| {
            let reading = match reading {
                "not_measured" => json!({"missing": reading}),
                quantity => json!(quantity),
            };
            findings_of(json!({"criterion": "70%以上", "reading": reading, "stated": stated}))
        });
        let expected = expected.map(|one| Vec::from_iter(one.map(String::from)));
        assert_eq!(found, expected, "{stated}");
    }
}

/// A forecast is not a reading, so a verdict beside it is not compared; one beside a provisional
/// reading is.
#[test]
fn a_verdict_beside_a_reading_that_is_not_final() {
    let found = |status: &str| {
        let reading = json!({ "value": "457台", "status": status });
        let cells = json!({ "criterion": "464台以下", "reading": reading, "stated": "未達成" });
        let codes = findings_of(cells).into_iter();
        codes.map(|own| own.split(' ').next().map(String::from)).collect::<Option<Vec<_>>>()
    };
    assert_eq!(found("forecast"), Some(vec!["reading-forecast".into()]));
    assert_eq!(
        found("provisional"),
        Some(vec!["reading-provisional".into(), "verdict-differs".into()])
    );
}

#[test]
fn units_that_differ_are_noted() {
    let reading = "実績値";
    let previous = "前年度の実績値";
    let cells = [
        ("3箇所以上", "3ヵ所", "2カ所", vec![]),
        ("3箇所以上", "3件", "2箇所", vec![("counter-differs", reading)]),
        ("3箇所以上", "3箇所", "2件", vec![("counter-differs", previous)]),
        (
            "3件以上",
            "3箇所",
            "2箇所",
            vec![("counter-differs", reading), ("counter-differs", previous)],
        ),
        ("3.5点以上", "3.6", "3.5点", vec![("unit-missing", reading)]),
        ("3.5点以上", "3.6点", "3.5", vec![("unit-missing", previous)]),
        ("3以上", "4", "3", vec![]),
        ("3億円以上", "300百万円", "290,000千円", vec![]),
    ];
    for (criterion, this_year, last_year, expected) in cells {
        let found = findings_of(
            json!({"criterion": criterion, "reading": this_year, "previous": last_year}),
        );
        let places = expected.iter();
        let expected: Vec<_> =
            places.map(|(code, column)| format!("{code} @ 【4-1-1】業績目標①の{column}")).collect();
        assert_eq!(found, expected, "{criterion} {this_year} {last_year}");
    }
}
