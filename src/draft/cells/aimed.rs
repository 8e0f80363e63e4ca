//! Checks that the words after a target's figure only require the figure.

use alloc::vec::Vec;

use crate::draft::cells::accounted::{is_made_of, note, noun, quoted, rests, short};
use crate::draft::cursor::is_stem;
use crate::draft::phrase::is_share;
use crate::draft::words::table::words;
use crate::value::{Dimension, Quantity};

words! {
    /// Words that require a level.
    AIMED {
        "とする" "とすること" "にする" "にすること" "である" "であること" "になること" "となること" "となる"
        "こと" "ようにする" "よう取り組む" "に抑える" "に抑制" "に短縮" "に圧縮" "に減少" "に減らす" "に増加"
        "に増やす" "に維持" "を維持" "の維持" "を確保" "を達成" "を獲得" "に高める" "に引き上げる" "に引上げる"
        "で開催" "で実施" "で維持" "を継続" "して" "を目指す" "をめざす" "を目指します" "をめざします" "とします" "を目標" "目標" "となるよう" "との"
        "する" "させる" "引き上げる" "向上" "を図る" "行う" "を行う" "、" "されること"
    }

    /// Verbs of reaching a goal: 100人以上の参加を得る, 20店舗以上の協力店を確保.
    REACHED {
        "確保" "獲得" "達成" "得" "めざ" "目指" "目標" "実施" "開催" "維持" "集" "実現" "行" "設置" "誘致" "受"
        "登録" "配布" "発行" "整備" "養成" "育成" "回収" "収集" "締結" "創出" "採択" "作成" "策定" "処理" "訪問"
        "認定" "発掘" "参加" "来場" "利用" "活用" "満足" "回答" "応募" "申込" "申請" "提案" "協力" "募集" "招致"
        "掲載" "公開" "開設" "新設" "上回" "超" "キープ" "クリア" "増" "連携" "導入" "解決" "支援" "相談" "加入"
        "結成" "設立" "配置" "評価" "支持" "理解" "実感" "除却" "撤去" "改修" "呼び込" "集客" "出店" "出展"
        "お願い" "受講" "対応" "参画"
    }

    /// Ends of such a verb.
    REACHES {
        "" "る" "う" "す" "む" "く" "める" "ける" "える" "やす" "い" "する" "すること" "させる" "いただく"
        "していただく" "を図る" "を行う" "を得る" "を目指す" "をめざす"
    }
}

/// Returns whether the words after a figure only require it; `before` is the character before the
/// figure.
pub(crate) fn is_aimed_at(before: Option<char>, behind: &str, asked: &Quantity) -> bool {
    let Some(sentence) = short(behind) else { return false };
    let over_note = |rest: &str| note(rest, &|_| Vec::new());
    // 定員30名以上の会場: the noun before it says what is counted.
    let counts = !before.is_some_and(is_stem);
    is_made_of(&sentence, &[AIMED], &[&over_note], |rest| {
        rest == "に"
            || rest.starts_with("、「")
            || is_reached(rest)
            || counts && is_counted(rest, asked)
    })
}

fn is_reached(end: &str) -> bool {
    let mut ends = REACHED.iter().filter_map(|word| end.strip_prefix(word));
    ends.any(|end| REACHES.contains(&end))
}

/// Returns whether a text names what a figure counts and says that this number is reached:
/// の空き家の除却を行う. An act on things of a certain size is not a goal: 500㎡以上の事業所を訪問,
/// 10人以上の団体に講師を派遣.
fn is_counted(text: &str, asked: &Quantity) -> bool {
    let (share, count) = (is_share(asked), asked.dimension() == Some(Dimension::Count));
    let begun: &[&str] = if share {
        &["の", "が", "で", "から", "と", "との", "を"]
    } else {
        &["の", "が", "との"]
    };
    let begins = ["の", "が", "との"].iter().any(|word| text.starts_with(word));
    let done = |rest: &str| {
        ["を", "に", ""].iter().filter_map(|word| rest.strip_prefix(word)).any(is_reached)
    };
    (share || count) && begins && rests(text, &[begun], &[&noun, &quoted]).into_iter().any(done)
}
