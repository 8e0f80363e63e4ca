//! 福島区, 平成28年度: every finding of the plan, in order, with its cell and both sentences.

use std::collections::BTreeMap;

use kusei::plan::Line;
use kusei::{Said, Severity, Sheet, plan_review};
use serde_json::{Value, json, to_value};

use crate::documents::{REAL, edited, sheet};

fn form() -> Sheet {
    serde_json::from_str(REAL).expect("the real form")
}

#[test]
fn the_findings_of_the_form_are_these() {
    let sheet = form();
    let plan = plan_review(&sheet);
    let found = plan.findings().iter().map(|own| {
        let line = own.at().line.map(Line::number);
        let row = own.at().row.plan_code().map(|code| code.to_string()).unwrap_or_default();
        (row, line, own.at().column.code(), own.code().code())
    });
    let found: Vec<_> = found.collect();
    let expected = [
        ("4-1", Some(1), "target", "target-already-met"),
        ("4-1-2", Some(2), "withdrawal", "target-without-withdrawal"),
        ("4-1-3", Some(2), "withdrawal", "target-without-withdrawal"),
        ("4-2", Some(1), "target", "target-already-met"),
        ("4-2-1", Some(1), "target", "target-already-met"),
        ("4-2-2", Some(1), "target", "target-already-met"),
        ("4-2-2", None, "withdrawal", "no-middle"),
        ("4-3", Some(1), "due", "later-than-common"),
        ("4-3-1", None, "withdrawal", "no-middle"),
        ("4-3-2", None, "withdrawal", "no-middle"),
        ("4-3-3", None, "withdrawal", "no-middle"),
        ("4-4", Some(2), "target", "target-already-met"),
        ("4-4-1", None, "withdrawal", "no-middle"),
        ("4-4-2", Some(1), "target", "target-already-met"),
        ("5-1", Some(5), "outcome_previous", "line-undrawable"),
        ("5-1-2", Some(1), "target", "target-already-met"),
        ("5-2-1", Some(1), "target", "target-already-met"),
        ("5-2-1", None, "withdrawal", "no-middle"),
        ("5-3", Some(2), "target", "target-already-met"),
        ("5-3-1", Some(2), "target", "target-already-met"),
        ("5-3-1", Some(3), "target", "target-already-met"),
        ("5-3-1", Some(4), "target", "target-already-met"),
    ];
    assert_eq!(found, expected.map(|(row, line, column, code)| (row.into(), line, column, code)));
}

#[test]
fn one_cell_of_the_form_must_be_filled() {
    let sheet = form();
    let plan = plan_review(&sheet);
    let of = |own| plan.findings().iter().filter(|finding| finding.severity() == own).count();
    assert_eq!(Severity::ALL.iter().copied().map(of).collect::<Vec<_>>(), [21, 1, 0]);
}

/// Returns a plan that has every finding.
fn every_finding() -> Value {
    let condition =
        |target: u64, criterion: &str| json!({ "target": target, "criterion": criterion });
    let indicator = json!([
        { "item": "㋐", "common": 1, "name": "区民の割合", "criterion": "4割以上",
          "due": "平成30年度", "previous": { "missing": "not_measured" } },
        { "name": "評点", "criterion": "3.5点以上", "previous": "3.5" }
    ]);
    edited(&[
        (
            "item/indicators",
            json!([
                { "name": "区民の割合", "criterion": "50%以上", "due": "平成29年度" },
                { "name": "共通の仕組み", "milestone": "立ち上げる" }
            ]),
        ),
        ("strategy/indicators", indicator),
        (
            "initiative/targets",
            json!([
                { "name": "件数", "criterion": "1,000件以上" },
                { "name": "割合", "criterion": "60%以上" }
            ]),
        ),
        (
            "initiative/withdrawal",
            json!({ "conditions": [
            condition(1, "600件未満"), condition(1, "2000超"), condition(1, "1000以下")
        ] }),
        ),
        (
            "strategy/initiatives/1",
            json!({
                "code": "4-1-2", "withdrawal": { "printed": "－" }
            }),
        ),
        (
            "strategy/initiatives/2",
            json!({
                "code": "4-1-3", "targets": [{ "name": "苦情", "criterion": "4件以下" }],
                "withdrawal": { "when": "all", "conditions": [
                    condition(1, "5件以上"), { "target": 1, "achievement_rate": "100%未満" },
                    condition(1, "4.5件以上"), condition(1, "4件超")
                ] }
            }),
        ),
    ])
}

