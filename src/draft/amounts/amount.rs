//! A figure with its unit, and what several figures make together: ranges, 3割5分, 1時間30分.

use alloc::{format, vec};

use crate::draft::amounts::comparator::{compares_bare, criterion};
use crate::draft::amounts::range::{
    Amount, WAVES, closed_range, hyphened, interpunct, listed, open_range,
};
use crate::draft::figures::numeral::{Numeral, Script, begins_numeral};
use crate::draft::figures::passed::passed;
use crate::draft::figures::unit::{Word, word};
use crate::draft::phrase::Sense;
use crate::draft::text::cursor::{
    Cursor, ends_clause, is_kanji, is_katakana, is_line_break, is_space,
};
use crate::draft::words::asides::{Period, period_before};
use crate::draft::words::comparators::form;
use crate::draft::words::directions::changes;
use crate::draft::words::table::words;
use crate::value::{Dimension, Quantity};

words! {
    HYPHENS { "-" "‐" "‑" "−" "–" "—" "―" "ー" }

    /// What makes one of something a rate's base, not a count: 1人当たり.
    PER { "当たり" "あたり" "当り" "につき" "ごと" "平均" }
}

/// Reads what begins with a numeral.
pub(crate) fn amount<'a>(numeral: &Numeral<'a>) -> Amount<'a> {
    if let Some(end) = passed(numeral) {
        return Amount::Nothing(end);
    }
    let end = numeral.end;
    let joined = |joints: &[&str]| {
        let joint = end.take_any(joints)?;
        // 二、三人 as 2、3人; 2、三人 are two figures.
        let alike = |c: &char| match numeral.script {
            Script::Digits => c.is_ascii_digit(),
            Script::Kanji => begins_numeral(*c) && !c.is_ascii_digit(),
        };
        joint.peek().filter(alike)?;
        Numeral::read(joint)
    };
    if let Some(second) = joined(&["・"]) {
        return interpunct(numeral, second);
    }
    if let Some(second) = joined(&["、"]) {
        return listed(numeral, &second);
    }
    // 75 ～ 300人, and 75 -300人.
    let spaced = |joints: &[&str]| {
        let joint = end.over_spaces().take_any(joints)?.over_spaces();
        joint.peek().filter(char::is_ascii_digit)?;
        Numeral::read(joint)
    };
    if let Some(second) = joined(&WAVES).or_else(|| spaced(&WAVES)) {
        return open_range(numeral, &second);
    }
    if let Some(second) = joined(HYPHENS).or_else(|| spaced(HYPHENS)) {
        return hyphened(numeral, &second);
    }
    // 1から2日: a range, or two days from the first on.
    if let Some(second) = joined(&["から"]) {
        return hyphened(numeral, &second);
    }
    match word(numeral) {
        Word::NoUnit => without_unit(numeral),
        Word::Doubtful(unit, end) => Amount::Ambiguous(numeral.senses(&unit), end),
        Word::Unit(unit, end) => with_unit(numeral, &unit, end),
    }
}

/// A figure without a unit: one that is compared, 13.0以下, or counted per week, 週1.
fn without_unit<'a>(numeral: &Numeral<'a>) -> Amount<'a> {
    let (start, end) = (numeral.start, numeral.end);
    if compares_bare(numeral) && numeral.script == Script::Digits {
        return match numeral.quantity("") {
            Some(quantity) => Amount::Quantity(quantity, end),
            None => Amount::Ambiguous(numeral.senses(""), end),
        };
    }
    // 男性80以上 is a criterion, and 要介護3以上 a grade.
    if numeral.is_digits() && numeral.spelled.len() >= 2 && form(end).is_some() {
        let named = start.peek_back().is_some_and(|c| is_kanji(c) || is_katakana(c));
        let senses = if named { numeral.senses("") } else { vec![] };
        return if named { Amount::Ambiguous(senses, end) } else { Amount::Nothing(end) };
    }
    let ends = end.peek().is_none_or(|c| ends_clause(c) || "でのとに～".contains(c));
    let units: &[&str] = match period_before(start) {
        Some((Period::Week, _)) if numeral.is_short() && ends => &["回", "日"],
        Some((Period::Month, _)) if numeral.is_short() && ends => &["回"],
        _ => return Amount::Nothing(end),
    };
    let senses = units.iter().filter_map(|unit| numeral.quantity(unit)).map(Sense::Quantity);
    Amount::Ambiguous(senses.collect(), end)
}

