//! An initiative out of its blocks: its items, its targets with their readings, its withdrawal
//! criterion.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::intake::account::{Account, FoundCell, SheetReader};
use crate::intake::printed::again::{NARRATIVE, Reads, marks, say};
use crate::intake::printed::blocks::{Block, Coded, different};
use crate::intake::printed::criteria;
use crate::intake::printed::pages::CityPage;
use crate::intake::printed::strategies::{WholeForm, column};
use crate::intake::printed::targets;
use crate::intake::printed::titles::TitledColumn;
use crate::intake::question::QuestionKind;
use crate::intake::unsure::Unsure;
use crate::plan::{Column, Row};
use crate::terms::InitiativeEffectiveness;
use crate::value::{InitiativeCode, ItemMark};
use crate::wire::RawInitiative;

/// Reads an initiative.
pub(crate) fn initiative<'g>(
    reader: &mut SheetReader<'g>,
    pages: &[CityPage<'g>],
    whole: &WholeForm,
    unserved: &BTreeSet<crate::value::StrategyCode>,
    coded: &Coded<'g, InitiativeCode>,
) {
    let row = Row::Initiative(coded.code);
    let of = reader.rows.position(Row::Strategy(coded.code.strategy()));
    let Some(position) = of else {
        for block in &coded.blocks {
            reader.told.ask(block.coded, QuestionKind::Adrift);
        }
        return;
    };
    let blocks: Vec<&Block<'_>> = coded.blocks.iter().collect();
    let told = &mut reader.told;
    let mut raw = RawInitiative { code: coded.code.to_string(), ..RawInitiative::default() };
    for block in &blocks {
        told.value(row.at(Column::Code), block.coded);
    }
    let is_unserved = unserved.contains(&coded.code.strategy());
    items(told, &mut raw, row, &blocks, is_unserved);
    let content = different(blocks.iter().enumerate().map(|(n, own)| (n, own.coded, own.text)));
    say(&mut raw, told, row.at(Column::Content), &content, NARRATIVE);
    let columns: [(_, _, Reads); 5] = [
        (TitledColumn::Prior, Column::PriorResults, NARRATIVE),
        (TitledColumn::Activities, Column::Activities, NARRATIVE),
        (
            TitledColumn::Effectiveness,
            Column::InitiativeEffectiveness,
            marks::<InitiativeEffectiveness>(),
        ),
        (TitledColumn::Issues, Column::Issues, NARRATIVE),
        (TitledColumn::Improvements, Column::Improvements, NARRATIVE),
    ];
    for (titled, own, reads) in columns {
        say(&mut raw, told, row.at(own), &column(pages, &blocks, titled), reads);
    }
    let seen = targets::read(told, &mut raw, pages, whole, coded.code, &blocks);
    let withdrawal = column(pages, &blocks, TitledColumn::Withdrawal);
    criteria::read(told, &mut raw, row, &withdrawal, &seen);
    if let Some(strategy) = reader.raw.strategies.get_mut(position) {
        strategy.initiatives.push(raw);
    }
}

/// The items it is printed beside.
fn items(
    told: &mut Account<'_>,
    raw: &mut RawInitiative,
    row: Row,
    blocks: &[&Block<'_>],
    is_unserved: bool,
) {
    let place = row.at(Column::Item);
    let mut marks: BTreeSet<ItemMark> = BTreeSet::new();
    let mut cells: Vec<FoundCell<'_>> = Vec::new();
    let mut is_whole = true;
    for block in blocks {
        is_whole &= block.items().is_some();
        for (mark, cell) in block.rows.iter().filter_map(|row| row.left.item) {
            marks.insert(mark);
            if cells.last().is_none_or(|last| last.origin != cell.origin) {
                cells.push(cell);
            }
        }
    }
    raw.items = marks.iter().map(|mark| String::from(mark.glyph())).collect();
    for cell in &cells {
        told.value(place, *cell);
    }
    if !is_whole || is_unserved || marks.is_empty() {
        let own = raw.items.concat();
        let proposals = if own.is_empty() { Vec::new() } else { Vec::from([Vec::from([own])]) };
        let coded: Vec<FoundCell<'_>> = blocks.iter().take(1).map(|own| own.coded).collect();
        told.confirm(&[place], proposals, &coded, Unsure::NotTied);
    }
}
