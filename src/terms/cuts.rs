//! Tests that a cut sentence fills like its text, for every shape of sentence and set of facts.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "a failing test may panic")]

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::terms::fact_name::FactName;
use crate::terms::facts::Facts;
use crate::terms::language::Language;
use crate::terms::template::{Cutter, Templates};

/// Four sentences to a clause.
const SENTENCES: [[&str; 4]; 5] = [
    ["", "目標", "{b}", "前{b}後"],
    ["{b}{of}", "[{b}]", "前[{b}]後", "[{b}件|なし]"],
    [
        "前[{b}件中|{of}件中|なし]後{b}",
        "[{b=1}一つ|{b=2}二つ]",
        "[{b=1}{of}の一つ|{b}]",
        "[{of?}あり|なし]",
    ],
    [
        "[{b}と[{of}と|{rate}と]の|{of}の]終",
        "[[{b}]{of}]{rate}",
        "[一[二[三{b}]]|四]",
        "{b?}{of=1}終",
    ],
    [
        "[{b=1}{of=2}両|{of=2}片|{b}[{of}|―]]",
        "[[{b}|{of}][{rate}|終]|外]",
        "[|]",
        "[{b?}{b=12}長]{b}",
    ],
];

const FACTS: [(FactName, &str); 3] =
    [(FactName::B, "1"), (FactName::OF, "2"), (FactName::RATE, "12")];

type There<'f> = &'f [(FactName, &'f str)];

/// Fills a sentence up to its end, or the end of a part of a choice. Returns what was written,
/// whether every fact the part itself needs is there, and the rest of the text.
fn read<'s>(sentence: &'s str, there: There<'_>) -> (String, bool, &'s str) {
    let (mut written, mut applies, mut rest) = (String::new(), true, sentence);
    while let Some(c) = rest.chars().next() {
        match c {
            '|' | ']' => break,
            '{' => {
                let Some((name, behind)) = rest[1..].split_once('}') else { break };
                rest = behind;
                let word = name.split(['?', '=']).next().unwrap_or_default();
                let fact = there.iter().find(|(name, _)| name.word() == word);
                applies &= fact.is_some();
                match (fact, name.split_once('=')) {
                    (Some((_, value)), Some((_, asked))) => applies &= *value == asked,
                    (Some((_, value)), None) if !name.ends_with('?') => written.push_str(value),
                    _ => {}
                }
            }
            '[' => {
                let mut chosen = None;
                loop {
                    let (part, applies, behind) = read(&rest[1..], there);
                    chosen = chosen.or(applies.then_some(part));
                    rest = behind;
                    if rest.starts_with(']') {
                        break;
                    }
                }
                rest = &rest[1..];
                written.extend(chosen);
            }
            c => {
                written.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    (written, applies, rest)
}

#[test]
fn pieces_say_what_the_sentence_says() {
    for sentences in SENTENCES {
        let cutter = Cutter::cut(&sentences);
        assert!(cutter.count() <= 64);
        let templates: &Templates = &cutter.templates::<64>();
        for picked in 0..27 {
            // Each fact is absent, has its own value, or has another's.
            let values = |n: usize| [None, Some(FACTS[n].1), Some(FACTS[(n + 1) % 3].1)];
            let there = [(0, picked % 3), (1, picked / 3 % 3), (2, picked / 9)];
            let there = there.map(|(n, value)| Some((FACTS[n].0, values(n)[value]?)));
            let there: Vec<_> = there.into_iter().flatten().collect();
            let mut facts = Facts::default();
            for (name, value) in &there {
                facts.add(*name, value);
            }
            for (number, sentence) in sentences.iter().enumerate() {
                let mut written = String::new();
                let pieces = templates.sentence(number);
                assert!(facts.fill(pieces, Language::Japanese, &mut written).is_ok());
                assert_eq!(written, read(sentence, &there).0, "{sentence} {there:?}");
            }
        }
    }
}

#[test]
fn what_a_sentence_names_is_named_at_any_depth() {
    for sentences in SENTENCES {
        for (name, _) in FACTS {
            let named = sentences.iter().any(|sentence| {
                let brace = format!("{{{}", name.word());
                sentence
                    .match_indices(&brace)
                    .any(|(at, _)| sentence[at + brace.len()..].starts_with(['}', '=', '?']))
            });
            assert_eq!(
                Cutter::cut(&sentences).templates::<0>().names.has(name),
                named,
                "{sentences:?}"
            );
        }
    }
}

#[test]
#[should_panic(expected = "index out of bounds")]
fn a_bracket_that_is_not_closed_fails_the_build() {
    let _ = Cutter::cut(&["[{b}|[]", "", "", ""]);
}

#[test]
#[should_panic(expected = "a sentence names what is no fact")]
fn a_name_of_no_fact_fails_the_build() {
    let _ = Cutter::cut(&["{bb}", "", "", ""]);
}
