//! The texts of the cells of targets, readings and withdrawal criteria.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

use crate::form::cell::{Cell, CellKind};
use crate::form::edition::{CellManner, Edition, FigureStyle};
use crate::form::parts::CellPart;
use crate::form::parts::aim::AimCell;
use crate::form::parts::reading::{AchievementCell, ReadingCell};
use crate::form::parts::target::{NameCell, TargetCell, of_target};
use crate::form::parts::withdrawal::WithdrawalCell;
use crate::form::visible::Visible;
use crate::form::{captions as words, parts, publication};
use crate::plan::{
    Condition, ConditionSubject, ConditionTest, DesiredOutcome, Goal, Initiative, Line, Target,
};
use crate::terms::{Combination, Language, Legend, Missing, Said, Words};
use crate::value::{FiscalYear, Reading, Stated};

/// Adds a line with a caption, unless the text is blank.
fn add(lines: &mut String, language: Language, word: Words, text: &str) {
    if !text.is_empty() {
        line(lines, &format!("{}{text}", word.to(language)));
    }
}

/// Adds a line unchanged.
fn line(lines: &mut String, text: &str) {
    begin_line(lines);
    lines.push_str(text);
}

/// Begins a new line.
pub(crate) fn begin_line(lines: &mut String) {
    if !lines.is_empty() {
        lines.push('\n');
    }
}

/// Returns a common indicator: its name and its goal.
pub(crate) fn common(target: &Target, manner: CellManner) -> [Visible<'_>; 2] {
    let written = written(target, manner);
    [name(target, &written, manner), goal(target, &written, manner)]
}

/// Returns the parts of a target's row as written in the document.
fn written(target: &Target, manner: CellManner) -> Vec<CellPart<'_>> {
    match manner.language {
        Language::Japanese => of_target(target),
        Language::English => Vec::new(),
    }
}

