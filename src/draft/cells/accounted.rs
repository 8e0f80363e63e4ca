//! Checks that every character of a text beside a figure is understood.
//!
//! A word that is not understood may bound the figure, turn it round or give it another subject, so a
//! value is certain only if no such word is beside it.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::draft::cells::around::tight;
use crate::draft::cells::part::NEAR;
use crate::draft::cursor::{is_label, is_stem};
use crate::draft::words::table::words;
use crate::terms::notation::width;

words! {
    /// Beginnings of a year: R5, 令和5年度.
    ERAS { "令和" "平成" "昭和" "R" "H" "S" "Ｒ" "Ｈ" "Ｓ" "" }

    /// Remarks in brackets that change nothing about the figure before them.
    REMARKS {
        "達成" "未達成" "目標達成" "オンライン" "スタッフ" "含む" "を含む" "雨天" "のため" "コロナ禍" "の影響"
        "なし" "市民意識調査" "区民意識調査" "区民アンケート" "末" "中" "年間" "件数ベース" "％"
        "区民に対するアンケート" "市民に対するアンケート" "住民に対するアンケート" "団体に対するアンケート"
        "利用者に対するアンケート" "参加者に対するアンケート" "来庁者に対するアンケート"
    }

    /// Words beside another figure in brackets.
    NOTED {
        "前年度" "昨年度" "前年" "前回" "今年度" "年度" "末" "現状" "当初" "目標" "予算" "実績" "基準" "値" "額"
        "比" "対" "増" "減" "率" "達成" "未達成" "うち" "男性" "女性" "大人" "子ども" "区民" "市民" "区内"
        "区外" "市内" "市外" "新規" "継続" "招待" "来所" "電話" "会場" "オンライン" "スタッフ" "含む" "を含む"
        "回答" "回収" "定員" "回答者" "者" "数" "n" "ｎ" "実人数" "開催" "実施" "受講" "計" "全体" "平均" "区" "市"
        "調査" "意識" "アンケート" "雨天" "ため" "影響" "コロナ禍" "なし" "中止" "残り" "対象" "歳" "要介護"
        "以上" "以下" "で" "は" "が" "の" "：" ":" "、" "，" "・" "=" "＝" "~" "～" "目" "ポイント" "件数" "中"
        "を目標" "から" "毎年" "削減" "増加"
    }
}

/// The most characters that are checked. It is less than what is cut out of a text, so a longer text
/// is refused.
const LONGEST: usize = NEAR - 1;

/// Gives the places in a text, in bytes, at which something that begins it may end.
pub(crate) type Step<'s> = &'s dyn Fn(&str) -> Vec<usize>;

/// Returns a text without spaces and line breaks, if it is not too long to be checked.
pub(crate) fn short(text: &str) -> Option<String> {
    text.chars().nth(LONGEST).is_none().then(|| tight(text))
}

