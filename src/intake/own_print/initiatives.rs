//! The table 具体的取組, row by row.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::form::captions;
use crate::form::initiatives as at;
use crate::form::parts::{self, Composed, reading, target, withdrawal};
use crate::intake::account::FoundCell;
use crate::intake::account::making::{SheetReader, put, put_parts};
use crate::intake::account::question::QuestionKind;
use crate::intake::own_print::left::{self, OutcomeAt};
use crate::intake::own_print::policy;
use crate::intake::own_print::table_body::{Entered, TableBody};
use crate::intake::page::origin::Origin;
use crate::plan::{Column, Line, Row};
use crate::terms::Excerpt;
use crate::value::{InitiativeCode, ItemMark, StrategyCode};
use crate::wire::{RawCondition, RawInitiative, RawTarget};

/// Reads the table, after the other one.
pub(crate) fn read<'g>(reader: &mut SheetReader<'g>, body: &TableBody<'g>) {
    let mut pillars = Entered::default();
    let mut outcomes = Entered::default();
    let mut items: Entered<()> = Entered::default();
    let mut initiatives: Entered<[usize; 2]> = Entered::default();
    let mut targets: Entered<()> = Entered::default();
    let mut served = None;
    for row in body.rows() {
        let cell = |column| body.cell(row, column);
        let pillar = pillars.enter(cell(at::PILLAR), |cell| left::known_pillar(reader, cell));
        let of =
            outcomes.enter(cell(at::OUTCOME), |cell| left::known_outcome(reader, pillar?, cell));
        let item_cell = cell(at::ITEM);
        let is_read = items.enter(item_cell, |cell| {
            served = Some(of.and_then(|of| left::known_items(reader, of, cell))?);
            Some(())
        });
        let marks = match (item_cell, is_read) {
            // Only if the desired outcome has no items, an initiative has none beside it.
            (None, _) => {
                of.and_then(|of| left::items(&mut reader.raw, of)?.is_empty().then(Vec::new))
            }
            (Some(_), Some(())) => served.clone(),
            (Some(_), None) => None,
        };
        if let Some(cell) = cell(at::COMMON).filter(|_| of.is_some()) {
            reader.told.repeated(cell);
        }
        let own = initiatives.enter(cell(at::CONTENT), |cell| {
            initiative(reader, body, of?, marks.as_deref(), item_cell, cell, row)
        });
        let Some(own) = own else { continue };
        targets.enter(cell(at::TARGET), |cell| {
            target(reader, body, own, cell, row);
            Some(())
        });
    }
    cut_off(reader, body);
}

/// Returns the strategy that a cell lists without initiatives: 【4-3】（具体的取組なし）.
fn without_initiatives(text: &str) -> Option<StrategyCode> {
    let (code, text) = policy::coded(text)?;
    code.parse().ok().filter(|_| text == captions::NO_INITIATIVE.ja)
}

/// Asks about strategies that have no row in the table. The print has a row for each, with or
/// without initiatives, or a blank one for its desired outcome, so the table is cut off.
fn cut_off(reader: &mut SheetReader<'_>, body: &TableBody<'_>) {
    let mut none: BTreeSet<StrategyCode> = BTreeSet::new();
    let mut blank: BTreeMap<[u64; 2], usize> = BTreeMap::new();
    for row in body.rows() {
        let cell = |column| body.cell(row, column);
        if let Some(cell) = cell(at::CONTENT) {
            none.extend(without_initiatives(cell.text));
            continue;
        }
        let [pillar, outcome] = [cell(at::PILLAR), cell(at::OUTCOME)];
        let pillar = pillar.and_then(|own| Some(policy::pillar(own.text)?.0));
        let outcome = outcome.and_then(|own| Some(policy::outcome(own.text)?.0));
        if let Some((pillar, outcome)) = pillar.zip(outcome) {
            let rows = blank.entry([pillar, outcome]).or_default();
            *rows = rows.saturating_add(1);
        }
    }
    let corner = Origin { grid: body.found.grid, row: body.found.head.start, column: 0 };
    for strategy in reader.raw.strategies.iter().filter(|own| own.initiatives.is_empty()) {
        let code = strategy.code.parse().ok().filter(|code| !none.contains(code));
        let Some(code) = code else { continue };
        let of = [strategy.desired_outcome.pillar, strategy.desired_outcome.number];
        if let Some(rows) = blank.get_mut(&of).filter(|rows| **rows > 0) {
            *rows = rows.saturating_sub(1);
            continue;
        }
        let found = Excerpt::new(&code.to_string());
        reader.told.question(QuestionKind::NoRows(found), None, Some(corner));
    }
}

