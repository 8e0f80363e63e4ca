//! Writes the cells of a row: those of a target, a reading, a withdrawal criterion.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::plan::spellings::{ReadingSpellings, RowCell, Spellings};
use crate::plan::{
    Baseline, Condition, ConditionSubject, ConditionTest, Goal, Reference, Target, TargetPath,
    Withdrawal,
};
use crate::terms::{Against, Combination, Legend, Missing, Prose, ReadingStatus, Text};
use crate::value::{Reading, ReadingValue, Stated};
use crate::wire::raw::{
    RawBaseline, RawCommonIndicator, RawCondition, RawIndicator, RawTarget, RawWaypoint,
    RawWithdrawal,
};
use crate::wire::shape::{LentReading, LentSubject, RawReadingFields};
use crate::wire::write::cell::{InWriting, WrittenCell};

type WrittenBaseline<'a> = InWriting<'a, RawBaseline>;
type WrittenCommonIndicator<'a> = InWriting<'a, RawCommonIndicator>;
type WrittenCondition<'a> = InWriting<'a, RawCondition>;
type WrittenIndicator<'a> = InWriting<'a, RawIndicator>;
type WrittenReadingFields<'a> = InWriting<'a, RawReadingFields>;
type WrittenTarget<'a> = InWriting<'a, RawTarget>;
type WrittenWaypoint<'a> = InWriting<'a, RawWaypoint>;
type WrittenWithdrawal<'a> = InWriting<'a, RawWithdrawal>;

/// The part of a document for a part of a sheet.
pub(crate) trait Of<'a, P> {
    fn of(part: &'a P) -> Self;
}

pub(crate) fn text(text: &Text) -> Option<WrittenCell<'_>> {
    Some(text.as_str()).filter(|text| !text.is_empty()).map(WrittenCell::Text)
}

