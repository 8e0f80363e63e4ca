//! Drafts an initiative from its printed cells: targets, readings, withdrawal conditions.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::aside::Bound;
use super::phrase::{Phrase, Sense};
use super::scanner::scan;
use crate::achievement_rate::{Rate, RateCriterion};
use crate::criterion::{Comparator, Criterion};
use crate::fiscal_year::FiscalYear;
use crate::legend::Verdict;
use crate::quantity::Quantity;
use crate::reading::ReadingValue;
use crate::target::{Goal, Target};
use crate::unit::{Fit, Unit};
use crate::withdrawal::{Combination, Condition, Subject, Test, Withdrawal};

/// The printed cells of an initiative that hold values.
///
/// What is drafted from them is a proposal: each value has its place and a [`Confidence`], and an
/// officer confirms. A value in quotes or brackets is part of a question's or a note's wording,
/// and none is drafted from there while one stands outside.
///
/// ```
/// use kusei::draft::{Confidence, Doubt, InitiativeCells};
///
/// let draft = InitiativeCells {
///     targets: &["①応募件数：100件以上", "②満足度：65％"],
///     withdrawal: "①が50件に満たない場合は再構築する。",
///     readings: &["①112件②70.8％（達成）"],
/// }
/// .draft();
///
/// let targets: Vec<_> = draft.targets().iter().map(|t| (t.value().goal().ja(), t.confidence())).collect();
/// assert_eq!(targets, [
///     ("100件以上".to_owned(), Confidence::Certain),
///     ("65%以上".to_owned(), Confidence::ToConfirm(Doubt::NoComparator)),
/// ]);
/// assert_eq!(draft.conditions()[0].value().test().to_string(), "50件未満");
/// assert_eq!(draft.readings().len(), 2);
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct InitiativeCells<'a> {
    /// 業績目標, a cell or line each
    pub targets: &'a [&'a str],
    /// 撤退基準
    pub withdrawal: &'a str,
    /// The values of 達成状況, a cell or line each
    pub readings: &'a [&'a str],
}

/// What is drafted from an initiative's cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeDraft<'a> {
    printed: &'a str,
    targets: Vec<Drafted<'a, Target>>,
    readings: Vec<Drafted<'a, StatedReading>>,
    conditions: Vec<Drafted<'a, Condition>>,
    when: Option<Combination>,
}

/// A value drafted from a cell, with its place there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted<'a, T> {
    value: T,
    text: &'a str,
    cell: usize,
    start: usize,
    confidence: Confidence,
}

/// A reading as printed, with the verdict printed beside it: 67％（未達成）.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedReading {
    /// The reading.
    pub value: ReadingValue,
    /// The verdict, where one is printed.
    pub verdict: Option<Verdict>,
}

/// Whether an officer needs to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// The print says so.
    Certain,
    /// The print leaves something open, and one reading of it is proposed.
    ToConfirm(Doubt),
}

/// What the print leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// `65％`: 以上 is proposed, and 以下 for zero.
    NoComparator,
    /// 苦情が発生したら: no figure is printed.
    NoFigure,
    /// The figure has several readings; the first is proposed.
    Ambiguous,
    /// Several values stand where one is due.
    Several,
    /// Which target a condition looks at is not printed.
    WhichTarget,
    /// The figure is qualified: 約100人.
    Qualified,
    /// The value stands in quotes or brackets alone.
    Bracketed,
}

impl<T> Drafted<'_, T> {
    /// The value.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The words it is drafted from.
    #[must_use]
    pub const fn text(&self) -> &str {
        self.text
    }

    /// The number of its cell in the column, from 0.
    #[must_use]
    pub const fn cell(&self) -> usize {
        self.cell
    }

    /// Where the words stand in the cell, in bytes.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.start.saturating_add(self.text.len())
    }

    /// Whether an officer needs to look.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }
}

impl<'a> InitiativeDraft<'a> {
    /// The targets, in the order of the print.
    #[must_use]
    pub fn targets(&self) -> &[Drafted<'a, Target>] {
        &self.targets
    }

    /// The readings, in the order of the print.
    #[must_use]
    pub fn readings(&self) -> &[Drafted<'a, StatedReading>] {
        &self.readings
    }

    /// The withdrawal conditions, in the order of the print.
    #[must_use]
    pub fn conditions(&self) -> &[Drafted<'a, Condition>] {
        &self.conditions
    }

