//! The characters before a figure that may be its sign. A minus in any spelling is kept, or else
//! the figure is ambiguous.

use crate::draft::cursor::{Cursor, is_hiragana, is_katakana, is_line_break};
use crate::draft::figures::numeral::Numeral;
use crate::draft::figures::numeral::{MINUS, Minus};
use crate::draft::words::table::words;
use crate::terms::Comparator;

/// The sign of an amount, as of a change: ＋3ポイント, 前年度比▲5件.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signed {
    /// A `+`, which only changes have
    Plus,
    /// A minus
    Minus,
    /// No sign
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

/// Characters that may be a minus, or something else.
const STROKES: &str = "-−﹣‐‑‒–—―─ー⁻₋˗﹘ｰ";
const TRIANGLES: &str = "▲△▼▽▴▵▾▿⊿";

/// Returns whether there may be a minus before a figure whose sign was already read: 「△ 3件」, 「－
/// 3.2％」, 「ー5件」, 「(▲)5件」, 75 -300.
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

/// Returns whether △ may be one of the grades ◎ ○ △ × and not a minus: ○25件△5件.
fn marks_a_grade(numeral: &Numeral<'_>) -> bool {
    const REACH: usize = 12;
    let start = numeral.start;
    let mark = |c: char| "◎○◯×".contains(c);
    let before = || core::iter::successors(start.step_back(), |(_, place)| place.step_back());
    start.peek() == Some('△')
        && (before().take(REACH).any(|(c, _)| mark(c))
            || start.ahead().take(REACH).any(|(c, _)| mark(c)))
}

/// Returns whether the stroke belongs to the word: メンバー5人.
fn is_prolonged(c: char, before: Cursor<'_>) -> bool {
    c == 'ー' && before.peek_back().is_some_and(|c| is_katakana(c) || is_hiragana(c))
}

/// Returns whether ± or プラスマイナス precedes: a tolerance.
pub(crate) fn is_tolerance(numeral: &Numeral<'_>) -> bool {
    let near = numeral.start.back_over_gap();
    numeral.is_signed() && near.take_any_back(PLUS).is_some()
        || near.peek_back().is_some_and(|c| "±∓".contains(c))
}

/// Returns the sign of a numeral. A plus that adds to what precedes (1名＋1名) is not one.
pub(crate) fn sign(numeral: &Numeral<'_>) -> Signed {
    if numeral.is_signed() {
        Signed::Minus
    } else if signed_start(numeral) == numeral.start {
        Signed::Unsigned
    } else {
        Signed::Plus
    }
}

/// Returns the place of the plus before a numeral, or else that of the numeral.
pub(crate) fn signed_start<'a>(numeral: &Numeral<'a>) -> Cursor<'a> {
    let start = numeral.start;
    let plus = start.take_any_back(&["プラス", "+"]).filter(|_| !numeral.is_signed());
    let free = |c: char| c.is_whitespace() || "、，,：:（(「【［比差で".contains(c);
    let compared = |plus: &Cursor<'_>| plus.take_any_back(&["前年度", "前年", "前回"]).is_some();
    plus.filter(|plus| plus.peek_back().is_none_or(free) || compared(plus)).unwrap_or(start)
}

/// Returns the comparator of a sign: ≧50% asks for 50% or more; in 52%≧50% it compares two figures,
/// so it is ambiguous. <35項目> is in brackets.
pub(crate) fn sign_of_comparison(start: Cursor<'_>, end: Cursor<'_>) -> Option<Comparator> {
    let (comparator, sign) = start.back_over_spaces().take_row_back(SIGNS)?;
    let bracketed = sign.peek() == Some('<') && end.over_spaces().peek() == Some('>');
    (!bracketed).then_some(comparator)
}
