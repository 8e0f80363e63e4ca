//! Matches the indicators of two sheets and reports differences, with nested loops.

use super::ward::{Base, CODES, Cell, Goal, Indicator, Step, Year};
use crate::amount::{Amount, Unit};

/// An indicator on a sheet: strategy and position, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Slot {
    strategy: usize,
    at: usize,
}

/// The expected lines of a series: one for each event, finding, and point of a path.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) missing: Vec<i32>,
    pub(crate) events: Vec<String>,
    pub(crate) findings: Vec<String>,
    /// The points of every path, each with the change from the year before.
    pub(crate) paths: Vec<Vec<(String, Option<i128>)>>,
}

pub(crate) fn series(years: &[Year]) -> Expected {
    let mut expected = Expected::default();
    // The path of each slot of the previous sheet.
    let mut paths: Vec<usize> = Vec::new();
    for (index, year) in years.iter().enumerate() {
        let Some(last) = index.checked_sub(1).map(|last| &years[last]) else {
            for slot in slots(year) {
                paths.push(expected.paths.len());
                expected.paths.push(vec![(at(year, slot), None)]);
            }
            continue;
        };
        let pairs = pairs(last, year);
        for slot in slots(last).iter().filter(|slot| pairs.iter().all(|(one, _)| one != *slot)) {
            expected.events.push(format!("{} dropped {}", year.year, at(last, *slot)));
            expected.findings.push(format!("{} indicator-unmatched", at(last, *slot)));
        }
        for missing in last.year + 1..year.year {
            expected.missing.push(missing);
            expected.findings.push(format!("{missing} year-missing"));
        }
        let mut now = Vec::new();
        for slot in slots(year) {
            let place = at(year, slot);
            let Some((before, _)) = pairs.iter().find(|(_, other)| *other == slot) else {
                expected.events.push(format!("{} added {place}", year.year));
                expected.findings.push(format!("{place} indicator-unmatched"));
                now.push(expected.paths.len());
                expected.paths.push(vec![(place, None)]);
                continue;
            };
            let (one, other) = (&last.strategies[before.strategy][before.at], of(year, slot));
            let follows = year.year == last.year + 1;
            if let Some(code) = previous(one, other).filter(|_| follows) {
                expected.findings.push(format!("{place} {code}"));
            }
            if let (Some(base), Some(another)) = (one.base, other.base) {
                if !same_base(base, another) {
                    expected.findings.push(format!("{place} baseline-differs"));
                }
            }
            if folded(&one.name) != folded(&other.name) {
                expected.events.push(format!("{} renamed {place}", year.year));
            }
            if is_revised(one, other, year.year) {
                let tendency = tendency(one, other);
                expected.events.push(format!("{} revised {place} {tendency}", year.year));
                expected.findings.push(format!("{place} target-revised"));
            }
            let path = slots(last).iter().position(|slot| slot == before).expect("a slot");
            now.push(paths[path]);
            let change = if follows { change(one, other) } else { None };
            expected.paths[paths[path]].push((place, change));
        }
        paths = now;
    }
    expected
}

fn slots(year: &Year) -> Vec<Slot> {
    let strategies = year.strategies.iter().enumerate();
    strategies
        .flat_map(|(strategy, own)| (0..own.len()).map(move |at| Slot { strategy, at }))
        .collect()
}

fn of(year: &Year, slot: Slot) -> &Indicator {
    &year.strategies[slot.strategy][slot.at]
}

fn at(year: &Year, slot: Slot) -> String {
    format!("{} {}#{}", year.year, CODES[slot.strategy], slot.at + 1)
}

