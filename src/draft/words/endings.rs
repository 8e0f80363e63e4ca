//! The words between a figure and its comparator or verb, their inflections, and negations.

use crate::draft::cursor::{Cursor, ends_clause, is_hiragana, is_line_break};
use crate::draft::words::table::words;

/// Whether the following words negate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Negation {
    /// They do not.
    None,
    /// The verb itself is negated: を超えない, を上回らなかった.
    Direct,
    /// A negation is nearby, but it is not certain what it negates.
    Somewhere,
}

/// The largest number of characters after a comparator in which a negation is searched.
pub(crate) const NEAR: usize = 14;

/// The largest number of characters of a bracket that is checked.
const LONGEST_BRACKET: usize = 40;

/// Returns whether a negation follows a comparator within its clause.
pub(crate) fn negation(behind: Cursor<'_>) -> Negation {
    // を超えない, を上回らなかった, を超えず: the verb's own ending.
    let stem = behind.take_any(&["ら", "し"]).unwrap_or(behind);
    // 80%以上ずれる and 5件以上ずつ are not negations.
    let never = stem.take("ず").filter(|end| end.take_any(&["れ", "つ", "ら"]).is_none());
    if never.or_else(|| stem.take_any(&["ない", "なかった", "なけれ", "なく"])).is_some()
    {
        return if obliges(stem) || asks(behind) { Negation::Somewhere } else { Negation::Direct };
    }
    match denial(behind, NEAR) {
        Some(_) => Negation::Somewhere,
        None => Negation::None,
    }
}

/// Returns the place after words that negate only the comparator before them: 以上とならない, 以上に達しなかった,
/// 超えることのない. 以上を達成できない may negate only the achievement.
pub(crate) fn denied_outright(behind: Cursor<'_>) -> Option<Cursor<'_>> {
    const STEMS: [&str; 6] = ["なら", "なってい", "達し", "達してい", "到達し", "至ら"];
    const ENDINGS: [&str; 4] = ["なかった", "なければ", "ない", "ず"];
    let never = behind.take_any(&["ることの", "ることが", "ること"]);
    let joined = behind.take_any(&["と", "に"]).unwrap_or(behind);
    // Of stems with the same beginning, take the one whose ending follows.
    let mut stems = STEMS.iter().filter_map(|stem| joined.take(stem)).chain(never);
    stems.find_map(|stem| {
        let end = stem.take_any(&ENDINGS)?;
        let asks = asks(stem) || obliges(stem);
        (!asks && end.take_any(&["わけ", "ことは", "とは"]).is_none()).then_some(end)
    })
}

/// Returns whether it is a question, 超えないか, or an obligation, 超えないといけない; 超えないとき is neither.
fn asks(stem: Cursor<'_>) -> bool {
    let when = stem.take_any(&["ないとき", "ないと判断", "ないと認め"]).is_some();
    !when && stem.take_any(&["ないか", "ないと"]).is_some()
}

/// Returns whether it is an obligation, 超えなければならない: nothing is negated.
fn obliges(stem: Cursor<'_>) -> bool {
    stem.take("なければ").is_some_and(|behind| behind.take_any(&["なら", "いけ"]).is_some())
}

/// Returns the place after a negation within the given number of characters of the clause.
pub(crate) fn denial(behind: Cursor<'_>, within: usize) -> Option<Cursor<'_>> {
    // The consequence of a condition is not negated with it: 10件未満の場合は継続しない.
    const CONDITIONS: [&str; 6] = ["場合", "とき", "であれば", "ならば", "なら", "たら"];
    words! {
        static NEGATIONS {
            "ない" "なかった" "なけれ" "なく" "なし" "無し" "ません" "ずに" "無い" "未達" "困難"
            "不可能" "失敗" "を除" "は除" "以外" "場合を除" "ときを除"
        }
    }
    let mut place = behind;
    for _ in 0..within {
        if let Some(end) = NEGATIONS.first(place) {
            // 少ない, 幼なく and the like are separate words.
            return place.peek_back().is_none_or(|c| !"少危拙幼".contains(c)).then_some(end);
        }
        let (c, next) = place.step()?;
        // ならない and ならず are not なら.
        let becomes = place.take_any(&["ならな", "ならず"]).is_some();
        if ends_clause(c) || !becomes && place.take_any(&CONDITIONS).is_some() {
            return None;
        }
        if c == 'ず'
            && next.peek().is_none_or(|c| ends_clause(c) || matches!(c, 'と' | '再' | '見'))
        {
            return Some(next);
        }
        place = next;
    }
    None
}

/// Returns the place after the inflection of a comparator: えた, る, かった, ければ.
pub(crate) fn over_inflection(behind: Cursor<'_>) -> Cursor<'_> {
    words! {
        static ENDINGS {
            "かった" "ければ" "なかった" "なければ" "らなかった" "らなければ" "らない" "ない"
            "ったら" "った" "っている" "って" "れば" "ている" "たら" "い" "る" "た" "て" "り" "む"
            "す" "し" "せる" "させる" "する"
        }
    }
    let stem = behind.peek_back().is_some_and(|c| is_hiragana(c) || matches!(c, '回' | '込'));
    ENDINGS.first(behind).filter(|_| stem).unwrap_or(behind)
}

/// Returns the place after a bracket between a figure and its comparator or verb, 30%（※1）以上, and
/// whether it has figures other than the number of a note.
/// number of a note.
pub(crate) fn behind_bracket(end: Cursor<'_>) -> Option<(Cursor<'_>, bool)> {
    if let Some(note) = end.take_any(&["※", "*"]) {
        let digits = note.ahead().take(2).take_while(|(c, _)| c.is_ascii_digit());
        return Some((digits.last().map_or(note, |(_, behind)| behind), false));
    }
    let mut place = end.over_spaces().take_any(&["(", "《", "〔", "["])?;
    let note = place.take_any(&["※", "注", "*"]).is_some();
    let mut figures = false;
    for _ in 0..LONGEST_BRACKET {
        let (c, next) = place.step().filter(|(c, _)| !is_line_break(*c))?;
        match c {
            ')' | '》' | '〕' | ']' => return Some((next, figures && !note)),
            '(' | '《' | '〔' | '[' => return None,
            _ => figures |= c.is_numeric() || "一二三四五六七八九十百千万".contains(c),
        }
        place = next;
    }
    None
}
