//! Several figures together: 30～40人, 37・1%, 3、4人, 10-20人.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};
use core::cmp::Ordering;

use crate::draft::figures::numeral::{Numeral, Script};
use crate::draft::figures::passed::passed;
use crate::draft::figures::unit::{Word, word};
use crate::draft::figures::worth::kanji_digit;
use crate::draft::phrase::Sense;
use crate::draft::text::cursor::Cursor;
use crate::draft::words::asides::before_asides;
use crate::terms::Comparator;
use crate::value::Quantity;

/// What begins with a numeral.
pub(crate) enum Amount<'a> {
    /// A quantity, and the place after its unit.
    Quantity(Quantity, Cursor<'a>),
    /// A range of quantities.
    Range(Quantity, Quantity, Cursor<'a>),
    /// What the text does not decide.
    Ambiguous(Vec<Sense>, Cursor<'a>),
    /// Nothing; reading goes on at the place.
    Nothing(Cursor<'a>),
}

pub(crate) const WAVES: [&str; 3] = ["～", "〜", "~"];

/// Most figures of a list that are given where it is left open.
const MOST_LISTED: usize = 8;

/// 37・1% is a decimal where a list would rise; elsewhere ・ between figures leaves both open.
pub(crate) fn interpunct<'a>(first: &Numeral<'a>, second: Numeral<'a>) -> Amount<'a> {
    let mut last = second;
    let mut listed = 2_usize;
    let mut between = Vec::new();
    while let Some(next) = last.end.take("・").filter(|next| next.at_digit()) {
        let Some(next) = Numeral::read(next) else { break };
        if between.len() < MOST_LISTED {
            between.push(last);
        }
        (last, listed) = (next, listed.saturating_add(1));
    }
    if let Some(end) = passed(&last) {
        return Amount::Nothing(end);
    }
    if let Some(decimal) = decimal_kanji(first, &last).filter(|_| listed == 2) {
        return decimal;
    }
    let (unit, end) = match word(&last) {
        Word::NoUnit => return Amount::Nothing(last.start),
        Word::Unit(unit, end) | Word::Doubtful(unit, end) => (unit, end),
    };
    let parse = |text: String| text.parse().ok();
    let sign = if first.is_signed() { "-" } else { "" };
    let point = parse(format!("{sign}{}.{}{unit}", first.spelled, last.spelled));
    let falls = listed == 2
        && first.spelled.bytes().all(|b| b.is_ascii_digit())
        && first.spelled.len() >= 2
        && last.is_digits()
        && last.spelled.len() == 1
        && matches!(unit.as_str(), "%" | "ポイント");
    match (point, falls) {
        (Some(point), true) => Amount::Quantity(point, end),
        (point, _) => {
            let decimal = point.filter(|_| {
                listed == 2 && matches!(unit.as_str(), "%" | "ポイント" | "点" | "割" | "倍")
            });
            let parts = [first].into_iter().chain(&between).chain([&last]);
            let parts = parts.filter_map(|part| part.quantity(&unit));
            Amount::Ambiguous(decimal.into_iter().chain(parts).map(Sense::Quantity).collect(), end)
        }
    }
}

/// 一七・五万泊 is 17.5万泊, for no list has two digits by place; 二・五倍 is 2.5, or two and five.
fn decimal_kanji<'a>(first: &Numeral<'a>, last: &Numeral<'a>) -> Option<Amount<'a>> {
    let kanji = first.script == Script::Kanji;
    let whole = first.by_place().or_else(|| first.small().map(|whole| whole.to_string()));
    let whole = whole.filter(|_| kanji)?;
    let places = last.spelled.trim_end_matches(['万', '億', '兆']);
    let multiplier = last.spelled.get(places.len()..)?;
    let places: String = places.chars().map(kanji_digit).collect::<Option<_>>()?;
    let (Word::Unit(unit, end) | Word::Doubtful(unit, end)) = word(last) else { return None };
    let sign = if first.is_signed() { "-" } else { "" };
    let decimal = format!("{sign}{whole}.{places}{multiplier}{unit}").parse().ok()?;
    if first.by_place().is_some()
        && whole.chars().count() >= 2
        && matches!(word(last), Word::Unit(..))
    {
        return Some(Amount::Quantity(decimal, end));
    }
    let parts = [first, last].into_iter().filter_map(|part| part.quantity(&unit));
    Some(Amount::Ambiguous([decimal].into_iter().chain(parts).map(Sense::Quantity).collect(), end))
}

/// 3、4人: three or four, or a list whose unit occurs once.
pub(crate) fn listed<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    match word(second) {
        Word::Unit(unit, end) if passed(second).is_none() && !first.is_signed() => {
            let thousands = format!("{},{}{unit}", first.spelled, second.spelled).parse().ok();
            let parts = [first, second].into_iter().filter_map(|part| part.quantity(&unit));
            Amount::Ambiguous(parts.chain(thousands).map(Sense::Quantity).collect(), end)
        }
        Word::Unit(..) | Word::Doubtful(..) | Word::NoUnit => Amount::Nothing(first.end),
    }
}

/// 30～40人: the unit occurs once.
pub(crate) fn open_range<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    if let Some(end) = passed(second) {
        return Amount::Nothing(end);
    }
    match word(second) {
        Word::NoUnit => Amount::Nothing(second.start),
        Word::Doubtful(unit, end) => Amount::Ambiguous(senses_of_range(first, second, &unit), end),
        Word::Unit(unit, end) => {
            let mut senses = senses_of_range(first, second, &unit);
            match (senses.pop(), senses.is_empty()) {
                (Some(Sense::Range(from, to)), true) => Amount::Range(from, to, end),
                (Some(last), _) => {
                    senses.push(last);
                    Amount::Ambiguous(senses, end)
                }
                (None, _) => Amount::Ambiguous(senses, end),
            }
        }
    }
}

/// What a range with one unit can be. 3～5万円 shares its 万; 500～1万円 does not.
fn senses_of_range(first: &Numeral<'_>, second: &Numeral<'_>, unit: &str) -> Vec<Sense> {
    let leading: String =
        second.spelled.chars().take_while(|c| c.is_ascii_digit() || ",.".contains(*c)).collect();
    let multiplier = second.spelled.get(leading.len()..).unwrap_or_default();
    let one_for_both = !multiplier.is_empty()
        && first.spelled.chars().all(|c| c.is_ascii_digit() || ",.".contains(c));
    let rises = |from: &Quantity, to: &Quantity| from.compare(to) == Ok(Ordering::Less);
    let plain = first.quantity(unit).zip(second.quantity(unit));
    let sign = if first.is_signed() { "-" } else { "" };
    let shared = format!("{sign}{}{multiplier}{unit}", first.spelled)
        .parse()
        .ok()
        .zip(second.quantity(unit));
    let shared = shared.filter(|(from, to)| one_for_both && rises(from, to));
    match (shared, plain) {
        (Some((from, to)), _) => vec![Sense::Range(from, to)],
        (None, Some((from, to))) if rises(&from, &to) => vec![Sense::Range(from, to)],
        (None, Some((from, to))) => vec![Sense::Quantity(from), Sense::Quantity(to)],
        (None, None) => vec![],
    }
}

/// 10-20人: a range, or a code and a count.
pub(crate) fn hyphened<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    if second.has_leading_zero() {
        return Amount::Nothing(second.end);
    }
    match word(second) {
        Word::NoUnit => Amount::Nothing(second.start),
        Word::Unit(unit, end) | Word::Doubtful(unit, end) => {
            let mut senses = senses_of_range(first, second, &unit);
            // 75 -300人 may be below zero; 1から2日 is not.
            let stroke = second.start.back_over_spaces().peek_back() != Some('ら');
            let negative = format!("-{}{unit}", second.spelled).parse().ok();
            let negative = negative.filter(|_| stroke);
            let alone = second.quantity(&unit).into_iter().chain(negative);
            for sense in alone.map(Sense::Quantity) {
                if !senses.contains(&sense) {
                    senses.push(sense);
                }
            }
            Amount::Ambiguous(senses, end)
        }
    }
}

