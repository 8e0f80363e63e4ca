//! Spaces and line breaks that may split a word: a value is certain only if it is certain without
//! them, too.

use alloc::string::String;

use crate::draft::cells::part::Part;
use crate::draft::cursor::is_stem;
use crate::draft::drafted::{Confidence, Doubt, Drafted, Field};
use crate::terms::notation::width;

impl Part<'_> {
    /// Returns the text without its gaps, if it has any.
    pub(crate) fn without_gaps(&self) -> Option<String> {
        self.text.trim().contains(char::is_whitespace).then(|| closed(self.text))
    }
}

/// Adds doubts to values that are not certain in the text without its gaps: 「20人 減」 may be 20人減.
pub(crate) fn doubt_gaps<T>(
    drafted: &mut [Drafted<'_, T>],
    closed: &[Drafted<'_, T>],
    field: Field,
    same: impl Fn(&T, &T) -> bool,
) {
    let is_certain = |own: &Drafted<'_, T>| own.confidence_in(field) == Confidence::Certain;
    // Both are in the order of the print.
    let mut sure = closed.iter().filter(|own| is_certain(own));
    for own in drafted.iter_mut().filter(|own| is_certain(own)) {
        let found = sure.any(|other| same(own.value(), other.value()));
        own.doubt_if(!found, field, Doubt::Ambiguous);
    }
}

/// Returns a text without gaps, except those that keep two words apart.
fn closed(text: &str) -> String {
    let mut closed = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && closed.chars().next_back().is_some_and(|last| parts(last, c)) {
            closed.push(' ');
        }
        gap = false;
        closed.push(c);
    }
    closed
}

/// Returns whether two characters would form another word without the gap: 2 3件, 友だち数 5人, 件数 前年以下,
/// 更新 月2回.
fn parts(last: char, next: char) -> bool {
    let digits = last.is_numeric() && next.is_numeric();
    digits
        || last == '数' && width(next).is_ascii_digit()
        || is_stem(last) && !last.is_numeric() && matches!(next, '前' | '昨' | '月' | '週')
}
