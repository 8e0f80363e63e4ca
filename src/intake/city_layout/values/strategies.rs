//! A strategy, read from its blocks: its texts, its marks, its indicators.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::intake::account::making::{SheetReader, by_item};
use crate::intake::account::question::QuestionKind;
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::cells::again::{NARRATIVE, Reads, marks, say};
use crate::intake::city_layout::cells::columns::{PrintedText, column, different};
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::{are_like, whole};
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::{Coded, CodedBlock};
use crate::intake::city_layout::rows::whole::WholeForm;
use crate::intake::city_layout::values::indicators;
use crate::plan::{Column, Row};
use crate::terms::{OutcomeStatus, Progress, StrategyEffectiveness};
use crate::value::{ItemMark, StrategyCode};
use crate::wire::{RawDesiredOutcomeRef, RawStrategy, RawTexts};

/// Reads a strategy, and records the reasons why it is uncertain.
pub(crate) fn strategy<'g>(
    reader: &mut SheetReader<'g>,
    pages: &[CityPage<'g>],
    whole: &WholeForm,
    coded: &Coded<'g>,
    code: StrategyCode,
) -> Option<Unsure> {
    let row = coded.row;
    let told = &mut reader.told;
    let mut raw = RawStrategy { code: code.to_string(), ..RawStrategy::default() };
    let of = |block: &&CodedBlock<'g>| {
        let outcomes = block.rows.iter().map(|row| row.left.outcome);
        outcomes.flatten().all(|own| Some(own) == coded.outcome)
    };
    for block in coded.blocks.iter().filter(|block| !of(block)) {
        told.ask(block.coded, QuestionKind::CameBefore);
    }
    let blocks: Vec<&CodedBlock<'g>> = coded.blocks.iter().filter(of).collect();
    let first = blocks.first()?;
    for block in &blocks {
        told.value(row.at(Column::Code), block.coded);
    }
    let place = row.at(Column::DesiredOutcome);
    match coded.outcome {
        Some([pillar, number]) => {
            raw.desired_outcome = RawDesiredOutcomeRef { pillar, number };
            if let Some((_, cell)) = first.rows.first().and_then(|row| row.left.item) {
                told.value(place, cell);
            }
            if whole.continued.contains(&[pillar, number]) {
                let own = format!("{pillar}（{number}）");
                told.confirm_text(place, &[&own], &[first.coded], Unsure::Continued);
            }
        }
        None => told.confirm_text(place, &[], &[first.coded], Unsure::NotPlaced),
    }
    let is_torn = coded.outcome.is_some_and(|own| whole.torn.contains(&own));
    let states = blocks.iter().enumerate().map(|(n, block)| (n, block.coded, block.text));
    let states = different(states);
    raw.desired_state = texts(told, row, Column::DesiredState, &states, &blocks, is_torn);
    let texts_of = |own| column(pages, &blocks, own);
    let own = texts_of(TitledColumn::StrategyText);
    raw.strategy = texts(told, row, Column::Strategy, &own, &blocks, is_torn);
    let columns: [(_, _, Reads); 5] = [
        (
            TitledColumn::Effectiveness,
            Column::StrategyEffectiveness,
            marks::<StrategyEffectiveness>(),
        ),
        (TitledColumn::Overall, Column::Overall, marks::<OutcomeStatus>()),
        (TitledColumn::Progress, Column::Progress, marks::<Progress>()),
        (TitledColumn::Issues, Column::Issues, NARRATIVE),
        (TitledColumn::Improvements, Column::FutureImprovements, NARRATIVE),
    ];
    for (titled, column, reads) in columns {
        say(&mut raw, told, row.at(column), &texts_of(titled), reads);
    }
    reader.rows.is_new(row, reader.raw.strategies.len());
    reader.raw.strategies.push(raw);
    indicators::read(reader, pages, whole, coded, &blocks)
}

/// Reads one text, or one for each item if the items have their own.
fn texts(
    told: &mut Account<'_>,
    row: Row,
    column: Column,
    texts: &[PrintedText<'_>],
    blocks: &[&CodedBlock<'_>],
    is_torn: bool,
) -> Option<RawTexts> {
    if texts.is_empty() {
        return None;
    }
    let place = row.at(column);
    let all: Vec<Cow<'_, str>> = texts.iter().map(|own| whole(own.text)).collect();
    let all: Vec<&str> = all.iter().map(|own| &**own).collect();
    if let [only] = texts {
        told.value_and_again(place, &only.cells);
        // A text is printed beside each item; if it is not, another text may be lost.
        if is_torn || only.blocks.len() != blocks.len() {
            told.confirm_text(place, &all, &only.cells, Unsure::PrintedDifferently);
        }
        return all.first().map(|own| RawTexts::Text((*own).into()));
    }
    let of_items = texts_of_items(texts, blocks).filter(|by_item| {
        let of_blocks: usize = by_item.iter().map(|(_, own)| own.blocks.len()).sum();
        let own: Vec<&str> = texts.iter().map(|own| own.text).collect();
        !is_torn && of_blocks >= blocks.len() && !are_like(&own)
    });
    let Some(of_items) = of_items else {
        let cells: Vec<FoundCell<'_>> =
            texts.iter().flat_map(|own| own.cells.iter().copied()).collect();
        for cell in &cells {
            told.value(place, *cell);
        }
        told.confirm_text(place, &all, &cells, Unsure::PrintedDifferently);
        return all.first().map(|own| RawTexts::Text((*own).into()));
    };
    let of_items: Vec<_> =
        of_items.into_iter().map(|(mark, own)| (mark, whole(own.text), &own.cells)).collect();
    let of_items = of_items.iter().map(|(mark, text, cells)| (*mark, &**text, cells.as_slice()));
    by_item(told, (row, column), of_items)
}

/// Returns the text of each item, if every item has exactly one.
fn texts_of_items<'t, 'g>(
    texts: &'t [PrintedText<'g>],
    blocks: &[&CodedBlock<'g>],
) -> Option<Vec<(ItemMark, &'t PrintedText<'g>)>> {
    let mut by_item: Vec<(ItemMark, &PrintedText<'g>)> = Vec::new();
    for own in texts {
        for block in &own.blocks {
            for mark in blocks.get(*block)?.items()? {
                match by_item.iter().find(|(other, _)| *other == mark) {
                    Some((_, other)) if !core::ptr::eq(*other, own) => return None,
                    Some(_) => {}
                    None => by_item.push((mark, own)),
                }
            }
        }
    }
    by_item.sort_by_key(|(mark, _)| mark.glyph());
    Some(by_item)
}
