//! Words beside a figure that bound it, or make it one of several.

use crate::draft::cells::says::any;
use crate::draft::cursor::{Cursor, is_hiragana, is_kanji, is_katakana};
use crate::draft::phrase::{Phrase, Sense, is_share};
use crate::draft::words::asides::Period;
use crate::draft::words::table::words;

words! {
    /// Words that bound a withdrawal criterion from anywhere in its cell.
    PROVISOS {
        "ただし" "但し" "に限る" "に限り" "を除き" "を除く" "を除いて" "理由なく" "理由がなく" "やむを得"
    }

    /// Words that begin with 各 and do not mean each of several.
    NOT_EACH { "各種" "各界" "各般" "各層" "各位" "各年" "各業績" "各目標" "各指標" }

    /// Words directly before a part of a figure: うち3回, 残り2回, 後期50人.
    PARTS_BEFORE {
        "うち" "内訳" "残り" "あと" "不足" "上半期" "下半期" "前期" "後期" "前半" "後半" "半期" "回目" "日目"
    }

    /// Words that apply a figure to every one of several.
    EVERY { "いずれ" "すべて" "全て" "回とも" "校とも" "講座とも" "毎に" "につき" "隔月" "隔週" "四半期" }

    /// Ends of a length of time to which a figure applies: 2日に1回.
    IN_TIME { "日に" "週に" "週間に" "か月に" "カ月に" "ヶ月に" "年に" }

    /// Counters of one of something, directly before the figure for it: 1世帯1台.
    ONE_OF {
        "1人" "1名" "1回" "1日" "1校" "1館" "1世帯" "1団体" "1地域" "1地区" "1か所" "1箇所" "1カ所" "1事業"
        "1課" "1部署" "1学級" "1クラス" "1講座" "1園" "1区" "1店舗" "1施設" "1件" "1台" "1か月"
    }

    /// Signs around words.
    AROUND { "：" ":" "（" "(" "は" "が" "の" "、" }
}

/// Returns whether a withdrawal criterion has a proviso anywhere.
pub(crate) fn bounds(cell: &str) -> bool {
    any(cell, PROVISOS)
}

/// Returns whether a dash or a cut figure is directly before a figure.
pub(crate) fn unsettles(before: &str) -> bool {
    // 満足度一80％, 満足度 -80％: a dash, or a figure cut in two.
    let near = before.trim_end();
    let long = near.strip_suffix('ー').is_some_and(|rest| !rest.ends_with(is_katakana));
    long || near.ends_with("マイナス")
        || near.ends_with(['一', '－', '-', '―', '‐', '−', '／', '/'])
}

/// Returns whether a figure applies to each of several or to a part: 各地域で3回, 月2回, 1世帯1台,
/// うち3回.
pub(crate) fn is_of_one(phrase: &Phrase<'_>, before: &str) -> bool {
    let per = matches!(phrase.period(), Some(Period::Month | Period::Week | Period::Day));
    let clause = before.rsplit(['、', '，', '\n', '」']).next().unwrap_or_default();
    let each = || {
        let mut places = clause.match_indices('各');
        let other = |rest: &str| NOT_EACH.iter().any(|word| rest.starts_with(word));
        places.any(|(at, _)| clause.get(at..).is_some_and(|rest| !other(rest)))
    };
    let amount = phrase.senses().first().and_then(Sense::amount);
    per || each() || is_part(before, amount.is_some_and(is_share))
}

/// Returns whether a figure applies to every one of several: すべての講座で80％, 全地域で1回.
pub(crate) fn is_of_every(before: &str) -> bool {
    let clause = before.rsplit(['、', '，', '\n', '」']).next().unwrap_or_default();
    // 全校区で参加率30％, not 全職員アンケートで.
    let first = clause.split('で').next().unwrap_or_default();
    let all = first.trim_start_matches(|c: char| !is_kanji(c)).starts_with('全')
        && first.len() < clause.len()
        && !["調査", "アンケート"].iter().any(|word| first.ends_with(word));
    // お困りごと is a noun.
    let mut every = clause.match_indices("ごと").filter_map(|(at, _)| clause.get(..at));
    let every = every.any(|before| !before.ends_with(is_hiragana));
    any(clause, EVERY) || every || all || clause.contains('全') && clause.ends_with('で')
}

/// Returns whether no figure goes on behind a text.
fn is_alone(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_numeric() || matches!(c, '.' | ','))
}

/// Returns whether a figure is a part of another, or directly follows one of something.
fn is_part(before: &str, share: bool) -> bool {
    let mut near = before.trim_end();
    while let Some(rest) = AROUND.iter().find_map(|word| near.strip_suffix(word)) {
        near = rest.trim_end();
    }
    let clause = near.rsplit(['、', '，', '\n']).next().unwrap_or_default();
    let one = Cursor::within(near, near.len()).take_any_back(ONE_OF);
    let one = one.is_some_and(|place| is_alone(near.get(..place.at()).unwrap_or_default()));
    // 1校あたり2回 is for each; 人口1万人当たり and 1人当たり belong to a rate's name.
    let per = ["あたり", "当たり", "当り", "につき"].iter().any(|word| {
        clause.match_indices(word).filter_map(|(at, _)| clause.get(..at)).any(|near| {
            let rate = ["1人", "1名", "1日", "万人"].iter().any(|word| near.ends_with(word));
            let one = near.trim_end_matches(|c: char| is_kanji(c) || is_katakana(c) || c == 'か');
            let one = one.len() < near.len() && one.strip_suffix(['1', '１']).is_some_and(is_alone);
            one && !rate
        })
    });
    let within = IN_TIME.iter().find_map(|word| near.strip_suffix(word));
    let within = within.is_some_and(|rest| rest.ends_with(|c: char| c.is_numeric()));
    // 10人中8人 is a share of those who answered; 延120人 is a total.
    let whole = ["中", "のうち"].iter().find_map(|word| near.strip_suffix(word));
    let some = !share && whole.is_some_and(|whole| whole.ends_with(['人', '名']));
    let total = near.strip_suffix('延').is_some_and(|rest| !rest.ends_with(is_kanji));
    // 10地域のうち8地域 is 8地域; うち3回 is a part of what comes before.
    let part = PARTS_BEFORE.iter().find_map(|word| near.strip_suffix(word));
    // うち創業15件
    let named = clause.rsplit_once("うち").filter(|(_, word)| word.chars().count() <= 6);
    let part = part.or(named.map(|(rest, _)| rest));
    one || per || within || some || total || part.is_some_and(|rest| !rest.ends_with('の'))
}
