//! Figures that a file stores as numbers: 49.6% as 0.496, with the sign and unit only in the cell's
//! format.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::intake::account::making::SheetReader;
use crate::intake::account::measured::measured;
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::plan::{Column, Place};
use crate::value::{Criterion, Quantity, Unit};
use crate::wire::RowCells;

/// Asks to confirm readings that were read from numbers, unless they are already asked about.
pub(crate) fn confirm_readings(reader: &mut SheetReader<'_>) {
    let mut open = reader.told.numbers.clone();
    if open.is_empty() {
        return;
    }
    for place in reader.told.questions.iter().flat_map(|own| &own.places) {
        open.remove(place);
    }
    for own in measured(&mut reader.raw) {
        let places = own.readings.map(|column| own.row.on(own.line, column));
        for place in places.into_iter().filter(|place| open.contains(place)) {
            reading(&mut reader.told, own.cells, place);
        }
    }
}

/// Asks about a reading, given its goal.
fn reading(told: &mut Account<'_>, row: &mut dyn RowCells, place: Place) {
    let goal = [Column::Target, Column::Change];
    let goal = goal.into_iter().find_map(|own| row.text_in(own)?.parse::<Criterion>().ok());
    let unit = goal.as_ref().and_then(|own| own.quantity().unit());
    let text = row.text_in(place.column).unwrap_or_default().into_owned();
    let figure = text.parse::<Quantity>().ok().filter(|own| own.unit().is_none());
    let proposals = match unit {
        Some(Unit::Percent | Unit::Point) if figure.is_some() => shares(&text),
        _ => Vec::from([text]),
    };
    if let Some(first) = proposals.first() {
        let _ = row.put_in(place.column, first);
    }
    let texts: Vec<&str> = proposals.iter().map(String::as_str).collect();
    let cells: Vec<FoundCell<'_>> = told.cells_of(place).take(1).collect();
    told.confirm_text(place, &texts, &cells, Unsure::StoredAsNumber);
}

/// Returns what a number beside a percentage may be, the likeliest first: 49.6% for 0.496 and for
/// 49.6.
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

/// Returns a number with its point moved two places to the right: 0.496 as 49.6, 1 as 100.
fn hundredfold(text: &str) -> Option<String> {
    let figure = text.parse::<Quantity>().ok()?.value();
    Some(figure.checked_mul(rust_decimal::Decimal::ONE_HUNDRED)?.normalize().to_string())
}
