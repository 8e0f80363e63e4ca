//! Whether last year's reading, as this year's sheet gives it, is the one last year's sheet gave.

use core::cmp::Ordering;

use crate::plan::MeasuredTarget;
use crate::terms::{Missing, ReadingStatus};
use crate::value::{Reading, ReadingValue};

/// What two sheets say of one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Continuity {
    /// The same, or the year's own sheet gave none, or it was published since.
    Kept,
    /// Something else than a provisional reading.
    Revised,
    /// Something else.
    Differs,
}

/// What a cell says of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CellSays {
    /// What it is.
    Value,
    /// That it is not published yet.
    NotYet,
    /// That there is none.
    None,
    /// Nothing: blank or 「―」.
    Nothing,
}

impl From<&Reading> for CellSays {
    fn from(reading: &Reading) -> Self {
        match reading.missing() {
            None if reading.is_forecast() => Self::NotYet,
            None => Self::Value,
            Some(Missing::NotPublished) => Self::NotYet,
            Some(Missing::NotMeasured | Missing::Discontinued) => Self::None,
            Some(Missing::Blank | Missing::Dash) => Self::Nothing,
        }
    }
}

/// Lays the reading of a sheet beside the previous reading on the sheet of the year after.
///
/// Where readings became totals (累計) or ceased to be, the two are of different kinds and are not
/// compared.
#[rustfmt::skip]
pub(crate) fn continuity(own: &MeasuredTarget, next: &MeasuredTarget) -> Continuity {
    if own.target().cumulative_since() != next.target().cumulative_since() {
        return Continuity::Kept;
    }
    match (CellSays::from(own.reading()), CellSays::from(next.previous())) {
        // the year's own sheet        the sheet of the year after
        (CellSays::Value,                  CellSays::Value) => agreement(own, next),
        (CellSays::Value,                  _          )
      | (CellSays::None,                   CellSays::Value) => Continuity::Differs,
        (CellSays::None | CellSays::NotYet | CellSays::Nothing, _) => Continuity::Kept,
    }
}

fn agreement(own: &MeasuredTarget, next: &MeasuredTarget) -> Continuity {
    let agree = match (own.reading().value(), next.previous().value()) {
        (ReadingValue::Milestone(own), ReadingValue::Milestone(next)) => own == next,
        _ => own
            .own_reading()
            .zip(next.own_previous())
            .is_some_and(|(own, next)| own.compare(&next) == Ok(Ordering::Equal)),
    };
    let was_provisional = own.reading().status() == Some(ReadingStatus::Provisional)
        && next.previous().status().is_none();
    match (agree, was_provisional) {
        (true, _) => Continuity::Kept,
        (false, true) => Continuity::Revised,
        (false, false) => Continuity::Differs,
    }
}
