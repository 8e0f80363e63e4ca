//! A sheet as plain structs: what every cell means, beside how it is written.

use serde_json::{Map, Value};

use super::fraction::Fraction;

/// A cell of the sheet: its meaning, and its wire form (`None` where the key is absent).
#[derive(Clone, Debug)]
pub(crate) struct Cell<T> {
    pub(crate) means: T,
    pub(crate) written: Option<Value>,
}

impl<T> Cell<T> {
    pub(crate) fn new(means: T, written: impl Into<Value>) -> Self {
        Self { means, written: Some(written.into()) }
    }

    pub(crate) fn absent(means: T) -> Self {
        Self { means, written: None }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Percent,
    Point,
    /// 割, ten percent.
    Wari,
    Score,
    Counter(&'static str),
    /// A multiple of 円.
    Yen(i128),
    /// A multiple of 分.
    Minutes(i128),
    Other(&'static str),
}

impl Unit {
    /// How many base units (%, 円, 分, …) one of these is.
    pub(crate) fn scale(self) -> i128 {
        match self {
            Self::Wari => 10,
            Self::Yen(multiple) | Self::Minutes(multiple) => multiple,
            _ => 1,
        }
    }

    /// Whether a reading without a unit takes it: scores and counts alone.
    pub(crate) fn is_taken(self) -> bool {
        matches!(self, Self::Score | Self::Counter(_))
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Quantity {
    pub(crate) amount: Fraction,
    pub(crate) unit: Option<Unit>,
    pub(crate) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparator {
    AtLeast,
    AtMost,
    Below,
    Above,
}

impl Comparator {
    pub(crate) const ALL: [Self; 4] = [Self::AtLeast, Self::AtMost, Self::Below, Self::Above];

    /// Whether more is better.
    pub(crate) fn rises(self) -> bool {
        matches!(self, Self::AtLeast | Self::Above)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Criterion {
    pub(crate) comparator: Comparator,
    pub(crate) bound: Quantity,
    pub(crate) text: String,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Criterion(Criterion),
    Change(Criterion),
    /// On the share by which the reading changed.
    Relative(Criterion),
    Milestone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Blank,
    Dash,
    NotMeasured,
    NotPublished,
    Discontinued,
}

impl Missing {
    /// A stated reason fills the cell.
    pub(crate) fn leaves_the_cell_empty(self) -> bool {
        matches!(self, Self::Blank | Self::Dash)
    }
}

/// How firm a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Final,
    Provisional,
    Forecast,
}

#[derive(Clone, Debug)]
pub(crate) enum Reading {
    Quantity(Quantity, Status),
    Reached,
    NotReached,
    Missing(Missing),
}

impl Reading {
    pub(crate) fn unit(&self) -> Option<Unit> {
        match self {
            Self::Quantity(quantity, _) => quantity.unit,
            Self::Reached | Self::NotReached | Self::Missing(_) => None,
        }
    }
}

/// A mark or a verdict as somebody stated it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stated {
    Nothing,
    Mark(&'static str),
    Illegible,
}

/// An indicator of a strategy, or a performance target of an initiative (without a due year).
#[derive(Clone, Debug)]
pub(crate) struct Target {
    pub(crate) kind: Kind,
    /// What the published path asks for in the evaluated year.
    pub(crate) path: Option<Criterion>,
    /// What a change is measured from, where that is not last year's reading.
    pub(crate) baseline: Option<Quantity>,
    pub(crate) due: Cell<Option<i32>>,
    pub(crate) population: Option<&'static str>,
    pub(crate) reading: Cell<Reading>,
    pub(crate) reading_population: Option<&'static str>,
    pub(crate) previous: Cell<Reading>,
    /// The individual mark of an indicator, the verdict on a target.
    pub(crate) stated: Cell<Stated>,
    /// Keys that no rule looks at.
    pub(crate) others: Map<String, Value>,
}

impl Target {
    /// The unit of the target's own criterion or change.
    pub(crate) fn unit(&self) -> Option<Unit> {
        match &self.kind {
            Kind::Criterion(criterion) | Kind::Change(criterion) => criterion.bound.unit,
            Kind::Relative(_) | Kind::Milestone => None,
        }
    }

    /// The unit its readings are counted in: its own, else its baseline's, else their own.
    pub(crate) fn counted_in(&self) -> Option<Unit> {
        let baseline = || self.baseline.as_ref().and_then(|baseline| baseline.unit);
        let own = self.unit().or_else(baseline);
        match self.kind {
            Kind::Change(_) | Kind::Relative(_) => {
                own.or(self.reading.means.unit()).or(self.previous.means.unit())
            }
            Kind::Criterion(_) | Kind::Milestone => own,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum On {
    /// The target at this index, counted from 0.
    Target(usize),
    Each,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Test {
    Reading,
    AchievementRate,
}

#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) on: On,
    pub(crate) test: Test,
    pub(crate) criterion: Criterion,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Any,
    All,
}

#[derive(Clone, Debug)]
pub(crate) struct Withdrawal {
    pub(crate) when: Cell<When>,
    pub(crate) printed: Option<Value>,
    pub(crate) conditions: Vec<Condition>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Implementation {
    AsPlanned,
    NotAsPlanned,
    NotGiven,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    Filled,
    /// Blank or a dash.
    Empty,
}

#[derive(Clone, Debug)]
pub(crate) struct Initiative {
    pub(crate) code: String,
    pub(crate) targets: Vec<Target>,
    pub(crate) withdrawal: Option<Withdrawal>,
    pub(crate) implementation: Cell<Implementation>,
    pub(crate) achievement: Cell<Stated>,
    pub(crate) effectiveness: Cell<Stated>,
    pub(crate) issues: Cell<Text>,
    pub(crate) improvements: Cell<Text>,
    pub(crate) others: Map<String, Value>,
}

#[derive(Clone, Debug)]
pub(crate) struct Strategy {
    pub(crate) code: String,
    pub(crate) indicators: Vec<Target>,
    pub(crate) initiatives: Vec<Initiative>,
    pub(crate) overall: Cell<Stated>,
    pub(crate) progress: Cell<Stated>,
    pub(crate) effectiveness: Cell<Stated>,
    pub(crate) issues: Cell<Text>,
    pub(crate) improvements: Cell<Text>,
    pub(crate) others: Map<String, Value>,
}

#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) year: Cell<i32>,
    pub(crate) strategies: Vec<Strategy>,
    pub(crate) others: Map<String, Value>,
}
