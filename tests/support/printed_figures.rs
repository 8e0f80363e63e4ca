//! Figures parsed back out of what is printed: a sentence, a cell, a picture's key. The crate's own
//! reader takes no part, for it reads no more than 12 decimal places.

#![allow(dead_code, reason = "each test file uses a part of it")]

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

/// How a figure is said to have been rounded: whether its last digit was raised, and its places.
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
    /// The figure and unit that are the whole text.
    pub(crate) fn of(text: &str) -> Self {
        let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | '-')).unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        assert!(number.bytes().any(|b| b.is_ascii_digit()), "no figure: {text}");
        Self { number: number.into(), unit: unit.into() }
    }

    /// The same in a unit where it has none.
    pub(crate) fn or_in(self, other: &Self) -> Self {
        let unit = if self.unit.is_empty() { other.unit.clone() } else { self.unit };
        Self { unit, ..self }
    }

    /// How many decimal places it has.
    pub(crate) fn places(&self) -> usize {
        self.number.split_once('.').map_or(0, |(_, places)| places.len())
    }

    /// The value in its base unit, times 10^48.
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

    /// How it compares with another, each in the other's unit where it has none.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        let (one, two) = (self.clone().or_in(other), other.clone().or_in(self));
        one.value().cmp(&two.value())
    }

    /// How it compares with zero.
    pub(crate) fn sign(&self) -> Ordering {
        self.value().sign()
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
    /// Reads 50%以上 and `at least 50%`, after 達成率 and its like too.
    pub(crate) fn of(text: &str) -> Self {
        let text = text.strip_prefix("達成率").unwrap_or(text);
        let text = text.strip_prefix("an achievement rate of ").unwrap_or(text);
        let read = COMPARATORS.iter().find_map(|(ja, en, with_it, side)| {
            let figure = text.strip_suffix(ja).or_else(|| text.strip_prefix(en))?;
            Some(Self { figure: Printed::of(figure), with_it: *with_it, side: *side })
        });
        read.unwrap_or_else(|| panic!("no criterion: {text}"))
    }

    /// The same in a unit where it has none.
    pub(crate) fn or_in(self, other: &Printed) -> Self {
        Self { figure: self.figure.or_in(other), ..self }
    }

    /// Whether a figure satisfies it.
    pub(crate) fn holds(&self, figure: &Printed) -> bool {
        let order = figure.order(&self.figure);
        order == self.side || self.with_it && order == Ordering::Equal
    }

    /// Whether a figure is at another or beyond it, in the direction of this criterion.
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
    Optional(Vec<Piece<'t>>),
}

/// The pieces of a sentence up to the `]` that ends it, and what follows.
fn pieces(mut rest: &str) -> (Vec<Piece<'_>>, &str) {
    let mut found = Vec::new();
    while let Some(at) = rest.find(['{', '[', ']']) {
        found.push(Piece::Words(&rest[..at]));
        let (opened, behind) = (&rest[at..=at], &rest[at + 1..]);
        rest = match opened {
            "{" => {
                let (name, behind) = behind.split_once('}').expect("a name's end");
                found.push(Piece::Name(name));
                behind
            }
            "[" => {
                let (inner, behind) = pieces(behind);
                found.push(Piece::Optional(inner));
                behind
            }
            _ => return (found, behind),
        };
    }
    found.push(Piece::Words(rest));
    (found, "")
}

/// Whether the pieces make the text, and the text found for their names.
fn fits<'t, 's>(pieces: &[&Piece<'t>], text: &'s str, found: &mut Vec<(&'t str, &'s str)>) -> bool {
    let Some((first, others)) = pieces.split_first() else { return text.is_empty() };
    let before = found.len();
    match first {
        Piece::Words(words) => {
            text.strip_prefix(words).is_some_and(|rest| fits(others, rest, found))
        }
        Piece::Optional(inner) => {
            let with: Vec<_> = inner.iter().chain(others.iter().copied()).collect();
            fits(&with, text, found) || {
                found.truncate(before);
                fits(others, text, found)
            }
        }
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

/// The text found for the names of a clause's words in a sentence that they make.
pub(crate) fn parsed<'t, 's>(words: &'t str, sentence: &'s str) -> BTreeMap<&'t str, &'s str> {
    let (pieces, rest) = pieces(words);
    assert_eq!(rest, "", "{words}");
    let mut found = Vec::new();
    let pieces: Vec<_> = pieces.iter().collect();
    assert!(fits(&pieces, sentence, &mut found), "{sentence} is not made of {words}");
    found.into_iter().collect()
}
