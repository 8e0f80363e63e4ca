//! Sheet → wire format: every cell as it is written, glyph for glyph; what was never written, as it
//! prints.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use crate::plan::spellings::{LAST_YEAR, ReadingSpellings, RowCell, Spellings, THIS_YEAR};
use crate::plan::{
    Baseline, BasicPolicy, Condition, ConditionSubject, ConditionTest, DesiredOutcome, Goal,
    Indicator, Initiative, InitiativeMarks, Item, ItemTexts, PerformanceTarget, Pillar, Reference,
    Sheet, Strategy, StrategyMarks, Target, Withdrawal,
};
use crate::terms::{Against, Legend, Missing, Text};
use crate::value::{Reading, ReadingValue, Stated};
use crate::wire::raw::{
    RawBaseline, RawCommonIndicator, RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef,
    RawIndicator, RawInitiative, RawInitiativeMarks, RawItem, RawPillar, RawPolicy, RawSheet,
    RawStrategy, RawStrategyMarks, RawTarget, RawWaypoint, RawWithdrawal,
};
use crate::wire::shape::{RawItemText, RawReading, RawReadingFields, RawSubject, RawTexts};
use crate::wire::{FORM, FORMAT};

impl From<&Sheet> for RawSheet {
    fn from(sheet: &Sheet) -> Self {
        let spelt = Spelt(sheet.spellings.as_deref());
        Self {
            format: FORMAT.into(),
            form: FORM.into(),
            municipality: text(&sheet.municipality),
            municipality_code: spelt.cell(RowCell::MunicipalityCode, sheet.municipality_code),
            ward: sheet.ward.to_string(),
            fiscal_year: spelt.value(RowCell::FiscalYear, &sheet.fiscal_year),
            policy: (&sheet.policy).into(),
            strategies: all(&sheet.strategies),
        }
    }
}

impl From<&BasicPolicy> for RawPolicy {
    fn from(policy: &BasicPolicy) -> Self {
        Self { title: policy.title.to_string(), pillars: all(&policy.pillars) }
    }
}

impl From<&Pillar> for RawPillar {
    fn from(pillar: &Pillar) -> Self {
        Self {
            number: pillar.number.into(),
            title: pillar.title.to_string(),
            desired_outcomes: all(&pillar.desired_outcomes),
        }
    }
}

impl From<&DesiredOutcome> for RawDesiredOutcome {
    fn from(outcome: &DesiredOutcome) -> Self {
        Self {
            number: outcome.number.into(),
            title: outcome.title.to_string(),
            items: all(&outcome.items),
        }
    }
}

impl From<&Item> for RawItem {
    fn from(item: &Item) -> Self {
        Self {
            mark: item.mark.to_string(),
            title: item.title.to_string(),
            indicators: all(&item.indicators),
        }
    }
}

impl From<&Target> for RawCommonIndicator {
    fn from(target: &Target) -> Self {
        let spelt = Spelt(target.spellings());
        let [criterion, change, relative_change, milestone] = goal(target.goal());
        let baseline = RawBaseline {
            fiscal_year: spelt.cell(RowCell::BaselineYear, target.baseline().map(Baseline::year)),
            value: spelt.cell(RowCell::Baseline, target.baseline().map(Baseline::value)),
        };
        let against = target.goal().reference().map(Reference::against);
        Self {
            name: target.name().to_string(),
            label: text(target.label()),
            criterion: spelt.cell(RowCell::Criterion, criterion),
            change: spelt.cell(RowCell::Change, change),
            relative_change: spelt.cell(RowCell::RelativeChange, relative_change),
            baseline: Some(baseline).filter(|own| *own != RawBaseline::default()),
            path: (1..)
                .zip(target.path().waypoints())
                .map(|(n, own)| RawWaypoint {
                    fiscal_year: spelt.cell(RowCell::PathYear(n), Some(own.year())),
                    criterion: spelt.cell(RowCell::Path(n), Some(own.criterion())),
                })
                .collect(),
            against: spelt
                .cell(RowCell::Against, against.filter(|against| *against != Against::Previous)),
            milestone: spelt.cell(RowCell::Milestone, milestone),
            from: spelt.cell(RowCell::From, target.from()),
            due: spelt.cell(RowCell::Due, target.due()),
            cumulative_since: spelt.cell(RowCell::CumulativeSince, target.cumulative_since()),
            population: text(target.population()),
            printed: text(target.printed()),
        }
    }
}

