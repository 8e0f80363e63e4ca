//! The texts of a picture: their widths, their lines, and their XML.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt::{self, Write};

use crate::form::bytes::any_byte;
use crate::form::visible::visible;
use crate::form::wrap::{Ambiguous, Ruler, Wrapped, up_to};
use crate::terms::{Direction, Language, Said};
use crate::value::Quantity;

/// Measures the texts of pictures: characters of ambiguous width are wide in Japanese fonts.
const RULER: Ruler = Ruler::new(Ambiguous::Wide);

/// Returns the width of a text in half-width characters.
pub(crate) fn halves(text: &str) -> usize {
    RULER.width(text)
}

/// Returns the width of a text in pixels.
pub(crate) fn width_of(text: &str) -> i64 {
    i64::try_from(halves(text)).unwrap_or(i64::MAX).saturating_mul(7)
}

/// Returns a value or a year in words, which are few.
pub(crate) fn said(what: &impl Said, language: Language) -> String {
    let mut text = String::with_capacity(32);
    // Writing to a text cannot fail.
    let _ = what.say(language, &mut text);
    text
}

/// Returns a value as written beside its shape: with its unit if that is short, else the figure
/// alone, else nothing. The key has it in full.
pub(crate) fn short(value: &Quantity, wide: usize, language: Language) -> Option<String> {
    let figure = || Quantity::from_figure(value.figure(), None);
    let fits = |text: &String| halves(text) <= wide;
    let whole = Some(said(value, language)).filter(fits);
    whole.or_else(|| Some(said(&figure()?, language)).filter(fits))
}

/// Returns a name on at most the given number of lines of a given width in half-width characters,
/// broken as in plain text, with … for the rest.
pub(crate) fn lines(text: &str, wide: usize, most: usize) -> Wrapped<'_> {
    if let Some(line) = RULER.plain_line(text, wide) {
        return line;
    }
    let all = visible(text);
    // A name may be long, so only what fits is read.
    let room = wide.saturating_mul(most.min(KEPT)).saturating_add(1);
    let end = all.char_indices().nth(room).map(|(end, _)| end);
    let text = match end {
        Some(end) => up_to(all, end),
        None => all,
    };
    let text = with_plain_spaces(text);
    let lines = Wrapped::new(text, wide, RULER.ambiguous);
    if lines.height() > most || end.is_some() { lines.cut(most, wide, RULER) } else { lines }
}

/// Returns a name in one line of at most the given number of half-width characters.
pub(crate) fn in_line(text: &str, wide: usize) -> Cow<'_, str> {
    lines(text, wide, 1).into_first()
}

/// The largest number of lines of any text in a picture.
const KEPT: usize = 200;

/// Returns a text with tabs, line ends and non-breaking spaces as spaces.
fn with_plain_spaces(text: Cow<'_, str>) -> Cow<'_, str> {
    // These characters begin with one of these bytes.
    let may_have = any_byte(&text, |byte| matches!(byte, ..b' ' | 0xC2 | 0xE1 | 0xE2));
    if may_have && text.contains(is_other_space) {
        Cow::Owned(text.replace(is_other_space, " "))
    } else {
        text
    }
}

fn is_other_space(c: char) -> bool {
    c.is_whitespace() && c != ' ' && c != '\u{3000}'
}

/// The better direction in brackets: （高いほどよい）.
pub(crate) struct Better(pub(crate) Direction);

impl Said for Better {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        out.write_str(open)?;
        self.0.say(language, out)?;
        out.write_str(close)
    }
}
