//! Criteria that say which of several are meant, and ask nothing themselves: 10人以上の団体に講師を派遣,
//! 60人未満の月が3か月以上.

use crate::draft::cells::says::any;
use crate::draft::cursor::{is_hiragana, is_stem};
use crate::draft::words::table::words;
use crate::terms::notation::width;

words! {
    /// What may be done with what a goal counts: 100人以上の参加を得る, 20店舗以上の協力店を確保.
    REACHED {
        "確保" "獲得" "達成" "得" "めざ" "目指" "目標" "実施" "開催" "維持" "集" "実現" "行" "設置" "誘致"
        "受" "登録" "配布" "発行" "整備" "養成" "育成" "回収" "収集" "締結" "創出" "採択" "作成" "策定" "処理"
        "訪問" "認定" "発掘" "参加" "来場" "利用" "活用" "満足" "回答" "応募" "申込" "申請" "提案" "協力" "募集"
        "招致" "掲載" "公開" "開設" "新設" "上回" "超" "キープ" "クリア" "増" "連携" "導入" "解決" "支援" "相談"
        "加入" "結成" "設立" "配置" "評価" "支持" "理解" "実感" "除却" "撤去" "改修" "呼び込" "集客" "出店" "出展"
        "お願い" "受講" "対応"
    }

    /// What a figure of a condition is the figure of: 60人未満の場合.
    CASES {
        "場合" "とき" "時" "際" "状況" "状態" "年度" "結果" "水準" "実績" "参加" "達成" "回答" "まま"
        "評価" "満足" "利用" "申込" "応募" "来場"
    }

    /// What directly behind a figure makes it a size.
    SIZES { "収容" "規模" "クラス" "級" "定員" "相当" }

    /// What sets a length of time that something is to be shortened to: 5日以内に短縮.
    SHORTENED { "短縮" "縮" "抑" "す" "な" "収" "おさ" "圧縮" "改善" "減" "削減" "とど" "維持" "設定" }
}

/// Whether a target's criterion says which of several something is done with: 500㎡以上の事業所への立入検査.
pub(crate) fn is_of_those(behind: &str, share: bool) -> bool {
    if SIZES.iter().any(|word| behind.starts_with(word)) {
        return true;
    }
    // 100人以上を10人上回る
    if behind.strip_prefix('を').is_some_and(|rest| rest.starts_with(char::is_numeric)) {
        return true;
    }
    // 60％以上を占める若年層
    if behind.strip_prefix("を占める").is_some_and(|rest| rest.starts_with(is_stem)) {
        return true;
    }
    // 100人以上参加のイベント数　10回
    let counted = ["数", "割合", "率"].iter().any(|word| {
        let figures = clause(behind).split(word).skip(1);
        figures
            .map(|rest| rest.trim_start_matches([' ', '\u{3000}', '：', ':']))
            .any(|rest| rest.starts_with(|c: char| width(c).is_ascii_digit()))
    });
    if counted {
        return true;
    }
    let Some(noun) = clause(behind).strip_prefix('の') else { return false };
    let Some(end) = noun.find(|c| "をにへがでのはと".contains(c)) else {
        return noun.contains(char::is_numeric);
    };
    let (_, rest) = noun.split_at_checked(end).unwrap_or_default();
    let mut rest = rest.chars();
    let particle = rest.next().unwrap_or_default();
    let done = rest.as_str();
    let reached = REACHED.iter().any(|word| done.starts_with(word)) || any(done, &["得る", "確保"]);
    // 100人以上の区民が参加する, 8割以上の参加者に満足していただく; not 10人以上の団体が利用する会場.
    let counts_them = || {
        let mut behind = REACHED.iter().filter_map(|word| done.strip_prefix(word));
        behind.any(|behind| behind.chars().all(is_hiragana))
    };
    match particle {
        _ if done.contains(char::is_numeric) => true,
        'を' | 'の' => !reached,
        // 2割以上の区民が未加入である tells of today.
        'が' | 'で' | 'は' if share => any(done, &["未", "不", "ない"]),
        _ => !(counts_them() || share && reached),
    }
}

/// Whether a length of time is one to do something in, and no goal: 3日以内に全件処理.
pub(crate) fn is_time_to_act(behind: &str) -> bool {
    behind
        .strip_prefix('に')
        .is_some_and(|rest| !SHORTENED.iter().any(|word| rest.starts_with(word)))
}

/// Whether a condition's criterion says what is counted by another, or which of several are meant:
/// 60人未満の月が3か月以上, 50人未満の会場がある場合.
pub(crate) fn picks_out(behind: &str) -> bool {
    let near = clause(behind);
    // 40％未満が2回以上, 60％未満となった講座数が3以上
    let counted =
        near.rsplit_once('が').is_some_and(|(_, rest)| rest.starts_with(char::is_numeric));
    let noun = near.strip_prefix('の').unwrap_or_default();
    let some = !noun.is_empty() && !CASES.iter().any(|word| noun.starts_with(word));
    counted || some
}

fn clause(behind: &str) -> &str {
    let ends = |c: char| matches!(c, '、' | '，' | '。' | '（' | '(' | '\n' | '\r');
    behind.split(ends).next().unwrap_or_default()
}
