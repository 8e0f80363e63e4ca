//! A table of the form in CSV.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec;
use core::fmt;

use crate::form::bytes::any_byte;
use crate::form::cell::Cell;
use crate::form::sheet::Form;
use crate::form::table::{Merged, PrintedTable};

/// A table of the form in CSV: RFC 4180, UTF-8, lines ended by CR LF.
///
/// There is no byte order mark unless you [ask for it](Self::byte_order_mark). Excel reads a file
/// without one as Shift JIS.
///
/// The header row has the captions and the legend of each column; then there is one row for each
/// row of the form. A merged cell is written in its first row ([`Merged::Once`]); with
/// [`Merged::Repeated`] it is written in every row, so that rows can be filtered and sorted. Line
/// ends within a cell are LF, in quotation marks.
///
/// The cells are those of the printed table: figures as the ward wrote them, or in canonical
/// notation (1145件, -1500千円) if the form is set to it ([`Form::figures`]). Programs should read the
/// wire format instead, which serde writes.
///
/// # Spreadsheets
///
/// Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` for a formula and run it. By
/// default such a cell is written with an apostrophe in front ([`Formulas::Guarded`]).
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Form;
/// use kusei::form::Merged;
///
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let [outcomes, _] = Form::of(&sheet).csv();
/// let csv = outcomes.merged(Merged::Repeated).to_string();
/// assert!(csv.starts_with("区政運営基本方針／柱,区政運営基本方針／めざす成果,"));
/// assert_eq!(csv.matches("\r\n").count(), 1 + 17); // a header row, 17 indicators
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Csv<'t> {
    table: PrintedTable<'t>,
    merged: Merged,
    formulas: Formulas,
    mark: ByteOrderMark,
}

/// Whether a file begins with U+FEFF, which tells spreadsheets that it is UTF-8.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ByteOrderMark {
    /// It does not, as in RFC 4180.
    #[default]
    Without,
    /// It does.
    With,
}

/// How cells are written that a spreadsheet would take for formulas.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Formulas {
    /// With an apostrophe `'` in front: a cell whose first character after spaces and line ends is
    /// `=`, `+`, `-`, `@`, or one of these in full width (＝ ＋ － ＠), which a Japanese spreadsheet
    /// folds; one that begins with a tab; and one that begins with an apostrophe, so that the guard
    /// can be removed again without ambiguity.
    ///
    /// A lone dash and a negative figure (-1, -1,500千円, ▲1,500千円) are not formulas and are written
    /// unchanged.
    #[default]
    Guarded,
    /// Unchanged, for programs that are not spreadsheets.
    AsTheyAre,
}

impl Formulas {
    /// The characters that begin a formula in a spreadsheet.
    const BEGIN: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

    fn guards(self, cell: &str) -> bool {
        // Fast path: most cells begin with a digit or a kanji, or are empty.
        if matches!(cell.as_bytes(), [] | [b'0'..=b'9' | 0xE4..=0xE9, ..]) {
            return false;
        }
        let own = cell.trim_start();
        let begins = cell.starts_with(['\'', '\t']) || own.starts_with(Self::BEGIN);
        match self {
            Self::Guarded => begins && !is_inert(cell),
            Self::AsTheyAre => false,
        }
    }
}

/// Returns whether a cell is a lone dash or a negative figure: a minus, digits with commas and a
/// point, and at most a unit, which no formula has.
fn is_inert(cell: &str) -> bool {
    if matches!(cell, "-" | "－") {
        return true;
    }
    let Some(rest) = cell.strip_prefix('-') else { return false };
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    let is_of_unit = |c: char| matches!(c, '%' | '％') || c.is_alphabetic() && !c.is_ascii();
    rest.starts_with(|c: char| c.is_ascii_digit()) && unit.chars().all(is_of_unit)
}

impl<'s> Form<'s> {
    /// Returns the two tables in CSV, each a document of its own.
    #[must_use]
    pub fn csv(&self) -> [Csv<'s>; 2] {
        self.tables().map(Csv::of)
    }
}

