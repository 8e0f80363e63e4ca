//! R3 撤退基準への該当. The form's 「撤退基準未達成」 means that the withdrawal condition holds.

use kusei::Rubric;
use kusei::plan::{Condition, ConditionSubject, ConditionTest, Withdrawal};
use kusei::rules::Decided;
use kusei::rules::r03_withdrawal::R3;
use kusei::terms::Combination::{All, Any};
use kusei::terms::{Combination, ConditionState, RateRule, WithdrawalState};
use serde_json::json;

use crate::builders::{
    Measured, change, findings, initiative, lists, measured, milestone, rows, said, sheet,
    strategy, target,
};

/// The default formula of an achievement rate.
const RATE: RateRule = RateRule::Quotient;

/// Readings for which 「40%以下」 holds, does not hold, and is unknown.
const HOLDS: &str = "40%";
const FAILS: &str = "40.1%";
const OPEN: &str = "―";

fn criterion(text: &str) -> ConditionTest {
    ConditionTest::Reading(text.parse().expect("a criterion"))
}

fn rate(text: &str) -> ConditionTest {
    ConditionTest::Rate(text.parse().expect("a criterion on a rate"))
}

fn read(readings: &[&str]) -> Vec<Measured> {
    let readings = readings.iter();
    readings.map(|reading| measured("60%以上").read(reading)).collect()
}

/// 「40%以下」 for each target by a condition of its own.
fn one_by_one(when: Combination, readings: &[&str]) -> Decided<WithdrawalState> {
    let subjects = (1..).map(ConditionSubject::Target).take(readings.len());
    let conditions = subjects.map(|subject| Condition::new(subject, criterion("40%以下")));
    Withdrawal::new("", Some(when), conditions.collect()).state(&read(readings), when, RATE)
}

fn printed(text: &str, when: Option<Combination>) -> Decided<WithdrawalState> {
    Withdrawal::new(text, when, vec![]).state(&read(&[HOLDS]), Any, RATE)
}

rows! { R3;
    r3_1_nothing_asked:              printed("", None)                        => "none"          by "R3.1";
    r3_2_printed_without_condition:  printed("効果がない場合は再構築", None)  => "unknown"       by "R3.2";
    r3_3_any_and_one_holds:          one_by_one(Any, &[FAILS, OPEN, HOLDS])   => "triggered"     by "R3.3";
    r3_4_any_and_one_is_unknown:     one_by_one(Any, &[FAILS, OPEN, FAILS])   => "unknown"       by "R3.4";
    r3_5_any_and_none_holds:         one_by_one(Any, &[FAILS, FAILS, FAILS])  => "not_triggered" by "R3.5";
    r3_6_all_and_one_does_not_hold:  one_by_one(All, &[HOLDS, OPEN, FAILS])   => "not_triggered" by "R3.6";
    r3_7_all_and_one_is_unknown:     one_by_one(All, &[HOLDS, OPEN, HOLDS])   => "unknown"       by "R3.7";
    r3_8_all_hold:                   one_by_one(All, &[HOLDS, HOLDS, HOLDS])  => "triggered"     by "R3.8";
}

#[test]
fn a_blank_or_a_dash_is_no_criterion() {
    for when in [None, Some(Any), Some(All)] {
        for nothing in ["", " ", "　", "―", "ー", "－", "-"] {
            assert_eq!(said(printed(nothing, when)), ("none", "R3.1"), "{nothing}");
        }
        assert_eq!(said(printed("なし", when)), ("unknown", "R3.2"));
    }
}

#[test]
fn every_combination_of_three_conditions() {
    for readings in lists(&[HOLDS, FAILS, OPEN], 3) {
        let has = |reading| readings.contains(&reading);
        let any = match () {
            () if has(HOLDS) => ("triggered", "R3.3"),
            () if has(OPEN) => ("unknown", "R3.4"),
            () => ("not_triggered", "R3.5"),
        };
        let all = match () {
            () if has(FAILS) => ("not_triggered", "R3.6"),
            () if has(OPEN) => ("unknown", "R3.7"),
            () => ("triggered", "R3.8"),
        };
        if readings.is_empty() {
            continue;
        }
        assert_eq!(said(one_by_one(Any, &readings)), any, "{readings:?}");
        assert_eq!(said(one_by_one(All, &readings)), all, "{readings:?}");

        let each = |when| {
            Withdrawal::new(
                "",
                when,
                vec![Condition::new(ConditionSubject::Each, criterion("40%以下"))],
            )
        };
        let state = |when, default| said(each(when).state(&read(&readings), default, RATE));
        assert_eq!(state(None, Any), any, "{readings:?}");
        assert_eq!(state(None, All), all, "{readings:?}");
        assert_eq!(state(Some(Any), All), any, "{readings:?}");
        assert_eq!(state(Some(All), Any), all, "{readings:?}");
    }
}

