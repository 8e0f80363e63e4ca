//! Whether the words before a figure name what a target measures, or something else.

use alloc::vec::Vec;

use crate::draft::cursor::{is_label, is_line_break, is_stem};
use crate::draft::drafted::Drafted;
use crate::draft::words::table::words;
use crate::plan::Target;
use crate::terms::notation::width;

words! {
    /// Words that go with any figure, and name nothing; of two that begin alike, the longer first.
    GENERAL {
        "左記" "上記" "当該" "業績目標" "目標値" "目標数" "目標" "指標" "事業" "アンケート" "調査"
        "結果" "回答者" "回答" "割合" "比率" "件数" "人数" "回数" "箇所数" "実績値" "実績" "数値"
        "今年度" "本年度" "当年度" "年度末" "年度" "年間" "期間" "合計" "総数" "達成状況" "開催"
        "実施" "決算額" "決算" "区民" "市民" "住民" "以上" "以下" "未満" "場合"
    }
}

/// Most targets whose names are kept, and most characters of each.
const MOST: usize = 20;
const LONGEST: usize = 100;

/// How far behind a target's figure its words go on: 50％以上が防災訓練に参加.
const BEHIND: usize = 30;

/// Two neighbouring characters of a word.
type Pair = (char, char);

/// What the targets of an initiative are called: the pairs of characters in the words of each.
///
/// Words that share no pair with a name name something else: 申込者 is not 参加者数. Words that share
/// one may still do so.
#[derive(Debug)]
pub(crate) struct Names {
    each: Vec<Vec<Pair>>,
}

impl Names {
    /// The names of targets drafted from some cells.
    pub(crate) fn of(targets: &[Drafted<'_, Target>], cells: &[&str]) -> Self {
        let each = targets.iter().take(MOST).map(|target| {
            let cell = cells.get(target.cell()).and_then(|cell| cell.get(target.span().end..));
            let behind = cell.unwrap_or_default().split(ends).next().unwrap_or_default();
            let name = pairs(first(target.value().name().as_str(), LONGEST));
            let mut kept: Vec<_> = name.chain(pairs(first(behind, BEHIND))).collect();
            kept.sort_unstable();
            kept
        });
        Self { each: each.collect() }
    }

    /// Whether the words before a figure name something that is not the target of a number, or
    /// of none where it has no number.
    pub(crate) fn leave_out(&self, before: &str, number: Option<u32>) -> bool {
        let number = number.map(|number| usize::try_from(number).unwrap_or(usize::MAX));
        let each = self.each.iter().zip(1..).filter(|(_, at)| number.is_none_or(|own| own == *at));
        let mut each = each.map(|(pairs, _)| pairs).peekable();
        let shares = |own: &Vec<Pair>| {
            own.is_empty() || named(before).any(|pair| own.binary_search(&pair).is_ok())
        };
        each.peek().is_some() && named(before).next().is_some() && !each.any(shares)
    }
}

/// The pairs of the words directly before a figure: of its clause, or where that names nothing,
/// of all before it.
fn named(before: &str) -> impl Iterator<Item = Pair> {
    let part = before.rsplit(ends).next().unwrap_or_default();
    let clause = part.rsplit(['、', '，']).next().unwrap_or_default();
    pairs(if pairs(clause).next().is_some() { clause } else { part })
}

fn ends(c: char) -> bool {
    c == '。' || is_label(c) || is_line_break(c)
}

/// The beginning of a text.
fn first(text: &str, length: usize) -> &str {
    let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// The pairs of neighbouring characters that nouns and stems are written in, without those of
/// general words.
fn pairs(text: &str) -> impl Iterator<Item = Pair> {
    let (mut rest, mut last) = (text, None);
    core::iter::from_fn(move || {
        loop {
            if let Some(behind) = GENERAL.iter().find_map(|word| rest.strip_prefix(word)) {
                (rest, last) = (behind, None);
                continue;
            }
            let c = rest.chars().next()?;
            rest = rest.get(c.len_utf8()..)?;
            let own = Some(width(c)).filter(|c| is_stem(*c) || c.is_ascii_alphabetic());
            let pair = last.zip(own);
            last = own;
            if pair.is_some() {
                return pair;
            }
        }
    })
}
