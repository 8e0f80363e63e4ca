//! How a cell is read: its sentences, its values outside quotes, and what each proposes.

use alloc::string::String;
use alloc::vec::Vec;

use super::drafted::{Confidence, Doubt, Drafted, StatedReading};
use super::phrase::{Phrase, Sense, Senses};
use super::qualifiers::{Aside, Bound};
use super::scanner::scan;
use crate::achievement_rate::{Rate, RateCriterion};
use crate::criterion::{Comparator, Criterion};
use crate::fiscal_year::FiscalYear;
use crate::legend::Verdict;
use crate::quantity::Quantity;
use crate::reading::ReadingValue;
use crate::target::{Goal, Target};
use crate::unit::{Fit, Unit};
use crate::withdrawal::{Combination, Condition, ConditionSubject, ConditionTest};

/// The parts of some cells: each begins at a label ① ② ③.
pub(super) fn cells<'a>(texts: &'a [&'a str]) -> impl Iterator<Item = Cell<'a>> {
    texts.iter().enumerate().flat_map(|(number, text)| {
        let labels = text.match_indices(is_label).map(|(at, _)| at).filter(|at| *at > 0);
        let ends = labels.clone().chain([text.len()]);
        [0].into_iter().chain(labels).zip(ends).map(move |(from, to)| Cell {
            text: text.get(from..to).unwrap_or_default(),
            number,
            offset: from,
        })
    })
}

/// How many characters before a condition say what it looks at.
const NEAR: usize = 60;

fn is_label(c: char) -> bool {
    matches!(c, '①'..='⑳')
}

/// A cell, or the part of one behind a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'a> {
    text: &'a str,
    number: usize,
    offset: usize,
}

impl<'a> Cell<'a> {
    /// A cell without parts.
    pub(super) const fn whole(text: &'a str) -> Self {
        Self { text, number: 0, offset: 0 }
    }

    fn drafted<T>(&self, value: T, phrase: &Phrase<'a>, confidence: Confidence) -> Drafted<'a, T> {
        let start = self.offset.saturating_add(phrase.start());
        Drafted::new(value, phrase.text(), (self.number, start), confidence)
    }

    /// The phrases outside quotes and brackets, each with the place where its sentence begins;
    /// those within where no value stands outside.
    fn phrases(&self) -> (Vec<Placed<'a>>, Option<Doubt>) {
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
        let stands_outside = all.iter().any(|(depth, placed)| *depth == 0 && placed.is_value());
        let kept = all.into_iter().filter(|(depth, _)| *depth == 0 || !stands_outside);
        let doubt = if stands_outside { None } else { Some(Doubt::Bracketed) };
        (kept.map(|(_, placed)| placed).collect(), doubt)
    }

    pub(super) fn targets(self) -> Vec<Drafted<'a, Target>> {
        let (phrases, bracketed) = self.phrases();
        let sentences = phrases.chunk_by(|a, b| a.sentence == b.sentence);
        sentences.flat_map(|sentence| self.targets_of(sentence, bracketed)).collect()
    }

    /// The targets of one sentence. The figure beside a criterion (100人のうち80%以上) is none.
    fn targets_of(
        &self,
        sentence: &[Placed<'a>],
        bracketed: Option<Doubt>,
    ) -> Vec<Drafted<'a, Target>> {
        let certain = |placed: &&Placed<'_>| matches!(goal(&placed.phrase), Some((_, None)));
        let goals = sentence.iter().filter(certain).count();
        let several = (goals > 1).then_some(Doubt::Several);
        let mut drafted = Vec::new();
        let (mut due, mut named) = (None, sentence.first().map_or(0, |first| first.sentence));
        for Placed { phrase, .. } in sentence {
            due = due_year(phrase).or(due);
            let Some((goal, doubt)) =
                goal(phrase).filter(|(_, doubt)| doubt.is_none() || goals == 0)
            else {
                continue;
            };
            let qualified = phrase.qualifier().map(|_| Doubt::Qualified);
            let target = Target::new(self.name(named, phrase), goal)
                .with_label(self.label())
                .with_printed(phrase.text())
                .with_due(due);
            let doubt = doubt.or(several).or(bracketed).or(qualified);
            drafted.push(self.drafted(target, phrase, confidence(doubt)));
            named = phrase.end();
        }
        drafted
    }

