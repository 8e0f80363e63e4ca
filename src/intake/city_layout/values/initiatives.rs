//! An initiative, read from its blocks: its items, its targets with their readings, its withdrawal
//! criterion.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::intake::account::making::{SheetReader, offer};
use crate::intake::account::question::QuestionKind;
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::cells::again::{NARRATIVE, Reads, marks, say};
use crate::intake::city_layout::cells::columns::{column, different};
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::{Coded, CodedBlock};
use crate::intake::city_layout::rows::left::items_in;
use crate::intake::city_layout::rows::whole::WholeForm;
use crate::intake::city_layout::values::criteria;
use crate::intake::city_layout::values::targets;
use crate::plan::{Column, Line, Row};
use crate::terms::InitiativeEffectiveness;
use crate::value::{InitiativeCode, ItemMark, Quantity};
use crate::wire::{RawInitiative, RowCells};

/// Reads an initiative, and records the reasons why it is uncertain.
pub(crate) fn initiative<'g>(
    reader: &mut SheetReader<'g>,
    pages: &[CityPage<'g>],
    whole: &WholeForm,
    coded: &Coded<'g>,
    code: InitiativeCode,
) -> Option<Unsure> {
    let row = coded.row;
    let of = reader.rows.position(Row::Strategy(code.strategy()));
    let Some(position) = of else {
        for block in &coded.blocks {
            reader.told.ask(block.coded, QuestionKind::Adrift);
        }
        return None;
    };
    let blocks: Vec<&CodedBlock<'_>> = coded.blocks.iter().collect();
    let told = &mut reader.told;
    let mut raw = RawInitiative { code: code.to_string(), ..RawInitiative::default() };
    for block in &blocks {
        told.value(row.at(Column::Code), block.coded);
    }
    let is_unserved = whole.unserved.contains(&code.strategy());
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
    let seen = targets::read(told, &mut raw, pages, whole, row, &blocks);
    let withdrawal = column(pages, &blocks, TitledColumn::Withdrawal);
    criteria::read(told, &mut raw, row, &withdrawal, &seen);
    let strategy = reader.raw.strategies.get_mut(position)?;
    let of = [strategy.desired_outcome.pillar, strategy.desired_outcome.number];
    strategy.initiatives.push(raw);
    // If one code has two texts, one may belong to another whose code is lost.
    let is_one = content.len() < 2 && withdrawal.len() < 2 && seen.is_one;
    match coded.outcome {
        Some(own) if own != of => Some(Unsure::NotTied),
        _ => (!is_one).then_some(Unsure::PrintedDifferently),
    }
}

/// Reads the items it is printed beside.
fn items(
    told: &mut Account<'_>,
    raw: &mut RawInitiative,
    row: Row,
    blocks: &[&CodedBlock<'_>],
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
            marks.extend(items_in(cell.text).into_iter().map(|(mark, _)| mark));
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
        let texts: Vec<&str> =
            Some(own.as_str()).filter(|own| !own.is_empty()).into_iter().collect();
        let coded: Vec<FoundCell<'_>> = blocks.iter().take(1).map(|own| own.coded).collect();
        told.confirm_text(place, &texts, &coded, Unsure::NotTied);
    }
}

/// Proposes the population of an indicator's reading if an initiative prints the same reading with
/// one.
pub(crate) fn same_results(reader: &mut SheetReader<'_>) {
    let told = &mut reader.told;
    for strategy in &mut reader.raw.strategies {
        let Ok(code) = strategy.code.parse() else { continue };
        let row = Row::Strategy(code);
        let targets = strategy.initiatives.iter().flat_map(|own| &own.targets);
        let noted: Vec<(Quantity, String)> = targets
            .filter_map(|target| {
                let whom = target.text_in(Column::ReadingPopulation)?;
                let value = target.text_in(Column::TargetReading)?;
                (!whom.is_empty()).then_some((value.parse().ok()?, whom.into_owned()))
            })
            .collect();
        for (n, indicator) in (1..).zip(&mut strategy.indicators) {
            let own = indicator.text_in(Column::OutcomeReading);
            let own = own.and_then(|text| text.parse::<Quantity>().ok());
            let Some((_, whom)) = noted.iter().find(|(value, _)| Some(value) == own.as_ref())
            else {
                continue;
            };
            let place = row.on(Line::Indicator(n), Column::ReadingPopulation);
            let reading = row.on(Line::Indicator(n), Column::OutcomeReading);
            let cells: Vec<FoundCell<'_>> = told.cells_of(reading).collect();
            offer(indicator, told, place, &cells, whom, Unsure::SameResultElsewhere);
        }
    }
}
