//! Readings and marks of a cell.

use alloc::vec::Vec;

use crate::draft::cells::accounted::{self, short};
use crate::draft::cells::gaps::doubt_gaps;
use crate::draft::cells::part::{MOST_TARGETS, NEAR, Part, Placed, parts};
use crate::draft::cells::same_name::Names;
use crate::draft::cells::says;
use crate::draft::cells::status::status;
use crate::draft::cells::told::is_told;
use crate::draft::cursor::is_label;
use crate::draft::drafted::{Confidence, Doubt, Drafted, Field, StatedReading};
use crate::draft::marks::{MarkCell, marks_of_row};
use crate::draft::phrase::{Phrase, Sense, Senses};
use crate::draft::words::asides::Aside;
use crate::draft::words::table::words;
use crate::plan::{Goal, Target};
use crate::terms::{OutcomeStatus, Verdict};
use crate::value::unit::Fit;
use crate::value::{Dimension, Quantity, ReadingValue, Unit};

/// Which year's readings a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadingYear {
    This,
    Last,
}

words! {
    /// Words before a reading of last year, in its column.
    LAST_YEAR { "前年度" "昨年度" "前年" "昨年" "前回" "（" "(" }
}

/// Returns the readings of a column's cells.
pub(crate) fn readings_of<'a>(
    texts: &'a [&'a str],
    (targets, names): (&[Drafted<'_, Target>], &Names),
    year: ReadingYear,
) -> Vec<Drafted<'a, StatedReading>> {
    let mut readings: Vec<_> = parts(texts).flat_map(|part| part.readings(names, year)).collect();
    for reading in &mut readings {
        let open = is_unit_open(&reading.value().value, targets);
        reading.doubt_if(open, Field::Reading, Doubt::Unit);
        let change = is_change(&reading.value().value, targets);
        reading.doubt_if(change, Field::Reading, Doubt::NotTheReading);
    }
    readings
}

impl<'a> Part<'a> {
    fn readings(self, names: &Names, year: ReadingYear) -> Vec<Drafted<'a, StatedReading>> {
        let mut readings = self.readings_as_spaced(names, year);
        let same = |one: &StatedReading, other: &StatedReading| one.value == other.value;
        if let Some(text) = self.without_gaps() {
            let closed = self.with_text(&text).readings_as_spaced(names, year);
            doubt_gaps(&mut readings, &closed, Field::Reading, same);
        }
        readings
    }

    fn readings_as_spaced(
        self,
        names: &Names,
        year: ReadingYear,
    ) -> Vec<Drafted<'a, StatedReading>> {
        let bare = self.text.trim_start_matches(|c: char| is_label(c) || c.is_whitespace());
        let (phrases, bracketed) = self.phrases();
        // （前年度 82.40％）: last year's reading is printed like this.
        let bracketed = bracketed.filter(|_| year == ReadingYear::This);
        let labels = self.text.chars().filter(|c| is_label(*c)).count();
        if let Some(value) = alone(bare, &phrases).filter(|_| labels <= 1) {
            let start = self.text.len().saturating_sub(bare.len());
            let whole = Phrase::new(bare, start, Senses::open([]), Aside::default());
            let value = StatedReading { value, status: None, verdict: None };
            return [self.drafted(value, &whole, Vec::new())].into();
        }
        let several = phrases.iter().filter(|placed| !placed.is_year()).count() > 1;
        let cumulative = says::cumulative(self.text);
        let column: &[&str] = if year == ReadingYear::Last { LAST_YEAR } else { &[] };
        let drafted = phrases.iter().filter_map(|placed| {
            let value = ReadingValue::Quantity(placed.first()?.quantity()?.clone());
            let before = self.near_before(placed);
            let behind = self.text.get(placed.phrase.end()..).unwrap_or_default();
            let said = status(before, behind);
            let (before, behind) =
                said.map_or((before, behind), |(_, before, behind)| (before, behind));
            let status = said.map(|(status, ..)| status);
            let value = StatedReading { value, status, verdict: verdict(behind) };
            let doubts = placed.doubts(Field::Reading, bracketed);
            let mut drafted = self.drafted(value, &placed.phrase, doubts);
            let end = behind.char_indices().nth(NEAR).map_or(behind.len(), |(at, _)| at);
            let behind = behind.get(..end).unwrap_or_default();
            let aimed = placed.phrase.aim().is_some();
            drafted.doubt_if(several, Field::Reading, Doubt::Several);
            drafted.doubt_if(cumulative, Field::Reading, Doubt::Cumulative);
            drafted.doubt_if(aimed, Field::Reading, Doubt::NotTheReading);
            if drafted.confidence() == Confidence::Certain {
                let labelled = before.chars().filter(|c| is_label(*c)).count() > 1;
                let covered = short(before)
                    .is_some_and(|before| names.cover(after_year(&before), None, column));
                let told = covered && !labelled && is_told(behind, names);
                drafted.doubt_if(!told, Field::Reading, Doubt::Proviso);
            }
            Some(drafted)
        });
        drafted.collect()
    }
}

