//! Tells whether the words before a figure name what a target measures.

use alloc::vec::Vec;

use crate::draft::cells::accounted::{first, is_made_of, label, note};
use crate::draft::cells::around::tight;
use crate::draft::cursor::{is_label, is_line_break};
use crate::draft::drafted::Drafted;
use crate::draft::words::table::words;
use crate::plan::Target;
use crate::terms::notation::width;

words! {
    /// Nouns that go with any figure and name nothing of their own.
    GENERAL {
        "左記" "上記" "当該" "指標" "事業" "アンケート" "調査" "参加者アンケート" "受講者アンケート"
        "利用者アンケート" "来場者アンケート" "来庁者アンケート" "区民アンケート" "保護者アンケート"
        "市民アンケート" "結果" "回答者" "回答した" "回答する" "答えた" "割合" "比率" "件数" "人数" "回数"
        "箇所数" "実績値" "実績" "実際" "数値" "取組" "取り組み" "今年度" "本年度" "当年度" "年度" "年度末"
        "年間" "年" "期間" "開催" "実施" "決算額" "決算" "区内" "市内" "区民" "市民" "住民" "方" "人" "者" "数"
        "講座" "教室" "イベント" "セミナー" "研修" "計" "総数" "「知っている」" "満足" "減少し" "増加し" "新たな" "新たに"
    }

    /// Particles and signs between nouns.
    PARTICLES {
        "が" "は" "を" "の" "に" "で" "と" "も" "へ" "という" "について" "については" "における" "において"
        "による" "により" "に対する" "に関する" "を通じて" "した" "する" "、" "，"
    }
}

/// Signs around a name.
const SIGNS: &str = "：:；＝=→・･●○※「」『』【】";

words! {
    /// Words for one answer among several, or for some of those who are counted.
    NARROWER {
        "大変" "とても" "非常に" "やや" "まあ" "あまり" "新規" "男性" "女性" "若年" "若者" "高齢" "子ども"
        "区外" "市外" "外国人" "初めて"
    }
}

/// Most targets whose names are kept, and most characters of each.
const MOST: usize = 20;
const LONGEST: usize = 100;

/// The number of characters after a target's figure that still name it: 50％以上が防災訓練に参加.
const BEHIND: usize = 30;

/// Two neighbouring characters of a name.
type Pair = (char, char);

/// The names of an initiative's targets: every two neighbouring characters of each name and of the
/// words after its figure.
#[derive(Debug)]
pub(crate) struct Names {
    each: Vec<Vec<Pair>>,
    /// The narrowing words in a name.
    narrower: Vec<&'static str>,
}

impl Names {
    /// Collects the names of the targets drafted from some cells.
    pub(crate) fn of(targets: &[Drafted<'_, Target>], cells: &[&str]) -> Self {
        let each = targets.iter().take(MOST).map(|target| {
            let cell = cells.get(target.cell()).and_then(|cell| cell.get(target.span().end..));
            let behind = cell.unwrap_or_default().split(ends).next().unwrap_or_default();
            let name = tight(beginning(target.value().name().as_str(), LONGEST));
            let behind = tight(beginning(behind, BEHIND));
            let mut kept: Vec<_> = pairs(&name).chain(pairs(&behind)).collect();
            kept.sort_unstable();
            kept
        });
        let each: Vec<_> = each.collect();
        let has =
            |word: &&&str| pairs(word).any(|pair| each.iter().flatten().any(|own| *own == pair));
        let narrower = NARROWER.iter().filter(has).copied().collect();
        Self { each, narrower }
    }

    /// Passes a piece of a target's name: of the target with a number, or of any if there is none.
    pub(crate) fn over(&self, text: &str, number: Option<u32>) -> Vec<usize> {
        let number = number.map(|number| usize::try_from(number).unwrap_or(usize::MAX));
        let each = self.each.iter().zip(1..).filter(|(_, at)| number.is_none_or(|own| own == *at));
        let mut chars = text.chars();
        let mut pair = pairs(text);
        let (own, next) = (pair.next(), pair.next());
        let [one, other] = [chars.next(), chars.next()].map(|c| c.map_or(0, char::len_utf8));
        let mut ends = Vec::new();
        for (name, _) in each {
            let has =
                |pair: Option<Pair>| pair.is_some_and(|pair| name.binary_search(&pair).is_ok());
            ends.extend(has(own).then_some(one.saturating_add(other)));
            ends.extend((has(own) && has(next)).then_some(one));
        }
        ends
    }

    /// Returns whether the words before a figure are a target's name and words that go with any
    /// figure, and omit no narrowing word: not 登録者 for 新規登録者.
    pub(crate) fn cover(&self, before: &str, number: Option<u32>, more: &[&str]) -> bool {
        let named = |rest: &str| self.over(rest, number);
        let sign = |rest: &str| first(rest, |c| SIGNS.contains(c));
        let wider = |word: &&str| !before.contains(word);
        let names_any = || {
            (0..before.len())
                .any(|at| before.get(at..).is_some_and(|rest| !self.over(rest, number).is_empty()))
        };
        is_made_of(
            before,
            &[GENERAL, PARTICLES, more],
            &[&named, &sign, &label, &|rest| note(rest, &named)],
            |_| false,
        ) && !(self.narrower.iter().any(wider) && names_any())
    }
}

/// Returns every two neighbouring characters of a text, in usual width.
fn pairs(text: &str) -> impl Iterator<Item = Pair> {
    text.chars().map(width).zip(text.chars().map(width).skip(1))
}

fn ends(c: char) -> bool {
    c == '。' || is_label(c) || is_line_break(c)
}

/// Returns the beginning of a text.
fn beginning(text: &str, length: usize) -> &str {
    let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}
