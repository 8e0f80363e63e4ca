//! Figures that are not quantities: dates, times of day, fractions, ratios, codes, telephone
//! numbers. They are skipped as a whole.

use crate::draft::cursor::{Cursor, is_hiragana, is_kanji, is_katakana, is_stem};
use crate::draft::figures::numeral::{Numeral, Script, over_joined};
use crate::draft::figures::sign::is_tolerance;
use crate::draft::figures::unit::{Word, word};

/// The characters that join the figures of a code, a date or a ratio.
const JOINTS: &str = "-‐−–—―ー/:：.";

/// Characters before a figure that make it a name, a number in a series, or a guess.
const BEFORE: &str = "第№#〒※*_±注何幾々";

/// Returns the place after a numeral that is not a quantity.
pub(crate) fn passed<'a>(numeral: &Numeral<'a>) -> Option<Cursor<'a>> {
    let end = numeral.end;
    // 08月1日 is a date despite the leading zero.
    let whole = !numeral.has_point() && !numeral.is_signed();
    if let Some(dated) = date(numeral).filter(|_| whole) {
        return Some(dated);
    }
    if is_tolerance(numeral) || is_named(numeral) {
        // 第1・2回, 第1～3回: the other numbers of the series are not quantities either.
        return Some(over_joined(end, "・～〜~-,、"));
    }
    if let Some(time) = time_of_day(end) {
        return Some(time);
    }
    if numeral.spelled.matches('.').count() > 1 {
        return Some(over_chain(end).0);
    }
    if numeral.has_leading_zero() {
        return Some(over_telephone(over_chain(end).0));
    }
    fraction(end).or_else(|| if whole { chained(end) } else { None })
}

/// Returns whether the word before makes the figure part of a name: 第3回, A4, COVID-19, 数十人.
pub(crate) fn is_named(numeral: &Numeral<'_>) -> bool {
    // 第 3 回 is letter-spaced.
    let near = numeral.start.back_over_spaces();
    if near.take_any_back(&["第", "№", "〒", "No.", "NO.", "no."]).is_some() {
        return true;
    }
    let Some((c, before)) = numeral.start.step_back() else {
        return false;
    };
    let kanji = numeral.script == Script::Kanji && !numeral.is_signed();
    // PC3台 and LED50基 are counted; A4, H2 and 4K are not.
    let lone_letter =
        c.is_ascii_alphabetic() || c.is_alphabetic() && !is_stem(c) && !is_hiragana(c);
    let lone_letter = lone_letter && !before.peek_back().is_some_and(|c| c.is_ascii_alphabetic());
    // 参加者数10人 counts ten; 数10人 and 数十人 are guesses.
    let guess = c == '数' && (kanji || !before.peek_back().is_some_and(is_stem));
    BEFORE.contains(c)
        || guess
        || lone_letter
        || matches!(c, '.' | '\'' | '’')
        || "-‐−".contains(c) && before.peek_back().is_some_and(char::is_alphanumeric)
        || kanji && (is_kanji(c) && !"約計全各年月週毎延値標均総額率".contains(c) || is_katakana(c))
        || kanji && c.is_ascii_digit()
}

/// Returns the place after figures joined as in a code, and the number of joints.
fn over_chain(end: Cursor<'_>) -> (Cursor<'_>, usize) {
    let (mut place, mut joints) = (end, 0_usize);
    // 9:30 and 11:30; 5:50% is a label and a figure.
    let tells_time = end.take(":").is_some_and(|minute| {
        let digits = minute.ahead().take(3).take_while(|(c, _)| c.is_ascii_digit()).count();
        digits == 2
            && minute.peek().is_some_and(|c| c <= '5')
            && minute.on().on().take("%").is_none()
    });
    while let Some((c, behind)) = place.step().filter(|(c, _)| JOINTS.contains(*c)) {
        let Some(next) = Numeral::of_digits(behind) else { break };
        // 10:30 and 1:2 are not counts; in 2016：50% the colon only separates.
        if c == ':' && !tells_time && matches!(word(&next), Word::Unit(..)) {
            break;
        }
        (place, joints) = (next.end, joints.saturating_add(1));
    }
    (place, joints)
}

