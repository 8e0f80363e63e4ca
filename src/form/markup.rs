//! Texts escaped for XML and HTML.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::form::bytes::any_byte;

/// Returns a text with `&`, `<`, `>` and `"` escaped, for XML and HTML: content or a value of an
/// attribute.
pub(crate) fn escaped<'t>(text: impl Into<Cow<'t, str>>) -> Cow<'t, str> {
    let text = text.into();
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
