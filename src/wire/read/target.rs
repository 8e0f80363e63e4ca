//! Reads targets and readings, of indicators and of performance targets alike.

use alloc::string::String;

use crate::plan::spellings::{RowCell, Spellings};
use crate::plan::{Column, Goal, MeasuredTarget, Target};
use crate::terms::{Missing, Text, notation};
use crate::value::canonical::Canonical;
use crate::value::{QuantityError, Reading, ReadingValue};
use crate::wire::defect::{DefectKind, Filled};
use crate::wire::raw::{RawCommonIndicator, RawIndicator, RawTarget};
use crate::wire::read::reader::Reader;
use crate::wire::shape::{RawReading, RawReadingFields};

/// The cells that every kind of target has.
pub(crate) struct TargetCells {
    label: Option<String>,
    name: String,
    criterion: Option<String>,
    change: Option<String>,
    milestone: Option<String>,
    from: Option<String>,
    due: Option<String>,
    cumulative_since: Option<String>,
    population: Option<String>,
    printed: Option<String>,
}

/// The two cells a target is read in, and their columns.
pub(crate) struct ReadingCells {
    pub(crate) reading: (Column, Option<RawReading>),
    pub(crate) previous: (Column, Option<RawReading>),
}

impl Reader {
    pub(crate) fn target(&mut self, raw: TargetCells) -> Option<Target> {
        let name = self.required(Column::Name, raw.name);
        let goal = self.goal(raw.criterion, raw.change, raw.milestone);
        let from = self.optional(Column::From, RowCell::From, raw.from);
        let due = self.optional(Column::Due, RowCell::Due, raw.due);
        let since =
            self.optional(Column::CumulativeSince, RowCell::CumulativeSince, raw.cumulative_since);
        let texts = [raw.label.into(), raw.printed.into(), raw.population.into()];
        Some(Target::said_in(name?, goal?, [from?, due?, since?], texts))
    }

    pub(crate) fn measured(
        &mut self,
        target: TargetCells,
        cells: ReadingCells,
    ) -> Option<MeasuredTarget> {
        let target = self.target(target);
        let (reading_column, reading) = cells.reading;
        let (previous_column, previous) = cells.previous;
        let reading = self.reading(reading_column, THIS_YEAR, reading);
        let previous = self.reading(previous_column, LAST_YEAR, previous);
        let spellings = Spellings::take(&mut self.spellings);
        let mut target = target?;
        target.spell(spellings);
        let mismatched = match MeasuredTarget::of_row(target, reading?, previous?) {
            Ok(measured) => return Some(measured),
            Err(mismatched) => mismatched,
        };
        if let Some(mismatch) = mismatched.reading {
            self.defect(reading_column, mismatch);
        }
        if let Some(mismatch) = mismatched.previous {
            self.defect(previous_column, mismatch);
        }
        None
    }

    fn goal(
        &mut self,
        criterion: Option<String>,
        change: Option<String>,
        milestone: Option<String>,
    ) -> Option<Goal> {
        let criterion = self.filled(RowCell::Criterion, criterion);
        let change = self.filled(RowCell::Change, change);
        let milestone = self.filled(RowCell::Milestone, milestone);
        match (criterion, change, milestone) {
            (Some(text), None, None) => {
                self.cell(Column::Target, RowCell::Criterion, text).map(Goal::Criterion)
            }
            (None, Some(text), None) => {
                self.cell(Column::Change, RowCell::Change, text).map(Goal::Change)
            }
            (None, None, Some(text)) => Some(Goal::Milestone(Text::from(text))),
            (criterion, change, milestone) => {
                let found = [criterion, change, milestone].iter().flatten().count();
                self.defect(Column::Target, DefectKind::NotOneGoal(Filled(found)));
                None
            }
        }
    }

