//! A withdrawal criterion: its wording, and the conditions drafted from it.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::draft::{Drafted, Field, InitiativeCells};
use crate::intake::account::making::put;
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::cells::again::{NARRATIVE, say};
use crate::intake::city_layout::cells::beside;
use crate::intake::city_layout::cells::columns::PrintedText;
use crate::intake::city_layout::cells::pieces::pieces;
use crate::intake::city_layout::cells::words::as_written;
use crate::intake::city_layout::values::targets::TargetsSeen;
use crate::plan::{Column, Condition, ConditionSubject, ConditionTest, Line, Place, Row};
use crate::terms::{Combination, Text};
use crate::wire::{RawCondition, RawInitiative, RawSubject, RowCells};

/// Reads the criterion, given the targets beside it.
pub(crate) fn read(
    told: &mut Account<'_>,
    raw: &mut RawInitiative,
    row: Row,
    texts: &[PrintedText<'_>],
    seen: &TargetsSeen,
) {
    say(raw, told, row.at(Column::Withdrawal), texts, NARRATIVE);
    let Some(first) = texts.first() else { return };
    if Text::from(first.text).is_dash() {
        return;
    }
    let targets: Vec<String> = pieces(&seen.text)
        .iter()
        .map(|own| {
            let mut text = own.label.map(String::from).unwrap_or_default();
            text.push_str(own.text);
            text
        })
        .collect();
    let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
    let draft =
        InitiativeCells { targets: &targets, withdrawal: first.text, readings: &[] }.draft();
    let are_aligned = draft.targets().len() == seen.aims.len();
    let cells: Vec<FoundCell<'_>> = first.cells.iter().take(1).copied().collect();
    let is_different = texts.len() > 1;
    let mut is_of_each = false;
    for (n, own) in (1..).zip(draft.conditions()) {
        is_of_each |= own.value().subject() == ConditionSubject::Each;
        let condition = condition(own);
        let line = Line::Condition(n);
        for (column, _) in &condition.cells {
            for cell in &cells {
                told.value(row.on(line, *column), *cell);
            }
        }
        raw.withdrawal.get_or_insert_default().conditions.push(condition.raw);
        let mut why = own.doubts().iter().map(|(_, doubt)| Unsure::from_draft(*doubt)).next();
        if !are_aligned {
            why = why.or(Some(Unsure::WhichTarget));
        }
        if is_different {
            why = why.or(Some(Unsure::PrintedDifferently));
        }
        let of_subject = own.doubts().iter().all(|(field, _)| *field == Field::Subject);
        let around = around(first.text, own, draft.conditions().len());
        let of_subject = of_subject && around.is_none();
        let Some(why) = why.or(around) else { continue };
        let asked = condition.cells.iter().filter(|(column, _)| {
            !(of_subject && are_aligned && !is_different) || *column == Column::Subject
        });
        let (places, texts): (Vec<Place>, Vec<String>) =
            asked.map(|(column, text)| (row.on(line, *column), text.clone())).unzip();
        told.confirm(&places, Vec::from([texts]), &cells, why);
    }
    let count = draft.conditions().len();
    let place = row.at(Column::Combination);
    let when = draft.withdrawal().when();
    if let Some(when) = when {
        put(raw, told, place, &cells, when.code());
    }
    let several = count > 1 || is_of_each && seen.aims.len() > 1;
    let doubts = draft.combination_doubts().first().map(|own| Unsure::from_draft(*own));
    let why = doubts.or((several && when.is_none()).then_some(Unsure::AnyOrAll));
    if let Some(why) = why {
        let own = when.unwrap_or(Combination::Any);
        let _ = raw.put_in(Column::Combination, own.code());
        told.confirm_text(place, &[own.code()], &cells, why);
    }
}

/// Returns the doubt about a condition because of its unit or the words around it.
fn around(text: &str, own: &Drafted<'_, Condition>, count: usize) -> Option<Unsure> {
    let unit = match own.value().test() {
        ConditionTest::Reading(criterion) => beside::of_criterion(criterion),
        ConditionTest::Rate(_) => None,
    };
    let before = text.get(..own.span().start).unwrap_or_default();
    unit.or_else(|| (count == 1).then(|| beside::of_condition(text, before)).flatten())
}

/// A condition with its cells.
struct ConditionSeen {
    raw: RawCondition,
    cells: Vec<(Column, String)>,
}

fn condition(own: &Drafted<'_, Condition>) -> ConditionSeen {
    let subject = match own.value().subject() {
        ConditionSubject::Each => String::from("each"),
        ConditionSubject::Target(number) => number.to_string(),
    };
    let mut raw =
        RawCondition { target: RawSubject::Word(String::new()), ..RawCondition::default() };
    let (column, text) = match own.value().test() {
        ConditionTest::Reading(criterion) => (Column::Condition, as_written(own.text(), criterion)),
        ConditionTest::Rate(rate) => {
            let criterion = rate.to_string();
            let text =
                criterion.parse().map_or(criterion, |own_rate| as_written(own.text(), &own_rate));
            (Column::ConditionRate, text)
        }
    };
    let cells = Vec::from([(Column::Subject, subject), (column, text)]);
    for (column, text) in &cells {
        let _ = raw.put_in(*column, text);
    }
    ConditionSeen { raw, cells }
}
