//! The values of an indicator over the years, from each year's sheet.

use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::form::captions as words;
use crate::form::svg::axis::Axis;
use crate::form::svg::path::values::Values;
use crate::form::svg::shapes::Shape;
use crate::terms::Words;
use crate::value::figure::Exact;
use crate::value::quantity::fit;
use crate::value::unit::Fit;
use crate::value::{FiscalYear, Shown, Unit};
use crate::years::{IndicatorPath, PathPoint, Succession};

/// The values of an indicator on a year's sheet.
pub(crate) struct YearValues<'s> {
    pub(crate) point: &'s PathPoint<'s>,
    pub(crate) values: Values,
    /// Last year's reading on last year's own sheet.
    pub(crate) before: Option<Exact>,
    /// Why its values are not drawn beside the others.
    pub(crate) apart: Option<Words>,
}

/// A target, and the years of the sheets that have it.
pub(crate) struct TargetPeriod {
    pub(crate) from: FiscalYear,
    pub(crate) due: FiscalYear,
    pub(crate) value: Exact,
    pub(crate) shape: Shape,
}

/// An indicator over the years.
pub(crate) struct YearsValues<'s> {
    pub(crate) years: Vec<YearValues<'s>>,
    pub(crate) unit: Option<&'s Unit>,
    pub(crate) targets: Vec<TargetPeriod>,
    /// The path that the last sheet publishes for later years.
    pub(crate) waypoints: Vec<(FiscalYear, Exact)>,
    pub(crate) axis: Option<Axis>,
}

impl YearValues<'_> {
    pub(crate) fn year(&self) -> FiscalYear {
        self.values.year
    }

    /// Returns the values, if they are drawn.
    pub(crate) fn drawn(&self) -> Option<&Values> {
        self.apart.is_none().then_some(&self.values)
    }

    /// Returns last year's reading on this sheet, if last year's own sheet does not give the same.
    pub(crate) fn own_previous(&self) -> Option<Exact> {
        let previous = self.drawn()?.previous?;
        let is_known = self.before.is_some_and(|it| it.compare(previous) == Ordering::Equal);
        (!is_known).then_some(previous)
    }

    /// Returns last year's reading on this sheet, or else on last year's own.
    pub(crate) fn last_year(&self) -> Option<Exact> {
        self.drawn()?.previous.or(self.before)
    }
}

impl<'s> YearsValues<'s> {
    pub(crate) fn of(path: &'s IndicatorPath<'s>) -> Self {
        let points = path.points();
        let unit = points.iter().rev().find_map(|point| point.measured().unit());
        let since = points.last().and_then(|point| point.target().cumulative_since());
        let year = |point: &'s PathPoint<'s>| {
            let values = Values::of(point.measured(), point.year(), &[]);
            let own = point.measured().unit();
            let is_alike = fit(unit, own) != Fit::Differs || !has_values(&values);
            let apart = match point.target().cumulative_since() == since {
                true if is_alike => None,
                true => Some(words::ANOTHER_UNIT),
                false => Some(words::ANOTHER_TOTAL),
            };
            YearValues { point, values, before: None, apart }
        };
        let mut years: Vec<_> = points.iter().map(year).collect();
        let mut last: Option<(FiscalYear, Exact)> = None;
        for own in &mut years {
            let before = last.filter(|(year, _)| Some(*year) == own.year().previous());
            own.before = before.map(|(_, reading)| reading);
            last = own.drawn().and_then(|it| Some((it.year, it.reading?)));
        }
        let targets = targets(&years);
        let waypoints = years.last().map(waypoints).unwrap_or_default();
        let known = years.iter().filter_map(YearValues::drawn).flat_map(|own| {
            let required = own.required.as_ref().map(Shown::drawn);
            [own.previous, own.reading, required, own.target].into_iter().flatten()
        });
        let known = known.chain(waypoints.iter().map(|(_, value)| *value));
        let known: Vec<_> = known.collect();
        let axis = Axis::over(&known, unit.map(Unit::dimension));
        Self { years, unit, targets, waypoints, axis }
    }

    /// Returns the years of the picture: from the first known reading to the due year of the last
    /// target or the last sheet's year.
    pub(crate) fn ends(&self) -> Option<[FiscalYear; 2]> {
        let (first, last) = (self.years.first()?, self.years.last()?);
        let before = first.drawn().and_then(|own| own.previous);
        let begin = before.and_then(|_| first.year().previous()).unwrap_or(first.year());
        let due = self.targets.iter().map(|target| target.due).max();
        Some([begin, due.map_or(last.year(), |due| due.max(last.year()))])
    }

    /// Returns the stretches of years without a sheet between the first sheet and the last.
    pub(crate) fn gaps(&self) -> impl Iterator<Item = [FiscalYear; 2]> {
        self.years.windows(2).filter_map(|pair| {
            let [before, after] = pair else { return None };
            let gap = [before.year().next()?, after.year().previous()?];
            (gap[0] <= gap[1]).then_some(gap)
        })
    }
}

fn has_values(values: &Values) -> bool {
    [values.previous, values.reading, values.target].iter().any(Option::is_some)
}

/// Returns the successive targets. Each was revised to the next; the last one is in force.
fn targets(years: &[YearValues<'_>]) -> Vec<TargetPeriod> {
    let mut targets: Vec<TargetPeriod> = Vec::new();
    let mut before: Option<&PathPoint<'_>> = None;
    for own in years {
        let is_kept = before
            .is_some_and(|before| !Succession { before: *before, after: *own.point }.is_revised());
        before = Some(own.point);
        let Some(values) = own.drawn() else { continue };
        let Some(value) = values.target else { continue };
        let alike = |last: &&mut TargetPeriod| last.value.compare(value) == Ordering::Equal;
        if let Some(last) = targets.last_mut().filter(|_| is_kept).filter(alike) {
            last.due = last.due.max(values.due);
            continue;
        }
        let (from, due, shape) = (values.year, values.due, values.way());
        targets.push(TargetPeriod { from, due, value, shape });
    }
    if let Some((_, past)) = targets.split_last_mut() {
        for target in past {
            target.shape =
                if target.shape == Shape::Down { Shape::PastDown } else { Shape::PastUp };
        }
    }
    targets
}

fn waypoints(last: &YearValues<'_>) -> Vec<(FiscalYear, Exact)> {
    if last.apart.is_some() {
        return Vec::new();
    }
    let measured = last.point.measured();
    let path = measured.target().path().waypoints().iter();
    let later = path.filter(|own| own.year() > last.year() && own.year() < last.values.due);
    later
        .map(|own| (own.year(), measured.in_own_unit(own.criterion()).quantity().exact()))
        .collect()
}
