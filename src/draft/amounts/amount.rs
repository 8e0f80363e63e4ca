//! A figure with its unit, and several figures together: ranges, 3割5分, 1時間30分.

use alloc::format;

use crate::draft::amounts::comparator::{compares_bare, criterion};
use crate::draft::amounts::range::{
    Amount, WAVES, closed_range, hyphened, interpunct, listed, open_range,
};
use crate::draft::cursor::{Cursor, ends_clause, is_line_break, is_space, is_stem};
use crate::draft::figures::numeral::{Numeral, Script};
use crate::draft::figures::passed::passed;
use crate::draft::figures::unit::{Word, word};
use crate::draft::words::asides::{Period, period_before};
use crate::draft::words::comparators::form;
use crate::draft::words::directions::changes;
use crate::draft::words::table::words;
use crate::value::{Dimension, Quantity};

words! {
    HYPHENS { "-" "‐" "‑" "−" "–" "—" "―" "ー" }

    /// Words after which one of something is a rate's base, not a count: 1人当たり.
    PER { "当たり" "あたり" "当り" "につき" "ごと" "平均" }
}

/// Reads the amount that begins with a numeral.
pub(crate) fn amount<'a>(numeral: &Numeral<'a>) -> Amount<'a> {
    if let Some(end) = passed(numeral) {
        return Amount::Nothing(end);
    }
    let end = numeral.end;
    let joined = |joints: &[&str]| {
        let joint = end.take_any(joints)?;
        // 二、三人 as 2、3人; 2、三人 are two figures.
        let alike = joint.at_digit() == (numeral.script == Script::Digits);
        if alike { Numeral::read(joint) } else { None }
    };
    // 75 ～ 300人, and 75 -300人.
    let spaced = |joints: &[&str]| {
        let joint = end.over_spaces().take_any(joints)?;
        Numeral::of_digits(joint.over_spaces())
    };
    if let Some(second) = joined(&["・"]) {
        return interpunct(numeral, second);
    }
    if let Some(second) = joined(&["、"]) {
        return listed(numeral, &second);
    }
    if let Some(second) = joined(WAVES).or_else(|| spaced(WAVES)) {
        return open_range(numeral, &second);
    }
    // 1から2日: a range, or two days from the first on.
    let hyphen = joined(HYPHENS).or_else(|| spaced(HYPHENS));
    if let Some(second) = hyphen.or_else(|| joined(&["から"])) {
        return hyphened(numeral, &second);
    }
    match word(numeral) {
        Word::NoUnit => without_unit(numeral),
        Word::Doubtful(unit, end) => Amount::Ambiguous(numeral.senses(&unit), end),
        Word::Unit(unit, end) => with_unit(numeral, &unit, end),
    }
}

/// Reads a figure without a unit: one that is compared, 13.0以下, or counted per week, 週1.
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
        return match start.peek_back() {
            Some(c) if is_stem(c) => Amount::Ambiguous(numeral.senses(""), end),
            _ => Amount::Nothing(end),
        };
    }
    let ends = end.peek().is_none_or(|c| ends_clause(c) || "でのとに～".contains(c));
    let units: &[&str] = match period_before(start) {
        Some((Period::Week, _)) if numeral.is_short() && ends => &["回", "日"],
        Some((Period::Month, _)) if numeral.is_short() && ends => &["回"],
        _ => return Amount::Nothing(end),
    };
    Amount::one_of(units.iter().filter_map(|unit| numeral.quantity(unit)), end)
}

/// Reads the words after a figure's unit.
fn with_unit<'a>(numeral: &Numeral<'a>, unit: &str, end: Cursor<'a>) -> Amount<'a> {
    // 1割5分 and 1分30秒 are one figure, not one of something and a figure.
    if let Some(composed) = composed(numeral, unit, end) {
        return composed;
    }
    let next_figure = end.at_digit() && !matches!(unit, "時間" | "年" | "歳");
    let base = numeral.is_one() && (next_figure || end.take_any(PER).is_some())
        || end.take_any(&["当たり", "あたり", "当り"]).is_some();
    let manner = end.take("でも").and_then(|much| much.take_any(&["多", "早", "長", "短"]));
    if base || manner.is_some() {
        return Amount::Nothing(end);
    }
    if let Some(end) = share(numeral, unit, end) {
        return Amount::Nothing(end);
    }
    if is_scale(numeral, end) || rounds(end) {
        return Amount::Nothing(end);
    }
    if let Some(end) = mixed(unit, end) {
        return Amount::read(None, end);
    }
    let Some(quantity) = numeral.quantity(unit) else {
        return Amount::Ambiguous(numeral.senses(unit), end);
    };
    // 2時間半 is neither two hours nor a written two and a half.
    let half =
        end.take("半").filter(|half| half.take_any(&["数", "期", "分", "減", "額"]).is_none());
    if let Some(half) = half {
        return Amount::one_of(format!("{}.5{unit}", numeral.spelled).parse(), half);
    }
    if starts_decimal_item(numeral, &quantity) {
        let item = numeral.spelled.split('.').nth(1);
        let item = item.and_then(|item| format!("{item}{unit}").parse().ok());
        return Amount::one_of([quantity].into_iter().chain(item), end);
    }
    // 千円/箇所 and 千人 may name a column's scale; 千人を超える counts.
    if numeral.is_scale() && criterion(&quantity, end).is_none() {
        return Amount::one_of([quantity], end);
    }
    closed_range(&quantity, end).unwrap_or(Amount::Quantity(quantity, end))
}

