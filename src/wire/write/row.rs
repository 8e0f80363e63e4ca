//! Writes the cells of a row: those of a target, a reading, a withdrawal criterion.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{Display, Write};

use crate::plan::spellings::{ReadingSpellings, RowCell, Spellings};
use crate::plan::{
    Baseline, Condition, ConditionSubject, ConditionTest, Goal, Reference, Target, TargetPath,
    Withdrawal,
};
use crate::terms::{Against, Legend, Missing, Prose, Text};
use crate::value::{Reading, ReadingValue, Stated};
use crate::wire::lent::Lent;
use crate::wire::raw::{
    RawBaseline, RawCommonIndicator, RawCondition, RawIndicator, RawTarget, RawWaypoint,
    RawWithdrawal,
};
use crate::wire::shape::{LentReading, LentSubject, RawReadingFields};

type LentBaseline<'a> = Lent<'a, RawBaseline>;
type LentCommonIndicator<'a> = Lent<'a, RawCommonIndicator>;
type LentCondition<'a> = Lent<'a, RawCondition>;
type LentIndicator<'a> = Lent<'a, RawIndicator>;
type LentReadingFields<'a> = Lent<'a, RawReadingFields>;
type LentTarget<'a> = Lent<'a, RawTarget>;
type LentWaypoint<'a> = Lent<'a, RawWaypoint>;
type LentWithdrawal<'a> = Lent<'a, RawWithdrawal>;

/// The part of a document for a part of a sheet.
pub(crate) trait Of<'a, P> {
    fn of(part: &'a P) -> Self;
}

pub(crate) fn lent(text: &Text) -> Cow<'_, str> {
    Cow::Borrowed(text.as_str())
}

pub(crate) fn text(text: &Text) -> Option<Cow<'_, str>> {
    Some(text.as_str()).filter(|text| !text.is_empty()).map(Cow::Borrowed)
}

