//! A sheet as plain structs: the meaning of every cell, beside its spelling.

use serde_json::{Map, Value};

use super::fraction::Fraction;

/// A cell of the sheet: its meaning, and its wire form (`None` if the key is absent).
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
    /// 割: ten percent.
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
    /// Returns the number of base units (%, 円, 分, …) in one of these.
    pub(crate) fn scale(self) -> i128 {
        match self {
            Self::Wari => 10,
            Self::Yen(multiple) | Self::Minutes(multiple) => multiple,
            _ => 1,
        }
    }

    /// Returns whether a reading without a unit takes it: only scores and counts.
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

    /// Returns whether more is better.
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
    /// Returns whether the cell counts as empty; a stated reason fills it.
    pub(crate) fn leaves_the_cell_empty(self) -> bool {
        matches!(self, Self::Blank | Self::Dash)
    }
}

/// The status of a reading.
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

/// A stated mark or verdict.
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
    /// The criterion of the published path for the evaluated year.
    pub(crate) path: Option<Criterion>,
    /// The reference of a change, if it is not last year's reading.
    pub(crate) baseline: Option<Quantity>,
    pub(crate) due: Cell<Option<i32>>,
    pub(crate) population: Option<&'static str>,
    pub(crate) reading: Cell<Reading>,
    pub(crate) reading_population: Option<&'static str>,
    pub(crate) previous: Cell<Reading>,
    /// The individual mark of an indicator, or the verdict on a target.
    pub(crate) stated: Cell<Stated>,
    /// Keys that no rule reads.
    pub(crate) others: Map<String, Value>,
}

impl Target {
    /// Returns the unit of the target's own criterion or change.
    pub(crate) fn unit(&self) -> Option<Unit> {
        match &self.kind {
            Kind::Criterion(criterion) | Kind::Change(criterion) => criterion.bound.unit,
            Kind::Relative(_) | Kind::Milestone => None,
        }
    }

    /// Returns the unit of its readings: the target's, else its baseline's, else their own.
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
    /// The target with this index, from 0.
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
