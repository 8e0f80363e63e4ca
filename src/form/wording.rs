//! What the cells of targets, readings and withdrawal criteria say.

use alloc::format;
use alloc::string::{String, ToString};

use crate::form::captions as words;
use crate::form::cell::{Cell, CellKind};
use crate::plan::{ConditionSubject, ConditionTest, PerformanceTarget, Target, Withdrawal};
use crate::terms::{Combination, Implementation, Language, Legend, Missing, Said, Text, Words};
use crate::value::{FiscalYear, Reading, Stated};

/// Adds a line, with a word before it; a blank one is left out.
fn add(lines: &mut String, language: Language, word: Words, text: &str) {
    if !text.is_empty() {
        line(lines, &format!("{}{text}", word.to(language)));
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
    let goal = target.goal().to(language);
    match (language, target.due()) {
        (Language::Japanese, Some(due)) => format!("{due}までに{goal}"),
        (Language::English, Some(due)) => format!("{goal} by {}", due.en()),
        (_, None) => goal.to_string(),
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
    let year = |year: Option<_>| {
        year.map(|year: FiscalYear| year.to(language).to_string()).unwrap_or_default()
    };
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
    match reading.missing() {
        Some(Missing::Blank) => String::new(),
        Some(Missing::Dash) => "―".into(),
        _ => reading.to(language).to_string(),
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
        Some(Combination::Any) => line(&mut lines, words::WHEN_ANY.to(language)),
        Some(Combination::All) => line(&mut lines, words::WHEN_ALL.to(language)),
        None => {}
    }
    for condition in withdrawal.conditions() {
        let subject = match (condition.subject(), language) {
            (ConditionSubject::Each, _) => words::EACH_TARGET.to(language).to_string(),
            (ConditionSubject::Target(number), Language::Japanese) => format!("業績目標{number}"),
            (ConditionSubject::Target(number), Language::English) => format!("target {number}"),
        };
        let is = match (language, condition.test()) {
            (Language::Japanese, _) => "が",
            (Language::English, ConditionTest::Reading(_)) => " is ",
            (Language::English, ConditionTest::Rate(_)) => " has ",
        };
        let text = format!("{subject}{is}{}", condition.test().to(language));
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
    let planned = implementation.map(|own| own.to(language));
    add(&mut lines, language, words::IMPLEMENTATION, planned.unwrap_or_default());
    lines
}
