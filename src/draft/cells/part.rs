//! A cell, or the part of one after a label, and its phrases with values.

use alloc::string::String;
use alloc::vec::Vec;

use crate::draft::cells::says;
use crate::draft::cursor::is_label;
use crate::draft::drafted::{Doubt, Doubts, Drafted, Field};
use crate::draft::phrase::{Phrase, Sense};
use crate::draft::scanner::scan;
use crate::terms::notation;

/// The number of characters before or after a value that are checked.
pub(crate) const NEAR: usize = 120;

/// The number of targets that a reading or condition is compared with; no real initiative has
/// this many.
pub(crate) const MOST_TARGETS: usize = 100;

/// A cell, or the part of one after a label.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part<'a> {
    pub(crate) text: &'a str,
    number: usize,
    pub(crate) offset: usize,
}

/// A phrase, and where its sentence begins.
#[derive(Debug, Clone)]
pub(crate) struct Placed<'a> {
    pub(crate) phrase: Phrase<'a>,
    pub(crate) sentence: usize,
}

/// Returns the parts of some cells: each begins with a label ① ② ③ that begins a line or follows a
/// value.
pub(crate) fn parts<'a>(texts: &'a [&'a str]) -> impl Iterator<Item = Part<'a>> {
    texts.iter().enumerate().flat_map(|(number, text)| {
        let labels: Vec<_> = splits(text);
        let ends: Vec<_> = labels.iter().copied().chain([text.len()]).collect();
        [0].into_iter().chain(labels).zip(ends).map(move |(from, to)| Part {
            text: text.get(from..to).unwrap_or_default(),
            number,
            offset: from,
        })
    })
}

/// Returns where a text is split into parts. 「①と②の合計」 is not split, nor is 「①②③ 以上3点について」.
fn splits(text: &str) -> Vec<usize> {
    let mut splits = Vec::new();
    if says::for_all_parts(text).is_some() {
        return splits;
    }
    let mut valued = false;
    let mut line = true;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if is_label(c) {
            let behind = text.get(at..).and_then(|rest| rest.chars().nth(1));
            // ①210件、②は8件
            let parted = valued && before.is_some_and(|c| "、，,。".contains(c));
            let listed = behind.is_some_and(|c| {
                "、,，と・及や～〜①②③④⑤⑥⑦⑧⑨".contains(c) || !parted && "はがのをにも".contains(c)
            });
            let joined = before.is_some_and(|c| "と・及や～〜①②③④⑤⑥⑦⑧⑨".contains(c));
            if at > 0 && (line || valued && !joined) && !listed {
                splits.push(at);
                valued = false;
            }
        } else if notation::width(c).is_ascii_digit() || c == 'し' && before == Some('な') {
            // ①実績なし②8件
            valued = true;
        }
        line = matches!(c, '\n' | '\r') || line && (c.is_whitespace() || "・･●○※".contains(c));
        before = Some(c).filter(|c| !c.is_whitespace()).or(before);
    }
    splits
}

impl<'a> Part<'a> {
    /// Creates it for a cell without parts.
    pub(crate) const fn whole(text: &'a str) -> Self {
        Self { text, number: 0, offset: 0 }
    }

    /// Returns the same part with another text.
    pub(crate) const fn with_text<'b>(&self, text: &'b str) -> Part<'b> {
        Part { text, number: self.number, offset: self.offset }
    }

    pub(crate) fn drafted<T>(
        &self,
        value: T,
        phrase: &Phrase<'a>,
        doubts: Doubts,
    ) -> Drafted<'a, T> {
        let start = self.offset.saturating_add(phrase.start());
        Drafted::new(value, phrase.text(), (self.number, start), doubts)
    }

    /// Returns the phrases outside quotes and brackets, each with the place where its sentence
    /// begins; if there are none, those within.
    pub(crate) fn phrases(&self) -> (Vec<Placed<'a>>, Option<Doubt>) {
        let (mut depth, mut read, mut sentence) = (0_usize, 0_usize, 0_usize);
        let mut all = Vec::new();
        for phrase in scan(self.text) {
            let before = self.text.get(read..phrase.start()).unwrap_or_default();
            for (at, c) in before.char_indices() {
                match c {
                    '「' | '『' | '（' | '(' | '｢' => depth = depth.saturating_add(1),
                    '」' | '』' | '）' | ')' | '｣' => depth = depth.saturating_sub(1),
                    '。' => sentence = read.saturating_add(at).saturating_add('。'.len_utf8()),
                    _ => {}
                }
            }
            read = phrase.start();
            all.push((depth, Placed { phrase, sentence }));
        }
        let outside = all.iter().any(|(depth, placed)| *depth == 0 && placed.is_value());
        let kept = all.into_iter().filter(|(depth, _)| *depth == 0 || !outside);
        let doubt = if outside { None } else { Some(Doubt::Bracketed) };
        (kept.map(|(_, placed)| placed).collect(), doubt)
    }

    /// Returns the text before a phrase in its sentence, as far as it is near.
    pub(crate) fn near_before(&self, placed: &Placed<'_>) -> &'a str {
        let before = self.text.get(placed.sentence..placed.phrase.start()).unwrap_or_default();
        let near = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
        before.get(near..).unwrap_or_default()
    }

    /// Returns the text after a phrase in its sentence, as far as it is near.
    pub(crate) fn near_behind(&self, placed: &Placed<'_>) -> &'a str {
        let behind = self.text.get(placed.phrase.end()..).unwrap_or_default();
        let near = behind.char_indices().nth(NEAR).map_or(behind.len(), |(at, _)| at);
        let near = behind.get(..near).unwrap_or_default();
        near.split('。').next().unwrap_or_default()
    }

    pub(crate) fn label(&self) -> String {
        let first = self.text.trim_start_matches(|c: char| c.is_whitespace() || "・･".contains(c));
        first.chars().next().filter(|c| is_label(*c)).map(String::from).unwrap_or_default()
    }
}

impl Placed<'_> {
    fn is_value(&self) -> bool {
        !matches!(self.phrase.sense(), Some(Sense::Year(_) | Sense::Years(..)))
    }

    /// Returns whether it is a year, or may be.
    pub(crate) fn is_year(&self) -> bool {
        matches!(self.first(), Some(Sense::Year(_) | Sense::Years(..)))
    }

    /// Returns the first sense of the phrase.
    pub(crate) fn first(&self) -> Option<&Sense> {
        self.phrase.senses().first()
    }

    /// Returns the doubts of the phrase itself.
    pub(crate) fn doubts(&self, field: Field, bracketed: Option<Doubt>) -> Doubts {
        // 〇人 may be a placeholder for a figure.
        let open = self.phrase.sense().is_none() || self.phrase.text().starts_with('〇');
        let ambiguous = open.then_some(Doubt::Ambiguous);
        let qualified = self.phrase.qualifier().map(|_| Doubt::Qualified);
        let doubts = [ambiguous, bracketed, qualified].into_iter().flatten();
        doubts.map(|doubt| (field, doubt)).collect()
    }
}
