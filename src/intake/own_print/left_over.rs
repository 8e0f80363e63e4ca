//! Cells of the own print that are left over: those of its columns that were not read, and those
//! right beside it without a title. The cells of their rows may have slipped.

use alloc::collections::BTreeSet;

use crate::intake::account::FoundCell;
use crate::intake::account::doubtful::Doubtful;
use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::account::unsure::Unsure;
use crate::intake::own_print::table_body::TableBody;
use crate::intake::page::origin::Origin;
use crate::plan::Row;

/// Asks about these cells, and records the rows beside them and the rows read from a cell that
/// covers several.
pub(crate) fn ask<'g>(reader: &mut SheetReader<'g>, body: &TableBody<'g>, doubtful: &mut Doubtful) {
    let found = &body.found;
    let last = found.columns.iter().flatten().max().map(|own| own.saturating_add(1));
    let is_titled = |column: usize| {
        let mut head = found.head.clone().filter_map(|row| body.grid.at(row, column));
        head.any(|(_, cell)| !cell.text.trim().is_empty())
    };
    let beside = last.filter(|own| !is_titled(*own));
    let mut slipped: BTreeSet<usize> = BTreeSet::new();
    for (position, cell) in body.grid.cells().iter().enumerate() {
        let own = FoundCell::new(found.grid, (position, cell));
        if !reader.told.is_left(own) || !body.rows().contains(&cell.row) {
            continue;
        }
        let is_beside = Some(cell.column) == beside && !cell.text.trim().is_empty();
        if is_beside || found.columns.contains(&Some(cell.column)) {
            reader.told.ask(own, QuestionKind::Adrift);
        }
        if is_beside {
            slipped.extend(cell.row..cell.row.saturating_add(cell.rows).min(body.rows().end));
        }
    }
    // The columns that tell rows apart print one cell for several rows.
    let structure = found.table.structure().iter();
    let of_several: BTreeSet<usize> =
        structure.filter_map(|own| found.columns.get(*own).copied()?).collect();
    for (cell, rows) in reader.told.of_several() {
        if cell.grid == found.grid && !of_several.contains(&cell.column) {
            for row in rows {
                doubtful.row(row, Unsure::SaidOfSeveral);
            }
        }
    }
    if !slipped.is_empty() {
        beside_rows(reader, body, &slipped, doubtful);
    }
}

/// Records the strategies and initiatives that have a cell in some rows of a table.
fn beside_rows(
    reader: &SheetReader<'_>,
    body: &TableBody<'_>,
    rows: &BTreeSet<usize>,
    doubtful: &mut Doubtful,
) {
    let is_in = |own: &Origin| {
        own.grid == body.found.grid && {
            let cell = body.grid.at(own.row, own.column).map(|(_, cell)| cell);
            let end = own.row.saturating_add(cell.map_or(1, |cell| cell.rows));
            rows.range(own.row..end).next().is_some()
        }
    };
    for (place, origins) in &reader.told.origins {
        let is_coded = matches!(place.row, Row::Strategy(_) | Row::Initiative(_));
        if is_coded && origins.iter().any(is_in) {
            doubtful.row(place.row, Unsure::RowsLost);
        }
    }
}