    /// The withdrawal criterion they make, with the cell's wording. How conditions combine is
    /// given only where the print says いずれか or すべて.
    #[must_use]
    pub fn withdrawal(&self) -> Withdrawal {
        let conditions = self.conditions.iter().map(|drafted| drafted.value.clone()).collect();
        Withdrawal::new(self.printed, self.when, conditions)
    }
}

impl<'a> InitiativeCells<'a> {
    /// Drafts what the cells say.
    #[must_use]
    pub fn draft(self) -> InitiativeDraft<'a> {
        let targets: Vec<_> = cells(self.targets).flat_map(|cell| cell.targets()).collect();
        let readings = cells(self.readings).flat_map(Cell::readings).collect();
        let withdrawal = Cell { text: self.withdrawal, number: 0, offset: 0 };
        let conditions = withdrawal.conditions(&targets);
        let when = combination(self.withdrawal);
        InitiativeDraft { printed: self.withdrawal, targets, readings, conditions, when }
    }
}

/// The parts of some cells: each begins at a label ① ② ③.
fn cells<'a>(texts: &'a [&'a str]) -> impl Iterator<Item = Cell<'a>> {
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
struct Cell<'a> {
    text: &'a str,
    number: usize,
    offset: usize,
}

impl<'a> Cell<'a> {
    fn drafted<T>(&self, value: T, phrase: &Phrase<'a>, confidence: Confidence) -> Drafted<'a, T> {
        let start = self.offset.saturating_add(phrase.start());
        Drafted { value, text: phrase.text(), cell: self.number, start, confidence }
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

    fn targets(self) -> Vec<Drafted<'a, Target>> {
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

    fn readings(self) -> Vec<Drafted<'a, StatedReading>> {
        let bare = self.text.trim_start_matches(|c: char| is_label(c) || c.is_whitespace());
        let whole = Phrase::new(
            bare,
            self.text.len().saturating_sub(bare.len()),
            super::phrase::Senses::Ambiguous(Vec::new()),
            super::aside::Aside::default(),
        );
        if let Ok(value) = bare.parse::<ReadingValue>() {
            let value = StatedReading { value, verdict: None };
            return [self.drafted(value, &whole, Confidence::Certain)].into();
        }
        let (phrases, bracketed) = self.phrases();
        let quantities =
            phrases.iter().filter_map(|Placed { phrase, .. }| match phrase.senses().first()? {
                Sense::Quantity(quantity) => Some((phrase, quantity)),
                _ => None,
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

    fn conditions(self, targets: &[Drafted<'_, Target>]) -> Vec<Drafted<'a, Condition>> {
        let (phrases, bracketed) = self.phrases();
        let criteria =
            phrases.iter().filter_map(|placed| match placed.phrase.senses().first()? {
                Sense::Criterion(criterion) => Some((placed, criterion)),
                _ => None,
            });
        let drafted = criteria.filter_map(|(placed, criterion)| {
            let (phrase, before) = (&placed.phrase, self.near_before(placed));
            let test = if before.contains("達成率") {
                let rate = Rate::new(criterion.quantity()).ok()?;
                Test::Rate(RateCriterion::new(rate, criterion.comparator()))
            } else {
                Test::Reading(criterion.clone())
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
fn subject(before: &str, test: &Test, targets: &[Drafted<'_, Target>]) -> (Subject, Option<Doubt>) {
    const EACH: [&str; 5] = ["それぞれ", "各業績目標", "各目標", "いずれ", "すべての"];
    if EACH.iter().any(|word| before.contains(word)) {
        return (Subject::Each, None);
    }
    let numbered = || (1_usize..).zip(targets);
    let label = before.chars().rev().find(|c| is_label(*c)).map(String::from);
    let labelled = label.and_then(|label| {
        numbered().find(|(_, target)| target.value.label().as_str() == label).map(|(n, _)| n)
    });
    if let Some(number) = labelled {
        return (Subject::Target(number), None);
    }
    let measured = |target: &Target| match (test, target.goal().criterion()) {
        (Test::Reading(criterion), Some(goal)) => fits(criterion.quantity(), goal.quantity()),
        _ => true,
    };
    let mut fitting = numbered().filter(|(_, target)| measured(&target.value)).map(|(n, _)| n);
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => (Subject::Target(only), None),
        (first, _) => (Subject::Target(first.unwrap_or(1)), Some(Doubt::WhichTarget)),
    }
}

/// Whether two quantities measure the same.
fn fits(one: &Quantity, other: &Quantity) -> bool {
    match (one.unit(), other.unit()) {
        (Some(one), Some(other)) => Unit::fit(one, other) == Fit::Same,
        (None, _) | (_, None) => true,
    }
}

fn combination(printed: &str) -> Option<Combination> {
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
