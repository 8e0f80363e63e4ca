//! A cell's text without what a review adds to it: the derived mark and the numbers of findings.
//!
//! `B（判定：a）※6` is the ward's 「B」 with a finding.

/// Returns a cell's text without these notes.
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
