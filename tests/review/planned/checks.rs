//! Which checks are made: each is switched by its code, in code and in a document.

use kusei::review::{PlanChecks, plan_review_with};
use kusei::terms::{Combination, RateRule};
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

/// Missing required cells are `missing`, contradictions are conflicts, the rest are notes.
#[test]
fn each_has_its_severity() {
    use kusei::Severity::{Conflict, Missing, Note};
    let severities = [Note, Note, Missing, Note, Note, Conflict, Note, Note, Missing, Missing];
    assert_eq!(PlanChecks::ALL.map(FindingCode::severity), severities);
    // The other codes are about readings that are not final and about differences between years.
    let others =
        ["reading-provisional", "reading-forecast", "baseline-differs", "provisional-revised"];
    let others = FindingCode::ALL.iter().filter(|own| others.contains(&own.code()));
    assert_eq!(others.map(|own| own.severity()).collect::<Vec<_>>(), [Note; 4]);
}

/// Whatever is left out, everything else is found as before.
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
fn codes_that_are_not_checks_are_refused() {
    for code in FindingCode::ALL.iter().copied().filter(|code| !is_of_a_plan(*code)) {
        let refused = PlanChecks::default().without(code).expect_err("no check");
        let codes = refused.expected.iter().map(|term| term.code);
        assert!(codes.eq(PlanChecks::ALL.map(FindingCode::code)), "{refused}");
        assert_eq!(PlanChecks::default().with(code), Err(refused));
    }
}

#[test]
fn checks_are_written_and_read() {
    for code in PlanChecks::ALL {
        for withdrawal in Combination::ALL {
            let checks = PlanChecks::default().without(code).expect("a check");
            for rule in RateRule::ALL {
                let checks = checks.clone().with_withdrawal(*withdrawal);
                let checks = checks.with_achievement_rate(*rule);
                let written = to_value(&checks).expect("written");
                assert_eq!(
                    written,
                    json!({ "without": [code.code()], "withdrawal": withdrawal.code(), "achievement_rate": rule.code() })
                );
                assert_eq!(from_value::<PlanChecks>(written).expect("read"), checks);
            }
        }
    }
    let read = |document| from_value::<PlanChecks>(document).expect("read");
    assert_eq!(read(json!({})), PlanChecks::default());
    let twice = json!({ "without": ["no-middle", "no-middle"] });
    assert_eq!(
        read(twice),
        read(
            json!({ "without": ["no-middle"], "withdrawal": "any", "achievement_rate": "quotient" })
        )
    );
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
    another_key: { "with": [] } => "unknown field `with`, expected one of `without`, `withdrawal`, `achievement_rate`";
    a_list: [[], "any"] => "invalid type: sequence, expected struct RawPlanChecks";
    another_rate: { "achievement_rate": "mean" } => "`achievement_rate`: `mean` is not one of the choices (target ÷ result `quotient` / 2 − result ÷ target `two_minus_quotient`)";
    another_word: { "withdrawal": "each" } => "「each」は選択肢にありません（いずれか `any`／すべて `all`）";
    a_number: { "without": [1] } => "`without[0]`: invalid type: integer `1`, expected a string";
    a_check_of_the_evaluation: { "without": ["mark-differs"] } => "「mark-differs」は選択肢にありません（`common-uncovered`／`target-already-met`／`line-undrawable`／`weaker-than-common`／`later-than-common`／`withdrawal-contradicts`／`target-without-withdrawal`／`no-middle`／`withdrawal-missing`／`target-missing`）";
}

/// 2 − reading ÷ target is at most 200%; a quotient has no maximum.
#[test]
fn a_rate_is_computed_as_asked() {
    let found = |bound: &str, rule: RateRule| {
        let sheet = sheet(&edited(&[
            ("initiative/targets", json!([{ "name": "件数", "criterion": "10件以下" }])),
            (
                "initiative/withdrawal",
                json!({ "conditions": [{ "target": 1, "achievement_rate": bound }] }),
            ),
        ]));
        let checks = PlanChecks::default().with_achievement_rate(rule);
        assert_eq!(checks.achievement_rate(), rule);
        let plan = plan_review_with(&sheet, &checks);
        let codes = plan.findings().iter().filter(|own| own.at().row.to_string().contains("4-1-1"));
        codes.map(Finding::code).collect::<Vec<_>>()
    };
    let (quotient, two_minus) = (RateRule::Quotient, RateRule::TwoMinusQuotient);
    let [contradicts, no_middle] =
        [vec![FindingCode::WithdrawalContradicts], vec![FindingCode::NoMiddle]];
    assert_eq!(
        [found("200%超", quotient), found("200%超", two_minus)],
        [contradicts.clone(), vec![]]
    );
    // 11件 is 90.9…% and 90%.
    assert_eq!(
        [found("90%以下", quotient), found("90%以下", two_minus)],
        [vec![], no_middle.clone()]
    );
    assert_eq!(
        [found("100%未満", quotient), found("100%未満", two_minus)],
        [no_middle.clone(), no_middle]
    );
    // 9件 is 111.1…% and 110%.
    assert_eq!(
        [found("110%以下", quotient), found("110%以下", two_minus)],
        [contradicts.clone(), contradicts]
    );
}

/// How conditions combine if the sheet does not say, and only then.
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
