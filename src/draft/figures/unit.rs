//! The word after a figure: its unit, and where that ends.
//!
//! Units are read only by [`Unit`](crate::value::Unit). This module decides whether the letters
//! after a figure are one: 5人 and 120人参加 have one, 5人権 and 3回目 have none. If more letters follow
//! that no table has, it is ambiguous.

use alloc::string::String;

use crate::draft::cursor::{Cursor, is_kanji, is_katakana, is_stem};
use crate::draft::figures::numeral::{Numeral, Script};
use crate::draft::words::directions::{undirected, verb_here};
use crate::draft::words::followers::{FOLLOWERS, MEASURING, begins_word, joins};
use crate::draft::words::table::{WordTable, chained, words};
use crate::draft::words::units::{
    COUNTERS, KANJI_UNITS, NAME_ENDS, NO_UNITS, SYMBOLS, UNITS_OF_ONE,
};
use crate::value::{Counter, Symbol, Unit};

/// The word after a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Word<'a> {
    /// A unit, and the place after it.
    Unit(String, Cursor<'a>),
    /// A unit and the place after it, unless what follows makes it another word.
    Doubtful(String, Cursor<'a>),
    /// Not a unit: 目, 号, 階, 人権. The figure is not read.
    NoUnit,
}

impl<'a> Word<'a> {
    fn when(sure: bool, unit: String, end: Cursor<'a>) -> Self {
        if sure { Self::Unit(unit, end) } else { Self::Doubtful(unit, end) }
    }

    /// Returns the unit and the place after it, doubtful or not.
    pub(crate) fn unit(self) -> Option<(String, Cursor<'a>)> {
        match self {
            Self::Unit(unit, end) | Self::Doubtful(unit, end) => Some((unit, end)),
            Self::NoUnit => None,
        }
    }
}

words! {
    /// What a unit may be per, after a slash: 5回/年.
    PER { "年度" "年" "か月" "月" "週" "日" "時間" "人" "世帯" "回" "件" "台" }
}

/// The largest number of characters of a counter that is not in the tables.
const LONGEST: usize = 8;

/// Reads the word after a numeral.
pub(crate) fn word<'a>(numeral: &Numeral<'a>) -> Word<'a> {
    let spaced = numeral.end.over_spaces();
    let near = if spaced == numeral.end { over_line_break(numeral) } else { spaced };
    if let Some(bracketed) = bracketed(near) {
        return bracketed;
    }
    let known = known(near);
    // 3件目 is an ordinal, whatever is counted; 3件目標 is not.
    let ordinal = known.and_then(|end| end.take("目"));
    let other = ["標", "指", "途", "安", "処", "的", "減"];
    if ordinal.is_some_and(|end| end.take_any(&other).is_none()) {
        return Word::NoUnit;
    }
    if let Some(special) = percent(numeral, near).or_else(|| symbol(near)) {
        return special;
    }
    let none = NO_UNITS.longest(near);
    match known {
        // 人前 is a unit of servings, and 10人前後 is about ten; 三部作 is a trilogy, and 10部作成 makes ten.
        Some(end)
            if none.is_some_and(|none| none.at() >= end.at())
                && MEASURING.first(end).is_none()
                && FOLLOWERS.longest(end).map(Cursor::at) <= none.map(Cursor::at) =>
        {
            Word::NoUnit
        }
        Some(end) => counter(numeral, near, end),
        None if none.is_none() && near == numeral.end => unknown(numeral, near),
        None => Word::NoUnit,
    }
}

/// Returns the place after a line break between a figure and its unit. A figure alone on its line
/// may number a page or an item.
fn over_line_break<'a>(numeral: &Numeral<'a>) -> Cursor<'a> {
    let end = numeral.end;
    match end.take("\r\n").or_else(|| end.take("\n")) {
        Some(behind) if !numeral.start.begins_line() => behind.over_spaces(),
        _ => end,
    }
}

