//! The texts of a picture: how wide they are, in how many lines, and as XML.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt::{self, Write};

use crate::form::visible::{any_byte, visible};
use crate::form::wrap::{Ambiguous, Ruler, Wrapped, up_to};
use crate::terms::{Direction, Language, Said};
use crate::value::Quantity;

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

/// Returns a value or a year in words, which are few.
pub(crate) fn said(what: &impl Said, language: Language) -> String {
    let mut text = String::with_capacity(32);
    // Writing to a text cannot fail.
    let _ = what.say(language, &mut text);
    text
}

/// A value beside its shape: with its unit where that is short, else the figure alone, else nothing;
/// it is whole in the key.
pub(crate) fn short(value: &Quantity, wide: usize, language: Language) -> Option<String> {
    let figure = || Quantity::from_figure(value.figure(), None);
    let fits = |text: &String| halves(text) <= wide;
    let whole = Some(said(value, language)).filter(fits);
    whole.or_else(|| Some(said(&figure()?, language)).filter(fits))
}

/// A name in at most the given number of lines and half-width characters a line, broken as in plain
/// text; what is left out is an ….
pub(crate) fn lines(text: &str, wide: usize, most: usize) -> Wrapped<'_> {
    if let Some(line) = RULER.plain_line(text, wide) {
        return line;
    }
    let all = visible(text);
    // No more is looked at than there is room for: a name may be long.
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

/// Most lines that any text of a picture takes.
const KEPT: usize = 200;

/// Writes tabs, line ends and the spaces that no line is broken at as spaces.
fn with_plain_spaces(text: Cow<'_, str>) -> Cow<'_, str> {
    // They begin with these bytes.
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

/// Which way a reading gets better, in brackets: （高いほどよい）.
pub(crate) struct Better(pub(crate) Direction);

impl Said for Better {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        out.write_str(open)?;
        self.0.say(language, out)?;
        out.write_str(close)
    }
}
