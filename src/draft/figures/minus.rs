//! The minus that belongs to a figure.

use crate::draft::text::cursor::Cursor;

/// How a minus is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Minus {
    /// `-` and `−`, which belong to the figure
    Stroke,
    /// ▲ △ and マイナス, which may speak of a decrease: ▲10%以上 asks for more of it
    Decrease,
}

/// マイナス, in full and in half width.
pub(crate) const MINUS: [&str; 2] = ["マイナス", "ﾏイﾅｽ"];

/// The minus that comes directly before a place, where it can be one.
pub(crate) fn minus_before(start: Cursor<'_>) -> Option<(Minus, Cursor<'_>)> {
    if let Some(place) = start.back_over_gap().take_any_back(&MINUS) {
        return Some((Minus::Decrease, place));
    }
    let (sign, place) = start.step_back().filter(|(c, _)| "▲△−-﹣".contains(*c))?;
    if matches!(sign, '▲' | '△') {
        return Some((Minus::Decrease, place));
    }
    // 4-1 is a code and 大開1-8 an address; 前年度比-3 and ：-3 are signed.
    let before = place.peek_back();
    let free = before.is_none_or(|c| {
        c.is_whitespace() || "、，,。：:（(「『【［[＝=/｜|比差で・はがの".contains(c)
    });
    // − is nothing but a minus, unless it joins two figures or letters.
    let minus = sign != '-' && before.is_some_and(|c| !c.is_ascii_alphanumeric());
    (minus || free).then_some((Minus::Stroke, place))
}
