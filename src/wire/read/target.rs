//! Reads targets and readings, of indicators and of performance targets alike.

use alloc::string::String;

use crate::plan::{Column, Goal, MeasuredTarget, Target};
use crate::terms::{Missing, Text, notation};
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
        let from = self.optional(Column::From, raw.from);
        let due = self.optional(Column::Due, raw.due);
        let since = self.optional(Column::CumulativeSince, raw.cumulative_since);
        Some(
            Target::new(name?, goal?)
                .with_label(raw.label)
                .with_from(from?)
                .with_due(due?)
                .with_cumulative_since(since?)
                .with_population(raw.population)
                .with_printed(raw.printed),
        )
    }

    pub(crate) fn measured(
        &mut self,
        target: TargetCells,
        cells: ReadingCells,
    ) -> Option<MeasuredTarget> {
        let target = self.target(target);
        let (reading_column, reading) = cells.reading;
        let (previous_column, previous) = cells.previous;
        let reading = self.reading(reading_column, reading);
        let previous = self.reading(previous_column, previous);
        let mismatched = match MeasuredTarget::new(target?, reading?, previous?) {
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
        match (filled(criterion), filled(change), filled(milestone)) {
            (Some(text), None, None) => self.read(Column::Target, &text).map(Goal::Criterion),
            (None, Some(text), None) => self.read(Column::Target, &text).map(Goal::Change),
            (None, None, Some(text)) => Some(Goal::Milestone(Text::from(text))),
            (criterion, change, milestone) => {
                let found = [criterion, change, milestone].iter().flatten().count();
                self.defect(Column::Target, DefectKind::NotOneGoal(Filled(found)));
                None
            }
        }
    }

    fn reading(&mut self, column: Column, raw: Option<RawReading>) -> Option<Reading> {
        match raw {
            None => Some(Reading::blank()),
            Some(RawReading::Text(text)) => self.reading_value(column, &text).map(Reading::new),
            Some(RawReading::Fields(RawReadingFields { value, missing, population })) => {
                let value =
                    match (filled(value), missing.filter(|word| !notation::is_left_out(word))) {
                        (Some(value), None) => self.reading_value(column, &value),
                        (Some(_), Some(_)) => {
                            self.defect(column, DefectKind::ValueAndMissing);
                            None
                        }
                        (None, word) => self
                            .optional_word(column, word.as_deref())
                            .map(|word| ReadingValue::Missing(word.unwrap_or(Missing::Blank))),
                    };
                value.map(|value| Reading::new(value).among(population))
            }
        }
    }

    fn reading_value(&mut self, column: Column, text: &str) -> Option<ReadingValue> {
        text.parse().map_err(|error: QuantityError| self.defect(column, error)).ok()
    }
}

fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !notation::is_blank(text))
}

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
