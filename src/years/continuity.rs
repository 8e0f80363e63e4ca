//! Compares last year's reading on this year's sheet with the reading on last year's sheet.

use core::cmp::Ordering;

use crate::plan::MeasuredTarget;
use crate::terms::{Missing, ReadingStatus};
use crate::value::{Reading, ReadingValue};

/// How two sheets agree on one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Continuity {
    /// They agree, or the earlier sheet has no reading, or it was published since.
    Kept,
    /// They differ, and the earlier reading was provisional.
    Revised,
    /// They differ.
    Differs,
}

/// The content of a reading's cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CellSays {
    /// A value.
    Value,
    /// Not published yet.
    NotYet,
    /// No reading: not measured, or discontinued.
    None,
    /// Blank or 「―」.
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

/// Compares the reading on a sheet with the previous reading on the next year's sheet.
///
/// If only one of them is a total (累計), or they are totals since different years, they are not
/// compared.
#[rustfmt::skip]
pub(crate) fn continuity(own: &MeasuredTarget, next: &MeasuredTarget) -> Continuity {
    if own.target().cumulative_since() != next.target().cumulative_since() {
        return Continuity::Kept;
    }
    match (CellSays::from(own.reading()), CellSays::from(next.previous())) {
        // the year's own sheet        the next year's sheet
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
