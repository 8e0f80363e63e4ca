//! The words that make an amount a change, and which way each goes.

use crate::draft::text::cursor::{Cursor, ends_clause, is_kanji, is_space};

/// Which way something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Up,
    Down,
}

/// The stems of verbs and nouns of change in usual width (half-width ｱ is ア); of two that begin
/// alike, the longer first.
pub(crate) const VERBS: &[(&str, Way)] = &[
    ("増加", Way::Up),
    ("増員", Way::Up),
    ("増額", Way::Up),
    ("増設", Way::Up),
    ("増大", Way::Up),
    ("増強", Way::Up),
    ("増進", Way::Up),
    ("増収", Way::Up),
    ("増益", Way::Up),
    ("増産", Way::Up),
    ("増便", Way::Up),
    ("増床", Way::Up),
    ("増や", Way::Up),
    ("増え", Way::Up),
    ("増し", Way::Up),
    ("ふや", Way::Up),
    ("ふえ", Way::Up),
    ("急増", Way::Up),
    ("微増", Way::Up),
    ("純増", Way::Up),
    ("上昇", Way::Up),
    ("向上", Way::Up),
    ("上積み", Way::Up),
    ("上積", Way::Up),
    ("上乗せ", Way::Up),
    ("上方修正", Way::Up),
    ("上振れ", Way::Up),
    ("底上げ", Way::Up),
    ("積み増", Way::Up),
    ("積増", Way::Up),
    ("値上げ", Way::Up),
    ("値上が", Way::Up),
    ("賃上げ", Way::Up),
    ("引き上げ", Way::Up),
    ("引上げ", Way::Up),
    ("引上", Way::Up),
    ("押し上げ", Way::Up),
    ("押上げ", Way::Up),
    ("上げ", Way::Up),
    ("上が", Way::Up),
    ("あげる", Way::Up),
    ("あがる", Way::Up),
    ("アップ", Way::Up),
    ("アｯﾌﾟ", Way::Up),
    ("UP", Way::Up),
    ("Up", Way::Up),
    ("up", Way::Up),
    ("プラス", Way::Up),
    ("伸長", Way::Up),
    ("伸展", Way::Up),
    ("伸び", Way::Up),
    ("伸ば", Way::Up),
    ("のば", Way::Up),
    ("のび", Way::Up),
    ("成長", Way::Up),
    ("拡大", Way::Up),
    ("高め", Way::Up),
    ("高ま", Way::Up),
    ("たかめ", Way::Up),
    ("割増", Way::Up),
    ("加算", Way::Up),
    ("削減", Way::Down),
    ("減少", Way::Down),
    ("減額", Way::Down),
    ("減量", Way::Down),
    ("減収", Way::Down),
    ("減益", Way::Down),
    ("減産", Way::Down),
    ("減員", Way::Down),
    ("減便", Way::Down),
    ("減退", Way::Down),
    ("減免", Way::Down),
    ("減税", Way::Down),
    ("減じ", Way::Down),
    ("減算", Way::Down),
    ("減ら", Way::Down),
    ("減っ", Way::Down),
    ("減り", Way::Down),
    ("減る", Way::Down),
    ("へら", Way::Down),
    ("へっ", Way::Down),
    ("へる", Way::Down),
    ("縮減", Way::Down),
    ("節減", Way::Down),
    ("節約", Way::Down),
    ("節電", Way::Down),
    ("節水", Way::Down),
    ("軽減", Way::Down),
    ("急減", Way::Down),
    ("微減", Way::Down),
    ("純減", Way::Down),
    ("落ち込", Way::Down),
    ("落込", Way::Down),
    ("落と", Way::Down),
    ("落ち", Way::Down),
    ("低減", Way::Down),
    ("低下", Way::Down),
    ("下降", Way::Down),
    ("下振れ", Way::Down),
    ("下方修正", Way::Down),
    ("短縮", Way::Down),
    ("縮小", Way::Down),
    ("縮め", Way::Down),
    ("ちぢめ", Way::Down),
    ("圧縮", Way::Down),
    ("値下げ", Way::Down),
    ("値下が", Way::Down),
    ("値引", Way::Down),
    ("割引", Way::Down),
    ("引き下げ", Way::Down),
    ("引下げ", Way::Down),
    ("引下", Way::Down),
    ("切り下げ", Way::Down),
    ("下げ", Way::Down),
    ("下が", Way::Down),
    ("さげる", Way::Down),
    ("さがる", Way::Down),
    ("ダウン", Way::Down),
    ("ﾀﾞｳﾝ", Way::Down),
    ("DOWN", Way::Down),
    ("Down", Way::Down),
    ("down", Way::Down),
    ("マイナス", Way::Down),
    ("カット", Way::Down),
    ("オフ", Way::Down),
    ("OFF", Way::Down),
    ("off", Way::Down),
    ("削る", Way::Down),
    ("削り", Way::Down),
    ("削っ", Way::Down),
    ("下落", Way::Down),
    ("目減り", Way::Down),
];

