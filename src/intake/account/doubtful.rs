//! Questions that are asked after everything is read: about values read from numbers or from cells
//! without their notes, and about rows and cells beside which something is lost or moved.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::account::making::SheetReader;
use crate::intake::account::numbers;
use crate::intake::account::unsure::Unsure;
use crate::intake::page::origin::Origin;
use crate::plan::{Column, Place, Row};

/// Rows of the sheet and cells of the file that are not certain, each with the first reason
/// recorded.
#[derive(Debug, Default)]
pub(crate) struct Doubtful {
    rows: BTreeMap<Row, Unsure>,
    cells: BTreeMap<Origin, Unsure>,
}

impl Doubtful {
    /// Records a row.
    pub(crate) fn row(&mut self, row: Row, why: Unsure) {
        self.rows.entry(row).or_insert(why);
    }

    /// Records a cell.
    pub(crate) fn cell(&mut self, cell: Origin, why: Unsure) {
        self.cells.entry(cell).or_insert(why);
    }

    /// Asks to confirm what was read from these rows and cells, unless it is already asked about.
    /// Values read from numbers or without their notes come first.
    pub(crate) fn confirm(&self, reader: &mut SheetReader<'_>) {
        numbers::confirm_readings(reader);
        let told = &reader.told;
        let are_texts = told.numbers.is_empty() && told.noted.is_empty();
        if are_texts && self.rows.is_empty() && self.cells.is_empty() {
            return;
        }
        let asked: BTreeSet<Place> =
            told.questions.iter().flat_map(|own| own.places.iter().copied()).collect();
        let mut open: BTreeMap<AskedOnce, (Unsure, Vec<Place>, Vec<String>)> = BTreeMap::new();
        for (place, text) in reader.raw.cells() {
            if text.is_empty() || asked.contains(&place) {
                continue;
            }
            let Some((once, why)) = self.open(reader, place) else { continue };
            let (_, places, texts) =
                open.entry(once).or_insert_with(|| (why, Vec::new(), Vec::new()));
            places.push(place);
            texts.push(text.into_owned());
        }
        for (why, places, texts) in open.into_values() {
            let first = places.iter().take(1).flat_map(|own| reader.told.cells_of(*own));
            let cells: Vec<FoundCell<'_>> = first.take(1).collect();
            reader.told.confirm(&places, Vec::from([texts]), &cells, why);
        }
    }

    /// Returns the reason why a place is open, and the group it is asked about in.
    fn open(&self, reader: &SheetReader<'_>, place: Place) -> Option<(AskedOnce, Unsure)> {
        let told = &reader.told;
        // The number of a row of the policy is stored as a number in any case.
        if place.column != Column::Number && told.numbers.contains(&place) {
            return Some((AskedOnce::Number(place), Unsure::StoredAsNumber));
        }
        let mut origins = told.origins.get(&place).into_iter().flatten();
        if told.noted.contains(&place) {
            return Some((AskedOnce::Noted(*origins.next()?), Unsure::FindingNumber));
        }
        if let Some(why) = self.rows.get(&place.row) {
            return Some((AskedOnce::Row(place.row), *why));
        }
        let why = *origins.find_map(|own| self.cells.get(own))?;
        Some((AskedOnce::CellsOf(place.row, why), why))
    }
}

/// The group of places that share a question, in the order of the questions.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum AskedOnce {
    /// One place that was read from a number.
    Number(Place),
    /// The places read from one cell without its notes.
    Noted(Origin),
    /// The places of a row.
    Row(Row),
    /// The places of a row whose cells are open for the same reason.
    CellsOf(Row, Unsure),
}
