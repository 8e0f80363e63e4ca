//! The path of one indicator through the years.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::plan::{Column, Goal, Line, MeasuredTarget, Place, Row, Target};
use crate::review::{IndicatorReview, Rating, Review, Trajectory, required};
use crate::rules::Derived;
use crate::terms::{Language, OutcomeStatus, Said};
use crate::value::{FiscalYear, Quantity, Shown, StrategyCode};
use crate::years::matching::Slot;

/// One indicator through the years in which it is on a sheet, in order.
///
/// Its points are what the sheets say, year by year; nothing is filled in between.
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
    /// The point of the year before, if its sheet is there.
    pub(crate) last_year: Option<&'r MeasuredTarget>,
}

impl<'r> IndicatorPath<'r> {
    /// Its years, in order; never empty.
    #[must_use]
    pub fn points(&self) -> &[PathPoint<'r>] {
        &self.points
    }

    /// The first year in which it was rated A (on the line), or B (off it).
    #[must_use]
    pub fn first(&self, status: OutcomeStatus) -> Option<FiscalYear> {
        let mut rated = self.points.iter();
        rated.find(|point| point.individual().mark() == Some(status)).map(PathPoint::year)
    }

    /// The straight line from where the path begins to its last target: from the first sheet's
    /// previous reading, else from its reading.
    ///
    /// `None` without a reading to begin with, without a due year ahead of it, of a change or a
    /// milestone, and where readings became totals or ceased to be.
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
    /// The year.
    #[must_use]
    pub fn year(&self) -> FiscalYear {
        self.review.sheet().fiscal_year()
    }

    /// The strategy it belongs to that year.
    #[must_use]
    pub fn strategy(&self) -> StrategyCode {
        self.slot.code
    }

    /// Its number among the strategy's indicators that year, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        self.slot.number
    }

    /// The indicator on that year's sheet, with what was stated of it.
    #[must_use]
    pub fn indicator(&self) -> IndicatorReview<'r> {
        self.slot.indicator
    }

    /// Its target and readings on that year's sheet.
    #[must_use]
    pub fn measured(&self) -> &'r MeasuredTarget {
        self.slot.indicator.indicator().measured()
    }

    /// Its target that year.
    #[must_use]
    pub fn target(&self) -> &'r Target {
        self.measured().target()
    }

    /// Its mark that year (個別, R7).
    #[must_use]
    pub fn individual(&self) -> Rating<'r, Derived<OutcomeStatus>> {
        self.slot.indicator.individual()
    }

    /// The reading that year required: on the line from the previous reading on the same sheet (on
    /// the side of the reading on which the exact one lies), and from the due year on (no due year
    /// means that year) the target itself. To be shown, never compared.
    ///
    /// `None` of a change or a milestone, and where there is no previous reading to draw a line
    /// from.
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
            | Goal::Milestone(_) => required(self.measured(), year),
        }
    }

    /// The change between the two years' own sheets.
    ///
    /// `None` where the year before has no sheet or no reading, where the two measure different
    /// things, and where totals (累計) are beside a single year's figure: they are never mixed.
    #[must_use]
    pub fn change(&self) -> Option<Quantity> {
        let last_year = self.last_year?;
        let since = last_year.target().cumulative_since();
        if since != self.target().cumulative_since() {
            return None;
        }
        self.measured().own_reading()?.difference(&last_year.own_reading()?).ok()?
    }

    /// Where it is on that year's sheet.
    pub(crate) fn place(&self, column: Column) -> Place {
        let line = Some(Line::Indicator(self.slot.number));
        Place { row: Row::Strategy(self.slot.code), line, column }
    }
}

impl Said for PathPoint<'_> {
    /// Writes what is measured.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.target().name().say(language, out)
    }
}
