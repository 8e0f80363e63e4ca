//! Ranking of the wards on one common indicator.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::iter::zip;

use crate::city::comparison::row::{Own, Rank, Unranked, WardRow};
use crate::plan::{Goal, MeasuredTarget, Mismatched, Target};
use crate::review::Review;
use crate::terms::notation::{letters, same_words};
use crate::terms::{Direction, Keyed, Text, sort_by};
use crate::value::figure::Exact;
use crate::value::quantity::fit;
use crate::value::unit::Fit;
use crate::value::{Dimension, Reading, Unit};

/// Returns the population of the common indicator: the policy's, or else the one named by
/// more than half of the wards' targets that name any.
pub(crate) fn population<'r: 'i, 'i>(
    target: &'r Target,
    indicators: impl Iterator<Item = &'i Own<'r>>,
) -> Option<&'r Text> {
    if target.population().is_filled() {
        return Some(target.population());
    }
    let mut named: Vec<(String, &Text)> = Vec::new();
    for own in indicators {
        let population = own.indicator.indicator().measured().target().population();
        if population.is_filled() {
            named.push((letters(population.as_str()).collect(), population));
        }
    }
    let all = named.len();
    let named = Keyed::new(named);
    let most = named.groups().find(|alike| alike.len().saturating_mul(2) > all)?;
    most.first().map(|(_, population)| *population)
}

/// Returns every ward's row: ranked wards first, best first, then the others in the order given.
pub(crate) fn rows<'r>(
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
    match units(&rows, &ranked) {
        Units::Compare => {}
        Units::CountersDiffer => {
            ranked.retain(|(_, at)| rows.get(*at).is_some_and(|row| is_general(own_unit(row))));
        }
        Units::Differ => ranked.clear(),
    }
    let better = match target.goal().direction().unwrap_or(Direction::Higher) {
        Direction::Higher => |a: Exact, b: Exact| b.compare(a),
        Direction::Lower => |a: Exact, b: Exact| a.compare(b),
    };
    sort_by(&mut ranked, |(a, _), (b, _)| better(*a, *b));
    give_ranks(&ranked, &mut rows);
    let rank = |row: &WardRow<'_>| row.rank.number().unwrap_or(usize::MAX);
    sort_by(&mut rows, |a, b| rank(a).cmp(&rank(b)));
    rows
}

/// Assigns competition ranks: equal values share a rank, and the next rank is skipped.
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

/// Returns a ward's row, and the value it ranks by or the reason why it is not ranked.
fn row<'r>(
    target: &'r Target,
    population: Option<&'r Text>,
    review: &'r Review<'r>,
    tied: &[Own<'r>],
) -> (WardRow<'r>, Result<Exact, Unranked>) {
    let mut row =
        WardRow { review, own: None, measured: None, rank: Rank::Unranked(Unranked::UnitsDiffer) };
    let own = match tied {
        [] => return (row, Err(Unranked::NoIndicator)),
        [only] => *only,
        several => return (row, Err(Unranked::SeveralIndicators(several.len()))),
    };
    row.own = Some(own);
    let own = own.indicator.indicator().measured();
    let held = held(own, target);
    let value = match (own.reading().missing(), target.goal(), &held) {
        (Some(why), _, _) => Err(Unranked::Missing(why)),
        (None, _, _) if own.reading().is_forecast() => Err(Unranked::Forecast),
        (None, Goal::Milestone(_), _) => Err(Unranked::Milestone),
        (None, _, Err(mismatched)) => Err(Unranked::MeasuredOtherwise(mismatched.clone())),
        (None, _, Ok(measured)) => value(own, measured, population),
    };
    row.measured = held.ok();
    (row, value)
}

/// Compares a ward's readings with the common target. If only last year's reading measures
/// something else, it is treated as missing, so that this year's can still be ranked.
fn held<'r>(
    own: &'r MeasuredTarget,
    target: &Target,
) -> Result<Cow<'r, MeasuredTarget>, Mismatched> {
    own.held_against(target).or_else(|mismatched| match mismatched.reading {
        Some(_) => Err(mismatched),
        None => own.this_year_alone().held_against(target).map(|it| Cow::Owned(it.into_owned())),
    })
}

/// Returns the value that a ward's reading ranks by, or the reason why it is not ranked.
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
        Goal::Change(..) => match measured.reference_exact() {
            Some(previous) => Ok(reading.minus(previous)),
            None => Err(Unranked::PreviousMissing),
        },
        Goal::RelativeChange(..) => Err(Unranked::RelativeChange),
        Goal::Milestone(_) => Err(Unranked::Milestone),
    }
}

/// Returns the population a reading was taken among: its own, or else its target's.
fn measured_among<'a>(target: &'a Target, reading: &'a Reading) -> Option<&'a Text> {
    [reading.population(), target.population()].into_iter().find(|text| text.is_filled())
}

/// Whether the units of the readings to be ranked compare with each other.
enum Units {
    /// All units compare.
    Compare,
    /// Two units are counters other than 件, such as 人 and 台: only readings in 件 compare.
    CountersDiffer,
    /// Two units measure different things, which can happen if the common target is a change
    /// without a unit: no readings compare.
    Differ,
}

fn units(rows: &[WardRow<'_>], ranked: &[(Exact, usize)]) -> Units {
    let own = || ranked.iter().filter_map(|(_, at)| rows.get(*at)).map(own_unit);
    let Some(first) = own().find(|unit| !is_general(*unit)) else { return Units::Compare };
    match (own().all(|unit| fit(first, unit) != Fit::Differs), own().all(is_counter)) {
        (true, _) => Units::Compare,
        (false, true) => Units::CountersDiffer,
        (false, false) => Units::Differ,
    }
}

fn is_counter(unit: Option<&Unit>) -> bool {
    unit.is_some_and(|unit| unit.dimension() == Dimension::Count)
}

/// Returns the unit of a ward's reading.
fn own_unit<'a>(row: &'a WardRow<'_>) -> Option<&'a Unit> {
    let measured = row.measured()?;
    measured.reading().quantity()?.unit().or_else(|| measured.unit())
}

/// Returns whether a unit is 件, which compares with any counter.
fn is_general(unit: Option<&Unit>) -> bool {
    unit.is_some_and(Unit::is_general)
}
