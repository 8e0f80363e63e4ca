//! Writes the parts of a printed target into the cells of its row.

use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::making::put;
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::values::aims::AimSeen;
use crate::plan::{Column, Line, Place, Row};
use crate::wire::{RawWaypoint, RowCells};

/// Writes the parts of a printed target, and asks about its doubts.
pub(crate) fn write(
    told: &mut Account<'_>,
    raw: &mut dyn RowCells,
    own: &AimSeen,
    cells: &[FoundCell<'_>],
    (row, line): (Row, Line),
) {
    let at = |column| row.on(line, column);
    for (column, text) in &own.cells {
        if raw.text_in(*column).is_some() {
            put(raw, told, at(*column), cells, text);
        }
    }
    let mut asked: Vec<Column> = Vec::new();
    let first: Vec<FoundCell<'_>> = cells.iter().take(1).copied().collect();
    for (why, columns) in &own.open {
        let is_open = |column: &Column| {
            let is_there = *column != Column::Printed || !own.text(*column).is_empty();
            is_there && !asked.contains(column)
        };
        // If the row has no cell for it, as a performance target has none for a due year, the
        // question is about the goal.
        let is_held = |column: &Column| raw.text_in(*column).is_some();
        let held = columns.iter().copied().filter(is_held);
        let goals = own.goals().filter(|_| !columns.iter().any(is_held));
        let columns: Vec<Column> = held.chain(goals).filter(is_open).collect();
        if columns.is_empty() {
            continue;
        }
        let texts: Vec<String> = columns.iter().map(|column| own.text(*column).into()).collect();
        let places: Vec<Place> = columns.into_iter().map(at).collect();
        let is_proposed = texts.iter().any(|text| !text.is_empty());
        let proposals = if is_proposed { Vec::from([texts]) } else { Vec::new() };
        told.confirm(&places, proposals, &first, *why);
        asked.extend(places.into_iter().map(|own| own.column));
    }
    if !own.has_goal() {
        told.confirm_text(at(Column::Target), &[], &first, Unsure::NoFigure);
    }
}

/// Returns the path of a target, as it is put into its row.
pub(crate) fn path(
    told: &mut Account<'_>,
    own: &AimSeen,
    cells: &[FoundCell<'_>],
    (row, line): (Row, Line),
) -> Vec<RawWaypoint> {
    let (mut places, mut texts) = (Vec::new(), Vec::new());
    for (n, waypoint) in (1..).zip(&own.path) {
        for column in [Column::PathYear, Column::Path] {
            let place = row.on(line.at_waypoint(n), column);
            for cell in cells {
                told.value(place, *cell);
            }
            places.push(place);
            texts.push(waypoint.text_in(column).unwrap_or_default().into_owned());
        }
    }
    if let Some(why) = own.path_open.filter(|_| !places.is_empty()) {
        told.confirm(&places, Vec::from([texts]), cells, why);
    }
    own.path.clone()
}
