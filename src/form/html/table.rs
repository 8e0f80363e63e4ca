//! A table of the form in HTML: a table for each desired outcome, with scoped header cells and
//! merged cells.
//!
//! Pillar and desired outcome are headings on a screen. In print they are rows of the table's head,
//! which every page repeats. Row headers are the items, the codes and the names of what is
//! measured; `abbr` gives screen readers a short form of a header with a legend or a long text.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use maud::{Markup, Render, html};

use crate::form::block::{OUTCOME, PrintedBlock};
use crate::form::cell::{Cell, CellKind};
use crate::form::edition::FormSection;
use crate::form::html::page::{around, part};
use crate::form::legend::LegendLine;
use crate::form::markup::escaped;
use crate::form::table::{Head, PrintedColumn, PrintedRow, PrintedTable};
use crate::form::{initiatives, outcomes};
use crate::terms::Language;

/// The columns of a table that head its rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowHeads {
    item: usize,
    /// The column of the codes, 【4-1】.
    code: usize,
    /// The column with the name of what is measured.
    measured: usize,
}

impl RowHeads {
    pub(crate) const OUTCOMES: Self =
        Self { item: outcomes::ITEM, code: outcomes::STATE, measured: outcomes::INDICATOR };
    pub(crate) const INITIATIVES: Self =
        Self { item: initiatives::ITEM, code: initiatives::CONTENT, measured: initiatives::TARGET };

    /// Returns the codes of a table in the order of its rows, each once.
    pub(crate) fn codes<'t>(self, table: &'t PrintedTable<'t>) -> Vec<&'t str> {
        let cells = table.rows().iter().flat_map(PrintedRow::cells);
        let mut codes: Vec<_> = cells.filter_map(|cell| self.code_of(cell)).collect();
        codes.dedup();
        codes
    }

    fn code_of<'t>(self, cell: &'t Cell<'t>) -> Option<&'t str> {
        let is_coded = cell.column() == self.code && cell.kind() != CellKind::Absent;
        let (code, _) = cell.text().strip_prefix('【').filter(|_| is_coded)?.split_once('】')?;
        Some(code)
    }

    /// Returns the short form of a cell as a row header, in pieces.
    fn said<'c>(self, cell: &'c Cell<'_>) -> Option<[&'c str; 3]> {
        let is_head = [self.item, self.code, self.measured].contains(&cell.column());
        if !is_head || cell.kind() == CellKind::Absent {
            return None;
        }
        let first = cell.text().lines().next()?;
        Some(match self.code_of(cell) {
            Some(code) => ["【", code, "】"],
            None => cut(first, 40).map_or([first, "", ""], |own| [own, "…", ""]),
        })
    }
}

/// Returns the first characters of a text that has more than the given number.
fn cut(text: &str, most: usize) -> Option<&str> {
    let (end, _) = text.char_indices().nth(most)?;
    text.get(..end)
}

/// A text of the page.
#[derive(Clone, Copy)]
pub(crate) struct PageText<'t>(pub(crate) &'t str);

impl Render for PageText<'_> {
    fn render_to(&self, page: &mut String) {
        page.push_str(&escaped(self.0));
    }
}

/// What the cells of a column have beside their text.
struct ColumnWords {
    caption: String,
    legend: Option<String>,
}

/// Writes a table.
pub(crate) fn table(
    f: &mut fmt::Formatter<'_>,
    table: &PrintedTable<'_>,
    id: &str,
    heads: RowHeads,
) -> fmt::Result {
    let columns: Vec<_> = table.columns().iter().map(words_of).collect();
    let body = table.under_outcome();
    let shares = html! { @for column in body.columns() { col style=(share(column, &body)); } };
    let head = html! {
        @for row in body.head() { tr { @for head in &row { (head_cell(head)) } } }
    };
    let mut last = "";
    for (number, block) in (1_usize..).zip(table.blocks()) {
        let name = format!("{id}-{number}");
        let headings = html! {
            @if let Some(pillar) = block.pillar.filter(|_| block.begins_pillar) {
                h3.pillar { (in_one_line(pillar)) }
            }
            @if let Some(outcome) = block.outcome.filter(|own| !own.text().is_empty()) {
                h4.outcome id={ (name) "-title" } {
                    (outcome.text())
                    @for code in codes_of(&block, heads) { " " span.code { "【" (code) "】" } }
                }
            } @else {
                h4.outcome id={ (name) "-title" } { (table.title()) " " (number) }
            }
        };
        let wide = html! {
            div.wide role="region" tabindex="0" aria-labelledby={ (id) "-title " (name) "-title" } {}
        };
        part(f, headings)?;
        around(f, wide, |f| {
            around(f, html! { table.form {} }, |f| {
                let top = html! {
                    colgroup { (shares) }
                    thead { (band(&block, body.columns().len())) (head) }
                };
                part(f, top)?;
                let place = place(&block);
                let rows = coded(&block, heads, &mut last);
                let mut rows =
                    rows.iter().map(|own| own.written(&place, &columns, heads, table.language()));
                around(f, html! { tbody {} }, |f| rows.try_for_each(|row| part(f, row)))
            })
        })?;
    }
    Ok(())
}

/// A row, its code, and whether it is the first with that code.
struct CodedRow<'t> {
    row: &'t PrintedRow<'t>,
    code: &'t str,
    begins: bool,
}

