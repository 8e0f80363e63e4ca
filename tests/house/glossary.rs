//! The glossary agrees with the code: each term once, in the words of the closed sets.

use std::collections::BTreeMap;
use std::fs;

use kusei::terms::WithdrawalState;
use kusei::{Column, Severity};

use crate::source::{files, root};

/// Returns the rows of the glossary's tables: Japanese, English, and the last cell.
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

/// Returns every item of a text with its search aliases: the name of a declaration or a variant
/// with its `doc(alias)`; for a row of `terms!` the variant and its set with the row's Japanese.
fn found_by(source: &str) -> Vec<(String, String)> {
    let (mut found, mut aliases, mut set) = (Vec::new(), Vec::new(), String::new());
    for line in source.lines().map(str::trim) {
        if let Some(alias) = line.strip_prefix("#[doc(alias = \"") {
            aliases.push(alias.trim_end_matches("\")]").to_owned());
            continue;
        }
        if line.is_empty() || line.starts_with(['#', '/']) {
            continue;
        }
        let words: Vec<_> = line.split([' ', '(', '<', '{', ',', ';', ':']).collect();
        let name = words.iter().find(|word| {
            !matches!(**word, "" | "pub" | "crate)" | "const" | "fn" | "struct" | "enum" | "trait")
        });
        // A row of `terms!`: word, variant, 日本語, English.
        let row: Vec<_> = line.split('"').map(str::trim).collect();
        if let ["", _, variant, ja, ..] = row[..] {
            found.push((variant.to_owned(), ja.to_owned()));
            found.push((set.clone(), ja.to_owned()));
            found.extend(aliases.drain(..).map(|alias| (variant.to_owned(), alias)));
        } else if let Some(name) = name {
            if words.contains(&"enum") {
                (*name).clone_into(&mut set);
            }
            found.extend(aliases.drain(..).map(|alias| ((*name).to_owned(), alias)));
        }
    }
    found
}

/// Searching the docs for a term of the form finds the type or function that the glossary names.
#[test]
fn a_search_in_japanese_finds_every_term() {
    let sources = files(&root().join("src"), ".rs");
    let read = |path| fs::read_to_string(path).expect("source");
    let found: Vec<_> = sources.into_iter().flat_map(|path| found_by(&read(path))).collect();
    let mut unfound = Vec::new();
    for [ja, _, here] in rows() {
        let Some((_, path)) = here.split_once("](") else { continue };
        let path = path.split(')').next().expect("the end of a link");
        let name = path.rsplit("::").next().expect("a name");
        if path.starts_with("mod@") || found.contains(&(name.to_owned(), ja.clone())) {
            continue;
        }
        unfound.push(format!("{path}: {ja}"));
    }
    assert_eq!(unfound, [""; 0]);
}

#[test]
fn how_aliases_are_read() {
    let source = "
        /// A target.
        #[doc(alias = \"目標\")]
        #[doc(alias = \"目安\")]
        #[derive(Debug)]
        pub struct Target<'a> {
        pub enum Combination {
            \"any\"  Any \"いずれか\" \"any\",
        #[doc(alias = \"値\")]
        pub const fn value(&self) -> u8 {
        #[doc(alias = \"到達\")]
        Reached,
        Missed,";
    let pair = |name: &str, alias: &str| (name.to_owned(), alias.to_owned());
    let expected = [
        pair("Target", "目標"),
        pair("Target", "目安"),
        pair("Any", "いずれか"),
        pair("Combination", "いずれか"),
        pair("value", "値"),
        pair("Reached", "到達"),
    ];
    assert_eq!(found_by(source), expected);
}
