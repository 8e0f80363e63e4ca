//! A table of the form in HTML: header cells scoped, merged cells merged.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use maud::{Markup, html};

use crate::form::captions as words;
use crate::form::cell::{Cell, CellKind};
use crate::form::legend::LegendLine;
use crate::form::table::{Head, PrintedColumn, PrintedRow, PrintedTable};
use crate::terms::Language;

/// The columns whose cells head their rows: めざす成果 and 項目; the pillar heads its row group.
const PILLAR: usize = 0;
const HEADS_ROWS: core::ops::RangeInclusive<usize> = 1..=2;

/// Writes a table. Roles are said aloud, since a browser forgets them where a row is shown as a
/// list.
pub(crate) fn table(table: &PrintedTable, id: &str) -> Markup {
    let captions: Vec<_> = table.columns().iter().map(PrintedColumn::caption).collect();
    let whole: u64 = table.columns().iter().map(|column| u64::from(column.weight())).sum();
    let share = |weight: u16| {
        let thousandths = u64::from(weight).saturating_mul(100_000).checked_div(whole);
        let thousandths = thousandths.unwrap_or_default();
        let (percent, rest) = (thousandths / 1000, thousandths % 1000);
        format!("width: {percent}.{rest:03}%")
    };
    html! {
        div.wide role="region" tabindex="0" aria-labelledby={ (id) "-title" } {
            table.form role="table" aria-labelledby={ (id) "-title" } {
                colgroup {
                    @for column in table.columns() { col style=(share(column.weight())); }
                }
                thead role="rowgroup" {
                    @for row in table.head() {
                        tr role="row" { @for head in &row { (head_cell(head)) } }
                    }
                }
                @for group in groups(table.rows()) {
                    tbody role="rowgroup" {
                        @for row in group {
                            tr role="row" {
                                @for cell in row.cells() {
                                    (body_cell(cell, &captions, table.language()))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The rows under each pillar: no cell reaches from one group into the next.
fn groups(rows: &[PrintedRow]) -> impl Iterator<Item = &[PrintedRow]> {
    let begins = |row: &PrintedRow| row.cells().first().is_some_and(|cell| cell.column() == PILLAR);
    rows.chunk_by(move |_, next| !begins(next))
}

fn head_cell(head: &Head<'_>) -> Markup {
    let scope = if head.columns > 1 { "colgroup" } else { "col" };
    html! {
        th role="columnheader" scope=(scope) colspan=[merged(head.columns)] rowspan=[merged(head.rows)] {
            (head.caption)
            @for line in head.legend { (legend(line)) }
        }
    }
}

fn legend(line: &LegendLine) -> Markup {
    html! { span.legend { (line) } }
}

/// A span, where there is one.
fn merged(cells: usize) -> Option<usize> {
    Some(cells).filter(|cells| *cells > 1)
}

fn body_cell(cell: &Cell, captions: &[String], language: Language) -> Markup {
    let caption = captions.get(cell.column()).map(String::as_str);
    let rows = merged(cell.rows());
    // The ward's own words stay Japanese where captions are English.
    let lang =
        Some("ja").filter(|_| language == Language::English && cell.kind() != CellKind::Absent);
    let content = html! {
        @if !cell.text().is_empty() { span.text lang=[lang] { (cell.text()) } }
        @if let Some(derived) = cell.derived_words() { span.derived { (derived) } }
        @for number in cell.findings() { (reference(*number, language)) }
    };
    let class = match cell.kind() {
        CellKind::Text => "text-cell",
        CellKind::Reading => "reading",
        CellKind::Mark => "mark",
        CellKind::Absent => "absent",
    };
    html! {
        @if cell.column() == PILLAR {
            th class=(class) role="rowheader" scope="rowgroup" rowspan=[rows] data-caption=[caption] { (content) }
        } @else if HEADS_ROWS.contains(&cell.column()) && !cell.is_blank() {
            th class=(class) role="rowheader" scope="row" rowspan=[rows] data-caption=[caption] { (content) }
        } @else {
            td class=(class) role="cell" rowspan=[rows] data-caption=[caption] { (content) }
        }
    }
}

/// The number of a finding in its cell, which leads to the finding.
fn reference(number: usize, language: Language) -> Markup {
    html! {
        " "
        a.note id={ "cell-" (number) } href={ "#finding-" (number) }
            aria-label={ (words::FINDINGS.to(language)) " " (number) } {
            (Cell::reference(language, number))
        }
    }
}
