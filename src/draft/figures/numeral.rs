//! Where a figure begins and ends, and how it is spelled for the strict reader.
//!
//! What [`Quantity`](crate::Quantity) reads (digits, commas, one point, 千 万 億 兆) is handed on
//! as it is, in usual width. What it does not (二十五, 2千5百) is worked out here first.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};

use rust_decimal::Decimal;

use crate::draft::figures::minus::Minus;
use crate::draft::phrase::Sense;
use crate::draft::text::cursor::Cursor;
use crate::value::Quantity;

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// With digits, be it before 万 or 百.
    Digits,
    /// With kanji alone.
    Kanji,
}

/// A numeral: its place, its sign, and its characters in usual width.
#[derive(Debug, Clone)]
pub(crate) struct Numeral<'a> {
    start: Cursor<'a>,
    end: Cursor<'a>,
    minus: Option<Minus>,
    spelled: String,
    length: usize,
    last: Option<char>,
    script: Script,
}

/// Most characters of a numeral that is read; a longer one is out of bounds.
const LONGEST: usize = 40;

const KANJI_DIGITS: &str = "〇一二三四五六七八九";
const SMALL: [(char, i128); 3] = [('千', 1_000), ('百', 100), ('十', 10)];
const LARGE: [(char, i128); 3] = [('兆', 1_000_000_000_000), ('億', 100_000_000), ('万', 10_000)];

impl<'a> Numeral<'a> {
    /// Reads the numeral, without its sign, that begins here.
    pub(crate) fn read(start: Cursor<'a>) -> Option<Self> {
        let nothing = Self {
            start,
            end: start,
            minus: None,
            spelled: String::new(),
            length: 0,
            last: None,
            script: Script::Kanji,
        };
        let numeral = nothing.going_on(start);
        numeral.last.is_some().then_some(numeral)
    }

    /// The numeral with what continues it at a later place, as if nothing was between.
    pub(crate) fn going_on(mut self, place: Cursor<'a>) -> Self {
        let mut end = place;
        while let Some((c, behind)) = end.step().map(|(c, behind)| (usual_digit(c), behind)) {
            if !goes_on(self.last, c, behind) {
                break;
            }
            self.push(c);
            (self.end, end) = (behind, behind);
        }
        self
    }

    /// The numeral with a comma or point after it.
    pub(crate) fn with_mark(mut self, mark: char) -> Self {
        self.push(mark);
        self
    }

    fn push(&mut self, c: char) {
        if c.is_ascii_digit() {
            self.script = Script::Digits;
        }
        self.length = self.length.saturating_add(1);
        if self.length <= LONGEST {
            self.spelled.push(c);
        } else {
            self.spelled.clear();
        }
        self.last = Some(c);
    }

    /// The numeral with the minus that comes before it, where one does.
    pub(crate) fn signed(mut self, minus: Option<(Minus, Cursor<'a>)>) -> Self {
        if let Some((sign, place)) = minus {
            self.start = place;
            self.minus = Some(sign);
        }
        self
    }

    pub(crate) const fn start(&self) -> Cursor<'a> {
        self.start
    }

