//! Indicators and performance targets, made from planned numbers.

use serde_json::{Map, Value, json};

use super::family::{Family, express_bare};
use super::model::{Cell, Comparator, Kind, Reading, Stated, Status, Target, Unit};
use super::plan::{Plan, Role};
use super::spelling::{self, Ticks};
use crate::random::Random;

/// A target, and the numbers for its withdrawal conditions.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) target: Target,
    pub(crate) family: Family,
    pub(crate) plan: Plan,
}

/// Drafts an indicator, or a performance target with everything but its name and verdict.
pub(crate) fn draft(random: &mut Random, family: Family, role: Role) -> Draft {
    let comparator = random.pick(&Comparator::ALL);
    let step = family.step(random);
    let population = random.pick(&[None, None, Some("区民"), Some("来館者")]);
    let mut target = Target {
        kind: Kind::Milestone,
        path: None,
        baseline: None,
        due: Cell::absent(None),
        population,
        reading: milestone(random, role),
        reading_population: None,
        previous: milestone(random, role),
        stated: Cell::absent(Stated::Nothing),
        others: Map::new(),
    };
    let plan = match random.up_to(11) {
        10 | 11 => {
            let plan = Plan::of_relative(random, comparator, step, role);
            read(random, &mut target, family, &plan, None);
            if random.percent(60) {
                target.baseline = Some(family.express(random, plan.reference));
                target.previous = reading(random, family, plan.previous, None);
            }
            let unit = if random.percent(20) { Unit::Wari } else { Unit::Percent };
            let bound = spelling::quantity(random, plan.bound / unit.scale(), Some(unit));
            target.kind = Kind::Relative(spelling::criterion(random, comparator, bound));
            plan
        }
        0 => Plan::of_criterion(random, comparator, step, role),
        1 | 2 => {
            let plan = Plan::of_change(random, comparator, step, role);
            let bound = if family.leaves_no_doubt() && random.percent(40) {
                read(random, &mut target, family, &plan, None);
                let of = target.reading.means.unit();
                express_bare(random, plan.bound, of)
            } else {
                let unit = family.own(random);
                let bound = family.express_in(random, plan.bound, unit);
                read(random, &mut target, family, &plan, bound.unit);
                bound
            };
            if random.percent(30) {
                // A change without a unit is in the unit of its baseline.
                let unit = bound.unit;
                target.baseline = Some(match unit {
                    Some(_) => family.express_in(random, plan.previous, unit),
                    None => family.express(random, plan.previous),
                });
                target.previous = reading(random, family, plan.bound, unit);
            } else if bound.unit.is_some() && random.percent(25) {
                told_beside(random, &mut target, family, &plan, bound.unit);
            }
            target.kind = Kind::Change(spelling::criterion(random, comparator, bound));
            plan
        }
        _ => {
            let plan = Plan::of_criterion(random, comparator, step, role);
            let unit = family.own(random);
            let bound = family.express_in(random, plan.bound, unit);
            read(random, &mut target, family, &plan, bound.unit);
            if random.percent(15) {
                told_beside(random, &mut target, family, &plan, bound.unit);
            }
            target.kind = Kind::Criterion(spelling::criterion(random, comparator, bound));
            plan
        }
    };
    Draft { target, family, plan }
}

/// Adds a baseline that nothing is measured from: it changes nothing, and never replaces last
/// year's reading.
fn told_beside(
    random: &mut Random,
    target: &mut Target,
    family: Family,
    plan: &Plan,
    unit: Option<Unit>,
) {
    let ticks = random.pick(&[plan.previous, plan.bound, plan.reading]);
    let value = family.express_in(random, ticks, unit).text;
    let told = json!({ "fiscal_year": "平成22年度", "value": value });
    target.others.insert("baseline".to_owned(), told);
}

/// Fills in the readings of a target whose unit is `unit`.
fn read(random: &mut Random, target: &mut Target, family: Family, plan: &Plan, unit: Option<Unit>) {
    target.reading = reading(random, family, plan.reading, unit);
    target.previous = reading(random, family, plan.previous, unit);
    if let Reading::Quantity(quantity, status) = &mut target.reading.means {
        if random.percent(30) {
            let mut node = json!({ "value": quantity.text });
            target.reading_population = random.pick(&[None, Some("区民"), Some("来館者")]);
            if let Some(population) = target.reading_population {
                node["population"] = json!(population);
            }
            *status = put_status(random, &mut node);
            target.reading.written = Some(node);
        }
    }
    if let Reading::Quantity(quantity, status) = &mut target.previous.means {
        if random.percent(15) {
            let mut node = json!({ "value": quantity.text });
            *status = put_status(random, &mut node);
            target.previous.written = Some(node);
        }
    }
}

/// Adds a reading's status, or nothing.
fn put_status(random: &mut Random, node: &mut Value) -> Status {
    let statuses = [
        (Status::Final, Value::Null),
        (Status::Provisional, json!("provisional")),
        (Status::Forecast, json!("forecast")),
    ];
    let (status, word) = &statuses[random.up_to(2)];
    if *status != Status::Final || random.percent(30) {
        node["status"] = word.clone();
    }
    *status
}

fn reading(random: &mut Random, family: Family, ticks: Ticks, unit: Option<Unit>) -> Cell<Reading> {
    if random.percent(15) {
        return spelling::missing(random);
    }
    let whole = ticks % unit.map_or(1, Unit::scale) == 0;
    let quantity = if unit.is_some_and(Unit::is_taken) && whole && random.percent(12) {
        express_bare(random, ticks, unit)
    } else {
        family.express(random, ticks)
    };
    let text = quantity.text.clone();
    Cell::new(Reading::Quantity(quantity, Status::Final), text)
}

fn milestone(random: &mut Random, role: Role) -> Cell<Reading> {
    match random.up_to(4) {
        0..=3 if role == Role::MetTarget => Cell::new(Reading::Reached, "reached"),
        0 | 1 => Cell::new(Reading::Reached, "reached"),
        2 | 3 => Cell::new(Reading::NotReached, "not_reached"),
        _ => spelling::missing(random),
    }
}