/// Reads a unit alone in brackets: 80.0(%), 25（千人）.
fn bracketed(near: Cursor<'_>) -> Option<Word<'_>> {
    let open = near.take("(")?;
    let close = known(open).or_else(|| SYMBOLS.longest(open)).or_else(|| open.take("%"))?;
    Some(Word::Unit(usual(open, close), close.take(")")?))
}

fn percent<'a>(numeral: &Numeral<'a>, near: Cursor<'a>) -> Option<Word<'a>> {
    const POINTS: [&str; 3] = ["ポイント", "ﾎﾟイﾝﾄ", "pt"];
    const PERCENT: [&str; 3] = ["%", "パーセント", "ﾊﾟｰｾﾝﾄ"];
    if let Some(behind) = near.take_any(&PERCENT) {
        let point = behind.take_any(&POINTS);
        let unit = if point.is_some() { "ポイント" } else { "%" };
        return Some(clean(unit.into(), point.unwrap_or(behind)));
    }
    if let Some(behind) = near.take_any(&POINTS) {
        return Some(clean("ポイント".into(), behind));
    }
    // 3.5Ｐ and 2Ｐ増 are points; 5P may be pages.
    let behind = near.take("P")?;
    if behind.peek().is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let measured = numeral.has_point()
        || numeral.is_signed()
        || MEASURING.first(behind).is_some()
        || behind.take("の").is_some_and(|of| MEASURING.first(of).is_some());
    Some(Word::when(measured, "ポイント".into(), behind))
}

fn symbol(near: Cursor<'_>) -> Option<Word<'_>> {
    let behind = SYMBOLS.longest(near)?;
    // 5m2 is an area; 1m234 is nothing.
    let power = behind.after_digit();
    let follows =
        |c: char| c.is_ascii_alphabetic() || power && c.is_ascii_digit() || "-_²³".contains(c);
    // 2mg/L is a unit of its own.
    let behind = over_per(behind).unwrap_or(behind);
    Some(if behind.peek().is_some_and(follows) {
        Word::NoUnit
    } else {
        Word::Unit(usual(near, behind), behind)
    })
}

/// Returns the place after what a unit is per: 5回/年, 300円/㎡.
fn over_per(end: Cursor<'_>) -> Option<Cursor<'_>> {
    let slash = end.take("/")?;
    slash.take_any(PER).or_else(|| SYMBOLS.longest(slash))
}

/// Returns the end of the longest counter that begins here.
fn known(near: Cursor<'_>) -> Option<Cursor<'_>> {
    // A Latin spelling is a symbol, which must not be followed by Latin letters.
    let latin = |c: char| c.is_ascii_alphanumeric();
    let spelled = SPELLED.iter().flat_map(|words| words.beginning(near));
    let spelled = spelled.filter(|(_, word)| !word.ends_with(latin));
    let spelled = spelled.filter_map(|(_, word)| near.take(word));
    spelled.chain(COUNTERS.longest(near)).max_by_key(|end| end.at())
}

/// The spellings of the crate's own units.
static SPELLED: [WordTable; 3] = [
    chained!(Unit::SPELLINGS, &[]),
    chained!(Counter::SPELLINGS, &[]),
    chained!(Symbol::SPELLINGS, &[]),
];

/// Returns whether a known counter or unit begins here.
pub(crate) fn begins_counter(place: Cursor<'_>) -> bool {
    known(place).or_else(|| SYMBOLS.longest(place)).is_some()
}

/// Decides a known counter by the numeral before it and the characters after it.
fn counter<'a>(numeral: &Numeral<'a>, near: Cursor<'a>, end: Cursor<'a>) -> Word<'a> {
    let word = usual(near, end);
    if MEASURING.first(end).is_none() && joins(&word, end) {
        return Word::NoUnit;
    }
    // 三割五分: the tenths are read with the unit before them.
    if word == "割" && Numeral::read(end).is_some_and(|tenths| tenths.end.take("分").is_some()) {
        return Word::Unit(word, end);
    }
    if numeral.script == Script::Kanji && !counts_kanji(numeral, &word, end) {
        return Word::NoUnit;
    }
    if begins_item(numeral, near, end) {
        return Word::Doubtful(word, end);
    }
    // 5回/年 is a unit of its own.
    match over_per(end) {
        Some(behind) => clean(usual(near, behind), behind),
        None => clean(word, end),
    }
}

/// Returns a unit, which is certain if known words or no letters follow.
fn clean(word: String, end: Cursor<'_>) -> Word<'_> {
    let continued = begins_word(end) || verb_here(end).is_some() || undirected(end).is_some();
    let half = end.take("半").is_some();
    // 90%前半 is less than 95%.
    let continued = continued && end.take_any(&["前半", "後半"]).is_none();
    // 件 begins no word but 件数 and 件名.
    let sure = continued || half || word == "件" || !end.peek().is_some_and(is_stem);
    Word::when(sure, word, end)
}

/// Returns whether a kanji numeral certainly counts in this unit, followed by a break: not 一人ひとり,
/// 二人三脚, 十人十色, 百円均一.
fn counts_kanji(numeral: &Numeral<'_>, word: &str, end: Cursor<'_>) -> bool {
    let row = if numeral.is_one() { UNITS_OF_ONE } else { KANJI_UNITS };
    let clean = !end.peek().is_some_and(is_stem);
    // 三十日 is a date or a length of time; 三十日以内 is a length.
    let days = word == "日" && end.take_any(&["以内", "以上"]).is_some();
    (row.contains(&word) || days) && (clean || begins_word(end))
}

/// Returns whether the figure may be an item's number at the beginning of its line: 「3　事業の概要」,
/// 「1事業の目的」.
fn begins_item<'a>(numeral: &Numeral<'a>, near: Cursor<'a>, end: Cursor<'a>) -> bool {
    let apart = numeral.end != near;
    let of = end.take("の").filter(|of| of.take("うち").is_none());
    let named = usual(near, end).chars().count() >= 2 && of.is_some();
    numeral.start.begins_line()
        && numeral.is_short()
        && (apart || named)
        && near.peek().is_some_and(is_kanji)
        && !end.ends_line()
}

/// Reads a word that is not in the tables up to the next break, as a counter unless another figure
/// or name is nearer.
fn unknown<'a>(numeral: &Numeral<'a>, near: Cursor<'a>) -> Word<'a> {
    let mut word = String::new();
    let mut end = near;
    let mut measured = false;
    for (c, behind) in near.ahead() {
        measured = !word.is_empty() && MEASURING.first(end).is_some();
        if measured || !is_stem(c) || "第約各全同又及".contains(c) {
            break;
        }
        if word.chars().count() >= LONGEST {
            return Word::NoUnit;
        }
        word.push(c);
        end = behind;
    }
    // 28福総第123号 is the number of a letter.
    if end.take("第").is_some() {
        return Word::NoUnit;
    }
    let named = NAME_ENDS.iter().any(|name| word.ends_with(name));
    if word.parse::<Unit>().is_err() || named || !numeral.is_plain() {
        return Word::NoUnit;
    }
    let before = |is: fn(char) -> bool| numeral.start.peek_back().is_some_and(is);
    let labelled = before(|c| is_stem(c) && !"約計全各年月週".contains(c));
    let length = word.chars().count();
    let short = length <= 5 || word.chars().all(is_katakana);
    let free = length <= 4 || short && !labelled && !numeral.start.begins_line();
    if before(|c| c.is_ascii_alphanumeric()) || !measured && !free {
        return Word::NoUnit;
    }
    Word::when(measured, word, end)
}

/// Returns the characters between two places, in usual width.
fn usual(from: Cursor<'_>, to: Cursor<'_>) -> String {
    from.ahead().take_while(|(_, behind)| behind.at() <= to.at()).map(|(c, _)| c).collect()
}
