//! What the cells of targets, readings and withdrawal criteria say.

use alloc::format;
use alloc::string::{String, ToString};

use crate::form::captions as words;
use crate::form::cell::{Cell, CellKind};
use crate::plan::initiative::{Implementation, PerformanceTarget};
use crate::plan::target::Target;
use crate::plan::withdrawal::condition::{ConditionSubject, ConditionTest};
use crate::plan::withdrawal::{Combination, Withdrawal};
use crate::rules::clause::Words;
use crate::terms::language::Language;
use crate::terms::marks::Legend;
use crate::terms::text::Text;
use crate::value::reading::{MilestoneState, Missing, Reading, ReadingValue};
use crate::value::stated::Stated;

/// Adds a line, with a word before it; a blank one is left out.
fn add(lines: &mut String, language: Language, word: Words, text: &str) {
    if !text.is_empty() {
        line(lines, &format!("{}{text}", language.of(word)));
    }
}

/// Adds a line as it is.
fn line(lines: &mut String, text: &str) {
    if !lines.is_empty() {
        lines.push('\n');
    }
    lines.push_str(text);
}

/// What is measured, with what the form has no cell for.
pub(crate) fn name(target: &Target, language: Language) -> String {
    let mut lines = format!("{}{}", target.label(), target.name());
    circumstances(&mut lines, target, language);
    lines
}

/// What is aimed at, and until when: 平成29年度までに50%以上.
pub(crate) fn goal(target: &Target, language: Language) -> String {
    match (language, target.due()) {
        (Language::Japanese, Some(due)) => format!("{due}までに{}", target.goal().ja()),
        (Language::Japanese, None) => target.goal().ja(),
        (Language::English, Some(due)) => {
            format!("{} by {}", target.goal().en(), language.year(due))
        }
        (Language::English, None) => target.goal().en(),
    }
}

/// A whole target in one cell: what is measured, what is aimed at, and the rest.
pub(crate) fn target(target: &Target, language: Language) -> String {
    let mut lines = format!("{}{}", target.label(), target.name());
    line(&mut lines, &goal(target, language));
    circumstances(&mut lines, target, language);
    lines
}

fn circumstances(lines: &mut String, target: &Target, language: Language) {
    let year = |year: Option<_>| year.map(|year| language.year(year)).unwrap_or_default();
    add(lines, language, words::PRINTED, target.printed().as_str());
    add(lines, language, words::POPULATION, target.population().as_str());
    add(lines, language, words::FROM, &year(target.from()));
    add(lines, language, words::CUMULATIVE, &year(target.cumulative_since()));
}

/// A reading as it is written, with the population it was taken among.
pub(crate) fn reading(reading: &Reading, language: Language) -> Cell {
    let mut lines = value(reading, language);
    add(&mut lines, language, words::POPULATION, reading.population().as_str());
    Cell::new(CellKind::Reading, &lines)
}

fn value(reading: &Reading, language: Language) -> String {
    match reading.value() {
        ReadingValue::Quantity(quantity) => quantity.to_string(),
        ReadingValue::Milestone(MilestoneState::Reached) => language.of(words::REACHED).into(),
        ReadingValue::Milestone(MilestoneState::NotReached) => {
            language.of(words::NOT_REACHED).into()
        }
        ReadingValue::Missing(Missing::Blank) => String::new(),
        ReadingValue::Missing(Missing::Dash) => "―".into(),
        ReadingValue::Missing(missing) => {
            language.of(Words { ja: missing.ja(), en: missing.en() }).into()
        }
    }
}

/// A performance target's reading with the verdict printed beside it: 67%（未達成）.
pub(crate) fn judged(target: &PerformanceTarget, language: Language) -> Cell {
    let measured = target.measured().reading();
    let mut lines = value(measured, language);
    let verdict = target.stated().printed();
    match verdict.starts_with(['（', '(']) {
        _ if verdict.is_empty() => {}
        true => lines.push_str(verdict),
        false => lines.extend(["（", verdict, "）"]),
    }
    add(&mut lines, language, words::POPULATION, measured.population().as_str());
    Cell::new(CellKind::Reading, &lines)
}

/// A mark as the ward stated it.
pub(crate) fn mark<M: Legend>(stated: &Stated<M>) -> Cell {
    Cell::new(CellKind::Mark, stated.printed())
}

/// A text under a code: 【4-1】.
pub(crate) fn coded(code: impl core::fmt::Display, text: Option<&Text>) -> String {
    let mut lines = format!("【{code}】");
    let text = text.map(Text::as_str).unwrap_or_default();
    if !text.is_empty() {
        line(&mut lines, text);
    }
    lines
}

/// A withdrawal criterion: its wording, and the conditions read from it.
pub(crate) fn withdrawal(withdrawal: &Withdrawal, language: Language) -> String {
    let mut lines = withdrawal.printed().to_string();
    match withdrawal.when() {
        Some(Combination::Any) => line(&mut lines, language.of(words::WHEN_ANY)),
        Some(Combination::All) => line(&mut lines, language.of(words::WHEN_ALL)),
        None => {}
    }
    for condition in withdrawal.conditions() {
        let subject = match (condition.subject(), language) {
            (ConditionSubject::Each, _) => language.of(words::EACH_TARGET).to_string(),
            (ConditionSubject::Target(number), Language::Japanese) => format!("業績目標{number}"),
            (ConditionSubject::Target(number), Language::English) => format!("target {number}"),
        };
        let text = match (language, condition.test()) {
            (Language::Japanese, test) => format!("{subject}が{test}"),
            (Language::English, ConditionTest::Reading(criterion)) => {
                format!("{subject} is {}", criterion.english())
            }
            (Language::English, test @ ConditionTest::Rate(_)) => {
                format!("{subject} has {}", test.english())
            }
        };
        add(&mut lines, language, words::CONDITION, &text);
    }
    lines
}

/// What was done, and whether as planned.
pub(crate) fn activities(
    text: &Text,
    implementation: Option<Implementation>,
    language: Language,
) -> String {
    let mut lines = text.to_string();
    let planned = implementation.map(|implementation| match implementation {
        Implementation::AsPlanned => language.of(words::AS_PLANNED),
        Implementation::NotAsPlanned => language.of(words::NOT_AS_PLANNED),
    });
    add(&mut lines, language, words::IMPLEMENTATION, planned.unwrap_or_default());
    lines
}