    pub(super) fn readings(self) -> Vec<Drafted<'a, StatedReading>> {
        let bare = self.text.trim_start_matches(|c: char| is_label(c) || c.is_whitespace());
        let whole = Phrase::new(
            bare,
            self.text.len().saturating_sub(bare.len()),
            Senses::Ambiguous(Vec::new()),
            Aside::default(),
        );
        if let Ok(value) = bare.parse::<ReadingValue>() {
            let value = StatedReading { value, verdict: None };
            return [self.drafted(value, &whole, Confidence::Certain)].into();
        }
        let (phrases, bracketed) = self.phrases();
        let quantities =
            phrases.iter().filter_map(|Placed { phrase, .. }| match phrase.senses().first()? {
                Sense::Quantity(quantity) => Some((phrase, quantity)),
                Sense::Year(_)
                | Sense::Years(..)
                | Sense::Range(..)
                | Sense::Change(_)
                | Sense::Criterion(_) => None,
            });
        let several = quantities.clone().count() > 1;
        let drafted = quantities.map(|(phrase, quantity)| {
            let doubt = phrase.sense().map_or(Some(Doubt::Ambiguous), |_| None);
            let doubt = doubt
                .or(several.then_some(Doubt::Several))
                .or(bracketed)
                .or(phrase.qualifier().map(|_| Doubt::Qualified));
            let value = ReadingValue::Quantity(quantity.clone());
            let verdict = verdict(self.text.get(phrase.end()..).unwrap_or_default());
            self.drafted(StatedReading { value, verdict }, phrase, confidence(doubt))
        });
        drafted.collect()
    }

    pub(super) fn conditions(self, targets: &[Drafted<'_, Target>]) -> Vec<Drafted<'a, Condition>> {
        let (phrases, bracketed) = self.phrases();
        let criteria =
            phrases.iter().filter_map(|placed| match placed.phrase.senses().first()? {
                Sense::Criterion(criterion) => Some((placed, criterion)),
                Sense::Year(_)
                | Sense::Years(..)
                | Sense::Range(..)
                | Sense::Change(_)
                | Sense::Quantity(_) => None,
            });
        let drafted = criteria.filter_map(|(placed, criterion)| {
            let (phrase, before) = (&placed.phrase, self.near_before(placed));
            let test = if before.contains("達成率") {
                let rate = Rate::new(criterion.quantity()).ok()?;
                ConditionTest::Rate(RateCriterion::new(rate, criterion.comparator()))
            } else {
                ConditionTest::Reading(criterion.clone())
            };
            let (subject, open) = subject(before, &test, targets);
            let figure =
                phrase.text().chars().any(|c| c.is_numeric() || "一二三四五六七八九十".contains(c));
            let doubt = phrase.sense().map_or(Some(Doubt::Ambiguous), |_| None);
            let doubt = doubt
                .or((!figure).then_some(Doubt::NoFigure))
                .or(open)
                .or(bracketed)
                .or(phrase.qualifier().map(|_| Doubt::Qualified));
            Some(self.drafted(Condition::new(subject, test), phrase, confidence(doubt)))
        });
        drafted.collect()
    }

    /// What stands before a phrase in its sentence, as far as it is near.
    fn near_before(&self, placed: &Placed<'_>) -> &'a str {
        let before = self.text.get(placed.sentence..placed.phrase.start()).unwrap_or_default();
        let near = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
        before.get(near..).unwrap_or_default()
    }

    fn label(&self) -> String {
        self.text
            .trim_start()
            .chars()
            .next()
            .filter(|c| is_label(*c))
            .map(String::from)
            .unwrap_or_default()
    }

    /// The words that name what is measured: those before the figure in its sentence.
    fn name(&self, from: usize, phrase: &Phrase<'_>) -> &'a str {
        let before = self.text.get(from..phrase.start()).unwrap_or_default();
        let around = |c: char| is_label(c) || c.is_whitespace() || "・：:、，,」".contains(c);
        let named = before.trim_matches(around);
        let named =
            named.strip_suffix(['が', 'は', 'を', 'の']).unwrap_or(named).trim_matches(around);
        let whole = self.text.trim_matches(around);
        if named.chars().count() < 3 { whole } else { named }
    }
}

/// A phrase and where its sentence begins.
#[derive(Debug, Clone)]
struct Placed<'a> {
    phrase: Phrase<'a>,
    sentence: usize,
}

impl Placed<'_> {
    fn is_value(&self) -> bool {
        !matches!(self.phrase.sense(), Some(Sense::Year(_) | Sense::Years(..)))
    }
}

/// The year by the end of which something is due.
fn due_year(phrase: &Phrase<'_>) -> Option<FiscalYear> {
    match (phrase.sense()?, phrase.bound()) {
        (Sense::Year(year), Some(Bound::By | Bound::During | Bound::End)) => Some(*year),
        _ => None,
    }
}

/// The goal a phrase sets, and what it leaves open.
fn goal(phrase: &Phrase<'_>) -> Option<(Goal, Option<Doubt>)> {
    let doubt = phrase.sense().map_or(Some(Doubt::Ambiguous), |_| None);
    match phrase.senses().first()? {
        Sense::Criterion(criterion) => Some((Goal::Criterion(criterion.clone()), doubt)),
        Sense::Change(change) => Some((change.goal()?, doubt)),
        Sense::Quantity(quantity) => {
            Some((Goal::Criterion(proposed(quantity)), doubt.or(Some(Doubt::NoComparator))))
        }
        Sense::Year(_) | Sense::Years(..) | Sense::Range(..) => None,
    }
}

/// DECISION: a bare figure is proposed as 以上, and zero as 以下; either way to be confirmed.
fn proposed(quantity: &Quantity) -> Criterion {
    let comparator =
        if quantity.value().is_zero() { Comparator::AtMost } else { Comparator::AtLeast };
    Criterion::new(quantity.clone(), comparator)
}

/// Which target a condition looks at: the one its words or its unit name, else the first.
fn subject(
    before: &str,
    test: &ConditionTest,
    targets: &[Drafted<'_, Target>],
) -> (ConditionSubject, Option<Doubt>) {
    const EACH: [&str; 5] = ["それぞれ", "各業績目標", "各目標", "いずれ", "すべての"];
    if EACH.iter().any(|word| before.contains(word)) {
        return (ConditionSubject::Each, None);
    }
    let numbered = || (1_usize..).zip(targets);
    let label = before.chars().rev().find(|c| is_label(*c)).map(String::from);
    let labelled = label.and_then(|label| {
        numbered().find(|(_, target)| target.value().label().as_str() == label).map(|(n, _)| n)
    });
    if let Some(number) = labelled {
        return (ConditionSubject::Target(number), None);
    }
    let measured = |target: &Target| match (test, target.goal().criterion()) {
        (ConditionTest::Reading(criterion), Some(goal)) => {
            fits(criterion.quantity(), goal.quantity())
        }
        _ => true,
    };
    let mut fitting = numbered().filter(|(_, target)| measured(target.value())).map(|(n, _)| n);
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => (ConditionSubject::Target(only), None),
        (first, _) => (ConditionSubject::Target(first.unwrap_or(1)), Some(Doubt::WhichTarget)),
    }
}

/// Whether two quantities measure the same.
fn fits(one: &Quantity, other: &Quantity) -> bool {
    match (one.unit(), other.unit()) {
        (Some(one), Some(other)) => Unit::fit(one, other) == Fit::Same,
        (None, _) | (_, None) => true,
    }
}

pub(super) fn combination(printed: &str) -> Option<Combination> {
    let says = |words: &[&str]| words.iter().any(|word| printed.contains(word));
    if says(&["いずれか", "どちらか", "または", "又は"]) {
        Some(Combination::Any)
    } else if says(&["すべて", "全て", "いずれも", "かつ"]) {
        Some(Combination::All)
    } else {
        None
    }
}

/// The verdict in the brackets behind a reading.
fn verdict(behind: &str) -> Option<Verdict> {
    let inner = behind.strip_prefix(['（', '('])?;
    let (inner, _) = inner.split_once(['）', ')'])?;
    inner.parse().ok()
}

const fn confidence(doubt: Option<Doubt>) -> Confidence {
    match doubt {
        Some(doubt) => Confidence::ToConfirm(doubt),
        None => Confidence::Certain,
    }
}
