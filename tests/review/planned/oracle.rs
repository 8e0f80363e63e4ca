//! A second, naive implementation of the checks of a plan: it tries readings one by one, and
//! compares each with targets and conditions as the rules define it for one reading. From the crate
//! it only takes what is written on the sheet.

use std::collections::BTreeSet;

use kusei::plan::{
    Condition, ConditionSubject, ConditionTest, Goal, Initiative, Line, MeasuredTarget, Place, Row,
    Target,
};
use kusei::terms::{Combination, Comparator, RateRule, ReadingStatus};
use kusei::value::Unit;
use kusei::{Criterion, Quantity, Sheet};

use crate::invented::fraction::Fraction;

/// A code, a row, and a line of it.
pub(crate) type Found = (&'static str, Row, Option<Line>);

/// Returns a finding of the crate, without its column.
pub(crate) fn found(code: &'static str, at: Place) -> Found {
    (code, at.row, at.line)
}

/// How conditions combine, and how an achievement rate is computed.
type Taken = (Combination, RateRule);

pub(crate) fn findings(sheet: &Sheet, default: Combination, rule: RateRule) -> Vec<Found> {
    let mut found = uncovered(sheet);
    for strategy in sheet.strategies() {
        for (n, indicator) in (1..).zip(strategy.indicators()) {
            let year = i32::from(sheet.fiscal_year().western());
            let common = sheet.common_indicator(strategy, indicator);
            let codes = of_indicator(indicator.measured(), common, year);
            let row = Row::Strategy(strategy.code());
            found.extend(codes.into_iter().map(|code| (code, row, Some(Line::Indicator(n)))));
        }
        for initiative in strategy.initiatives() {
            let row = Row::Initiative(initiative.code());
            let when = (initiative.withdrawal().when().unwrap_or(default), rule);
            for n in 1..=initiative.targets().len() {
                let codes = of_target(initiative, n, when);
                found.extend(codes.into_iter().map(|code| (code, row, Some(Line::Target(n)))));
            }
            found.extend(of_initiative(initiative, when).into_iter().map(|code| (code, row, None)));
        }
    }
    found
}

fn uncovered(sheet: &Sheet) -> Vec<Found> {
    let mut found = Vec::new();
    for (pillar, outcome) in sheet.policy().desired_outcomes() {
        for item in outcome.items() {
            for n in 1..=item.indicators().len() {
                let is_tied = sheet.strategies().iter().any(|strategy| {
                    strategy.desired_outcome() == outcome.reference()
                        && strategy.indicators().iter().any(|indicator| {
                            indicator.item() == Some(item.mark())
                                && indicator.common().map(|own| own as usize) == Some(n)
                        })
                });
                if !is_tied {
                    let (pillar, outcome) = (pillar.number().into(), outcome.number().into());
                    let row = Row::Item(pillar, outcome, item.mark());
                    found.push(("common-uncovered", row, Some(Line::Common(n))));
                }
            }
        }
    }
    found
}

fn of_indicator(own: &MeasuredTarget, common: Option<&Target>, year: i32) -> Vec<&'static str> {
    let mut codes = already_met(own);
    let due = |target: &Target| target.due().map_or(year, |due| i32::from(due.western()));
    let is_criterion = matches!(own.target().goal(), Goal::Criterion(_));
    let mut path = own.target().path().waypoints().iter();
    let is_on_path = path.any(|step| i32::from(step.year().western()) == year);
    let is_ahead = is_criterion && due(own.target()) > year;
    if is_ahead && last_year(own).is_none() && !is_on_path {
        codes.push("line-undrawable");
    }
    let Some(common) = common else { return codes };
    if let (Goal::Criterion(a), Goal::Criterion(b)) = (own.target().goal(), common.goal()) {
        let compare = a.quantity().compare(b.quantity()).is_ok();
        let points = [exact(a.quantity(), None), exact(b.quantity(), None)];
        let weaker = |x: &Fraction| satisfies(*x, a, None) && !satisfies(*x, b, None);
        if compare
            && rises(a.comparator()) == rises(b.comparator())
            && readings(&points, a.quantity().unit()).iter().any(weaker)
        {
            codes.push("weaker-than-common");
        }
    }
    if due(own.target()) > due(common) {
        codes.push("later-than-common");
    }
    codes
}

