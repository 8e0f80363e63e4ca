//! A cell on the left: a pillar's number, a desired outcome's, an item's mark, or words.

use alloc::string::String;
use alloc::vec::Vec;

use crate::form::captions;
use crate::intake::account::FoundCell;
use crate::intake::account::making::SheetReader;
use crate::intake::account::unsure::Unsure;
use crate::plan::{Column, Row};
use crate::terms::notation::widths;
use crate::value::ItemMark;

/// The meaning of a cell on the left.
pub(crate) enum LeftCell<'t> {
    Pillar(u64, &'t str),
    Outcome(u64, &'t str),
    Item(ItemMark, &'t str),
    Words,
}

/// Returns the meaning of a cell, with the title behind its number.
pub(crate) fn left_cell(text: &str) -> LeftCell<'_> {
    let text = text.trim();
    let first = text.chars().next();
    let mark = first.and_then(|c| String::from(c).parse::<ItemMark>().ok());
    if let (Some(mark), Some(c)) = (mark, first) {
        let title = text.get(c.len_utf8()..).unwrap_or_default().trim();
        return LeftCell::Item(mark, title.strip_prefix(captions::AGAIN.ja).unwrap_or(title));
    }
    if let Some(rest) = text.strip_prefix(['（', '(']) {
        if let Some((inner, title)) = rest.split_once(['）', ')']) {
            if let Some(number) = number(inner) {
                return LeftCell::Outcome(number, title.trim());
            }
        }
    }
    let (line, title) = text.split_once('\n').unwrap_or((text, ""));
    match number(line) {
        Some(number) => LeftCell::Pillar(number, title.trim()),
        None => LeftCell::Words,
    }
}

/// Returns the items that a cell names, each on one or more lines, with their titles.
pub(crate) fn items_in(text: &str) -> Vec<(ItemMark, &str)> {
    let mut begins = Vec::new();
    let mut at = 0_usize;
    for line in text.split('\n') {
        if matches!(left_cell(line), LeftCell::Item(..)) {
            begins.push(at);
        }
        at = at.saturating_add(line.len()).saturating_add(1);
    }
    let ends = begins.iter().skip(1).copied().chain([text.len()]);
    let parts = begins.iter().zip(ends).filter_map(|(begin, end)| text.get(*begin..end));
    let items = parts.filter_map(|part| match left_cell(part) {
        LeftCell::Item(mark, title) => Some((mark, title)),
        LeftCell::Pillar(..) | LeftCell::Outcome(..) | LeftCell::Words => None,
    });
    items.take(MOST).collect()
}

/// The largest number of items in a cell; a desired outcome has fewer.
const MOST: usize = 50;

fn number(text: &str) -> Option<u64> {
    let text = widths(text.trim());
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|own| own.is_ascii_digit());
    text.parse().ok().filter(|own| is_number && *own > 0)
}

/// A cell with a number or mark, and the title behind or beside it.
#[derive(Clone, Copy)]
pub(crate) struct NumberedCell<'g> {
    pub(crate) cell: FoundCell<'g>,
    pub(crate) title: Option<(&'g str, FoundCell<'g>)>,
    /// Whether it may add a new row.
    pub(crate) may_add: bool,
}

impl<'g> NumberedCell<'g> {
    /// Returns the title, empty if there is none.
    pub(crate) fn text(self) -> &'g str {
        self.title.map_or("", |(text, _)| text)
    }

    /// Returns the cell and the title's cell.
    pub(crate) fn cells(self) -> impl Iterator<Item = FoundCell<'g>> {
        [Some(self.cell), self.title.map(|(_, own)| own)].into_iter().flatten()
    }

    /// Writes the number and title of a new row, and asks for the title if it is missing.
    pub(crate) fn first(self, reader: &mut SheetReader<'_>, row: Row, number: Column) {
        let (told, title) = (&mut reader.told, row.at(Column::Title));
        told.value(row.at(number), self.cell);
        match self.title {
            Some((_, own)) => told.value(title, own),
            None => told.confirm_text(title, &[], &[self.cell], Unsure::NoReading),
        }
    }

    /// Records that the row is printed again, or for the first time if it is of a given policy.
    pub(crate) fn again(self, reader: &mut SheetReader<'_>, row: Row) {
        let (told, title) = (&mut reader.told, row.at(Column::Title));
        for cell in self.cells() {
            if told.origins.contains_key(&title) {
                told.repeated(cell);
            } else {
                told.value(title, cell);
            }
        }
    }
}
