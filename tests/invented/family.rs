//! Units that compare with each other, and numbers written in any of them.

use super::model::{Quantity, Unit};
use super::spelling::{self, ONE, Ticks};
use crate::random::Random;

/// The units of one target: those of a family compare with each other.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Family {
    Bare,
    Percent,
    Score,
    /// Two spellings of one counter, or a counter beside 件.
    Counter(&'static str, &'static str),
    Money,
    Time,
    Other(&'static str),
}

impl Family {
    pub(crate) fn any(random: &mut Random) -> Self {
        match random.up_to(9) {
            0 => Self::Bare,
            1..=3 => Self::Percent,
            4 => Self::Score,
            5 | 6 => {
                let counter =
                    random.pick(&["名", "箇所", "回", "台", "世帯", "事業", "団体", "件"]);
                match random.up_to(2) {
                    0 => Self::Counter(counter, "件"),
                    1 => Self::Counter("件", counter),
                    _ => Self::Counter(counter, counter),
                }
            }
            7 => Self::Money,
            8 => Self::Time,
            _ => Self::Other(random.pick(&["日", "か月", "km", "kg"])),
        }
    }

    /// A unit for a target's own criterion.
    pub(crate) fn own(self, random: &mut Random) -> Option<Unit> {
        match self {
            Self::Percent => Some(random.pick(&[Unit::Percent, Unit::Percent, Unit::Wari])),
            Self::Counter(own, _) => Some(Unit::Counter(own)),
            _ => self.comparable(random),
        }
    }

    /// Returns any unit that compares.
    fn comparable(self, random: &mut Random) -> Option<Unit> {
        let money = [1, 1_000, 10_000, 1_000_000, 100_000_000].map(Unit::Yen);
        let percent = [Unit::Percent, Unit::Percent, Unit::Percent, Unit::Wari, Unit::Point];
        match self {
            Self::Bare => None,
            Self::Percent => Some(random.pick(&percent)),
            Self::Score => Some(Unit::Score),
            Self::Counter(own, other) => Some(Unit::Counter(random.pick(&[own, own, other]))),
            Self::Money => Some(random.pick(&money)),
            Self::Time => Some(Unit::Minutes(random.pick(&[1, 60]))),
            Self::Other(symbol) => Some(Unit::Other(symbol)),
        }
    }

    /// Returns the unit in which everything of the family can be written.
    fn base(self) -> Option<Unit> {
        match self {
            Self::Bare => None,
            Self::Percent => Some(Unit::Percent),
            Self::Score => Some(Unit::Score),
            Self::Counter(own, _) => Some(Unit::Counter(own)),
            Self::Money => Some(Unit::Yen(1)),
            Self::Time => Some(Unit::Minutes(1)),
            Self::Other(symbol) => Some(Unit::Other(symbol)),
        }
    }

    /// Returns one unit in the last digit of the family's figures.
    pub(crate) fn step(self, random: &mut Random) -> Ticks {
        match self {
            Self::Counter(..) => random.pick(&[ONE, ONE, 100 * ONE, ONE / 10]),
            Self::Money => ONE * random.pick(&[1, 1_000, 5_000, 10_000]),
            Self::Time => ONE * random.pick(&[1, 15, 60]),
            _ => random.pick(&[ONE, ONE / 10, ONE / 10, ONE / 100, 1]),
        }
    }

    /// Returns whether a change may take its unit from the readings.
    pub(crate) fn leaves_no_doubt(self) -> bool {
        !matches!(self, Self::Counter(own, other) if own != other)
    }

    /// Writes `ticks` in `unit` if four decimals can hold it there, else in the base unit.
    pub(crate) fn express_in(
        self,
        random: &mut Random,
        ticks: Ticks,
        unit: Option<Unit>,
    ) -> Quantity {
        let scale = unit.map_or(1, Unit::scale);
        if ticks % scale == 0 {
            spelling::quantity(random, ticks / scale, unit)
        } else {
            spelling::quantity(random, ticks, self.base())
        }
    }

    pub(crate) fn express(self, random: &mut Random, ticks: Ticks) -> Quantity {
        let unit = self.comparable(random);
        self.express_in(random, ticks, unit)
    }
}

/// Writes `ticks` without a unit, where the context gives one, truncated to whole last digits.
pub(crate) fn express_bare(random: &mut Random, ticks: Ticks, of: Option<Unit>) -> Quantity {
    let scale = of.map_or(1, Unit::scale);
    spelling::quantity(random, ticks / scale, None)
}
