//! The reasons of marks, down to the readings.

use kusei::value::PlanCode;
use kusei::{Column, Explanation, Said, Sheet, review};

use crate::documents::REAL;

fn form() -> Sheet {
    serde_json::from_str(REAL).expect("the real form is a sheet")
}

fn leaves(tree: &Explanation) -> Vec<&Explanation> {
    if tree.rests_on.is_empty() {
        vec![tree]
    } else {
        tree.rests_on.iter().flat_map(leaves).collect()
    }
}

#[test]
fn why_is_5_3_overall_b() {
    let sheet = form();
    let review = review(&sheet);
    let code = "5-3".parse().expect("a code");
    let why = review.explain(code, Column::Overall).expect("5-3 is on the form");
    assert_eq!(
        why.to_string(),
        "\
【5-3】アウトカムの達成状況（全体）：B  [R8.1] 指標3件のうち1件が順調でない（B）ため、順調でない（B）とする
  【5-3】アウトカム①の達成状況（個別）：A  [R7.2] 実績（85.6%）が目標（80%以上）を達成しているため、順調（A）とする
    【5-3】アウトカム①の実績値：85.6%
    【5-3】アウトカム①の前年度の実績値：77.7%
  【5-3】アウトカム②の達成状況（個別）：B  [R7.7] 前年度の実績3.5点は目標（3.5点以上）を達成していたが、今年度の実績は3.4点となり、目標を達成していないため、順調でない（B）とする
    【5-3】アウトカム②の実績値：3.4
    【5-3】アウトカム②の前年度の実績値：3.5
  【5-3】アウトカム③の達成状況（個別）：A  [R7.8] 前年度の実績38.6%と平成29年度の目標値60%を直線で結んだ場合、平成28年度に必要な値は49.3%であり、実績52.0%はこれを満たしているため、順調（A）とする
    【5-3】アウトカム③の実績値：52.0%
    【5-3】アウトカム③の前年度の実績値：38.6%"
    );
    assert!(why.en().to_string().contains(
        "requires 49.3% in FY2016; the result, 52.0%, satisfies this, so it is on track (A)"
    ));
}

#[test]
fn every_mark_of_the_form_is_explained_by_readings() {
    let sheet = form();
    let review = review(&sheet);
    let strategies = sheet.strategies().iter().map(|strategy| PlanCode::Strategy(strategy.code()));
    let initiatives = sheet.initiatives().map(|(_, own)| PlanCode::Initiative(own.code()));
    for code in strategies.chain(initiatives) {
        let columns: &[Column] = match code {
            PlanCode::Strategy(_) => {
                &[Column::Overall, Column::Progress, Column::StrategyEffectiveness]
            }
            PlanCode::Initiative(_) => {
                &[Column::Achievement, Column::InitiativeEffectiveness, Column::Withdrawal]
            }
        };
        for column in columns {
            let why = review.explain(code, *column).expect("a derived value");
            for leaf in leaves(&why) {
                assert_eq!(leaf.because, None, "{why}");
                assert!(!leaf.value.to_string().is_empty(), "{why}");
            }
            let json = serde_json::to_value(&why).expect("explanations are written");
            assert_eq!(json["at"]["column"], column.code());
            assert!(json["because"]["clause"].is_string());
        }
    }
}

#[test]
fn rows_and_columns_without_a_mark_are_errors() {
    let sheet = form();
    let review = review(&sheet);
    let told = |code: &str, column| {
        let code = code.parse().expect("a code");
        review.explain(code, column).map(|why| why.value).map_err(|error| error.to_string())
    };
    for (code, column, begin) in [
        ("9-9", Column::Overall, "【9-9】 is not on the sheet"),
        ("5-3-9", Column::Achievement, "【5-3-9】 is not on the sheet"),
        ("5-3", Column::Issues, "nothing is derived of 【5-3】 in the column “issues”"),
        (
            "5-3-1",
            Column::Overall,
            "nothing is derived of 【5-3-1】 in the column “status of all indicators”",
        ),
    ] {
        let told = told(code, column).expect_err(begin);
        assert!(told.starts_with(&format!("{begin} (expected ")), "{told}");
    }
}
