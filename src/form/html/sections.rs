//! The sections beside the tables: findings and the summary.

use maud::{Markup, html};

use crate::form::captions as words;
use crate::form::html::table::PageText;
use crate::form::notes::Note;
use crate::form::summary::{ColumnCounts, Summary};
use crate::terms::{Language, Words};

/// Returns the findings of a table.
pub(crate) fn findings(notes: &[&Note], language: Language) -> Markup {
    html! {
        @if notes.is_empty() {
            p { (words::NO_FINDINGS.to(language)) }
        } @else {
            ol.findings { @for note in notes { (finding(note, language)) } }
        }
    }
}

fn finding(note: &Note, language: Language) -> Markup {
    html! {
        li id={ "finding-" (note.number) } value=(note.number) data-code=(note.code.code()) {
            b.severity { (note.severity) } " "
            a href={ "#cell-" (note.number) } { (note.place) } (language.choose("：", ": "))
            (PageText(&note.sentence))
        }
    }
}

/// Returns the marks counted.
pub(crate) fn summary(summary: &Summary, language: Language) -> Markup {
    let reviewed =
        summary.columns.iter().flat_map(|tally| &tally.marks).any(|count| count.derived.is_some());
    let head = |caption: Words| html! { th scope="col" { (caption.to(language)) } };
    html! {
        p { (summary.coverage.sentence(language)) }
        table.summary {
            thead {
                tr {
                    (head(words::COLUMN)) (head(words::MARK)) (head(words::MEANING))
                    (head(words::STATED))
                    @if reviewed { (head(words::DERIVED)) }
                }
            }
            @for tally in &summary.columns { (tally_rows(tally)) }
        }
    }
}

fn tally_rows(tally: &ColumnCounts) -> Markup {
    html! {
        tbody {
            @for (n, count) in tally.marks.iter().enumerate() {
                tr {
                    @if n == 0 {
                        th scope="rowgroup" rowspan=(tally.marks.len()) { (tally.column) }
                    }
                    td.mark { (count.mark) }
                    td { (count.wording) }
                    td.count { (count.stated) }
                    @if let Some(derived) = count.derived { td.count { (derived) } }
                }
            }
        }
    }
}
