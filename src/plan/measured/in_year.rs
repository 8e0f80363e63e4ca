//! The facts of an indicator's row in a year (R7), which no rubric changes: whether its target is
//! met and due, and where the reading lies on the line to it.
//!
//! The line: required = previous + (target − previous) ÷ (due − (year − 1)). The comparison does
//! not divide: it compares (reading − previous) × years with target − previous.

use core::cmp::Ordering;

use crate::plan::measured::MeasuredTarget;
use crate::terms::{
    Attainment, Direction, Due, GoalKind, IndicatorResult, LinePosition, Reason, Satisfaction,
};
use crate::value::figure::Exact;
use crate::value::line::StraightLine;
use crate::value::{Criterion, FiscalYear};

/// What the cells of an indicator show in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct InYear {
    pub(crate) result: IndicatorResult,
    pub(crate) goal: GoalKind,
    pub(crate) due: Due,
    /// Found only for a criterion on the reading that is missed and due later.
    pub(crate) position: LinePosition,
}

impl MeasuredTarget {
    /// Returns what the cells show in a year.
    pub(crate) fn in_year(&self, year: FiscalYear) -> InYear {
        let (result, goal) = (self.result(), self.target().goal().kind());
        let ahead = self.years_ahead(year);
        let due = if ahead > 0 { Due::Ahead } else { Due::Past };
        let position = match (result, goal, due) {
            (IndicatorResult::Missed, GoalKind::Number, Due::Ahead) => {
                self.on_path(year).unwrap_or_else(|| self.on_line(ahead))
            }
            _ => LinePosition::NotAsked,
        };
        InYear { result, goal, due, position }
    }

    fn result(&self) -> IndicatorResult {
        match self.attainment().value {
            Attainment::Met => IndicatorResult::Met,
            Attainment::Missed => IndicatorResult::Missed,
            Attainment::Unknown(Reason::ReadingMissing) => IndicatorResult::NoReading,
            Attainment::Unknown(Reason::ReadingForecast) if self.reading().is_forecast() => {
                IndicatorResult::Forecast
            }
            Attainment::Unknown(Reason::ReadingForecast) => IndicatorResult::PreviousForecast,
            Attainment::Unknown(Reason::ReferenceNotPositive) => IndicatorResult::NotPositive,
            Attainment::Unknown(_) => IndicatorResult::Undecided,
        }
    }

    /// Returns the number of years from a year to the due year; 0 if there is no due year.
    pub(crate) fn years_ahead(&self, year: FiscalYear) -> i32 {
        self.target().due().map_or(0, |due| due.years_since(year))
    }

    /// Returns where the reading lies relative to the path's criterion for the year, if there is
    /// one.
    fn on_path(&self, year: FiscalYear) -> Option<LinePosition> {
        let waypoint = self.target().path().criterion_in(year)?;
        Some(match waypoint.holds(self.reading_exact()?) {
            Satisfaction::Satisfied => LinePosition::PathMet,
            Satisfaction::NotSatisfied => LinePosition::PathMissed,
        })
    }

    fn on_line(&self, ahead: i32) -> LinePosition {
        let (Some(criterion), Some(reading), Some(previous)) =
            (self.target().goal().criterion(), self.reading_exact(), self.previous_exact())
        else {
            return if self.previous().is_forecast() {
                LinePosition::FromForecast
            } else {
                LinePosition::NoPrevious
            };
        };
        if criterion.holds(previous) == Satisfaction::Satisfied {
            return LinePosition::FellBack;
        }
        let beyond = match criterion.direction() {
            Direction::Higher => Ordering::Greater,
            Direction::Lower => Ordering::Less,
        };
        let order = line_to(criterion, previous, ahead).required().order_of(reading);
        if order == Ordering::Equal || order == beyond {
            LinePosition::OnLine
        } else {
            LinePosition::OffLine
        }
    }
}

/// Returns the line from last year's reading to the target.
pub(crate) fn line_to(criterion: &Criterion, previous: Exact, ahead: i32) -> StraightLine {
    let target = criterion.quantity().exact();
    StraightLine { baseline: previous, target, years: ahead.saturating_add(1), elapsed: 1 }
}
