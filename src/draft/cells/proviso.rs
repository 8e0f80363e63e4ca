//! Words beside a figure that bound it, turn it round, leave it unsettled, or make it one of several.

use crate::draft::cells::says::{any, close};
use crate::draft::cursor::{Cursor, is_kanji};
use crate::draft::phrase::Phrase;
use crate::draft::words::asides::Period;
use crate::draft::words::table::words;

words! {
    /// What bounds a withdrawal criterion, wherever in its cell it is.
    PROVISOS {
        "ただし" "但し" "に限る" "に限り" "を除き" "を除く" "を除いて" "理由なく" "理由がなく" "やむを得"
    }

    /// What follows a condition that does not withdraw: であっても継続する.
    KEPT {
        "継続" "存続" "続行" "続ける" "現状維持" "あっても" "場合でも" "ときでも" "としても" "問題ない"
    }

    /// What ends a sentence that denies: 直ちに撤退しない.
    DENIED { "ない" "ません" "ないこととする" "ないものとする" }

    /// What makes a condition one on a forecast, or in the course of the year.
    FORECASTS { "見込" "予想" "予測" "想定" "時点" "現在" "中間" "途中" }

    /// What a target is asked only under, before it.
    UNDER { "場合" "できれば" "なければ" "ならば" "であれば" "あれば" "限り" "次第" }

    /// What follows a target that is not settled: 100人以上（案）, 100人以上をめざしていたが.
    UNSETTLED {
        "予定" "（案" "(案" "見込" "想定" "予測" "望まし" "程度" "目安" "いたが" "に変更" "に修正" "に見直"
        "くらい" "ぐらい" "ほど" "前後"
    }

    /// What a figure is of one of: 1回あたり, 1校につき.
    PER { "あたり" "当たり" "当り" "につき" "ごとに" "毎に" "平均" }

    /// What 各 begins that is not each of several.
    NOT_EACH { "各種" "各界" "各般" "各層" "各位" "各業績" "各目標" "各指標" }

    /// What is directly before a part: うち3回, 残り2回, 後期50人.
    PARTS_BEFORE {
        "うち" "内訳" "残り" "あと" "不足" "上半期" "下半期" "前期" "後期" "前半" "後半" "半期" "回目" "日目"
    }

    /// What counts one of something, directly before what is asked of it: 1世帯1台.
    ONE_OF {
        "1人" "1名" "1回" "1日" "1校" "1館" "1世帯" "1団体" "1地域" "1地区" "1か所" "1箇所" "1カ所" "1事業"
    }

    /// What is around words.
    AROUND { "：" ":" "（" "(" "は" "が" "の" "、" }
}

/// How far behind a figure words that leave it unsettled are looked for.
const NEAR: usize = 14;

/// Whether a withdrawal criterion has a proviso somewhere.
pub(crate) fn bounds(cell: &str) -> bool {
    any(cell, PROVISOS)
}

/// Whether a condition may not withdraw, or is one on a forecast.
pub(crate) fn turns_round(before: &str, behind: &str) -> bool {
    let end = behind.trim_end_matches(|c: char| c.is_whitespace() || "。．.）)".contains(c));
    let clause = behind.split(['、', '，']).next().unwrap_or_default();
    any(behind, KEPT)
        || behind.starts_with("でも")
        || DENIED.iter().any(|word| end.ends_with(word))
        || any(clause, FORECASTS)
        || any(close(before, 18), FORECASTS)
}

/// Whether a target is asked under something, or is not settled.
pub(crate) fn unsettles(before: &str, behind: &str) -> bool {
    // 「困った場合に相談できる」と回答した割合 is a name.
    let quoted = |text: &str| any(text, UNDER);
    let asked = before.split('「').next().is_some_and(quoted)
        || before.rsplit('」').next().is_some_and(quoted);
    let end = behind.char_indices().nth(NEAR).map_or(behind.len(), |(at, _)| at);
    let near = behind.get(..end).unwrap_or_default();
    let near = near.split(['。', '\n', '\r', '、', '，', '・']).next().unwrap_or_default();
    asked || any(near, UNSETTLED)
}

/// Whether a figure is of each of several, or of a part: 各地域で3回, 月2回, 1世帯1台, うち3回.
pub(crate) fn is_of_one(phrase: &Phrase<'_>, before: &str) -> bool {
    let per = matches!(phrase.period(), Some(Period::Month | Period::Week | Period::Day));
    let clause = before.rsplit(['、', '，', '\n', '」']).next().unwrap_or_default();
    let each = || {
        let mut places = clause.match_indices('各');
        let other = |rest: &str| NOT_EACH.iter().any(|word| rest.starts_with(word));
        places.any(|(at, _)| clause.get(at..).is_some_and(|rest| !other(rest)))
    };
    per || each() || is_part(before)
}

/// Whether a figure is one of a rate's: 1回あたり, 月平均. What a target is named by is not.
pub(crate) fn is_per(before: &str) -> bool {
    let near = close(before, 18);
    any(near.rsplit(['、', '，', '。']).next().unwrap_or_default(), PER)
}

/// Whether a figure is a part of another, or directly behind one of something.
fn is_part(before: &str) -> bool {
    let mut near = before.trim_end();
    while let Some(rest) = AROUND.iter().find_map(|word| near.strip_suffix(word)) {
        near = rest.trim_end();
    }
    let one = Cursor::within(near, near.len()).take_any_back(ONE_OF);
    let one = one.is_some_and(|place| {
        place.peek_back().is_none_or(|c| !c.is_numeric() && !matches!(c, '.' | ','))
    });
    // 10人中8人 is a share of those who answered, and 延120人 a total.
    let whole = ["中", "のうち"].iter().find_map(|word| near.strip_suffix(word));
    let share = whole.is_some_and(|whole| whole.ends_with(['人', '名']));
    let total = near.strip_suffix('延').is_some_and(|rest| !rest.ends_with(is_kanji));
    // 10地域のうち8地域 is 8地域; うち3回 is a part of what comes before.
    let part = PARTS_BEFORE.iter().find_map(|word| near.strip_suffix(word));
    one || share || total || part.is_some_and(|rest| !rest.ends_with('の'))
}
