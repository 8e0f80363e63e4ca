//! A figure with its unit, and what several figures make together: ranges, 3割5分, 1時間30分.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::aside::{Period, period_before};
use super::comparator::compares_bare;
use super::counter::{Word, word};
use super::cursor::{Cursor, ends_clause, is_line_break};
use super::number::{Numeral, Script};
use super::passed::passed;
use super::phrase::Sense;
use crate::quantity::Quantity;

/// What begins with a numeral.
pub(super) enum Amount<'a> {
    /// A quantity, and the place behind its unit.
    Quantity(Quantity, Cursor<'a>),
    /// A range of quantities.
    Range(Quantity, Quantity, Cursor<'a>),
    /// What the text does not decide.
    Ambiguous(Vec<Sense>, Cursor<'a>),
    /// Nothing; reading goes on at the place.
    Nothing(Cursor<'a>),
}

const WAVES: [&str; 3] = ["～", "〜", "~"];
const HYPHENS: [&str; 6] = ["-", "‐", "−", "–", "—", "ー"];

/// What makes one of something a rate's base, not a count: 1人当たり.
const PER: [&str; 6] = ["当たり", "あたり", "当り", "につき", "ごと", "平均"];

/// Reads what begins with a numeral.
pub(super) fn amount<'a>(numeral: &Numeral<'a>) -> Amount<'a> {
    if let Some(end) = passed(numeral) {
        return Amount::Nothing(end);
    }
    let end = numeral.end();
    let joined = |joints: &[&str]| {
        let joint = end.take_any(joints)?;
        joint.peek().filter(char::is_ascii_digit)?;
        Numeral::read(joint)
    };
    if let Some(second) = joined(&["・"]) {
        return interpunct(numeral, second);
    }
    if let Some(second) = joined(&["、"]) {
        return listed(numeral, &second);
    }
    if let Some(second) = joined(&WAVES) {
        return open_range(numeral, &second);
    }
    if let Some(second) = joined(&HYPHENS) {
        return hyphened(numeral, &second);
    }
    if let Some(second) = broken(numeral) {
        return across_lines(numeral, &second);
    }
    match word(numeral) {
        Word::NoUnit => without_unit(numeral),
        Word::Doubtful(unit, end) => Amount::Ambiguous(senses(numeral, &unit), end),
        Word::Unit(unit, end) => with_unit(numeral, &unit, end),
    }
}

/// A figure without a unit: one that is compared, 13.0以下, or counted per week, 週1.
fn without_unit<'a>(numeral: &Numeral<'a>) -> Amount<'a> {
    let (start, end) = (numeral.start(), numeral.end());
    if compares_bare(start, end) && numeral.script() == Script::Digits {
        return match quantity(numeral, "") {
            Some(quantity) => Amount::Quantity(quantity, end),
            None => Amount::Ambiguous(senses(numeral, ""), end),
        };
    }
    let ends = end.peek().is_none_or(|c| ends_clause(c) || "でのとに～".contains(c));
    let units: &[&str] = match period_before(start) {
        Some((Period::Week, _)) if numeral.is_short() && ends => &["回", "日"],
        Some((Period::Month, _)) if numeral.is_short() && ends => &["回"],
        _ => return Amount::Nothing(end),
    };
    let senses = units.iter().filter_map(|unit| quantity(numeral, unit)).map(Sense::Quantity);
    Amount::Ambiguous(senses.collect(), end)
}