impl CodedRow<'_> {
    /// Returns the row, which has its place above it on small screens.
    fn written(
        &self,
        place: &str,
        columns: &[ColumnWords],
        heads: RowHeads,
        language: Language,
    ) -> Markup {
        let cells = self.row.cells().iter().filter(|cell| cell.column() > OUTCOME);
        html! {
            tr data-card={
                (PageText(place))
                @if !self.code.is_empty() { "【" (PageText(self.code)) "】" }
            } {
                @for cell in cells {
                    @let (class, rows) = (class(cell), merged(cell.rows()));
                    @let column = columns.get(cell.column());
                    @let caption = column.map(|own| PageText(&own.caption));
                    @if let Some(said) = heads.said(cell) {
                        @let id = Some(self.code).filter(|_| self.begins && cell.column() == heads.code);
                        th class=(class) id=[id] scope="row" rowspan=[rows]
                            abbr={ @for piece in said { (PageText(piece)) } } data-caption=[caption] {
                            (content(cell, language))
                        }
                    } @else {
                        @let legend = column.and_then(|own| own.legend.as_deref()).map(PageText);
                        td class=(class) rowspan=[rows] data-caption=[caption] data-legend=[legend] {
                            (content(cell, language))
                        }
                    }
                }
            }
        }
    }
}

/// Returns the rows of a block with their codes; `last` is the code above.
fn coded<'t>(block: &PrintedBlock<'t>, heads: RowHeads, last: &mut &'t str) -> Vec<CodedRow<'t>> {
    let coded = |row: &'t PrintedRow<'t>| {
        let own = row.cells().iter().find_map(|cell| heads.code_of(cell));
        let begins = own.is_some_and(|own| own != *last);
        *last = own.unwrap_or(*last);
        CodedRow { row, code: last, begins }
    };
    block.rows.iter().map(coded).collect()
}

fn words_of(column: &PrintedColumn) -> ColumnWords {
    let lines: Vec<_> = column.legend().iter().map(ToString::to_string).collect();
    let legend = Some(lines.join("　")).filter(|own| !own.is_empty());
    ColumnWords { caption: column.caption(), legend }
}

/// Returns a column's share of the width, as a style.
pub(crate) fn share(column: &PrintedColumn, table: &PrintedTable<'_>) -> String {
    let whole: u64 = table.columns().iter().map(|column| u64::from(column.weight())).sum();
    let thousandths = u64::from(column.weight()).saturating_mul(100_000).checked_div(whole);
    let thousandths = thousandths.unwrap_or_default();
    let (percent, rest) = (thousandths / 1000, thousandths % 1000);
    format!("width: {percent}.{rest:03}%")
}

fn in_one_line(cell: &Cell<'_>) -> String {
    cell.text().replace('\n', " ")
}

fn codes_of<'t>(block: &PrintedBlock<'t>, heads: RowHeads) -> Vec<&'t str> {
    let cells = block.rows.iter().flat_map(PrintedRow::cells);
    let mut codes: Vec<&str> = cells
        .filter_map(|cell| heads.code_of(cell))
        .filter_map(|code| {
            code.match_indices('-').nth(1).map_or(Some(code), |(at, _)| code.get(..at))
        })
        .collect();
    codes.dedup();
    codes
}

/// Returns the pillar and desired outcome as a row of the head, for print.
fn band(block: &PrintedBlock<'_>, columns: usize) -> Markup {
    let cells = [block.pillar, block.outcome].into_iter().flatten();
    let texts: Vec<_> = cells.map(in_one_line).filter(|text| !text.is_empty()).collect();
    html! {
        @if !texts.is_empty() {
            tr.band { th scope="colgroup" colspan=(columns) { (texts.join("　")) } }
        }
    }
}

/// Returns the place of a block for small screens: pillar and desired outcome.
fn place(block: &PrintedBlock<'_>) -> String {
    let cells = [block.pillar, block.outcome].into_iter().flatten();
    let texts = cells.map(|cell| {
        let text = in_one_line(cell);
        cut(&text, 24).map(|own| format!("{own}…")).unwrap_or(text)
    });
    let texts = texts.filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join("　")
}

fn head_cell(head: &Head<'_>) -> Markup {
    let scope = if head.columns > 1 { "colgroup" } else { "col" };
    let abbr = Some(head.caption).filter(|_| !head.legend.is_empty());
    html! {
        th scope=(scope) colspan=[merged(head.columns)] rowspan=[merged(head.rows)] abbr=[abbr] {
            (head.caption)
            @for line in head.legend { (legend(line)) }
        }
    }
}

fn legend(line: &LegendLine) -> Markup {
    html! { span.legend { (line) } }
}

/// Returns a span, if it is more than one cell.
fn merged(cells: usize) -> Option<usize> {
    Some(cells).filter(|cells| *cells > 1)
}

/// Returns the class of a cell in the style sheet.
const fn class(cell: &Cell<'_>) -> &'static str {
    match cell.kind() {
        CellKind::Text => "text-cell",
        CellKind::Reading => "reading",
        CellKind::Mark => "mark",
        CellKind::Absent => "absent",
    }
}

/// Returns the content of a cell: its text, its derived mark, and the numbers of its findings, each
/// of which links to the finding.
fn content(cell: &Cell, language: Language) -> Markup {
    // The ward's own words stay Japanese if captions are English.
    let lang =
        Some("ja").filter(|_| language == Language::English && cell.kind() != CellKind::Absent);
    html! {
        @if !cell.text().is_empty() { span.text lang=[lang] { (PageText(cell.text())) } }
        @if let Some(derived) = cell.derived_words() { span.derived { (PageText(&derived)) } }
        @for number in cell.findings() {
            " "
            a.note id={ "cell-" (number) } href={ "#finding-" (number) }
                aria-label={ (FormSection::Findings.to(language)) " " (number) } {
                (Cell::reference(language, *number))
            }
        }
    }
}
