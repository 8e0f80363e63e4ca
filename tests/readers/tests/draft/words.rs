//! Every row of the reader's tables of comparators, verbs and references, in both directions.
//! Another test checks that no row of a table is missing here.

use kusei::draft::{Basis, Phrase, Scanner, Sense, scan};

/// Returns the phrases of a text, with the reference of a change.
fn read(text: &str, with_basis: bool) -> String {
    let basis = |phrase: Phrase<'_>| match phrase.sense() {
        Some(Sense::Change(change)) => change.basis(),
        _ => None,
    };
    let basis = match scan(text).find_map(basis).filter(|_| with_basis) {
        Some(Basis::PreviousYear) => " 前年",
        Some(Basis::PreviousTime) => " 前回",
        Some(Basis::EachYear) => " 毎年",
        None => "",
    };
    crate::reading::read_with(Scanner::new(), text) + basis
}

#[test]
fn every_word_has_its_meaning() {
    let lines =
        include_str!("../../../data/words.txt").lines().filter(|line| !line.starts_with('#'));
    let mut wrong = Vec::new();
    for line in lines {
        let [word, text, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let with_basis = ["前年", "前回", "毎年"].iter().any(|basis| expected.ends_with(basis));
        let read = read(text, with_basis);
        if read != expected {
            wrong.push(format!("{word}: {text}\n   read as {read}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

rows! {
    in_half_width {
        "12％ﾎﾟｲﾝﾄ" => "数量 12ポイント"
        "12ﾎﾟｲﾝﾄ増" => "増減 12ポイント"
        "12ﾊﾟｰｾﾝﾄ" => "数量 12%"
        "10%ｱｯﾌﾟ" => "増減 10%"
        "10%ﾀﾞｳﾝ" => "増減 -10%"
        "ﾏｲﾅｽ5%" => "数量 -5%"
    }
}
