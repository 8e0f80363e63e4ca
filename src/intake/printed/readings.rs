//! A reading's cell, or its line of one: a value, of whom it was taken, the verdict beside it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::draft::{Drafted, IndicatorCells, StatedReading};
use crate::intake::account::{Account, FoundCell};
use crate::intake::printed::aims::population;
use crate::intake::printed::beside;
use crate::intake::printed::fold::is_again;
use crate::intake::unsure::Unsure;
use crate::plan::{Column, Place};
use crate::terms::Text;
use crate::value::{Criterion, Quantity, Unit};
use crate::wire::RowCells;

/// Which of a target's readings is read: its columns, and whether it is last year's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReadingOf {
    pub(crate) value: Column,
    pub(crate) population: Column,
    pub(crate) is_last_year: bool,
}

/// Reads what one or several lines say of one reading, beside the goal it is held against.
pub(crate) fn read(
    told: &mut Account<'_>,
    raw: &mut dyn RowCells,
    at: &dyn Fn(Column) -> Place,
    of: ReadingOf,
    goal: &str,
    texts: &[(&str, FoundCell<'_>)],
    reasons: &[Unsure],
) {
    let Some((text, cell)) = texts.first().copied() else { return };
    let place = at(of.value);
    let cells: Vec<FoundCell<'_>> = texts.iter().map(|(_, cell)| *cell).collect();
    if Text::from(text).is_dash() {
        let _ = raw.put_in(of.value, text);
        told.value(place, cell);
        return;
    }
    // How a number is shown is asked once all is read.
    if told.is_number(cell) && texts.iter().all(|(own, _)| is_again(own, text)) {
        let _ = raw.put_in(of.value, text);
        for cell in &cells {
            told.value(place, *cell);
        }
        return;
    }
    if let ([_], Some(value)) = (texts, plain(text, goal)) {
        let _ = raw.put_in(of.value, value);
        told.value(place, cell);
        if let Some(why) = reasons.first() {
            told.confirm(&[place], Vec::from([Vec::from([value.into()])]), &cells, *why);
        }
        return;
    }
    let goal_text = goal;
    let goal = if goal.is_empty() { String::new() } else { format!("値：{goal}") };
    let (outcome, own) = ([goal.as_str()], [text]);
    let draft = if of.is_last_year {
        IndicatorCells { outcome: &outcome, previous: &own, ..IndicatorCells::default() }.draft()
    } else {
        IndicatorCells { outcome: &outcome, readings: &own, ..IndicatorCells::default() }.draft()
    };
    let found = if of.is_last_year { draft.previous() } else { draft.readings() };
    let [drafted] = found else {
        return told.confirm(&[place], Vec::new(), &cells, Unsure::NoReading);
    };
    let span = drafted.span();
    let before = text.get(..span.start).unwrap_or_default();
    let behind = text.get(span.end..).unwrap_or_default();
    let noted = noted(before);
    let unnoted = noted.and_then(|(at, _)| before.get(..at)).unwrap_or(before);
    let behind = behind.trim().trim_end_matches('。');
    let behind = beside::bracketed(behind).unwrap_or(behind);
    let of_whom = population(behind);
    let whom = noted.map(|(_, whom)| whom).or(of_whom);
    let said = if of_whom.is_some() { "" } else { behind };
    let measured = raw.text_in(Column::Name).unwrap_or_default().into_owned();
    let around = beside::of_reading(unnoted, said, drafted, &measured);
    let figure = drafted.text().trim().parse::<Quantity>().ok();
    let figure = figure.and_then(|own| beside::of_figure(&own, unit_of(goal_text).as_ref()));
    let why = doubt(drafted).or(around).or(figure).or(reasons.first().copied());
    // A figure whose unit is open is never guessed: 0.496 may be 49.6%.
    if why == Some(Unsure::Unit) {
        return told.confirm(&[place], Vec::new(), &cells, Unsure::Unit);
    }
    let value = drafted.text().trim();
    let is_bare = |text: &str| text.parse::<Quantity>().is_ok_and(|own| own.unit().is_none());
    let why = why.or(is_bare(value).then_some(Unsure::NoUnit));
    let _ = raw.put_in(of.value, value);
    for cell in &cells {
        told.value(place, *cell);
    }
    let differs = texts.iter().find(|(other, _)| !is_again(other, text));
    let proposal = |text: &str| Vec::from([String::from(text)]);
    match (differs, why) {
        (Some((other, _)), _) => {
            let proposals = Vec::from([proposal(value), proposal(other)]);
            told.confirm(&[place], proposals, &cells, Unsure::PrintedDifferently);
        }
        (None, Some(why)) => told.confirm(&[place], Vec::from([proposal(value)]), &cells, why),
        (None, None) => {}
    }
    if let Some(whom) = whom {
        let place = at(of.population);
        let _ = raw.put_in(of.population, whom);
        told.value(place, cell);
        told.confirm(&[place], Vec::from([proposal(whom)]), &cells, Unsure::PopulationInNote);
    }
    if let Some(verdict) = drafted.value().verdict {
        let place = at(Column::Verdict);
        if raw.put_in(Column::Verdict, &verdict.to_string()).is_some() {
            told.value(place, cell);
        }
        if let Some(why) = around {
            let verdict = proposal(&verdict.to_string());
            told.confirm(&[place], Vec::from([verdict]), &cells, why);
        }
    }
}

/// Fast path for a figure in the unit of its criterion, and nothing beside it.
fn plain<'t>(text: &'t str, goal: &str) -> Option<&'t str> {
    let text = text.trim();
    let value: Quantity = text.parse().ok()?;
    let goal: Criterion = goal.parse().ok()?;
    let is_open = beside::of_figure(&value, goal.quantity().unit()).is_some();
    let is_of_unit = value.unit().is_some() && value.unit() == goal.quantity().unit();
    (is_of_unit && !is_open).then_some(text)
}

fn unit_of(goal: &str) -> Option<Unit> {
    goal.parse::<Criterion>().ok()?.quantity().unit().cloned()
}

fn doubt(drafted: &Drafted<'_, StatedReading>) -> Option<Unsure> {
    let open = || drafted.doubts().iter().map(|(_, doubt)| Unsure::from_draft(*doubt));
    open().find(|why| *why == Unsure::Unit).or_else(|| open().next())
}

/// The population before a value, in brackets or alone, and where it begins:
/// …の割合(「…を知っている」と回答した区民に質問)：95.0％, 区民に対するアンケート：95.0％.
fn noted(before: &str) -> Option<(usize, &str)> {
    let before = before.trim_end().trim_end_matches(['：', ':']).trim_end();
    let open = before.rfind(['(', '（']).unwrap_or_default();
    let note = before.get(open..)?.trim_start();
    Some((open, population(beside::bracketed(note).unwrap_or(note))?))
}
