//! Invented cities whose wards' readings are close to the common targets.

use crate::amount::{Amount, Unit};
use crate::random::Random;

pub(crate) const YEAR: i32 = 2016;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparator {
    AtLeast,
    AtMost,
    Below,
    Above,
}

impl Comparator {
    pub(crate) const ALL: [Self; 4] = [Self::AtLeast, Self::AtMost, Self::Below, Self::Above];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "以上",
            Self::AtMost => "以下",
            Self::Below => "未満",
            Self::Above => "超",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    Criterion(Comparator, Amount),
    Change(Comparator, Amount),
    Milestone,
}

impl Goal {
    pub(crate) fn unit(self) -> Unit {
        match self {
            Self::Criterion(_, amount) | Self::Change(_, amount) => amount.unit,
            Self::Milestone => Unit::None,
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

impl Cell {
    pub(crate) fn unit(self) -> Unit {
        match self {
            Self::Amount(amount) => amount.unit,
            Self::Reached | Self::NotReached | Self::Missing(_) => Unit::None,
        }
    }
}

/// A target: common to all wards, or on one ward's own sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) goal: Goal,
    pub(crate) due: Option<i32>,
    pub(crate) since: Option<i32>,
    pub(crate) population: Option<&'static str>,
}

/// A ward's own indicator that is tied to a common one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Own {
    pub(crate) asked: Asked,
    pub(crate) reading: Cell,
    pub(crate) reading_population: Option<&'static str>,
    pub(crate) previous: Cell,
    /// Whether it belongs to the outcome's second strategy.
    pub(crate) second: bool,
}

/// A city: its common targets, and for each ward and common target the ward's own indicators.
#[derive(Clone, Debug)]
pub(crate) struct City {
    pub(crate) common: Vec<Asked>,
    pub(crate) wards: Vec<Vec<Vec<Own>>>,
}

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    None,
    Percent,
    Counter(&'static str),
    Score,
    Money,
}

impl Family {
    const ALL: [Self; 8] = [
        Self::Percent,
        Self::Percent,
        Self::Counter("件"),
        Self::Counter("人"),
        Self::Counter("台"),
        Self::Score,
        Self::Money,
        Self::None,
    ];

    fn base(self) -> Unit {
        match self {
            Self::None => Unit::None,
            Self::Percent => Unit::Percent,
            Self::Counter(own) => Unit::Counter(own),
            Self::Score => Unit::Score,
            Self::Money => Unit::Yen(1),
        }
    }

    /// Returns any unit of the family; units of one family compare.
    fn unit(self, random: &mut Random) -> Unit {
        match self {
            Self::Percent => random.pick(&[Unit::Percent, Unit::Percent, Unit::Wari]),
            Self::Counter(own) => Unit::Counter(random.pick(&[own, own, "件"])),
            Self::Money => Unit::Yen(random.pick(&[1, 1_000, 10_000])),
            Self::None | Self::Score => self.base(),
        }
    }

    /// Returns one step, in hundredths of the base unit.
    fn step(self) -> i128 {
        match self {
            Self::Percent | Self::Score => 10,
            Self::Counter(_) => 100,
            Self::Money => 100_000,
            Self::None => 50,
        }
    }

    /// Returns another family, or for a counter often another counter.
    fn other(self, random: &mut Random) -> Self {
        if let Self::Counter(_) = self {
            if random.percent(75) {
                return Self::Counter(random.pick(&["件", "人", "台"]));
            }
        }
        random.pick(&Self::ALL)
    }
}

const POPULATIONS: [Option<&str>; 4] = [None, Some("区民"), Some("区　民"), Some("団体")];

/// Returns the city of a seed, always the same one.
pub(crate) fn city(seed: u64) -> City {
    let mut random = Random::new(seed);
    let count = random.pick(&[1, 1, 2, 3, 4]);
    let drafts: Vec<_> = (0..count).map(|_| Draft::any(&mut random)).collect();
    let count = random.pick(&[1, 2, 3, 3, 5, 5, 8, 8, 13, 24, 30]);
    let wards = (0..count)
        .map(|_| drafts.iter().map(|draft| draft.of_a_ward(&mut random)).collect())
        .collect();
    City { common: drafts.iter().map(|draft| draft.asked).collect(), wards }
}

/// A common indicator, and the value that its wards' figures are close to.
struct Draft {
    asked: Asked,
    family: Family,
    bound: i128,
    /// The percentage of wards that do something unusual.
    odd: i128,
}

impl Draft {
    fn any(random: &mut Random) -> Self {
        let family = random.pick(&Family::ALL);
        let bound = family.step() * random.pick(&[0, 1, 10, 500, 500, 500]);
        let goal = match random.up_to(9) {
            0 => Goal::Milestone,
            1..=3 => change(random, family, true),
            _ => criterion(random, family, bound),
        };
        let due = random.pick(&[None, Some(YEAR - 1), Some(YEAR), Some(YEAR + 1), Some(YEAR + 3)]);
        let since = random.pick(&[None, None, None, Some(2014)]);
        let population = random.pick(&POPULATIONS);
        let odd = random.pick(&[0, 8, 8, 25]);
        Self { asked: Asked { goal, due, since, population }, family, bound, odd }
    }

