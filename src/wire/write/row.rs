//! The cells of a row as they are written: a target's, a reading's, a withdrawal criterion's.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::ToString;

use crate::plan::spellings::{ReadingSpellings, RowCell, Spellings};
use crate::plan::{
    Baseline, Condition, ConditionSubject, ConditionTest, Goal, Reference, Target, Withdrawal,
};
use crate::terms::{Against, Legend, Missing, Text};
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

pub(crate) fn mark<M: Legend>(stated: &Stated<M>) -> Option<Cow<'_, str>> {
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
        match self.fields(cells, reading) {
            LentReadingFields { value, missing: None, population: None, status: None } => {
                value.map(LentReading::Text)
            }
            fields => Some(LentReading::Fields(Box::new(fields))),
        }
    }

    /// The parts of a reading.
    pub(crate) fn fields(
        self,
        cells: ReadingSpellings,
        reading: &'s Reading,
    ) -> LentReadingFields<'s> {
        let own = reading.value();
        let value = self.of(cells.value).or_else(|| match own {
            ReadingValue::Quantity(quantity) => Some(quantity.to_string().into()),
            ReadingValue::Milestone(state) => Some(state.code().into()),
            ReadingValue::Missing(Missing::Dash) => Some("―".into()),
            ReadingValue::Missing(_) => None,
        });
        let missing = match own {
            ReadingValue::Missing(Missing::Blank | Missing::Dash)
            | ReadingValue::Quantity(_)
            | ReadingValue::Milestone(_) => None,
            ReadingValue::Missing(reason) => Some(reason.code()),
        };
        LentReadingFields {
            value,
            missing: self.cell(cells.missing, missing),
            population: text(reading.population()),
            status: self.cell(cells.status, reading.status()),
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
        let own = target.goal();
        let goal = |cell, is_own: bool| {
            spelt.of(cell).or_else(|| {
                is_own.then(|| match own {
                    Goal::Milestone(own) => lent(own),
                    Goal::Criterion(_) | Goal::Change(..) | Goal::RelativeChange(..) => {
                        own.to_string().into()
                    }
                })
            })
        };
        let baseline = LentBaseline {
            fiscal_year: spelt.cell(RowCell::BaselineYear, target.baseline().map(Baseline::year)),
            value: spelt.cell(RowCell::Baseline, target.baseline().map(Baseline::value)),
        };
        let is_there = baseline.fiscal_year.is_some() || baseline.value.is_some();
        let against = target.goal().reference().map(Reference::against);
        Self {
            name: lent(target.name()),
            label: text(target.label()),
            criterion: goal(RowCell::Criterion, matches!(own, Goal::Criterion(_))),
            change: goal(RowCell::Change, matches!(own, Goal::Change(..))),
            relative_change: goal(RowCell::RelativeChange, matches!(own, Goal::RelativeChange(..))),
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
            milestone: goal(RowCell::Milestone, matches!(own, Goal::Milestone(_))),
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
            ConditionSubject::Target(number) => {
                LentSubject::Number(u64::try_from(number).unwrap_or(u64::MAX))
            }
            ConditionSubject::Each => LentSubject::Word("each".into()),
        };
        Self { target, criterion, achievement_rate }
    }
}
