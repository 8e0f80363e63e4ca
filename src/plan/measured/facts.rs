//! The facts of a target's row that no rubric changes: whether its cells satisfy it, and notes on
//! them.

use crate::plan::goal::Goal;
use crate::plan::measured::MeasuredTarget;
use crate::plan::target::Target;
use crate::terms::notation::same_words;
use crate::terms::rows::{TargetNotes, UnitNote};
use crate::terms::{Evidence, GoalKind, MilestoneState, Missing, Satisfaction};
use crate::value::quantity::fit;
use crate::value::unit::Fit;
use crate::value::{Reading, ReadingValue, Unit};

/// Returns what the cells show about the target (R2).
pub(crate) fn evidence(measured: &MeasuredTarget) -> Evidence {
    let satisfaction = match measured.target().goal() {
        Goal::Milestone(_) => match measured.reading().value() {
            ReadingValue::Milestone(MilestoneState::Reached) => Satisfaction::Satisfied,
            ReadingValue::Milestone(MilestoneState::NotReached) => Satisfaction::NotSatisfied,
            ReadingValue::Quantity(_) | ReadingValue::Missing(_) => return Evidence::NoReading,
        },
        Goal::Criterion(_) | Goal::Change(..) | Goal::RelativeChange(..)
            if measured.reading().is_forecast() =>
        {
            return Evidence::Forecast;
        }
        Goal::Criterion(criterion) => match measured.reading_exact() {
            Some(reading) => criterion.holds(reading),
            None => return Evidence::NoReading,
        },
        goal @ (Goal::Change(..) | Goal::RelativeChange(..)) => {
            match (measured.reading_exact(), measured.reference_exact(), goal) {
                (None, _, _) => return Evidence::NoReading,
                (Some(_), None, _) if measured.previous().is_forecast() => {
                    return Evidence::PreviousForecast;
                }
                (Some(reading), Some(reference), Goal::Change(criterion, _)) => {
                    criterion.holds_in(reading.minus(reference), measured.unit())
                }
                (Some(reading), Some(reference), Goal::RelativeChange(criterion, _)) => {
                    match criterion.holds(reading, reference) {
                        Some(satisfaction) => satisfaction,
                        None => return Evidence::NotPositive,
                    }
                }
                (Some(_), _, _) => return Evidence::NoPrevious,
            }
        }
    };
    match satisfaction {
        Satisfaction::Satisfied => Evidence::Satisfied,
        Satisfaction::NotSatisfied => Evidence::NotSatisfied,
    }
}

/// Returns the notes on the two readings of a target.
pub(crate) fn notes(target: &Target, reading: &Reading, previous: &Reading) -> TargetNotes {
    let (found, expected) = (reading.population(), target.population());
    let unit = target.unit(reading, previous);
    let differ = || !same_words(found.as_str(), expected.as_str());
    TargetNotes {
        unexplained: !reading.missing().is_none_or(Missing::is_explained),
        population_differs: found.is_filled() && expected.is_filled() && differ(),
        unsettled: reading.status().or(previous.status()).is_some(),
        reading: unit_note(target, reading, unit),
        previous: unit_note(target, previous, unit),
    }
}

/// A bare criterion on a change, and one on a relative change, takes the unit of its readings, so
/// no reading can lack a unit that the target has.
fn unit_note(target: &Target, reading: &Reading, unit: Option<&Unit>) -> Option<UnitNote> {
    if target.goal().kind() == GoalKind::Milestone {
        return None;
    }
    let own = target.goal().criterion().and_then(|criterion| criterion.quantity().unit());
    let found = reading.quantity()?.unit();
    match (found, own) {
        (None, Some(_)) => Some(UnitNote::Missing),
        _ if fit(found, unit) == Fit::CounterDiffers => Some(UnitNote::CounterDiffers),
        _ => None,
    }
}
