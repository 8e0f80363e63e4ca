//! The words after n％以上: they keep it a level, or may make it a change.
//!
//! The list of verbs of change is open, so the check is reversed: unless a word is known to keep
//! the level, the phrase is ambiguous.

use crate::draft::cursor::{Cursor, is_kanji, is_stem};
use crate::draft::phrase::is_share;
use crate::draft::words::directions::{loosely_changes, undirected, verb_here};
use crate::draft::words::followers::FOLLOWERS;
use crate::draft::words::table::words;
use crate::value::Quantity;

words! {
    /// Words that keep a level, beyond those that may follow a counter.
    static LEVELS {
        "未満" "以上" "以下" "の場合" "の時" "である" "であ" "得点" "得ら" "獲得" "得る" "得た"
        "持つ" "行" "見込" "占め" "残" "住" "働" "通" "来" "居" "使" "知" "望" "思" "感" "考" "答"
        "住宅" "かつ" "及び" "又は" "台" "程度" "前後" "目標" "必要" "条件" "想定" "該当" "要"
        "参考"
    }
}

/// The last characters of nouns that can have a level, before which の comes: 5割以上の事業所, 60％以上の満足度.
const BEARERS: &str = "者民人員所業校区体帯値数量額費家生児店社物品名県市町村国会率度合割婦子層派地域設準点回日月年場時域園館室局部課組団班隊戸棟台本枚冊件機器車両船路線橋川林畑田宅族性男女上下中内外方々側票声見識足価答加席講用施成功実施況態果録得意味心力捗持賛成否定証明書紙物誌資材源金税債株";

/// Returns whether the words after a comparator may make it a change by that amount: for a share,
/// unless the word is known to keep the level; for a count, if the word is known to change it.
pub(crate) fn may_change(quantity: &Quantity, behind: Cursor<'_>) -> bool {
    // 5%以上に高める sets a level; so does 80％以上とする.
    let Some(c) = behind.peek() else {
        return false;
    };
    if undirected(behind).is_some() {
        return true;
    }
    let noun = behind.take_any_back(&["上", "下", "内", "満", "超"]).is_some();
    let share = noun && is_share(quantity);
    match c {
        'の' => loosely_changes(behind.on()).is_some() || share && of(behind.on()),
        'を' | '、' => loosely_changes(behind.on()).is_some(),
        ' ' | '\u{3000}' => {
            let near = behind.over_spaces();
            verb_here(near).is_some() || undirected(near).is_some()
        }
        _ if is_stem(c) || c.is_ascii_alphabetic() => {
            noun && loosely_changes(behind).is_some() || share && unknown(behind)
        }
        _ => false,
    }
}

/// Returns whether a word directly after a comparator is not known to keep the level.
fn unknown(behind: Cursor<'_>) -> bool {
    // 90%以上A評価: a grade.
    let grade = behind.step().filter(|(c, _)| c.is_ascii_uppercase());
    let grade =
        grade.is_some_and(|(_, next)| !next.peek().is_some_and(|c| c.is_ascii_alphanumeric()));
    !grade && FOLLOWERS.first(behind).is_none() && LEVELS.first(behind).is_none()
}

/// Returns whether the noun after 以上の is not known to have a level: 2％以上の成長.
fn of(noun: Cursor<'_>) -> bool {
    let noun = noun.ahead().take(16).map(|(c, _)| c).take_while(|c| is_stem(*c));
    // Nouns in katakana or hiragana are things that are counted.
    noun.last().is_some_and(|c| is_kanji(c) && !BEARERS.contains(c))
}