/// Returns a text without the year at its beginning, with or without brackets.
fn after_year(text: &str) -> &str {
    let open = text.trim_start_matches(|c| is_label(c) || "・（(".contains(c));
    accounted::year(open)
        .first()
        .and_then(|end| open.get(*end..))
        .map_or(text, |rest| rest.trim_start_matches(['）', ')']))
}

/// Returns the reading of a cell that holds nothing else: a figure without a unit, 「―」, a
/// milestone. Figures with a unit are read by the scanner.
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

/// Returns whether a reading's unit fits no target: R1 gives a bare figure the unit of a score or
/// a count only.
fn is_unit_open(reading: &ReadingValue, targets: &[Drafted<'_, Target>]) -> bool {
    let ReadingValue::Quantity(reading) = reading else { return false };
    let goals = targets.iter().take(MOST_TARGETS);
    let goals = goals.filter_map(|target| target.value().goal().criterion());
    let asked: Vec<_> = goals.map(|criterion| criterion.quantity().unit()).collect();
    let counts = |unit: &Unit| matches!(unit.dimension(), Dimension::Score | Dimension::Count);
    let fits = asked.iter().any(|goal| match (reading.unit(), goal) {
        (Some(one), Some(other)) => one.fit(other) != Fit::Differs,
        (None, Some(unit)) => counts(unit),
        (None, None) => true,
        (Some(_), None) => false,
    });
    let mixed = reading.unit().is_none() && asked.iter().flatten().any(|unit| !counts(unit));
    !asked.is_empty() && (!fits || mixed)
}

/// Returns whether a reading is a change, by its sign or its unit, although every target is a
/// criterion on the reading itself: ▲3件 beside 10件以下, 85ポイント beside 80％以上.
fn is_change(reading: &ReadingValue, targets: &[Drafted<'_, Target>]) -> bool {
    let ReadingValue::Quantity(reading) = reading else { return false };
    let mut goals =
        targets.iter().take(MOST_TARGETS).map(|target| target.value().goal()).peekable();
    goals.peek().is_some()
        && goals.all(|goal| {
            let Goal::Criterion(goal) = goal else { return false };
            let (own, asked) = (reading.value(), goal.quantity().value());
            let points = |of: &Quantity| of.unit() == Some(&Unit::Point);
            own.is_sign_negative() && !asked.is_sign_negative()
                || points(reading) && !points(goal.quantity())
        })
}

/// Returns the verdict in the brackets after a reading.
fn verdict(behind: &str) -> Option<Verdict> {
    let inner = behind.strip_prefix(['（', '('])?;
    let (inner, _) = inner.split_once(['）', ')'])?;
    inner.parse().ok()
}

/// Returns the marks A and B of a cell.
pub(crate) fn marks<'a>(texts: &'a [&'a str]) -> impl Iterator<Item = Drafted<'a, OutcomeStatus>> {
    texts.iter().enumerate().flat_map(|(number, text)| {
        let mut place = 0_usize;
        let pieces = text.split_inclusive(|c: char| is_label(c) || c.is_whitespace());
        pieces.filter_map(move |piece| {
            let start = place;
            place = place.saturating_add(piece.len());
            let mark = piece.trim_end_matches(|c: char| is_label(c) || c.is_whitespace());
            let cell = marks_of_row(mark).into_iter().next()?.cell;
            let MarkCell::Outcome(status) = cell else { return None };
            Some(Drafted::new(status, mark, (number, start), Vec::new()))
        })
    })
}
