//! Texts that every document can hold: no character is lost or invisible.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use crate::form::bytes::{ByteKinds, byte_kinds};

/// Returns a text with unified line ends and visible control characters.
///
/// CR LF, CR, U+2028 and U+2029 become LF; tabs stay. Other control characters up to U+007F are
/// written as their control pictures, U+0080 to U+009F and noncharacters (which XML and HTML
/// forbid) by their number.
pub(crate) fn visible<'t>(text: impl Into<Cow<'t, str>>) -> Cow<'t, str> {
    let text = text.into();
    if is_visible(&text) { text } else { Cow::Owned(made_visible(&text)) }
}

/// A text in which every character is visible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Visible<'t>(Cow<'t, str>);

impl<'t> Visible<'t> {
    /// Creates it from pieces that are all visible.
    pub(crate) fn joined(pieces: impl Into<Cow<'t, str>>) -> Self {
        let pieces = pieces.into();
        debug_assert!(is_visible(&pieces), "{pieces:?}");
        Self(pieces)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'t> From<&'t str> for Visible<'t> {
    fn from(text: &'t str) -> Self {
        Self(visible(text))
    }
}

impl From<String> for Visible<'_> {
    fn from(text: String) -> Self {
        Self(visible(text))
    }
}

fn made_visible(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\r' && chars.peek() == Some(&'\n') {
            continue;
        }
        match shown(c) {
            Visibility::AsItIs => written.push(c),
            Visibility::As(other) => written.push(other),
            Visibility::ByNumber => written.push_str(&by_number(c)),
        }
    }
    written
}

/// Returns whether a whole text is shown unchanged.
fn is_visible(text: &str) -> bool {
    let seen = FIRST_BYTES.of(text);
    let may_hide = seen & ALONE != 0 || (seen & OF_PAIR != 0 && has_pair(text));
    !may_hide || text.chars().all(|c| c == '\n' || shown(c) == Visibility::AsItIs)
}

/// A byte that a character which is not shown unchanged may begin with; few texts have any.
const ALONE: u8 = 1;
/// The first of two such bytes; more texts have one.
const OF_PAIR: u8 = 2;

static FIRST_BYTES: ByteKinds = byte_kinds!(|byte| match byte {
    ..0x09 | 0x0B..0x20 | 0x7F | 0xC2 | 0xF0.. => ALONE,
    0xE2 | 0xEF => OF_PAIR,
    _ => 0,
});

fn has_pair(text: &str) -> bool {
    let both = |pair: (&u8, &u8)| matches!(pair, (0xE2, 0x80) | (0xEF, 0xB7 | 0xBF));
    let (bytes, nexts) = (text.as_bytes(), text.as_bytes().get(1..).unwrap_or_default());
    bytes.iter().zip(nexts).fold(false, |any, pair| any | both(pair))
}

/// Returns a character by its number: 〔U+202E〕.
pub(crate) fn by_number(c: char) -> String {
    format!("〔U+{:04X}〕", u32::from(c))
}

#[derive(PartialEq, Eq)]
enum Visibility {
    AsItIs,
    As(char),
    ByNumber,
}

fn shown(c: char) -> Visibility {
    match c {
        '\n' | '\t' => Visibility::AsItIs,
        '\r' | '\u{2028}' | '\u{2029}' => Visibility::As('\n'),
        '\u{7F}' => Visibility::As('␡'),
        ..='\u{1F}' => {
            let picture = u32::from('␀').checked_add(u32::from(c)).and_then(char::from_u32);
            picture.map_or(Visibility::ByNumber, Visibility::As)
        }
        '\u{80}'..='\u{9F}' | '\u{FDD0}'..='\u{FDEF}' => Visibility::ByNumber,
        _ if u32::from(c) & 0xFFFE == 0xFFFE => Visibility::ByNumber,
        _ => Visibility::AsItIs,
    }
}

#[test]
fn every_character_is_shown_as_it_is_or_visibly() {
    for c in '\0'..=char::MAX {
        let hidden = match u32::from(c) {
            0x0A | 0x09 => None,
            0x0D | 0x2028 | 0x2029 => Some(String::from("\n")),
            0x7F => Some(String::from("␡")),
            n @ 0..=0x1F => char::from_u32(n.saturating_add(0x2400)).map(String::from),
            0x80..=0x9F | 0xFDD0..=0xFDEF => Some(by_number(c)),
            n if n % 0x10000 >= 0xFFFE => Some(by_number(c)),
            _ => None,
        };
        let expected = format!("字{}字", hidden.unwrap_or_else(|| String::from(c)));
        assert_eq!(visible(format!("字{c}字")), expected, "{c:?}");
    }
}
