//! The head of an HTML page, and the head and foot of every printed page.

use alloc::format;
use alloc::string::String;

use maud::{Markup, PreEscaped, html};

use crate::form::edition::Paper;
use crate::form::visible::visible;

const STYLE: &str = include_str!("style.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Returns the head of a self-contained page; `printed` is the [`style`] of its printed pages.
pub(crate) fn head(title: &str, printed: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            title { (title) }
            style { (PreEscaped(STYLE)) (PreEscaped(printed)) }
        }
    }
}

/// The largest number of characters in the head or foot of a page.
const MOST: usize = 60;

/// Returns the style of printed pages: the paper size, the policy's title, the ward and the year at
/// the head, the imprint and the page number at the foot.
pub(crate) fn style(paper: Paper, [policy, subject]: &[String; 2], imprint: &str) -> String {
    let size = paper.code();
    let [policy, subject, imprint] = [policy.as_str(), subject.as_str(), imprint].map(css_string);
    format!(
        "@page {{ size: {size} landscape; margin: 13mm 8mm 11mm; font-size: 8pt;\n  \
         @top-left {{ content: {policy}; }}\n  @top-right {{ content: {subject}; }}\n  \
         @bottom-left {{ content: {imprint}; }}\n  \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}\n"
    )
}

/// Returns a text on one line as a CSS string. Every ASCII character except letters, digits and
/// spaces is written by its number, so that none ends the string or the style sheet.
fn css_string(text: &str) -> String {
    let mut string = String::from("\"");
    let text = visible(text);
    let mut chars = text.chars();
    for c in chars.by_ref().take(MOST) {
        match c {
            c if c.is_whitespace() => string.push(if c.is_ascii() { ' ' } else { c }),
            c if c.is_ascii() && !c.is_ascii_alphanumeric() => {
                let number = format!("\\{:x} ", u32::from(c));
                string.push_str(&number);
            }
            c => string.push(c),
        }
    }
    if chars.next().is_some() {
        string.push('…');
    }
    string.push('"');
    string
}
