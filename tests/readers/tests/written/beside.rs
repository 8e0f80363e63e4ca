//! The parts of a page beside its tables: the head and foot of printed pages, read back from the
//! style sheet, and the texts for empty lists and counts.

use kusei::form::Form;

use crate::html::{page, select, text};
use crate::printed::plain::visible;
use crate::printed::{changed, hostile, real_form};

/// Returns the strings of a page's head and foot, read as in CSS: a backslash and the digits of a
/// number are a character, and a space after them ends the number.
fn strings(style: &str) -> Vec<String> {
    let printed = style.rsplit("@page").next().expect("printed pages");
    let written = printed.split("content: \"").skip(1).map(|own| own.split('"').next());
    let read = |written: &str| {
        let mut read = String::new();
        let mut chars = written.chars().peekable();
        while let Some(c) = chars.next() {
            if c != '\\' {
                read.push(c);
                continue;
            }
            let mut number = 0;
            for _ in 0..6 {
                let Some(digit) = chars.peek().and_then(|own| own.to_digit(16)) else { break };
                number = 16 * number + digit;
                chars.next();
            }
            chars.next_if_eq(&' ');
            read.push(char::from_u32(number).expect("a character"));
        }
        read
    };
    written.map(|own| read(own.expect("a string"))).collect()
}

/// Returns a text as at the head of a page: on one line, shortened if it is long.
fn expected(text: &str) -> String {
    let line = |c: char| if c.is_whitespace() && c.is_ascii() { ' ' } else { c };
    let whole: Vec<char> = visible(text).chars().map(line).collect();
    let end = if whole.len() > 60 { "…" } else { "" };
    whole.iter().take(60).chain(end.chars().collect::<Vec<_>>().iter()).collect()
}

#[test]
fn texts_are_read_back_from_every_page() {
    let (most, more) = ("題".repeat(60), "題".repeat(61));
    let own = [&*most, &more, "a b", "A4\\41 \"}", "100% f", "\t\n\r", "a\u{0}b\u{85}"];
    for imprint in own.into_iter().chain(hostile::TEXTS.iter().copied()) {
        let sheet = changed(|raw| raw.policy.title = format!("{imprint}題"));
        let form = Form::publication(&sheet);
        let written = form.html().imprint(imprint).to_string();
        let page = page(&written);
        let style = text(select(&page, "style")[0]);
        let subject = form.subject();
        let head = [&*subject[0], &subject[1], imprint].map(expected);
        assert_eq!(strings(&style)[..3], head, "{imprint:?}");
    }
}

/// A section of findings says if there are none.
#[test]
fn an_empty_section_of_findings_says_so() {
    let sheet = changed(|raw| {
        raw.policy.pillars.clear();
        raw.strategies.clear();
    });
    let review = kusei::review(&sheet);
    let page = page(&Form::reviewed(&review).html().to_string());
    let said = select(&page, "h3 + p").into_iter().map(text);
    assert_eq!(said.collect::<Vec<_>>(), ["確認事項はありません。"; 2]);
    assert_eq!(select(&page, "ol.findings").len(), 0);
    let review = kusei::review(&sheet);
    assert!(review.findings().is_empty());
    assert!(!kusei::review(&real_form()).findings().is_empty());
}

/// The marks of a rule are counted if there are any, each under its head.
#[test]
fn derived_marks_are_counted_where_there_are_any() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    for (form, columns) in [(Form::of(&sheet), 4), (Form::reviewed(&review), 5)] {
        let page = page(&form.html().to_string());
        assert_eq!(select(&page, "#summary thead th[scope=col]").len(), columns);
        let rows = select(&page, "#summary tbody tr");
        let counts = select(&page, "#summary tbody td.count");
        assert_eq!(counts.len(), rows.len() * (columns - 3));
    }
}