/// Returns the name, with what the form has no cell for.
fn name(target: &Target, written: &[CellPart<'_>], manner: CellManner) -> Visible<'static> {
    let language = manner.language;
    if manner.edition == Edition::Publication {
        return publication::name(target).into();
    }
    if language == Language::Japanese {
        return parts::write(&NameCell, written);
    }
    let mut lines = format!("{}{}", target.label(), target.name());
    circumstances(&mut lines, target, language);
    lines.into()
}

/// Returns a desired outcome with its number: （1）豊かなコミュニティの実現.
pub(crate) fn outcome(outcome: &DesiredOutcome, manner: CellManner) -> String {
    let [open, close] = manner.language.choose(["（", "）"], ["(", ") "]);
    let mut text =
        String::with_capacity(outcome.title().as_str().len().saturating_add(LONGEST_CODE));
    text.push_str(open);
    match (manner.edition, manner.language) {
        (Edition::Publication, Language::Japanese) => {
            text.push_str(&publication::wide(&outcome.number().to_string()));
        }
        (Edition::Publication | Edition::Complete, _) => {
            // Writing to a string cannot fail.
            let _ = write!(text, "{}", outcome.number());
        }
    }
    text.extend([close, outcome.title().as_str()]);
    text
}

/// Returns the goal and its year: 平成29年度までに50%以上, 平成28年度中に前年度から1箇所以上増加, 平成27年度までに立ち上げる.
fn goal(target: &Target, written: &[CellPart<'_>], manner: CellManner) -> Visible<'static> {
    let goal = aim(target, written, manner);
    match manner.edition {
        Edition::Publication => publication::goal(target, goal.as_str()).into(),
        Edition::Complete => goal,
    }
}

fn aim(target: &Target, written: &[CellPart<'_>], manner: CellManner) -> Visible<'static> {
    let language = manner.language;
    if language == Language::Japanese && manner.figures == FigureStyle::AsWritten {
        let cell = AimCell::of(target.baseline());
        return match manner.edition {
            Edition::Publication => Visible::joined(parts::plain(&cell, written)),
            Edition::Complete => parts::write(&cell, written),
        };
    }
    let own = target.goal();
    let goal = match (own, manner.figures, language) {
        (Goal::Milestone(text), ..) => text.to_string(),
        (Goal::Criterion(criterion), FigureStyle::Canonical, Language::Japanese) => {
            criterion.to_string()
        }
        (Goal::Criterion(_) | Goal::Change(..) | Goal::RelativeChange(..), ..) => {
            own.to(language).to_string()
        }
    };
    let is_change = matches!(own, Goal::Change(..) | Goal::RelativeChange(..));
    let [by, within] = language.choose(["までに", "中に"], ["by", "in"]);
    let by = if is_change && !is_from_baseline(own) { within } else { by };
    let due = target.due();
    let due = due.as_ref().map(|due| due.to(language));
    let aim = match (language, own, due) {
        (Language::Japanese, _, Some(due)) => format!("{due}{by}{goal}"),
        (Language::English, Goal::Milestone(_), Some(due)) => format!("milestone by {due}: {goal}"),
        (Language::English, Goal::Milestone(_), None) => format!("milestone: {goal}"),
        (Language::English, _, Some(due)) => format!("{goal} {by} {due}"),
        (_, _, None) => goal,
    };
    aim.into()
}

fn is_from_baseline(goal: &Goal) -> bool {
    goal.reference().is_some_and(|reference| reference.baseline().is_some())
}

/// Returns a whole target in one cell: its name, its goal, and the rest.
pub(crate) fn target(target: &Target, manner: CellManner) -> Visible<'_> {
    let (language, written) = (manner.language, written(target, manner));
    if manner.edition == Edition::Publication {
        return publication::target(target, aim(target, &written, manner).as_str()).into();
    }
    if language == Language::Japanese && manner.figures == FigureStyle::AsWritten {
        return parts::write(&TargetCell, &written);
    }
    let mut lines = format!("{}{}", target.label(), target.name());
    line(&mut lines, aim(target, &written, manner).as_str());
    circumstances(&mut lines, target, language);
    lines.into()
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

/// Returns a reading with its population: as written in its row, or in English its value.
pub(crate) fn reading<'t>(
    target: &'t Target,
    reading: &'t Reading,
    cell: &ReadingCell,
    manner: CellManner,
) -> Cell<'t> {
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

/// Returns a reading with the verdict printed beside it: 67%（未達成）.
pub(crate) fn judged<'t>(
    target: &'t Target,
    reading: &'t Reading,
    verdict: &'t str,
    cell: &ReadingCell,
    manner: CellManner,
) -> Cell<'t> {
    if manner.language == Language::Japanese && manner.figures == FigureStyle::AsWritten {
        let parts = cell.of(target, reading, verdict);
        let text = match manner.edition {
            Edition::Publication => publication::plain(cell, parts),
            Edition::Complete => parts::write_own(cell, parts),
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

/// Returns a mark as the ward stated it.
pub(crate) fn mark<M: Legend>(stated: Stated<'_, M>) -> Cell<'_> {
    Cell::new(CellKind::Mark, stated.printed())
}

/// Room for a code in its brackets, and a line end.
const LONGEST_CODE: usize = 32;

/// Returns a text with its code above: 【4-1】.
pub(crate) fn coded(code: impl core::fmt::Display, text: &str) -> String {
    let mut lines = String::with_capacity(text.len().saturating_add(LONGEST_CODE));
    // Writing to a string cannot fail.
    let _ = write!(lines, "【{code}】");
    if !text.is_empty() {
        line(&mut lines, text);
    }
    lines
}

/// Returns a withdrawal criterion: its wording, and its conditions.
pub(crate) fn withdrawal(initiative: &Initiative, manner: CellManner) -> Visible<'_> {
    let (withdrawal, language) = (initiative.withdrawal(), manner.language);
    if manner.edition == Edition::Publication && !withdrawal.printed().is_blank() {
        return withdrawal.printed().as_str().into();
    }
    if language == Language::Japanese {
        return parts::write_own(&WithdrawalCell, WithdrawalCell::of(initiative));
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
    lines.into()
}

/// Returns a condition in words.
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

/// Returns an initiative's mark as the ward stated it, and whether it was carried out as planned if
/// the mark does not say so.
pub(crate) fn achievement(initiative: &Initiative, manner: CellManner) -> Cell<'_> {
    let (stated, language) = (initiative.stated().achievement(), manner.language);
    if manner.edition == Edition::Publication {
        return mark(stated);
    }
    if language == Language::Japanese {
        let parts = AchievementCell::of(initiative);
        return Cell::new(CellKind::Mark, parts::write_own(&AchievementCell, parts));
    }
    let mut lines = stated.printed().to_string();
    let said = parts::reading::implied(stated.mark());
    if let Some(own) = initiative.implementation().filter(|own| said != Some(*own)) {
        line(&mut lines, own.to(language));
    }
    Cell::new(CellKind::Mark, lines)
}