/// Returns the matching slots: by the common indicator if exactly one on each sheet is tied to it,
/// else by strategy and position.
fn pairs(last: &Year, year: &Year) -> Vec<(Slot, Slot)> {
    let mut pairs = Vec::new();
    let tie = |year: &Year, slot: Slot| of(year, slot).tie.map(|common| (slot.strategy, common));
    for one in slots(last) {
        for other in slots(year) {
            let Some(own) = tie(last, one).filter(|own| tie(year, other) == Some(*own)) else {
                continue;
            };
            let once =
                |year| slots(year).iter().filter(|it| tie(year, **it) == Some(own)).count() == 1;
            if once(last) && once(year) {
                pairs.push((one, other));
            }
        }
    }
    let tied = pairs.clone();
    for slot in slots(year) {
        let is_free = tied.iter().all(|(one, other)| *one != slot && *other != slot);
        if !slots(last).contains(&slot) || !is_free {
            continue;
        }
        let (one, other) = (of(last, slot), of(year, slot));
        let tied_apart = one.tie.zip(other.tie).is_some_and(|(one, other)| one != other);
        if !tied_apart && measure_the_same(one, other) && !crossed(last, year, slot) {
            pairs.push((slot, slot));
        }
    }
    pairs
}

/// Returns whether the names differ and one of them belongs to another indicator of the other year.
fn crossed(last: &Year, year: &Year, slot: Slot) -> bool {
    let named = |year: &Year, name: &str| {
        slots(year).iter().any(|other| *other != slot && folded(&of(year, *other).name) == name)
    };
    let (one, other) = (folded(&of(last, slot).name), folded(&of(year, slot).name));
    one != other && (named(year, &one) || named(last, &other))
}

fn folded(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Returns whether two may measure the same: not a milestone and a figure, nor units that do not
/// compare.
fn measure_the_same(one: &Indicator, other: &Indicator) -> bool {
    match (one.goal, other.goal) {
        (Goal::Milestone(_), Goal::Milestone(_)) => true,
        (Goal::Milestone(_), _) | (_, Goal::Milestone(_)) => false,
        (one, other) => {
            let units = [one.unit(), other.unit()];
            units.contains(&Unit::None) || units[0].compares_with(units[1])
        }
    }
}

/// Returns a figure in hundredths of its base unit, and its unit.
fn worth(amount: Amount, of: &Indicator) -> (i128, Unit) {
    let unit = if amount.unit == Unit::None { of.goal.unit() } else { amount.unit };
    (amount.worth(unit), unit)
}

/// Returns the finding if both sheets give last year's reading, counted in the same way, and
/// differ.
fn previous(one: &Indicator, other: &Indicator) -> Option<&'static str> {
    if one.since != other.since {
        return None;
    }
    let [own_status, _] = one.statuses;
    let [_, told_status] = other.statuses;
    let is_forecast = |cell, status| matches!(cell, Cell::Amount(_)) && status == "forecast";
    let is_final = told_status.is_empty() || !matches!(other.previous, Cell::Amount(_));
    let is_provisional = matches!(one.reading, Cell::Amount(_)) && own_status == "provisional";
    let agree = match (one.reading, other.previous) {
        // An empty cell says nothing, and a reading that was not published yet may be known by now.
        (Cell::Missing("blank" | "dash" | "not_published"), _) => true,
        // A forecast is not a reading.
        (own, _) if is_forecast(own, own_status) => true,
        (own, told) if is_forecast(told, told_status) => matches!(own, Cell::Missing(_)),
        (Cell::Missing(_), told) => matches!(told, Cell::Missing(_)),
        (_, Cell::Missing(_)) => false,
        (own, told) => {
            let same = match (own, told) {
                (Cell::Amount(own), Cell::Amount(told)) => {
                    let (own, told) = (worth(own, one), worth(told, other));
                    own.1.compares_with(told.1) && own.0 == told.0
                }
                (own, told) => own == told,
            };
            // A provisional reading may change.
            if !same && is_provisional && is_final {
                return Some("provisional-revised");
            }
            same
        }
    };
    (!agree).then_some("previous-differs")
}

fn same_amount(one: Amount, other: Amount) -> bool {
    one.unit == other.unit && one.worth(one.unit) == other.worth(other.unit)
}

fn same_base(one: Base, other: Base) -> bool {
    one.year == other.year && same_amount(one.value, other.value)
}

