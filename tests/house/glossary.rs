//! The glossary of the docs says what the code says: each term once, in the words of the closed
//! sets.

use std::collections::BTreeMap;
use std::fs;

use kusei::terms::WithdrawalState;
use kusei::{Column, Severity};

/// The rows of the glossary's tables: Japanese, English, and the last cell.
fn rows() -> Vec<[String; 3]> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/guide/glossary.rs");
    let text = fs::read_to_string(path).expect("the glossary");
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | ")?.strip_suffix(" |"));
    let rows = rows.filter(|row| !row.starts_with("日本語"));
    let cells = rows.map(|row| row.splitn(3, " | ").map(str::to_owned).collect::<Vec<_>>());
    cells.map(|cells| cells.try_into().expect("three cells")).collect()
}

#[test]
fn each_term_once() {
    let mut terms = BTreeMap::new();
    for [ja, en, here] in rows() {
        if here.starts_with('`') && Column::ALL.iter().any(|own| here == format!("`{own}`")) {
            continue;
        }
        assert_eq!(terms.insert(ja.clone(), en.clone()), None, "{ja} twice");
        let same = terms.values().filter(|own| **own == en).count();
        assert_eq!(same, 1, "{en} for two terms");
    }
    assert!(terms.len() > 40, "{terms:?}");
}

#[test]
fn columns_are_those_of_the_code() {
    let ids: Vec<_> = Column::ALL.iter().map(|own| format!("`{own}`")).collect();
    let columns: Vec<_> = rows().into_iter().filter(|[_, _, id]| ids.contains(id)).collect();
    let expected = Column::ALL
        .iter()
        .map(|own| [own.ja().to_owned(), own.en().to_owned(), format!("`{}`", own.code())]);
    assert_eq!(columns, expected.collect::<Vec<_>>());
}

#[test]
fn words_are_those_of_the_code() {
    let rows = rows();
    let severities = Severity::ALL.iter().map(|own| (own.ja(), own.en()));
    let states =
        [WithdrawalState::Triggered, WithdrawalState::NotTriggered, WithdrawalState::Unknown];
    let states = states.iter().map(|own| (own.ja(), own.en()));
    for (ja, en) in severities.chain(states) {
        assert!(rows.iter().any(|own| own[0] == ja && own[1] == en), "{ja}: {en}");
    }
}
