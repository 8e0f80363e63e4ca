//! The texts of a picture: how wide they are, in how many lines, and as XML.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::visible::{any_byte, visible};
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
    let all: Cow<'_, str> = visible(text);
    let room = wide.saturating_mul(most.min(KEPT));
    // No more is looked at than there is room for: a name may be long.
    let end = all.char_indices().nth(room.saturating_add(1)).map_or(all.len(), |(at, _)| at);
    let text = all.get(..end).unwrap_or_default().replace(is_other_space, " ");
    let mut lines = wrap(&text, wide, RULER.ambiguous);
    if lines.len() > most || end < all.len() {
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
