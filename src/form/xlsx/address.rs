//! Rows, columns and cells as a workbook numbers and names them.

use alloc::string::String;

/// Returns a row in the format's type. Rows that it cannot number it refuses.
pub(crate) fn row_number(row: usize) -> u32 {
    row.try_into().unwrap_or(u32::MAX)
}

/// Returns a column in the format's type. Columns that it cannot number it refuses.
pub(crate) fn column_number(column: usize) -> u16 {
    column.try_into().unwrap_or(u16::MAX)
}

/// Returns the name of a cell in spreadsheets: P12.
pub(crate) fn address(row: usize, column: usize) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(row_number(row), column_number(column))
}

/// The largest number of characters of a worksheet's name, in UTF-16 code units.
const NAME: usize = 31;

/// Returns a title as the name of a worksheet: its beginning, with 〓 for characters that are not
/// allowed.
pub(crate) fn worksheet_name(title: &str) -> String {
    let mut name = String::new();
    let mut room = NAME;
    for c in title.trim().chars() {
        let is_barred =
            c.is_control() || matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
        let Some(left) = room.checked_sub(c.len_utf16()) else { break };
        room = left;
        name.push(if is_barred { '〓' } else { c });
    }
    if name.is_empty() { "〓".into() } else { name }
}