impl From<&Strategy> for RawStrategy {
    fn from(strategy: &Strategy) -> Self {
        Self {
            code: strategy.code.to_string(),
            desired_outcome: RawDesiredOutcomeRef {
                pillar: strategy.desired_outcome.pillar.into(),
                number: strategy.desired_outcome.number.into(),
            },
            desired_state: texts(&strategy.desired_state),
            strategy: texts(&strategy.text),
            indicators: all(&strategy.indicators),
            stated: Some(RawStrategyMarks::from(&strategy.stated))
                .filter(|marks| *marks != RawStrategyMarks::default()),
            issues: text(&strategy.issues),
            improvements: text(&strategy.improvements),
            initiatives: all(&strategy.initiatives),
        }
    }
}

impl From<&Indicator> for RawIndicator {
    fn from(indicator: &Indicator) -> Self {
        let measured = &indicator.measured;
        let spelt = Spelt(measured.target().spellings());
        Self {
            item: spelt.cell(RowCell::Item, indicator.item),
            common: indicator.common().map(u64::from),
            reading: spelt.reading(THIS_YEAR, measured.reading()),
            previous: spelt.reading(LAST_YEAR, measured.previous()),
            stated: mark(&indicator.stated),
            ..measured.target().into()
        }
    }
}

impl From<&StrategyMarks> for RawStrategyMarks {
    fn from(marks: &StrategyMarks) -> Self {
        Self {
            overall: mark(&marks.overall),
            progress: mark(&marks.progress),
            effectiveness: mark(&marks.effectiveness),
        }
    }
}

impl From<&Initiative> for RawInitiative {
    fn from(initiative: &Initiative) -> Self {
        let spelt = Spelt(initiative.spellings.as_deref());
        Self {
            code: initiative.code.to_string(),
            items: initiative.items.iter().map(ToString::to_string).collect(),
            content: text(&initiative.content),
            targets: all(&initiative.targets),
            withdrawal: Some(spelt.withdrawal(&initiative.withdrawal))
                .filter(|withdrawal| *withdrawal != RawWithdrawal::default()),
            prior_results: text(&initiative.prior_results),
            activities: text(&initiative.activities),
            implementation: spelt.cell(RowCell::Implementation, initiative.implementation),
            stated: Some(RawInitiativeMarks::from(&initiative.stated))
                .filter(|marks| *marks != RawInitiativeMarks::default()),
            issues: text(&initiative.issues),
            improvements: text(&initiative.improvements),
        }
    }
}

impl From<&PerformanceTarget> for RawTarget {
    fn from(target: &PerformanceTarget) -> Self {
        let measured = &target.measured;
        let spelt = Spelt(measured.target().spellings());
        Self {
            reading: spelt.reading(THIS_YEAR, measured.reading()),
            previous: spelt.reading(LAST_YEAR, measured.previous()),
            stated: mark(&target.stated),
            ..measured.target().into()
        }
    }
}

impl From<&Withdrawal> for RawWithdrawal {
    /// The criterion by itself, in canonical spelling; other spellings are its initiative's.
    fn from(withdrawal: &Withdrawal) -> Self {
        CANONICAL.withdrawal(withdrawal)
    }
}

impl From<&Condition> for RawCondition {
    /// The condition by itself, in canonical spelling.
    fn from(condition: &Condition) -> Self {
        let (criterion, achievement_rate) = match condition.test() {
            ConditionTest::Reading(criterion) => (Some(criterion.to_string()), None),
            ConditionTest::Rate(criterion) => (None, Some(criterion.to_string())),
        };
        let target = match condition.subject() {
            ConditionSubject::Target(number) => {
                RawSubject::Number(u64::try_from(number).unwrap_or(u64::MAX))
            }
            ConditionSubject::Each => RawSubject::Word("each".into()),
        };
        Self { target, criterion, achievement_rate }
    }
}

impl From<&InitiativeMarks> for RawInitiativeMarks {
    fn from(marks: &InitiativeMarks) -> Self {
        Self { achievement: mark(&marks.achievement), effectiveness: mark(&marks.effectiveness) }
    }
}

fn all<'a, T, R: From<&'a T>>(parts: &'a [T]) -> Vec<R> {
    parts.iter().map(R::from).collect()
}

fn text(text: &Text) -> Option<String> {
    Some(text.as_str()).filter(|text| !text.is_empty()).map(String::from)
}

