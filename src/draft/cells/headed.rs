//! Checks that the words before a target's figure are one name and known words.

use alloc::string::String;
use alloc::vec::Vec;

use crate::draft::cells::accounted::{
    brackets, first, is_figure, is_made_of, label, quoted, rests, short, year,
};
use crate::draft::cells::around::tight;
use crate::draft::cells::modified::is_modified;
use crate::draft::cells::says::any;
use crate::draft::cursor::{is_hiragana, is_label};
use crate::draft::words::table::words;

words! {
    /// Words for a target.
    TARGETS { "目標値" "目標数" "数値目標" "目標" "指標" }

    /// Words beside the name: periods, totals, particles.
    BESIDE {
        "年間" "毎年度" "毎年" "各年度" "単年度" "年度" "年" "月" "日" "令和" "平成" "R" "H" "Ｒ" "Ｈ"
        "末までに" "末まで" "までに" "中に" "末に" "末" "時点" "新規" "新たに" "合計" "合わせて" "計" "総数"
        "全体" "全" "年平均" "月平均" "平均" "実人数" "のうち" "うち" "中" "人口" "当たり" "あたり" "は" "が"
        "を" "の" "に" "で" "・" "･" "●" "○" "※"
    }

    /// Words beside an earlier figure: 平成26年度の514台から.
    EARLIER { "前年度" "昨年度" "前年" "現状値" "現状" "基準値" "実績" "から" "より" "に比べ" "と比べ" "に対し" "比" }

    /// Ends of a clause about the work that leads to the target.
    DONE { "を開催し" "を実施し" "を行い" }

    /// Words that no name contains: they end a clause or another topic.
    CLAUSES {
        "では" "として" "だが" "ならば" "たら" "には" "ため" "ただし" "ではな" "なお" "平均で" "場合" "れば" "限り" "次第" "前年" "昨年" "前回"
        "来年" "翌年" "次年" "次期" "最終年" "目標の" "毎月" "毎週" "毎日" "毎回" "予想" "予定" "想定"
    }

    /// Ends of a name for a target of another year or of others: 前年度目標, 旧指標.
    ASKED { "目標" "目標値" "指標" "水準" "基準" "ライン" "計画" "原案" "当初案" "素案" "規模" "比" "伸び" "伸び率" "増加率" "増加数" "増加幅" "増減率" "上昇率" "上昇幅" "減少幅" "短縮幅" "の差" "との差" }

    /// Words in brackets that leave the target unsettled.
    UNSETTLED { "案" "予定" "見込" "仮" "参考" "旧" "暫定" "未定" "検討" "想定" "目安" "場合" }
}

/// What a share's name ends with.
const SHARE: &str = "割合";

/// The most characters of a name that are checked.
const LONGEST: usize = 300;

/// Returns whether the words before a target's figure are one name and known words.
pub(crate) fn is_headed(head: &str, share: bool) -> bool {
    is_labelled(head, share) || is_of_known_parts(head, share)
}

/// Returns whether a head is one name up to its colon, or up to the word 割合 of a share, and known
/// words after it. Clauses belong to the name then: 意見を聞き、改善していると思う区民の割合：.
fn is_labelled(head: &str, share: bool) -> bool {
    let head = head.trim_start_matches(begins).trim_start();
    let colon = head.rfind(['：', ':']);
    let colon = colon.and_then(|at| Some((at, head.get(at..)?.trim_start_matches(['：', ':']))));
    let noun = head.rfind(SHARE).filter(|_| share);
    let noun = noun.and_then(|at| head.split_at_checked(at.saturating_add(SHARE.len())));
    let noun = noun.map(|(name, beside)| (name.len(), beside));
    [colon, noun].into_iter().flatten().any(|(end, beside)| {
        let name = head.get(..end).filter(|name| name.chars().nth(LONGEST).is_none());
        name.is_some_and(|name| is_whole_name(&tight(name)))
            && short(beside).is_some_and(|beside| is_beside(&beside))
    })
}

/// Returns whether a text without spaces is one name, clauses included.
fn is_whole_name(name: &str) -> bool {
    let Some(plain) = plain(name) else { return false };
    let plain = plain.replace("過去1年間", "").replace("過去１年間", "");
    let plain = plain.replace("若しくは", "や").replace("もしくは", "や").replace("または", "や");
    // 区の総合窓口として適切に対応したと思う区民の割合, 区をはじめ…と感じる区民の割合.
    let is_share = plain.ends_with(SHARE);
    let plain =
        if is_share { plain.replace("として", "と").replace('は', "が") } else { plain };
    !plain.contains(char::is_numeric) && !plain.contains(['：', ':', '→']) && is_noun(&plain, true)
}

