//! Folds texts so that they compare as people compare them: width, spaces, line ends and ・ are
//! ignored, and the radicals that PDF has for whole characters become these. NFKC is not used,
//! because it removes circles.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::terms::notation::width;

/// Radicals, each followed by the character it represents.
const RADICALS: &str = "⼀一⼆二⼈人⼊入⼋八⼒力⼗十⼝口⼟土⼤大⼥女⼦子⼩小⼭山⼯工⼰己⼲干⼼心⼿手⽀支⽂文⽅方⽇日⽉月⽊木⽌止⽐比⽔水⽕火⽚片⽣生⽤用⽥田⽩白⽪皮⽬目⽰示⽴立⽼老⽽而⽿耳⾁肉⾃自⾄至⾊色⾏行⾐衣⾒見⾔言⾜足⾝身⾞車⾥里⾦金⾧長⾨門⾬雨⾯面⾳音⾷食⾸首⾼高⿊黒⻑長⻄西⺠民⻘青⻝食";

fn radical(c: char) -> char {
    if !matches!(c, '\u{2E80}'..='\u{2FDF}') {
        return c;
    }
    let mut chars = RADICALS.chars();
    while let (Some(own), Some(whole)) = (chars.next(), chars.next()) {
        if own == c {
            return whole;
        }
    }
    c
}

/// Returns a text with whole characters in place of radicals.
pub(crate) fn whole(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| radical(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(radical).collect())
    }
}

/// Returns a folded title: 今後の対応方向・改善策 and 今後の対応方向 改善策 are equal.
pub(crate) fn folded(text: &str) -> String {
    letters(text).collect()
}

/// Returns the characters of a folded title.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> + Clone + '_ {
    let letters = text.chars().map(|c| radical(width(c)));
    letters.filter(|c| !c.is_whitespace() && !matches!(c, '・' | '･'))
}

/// Returns a folded text, which is equal if it is printed again with other line ends.
pub(crate) fn run(text: &str) -> String {
    text.chars().map(|c| radical(width(c))).filter(|c| !c.is_whitespace()).collect()
}

/// Returns a folded name, without punctuation.
pub(crate) fn name(text: &str) -> String {
    let is_mark = |c: char| c.is_whitespace() || "、，,。・･:：「」『』｢｣()".contains(c);
    text.chars().map(|c| radical(width(c))).filter(|c| !is_mark(*c)).collect()
}

/// Returns whether two texts are equal when folded.
pub(crate) fn is_again(a: &str, b: &str) -> bool {
    a == b || run(a) == run(b)
}

/// Returns whether two folded names are almost equal: the same figures, and nearly the same words.
pub(crate) fn are_near(a: &str, b: &str) -> bool {
    figures(a).eq(figures(b)) && likeness(a, b) >= NEAR
}

/// Returns whether two folded names cannot mean the same.
pub(crate) fn are_far(a: &str, b: &str) -> bool {
    likeness(a, b) <= FAR
}

const NEAR: usize = 85;
const FAR: usize = 60;

/// The number of characters of a name that are compared.
const LONGEST: usize = 300;

/// Returns the share of character pairs that two names have in common, in percent.
fn likeness(a: &str, b: &str) -> usize {
    let pairs = |text: &str| -> Vec<(char, char)> {
        let mut pairs: Vec<_> = text.chars().take(LONGEST).zip(text.chars().skip(1)).collect();
        pairs.sort_unstable();
        pairs
    };
    let (a, b) = (pairs(a), pairs(b));
    let (mut left, mut right, mut shared) = (a.iter().peekable(), b.iter().peekable(), 0_usize);
    while let (Some(own), Some(other)) = (left.peek(), right.peek()) {
        match own.cmp(other) {
            core::cmp::Ordering::Less => drop(left.next()),
            core::cmp::Ordering::Greater => drop(right.next()),
            core::cmp::Ordering::Equal => {
                shared = shared.saturating_add(1);
                left.next();
                right.next();
            }
        }
    }
    let all = a.len().saturating_add(b.len()).max(1);
    shared.saturating_mul(200).checked_div(all).unwrap_or_default()
}

fn figures(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_numeric())
}

/// Returns whether texts are so similar that they may be one, misprinted, cut short, or of another
/// year.
pub(crate) fn are_like(texts: &[&str]) -> bool {
    const LIKE: usize = 10;
    let runs: Vec<String> = texts.iter().take(MOST).map(|own| run(own)).collect();
    let same = |a: &str, b: &str, is_end: bool| {
        let shorter = a.chars().count().min(b.chars().count());
        let same = if is_end {
            a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b).count()
        } else {
            a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
        };
        same >= LIKE || same.saturating_mul(2) >= shorter
    };
    let is_like = |a: &str, b: &str| same(a, b, false) || same(a, b, true);
    // In another year the figures differ.
    let words = |run: &String| run.chars().filter(|c| !c.is_numeric()).collect();
    let words: Vec<String> = runs.iter().map(words).collect();
    let mut all = (1..).zip(runs.iter().zip(&words));
    all.any(|(n, (own, own_words))| {
        let mut others = runs.iter().zip(&words).skip(n);
        others.any(|(run, words)| is_like(own, run) || likeness(own_words, words) >= NEAR)
    })
}

/// The number of texts that are compared with each other.
const MOST: usize = 20;
