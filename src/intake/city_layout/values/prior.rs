//! Last year's readings of targets, read from 前年度までの実績: a figure in the unit of only one target, if
//! the text has no other in that unit and names no year but the last.

use alloc::vec::Vec;

use crate::draft::{Sense, scan};
use crate::intake::account::making::{SheetReader, offer};
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::pages::fold::{is_again, run};
use crate::plan::{Column, Line, Row};
use crate::value::{Criterion, FiscalYear, Quantity};
use crate::wire::{RawInitiative, RowCells};

/// Proposes readings that are given nowhere else, each to be confirmed: the text may be about part
/// of the year, or about something else.
pub(crate) fn propose(reader: &mut SheetReader<'_>) {
    let year = reader.raw.fiscal_year.parse().ok().and_then(FiscalYear::previous);
    let Some(last) = year else { return };
    for initiative in reader.raw.strategies.iter_mut().flat_map(|own| &mut own.initiatives) {
        let Ok(code) = initiative.code.parse() else { continue };
        let row = Row::Initiative(code);
        let mut cells = reader.told.cells_of(row.at(Column::PriorResults));
        let Some(first) = cells.next() else { continue };
        if cells.all(|cell| is_again(cell.text, first.text)) {
            of_text(&mut reader.told, initiative, row, last, first);
        }
    }
}

fn of_text(
    told: &mut Account<'_>,
    raw: &mut RawInitiative,
    row: Row,
    last: FiscalYear,
    cell: FoundCell<'_>,
) {
    let is_last = |own: &Sense| !matches!(own, Sense::Year(own) if *own != last);
    if !names_only(cell.text, last) || !scan(cell.text).all(|own| own.sense().is_none_or(is_last)) {
        return;
    }
    let figures: Vec<(Quantity, &str)> = scan(cell.text)
        .filter_map(|own| Some((own.sense()?.amount()?.clone(), own.text())))
        .collect();
    let goals: Vec<Option<Quantity>> = raw.targets.iter().map(goal).collect();
    for (n, own) in raw.targets.iter_mut().enumerate() {
        let Some(unit) = goals.get(n).and_then(Option::as_ref).and_then(Quantity::unit) else {
            continue;
        };
        let is_of = |own: &Quantity| own.unit() == Some(unit);
        let mut of_unit = figures.iter().filter(|(own, _)| is_of(own));
        let ([Some((_, text)), None], 1) = (
            [of_unit.next(), of_unit.next()],
            goals.iter().flatten().filter(|own| is_of(own)).count(),
        ) else {
            continue;
        };
        let place = row.on(Line::Target(n.saturating_add(1)), Column::TargetPrevious);
        if offer(own, told, place, &[cell], text, Unsure::PriorFigure) {
            told.value(place, cell);
        }
    }
}

fn goal(own: &crate::wire::RawTarget) -> Option<Quantity> {
    let goal: Criterion = own.text_in(Column::Target)?.parse().ok()?;
    Some(goal.quantity().clone())
}

/// Returns whether every year that a text names is the given one: 平成27年度, 27年度, H27年度.
fn names_only(text: &str, year: FiscalYear) -> bool {
    let text = run(text);
    let (_, of_era) = year.era();
    text.match_indices("年度").all(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let digits = before.trim_end_matches(|c: char| c.is_ascii_digit());
        before.get(digits.len()..).and_then(|own| own.parse().ok()) == Some(of_era)
    })
}
