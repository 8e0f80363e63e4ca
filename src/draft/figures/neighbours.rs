//! The characters directly beside a figure: those that keep it whole, those that may be part of it,
//! and those that make 3年 a length of time and not a date. Only the first keep a figure certain.

use rust_decimal::Decimal;

use crate::draft::cursor::{
    Cursor, is_gap, is_hiragana, is_kanji, is_line_break, is_stem, is_unseen,
};
use crate::draft::figures::numeral::Numeral;
use crate::draft::figures::unit::{Word, begins_counter, word};
use crate::draft::figures::worth::kanji_digit;
use crate::draft::phrase::Sense;
use crate::draft::words::asides::{before_asides, over_qualifier};
use crate::draft::words::table::words;
use crate::value::Unit;

words! {
    LENGTH_BEFORE {
        "過去" "今後" "直近" "最長" "最大" "満" "わずか" "向こう" "連続" "計" "全" "最低" "各" "×"
        "時間" "日数" "期間は" "期間"
    }

    LENGTH_BEHIND {
        "ごと" "おき" "連続" "後" "前" "経過" "にわた" "に渡" "かけて" "以上" "以内" "延長" "が経過"
        "を経" "が過ぎ"
    }
}

/// Characters that separate two figures.
const APART: &str = "、。；;：:（()）「」『』【】［］[]{}〔〕〈〉《》<>|→⇒←↑↓⇔➡=…‥";

/// Returns whether the character before a figure may be part of it: 万1千, ¥5, ½, another script's
/// digit.
pub(crate) fn doubtful_before(numeral: &Numeral<'_>) -> bool {
    let Some((c, before)) = numeral.start.step_back() else {
        return false;
    };
    // ▲5～▲3%, -5～+3%: a range with a signed first figure.
    let joint = if c == '+' { before.step_back() } else { Some((c, before)) };
    let ranged = joint.is_some_and(|(c, before)| "～〜~".contains(c) && before.after_digit());
    // 10の二乗, 二の5人: no numeral ends before a particle. 一5人 and 万5人 do.
    let numeric = "〇百千万億兆憶京廿卄卅卌佰仟萬壱弐拾".contains(c)
        || "一二三四五六七八九十".contains(c) && !before.peek_back().is_some_and(is_kanji);
    // 1·5 and 1'145 are one figure; 1→5, 1；5 and 1=5 are two.
    let apart = c.is_whitespace() || is_hiragana(c) || is_stem(c);
    let sequence = !numeral.is_signed() && c == '.'
        || before.after_digit() && !apart && !c.is_ascii_alphanumeric() && !APART.contains(c);
    // 1⏎,500件 is broken before its comma.
    let broken = |c: char| is_gap(c) || is_line_break(c);
    let cut = matches!(c, ',' | '.') && before.back_over(4, broken).after_digit();
    // 12.3人/10万人: a rate per large number.
    let scale = c == '/' && numeral.spelled.contains(['千', '万', '億']);
    numeric || ranged || sequence || cut || scale || !parts(c)
}

/// Returns whether the character after a figure's last word may be part of that word: 30人A, 5m²,
/// 3件/時.
pub(crate) fn doubtful_behind(end: Cursor<'_>) -> bool {
    let Some((c, behind)) = end.step() else {
        return false;
    };
    let per = |c: char| "/-·".contains(c);
    let point = c == '.' && behind.at_digit();
    // 百二十三点〇一 is 123.01.
    let decimal = kanji_digit(c).is_some() && end.take_back("点").is_some();
    // In 90%以上A the comparator separates the letter.
    let compared = end.take_any_back(&["上", "下", "内", "満", "超"]).is_some();
    point
        || decimal
        || c.is_ascii_alphabetic() && !compared
        || !parts(c)
        || per(c) && behind.peek().is_some_and(|c| c.is_ascii_alphabetic())
        || per(c) && (begins_counter(behind) || begins_scale(behind))
        || c == '・' && behind.take_any(&["日", "時", "回", "月", "年", "人"]).is_some()
}

/// Returns whether a rate per large number begins: 3.0件/万人, 5件/10万人.
fn begins_scale(place: Cursor<'_>) -> bool {
    let digits = Numeral::read(place).map_or(place, |numeral| numeral.end);
    digits != place && digits.take_any_back(&["万", "千", "億"]).is_some()
        || digits.take_any(&["万", "千", "億"]).is_some()
}

/// Returns whether a digit directly follows a unit without beginning a figure that has its own
/// unit: 1人500円 has two figures, and %E3%8130 none.
pub(crate) fn runs_on(unit: Cursor<'_>) -> bool {
    Numeral::of_digits(unit).is_some_and(|next| matches!(word(&next), Word::NoUnit))
}

/// Returns whether 3年 or 10日 may be a date, because no word beside it makes it a length of time.
pub(crate) fn doubtful_date(sense: &Sense, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let (Sense::Quantity(quantity) | Sense::Range(_, quantity)) = sense else { return false };
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
    before == start.back_over_spaces()
        && before.take_any_back(LENGTH_BEFORE).is_none()
        && end.take_any(LENGTH_BEHIND).is_none()
        && over_qualifier(end) == end
}

/// Returns whether a character separates a figure from its neighbours: the letters of Japanese
/// prose, ASCII letters and signs, punctuation, arrows, lines and labels do; other letters, digits,
/// currencies, invisible or combining characters and pictures do not.
fn parts(c: char) -> bool {
    let letter = is_hiragana(c) || is_stem(c);
    // Punctuation, arrows, operators, frames, shapes, labels, and Japanese signs.
    let sign = matches!(c, '‐'..='‧' | '←'..='⇿' | '∀'..='⋿' | '─'..='➿' | '①'..='⓿' | '㈠'..='㉃'
            | '㊀'..='㊰' | '、'..='〟' | '〰'..='〽' | '｡'..='､')
        || "※‹›·¬×÷§°«»・･㏍".contains(c);
    let ascii = c.is_ascii() && !"$%^`\\".contains(c);
    !is_unseen(c) && (letter || sign || ascii || c.is_whitespace())
}
