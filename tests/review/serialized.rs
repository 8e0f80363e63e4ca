//! The serialised form of each type by itself, as for a database or a web service: one table.

use kusei::plan::{Goal, Line, Row, Target};
use kusei::review::{Trajectory, individual};
use kusei::terms::{
    Achievement, LeftToOfficer, MilestoneState, Missing, OutcomeStatus, Reason,
    StrategyEffectiveness, Text, WithdrawalState,
};
use kusei::value::{Reading, Stated};
use kusei::{
    Column, Defect, Defects, Derived, FindingCode, Language, Marks, RawSheet, Review, Rubric,
    Severity, Sheet, review, rules,
};
use serde_json::{Value, json, to_value};

use crate::documents::{REAL, edited, small};

fn strategy() -> Row {
    Row::Strategy("4-2".parse().expect("a code"))
}

fn stated(printed: &str) -> Stated<'_, OutcomeStatus> {
    printed.into()
}

fn derived(value: Derived<StrategyEffectiveness>) -> Derived<StrategyEffectiveness> {
    value
}

fn reading(printed: &str) -> Reading {
    Reading::new(printed.parse().expect("a reading"))
}

fn target() -> Target {
    let criterion = "50％以上".parse().expect("a criterion");
    let due = "H29".parse().ok();
    Target::new("区民の割合", Goal::Criterion(criterion)).with_label("①").with_due(due)
}

fn defects() -> Defects {
    let edits = [("ward", json!("")), ("fiscal_year", json!("28年度"))];
    let raw: RawSheet = serde_json::from_value(edited(&edits)).expect("the format's shape");
    Sheet::try_from(raw).expect_err("no sheet")
}

fn defect() -> Defect {
    defects().iter().next().expect("a defect").clone()
}

fn line() -> Trajectory {
    let [from, due] = ["H27", "H29"].map(|year| year.parse().expect("a fiscal year"));
    let [baseline, target] = ["38.6%", "60%以上"];
    let (baseline, target) =
        (baseline.parse().expect("a quantity"), target.parse().expect("a criterion"));
    Trajectory::new(baseline, from, target, due).expect("a line")
}

fn margin() -> impl serde::Serialize {
    let (reading, year) = ("52.0%".parse().expect("a quantity"), "H28".parse().expect("a year"));
    line().margin(&reading, year).expect("comparable").expect("a line")
}

fn marks() -> Marks {
    let sheet: Sheet = serde_json::from_value(small()).expect("a sheet");
    let mut marks = Marks::default();
    marks.derive(&sheet, &Rubric::default()).expect("in force");
    marks
}

macro_rules! written {
    ($($name:ident: $value:expr => $json:tt;)+) => {$(
        #[test]
        fn $name() {
            assert_eq!(to_value($value).ok(), Some(json!($json)));
        }
    )+};
}

