//! Whether the words before a figure name what a target measures, or something else.

use alloc::string::String;
use alloc::vec::Vec;

use crate::draft::cells::around::tight;
use crate::draft::cells::says::any;
use crate::draft::cursor::{is_label, is_line_break, is_stem};
use crate::draft::drafted::Drafted;
use crate::draft::words::table::words;
use crate::plan::Target;
use crate::terms::notation::width;

words! {
    /// Words that go with any figure, and name nothing; of two that begin alike, the longer first.
    GENERAL {
        "左記" "上記" "当該" "業績目標" "目標値" "目標数" "目標" "指標" "事業" "アンケート" "調査"
        "結果" "回答者" "と回答" "という回答" "割合" "比率" "件数" "人数" "回数" "箇所数" "実績値" "実績" "数値"
        "今年度" "本年度" "当年度" "年度末" "年度" "年間" "期間" "合計" "総数" "達成状況" "達成" "開催"
        "実施" "決算額" "決算" "区内" "市内" "区民" "市民" "住民" "以上" "以下" "未満" "場合" "者" "数" "率"
    }
}

/// Most targets whose names are kept, and most characters of each.
const MOST: usize = 20;
const LONGEST: usize = 100;

/// How far behind a target's figure its words go on: 50％以上が防災訓練に参加.
const BEHIND: usize = 30;

/// Two neighbouring characters of a word.
type Pair = (char, char);

/// Where in a compound, a run of kanji, katakana and letters, a pair is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Compound {
    Begins,
    GoesOn,
}

/// What the targets of an initiative are called: the pairs of characters in the words of each.
///
/// Words of which no compound is within a name say something else: 申込者 is not 参加者数, nor are
/// 来所相談 the 相談件数.
#[derive(Debug)]
pub(crate) struct Names {
    each: Vec<Vec<Pair>>,
    /// The narrower words that a name has, and what denies in one.
    narrower: Vec<&'static str>,
    whom: Vec<&'static str>,
    denying: Vec<char>,
    /// What its figures are followed by.
    numbered: Vec<String>,
}

impl Names {
    /// The names of targets drafted from some cells.
    pub(crate) fn of(targets: &[Drafted<'_, Target>], cells: &[&str]) -> Self {
        let (mut numbered, mut whom) = (Vec::new(), Vec::new());
        let each = targets.iter().take(MOST).map(|target| {
            let cell = cells.get(target.cell()).and_then(|cell| cell.get(target.span().end..));
            let behind = cell.unwrap_or_default().split(ends).next().unwrap_or_default();
            let [name, behind] = [
                tight(first(target.value().name().as_str(), LONGEST)),
                tight(first(behind, BEHIND)),
            ];
            let says = |word: &&&str| name.contains(**word) || behind.contains(**word);
            whom.extend(OF_WHOM.iter().filter(says).copied());
            let figures = self::numbered(&name).chain(self::numbered(&behind));
            numbered.extend(figures.map(|(figure, ..)| String::from(figure)));
            let all = pairs(&name).chain(pairs(&behind));
            let mut kept: Vec<_> = all.map(|(pair, _)| pair).collect();
            kept.sort_unstable();
            kept
        });
        let each: Vec<_> = each.collect();
        let all = || each.iter().flatten();
        let has = |word: &&&str| {
            let mut chars = word.chars();
            chars.next().zip(chars.next()).is_some_and(|pair| all().any(|own| *own == pair))
        };
        let narrower = NARROWER.iter().filter(has).copied().collect();
        let denies = |own: &char| all().any(|(first, second)| first == own || second == own);
        let denying = DENYING.into_iter().filter(denies).collect();
        Self { each, narrower, whom, denying, numbered }
    }

    /// Whether the words before a figure name something that is not the target of a number, or
    /// of none where it has no number.
    pub(crate) fn leave_out(&self, before: &str, number: Option<u32>) -> bool {
        let number = number.map(|number| usize::try_from(number).unwrap_or(usize::MAX));
        let each = self.each.iter().zip(1..).filter(|(_, at)| number.is_none_or(|own| own == *at));
        let mut each = each.map(|(pairs, _)| pairs).peekable();
        let shares = |own: &Vec<Pair>| own.is_empty() || is_within(named(before), own);
        each.peek().is_some() && named(before).next().is_some() && !each.any(shares)
    }
}

words! {
    /// Words of one answer among several, or of some of those who are counted.
    NARROWER {
        "大変" "とても" "非常に" "やや" "まあ" "あまり" "新規" "男性" "女性" "若年" "若者" "高齢" "子ども"
        "区外" "市外" "外国人" "初めて"
    }
}

words! {
    /// Words of whom or when a figure is, that a wider name leaves open: 平日の参加者数 beside 参加者数.
    OF_WHOM {
        "初年度" "初回" "最終回" "平日" "休日" "土日" "夜間" "昼間" "午前" "午後" "春" "夏" "秋" "冬" "保護者"
        "講師" "児童" "生徒" "教員" "教職員" "職員" "スタッフ" "学生" "親子" "事業者" "企業" "最も" "最多"
        "最小" "小学生" "中学生" "高校生" "一般" "リピーター" "ボランティア" "来賓" "関係者" "主催"
        "全事業" "全講座" "全会場" "全体" "全地域" "全日程" "全教室"
    }
}

/// What a word begins with that denies.
const DENYING: [char; 3] = ['不', '未', '非'];

impl Names {
    /// Whether the words before a figure name one answer or group of several where no target does,
    /// leave out the one that it names, or name the opposite: 不満 beside 満足度.
    pub(crate) fn turn_away(&self, before: &str) -> bool {
        let clause = before.rsplit(ends).next().unwrap_or_default();
        let clause = clause.rsplit(['、', '，']).next().unwrap_or_default();
        // 登録者 beside 新規登録者, and 若年層の参加率 beside 参加率.
        let names_any = named(before).next().is_some();
        let differs = |word: &str| {
            let (said, own) = (clause.contains(word), self.narrower.contains(&word));
            said != own && (said || names_any)
        };
        let of_some = |word: &&&str| clause.contains(**word) && !self.whom.contains(*word);
        let mut numbered = self::numbered(clause);
        let of_group = numbered.any(|(figure, unit, rest)| {
            is_of_group(unit, rest) && !self.numbered.iter().any(|own| own == figure)
        });
        of_group
            || NARROWER.iter().any(|word| differs(word))
            || OF_WHOM.iter().any(|word| of_some(&word))
            || DENYING.iter().any(|own| clause.contains(*own) && !self.denying.contains(own))
    }

