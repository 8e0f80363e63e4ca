//! Reads the targets and readings of indicators and performance targets.

use alloc::vec::Vec;

use crate::plan::spellings::{LAST_YEAR, ReadingSpellings, RowCell, Spellings, THIS_YEAR};
use crate::plan::{
    Baseline, Column, Goal, Line, MeasuredTarget, PathError, Reference, Target, TargetPath,
    Waypoint,
};
use crate::terms::{Against, Missing, Text, notation};
use crate::value::canonical::Canonical;
use crate::value::{FiscalYear, QuantityError, Reading, ReadingValue};
use crate::wire::defect::{DefectKind, Filled};
use crate::wire::lent::Lent;
use crate::wire::raw::{RawBaseline, RawCommonIndicator, RawIndicator, RawTarget, RawWaypoint};
use crate::wire::read::reader::{Reader, every};
use crate::wire::shape::{LentReading, RawReading};

/// The cells that every kind of target has.
pub(crate) struct TargetCells<'a, 't: 'a> {
    label: Option<&'a str>,
    name: &'a str,
    criterion: Option<&'a str>,
    change: Option<&'a str>,
    relative_change: Option<&'a str>,
    baseline: Option<&'a Lent<'t, RawBaseline>>,
    against: Option<&'a str>,
    path: &'a [Lent<'t, RawWaypoint>],
    milestone: Option<&'a str>,
    from: Option<&'a str>,
    due: Option<&'a str>,
    cumulative_since: Option<&'a str>,
    population: Option<&'a str>,
    printed: Option<&'a str>,
}

/// The two readings of a target, and their columns.
pub(crate) struct ReadingCells<'a, 't: 'a> {
    pub(crate) reading: (Column, Option<&'a Lent<'t, RawReading>>),
    pub(crate) previous: (Column, Option<&'a Lent<'t, RawReading>>),
}

impl Reader {
    pub(crate) fn target(&mut self, raw: &TargetCells<'_, '_>) -> Option<Target> {
        let name = self.required(Column::Name, raw.name);
        let baseline = match raw.baseline {
            Some(baseline) => self.baseline(baseline),
            None => Some(None),
        };
        let against = self.optional_word(Column::Against, RowCell::Against, raw.against);
        let goals = [
            (RowCell::Criterion, raw.criterion),
            (RowCell::Change, raw.change),
            (RowCell::RelativeChange, raw.relative_change),
            (RowCell::Milestone, raw.milestone),
        ];
        let goal = self.goal(goals, against, baseline.clone());
        let from = self.optional(Column::From, RowCell::From, raw.from);
        let due = self.optional(Column::Due, RowCell::Due, raw.due);
        let since =
            self.optional(Column::CumulativeSince, RowCell::CumulativeSince, raw.cumulative_since);
        let path = if raw.path.is_empty() {
            Some(TargetPath::NONE)
        } else {
            self.path(raw.path, goal.as_ref(), due)
        };
        let texts = [raw.label.into(), raw.printed.into(), raw.population.into()];
        let years = [from?, due?, since?];
        Some(Target::said_in(name?, goal?, years, texts, baseline?, path?))
    }

    /// Reads a baseline; there is none if no cell of it is filled.
    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it there")]
    fn baseline(&mut self, raw: &Lent<'_, RawBaseline>) -> Option<Option<Baseline>> {
        let year = self.filled(RowCell::BaselineYear, raw.fiscal_year.as_deref());
        let value = self.filled(RowCell::Baseline, raw.value.as_deref());
        if year.is_none() && value.is_none() {
            return Some(None);
        }
        let year = match year {
            Some(year) => self.cell(Column::BaselineYear, RowCell::BaselineYear, year),
            None => self.blank(Column::BaselineYear),
        };
        let value = match value {
            Some(value) => self.cell(Column::Baseline, RowCell::Baseline, value),
            None => self.blank(Column::Baseline),
        };
        if let Some((found, year)) = year.zip(self.year).filter(|(own, year)| own >= year) {
            self.defect(Column::BaselineYear, DefectKind::BaselineNotBefore { found, year });
        }
        Some(Some(Baseline::new(year?, value?)))
    }