fn mark<M: Legend>(stated: &Stated<M>) -> Option<String> {
    Some(stated.printed()).filter(|printed| !printed.is_empty()).map(String::from)
}

fn texts(texts: &ItemTexts) -> Option<RawTexts> {
    match texts {
        ItemTexts::One(one) => text(one).map(RawTexts::Text),
        ItemTexts::ByItem(texts) => Some(RawTexts::ByItem(
            texts
                .iter()
                .map(|(item, own)| RawItemText { item: item.to_string(), text: text(own) })
                .collect(),
        )),
    }
}

/// The cells of a goal: on the reading, on its change, on its relative change, a milestone.
fn goal(goal: &Goal) -> [Option<String>; 4] {
    let own = Some(goal.to_string());
    match goal {
        Goal::Criterion(_) => [own, None, None, None],
        Goal::Change(..) => [None, own, None, None],
        Goal::RelativeChange(..) => [None, None, own, None],
        Goal::Milestone(_) => [None, None, None, own],
    }
}

/// Writes the cells of a row: each as it is spelt there, else as its value prints.
#[derive(Clone, Copy)]
struct Spelt<'s>(Option<&'s Spellings>);

/// What has no row is written in canonical spelling.
const CANONICAL: Spelt<'static> = Spelt(None);

impl Spelt<'_> {
    fn value(self, cell: RowCell, value: &impl ToString) -> String {
        self.of(cell).unwrap_or_else(|| value.to_string())
    }

    fn cell(self, cell: RowCell, value: Option<impl ToString>) -> Option<String> {
        self.of(cell).or_else(|| value.map(|value| value.to_string()))
    }

    fn of(self, cell: RowCell) -> Option<String> {
        self.0?.of(cell).map(String::from)
    }

    /// A reading, in the shorter of its shapes: an object only where it has more than a value.
    fn reading(self, cells: ReadingSpellings, reading: &Reading) -> Option<RawReading> {
        let (value, missing) = match reading.value() {
            ReadingValue::Quantity(quantity) => (Some(quantity.to_string()), None),
            ReadingValue::Milestone(state) => (Some(state.code().into()), None),
            ReadingValue::Missing(Missing::Blank) => (None, None),
            ReadingValue::Missing(Missing::Dash) => (Some("―".into()), None),
            ReadingValue::Missing(reason) => (None, Some(reason.code())),
        };
        let (value, missing) = (self.cell(cells.value, value), self.cell(cells.missing, missing));
        let status = self.cell(cells.status, reading.status());
        match (value, missing, text(reading.population()), status) {
            (value, None, None, None) => value.map(RawReading::Text),
            (value, missing, population, status) => {
                Some(RawReadingFields { value, missing, population, status }.into())
            }
        }
    }

    fn withdrawal(self, withdrawal: &Withdrawal) -> RawWithdrawal {
        let conditions = (1..).zip(withdrawal.conditions()).map(|(nth, condition)| {
            let RawCondition { target, criterion, achievement_rate } = condition.into();
            RawCondition {
                target,
                criterion: self.cell(RowCell::Condition(nth), criterion),
                achievement_rate: self.cell(RowCell::Rate(nth), achievement_rate),
            }
        });
        RawWithdrawal {
            printed: text(withdrawal.printed()),
            when: self.cell(RowCell::When, withdrawal.when()),
            conditions: conditions.collect(),
        }
    }
}

impl From<&Target> for RawIndicator {
    /// The target, with its readings to be filled in.
    fn from(target: &Target) -> Self {
        let raw = RawCommonIndicator::from(target);
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

impl From<&Target> for RawTarget {
    /// The target of this year's own, with its readings to be filled in; it has no `from` or `due`.
    fn from(target: &Target) -> Self {
        let raw = RawCommonIndicator::from(target);
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

impl From<&Reading> for Option<RawReading> {
    /// The reading by itself, in canonical spelling; other spellings are its row's.
    fn from(own: &Reading) -> Self {
        CANONICAL.reading(THIS_YEAR, own)
    }
}

impl Serialize for Reading {
    /// Writes the cell as the wire format does, in canonical spelling; null where it is blank.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Option::<RawReading>::from(self).serialize(serializer)
    }
}

impl Serialize for Target {
    /// Writes the target as the wire format writes a common indicator.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawCommonIndicator::from(self).serialize(serializer)
    }
}
