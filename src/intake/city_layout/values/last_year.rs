//! Readings of last year that are not printed, proposed from last year's sheet.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};

use crate::intake::account::making::{SheetReader, offer};
use crate::intake::account::measured::measured;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::pages::fold::name;
use crate::plan::{Column, MeasuredTarget, Row, Sheet};

/// Proposes last year's readings for indicators and targets with the same names.
pub(crate) fn propose(reader: &mut SheetReader<'_>, last: &Sheet) {
    let known = readings(last);
    for own in measured(&mut reader.raw) {
        let [_, column] = own.readings;
        let named = own.cells.text_in(Column::Name).map(|text| name(&text)).unwrap_or_default();
        if let Some(Some(last)) = known.get(&(own.row, named)) {
            let place = own.row.on(own.line, column);
            offer(own.cells, &mut reader.told, place, &[], last, Unsure::LastYear);
        }
    }
}

/// Returns the readings of a sheet by row and name, without names that occur twice.
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
