//! A cell on the left: a pillar's number, a desired outcome's, an item's mark, or words.

use alloc::string::String;

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
        return LeftCell::Item(mark, text.get(c.len_utf8()..).unwrap_or_default().trim());
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

fn number(text: &str) -> Option<u64> {
    let text = widths(text.trim());
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|own| own.is_ascii_digit());
    text.parse().ok().filter(|own| is_number && *own > 0)
}