/// Returns last year's reading, unless it is a forecast.
fn last_year(own: &MeasuredTarget) -> Option<&Quantity> {
    let is_forecast = own.previous().status() == Some(ReadingStatus::Forecast);
    own.previous().quantity().filter(|_| !is_forecast)
}

fn already_met(own: &MeasuredTarget) -> Vec<&'static str> {
    match (own.target().goal(), last_year(own)) {
        (Goal::Criterion(criterion), Some(previous)) => {
            let previous = exact(previous, criterion.quantity().unit());
            let met = satisfies(previous, criterion, None);
            met.then_some("target-already-met").into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the conditions on a target, numbered from 1.
fn on(initiative: &Initiative, n: usize) -> Vec<&Condition> {
    let looks = |condition: &&Condition| match condition.subject() {
        ConditionSubject::Each => true,
        ConditionSubject::Target(number) => usize::try_from(number) == Ok(n),
    };
    initiative.withdrawal().conditions().iter().filter(looks).collect()
}

fn criterion(initiative: &Initiative, n: usize) -> Option<&Criterion> {
    match initiative.targets()[n - 1].measured().target().goal() {
        Goal::Criterion(criterion) => Some(criterion),
        _ => None,
    }
}

fn of_target(initiative: &Initiative, n: usize, when: Taken) -> Vec<&'static str> {
    let mut codes = already_met(initiative.targets()[n - 1].measured());
    let conditions = on(initiative, n);
    if let Some(target) = criterion(initiative, n) {
        let tried = tried(target, &conditions);
        let both = |x: &Fraction| {
            satisfies(*x, target, None) && state(*x, target, &conditions, when) == Some(true)
        };
        if !conditions.is_empty() && tried.iter().any(both) {
            codes.push("withdrawal-contradicts");
        }
    }
    if conditions.is_empty() && !initiative.withdrawal().conditions().is_empty() {
        codes.push("target-without-withdrawal");
    }
    codes
}

fn of_initiative(initiative: &Initiative, when: Taken) -> Vec<&'static str> {
    let mut codes = Vec::new();
    if no_middle(initiative, when) {
        codes.push("no-middle");
    }
    let (withdrawal, targets) = (initiative.withdrawal(), initiative.targets());
    if withdrawal.conditions().is_empty() && !withdrawal.printed().is_filled() {
        codes.push("withdrawal-missing");
    }
    if targets.is_empty() {
        codes.push("target-missing");
    }
    codes
}

/// Returns the levels that readings of one target give: 1, 2 or 3, and 4 if a reading triggers
/// although it meets the target.
fn levels(target: &Criterion, conditions: &[&Condition], when: Taken) -> BTreeSet<u8> {
    let level =
        |x: Fraction| match (state(x, target, conditions, when)?, satisfies(x, target, None)) {
            (true, true) => Some(4),
            (true, false) => Some(3),
            (false, true) => Some(1),
            (false, false) => Some(2),
        };
    tried(target, conditions).into_iter().filter_map(level).collect()
}

fn no_middle(initiative: &Initiative, when: Taken) -> bool {
    let count = initiative.targets().len();
    let mut levels_of = Vec::new();
    for n in 1..=count {
        let Some(target) = criterion(initiative, n) else { return false };
        levels_of.push(levels(target, &on(initiative, n), when));
    }
    count > 0
        && (count == 1 || when.0 == Combination::Any)
        && levels_of.iter().all(|levels| levels.contains(&1))
        && levels_of.iter().any(|levels| levels.contains(&3))
        && !levels_of.iter().any(|levels| levels.contains(&2) || levels.contains(&4))
}

