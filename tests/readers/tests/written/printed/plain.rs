//! How texts are written that no document can hold unchanged; implemented again from the docs.

/// Returns a text with unified line ends and visible control characters.
pub(crate) fn visible(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().map(shown).collect()
}

fn shown(c: char) -> String {
    match c {
        '\n' | '\t' => c.to_string(),
        '\r' | '\u{2028}' | '\u{2029}' => "\n".into(),
        '\u{7F}' => "\u{2421}".into(),
        c if (c as u32) < 0x20 => char::from_u32(0x2400 + c as u32).expect("a picture").into(),
        c if c.is_control() || is_noncharacter(c) => format!("〔U+{:04X}〕", c as u32),
        c => c.to_string(),
    }
}

fn is_noncharacter(c: char) -> bool {
    let number = c as u32;
    (0xFDD0..=0xFDEF).contains(&number) || number % 0x1_0000 >= 0xFFFE
}
