//! The changes that another reading of the form would make.

use kusei::review::{BothWays, OutcomeRule, ProgressRule, RateSchedule, compare_rubrics};
use kusei::rules::DerivedGlyph;
use kusei::terms::Combination;
use kusei::{Rubric, Said as _, Sheet};

use crate::documents::REAL;

fn form() -> Sheet {
    serde_json::from_str(REAL).expect("the real form is a sheet")
}

/// Returns the values of a mark in both reviews.
fn values(mark: &BothWays) -> [DerivedGlyph; 2] {
    [&mark.a, &mark.b].map(|side| side.as_ref().expect("on both sides").value)
}

/// The line and "target met" differ in one cell, 5-3㋑, and nothing above it changes: 5-3 has
/// another B, so 全体 is B either way.
#[test]
fn one_cell_thick() {
    let sheet = form();
    let (line, met) = (Rubric::osaka_ward_2016(), Rubric::osaka_ward_2016_target_met());
    let differences = compare_rubrics(&sheet, &line, &met).expect("both in force");
    let told: Vec<_> =
        differences.marks().iter().map(|d| (d.mark.at.to_string(), values(&d.mark))).collect();
    assert_eq!(
        told,
        [("【5-3】アウトカム③の達成状況（個別）".into(), ["A", "B"].map(DerivedGlyph::Mark))]
    );
    let only = &differences.marks()[0];
    let clauses =
        [&only.mark.a, &only.mark.b].map(|side| side.as_ref().expect("both").because.clause.id);
    assert_eq!(clauses, ["R7.8", "R7.10"]);
    let above: Vec<_> = only
        .above
        .iter()
        .map(|mark| (mark.at.column.ja(), values(mark)[0], mark.differs()))
        .collect();
    assert_eq!(
        above,
        [
            ("アウトカムの達成状況（全体）", DerivedGlyph::Mark("B"), false),
            ("戦略のアウトカムに対する有効性", DerivedGlyph::Judgement, false),
        ]
    );
    let json = serde_json::to_value(&differences).expect("differences are written");
    assert_eq!(json["marks"][0]["a"]["value"]["mark"], "A");
    assert_eq!(json["marks"][0]["at"]["indicator"], 3);
}

#[test]
fn consequences_above_are_listed_with_their_changes() {
    let sheet = form();
    let any = Rubric::default();
    let lenient = Rubric::default().with_progress(ProgressRule::NoneTriggered);
    let differences = compare_rubrics(&sheet, &any, &lenient).expect("both in force");
    let told: Vec<_> = differences.marks().iter().map(|d| d.mark.at.to_string()).collect();
    // 4-1 has ② and no ③: b becomes a, and with it the judgement becomes イ.
    assert_eq!(told, ["【4-1】戦略の進捗状況", "【4-1】戦略のアウトカムに対する有効性"]);
    assert!(differences.marks()[0].above[0].differs());
}

#[test]
fn a_change_of_an_initiative_names_the_marks_above_it() {
    let mut raw: kusei::RawSheet = serde_json::from_str(REAL).expect("the shape");
    for initiative in raw.strategies.iter_mut().flat_map(|strategy| &mut strategy.initiatives) {
        if let Some(withdrawal) = &mut initiative.withdrawal {
            withdrawal.when = None;
        }
    }
    let sheet = Sheet::try_from(raw).expect("a sheet");
    let all = Rubric::default().with_withdrawal(Combination::All);
    let differences = compare_rubrics(&sheet, &Rubric::default(), &all).expect("both in force");
    let told: Vec<_> = differences.marks().iter().map(|d| d.mark.at.to_string()).collect();
    assert_eq!(told, ["【5-3-2】業績目標の達成状況", "【5-3-2】戦略に対する取組の有効性"]);
    assert_eq!(differences.marks()[0].above.len(), 2, "進捗 and 有効性 of 5-3");
    assert_eq!(differences.marks()[1].above.len(), 0);
}

#[test]
fn out_of_force_is_an_error_and_not_half_a_comparison() {
    let sheet = form();
    assert!(compare_rubrics(&sheet, &Rubric::default(), &Rubric::osaka_reform_2012()).is_err());
    let rate = OutcomeRule::ProgressRate(RateSchedule::default());
    let none = compare_rubrics(&sheet, &Rubric::default(), &Rubric::default().with_outcome(rate));
    let none = none.expect("in force");
    assert!(none.marks().iter().any(|d| values(&d.mark)[1].mark().is_none()));
}

/// 10 of at most 9 is 90% by the quotient and 88.8…% by the other formula.
#[test]
fn another_formula_of_the_rate_changes_only_what_it_decides() {
    let mut raw: kusei::RawSheet = serde_json::from_str(REAL).expect("the shape");
    let strategy = raw.strategies.first_mut().expect("a strategy");
    let initiative = strategy.initiatives.first_mut().expect("an initiative");
    let json = serde_json::json!([{ "name": "件数", "criterion": "9件以下", "reading": "10件" }]);
    initiative.targets = serde_json::from_value(json).expect("a target");
    let json =
        serde_json::json!({ "conditions": [{ "target": 1, "achievement_rate": "90%未満" }] });
    initiative.withdrawal = serde_json::from_value(json).expect("a withdrawal criterion");
    let code = initiative.code.clone();
    let sheet = Sheet::try_from(raw).expect("a sheet");
    let other = Rubric::osaka_ward_2016_two_minus_quotient();
    let differences = compare_rubrics(&sheet, &Rubric::default(), &other).expect("both in force");
    let differences = differences.marks();
    let told: Vec<_> = differences.iter().map(|own| own.mark.at.to_string()).collect();
    let own = ["業績目標の達成状況", "戦略に対する取組の有効性"];
    assert_eq!(told, own.map(|column| format!("【{code}】{column}")));
    let because = differences[1].mark.b.as_ref().expect("a mark").because.ja().to_string();
    assert!(because.contains("達成率88.88%、小数第3位切捨て、2－実績÷目標により算定"), "{because}");
}
