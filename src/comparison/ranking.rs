//! Ranks the wards on one common indicator.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::iter::zip;

use super::row::{Own, Rank, Unranked, WardRow};
use crate::criterion::{Criterion, Direction};
use crate::figure::Exact;
use crate::measured::MeasuredTarget;
use crate::notation::same_words;
use crate::quantity::fit;
use crate::reading::Reading;
use crate::review::Review;
use crate::rules::individual::individual;
use crate::target::{Goal, Target};
use crate::text::Text;
use crate::unit::{Fit, Unit};

/// The population the common indicator is about: the policy's, else the one the wards agree on.
pub(super) fn population<'r: 'i, 'i>(
    target: &'r Target,
    indicators: impl Iterator<Item = &'i Own<'r>>,
) -> Option<&'r Text> {
    if target.population().is_filled() {
        return Some(target.population());
    }
    let mut named = indicators
        .map(|own| own.indicator.indicator().measured().target().population())
        .filter(|population| population.is_filled());
    let first = named.next()?;
    named.all(|other| same_words(first.as_str(), other.as_str())).then_some(first)
}

/// Every ward's row: the ranked ones best first, then the others, each in the order given.
pub(super) fn rows<'r>(
    target: &'r Target,
    population: Option<&'r Text>,
    reviews: &[&'r Review<'r>],
    tied: Vec<Vec<Own<'r>>>,
) -> Vec<WardRow<'r>> {
    let mut rows = Vec::with_capacity(reviews.len());
    let mut ranked: Vec<(Exact, usize)> = Vec::new();
    for (at, (review, tied)) in zip(reviews, tied).enumerate() {
        let (mut row, value) = row(target, population, review, &tied);
        match value {
            Ok(value) => ranked.push((value, at)),
            Err(why) => row.rank = Rank::Unranked(why),
        }
        rows.push(row);
    }
    if units_differ(&rows, &ranked) {
        ranked.retain(|(_, at)| rows.get(*at).is_some_and(|row| is_general(own_unit(row))));
    }
    let better = match target.goal().criterion().map_or(Direction::Higher, Criterion::direction) {
        Direction::Higher => |a: Exact, b: Exact| b.compare(a),
        Direction::Lower => |a: Exact, b: Exact| a.compare(b),
    };
    ranked.sort_by(|(a, _), (b, _)| better(*a, *b));
    give_ranks(&ranked, &mut rows);
    rows.sort_by_key(|row| row.rank.number().unwrap_or(usize::MAX));
    rows
}

/// Competition ranking: equal values share a rank, and the next is skipped.
fn give_ranks(ranked: &[(Exact, usize)], rows: &mut [WardRow<'_>]) {
    let mut shared: Option<(Exact, usize)> = None;
    for (place, (value, at)) in (1..).zip(ranked) {
        let rank = match shared {
            Some((last, rank)) if last.compare(*value) == Ordering::Equal => rank,
            _ => place,
        };
        shared = Some((*value, rank));
        if let Some(row) = rows.get_mut(*at) {
            row.rank = Rank::Ranked(rank);
        }
    }
}

/// A ward's row, and the value it ranks by or why it has none.
fn row<'r>(
    target: &'r Target,
    population: Option<&'r Text>,
    review: &'r Review<'r>,
    tied: &[Own<'r>],
) -> (WardRow<'r>, Result<Exact, Unranked>) {
    let mut row = WardRow {
        review,
        own: None,
        measured: None,
        individual: None,
        rank: Rank::Unranked(Unranked::UnitsDiffer),
    };
    let own = match tied {
        [] => return (row, Err(Unranked::NoIndicator)),
        [only] => *only,
        several => return (row, Err(Unranked::SeveralIndicators(several.len()))),
    };
    row.own = Some(own);
    let own = own.indicator.indicator().measured();
    let held = own.held_against(target);
    if let Ok(measured) = &held {
        let year = review.sheet().fiscal_year();
        row.individual = Some(individual(measured, year, review.rubric().outcome()));
    }
    let value = match (own.reading().missing(), &held) {
        (Some(why), _) => Err(Unranked::Missing(why)),
        (None, Err(mismatched)) => Err(Unranked::MeasuredOtherwise(mismatched.clone())),
        (None, Ok(measured)) => value(own, measured, population),
    };
    row.measured = held.ok();
    (row, value)
}

/// What a ward's reading ranks by, or why it does not rank.
fn value(
    own: &MeasuredTarget,
    measured: &MeasuredTarget,
    population: Option<&Text>,
) -> Result<Exact, Unranked> {
    let target = measured.target();
    let reading = measured.reading_exact().ok_or(Unranked::Milestone)?;
    if own.target().cumulative_since() != target.cumulative_since() {
        return Err(Unranked::CumulativeDiffers);
    }
    let among = measured_among(own.target(), own.reading());
    if among.is_some_and(|among| population.is_none_or(|p| !same_words(p.as_str(), among.as_str())))
    {
        return Err(Unranked::AnotherPopulation);
    }
    match target.goal() {
        Goal::Criterion(_) => Ok(reading),
        Goal::Change(_) => match measured.previous_exact() {
            Some(previous) => Ok(reading.minus(previous)),
            None => Err(Unranked::PreviousMissing),
        },
        Goal::Milestone(_) => Err(Unranked::Milestone),
    }
}

/// The population a reading was taken among: its own, else its target's.
fn measured_among<'a>(target: &'a Target, reading: &'a Reading) -> Option<&'a Text> {
    [reading.population(), target.population()].into_iter().find(|text| text.is_filled())
}

/// Whether the readings to be ranked were counted in units that do not compare, 件 apart.
fn units_differ(rows: &[WardRow<'_>], ranked: &[(Exact, usize)]) -> bool {
    let mut own = ranked
        .iter()
        .filter_map(|(_, at)| rows.get(*at).map(own_unit))
        .filter(|unit| !is_general(*unit));
    let first = own.next();
    first.is_some_and(|first| own.any(|other| fit(first, other) == Fit::Differs))
}

/// The unit a ward's reading was counted in.
fn own_unit<'a>(row: &'a WardRow<'_>) -> Option<&'a Unit> {
    let measured = row.measured()?;
    measured.reading().quantity()?.unit().or_else(|| measured.unit())
}

/// Whether a unit is 件, which counts anything.
fn is_general(unit: Option<&Unit>) -> bool {
    matches!(unit, Some(Unit::Counter(counter)) if counter.is_general())
}
