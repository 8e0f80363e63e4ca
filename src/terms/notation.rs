//! Folds the spellings of the form: width goes, spaces go, a leading ・ goes; case never does.
//!
//! NFKC would turn ㋐ (an item) into ア (a mark) and ① into 1; lower-casing would turn A (アウトカム) into
//! a (進捗). So only what the tables below list is folded.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
use core::ops::RangeInclusive;

use crate::terms::language::{Language, Said, alike};

/// The strokes that are read as 「―」 when alone in a cell.
const DASHES: [char; 7] = ['―', 'ー', '－', '‐', '−', '─', '-'];

/// The half-width katakana that occur in marks and units.
const NARROW_KATAKANA: [(char, char); 5] =
    [('ｱ', 'ア'), ('ｲ', 'イ'), ('ｶ', 'カ'), ('ｹ', 'ケ'), ('･', '・')];

/// The distance from `!` to `！` (U+FF01), and from every other ASCII character to its full-width
/// form.
const WIDTH: u32 = 0xFEE0;

/// Returns the character in its usual width: ASCII for `Ａ` or `％`, full for `ｱ`.
pub(crate) fn width(c: char) -> char {
    match c {
        '！'..='～' => u32::from(c).checked_sub(WIDTH).and_then(char::from_u32).unwrap_or(c),
        '･'..='ﾟ' => NARROW_KATAKANA.iter().find(|(n, _)| *n == c).map_or(c, |(_, wide)| *wide),
        _ => c,
    }
}

/// Returns whether the text is empty or only spaces.
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    // No character above U+3FFF is a space, so the first byte of 平, ０ or ％ is enough.
    let begins_with_ink = matches!(text.as_bytes(), [b'!'..=b'~' | 0xE4.., ..]);
    !begins_with_ink && is_spaces(text)
}

#[cold]
fn is_spaces(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// Returns whether a word of the wire format is left out: empty, or only spaces on one line.
pub(crate) fn is_left_out(word: &str) -> bool {
    is_blank(word) && !word.chars().any(char::is_control)
}

/// Trims outer spaces. Most texts have none, which their first and last byte show.
pub(crate) fn trim(text: &str) -> &str {
    if let [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] = text.as_bytes() {
        return text;
    }
    let outer = |c: Option<char>| c.is_some_and(char::is_whitespace);
    if outer(text.chars().next()) || outer(text.chars().next_back()) { text.trim() } else { text }
}

/// Returns the text in its usual widths.
pub(crate) fn widths(text: &str) -> Cow<'_, str> {
    // In UTF-8, every character of another width begins with this byte.
    if !text.bytes().any(|byte| byte == 0xEF) || text.chars().all(|c| width(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(width).collect())
    }
}

/// Returns the text in its usual widths, without outer spaces and a leading ・.
pub(crate) fn cell(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    widths(text.strip_prefix(['・', '･']).unwrap_or(text).trim_start())
}

/// Returns whether a printed mark reads as `spelling`, ignoring width, spaces and a leading ・.
pub(crate) fn reads(printed: &str, spelling: &str) -> bool {
    printed == spelling || mark(printed).eq(spelling.chars())
}

/// Returns whether a mark's cell holds only spaces, or only a bullet.
pub(crate) fn is_blank_mark(printed: &str) -> bool {
    mark(printed).next().is_none()
}

/// Returns whether the cell holds 「―」 alone, in any of its seven strokes, even after a ・.
pub(crate) fn is_dash(text: &str) -> bool {
    let text = trim(text);
    let mut chars = text.strip_prefix(['・', '･']).unwrap_or(text).trim_start().chars();
    chars.next().is_some_and(|c| DASHES.contains(&c)) && chars.next().is_none()
}

/// Returns whether a text says something: it is neither blank nor 「―」.
#[inline]
pub(crate) fn is_filled(text: &str) -> bool {
    match text.as_bytes() {
        [] => false,
        // U+3040 to 30BF and U+4000 to 9FFF: the kana and kanji that most texts begin with.
        [0xE3, 0x81 | 0x82, ..] | [0xE4..=0xE9, ..] => true,
        _ => !is_blank(text) && !is_dash(text),
    }
}

/// Iterates over the text's characters in their usual widths, without spaces.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().map(width).filter(|c| !c.is_whitespace())
}

/// Returns whether two texts differ only in width and spaces.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    a == b || letters(a).eq(letters(b))
}

fn mark(printed: &str) -> impl Iterator<Item = char> + '_ {
    let mut letters = letters(printed).peekable();
    letters.next_if_eq(&'・');
    letters
}

/// The beginning of a text, kept for an error message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Excerpt(Box<str>);

impl Excerpt {
    /// The number of characters kept; a longer text ends in `…`.
    pub const LENGTH: usize = 60;

    /// Keeps the beginning of the text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut chars = text.chars();
        let mut kept: String = chars.by_ref().take(Self::LENGTH).collect();
        if chars.next().is_some() {
            kept.push('…');
        }
        Self(kept.into())
    }

    /// Returns the kept text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Returns whether a character is invisible, or changes the direction of the line.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

impl fmt::Display for Excerpt {
    /// Writes the text with invisible characters escaped, so that an error stays one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| {
            if is_unseen(c) { write!(f, "{}", c.escape_default()) } else { write!(f, "{c}") }
        })
    }
}

/// The most characters of a sentence shown on one line; a sentence may quote what a ward wrote.
pub(crate) const LONGEST_SENTENCE: usize = 1_000;

/// Puts a text on one line: its beginning, with invisible characters escaped.
pub(crate) fn one_line(text: &str, length: usize) -> String {
    let mut line = String::new();
    let mut room = length;
    for c in text.chars() {
        let before = line.len();
        if is_unseen(c) {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
        let Some(left) = room.checked_sub(line.get(before..).map_or(1, |new| new.chars().count()))
        else {
            line.truncate(before);
            line.push('…');
            break;
        };
        room = left;
    }
    line
}

alike! { Excerpt }

/// A circled number, as the form counts: ①, past ⑳ （21）.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Circled(pub(crate) usize);

const CIRCLED: RangeInclusive<char> = '①'..='⑳';

impl Circled {
    /// Reads the number a text begins with, and returns it with the rest.
    pub(crate) fn read(text: &str) -> Option<(usize, &str)> {
        if let Some(inside) = text.strip_prefix('（') {
            let (n, rest) = inside.split_once('）')?;
            return Some((n.parse().ok()?, rest));
        }
        let first = text.chars().next()?;
        let n = (1..).zip(CIRCLED).find(|(_, glyph)| *glyph == first)?.0;
        Some((n, text.strip_prefix(first)?))
    }
}

impl Said for Circled {
    /// Writes ①, past ⑳ （21）; in English `1`.
    fn say(&self, language: Language, out: &mut dyn fmt::Write) -> fmt::Result {
        let circled = (1..).zip(CIRCLED).find(|(n, _)| *n == self.0);
        match (language, circled) {
            (Language::English, _) => write!(out, "{}", self.0),
            (Language::Japanese, Some((_, glyph))) => out.write_char(glyph),
            (Language::Japanese, None) => write!(out, "（{}）", self.0),
        }
    }
}

impl fmt::Display for Circled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