/// Reads what stands behind a figure's unit.
fn with_unit<'a>(numeral: &Numeral<'a>, unit: &str, end: Cursor<'a>) -> Amount<'a> {
    let next_figure =
        end.peek().is_some_and(|c| c.is_ascii_digit()) && !matches!(unit, "時間" | "年" | "歳");
    let base = numeral.is_one() && (next_figure || end.take_any(&PER).is_some())
        || end.take_any(&["当たり", "あたり", "当り"]).is_some();
    if base {
        return Amount::Nothing(end);
    }
    if end.take("でも").is_some_and(|much| much.take_any(&["多", "早", "長", "短"]).is_some())
    {
        return Amount::Nothing(end);
    }
    // 3人に1人 is a share, not a count.
    let share = end.take("に").and_then(Numeral::read).filter(Numeral::is_one);
    if let Some(share) = share.and_then(|one| one.end().take(unit)) {
        return Amount::Nothing(share);
    }
    if let Some(composed) = composed(numeral, unit, end) {
        return composed;
    }
    if is_scale(numeral, end) {
        return Amount::Nothing(end);
    }
    let Some(quantity) = quantity(numeral, unit) else {
        return Amount::Ambiguous(senses(numeral, unit), end);
    };
    // 2時間半 is neither two hours nor two and a half written out.
    if let Some(half) = end.take("半").filter(|half| half.take_any(&["数", "期", "分"]).is_none())
    {
        let more = format!("{}.5{unit}", numeral.spelled()).parse().map(Sense::Quantity);
        return Amount::Ambiguous(more.into_iter().collect(), half);
    }
    if starts_decimal_item(numeral, &quantity) {
        return Amount::Ambiguous(vec![Sense::Quantity(quantity)], end);
    }
    closed_range(&quantity, end).unwrap_or(Amount::Quantity(quantity, end))
}

/// 千円 and 百万円 as the scale of a table: 単位：千円, （百万円）, 百万円単位.
fn is_scale(numeral: &Numeral<'_>, end: Cursor<'_>) -> bool {
    let scale = numeral.spelled().chars().all(|c| matches!(c, '十' | '百' | '千' | '万'));
    let before = numeral.start().back_over_spaces();
    let before = before.take_any_back(&[":", "は", "は、"]).unwrap_or(before).back_over_spaces();
    let bracketed = numeral.start().take_back("(").is_some() && end.take(")").is_some();
    scale && (before.take_back("単位").is_some() || end.take("単位").is_some() || bracketed)
}

/// 「１．20人」 at the beginning of a line: an item's number and 20人, or 1.20人.
fn starts_decimal_item(numeral: &Numeral<'_>, quantity: &Quantity) -> bool {
    use crate::unit::Dimension;
    let counted = quantity.dimension() == Some(Dimension::Count);
    let mixed = numeral.start().rest().starts_with(|c: char| !c.is_ascii())
        && numeral
            .end()
            .step_back()
            .is_some_and(|(_, last)| last.rest().starts_with(|c: char| c.is_ascii()));
    numeral.start().begins_line()
        && numeral.has_point()
        && numeral.spelled().find('.').is_some_and(|at| at <= 2)
        && !numeral.is_signed()
        && (counted
            && !numeral.spelled().ends_with(['万', '億', '千'])
            && numeral.start().peek_back().is_none_or(is_line_break)
            || mixed)
        && !numeral.start().is_alone(numeral.end())
        && numeral.start().text_to(numeral.end()).contains('．')
}

/// A numeral in a unit, as the strict reader reads it.
fn quantity(numeral: &Numeral<'_>, unit: &str) -> Option<Quantity> {
    let texts = numeral.readings().into_iter().flatten();
    texts.into_iter().find_map(|text| (text + unit).parse().ok())
}

/// What a numeral in a unit can be: its quantity, or where a comma is out of place, the figures it
/// may stand for: 9,3 is 9.3 or 93.
fn senses(numeral: &Numeral<'_>, unit: &str) -> Vec<Sense> {
    let one = quantity(numeral, unit).map(Sense::Quantity);
    let spelled = numeral.spelled();
    let misplaced = one.is_none() && spelled.matches(',').count() == 1 && !spelled.contains('.');
    let others = if misplaced {
        [".", ""].map(|with| spelled.replace(',', with))
    } else {
        [String::new(), String::new()]
    };
    let sign = if numeral.is_signed() { "-" } else { "" };
    let others = others.into_iter().filter_map(|text| format!("{sign}{text}{unit}").parse().ok());
    one.into_iter().chain(others.map(Sense::Quantity)).collect()
}