/// Reads what follows a figure's unit.
fn with_unit<'a>(numeral: &Numeral<'a>, unit: &str, end: Cursor<'a>) -> Amount<'a> {
    // 1割5分 and 1分30秒 are one figure, not one of something and a figure.
    if let Some(composed) = composed(numeral, unit, end) {
        return composed;
    }
    let next_figure = end.at_digit() && !matches!(unit, "時間" | "年" | "歳");
    let base = numeral.is_one() && (next_figure || end.take_any(PER).is_some())
        || end.take_any(&["当たり", "あたり", "当り"]).is_some();
    if base {
        return Amount::Nothing(end);
    }
    if end.take("でも").is_some_and(|much| much.take_any(&["多", "早", "長", "短"]).is_some())
    {
        return Amount::Nothing(end);
    }
    if let Some(end) = share(numeral, unit, end) {
        return Amount::Nothing(end);
    }
    if is_scale(numeral, end) || rounds(end) {
        return Amount::Nothing(end);
    }
    if let Some(end) = mixed(unit, end) {
        return Amount::Ambiguous(vec![], end);
    }
    let Some(quantity) = numeral.quantity(unit) else {
        return Amount::Ambiguous(numeral.senses(unit), end);
    };
    // 2時間半 is neither two hours nor two and a half written out.
    if let Some(half) =
        end.take("半").filter(|half| half.take_any(&["数", "期", "分", "減", "額"]).is_none())
    {
        let more = format!("{}.5{unit}", numeral.spelled).parse().map(Sense::Quantity);
        return Amount::Ambiguous(more.into_iter().collect(), half);
    }
    if starts_decimal_item(numeral, &quantity) {
        let item = numeral.spelled.split('.').nth(1).map(|item| format!("{item}{unit}").parse());
        let item = item.and_then(Result::ok).map(Sense::Quantity);
        let senses = [Sense::Quantity(quantity)].into_iter().chain(item).collect();
        return Amount::Ambiguous(senses, end);
    }
    // 千円/箇所 and 千人 may name a column's scale; 千人を超える counts.
    if numeral.is_scale() && criterion(&quantity, end).is_none() {
        return Amount::Ambiguous(vec![Sense::Quantity(quantity)], end);
    }
    closed_range(&quantity, end).unwrap_or(Amount::Quantity(quantity, end))
}

/// The place after a share: 3人に1人, 10人に3人, n人に1人. 2人から3人に1人増員 adds one.
fn share<'a>(numeral: &Numeral<'a>, unit: &str, end: Cursor<'a>) -> Option<Cursor<'a>> {
    let parts = |part: &Numeral<'_>| {
        let few = numeral.small().filter(|whole| *whole <= 10);
        part.is_one() || few.zip(part.small()).is_some_and(|(whole, part)| part < whole)
    };
    let part = end.take("に").and_then(|of| Numeral::read(of.over_spaces())).filter(parts);
    let whole = || numeral.start.back_over_spaces().take_back("に")?.take_back(unit);
    let end = match part {
        Some(part) => part.end.take(unit)?,
        None => whole().filter(|_| numeral.is_one()).map(|_| end)?,
    };
    (!changes(end)).then_some(end)
}

/// 千円未満四捨五入, 500円未満は切捨て: how figures are rounded.
fn rounds(end: Cursor<'_>) -> bool {
    const ROUNDED: [&str; 6] = ["四捨五入", "切捨", "切り捨", "切上", "切り上", "端数"];
    let below = end.take("未満").map(|end| end.take_any(&["を", "は", "の"]).unwrap_or(end));
    below.is_some_and(|below| below.over_spaces().take_any(&ROUNDED).is_some())
}

/// 千円 and 百万円 as the scale of a table: 単位：千円, （百万円）, 百万円単位.
fn is_scale(numeral: &Numeral<'_>, end: Cursor<'_>) -> bool {
    let scale = numeral.is_scale();
    let before = numeral.start.back_over_spaces();
    let before = before.take_any_back(&[":", "は", "は、"]).unwrap_or(before).back_over_spaces();
    let bracketed = numeral.start.take_back("(").is_some() && end.take(")").is_some();
    scale && (before.take_back("単位").is_some() || end.take("単位").is_some() || bracketed)
}

