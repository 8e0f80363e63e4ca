//! Words beside a reading by which it is not the year's, not final, or not the reading itself.

use crate::draft::cells::says::{LAST_YEAR, any, close, is_attained};
use crate::draft::cursor::is_label;
use crate::draft::words::table::words;

/// Which year's readings a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadingYear {
    This,
    Last,
}

words! {
    /// What directly behind one says by how much a target was missed or passed.
    BEYOND { "未達" "不足" "足り" "及ば" "届か" "下回" "上回" "超過" "オーバー" "多" "少な" "?" "？" "までは" "まで至" "まで届" }

    /// What in brackets or the words behind one makes it no final reading.
    NOT_FINAL { "集計" "概数" "概算" "月末" "参加予定" "予定" "見込" "申込" "欠席" "キャンセル" "（第" "(第" "回目）" "回目)" "延べ" "延人" "参考" }

    /// What before a figure makes it no reading of this year.
    ANOTHER_BEFORE {
        "見込" "予定" "予測" "推計" "推定" "想定" "目標" "計画" "予算" "定員" "速報" "暫定" "中間"
        "途中" "時点" "現在"
    }

    /// What beside it makes it a reading in the course of a year.
    MIDYEAR { "現在" "時点" "速報" "暫定" "中間" }

    /// What after it makes it no reading of this year.
    ANOTHER_BEHIND { "見込" "予定" "予測" "推計" "推定" "想定" "のうち" "中" }
}

pub(crate) fn not_the_reading(before: &str, behind: &str, year: ReadingYear) -> bool {
    let behind = behind.trim_start_matches(['（', '(', ' ', '\u{3000}', 'の', 'を', 'と', 'に']);
    let forecast = ANOTHER_BEHIND.iter().any(|word| behind.starts_with(word));
    let near = close(before, 8);
    // 95人（12月末現在）: not the year's.
    let end = behind.char_indices().nth(12).map_or(behind.len(), |(at, _)| at);
    let beside = any(behind.get(..end).unwrap_or_default(), MIDYEAR);
    beside
        || forecast
        || any(near, ANOTHER_BEFORE)
        || year == ReadingYear::This && any(near, LAST_YEAR)
}

/// Whether a reading is how far a target is reached, or by how much it is missed.
pub(crate) fn attainment(before: &str, behind: &str) -> bool {
    is_attained(before) || BEYOND.iter().any(|word| behind.starts_with(word)) || is_denied(behind)
}

/// Whether a figure is of several, of a time, or what an earlier one became: ①② 210件, R5.4～R5.12 112人,
/// 210→215件.
pub(crate) fn is_of_several(before: &str) -> bool {
    let near = close(before, 12).trim_end();
    let arrow = near.strip_suffix(['→', '⇒']);
    let listed = near.strip_suffix(is_label).is_some_and(|rest| {
        rest.trim_end_matches(['、', '，', '・', 'と', ' ', '\u{3000}']).ends_with(is_label)
    });
    let clause = near.rsplit(['、', '，', '。', '\n', '\r', '）', ')']).next().unwrap_or_default();
    listed
        || clause.contains(['～', '〜', '~'])
        || any(clause, &["月から", "月まで"])
        || arrow.is_some_and(|rest| rest.ends_with(char::is_numeric))
}

/// Whether what follows a figure denies what it counts, or counts some of it: 85％の方に満足していただけなかった,
/// 112人の会員のうち半数.
fn is_denied(behind: &str) -> bool {
    let clause = behind.split(['、', '，', '。', '（', '(', '\n']).next().unwrap_or_default();
    let of_it = clause.starts_with(['の', 'が', 'に', 'は']);
    of_it && any(clause, &["なかった", "ていない", "ません", "のうち", "できず", "ない"])
}

/// Whether the words before a figure say that one may count twice: 延べ相談件数.
pub(crate) fn is_total(before: &str) -> bool {
    any(close(before, 18), &["延べ", "のべ"])
}

/// Whether what is behind a reading, in brackets or words, says that it is not final or whole.
pub(crate) fn not_final(behind: &str) -> bool {
    let end = behind.char_indices().nth(16).map_or(behind.len(), |(at, _)| at);
    let near = behind.get(..end).unwrap_or_default();
    any(near.split(['、', '，', '。', '\n']).next().unwrap_or_default(), NOT_FINAL)
        || is_dated(behind)
}

/// Whether what is in brackets directly behind says of when a reading is: （～12月）, （上半期）, （前年度）.
/// 5回（6月、8月） lists when it was, and （前年度80.0％） has a figure of its own.
fn is_dated(behind: &str) -> bool {
    let Some(inner) = behind.trim_start().strip_prefix(['（', '(']) else { return false };
    let Some((inner, _)) = inner.split_once(['）', ')']) else { return false };
    let listed = inner.contains(['、', '，', '・']);
    let figure = inner.contains(|c: char| c.is_numeric());
    !listed && any(inner, &["月", "半期", "四半", "末"])
        || !figure
            && (any(inner, LAST_YEAR)
                || any(inner, &["目標値", "計画値", "平均", "別の", "全国", "全市", "他区"]))
}
