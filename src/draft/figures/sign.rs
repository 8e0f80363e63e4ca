//! What comes before a figure, as its sign or not. A minus in any spelling is kept, or the figure
//! is left open.

use crate::draft::cursor::{Cursor, is_hiragana, is_katakana, is_line_break};
use crate::draft::figures::numeral::Numeral;
use crate::draft::figures::numeral::{MINUS, Minus};
use crate::draft::words::table::words;
use crate::terms::Comparator;

/// Whether an amount is signed as a change is: ＋3ポイント, 前年度比▲5件.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signed {
    /// A `+`, which only a change has
    Plus,
    /// A minus
    Minus,
    /// None
    Unsigned,
}

words! {
    PLUS { "プラス" "ﾌﾟﾗｽ" }

    SIGNS: Comparator {
        Comparator::AtLeast => "≧" "≥" "⩾",
        Comparator::AtMost => "≦" "≤" "⩽",
        Comparator::MoreThan => ">",
        Comparator::LessThan => "<",
    }
}

/// What a minus may be, and may not.
const STROKES: &str = "-−﹣‐‑‒–—―─ー⁻₋˗﹘ｰ";
const TRIANGLES: &str = "▲△▼▽▴▵▾▿⊿";

/// Whether a minus, or what may be one, comes before a figure whose sign was read: 「△ 3件」,
/// 「－ 3.2％」, 「ー5件」, 「(▲)5件」, 75 -300.
pub(crate) fn doubtful_sign(numeral: &Numeral<'_>) -> bool {
    let start = numeral.start;
    let near = start.back_over_gap();
    let Some((c, before)) = near.step_back() else {
        return false;
    };
    if numeral.is_signed() {
        // 75 -300: a range, or a figure and a negative one.
        let joins = near != start && numeral.minus == Some(Minus::Stroke) && c.is_ascii_digit();
        let stroke = near == start && STROKES.contains(c) && !is_prolonged(c, before);
        return stroke || TRIANGLES.contains(c) || joins || marks_a_grade(numeral);
    }
    let is_minus = |c| STROKES.contains(c) || TRIANGLES.contains(c);
    let bracketed =
        || "()".contains(c) && before.peek_back().is_some_and(|c| is_minus(c) && c != 'ー');
    let on_line_before = || {
        let above = before.back_over_gap().peek_back();
        is_line_break(c) && above.is_some_and(|c| TRIANGLES.contains(c))
    };
    is_minus(c) && !is_prolonged(c, before)
        || near.take_any_back(MINUS).is_some()
        || bracketed()
        || on_line_before()
}

/// ○25件△5件: one of the marks ◎ ○ △ ×, or a minus.
fn marks_a_grade(numeral: &Numeral<'_>) -> bool {
    const REACH: usize = 12;
    let start = numeral.start;
    let mark = |c: char| "◎○◯×".contains(c);
    let before = || core::iter::successors(start.step_back(), |(_, place)| place.step_back());
    start.peek() == Some('△')
        && (before().take(REACH).any(|(c, _)| mark(c))
            || start.ahead().take(REACH).any(|(c, _)| mark(c)))
}

/// メンバー5人: the stroke belongs to the word.
fn is_prolonged(c: char, before: Cursor<'_>) -> bool {
    c == 'ー' && before.peek_back().is_some_and(|c| is_katakana(c) || is_hiragana(c))
}

/// Whether ± or プラスマイナス comes before: a tolerance.
pub(crate) fn is_tolerance(numeral: &Numeral<'_>) -> bool {
    let near = numeral.start.back_over_gap();
    numeral.is_signed() && near.take_any_back(PLUS).is_some()
        || near.peek_back().is_some_and(|c| "±∓".contains(c))
}

/// How the numeral is signed. A plus that adds to what comes before it (1名＋1名) is none.
pub(crate) fn sign(numeral: &Numeral<'_>) -> Signed {
    if numeral.is_signed() {
        Signed::Minus
    } else if signed_start(numeral) == numeral.start {
        Signed::Unsigned
    } else {
        Signed::Plus
    }
}

/// The place of the plus before a numeral, where one is; else of the numeral.
pub(crate) fn signed_start<'a>(numeral: &Numeral<'a>) -> Cursor<'a> {
    let start = numeral.start;
    let plus = start.take_any_back(&["プラス", "+"]).filter(|_| !numeral.is_signed());
    let free = |c: char| c.is_whitespace() || "、，,：:（(「【［比差で".contains(c);
    let compared = |plus: &Cursor<'_>| plus.take_any_back(&["前年度", "前年", "前回"]).is_some();
    plus.filter(|plus| plus.peek_back().is_none_or(free) || compared(plus)).unwrap_or(start)
}

/// ≧50% asks for 50% and more, and in 52%≧50% it compares two figures: it is left open. <35項目>
/// is in brackets.
pub(crate) fn sign_of_comparison(start: Cursor<'_>, end: Cursor<'_>) -> Option<Comparator> {
    let (comparator, sign) = start.back_over_spaces().take_row_back(SIGNS)?;
    let bracketed = sign.peek() == Some('<') && end.over_spaces().peek() == Some('>');
    (!bracketed).then_some(comparator)
}
