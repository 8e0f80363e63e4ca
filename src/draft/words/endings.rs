//! What is between a figure and its comparator or verb, how they go on, and whether they are denied.

use crate::draft::cursor::{Cursor, ends_clause, is_hiragana, is_line_break};
use crate::draft::words::table::words;

/// Whether what follows negates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Negation {
    /// Nothing does.
    None,
    /// The verb itself is negated: を超えない, を上回らなかった.
    Direct,
    /// A negation is close by, and what it negates is not certain.
    Somewhere,
}

/// Most characters after a comparator in which a negation is looked for.
pub(crate) const NEAR: usize = 14;

/// Most characters of a bracket that is looked into.
const LONGEST_BRACKET: usize = 40;

/// Whether a negation follows a comparator, within its clause.
pub(crate) fn negation(behind: Cursor<'_>) -> Negation {
    // を超えない, を上回らなかった, を超えず: the verb's own ending.
    let stem = behind.take_any(&["ら", "し"]).unwrap_or(behind);
    // 80%以上ずれる and 5件以上ずつ deny nothing.
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

/// The place after words that deny the comparator before them and nothing else: 以上とならない,
/// 以上に達しなかった, 超えることのない. 以上を達成できない may deny the achievement alone.
pub(crate) fn denied_outright(behind: Cursor<'_>) -> Option<Cursor<'_>> {
    const STEMS: [&str; 6] = ["なら", "なってい", "達し", "達してい", "到達し", "至ら"];
    const ENDINGS: [&str; 4] = ["なかった", "なければ", "ない", "ず"];
    let never = behind.take_any(&["ることの", "ることが", "ること"]);
    let joined = behind.take_any(&["と", "に"]).unwrap_or(behind);
    // Of stems that begin alike, the one whose ending follows.
    let mut stems = STEMS.iter().filter_map(|stem| joined.take(stem)).chain(never);
    stems.find_map(|stem| {
        let end = stem.take_any(&ENDINGS)?;
        let asks = asks(stem) || obliges(stem);
        (!asks && end.take_any(&["わけ", "ことは", "とは"]).is_none()).then_some(end)
    })
}

/// 超えないか asks, and 超えないといけない obliges; 超えないとき does neither.
fn asks(stem: Cursor<'_>) -> bool {
    let when = stem.take_any(&["ないとき", "ないと判断", "ないと認め"]).is_some();
    !when && stem.take_any(&["ないか", "ないと"]).is_some()
}

/// 超えなければならない obliges: nothing is negated.
fn obliges(stem: Cursor<'_>) -> bool {
    stem.take("なければ").is_some_and(|behind| behind.take_any(&["なら", "いけ"]).is_some())
}

/// The place after a negation within the given number of characters of the clause.
pub(crate) fn denial(behind: Cursor<'_>, within: usize) -> Option<Cursor<'_>> {
    // What a condition leads to is not negated with it: 10件未満の場合は継続しない.
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
            // 少ない, 幼なく and the like are words of their own.
            return place.peek_back().is_none_or(|c| !"少危拙幼".contains(c)).then_some(end);
        }
        let (c, next) = place.step()?;
        // ならない and ならず are no なら.
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

/// The place after the inflection of a comparator: えた, る, かった, ければ.
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

/// The place after a bracket between a figure and its comparator or verb, 30%（※1）以上, and whether figures are in it that are not the
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
