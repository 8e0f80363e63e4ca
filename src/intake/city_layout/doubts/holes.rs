//! Pages with a cell that is left over: rows may be missing, and positions counted from above are
//! not certain.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::intake::account::doubtful::Doubtful;
use crate::intake::account::making::SheetReader;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::rows::known::OutcomeNumbers;
use crate::plan::Row;
use crate::value::StrategyCode;

/// Returns the pages with a cell left over: in a column of values, or on the left beside the rows
/// that are read. Cells below the last of these rows are notes.
pub(crate) fn holed(
    reader: &SheetReader<'_>,
    pages: &[CityPage<'_>],
    last: &BTreeMap<usize, usize>,
) -> BTreeSet<usize> {
    let is_holed = |(n, page): &(usize, &CityPage<'_>)| {
        let left = page.table.left().unwrap_or_default();
        let is_beside = |row: usize| last.get(n).is_some_and(|last| row <= *last);
        let mut left_over = page.left_over(&reader.told);
        left_over.any(|own| own.origin.column >= left || is_beside(own.origin.row))
    };
    pages.iter().enumerate().filter(is_holed).map(|(n, _)| n).collect()
}

/// Records the pillars, desired outcomes and items that were read from such pages.
pub(crate) fn policy_on_holed(
    reader: &SheetReader<'_>,
    pages: &[CityPage<'_>],
    holed: &BTreeSet<usize>,
    doubtful: &mut Doubtful,
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
            doubtful.row(place.row, Unsure::RowsLost);
        }
    }
}

/// Records desired outcomes that were read as continuing the pillar of the page before, if the
/// codes of its strategies do not: 【5-2】 among 【4-1】, 【4-2】.
pub(crate) fn other_sections(
    reader: &SheetReader<'_>,
    continued: &[OutcomeNumbers],
    doubtful: &mut Doubtful,
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
        doubtful.row(Row::DesiredOutcome(*pillar, *number), Unsure::Continued);
        for place in reader.told.origins.keys() {
            if matches!(place.row, Row::Item(of, outcome, _) if [of, outcome] == [*pillar, *number])
            {
                doubtful.row(place.row, Unsure::Continued);
            }
        }
    }
}
