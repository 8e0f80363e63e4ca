//! A page of HTML, written part by part: it may be long, and is nowhere built as a whole and then
//! copied.

use core::fmt;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::terms::Language;

const STYLE: &str = include_str!("style.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Writes a page that needs nothing else around its body; `printed` is the
/// [`style`](super::paper::style) of its printed pages.
pub(crate) fn page(
    f: &mut fmt::Formatter<'_>,
    language: Language,
    title: &str,
    printed: &str,
    body: impl FnOnce(&mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    let head = html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            title { (title) }
            style { (PreEscaped(STYLE)) (PreEscaped(printed)) }
        }
    };
    part(f, html! { (DOCTYPE) })?;
    around(f, html! { html lang=(language.code()) {} }, |f| {
        part(f, head)?;
        around(f, html! { body {} }, body)
    })?;
    f.write_str("\n")
}

/// Writes a part of a page.
pub(crate) fn part(f: &mut fmt::Formatter<'_>, markup: Markup) -> fmt::Result {
    f.write_str(&markup.into_string())
}

/// Writes an element, given without content, around what is written within it. No `</` but that of
/// its end tag is in it: in the values of its attributes `<` is escaped.
pub(crate) fn around(
    f: &mut fmt::Formatter<'_>,
    element: Markup,
    within: impl FnOnce(&mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    let element = element.into_string();
    let end = element.rfind("</").unwrap_or(element.len());
    let (begin, end) = element.split_at(end);
    f.write_str(begin)?;
    within(f)?;
    f.write_str(end)
}