#[test]
fn a_condition_on_a_reading_and_one_digit_beside() {
    let cells = [
        ("40%以下", ["39.9%", "40%", "40.1%"], [true, true, false]),
        ("40%未満", ["39.9%", "40%", "40.1%"], [true, false, false]),
        ("40%以上", ["39.9%", "40%", "40.1%"], [false, true, true]),
        ("40%超", ["39.9%", "40%", "40.1%"], [false, false, true]),
        ("40以下", ["39.9%", "40%", "40.1%"], [true, true, false]),
    ];
    for (text, readings, expected) in cells {
        let condition = Condition::new(ConditionSubject::Each, criterion(text));
        let found =
            readings.map(|reading| condition.state(&measured("60%以上").read(reading), RATE));
        assert_eq!(found, expected.map(known), "{text}");
    }
}

fn known(holds: bool) -> ConditionState {
    if holds { ConditionState::Holds } else { ConditionState::DoesNotHold }
}

/// 11.7 of 13.0, 60.3 of 67, 55.8 of 62, 64.8 of 72 and 75.6 of 84 are 90% exactly.
#[test]
fn a_condition_on_a_rate_and_one_digit_beside() {
    let targets = [
        ("13.0点以上", ["11.6点", "11.7点", "11.8点"]),
        ("67%以上", ["60.2%", "60.3%", "60.4%"]),
        ("62%超", ["55.7%", "55.8%", "55.9%"]),
        ("72%以上", ["64.7%", "64.8%", "64.9%"]),
        ("84%超", ["75.5%", "75.6%", "75.7%"]),
        ("9件以下", ["11件", "10件", "9件"]),
        ("58.5分未満", ["65.1分", "65.0分", "64.9分"]),
    ];
    let tests = [
        ("90％未満", [true, false, false]),
        ("90%以下", [true, true, false]),
        ("90%以上", [false, true, true]),
        ("90%超", [false, false, true]),
    ];
    for (target, readings) in targets {
        for (text, expected) in tests {
            let condition = Condition::new(ConditionSubject::Each, rate(text));
            let found =
                readings.map(|reading| condition.state(&measured(target).read(reading), RATE));
            assert_eq!(found, expected.map(known), "{target} {text}");
        }
    }
}

/// By 2 − reading ÷ target, 9.9 of 9 and 11 of 10 are 90% exactly.
#[test]
fn a_condition_on_two_minus_a_quotient_and_one_digit_beside() {
    let targets = [
        ("9点以下", ["10.0点", "9.9点", "9.8点"]),
        ("10件未満", ["12件", "11件", "10件"]),
        ("67%以上", ["60.2%", "60.3%", "60.4%"]),
    ];
    let tests = [
        ("90%未満", [true, false, false]),
        ("90%以下", [true, true, false]),
        ("90%以上", [false, true, true]),
        ("90%超", [false, false, true]),
    ];
    for (target, readings) in targets {
        for (text, expected) in tests {
            let condition = Condition::new(ConditionSubject::Each, rate(text));
            let state = |reading| {
                condition.state(&measured(target).read(reading), RateRule::TwoMinusQuotient)
            };
            assert_eq!(readings.map(state), expected.map(known), "{target} {text}");
        }
    }
}

/// 10.5件 of 10件以下 is 95.23% by the quotient and 95% by the other formula: the rubric decides.
#[test]
fn the_rubric_decides_by_which_formula() {
    use kusei::Derived::Mark;
    use kusei::terms::Level;
    let condition = json!({"target": 1, "achievement_rate": "95%以下"});
    let row = initiative(json!({
        "targets": [target(json!({"criterion": "10点以下", "reading": "10.5点"}))],
        "withdrawal": {"conditions": [condition]},
    }));
    let sheet = sheet([strategy(json!({"initiatives": [row]}))]);
    let state = |rule| {
        let rubric = Rubric::default().with_achievement_rate(rule);
        let review = kusei::review_with(&sheet, &rubric).expect("in force");
        let initiative = review.initiative("4-1-1".parse().expect("a code")).expect("4-1-1");
        (
            said(Decided::clone(&review.marks().initiatives()[0].withdrawal)),
            initiative.level().value(),
        )
    };
    let quotient = (("not_triggered", "R3.5"), Mark(Level::NotAchieved));
    assert_eq!(Rubric::default().achievement_rate(), RateRule::Quotient);
    assert_eq!(state(RateRule::Quotient), quotient);
    let triggered = (("triggered", "R3.3"), Mark(Level::WithdrawalTriggered));
    assert_eq!(state(RateRule::TwoMinusQuotient), triggered);
}

