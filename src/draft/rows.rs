//! Checks that every row of the tables is tested: a line of `tests/data/words.txt` names its word
//! and uses it after a figure, or as the reference of a change. The expected readings are checked
//! in `tests/readers/tests/draft/words.rs`.

use std::collections::BTreeSet;
use std::format;
use std::string::String;
use std::vec::Vec;

use crate::draft::cursor::Cursor;
use crate::draft::phrases::basis::BASES;
use crate::draft::words::comparators::FORMS;
use crate::draft::words::directions::{MARKS, RELATIVE, UNDIRECTED, VERBS};
use crate::draft::words::followers::{FOLLOWERS, MEASURING, TRAPS};
use crate::draft::words::units::{COUNTERS, NO_UNITS, SYMBOLS};

#[test]
fn every_row_of_a_table_has_its_test() {
    let lines = include_str!("../../tests/data/words.txt").lines();
    let tested: BTreeSet<&str> = lines
        .filter_map(|line| {
            let (word, rest) = line.split_once('\t')?;
            let (text, _) = rest.split_once('\t')?;
            text.contains(word).then_some(word)
        })
        .collect();
    let short = MARKS.iter().map(|(word, _)| *word);
    let short = short.chain(BASES.iter().map(|(word, _)| *word));
    let long = [&UNDIRECTED, &MEASURING, &FOLLOWERS, &NO_UNITS].map(|table| table.list);
    let long = long.into_iter().chain([FORMS.list, VERBS.list, RELATIVE.list]).flatten().copied();
    let words = short.chain(long).map(String::from);
    let joins = |(counter, joins): &(&str, &str)| {
        let joined = |join: &str| format!("{counter}{join}");
        joins.split(' ').map(joined).collect::<Vec<_>>()
    };
    let words = words.chain(TRAPS.iter().flat_map(joins));
    let untested: Vec<String> = words.filter(|word| !tested.contains(word.as_str())).collect();
    assert_eq!(untested, [""; 0]);
}

#[test]
fn no_row_is_hidden_by_a_shorter_one_before_it() {
    fn hidden<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
        let mut before: Vec<&str> = Vec::new();
        let mut hidden = Vec::new();
        for word in words {
            if before.iter().any(|earlier| word.starts_with(earlier)) {
                hidden.push(word);
            }
            before.push(word);
        }
        hidden
    }
    assert_eq!(hidden(FORMS.list.iter().copied()), [""; 0]);
    assert_eq!(hidden(VERBS.list.iter().copied()), [""; 0]);
    assert_eq!(hidden(RELATIVE.list.iter().copied()), [""; 0]);
    assert_eq!(hidden(BASES.iter().map(|(word, _)| *word)), [""; 0]);
}

/// Each word, by itself and in full width, is found in its table, and no longer one.
#[test]
fn every_word_of_a_long_table_is_found() {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c).saturating_add(0xFEE0)).unwrap_or(c),
        c => c,
    };
    let sets = [&COUNTERS, &SYMBOLS, &NO_UNITS, &MEASURING, &FOLLOWERS, &UNDIRECTED];
    for (table, word) in sets.iter().flat_map(|table| table.list.iter().map(move |it| (table, it)))
    {
        let spelled: String = word.chars().map(wide).collect();
        for text in [*word, &spelled] {
            let end = table.longest(Cursor::new(text)).map(Cursor::at);
            assert_eq!(end, Some(text.len()), "{text}");
        }
    }
    for word in VERBS.list.iter().chain(FORMS.list).chain(RELATIVE.list) {
        let place = Cursor::new(word);
        let ends = [VERBS.first(place), FORMS.first(place), RELATIVE.first(place)];
        assert!(ends.into_iter().flatten().any(|end| end.at() == word.len()), "{word}");
    }
}

#[test]
fn tables_in_order_are_and_hold_each_word_once() {
    for table in [&COUNTERS, &SYMBOLS, &NO_UNITS, &MEASURING, &FOLLOWERS] {
        assert!(table.list.is_sorted_by(|a, b| a < b));
    }
    assert!(TRAPS.is_sorted_by(|(a, _), (b, _)| a < b));
}
