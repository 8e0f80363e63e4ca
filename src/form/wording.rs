//! What the cells of targets, readings and withdrawal criteria say.

use alloc::format;
use alloc::string::{String, ToString};

use crate::form::cell::{Cell, CellKind};
use crate::form::edition::{CellManner, Edition, FigureStyle};
use crate::form::parts::Composed;
use crate::form::parts::target::TargetRow;
use crate::form::{captions as words, parts, publication};
use crate::plan::{
    Condition, ConditionSubject, ConditionTest, DesiredOutcome, Goal, Line, PerformanceTarget,
    Target, Withdrawal,
};
use crate::terms::{
    Achievement, Combination, Implementation, Language, Legend, Missing, Said, Words,
};
use crate::value::{FiscalYear, Reading, Stated};
use crate::wire::{RawInitiative, RowCells};

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
pub(crate) fn name(target: &Target, row: &impl TargetRow, manner: CellManner) -> String {
    let language = manner.language;
    if manner.edition == Edition::Publication {
        return publication::name(target);
    }
    if language == Language::Japanese {
        return target_as_written(&parts::target::NameCell, row);
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
pub(crate) fn goal(target: &Target, row: &impl TargetRow, manner: CellManner) -> String {
    let goal = aim(target, row, manner);
    match manner.edition {
        Edition::Publication => publication::goal(target, &goal),
        Edition::Complete => goal,
    }
}

fn aim(target: &Target, row: &impl TargetRow, manner: CellManner) -> String {
    let language = manner.language;
    match (language, manner.figures, manner.edition) {
        (Language::English, ..) | (_, FigureStyle::Canonical, _) => {}
        (_, _, Edition::Publication) => return publication::aim(target, row),
        (_, _, Edition::Complete) => {
            return target_as_written(&parts::aim::AimCell::of(target.baseline()), row);
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
pub(crate) fn target(target: &Target, row: &impl TargetRow, manner: CellManner) -> String {
    let language = manner.language;
    if manner.edition == Edition::Publication {
        return publication::target(target, &aim(target, row, manner));
    }
    if language == Language::Japanese && manner.figures == FigureStyle::AsWritten {
        return target_as_written(&parts::target::TargetCell, row);
    }
    let mut lines = format!("{}{}", target.label(), target.name());
    line(&mut lines, &aim(target, row, manner));
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
fn target_as_written(composed: &dyn Composed, row: &impl TargetRow) -> String {
    parts::write(composed, &parts::target::of_target(row, composed.columns()))
}

/// A row's cell of several parts, as the ward wrote them.
fn as_written(composed: &dyn Composed, row: &dyn RowCells) -> String {
    parts::write(composed, &parts::of(row, composed.columns()))
}

/// A reading with the population it was taken among: as it is written in its row, in English as it
/// is read.
pub(crate) fn reading(
    reading: &Reading,
    row: &dyn RowCells,
    composed: &parts::reading::ReadingCell,
    manner: CellManner,
) -> Cell {
    if let Some(cell) = read_as_written(row, composed, manner) {
        return cell;
    }
    let mut lines = value(reading, manner);
    population(&mut lines, reading, manner);
    Cell::new(CellKind::Reading, &lines)
}

/// A reading's cell as the ward wrote it, where that is asked for.
fn read_as_written(
    row: &dyn RowCells,
    composed: &parts::reading::ReadingCell,
    manner: CellManner,
) -> Option<Cell> {
    let text = match (manner.language, manner.figures, manner.edition) {
        (Language::English, ..) | (_, FigureStyle::Canonical, _) => return None,
        (_, _, Edition::Publication) => publication::plain(composed, row),
        (_, _, Edition::Complete) => as_written(composed, row),
    };
    Some(Cell::new(CellKind::Reading, &text))
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

fn population(lines: &mut String, reading: &Reading, manner: CellManner) {
    if manner.edition == Edition::Complete {
        add(lines, manner.language, words::POPULATION, reading.population().as_str());
    }
}

/// A performance target's reading with the verdict printed beside it: 67%（未達成）.
pub(crate) fn judged(target: &PerformanceTarget, row: &dyn RowCells, manner: CellManner) -> Cell {
    if let Some(cell) = read_as_written(row, &parts::reading::OF_TARGET, manner) {
        return cell;
    }
    let measured = target.measured().reading();
    let mut lines = value(measured, manner);
    let verdict = target.stated().printed();
    match verdict.starts_with(['（', '(']) {
        _ if verdict.is_empty() => {}
        true => lines.push_str(verdict),
        false => {
            let [open, close] = manner.language.choose(["（", "）"], [" (", ")"]);
            lines.extend([open, verdict, close]);
        }
    }
    population(&mut lines, measured, manner);
    Cell::new(CellKind::Reading, &lines)
}

/// A mark as the ward stated it.
pub(crate) fn mark<M: Legend>(stated: Stated<'_, M>) -> Cell {
    Cell::new(CellKind::Mark, stated.printed())
}

/// A text under a code: 【4-1】.
pub(crate) fn coded(code: impl core::fmt::Display, text: &str) -> String {
    let mut lines = format!("【{code}】");
    if !text.is_empty() {
        line(&mut lines, text);
    }
    lines
}

/// A withdrawal criterion: its wording, and the conditions read from it.
pub(crate) fn withdrawal(
    withdrawal: &Withdrawal,
    row: &RawInitiative,
    manner: CellManner,
) -> String {
    let language = manner.language;
    if manner.edition == Edition::Publication && !withdrawal.printed().is_blank() {
        return withdrawal.printed().to_string();
    }
    if language == Language::Japanese {
        let composed = &parts::withdrawal::WithdrawalCell;
        let mut written = parts::of(row, composed.columns());
        for condition in row.withdrawal.iter().flat_map(|own| &own.conditions) {
            written.extend(parts::of(condition, composed.columns()));
        }
        return parts::write(composed, &written);
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
        ConditionSubject::Target(n) => {
            Line::Target(usize::try_from(n).unwrap_or(usize::MAX)).to(language).to_string()
        }
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
pub(crate) fn achievement(
    stated: Stated<'_, Achievement>,
    implementation: Option<Implementation>,
    row: &RawInitiative,
    manner: CellManner,
) -> Cell {
    let language = manner.language;
    if manner.edition == Edition::Publication {
        return mark(stated);
    }
    if language == Language::Japanese {
        return Cell::new(CellKind::Mark, &as_written(&parts::reading::AchievementCell, row));
    }
    let mut lines = stated.printed().to_string();
    if let Some(own) =
        implementation.filter(|own| parts::reading::implied(stated.mark()) != Some(*own))
    {
        line(&mut lines, own.to(language));
    }
    Cell::new(CellKind::Mark, &lines)
}
