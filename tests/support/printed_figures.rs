//! Figures parsed from output: a sentence, a cell, a picture's key. The crate's own reader is not
//! used, because it reads at most 12 decimal places.

#![allow(dead_code, reason = "each test file uses only a part")]

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

use crate::big::Big;

/// More decimal places than any figure is shown with.
const PLACES: usize = 48;

/// A figure as printed, and its unit.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Printed {
    number: String,
    unit: String,
}

/// The stated rounding of a figure: whether its last digit was raised, and its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rounded {
    pub(crate) raised: bool,
    pub(crate) places: usize,
}

/// The comparators in both languages; whether a figure equal to the bound satisfies them, and on
/// which side the others do.
const COMPARATORS: [(&str, &str, bool, Ordering); 4] = [
    ("以上", "at least ", true, Ordering::Greater),
    ("以下", "at most ", true, Ordering::Less),
    ("未満", "less than ", false, Ordering::Less),
    ("超", "more than ", false, Ordering::Greater),
];

/// A criterion as printed.
#[derive(Clone, Debug)]
pub(crate) struct Bound {
    pub(crate) figure: Printed,
    with_it: bool,
    pub(crate) side: Ordering,
}

impl fmt::Debug for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number, self.unit)
    }
}

impl Printed {
    /// Reads the figure and unit of a whole text, in the notation of the wire or of either
    /// language.
    pub(crate) fn of(text: &str) -> Self {
        let text = text.strip_prefix(['＋', '+', '±']).unwrap_or(text);
        let status = ["速報値", "provisional ", "見込", "forecast "];
        let text = status.iter().find_map(|own| text.strip_prefix(own)).unwrap_or(text);
        let is_of_number = |c: char| matches!(c, '0'..='9' | '.' | ',' | '-' | '▲' | '−');
        let end = text.find(|c| !is_of_number(c)).unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        assert!(number.bytes().any(|b| b.is_ascii_digit()), "no figure: {text}");
        Self { number: canonical(number), unit: form_unit(unit).into() }
    }

    /// Returns it with a unit if it has none.
    pub(crate) fn or_in(self, other: &Self) -> Self {
        let unit = if self.unit.is_empty() { other.unit.clone() } else { self.unit };
        Self { unit, ..self }
    }

    /// Returns its number of decimal places.
    pub(crate) fn places(&self) -> usize {
        self.number.split_once('.').map_or(0, |(_, places)| places.len())
    }

    /// Returns its value in the base unit, times 10^48.
    pub(crate) fn value(&self) -> Big {
        let factor = match self.unit.as_str() {
            "億円" => 100_000_000,
            "百万円" => 1_000_000,
            "万円" => 10_000,
            "千円" => 1_000,
            "時間" => 60,
            "割" => 10,
            _ => 1,
        };
        Big::scaled(&self.number, PLACES).times(&Big::whole(factor))
    }

    /// Compares it with another; one without a unit takes the other's.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        let (one, two) = (self.clone().or_in(other), other.clone().or_in(self));
        one.value().cmp(&two.value())
    }

    /// Compares it with zero.
    pub(crate) fn sign(&self) -> Ordering {
        self.value().sign()
    }
}

/// Returns a number without commas and typographic minus signs, which must be in the right places.
fn canonical(number: &str) -> String {
    let negative = number.starts_with(['▲', '−', '-']);
    let digits = number.trim_start_matches(['▲', '−', '-']);
    let whole = digits.split('.').next().unwrap_or_default();
    if whole.contains(',') {
        let mut groups = whole.split(',');
        let first = groups.next().map_or(0, str::len);
        assert!((1..=3).contains(&first) && groups.all(|group| group.len() == 3), "{number}");
    } else {
        assert!(whole.len() <= 3 || !number.starts_with(['▲', '−']), "{number}");
    }
    let sign = if negative { "-" } else { "" };
    format!("{sign}{}", digits.replace(',', ""))
}

/// Returns the form's word for a unit in either language.
fn form_unit(unit: &str) -> &str {
    let unit = unit.strip_prefix(' ').unwrap_or(unit);
    let unit = unit.split_once(" (").map_or(unit, |(word, _)| word);
    match unit {
        "percentage points" | "percentage point" => "ポイント",
        "yen" => "円",
        "hours" | "hour" => "時間",
        "minutes" | "minute" => "分",
        own => own,
    }
}

/// Splits 53.34%（小数第3位切上げ）, or the like in English, into the figure and its rounding.
pub(crate) fn shown(text: &str) -> (Printed, Option<Rounded>) {
    let split = text.strip_suffix('）').and_then(|text| text.split_once("（小数第"));
    let split = split.or_else(|| text.strip_suffix(')')?.split_once(" (rounded "));
    match split {
        None => (Printed::of(text), None),
        Some((figure, rounding)) => {
            let figure = Printed::of(figure);
            let rounded = rounded(rounding);
            assert_eq!(figure.places(), rounded.places, "{text}");
            (figure, Some(rounded))
        }
    }
}

