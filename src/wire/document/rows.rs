//! Maps paths of a document to places on the form.

use crate::plan::{Column, Line, Row};
use crate::terms::Keyed;
use crate::wire::address::Spot;
use crate::wire::document::path::PathStep::{self, Element as E, Key as K};
use crate::wire::raw::RawSheet;

/// The rows of a document by their positions.
pub(crate) struct PathRows(Keyed<Spot, Row>);

impl PathRows {
    pub(crate) fn new(raw: &RawSheet) -> Self {
        Self(Keyed::new(raw.spots()))
    }

    /// Returns the place that a path leads to: the row, and the line and column if it is on one.
    pub(crate) fn at(&self, path: &[PathStep]) -> (Row, Option<Line>, Option<Column>) {
        let (spot, line, cell) = match *path {
            [K("policy"), K("pillars"), E(i), ref below @ ..] => of_pillar(i, below),
            [K("strategies"), E(i), ref below @ ..] => of_strategy(i, below),
            [K("policy"), ref cell @ ..] => (Spot::Policy, None, cell),
            ref cell => (Spot::Sheet, None, cell),
        };
        let row = self.0.first(&spot).copied().unwrap_or_default();
        let (line, cell) = of_path(line, cell);
        (row, line, column(spot, line, cell))
    }
}

fn of_pillar(i: usize, path: &[PathStep]) -> (Spot, Option<Line>, &[PathStep]) {
    match *path {
        [K("desired_outcomes"), E(j), K("items"), E(k), K("indicators"), E(n), ref cell @ ..] => {
            (Spot::Item(i, j, k), Some(Line::Common(nth(n))), cell)
        }
        [K("desired_outcomes"), E(j), K("items"), E(k), ref cell @ ..] => {
            (Spot::Item(i, j, k), None, cell)
        }
        [K("desired_outcomes"), E(j), ref cell @ ..] => (Spot::Outcome(i, j), None, cell),
        ref cell => (Spot::Pillar(i), None, cell),
    }
}

fn of_strategy(i: usize, path: &[PathStep]) -> (Spot, Option<Line>, &[PathStep]) {
    match *path {
        [K("initiatives"), E(j), K("targets"), E(n), ref cell @ ..] => {
            (Spot::Initiative(i, j), Some(Line::Target(nth(n))), cell)
        }
        [K("initiatives"), E(j), K("withdrawal"), K("conditions"), E(n), ref cell @ ..] => {
            (Spot::Initiative(i, j), Some(Line::Condition(nth(n))), cell)
        }
        [K("initiatives"), E(j), ref cell @ ..] => (Spot::Initiative(i, j), None, cell),
        [K("indicators"), E(n), ref cell @ ..] => {
            (Spot::Strategy(i), Some(Line::Indicator(nth(n))), cell)
        }
        [K("desired_state" | "strategy"), E(n), ..] => {
            (Spot::Strategy(i), Some(Line::Item(nth(n))), path)
        }
        ref cell => (Spot::Strategy(i), None, cell),
    }
}

/// Returns the waypoint of a target's path, if the keys lead to one.
fn of_path(line: Option<Line>, path: &[PathStep]) -> (Option<Line>, &[PathStep]) {
    let [K("path"), E(own), cell @ ..] = path else { return (line, path) };
    let waypoint = match line {
        Some(Line::Common(n)) => Line::CommonPath(n, nth(*own)),
        Some(Line::Indicator(n)) => Line::IndicatorPath(n, nth(*own)),
        Some(Line::Target(n)) => Line::TargetPath(n, nth(*own)),
        other => return (other, path),
    };
    (Some(waypoint), cell)
}

/// Counts from 1, as the form does.
const fn nth(position: usize) -> usize {
    position.saturating_add(1)
}

/// Returns the column of the cell that keys lead to on a row or line.
fn column(spot: Spot, line: Option<Line>, keys: &[PathStep]) -> Option<Column> {
    let is_strategy = matches!(spot, Spot::Strategy(_));
    let is_initiative = matches!(spot, Spot::Initiative(..));
    let is_condition = matches!(line, Some(Line::Condition(_)));
    let is_indicator = matches!(line, Some(Line::Indicator(_)));
    let is_waypoint =
        matches!(line, Some(Line::CommonPath(..) | Line::IndicatorPath(..) | Line::TargetPath(..)));
    Some(match keys {
        [K("desired_state"), E(_), K("item")] => Column::DesiredStateItem,
        [K("strategy"), E(_), K("item")] => Column::StrategyItem,
        [K("desired_state"), ..] => Column::DesiredState,
        [K("strategy"), ..] => Column::Strategy,
        [K("desired_outcome"), ..] => Column::DesiredOutcome,
        [K("criterion")] if is_condition => Column::Condition,
        [K("criterion")] if is_waypoint => Column::Path,
        [K("fiscal_year")] if is_waypoint => Column::PathYear,
        [K("path"), ..] => Column::Path,
        [K("baseline"), K("fiscal_year")] => Column::BaselineYear,
        [K("baseline"), ..] => Column::Baseline,
        [K("achievement_rate")] => Column::ConditionRate,
        [K("target")] => Column::Subject,
        [K("criterion")] => Column::Target,
        [K("reading"), K("missing")] => Column::ReadingMissing,
        [K("reading"), K("status")] => Column::ReadingStatus,
        [K("reading"), K("population")] => Column::ReadingPopulation,
        [K("reading"), ..] if is_indicator => Column::OutcomeReading,
        [K("reading"), ..] => Column::TargetReading,
        [K("previous"), K("missing")] => Column::PreviousMissing,
        [K("previous"), K("status")] => Column::PreviousStatus,
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
