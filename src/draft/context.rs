//! What the characters around a figure make of it: signs, signs of comparison, dates.

use crate::draft::aside::{before_asides, over_qualifier};
use crate::draft::cursor::Cursor;
use crate::draft::number::Numeral;
use crate::draft::phrase::Sense;
use crate::draft::verb::Signed;
use crate::terms::Comparator;
use crate::value::{Quantity, Unit};

/// How the numeral is signed. A plus that adds to what stands before it (1名＋1名) is none.
pub(crate) fn sign(numeral: &Numeral<'_>) -> Signed {
    if numeral.is_signed() {
        Signed::Minus
    } else if signed_start(numeral) == numeral.start() {
        Signed::Unsigned
    } else {
        Signed::Plus
    }
}

/// The place of the plus before a numeral, where one stands; else of the numeral.
pub(crate) fn signed_start<'a>(numeral: &Numeral<'a>) -> Cursor<'a> {
    let start = numeral.start();
    let plus = start.take_any_back(&["プラス", "+"]).filter(|_| !numeral.is_signed());
    let free = |c: char| c.is_whitespace() || "、，,：:（(「【［比差で".contains(c);
    let compared = |plus: &Cursor<'_>| plus.take_any_back(&["前年度", "前年", "前回"]).is_some();
    plus.filter(|plus| plus.peek_back().is_none_or(free) || compared(plus)).unwrap_or(start)
}

/// ≧50% asks for 50% and more, and in 52%≧50% it compares two figures: it is left open.
pub(crate) fn sign_of_comparison(start: Cursor<'_>) -> Option<Comparator> {
    const SIGNS: [(char, Comparator); 8] = [
        ('≧', Comparator::AtLeast),
        ('≥', Comparator::AtLeast),
        ('≦', Comparator::AtMost),
        ('≤', Comparator::AtMost),
        ('>', Comparator::MoreThan),
        ('＞', Comparator::MoreThan),
        ('<', Comparator::LessThan),
        ('＜', Comparator::LessThan),
    ];
    let sign = start.back_over_spaces().peek_back()?;
    SIGNS.iter().find(|(one, _)| *one == sign).map(|(_, comparator)| *comparator)
}

/// The quantity of a sense that is nothing else.
pub(crate) fn quantity_of(sense: &Sense) -> Option<&Quantity> {
    match sense {
        Sense::Quantity(quantity) => Some(quantity),
        Sense::Year(_)
        | Sense::Years(..)
        | Sense::Range(..)
        | Sense::Criterion(_)
        | Sense::Change(_) => None,
    }
}

/// 「△ 3件」 and 「ー5件」: a minus, or a mark and a dash.
pub(crate) fn doubtful_sign(start: Cursor<'_>) -> bool {
    let near = start.back_over_spaces();
    let triangle = near != start && near.peek_back().is_some_and(|c| "▲△".contains(c));
    let dash = start.step_back().filter(|(c, _)| "ー―–—─‐".contains(*c));
    let dash = dash.is_some_and(|(_, place)| {
        place.peek_back().is_none_or(|c| c.is_whitespace() || "、：:（(比".contains(c))
    });
    triangle || dash
}

/// 3年 and 10日 are lengths of time or dates, unless the words beside them decide or nothing else
/// stands in the sentence.
pub(crate) fn doubtful_date(sense: &Sense, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    const LENGTH_BEFORE: [&str; 21] = [
        "過去",
        "今後",
        "直近",
        "最長",
        "最大",
        "満",
        "わずか",
        "向こう",
        "連続",
        "計",
        "全",
        "年間",
        "月",
        "週",
        "最低",
        "各",
        "×",
        "時間",
        "日数",
        "期間は",
        "期間",
    ];
    const LENGTH_BEHIND: [&str; 15] = [
        "ごと",
        "おき",
        "連続",
        "後",
        "前",
        "経過",
        "にわた",
        "に渡",
        "かけて",
        "以上",
        "以内",
        "延長",
        "が経過",
        "を経",
        "が過ぎ",
    ];
    let Some(quantity) = quantity_of(sense) else {
        return false;
    };
    let unit = quantity.unit().map_or("", Unit::as_str);
    if !matches!(unit, "年" | "日") || start.is_alone(end) {
        return false;
    }
    let before = before_asides(start);
    let asides = before != start.back_over_spaces();
    let told = asides
        || before.take_any_back(&LENGTH_BEFORE).is_some()
        || end.take_any(&LENGTH_BEHIND).is_some()
        || over_qualifier(end) != end;
    !told
}
