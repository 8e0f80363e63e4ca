//! The common indicator that an indicator is tied to: the one with its name, else the one in whose
//! row its line is printed, else the one that is left.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::account::making::SheetReader;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::cells::lines::IndicatorSeen;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::{are_far, are_near, name};
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::{Coded, CodedBlock};
use crate::intake::city_layout::rows::known::outcomes;
use crate::plan::{Column, Line};
use crate::value::ItemMark;

/// A common indicator: its item, its number, its folded name.
struct CommonSeen {
    item: ItemMark,
    number: u64,
    name: String,
}

/// The common indicator that an indicator is tied to.
#[derive(Clone, Copy)]
struct TiedTo {
    common: usize,
    is_sure: bool,
}

/// Ties the indicators of the last strategy.
pub(crate) fn tie<'g>(
    reader: &mut SheetReader<'g>,
    pages: &[CityPage<'g>],
    coded: &Coded<'g>,
    blocks: &[&CodedBlock<'g>],
    seen: &[IndicatorSeen<'g>],
) {
    let commons = commons(reader, coded);
    let items: Vec<Option<BTreeSet<ItemMark>>> =
        seen.iter().map(|own| items_of(own, blocks)).collect();
    let is_open = |n: usize, common: usize| {
        let of = commons.get(common).map(|own| own.item);
        items.get(n).is_some_and(|items| {
            items.as_ref().is_none_or(|items| of.is_some_and(|item| items.contains(&item)))
        })
    };
    let mut tied: Vec<Option<TiedTo>> = by_name(seen, &commons, &is_open);
    by_row(pages, blocks, seen, &commons, &mut tied);
    by_order(&commons, &is_open, &mut tied);
    let row = coded.row;
    for (n, own) in seen.iter().enumerate() {
        let line = Line::Indicator(n.saturating_add(1));
        let [item_at, common_at] =
            [Column::Item, Column::Common].map(|column| row.on(line, column));
        let alone = items.get(n).and_then(Option::as_ref).filter(|items| items.len() == 1);
        let alone = alone.and_then(|items| items.first().copied());
        let to = tied.get(n).copied().flatten();
        let common = to.and_then(|to| commons.get(to.common));
        let item = common.map(|common| common.item).or(alone);
        let cells: Vec<FoundCell<'_>> = own.cells.iter().take(1).copied().collect();
        let indicators = reader.raw.strategies.last_mut().map(|own| &mut own.indicators);
        let Some(raw) = indicators.and_then(|all| all.get_mut(n)) else { continue };
        raw.item = item.map(|item| item.glyph().into());
        raw.common = common.map(|common| common.number);
        let item_cell = blocks
            .iter()
            .flat_map(|block| &block.rows)
            .find_map(|row| row.left.item.filter(|(mark, _)| Some(*mark) == item));
        if let Some((_, cell)) = item_cell {
            reader.told.value(item_at, cell);
        }
        let common_cell = blocks.iter().flat_map(|block| &block.rows).find_map(|row| {
            let is_it = row.left.item.map(|(mark, _)| mark) == item;
            row.common.filter(|(number, _)| is_it && Some(*number) == raw.common)
        });
        if let (Some((_, cell)), Some(_)) = (common_cell, common) {
            reader.told.value(common_at, cell);
        }
        match (to, common) {
            (Some(TiedTo { is_sure: true, .. }), _) => {}
            (Some(_), Some(common)) => {
                let texts =
                    Vec::from([String::from(common.item.glyph()), common.number.to_string()]);
                let places = [item_at, common_at];
                reader.told.confirm(&places, Vec::from([texts]), &cells, Unsure::TiedByOrder);
            }
            _ if alone.is_some() => {
                let glyph = item.map(|item| String::from(item.glyph())).unwrap_or_default();
                let texts = Vec::from([Vec::from([glyph, String::new()])]);
                reader.told.confirm(&[item_at, common_at], texts, &cells, Unsure::NotTied);
            }
            _ => {
                reader.told.confirm(&[item_at, common_at], Vec::new(), &cells, Unsure::NotTied);
            }
        }
    }
}

/// Returns the common indicators of the strategy's desired outcome.
fn commons(reader: &SheetReader<'_>, coded: &Coded<'_>) -> Vec<CommonSeen> {
    let Some(of) = coded.outcome else { return Vec::new() };
    let own = outcomes(&reader.raw).find(|(own, _)| *own == of).map(|(_, own)| own);
    let mut commons = Vec::new();
    for item in own.into_iter().flat_map(|own| &own.items) {
        let Ok(mark) = item.mark.parse() else { continue };
        for (number, common) in (1..).zip(&item.indicators) {
            commons.push(CommonSeen { item: mark, number, name: name(&common.name) });
        }
    }
    commons
}

/// Returns the items an indicator is printed beside; `None` if one of them is not read.
fn items_of(own: &IndicatorSeen<'_>, blocks: &[&CodedBlock<'_>]) -> Option<BTreeSet<ItemMark>> {
    let of_lines: BTreeSet<usize> = own.lines.iter().map(|(block, _)| *block).collect();
    let of: Vec<usize> =
        if of_lines.is_empty() { own.blocks.clone() } else { of_lines.into_iter().collect() };
    let mut items = BTreeSet::new();
    for n in of {
        items.extend(blocks.get(n)?.items()?);
    }
    Some(items)
}

fn by_name(
    seen: &[IndicatorSeen<'_>],
    commons: &[CommonSeen],
    is_open: &dyn Fn(usize, usize) -> bool,
) -> Vec<Option<TiedTo>> {
    let names: Vec<String> = seen.iter().map(|own| name(own.aim.text(Column::Name))).collect();
    let mut tied: Vec<Option<TiedTo>> = Vec::new();
    for (n, own) in names.iter().enumerate().take(MOST) {
        let is_it = |other: &str| own == other || are_near(own, other);
        let among = || commons.iter().enumerate().take(MOST).filter(|(at, _)| is_open(n, *at));
        let mut of = among().filter(|(_, common)| is_it(&common.name));
        let (first, second) = (of.next(), of.next());
        let only = first.filter(|_| second.is_none() && !own.is_empty());
        let only = only.filter(|(at, common)| {
            let others = among().filter(|(other, _)| other != at);
            let rivals = names.iter().enumerate().filter(|(other, _)| *other != n);
            let is_equal = *own == common.name;
            let mut near = others.map(|(_, other)| &other.name);
            let mut rivals = rivals.map(|(_, rival)| rival);
            if is_equal {
                near.all(|other| own != other) && rivals.all(|rival| *rival != common.name)
            } else {
                near.all(|other| are_far(own, other))
                    && rivals.all(|rival| are_far(rival, &common.name))
            }
        });
        tied.push(only.map(|(common, _)| TiedTo { common, is_sure: true }));
    }
    tied.resize(names.len(), None);
    tied
}

/// The number of indicators and common indicators that are compared by name; no strategy has so
/// many.
const MOST: usize = 50;

/// Matches lines with common indicators by rows, if each is in the row of one and their numbers are
/// equal.
fn by_row(
    pages: &[CityPage<'_>],
    blocks: &[&CodedBlock<'_>],
    seen: &[IndicatorSeen<'_>],
    commons: &[CommonSeen],
    tied: &mut [Option<TiedTo>],
) {
    for (n, block) in blocks.iter().enumerate() {
        let Some(page) = pages.get(block.page) else { continue };
        let of_block: Vec<(usize, usize)> = seen
            .iter()
            .enumerate()
            .filter(|(_, own)| own.lines.iter().all(|(of, _)| *of == n))
            .flat_map(|(at, own)| own.lines.iter().map(move |(_, line)| (at, line.row)))
            .collect();
        let in_rows: Vec<_> = of_block
            .iter()
            .filter_map(|(at, row)| {
                let own = block.rows.iter().find(|own| own.row == *row)?;
                let (number, cell) = own.common.filter(|(_, cell)| cell.origin.row == *row)?;
                let (item, _) = own.left.item?;
                let is_one = page.height(cell) == 1;
                is_one.then_some((*at, item, number))
            })
            .collect();
        let items: BTreeSet<ItemMark> = in_rows.iter().map(|(_, item, _)| *item).collect();
        let of_items = commons.iter().filter(|own| items.contains(&own.item)).count();
        let apart: BTreeSet<_> = in_rows.iter().map(|(_, item, number)| (*item, *number)).collect();
        // A row without a line belongs to another indicator only if each indicator has a row.
        let are_in_rows = block.cells(pages, TitledColumn::Indicator).len() == block.rows.len();
        let is_one_to_one = in_rows.len() == of_block.len()
            && in_rows.len() == apart.len()
            && (in_rows.len() == block.rows.len() || are_in_rows)
            && in_rows.len() > 1;
        if !is_one_to_one || of_items < in_rows.len() {
            continue;
        }
        for (at, item, number) in in_rows {
            let common = commons.iter().position(|own| own.item == item && own.number == number);
            let is_free = !tied.iter().flatten().any(|to| Some(to.common) == common);
            if let (Some(place @ None), Some(common), true) = (tied.get_mut(at), common, is_free) {
                *place = Some(TiedTo { common, is_sure: true });
            }
        }
    }
}

/// Matches the rest on both sides in order, if their numbers are equal.
fn by_order(
    commons: &[CommonSeen],
    is_open: &dyn Fn(usize, usize) -> bool,
    tied: &mut [Option<TiedTo>],
) {
    let taken: BTreeSet<usize> = tied.iter().flatten().map(|to| to.common).collect();
    let left: Vec<usize> = (0..commons.len()).filter(|common| !taken.contains(common)).collect();
    let open: Vec<usize> =
        tied.iter().enumerate().filter(|(_, to)| to.is_none()).map(|(n, _)| n).collect();
    if left.len() != open.len() || !open.iter().zip(&left).all(|(n, common)| is_open(*n, *common)) {
        return;
    }
    for (n, common) in open.into_iter().zip(left) {
        if let Some(place) = tied.get_mut(n) {
            *place = Some(TiedTo { common, is_sure: false });
        }
    }
}
