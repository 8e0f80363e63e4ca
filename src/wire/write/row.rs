//! The cells of a row as they are written: a target's, a reading's, a withdrawal criterion's.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::ToString;

use crate::plan::spellings::{ReadingSpellings, RowCell, Spellings};
use crate::plan::{
    Baseline, Condition, ConditionSubject, ConditionTest, Goal, Reference, Target, Withdrawal,
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
type LentReadingFields<'a> = Lent<'a, RawReadingFields>;
type LentWaypoint<'a> = Lent<'a, RawWaypoint>;
type LentWithdrawal<'a> = Lent<'a, RawWithdrawal>;

/// A part of a document that a part of a sheet is written as.
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

/// Writes the cells of a row: each as it is spelt there, else as its value prints.
#[derive(Clone, Copy)]
pub(crate) struct Spelt<'s>(pub(crate) Option<&'s Spellings>);

/// What has no row is written in canonical spelling.
pub(crate) const CANONICAL: Spelt<'static> = Spelt(None);

impl<'s> Spelt<'s> {
    pub(crate) fn value(self, cell: RowCell, value: &impl ToString) -> Cow<'s, str> {
        self.of(cell).unwrap_or_else(|| value.to_string().into())
    }

    pub(crate) fn cell(self, cell: RowCell, value: Option<impl ToString>) -> Option<Cow<'s, str>> {
        self.of(cell).or_else(|| value.map(|value| value.to_string().into()))
    }

    /// A cell whose value is written already.
    fn written(self, cell: RowCell, value: Option<Cow<'s, str>>) -> Option<Cow<'s, str>> {
        self.of(cell).or(value)
    }

    fn of(self, cell: RowCell) -> Option<Cow<'s, str>> {
        self.0?.of(cell).map(Cow::Borrowed)
    }

    /// A reading, in the shorter of its shapes: an object only where it has more than a value.
    pub(crate) fn reading(
        self,
        cells: ReadingSpellings,
        reading: &'s Reading,
    ) -> Option<LentReading<'s>> {
        let (value, missing) = match reading.value() {
            ReadingValue::Quantity(quantity) => (Some(quantity.to_string().into()), None),
            ReadingValue::Milestone(state) => (Some(Cow::Borrowed(state.code())), None),
            ReadingValue::Missing(Missing::Blank) => (None, None),
            ReadingValue::Missing(Missing::Dash) => (Some(Cow::Borrowed("―")), None),
            ReadingValue::Missing(reason) => (None, Some(reason.code())),
        };
        let value = self.written(cells.value, value);
        let missing = self.cell(cells.missing, missing);
        let status = self.cell(cells.status, reading.status());
        match (value, missing, text(reading.population()), status) {
            (value, None, None, None) => value.map(LentReading::Text),
            (value, missing, population, status) => {
                let fields = LentReadingFields { value, missing, population, status };
                Some(LentReading::Fields(Box::new(fields)))
            }
        }
    }

    pub(crate) fn withdrawal(self, withdrawal: &'s Withdrawal) -> Lent<'s, RawWithdrawal> {
        let conditions = (1..).zip(withdrawal.conditions()).map(|(nth, condition)| {
            let own = LentCondition::of(condition);
            LentCondition {
                target: own.target,
                criterion: self.written(RowCell::Condition(nth), own.criterion),
                achievement_rate: self.written(RowCell::Rate(nth), own.achievement_rate),
            }
        });
        LentWithdrawal {
            printed: text(withdrawal.printed()),
            when: self.cell(RowCell::When, withdrawal.when()),
            conditions: conditions.collect(),
        }
    }
}