/// 3割5分 is 3.5割, 1時間30分 is 90分; 2年6か月 is in no one unit.
fn composed<'a>(numeral: &Numeral<'a>, unit: &str, end: Cursor<'a>) -> Option<Amount<'a>> {
    let second = end
        .peek()
        .filter(char::is_ascii_digit)
        .or_else(|| end.peek().filter(|c| unit == "割" && "一二三四五六七八九".contains(*c)));
    let second = second.and_then(|_| Numeral::read(end))?;
    let behind = second.end();
    let whole = |numeral: &Numeral<'_>| numeral.small().map(i64::from);
    match unit {
        "割" => {
            let behind = behind.take("分")?;
            let one = whole(&second).filter(|n| *n < 10).zip(whole(numeral));
            let text = one.map(|(second, first)| format!("{first}.{second}割"));
            let finer = behind.peek().is_some_and(|c| c.is_ascii_digit());
            let read =
                text.filter(|_| !finer && !numeral.is_signed()).and_then(|text| text.parse().ok());
            Some(read.map_or(Amount::Ambiguous(vec![], behind), |q| Amount::Quantity(q, behind)))
        }
        "時間" => {
            let behind = behind.take("分")?;
            let minutes = whole(numeral).zip(whole(&second).filter(|n| *n < 60));
            let minutes = minutes.and_then(|(h, m)| h.checked_mul(60)?.checked_add(m));
            let read = minutes
                .filter(|_| !numeral.is_signed())
                .and_then(|n| format!("{n}分").parse().ok());
            Some(read.map_or(Amount::Ambiguous(vec![], behind), |q| Amount::Quantity(q, behind)))
        }
        "年" | "円" | "歳" => {
            let smaller = ["か月", "カ月", "ヵ月", "ヶ月", "ケ月", "箇月", "銭"];
            let behind = behind.take_any(&smaller)?;
            Some(Amount::Ambiguous(vec![], behind.take("間").unwrap_or(behind)))
        }
        "分" => Some(Amount::Ambiguous(vec![], behind.take("秒")?)),
        _ => None,
    }
}

/// 37・1% is a decimal where a list would rise; elsewhere ・ between figures leaves both open.
fn interpunct<'a>(first: &Numeral<'a>, second: Numeral<'a>) -> Amount<'a> {
    let mut last = second;
    let mut listed = 2_usize;
    while let Some(next) =
        last.end().take("・").filter(|next| next.peek().is_some_and(|c| c.is_ascii_digit()))
    {
        let Some(next) = Numeral::read(next) else { break };
        (last, listed) = (next, listed.saturating_add(1));
    }
    if let Some(end) = passed(&last) {
        return Amount::Nothing(end);
    }
    let (unit, end) = match word(&last) {
        Word::NoUnit => return Amount::Nothing(last.end()),
        Word::Unit(unit, end) | Word::Doubtful(unit, end) => (unit, end),
    };
    let parse = |text: String| text.parse().ok();
    let sign = if first.is_signed() { "-" } else { "" };
    let point = parse(format!("{sign}{}.{}{unit}", first.spelled(), last.spelled()));
    let falls = listed == 2
        && first.spelled().bytes().all(|b| b.is_ascii_digit())
        && first.spelled().len() >= 2
        && last.is_digits()
        && last.spelled().len() == 1
        && matches!(unit.as_str(), "%" | "ポイント");
    match (point, falls) {
        (Some(point), true) => Amount::Quantity(point, end),
        (point, _) => {
            let decimal = point.filter(|_| {
                listed == 2 && matches!(unit.as_str(), "%" | "ポイント" | "点" | "割" | "倍")
            });
            let parts = [first, &last]
                .into_iter()
                .filter(|_| listed == 2)
                .filter_map(|part| quantity(part, &unit));
            Amount::Ambiguous(decimal.into_iter().chain(parts).map(Sense::Quantity).collect(), end)
        }
    }
}

