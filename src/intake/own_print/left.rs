//! The columns on the left of both tables: the first prints them, and the other repeats them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::form::captions;
use crate::intake::account::FoundCell;
use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::own_print::policy;
use crate::plan::{Column, Row};
use crate::value::ItemMark;
use crate::wire::{RawDesiredOutcome, RawItem, RawPillar, RawSheet};

/// A desired outcome, by the positions of its pillar and itself, and by their numbers.
#[derive(Clone, Copy)]
pub(crate) struct OutcomeAt {
    pub(crate) positions: [usize; 2],
    pub(crate) numbers: [u64; 2],
}

/// One of its items, and whether its common indicators were printed above.
#[derive(Clone, Copy)]
pub(crate) struct ItemAt {
    pub(crate) position: usize,
    pub(crate) mark: ItemMark,
    pub(crate) is_again: bool,
}

/// Reads a pillar of the policy, and returns its number and position.
pub(crate) fn pillar(reader: &mut SheetReader<'_>, cell: FoundCell<'_>) -> Option<(u64, usize)> {
    if cell.text == captions::NOTHING.ja {
        reader.told.absent(cell);
        return None;
    }
    let Some((number, title)) = policy::pillar(cell.text) else {
        reader.told.ask(cell, QuestionKind::NoCode);
        return None;
    };
    let pillars = &mut reader.raw.policy.pillars;
    if !reader.rows.is_new(Row::Pillar(number), pillars.len()) {
        reader.told.ask(cell, QuestionKind::CameBefore);
        return None;
    }
    pillars.push(RawPillar { number, title: title.into(), ..RawPillar::default() });
    for column in [Column::Number, Column::Title] {
        reader.told.value(Row::Pillar(number).at(column), cell);
    }
    Some((number, pillars.len().checked_sub(1)?))
}

/// Reads a desired outcome of a pillar.
pub(crate) fn outcome(
    reader: &mut SheetReader<'_>,
    (_, pillar): (u64, usize),
    cell: FoundCell<'_>,
) -> Option<OutcomeAt> {
    if cell.text == captions::NO_OUTCOME.ja {
        reader.told.absent(cell);
        return None;
    }
    let Some((number, title)) = policy::outcome(cell.text) else {
        reader.told.ask(cell, QuestionKind::NoCode);
        return None;
    };
    let own = reader.raw.policy.pillars.get_mut(pillar)?;
    let row = Row::DesiredOutcome(own.number, number);
    if !reader.rows.is_new(row, own.desired_outcomes.len()) {
        reader.told.ask(cell, QuestionKind::CameBefore);
        return None;
    }
    let outcome = RawDesiredOutcome { number, title: title.into(), items: Vec::new() };
    own.desired_outcomes.push(outcome);
    for column in [Column::Number, Column::Title] {
        reader.told.value(row.at(column), cell);
    }
    let position = own.desired_outcomes.len().checked_sub(1)?;
    Some(OutcomeAt { positions: [pillar, position], numbers: [own.number, number] })
}

/// Returns the items of a desired outcome.
pub(crate) fn items(raw: &mut RawSheet, outcome: OutcomeAt) -> Option<&mut Vec<RawItem>> {
    let [pillar, own] = outcome.positions;
    let pillar = raw.policy.pillars.get_mut(pillar)?;
    Some(&mut pillar.desired_outcomes.get_mut(own)?.items)
}

/// Reads an item of a desired outcome: a new one, or a repeated one.
pub(crate) fn item(
    reader: &mut SheetReader<'_>,
    outcome: OutcomeAt,
    cell: FoundCell<'_>,
) -> Option<ItemAt> {
    let Some((mark, title)) = policy::item(cell.text) else {
        reader.told.ask(cell, QuestionKind::NoCode);
        return None;
    };
    let items = items(&mut reader.raw, outcome)?;
    let glyph = String::from(mark.glyph());
    let before = items.iter().position(|own| own.mark == glyph);
    match (before, title) {
        (Some(position), None) => {
            reader.told.repeated(cell);
            Some(ItemAt { position, mark, is_again: true })
        }
        (None, Some(title)) => {
            let position = items.len();
            items.push(RawItem { mark: glyph, title: title.into(), indicators: Vec::new() });
            let [pillar, number] = outcome.numbers;
            for column in [Column::Mark, Column::Title] {
                reader.told.value(Row::Item(pillar, number, mark).at(column), cell);
            }
            Some(ItemAt { position, mark, is_again: false })
        }
        (Some(_), Some(_)) => {
            reader.told.ask(cell, QuestionKind::CameBefore);
            None
        }
        (None, None) => {
            reader.told.ask(cell, QuestionKind::Adrift);
            None
        }
    }
}

/// Returns a pillar that the other table has.
pub(crate) fn known_pillar(
    reader: &mut SheetReader<'_>,
    cell: FoundCell<'_>,
) -> Option<(u64, usize)> {
    if cell.text == captions::NOTHING.ja {
        reader.told.absent(cell);
        return None;
    }
    let known = policy::pillar(cell.text).and_then(|(number, title)| {
        let position = reader.rows.position(Row::Pillar(number))?;
        let own = reader.raw.policy.pillars.get(position)?;
        (own.title == title).then_some((number, position))
    });
    told_again(reader, cell, known)
}

/// Returns a desired outcome that the other table has.
pub(crate) fn known_outcome(
    reader: &mut SheetReader<'_>,
    (pillar, position): (u64, usize),
    cell: FoundCell<'_>,
) -> Option<OutcomeAt> {
    if cell.text == captions::NO_OUTCOME.ja {
        reader.told.absent(cell);
        return None;
    }
    let known = policy::outcome(cell.text).and_then(|(number, title)| {
        let own = reader.rows.position(Row::DesiredOutcome(pillar, number))?;
        let outcomes = &reader.raw.policy.pillars.get(position)?.desired_outcomes;
        let is_same = outcomes.get(own).is_some_and(|own| own.title == title);
        is_same.then_some(OutcomeAt { positions: [position, own], numbers: [pillar, number] })
    });
    told_again(reader, cell, known)
}

/// Returns the items of a desired outcome that a cell names.
pub(crate) fn known_items(
    reader: &mut SheetReader<'_>,
    outcome: OutcomeAt,
    cell: FoundCell<'_>,
) -> Option<Vec<ItemMark>> {
    let marks = policy::items(cell.text, items(&mut reader.raw, outcome)?);
    told_again(reader, cell, marks)
}

/// Records that a cell repeats what is known; otherwise it belongs to no row.
fn told_again<T>(reader: &mut SheetReader<'_>, cell: FoundCell<'_>, known: Option<T>) -> Option<T> {
    match known {
        Some(_) => reader.told.repeated(cell),
        None => reader.told.ask(cell, QuestionKind::Adrift),
    }
    known
}
