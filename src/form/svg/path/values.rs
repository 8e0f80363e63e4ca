//! What is drawn of a path: the values the sheet knows.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::form::svg::canvas::Shape;
use crate::plan::{Goal, MeasuredTarget};
use crate::review::required;
use crate::terms::{Direction, Satisfaction};
use crate::value::figure::Exact;
use crate::value::{Criterion, FiscalYear, Shown};

/// The values of a path, in the target's unit.
pub(crate) struct Values {
    pub(crate) year: FiscalYear,
    pub(crate) due: FiscalYear,
    pub(crate) direction: Direction,
    pub(crate) previous: Option<Exact>,
    pub(crate) reading: Option<Exact>,
    pub(crate) required: Option<Shown>,
    /// Whether that is the published path's and not the straight line's.
    pub(crate) on_path: bool,
    pub(crate) target: Option<Exact>,
    pub(crate) withdrawal: Vec<Criterion>,
}

impl Values {
    pub(crate) fn of(
        measured: &MeasuredTarget,
        year: FiscalYear,
        withdrawal: &[Cow<'_, Criterion>],
    ) -> Self {
        let previous = measured.previous_exact();
        let goal = measured.target().goal();
        let own = goal.criterion().map(|criterion| measured.in_own_unit(criterion));
        let target = own.as_ref().and_then(|own| match goal {
            Goal::Change(..) => Some(measured.reference_exact()?.plus(own.quantity().exact())),
            Goal::Criterion(_) => Some(own.quantity().exact()),
            Goal::RelativeChange(..) | Goal::Milestone(_) => None,
        });
        // From a reading that met the target already, the rule draws no line.
        let fell_back = own
            .as_ref()
            .zip(previous)
            .is_some_and(|(own, previous)| own.holds(previous) == Satisfaction::Satisfied);
        let on_path = measured.target().path().criterion_in(year).is_some();
        let required = if fell_back && !on_path { None } else { required(measured, year) };
        Self {
            year,
            due: measured.target().due().filter(|due| *due > year).unwrap_or(year),
            direction: own.as_ref().map_or(Direction::Higher, Criterion::direction),
            previous,
            reading: measured.reading_exact(),
            required,
            on_path,
            target,
            withdrawal: withdrawal.iter().map(|it| measured.in_own_unit(it)).collect(),
        }
    }

    /// The triangle that points the way a reading gets better.
    pub(crate) const fn way(&self) -> Shape {
        match self.direction {
            Direction::Higher => Shape::Up,
            Direction::Lower => Shape::Down,
        }
    }
}
