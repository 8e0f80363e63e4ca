//! Where on the form a path of a document leads.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::plan::{Column, Line, Row};
use crate::value::{InitiativeCode, ItemMark, StrategyCode};
use crate::wire::document::log::Step::{self, Element as E, Key as K};
use crate::wire::raw::RawSheet;

/// The rows of a document by their positions: by code, number or mark where it is the first of
/// its siblings to have it, and counted otherwise. Those under one row are found once.
pub(crate) struct Rows<'a> {
    raw: &'a RawSheet,
    pillars: Vec<Row>,
    outcomes: BTreeMap<usize, Vec<Row>>,
    items: BTreeMap<[usize; 2], Vec<Row>>,
    strategies: Vec<Row>,
    initiatives: BTreeMap<usize, Vec<Row>>,
}

/// A place: its row, the line and the column where it is on one.
pub(crate) type Spot = (Row, Option<Line>, Option<Column>);

impl<'a> Rows<'a> {
    pub(crate) fn new(raw: &'a RawSheet) -> Self {
        let numbers = raw.policy.pillars.iter().map(|pillar| Some(pillar.number));
        let codes = raw.strategies.iter().map(|own| own.code.parse::<StrategyCode>().ok());
        Self {
            raw,
            pillars: named(numbers, Row::Pillar, Row::NthPillar),
            outcomes: BTreeMap::new(),
            items: BTreeMap::new(),
            strategies: named(codes, Row::Strategy, Row::NthStrategy),
            initiatives: BTreeMap::new(),
        }
    }

    /// Where a path leads.
    pub(crate) fn spot(&mut self, path: &[Step]) -> Spot {
        match *path {
            [K("policy"), K("pillars"), E(i), ref rest @ ..] => self.of_pillar(i, rest),
            [K("policy"), ref rest @ ..] => (Row::Policy, None, column(Row::Policy, None, rest)),
            [K("strategies"), E(i), ref rest @ ..] => self.of_strategy(i, rest),
            ref rest => (Row::Sheet, None, column(Row::Sheet, None, rest)),
        }
    }

    fn of_pillar(&mut self, i: usize, path: &[Step]) -> Spot {
        let (row, line, rest) = match *path {
            [K("desired_outcomes"), E(j), K("items"), E(k), K("indicators"), E(n), ref rest @ ..] => {
                (self.item(i, j, k), Some(Line::Common(nth(n))), rest)
            }
            [K("desired_outcomes"), E(j), K("items"), E(k), ref rest @ ..] => {
                (self.item(i, j, k), None, rest)
            }
            [K("desired_outcomes"), E(j), ref rest @ ..] => (self.outcome(i, j), None, rest),
            ref rest => (self.pillar(i), None, rest),
        };
        (row, line, column(row, line, rest))
    }

    fn of_strategy(&mut self, i: usize, path: &[Step]) -> Spot {
        let (row, line, rest) = match *path {
            [K("initiatives"), E(j), K("targets"), E(n), ref rest @ ..] => {
                (self.initiative(i, j), Some(Line::Target(nth(n))), rest)
            }
            [K("initiatives"), E(j), K("withdrawal"), K("conditions"), E(n), ref rest @ ..] => {
                (self.initiative(i, j), Some(Line::Condition(nth(n))), rest)
            }
            [K("initiatives"), E(j), ref rest @ ..] => (self.initiative(i, j), None, rest),
            [K("indicators"), E(n), ref rest @ ..] => {
                (self.strategy(i), Some(Line::Indicator(nth(n))), rest)
            }
            [K("desired_state" | "strategy"), E(n), ..] => {
                (self.strategy(i), Some(Line::Item(nth(n))), path)
            }
            ref rest => (self.strategy(i), None, rest),
        };
        (row, line, column(row, line, rest))
    }

    fn pillar(&self, i: usize) -> Row {
        self.pillars.get(i).copied().unwrap_or(Row::NthPillar(nth(i)))
    }

    fn outcome(&mut self, i: usize, j: usize) -> Row {
        let (raw, parent) = (self.raw, self.pillar(i));
        let rows = self.outcomes.entry(i).or_insert_with(|| {
            let outcomes = raw.policy.pillars.get(i).map(|own| own.desired_outcomes.as_slice());
            let numbers = outcomes.unwrap_or_default().iter().map(|own| {
                let Row::Pillar(pillar) = parent else { return None };
                Some((pillar, own.number))
            });
            named(
                numbers,
                |(pillar, number)| Row::DesiredOutcome(pillar, number),
                |n| Row::NthDesiredOutcome(nth(i), n),
            )
        });
        rows.get(j).copied().unwrap_or(Row::NthDesiredOutcome(nth(i), nth(j)))
    }

