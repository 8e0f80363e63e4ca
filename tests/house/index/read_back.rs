//! The questions of `intake` and the errors of `intake` and `draft`, from the rows of their
//! sources: this test is built without these features.

use std::fs;

use super::errors::cause_and_mend;
use super::sentences::rendered;
use super::{code, stacked};
use crate::pages::{head, row};
use crate::source::root;

/// The fields of a sentence, in Japanese and in English.
const NAMES: [[&str; 3]; 7] = [
    ["found", "記載", "what is there"],
    ["table", "表", "the table"],
    ["caption", "見出し", "its title"],
    ["row", "行", "row"],
    ["column", "列", "column"],
    ["count", "件数", "number"],
    ["hint", "記号", "mark"],
];

/// The sets of errors, with their sources.
const ERRORS: [(&str, &str); 4] = [
    ("GridError", "src/intake/page/grid.rs"),
    ("AnswerError", "src/intake/account/question.rs"),
    ("Unfinished", "src/intake/account/taken.rs"),
    ("DamagedMark", "src/draft/marks.rs"),
];

/// Returns the literals of a set's source, from its name to the end of its rows.
fn literals(path: &str, begin: &str, end: &str) -> Vec<String> {
    let source = fs::read_to_string(root().join(path)).expect("a source");
    let (_, rows) = source.split_once(begin).unwrap_or_else(|| panic!("no {begin} in {path}"));
    let (rows, _) = rows.split_once(end).expect("the end of the rows");
    let lines = rows.lines().filter(|line| !line.trim_start().starts_with("///"));
    let rows: String = lines.flat_map(|line| [line, "\n"]).collect();
    rows.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Returns code and sentences of each row of a set, except rows that repeat another set's error.
fn rows_of(set: &str, path: &str) -> Vec<[String; 3]> {
    let all = if set == "DamagedMark" {
        let mut all = literals(path, "impl DamagedMark", "impl Said");
        all.extend(literals(path, "impl Said for DamagedMark", "\n}\n"));
        all
    } else {
        literals(path, &format!("pub enum {set} "), "\n    }\n")
    };
    let rows = all.chunks(3).map(|row| <[String; 3]>::try_from(row.to_vec()).expect("a row"));
    rows.filter(|[_, ja, _]| !(ja.starts_with('{') && ja.ends_with('}'))).collect()
}

fn questions() -> String {
    let mut page = "\n# Questions 取込みの確認\n\n\
        The questions that the feature `intake` asks an officer (`QuestionKind`). \
        様式の表を取り込むときに、担当者に確かめることである。\n"
        .to_owned();
    page += &head(&["code", "内容と対応", "what is asked, and what is expected"]);
    for [word, ja, en] in rows_of("QuestionKind", "src/intake/account/question.rs") {
        if word == "to-confirm" {
            continue;
        }
        let [ja, en] = [rendered(&ja, &NAMES, true), rendered(&en, &NAMES, false)];
        page += &row(&[&code(&word), &sentence(&ja), &sentence(&en)]);
    }
    page += "\nThe reasons why it asks to confirm a cell, `to-confirm` (`Unsure`). \
        `to-confirm` は、次の理由により欄の確認を求めるものである。\n";
    page += &head(&["code", "理由と対応", "why, and what to do"]);
    let whys = literals("src/intake/account/unsure.rs", "pub enum Unsure ", "\n    }\n");
    let remedies = literals("src/intake/account/unsure/remedy.rs", "    Unsure {\n", "\n    }\n");
    assert_eq!(whys.len() / 3, remedies.len() / 2);
    for (why, remedy) in whys.chunks(3).zip(remedies.chunks(2)) {
        let ([word, ja, en], [mend_ja, mend_en]) = (why, remedy) else { panic!("{why:?}") };
        assert!(mend_ja.ends_with("ください") && !mend_en.ends_with('.'), "{remedy:?}");
        page += &row(&[&code(word), &stacked(ja, mend_ja), &stacked(en, mend_en)]);
    }
    page
}

/// Returns a sentence as its cause and, behind an arrow, its correction.
fn sentence(said: &str) -> String {
    let (cause, mend) = cause_and_mend(said);
    stacked(cause, mend.strip_prefix("expected ").unwrap_or(mend))
}

fn errors() -> String {
    let mut page = "\n# Errors of reading back 取込みの誤り\n\n\
        Errors of the features `intake` and `draft`. 表、回答又は記号が受け付けられないときの誤りである。\n"
        .to_owned();
    page += &head(&["code", "原因と直し方", "cause, and what is expected"]);
    for (set, path) in ERRORS {
        for [word, ja, en] in rows_of(set, path) {
            let [ja, en] = [rendered(&ja, &NAMES, true), rendered(&en, &NAMES, false)];
            let named = [code(&word), code(set)].join("<br>");
            page += &row(&[&named, &sentence(&ja), &sentence(&en)]);
        }
    }
    page
}

pub(crate) fn page() -> String {
    questions() + &errors()
}
