//! Checks that the words after a reading change nothing about it.

use crate::draft::cells::accounted::{is_made_of, note, short};
use crate::draft::cells::same_name::Names;
use crate::draft::words::table::words;

words! {
    /// Words that may follow a reading.
    TOLD {
        "が" "の" "を" "も" "もの" "方" "方に" "名" "人" "区民" "市民" "参加" "した" "しました" "があった"
        "がありました" "あった" "を得た" "を受けた" "を受け付けた" "ご" "いただいた" "いただきました" "された"
        "となった" "となりました" "となり" "であった" "であり" "し" "でした" "だった" "です" "である" "で" "と"
        "に留まった" "にとどまった" "に留まり" "にとどまり" "に増えた" "に上昇した" "に増加した" "へ減少した"
        "に減少した" "へ増加した" "目標を達成した" "目標を達成" "目標達成" "達成" "を達成" "を達成した"
        "目標を上回った" "目標を大きく上回った" "目標を下回った" "目標に届かなかった" "目標を達成できなかった"
        "前年度並み" "開催" "実施" "を開催した" "を実施した" "回答" "と回答" "「" "」" "、" "○" "◯" "×" "…" "※1"
        "】" "【" "）" ")" "でにぎわった" "知っている" "について"
    }
}

/// Returns whether the words after a figure change nothing about it, up to the end of its sentence.
pub(crate) fn is_told(behind: &str, names: &Names) -> bool {
    let piece = |rest: &str| names.over(rest, None);
    let sentence = short(behind.split('。').next().unwrap_or_default());
    sentence.is_some_and(|sentence| {
        is_made_of(&sentence, &[TOLD], &[&piece, &|rest| note(rest, &piece)], |_| false)
    })
}