/// 50人～ is from fifty on, and ～50人 up to fifty.
pub(crate) fn open_side(start: Cursor<'_>, end: Cursor<'_>) -> Option<Comparator> {
    if before_asides(start).take_any_back(&WAVES).is_some() {
        return Some(Comparator::AtMost);
    }
    end.over_spaces().take_any(&WAVES).map(|_| Comparator::AtLeast)
}

/// 30人～40人, 30人から40人まで: a unit on either side.
pub(crate) fn closed_range<'a>(from: &Quantity, end: Cursor<'a>) -> Option<Amount<'a>> {
    let waved = end.over_spaces().take_any(&WAVES);
    let joint = waved.or_else(|| end.take("から"))?;
    let joint = joint.over_spaces();
    joint.peek().filter(char::is_ascii_digit)?;
    let second = Numeral::read(joint)?;
    if passed(&second).is_some() {
        return None;
    }
    let Word::Unit(unit, end) = word(&second) else {
        return None;
    };
    let to = second.quantity(&unit)?;
    let closed = waved.is_some() || end.take_any(&["まで", "程度"]).is_some();
    if !closed || from.dimension() != to.dimension() {
        return None;
    }
    match from.compare(&to) {
        Ok(Ordering::Less) => Some(Amount::Range(from.clone(), to, end)),
        Ok(Ordering::Equal | Ordering::Greater) | Err(_) => {
            Some(Amount::Ambiguous(vec![Sense::Quantity(from.clone()), Sense::Quantity(to)], end))
        }
    }
}
