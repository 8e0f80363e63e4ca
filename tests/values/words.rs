//! Closed sets of words: a set is declared once, as rows, and each row gives its word on the wire,
//! both languages, reading and writing.
//!
//! The sets are found in the source, so that a new one cannot be forgotten.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use kusei::terms::{Excerpt, UnknownWord};
use kusei::{FindingCode, Language, Said};
use serde::Serialize;
use serde_json::{json, to_value};

use crate::source::source;

/// The words of a row.
struct Row<T> {
    value: T,
    code: &'static str,
    ja: &'static str,
    en: &'static str,
}

macro_rules! sets {
    ($($name:ident: $($path:ident)::+;)+) => {
        const SETS: &[&str] = &[$(stringify!($($path)::+)),+];

        $(
            #[test]
            fn $name() {
                let rows = kusei::$($path)::+::ALL.iter().map(|value| {
                    for language in Language::ALL {
                        assert_eq!(Said::to(value, *language), value.to(*language));
                    }
                    Row { value: *value, code: value.code(), ja: value.ja(), en: value.en() }
                });
                let rows: Vec<_> = rows.collect();
                for Row { value, ja, en, .. } in &rows {
                    assert!(!ja.is_empty() && !en.is_empty(), "{value}");
                    // Except for the marks ア and イ.
                    let japanese = |c| matches!(c, 'ぁ'..='ヿ' | '㐀'..='鿿') && !"アイ".contains(c);
                    assert!(!en.contains(japanese), "{en}");
                    assert_eq!((value.to(Language::Japanese), value.to(Language::English)), (*ja, *en));
                }
                are_words(&rows.iter().map(|row| (row.value, row.code)).collect::<Vec<_>>());
            }
        )+
    };
}

sets! {
    against: terms::Against;
    column: Column;
    combination: terms::Combination;
    comparator: terms::Comparator;
    condition_state: terms::ConditionState;
    counter: value::Counter;
    dimension: value::Dimension;
    direction: terms::Direction;
    era: value::Era;
    implementation: terms::Implementation;
    milestone_state: terms::MilestoneState;
    missing: terms::Missing;
    narrative: terms::Narrative;
    progress_rule: review::ProgressRule;
    rate_formula: terms::RateFormula;
    rate_rule: terms::RateRule;
    reading_status: terms::ReadingStatus;
    reason: terms::Reason;
    required_narratives: review::RequiredNarratives;
    revised: terms::Revised;
    satisfaction: terms::Satisfaction;
    severity: Severity;
    side: review::Side;
    standing: rules::Standing;
    symbol: value::Symbol;
    tendency: terms::Tendency;
    unfilled: review::Unfilled;
    value_due: wire::ValueDue;
    value_found: wire::ValueFound;
    withdrawal_state: terms::WithdrawalState;
}

/// Each value is written as its word and read from it, in the order of the rows; other texts are
/// refused, and the error lists every word.
fn are_words<T>(rows: &[(T, &'static str)])
where
    T: Copy + Debug + PartialEq + Display + FromStr<Err = UnknownWord> + Serialize,
{
    let codes: Vec<&str> = rows.iter().map(|(_, code)| *code).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), rows.len(), "{codes:?}");
    for (value, code) in rows {
        assert_eq!(code.parse(), Ok(*value));
        assert_eq!(value.to_string(), *code);
        assert_eq!(format!("{value:·>30}"), format!("{code:·>30}"));
        assert_eq!(to_value(value).ok(), Some(json!(code)));
    }
    let mangled = rows.iter().flat_map(|(_, code)| {
        [format!(" {code}"), format!("{code} "), format!("{code}{code}"), code.to_uppercase()]
    });
    let foreign = ["", " ", "語", "nobodys-word", "Ａ"].map(String::from).into_iter();
    for word in mangled.chain(foreign).filter(|word| !codes.contains(&word.as_str())) {
        let refused = word.parse::<T>().expect_err(&word);
        assert_eq!(refused.found, Excerpt::new(&word));
        assert_eq!(refused.expected.iter().map(|term| term.code).collect::<Vec<_>>(), codes);
        for text in [refused.to_string(), refused.ja().to_string()] {
            assert!(codes.iter().all(|code| text.contains(&format!("`{code}`"))), "{text}");
            assert_eq!(text.lines().count(), 1);
        }
    }
}

/// The codes of findings are a closed set, too; their sentences belong to findings.
#[test]
fn finding_code() {
    let rows: Vec<_> = FindingCode::ALL.iter().map(|code| (*code, code.code())).collect();
    are_words(&rows);
    for (_, code) in rows {
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{code}");
    }
}

/// Returns the names of the sets that `terms!` declares, itself or through the units' `words!`.
fn declared(source: &str) -> BTreeSet<&str> {
    let begun = ["\nterms! {\n", "\nwords! { $\n"].into_iter();
    let blocks = begun
        .flat_map(|begins| source.split(begins).skip(1))
        .filter_map(|block| block.split("\n}\n").next());
    let lines = blocks.flat_map(str::lines).filter(|line| !line.trim_start().starts_with("//"));
    // `enum Counter, each_counter {` also names a macro.
    lines
        .filter_map(|line| line.split_once("enum ")?.1.strip_suffix(" {")?.split(',').next())
        .collect()
}

#[test]
fn every_closed_set_is_covered() {
    let source = source();
    let covered: BTreeSet<&str> =
        SETS.iter().filter_map(|path| path.rsplit("::").next()).map(str::trim).collect();
    let mut declared = declared(&source);
    // These exist only with a feature: `intake`, `form`, `html`.
    for set in ["FormTable", "Unsure", "Edition", "FormSection", "FigureStyle", "Paper"] {
        assert!(declared.remove(set), "{set}");
    }
    assert_eq!(declared, covered);
    let codes = source.lines().filter_map(|line| line.strip_prefix("    codes ")?.split_once(','));
    assert_eq!(codes.map(|(name, _)| name).collect::<Vec<_>>(), ["FindingCode"]);
}

/// Checks how the sets are found, so that the test cannot pass by finding nothing.
#[test]
fn a_set_is_seen_in_the_source() {
    let source = "\nterms! {\n    /// A.\n    pub enum A {\n    }\n\n    pub(crate) enum B {\n    }\n}\n\nterms! {\n    // pub enum C {\n}\n";
    assert_eq!(declared(source).into_iter().collect::<Vec<_>>(), ["A", "B"]);
}
