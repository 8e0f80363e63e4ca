//! A bracket between a figure and its comparator or verb: 30%（※1）以上, 8.5％（目標）以上削減.

use crate::draft::text::cursor::{Cursor, is_line_break};

/// Most characters of a bracket that is looked into.
const LONGEST: usize = 40;

/// The place after a bracket that opens here, and whether figures are in it that are not the
/// number of a note.
pub(crate) fn behind_bracket(end: Cursor<'_>) -> Option<(Cursor<'_>, bool)> {
    if let Some(note) = end.take_any(&["※", "*"]) {
        let digits = note.ahead().take(2).take_while(|(c, _)| c.is_ascii_digit());
        return Some((digits.last().map_or(note, |(_, behind)| behind), false));
    }
    let mut place = end.over_spaces().take_any(&["(", "《", "〔", "［", "["])?;
    let note = place.take_any(&["※", "注", "*"]).is_some();
    let mut figures = false;
    for _ in 0..LONGEST {
        let (c, next) = place.step().filter(|(c, _)| !is_line_break(*c))?;
        match c {
            ')' | '》' | '〕' | '］' | ']' => return Some((next, figures && !note)),
            '(' | '《' | '〔' | '［' | '[' => return None,
            _ => figures |= c.is_numeric() || "一二三四五六七八九十百千万".contains(c),
        }
        place = next;
    }
    None
}
