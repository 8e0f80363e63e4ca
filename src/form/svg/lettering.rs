//! The texts of a picture: how wide they are, in how many lines, and as XML.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::bytes::any_byte;
use crate::form::visible::visible;
use crate::form::wrap::{Ambiguous, Ruler, wrap};
use crate::terms::{Direction, Language, Said};
use crate::value::Quantity;

/// A text as XML and HTML hold it.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    if !any_byte(&text, |byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        return text;
    }
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            c => written.push(c),
        }
    }
    Cow::Owned(written)
}

/// What measures the texts of pictures: characters of ambiguous width are wide in Japanese fonts.
const RULER: Ruler = Ruler::new(Ambiguous::Wide);

/// How many half-width characters a text is wide.
pub(crate) fn halves(text: &str) -> usize {
    RULER.width(text)
}

/// How wide a text is, in pixels.
pub(crate) fn width_of(text: &str) -> i64 {
    i64::try_from(halves(text)).unwrap_or(i64::MAX).saturating_mul(7)
}

/// A value beside its shape: with its unit where that is short, else the figure alone, else nothing;
/// it is whole in the key.
pub(crate) fn short(value: &Quantity, wide: usize, language: Language) -> Option<String> {
    let figure = || Quantity::from_figure(value.figure(), None);
    let whole = value.to(language).to_string();
    let fits = |text: &String| halves(text) <= wide;
    Some(whole).filter(fits).or_else(|| Some(figure()?.to(language).to_string()).filter(fits))
}

/// A name in at most the given number of lines and half-width characters a line, broken as in plain
/// text; what is left out is an ….
pub(crate) fn lines(text: &str, wide: usize, most: usize) -> Vec<String> {
    if RULER.is_plain_within(text, wide) {
        return Vec::from([text.into()]);
    }
    let all = visible(text);
    // No more is looked at than there is room for: a name may be long.
    let mut rest = all.chars();
    let _ = rest.nth(wide.saturating_mul(most.min(KEPT)));
    let text = all.strip_suffix(rest.as_str()).unwrap_or_default();
    let mut lines = wrap(&with_plain_spaces(text), wide, RULER.ambiguous);
    if lines.len() > most || !rest.as_str().is_empty() {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while halves(last).saturating_add(2) > wide && last.pop().is_some() {}
            last.push('…');
        }
    }
    lines
}

/// Most lines that any text of a picture takes.
const KEPT: usize = 200;

/// Writes tabs, line ends and the spaces that no line is broken at as spaces.
fn with_plain_spaces(text: &str) -> Cow<'_, str> {
    // They begin with these bytes.
    if any_byte(text, |byte| matches!(byte, ..b' ' | 0xC2 | 0xE1 | 0xE2)) {
        Cow::Owned(text.replace(is_other_space, " "))
    } else {
        Cow::Borrowed(text)
    }
}

fn is_other_space(c: char) -> bool {
    c.is_whitespace() && c != ' ' && c != '\u{3000}'
}

/// Which way a reading gets better, in brackets: （高いほどよい）.
pub(crate) fn better(direction: Direction, language: Language) -> String {
    match language {
        Language::Japanese => format!("（{}）", direction.ja()),
        Language::English => format!(" ({})", direction.en()),
    }
}
