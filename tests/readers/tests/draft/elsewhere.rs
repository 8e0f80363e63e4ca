//! Phrases of the plans and evaluation sheets of other wards, cities and prefectures, and similar
//! ones: the drafts, and that damaged print is never more certain.

mod conditions;
mod everyday;
mod more_conditions;
mod more_readings;
mod more_targets;
mod readings;
mod targets;

use std::collections::BTreeSet;

use kusei::draft::InitiativeCells;

use crate::cells::line;
use conditions::CONDITIONS;
use everyday::{EVERYDAY_CONDITIONS, EVERYDAY_READINGS, EVERYDAY_TARGETS};
use more_conditions::MORE_CONDITIONS;
use more_readings::MORE_READINGS;
use more_targets::MORE_TARGETS;
use readings::READINGS;
use targets::TARGETS;

/// A phrase, and its draft.
type Row = (&'static str, &'static str);

/// Targets, and phrases beside them.
type Cells = (&'static [&'static str], &'static [Row]);

/// The cell of an initiative that a phrase is from.
#[derive(Debug, Clone, Copy)]
enum Cell {
    Target,
    Withdrawal,
    Reading,
}

/// Returns the draft of a phrase beside targets.
fn drafted(cell: Cell, targets: &[&str], phrase: &str) -> String {
    let (own, phrases) = (InitiativeCells { targets, ..InitiativeCells::default() }, [phrase]);
    let (cells, part) = match cell {
        Cell::Target => (InitiativeCells { targets: &phrases, ..own }, 0),
        Cell::Withdrawal => (InitiativeCells { withdrawal: phrase, ..own }, 1),
        Cell::Reading => (InitiativeCells { readings: &phrases, ..own }, 2),
    };
    line(cells).split(" | ").nth(part).unwrap_or_default().to_owned()
}

/// Returns every phrase with the targets beside it and its draft.
fn all() -> impl Iterator<Item = (Cell, &'static [&'static str], Row)> {
    let beside = |cell, tables: [&'static [Cells]; 3]| {
        let tables = tables.into_iter().flatten();
        tables.flat_map(move |(targets, rows)| rows.iter().map(move |row| (cell, *targets, *row)))
    };
    let targets = [TARGETS, MORE_TARGETS, EVERYDAY_TARGETS].into_iter().flatten();
    let targets = targets.map(|row| (Cell::Target, &[][..], *row));
    targets
        .chain(beside(Cell::Withdrawal, [CONDITIONS, MORE_CONDITIONS, EVERYDAY_CONDITIONS]))
        .chain(beside(Cell::Reading, [READINGS, MORE_READINGS, EVERYDAY_READINGS]))
}

#[test]
fn every_phrase_gives_its_expected_draft() {
    let wrong: Vec<_> = all()
        .map(|(cell, targets, (phrase, expected))| {
            (phrase, targets, drafted(cell, targets, phrase), expected)
        })
        .filter(|(.., read, expected)| read != expected)
        .map(|(phrase, targets, read, expected)| {
            format!("{phrase} {targets:?}\n   read as {read}\n  expected {expected}")
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the certain values of a line, without a verdict.
fn certain(line: &str) -> BTreeSet<String> {
    let sure = line.split(", ").filter(|value| !value.is_empty() && !value.ends_with('?'));
    sure.map(|value| value.trim_end_matches(['未', '達', '成']).to_owned()).collect()
}

/// Returns whether a character is part of a figure, unit or label: without it, the print has
/// another meaning.
fn is_figure(c: char) -> bool {
    const UNITS: &str = "％%割件個人名回点台校社者組箇所か地域団体区冊世帯施設店舗事業課日時間分倍円千百万億兆gtｇ本部館枚帯町会パーセ";
    c.is_numeric()
        || UNITS.contains(c)
        || "一二三四五六七八九十〇.．,，ポイント①②／/～→".contains(c)
}

/// Returns a phrase with a character lost or a space inserted at every position, in full width, in
/// brackets, and with words beside it that restrict it.
fn spoilt(phrase: &str) -> impl Iterator<Item = String> {
    let places =
        phrase.char_indices().map(|(at, c)| (&phrase[..at], c, &phrase[at + c.len_utf8()..]));
    let lost = places.clone().filter(|(_, c, _)| !is_figure(*c));
    let lost = lost.map(|(before, _, behind)| format!("{before}{behind}"));
    let put = places.skip(1).flat_map(|(before, c, behind)| {
        [' ', '\u{3000}', '\n'].map(|gap| format!("{before}{gap}{c}{behind}"))
    });
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_digit());
    let wide = phrase.chars().map(move |c| wide(c).unwrap_or(c)).collect();
    let around = AROUND.map(|(before, behind)| format!("{before}{phrase}{behind}"));
    lost.chain(put).chain([wide]).chain(around)
}

/// Returns a phrase with a gap at every position, except within a figure.
fn spaced(phrase: &str) -> impl Iterator<Item = String> {
    let places = phrase.char_indices().skip(1).map(|(at, _)| phrase.split_at(at));
    let places = places.filter(|(before, behind)| {
        !before.ends_with(char::is_numeric) || !behind.starts_with(char::is_numeric)
    });
    places.flat_map(|(before, behind)| {
        [' ', '\u{3000}', '\n'].map(|gap| format!("{before}{gap}{behind}"))
    })
}

const AROUND: [(&str, &str); 11] = [
    ("（", "）"),
    ("「", "」"),
    ("", "（予定）"),
    ("", "（案）"),
    ("", "を見込む"),
    ("", "ではない"),
    ("", "でない"),
    ("", "とはいえない"),
    ("", "に達しない"),
    ("", "程度"),
    ("ただし、", ""),
];

/// Damage may make certain values open, but nothing becomes certain.
#[test]
fn worse_print_is_never_surer() {
    let (mut tried, mut surer) = (0_u32, Vec::new());
    for (cell, targets, (phrase, expected)) in all() {
        let sure = certain(expected);
        for worse in spoilt(phrase).filter(|_| !sure.is_empty()) {
            let read = certain(&drafted(cell, targets, &worse));
            if !read.is_subset(&sure) {
                surer.push(format!("{worse} {targets:?}: {read:?}, not {sure:?}"));
            }
            tried += 1;
        }
    }
    assert!(surer.is_empty(), "{}", surer.join("\n"));
    assert!(tried > 10_000, "{tried}");
}

/// A gap does not make an open value certain: in 「20人 減」, 20人 is not certain, because 20人減 is not.
#[test]
fn a_gap_settles_nothing() {
    let mut tried = 0_u32;
    for (cell, targets, (phrase, expected)) in all() {
        if !certain(expected).is_empty() {
            continue;
        }
        for worse in spaced(phrase) {
            let read = certain(&drafted(cell, targets, &worse));
            assert!(read.is_empty(), "{worse} {targets:?}: {read:?}, not {expected}");
            tried += 1;
        }
    }
    assert!(tried > 10_000, "{tried}");
}