    fn item(&mut self, i: usize, j: usize, k: usize) -> Row {
        let (raw, parent) = (self.raw, self.outcome(i, j));
        let counted = |n| {
            if let Row::DesiredOutcome(pillar, number) = parent {
                Row::NthItem(pillar, number, n)
            } else {
                Row::NthItemOfNth(nth(i), nth(j), n)
            }
        };
        let rows = self.items.entry([i, j]).or_insert_with(|| {
            let pillar = raw.policy.pillars.get(i);
            let outcome = pillar.and_then(|own| own.desired_outcomes.get(j));
            let items = outcome.map(|own| own.items.as_slice()).unwrap_or_default();
            let marks = items.iter().map(|own| {
                let Row::DesiredOutcome(pillar, number) = parent else { return None };
                let mark: ItemMark = own.mark.parse().ok()?;
                Some((mark.glyph(), (pillar, number, mark)))
            });
            first(marks, |(pillar, number, mark)| Row::Item(pillar, number, mark), counted)
        });
        rows.get(k).copied().unwrap_or(counted(nth(k)))
    }

    fn strategy(&self, i: usize) -> Row {
        self.strategies.get(i).copied().unwrap_or(Row::NthStrategy(nth(i)))
    }

    fn initiative(&mut self, i: usize, j: usize) -> Row {
        let (raw, parent) = (self.raw, self.strategy(i));
        let rows = self.initiatives.entry(i).or_insert_with(|| {
            let initiatives = raw.strategies.get(i).map(|own| own.initiatives.as_slice());
            let codes = initiatives.unwrap_or_default().iter().map(|own| {
                let code: InitiativeCode = own.code.parse().ok()?;
                Some(code).filter(|code| parent == Row::Strategy(code.strategy()))
            });
            named(codes, Row::Initiative, |n| Row::NthInitiative(nth(i), n))
        });
        rows.get(j).copied().unwrap_or(Row::NthInitiative(nth(i), nth(j)))
    }
}

/// From 1, as the form counts.
const fn nth(position: usize) -> usize {
    position.saturating_add(1)
}

/// Siblings by their names, and by their positions where they have none or it came before.
fn named<T: Ord + Copy>(
    names: impl Iterator<Item = Option<T>>,
    by_name: impl Fn(T) -> Row,
    counted: impl Fn(usize) -> Row,
) -> Vec<Row> {
    first(names.map(|name| name.map(|name| (name, name))), by_name, counted)
}

/// The same, where what orders the names is another thing.
fn first<K: Ord, T>(
    names: impl Iterator<Item = Option<(K, T)>>,
    by_name: impl Fn(T) -> Row,
    counted: impl Fn(usize) -> Row,
) -> Vec<Row> {
    let mut seen = BTreeSet::new();
    let rows = (1..).zip(names).map(|(n, name)| {
        let new = name.and_then(|(key, name)| seen.insert(key).then_some(name));
        new.map_or_else(|| counted(n), &by_name)
    });
    rows.collect()
}

/// The column of the cell that keys lead to on a row or line.
fn column(row: Row, line: Option<Line>, keys: &[Step]) -> Option<Column> {
    let is_strategy = matches!(row, Row::Strategy(_) | Row::NthStrategy(_));
    let is_initiative = matches!(row, Row::Initiative(_) | Row::NthInitiative(..));
    let is_condition = matches!(line, Some(Line::Condition(_)));
    let is_indicator = matches!(line, Some(Line::Indicator(_)));
    Some(match keys {
        [K("desired_state"), E(_), K("item")] => Column::DesiredStateItem,
        [K("strategy"), E(_), K("item")] => Column::StrategyItem,
        [K("desired_state"), ..] => Column::DesiredState,
        [K("strategy"), ..] => Column::Strategy,
        [K("desired_outcome"), ..] => Column::DesiredOutcome,
        [K("criterion")] if is_condition => Column::Condition,
        [K("achievement_rate")] => Column::ConditionRate,
        [K("target")] => Column::Subject,
        [K("criterion")] => Column::Target,
        [K("reading"), K("missing")] => Column::ReadingMissing,
        [K("reading"), K("population")] => Column::ReadingPopulation,
        [K("reading"), ..] if is_indicator => Column::OutcomeReading,
        [K("reading"), ..] => Column::TargetReading,
        [K("previous"), K("missing")] => Column::PreviousMissing,
        [K("previous"), K("population")] => Column::PreviousPopulation,
        [K("previous"), ..] if is_indicator => Column::OutcomePrevious,
        [K("previous"), ..] => Column::TargetPrevious,
        [K("stated")] if is_indicator => Column::Individual,
        [K("stated")] if line.is_some() => Column::Verdict,
        [K("stated"), K("effectiveness")] if is_strategy => Column::StrategyEffectiveness,
        [K("stated"), K("effectiveness")] => Column::InitiativeEffectiveness,
        [K("improvements")] if is_strategy => Column::FutureImprovements,
        [K("withdrawal"), K("when")] => Column::Combination,
        [K("withdrawal"), ..] => Column::Withdrawal,
        [K("items"), ..] if is_initiative => Column::Item,
        [K("stated"), K(key)] | [K(key)] => return key.parse().ok(),
        _ => return None,
    })
}