/// Words of change that do not say which way the figure goes: better may be more or less, and a
/// decline that is held back is no decline of the figure.
pub(crate) const UNDIRECTED: &[&str] = &[
    "改善",
    "抑制",
    "抑え",
    "抑止",
    "おさえ",
    "緩和",
    "変動",
    "変化",
    "変わ",
    "増減",
    "調整",
    "改定",
    "修正",
    "悪化",
    "好転",
    "良化",
    "良く",
    "良い",
    "よく",
    "悪く",
    "回復",
    "前進",
    "後退",
    "促進",
    "推進",
    "進展",
    "強化",
    "充実",
    "拡充",
    "効率化",
    "合理化",
    "適正化",
    "是正",
    "解消",
    "早め",
    "早く",
    "早い",
    "速く",
    "速い",
    "遅く",
    "短く",
    "短い",
    "長く",
    "長い",
    "安く",
    "安い",
    "省エネ",
    "省力",
    "前倒し",
    "引き",
];

/// Single kanji that say it where no further kanji follows: 10件増, 5%減となった.
pub(crate) const MARKS: [(&str, Way); 2] = [("増", Way::Up), ("減", Way::Down)];

/// Verbs and adjectives that say by how much one thing is beyond another: 前年度を5件上回る.
/// Without what they compare with they say nothing that can be written.
pub(crate) const RELATIVE: [(&str, Way); 16] = [
    ("上回", Way::Up),
    ("上まわ", Way::Up),
    ("超え", Way::Up),
    ("超過", Way::Up),
    ("多い", Way::Up),
    ("多く", Way::Up),
    ("高い", Way::Up),
    ("高く", Way::Up),
    ("大き", Way::Up),
    ("下回", Way::Down),
    ("下まわ", Way::Down),
    ("少な", Way::Down),
    ("低い", Way::Down),
    ("低く", Way::Down),
    ("小さ", Way::Down),
    ("不足", Way::Down),
];

/// What may appear between an amount and its verb.
const PARTICLES: [&str; 10] =
    ["程度の", "ほどの", "ずつ", "だけ", "ほど", "程度", "の", "を", "も", "分"];

/// How far after an amount its verb is looked for, over the words for what changes.
const REACH: usize = 14;

/// The stem of a verb of change that is here.
pub(crate) fn verb_here(place: Cursor<'_>) -> Option<(Way, Cursor<'_>)> {
    place.take_row(VERBS)
}

fn near(end: Cursor<'_>) -> Cursor<'_> {
    let near = end.over_spaces();
    near.take_any(&PARTICLES).unwrap_or(near)
}

/// Reads the verb of change after an amount, and the place after it.
pub(crate) fn verb(end: Cursor<'_>) -> Option<(Way, Cursor<'_>)> {
    // のびる begins as の does.
    if let Some(found) = verb_here(end.over_spaces()) {
        return Some(found);
    }
    let near = near(end);
    let near = near.take_any(&["純", "大幅に", "大幅な"]).unwrap_or(near);
    if let Some(found) = verb_here(near) {
        return Some(found);
    }
    let (way, behind) = near.take_row(&MARKS)?;
    behind.peek().is_none_or(|c| !is_kanji(c) || c == '程').then_some((way, behind))
}

/// The place after a word of change that goes no certain way.
pub(crate) fn undirected(end: Cursor<'_>) -> Option<Cursor<'_>> {
    let near = end.take_any(&PARTICLES).unwrap_or(end);
    near.take_any(UNDIRECTED).filter(|_| verb_here(near).is_none())
}

/// The word directly after an amount that says which way it lies beyond another.
pub(crate) fn relative(end: Cursor<'_>) -> Option<(Way, Cursor<'_>)> {
    let near = end.over_spaces();
    let near = near.take_any(&["程度", "ほど", "も"]).unwrap_or(near);
    near.take_row(&RELATIVE)
}

/// Whether a verb of change follows an amount.
pub(crate) fn changes(end: Cursor<'_>) -> bool {
    verb(end).is_some() || relative(end).is_some()
}

/// The verb of change after an amount and the words for what changes: 10%のコスト削減,
/// 5％以上、経費を圧縮. After は が に へ で と the amount is a level, or another's.
pub(crate) fn loosely_changes(end: Cursor<'_>) -> Option<(Option<Way>, Cursor<'_>)> {
    let mut place = end.take("、").unwrap_or(end);
    let mut last = None;
    for _ in 0..REACH {
        if let Some((way, behind)) = verb_here(place) {
            return Some((Some(way), behind));
        }
        if let Some(behind) = place.take_any(UNDIRECTED) {
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
