//! What is read of cells without what a review prints behind them is asked about: where a table's
//! cells are texts alone, a ward's own text may end so, too.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use crate::intake::account::{FoundCell, SheetReader};
use crate::intake::origin::Origin;
use crate::intake::unsure::Unsure;
use crate::plan::Place;

/// Asks to confirm what was read from cells without what was noted behind them, a question for each.
pub(crate) fn confirm(reader: &mut SheetReader<'_>) {
    let mut open = mem::take(&mut reader.told.noted);
    for place in reader.told.questions.iter().flat_map(|own| &own.places) {
        open.remove(place);
    }
    if open.is_empty() {
        return;
    }
    let mut read: BTreeMap<Origin, (Vec<Place>, Vec<String>)> = BTreeMap::new();
    for (place, text) in reader.raw.cells().filter(|(place, _)| open.contains(place)) {
        let Some(cell) = reader.told.cells_of(place).next() else { continue };
        let (places, texts) = read.entry(cell.origin).or_default();
        places.push(place);
        texts.push(text.into_owned());
    }
    for (places, texts) in read.into_values() {
        let cells: Vec<FoundCell<'_>> =
            places.iter().take(1).flat_map(|own| reader.told.cells_of(*own)).take(1).collect();
        reader.told.confirm(&places, Vec::from([texts]), &cells, Unsure::FindingNumber);
    }
}