/// Returns whether at most one part of a head is a name and the others are known.
fn is_of_known_parts(head: &str, share: bool) -> bool {
    // 検討する：1事業以上. The whole of a share may follow the name: 係員等の60％以上.
    let labelled = head.trim_end().ends_with(['：', ':']);
    let whole = share.then(|| head.rsplit(['：', '\u{3000}']).next()).flatten();
    let whole = whole.filter(|part| part.ends_with('の'));
    let parts = head.split(['：', ':', '、', '，', '\u{3000}', '→']);
    let mut named = 0_usize;
    for part in parts {
        let Some(part) = short(part) else { return false };
        let target = part.trim_start_matches(begins);
        let done = DONE.iter().any(|word| part.ends_with(word));
        let is_whole = named > 0 && whole.is_some_and(|whole| short(whole).as_ref() == Some(&part));
        if TARGETS.contains(&target) || done || is_whole || is_beside(&part) {
            continue;
        }
        named = named.saturating_add(1);
        let is_named = |part: &str| {
            let mut ends = part.char_indices().map(|(at, _)| at).chain([part.len()]);
            ends.any(|at| {
                let own = part.split_at_checked(at);
                own.is_some_and(|(name, beside)| is_beside(beside) && is_name(name, labelled))
            })
        };
        if named > 1 || !is_named(&part) && !after_years(&part).into_iter().any(is_named) {
            return false;
        }
    }
    true
}

/// Returns a part without the year before its name: 令和7年度末までに.
fn after_years(part: &str) -> Vec<&str> {
    let figure = |rest: &str| first(rest, is_figure);
    let mut names = rests(part, &[BESIDE], &[&figure, &year]);
    names.retain(|name| {
        let before = part.strip_suffix(name).unwrap_or_default();
        before.contains(char::is_numeric)
            && before.ends_with(|c| is_hiragana(c) || "度末点".contains(c))
    });
    names
}

/// Returns whether a character begins a line: ① or ・.
fn begins(c: char) -> bool {
    is_label(c) || "・･●○※".contains(c)
}

fn is_beside(part: &str) -> bool {
    let figure = |rest: &str| first(rest, is_figure);
    let unit = |rest: &str| first(rest, |c| "地域区段階".contains(c));
    let numbered = |rest: &str| {
        brackets(rest, |inner| {
            TARGETS.contains(&inner) || is_made_of(inner, &[BESIDE], &[&figure], |_| false)
        })
    };
    let figured = part.contains(char::is_numeric);
    let earlier: &[&str] = if figured { EARLIER } else { &[] };
    is_made_of(part, &[BESIDE, earlier], &[&label, &figure, &unit, &numbered], |_| false)
}

/// Returns whether a text is a noun with its modifiers, up to the particle before the figure.
fn is_name(part: &str, labelled: bool) -> bool {
    plain(part).is_some_and(|plain| is_noun(&plain, labelled))
}

/// Returns a name with 名 for each quotation and for brackets; `None` if the text in brackets leaves
/// the target unsettled.
fn plain(name: &str) -> Option<String> {
    let (mut plain, mut rest) = (String::new(), name);
    while let Some(c) = rest.chars().next() {
        let over =
            quoted(rest).into_iter().chain(brackets(rest, |inner| !any(inner, UNSETTLED))).next();
        match over {
            Some(end) => {
                plain.push('名');
                rest = rest.get(end..).unwrap_or_default();
            }
            None if matches!(c, '（' | '(') => return None,
            None => {
                plain.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
    }
    Some(plain)
}

fn is_noun(plain: &str, labelled: bool) -> bool {
    let own = plain.strip_suffix(['は', 'が', 'を', 'の', 'も', 'に', 'で', 'と']).unwrap_or(plain);
    // ごみ and 見守り are nouns; 定める and 踏まえた are not.
    let noun = |c: char| !is_hiragana(c) || "りみきちびけげ".contains(c);
    let ends = own.chars().count() > 1 && (labelled || own.chars().next_back().is_some_and(noun));
    ends && !any(plain, CLAUSES)
        && (labelled || is_modified(own))
        && !own.chars().skip(1).any(|c| c == 'は')
        && !ASKED.iter().any(|word| own.ends_with(word))
}
