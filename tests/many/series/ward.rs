//! An invented ward over some years, with everything that may happen to an indicator.

use crate::amount::{Amount, Unit};
use crate::random::Random;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// 以上, 以下, 未満 or 超 on the reading.
    Criterion(&'static str, Amount),
    /// The same on the change.
    Change(&'static str, Amount),
    Milestone(&'static str),
}

impl Goal {
    pub(crate) fn unit(self) -> Unit {
        match self {
            Self::Criterion(_, bound) | Self::Change(_, bound) => bound.unit,
            Self::Milestone(_) => Unit::None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Amount(Amount),
    Reached,
    NotReached,
    Missing(&'static str),
}

/// The criterion for a year on the way to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) year: i32,
    pub(crate) word: &'static str,
    pub(crate) bound: Amount,
}

/// The value of an earlier year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Base {
    pub(crate) year: i32,
    pub(crate) value: Amount,
    /// Whether the target's change is measured from it.
    pub(crate) against: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Indicator {
    pub(crate) name: String,
    /// The number of the common indicator it is tied to, in item ㋐ of its outcome.
    pub(crate) tie: Option<u64>,
    pub(crate) goal: Goal,
    pub(crate) due: Option<i32>,
    pub(crate) since: Option<i32>,
    pub(crate) base: Option<Base>,
    pub(crate) path: Vec<Step>,
    pub(crate) reading: Cell,
    pub(crate) previous: Cell,
    /// The status of the two readings, if they are figures: nothing, `provisional` or `forecast`.
    pub(crate) statuses: [&'static str; 2],
}

/// A year's sheet: the indicators of the strategies 4-1 and 4-2.
#[derive(Clone, Debug)]
pub(crate) struct Year {
    pub(crate) year: i32,
    pub(crate) strategies: [Vec<Indicator>; 2],
}

pub(crate) const CODES: [&str; 2] = ["4-1", "4-2"];

const UNITS: [Unit; 8] = [
    Unit::Percent,
    Unit::Percent,
    Unit::Wari,
    Unit::Counter("件"),
    Unit::Counter("人"),
    Unit::Counter("台"),
    Unit::Score,
    Unit::None,
];

/// Returns the ward of a seed in its first years; they are the same for any number of years.
pub(crate) fn years(seed: u64, count: usize) -> Vec<Year> {
    let mut random = Random::new(seed);
    // The share of indicators in percent that change from year to year, each in one way or two.
    let unrest = random.pick(&[0, 15, 40, 80]);
    let mut year = Year { year: 2010, strategies: [Vec::new(), Vec::new()] };
    for strategy in 0..2 {
        for _ in 0..random.up_to(4) {
            let mut indicator = indicator(&mut random, &year);
            lead(&mut random, &mut indicator, year.year, None);
            year.strategies[strategy].push(indicator);
        }
    }
    let mut years = vec![year];
    while years.len() < count {
        let next = next(&mut random, &years[years.len() - 1], unrest);
        years.push(next);
    }
    years
}

fn indicator(random: &mut Random, year: &Year) -> Indicator {
    let goal = goal(random);
    Indicator {
        name: name(random, year),
        tie: random.pick(&[None, None, Some(1), Some(2), Some(3)]),
        goal,
        due: random.pick(&[None, Some(2014), Some(2015)]),
        since: random.pick(&[None, None, None, Some(2009)]),
        base: base(random, goal),
        path: Vec::new(),
        reading: cell(random, goal),
        previous: cell(random, goal),
        statuses: [status(random), ""],
    }
}

fn status(random: &mut Random) -> &'static str {
    random.pick(&["", "", "", "", "", "", "provisional", "provisional", "forecast"])
}

fn base(random: &mut Random, goal: Goal) -> Option<Base> {
    let is_figure = !matches!(goal, Goal::Milestone(_));
    let hundredths = 100 * random.within(1, 3);
    let value = Amount { hundredths, unit: goal.unit(), long: random.percent(20) };
    let against = matches!(goal, Goal::Change(..)) && random.percent(60);
    (is_figure && random.percent(50)).then_some(Base { year: 2008, value, against })
}

/// Publishes figures for this year and the next, often those announced before.
fn lead(random: &mut Random, indicator: &mut Indicator, year: i32, announced: Option<Step>) {
    indicator.path.clear();
    let rises = |word: &str| word == "以上" || word == "超";
    let Goal::Criterion(word, bound) = indicator.goal else { return };
    let announced =
        announced.filter(|own| rises(own.word) == rises(word) && own.bound.unit == bound.unit);
    if let Some(own) = announced.filter(|_| indicator.due.is_none() && random.percent(60)) {
        indicator.goal = Goal::Criterion(own.word, own.bound);
    }
    let Goal::Criterion(word, bound) = indicator.goal else { return };
    for of in [year, year + 1] {
        if !random.percent(45) || indicator.due.is_some_and(|due| due < of) {
            continue;
        }
        let alike = if rises(word) { ["以上", "超"] } else { ["以下", "未満"] };
        let mut step = Step { year: of, word: random.pick(&alike), bound };
        step.bound.hundredths += 100 * random.within(-1, 1);
        if let Some(own) = announced.filter(|own| own.year == of && random.percent(60)) {
            step = own;
        }
        if indicator.due == Some(of) {
            step = Step { year: of, word, bound };
        }
        indicator.path.push(step);
    }
}

/// Returns a name: mostly a new one; sometimes an existing one in another width.
fn name(random: &mut Random, year: &Year) -> String {
    let there: Vec<_> = year.strategies.iter().flatten().map(|it| it.name.as_str()).collect();
    if !there.is_empty() && random.percent(10) {
        return random.pick(&there).replace('割', "割　");
    }
    format!("区民の割合{}", random.within(1, 1_000_000))
}

fn goal(random: &mut Random) -> Goal {
    let unit = random.pick(&UNITS);
    let word = random.pick(&["以上", "以下", "未満", "超"]);
    let bound = Amount { hundredths: 100 * random.within(1, 5), unit, long: false };
    match random.up_to(9) {
        0 => Goal::Milestone(random.pick(&["立ち上げる", "始める"])),
        1 if unit != Unit::None => Goal::Change(word, bound),
        _ => Goal::Criterion(word, bound),
    }
}

fn cell(random: &mut Random, goal: Goal) -> Cell {
    if random.percent(12) {
        return Cell::Missing(random.pick(&["blank", "dash", "not_measured", "not_published"]));
    }
    if let Goal::Milestone(_) = goal {
        return random.pick(&[Cell::Reached, Cell::NotReached]);
    }
    let mut unit = goal.unit();
    if matches!(unit, Unit::Counter(_) | Unit::Score) && random.percent(10) {
        unit = Unit::None;
    }
    Cell::Amount(Amount { hundredths: 50 * random.within(0, 8), unit, long: random.percent(20) })
}

/// Returns the sheet of a later year, usually the next.
fn next(random: &mut Random, last: &Year, unrest: i128) -> Year {
    let mut year = last.clone();
    year.year += random.pick(&[1, 1, 1, 1, 2, 3]);
    for strategy in &mut year.strategies {
        for indicator in strategy.iter_mut() {
            indicator.previous = indicator.reading;
            if !indicator.statuses[0].is_empty() && random.percent(50) {
                indicator.previous = cell(random, indicator.goal);
            }
            indicator.reading = cell(random, indicator.goal);
            let still = if random.percent(20) { indicator.statuses[0] } else { "" };
            indicator.statuses = [status(random), still];
        }
    }
    for strategy in 0..2 {
        for at in 0..year.strategies[strategy].len() {
            if random.percent(unrest) {
                disturb(random, &mut year, strategy, at);
            }
        }
        let now = year.year;
        for indicator in &mut year.strategies[strategy] {
            let announced = indicator.path.iter().find(|own| own.year == now).copied();
            lead(random, indicator, now, announced);
        }
        if random.percent(unrest / 2) {
            rearrange(random, &mut year, strategy);
        }
    }
    year
}

/// Changes something about one indicator.
fn disturb(random: &mut Random, year: &mut Year, strategy: usize, at: usize) {
    let new_name = name(random, year);
    let indicator = &mut year.strategies[strategy][at];
    match random.up_to(11) {
        0 | 1 => indicator.previous = cell(random, indicator.goal),
        10 => indicator.base = base(random, indicator.goal),
        11 => {
            if let Some(base) = &mut indicator.base {
                base.year = random.pick(&[2007, 2008]);
            }
        }
        2 => indicator.name = new_name,
        3 => indicator.due = random.pick(&[None, Some(2014), Some(2015), Some(2016)]),
        4 => indicator.since = random.pick(&[None, Some(2009), Some(2010)]),
        5 => indicator.tie = random.pick(&[None, Some(1), Some(2), Some(3)]),
        6 => {
            indicator.name = new_name;
            asks(random, indicator);
        }
        7 => {
            // The same reading in another scale, or with 割 for %.
            if let Cell::Amount(amount) = &mut indicator.previous {
                amount.long = !amount.long;
            }
        }
        _ => asks(random, indicator),
    }
}

/// Changes the figure, the criterion or the unit of the target.
fn asks(random: &mut Random, indicator: &mut Indicator) {
    match (&mut indicator.goal, random.up_to(3)) {
        (Goal::Criterion(_, bound) | Goal::Change(_, bound), 0 | 1) => {
            bound.hundredths += 100 * random.within(-2, 2);
        }
        (Goal::Criterion(word, _) | Goal::Change(word, _), 2) => {
            *word = random.pick(&["以上", "以下", "未満", "超"]);
        }
        _ => {
            indicator.goal = goal(random);
            indicator.base = base(random, indicator.goal);
            indicator.reading = cell(random, indicator.goal);
            indicator.previous = cell(random, indicator.goal);
        }
    }
}

/// Adds, drops, swaps or moves indicators.
fn rearrange(random: &mut Random, year: &mut Year, strategy: usize) {
    let count = year.strategies[strategy].len();
    let at = random.up_to(count);
    match random.up_to(4) {
        0 | 1 => {
            let mut added = indicator(random, year);
            lead(random, &mut added, year.year, None);
            year.strategies[strategy].insert(at, added);
        }
        2 if count > 0 => {
            year.strategies[strategy].remove(at.min(count - 1));
        }
        3 if count > 1 => {
            let other = random.up_to(count - 1);
            year.strategies[strategy].swap(at.min(count - 1), other);
        }
        4 if count > 0 => {
            let moved = year.strategies[strategy].remove(at.min(count - 1));
            year.strategies[1 - strategy].push(moved);
        }
        _ => {}
    }
}