/// Returns an initiative by its code, as the positions of its strategy and itself; reads the cells
/// that belong to it as a whole.
fn initiative(
    reader: &mut SheetReader<'_>,
    body: &TableBody<'_>,
    outcome: OutcomeAt,
    items: Option<&[ItemMark]>,
    item_cell: Option<FoundCell<'_>>,
    cell: FoundCell<'_>,
    row: usize,
) -> Option<[usize; 2]> {
    if [captions::NO_STRATEGY.ja, captions::NO_INITIATIVE.ja].contains(&cell.text) {
        reader.told.absent(cell);
        return None;
    }
    let coded = policy::coded(cell.text);
    let none = without_initiatives(cell.text);
    if none.is_some_and(|code| reader.rows.position(Row::Strategy(code)).is_some()) {
        reader.told.absent(cell);
        return None;
    }
    let Some((code, content)) =
        coded.and_then(|(code, text)| Some((code.parse::<InitiativeCode>().ok()?, text)))
    else {
        reader.told.ask(cell, QuestionKind::NoCode);
        return None;
    };
    let of = reader.rows.position(Row::Strategy(code.strategy()));
    let own = of.and_then(|of| Some((of, reader.raw.strategies.get_mut(of)?)));
    let own = own.filter(|(_, own)| {
        [own.desired_outcome.pillar, own.desired_outcome.number] == outcome.numbers
    });
    let Some((of, strategy)) = own else {
        reader.told.ask(cell, QuestionKind::Adrift);
        return None;
    };
    let Some(items) = items else {
        reader.told.ask(cell, QuestionKind::Adrift);
        return None;
    };
    let at = Row::Initiative(code);
    if !reader.rows.is_new(at, strategy.initiatives.len()) {
        reader.told.ask(cell, QuestionKind::CameBefore);
        return None;
    }
    let mut raw = RawInitiative { code: code.to_string(), ..RawInitiative::default() };
    let told = &mut reader.told;
    told.value(at.at(Column::Code), cell);
    raw.items = items.iter().map(|item| item.glyph().into()).collect();
    if let Some(cell) = item_cell {
        told.value(at.at(Column::Item), cell);
    }
    if !content.is_empty() {
        put(&mut raw, told, at.at(Column::Content), &[cell], content);
    }
    let columns = [
        (at::PRIOR, Column::PriorResults),
        (at::ACTIVITIES, Column::Activities),
        (at::EFFECTIVENESS, Column::InitiativeEffectiveness),
        (at::ISSUES, Column::Issues),
        (at::IMPROVEMENTS, Column::Improvements),
    ];
    body.put_columns(row, &mut raw, told, at, &columns);
    if let Some(cell) = body.cell(row, at::ACHIEVEMENT) {
        for part in parts::read(&reading::AchievementCell, cell.text) {
            put(&mut raw, told, at.at(part.column), &[cell], &part.text);
        }
    }
    if let Some(cell) = body.cell(row, at::WITHDRAWAL) {
        for part in parts::read(&withdrawal::WithdrawalCell, cell.text) {
            if matches!(part.column, Column::Withdrawal | Column::Combination) {
                put(&mut raw, told, at.at(part.column), &[cell], &part.text);
                continue;
            }
            let conditions = &mut raw.withdrawal.get_or_insert_default().conditions;
            if part.column == Column::Subject {
                conditions.push(RawCondition::default());
            }
            let line = Line::Condition(conditions.len());
            match conditions.last_mut() {
                Some(own) => put(own, told, at.on(line, part.column), &[cell], &part.text),
                None => told.ask(cell, QuestionKind::Unread),
            }
        }
    }
    let position = strategy.initiatives.len();
    strategy.initiatives.push(raw);
    Some([of, position])
}

fn target(
    reader: &mut SheetReader<'_>,
    body: &TableBody<'_>,
    [strategy, initiative]: [usize; 2],
    cell: FoundCell<'_>,
    row: usize,
) {
    if cell.text == captions::NO_TARGET.ja {
        return reader.told.absent(cell);
    }
    let strategy = reader.raw.strategies.get_mut(strategy);
    let own = strategy.and_then(|own| own.initiatives.get_mut(initiative));
    let Some(own) = own else { return };
    let Ok(code) = own.code.parse() else { return };
    let line = Line::Target(own.targets.len().saturating_add(1));
    let mut raw = RawTarget::default();
    let cells: [(&dyn Composed, _); 3] = [
        (&target::TargetCell, Some(cell)),
        (&reading::OF_TARGET, body.cell(row, at::READING)),
        (&reading::PREVIOUS_OF_TARGET, body.cell(row, at::PREVIOUS)),
    ];
    let of = (Row::Initiative(code), line);
    put_parts(&mut raw, |own| &mut own.path, &mut reader.told, of, &cells);
    own.targets.push(raw);
}
