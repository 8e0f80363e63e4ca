//! The note of a cell, with its findings.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use rust_xlsxwriter::Note as Comment;

use crate::form::cell::Cell;
use crate::form::edition::FormSection;
use crate::form::notes::Note;
use crate::form::xlsx::look;
use crate::terms::Language;

/// The largest number of findings in a note; the worksheet of findings lists all.
const NOTED: usize = 10;

/// The largest number of characters of a note.
const NOTE: usize = 15_000;

/// Returns the note of a cell that has findings.
pub(crate) fn comment(cell: &Cell<'_>, notes: &[Note], language: Language) -> Comment {
    let text = said(cell, notes, language);
    let lines = u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
    Comment::new(text)
        .add_author_prefix(false)
        .set_author(FormSection::Findings.to(language))
        .set_font_name(look::FONT)
        .set_font_size(look::SIZE)
        .set_width(400)
        .set_height(lines.clamp(1, 10).saturating_mul(60))
}

/// Returns the text of the note.
fn said(cell: &Cell<'_>, notes: &[Note], language: Language) -> String {
    let mut lines = Vec::new();
    lines.extend(cell.derived_words().map(|words| words.trim().to_string()));
    let known = cell.findings().iter().filter_map(|number| {
        notes.get(number.checked_sub(1)?).filter(|note| note.number == *number)
    });
    lines.extend(known.take(NOTED).map(|note| {
        let number = Cell::reference(language, note.number);
        let colon = language.choose("：", ": ");
        format!("{number} {}{colon}{}", note.severity, note.sentence)
    }));
    if let Some(more) = cell.findings().len().checked_sub(NOTED).filter(|more| *more > 0) {
        lines.push(language.choose(format!("ほか{more}件"), format!("and {more} more")));
    }
    lines.join("\n").chars().take(NOTE).collect()
}
