//! Readings and marks of a cell.

use alloc::vec::Vec;

use crate::draft::cells::part::{MOST_TARGETS, Part, Placed, is_label};
use crate::draft::cells::says;
use crate::draft::cells::says::ReadingYear;
use crate::draft::drafted::{Doubt, Drafted, Field, StatedReading};
use crate::draft::marks::{MarkCell, marks_of_row};
use crate::draft::phrase::{Phrase, Sense, Senses};
use crate::draft::words::asides::Aside;
use crate::plan::Target;
use crate::terms::{OutcomeStatus, Verdict};
use crate::value::unit::Fit;
use crate::value::{Dimension, Quantity, ReadingValue, Unit};

impl<'a> Part<'a> {
    pub(crate) fn readings(
        self,
        targets: &[Drafted<'_, Target>],
        year: ReadingYear,
    ) -> Vec<Drafted<'a, StatedReading>> {
        let bare = self.text.trim_start_matches(|c: char| is_label(c) || c.is_whitespace());
        let (phrases, bracketed) = self.phrases();
        // （前年度 82.40％） is how last year's is printed.
        let bracketed = bracketed.filter(|_| year == ReadingYear::This);
        if let Some(value) = alone(bare, &phrases) {
            let start = self.text.len().saturating_sub(bare.len());
            let whole = Phrase::new(bare, start, Senses::Ambiguous(Vec::new()), Aside::default());
            let value = StatedReading { value, verdict: None };
            let mut drafted = self.drafted(value, &whole, Vec::new());
            doubt_unit(&mut drafted, targets);
            return [drafted].into();
        }
        let values = phrases.iter().filter(|placed| {
            !matches!(placed.phrase.senses().first(), Some(Sense::Year(_) | Sense::Years(..)))
        });
        let several = values.clone().count() > 1;
        let cumulative = says::cumulative(self.text);
        let drafted = values.filter_map(|placed| {
            let quantity = placed.phrase.senses().first()?.quantity()?;
            let phrase = &placed.phrase;
            let mut doubts = placed.doubts(Field::Reading, bracketed);
            let behind = self.text.get(phrase.end()..).unwrap_or_default();
            let before = self.near_before(placed);
            let open = [
                (several, Doubt::Several),
                (cumulative, Doubt::Cumulative),
                (says::not_the_reading(before, behind, year), Doubt::NotTheReading),
                (says::other_measure(before), Doubt::OtherMeasure),
            ];
            doubts.extend(
                open.into_iter()
                    .filter(|(open, _)| *open)
                    .map(|(_, doubt)| (Field::Reading, doubt)),
            );
            let value = ReadingValue::Quantity(quantity.clone());
            let value = StatedReading { value, verdict: verdict(behind) };
            let mut drafted = self.drafted(value, phrase, doubts);
            doubt_unit(&mut drafted, targets);
            Some(drafted)
        });
        drafted.collect()
    }
}

/// What a cell says that holds nothing but its reading: a figure without a unit, 「―」, a
/// milestone. A figure with a unit is read by the scan, which knows what is none.
fn alone(bare: &str, phrases: &[Placed<'_>]) -> Option<ReadingValue> {
    let value: ReadingValue = bare.parse().ok()?;
    match &value {
        ReadingValue::Quantity(quantity) if quantity.unit().is_some() => {
            let [Placed { phrase, .. }] = phrases else { return None };
            let whole = phrase.text() == bare.trim() && phrase.qualifier().is_none();
            let same = phrase.sense().and_then(Sense::quantity) == Some(quantity);
            (whole && same).then_some(value)
        }
        ReadingValue::Quantity(_) | ReadingValue::Milestone(_) | ReadingValue::Missing(_) => {
            Some(value)
        }
    }
}

/// Doubts a reading whose unit fits no target's: R1 gives a bare figure the unit of a score or a
/// count, and no other.
fn doubt_unit(drafted: &mut Drafted<'_, StatedReading>, targets: &[Drafted<'_, Target>]) {
    let ReadingValue::Quantity(reading) = &drafted.value().value else { return };
    let goals =
        targets.iter().take(MOST_TARGETS).filter_map(|target| target.value().goal().criterion());
    let asked: Vec<&Quantity> = goals.map(crate::value::criterion::Criterion::quantity).collect();
    let fits = asked.iter().any(|goal| match (reading.unit(), goal.unit()) {
        (Some(one), Some(other)) => one.fit(other) != Fit::Differs,
        (None, Some(unit)) => {
            matches!(unit.dimension(), Dimension::Score | Dimension::Count)
        }
        (None, None) => true,
        (Some(_), None) => false,
    });
    let mixed = reading.unit().is_none()
        && asked.iter().any(|goal| {
            let dimension = goal.unit().map(Unit::dimension);
            !matches!(dimension, None | Some(Dimension::Score | Dimension::Count))
        });
    if !asked.is_empty() && (!fits || mixed) {
        drafted.doubt(Field::Reading, Doubt::Unit);
    }
}

/// The verdict in the brackets after a reading.
fn verdict(behind: &str) -> Option<Verdict> {
    let inner = behind.strip_prefix(['（', '('])?;
    let (inner, _) = inner.split_once(['）', ')'])?;
    inner.parse().ok()
}

/// The marks A and B of a cell.
pub(crate) fn marks<'a>(texts: &'a [&'a str]) -> impl Iterator<Item = Drafted<'a, OutcomeStatus>> {
    texts.iter().enumerate().flat_map(|(number, text)| {
        let mut place = 0_usize;
        let pieces = text.split_inclusive(|c: char| is_label(c) || c.is_whitespace());
        pieces.filter_map(move |piece| {
            let start = place;
            place = place.saturating_add(piece.len());
            let mark = piece.trim_end_matches(|c: char| is_label(c) || c.is_whitespace());
            match marks_of_row(mark).into_iter().next()?.cell {
                MarkCell::Outcome(status) => {
                    Some(Drafted::new(status, mark, (number, start), Vec::new()))
                }
                MarkCell::Reading(_)
                | MarkCell::Progress(_)
                | MarkCell::Strategy(_)
                | MarkCell::Achievement(_)
                | MarkCell::Initiative(_)
                | MarkCell::Dash
                | MarkCell::Damaged(_)
                | MarkCell::Unknown(_) => None,
            }
        })
    })
}
