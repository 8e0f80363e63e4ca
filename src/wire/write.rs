//! Sheet → wire format: canonical figures and years, everything else glyph for glyph.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use crate::plan::{
    BasicPolicy, Condition, ConditionSubject, ConditionTest, DesiredOutcome, Goal, Indicator,
    Initiative, InitiativeMarks, Item, ItemTexts, PerformanceTarget, Pillar, Sheet, Strategy,
    StrategyMarks, Target, Withdrawal,
};
use crate::terms::{Legend, Missing, Text};
use crate::value::{Reading, ReadingValue, Stated};
use crate::wire::raw::{
    RawCommonIndicator, RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator,
    RawInitiative, RawInitiativeMarks, RawItem, RawPillar, RawPolicy, RawSheet, RawStrategy,
    RawStrategyMarks, RawTarget, RawWithdrawal,
};
use crate::wire::shape::{RawItemText, RawReading, RawReadingFields, RawSubject, RawTexts};
use crate::wire::{FORM, FORMAT};

impl From<&Sheet> for RawSheet {
    fn from(sheet: &Sheet) -> Self {
        Self {
            format: FORMAT.into(),
            form: FORM.into(),
            municipality: text(&sheet.municipality),
            municipality_code: sheet.municipality_code.map(|code| code.to_string()),
            ward: sheet.ward.to_string(),
            fiscal_year: sheet.fiscal_year.to_string(),
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
        let (criterion, change, milestone) = goal(target.goal());
        Self {
            name: target.name().to_string(),
            label: text(target.label()),
            criterion,
            change,
            milestone,
            from: target.from().map(|year| year.to_string()),
            due: target.due().map(|year| year.to_string()),
            cumulative_since: target.cumulative_since().map(|year| year.to_string()),
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
        Self {
            item: indicator.item.map(|item| item.to_string()),
            common: indicator.common.map(u64::from),
            reading: reading(measured.reading()),
            previous: reading(measured.previous()),
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
        Self {
            code: initiative.code.to_string(),
            items: initiative.items.iter().map(ToString::to_string).collect(),
            content: text(&initiative.content),
            targets: all(&initiative.targets),
            withdrawal: Some(&initiative.withdrawal)
                .filter(|withdrawal| !withdrawal.is_blank())
                .map(RawWithdrawal::from),
            prior_results: text(&initiative.prior_results),
            activities: text(&initiative.activities),
            implementation: initiative.implementation.map(|word| word.code().into()),
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
        Self {
            reading: reading(measured.reading()),
            previous: reading(measured.previous()),
            stated: mark(&target.stated),
            ..measured.target().into()
        }
    }
}

impl From<&Withdrawal> for RawWithdrawal {
    fn from(withdrawal: &Withdrawal) -> Self {
        Self {
            printed: text(withdrawal.printed()),
            when: withdrawal.when().map(|when| when.code().into()),
            conditions: all(withdrawal.conditions()),
        }
    }
}

impl From<&Condition> for RawCondition {
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

type GoalCells = (Option<String>, Option<String>, Option<String>);

fn goal(goal: &Goal) -> GoalCells {
    match goal {
        Goal::Criterion(criterion) => (Some(criterion.to_string()), None, None),
        Goal::Change(criterion) => (None, Some(criterion.to_string()), None),
        Goal::Milestone(text) => (None, None, Some(text.to_string())),
    }
}

fn reading(reading: &Reading) -> Option<RawReading> {
    let value = match reading.value() {
        ReadingValue::Quantity(quantity) => Some(quantity.to_string()),
        ReadingValue::Milestone(state) => Some(state.code().into()),
        ReadingValue::Missing(Missing::Dash) => Some("―".into()),
        ReadingValue::Missing(_) => None,
    };
    let missing = reading.missing().filter(|missing| missing.is_explained());
    let missing = missing.map(|missing| missing.code().into());
    match (value, missing, text(reading.population())) {
        (Some(value), None, None) => Some(RawReading::Text(value)),
        (None, None, None) => None,
        (value, missing, population) => {
            Some(RawReading::Fields(RawReadingFields { value, missing, population }))
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
            milestone: raw.milestone,
            cumulative_since: raw.cumulative_since,
            population: raw.population,
            printed: raw.printed,
            ..Self::default()
        }
    }
}

impl From<&Reading> for Option<RawReading> {
    fn from(own: &Reading) -> Self {
        reading(own)
    }
}

impl Serialize for Reading {
    /// Writes the cell as the wire format does; null where it is blank.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        reading(self).serialize(serializer)
    }
}

impl Serialize for Target {
    /// Writes the target as the wire format writes a common indicator.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawCommonIndicator::from(self).serialize(serializer)
    }
}
