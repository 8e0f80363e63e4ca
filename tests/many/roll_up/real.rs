//! The real form's counts, as values and as a table.

use kusei::city::{MarkCounts, RollUp};
use kusei::{Comparison, Language, Sheet, review};

use crate::documents::REAL;

fn real<T>(of: impl FnOnce(&Comparison<'_>) -> T) -> T {
    let sheet: Sheet = serde_json::from_str(REAL).unwrap_or_else(|defects| panic!("{defects}"));
    let review = review(&sheet);
    of(&Comparison::new([&review]).unwrap_or_else(|defects| panic!("{defects}")))
}

/// In the order of serialisation.
#[test]
fn values() {
    let found = real(|it| serde_json::to_string(&it.roll_up())).unwrap_or_default();
    let head = r#"{"rule":"count-marks","city":{"derived":{"individual":{"of":17,"rated":16,"marks":{"A":7,"B":9},"left_out":{"reading-missing":1}},"overall":{"of":7,"rated":7,"marks":{"A":1,"B":6},"left_out":{}},"progress":{"of":7,"rated":7,"marks":{"a":3,"b":4},"left_out":{}},"strategy_effectiveness":{"of":7,"rated":3,"marks":{"ア":1,"イ":2},"left_out":{"judgement":4}},"achievement":{"of":15,"rated":15,"marks":{"①(ⅰ)":10,"①(ⅱ)":0,"②(ⅰ)":2,"②(ⅱ)":0,"③":3},"left_out":{}},"initiative_effectiveness":{"of":15,"rated":15,"marks":{"○":12,"×":3},"left_out":{}}},"stated":{"individual":{"of":17,"rated":16,"marks":{"A":7,"B":9},"left_out":{"blank":1}},"overall":{"of":7,"rated":7,"marks":{"A":1,"B":6},"left_out":{}},"progress":{"of":7,"rated":6,"marks":{"a":2,"b":4},"left_out":{"illegible":1}},"strategy_effectiveness":{"of":7,"rated":7,"marks":{"ア":4,"イ":3},"left_out":{}},"achievement":{"of":15,"rated":15,"marks":{"①(ⅰ)":10,"①(ⅱ)":0,"②(ⅰ)":2,"②(ⅱ)":0,"③":3},"left_out":{}},"initiative_effectiveness":{"of":15,"rated":15,"marks":{"○":12,"×":3},"left_out":{}}}},"groups":[{"pillar":1,"derived":"#;
    assert_eq!(found.get(..head.len()), Some(head));
    let value: serde_json::Value = serde_json::from_str(&found).unwrap_or_default();
    let groups: Vec<_> = value["groups"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| (row["pillar"].as_u64(), row["number"].as_u64()))
        .collect();
    let outcomes = |pillar, numbers: &[u64]| {
        let numbers: Vec<_> = numbers.iter().map(|number| (Some(pillar), Some(*number))).collect();
        [vec![(Some(pillar), None)], numbers].concat()
    };
    assert_eq!(groups, [outcomes(1, &[1, 2, 3, 4]), outcomes(2, &[1, 2, 3])].concat());
    assert_eq!(value["wards"][0]["ward"], "福島区");
}

macro_rules! rows {
    ($($name:ident: $scope:literal $side:literal => $($column:literal),+;)+) => {
        $(#[test] fn $name() { assert_eq!(lines($scope, $side), [$($column),+]); })+
    };
}

/// Returns a group's lines for one side of the form: of, rated, marks, left out.
fn lines(scope: &str, side: &str) -> Vec<String> {
    let table = real(|it| it.roll_up().table(Language::Japanese));
    let own = table.rows().iter().filter(|row| row[0] == scope && row[2] == side);
    own.map(|row| row[3..].join(" | ")).collect()
}

rows! {
    city_derived: "全市" "判定" =>
        "17 | 16 | A 7、B 9 | 実績値がない 1", "7 | 7 | A 1、B 6 | ", "7 | 7 | a 3、b 4 | ",
        "7 | 3 | ア 1、イ 2 | 区の判断による 4",
        "15 | 15 | ①(ⅰ) 10、①(ⅱ) 0、②(ⅰ) 2、②(ⅱ) 0、③ 3 | ", "15 | 15 | ○ 12、× 3 | ";
    city_stated: "全市" "記載" =>
        "17 | 16 | A 7、B 9 | 空欄 1", "7 | 7 | A 1、B 6 | ", "7 | 6 | a 2、b 4 | 凡例外 1",
        "7 | 7 | ア 4、イ 3 | ",
        "15 | 15 | ①(ⅰ) 10、①(ⅱ) 0、②(ⅰ) 2、②(ⅱ) 0、③ 3 | ", "15 | 15 | ○ 12、× 3 | ";
    first_outcome_derived: "めざす成果1（1）" "判定" =>
        "1 | 1 | A 0、B 1 | ", "1 | 1 | A 0、B 1 | ", "1 | 1 | a 0、b 1 | ",
        "1 | 0 | ア 0、イ 0 | 区の判断による 1",
        "3 | 3 | ①(ⅰ) 1、①(ⅱ) 0、②(ⅰ) 2、②(ⅱ) 0、③ 0 | ", "3 | 3 | ○ 3、× 0 | ";
    second_pillar_stated: "区政運営基本方針2" "記載" =>
        "9 | 8 | A 2、B 6 | 空欄 1", "3 | 3 | A 0、B 3 | ", "3 | 2 | a 0、b 2 | 凡例外 1",
        "3 | 3 | ア 2、イ 1 | ",
        "5 | 5 | ①(ⅰ) 3、①(ⅱ) 0、②(ⅰ) 0、②(ⅱ) 0、③ 2 | ", "5 | 5 | ○ 3、× 2 | ";
}

#[test]
fn its_only_ward_is_the_city() {
    assert_eq!(lines("大阪市福島区", "判定"), lines("全市", "判定"));
    assert_eq!(lines("大阪市福島区", "記載"), lines("全市", "記載"));
}

#[test]
fn the_rule_of_a_roll_up_is_named() {
    assert_eq!(
        [RollUp::RULE.ja, RollUp::RULE.en],
        [
            "評価ごとの件数を数え、評価しなかったものは理由ごとに数える（平均しない）",
            "each mark is counted, and what is left out by its reason; nothing is averaged",
        ]
    );
    let rule = real(|it| serde_json::to_value(it.roll_up()).expect("values")["rule"].clone());
    assert_eq!(rule, "count-marks");
}

/// A ward's own marks are counted without the others' sheets.
#[test]
fn one_sheet_is_counted_alone() {
    let sheet: Sheet = serde_json::from_str(REAL).unwrap_or_else(|defects| panic!("{defects}"));
    let alone = (MarkCounts::derived(&review(&sheet)), MarkCounts::stated(&sheet));
    assert_eq!((alone.0.progress.rated(), alone.1.progress.rated()), (7, 6));
    let city = real(|it| (it.roll_up().city().derived, it.roll_up().city().stated));
    assert_eq!(alone, city);
}

#[test]
fn rows_are_the_city_s_the_groups_and_the_wards() {
    let scopes = real(|it| {
        it.roll_up().rows().map(|row| row.scope.to_string()).collect::<Vec<_>>().join(" ")
    });
    let outcomes = |pillar, numbers: &[u8]| {
        let own = format!("区政運営基本方針{pillar}");
        numbers.iter().fold(own, |all, number| format!("{all} めざす成果{pillar}（{number}）"))
    };
    let groups = [outcomes(1, &[1, 2, 3, 4]), outcomes(2, &[1, 2, 3])].join(" ");
    assert_eq!(scopes, format!("全市 {groups} 大阪市福島区"));
}
