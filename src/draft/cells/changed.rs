//! A change as a goal: its reference, and what a percentage is of.

use alloc::vec::Vec;

use crate::draft::cells::looked_back::LookedBack;
use crate::draft::cells::part::{Part, Placed};
use crate::draft::cells::says;
use crate::draft::change::{Basis, Change, ChangeAmount};
use crate::draft::drafted::{Doubt, Doubts, Field};
use crate::draft::phrase::is_share;
use crate::draft::words::table::words;
use crate::plan::{Baseline, Goal, Reference};
use crate::terms::Comparator;
use crate::value::unit::Fit;
use crate::value::{Criterion, Quantity, RelativeCriterion, Unit};

words! {
    /// Words that end with 数 and are not counts.
    NO_COUNTS { "指数" "点数" "係数" "倍数" "対数" "変数" "乗数" "度数" }

    /// Endings of the names of shares, which a percentage may change in points.
    SHARES_NAMED { "率" "割合" "比率" "度" "シェア" "構成比" "水準" }

    /// Endings of a year, which is not a name.
    YEARS_NAMED { "年度" "年比" "年度比" "前年" "同期比" "同月比" }
}

/// What a percentage is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ShareOf {
    /// The figure: it is a count or an amount.
    Figure,
    /// Points, perhaps: the figure is a percentage.
    Points,
    /// Not printed.
    Either,
}

impl<'a> Part<'a> {
    /// Returns the goal that a change sets, with its doubts.
    pub(crate) fn goal_of_change(
        &self,
        placed: &Placed<'a>,
        change: &Change,
        looked_back: &[LookedBack],
    ) -> (Goal, Doubts) {
        let phrase = &placed.phrase;
        let (criterion, mut open) = bounded(change);
        let from = self.measured_from((placed.sentence, phrase.start()), looked_back);
        let from = from.filter(|_| change.basis().is_none());
        let percent = matches!(change.quantity().unit(), Some(Unit::Percent | Unit::Wari));
        let baseline = from.and_then(|own| own.baseline(looked_back));
        let baseline = baseline.filter(|own| goes_with(own, change.quantity(), percent));
        if baseline.is_none() {
            let before = self.near_before(placed);
            let last_year = change.basis() == Some(Basis::PreviousYear);
            let named = says::other_reference(before) || says::other_reference(phrase.text());
            if !last_year || named || from.is_some() {
                open.push((Field::Goal, Doubt::OtherReference));
            }
            open.extend(from.map(|own| (Field::Baseline, Doubt::BaselineValue(own.year))));
        }
        let of = match &baseline {
            _ if !percent => ShareOf::Points,
            Some(own) => share_of_baseline(own),
            None => self.share_of(placed, from),
        };
        if percent && of != ShareOf::Figure {
            open.push((Field::Goal, Doubt::ShareOrPoints));
        }
        let reference = baseline.map_or(Reference::Previous, Reference::from);
        let relative = || RelativeCriterion::new(criterion.clone()).ok();
        let goal = match Some(of).filter(|of| *of != ShareOf::Points).and_then(|_| relative()) {
            Some(relative) => Goal::RelativeChange(relative, reference),
            None => Goal::Change(criterion, reference),
        };
        (goal, open)
    }

    /// Returns what a percentage is of, by the name of what is measured.
    fn share_of(&self, placed: &Placed<'a>, from: Option<&LookedBack>) -> ShareOf {
        let start = from.map_or(placed.phrase.start(), |own| own.start);
        let before = self.text.get(placed.sentence..start).unwrap_or_default();
        let within = placed.phrase.text();
        let figure = within.find(|c: char| c.is_numeric() || "一二三四五六七八九十".contains(c));
        let within = within.get(..figure.unwrap_or(0)).unwrap_or_default();
        let [before, within] = [before, within].map(measured);
        match [named(before), named(within)] {
            [ShareOf::Points, _] | [_, ShareOf::Points] => ShareOf::Points,
            [ShareOf::Figure, _] | [_, ShareOf::Figure] => ShareOf::Figure,
            [ShareOf::Either, ShareOf::Either] => ShareOf::Either,
        }
    }
}

/// Returns a text without the words after a name.
fn measured(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || "をがはのも：:、".contains(c))
}

fn named(name: &str) -> ShareOf {
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    if ends(YEARS_NAMED) {
        ShareOf::Either
    } else if ends(SHARES_NAMED) {
        ShareOf::Points
    } else if name.ends_with(['数', '量', '額', '費']) && !ends(NO_COUNTS) {
        ShareOf::Figure
    } else {
        ShareOf::Either
    }
}

fn share_of_baseline(baseline: &Baseline) -> ShareOf {
    match baseline.value().unit() {
        None => ShareOf::Either,
        Some(_) if is_share(baseline.value()) => ShareOf::Points,
        Some(_) => ShareOf::Figure,
    }
}

/// Returns whether a change can be measured from a baseline: in its unit, or as a share of it.
fn goes_with(baseline: &Baseline, by: &Quantity, percent: bool) -> bool {
    match (baseline.value().unit(), by.unit()) {
        _ if percent => true,
        (Some(one), Some(other)) => one.fit(other) == Fit::Same,
        (None, None) => true,
        (None, Some(_)) | (Some(_), None) => false,
    }
}

/// Returns a change by an amount as a criterion: 10件削減 asks for that much or more.
fn bounded(change: &Change) -> (Criterion, Doubts) {
    match change.amount() {
        ChangeAmount::Criterion(criterion) => (criterion.clone(), Vec::new()),
        ChangeAmount::By(quantity) => {
            let falls = quantity.value().is_sign_negative();
            let comparator = if falls { Comparator::AtMost } else { Comparator::AtLeast };
            let criterion = Criterion::new(quantity.clone(), comparator);
            (criterion, [(Field::Goal, Doubt::NoComparator)].into())
        }
    }
}
