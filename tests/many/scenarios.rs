//! The scenarios shipped with the crate, and the errors of wrong scenarios.

use kusei::Said as _;
use kusei::scenario::{Scenario, check};
use serde_json::{Value, json};

const RULES: &str = include_str!("../scenarios/rules.json");
const REAL_FORM: &str = include_str!("../scenarios/real-form.json");

fn scenarios(json: &str) -> Vec<Scenario> {
    serde_json::from_str(json).expect("the shipped scenarios have the shape of scenarios")
}

fn scenario(json: Value) -> Scenario {
    serde_json::from_value(json).expect("a scenario")
}

fn told(json: Value) -> Vec<String> {
    match check(&scenario(json)) {
        Ok(unexpected) => unexpected.iter().map(ToString::to_string).collect(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn every_shipped_scenario_passes() {
    for scenario in scenarios(RULES).iter().chain(&scenarios(REAL_FORM)) {
        assert_eq!(check(scenario), Ok(vec![]), "{}", scenario.name);
    }
}

#[test]
fn the_shipped_scenarios_name_the_rows_of_the_rules() {
    let named: Vec<String> =
        scenarios(RULES).into_iter().filter_map(|scenario| scenario.because).collect();
    for rule in [
        kusei::rules::r02_target::R2,
        kusei::rules::r03_withdrawal::R3,
        kusei::rules::r06_initiative_effectiveness::R6,
        kusei::rules::r07_individual::R7,
    ] {
        for clause in rule.clauses() {
            assert!(named.iter().any(|id| id == clause.id), "{clause} has no scenario");
        }
    }
}

#[test]
fn every_shipped_expectation_can_fail() {
    for mut scenario in scenarios(RULES) {
        scenario.because = Some("R1.1".into());
        assert_ne!(check(&scenario), Ok(vec![]), "{} does not look at its clause", scenario.name);
    }
}

#[test]
fn a_scenario_written_and_read_again_is_the_same() {
    for scenario in scenarios(RULES) {
        let json = serde_json::to_value(&scenario).expect("scenarios are written");
        assert_eq!(serde_json::from_value::<Scenario>(json).expect("and read"), scenario);
    }
}

fn on_the_line(value: &str) -> Value {
    json!({ "name": "on the line",
        "given": { "indicators": [ { "name": "指標", "criterion": "60%以上", "due": "平成29年度",
                                     "previous": "38.6%", "reading": "49.3%" } ] },
        "expect": [ { "column": "individual", "indicator": 1, "value": value } ] })
}

#[test]
fn a_difference_is_reported_with_clause_and_reason() {
    assert_eq!(told(on_the_line("A")), [""; 0]);
    assert_eq!(
        told(on_the_line("B")),
        ["【1-1】 indicator 1: status: expected B, derived A [R7.8] a straight line from last \
          year's 38.6% to the target of 60% in FY2017 requires 49.3% in FY2016; the result, 49.3%, \
          satisfies this, so it is on track (A)"]
    );
}

#[test]
fn findings_are_compared_both_ways() {
    let mut case = on_the_line("A");
    case["findings"] = json!([]);
    // The scenario states no mark, so the finding `mark-missing` is on its sheet.
    let unexpected = told(case.clone());
    assert_eq!(unexpected.len(), 2, "{unexpected:#?}");
    case["findings"] = json!([
        { "finding": "mark-missing", "code": "1-1", "column": "individual", "indicator": 1 },
        { "finding": "mark-missing", "code": "1-1", "column": "overall" },
        { "finding": "mark-differs", "code": "1-1", "column": "progress" },
    ]);
    assert_eq!(
        told(case),
        ["findings: expected mark-differs at 【1-1】 progress, derived no such finding"]
    );
}

/// Two conditions of one initiative are at the same place of the scenario: each must be expected.
#[test]
fn a_finding_made_twice_is_expected_twice() {
    let mut case = json!({ "name": "two conditions in other counters",
        "given": { "initiatives": [ { "code": "1-1-1",
            "targets": [ { "name": "参加者", "criterion": "100人以上", "reading": "90人" } ],
            "withdrawal": { "conditions": [ { "target": 1, "criterion": "50件未満" },
                                            { "target": 1, "criterion": "60件未満" } ] } } ] } });
    let own = json!({ "finding": "counter-differs", "code": "1-1-1", "target": 1,
                      "column": "withdrawal" });
    let marks = [
        json!({ "finding": "mark-missing", "code": "1-1", "column": "progress" }),
        json!({ "finding": "mark-missing", "code": "1-1-1", "column": "initiative_effectiveness" }),
    ];
    let mut expecting = |count| {
        case["findings"] = marks.iter().cloned().chain(vec![own.clone(); count]).collect();
        told(case.clone())
    };
    let place = "【1-1-1】 target 1: withdrawal criterion";
    let key = "counter-differs at 【1-1-1】 target 1 withdrawal";
    let found = format!("{place}: expected no finding, derived {key}");
    let absent = format!("findings: expected {key}, derived no such finding");
    assert_eq!(expecting(1), [found]);
    assert_eq!(expecting(2), [""; 0]);
    assert_eq!(expecting(3), [absent]);
}

#[test]
fn everything_unknown_is_reported_at_once_and_nothing_is_checked() {
    let wrong = json!({ "name": "wrong", "rubric": "no-such-rubric", "because": "R99.1",
        "given": { "fiscal_year": "来年度" },
        "expect": [
            { "column": "達成状況", "value": "A" },
            { "column": "progress", "value": "A" },
            { "code": "0-1", "column": "progress", "value": "a", "because": "R9.99" } ],
        "findings": [ { "finding": "no-such", "code": "1-1", "column": "issues" } ] });
    let told = told(wrong);
    let begins = [
        "`no-such-rubric` is not a rubric",
        "what is given is no sheet:\nfiscal year: `来年度`",
        "`R99.1` is not a clause",
        "`R9.99` is not a clause",
        "`no-such` is not the code of a finding",
        "`達成状況` is not a column of derived values",
        "`A` is not a value of “progress of the strategy” (on track `a` / not on track `b` / ",
        "`0-1` is not the code of a strategy",
    ];
    assert_eq!(told.len(), begins.len(), "{told:#?}");
    for (told, begin) in told.iter().zip(begins) {
        assert!(told.starts_with(begin), "{told}");
    }
}

/// Errors are listed completely: one per line, in the scenario's order.
#[test]
fn all_that_is_unknown_is_one_text() {
    let mut case = on_the_line("A");
    case["rubric"] = json!("no-such-rubric");
    case["because"] = json!("R99.1");
    let errors = check(&scenario(case)).expect_err("nothing to check by");
    let mut lines = Vec::new();
    for error in &errors {
        lines.push(error.to_string());
    }
    assert_eq!(lines.len(), 2);
    assert_eq!(errors.to_string(), lines.join("\n"));
    let codes = errors.iter().map(|error| {
        json!({ "code": error.code(), "ja": error.ja().to_string(), "en": error.en().to_string() })
    });
    assert_eq!(serde_json::to_value(&errors).ok(), Some(codes.collect()));
    assert_eq!(errors.ja().to_string().lines().count(), 2);
}

#[test]
fn an_expectation_without_a_place_is_reported() {
    for (edit, value) in [("indicator", json!(2)), ("indicator", json!(0)), ("code", json!("9-9"))]
    {
        let mut case = on_the_line("A");
        case["expect"][0][edit] = value;
        let told = told(case);
        assert!(told.len() == 1 && told[0].contains("is not on the sheet"), "{told:?}");
    }
}

#[test]
fn a_rubric_out_of_force_and_two_inputs_are_reported() {
    let mut case = on_the_line("A");
    case["rubric"] = json!("osaka-reform-2012");
    assert_eq!(
        told(case.clone()),
        ["rubric `osaka-reform-2012` is not in force in FY2016 (in force from FY2012 to FY2013)"]
    );
    case["given"]["sheet"] =
        serde_json::from_str::<Value>(REAL_FORM).expect("json")[0]["given"]["sheet"].take();
    assert!(told(case)[0].starts_with("both a sheet `sheet` and parts of one"));
}

#[test]
fn an_unknown_key_is_refused() {
    for pointer in ["", "/given", "/expect/0"] {
        let mut case = on_the_line("A");
        case.pointer_mut(pointer).expect("on the scenario")["wish"] = json!(1);
        assert!(serde_json::from_value::<Scenario>(case).is_err(), "{pointer}");
    }
}
