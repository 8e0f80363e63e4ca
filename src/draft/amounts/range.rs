//! Several figures together: 30～40人, 37・1%, 3、4人, 10-20人.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};
use core::cmp::Ordering;

use crate::draft::cursor::Cursor;
use crate::draft::figures::numeral::{Numeral, Script};
use crate::draft::figures::passed::passed;
use crate::draft::figures::unit::{Word, word};
use crate::draft::figures::worth::kanji_digit;
use crate::draft::phrase::Sense;
use crate::draft::words::asides::before_asides;
use crate::terms::Comparator;
use crate::value::Quantity;

/// The amount that begins with a numeral.
pub(crate) enum Amount<'a> {
    /// A quantity, and the place after its unit.
    Quantity(Quantity, Cursor<'a>),
    /// A range of quantities, and the place after it.
    Range(Quantity, Quantity, Cursor<'a>),
    /// Several senses that the text does not decide between.
    Ambiguous(Vec<Sense>, Cursor<'a>),
    /// Not an amount; reading continues at this place.
    Nothing(Cursor<'a>),
}

impl<'a> Amount<'a> {
    /// Returns a quantity, or an ambiguous figure if none can be read.
    pub(crate) fn read(quantity: Option<Quantity>, end: Cursor<'a>) -> Self {
        match quantity {
            Some(quantity) => Self::Quantity(quantity, end),
            None => Self::Ambiguous(Vec::new(), end),
        }
    }

    /// Returns quantities that the text does not decide between.
    pub(crate) fn one_of(quantities: impl IntoIterator<Item = Quantity>, end: Cursor<'a>) -> Self {
        Self::Ambiguous(quantities.into_iter().map(Sense::Quantity).collect(), end)
    }
}

pub(crate) const WAVES: &[&str] = &["～", "〜", "~"];

/// The largest number of figures of an ambiguous list that are given.
const MOST_LISTED: usize = 8;

/// Reads figures joined by ・: 37・1% is a decimal, because a list would rise; otherwise both
/// readings are open.
pub(crate) fn interpunct<'a>(first: &Numeral<'a>, second: Numeral<'a>) -> Amount<'a> {
    let mut last = second;
    let mut listed = 2_usize;
    let mut between = Vec::new();
    while let Some(next) = last.end.take("・").and_then(Numeral::of_digits) {
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
    let Some((unit, end)) = word(&last).unit() else { return Amount::Nothing(last.start) };
    let point = format!("{}{}.{}{unit}", first.sign(), first.spelled, last.spelled).parse().ok();
    let point = point.filter(|_| listed == 2);
    let share = matches!(unit.as_str(), "%" | "ポイント");
    let whole = first.spelled.len() >= 2 && first.spelled.bytes().all(|b| b.is_ascii_digit());
    if share && whole && last.is_digits() && last.spelled.len() == 1 && listed == 2 {
        if let Some(point) = point {
            return Amount::Quantity(point, end);
        }
    }
    let decimal = point.filter(|_| share || matches!(unit.as_str(), "点" | "割" | "倍"));
    let parts = [first].into_iter().chain(&between).chain([&last]);
    let parts = parts.filter_map(|part| part.quantity(&unit));
    Amount::one_of(decimal.into_iter().chain(parts), end)
}

/// Reads 一七・五万泊 as 17.5万泊, because no list has two digits by place; 二・五倍 is 2.5, or two and five.
fn decimal_kanji<'a>(first: &Numeral<'a>, last: &Numeral<'a>) -> Option<Amount<'a>> {
    let by_place = first.by_place();
    let whole = by_place.clone().or_else(|| first.small().map(|whole| whole.to_string()));
    let whole = whole.filter(|_| first.script == Script::Kanji)?;
    let places = last.spelled.trim_end_matches(['万', '億', '兆']);
    let multiplier = last.spelled.get(places.len()..)?;
    let places: String = places.chars().map(kanji_digit).collect::<Option<_>>()?;
    let read = word(last);
    let sure = by_place.is_some() && whole.len() >= 2 && matches!(read, Word::Unit(..));
    let (unit, end) = read.unit()?;
    let decimal = format!("{}{whole}.{places}{multiplier}{unit}", first.sign()).parse().ok()?;
    if sure {
        return Some(Amount::Quantity(decimal, end));
    }
    let parts = [first, last].into_iter().filter_map(|part| part.quantity(&unit));
    Some(Amount::one_of([decimal].into_iter().chain(parts), end))
}

/// Reads 3、4人: three or four, or a list with its unit at the end.
pub(crate) fn listed<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    match word(second) {
        Word::Unit(unit, end) if passed(second).is_none() && !first.is_signed() => {
            let thousands = format!("{},{}{unit}", first.spelled, second.spelled).parse().ok();
            let parts = [first, second].into_iter().filter_map(|part| part.quantity(&unit));
            Amount::one_of(parts.chain(thousands), end)
        }
        Word::Unit(..) | Word::Doubtful(..) | Word::NoUnit => Amount::Nothing(first.end),
    }
}

/// Reads 30～40人, with the unit at the end.
pub(crate) fn open_range<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    if let Some(end) = passed(second) {
        return Amount::Nothing(end);
    }
    let read = word(second);
    let sure = matches!(read, Word::Unit(..));
    let Some((unit, end)) = read.unit() else { return Amount::Nothing(second.start) };
    match <[Sense; 1]>::try_from(senses_of_range(first, second, &unit)) {
        Ok([Sense::Range(from, to)]) if sure => Amount::Range(from, to, end),
        Ok([sense]) => Amount::Ambiguous(vec![sense], end),
        Err(senses) => Amount::Ambiguous(senses, end),
    }
}

/// Returns the senses of a range with one unit. 3～5万円 shares its 万; 500～1万円 does not.
fn senses_of_range(first: &Numeral<'_>, second: &Numeral<'_>, unit: &str) -> Vec<Sense> {
    let figure = |c: char| c.is_ascii_digit() || ",.".contains(c);
    let multiplier = second.spelled.trim_start_matches(figure);
    let is_shared = !multiplier.is_empty() && first.spelled.chars().all(figure);
    let Some(to) = second.quantity(unit) else { return vec![] };
    let rises = |from: &Quantity| from.compare(&to) == Ok(Ordering::Less);
    let scaled = || format!("{}{}{multiplier}{unit}", first.sign(), first.spelled).parse().ok();
    let scaled = if is_shared { scaled().filter(rises) } else { None };
    match scaled.or_else(|| first.quantity(unit)) {
        Some(from) if rises(&from) => vec![Sense::Range(from, to)],
        Some(from) => vec![Sense::Quantity(from), Sense::Quantity(to)],
        None => vec![],
    }
}

/// Reads 10-20人: a range, or a code and a count.
pub(crate) fn hyphened<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    if second.has_leading_zero() {
        return Amount::Nothing(second.end);
    }
    let Some((unit, end)) = word(second).unit() else { return Amount::Nothing(second.start) };
    let mut senses = senses_of_range(first, second, &unit);
    // 75 -300人 may be negative; 1から2日 may not.
    let stroke = second.start.back_over_spaces().peek_back() != Some('ら');
    let negative = format!("-{}{unit}", second.spelled).parse().ok().filter(|_| stroke);
    for sense in second.quantity(&unit).into_iter().chain(negative).map(Sense::Quantity) {
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }
    Amount::Ambiguous(senses, end)
}

/// Returns the comparator of a range that is open on one side: 50人～ is from fifty on, and ～50人 up
/// to fifty.
pub(crate) fn open_side(start: Cursor<'_>, end: Cursor<'_>) -> Option<Comparator> {
    if before_asides(start).take_any_back(WAVES).is_some() {
        return Some(Comparator::AtMost);
    }
    end.over_spaces().take_any(WAVES).map(|_| Comparator::AtLeast)
}

/// Reads 30人～40人, 30人から40人まで, with the unit on both sides.
pub(crate) fn closed_range<'a>(from: &Quantity, end: Cursor<'a>) -> Option<Amount<'a>> {
    let waved = end.over_spaces().take_any(WAVES);
    let joint = waved.or_else(|| end.take("から"))?;
    let second = Numeral::of_digits(joint.over_spaces()).filter(|it| passed(it).is_none())?;
    let Word::Unit(unit, end) = word(&second) else { return None };
    let to = second.quantity(&unit)?;
    let closed = waved.is_some() || end.take_any(&["まで", "程度"]).is_some();
    if !closed || from.dimension() != to.dimension() {
        return None;
    }
    let rises = from.compare(&to) == Ok(Ordering::Less);
    Some(if rises {
        Amount::Range(from.clone(), to, end)
    } else {
        Amount::one_of([from.clone(), to], end)
    })
}
