//! 3年 and 10日: lengths of time, or dates.

use rust_decimal::Decimal;

use crate::draft::phrase::Sense;
use crate::draft::text::cursor::Cursor;
use crate::draft::words::asides::{before_asides, over_qualifier};
use crate::draft::words::table::words;
use crate::value::Unit;

/// Whether 3年 or 10日 may be a date: the words beside it do not say that it is a length of time.
pub(crate) fn doubtful_date(sense: &Sense, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    words! {
        LENGTH_BEFORE {
            "過去" "今後" "直近" "最長" "最大" "満" "わずか" "向こう" "連続" "計" "全" "最低" "各"
            "×" "時間" "日数" "期間は" "期間"
        }
        LENGTH_BEHIND {
            "ごと" "おき" "連続" "後" "前" "経過" "にわた" "に渡" "かけて" "以上" "以内" "延長"
            "が経過" "を経" "が過ぎ"
        }
    }
    let quantity = match sense {
        Sense::Quantity(quantity) | Sense::Range(_, quantity) => quantity,
        Sense::Year(_) | Sense::Years(..) | Sense::Criterion(_) | Sense::Change(_) => return false,
    };
    let dated = match quantity.unit().map_or("", Unit::as_str) {
        "日" => quantity.value() <= Decimal::from(31),
        "年" => true,
        _ => false,
    };
    // 3年間 and 10日間 are lengths.
    if !dated || quantity.figure().scale() > 0 || end.peek_back() == Some('間') {
        return false;
    }
    let before = before_asides(start);
    let asides = before != start.back_over_spaces();
    let told = asides
        || before.take_any_back(LENGTH_BEFORE).is_some()
        || end.take_any(LENGTH_BEHIND).is_some()
        || over_qualifier(end) != end;
    !told
}
