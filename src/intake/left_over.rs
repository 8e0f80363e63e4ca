//! What is left over of a table of the own print: cells of its columns that were not read, and cells
//! right beside it that no title is above. The cells of their rows may have slipped.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::intake::account::{FoundCell, SheetReader, TableBody};
use crate::intake::origin::Origin;
use crate::intake::printed::holes;
use crate::intake::question::QuestionKind;
use crate::intake::taken::KeptFate;
use crate::intake::unsure::Unsure;
use crate::plan::Row;

/// Asks about them, and to confirm the rows that one is beside.
pub(crate) fn ask<'g>(reader: &mut SheetReader<'g>, body: &TableBody<'g>) {
    let found = &body.found;
    let last = found.columns.iter().flatten().max().map(|own| own.saturating_add(1));
    let is_titled = |column: usize| {
        let mut head = found.head.clone().filter_map(|row| body.grid.at(row, column));
        head.any(|(_, cell)| !cell.text.trim().is_empty())
    };
    let beside = last.filter(|own| !is_titled(*own));
    let mut slipped: BTreeSet<usize> = BTreeSet::new();
    for (position, cell) in body.grid.cells().iter().enumerate() {
        let is_own = found.columns.contains(&Some(cell.column));
        let is_beside = Some(cell.column) == beside && !cell.text.trim().is_empty();
        let origin = Origin { grid: found.grid, row: cell.row, column: cell.column };
        let own = FoundCell { position, origin, text: &cell.text };
        let is_left = reader.told.fate(own).is_some_and(|fate| *fate == KeptFate::Left);
        if !is_left || !body.rows().contains(&cell.row) {
            continue;
        }
        if is_own || is_beside {
            reader.told.ask(own, QuestionKind::Adrift);
        }
        if is_beside {
            slipped.extend(cell.row..cell.row.saturating_add(cell.rows).min(body.rows().end));
        }
    }
    let mut doubtful = BTreeMap::new();
    if !slipped.is_empty() {
        doubtful = beside_rows(reader, body, &slipped);
    }
    shared(reader, body, &mut doubtful);
    holes::confirm_rows(reader, &doubtful);
}

/// Notes the strategies and initiatives that were read from one cell. Only what is left of them in
/// the table is printed once for several.
fn shared(reader: &SheetReader<'_>, body: &TableBody<'_>, doubtful: &mut BTreeMap<Row, Unsure>) {
    let structure = body.found.table.structure().iter();
    let of_several: BTreeSet<usize> =
        structure.filter_map(|own| body.found.columns.get(*own).copied()?).collect();
    let mut first: Vec<Option<Row>> = body.grid.cells().iter().map(|_| None).collect();
    for (place, origins) in &reader.told.origins {
        if !matches!(place.row, Row::Strategy(_) | Row::Initiative(_)) {
            continue;
        }
        for own in origins {
            if own.grid != body.found.grid || of_several.contains(&own.column) {
                continue;
            }
            let cell = body.grid.at(own.row, own.column);
            let Some(first) = cell.and_then(|(position, _)| first.get_mut(position)) else {
                continue;
            };
            let before = *first.get_or_insert(place.row);
            if before != place.row {
                doubtful.insert(before, Unsure::SaidOfSeveral);
                doubtful.insert(place.row, Unsure::SaidOfSeveral);
            }
        }
    }
}

/// The strategies and initiatives that have a cell in some rows of a table.
fn beside_rows(
    reader: &SheetReader<'_>,
    body: &TableBody<'_>,
    rows: &BTreeSet<usize>,
) -> BTreeMap<Row, Unsure> {
    let is_in = |own: &Origin| {
        own.grid == body.found.grid && {
            let cell = body.grid.at(own.row, own.column).map(|(_, cell)| cell);
            let end = own.row.saturating_add(cell.map_or(1, |cell| cell.rows));
            rows.range(own.row..end).next().is_some()
        }
    };
    let own = reader.told.origins.iter().filter(|(place, origins)| {
        matches!(place.row, Row::Strategy(_) | Row::Initiative(_)) && origins.iter().any(is_in)
    });
    let rows: Vec<Row> = own.map(|(place, _)| place.row).collect();
    rows.into_iter().map(|row| (row, Unsure::RowsLost)).collect()
}
