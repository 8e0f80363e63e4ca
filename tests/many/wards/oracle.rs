//! The rules of the comparison over plain structs: every ward against every other.

use super::city::{Asked, Cell, City, Comparator, Goal, Own, YEAR};
use crate::amount::{Amount, Unit};

/// The expected result of a ward on a common indicator. Amounts are hundredths of base units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) ward: usize,
    pub(crate) rank: Result<usize, &'static str>,
    pub(crate) result: Option<&'static str>,
    pub(crate) margin: Option<i128>,
    pub(crate) individual: Option<&'static str>,
    pub(crate) change: Option<i128>,
}

/// A ward's readings with their units resolved, as compared with a target.
#[derive(Clone, Copy, Debug)]
struct Held {
    reading: Cell,
    previous: Cell,
    unit: Unit,
}

/// Returns the rows of the common indicator at an index, in their order.
pub(crate) fn rows(city: &City, index: usize) -> Vec<Expected> {
    let common = &city.common[index];
    let wards: Vec<&[Own]> = city.wards.iter().map(|ward| ward[index].as_slice()).collect();
    let population = population(common, &wards);
    let mut ranks: Vec<_> =
        wards.iter().map(|own| why_not(common, population.as_deref(), own)).collect();
    let rankable: Vec<_> = (0..wards.len()).filter(|ward| ranks[*ward].is_none()).collect();
    for ward in &rankable {
        let unit = |ward: usize| settled(&wards[ward][0], common).unit;
        if rankable.iter().any(|other| !unit(*ward).compares_with(unit(*other))) {
            ranks[*ward] = Some("units-differ");
        }
    }
    let ranked: Vec<_> = (0..wards.len()).filter(|ward| ranks[*ward].is_none()).collect();
    let worth = |ward: usize| ranking_value(&wards[ward][0], common);
    let rank = |ward: usize| match ranks[ward] {
        Some(why) => Err(why),
        None => Ok(1 + ranked
            .iter()
            .filter(|other| better(common, worth(**other), worth(ward)))
            .count()),
    };
    let rows: Vec<_> =
        (0..wards.len()).map(|ward| row(ward, wards[ward], common, rank(ward))).collect();
    let mut ordered = Vec::new();
    for number in 1..=wards.len() {
        ordered.extend(rows.iter().filter(|row| row.rank == Ok(number)).cloned());
    }
    ordered.extend(rows.iter().filter(|row| row.rank.is_err()).cloned());
    ordered
}

/// Returns the population that readings must be taken among.
pub(crate) fn population(common: &Asked, wards: &[&[Own]]) -> Option<String> {
    if common.population.is_some() {
        return common.population.map(folded);
    }
    let named: Vec<String> = wards
        .iter()
        .flat_map(|own| own.iter())
        .filter_map(|own| own.asked.population)
        .map(folded)
        .collect();
    let times = |population: &&String| named.iter().filter(|other| other == population).count();
    named.iter().find(|population| times(population) * 2 > named.len()).cloned()
}

fn folded(population: &str) -> String {
    population.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Returns the first reason, in the order of the list, why a ward is not ranked, apart from other
/// wards.
fn why_not(common: &Asked, population: Option<&str>, own: &[Own]) -> Option<&'static str> {
    let own = match own {
        [] => return Some("no-indicator"),
        [own] => own,
        _ => return Some("several-indicators"),
    };
    if let Cell::Missing(_) = own.reading {
        return Some("reading-missing");
    }
    if common.goal == Goal::Milestone {
        return Some("milestone");
    }
    if !measures(own.reading, own, common) {
        return Some("measured-otherwise");
    }
    if own.asked.since != common.since {
        return Some("cumulative-differs");
    }
    let named = own.reading_population.or(own.asked.population).map(folded);
    if named.is_some_and(|named| Some(named.as_str()) != population) {
        return Some("another-population");
    }
    if let (Goal::Change(..), Cell::Missing(_)) = (common.goal, own.previous) {
        return Some("previous-missing");
    }
    None
}

/// Returns whether a cell is about the common target.
fn measures(cell: Cell, own: &Own, common: &Asked) -> bool {
    match (cell, common.goal) {
        (Cell::Missing(_), _) => true,
        (Cell::Reached | Cell::NotReached, goal) => goal == Goal::Milestone,
        (Cell::Amount(_), Goal::Milestone) => false,
        (Cell::Amount(amount), Goal::Criterion(..) | Goal::Change(..)) => {
            let unit = own_unit(amount, own);
            // A figure without any unit takes the common target's if that is a score or a count; a
            // change without a unit takes the ward's.
            let taken = matches!(common.goal.unit(), Unit::None | Unit::Score | Unit::Counter(_));
            let free = matches!(common.goal, Goal::Change(..)) && common.goal.unit() == Unit::None;
            free || if unit == Unit::None { taken } else { unit.compares_with(common.goal.unit()) }
        }
    }
}