    fn reading(
        &mut self,
        column: Column,
        cells: (RowCell, RowCell),
        raw: Option<RawReading>,
    ) -> Option<Reading> {
        let fields = match raw {
            None => return Some(Reading::blank()),
            Some(RawReading::Text(text)) => {
                let value = self.reading_value(column, &text)?;
                if !value.prints(&text) {
                    self.spell(cells.0, text);
                }
                return Some(Reading::new(value));
            }
            Some(RawReading::Fields(fields)) => fields,
        };
        let RawReadingFields { value: text, missing: word, population } = fields;
        let (text, word) = (text.unwrap_or_default(), word.unwrap_or_default());
        let value = match (notation::is_blank(&text), notation::is_left_out(&word)) {
            (false, true) => self.reading_value(column, &text),
            (false, false) => {
                self.defect(column, DefectKind::ValueAndMissing);
                None
            }
            (true, true) => Some(ReadingValue::Missing(Missing::Blank)),
            (true, false) => self.known_word(missing_of(column), &word).map(ReadingValue::Missing),
        };
        let value = value?;
        self.spell_fields(cells, &value, text, word);
        Some(Reading::new(value).among(population))
    }

    /// Keeps how a reading's fields are written. Of what can be said in two ways the shorter is
    /// kept: `blank` is what nothing says, and `dash` is 「―」.
    fn spell_fields(
        &mut self,
        (cell, why): (RowCell, RowCell),
        value: &ReadingValue,
        text: String,
        word: String,
    ) {
        let shorter = match value {
            ReadingValue::Missing(Missing::Blank) => word == Missing::Blank.code(),
            ReadingValue::Missing(Missing::Dash) => text.is_empty(),
            ReadingValue::Missing(missing) => word == missing.code(),
            ReadingValue::Quantity(_) | ReadingValue::Milestone(_) => false,
        };
        if !shorter {
            self.spell(why, word);
        }
        if !value.prints(&text) {
            self.spell(cell, text);
        }
    }

    fn reading_value(&mut self, column: Column, text: &str) -> Option<ReadingValue> {
        text.parse().map_err(|error: QuantityError| self.defect(column, error)).ok()
    }
}

/// The column of the reason why a reading is missing.
fn missing_of(reading: Column) -> Column {
    if matches!(reading, Column::OutcomePrevious | Column::TargetPrevious) {
        Column::PreviousMissing
    } else {
        Column::ReadingMissing
    }
}

/// The cells of a reading: what it says, and why there is none.
const THIS_YEAR: (RowCell, RowCell) = (RowCell::Reading, RowCell::WhyNoReading);
const LAST_YEAR: (RowCell, RowCell) = (RowCell::Previous, RowCell::WhyNoPrevious);

/// Takes the cells that every kind of target has.
macro_rules! cells {
    ($raw:ident, from: $from:expr, due: $due:expr) => {
        TargetCells {
            label: $raw.label,
            name: $raw.name,
            criterion: $raw.criterion,
            change: $raw.change,
            milestone: $raw.milestone,
            from: $from,
            due: $due,
            cumulative_since: $raw.cumulative_since,
            population: $raw.population,
            printed: $raw.printed,
        }
    };
}

impl From<RawCommonIndicator> for TargetCells {
    fn from(raw: RawCommonIndicator) -> Self {
        cells!(raw, from: raw.from, due: raw.due)
    }
}

impl TargetCells {
    /// Splits an indicator's cells into its target's and its readings'.
    pub(crate) fn of_indicator(raw: RawIndicator) -> (Self, ReadingCells) {
        let cells = ReadingCells {
            reading: (Column::OutcomeReading, raw.reading),
            previous: (Column::OutcomePrevious, raw.previous),
        };
        (cells!(raw, from: raw.from, due: raw.due), cells)
    }

    /// Splits a performance target's cells; it is this year's own and has no `from` or `due`.
    pub(crate) fn of_performance_target(raw: RawTarget) -> (Self, ReadingCells) {
        let cells = ReadingCells {
            reading: (Column::TargetReading, raw.reading),
            previous: (Column::TargetPrevious, raw.previous),
        };
        (cells!(raw, from: None, due: None), cells)
    }
}
