//! A table on a worksheet of its own.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use rust_xlsxwriter::{Format, IgnoreError, Worksheet};

use crate::form::captions as words;
use crate::form::cell::Cell;
use crate::form::notes::Note;
use crate::form::table::{Head, PrintedTable};
use crate::form::xlsx::address::{address, column_number, row_number, worksheet_name};
use crate::form::xlsx::comment::comment;
use crate::form::xlsx::entry::{ROOM, offer_marks};
use crate::form::xlsx::heights::{TextHeight, heights};
use crate::form::xlsx::look;
use crate::form::xlsx::refusal::{WorkbookError, refused};
use crate::terms::Excerpt;

/// The number of A3 in the format; A4 is 9.
const A3: u8 = 8;

/// The width of all columns in pixels; on A3 it is printed at about four fifths.
const WIDTH: u32 = 2_000;

/// The frozen columns, which head their rows: pillar, desired outcome, item.
const HEADS_ROWS: usize = 3;

/// A worksheet while it is written.
pub(crate) struct WorkbookPage<'b> {
    sheet: &'b mut Worksheet,
    table: &'b PrintedTable<'b>,
    widths: Vec<u32>,
    texts: Vec<TextHeight>,
    room: u32,
    /// The cells of the findings, by their numbers.
    pub(crate) noted: BTreeMap<usize, String>,
}

/// The positions that a cell covers.
#[derive(Debug, Clone, Copy)]
struct Covered {
    row: usize,
    column: usize,
    rows: usize,
    columns: usize,
}

impl<'b> WorkbookPage<'b> {
    pub(crate) fn new(
        sheet: &'b mut Worksheet,
        table: &'b PrintedTable<'b>,
    ) -> Result<Self, WorkbookError> {
        sheet.set_name(worksheet_name(table.title())).map_err(refused)?;
        let whole = table.columns().iter().map(|column| u32::from(column.weight()));
        let whole = whole.fold(0, u32::saturating_add);
        let width =
            |weight: u16| WIDTH.saturating_mul(weight.into()).checked_div(whole).unwrap_or(WIDTH);
        let widths = table.columns().iter().map(|column| width(column.weight())).collect();
        Ok(Self { sheet, table, widths, texts: Vec::new(), room: 0, noted: BTreeMap::new() })
    }

    /// Makes rows high enough to be filled in, and offers marks.
    pub(crate) fn with_room(mut self) -> Self {
        self.room = ROOM;
        self
    }

    /// Writes the lines above the table, its head, and its rows.
    pub(crate) fn write(
        &mut self,
        heading: &[String],
        notes: &[Note],
    ) -> Result<(), WorkbookError> {
        let head = self.table.head();
        let begin = heading.len();
        let body = begin.saturating_add(head.len());
        let rows = body.saturating_add(self.table.rows().len());
        if rows > WorkbookError::ROWS {
            let table = Excerpt::new(self.table.title());
            return Err(WorkbookError::TooManyRows { table, rows });
        }
        for (row, line) in heading.iter().enumerate() {
            self.heading(row, line)?;
        }
        for (row, heads) in (begin..).zip(&head) {
            for head in heads {
                self.head(row, head)?;
            }
        }
        let joint = self.table.language().choose("／", " / ");
        let captions: Vec<String> =
            self.table.columns().iter().map(|own| own.path().join(joint)).collect();
        for (row, own) in (body..).zip(self.table.rows()) {
            for cell in own.cells() {
                let caption = captions.get(cell.column()).map(String::as_str).unwrap_or_default();
                self.cell(row, cell, caption, notes)?;
            }
        }
        if self.room > 0 {
            self.texts.extend((body..rows).map(|row| TextHeight::of_room(row, self.room)));
            offer_marks(self.sheet, self.table, body..rows)?;
        }
        self.lay_out(begin, body, rows)
    }

    /// Writes a line above the table. It overflows the columns to its right.
    fn heading(&mut self, row: usize, line: &str) -> Result<(), WorkbookError> {
        self.check(row, 0, line, words::TITLE.to(self.table.language()))?;
        let (at, format) = (row_number(row), look::heading(row));
        self.sheet.write_string_with_format(at, 0, line, &format).map_err(refused)?;
        self.texts.push(TextHeight::new(row, 1, line, WIDTH));
        Ok(())
    }

