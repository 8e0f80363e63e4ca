//! A printed table as a page of its own.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use maud::{DOCTYPE, Markup, html};

use crate::form::edition::Paper;
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

    fn page(&self) -> Markup {
        let (title, language) = (self.table.title(), self.table.language());
        let printed = paper::style(self.paper, &[title.into(), String::new()], "");
        html! {
            (DOCTYPE)
            html lang=(language.code()) {
                (paper::head(title, &printed))
                body {
                    main {
                        h1 id="title" { (title) }
                        div.wide role="region" tabindex="0" aria-labelledby="title" { (rows(self.table)) }
                    }
                }
            }
            "\n"
        }
    }
}

fn rows(table: &PrintedTable<'_>) -> Markup {
    let captions = table.columns().iter().map(PrintedColumn::flat);
    let captions: Vec<_> = captions.collect();
    html! {
        table.form {
            colgroup { @for column in table.columns() { col style=(share(column, table)); } }
            thead { tr { @for caption in &captions { th scope="col" { (caption) } } } }
            tbody {
                @for cells in table.rows().iter().map(PrintedRow::cells) {
                    tr {
                        @for cell in cells {
                            td.text-cell rowspan=[Some(cell.rows()).filter(|rows| *rows > 1)]
                                data-caption=[captions.get(cell.column()).map(|own| PageText(own))] {
                                @if !cell.text().is_empty() { span.text { (PageText(cell.text())) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl fmt::Display for HtmlTable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.page().into_string())
    }
}
