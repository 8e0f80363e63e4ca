//! The path of a target as printed in a cell: figures of single years, or 毎年５％削減. It must always be
//! confirmed.

use alloc::vec::Vec;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::draft::cells::looked_back::LookedBack;
use crate::draft::cells::part::Part;
use crate::draft::change::{Basis, Change};
use crate::draft::drafted::{Doubt, Doubts, Field};
use crate::draft::phrase::{Phrase, Sense};
use crate::draft::scanner::scan;
use crate::draft::words::table::words;
use crate::plan::{Goal, Target, TargetPath, Waypoint};
use crate::terms::{Comparator, Direction};
use crate::value::{Criterion, Dimension, FiscalYear, Quantity, Unit};

words! {
    /// Words between a year and its criterion.
    LINKED { "" "は" "の" "に" "には" "までに" "末" "末に" "末までに" "：" ":" "目標" "目標：" "の目標は" }
}

impl Part<'_> {
    /// Returns the target, whose own figure is at a place, with the path that the cell proposes for
    /// it.
    pub(crate) fn on_steps(
        &self,
        target: Target,
        at: usize,
        looked_back: &[LookedBack],
    ) -> (Target, Doubts) {
        let Goal::Criterion(criterion) = target.goal() else { return (target, Vec::new()) };
        if !self.text.contains('年') {
            return (target, Vec::new());
        }
        let phrases: Vec<_> = scan(self.text).collect();
        let (steps, mut doubts) = self.printed_steps(&phrases, criterion, (at, looked_back));
        let steps = match steps.as_slice() {
            [] => {
                doubts = [(Field::Path, Doubt::EachYear)].into();
                reckoned(&phrases, &target, criterion, looked_back).unwrap_or_default()
            }
            _ => steps,
        };
        match target.clone().with_path(steps) {
            Ok(on_path) if !on_path.path().waypoints().is_empty() => (on_path, doubts),
            Ok(_) | Err(_) => (target, Vec::new()),
        }
    }

    /// Returns the figures printed for single years: goals or criteria, or several that lead to the
    /// target.
    fn printed_steps(
        &self,
        phrases: &[Phrase<'_>],
        target: &Criterion,
        (at, looked_back): (usize, &[LookedBack]),
    ) -> (Vec<Waypoint>, Doubts) {
        let (mut steps, mut aimed, mut doubts) = (Vec::new(), false, Vec::new());
        for (year, own) in phrases.iter().zip(phrases.iter().skip(1)) {
            let Some(Sense::Year(in_year)) = year.sense() else { continue };
            let between = self.text.get(year.end()..own.start()).unwrap_or_default();
            let is_back = |back: &LookedBack| back.begins_with(year);
            let is_target = own.start() == at;
            if !LINKED.contains(&between.trim()) || is_target || looked_back.iter().any(is_back) {
                continue;
            }
            let (step, doubt) = match own.sense() {
                Some(Sense::Quantity(figure)) => {
                    let criterion = Criterion::new(figure.clone(), target.comparator());
                    (criterion, Doubt::NoComparator)
                }
                Some(Sense::Criterion(criterion)) => (criterion.clone(), Doubt::Bracketed),
                _ => continue,
            };
            aimed |= own.aim().is_some() || doubt == Doubt::Bracketed;
            if !doubts.contains(&(Field::Path, doubt)) {
                doubts.push((Field::Path, doubt));
            }
            steps.push(Waypoint::new(*in_year, step));
        }
        let leads = aimed || steps.len() > 1 && leads_to(&steps, target);
        if leads && steps.len() <= TargetPath::MAX { (steps, doubts) } else { Default::default() }
    }
}

/// Returns whether figures improve from year to year towards the target.
fn leads_to(steps: &[Waypoint], target: &Criterion) -> bool {
    let figures = steps.iter().map(|step| step.criterion().quantity()).chain([target.quantity()]);
    let figures: Vec<_> = figures.collect();
    figures.windows(2).all(|pair| match pair {
        [before, after] => match (before.compare(after), target.direction()) {
            (Ok(order), Direction::Higher) => order.is_le(),
            (Ok(order), Direction::Lower) => order.is_ge(),
            (Err(_), _) => false,
        },
        _ => true,
    })
}

/// Returns the steps that result from a change of a baseline from each year to the next, up to the
/// year before the due year; for a count in whole numbers, otherwise with the baseline's decimals.
fn reckoned(
    phrases: &[Phrase<'_>],
    target: &Target,
    criterion: &Criterion,
    looked_back: &[LookedBack],
) -> Option<Vec<Waypoint>> {
    let mut each = phrases.iter().filter_map(|phrase| match phrase.sense() {
        Some(Sense::Change(change)) if change.basis() == Some(Basis::EachYear) => Some(change),
        _ => None,
    });
    let (change, None) = (each.next()?, each.next()) else { return None };
    let from = looked_back.iter().find(|own| own.is_measured_from())?;
    let (baseline, due) = (from.baseline(looked_back)?, target.due()?);
    let counted = baseline.value().dimension() == Some(Dimension::Count);
    let places = if counted { 0 } else { baseline.value().figure().scale() };
    let mut exact = baseline.value().value();
    let mut steps = Vec::new();
    let mut year = baseline.year().next()?;
    while year < due && steps.len() < TargetPath::MAX {
        exact = changed_by(exact, change, baseline.value().unit())?;
        let shown = exact.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        let figure = Quantity::new(shown, baseline.value().unit().cloned()).ok()?;
        steps.push(step(year, figure, criterion.comparator()));
        year = year.next()?;
    }
    Some(steps)
}

fn step(year: FiscalYear, figure: Quantity, comparator: Comparator) -> Waypoint {
    Waypoint::new(year, Criterion::new(figure, comparator))
}

/// Returns a figure after a year: changed by a share of itself, or by an amount in its unit.
fn changed_by(figure: Decimal, change: &Change, unit: Option<&Unit>) -> Option<Decimal> {
    let by = change.quantity();
    let amount = match by.unit() {
        Some(Unit::Percent) if unit != Some(&Unit::Percent) => {
            figure.checked_mul(by.value())?.checked_div(Decimal::ONE_HUNDRED)?
        }
        own if own == unit => by.value(),
        _ => return None,
    };
    // The number of digits is bounded: more digits than can be printed mean nothing.
    figure.checked_add(amount).map(|sum| sum.round_dp(12))
}