/// Returns whether a text consists of the words and of what the steps pass, up to its end or to a
/// rest that is an end.
pub(crate) fn is_made_of(
    text: &str,
    words: &[&[&str]],
    steps: &[Step<'_>],
    is_end: impl Fn(&str) -> bool,
) -> bool {
    rests(text, words, steps).into_iter().any(|rest| rest.is_empty() || is_end(rest))
}

/// Returns what may be left of a text after words and after what the steps pass.
pub(crate) fn rests<'t>(text: &'t str, words: &[&[&str]], steps: &[Step<'_>]) -> Vec<&'t str> {
    let mut rests = vec![text];
    let mut at = 0_usize;
    while let Some(rest) = rests.get(at).copied() {
        let taken = words.iter().copied().flatten().filter_map(|word| rest.strip_prefix(word));
        let stepped = steps.iter().flat_map(|step| step(rest)).filter_map(|end| rest.get(end..));
        for left in taken.chain(stepped) {
            if !rests.iter().any(|own| own.len() == left.len()) {
                rests.push(left);
            }
        }
        at = at.saturating_add(1);
    }
    rests
}

/// Passes the label of a part.
pub(crate) fn label(text: &str) -> Vec<usize> {
    first(text, is_label)
}

/// Passes the first character of a text, if it is one of some.
pub(crate) fn first(text: &str, is_one: impl Fn(char) -> bool) -> Vec<usize> {
    text.chars().next().filter(|c| is_one(*c)).map(char::len_utf8).into_iter().collect()
}

/// Passes a fiscal year, with its era or before 年度: R5, 令和5年度, 2016年度.
pub(crate) fn year(text: &str) -> Vec<usize> {
    let years = ERAS.iter().filter_map(|era| {
        let behind = text.strip_prefix(era)?;
        let rest = behind.strip_prefix('元').unwrap_or(behind);
        let rest = rest.trim_start_matches(|c| width(c).is_ascii_digit());
        let fiscal = rest.strip_prefix("年度");
        let known = rest.len() < behind.len() && (fiscal.is_some() || !era.is_empty());
        let rest = fiscal.unwrap_or(rest);
        let known = known && !rest.starts_with(['.', '．', '/', '／', 'は', 'に', 'で', '年']);
        known.then(|| text.len().saturating_sub(rest.len()))
    });
    years.collect()
}

/// Passes the end of a fiscal year: 令和7年3月末, 3月末時点.
fn year_end(text: &str) -> Vec<usize> {
    let ends = ERAS.iter().filter_map(|era| {
        let behind = text.strip_prefix(era)?;
        let rest = behind.trim_start_matches(|c| width(c).is_ascii_digit());
        let rest = rest.strip_prefix('年').unwrap_or(if era.is_empty() { text } else { rest });
        let rest = ["3月末", "３月末", "3月31日"].iter().find_map(|day| rest.strip_prefix(day))?;
        let rest = ["時点", "現在"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
        Some(text.len().saturating_sub(rest.len()))
    });
    ends.collect()
}

/// Passes brackets, if the text in them is understood.
pub(crate) fn brackets(text: &str, is_inner: impl Fn(&str) -> bool) -> Vec<usize> {
    let Some(opened) = text.strip_prefix(['（', '(']) else { return Vec::new() };
    let Some((inner, behind)) = opened.split_once(['）', ')']) else { return Vec::new() };
    let end = text.len().saturating_sub(behind.len());
    if is_inner(inner) { vec![end] } else { Vec::new() }
}

/// Passes brackets with other figures, or with a remark that changes nothing: （前年度80.0％）,
/// （オンライン含む）, （6月、8月）.
pub(crate) fn note(text: &str, named: Step<'_>) -> Vec<usize> {
    let figure = |rest: &str| first(rest, is_figure);
    brackets(text, |inner| {
        let mut months = inner.split(['、', '，', '・']);
        let behind = year(inner).first().and_then(|end| inner.get(*end..)).unwrap_or(inner);
        let numbered = behind.contains(char::is_numeric);
        months.clone().count() > 1 && months.all(|one| one.ends_with('月'))
            || is_made_of(inner, &[REMARKS], &[&year, &year_end, named], |_| false)
            || numbered && is_made_of(inner, &[NOTED], &[&figure, &year, named], |_| false)
    })
}

/// Returns whether a character is a digit, or part of a figure or of a common counter.
pub(crate) fn is_figure(c: char) -> bool {
    const WITH: &str =
        ".．,，%％/／+＋-－▲△割千万億円件人名回点台校社者組箇所か日間団体世帯冊泊tkgm㎡ｔ";
    c.is_numeric() && !is_label(c) || WITH.contains(c)
}

/// Passes a noun, with the kana at the end of its stem: 申込み.
pub(crate) fn noun(text: &str) -> Vec<usize> {
    let is_noun = |c: char| is_stem(c) || c.is_ascii_alphabetic() || "きみりえしいめ".contains(c);
    let end = text.find(|c| !is_noun(c)).unwrap_or(text.len());
    (end > 0).then_some(end).into_iter().collect()
}

/// Passes a quotation.
pub(crate) fn quoted(text: &str) -> Vec<usize> {
    let inner = text.strip_prefix('「').and_then(|opened| opened.split_once('」'));
    inner.map(|(_, behind)| text.len().saturating_sub(behind.len())).into_iter().collect()
}