pub(crate) fn prose(text: Prose<'_>) -> Option<WrittenCell<'_>> {
    Some(text.as_str()).filter(|text| !text.is_empty()).map(WrittenCell::Text)
}

pub(crate) fn mark<M: Legend>(stated: Stated<'_, M>) -> Option<WrittenCell<'_>> {
    Some(stated.printed()).filter(|printed| !printed.is_empty()).map(WrittenCell::Text)
}

/// Writes the cells of a row: each as it is spelled there, or else as its value prints.
#[derive(Clone, Copy)]
pub(crate) struct Spelt<'s>(pub(crate) Option<&'s Spellings>);

/// For parts without a row: canonical spelling.
pub(crate) const CANONICAL: Spelt<'static> = Spelt(None);

impl<'s> Spelt<'s> {
    pub(crate) fn value(self, cell: RowCell, value: impl Into<WrittenCell<'s>>) -> WrittenCell<'s> {
        self.of(cell).unwrap_or_else(|| value.into())
    }

    pub(crate) fn cell(
        self,
        cell: RowCell,
        value: Option<impl Into<WrittenCell<'s>>>,
    ) -> Option<WrittenCell<'s>> {
        self.of(cell).or_else(|| value.map(Into::into))
    }

    fn of(self, cell: RowCell) -> Option<WrittenCell<'s>> {
        self.0?.of(cell).map(WrittenCell::Text)
    }

    /// Returns a reading in its shorter shape: an object only if it has more than a value.
    pub(crate) fn reading(
        self,
        cells: ReadingSpellings,
        reading: &'s Reading,
    ) -> Option<LentReading<WrittenCell<'s>>> {
        match self.fields(cells, reading) {
            WrittenReadingFields { value, missing: None, population: None, status: None } => {
                value.map(LentReading::Text)
            }
            fields => Some(LentReading::Fields(Box::new(fields))),
        }
    }

    /// Returns the parts of a reading.
    pub(crate) fn fields(
        self,
        cells: ReadingSpellings,
        reading: &'s Reading,
    ) -> WrittenReadingFields<'s> {
        let missing =
            reading.missing().filter(|own| !matches!(own, Missing::Blank | Missing::Dash));
        let value = self.of(cells.value).or_else(|| match reading.value() {
            ReadingValue::Quantity(quantity) => Some(quantity.into()),
            ReadingValue::Milestone(state) => Some(state.code().into()),
            ReadingValue::Missing(Missing::Dash) => Some("―".into()),
            ReadingValue::Missing(_) => None,
        });
        WrittenReadingFields {
            value,
            missing: self.cell(cells.missing, missing.map(Missing::code)),
            population: text(reading.population()),
            status: self.cell(cells.status, reading.status().map(ReadingStatus::code)),
        }
    }

    fn baseline(self, baseline: Option<&'s Baseline>) -> Option<WrittenBaseline<'s>> {
        let own = WrittenBaseline {
            fiscal_year: self.cell(RowCell::BaselineYear, baseline.map(Baseline::year)),
            value: self.cell(RowCell::Baseline, baseline.map(Baseline::value)),
        };
        (own.fiscal_year.is_some() || own.value.is_some()).then_some(own)
    }

    fn path(self, path: &'s TargetPath) -> Vec<WrittenWaypoint<'s>> {
        let waypoints = (1..).zip(path.waypoints()).map(|(n, own)| WrittenWaypoint {
            fiscal_year: Some(self.value(RowCell::PathYear(n), own.year())),
            criterion: Some(self.value(RowCell::Path(n), own.criterion())),
        });
        waypoints.collect()
    }

    pub(crate) fn withdrawal(self, withdrawal: &'s Withdrawal) -> WrittenWithdrawal<'s> {
        let conditions = (1..).zip(withdrawal.conditions());
        WrittenWithdrawal {
            printed: text(withdrawal.printed()),
            when: self.cell(RowCell::When, withdrawal.when().map(Combination::code)),
            conditions: conditions.map(|(nth, own)| self.condition(nth, own)).collect(),
        }
    }

    fn condition(self, nth: usize, condition: &'s Condition) -> WrittenCondition<'s> {
        let (criterion, rate) = match condition.test() {
            ConditionTest::Reading(criterion) => (Some(criterion), None),
            ConditionTest::Rate(criterion) => (None, Some(criterion)),
        };
        WrittenCondition {
            target: match condition.subject() {
                ConditionSubject::Target(number) => LentSubject::Number(number.into()),
                ConditionSubject::Each => LentSubject::Word("each".into()),
            },
            criterion: self.cell(RowCell::Condition(nth), criterion),
            achievement_rate: self.cell(RowCell::Rate(nth), rate),
        }
    }
}

/// Writes the cells that every kind of target has, and the given ones.
macro_rules! target_cells {
    ($row:ident of $target:ident { $($more:tt)* }) => {{
        let spelt = Spelt($target.spellings());
        let [criterion, change, relative_change, milestone] = by_kind($target.goal());
        let against = $target.goal().reference().map(Reference::against);
        let against = against.filter(|own| *own != Against::Previous);
        $row {
            label: text($target.label()),
            name: $target.name().as_str().into(),
            criterion: spelt.cell(RowCell::Criterion, criterion),
            change: spelt.cell(RowCell::Change, change),
            relative_change: spelt.cell(RowCell::RelativeChange, relative_change),
            baseline: spelt.baseline($target.baseline()),
            against: spelt.cell(RowCell::Against, against.map(Against::code)),
            path: spelt.path($target.path()),
            milestone: spelt.cell(RowCell::Milestone, milestone),
            cumulative_since: spelt.cell(RowCell::CumulativeSince, $target.cumulative_since()),
            population: text($target.population()),
            printed: text($target.printed()),
            $($more)*
        }
    }};
}

impl<'a> Of<'a, Target> for WrittenCommonIndicator<'a> {
    fn of(target: &'a Target) -> Self {
        let spelt = Spelt(target.spellings());
        target_cells!(WrittenCommonIndicator of target {
            from: spelt.cell(RowCell::From, target.from()),
            due: spelt.cell(RowCell::Due, target.due()),
        })
    }
}

impl<'a> Of<'a, Target> for WrittenIndicator<'a> {
    /// Returns the target with blank readings.
    fn of(target: &'a Target) -> Self {
        let spelt = Spelt(target.spellings());
        target_cells!(WrittenIndicator of target {
            from: spelt.cell(RowCell::From, target.from()),
            due: spelt.cell(RowCell::Due, target.due()),
            ..Self::default()
        })
    }
}

impl<'a> Of<'a, Target> for WrittenTarget<'a> {
    /// Returns the target, for one year, with blank readings; it has no `from` or `due`.
    fn of(target: &'a Target) -> Self {
        target_cells!(WrittenTarget of target { ..Self::default() })
    }
}

/// Splits a goal by its cell: on the reading, its change, its relative change, or a milestone.
fn by_kind(goal: &Goal) -> [Option<&Goal>; 4] {
    match goal {
        Goal::Criterion(_) => [Some(goal), None, None, None],
        Goal::Change(..) => [None, Some(goal), None, None],
        Goal::RelativeChange(..) => [None, None, Some(goal), None],
        Goal::Milestone(_) => [None, None, None, Some(goal)],
    }
}

impl<'a> Of<'a, Withdrawal> for WrittenWithdrawal<'a> {
    /// Returns the criterion by itself, in canonical spelling; other spellings are its initiative's.
    fn of(withdrawal: &'a Withdrawal) -> Self {
        CANONICAL.withdrawal(withdrawal)
    }
}

impl<'a> Of<'a, Condition> for WrittenCondition<'a> {
    /// Returns the condition by itself, in canonical spelling.
    fn of(condition: &'a Condition) -> Self {
        CANONICAL.condition(1, condition)
    }
}