/// 3、4人: three or four, or a list whose unit stands once.
fn listed<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    match word(second) {
        Word::Unit(unit, end) if passed(second).is_none() && first.is_digits() => {
            let parts = [first, second].into_iter().filter_map(|part| quantity(part, &unit));
            Amount::Ambiguous(parts.map(Sense::Quantity).collect(), end)
        }
        Word::Unit(..) | Word::Doubtful(..) | Word::NoUnit => Amount::Nothing(first.end()),
    }
}

/// 30～40人: the unit stands once.
fn open_range<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    if let Some(end) = passed(second) {
        return Amount::Nothing(end);
    }
    match word(second) {
        Word::NoUnit => Amount::Nothing(second.end()),
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
        second.spelled().chars().take_while(|c| c.is_ascii_digit() || ",.".contains(*c)).collect();
    let multiplier = second.spelled().get(leading.len()..).unwrap_or_default();
    let shares = !multiplier.is_empty()
        && first.spelled().chars().all(|c| c.is_ascii_digit() || ",.".contains(c));
    let rises = |from: &Quantity, to: &Quantity| from.compare(to) == Ok(Ordering::Less);
    let plain = quantity(first, unit).zip(quantity(second, unit));
    let sign = if first.is_signed() { "-" } else { "" };
    let shared = format!("{sign}{}{multiplier}{unit}", first.spelled())
        .parse()
        .ok()
        .zip(quantity(second, unit));
    let shared = shared.filter(|(from, to)| shares && rises(from, to));
    match (shared, plain) {
        (Some((from, to)), _) => vec![Sense::Range(from, to)],
        (None, Some((from, to))) if rises(&from, &to) => vec![Sense::Range(from, to)],
        (None, Some((from, to))) => vec![Sense::Quantity(from), Sense::Quantity(to)],
        (None, None) => vec![],
    }
}

/// 10-20人: a range, or a code and a count.
fn hyphened<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    if second.has_leading_zero() {
        return Amount::Nothing(second.end());
    }
    match word(second) {
        Word::NoUnit => Amount::Nothing(second.end()),
        Word::Unit(unit, end) | Word::Doubtful(unit, end) => {
            let mut senses = senses_of_range(first, second, &unit);
            senses.extend(quantity(second, &unit).map(Sense::Quantity));
            Amount::Ambiguous(senses, end)
        }
    }
}

/// 30人～40人, 30人から40人まで: a unit on either side.
fn closed_range<'a>(from: &Quantity, end: Cursor<'a>) -> Option<Amount<'a>> {
    let waved = end.take_any(&WAVES);
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
    let to = quantity(&second, &unit)?;
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

/// The figure on the next line, where this one ends its line and does not begin it.
fn broken<'a>(numeral: &Numeral<'a>) -> Option<Numeral<'a>> {
    let end = numeral.end();
    let next = end.take("\r\n").or_else(|| end.take("\n"))?.over_spaces();
    next.peek().filter(char::is_ascii_digit)?;
    Numeral::read(next).filter(|_| !numeral.start().begins_line())
}

/// A number broken by the end of a line, or two numbers: both are left open.
fn across_lines<'a>(first: &Numeral<'a>, second: &Numeral<'a>) -> Amount<'a> {
    match word(second) {
        Word::NoUnit => Amount::Nothing(first.end()),
        Word::Unit(unit, end) | Word::Doubtful(unit, end) => {
            let sign = if first.is_signed() { "-" } else { "" };
            let joined = sign.to_string() + first.spelled() + second.spelled() + &unit;
            let joined = joined.parse().map(Sense::Quantity).into_iter();
            let alone = quantity(second, &unit).map(Sense::Quantity);
            Amount::Ambiguous(joined.chain(alone).collect(), end)
        }
    }
}