    fn of_a_ward(&self, random: &mut Random) -> Vec<Own> {
        let count = match random.within(1, 100) {
            n if n <= self.odd / 2 => 0,
            n if n <= self.odd => random.pick(&[2, 2, 3]),
            _ => 1,
        };
        (0..count).map(|_| self.own(random)).collect()
    }

    fn own(&self, random: &mut Random) -> Own {
        let odd = |random: &mut Random| random.percent(self.odd);
        // A change that takes its unit from the wards is used for one dimension at a time.
        let free =
            matches!(self.asked.goal, Goal::Change(..)) && self.asked.goal.unit() == Unit::None;
        let family = match self.family {
            Family::Counter(_) if free => Family::Counter(random.pick(&["件", "人", "台"])),
            own if free => own,
            own if odd(random) => own.other(random),
            own => own,
        };
        let goal = match random.up_to(9) {
            _ if self.asked.goal == Goal::Milestone && !odd(random) => Goal::Milestone,
            0 if odd(random) => Goal::Milestone,
            0..=6 if family == self.family => self.asked.goal,
            7 => change(random, family, false),
            _ => criterion(random, family, self.bound + 2 * family.step()),
        };
        let mut population = self.asked.population;
        if random.percent(30) || odd(random) {
            population = random.pick(&POPULATIONS);
        }
        let since = if odd(random) { random.pick(&[None, Some(2013)]) } else { self.asked.since };
        let due = if odd(random) { Some(YEAR + 2) } else { self.asked.due };
        let reading = self.cell(random, family, goal);
        let mut previous = self.cell(random, family, goal);
        // Both years have the same unit.
        if let (Cell::Amount(this), Cell::Amount(last), Family::Counter(_)) =
            (reading, previous, family)
        {
            previous = Cell::Amount(Amount { unit: this.unit, ..last });
        }
        Own {
            asked: Asked { goal, due, since, population },
            reading,
            reading_population: if odd(random) { random.pick(&POPULATIONS) } else { None },
            previous,
            second: random.percent(30),
        }
    }

    fn cell(&self, random: &mut Random, family: Family, goal: Goal) -> Cell {
        if random.percent(self.odd / 2) {
            let missing = ["blank", "dash", "not_measured", "not_published", "discontinued"];
            return Cell::Missing(random.pick(&missing));
        }
        if goal == Goal::Milestone {
            return random.pick(&[Cell::Reached, Cell::NotReached]);
        }
        let hundredths = self.bound + family.step() * random.within(-4, 4);
        if matches!(goal.unit(), Unit::Counter(_) | Unit::Score) && random.percent(10) {
            let taken = goal.unit();
            let bare = Amount { hundredths: 0, unit: taken, long: false };
            if hundredths % (Amount { hundredths: 1, ..bare }).worth(taken) == 0 {
                let amount = Amount::write(random, hundredths, taken, family.base());
                return Cell::Amount(Amount { unit: Unit::None, ..amount });
            }
        }
        // A change from 件 to 人 would be neither; a change keeps one unit.
        let unit = match goal {
            Goal::Change(..) => family.base(),
            Goal::Criterion(..) | Goal::Milestone => family.unit(random),
        };
        Cell::Amount(Amount::write(random, hundredths, unit, family.base()))
    }
}

fn criterion(random: &mut Random, family: Family, bound: i128) -> Goal {
    let comparator = random.pick(&Comparator::ALL);
    let unit = family.unit(random);
    Goal::Criterion(comparator, Amount::write(random, bound, unit, family.base()))
}

fn change(random: &mut Random, family: Family, free: bool) -> Goal {
    let comparator = random.pick(&Comparator::ALL);
    if free && random.percent(50) {
        return Goal::Change(comparator, Amount { hundredths: 0, unit: Unit::None, long: false });
    }
    let bound = family.step() * random.within(-3, 3);
    Goal::Change(comparator, Amount::write(random, bound, family.base(), family.base()))
}
