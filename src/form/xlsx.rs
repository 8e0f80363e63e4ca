//! The form, or any printed table, as a workbook (xlsx).

pub(crate) mod address;
pub(crate) mod comment;
pub(crate) mod entry;
pub(crate) mod heights;
pub(crate) mod look;
pub(crate) mod page;
pub(crate) mod refusal;

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::iter;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::form::captions as words;
use crate::form::cell::Cell;
use crate::form::edition::FormSection;
use crate::form::notes::Note;
use crate::form::sheet::Form;
use crate::form::table::{PrintedColumn, PrintedRow, PrintedTable};
use crate::form::xlsx::page::WorkbookPage;
use crate::form::xlsx::refusal::{WorkbookError, refused};
use crate::terms::{Excerpt, Language, Words};

impl Form<'_> {
    /// Returns the form as a workbook: the bytes of an xlsx file.
    ///
    /// There is a worksheet for each table, with merged cells and with legends in the header cells.
    /// It prints on A3 in landscape, one page wide, with the head on every page. Columns are as
    /// wide as on the HTML page. Rows are as high as their texts need, because spreadsheets do not
    /// compute that for merged cells; a row is at most 409 points high, and the rest of
    /// a longer text is in its cell, but not visible.
    ///
    /// Every cell is a text, and stays one when it is edited: 95.0% is 95.0%, and `=1+1` is not a
    /// formula. Cells hold only what the ward wrote, so that `intake` reads them back: in a
    /// reviewed form the derived mark and the findings are a note on the coloured cell, and a third
    /// worksheet lists all findings with their cells. In a form [to be filled in](Self::to_fill_in)
    /// rows are higher, and cells of marks offer the legend's marks in a list.
    ///
    /// The file has the given day as its creation date, so that the same form gives the same bytes.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use kusei::chrono::NaiveDate;
    /// use kusei::form::Form;
    ///
    /// # let json = kusei::wire::REAL_FORM;
    /// let sheet: kusei::Sheet = serde_json::from_str(json)?;
    /// let day = NaiveDate::from_ymd_opt(2017, 6, 30).ok_or("no such day")?;
    /// let bytes = Form::of(&sheet).xlsx(day)?;
    /// assert!(bytes.starts_with(b"PK")); // to be written into a file named ….xlsx
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`WorkbookError`] for a text or a table that the format cannot hold, in the order of
    /// the form, or a date that it cannot represent. Nothing is left out.
    pub fn xlsx(&self, created: NaiveDate) -> Result<Vec<u8>, WorkbookError> {
        let mut book = Workbook::new();
        book.set_properties(&properties(&self.title(), created)?);
        let notes: Vec<Note> = self.notes().collect();
        let mut heading = Vec::from([self.title()]);
        heading.extend(self.subject().into_iter().filter(|line| !line.is_empty()));
        let mut cells = BTreeMap::new();
        for table in self.tables() {
            let page = WorkbookPage::new(book.add_worksheet(), &table)?;
            let mut page = if self.leaves_blank() { page.with_room() } else { page };
            page.write(&heading, &notes)?;
            cells.append(&mut page.noted);
        }
        if self.has(FormSection::Findings) {
            let table = findings(&notes, &cells, self.language());
            WorkbookPage::new(book.add_worksheet(), &table)?.write(&heading, &[])?;
        }
        book.save_to_buffer().map_err(refused)
    }
}

impl PrintedTable<'_> {
    /// Returns the table as a workbook with one worksheet: the bytes of an xlsx file, written as by
    /// [`Form::xlsx`].
    ///
    /// # Errors
    ///
    /// Returns [`WorkbookError`], like [`Form::xlsx`].
    pub fn xlsx(&self, created: NaiveDate) -> Result<Vec<u8>, WorkbookError> {
        let mut book = Workbook::new();
        book.set_properties(&properties(self.title(), created)?);
        let heading = [self.title().to_string()];
        WorkbookPage::new(book.add_worksheet(), self)?.write(&heading, &[])?;
        book.save_to_buffer().map_err(refused)
    }
}

fn properties(title: &str, created: NaiveDate) -> Result<DocProperties, WorkbookError> {
    let no_date = || WorkbookError::Date(Excerpt::new(&created.to_string()));
    let year = u16::try_from(created.year()).map_err(|_| no_date())?;
    let [month, day] = [created.month(), created.day()].map(u8::try_from);
    let (month, day) = (month.map_err(|_| no_date())?, day.map_err(|_| no_date())?);
    let created = ExcelDateTime::from_ymd(year, month, day).map_err(|_| no_date())?;
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&created))
}

/// Returns the findings as a table: number, severity, place, sentence, and the cell of the
/// worksheets.
fn findings<'n>(
    notes: &'n [Note],
    cells: &'n BTreeMap<usize, String>,
    language: Language,
) -> PrintedTable<'n> {
    let column = |(caption, weight): (Words, u16)| PrintedColumn {
        path: [caption.to(language)].into(),
        legend: Vec::new(),
        weight,
        language,
    };
    let columns = [
        (words::NUMBER, 40),
        (words::SEVERITY, 60),
        (words::PLACE, 200),
        (words::PRIOR_TEXT, 500),
        (words::CELL, 200),
    ];
    let row = |note: &'n Note| {
        let cell = cells.get(&note.number).map(String::as_str).unwrap_or_default();
        let number = Cell::reference(language, note.number);
        let texts = [note.severity, &note.place, &note.sentence, cell].map(Cell::text_of);
        let cells = iter::once(Cell::text_of(number)).chain(texts).enumerate();
        PrintedRow { cells: cells.map(|(n, cell)| cell.at(n, 1)).collect() }
    };
    let mut rows: Vec<PrintedRow<'_>> = notes.iter().map(row).collect();
    if rows.is_empty() {
        let nothing = words::NO_FINDINGS.to(language);
        let texts = ["", "", "", nothing, ""].into_iter().enumerate();
        let cells = texts.map(|(n, text)| Cell::text_of(text).at(n, 1)).collect();
        rows.push(PrintedRow { cells });
    }
    PrintedTable {
        title: FormSection::Findings.to(language),
        language,
        columns: columns.map(column).into(),
        rows,
    }
}
