//! Figures that a file keeps as numbers: 49.6% as 0.496, whose sign and unit are in the cell's
//! format and not in its value.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::mem;

use crate::intake::account::{Account, FoundCell, SheetReader};
use crate::intake::unsure::Unsure;
use crate::plan::{Column, Line, Place, Row};
use crate::value::{Criterion, Quantity, Unit};
use crate::wire::RowCells;

/// Asks to confirm what was read from numbers; the number of a row of the policy alone is certain.
pub(crate) fn confirm(reader: &mut SheetReader<'_>) {
    let mut open = mem::take(&mut reader.told.numbers);
    if open.is_empty() {
        return;
    }
    for place in reader.told.questions.iter().flat_map(|own| &own.places) {
        open.remove(place);
    }
    open.retain(|place| place.column != Column::Number);
    let told = &mut reader.told;
    for strategy in &mut reader.raw.strategies {
        let Ok(code) = strategy.code.parse() else { continue };
        for (n, row) in (1..).zip(&mut strategy.indicators) {
            let columns = [Column::OutcomeReading, Column::OutcomePrevious];
            let line = (Row::Strategy(code), Line::Indicator(n));
            readings(told, &mut open, row, line, columns);
        }
        for initiative in &mut strategy.initiatives {
            let Ok(code) = initiative.code.parse() else { continue };
            for (n, row) in (1..).zip(&mut initiative.targets) {
                let columns = [Column::TargetReading, Column::TargetPrevious];
                let line = (Row::Initiative(code), Line::Target(n));
                readings(told, &mut open, row, line, columns);
            }
        }
    }
    if open.is_empty() {
        return;
    }
    for (place, text) in reader.raw.cells().filter(|(place, _)| open.contains(place)) {
        ask(told, place, &[text.into_owned()]);
    }
}

/// The readings of a row, beside what is aimed at.
fn readings(
    told: &mut Account<'_>,
    open: &mut BTreeSet<Place>,
    row: &mut dyn RowCells,
    (of, line): (Row, Line),
    columns: [Column; 2],
) {
    for column in columns {
        let place = of.on(line, column);
        if !open.remove(&place) {
            continue;
        }
        let goal = [Column::Target, Column::Change];
        let goal = goal.into_iter().find_map(|own| row.text_in(own)?.parse::<Criterion>().ok());
        let unit = goal.as_ref().and_then(|own| own.quantity().unit());
        let text = row.text_in(column).unwrap_or_default().into_owned();
        let figure = text.parse::<Quantity>().ok().filter(|own| own.unit().is_none());
        let proposals = match unit {
            Some(Unit::Percent | Unit::Point) if figure.is_some() => shares(&text),
            _ => Vec::from([text]),
        };
        if let Some(first) = proposals.first() {
            let _ = row.put_in(column, first);
        }
        ask(told, place, &proposals);
    }
}

/// What a number beside percentages may be: of 0.496 first 49.6%, of 49.6 first 49.6%.
fn shares(text: &str) -> Vec<String> {
    let as_it_is = format!("{text}%");
    let Some(hundredfold) = hundredfold(text) else { return Vec::from([as_it_is]) };
    let hundredfold = format!("{hundredfold}%");
    let digits = text.trim_start_matches(['-', '−']);
    if digits.starts_with("0.") || digits == "1" {
        Vec::from([hundredfold, as_it_is])
    } else {
        Vec::from([as_it_is, hundredfold])
    }
}

/// A number with its point two places on the right: 0.496 as 49.6, 1 as 100.
fn hundredfold(text: &str) -> Option<String> {
    let figure = text.parse::<Quantity>().ok()?.value();
    Some(figure.checked_mul(rust_decimal::Decimal::ONE_HUNDRED)?.normalize().to_string())
}

fn ask(told: &mut Account<'_>, place: Place, proposals: &[String]) {
    let cells: Vec<FoundCell<'_>> = told.cells_of(place).take(1).collect();
    let proposals = proposals.iter().map(|own| Vec::from([own.clone()])).collect();
    told.confirm(&[place], proposals, &cells, Unsure::StoredAsNumber);
}