pub(crate) fn prose(text: Prose<'_>) -> Option<Cow<'_, str>> {
    Some(text.as_str()).filter(|text| !text.is_empty()).map(Cow::Borrowed)
}

pub(crate) fn mark<M: Legend>(stated: Stated<'_, M>) -> Option<Cow<'_, str>> {
    Some(stated.printed()).filter(|printed| !printed.is_empty()).map(Cow::Borrowed)
}

/// Prints a value, with room for most values.
pub(crate) fn printed<'a>(value: &dyn Display) -> Cow<'a, str> {
    let mut text = String::with_capacity(24);
    // Writing to a string cannot fail.
    let _ = write!(text, "{value}");
    Cow::Owned(text)
}

/// Writes the cells of a row: each as it is spelled there, or else as its value prints.
#[derive(Clone, Copy)]
pub(crate) struct Spelt<'s>(pub(crate) Option<&'s Spellings>);

/// For parts without a row: canonical spelling.
pub(crate) const CANONICAL: Spelt<'static> = Spelt(None);

impl<'s> Spelt<'s> {
    pub(crate) fn value(self, cell: RowCell, value: impl Display) -> Cow<'s, str> {
        self.of(cell).unwrap_or_else(|| printed(&value))
    }

    pub(crate) fn cell(self, cell: RowCell, value: Option<impl Display>) -> Option<Cow<'s, str>> {
        self.of(cell).or_else(|| value.map(|value| printed(&value)))
    }

    fn of(self, cell: RowCell) -> Option<Cow<'s, str>> {
        self.0?.of(cell).map(Cow::Borrowed)
    }

    /// Returns a reading in its shorter shape: an object only if it has more than a value.
    pub(crate) fn reading(
        self,
        cells: ReadingSpellings,
        reading: &'s Reading,
    ) -> Option<LentReading<'s>> {
        match self.fields(cells, reading) {
            LentReadingFields { value, missing: None, population: None, status: None } => {
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
    ) -> LentReadingFields<'s> {
        let missing =
            reading.missing().filter(|own| !matches!(own, Missing::Blank | Missing::Dash));
        let value = self.of(cells.value).or_else(|| match reading.value() {
            ReadingValue::Quantity(quantity) => Some(printed(quantity)),
            ReadingValue::Milestone(state) => Some(Cow::Borrowed(state.code())),
            ReadingValue::Missing(Missing::Dash) => Some(Cow::Borrowed("―")),
            ReadingValue::Missing(_) => None,
        });
        LentReadingFields {
            value,
            missing: self.cell(cells.missing, missing),
            population: text(reading.population()),
            status: self.cell(cells.status, reading.status()),
        }
    }

    fn baseline(self, baseline: Option<&Baseline>) -> Option<LentBaseline<'s>> {
        let own = LentBaseline {
            fiscal_year: self.cell(RowCell::BaselineYear, baseline.map(Baseline::year)),
            value: self.cell(RowCell::Baseline, baseline.map(Baseline::value)),
        };
        (own.fiscal_year.is_some() || own.value.is_some()).then_some(own)
    }

    fn path(self, path: &TargetPath) -> Vec<LentWaypoint<'s>> {
        let waypoints = (1..).zip(path.waypoints()).map(|(n, own)| LentWaypoint {
            fiscal_year: Some(self.value(RowCell::PathYear(n), own.year())),
            criterion: Some(self.value(RowCell::Path(n), own.criterion())),
        });
        waypoints.collect()
    }

    pub(crate) fn withdrawal(self, withdrawal: &'s Withdrawal) -> Lent<'s, RawWithdrawal> {
        let conditions = (1..).zip(withdrawal.conditions());
        LentWithdrawal {
            printed: text(withdrawal.printed()),
            when: self.cell(RowCell::When, withdrawal.when()),
            conditions: conditions.map(|(nth, own)| self.condition(nth, own)).collect(),
        }
    }

    fn condition(self, nth: usize, condition: &Condition) -> LentCondition<'s> {
        let (criterion, rate) = match condition.test() {
            ConditionTest::Reading(criterion) => (Some(criterion), None),
            ConditionTest::Rate(criterion) => (None, Some(criterion)),
        };
        LentCondition {
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
        $row {
            label: text($target.label()),
            name: lent($target.name()),
            criterion: spelt.cell(RowCell::Criterion, criterion),
            change: spelt.cell(RowCell::Change, change),
            relative_change: spelt.cell(RowCell::RelativeChange, relative_change),
            baseline: spelt.baseline($target.baseline()),
            against: spelt.cell(RowCell::Against, against.filter(|own| *own != Against::Previous)),
            path: spelt.path($target.path()),
            milestone: spelt.cell(RowCell::Milestone, milestone),
            cumulative_since: spelt.cell(RowCell::CumulativeSince, $target.cumulative_since()),
            population: text($target.population()),
            printed: text($target.printed()),
            $($more)*
        }
    }};
}

impl<'a> Of<'a, Target> for LentCommonIndicator<'a> {
    fn of(target: &'a Target) -> Self {
        let spelt = Spelt(target.spellings());
        target_cells!(LentCommonIndicator of target {
            from: spelt.cell(RowCell::From, target.from()),
            due: spelt.cell(RowCell::Due, target.due()),
        })
    }
}

impl<'a> Of<'a, Target> for LentIndicator<'a> {
    /// Returns the target with blank readings.
    fn of(target: &'a Target) -> Self {
        let spelt = Spelt(target.spellings());
        target_cells!(LentIndicator of target {
            from: spelt.cell(RowCell::From, target.from()),
            due: spelt.cell(RowCell::Due, target.due()),
            ..Self::default()
        })
    }
}

impl<'a> Of<'a, Target> for LentTarget<'a> {
    /// Returns the target, for one year, with blank readings; it has no `from` or `due`.
    fn of(target: &'a Target) -> Self {
        target_cells!(LentTarget of target { ..Self::default() })
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

impl<'a> Of<'a, Withdrawal> for Lent<'a, RawWithdrawal> {
    /// Returns the criterion alone, in canonical spelling; its initiative has any other spelling.
    fn of(withdrawal: &'a Withdrawal) -> Self {
        CANONICAL.withdrawal(withdrawal)
    }
}

impl<'a> Of<'a, Condition> for Lent<'a, RawCondition> {
    /// Returns the condition alone, in canonical spelling.
    fn of(condition: &'a Condition) -> Self {
        CANONICAL.condition(1, condition)
    }
}