#[test]
fn a_condition_on_an_unknown_reading() {
    let unknown = ConditionState::Unknown;
    let targets = [
        (milestone().read("reached"), criterion("1件以上"), unknown),
        (milestone().read("not_reached"), criterion("1件未満"), unknown),
        (milestone().read("reached"), rate("90%以上"), unknown),
        (measured("60%以上"), criterion("40%以下"), unknown),
        (measured("60%以上").read("not_published"), criterion("0%以上"), unknown),
        (measured("60%以上").previous("40%"), criterion("40%以下"), unknown),
        (measured("60%以上"), rate("90%未満"), unknown),
        (measured("0件以上").read("0件"), rate("90%未満"), unknown),
        (measured("-1件以上").read("1件"), rate("90%未満"), unknown),
        (change("0件超").read("9件").previous("1件"), rate("90%未満"), unknown),
        (change("0件超"), criterion("5件以下"), unknown),
    ];
    for (target, test, expected) in targets {
        assert_eq!(
            Condition::new(ConditionSubject::Each, test).state(&target, RATE),
            expected,
            "{target:?}"
        );
    }
}

#[test]
fn a_condition_on_a_change_looks_at_the_reading() {
    for previous in ["", "5件", "100件"] {
        let target = change("10件以上").read("5件").previous(previous);
        let state =
            |text| Condition::new(ConditionSubject::Each, criterion(text)).state(&target, RATE);
        assert_eq!(state("5件以下"), known(true), "{previous}");
        assert_eq!(state("4件以下"), known(false), "{previous}");
        assert_eq!(state("5以下"), known(true), "{previous}");
    }
}

#[test]
fn a_condition_without_unit_takes_its_targets() {
    let state = |target: &str, text, reading| {
        Condition::new(ConditionSubject::Each, criterion(text))
            .state(&measured(target).read(reading), RATE)
    };
    assert_eq!(state("1000件以上", "600未満", "599件"), known(true));
    assert_eq!(state("1000件以上", "600未満", "600件"), known(false));
    assert_eq!(state("3億円以上", "2未満", "199,999千円"), known(true));
    assert_eq!(state("3億円以上", "2未満", "200,000千円"), known(false));
}

#[test]
fn a_condition_looks_at_the_target_of_its_number() {
    let targets =
        [measured("60%以上").read(HOLDS), measured("60%以上").read(FAILS), measured("60%以上")];
    let states = [ConditionState::Holds, ConditionState::DoesNotHold, ConditionState::Unknown];
    for ((number, of), expected) in (1..).zip(1..).zip(states) {
        let condition = Condition::new(ConditionSubject::Target(of), criterion("40%以下"));
        let withdrawal = Withdrawal::new("", None, vec![condition]);
        let found: Vec<_> =
            withdrawal.states(&targets, RATE).map(|(number, _, state)| (number, state)).collect();
        assert_eq!(found, [(number, expected)]);
    }
    let each = Withdrawal::new(
        "",
        None,
        vec![Condition::new(ConditionSubject::Each, criterion("40%以下"))],
    );
    let found: Vec<_> =
        each.states(&targets, RATE).map(|(number, _, state)| (number, state)).collect();
    assert!(found.into_iter().eq((1..).zip(states)));
}

#[test]
fn each_and_numbers_may_be_in_one_list() {
    let conditions = vec![
        Condition::new(ConditionSubject::Each, criterion("30%以下")),
        Condition::new(ConditionSubject::Target(2), rate("90%未満")),
    ];
    let state = |when, readings: &[&str]| {
        said(Withdrawal::new("", Some(when), conditions.clone()).state(&read(readings), Any, RATE))
    };
    assert_eq!(state(Any, &["30.1%", "54%"]), ("not_triggered", "R3.5"));
    assert_eq!(state(Any, &["30.1%", "53.9%"]), ("triggered", "R3.3"));
    assert_eq!(state(Any, &["30%", "54%"]), ("triggered", "R3.3"));
    assert_eq!(state(Any, &["53%", ""]), ("unknown", "R3.4"));
    assert_eq!(state(All, &["30%", "30%"]), ("triggered", "R3.8"));
    assert_eq!(state(All, &["30%", "30.1%"]), ("not_triggered", "R3.6"));
    assert_eq!(state(All, &["", "30%"]), ("unknown", "R3.7"));
}

