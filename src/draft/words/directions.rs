//! The words that make an amount a change, with their directions.

use crate::draft::cursor::{Cursor, ends_clause, is_kanji, is_space};
use crate::draft::words::table::words;

/// The direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Up,
    Down,
}

words! {
    /// The stems of verbs and nouns of change in usual width (half-width ｱ is ア); of two with the
    /// same beginning, the longer first.
    pub(crate) static VERBS: Way {
        Way::Up =>
            "増加" "増員" "増額" "増設" "増大" "増強" "増進" "増収" "増益" "増産" "増便" "増床"
            "増や" "増え" "増し" "ふや" "ふえ" "急増" "微増" "純増" "上昇" "向上" "上積み" "上積"
            "上乗せ" "上方修正" "上振れ" "底上げ" "積み増" "積増" "値上げ" "値上が" "賃上げ"
            "引き上げ" "引上げ" "引上" "押し上げ" "押上げ" "上げ" "上が" "あげる" "あがる" "アップ"
            "アｯﾌﾟ" "UP" "Up" "up" "プラス" "伸長" "伸展" "伸び" "伸ば" "のば" "のび" "成長" "拡大"
            "高め" "高ま" "たかめ" "割増" "加算",
        Way::Down =>
            "削減" "減少" "減額" "減量" "減収" "減益" "減産" "減員" "減便" "減退" "減免" "減税"
            "減じ" "減算" "減ら" "減っ" "減り" "減る" "へら" "へっ" "へる" "縮減" "節減" "節約"
            "節電" "節水" "軽減" "急減" "微減" "純減" "落ち込" "落込" "落と" "落ち" "低減" "低下"
            "下降" "下振れ" "下方修正" "短縮" "縮小" "縮め" "ちぢめ" "圧縮" "値下げ" "値下が"
            "値引" "割引" "引き下げ" "引下げ" "引下" "切り下げ" "下げ" "下が" "さげる" "さがる"
            "ダウン" "ﾀﾞｳﾝ" "DOWN" "Down" "down" "マイナス" "カット" "オフ" "OFF" "off" "削る"
            "削り" "削っ" "下落" "目減り",
    }

    /// Words of change without a known direction of the figure: an improvement may be more or less,
    /// and a decline that is held back is not a decline of the figure.
    pub(crate) static UNDIRECTED {
        "改善" "抑制" "抑え" "抑止" "おさえ" "緩和" "変動" "変化" "変わ" "増減" "調整" "改定" "修正"
        "悪化" "好転" "良化" "良く" "良い" "よく" "悪く" "回復" "前進" "後退" "促進" "推進" "進展"
        "強化" "充実" "拡充" "効率化" "合理化" "適正化" "是正" "解消" "早め" "早く" "早い" "速く"
        "速い" "遅く" "短く" "短い" "長く" "長い" "安く" "安い" "省エネ" "省力" "前倒し" "引き"
    }

    /// Single kanji that express a change if no further kanji follows: 10件増, 5%減となった.
    pub(crate) MARKS: Way {
        Way::Up => "増",
        Way::Down => "減",
    }

    /// Verbs and adjectives that say by how much something exceeds something else: 前年度を5件上回る.
    /// Without the reference they have no meaning that can be written.
    pub(crate) static RELATIVE: Way {
        Way::Up => "上回" "上まわ" "超え" "超過" "多い" "多く" "高い" "高く" "大き",
        Way::Down => "下回" "下まわ" "少な" "低い" "低く" "小さ" "不足",
    }

    /// Words that may come between an amount and its verb.
    static PARTICLES { "程度の" "ほどの" "ずつ" "だけ" "ほど" "程度" "の" "を" "も" "分" }
}

/// How far after an amount its verb is searched, across the words for what changes.
const REACH: usize = 14;

/// Returns the stem of a verb of change that is next.
pub(crate) fn verb_here(place: Cursor<'_>) -> Option<(Way, Cursor<'_>)> {
    VERBS.at(place)
}

/// Reads the verb of change after an amount, and returns the place after it.
pub(crate) fn verb(end: Cursor<'_>) -> Option<(Way, Cursor<'_>)> {
    let near = end.over_spaces();
    // のびる begins like の.
    if let Some(found) = verb_here(near) {
        return Some(found);
    }
    let near = PARTICLES.first(near).unwrap_or(near);
    let near = near.take_any(&["純", "大幅に", "大幅な"]).unwrap_or(near);
    if let Some(found) = verb_here(near) {
        return Some(found);
    }
    let (way, behind) = near.take_row(MARKS)?;
    behind.peek().is_none_or(|c| !is_kanji(c) || c == '程').then_some((way, behind))
}

/// Returns the place after a word of change without a known direction.
pub(crate) fn undirected(end: Cursor<'_>) -> Option<Cursor<'_>> {
    let near = PARTICLES.first(end).unwrap_or(end);
    UNDIRECTED.first(near).filter(|_| verb_here(near).is_none())
}

/// Returns the word directly after an amount that says in which direction it exceeds something.
pub(crate) fn relative(end: Cursor<'_>) -> Option<(Way, Cursor<'_>)> {
    let near = end.over_spaces();
    let near = near.take_any(&["程度", "ほど", "も"]).unwrap_or(near);
    RELATIVE.at(near)
}

/// Returns whether a verb of change follows an amount.
pub(crate) fn changes(end: Cursor<'_>) -> bool {
    verb(end).is_some() || relative(end).is_some()
}

/// Returns the verb of change after an amount and the words for what changes: 10%のコスト削減,
/// 5％以上、経費を圧縮. After は が に へ で と the amount is a level, or belongs to another verb.
pub(crate) fn loosely_changes(end: Cursor<'_>) -> Option<(Option<Way>, Cursor<'_>)> {
    let mut place = end.take("、").unwrap_or(end);
    let mut last = None;
    for _ in 0..REACH {
        if let Some((way, behind)) = verb_here(place) {
            return Some((Some(way), behind));
        }
        if let Some(behind) = UNDIRECTED.first(place) {
            return Some((None, behind));
        }
        let (c, next) = place.step()?;
        let name = c.is_ascii_digit() && last.is_some_and(|c: char| c.is_ascii_alphabetic());
        if ends_clause(c) || is_space(c) || c.is_numeric() && !name || "はがにへでと（(".contains(c)
        {
            return None;
        }
        (last, place) = (Some(c), next);
    }
    None
}
