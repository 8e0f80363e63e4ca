//! What is beside something lost: on a page of which a cell is left over, rows may be missing,
//! and what is counted from above is not certain.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::{FoundCell, SheetReader};
use crate::intake::printed::blocks::Coded;
use crate::intake::printed::known::OutcomeNumbers;
use crate::intake::printed::pages::CityPage;
use crate::intake::taken::KeptFate;
use crate::intake::unsure::Unsure;
use crate::plan::{Place, Row};
use crate::value::StrategyCode;

/// The pages of which a cell is left over: one of a value's columns, or one on the left beside the
/// rows that are read. What is below the last of these is a note.
pub(crate) fn holed(
    reader: &SheetReader<'_>,
    pages: &[CityPage<'_>],
    last: &BTreeMap<usize, usize>,
) -> BTreeSet<usize> {
    let mut holed = BTreeSet::new();
    for (n, page) in pages.iter().enumerate() {
        let left = page.table.left().unwrap_or_default();
        let fates = reader.told.fates.get(page.table.grid);
        let mut left_over = page.own_cells().filter(|(found, cell)| {
            let fate = fates.and_then(|fates| fates.get(found.position));
            let is_beside = last.get(&n).is_some_and(|last| cell.row <= *last);
            fate == Some(&KeptFate::Left)
                && !page.is_above(*found)
                && page.is_of_columns(cell)
                && (cell.column >= left || is_beside)
        });
        if left_over.next().is_some() {
            holed.insert(n);
        }
    }
    holed
}

/// Notes why the rows of what bears codes are not certain: a page it is on has lost something.
pub(crate) fn on_holed<C: Copy>(
    coded: &[Coded<'_, C>],
    holed: &BTreeSet<usize>,
    row: fn(C) -> Row,
    doubtful: &mut BTreeMap<Row, Unsure>,
) {
    for own in coded {
        if own.blocks.iter().any(|block| holed.contains(&block.page)) {
            doubtful.entry(row(own.code)).or_insert(Unsure::RowsLost);
        }
    }
}

/// Notes the same of pillars, desired outcomes and items that were read from such pages.
pub(crate) fn policy_on_holed(
    reader: &SheetReader<'_>,
    pages: &[CityPage<'_>],
    holed: &BTreeSet<usize>,
    doubtful: &mut BTreeMap<Row, Unsure>,
) {
    let is_lost = |grid: usize, row: usize| {
        holed
            .iter()
            .filter_map(|n| pages.get(*n))
            .any(|page| page.table.grid == grid && page.rows().contains(&row))
    };
    for (place, origins) in &reader.told.origins {
        let is_of_policy =
            matches!(place.row, Row::Pillar(_) | Row::DesiredOutcome(..) | Row::Item(..));
        if is_of_policy && origins.iter().any(|own| is_lost(own.grid, own.row)) {
            doubtful.entry(place.row).or_insert(Unsure::RowsLost);
        }
    }
}

/// Notes desired outcomes that were read as going on with the pillar of the page before, where the
/// codes of its strategies do not: 【5-2】 among 【4-1】, 【4-2】.
pub(crate) fn other_sections(
    reader: &SheetReader<'_>,
    continued: &[OutcomeNumbers],
    doubtful: &mut BTreeMap<Row, Unsure>,
) {
    let codes: Vec<(OutcomeNumbers, StrategyCode)> = reader
        .raw
        .strategies
        .iter()
        .filter_map(|own| {
            let of = &own.desired_outcome;
            Some(([of.pillar, of.number], own.code.parse().ok()?))
        })
        .collect();
    for of @ [pillar, number] in continued {
        let own = codes.iter().filter(|(other, _)| other == of);
        let sections: BTreeSet<_> = own.map(|(_, code)| code.section()).collect();
        let others = codes.iter().filter(|(other, _)| other[0] == *pillar);
        let is_one = others
            .filter(|(other, _)| !continued.contains(other))
            .all(|(_, code)| sections.is_empty() || sections.contains(&code.section()));
        if is_one && sections.len() < 2 {
            continue;
        }
        doubtful.insert(Row::DesiredOutcome(*pillar, *number), Unsure::Continued);
        for place in reader.told.origins.keys() {
            if matches!(place.row, Row::Item(of, outcome, _) if [of, outcome] == [*pillar, *number])
            {
                doubtful.insert(place.row, Unsure::Continued);
            }
        }
    }
}

/// Asks to confirm every cell of some rows that is not asked about already, row by row.
pub(crate) fn confirm_rows(reader: &mut SheetReader<'_>, doubtful: &BTreeMap<Row, Unsure>) {
    if doubtful.is_empty() {
        return;
    }
    let asked: BTreeSet<Place> =
        reader.told.questions.iter().flat_map(|own| own.places.iter().copied()).collect();
    let mut open: BTreeMap<Row, (Vec<Place>, Vec<String>)> = BTreeMap::new();
    for (place, text) in reader.raw.cells() {
        if doubtful.contains_key(&place.row) && !text.is_empty() && !asked.contains(&place) {
            let own = open.entry(place.row).or_default();
            own.0.push(place);
            own.1.push(text.into_owned());
        }
    }
    for (row, (places, texts)) in open {
        let Some(why) = doubtful.get(&row) else { continue };
        let first = places.first().copied();
        let cells = first.map(|place| reader.told.cells_of(place).take(1).collect());
        let cells: Vec<FoundCell<'_>> = cells.unwrap_or_default();
        reader.told.confirm(&places, Vec::from([texts]), &cells, *why);
    }
}