impl<'t> Csv<'t> {
    /// Returns the table in CSV.
    #[must_use]
    pub fn of(table: PrintedTable<'t>) -> Self {
        Self {
            table,
            merged: Merged::default(),
            formulas: Formulas::default(),
            mark: ByteOrderMark::default(),
        }
    }

    /// Sets whether merged cells are written once or in each of their rows.
    #[must_use]
    pub fn merged(mut self, merged: Merged) -> Self {
        self.merged = merged;
        self
    }

    /// Sets whether cells that a spreadsheet would take for formulas are guarded.
    #[must_use]
    pub fn formulas(mut self, formulas: Formulas) -> Self {
        self.formulas = formulas;
        self
    }

    /// Sets whether there is a byte order mark.
    #[must_use]
    pub fn byte_order_mark(mut self, mark: ByteOrderMark) -> Self {
        self.mark = mark;
        self
    }

    /// Returns the table that is written.
    #[must_use]
    pub const fn table(&self) -> &PrintedTable<'t> {
        &self.table
    }
}

/// Writes rows. csv-core decides how a field is quoted.
struct CsvRows<'o, 'f> {
    out: &'o mut fmt::Formatter<'f>,
    /// The current row.
    row: String,
    formulas: Formulas,
    /// Whether rows have one field; a blank one is then written as `""`, so that its line is not
    /// blank.
    is_alone: bool,
}

impl CsvRows<'_, '_> {
    fn row<'c>(&mut self, cells: impl Iterator<Item = Cow<'c, str>>) -> fmt::Result {
        self.row.clear();
        for (n, cell) in cells.enumerate() {
            if n > 0 {
                self.row.push(',');
            }
            self.field(&cell)?;
        }
        self.row.push_str("\r\n");
        self.out.write_str(&self.row)
    }

    fn field(&mut self, cell: &str) -> fmt::Result {
        if cell.is_empty() {
            self.row.push_str(if self.is_alone { "\"\"" } else { "" });
            return Ok(());
        }
        let is_in_marks = any_byte(cell, is_quoted);
        if is_in_marks {
            self.row.push('"');
        }
        if self.formulas.guards(cell) {
            self.row.push('\'');
        }
        if is_in_marks && any_byte(cell, |byte| byte == b'"') {
            self.row.push_str(&doubled(cell).ok_or(fmt::Error)?);
        } else {
            self.row.push_str(cell);
        }
        if is_in_marks {
            self.row.push('"');
        }
        Ok(())
    }
}

/// Returns whether a field with that byte is put in quotation marks.
const fn is_quoted(byte: u8) -> bool {
    matches!(byte, b',' | b'"' | b'\r' | b'\n')
}

/// Returns a text with its quotation marks doubled.
fn doubled(text: &str) -> Option<String> {
    let mut buffer = vec![0; text.len().saturating_mul(2)];
    let (_, _, written) = csv_core::quote(text.as_bytes(), &mut buffer, b'"', b'"', true);
    buffer.truncate(written);
    String::from_utf8(buffer).ok()
}

impl fmt::Display for Csv<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.mark == ByteOrderMark::With {
            f.write_str("\u{FEFF}")?;
        }
        let (formulas, is_alone) = (self.formulas, self.table.columns().len() <= 1);
        let mut out = CsvRows { out: f, row: String::new(), formulas, is_alone };
        out.row(self.table.columns().iter().map(|column| column.flat().into()))?;
        for row in self.table.flat(self.merged) {
            let cells = row.into_iter().map(|cell| cell.map(Cell::printed).unwrap_or_default());
            out.row(cells)?;
        }
        Ok(())
    }
}

#[test]
fn a_field_is_in_quotation_marks_where_csv_core_puts_it_in_them() {
    for byte in 0..=u8::MAX {
        assert_eq!(is_quoted(byte), csv_core::Writer::new().should_quote(&[byte]), "{byte}");
    }
}