/// Returns the place after a share: 3人に1人, 10人に3人, n人に1人. 2人から3人に1人増員 adds one.
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

/// Returns whether the words say how figures are rounded: 千円未満四捨五入, 500円未満は切捨て.
fn rounds(end: Cursor<'_>) -> bool {
    const ROUNDED: [&str; 6] = ["四捨五入", "切捨", "切り捨", "切上", "切り上", "端数"];
    let below = end.take("未満").map(|end| end.take_any(&["を", "は", "の"]).unwrap_or(end));
    below.is_some_and(|below| below.over_spaces().take_any(&ROUNDED).is_some())
}

/// Returns whether 千円 or 百万円 is the scale of a table: 単位：千円, （百万円）, 百万円単位.
fn is_scale(numeral: &Numeral<'_>, end: Cursor<'_>) -> bool {
    let scale = numeral.is_scale();
    let before = numeral.start.back_over_spaces();
    let before = before.take_any_back(&[":", "は", "は、"]).unwrap_or(before).back_over_spaces();
    let bracketed = numeral.start.take_back("(").is_some() && end.take(")").is_some();
    scale && (before.take_back("単位").is_some() || end.take("単位").is_some() || bracketed)
}

/// Returns whether the figure may be an item's number and a count, or a decimal: 「１．20人」 at the
/// beginning of a line, ２．98件 and 1.100件.
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

/// Units of one measure, the larger first: a figure in one may continue in a later one, 2ドル3セント,
/// 5フィート4インチ, 3m50cm.
#[rustfmt::skip]
const MEASURES: [&[&str]; 5] = [
    &["ドル", "ユーロ", "ポンド", "円", "セント", "銭"],
    &["マイル", "ヤード", "フィート", "インチ"],
    &["km", "キロ", "キロメートル", "m", "メートル", "cm", "センチ", "センチメートル", "mm", "ミリ"],
    &["t", "トン", "kg", "キログラム", "g", "グラム"],
    &["年", "か月", "カ月", "度", "時間", "分", "秒"],
];

/// Returns the place after a figure in a smaller unit that follows directly; no single unit covers
/// both.
fn mixed<'a>(unit: &str, end: Cursor<'a>) -> Option<Cursor<'a>> {
    let units = MEASURES.into_iter().find(|units| units.contains(&unit))?;
    let (smaller, end) = word(&Numeral::of_digits(end)?).unit()?;
    let rank = |unit: &str| units.iter().position(|one| *one == unit);
    (rank(unit)? < rank(&smaller)?).then_some(end)
}

/// Reads a composed figure: 3割5分 is 3.5割, 1時間30分 is 90分; 2年6か月 fits no single unit.
fn composed<'a>(numeral: &Numeral<'a>, unit: &str, end: Cursor<'a>) -> Option<Amount<'a>> {
    let tenths = unit == "割" && end.peek().is_some_and(|c| "一二三四五六七八九".contains(c));
    let second = if tenths { Numeral::read(end) } else { Numeral::of_digits(end) }?;
    let behind = second.end;
    let figures = || numeral.small().zip(second.small()).filter(|_| !numeral.is_signed());
    match unit {
        "割" => {
            let behind = behind.take("分")?;
            let tenths = figures().filter(|(_, second)| *second < 10 && !behind.at_digit());
            let text = tenths.map(|(first, second)| format!("{first}.{second}割"));
            Some(Amount::read(text.and_then(|text| text.parse().ok()), behind))
        }
        "時間" => {
            let behind = behind.take("分")?;
            let seconds = Numeral::of_digits(behind).and_then(|seconds| seconds.end.take("秒"));
            if let Some(behind) = seconds {
                return Some(Amount::read(None, behind));
            }
            let time = figures().filter(|(_, minutes)| *minutes < 60);
            let minutes = time.and_then(|(hours, minutes)| {
                u32::from(hours).checked_mul(60)?.checked_add(u32::from(minutes))
            });
            let read = minutes.and_then(|minutes| format!("{minutes}分").parse().ok());
            Some(Amount::read(read, behind))
        }
        "年" | "円" | "歳" => {
            let smaller = ["か月", "カ月", "ヵ月", "ヶ月", "ケ月", "箇月", "銭"];
            let behind = behind.take_any(&smaller)?;
            Some(Amount::read(None, behind.take("間").unwrap_or(behind)))
        }
        "分" => Some(Amount::read(None, behind.take_any(&["秒", "厘"])?)),
        _ => None,
    }
}
