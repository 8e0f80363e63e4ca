//! A printed table as a page of its own.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use maud::{Markup, html};

use crate::form::edition::Paper;
use crate::form::html::page::{around, page, part};
use crate::form::html::paper;
use crate::form::html::table::{PageText, share};
use crate::form::table::{PrintedColumn, PrintedRow, PrintedTable};

/// A printed table as one self-contained HTML page under its title, like [`Html`](super::Html).
/// Merged cells are written once.
#[derive(Debug, Clone, Copy)]
pub struct HtmlTable<'t> {
    table: &'t PrintedTable<'t>,
    paper: Paper,
}

impl PrintedTable<'_> {
    /// Returns the table as a page of its own, for A3 in print.
    #[must_use]
    pub const fn html(&self) -> HtmlTable<'_> {
        HtmlTable { table: self, paper: Paper::A3 }
    }
}

impl HtmlTable<'_> {
    /// Sets the paper size.
    #[must_use]
    pub const fn paper(mut self, paper: Paper) -> Self {
        self.paper = paper;
        self
    }
}

fn rows(table: &PrintedTable<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let captions = table.columns().iter().map(PrintedColumn::flat);
    let captions: Vec<_> = captions.collect();
    around(f, html! { table.form {} }, |f| {
        let top = html! {
            colgroup { @for column in table.columns() { col style=(share(column, table)); } }
            thead { tr { @for caption in &captions { th scope="col" { (caption) } } } }
        };
        part(f, top)?;
        let mut rows = table.rows().iter().map(|row| row_of(row, &captions));
        around(f, html! { tbody {} }, |f| rows.try_for_each(|row| part(f, row)))
    })
}

fn row_of(row: &PrintedRow<'_>, captions: &[String]) -> Markup {
    html! {
        tr {
            @for cell in row.cells() {
                td.text-cell rowspan=[Some(cell.rows()).filter(|rows| *rows > 1)]
                    data-caption=[captions.get(cell.column()).map(|own| PageText(own))] {
                    @if !cell.text().is_empty() { span.text { (PageText(cell.text())) } }
                }
            }
        }
    }
}

impl fmt::Display for HtmlTable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (title, language) = (self.table.title(), self.table.language());
        let printed = paper::style(self.paper, &[title.into(), String::new()], "");
        let wide = html! { div.wide role="region" tabindex="0" aria-labelledby="title" {} };
        page(f, language, title, &printed, |f| {
            around(f, html! { main {} }, |f| {
                part(f, html! { h1 id="title" { (title) } })?;
                around(f, wide, |f| rows(self.table, f))
            })
        })
    }
}