#[test]
fn a_common_indicator_is_named_by_the_policys_numbers() {
    let sheet = sheet(&every_finding());
    let plan = plan_review(&sheet);
    let at = to_value(plan.findings()[0].at()).expect("written");
    let cells = ["pillar", "desired_outcome", "item", "common"].map(|key| at[key].clone());
    assert_eq!(cells, [json!(1), json!(1), json!("㋐"), json!(2)]);
}

/// Each code once, with its sentences.
#[test]
fn every_finding_has_a_sentence_in_both_languages() {
    let sheet = sheet(&every_finding());
    let plan = plan_review(&sheet);
    let said: BTreeMap<_, _> = plan
        .findings()
        .iter()
        .map(|own| (own.code(), [own.ja().to_string(), own.en().to_string()]))
        .collect();
    let said: Vec<_> = said.values().flatten().map(String::as_str).collect();
    let expected = [
        "成果指標「共通の仕組み」（目標：「立ち上げる」）に対応するアウトカムがない",
        "no indicator of the ward is tied to the common indicator `共通の仕組み`, whose target is “立ち上げる”",
        "前年度実績3.5点で、既に目標（3.5点以上）を達成している",
        "last year's result, 3.5 点 (points), already meets the target, at least 3.5 点 (points)",
        "前年度の実績値がない（未測定）ため、平成30年度の目標（4割以上）までの直線を引くことができない",
        "there is no result for last year (not measured), so no line can be drawn to the target for FY2018, at least 4 割 (tenths)",
        "目標（4割以上）が、成果指標の目標（50%以上）より緩い",
        "the target, at least 4 割 (tenths), is weaker than that of the common indicator, at least 50%",
        "期限（平成30年度）が、成果指標の期限（平成29年度）より遅い",
        "the target is due in FY2018, later than the common indicator's, FY2017",
        "目標（1,000件以上）を達成しても、撤退基準（2,000件超又は1,000件以下）に該当することがある",
        "a result can meet the target, at least 1,000 件 (cases), and still fall under the withdrawal criterion, more than 2,000 件 (cases) or at most 1,000 件 (cases)",
        "この目標（60%以上）を対象とする条件が、撤退基準にない",
        "no condition of the withdrawal criterion looks at this target, at least 60%",
        "目標を達成しない実績はすべて撤退基準に該当するため、①又は③となり、②となることがない（目標4件以下、撤退基準5件以上かつ達成率100%未満かつ4.5件以上、ほか1件）",
        "every result that misses its target falls under the withdrawal criterion, so the initiative comes out ① or ③ and never ②: target at most 4 件 (cases), withdrawal at least 5 件 (cases) and an achievement rate of less than 100% and at least 4.5 件 (cases), and 1 more",
        "撤退基準が「―」と記載されている",
        "there is no withdrawal criterion: it holds ― alone",
        "業績目標がないため、業績目標の達成状況は判定不可となる",
        "no performance target, so the achievement of the performance targets will be undetermined",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_plan_review_is_written_as_an_object() {
    let sheet = sheet(&edited(&[]));
    let plan = plan_review(&sheet);
    let written = to_value(&plan).expect("written");
    assert_eq!(written["format"], json!("kusei/1"));
    assert_eq!(written["ward"], json!("福島区"));
    assert_eq!(written["fiscal_year"], json!("平成28年度"));
    assert_eq!(
        written["checks"],
        json!({ "without": [], "withdrawal": "any", "achievement_rate": "quotient" })
    );
    assert_eq!(written["findings"], to_value(plan.findings()).expect("written"));
    assert_eq!(written.as_object().map(serde_json::Map::len), Some(5));
    let first = &written["findings"][0];
    assert_eq!(
        (&first["code"], &first["severity"]),
        (&json!("target-already-met"), &json!("note"))
    );
    // The keys are in any order, because another crate may order its maps.
    let keys = first.as_object().expect("an object").keys().map(String::as_str);
    let keys: std::collections::BTreeSet<_> = keys.collect();
    assert_eq!(keys, ["at", "because", "code", "severity"].into());
}