/// Returns a figure's unit on its own sheet.
fn own_unit(amount: Amount, own: &Own) -> Unit {
    let units = [amount.unit, own.asked.goal.unit(), own.reading.unit(), own.previous.unit()];
    let settled = match own.asked.goal {
        Goal::Change(..) => units.into_iter().find(|unit| *unit != Unit::None),
        Goal::Criterion(..) | Goal::Milestone => {
            units.into_iter().take(2).find(|unit| *unit != Unit::None)
        }
    };
    settled.unwrap_or(Unit::None)
}

fn settled(own: &Own, common: &Asked) -> Held {
    let settle = |cell| match cell {
        Cell::Amount(amount) => {
            let mut unit = own_unit(amount, own);
            if unit == Unit::None {
                unit = common.goal.unit();
            }
            let hundredths = amount.worth(unit);
            // From here on in hundredths of the base unit.
            (Cell::Amount(Amount { hundredths, ..amount }), unit)
        }
        other => (other, Unit::None),
    };
    let (reading, unit) = settle(own.reading);
    let (previous, _) = settle(own.previous);
    Held { reading, previous, unit }
}

fn ranking_value(own: &Own, common: &Asked) -> i128 {
    let held = settled(own, common);
    match (held.reading, held.previous, common.goal) {
        (Cell::Amount(reading), _, Goal::Criterion(..)) => reading.hundredths,
        (Cell::Amount(reading), Cell::Amount(previous), Goal::Change(..)) => {
            reading.hundredths - previous.hundredths
        }
        other => unreachable!("not ranked: {other:?}"),
    }
}

fn better(common: &Asked, one: i128, other: i128) -> bool {
    match common.goal {
        Goal::Criterion(comparator, _) | Goal::Change(comparator, _) => {
            if rises(comparator) {
                one > other
            } else {
                one < other
            }
        }
        Goal::Milestone => false,
    }
}

fn rises(comparator: Comparator) -> bool {
    matches!(comparator, Comparator::AtLeast | Comparator::Above)
}

fn row(ward: usize, own: &[Own], common: &Asked, rank: Result<usize, &'static str>) -> Expected {
    let nothing =
        Expected { ward, rank, result: None, margin: None, individual: None, change: None };
    let [own] = own else { return nothing };
    let change = match (own.reading, own.previous) {
        (Cell::Amount(reading), Cell::Amount(previous)) => {
            Some(reading.worth(own_unit(reading, own)) - previous.worth(own_unit(previous, own)))
        }
        _ => None,
    };
    if !measures(own.reading, own, common) {
        return Expected { change, ..nothing };
    }
    // If last year's reading measures something else, it counts as missing.
    let mut held = settled(own, common);
    if !measures(own.previous, own, common) {
        held.previous = Cell::Missing("not_measured");
    }
    let (result, margin) = result(common.goal, held);
    let individual = individual(common, held, result);
    Expected { change, result: Some(result), margin, individual: Some(individual), ..nothing }
}

/// R2: returns the result, and the distance from the target.
fn result(goal: Goal, held: Held) -> (&'static str, Option<i128>) {
    let (comparator, bound, value) = match (goal, held.reading, held.previous) {
        (Goal::Milestone, Cell::Reached, _) => return ("met", None),
        (Goal::Milestone, Cell::NotReached, _) => return ("missed", None),
        (Goal::Criterion(comparator, bound), Cell::Amount(reading), _) => {
            (comparator, bound, reading.hundredths)
        }
        (Goal::Change(comparator, bound), Cell::Amount(reading), Cell::Amount(previous)) => {
            (comparator, bound, reading.hundredths - previous.hundredths)
        }
        _ => return ("unknown", None),
    };
    let bound = bound.worth(held.unit);
    let met = holds(comparator, value, bound);
    let beyond = if rises(comparator) { value - bound } else { bound - value };
    (if met { "met" } else { "missed" }, Some(beyond))
}

fn holds(comparator: Comparator, left: i128, right: i128) -> bool {
    match comparator {
        Comparator::AtLeast => left >= right,
        Comparator::AtMost => left <= right,
        Comparator::Below => left < right,
        Comparator::Above => left > right,
    }
}

/// R7, by cross-multiplication.
fn individual(common: &Asked, held: Held, result: &str) -> &'static str {
    if let Cell::Missing(_) = held.reading {
        return "reading-missing";
    }
    if result == "met" {
        return "A";
    }
    let due = common.due.unwrap_or(YEAR);
    let is_due = YEAR >= due;
    match common.goal {
        Goal::Milestone => {
            if is_due {
                "B"
            } else {
                "not-due"
            }
        }
        Goal::Change(..) => {
            if result == "missed" {
                "B"
            } else {
                "previous-missing"
            }
        }
        Goal::Criterion(..) if is_due => "B",
        Goal::Criterion(comparator, bound) => {
            let (Cell::Amount(reading), Cell::Amount(previous)) = (held.reading, held.previous)
            else {
                return "previous-missing";
            };
            let (reading, previous) = (reading.hundredths, previous.hundredths);
            let bound = bound.worth(held.unit);
            if holds(comparator, previous, bound) {
                return "B";
            }
            let years = i128::from(due - (YEAR - 1));
            let (gone, way) = (years * (reading - previous), bound - previous);
            if if rises(comparator) { gone >= way } else { gone <= way } { "A" } else { "B" }
        }
    }
}
