//! A reading's cell, or its line in one: a value, its population, the verdict beside it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::draft::{Drafted, IndicatorCells, StatedReading};
use crate::intake::account::making::put;
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::cells::beside;
use crate::intake::city_layout::cells::words::population;
use crate::intake::city_layout::pages::fold::is_again;
use crate::plan::{Column, Place};
use crate::terms::Text;
use crate::value::{Criterion, Quantity, Unit};
use crate::wire::RowCells;

/// Which reading of a target is read, and what it is compared with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReadingOf<'a> {
    /// The place of its value.
    pub(crate) place: Place,
    pub(crate) population: Column,
    pub(crate) is_last_year: bool,
    /// The goal that it is compared with.
    pub(crate) goal: &'a str,
    /// Why no line of the target is certain.
    pub(crate) reasons: &'a [Unsure],
}

/// Reads one or several lines with one reading.
pub(crate) fn read(
    told: &mut Account<'_>,
    raw: &mut dyn RowCells,
    of: ReadingOf<'_>,
    texts: &[(&str, FoundCell<'_>)],
) {
    let Some((text, cell)) = texts.first().copied() else { return };
    let cells: Vec<FoundCell<'_>> = texts.iter().map(|(_, cell)| *cell).collect();
    let differs = texts.iter().map(|(own, _)| *own).find(|own| !is_again(own, text));
    if Text::from(text).is_dash() {
        return put(raw, told, of.place, &[cell], text);
    }
    // Questions about the format of a number are asked after everything is read.
    if told.is_number(cell) && differs.is_none() {
        return put(raw, told, of.place, &cells, text);
    }
    if let ([_], Some(value)) = (texts, plain(text, of.goal)) {
        put(raw, told, of.place, &cells, value);
        if let Some(why) = of.reasons.first() {
            told.confirm_text(of.place, &[value], &cells, *why);
        }
        return;
    }
    let measured = raw.text_in(Column::Name).unwrap_or_default().into_owned();
    let seen = ReadingText::of(text, of, &measured);
    let why = seen.as_ref().map_or(Some(Unsure::NoReading), |own| own.why);
    // A figure with an open unit is never guessed: 0.496 may be 49.6%.
    let Some(seen) = seen.filter(|_| why != Some(Unsure::Unit)) else {
        return told.confirm_text(of.place, &[], &cells, why.unwrap_or(Unsure::NoReading));
    };
    put(raw, told, of.place, &cells, seen.value);
    match (differs, why) {
        (Some(other), _) => {
            let texts = [seen.value, other];
            told.confirm_text(of.place, &texts, &cells, Unsure::PrintedDifferently);
        }
        (None, Some(why)) => told.confirm_text(of.place, &[seen.value], &cells, why),
        (None, None) => {}
    }
    if let Some(whom) = seen.whom {
        let place = Place { column: of.population, ..of.place };
        put(raw, told, place, &[cell], whom);
        told.confirm_text(place, &[whom], &cells, Unsure::PopulationInNote);
    }
    if let Some(verdict) = &seen.verdict {
        let place = Place { column: Column::Verdict, ..of.place };
        if raw.text_in(place.column).is_some() {
            put(raw, told, place, &[cell], verdict);
        }
        if let Some(why) = seen.around {
            told.confirm_text(place, &[verdict], &cells, why);
        }
    }
}

/// The text of a reading.
struct ReadingText<'t> {
    value: &'t str,
    whom: Option<&'t str>,
    verdict: Option<String>,
    /// The doubt about the value.
    why: Option<Unsure>,
    /// The doubt because of the words around it.
    around: Option<Unsure>,
}

impl<'t> ReadingText<'t> {
    /// Reads a text; `None` if it has no value, or several.
    fn of(text: &'t str, of: ReadingOf<'_>, measured: &str) -> Option<Self> {
        let name = if measured.is_empty() { "値" } else { measured };
        let goal = if of.goal.is_empty() { String::new() } else { format!("{name}：{}", of.goal) };
        let (outcome, own) = ([goal.as_str()], [text]);
        let cells = IndicatorCells { outcome: &outcome, ..IndicatorCells::default() };
        let draft = if of.is_last_year {
            IndicatorCells { previous: &own, ..cells }.draft()
        } else {
            IndicatorCells { readings: &own, ..cells }.draft()
        };
        let found = if of.is_last_year { draft.previous() } else { draft.readings() };
        let [drafted] = found else { return None };
        let span = drafted.span();
        let before = text.get(..span.start).unwrap_or_default();
        let behind = text.get(span.end..).unwrap_or_default();
        let value = text.get(span).unwrap_or_default().trim();
        let noted = noted(before);
        let unnoted = noted.and_then(|(at, _)| before.get(..at)).unwrap_or(before);
        let behind = behind.trim().trim_end_matches('。');
        let behind = beside::bracketed(behind).unwrap_or(behind);
        let of_whom = population(behind);
        let said = if of_whom.is_some() { "" } else { behind };
        let around = beside::of_reading(unnoted, said, drafted, measured);
        let figure: Option<Quantity> = value.parse().ok();
        let is_bare = figure.as_ref().is_some_and(|own| own.unit().is_none());
        let figure = figure.and_then(|own| beside::of_figure(&own, unit_of(of.goal).as_ref()));
        // Who was asked is asked about separately.
        let has_note = noted.is_some() || of_whom.is_some();
        let open = doubt(drafted).filter(|why| !has_note || *why != Unsure::WordsBesideFigure);
        let why = open.or(around).or(figure).or(of.reasons.first().copied());
        Some(Self {
            value,
            whom: noted.map(|(_, whom)| whom).or(of_whom),
            verdict: drafted.value().verdict.map(|own| own.to_string()),
            why: why.or(is_bare.then_some(Unsure::NoUnit)),
            around,
        })
    }
}

/// Fast path for a figure in the unit of its criterion, with nothing beside it.
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

/// Returns the population before a value, in brackets or not, and where it begins:
///
/// …の割合(「…を知っている」と回答した区民に質問)：95.0％, 区民に対するアンケート：95.0％.
fn noted(before: &str) -> Option<(usize, &str)> {
    let before = before.trim_end().trim_end_matches(['：', ':']).trim_end();
    let open = before.rfind(['(', '（']).unwrap_or_default();
    let note = before.get(open..)?.trim_start();
    Some((open, population(beside::bracketed(note).unwrap_or(note))?))
}