written! {
    a_language: Language::ALL => ["ja", "en"];
    a_severity: Severity::ALL => ["note", "missing", "conflict"];
    a_column: Column::StrategyEffectiveness => "strategy_effectiveness";
    a_finding_code: FindingCode::MarkDiffers => "mark-differs";
    a_reason: Reason::ReadingMissing => "reading-missing";
    a_standing: rules::Standing::Inferred => "INFERRED";
    a_clause: rules::ALL[6].clauses().next() => "R7.1";
    a_withdrawal_state: WithdrawalState::NoCriterion => "none";

    a_row_of_a_code: strategy() => { "code": "4-2" };
    a_row_of_the_head: Row::Sheet => {};
    a_row_of_the_policy: Row::DesiredOutcome(1, 2) =>
        { "pillar": 1, "desired_outcome": 2 };
    a_row_of_an_item: Row::Item(1, 3, "㋐".parse().expect("a mark")) =>
        { "pillar": 1, "desired_outcome": 3, "item": "㋐" };
    a_row_by_position: Row::NthInitiative(2, 3) => { "nth_strategy": 2, "nth_initiative": 3 };
    a_line: Line::Indicator(3) => { "indicator": 3 };
    lines: [Line::Common(1), Line::Target(2), Line::Condition(3)] =>
        [{ "common": 1 }, { "target": 2 }, { "condition": 3 }];
    a_place: strategy().at(Column::Overall) =>
        { "code": "4-2", "column": "overall", "ja": "【4-2】アウトカムの達成状況（全体）",
            "en": "【4-2】 status of all indicators" };
    a_place_on_a_line: strategy().on(Line::Indicator(1), Column::OutcomePrevious) =>
        { "code": "4-2", "column": "outcome_previous", "indicator": 1,
            "ja": "【4-2】アウトカム①の前年度の実績値", "en": "【4-2】 indicator 1: last year's result" };

    a_text: [Text::from("課題"), Text::from("―"), Text::default()] => ["課題", "―", ""];
    a_stated_mark: [stated("・Ａ"), stated("A"), stated("？"), stated("")] => ["・Ａ", "A", "？", ""];
    a_derived_mark: derived(Derived::Mark(StrategyEffectiveness::Effective)) => { "mark": "ア" };
    a_derived_judgement: derived(Derived::Judgement(LeftToOfficer)) => { "judgement": true };
    none_derived: Derived::<Achievement>::Undetermined(Reason::NoTargets) =>
        { "undetermined": "no-targets" };
    a_glyph: Derived::Mark(Achievement::WithdrawalTriggered).glyph() => { "mark": "③" };

    a_reading: reading("82.40％") => "82.40%";
    a_reading_of_a_milestone: Reading::from(MilestoneState::Reached) => "reached";
    a_reading_among: reading("74名").among("区民") => { "value": "74人", "population": "区民" };
    a_reading_with_a_reason: Reading::from(Missing::NotMeasured) => { "missing": "not_measured" };
    a_blank_reading: [Reading::blank(), Reading::from(Missing::Dash)] => [null, "―"];
    a_target: target() =>
        { "label": "①", "name": "区民の割合", "criterion": "50%以上", "due": "平成29年度" };
    a_margin: margin() => { "side": "better", "shown": "2.7ポイント" };

    a_defect: defect() => {
        "code": "blank", "at": { "column": "ward", "ja": "区", "en": "ward" },
        "ja": "未記入です（必ず記入してください）", "en": "nothing is entered (expected an entry)"
    };
    several_defects: defects().count() => 2;
    marks_alone: marks() => {
        "strategies": [
            { "overall": { "mark": "B", "clause": "R8.1" },
              "progress": { "undetermined": "no-targets", "clause": "R9.4" },
              "effectiveness": { "undetermined": "no-targets", "clause": "R10.5" } },
            { "overall": { "undetermined": "nothing-rated", "clause": "R8.3" },
              "progress": { "undetermined": "no-initiatives", "clause": "R9.1" },
              "effectiveness": { "undetermined": "nothing-rated", "clause": "R10.4" } }
        ],
        "indicators": [{ "mark": "B", "clause": "R7.7" }],
        "initiatives": [
            { "withdrawal": { "result": "not_triggered", "clause": "R3.5" },
              "level": { "mark": "①", "clause": "R5.5" },
              "achievement": { "mark": "①(ⅰ)", "clause": "R5.8" },
              "effectiveness": { "mark": "○", "clause": "R6.3" } },
            { "withdrawal": { "result": "none", "clause": "R3.1" },
              "level": { "undetermined": "no-targets", "clause": "R5.3" },
              "achievement": { "undetermined": "no-targets", "clause": "R5.13" },
              "effectiveness": { "undetermined": "no-targets", "clause": "R6.4" } }
        ]
    };
}

#[test]
fn defects_are_counted_and_listed() {
    let defects = defects();
    let written = to_value(&defects).expect("a list");
    assert_eq!(written["count"], json!(2));
    assert_eq!(written["listed"][0], to_value(defect()).expect("a defect"));
    assert_eq!(written["listed"][1]["code"], json!("fiscal-year"));
}

/// The serialised forms of a decision and its reason, next to the rating in the document.
#[test]
fn a_rating_and_its_decision_agree() {
    let sheet: Sheet = serde_json::from_str(REAL).expect("the real form");
    let review: Review<'_> = review(&sheet);
    let strategy = review.strategies().next().expect("a strategy");
    let indicator = strategy.indicators().next().expect("an indicator");
    let rating = to_value(indicator.individual()).expect("a rating");
    let rubric = Rubric::default();
    let measured = indicator.indicator().measured();
    let decided = individual(measured, sheet.fiscal_year(), rubric.outcome());
    let decided: Value = to_value(decided).expect("a decision");
    assert_eq!(decided, json!({ "mark": rating["mark"], "clause": rating["because"]["clause"] }));
}
