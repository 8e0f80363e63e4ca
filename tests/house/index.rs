//! The page of the index, generated from the code; `KUSEI_SNAPSHOTS=write` rewrites it.

mod clauses;
mod errors;
mod read_back;
mod sentences;

use std::fs;

use kusei::terms::Reason;
use kusei::{FindingCode, Severity};

use self::sentences::{FIELDS, rendered};
use crate::pages::{head, holds, row};
use crate::source::root;

/// Returns the sentences of a finding, Japanese and English, from its row.
fn finding_sentences(code: FindingCode) -> [String; 2] {
    let path = root().join("src/review/finding.rs");
    let source = fs::read_to_string(path).expect("the rows of the findings");
    let head = format!("=> \"{code}\" ");
    let (_, row) = source.split_once(&head).unwrap_or_else(|| panic!("no row {code}"));
    let mut literals = row.split('"').skip(1).step_by(2);
    let mut sentence = || literals.next().expect("a sentence").to_owned();
    [sentence(), sentence()]
}

/// Returns a code in backticks.
fn code(word: &str) -> String {
    format!("`{word}`")
}

/// Returns the cause, and on a line of its own what to do about it.
fn stacked(cause: &str, mend: &str) -> String {
    if mend.is_empty() { cause.to_owned() } else { [cause, "<br>→ ", mend].concat() }
}

fn findings() -> String {
    let mut page = "\n# Findings 確認事項\n\n\
        Findings on a sheet that was read. Nothing is corrected: an officer decides. \
        評価した様式について示す。訂正はしない。\n"
        .to_owned();
    page += &head(&["severity 区分", "日本語", "English"]);
    for own in Severity::ALL.iter().rev() {
        page += &row(&[&code(own.code()), own.ja(), own.en()]);
    }
    page += &head(&["code", "内容と対応", "what it says, and what to do"]);
    for own in FindingCode::ALL {
        let [ja, en] = finding_sentences(*own);
        let (ja, en) = (rendered(&ja, &FIELDS, true), rendered(&en, &FIELDS, false));
        let (severity, remedy) = (own.severity(), own.remedy());
        let named = [&code(own.code()), severity.ja(), severity.en()].join("<br>");
        page += &row(&[&named, &stacked(&ja, remedy.ja), &stacked(&en, remedy.en)]);
    }
    page
}

fn reasons() -> String {
    let mut page = "\n# Reasons 判定不可の理由\n\n\
        Why a mark cannot be derived. Values that depend on it have the same reason. \
        記号を導くことができない理由である。その値を用いる欄も、同じ理由で判定不可となる。\n"
        .to_owned();
    page += &head(&["code", "理由と対応", "why, and what to do"]);
    for own in Reason::ALL {
        let remedy = own.remedy();
        let (ja, en) = (stacked(own.ja(), remedy.ja), stacked(own.en(), remedy.en));
        page += &row(&[&code(own.code()), &ja, &en]);
    }
    page
}

#[test]
fn the_index_is_made_from_the_rows() {
    let page = [findings(), reasons(), clauses::page(), errors::page(), read_back::page()].concat();
    holds("index.md", page.trim_start());
}

#[test]
fn a_remedy_asks_in_both_languages() {
    let remedies = FindingCode::ALL.iter().map(|own| own.remedy());
    let remedies: Vec<_> = remedies.chain(Reason::ALL.iter().map(|own| own.remedy())).collect();
    for own in &remedies {
        assert!(own.ja.contains("てください") || own.ja.starts_with("対応は不要です"), "{own:?}");
        assert!(own.en.is_ascii() || own.en.contains(['「', 'ⅰ', '②']), "{own:?}");
        assert!(!own.en.ends_with('.') && !own.ja.ends_with('。'), "{own:?}");
    }
}
