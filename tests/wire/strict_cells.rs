//! What is in a reading's cell and is no quantity: refused at its place, with its own hint.

use serde_json::json;

use crate::documents::{edited, refusal};

/// The reading of a target of 10件以上, and what its refusal says besides the place.
const REFUSED: [(&str, &str); 16] = [
    ("12月", "makes a date"),
    ("3月実施", "makes a date"),
    ("10時開始", "makes a time of day"),
    ("40代", "makes an age"),
    ("65歳", "makes an age"),
    ("3番", "makes an ordinal"),
    ("2回目", "makes an ordinal"),
    ("100件見込", "makes a forecast"),
    ("40k", "a large figure is written out"),
    ("1.2M", "a large figure is written out"),
    ("5京", "a large figure is written out"),
    ("0憶件", "a large figure is written out"),
    ("1 000件", "without a space inside"),
    ("件目標", "is not a quantity"),
    ("12件目標", "is not a unit"),
    ("12世帯主", "does not compare with"),
];

#[test]
fn no_mark_is_given_to_what_is_no_quantity() {
    for (reading, hint) in REFUSED {
        let document = edited(&[
            ("target/criterion", json!("10件以上")),
            ("target/reading", json!(reading)),
            ("condition/criterion", json!("5件未満")),
        ]);
        let told = refusal(&document);
        let place = "【4-1-1】 業績目標 1 業績目標の達成状況（実績値）: ";
        assert!(told.lines().any(|line| line.starts_with(place) && line.contains(hint)), "{told}");
    }
}

/// A bare figure may be a share or a multiple: beside 点 and counters alone is it read.
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
        assert!(refusal(&document).contains("has no unit beside a target in"), "{criterion}");
    }
}