/// Reads 小数第3位切上げ and `rounded up to 2 decimal places`.
pub(crate) fn rounded(text: &str) -> Rounded {
    let text =
        text.strip_prefix("小数第").or_else(|| text.strip_prefix("rounded ")).unwrap_or(text);
    if let Some((digit, way)) = text.split_once('位') {
        let digit: usize = digit.parse().expect("a decimal place");
        assert!(way == "切上げ" || way == "切捨て", "{text}");
        return Rounded { raised: way == "切上げ", places: digit - 1 };
    }
    let (way, places) = text.split_once(" to ").expect("a rounding");
    assert!(way == "up" || way == "down", "{text}");
    let (places, word) = places.split_once(' ').expect("a number of places");
    assert_eq!(word == "decimal place", places == "1", "{text}");
    Rounded { raised: way == "up", places: places.parse().expect("a number") }
}

impl Bound {
    /// Reads 50%以上 and `at least 50%`, also after 達成率 and the like.
    pub(crate) fn of(text: &str) -> Self {
        let text = text.strip_prefix("達成率").unwrap_or(text);
        let text = text.strip_prefix("an achievement rate of ").unwrap_or(text);
        let read = COMPARATORS.iter().find_map(|(ja, en, with_it, side)| {
            let figure = text.strip_suffix(ja).or_else(|| text.strip_prefix(en))?;
            Some(Self { figure: Printed::of(figure), with_it: *with_it, side: *side })
        });
        read.unwrap_or_else(|| panic!("no criterion: {text}"))
    }

    /// Returns it with a unit if it has none.
    pub(crate) fn or_in(self, other: &Printed) -> Self {
        Self { figure: self.figure.or_in(other), ..self }
    }

    /// Returns whether a figure satisfies it.
    pub(crate) fn holds(&self, figure: &Printed) -> bool {
        let order = figure.order(&self.figure);
        order == self.side || self.with_it && order == Ordering::Equal
    }

    /// Returns whether a figure is at another or beyond it, in the direction of this criterion.
    pub(crate) fn at_or_beyond(&self, figure: &Printed, other: &Printed) -> bool {
        let order = figure.order(other);
        order == self.side || order == Ordering::Equal
    }
}

/// A piece of a clause's sentence.
#[derive(Debug)]
enum Piece<'t> {
    Words(&'t str),
    Name(&'t str),
    /// One of several parts, or none.
    Choice(Vec<Vec<Piece<'t>>>),
}

/// Returns the pieces of a sentence up to its end, and the rest.
fn pieces<'t>(mut rest: &'t str, ends: &[char]) -> (Vec<Piece<'t>>, &'t str) {
    let mut found = Vec::new();
    while let Some(at) = rest.find(['{', '[', ']', '|']) {
        if rest[at..].starts_with(ends) {
            found.push(Piece::Words(&rest[..at]));
            return (found, &rest[at..]);
        }
        found.push(Piece::Words(&rest[..at]));
        let (opened, behind) = (&rest[at..=at], &rest[at + 1..]);
        rest = if opened == "{" {
            let (name, behind) = behind.split_once('}').expect("a name's end");
            if !name.contains(['=', '?']) {
                found.push(Piece::Name(name));
            }
            behind
        } else {
            let (mut parts, mut behind) = (Vec::new(), behind);
            loop {
                let (part, after) = pieces(behind, &[']', '|']);
                parts.push(part);
                behind = &after[1..];
                if after.starts_with(']') {
                    break;
                }
            }
            found.push(Piece::Choice(parts));
            behind
        };
    }
    found.push(Piece::Words(rest));
    (found, "")
}

/// Returns whether the pieces match the text, and collects the texts of their names.
fn fits<'t, 's>(pieces: &[&Piece<'t>], text: &'s str, found: &mut Vec<(&'t str, &'s str)>) -> bool {
    let Some((first, others)) = pieces.split_first() else { return text.is_empty() };
    let before = found.len();
    match first {
        Piece::Words(words) => {
            text.strip_prefix(words).is_some_and(|rest| fits(others, rest, found))
        }
        Piece::Choice(parts) => {
            let written = parts.iter().any(|part| {
                found.truncate(before);
                let with: Vec<_> = part.iter().chain(others.iter().copied()).collect();
                fits(&with, text, found)
            });
            written || {
                found.truncate(before);
                fits(others, text, found)
            }
        }
        // A unit's gloss in brackets is part of its figure.
        Piece::Name("rounding") if !text.starts_with(['小', 'r']) => false,
        Piece::Name(name) => {
            let mut ends = text.char_indices().skip(1).map(|(end, _)| end).chain([text.len()]);
            ends.any(|end| {
                found.truncate(before);
                found.push((*name, &text[..end]));
                fits(others, &text[end..], found)
            })
        }
    }
}

/// Returns the texts of the names of a clause's words in a sentence made from them.
pub(crate) fn parsed<'t, 's>(words: &'t str, sentence: &'s str) -> BTreeMap<&'t str, &'s str> {
    let (pieces, _) = pieces(words, &[]);
    let mut found = Vec::new();
    let pieces: Vec<_> = pieces.iter().collect();
    assert!(fits(&pieces, sentence, &mut found), "{sentence} is not made of {words}");
    found.into_iter().collect()
}
