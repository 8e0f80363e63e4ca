//! Texts as every document can hold them: no character is lost, and none is unseen by accident.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

/// Gives a text with line ends of one kind and control characters made visible.
///
/// CR LF, CR, U+2028 and U+2029 become LF; tabs stay. Other control characters up to U+007F are
/// written as their control pictures, U+0080 to U+009F and noncharacters (which XML and HTML
/// forbid) by their number.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if is_visible(text) {
        return Cow::Borrowed(text);
    }
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
    Cow::Owned(written)
}

fn is_visible(text: &str) -> bool {
    // What is not shown as it is begins with one of these bytes; few texts have any but 0xE2 and
    // 0xEF, of ① and ％.
    let may_hide = |byte| matches!(byte, ..0x20 | 0x7F | 0xC2 | 0xE2 | 0xEF..);
    let mut rest = text;
    while let Some(at) = rest.bytes().position(may_hide) {
        let mut chars = rest.get(at..).unwrap_or_default().chars();
        if chars.next().is_some_and(|c| shown(c) != Visibility::AsItIs) {
            return false;
        }
        rest = chars.as_str();
    }
    true
}

/// A character by its number: 〔U+202E〕.
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
