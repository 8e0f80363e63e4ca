//! What the cells of targets, readings and withdrawal criteria say.

use alloc::format;
use alloc::string::{String, ToString};

use crate::form::cell::{Cell, CellKind};
use crate::form::edition::{CellManner, Edition, FigureStyle};
use crate::form::parts::Composed;
use crate::form::parts::reading::{AchievementCell, ReadingCell};
use crate::form::parts::withdrawal::WithdrawalCell;
use crate::form::{captions as words, parts, publication};
use crate::plan::{
    Condition, ConditionSubject, ConditionTest, DesiredOutcome, Goal, Initiative, Line, Target,
};
use crate::terms::{Combination, Language, Legend, Missing, Said, Text, Words};
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
pub(crate) fn name(target: &Target, manner: CellManner) -> String {
    let language = manner.language;
    if manner.edition == Edition::Publication {
        return publication::name(target);
    }
    if language == Language::Japanese {
        return target_as_written(&parts::target::NameCell, target);
    }
    let mut lines = format!("{}{}", target.label(), target.name());
    circumstances(&mut lines, target, language);
    lines
}

/// A desired outcome under its number: （1）豊かなコミュニティの実現.
pub(crate) fn outcome(outcome: &DesiredOutcome, manner: CellManner) -> String {
    let [open, close] = manner.language.choose(["（", "）"], ["(", ") "]);
    let number = outcome.number().to_string();
    let number = match (manner.edition, manner.language) {
        (Edition::Publication, Language::Japanese) => publication::wide(&number),
        (Edition::Publication | Edition::Complete, _) => number,
    };
    format!("{open}{number}{close}{}", outcome.title())
}

/// What is aimed at, and when: 平成29年度までに50%以上, 平成28年度中に前年度から1箇所以上増加,
/// 平成27年度までに立ち上げる.
pub(crate) fn goal(target: &Target, manner: CellManner) -> String {
    let goal = aim(target, manner);
    match manner.edition {
        Edition::Publication => publication::goal(target, &goal),
        Edition::Complete => goal,
    }
}

fn aim(target: &Target, manner: CellManner) -> String {
    let language = manner.language;
    match (language, manner.figures, manner.edition) {
        (Language::English, ..) | (_, FigureStyle::Canonical, _) => {}
        (_, _, Edition::Publication) => return publication::aim(target),
        (_, _, Edition::Complete) => {
            return target_as_written(&parts::aim::AimCell::of(target.baseline()), target);
        }
    }
    let canonical = match (target.goal(), manner.figures) {
        (Goal::Criterion(criterion), FigureStyle::Canonical) => Some(criterion),
        _ => None,
    };
    let goal = canonical
        .filter(|_| language == Language::Japanese)
        .map_or_else(|| target.goal().to(language).to_string(), ToString::to_string);
    let due = target.due();
    let due = due.as_ref().map(|due| due.to(language));
    match (language, target.goal(), due) {
        (Language::Japanese, Goal::Criterion(_), Some(due)) => format!("{due}までに{goal}"),
        (Language::Japanese, own, Some(due)) if is_from_baseline(own) => {
            format!("{due}までに{goal}")
        }
        (Language::Japanese, Goal::Change(..) | Goal::RelativeChange(..), Some(due)) => {
            format!("{due}中に{goal}")
        }
        (Language::Japanese, Goal::Milestone(text), Some(due)) => format!("{due}までに{text}"),
        (Language::Japanese, Goal::Milestone(text), None) => text.to_string(),
        (Language::English, Goal::Criterion(_), Some(due)) => format!("{goal} by {due}"),
        (Language::English, own, Some(due)) if is_from_baseline(own) => format!("{goal} by {due}"),
        (Language::English, Goal::Change(..) | Goal::RelativeChange(..), Some(due)) => {
            format!("{goal} in {due}")
        }
        (Language::English, Goal::Milestone(text), Some(due)) => {
            format!("milestone by {due}: {text}")
        }
        (Language::English, Goal::Milestone(text), None) => format!("milestone: {text}"),
        (_, Goal::Criterion(_) | Goal::Change(..) | Goal::RelativeChange(..), None) => goal,
    }
}

fn is_from_baseline(goal: &Goal) -> bool {
    goal.reference().is_some_and(|reference| reference.baseline().is_some())
}

/// A whole target in one cell: what is measured, what is aimed at, and the rest.
pub(crate) fn target(target: &Target, manner: CellManner) -> String {
    let language = manner.language;
    if manner.edition == Edition::Publication {
        return publication::target(target, &aim(target, manner));
    }
    if language == Language::Japanese && manner.figures == FigureStyle::AsWritten {
        return target_as_written(&parts::target::TargetCell, target);
    }
    let mut lines = format!("{}{}", target.label(), target.name());
    line(&mut lines, &aim(target, manner));
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
    for waypoint in target.path().waypoints() {
        let year = waypoint.year();
        let text = format!(
            "{}{}{}",
            year.to(language),
            language.choose("　", ", "),
            waypoint.criterion().to(language)
        );
        add(lines, language, words::PATH, &text);
    }
    let baseline = target.baseline().map(|own| {
        let (year, value) = (own.year(), own.value());
        let (year, value) = (year.to(language), value.to(language));
        format!("{year}{}{value}", language.choose("　", ", "))
    });
    add(lines, language, words::BASELINE, &baseline.unwrap_or_default());
}