#[test]
fn conditions_that_do_not_compare_with_their_target() {
    let cells = [
        (measured("100人以上"), "3台以下", true),
        (measured("100人以上"), "3%以下", true),
        (measured("100人以上"), "3件以下", false),
        (measured("100人以上"), "3名以下", false),
        (measured("100人以上"), "3以下", false),
        (measured("100件以上").read("3人"), "3台以下", true),
        (measured("100件以上").read("3人"), "3人以下", false),
        (change("10件以上"), "3%以下", true),
        (milestone(), "3%以下", false),
    ];
    for (target, text, refused) in cells {
        let mismatch = Condition::new(ConditionSubject::Each, criterion(text)).mismatch(&target);
        assert_eq!(mismatch.is_some(), refused, "{target:?} {text}");
    }
}

#[test]
fn the_rubric_decides_where_the_criterion_does_not_say() {
    let targets =
        [HOLDS, FAILS].map(|reading| target(json!({"criterion": "60%以上", "reading": reading})));
    let state = |when: Option<&str>, default| {
        let conditions = json!([{"target": "each", "criterion": "40%以下"}]);
        let row = initiative(
            json!({"targets": targets, "withdrawal": {"when": when, "conditions": conditions}}),
        );
        let sheet = sheet([strategy(json!({"initiatives": [row]}))]);
        let rubric = Rubric::osaka_ward_2016().with_withdrawal(default);
        let review = kusei::review_with(&sheet, &rubric).expect("in force");
        let code = "4-1-1".parse().expect("a code");
        review.initiative(code).map(|initiative| {
            let withdrawal = initiative.withdrawal();
            (withdrawal.value().code(), withdrawal.clause().id)
        })
    };
    let (any, all) = (Some(("triggered", "R3.3")), Some(("not_triggered", "R3.6")));
    assert_eq!(Rubric::default().withdrawal(), Any);
    assert_eq!([state(None, Any), state(None, All)], [any, all]);
    assert_eq!([state(Some("any"), Any), state(Some("any"), All)], [any, any]);
    assert_eq!([state(Some("all"), Any), state(Some("all"), All)], [all, all]);
}

#[test]
fn a_condition_with_another_counter_is_noted() {
    let note = |text: &str| {
        let targets = [target(json!({"criterion": "100人以上", "reading": "74人"}))];
        let withdrawal = json!({"conditions": [{"target": 1, "criterion": text}]});
        let row = initiative(json!({
            "targets": targets, "withdrawal": withdrawal, "implementation": "as_planned",
            "stated": {"achievement": "②(ⅰ)", "effectiveness": "○"},
        }));
        findings(&sheet([strategy(json!({"stated": {"progress": "b"}, "initiatives": [row]}))]))
    };
    let differs = "counter-differs @ 【4-1-1】業績目標①の撤退基準";
    assert_eq!(note("60件未満"), [differs]);
    assert_eq!(note("60名未満"), [""; 0]);
    assert_eq!(note("60未満"), [""; 0]);
}

/// Conditions on no target are conditions, too: whether they hold is unknown.
#[test]
fn conditions_without_a_target_are_not_no_criterion() {
    use kusei::plan::{Condition, ConditionSubject, ConditionTest, MeasuredTarget, Withdrawal};
    let state = |printed: &str, conditions| {
        let none: [MeasuredTarget; 0] = [];
        let decided = Withdrawal::new(printed, None, conditions).state(&none, Any, RATE);
        (decided.value.code(), decided.clause().id)
    };
    let criterion = "40%以下".parse().expect("a criterion");
    let each = Condition::new(ConditionSubject::Each, ConditionTest::Reading(criterion));
    let unknown = state("40%以下の場合", vec![]);
    assert_eq!(unknown.0, "unknown");
    assert_eq!(state("", vec![each.clone()]), unknown);
    assert_eq!(state("―", vec![each]), unknown);
    assert_eq!(state("", vec![]).0, "none");
    assert_eq!(state("―", vec![]).0, "none");
}