    /// Reads a path to a goal that was read; each waypoint is its own line.
    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it there")]
    fn path(
        &mut self,
        raw: &[Lent<'_, RawWaypoint>],
        goal: Option<&Goal>,
        due: Option<Option<FiscalYear>>,
    ) -> Option<TargetPath> {
        let line = self.line;
        let at = |own| line.map(|line| line.at_waypoint(own));
        let read = every(raw, |n, raw| {
            self.line = at(n);
            let year = match self.filled(RowCell::PathYear(n), raw.fiscal_year.as_deref()) {
                Some(year) => self.cell(Column::PathYear, RowCell::PathYear(n), year),
                None => self.blank(Column::PathYear),
            };
            let criterion = match self.filled(RowCell::Path(n), raw.criterion.as_deref()) {
                Some(criterion) => self.cell(Column::Path, RowCell::Path(n), criterion),
                None => self.blank(Column::Path),
            };
            Some(Waypoint::new(year?, criterion?))
        });
        let path = read.and_then(|read| self.checked_path(read.into_vec(), goal?, due?, at));
        self.line = line;
        path
    }

    /// Checks a path. For a target without a due year, the path may go beyond this year.
    fn checked_path(
        &mut self,
        path: Vec<Waypoint>,
        goal: &Goal,
        due: Option<FiscalYear>,
        at: impl Fn(usize) -> Option<Line>,
    ) -> Option<TargetPath> {
        if path.is_empty() {
            return Some(TargetPath::NONE);
        }
        let Goal::Criterion(criterion) = goal else {
            self.line = at(1);
            self.defect(Column::Path, PathError::NotACriterion);
            return None;
        };
        let mut is_path = true;
        for (n, error) in TargetPath::errors(&path, criterion, due) {
            let column = match error {
                PathError::TooLong(_)
                | PathError::OutOfOrder { .. }
                | PathError::PastDue { .. } => Column::PathYear,
                PathError::NotACriterion
                | PathError::OtherDirection { .. }
                | PathError::Incomparable { .. }
                | PathError::NotTheTarget { .. } => Column::Path,
            };
            self.line = at(n);
            self.defect(column, error);
            is_path = false;
        }
        is_path.then(|| TargetPath::checked(path))
    }

    fn blank<T>(&mut self, column: Column) -> Option<T> {
        self.defect(column, DefectKind::Blank);
        None
    }

    pub(crate) fn measured(
        &mut self,
        target: &TargetCells<'_, '_>,
        cells: &ReadingCells<'_, '_>,
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
        if let Some(mismatch) = mismatched.baseline {
            self.defect(Column::Baseline, *mismatch);
        }
        if let Some(mismatch) = mismatched.reading {
            self.defect(reading_column, mismatch);
        }
        if let Some(mismatch) = mismatched.previous {
            self.defect(previous_column, mismatch);
        }
        None
    }

    /// Reads the one cell of a goal that is filled, and the reference of a change.
    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it there")]
    fn goal(
        &mut self,
        cells: [(RowCell, Option<&str>); 4],
        against: Option<Option<Against>>,
        baseline: Option<Option<Baseline>>,
    ) -> Option<Goal> {
        let (mut only, mut found) = (None, 0_usize);
        for (cell, text) in cells {
            if let Some(text) = self.filled(cell, text) {
                (only, found) = (Some((cell, text)), found.saturating_add(1));
            }
        }
        let (Some((cell, text)), 1) = (only, found) else {
            self.defect(Column::Target, DefectKind::NotOneGoal(Filled(found)));
            return None;
        };
        let reference = |own: &mut Self| match (against?, baseline?) {
            (None | Some(Against::Previous), _) => Some(Reference::Previous),
            (Some(Against::Baseline), Some(baseline)) => Some(baseline.into()),
            (Some(Against::Baseline), None) => {
                own.defect(Column::Against, DefectKind::NoBaseline);
                None
            }
        };
        if cell == RowCell::Change {
            let change = self.cell(Column::Change, cell, text);
            let reference = reference(self);
            return Some(Goal::Change(change?, reference?));
        }
        if cell == RowCell::RelativeChange {
            let change = self.cell(Column::RelativeChange, cell, text);
            let reference = reference(self);
            return Some(Goal::RelativeChange(change?, reference?));
        }
        if let Some(Some(_)) = against {
            self.defect(Column::Against, DefectKind::AgainstWithoutChange);
        }
        if cell == RowCell::Criterion {
            return self.cell(Column::Target, cell, text).map(Goal::Criterion);
        }
        Some(Goal::Milestone(Text::from(text)))
    }

    fn reading(
        &mut self,
        column: Column,
        cells: ReadingSpellings,
        raw: Option<&Lent<'_, RawReading>>,
    ) -> Option<Reading> {
        let fields = match raw {
            None => return Some(Reading::blank()),
            Some(LentReading::Text(text)) => {
                let value = self.reading_value(column, text)?;
                if !value.prints(text) {
                    self.spell(cells.value, text);
                }
                return Some(Reading::new(value));
            }
            Some(LentReading::Fields(fields)) => fields,
        };
        let status = self.optional_word(status_of(column), cells.status, fields.status.as_deref());
        let text = fields.value.as_deref().unwrap_or_default();
        let word = fields.missing.as_deref().unwrap_or_default();
        let value = match (notation::is_blank(text), notation::is_left_out(word)) {
            (false, true) => self.reading_value(column, text),
            (false, false) => {
                self.defect(column, DefectKind::ValueAndMissing);
                None
            }
            (true, true) => Some(ReadingValue::Missing(Missing::Blank)),
            (true, false) => self.known_word(missing_of(column), word).map(ReadingValue::Missing),
        };
        let (value, status) = (value?, status?);
        self.spell_fields(cells, &value, text, word);
        let reading = match (value, status) {
            (value, None) => Reading::new(value),
            (ReadingValue::Quantity(quantity), Some(status)) => {
                Reading::unsettled(quantity, status)
            }
            (ReadingValue::Milestone(_) | ReadingValue::Missing(_), Some(_)) => {
                self.defect(status_of(column), DefectKind::StatusWithoutQuantity);
                return None;
            }
        };
        Some(reading.among(fields.population.as_deref()))
    }

    /// Keeps how a reading's fields are written. Where two forms mean the same, the shorter is
    /// kept: an absent key means `blank`, and 「―」 means `dash`.
    fn spell_fields(
        &mut self,
        cells: ReadingSpellings,
        value: &ReadingValue,
        text: &str,
        word: &str,
    ) {
        let shorter = match value {
            ReadingValue::Missing(Missing::Blank) => word == Missing::Blank.code(),
            ReadingValue::Missing(Missing::Dash) => text.is_empty(),
            ReadingValue::Missing(missing) => word == missing.code(),
            ReadingValue::Quantity(_) | ReadingValue::Milestone(_) => false,
        };
        if !shorter {
            self.spell(cells.missing, word);
        }
        if !value.prints(text) {
            self.spell(cells.value, text);
        }
    }

    fn reading_value(&mut self, column: Column, text: &str) -> Option<ReadingValue> {
        text.parse().map_err(|error: QuantityError| self.defect(column, error)).ok()
    }
}

/// Returns the column of the reason why a reading is missing.
fn missing_of(reading: Column) -> Column {
    if matches!(reading, Column::OutcomePrevious | Column::TargetPrevious) {
        Column::PreviousMissing
    } else {
        Column::ReadingMissing
    }
}

/// Returns the column of a reading's status.
fn status_of(reading: Column) -> Column {
    if matches!(reading, Column::OutcomePrevious | Column::TargetPrevious) {
        Column::PreviousStatus
    } else {
        Column::ReadingStatus
    }
}

/// Collects the cells that every kind of target has.
macro_rules! cells {
    ($raw:ident, from: $from:expr, due: $due:expr) => {
        TargetCells {
            label: $raw.label.as_deref(),
            name: &$raw.name,
            criterion: $raw.criterion.as_deref(),
            change: $raw.change.as_deref(),
            relative_change: $raw.relative_change.as_deref(),
            baseline: $raw.baseline.as_ref(),
            against: $raw.against.as_deref(),
            path: &$raw.path,
            milestone: $raw.milestone.as_deref(),
            from: $from,
            due: $due,
            cumulative_since: $raw.cumulative_since.as_deref(),
            population: $raw.population.as_deref(),
            printed: $raw.printed.as_deref(),
        }
    };
}

impl<'a, 't> TargetCells<'a, 't> {
    pub(crate) fn of_common_indicator(raw: &'a Lent<'t, RawCommonIndicator>) -> Self {
        cells!(raw, from: raw.from.as_deref(), due: raw.due.as_deref())
    }

    /// Splits an indicator's cells into those of its target and its readings.
    pub(crate) fn of_indicator(raw: &'a Lent<'t, RawIndicator>) -> (Self, ReadingCells<'a, 't>) {
        let cells = ReadingCells {
            reading: (Column::OutcomeReading, raw.reading.as_ref()),
            previous: (Column::OutcomePrevious, raw.previous.as_ref()),
        };
        (cells!(raw, from: raw.from.as_deref(), due: raw.due.as_deref()), cells)
    }

    /// Splits a performance target's cells; it is for one year, and has no `from` or `due`.
    pub(crate) fn of_performance_target(
        raw: &'a Lent<'t, RawTarget>,
    ) -> (Self, ReadingCells<'a, 't>) {
        let cells = ReadingCells {
            reading: (Column::TargetReading, raw.reading.as_ref()),
            previous: (Column::TargetPrevious, raw.previous.as_ref()),
        };
        (cells!(raw, from: None, due: None), cells)
    }
}
