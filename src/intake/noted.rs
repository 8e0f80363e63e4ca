//! What a review prints behind a cell's text: the derived mark and the numbers of findings.
//!
//! `B（判定：a）※6` is the ward's 「B」 with a finding. Where a table's cells are texts alone, a ward's
//! own text may end so, too: what stands before is read, and asked about.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use crate::intake::account::{FoundCell, SheetReader};
use crate::intake::origin::Origin;
use crate::intake::unsure::Unsure;
use crate::plan::Place;

/// A cell's text without what is noted behind it.
pub(crate) fn without_notes(text: &str) -> &str {
    let mut own = text;
    while let Some(before) = without_number(own) {
        own = before;
    }
    without_mark(own).unwrap_or(own)
}

/// 「B」 of `B※6`, and of `B ※6` as a page has it.
fn without_number(text: &str) -> Option<&str> {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = before.strip_suffix('※').filter(|_| before.len() < text.len())?;
    Some(before.strip_suffix(' ').unwrap_or(before))
}

/// 「B」 of `B（判定：a）`.
fn without_mark(text: &str) -> Option<&str> {
    let (before, mark) = text.strip_suffix('）')?.rsplit_once("（判定：")?;
    (!mark.contains(['（', '\n'])).then_some(before)
}

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
