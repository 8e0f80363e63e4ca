//! The values that a path shows.

use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::form::svg::axis::Axis;
use crate::form::svg::shapes::Shape;
use crate::plan::{Goal, MeasuredTarget};
use crate::review::required_reading;
use crate::terms::{Direction, Satisfaction};
use crate::value::figure::Exact;
use crate::value::{Criterion, FiscalYear, Quantity, RateCriterion, Shown, Unit};

/// The values of a path, in the target's unit.
pub(crate) struct Values {
    pub(crate) year: FiscalYear,
    pub(crate) due: FiscalYear,
    pub(crate) direction: Direction,
    pub(crate) previous: Option<Exact>,
    pub(crate) reading: Option<Exact>,
    pub(crate) required: Option<Shown>,
    /// Whether it comes from the published path and not from the straight line.
    pub(crate) on_path: bool,
    pub(crate) target: Option<Exact>,
    pub(crate) withdrawal: Vec<Criterion>,
    pub(crate) axis: Option<Axis>,
}

impl Values {
    pub(crate) fn of(
        measured: &MeasuredTarget,
        year: FiscalYear,
        withdrawal: &[&Criterion],
    ) -> Self {
        let previous = measured.previous_exact();
        let goal = measured.target().goal();
        let own = goal.criterion().map(|criterion| measured.in_own_unit(criterion));
        let target = own.as_ref().and_then(|own| match goal {
            Goal::Change(..) => Some(measured.reference_exact()?.plus(own.quantity().exact())),
            Goal::Criterion(_) => Some(own.quantity().exact()),
            Goal::RelativeChange(..) | Goal::Milestone(_) => None,
        });
        // If last year's reading already met the target, the rule draws no line.
        let fell_back = own
            .as_ref()
            .zip(previous)
            .is_some_and(|(own, previous)| own.holds(previous) == Satisfaction::Satisfied);
        let on_path = measured.target().path().criterion_in(year).is_some();
        let required = if fell_back && !on_path { None } else { required_reading(measured, year) };
        let withdrawal: Vec<_> = withdrawal.iter().map(|it| measured.in_own_unit(it)).collect();
        let reading = measured.reading_exact();
        let known = [previous, reading, required.as_ref().map(Shown::drawn), target];
        let levels = withdrawal.iter().map(|criterion| criterion.quantity().exact());
        let all: Vec<_> = known.into_iter().flatten().chain(levels).collect();
        let axis = Axis::over(&all, measured.unit().map(Unit::dimension));
        Self {
            year,
            due: measured.target().due().filter(|due| *due > year).unwrap_or(year),
            direction: own.as_ref().map_or(Direction::Higher, Criterion::direction),
            previous,
            reading,
            required,
            on_path,
            target,
            withdrawal,
            axis,
        }
    }

    /// Returns the triangle that points in the better direction.
    pub(crate) const fn way(&self) -> Shape {
        match self.direction {
            Direction::Higher => Shape::Up,
            Direction::Lower => Shape::Down,
        }
    }
}

/// Returns a value in the unit of what is measured, if it can be written as a figure.
pub(crate) fn quantity(value: Exact, measured: &MeasuredTarget) -> Option<Quantity> {
    in_unit(value, measured.unit())
}

/// Returns a value in a unit without trailing zeros, if it can be written as a figure.
pub(crate) fn in_unit(value: Exact, unit: Option<&Unit>) -> Option<Quantity> {
    let figure = value.in_units_of(unit.map_or(1, Unit::base_units))?;
    Quantity::new(figure.value().normalize(), unit.cloned()).ok()
}

/// Returns the criterion on the reading that a criterion on the achievement rate amounts to: 54%未満
/// for 90%未満 of 60%以上. Only for a positive target where higher is better.
pub(crate) fn of_rate(rate: &RateCriterion, measured: &MeasuredTarget) -> Option<Criterion> {
    let goal = measured.goal_in_own_unit();
    let Goal::Criterion(target) = &*goal else { return None };
    let value = target.quantity().exact();
    if target.direction() == Direction::Lower || value.sign() != Ordering::Greater {
        return None;
    }
    let percent = rate.rate().percentage().exact().times(Exact::new(1, 2));
    let quantity = quantity(value.times(percent), measured)?;
    Some(Criterion::new(quantity, rate.comparator()))
}