impl<'a> Of<'a, Target> for Lent<'a, RawCommonIndicator> {
    fn of(target: &'a Target) -> Self {
        let spelt = Spelt(target.spellings());
        let [criterion, change, relative_change, milestone] = goal(target.goal());
        let baseline = LentBaseline {
            fiscal_year: spelt.cell(RowCell::BaselineYear, target.baseline().map(Baseline::year)),
            value: spelt.cell(RowCell::Baseline, target.baseline().map(Baseline::value)),
        };
        let is_there = baseline.fiscal_year.is_some() || baseline.value.is_some();
        let against = target.goal().reference().map(Reference::against);
        Self {
            name: lent(target.name()),
            label: text(target.label()),
            criterion: spelt.written(RowCell::Criterion, criterion),
            change: spelt.written(RowCell::Change, change),
            relative_change: spelt.written(RowCell::RelativeChange, relative_change),
            baseline: is_there.then_some(baseline),
            path: (1..)
                .zip(target.path().waypoints())
                .map(|(n, own)| LentWaypoint {
                    fiscal_year: spelt.cell(RowCell::PathYear(n), Some(own.year())),
                    criterion: spelt.cell(RowCell::Path(n), Some(own.criterion())),
                })
                .collect(),
            against: spelt
                .cell(RowCell::Against, against.filter(|against| *against != Against::Previous)),
            milestone: spelt.written(RowCell::Milestone, milestone),
            from: spelt.cell(RowCell::From, target.from()),
            due: spelt.cell(RowCell::Due, target.due()),
            cumulative_since: spelt.cell(RowCell::CumulativeSince, target.cumulative_since()),
            population: text(target.population()),
            printed: text(target.printed()),
        }
    }
}

impl<'a> Of<'a, Target> for Lent<'a, RawIndicator> {
    /// The target, with its readings to be filled in.
    fn of(target: &'a Target) -> Self {
        let raw = LentCommonIndicator::of(target);
        Self {
            label: raw.label,
            name: raw.name,
            criterion: raw.criterion,
            change: raw.change,
            relative_change: raw.relative_change,
            baseline: raw.baseline,
            against: raw.against,
            path: raw.path,
            milestone: raw.milestone,
            from: raw.from,
            due: raw.due,
            cumulative_since: raw.cumulative_since,
            population: raw.population,
            printed: raw.printed,
            ..Self::default()
        }
    }
}

impl<'a> Of<'a, Target> for Lent<'a, RawTarget> {
    /// The target of this year's own, with its readings to be filled in; it has no `from` or `due`.
    fn of(target: &'a Target) -> Self {
        let raw = LentCommonIndicator::of(target);
        Self {
            label: raw.label,
            name: raw.name,
            criterion: raw.criterion,
            change: raw.change,
            relative_change: raw.relative_change,
            baseline: raw.baseline,
            against: raw.against,
            path: raw.path,
            milestone: raw.milestone,
            cumulative_since: raw.cumulative_since,
            population: raw.population,
            printed: raw.printed,
            ..Self::default()
        }
    }
}

/// The cells of a goal: on the reading, on its change, on its relative change, a milestone.
fn goal(goal: &Goal) -> [Option<Cow<'_, str>>; 4] {
    let own = match goal {
        Goal::Milestone(own) => Some(lent(own)),
        Goal::Criterion(_) | Goal::Change(..) | Goal::RelativeChange(..) => {
            Some(goal.to_string().into())
        }
    };
    match goal {
        Goal::Criterion(_) => [own, None, None, None],
        Goal::Change(..) => [None, own, None, None],
        Goal::RelativeChange(..) => [None, None, own, None],
        Goal::Milestone(_) => [None, None, None, own],
    }
}

impl<'a> Of<'a, Withdrawal> for Lent<'a, RawWithdrawal> {
    /// The criterion by itself, in canonical spelling; other spellings are its initiative's.
    fn of(withdrawal: &'a Withdrawal) -> Self {
        CANONICAL.withdrawal(withdrawal)
    }
}

impl<'a> Of<'a, Condition> for Lent<'a, RawCondition> {
    /// The condition by itself, in canonical spelling.
    fn of(condition: &'a Condition) -> Self {
        let (criterion, achievement_rate) = match condition.test() {
            ConditionTest::Reading(criterion) => (Some(criterion.to_string().into()), None),
            ConditionTest::Rate(criterion) => (None, Some(criterion.to_string().into())),
        };
        let target = match condition.subject() {
            ConditionSubject::Target(number) => LentSubject::Number(number.into()),
            ConditionSubject::Each => LentSubject::Word("each".into()),
        };
        Self { target, criterion, achievement_rate }
    }
}
