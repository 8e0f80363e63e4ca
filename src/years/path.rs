//! The path of one indicator through the years.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::plan::{Column, Goal, Line, MeasuredTarget, Place, Row, Target};
use crate::review::{IndicatorReview, Rating, Review, Trajectory, required_reading};
use crate::rules::Derived;
use crate::terms::{Language, OutcomeStatus, Said};
use crate::value::{FiscalYear, Quantity, Shown, StrategyCode};
use crate::years::matching::Slot;

/// One indicator in all the years in which it is on a sheet, in order.
///
/// Its points are those of the sheets, year by year; gaps are not filled in.
///
/// ```
/// use kusei::{Said, Series};
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let series = Series::new([&review])?;
/// for path in series.paths() {
///     let line = path.line(); // from last year's reading to the target
///     for point in path.points() {
///         let required = line.as_ref().and_then(|line| line.required(point.year()));
///         let reading = point.measured().reading();
///         println!("{} {} {:?}", point.year().en(), reading.en(), required.map(|own| own.to_string()));
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct IndicatorPath<'r> {
    pub(crate) points: Vec<PathPoint<'r>>,
}

/// An indicator in one year.
#[derive(Debug, Clone, Copy)]
pub struct PathPoint<'r> {
    pub(crate) review: &'r Review<'r>,
    pub(crate) slot: Slot<'r>,
    /// The readings of the year before, if there is a sheet for it.
    pub(crate) last_year: Option<&'r MeasuredTarget>,
}

impl<'r> IndicatorPath<'r> {
    /// Returns the points, in order of years; never empty.
    #[must_use]
    pub fn points(&self) -> &[PathPoint<'r>] {
        &self.points
    }

    /// Returns the first year in which the indicator was rated A (on the line) or B (off it).
    #[must_use]
    pub fn first(&self, status: OutcomeStatus) -> Option<FiscalYear> {
        let mut rated = self.points.iter();
        rated.find(|point| point.individual().mark() == Some(status)).map(PathPoint::year)
    }

    /// Returns the straight line from the start of the path to its last target.
    ///
    /// The start is the first sheet's previous reading, or else its reading. `None` if there is no
    /// reading to start from, if no due year is ahead of it, if the target is a change or a
    /// milestone, or if the readings became totals or ceased to be.
    #[must_use]
    pub fn line(&self) -> Option<Trajectory> {
        let (first, last) = (self.points.first()?, self.points.last()?);
        let target = last.target();
        let Goal::Criterion(criterion) = target.goal() else { return None };
        let alike =
            |point: &PathPoint<'_>| point.target().cumulative_since() == target.cumulative_since();
        if !self.points.iter().all(alike) {
            return None;
        }
        let (baseline, year) = match first.measured().own_previous().zip(first.year().previous()) {
            Some(before) => before,
            None => (first.measured().own_reading()?, first.year()),
        };
        Trajectory::new(baseline, year, criterion.clone(), target.due()?).ok()
    }
}

impl<'r> PathPoint<'r> {
    /// Returns the year.
    #[must_use]
    pub fn year(&self) -> FiscalYear {
        self.review.sheet().fiscal_year()
    }

    /// Returns the strategy that the indicator belongs to in that year.
    #[must_use]
    pub fn strategy(&self) -> StrategyCode {
        self.slot.code
    }

    /// Returns the indicator's number in the strategy in that year, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        self.slot.number
    }

    /// Returns the indicator on that year's sheet, with its stated mark.
    #[must_use]
    pub fn indicator(&self) -> IndicatorReview<'r> {
        self.slot.indicator
    }

    /// Returns the target and readings on that year's sheet.
    #[must_use]
    pub fn measured(&self) -> &'r MeasuredTarget {
        self.slot.indicator.indicator().measured()
    }

    /// Returns the target in that year.
    #[must_use]
    pub fn target(&self) -> &'r Target {
        self.measured().target()
    }

    /// Returns the indicator's mark in that year (個別, R7).
    #[must_use]
    pub fn individual(&self) -> Rating<'r, Derived<OutcomeStatus>> {
        self.slot.indicator.individual()
    }

    /// Returns the reading that the year required, for display only: do not compare with it.
    ///
    /// From the due year on, or without a due year, it is the target itself. Before, it is on the
    /// line from the previous reading on the same sheet, rounded so that it lies on the same side of
    /// the reading as the exact value.
    ///
    /// `None` for a change or a milestone, and if there is no previous reading to draw a line from.
    #[must_use]
    pub fn required(&self) -> Option<Shown> {
        let (target, year) = (self.target(), self.year());
        match target.goal() {
            Goal::Criterion(criterion) if target.due().is_none_or(|due| due <= year) => {
                Some(Shown::exact(criterion.quantity()))
            }
            Goal::Criterion(_)
            | Goal::Change(..)
            | Goal::RelativeChange(..)
            | Goal::Milestone(_) => required_reading(self.measured(), year),
        }
    }

    /// Returns the change between the two years' readings, each on its own sheet.
    ///
    /// `None` if the year before has no sheet or no reading, if the two readings measure different
    /// things, or if only one is a total (累計) or they are totals since different years.
    #[must_use]
    pub fn change(&self) -> Option<Quantity> {
        let last_year = self.last_year?;
        let since = last_year.target().cumulative_since();
        if since != self.target().cumulative_since() {
            return None;
        }
        self.measured().own_reading()?.difference(&last_year.own_reading()?).ok()?
    }

    /// Returns the indicator's place on that year's sheet.
    pub(crate) fn place(&self, column: Column) -> Place {
        let line = Some(Line::Indicator(self.slot.number));
        Place { row: Row::Strategy(self.slot.code), line, column }
    }
}

impl Said for PathPoint<'_> {
    /// Writes the indicator's name.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.target().name().say(language, out)
    }
}
