//! A cell on the left: a pillar's number, a desired outcome's, an item's mark, or words.

use alloc::string::String;
use alloc::vec::Vec;

use crate::form::captions;
use crate::terms::notation::widths;
use crate::value::ItemMark;

/// What a cell on the left is.
pub(crate) enum LeftCell<'t> {
    Pillar(u64, &'t str),
    Outcome(u64, &'t str),
    Item(ItemMark, &'t str),
    Words,
}

/// What a cell is, and the title behind its number.
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

/// The items that a cell names, each on a line or several, with their titles.
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

/// Most items of a cell; a desired outcome has fewer.
const MOST: usize = 50;

fn number(text: &str) -> Option<u64> {
    let text = widths(text.trim());
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|own| own.is_ascii_digit());
    text.parse().ok().filter(|own| is_number && *own > 0)
}