/// A target's cell of several parts, as the ward wrote them.
fn target_as_written(composed: &dyn Composed, target: &Target) -> String {
    let mut parts = parts::target::of_target(target);
    parts.retain(|part| composed.columns().contains(&part.column));
    parts::write(composed, &parts)
}

/// A reading with the population it was taken among: as it is written in its row, in English as it
/// is read.
pub(crate) fn reading(
    target: &Target,
    reading: &Reading,
    cell: &ReadingCell,
    manner: CellManner,
) -> Cell {
    judged(target, reading, "", cell, manner)
}

fn value(reading: &Reading, manner: CellManner) -> String {
    let language = manner.language;
    match (reading.missing(), reading.quantity(), manner.figures) {
        (Some(Missing::Blank), ..) => String::new(),
        (Some(Missing::Dash), ..) => "―".into(),
        (_, Some(quantity), FigureStyle::Canonical) => {
            let status = reading.status().map(|status| status.to(language)).unwrap_or_default();
            format!("{status}{quantity}")
        }
        _ => reading.to(language).to_string(),
    }
}

/// A reading with the verdict printed beside it: 67%（未達成）.
pub(crate) fn judged(
    target: &Target,
    reading: &Reading,
    verdict: &str,
    cell: &ReadingCell,
    manner: CellManner,
) -> Cell {
    if manner.language == Language::Japanese && manner.figures == FigureStyle::AsWritten {
        let parts = cell.of(target, reading, verdict);
        let text = match manner.edition {
            Edition::Publication => publication::plain(cell, parts),
            Edition::Complete => parts::write(cell, &parts),
        };
        return Cell::new(CellKind::Reading, text);
    }
    let mut lines = value(reading, manner);
    match verdict.starts_with(['（', '(']) {
        _ if verdict.is_empty() => {}
        true => lines.push_str(verdict),
        false => {
            let [open, close] = manner.language.choose(["（", "）"], [" (", ")"]);
            lines.extend([open, verdict, close]);
        }
    }
    if manner.edition == Edition::Complete {
        add(&mut lines, manner.language, words::POPULATION, reading.population().as_str());
    }
    Cell::new(CellKind::Reading, lines)
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
pub(crate) fn withdrawal(initiative: &Initiative, manner: CellManner) -> String {
    let (withdrawal, language) = (initiative.withdrawal(), manner.language);
    if manner.edition == Edition::Publication && !withdrawal.printed().is_blank() {
        return withdrawal.printed().to_string();
    }
    if language == Language::Japanese {
        return parts::write(&WithdrawalCell, &WithdrawalCell::of(initiative));
    }
    let mut lines = withdrawal.printed().to_string();
    let (together, of_each) = match withdrawal.when() {
        Some(Combination::Any) => (words::WHEN_ANY.to(language), words::EACH_ANY.to(language)),
        Some(Combination::All) => (words::WHEN_ALL.to(language), words::EACH_ALL.to(language)),
        None => ("", ""),
    };
    match withdrawal.conditions() {
        [] => {}
        [only] => {
            let of_each = if only.subject() == ConditionSubject::Each { of_each } else { "" };
            let text = format!("{}{of_each}", condition(only, language));
            add(&mut lines, language, words::CONDITION, &text);
        }
        several => {
            if !together.is_empty() {
                line(&mut lines, together);
            }
            for own in several {
                add(&mut lines, language, words::CONDITION, &condition(own, language));
            }
        }
    }
    lines
}

/// What a condition asks.
fn condition(condition: &Condition, language: Language) -> String {
    let subject = match condition.subject() {
        ConditionSubject::Each => "each target".into(),
        ConditionSubject::Target(n) => Line::Target(n).to(language).to_string(),
    };
    match condition.test() {
        ConditionTest::Reading(criterion) => {
            format!("the result of {subject} is {}", criterion.en())
        }
        ConditionTest::Rate(criterion) => {
            format!("the achievement rate of {subject} is {}", criterion.en())
        }
    }
}

/// An initiative's mark as the ward stated it, and whether it was carried out as planned, where
/// the mark does not say so.
pub(crate) fn achievement(initiative: &Initiative, manner: CellManner) -> Cell {
    let (stated, language) = (initiative.stated().achievement(), manner.language);
    if manner.edition == Edition::Publication {
        return mark(stated);
    }
    if language == Language::Japanese {
        let parts = AchievementCell::of(initiative);
        return Cell::new(CellKind::Mark, parts::write(&AchievementCell, &parts));
    }
    let mut lines = stated.printed().to_string();
    let said = parts::reading::implied(stated.mark());
    if let Some(own) = initiative.implementation().filter(|own| said != Some(*own)) {
        line(&mut lines, own.to(language));
    }
    Cell::new(CellKind::Mark, lines)
}
