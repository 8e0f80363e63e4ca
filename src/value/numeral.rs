//! Numbers as the form writes them: signs, commas between thousands, 千 万 億 兆.
//!
//! | read | as | refused | because |
//! |---|---|---|---|
//! | `1,145` | 1145 | `11,45`, `0,123` | commas only between thousands |
//! | `82.40` | 82.40 | `3.4.5`, `.5`, `5.` | one point, between digits |
//! | `▲3.2`, `△3.2`, `−3`, `-3` | −3.2, −3 | `+3`, `約3` | no other sign or word |
//! | `4.5万` | 45000 | `4.5万3`, `3万4万` | multipliers decrease, parts are whole |
//! | `1万155`, `3千万` | 10155, 30000000 | `3百`, `十` | no other numerals |
//!
//! 千円, 万円, 百万円 and 億円 directly after a plain number are units, not multipliers.

use crate::terms::notation;
use crate::value::figure::Figure;
use crate::value::unit::Unit;

/// A number `mantissa × 10^-scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) mantissa: i128,
    pub(crate) scale: u32,
}

/// Why a text does not begin with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberError {
    NotANumber,
    DoesNotFit,
}

/// No figure of any scale reaches this mantissa.
const LARGEST: i128 = 10_i128.pow(27);

const MINUS: [char; 4] = ['▲', '△', '−', '-'];
const MYRIADS: [(char, i128); 3] = [('兆', 1_000_000_000_000), ('億', 100_000_000), ('万', 10_000)];

impl Number {
    /// Reads the number that a text (in usual width) begins with, and returns it with the rest.
    pub(crate) fn read(text: &str) -> Result<(Self, &str), NumberError> {
        let positive = text.strip_prefix(MINUS).map(str::trim_start);
        let (number, rest) = plain(positive.unwrap_or(text))?;
        let (number, rest) = multiplied(number, rest)?;
        let mantissa =
            if positive.is_some() { number.mantissa.saturating_neg() } else { number.mantissa };
        Ok((Self { mantissa, scale: number.scale }, notation::trim(rest)))
    }

    /// Reads the digits, commas and point that a text begins with, and returns them with the rest.
    pub(crate) fn plain(text: &str) -> Option<(Self, &str)> {
        plain(text).ok()
    }

    fn times(self, factor: i128) -> Result<Self, NumberError> {
        let mut product = self.mantissa.checked_mul(factor).ok_or(NumberError::DoesNotFit)?;
        let mut scale = self.scale;
        // 4.5万 has no decimal place left: the multiplier cancels it.
        let mut left = factor;
        while scale > 0 && left % 10 == 0 {
            product /= 10;
            left /= 10;
            scale = scale.saturating_sub(1);
        }
        Ok(Self { mantissa: product, scale })
    }
}

/// Reads digits, with commas between thousands and at most one point.
fn plain(text: &str) -> Result<(Number, &str), NumberError> {
    let (whole, rest) = digits_and_commas(text);
    if whole.is_empty() || !commas_in_place(whole) {
        return Err(NumberError::NotANumber);
    }
    let (places, rest) = match rest.strip_prefix('.') {
        Some(rest) => digits(rest),
        None => ("", rest),
    };
    let point = text.len() != whole.len().saturating_add(rest.len());
    if (point && places.is_empty()) || matches!(rest.as_bytes(), [b'.' | b',', ..]) {
        return Err(NumberError::NotANumber);
    }
    let scale = u32::try_from(places.len()).unwrap_or(u32::MAX);
    if scale > Figure::MAX_SCALE {
        return Err(NumberError::DoesNotFit);
    }
    let mantissa = followed_by(followed_by(0, whole)?, places)?;
    Ok((Number { mantissa, scale }, rest))
}

/// Appends digits, possibly with commas, to a number.
fn followed_by(number: i128, digits: &str) -> Result<i128, NumberError> {
    let mut number = number;
    for digit in digits.bytes().filter(|byte| *byte != b',') {
        let digit = i128::from(digit.saturating_sub(b'0'));
        // Below 10^27 before, so below 10^28 after: no wrapping.
        number = number.wrapping_mul(10).wrapping_add(digit);
        if number >= LARGEST {
            return Err(NumberError::DoesNotFit);
        }
    }
    Ok(number)
}

/// Reads the multipliers after a number, and the smaller parts after them: 1万155.
fn multiplied(first: Number, rest: &str) -> Result<(Number, &str), NumberError> {
    let no_word = rest.bytes().next().is_none_or(|byte| byte.is_ascii_graphic());
    if no_word || Unit::is_multiple_of_yen(notation::trim(rest)) {
        return Ok((first, rest));
    }
    let Some((mut last, mut rest)) = multiplier(rest) else {
        return Ok((first, rest));
    };
    let mut sum = first.times(last)?;
    while rest.starts_with(|c: char| c.is_ascii_digit()) {
        let (part, behind) = plain(rest)?;
        let (factor, behind) = multiplier(behind).unwrap_or((1, behind));
        let part_value = part.times(factor)?;
        let whole = sum.scale == 0 && first.scale == 0 && part.scale == 0;
        if !whole || part_value.mantissa >= last {
            return Err(NumberError::NotANumber);
        }
        sum.mantissa = sum.mantissa.saturating_add(part_value.mantissa);
        (last, rest) = (factor, behind);
    }
    // In 5万千円, the 千 after a multiplier is a numeral, not part of a unit.
    if rest.trim_start().starts_with(['十', '百', '千', '万', '億', '兆']) {
        return Err(NumberError::NotANumber);
    }
    Ok((sum, rest))
}

/// Reads 千, 万, 億 or 兆, or 千 followed by another.
fn multiplier(text: &str) -> Option<(i128, &str)> {
    let thousand = text.strip_prefix('千');
    let rest = thousand.unwrap_or(text);
    let myriad = MYRIADS.into_iter().find_map(|(c, factor)| Some((factor, rest.strip_prefix(c)?)));
    match (thousand, myriad) {
        (None, myriad) => myriad,
        (Some(rest), None) => Some((1_000, rest)),
        (Some(_), Some((factor, rest))) => Some((factor.saturating_mul(1_000), rest)),
    }
}

fn digits(text: &str) -> (&str, &str) {
    split_behind(text, |byte| byte.is_ascii_digit())
}

fn digits_and_commas(text: &str) -> (&str, &str) {
    split_behind(text, |byte| byte.is_ascii_digit() || byte == b',')
}

/// Splits a text after the ASCII characters it begins with.
fn split_behind(text: &str, begins: impl Fn(u8) -> bool) -> (&str, &str) {
    text.split_at(text.bytes().position(|byte| !begins(byte)).unwrap_or(text.len()))
}

/// Returns whether all commas separate groups of three: `12,345`, not `1,23`, `0,123` or `,5`.
fn commas_in_place(whole: &str) -> bool {
    if !whole.bytes().any(|byte| byte == b',') {
        return true;
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let threes = groups.all(|group| group.len() == 3);
    (1..=3).contains(&first.len()) && threes && !first.starts_with('0')
}