/// R3 for one reading of one target: triggered or not, `None` if unknown.
fn state(x: Fraction, target: &Criterion, conditions: &[&Condition], when: Taken) -> Option<bool> {
    let states: Vec<Option<bool>> = conditions
        .iter()
        .map(|condition| match condition.test() {
            ConditionTest::Reading(own) => Some(satisfies(x, own, target.quantity().unit())),
            ConditionTest::Rate(own) => {
                let bound = exact(own.rate().percentage(), None);
                let (rate, bound) = rate(x, target, bound, when.1)?;
                Some(holds(rate, own.comparator(), bound))
            }
        })
        .collect();
    let (decisive, otherwise) = match when.0 {
        _ if states.is_empty() => return Some(false),
        Combination::Any => (true, false),
        Combination::All => (false, true),
    };
    if states.contains(&Some(decisive)) {
        Some(decisive)
    } else if states.contains(&None) {
        None
    } else {
        Some(otherwise)
    }
}

/// R4 for one reading, as two numbers that compare like the rate and its bound.
fn rate(
    x: Fraction,
    target: &Criterion,
    bound: Fraction,
    rule: RateRule,
) -> Option<(Fraction, Fraction)> {
    let own = exact(target.quantity(), None);
    if x < Fraction::ZERO || own < Fraction::ZERO {
        return None;
    }
    let percent = |a: Fraction, b: Fraction| (a.times(100).over(b), bound);
    if rises(target.comparator()) {
        (own != Fraction::ZERO).then(|| percent(x, own))
    } else if rule == RateRule::TwoMinusQuotient && own > Fraction::ZERO {
        Some((Fraction::new(200, 1).minus(x.times(100).over(own)), bound))
    } else if x == Fraction::ZERO {
        Some((bound.plus(Fraction::new(1, 1)), bound))
    } else {
        Some(percent(own, x))
    }
}

/// Returns readings at every turning point, beside it and between two of them; whole numbers for
/// counts.
fn readings(points: &[Fraction], unit: Option<&Unit>) -> Vec<Fraction> {
    let mut sorted = points.to_vec();
    sorted.sort();
    let one = Fraction::new(1, 1);
    if let Some(Unit::Counter(_)) = unit {
        let near = |point: &Fraction| {
            let floor = point.floor();
            (-3..=3).map(move |beside| Fraction::new(floor + beside, 1))
        };
        return sorted.iter().flat_map(near).collect();
    }
    let mut tried = vec![sorted[0].minus(one), sorted[sorted.len() - 1].plus(one)];
    tried.extend(&sorted);
    tried.extend(sorted.windows(2).map(|two| two[0].plus(two[1]).over(Fraction::new(2, 1))));
    tried
}

/// Returns readings of a target that cover all cases.
fn tried(target: &Criterion, conditions: &[&Condition]) -> Vec<Fraction> {
    let own = exact(target.quantity(), None);
    let mut points = vec![Fraction::ZERO, own];
    for condition in conditions {
        match condition.test() {
            ConditionTest::Reading(other) => {
                points.push(exact(other.quantity(), target.quantity().unit()));
            }
            ConditionTest::Rate(other) => {
                let bound = exact(other.rate().percentage(), None);
                let share = Fraction::new(1, 100).multiplied(bound).multiplied(own);
                points.extend([share, own.times(2).minus(share)]);
                if bound != Fraction::ZERO {
                    points.push(own.times(100).over(bound));
                }
            }
        }
    }
    readings(&points, target.quantity().unit())
}

fn satisfies(x: Fraction, criterion: &Criterion, unit: Option<&Unit>) -> bool {
    holds(x, criterion.comparator(), exact(criterion.quantity(), unit))
}

fn holds(value: Fraction, comparator: Comparator, bound: Fraction) -> bool {
    match comparator {
        Comparator::AtLeast => value >= bound,
        Comparator::AtMost => value <= bound,
        Comparator::LessThan => value < bound,
        Comparator::MoreThan => value > bound,
    }
}

fn rises(comparator: Comparator) -> bool {
    matches!(comparator, Comparator::AtLeast | Comparator::MoreThan)
}

/// Returns a quantity in base units; one without unit is in the given one.
fn exact(quantity: &Quantity, unit: Option<&Unit>) -> Fraction {
    let figure = quantity.value();
    let factor = quantity.unit().or(unit).map_or(1, |unit| unit.factor().mantissa());
    Fraction::new(figure.mantissa() * factor, 10_i128.pow(figure.scale()))
}