    /// Whether the words directly behind a figure name something else than the targets, where
    /// those before it name nothing: 112名の応募があった.
    pub(crate) fn leave_out_behind(&self, before: &str, behind: &str) -> bool {
        let breaks = |c: char| ends(c) || "、，（(／/※・".contains(c);
        let words = behind.split(breaks).next().unwrap_or_default();
        named(before).next().is_none() && self.leave_out(first(words, BEHIND), None)
    }
}

words! {
    /// What ends a word before の that leaves open no other measure: アンケートの満足度, 講座の参加者数.
    NEUTRAL {
        "アンケート" "調査" "結果" "実績" "取組" "取り組み" "講座" "教室" "イベント" "セミナー" "研修" "講演会" "説明会"
        "訓練" "サロン" "まつり" "祭り" "相談会" "交流会" "プログラム" "会議" "行事" "事業" "実際" "全体" "年度"
        "当初" "最終"
    }
}

impl Names {
    /// Whether a word before の and the target's name says that another is meant: 類似施設の利用者数 beside
    /// 利用者数.
    pub(crate) fn is_narrowed(&self, before: &str) -> bool {
        let clause = before.rsplit(ends).next().unwrap_or_default();
        let clause = clause.rsplit(['、', '，', '」', '）', ')']).next().unwrap_or_default();
        let of = ["に対する", "に関する", "の"].iter().find_map(|word| clause.rsplit_once(word));
        // 回答数50件以上のうち満足度が: one of several that are counted.
        let Some((of, name)) = of.filter(|(_, name)| !name.starts_with("うち")) else {
            return false;
        };
        let of = of.rsplit('の').next().unwrap_or_default();
        let own =
            |(pair, _): (Pair, _)| self.each.iter().any(|own| own.binary_search(&pair).is_ok());
        let neutral = NEUTRAL.iter().any(|word| of.ends_with(word));
        !neutral && pairs(name).any(own) && pairs(of).next().is_some() && !pairs(of).any(own)
    }
}

/// Whether every pair of some compound is one of a name.
fn is_within(mut pairs: impl Iterator<Item = (Pair, Compound)>, own: &[Pair]) -> bool {
    let mut within = false;
    pairs.any(|(pair, compound)| {
        let (begins, begun) = (compound == Compound::Begins, within);
        within = own.binary_search(&pair).is_ok() && (begins || begun);
        begins && begun
    }) || within
}

/// The pairs of the words directly before a figure: of its clause, or where that names nothing,
/// of all before it.
fn named(before: &str) -> impl Iterator<Item = (Pair, Compound)> {
    let part = before.rsplit(ends).next().unwrap_or_default();
    let clause = part.rsplit(['、', '，']).next().unwrap_or_default();
    pairs(if pairs(clause).next().is_some() { clause } else { part })
}

/// The figures of a text, each with the character after it, and what follows its digits.
fn numbered(text: &str) -> impl Iterator<Item = (&str, char, &str)> {
    let mut begun = None;
    text.char_indices().filter_map(move |(at, c)| {
        if width(c).is_ascii_digit() {
            begun = begun.or(Some(at));
            return None;
        }
        let figure = text.get(begun.take()?..at.saturating_add(c.len_utf8()))?;
        Some((figure, c, text.get(at..)?))
    })
}

/// Whether a figure says of whom or of which another one is: 20代の認知度, 1開催日の参加者数; not
/// 令和5年度の, nor a criterion of its own.
fn is_of_group(unit: char, rest: &str) -> bool {
    let behind = rest.trim_start_matches(is_stem);
    let word = rest.strip_suffix(behind).unwrap_or_default();
    let dated = matches!(unit, '年' | '月' | '日' | '.' | ',');
    let compared = unit != '歳' && any(word, &["以上", "以下", "未満", "以内", "超"]);
    !dated && !compared && !word.is_empty() && behind.starts_with(['の', 'で', 'は'])
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
fn pairs(text: &str) -> impl Iterator<Item = (Pair, Compound)> {
    let (mut rest, mut last, mut compound) = (text, None, Compound::Begins);
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
            if let Some(pair) = pair {
                return Some((pair, core::mem::replace(&mut compound, Compound::GoesOn)));
            }
            compound = Compound::Begins;
        }
    })
}
