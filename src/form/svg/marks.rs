//! The ward's own marks as boxes: filled if a mark is a good one.

use crate::form::svg::canvas::Chip;
use crate::form::svg::lettering::in_line;
use crate::terms::{
    Achievement, InitiativeEffectiveness, Legend, Level, OutcomeStatus, Progress,
    StrategyEffectiveness,
};
use crate::value::Stated;

pub(crate) fn outcome(stated: Stated<'_, OutcomeStatus>) -> Chip {
    chip(stated, OutcomeStatus::is_on_track)
}

pub(crate) fn progress(stated: Stated<'_, Progress>) -> Chip {
    chip(stated, Progress::is_on_track)
}

pub(crate) fn effective(stated: Stated<'_, StrategyEffectiveness>) -> Chip {
    chip(stated, |mark| matches!(mark, StrategyEffectiveness::Effective))
}

pub(crate) fn achieved(stated: Stated<'_, Achievement>) -> Chip {
    chip(stated, |mark| mark.level() == Level::Achieved)
}

pub(crate) fn serves(stated: Stated<'_, InitiativeEffectiveness>) -> Chip {
    chip(stated, |mark| matches!(mark, InitiativeEffectiveness::Effective))
}

/// Returns a mark as printed; one that is not in the legend is neither good nor bad.
fn chip<M: Legend>(stated: Stated<'_, M>, is_good: fn(M) -> bool) -> Chip {
    let text = in_line(stated.printed(), 6);
    match stated.mark() {
        Some(mark) if is_good(mark) => Chip::good(&text),
        Some(_) => Chip::bad(&text),
        None => Chip::none(&text),
    }
}