/// 「１．20人」 at the beginning of a line, ２．98件 and 1.100件: an item's number and a count, or
/// a decimal.
fn starts_decimal_item(numeral: &Numeral<'_>, quantity: &Quantity) -> bool {
    let (start, end) = (numeral.start, numeral.end);
    let Some((whole, places)) = numeral.spelled.split_once('.') else { return false };
    if whole.len() > 2 || numeral.is_signed() || start.is_alone(end) {
        return false;
    }
    let counted = quantity.dimension() == Some(Dimension::Count)
        && !numeral.spelled.ends_with(['万', '億', '千']);
    let ascii = |place: Cursor<'_>| place.rest().starts_with(|c: char| c.is_ascii());
    let mixed = !ascii(start) && end.step_back().is_some_and(|(_, last)| ascii(last));
    let wide = start.text_to(end).contains('．');
    let first = start.peek_back().is_none_or(is_line_break);
    let next = |(c, next): (char, Cursor<'_>)| is_space(c) && next.at_digit();
    let thousandths = counted && places.len() >= 3 && end.ahead().take(8).any(next);
    thousandths || wide && (mixed && (counted || start.begins_line()) || counted && first)
}

/// Units of one measure, the larger first: a figure in one may go on in a later one, 2ドル3セント,
/// 5フィート4インチ, 3m50cm.
const MEASURES: [&[&str]; 5] = [
    &["ドル", "ユーロ", "ポンド", "円", "セント", "銭"],
    &["マイル", "ヤード", "フィート", "インチ"],
    &[
        "km",
        "キロ",
        "キロメートル",
        "m",
        "メートル",
        "cm",
        "センチ",
        "センチメートル",
        "mm",
        "ミリ",
    ],
    &["t", "トン", "kg", "キログラム", "g", "グラム"],
    &["年", "か月", "カ月", "度", "時間", "分", "秒"],
];

/// The place after a figure in a smaller unit that follows directly: no unit is both.
fn mixed<'a>(unit: &str, end: Cursor<'a>) -> Option<Cursor<'a>> {
    let units = MEASURES.into_iter().find(|units| units.contains(&unit))?;
    end.peek().filter(char::is_ascii_digit)?;
    let second = Numeral::read(end)?;
    let rank = |unit: &str| units.iter().position(|one| *one == unit);
    match word(&second) {
        Word::NoUnit => None,
        Word::Unit(smaller, end) | Word::Doubtful(smaller, end) => {
            (rank(unit)? < rank(&smaller)?).then_some(end)
        }
    }
}

/// 3割5分 is 3.5割, 1時間30分 is 90分; 2年6か月 is in no one unit.
fn composed<'a>(numeral: &Numeral<'a>, unit: &str, end: Cursor<'a>) -> Option<Amount<'a>> {
    let second = end
        .peek()
        .filter(char::is_ascii_digit)
        .or_else(|| end.peek().filter(|c| unit == "割" && "一二三四五六七八九".contains(*c)));
    let second = second.and_then(|_| Numeral::read(end))?;
    let behind = second.end;
    let whole = |numeral: &Numeral<'_>| numeral.small().map(i64::from);
    match unit {
        "割" => {
            let behind = behind.take("分")?;
            let one = whole(&second).filter(|n| *n < 10).zip(whole(numeral));
            let text = one.map(|(second, first)| format!("{first}.{second}割"));
            let finer = behind.at_digit();
            let read =
                text.filter(|_| !finer && !numeral.is_signed()).and_then(|text| text.parse().ok());
            Some(read.map_or(Amount::Ambiguous(vec![], behind), |q| Amount::Quantity(q, behind)))
        }
        "時間" => {
            let behind = behind.take("分")?;
            let seconds = behind.peek().filter(char::is_ascii_digit);
            let seconds = seconds.and_then(|_| Numeral::read(behind)?.end.take("秒"));
            if let Some(behind) = seconds {
                return Some(Amount::Ambiguous(vec![], behind));
            }
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
        "分" => Some(Amount::Ambiguous(vec![], behind.take_any(&["秒", "厘"])?)),
        _ => None,
    }
}
