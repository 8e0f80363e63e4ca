//! Defects and errors, each with one sentence from the list of errors: its cause, and how to
//! correct it.

use std::collections::BTreeSet;
use std::fs;

use super::{code, stacked};
use crate::pages::{head, row};
use crate::source::root;

/// The sections of the page and the types that they list, in this order.
const SECTIONS: [(&str, &str, &[&str]); 6] = [
    (
        "Defects of cells 欄の不備",
        "[`DefectKind`](crate::wire::DefectKind): a document that cannot be a sheet. 様式として読み取れない記載である。",
        &["DefectKind"],
    ),
    (
        "Defects of shape データの形の不備",
        "[`ShapeDefectKind`](crate::wire::ShapeDefectKind): keys and types of values, as a \
         [`Document`](crate::wire::Document) lists them. 項目の欠け・余り・型の誤りである。",
        &["ShapeDefectKind"],
    ),
    (
        "Errors of values 値の誤り",
        "Errors of reading one text as a value, also within the defects above. 一つの値として読み取れない記載である。",
        &[
            "CodeError",
            "FiscalYearError",
            "QuantityError",
            "NotAUnit",
            "NotAFigure",
            "CriterionError",
            "RateError",
            "RelativeError",
            "Mismatch",
            "Mismatched",
            "Incomparable",
            "PathError",
            "UnknownWord",
            "UnknownMark",
            "NotAPlace",
        ],
    ),
    (
        "Errors of many sheets 複数の様式の誤り",
        "Errors of a comparison, a series, or the next year's sheet. 比較・推移・翌年度の様式を作るときの誤りである。",
        &["ComparisonDefect", "SeriesDefect", "NoNextYear"],
    ),
    (
        "Errors of rubrics and scenarios 評価規則と事例の誤り",
        "Errors of rubrics and test cases. 評価規則と検証用の事例の誤りである。",
        &["RubricError", "NotInForce", "ScenarioError", "Misread"],
    ),
    (
        "Errors of calls 呼出しの誤り",
        "Errors of calls that ask for something that is not on the sheet. 様式にない欄などを指定したときの誤りである。",
        &["NotSet", "NotExplained", "TrajectoryError"],
    ),
];

/// One error of the list.
struct Listed {
    set: String,
    code: String,
    ja: String,
    en: String,
}

/// Reads the list of errors: a line with type and code, then the sentences, each indented by four
/// spaces.
fn listed() -> Vec<Listed> {
    let path = root().join("tests/snapshots/errors.txt");
    let text = fs::read_to_string(path).expect("the list of errors");
    let mut all: Vec<Listed> = Vec::new();
    for line in text.lines() {
        let head = line.split_once(' ').filter(|(set, code)| {
            set.starts_with(|c: char| c.is_ascii_uppercase())
                && code.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        });
        if let Some((set, code)) = head {
            let (set, code) = (set.to_owned(), code.to_owned());
            all.push(Listed { set, code, ja: String::new(), en: String::new() });
        } else {
            let own = all.last_mut().expect("type and code come first");
            match (line.strip_prefix("    "), own.ja.is_empty(), own.en.is_empty()) {
                (Some(sentence), true, _) => sentence.clone_into(&mut own.ja),
                (Some(sentence), false, true) => sentence.clone_into(&mut own.en),
                // A sentence may have several lines.
                (_, _, true) => own.ja += &[" ", line].concat(),
                (_, _, false) => own.en += &[" ", line].concat(),
            }
        }
    }
    all
}

/// Splits a sentence into the cause and, from the last brackets, the correction.
pub(crate) fn cause_and_mend(sentence: &str) -> (&str, &str) {
    let (open, close) = if sentence.ends_with('）') { ('（', '）') } else { ('(', ')') };
    let Some(body) = sentence.strip_suffix(close) else { return (sentence, "") };
    let mut depth = 1;
    for (at, c) in body.char_indices().rev() {
        depth += i32::from(c == close) - i32::from(c == open);
        if depth == 0 {
            return (body[..at].trim_end(), &body[at + c.len_utf8()..]);
        }
    }
    (sentence, "")
}

/// Returns the sentence without quoted texts and numbers.
fn bare(sentence: &str) -> String {
    let mut is_quoted = false;
    let mut kept = String::new();
    for c in sentence.chars() {
        match c {
            '「' | '【' => is_quoted = true,
            '」' | '】' => is_quoted = false,
            c if !is_quoted && !c.is_numeric() => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// Returns at most three of a list of words.
fn shortened(mend: &str, between: &str) -> String {
    let words: Vec<_> = mend.split(between).collect();
    if words.len() < 8 {
        return mend.to_owned();
    }
    format!("{}{between}…", words[..3].join(between))
}

pub(crate) fn page() -> String {
    let all = listed();
    assert!(all.len() > 100, "{}", all.len());
    let known: BTreeSet<_> = SECTIONS.iter().flat_map(|(.., sets)| *sets).copied().collect();
    // `Defect` is a place with one of the kinds.
    let left = all.iter().find(|own| own.set != "Defect" && !known.contains(&*own.set));
    assert!(left.is_none(), "name a section of {}", left.map_or("", |own| &own.set));
    let mut page = String::new();
    for (title, about, sets) in SECTIONS {
        page += &["\n# ", title, "\n\n", about, "\n"].concat();
        page +=
            &head(&["code", "原因（例）と直し方", "cause, by an example, and what is expected"]);
        for set in sets {
            let own: Vec<_> = all.iter().filter(|own| own.set == *set).collect();
            assert!(!own.is_empty(), "{set} is not listed");
            let mut seen = BTreeSet::new();
            for Listed { code: word, ja, en, .. } in own {
                let [(cause_ja, mend_ja), (cause_en, mend_en)] =
                    [cause_and_mend(ja), cause_and_mend(en)];
                if !seen.insert((word, bare(cause_ja))) {
                    continue;
                }
                let (mend_ja, mend_en) = (shortened(mend_ja, "／"), shortened(mend_en, " / "));
                let mend_en = mend_en.strip_prefix("expected ").unwrap_or(&mend_en);
                let set =
                    if sets.len() == 1 { String::new() } else { ["<br>", &code(set)].concat() };
                let (ja, en) = (stacked(cause_ja, &mend_ja), stacked(cause_en, mend_en));
                page += &row(&[&[code(word), set].concat(), &ja, &en]);
            }
        }
    }
    page
}

#[test]
fn a_sentence_is_cause_and_mend() {
    let said = "`9` (nine) is none (expected `1` (one) or `2`)";
    assert_eq!(cause_and_mend(said), ("`9` (nine) is none", "expected `1` (one) or `2`"));
    assert_eq!(
        cause_and_mend("未記入です（記入してください）"),
        ("未記入です", "記入してください")
    );
    assert_eq!(cause_and_mend("未記入です"), ("未記入です", ""));
}
