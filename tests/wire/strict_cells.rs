//! Texts in a reading's cell that are not quantities: refused at their place, each with its hint.

use serde_json::json;

use crate::documents::{edited, refusal};

/// Readings for a target of 10件以上, with the error text after the place.
const REFUSED: [(&str, &str); 16] = [
    ("12月", "日付を表し"),
    ("3月実施", "日付を表し"),
    ("10時開始", "時刻を表し"),
    ("40代", "年齢を表し"),
    ("65歳", "年齢を表し"),
    ("3番", "順番を表し"),
    ("2回目", "順番を表し"),
    ("100件見込", "見込みを表し"),
    ("40k", "大きい数は数字か千・万・億・兆で"),
    ("1.2M", "大きい数は数字か千・万・億・兆で"),
    ("5京", "大きい数は数字か千・万・億・兆で"),
    ("0憶件", "大きい数は数字か千・万・億・兆で"),
    ("1 000件", "数値の途中に空白を入れないで"),
    ("件目標", "数量として読み取れません"),
    ("12件目標", "単位ではありません"),
    ("12世帯主", "比較できません"),
];

#[test]
fn texts_that_are_not_quantities_give_no_mark() {
    for (reading, hint) in REFUSED {
        let document = edited(&[
            ("target/criterion", json!("10件以上")),
            ("target/reading", json!(reading)),
            ("condition/criterion", json!("5件未満")),
        ]);
        let told = refusal(&document);
        let place = "【4-1-1】業績目標①の実績値：";
        assert!(told.lines().any(|line| line.starts_with(place) && line.contains(hint)), "{told}");
    }
}

/// A bare figure may be a share or a multiple, so it is only read beside 点 and counters.
#[test]
fn a_bare_figure_is_refused_beside_all_but_scores_and_counts() {
    for (criterion, reading) in
        [("50%以上", "0.496"), ("20千円以上", "15"), ("90分以上", "2"), ("8km以上", "9")]
    {
        let document = edited(&[
            ("target/criterion", json!(criterion)),
            ("target/reading", json!(reading)),
            ("target/previous", json!("―")),
            ("condition/criterion", json!(criterion)),
        ]);
        assert!(refusal(&document).contains("に単位がありません"), "{criterion}");
    }
}