    pub(crate) const fn end(&self) -> Cursor<'a> {
        self.end
    }

    pub(crate) const fn script(&self) -> Script {
        self.script
    }

    /// Its characters in usual width, without sign; empty where it is too long to be read.
    pub(crate) fn spelled(&self) -> &str {
        &self.spelled
    }

    pub(crate) const fn is_signed(&self) -> bool {
        self.minus.is_some()
    }

    /// Whether more digits may go on it.
    pub(crate) fn ends_in_digit(&self) -> bool {
        self.last.is_some_and(|c| c.is_ascii_digit())
    }

    /// How its minus is written, where it has one.
    pub(crate) const fn minus(&self) -> Option<Minus> {
        self.minus
    }

    pub(crate) fn has_point(&self) -> bool {
        self.spelled.contains('.')
    }

    /// Whether it is 1 or 一.
    pub(crate) fn is_one(&self) -> bool {
        matches!(self.spelled.as_str(), "1" | "一")
    }

    /// Whether it is digits alone, at most two: what items are numbered with.
    pub(crate) fn is_short(&self) -> bool {
        self.spelled.len() <= 2 && self.is_digits()
    }

    /// Whether it is digits alone, without sign.
    pub(crate) fn is_digits(&self) -> bool {
        !self.is_signed()
            && !self.spelled.is_empty()
            && self.spelled.bytes().all(|b| b.is_ascii_digit())
    }

    /// Whether it counts something that is in no table: neither a year's or name's four digits, nor
    /// ending in 百 or 千 that may belong to the word after.
    pub(crate) fn is_plain(&self) -> bool {
        let long = self.is_digits() && self.spelled.len() >= 4;
        self.script == Script::Digits && !long && !self.spelled.ends_with(['十', '百', '千'])
    }

    /// Whether it begins with a zero that is not the whole part: 06, 007.
    pub(crate) fn has_leading_zero(&self) -> bool {
        let mut chars = self.spelled.chars();
        chars.next() == Some('0') && chars.next().is_some_and(|c| c.is_ascii_digit())
    }

    /// Whether it is one multiplier alone, as the scale of a table is: 千, 百万.
    pub(crate) fn is_scale(&self) -> bool {
        matches!(self.spelled.as_str(), "千" | "十万" | "百万" | "千万" | "十億" | "百億" | "千億")
    }

    /// Its value as a number below 10,000, where it is digits or kanji alone.
    pub(crate) fn small(&self) -> Option<u16> {
        if self.is_digits() { self.spelled.parse().ok() } else { self.worked_out()?.parse().ok() }
    }

    /// The texts the strict reader may read, the likelier first: as written, then worked out.
    fn readings(&self) -> [Option<String>; 3] {
        let sign = if self.is_signed() { "-" } else { "" };
        let stands = (self.script == Script::Digits).then(|| self.spelled.clone());
        let kanji = self.script == Script::Kanji || self.spelled.contains(['十', '百', '千']);
        let worked_out = kanji.then(|| self.worked_out()).flatten();
        let scaled = kanji.then(|| self.scaled()).flatten();
        [stands, worked_out, scaled].map(|text| text.map(|digits| format!("{sign}{digits}")))
    }

    /// Digits before multipliers and nothing after them: 10百 1000, 1,234百万 1234000000.
    fn scaled(&self) -> Option<String> {
        let at = self.spelled.find(is_multiplier)?;
        let (digits, tail) = (self.spelled.get(..at)?, self.spelled.get(at..)?);
        let mut factor = Decimal::ONE;
        for c in tail.chars() {
            let of = of(&SMALL, c).or_else(|| of(&LARGE, c))?;
            factor = factor.checked_mul(Decimal::from(of))?;
        }
        let falls =
            tail.chars().count() <= 2 && tail.chars().skip(1).all(|c| of(&LARGE, c).is_some());
        let digits: Quantity = digits.parse().ok()?;
        falls
            .then(|| digits.value().checked_mul(factor))?
            .map(|value| value.normalize().to_string())
    }

    /// The numeral in a unit, as the strict reader reads it.
    pub(crate) fn quantity(&self, unit: &str) -> Option<Quantity> {
        self.readings().into_iter().flatten().find_map(|text| format!("{text}{unit}").parse().ok())
    }

    /// What the numeral can be in a unit: its quantity, or where a comma is out of place, the
    /// figures it may represent: 9,3 is 9.3 or 93.
    pub(crate) fn senses(&self, unit: &str) -> Vec<Sense> {
        if let Some(quantity) = self.quantity(unit) {
            return vec![Sense::Quantity(quantity)];
        }
        let sign = if self.is_signed() { "-" } else { "" };
        let (joined, parts) = if self.script == Script::Kanji {
            (self.by_place().into_iter().collect::<Vec<_>>(), self.each_kanji())
        } else if self.has_point() || !self.spelled.contains(',') {
            return vec![];
        } else {
            let one = self.spelled.matches(',').count() == 1;
            let point = one.then(|| self.spelled.replace(',', "."));
            let digits = self.spelled.replace(',', "");
            let parts = self.spelled.split(',').map(String::from).collect();
            (point.into_iter().chain([digits]).collect(), parts)
        };
        let texts = joined.into_iter().chain(parts).map(|text| format!("{sign}{text}{unit}"));
        let mut senses: Vec<Sense> = Vec::new();
        for quantity in texts.filter_map(|text| text.parse().ok()) {
            let sense = Sense::Quantity(quantity);
            if !senses.contains(&sense) {
                senses.push(sense);
            }
        }
        senses
    }

    /// The digits of kanji that are written by place: 一五 15, 一七 17.
    pub(crate) fn by_place(&self) -> Option<String> {
        let digit = |c| digit(c).and_then(|digit| u32::try_from(digit).ok());
        let digits = self.spelled.chars().map(|c| char::from_digit(digit(c)?, 10));
        digits.collect::<Option<String>>().filter(|digits| !digits.is_empty())
    }

    /// Two kanji digits that may be two figures: 二三人.
    fn each_kanji(&self) -> Vec<String> {
        match self.by_place() {
            Some(two) if two.len() == 2 => two.chars().map(String::from).collect(),
            _ => vec![],
        }
    }

    /// The digits of a numeral of kanji, or of kanji and digits: 二十五 25, 2千5百 2500, 一〇〇
    /// 100.
    fn worked_out(&self) -> Option<String> {
        let (mut total, mut section) = (0_i128, 0_i128);
        let (mut last_small, mut last_large) = (i128::MAX, i128::MAX);
        let mut part: Option<(i128, u32)> = None;
        for c in self.spelled.chars() {
            if let Some(digit) = digit(c) {
                let (value, length) = part.unwrap_or((0, 0));
                part = Some((value.checked_mul(10)?.checked_add(digit)?, length.checked_add(1)?));
            } else if let Some(factor) = of(&SMALL, c) {
                let (value, length) = part.take().unwrap_or((1, 1));
                if factor >= last_small || length != 1 || value == 0 {
                    return None;
                }
                section = section.checked_add(value.checked_mul(factor)?)?;
                last_small = factor;
            } else {
                let factor = of(&LARGE, c)?;
                let value = part.take().map_or(0, |(value, _)| value);
                if value >= last_small || factor >= last_large {
                    return None;
                }
                section = section.checked_add(value)?;
                if section == 0 || section >= 10_000 {
                    return None;
                }
                total = total.checked_add(section.checked_mul(factor)?)?;
                (section, last_small, last_large) = (0, i128::MAX, factor);
            }
        }
        if let Some((value, length)) = part {
            // 二三 is two or three, not 23; 一〇〇 and 二〇一六 are written by place.
            let by_place =
                self.script == Script::Digits || self.spelled.contains('〇') || length == 1;
            if value >= last_small || !by_place {
                return None;
            }
            section = section.checked_add(value)?;
        }
        (section < last_large).then_some(())?;
        Some(total.checked_add(section)?.to_string())
    }
}