    fn head(&mut self, row: usize, head: &Head<'_>) -> Result<(), WorkbookError> {
        let covered = Covered { row, column: head.column, rows: head.rows, columns: head.columns };
        let mut text = String::from(head.caption);
        for line in head.legend {
            text.push('\n');
            text.push_str(&line.to_string());
        }
        let format = if head.legend.is_empty() { look::caption() } else { look::legend() };
        self.put(covered, &text, &format, head.caption)
    }

    fn cell(
        &mut self,
        row: usize,
        cell: &Cell<'_>,
        caption: &str,
        notes: &[Note],
    ) -> Result<(), WorkbookError> {
        let covered = Covered { row, column: cell.column(), rows: cell.rows(), columns: 1 };
        let format = look::cell(cell, cell.column() < self.kept());
        self.put(covered, cell.text(), &format, caption)?;
        if cell.findings().is_empty() {
            return Ok(());
        }
        let at = format!("{} {}", self.table.title(), address(row, cell.column()));
        for number in cell.findings() {
            self.noted.insert(*number, at.clone());
        }
        let comment = comment(cell, notes, self.table.language());
        let (row, column) = (row_number(row), column_number(cell.column()));
        self.sheet.insert_note(row, column, &comment).map_err(refused)?;
        Ok(())
    }

    /// Writes a text into the cell that covers some positions.
    fn put(
        &mut self,
        covered: Covered,
        text: &str,
        format: &Format,
        caption: &str,
    ) -> Result<(), WorkbookError> {
        let Covered { row, column, rows, columns } = covered;
        self.check(row, column, text, caption)?;
        let last = |begin: usize, span: usize| begin.saturating_add(span).saturating_sub(1);
        let (top, left) = (row_number(row), column_number(column));
        if rows > 1 || columns > 1 {
            let bottom = row_number(last(row, rows));
            let right = column_number(last(column, columns));
            self.sheet.merge_range(top, left, bottom, right, text, format)
        } else {
            self.sheet.write_string_with_format(top, left, text, format)
        }
        .map_err(refused)?;
        let width = self.widths.iter().skip(column).take(columns);
        let width = width.fold(0, |sum: u32, own| sum.saturating_add(*own));
        self.texts.push(TextHeight::new(row, rows, text, width));
        Ok(())
    }

    /// Checks that a text fits into a cell; it is refused if not, never cut.
    fn check(
        &self,
        row: usize,
        column: usize,
        text: &str,
        caption: &str,
    ) -> Result<(), WorkbookError> {
        let length = text.encode_utf16().count();
        if length <= WorkbookError::CHARACTERS {
            return Ok(());
        }
        Err(WorkbookError::TextTooLong {
            table: Excerpt::new(self.table.title()),
            cell: Excerpt::new(&address(row, column)),
            caption: Excerpt::new(caption),
            length,
        })
    }

    /// Returns how many columns head their rows: none in a table with few columns, such as that of
    /// the findings.
    fn kept(&self) -> usize {
        if self.table.columns.len() > 2 * HEADS_ROWS { HEADS_ROWS } else { 0 }
    }

    /// Sets widths and heights, frozen rows and columns, and how the page is printed.
    fn lay_out(&mut self, begin: usize, body: usize, rows: usize) -> Result<(), WorkbookError> {
        for (column, width) in (0..).zip(&self.widths) {
            self.sheet.set_column_width_pixels(column, *width).map_err(refused)?;
        }
        for (row, height) in (0..).zip(heights(rows, core::mem::take(&mut self.texts))) {
            self.sheet.set_row_height(row, height).map_err(refused)?;
        }
        let [begin, body, rows] = [begin, body, rows].map(row_number);
        let columns = self.widths.len();
        self.sheet.set_freeze_panes(body, column_number(self.kept())).map_err(refused)?;
        self.sheet.set_repeat_rows(begin, body.saturating_sub(1)).map_err(refused)?;
        let (bottom, right) = (rows.saturating_sub(1), column_number(columns.saturating_sub(1)));
        let texts = IgnoreError::NumberStoredAsText;
        self.sheet.ignore_error_range(0, 0, bottom, right, texts).map_err(refused)?;
        self.sheet.set_paper_size(A3).set_landscape().set_print_fit_to_pages(1, 0);
        self.sheet.set_footer("&L&A&R&P / &N");
        Ok(())
    }
}