/// Returns the place after the groups of a telephone number: 06 6464 9743.
fn over_telephone<'a>(end: Cursor<'a>) -> Cursor<'a> {
    let group = |place: &Cursor<'a>| {
        let near = place.over_spaces();
        let group = Numeral::of_digits(near).filter(|group| near != *place && group.is_digits())?;
        matches!(group.spelled.len(), 3 | 4).then_some(group.end)
    };
    core::iter::successors(Some(end), group).last().unwrap_or(end)
}

/// Returns the place after 7/16, 10:30, 1:2, 06-6464-9743: joined by more than one hyphen or by
/// another joint.
fn chained(end: Cursor<'_>) -> Option<Cursor<'_>> {
    let (place, joints) = over_chain(end);
    let hyphen = end.peek().is_some_and(|c| !"/:：".contains(c));
    (joints > 0 && !(joints == 1 && hyphen)).then_some(place)
}

/// Returns the place after a fraction, which is never a number of minutes: 3分の2, 三分の一.
fn fraction(end: Cursor<'_>) -> Option<Cursor<'_>> {
    Some(Numeral::read(end.take("分の")?)?.end)
}

/// Returns the place after a date: 4月1日, 2016年4月, 10日（金）.
fn date<'a>(numeral: &Numeral<'a>) -> Option<Cursor<'a>> {
    let end = numeral.end.over_spaces();
    let value = numeral.small();
    if let Some(month) = end.take("月") {
        return Some(day(month).unwrap_or(month)).filter(|_| value.is_some_and(|n| n <= 12));
    }
    if let Some(year) = end.take("年").filter(|year| year.take("度").is_none()) {
        let month = Numeral::read(year.over_spaces());
        let month = month.filter(|month| month.end.over_spaces().take("月").is_some());
        let calendar =
            value.is_some_and(|n| (1868..=2200).contains(&n)) && !numeral.spelled.contains(',');
        return (calendar || month.is_some()).then_some(year);
    }
    let day = end.take("日")?;
    let bracket = day.take("(");
    let week = bracket.and_then(Cursor::peek).is_some_and(|c| "月火水木金土日祝".contains(c));
    let of_month = numeral.start.take_any_back(&["毎月", "翌月", "同月"]).is_some();
    (week || of_month || day.take("付").is_some()).then_some(day)
}

/// Returns the place after the day of a month.
fn day(month: Cursor<'_>) -> Option<Cursor<'_>> {
    let numeral = Numeral::read(month.over_spaces())?;
    let day = numeral.end.over_spaces().take("日")?;
    let length = day.take("間").is_some();
    (!length && numeral.small().is_some_and(|n| n <= 31)).then_some(day)
}

/// Returns the place after a time of day: 10時, 10時30分, 17時55分23秒, 午後5時半.
fn time_of_day<'a>(end: Cursor<'a>) -> Option<Cursor<'a>> {
    let hour = end.over_spaces().take("時");
    let hour = hour.filter(|hour| hour.take_any(&["間", "限", "短"]).is_none())?;
    let part = |place: Cursor<'a>, unit: &str| {
        Numeral::of_digits(place.over_spaces())?.end.over_spaces().take(unit)
    };
    let minute = part(hour, "分");
    let second = part(minute.unwrap_or(hour), "秒");
    Some(second.or(minute).or_else(|| hour.take("半")).unwrap_or(hour))
}

/// Returns the place after a web or mail address, or a query or escape in one.
pub(crate) fn over_address(place: Cursor<'_>) -> Option<Cursor<'_>> {
    let hex = |place: Cursor<'_>| {
        place.ahead().take(2).filter(|(c, _)| c.is_ascii_hexdigit()).count() == 2
    };
    let letter = |place: Cursor<'_>| place.peek().is_some_and(|c| c.is_ascii_alphanumeric());
    let free = !place.after_digit();
    let key = |place: Cursor<'_>| {
        let name = place.ahead().take(24).find(|(c, _)| !c.is_ascii_alphanumeric() && *c != '_');
        letter(place) && name.is_some_and(|(c, _)| c == '=')
    };
    let begins = place.take("://").is_some()
        || place.take("www.").is_some()
        || place.take("%").is_some_and(|escape| free && hex(escape))
        || place.take_any(&["?", "&"]).is_some_and(key)
        || place.take("@").is_some_and(letter);
    begins.then(|| {
        let mut end = place;
        while let Some((_, next)) =
            end.step().filter(|(c, _)| c.is_ascii_graphic() && !"\"<>()[]{}|".contains(*c))
        {
            end = next;
        }
        end
    })
}