/// A digit in the spelling that is handed on: 〇 for 零, and 億 where 憶 is written for it.
fn usual_digit(c: char) -> char {
    match c {
        '零' => '〇',
        '憶' => '億',
        _ => c,
    }
}

/// Whether a character goes on a numeral that ends in `last`.
fn goes_on(last: Option<char>, c: char, behind: Cursor<'_>) -> bool {
    let ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let kanji = |c: Option<char>| c.is_some_and(is_kanji_digit);
    let multiplier = |c: Option<char>| c.is_some_and(is_multiplier);
    match c {
        '0'..='9' => !kanji(last),
        ',' | '.' => ascii(last) && ascii(behind.peek()),
        _ if is_kanji_digit(c) => last.is_none() || kanji(last) || multiplier(last),
        '十' | '百' | '千' => !matches!(last, Some(',' | '.')),
        '万' | '億' | '兆' => ascii(last) || kanji(last) || multiplier(last),
        _ => false,
    }
}

/// Whether a numeral can begin with the character.
pub(crate) fn begins_numeral(c: char) -> bool {
    c.is_ascii_digit() || is_kanji_digit(c) || matches!(c, '十' | '百' | '千')
}

fn is_kanji_digit(c: char) -> bool {
    c == '零' || KANJI_DIGITS.contains(c)
}

pub(crate) fn is_multiplier(c: char) -> bool {
    matches!(c, '十' | '百' | '千' | '万' | '億' | '兆')
}

/// A kanji digit as an ASCII one.
pub(crate) fn kanji_digit(c: char) -> Option<char> {
    let digit = digit(c).filter(|_| is_kanji_digit(c))?;
    char::from_digit(u32::try_from(digit).ok()?, 10)
}

fn digit(c: char) -> Option<i128> {
    let kanji = KANJI_DIGITS.chars().position(|one| one == c);
    c.to_digit(10).map(i128::from).or_else(|| i128::try_from(kanji?).ok())
}

fn of(table: &[(char, i128)], c: char) -> Option<i128> {
    table.iter().find(|(one, _)| *one == c).map(|(_, factor)| *factor)
}
