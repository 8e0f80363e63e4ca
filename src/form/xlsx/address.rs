//! Rows, columns and cells as a workbook counts and names them.

use alloc::string::String;

/// A row as the format counts it. One that it cannot count it refuses.
pub(crate) fn row_number(row: usize) -> u32 {
    row.try_into().unwrap_or(u32::MAX)
}

/// A column as the format counts it. One that it cannot count it refuses.
pub(crate) fn column_number(column: usize) -> u16 {
    column.try_into().unwrap_or(u16::MAX)
}

/// A cell as spreadsheets name it: P12.
pub(crate) fn address(row: usize, column: usize) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(row_number(row), column_number(column))
}
