//! The spelling of a numeral for the strict reader.
//!
//! What [`Quantity`] can read (digits, commas, one point, 千 万 億 兆) is passed on in usual width.
//! Other spellings (二十五, 2千5百) are converted first.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};

use rust_decimal::Decimal;

use crate::draft::figures::numeral::{KANJI_DIGITS, Numeral, Script, is_multiplier};
use crate::draft::phrase::{Sense, distinct};
use crate::value::Quantity;

const SMALL: [(char, i128); 3] = [('千', 1_000), ('百', 100), ('十', 10)];
const LARGE: [(char, i128); 3] = [('兆', 1_000_000_000_000), ('億', 100_000_000), ('万', 10_000)];

impl Numeral<'_> {
    /// Returns its value if it is below 10,000 and only digits or only kanji.
    pub(crate) fn small(&self) -> Option<u16> {
        if self.is_digits() { self.spelled.parse().ok() } else { self.worked_out()?.parse().ok() }
    }

    /// Returns its sign for the strict reader.
    pub(crate) const fn sign(&self) -> &'static str {
        if self.is_signed() { "-" } else { "" }
    }

    /// Returns the numeral with a unit: as written, or else converted.
    pub(crate) fn quantity(&self, unit: &str) -> Option<Quantity> {
        let read = |digits: &str| format!("{}{digits}{unit}", self.sign()).parse().ok();
        let as_written = || read(&self.spelled).filter(|_| self.script == Script::Digits);
        let kanji = self.script == Script::Kanji || self.spelled.contains(['十', '百', '千']);
        let worked_out = || read(&self.worked_out().filter(|_| kanji)?);
        let scaled = || read(&self.scaled().filter(|_| kanji)?);
        as_written().or_else(worked_out).or_else(scaled)
    }

    /// Converts digits before multipliers with nothing after them: 10百 is 1000, 1,234百万 is
    /// 1234000000.
    fn scaled(&self) -> Option<String> {
        let at = self.spelled.find(is_multiplier)?;
        let (digits, tail) = self.spelled.split_at_checked(at)?;
        let mut factor = Decimal::ONE;
        for c in tail.chars() {
            let of = of(&SMALL, c).or_else(|| of(&LARGE, c))?;
            factor = factor.checked_mul(Decimal::from(of))?;
        }
        let falls =
            tail.chars().count() <= 2 && tail.chars().skip(1).all(|c| of(&LARGE, c).is_some());
        let digits: Quantity = digits.parse().ok().filter(|_| falls)?;
        Some(digits.value().checked_mul(factor)?.normalize().to_string())
    }

    /// Returns the senses of the numeral with a unit: its quantity, or, if a comma is out of place,
    /// the figures that it may be: 9,3 is 9.3 or 93.
    pub(crate) fn senses(&self, unit: &str) -> Vec<Sense> {
        if let Some(quantity) = self.quantity(unit) {
            return vec![Sense::Quantity(quantity)];
        }
        let texts: Vec<String> = if self.script == Script::Kanji {
            let place = self.by_place();
            // Two kanji digits may be two figures: 二三人.
            let two = place.iter().filter(|digits| digits.len() == 2);
            let each: Vec<_> = two.flat_map(|two| two.chars().map(String::from)).collect();
            place.into_iter().chain(each).collect()
        } else if self.has_point() || !self.spelled.contains(',') {
            return vec![];
        } else {
            let one = self.spelled.matches(',').count() == 1;
            let point = one.then(|| self.spelled.replace(',', "."));
            let joined = point.into_iter().chain([self.spelled.replace(',', "")]);
            joined.chain(self.spelled.split(',').map(String::from)).collect()
        };
        let read = |text: &String| format!("{}{text}{unit}", self.sign()).parse().ok();
        distinct(texts.iter().filter_map(read).map(Sense::Quantity))
    }

    /// Returns the digits of kanji written by place: 一五 is 15, 一七 is 17.
    pub(crate) fn by_place(&self) -> Option<String> {
        let digit = |c: char| kanji_digit(c).or(Some(c).filter(char::is_ascii_digit));
        let digits = self.spelled.chars().map(digit);
        digits.collect::<Option<String>>().filter(|digits| !digits.is_empty())
    }

    /// Returns the digits of a numeral of kanji, or of kanji and digits: 二十五 is 25, 2千5百 is 2500,
    /// 一〇〇 is 100.
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
                section = section.checked_add(value)?;
                let falls = value < last_small && factor < last_large;
                if !falls || !(1..10_000).contains(&section) {
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
        (section < last_large).then_some(total.checked_add(section)?.to_string())
    }
}

/// Returns a kanji digit as an ASCII digit.
pub(crate) fn kanji_digit(c: char) -> Option<char> {
    let digit = KANJI_DIGITS.chars().position(|one| one == c)?;
    char::from_digit(u32::try_from(digit).ok()?, 10)
}

fn digit(c: char) -> Option<i128> {
    kanji_digit(c).unwrap_or(c).to_digit(10).map(i128::from)
}

fn of(table: &[(char, i128)], c: char) -> Option<i128> {
    table.iter().find(|(one, _)| *one == c).map(|(_, factor)| *factor)
}
