//! Which checks are made: each is switched by its code, in code and in a document.

use kusei::review::{PlanChecks, plan_review_with};
use kusei::terms::Combination;
use kusei::{Finding, FindingCode, Sheet, plan_review};
use serde_json::{from_value, json, to_value};

use super::crowd;
use crate::documents::{edited, sheet};

fn is_of_a_plan(code: FindingCode) -> bool {
    PlanChecks::ALL.contains(&code)
}

#[test]
fn the_checks_are_ten_in_the_order_of_their_rows() {
    assert!(PlanChecks::ALL.is_sorted());
    let checks = PlanChecks::default();
    for code in FindingCode::ALL {
        assert_eq!(checks.includes(*code), is_of_a_plan(*code), "{code}");
    }
}

/// Whatever is left out, all else is found as before.
#[test]
fn a_check_that_is_left_out_is_not_made() {
    for seed in 0..200 {
        let sheet: Sheet = from_value(crowd::document(seed)).expect("a sheet");
        let all = plan_review(&sheet);
        for (nth, code) in PlanChecks::ALL.into_iter().enumerate() {
            let checks = PlanChecks::default().without(code).expect("a check");
            let other = PlanChecks::ALL[(nth + 3) % 10];
            let two = checks.clone().without(other).expect("a check");
            for (checks, left_out) in [(checks, vec![code]), (two, vec![code, other])] {
                let rest = all.findings().iter().filter(|own| !left_out.contains(&own.code()));
                let plan = plan_review_with(&sheet, &checks);
                assert!(plan.findings().iter().eq(rest), "{code}");
                assert_eq!(plan.checks(), &checks);
            }
        }
    }
}

#[test]
fn a_check_is_made_again() {
    let less = PlanChecks::default().without(FindingCode::NoMiddle).expect("a check");
    assert!(!less.includes(FindingCode::NoMiddle) && less.includes(FindingCode::TargetMissing));
    assert_eq!(less.with(FindingCode::NoMiddle), Ok(PlanChecks::default()));
}

#[test]
fn what_is_no_check_is_not_switched() {
    for code in FindingCode::ALL.iter().copied().filter(|code| !is_of_a_plan(*code)) {
        let refused = PlanChecks::default().without(code).expect_err("no check");
        let expected: Vec<_> = refused.expected.iter().map(|term| term.code).collect();
        assert_eq!(expected, PlanChecks::ALL.map(FindingCode::code));
        assert_eq!(PlanChecks::default().with(code), Err(refused));
    }
}

#[test]
fn checks_are_written_and_read() {
    for code in PlanChecks::ALL {
        for withdrawal in Combination::ALL {
            let checks = PlanChecks::default().without(code).expect("a check");
            let checks = checks.with_withdrawal(*withdrawal);
            let written = to_value(&checks).expect("written");
            assert_eq!(
                written,
                json!({ "without": [code.code()], "withdrawal": withdrawal.code() })
            );
            assert_eq!(from_value::<PlanChecks>(written).expect("read"), checks);
        }
    }
    let read = |document| from_value::<PlanChecks>(document).expect("read");
    assert_eq!(read(json!({})), PlanChecks::default());
    let twice = json!({ "without": ["no-middle", "no-middle"] });
    assert_eq!(read(twice), read(json!({ "without": ["no-middle"], "withdrawal": "any" })));
}

macro_rules! refused {
    ($($name:ident: $document:tt => $told:literal;)+) => {$(
        #[test]
        fn $name() {
            let error = from_value::<PlanChecks>(json!($document)).expect_err("refused");
            assert_eq!(error.to_string(), $told);
        }
    )+};
}

refused! {
    another_key: { "with": [] } => "unknown field `with`, expected `without` or `withdrawal`";
    a_list: [[], "any"] => "invalid type: sequence, expected struct RawPlanChecks";
    another_word: { "withdrawal": "each" } => "`each` is not known here (expected `any` or `all`)";
    a_number: { "without": [1] } => "`without[0]`: invalid type: integer `1`, expected a string";
    a_check_of_the_evaluation: { "without": ["mark-differs"] } => "`mark-differs` is not known here (expected `common-uncovered`, `target-already-met`, `line-undrawable`, `weaker-than-common`, `later-than-common`, `withdrawal-contradicts`, `target-without-withdrawal`, `no-middle`, `withdrawal-missing` or `target-missing`)";
}

/// How conditions combine where the sheet does not say, and only there.
#[test]
fn conditions_combine_as_asked_where_the_sheet_does_not_say() {
    let found = |when: Option<&str>, default: Combination| {
        let conditions = [
            json!({ "target": 1, "criterion": "60%未満" }),
            json!({ "target": 1, "criterion": "50%未満" }),
        ];
        let sheet = sheet(&edited(&[
            ("initiative/targets", json!([{ "name": "割合", "criterion": "50%以上" }])),
            ("initiative/withdrawal", json!({ "when": when, "conditions": conditions })),
        ]));
        let checks = PlanChecks::default().with_withdrawal(default);
        assert_eq!(checks.withdrawal(), default);
        let plan = plan_review_with(&sheet, &checks);
        let mut codes = plan.findings().iter().map(Finding::code);
        codes.find(|code| *code != FindingCode::TargetAlreadyMet)
    };
    let (any, all) = (Combination::Any, Combination::All);
    let (contradicts, no_middle) = (FindingCode::WithdrawalContradicts, FindingCode::NoMiddle);
    for default in [any, all] {
        assert_eq!(found(Some("any"), default), Some(contradicts));
        assert_eq!(found(Some("all"), default), Some(no_middle));
    }
    assert_eq!(found(None, any), Some(contradicts));
    assert_eq!(found(None, all), Some(no_middle));
}
