//! Readings of last year that are not printed, proposed from last year's sheet.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::intake::account::{Account, SheetReader};
use crate::intake::printed::fold::name;
use crate::intake::unsure::Unsure;
use crate::plan::{Column, Line, MeasuredTarget, Place, Row, Sheet};
use crate::wire::RowCells;

/// Proposes last year's readings of indicators and targets whose names are the same.
pub(crate) fn propose(reader: &mut SheetReader<'_>, last: &Sheet) {
    let known = readings(last);
    let told = &mut reader.told;
    for strategy in &mut reader.raw.strategies {
        let Ok(code) = strategy.code.parse() else { continue };
        let row = Row::Strategy(code);
        for (n, own) in (1..).zip(&mut strategy.indicators) {
            let place = row.on(Line::Indicator(n), Column::OutcomePrevious);
            let last = known.get(&(row, name(&own.name)));
            offer(told, own, place, last);
        }
        for initiative in &mut strategy.initiatives {
            let Ok(code) = initiative.code.parse() else { continue };
            let row = Row::Initiative(code);
            for (n, own) in (1..).zip(&mut initiative.targets) {
                let place = row.on(Line::Target(n), Column::TargetPrevious);
                let last = known.get(&(row, name(&own.name)));
                offer(told, own, place, last);
            }
        }
    }
}

fn offer(
    told: &mut Account<'_>,
    own: &mut dyn RowCells,
    place: Place,
    last: Option<&Option<String>>,
) {
    let is_blank = own.text_in(place.column).is_some_and(|text| text.is_empty());
    let Some(Some(last)) = last.filter(|_| is_blank) else { return };
    if own.put_in(place.column, last).is_some() {
        told.confirm(&[place], Vec::from([Vec::from([last.clone()])]), &[], Unsure::LastYear);
    }
}

/// The readings of a sheet by row and name; none where two have one name.
fn readings(sheet: &Sheet) -> BTreeMap<(Row, String), Option<String>> {
    let mut known = BTreeMap::new();
    let mut add = |row: Row, own: &MeasuredTarget| {
        let Some(value) = own.reading().quantity() else { return };
        let key = (row, name(own.target().name().as_str()));
        let text = value.to_string();
        known.entry(key).and_modify(|known| *known = None).or_insert(Some(text));
    };
    for strategy in sheet.strategies() {
        for own in strategy.indicators() {
            add(Row::Strategy(strategy.code()), own.measured());
        }
        for initiative in strategy.initiatives() {
            for own in initiative.targets() {
                add(Row::Initiative(initiative.code()), own.measured());
            }
        }
    }
    known
}