/// Returns whether a sheet asks for something else than the sheet before announced for its year or,
/// without an announcement, than it asked for.
fn is_revised(one: &Indicator, other: &Indicator, year: i32) -> bool {
    let of_the_year = |own: &Indicator| own.path.iter().find(|own| own.year == year).copied();
    let Some(announced) = of_the_year(one) else { return asks_otherwise(one, other) };
    let Goal::Criterion(word, bound) = other.goal else { return true };
    let asked = of_the_year(other).or_else(|| {
        let is_due = other.due.is_none_or(|due| due <= year);
        is_due.then_some(Step { year, word, bound })
    });
    let is_kept = |own: Step| own.word == announced.word && same_amount(own.bound, announced.bound);
    if !asked.is_none_or(is_kept) {
        return true;
    }
    // Two sheets without due years may ask for different figures, each for its own year.
    match (one.due, other.due) {
        (None, None) => one.since != other.since,
        _ => asks_otherwise(one, other),
    }
}

fn asks_otherwise(one: &Indicator, other: &Indicator) -> bool {
    let from = |own: &Indicator| own.base.filter(|base| base.against);
    let same_from = match (from(one), from(other)) {
        (None, None) => true,
        (Some(one), Some(other)) => same_base(one, other),
        _ => false,
    };
    let same = match (one.goal, other.goal) {
        (Goal::Criterion(word, bound), Goal::Criterion(other_word, other_bound))
        | (Goal::Change(word, bound), Goal::Change(other_word, other_bound)) => {
            word == other_word && same_amount(bound, other_bound)
        }
        (one, other) => one == other,
    };
    !same || !same_from || one.due != other.due || one.since != other.since
}

/// Returns the tendency: each of figure, strictness and due year asks for the same, more or less.
fn tendency(one: &Indicator, other: &Indicator) -> &'static str {
    let rises = |word: &str| word == "以上" || word == "超";
    let strict = |word: &str| i32::from(word == "超" || word == "未満");
    let from = |own: &Indicator| own.base.filter(|base| base.against);
    let asked = match (one.goal, other.goal) {
        // Changes from different values cannot be compared.
        (Goal::Change(..), Goal::Change(..))
            if match (from(one), from(other)) {
                (None, None) => false,
                (Some(one), Some(other)) => !same_base(one, other),
                _ => true,
            } =>
        {
            return "unclear";
        }
        (Goal::Criterion(a, bound), Goal::Criterion(b, other_bound))
        | (Goal::Change(a, bound), Goal::Change(b, other_bound))
            if rises(a) == rises(b) && bound.unit.compares_with(other_bound.unit) =>
        {
            let more = other_bound.worth(other_bound.unit) - bound.worth(bound.unit);
            let more = if rises(a) { more.signum() } else { -more.signum() };
            // A higher figure is more, whatever the strictness.
            if more == 0 { i128::from(strict(b) - strict(a)) } else { more }
        }
        (Goal::Milestone(a), Goal::Milestone(b)) if a == b => 0,
        _ => return "unclear",
    };
    let due = match (one.due, other.due) {
        (None, None) => 0,
        (Some(due), Some(other_due)) => i128::from(due - other_due),
        _ => return "unclear",
    };
    if one.since != other.since {
        return "unclear";
    }
    match (asked.signum(), due.signum()) {
        (1, 0 | 1) | (0, 1) => "tightened",
        (-1, 0 | -1) | (0, -1) => "eased",
        _ => "unclear",
    }
}

/// Returns the change between the two years' own readings, if both are counted in the same way.
fn change(one: &Indicator, other: &Indicator) -> Option<i128> {
    let (Cell::Amount(before), Cell::Amount(now)) = (one.reading, other.reading) else {
        return None;
    };
    let ((before, one_unit), (now, other_unit)) = (worth(before, one), worth(now, other));
    let is_forecast = [one, other].iter().any(|own| own.statuses[0] == "forecast");
    (!is_forecast && one.since == other.since && one_unit.compares_with(other_unit))
        .then_some(now - before)
}
