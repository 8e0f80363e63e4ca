//! Texts as XML and HTML hold them.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::form::visible::any_byte;

/// A text as XML and HTML hold it, between tags or as the value of an attribute.
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
