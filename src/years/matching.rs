//! Matches the indicators of a later sheet with those of an earlier one.
//!
//! DECISION, in this order and without guessing:
//!
//! 1. by what both are tied to: the desired outcome, the item and the common number, if each sheet
//!    ties exactly one indicator to it;
//! 2. else by the strategy's code and the indicator's position, unless both are tied, to different
//!    things; or their targets measure different things; or their names differ, and one of the
//!    names belongs to another indicator on the other year's sheet.
//!
//! Indicators that are left match none.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::plan::Indicator;
use crate::plan::policy::Tie;
use crate::review::{IndicatorReview, Review};
use crate::terms::{GoalKind, Keyed, notation};
use crate::value::{Criterion, Quantity, StrategyCode};

/// An indicator and its position on its sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot<'r> {
    pub(crate) code: StrategyCode,
    pub(crate) number: usize,
    pub(crate) indicator: IndicatorReview<'r>,
    tie: Option<Tie>,
}

impl<'r> Slot<'r> {
    fn own(&self) -> &'r Indicator {
        self.indicator.indicator()
    }

    pub(crate) fn name(&self) -> &'r str {
        self.own().measured().target().name().as_str()
    }
}

/// Returns the indicators of a sheet, in form order.
pub(crate) fn slots<'r>(review: &'r Review<'r>) -> Vec<Slot<'r>> {
    let mut slots = Vec::new();
    for strategy in review.strategies() {
        let code = strategy.strategy().code();
        let outcome = strategy.strategy().desired_outcome();
        for (number, indicator) in (1..).zip(strategy.indicators()) {
            let own = indicator.indicator();
            let tie = own.item().zip(own.common()).map(|(item, common)| (outcome, item, common));
            slots.push(Slot { code, number, indicator, tie });
        }
    }
    slots
}

/// Returns, for each later slot, the position of the earlier one it continues.
pub(crate) fn matches(earlier: &[Slot<'_>], later: &[Slot<'_>]) -> Vec<Option<usize>> {
    let mut matched = vec![None; later.len()];
    let mut taken = vec![false; earlier.len()];
    let (before, after) = (by_tie(earlier), by_tie(later));
    for rows in after.groups() {
        if let [(tie, at)] = rows {
            if let [(_, earlier_at)] = before.of(tie) {
                pair(*earlier_at, *at, &mut taken, &mut matched);
            }
        }
    }
    let by_position = earlier.iter().enumerate().map(|(at, slot)| ((slot.code, slot.number), at));
    let by_position = Keyed::new(by_position.collect());
    let (names_before, names_after) = (names(earlier), names(later));
    for (at, slot) in later.iter().enumerate() {
        let own = by_position.first(&(slot.code, slot.number)).copied();
        let Some((earlier_at, before)) = own.and_then(|i| Some((i, earlier.get(i)?))) else {
            continue;
        };
        let free = matched.get(at) == Some(&None) && taken.get(earlier_at) == Some(&false);
        if free && may_continue(before, slot, &names_before, &names_after) {
            pair(earlier_at, at, &mut taken, &mut matched);
        }
    }
    matched
}

fn pair(earlier: usize, later: usize, taken: &mut [bool], matched: &mut [Option<usize>]) {
    if let (Some(taken), Some(matched)) = (taken.get_mut(earlier), matched.get_mut(later)) {
        *taken = true;
        *matched = Some(earlier);
    }
}

/// Returns the slots by their ties.
fn by_tie(slots: &[Slot<'_>]) -> Keyed<Tie, usize> {
    let slots = slots.iter().enumerate();
    Keyed::new(slots.filter_map(|(at, slot)| Some((slot.tie?, at))).collect())
}

/// The names used on a sheet.
type Names = Keyed<String, ()>;

fn names(slots: &[Slot<'_>]) -> Names {
    Keyed::new(slots.iter().map(|slot| (folded(slot), ())).collect())
}

fn folded(slot: &Slot<'_>) -> String {
    notation::letters(slot.name()).collect()
}

/// Returns whether a slot may continue another one at its position.
fn may_continue(before: &Slot<'_>, after: &Slot<'_>, earlier: &Names, later: &Names) -> bool {
    let ties_differ = before.tie.zip(after.tie).is_some_and(|(a, b)| a != b);
    let (old, new) = (folded(before), folded(after));
    let named_elsewhere = old != new && (later.first(&old).or(earlier.first(&new)).is_some());
    let criterion = |slot: &Slot<'_>| {
        slot.own().measured().target().goal().criterion().map(Criterion::quantity).cloned()
    };
    let is_figure =
        |slot: &Slot<'_>| slot.own().measured().target().goal().kind() != GoalKind::Milestone;
    let measures_differ = match (criterion(before), criterion(after)) {
        (Some(a), Some(b)) => differs(&a, &b),
        // The bound of a relative change does not say what is measured.
        (Some(_), None) | (None, Some(_) | None) => is_figure(before) != is_figure(after),
    };
    !ties_differ && !named_elsewhere && !measures_differ
}

/// Returns whether two targets' quantities measure different things; one without a unit says
/// nothing.
fn differs(a: &Quantity, b: &Quantity) -> bool {
    a.unit().is_some() && b.unit().is_some() && a.compare(b).is_err()
}
