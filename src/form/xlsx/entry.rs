//! Help for filling in a form.

use alloc::vec::Vec;

use rust_xlsxwriter::{DataValidation, Worksheet};

use crate::form::table::PrintedTable;
use crate::form::xlsx::address::{column_number, row_number};
use crate::form::xlsx::refusal::{WorkbookError, refused};

/// The height of a row to fill in, in points: three lines.
pub(crate) const ROOM: u32 = 44;

/// Offers the marks of each column's legend in a list, because few are on a keyboard. Any other
/// text is accepted: a sheet keeps it, and its review reports it.
pub(crate) fn offer_marks(
    sheet: &mut Worksheet,
    table: &PrintedTable<'_>,
    rows: core::ops::Range<usize>,
) -> Result<(), WorkbookError> {
    let [first, last] = [rows.start, rows.end.saturating_sub(1)].map(row_number);
    for (column, own) in table.columns().iter().enumerate() {
        let marks: Vec<&str> = own.legend().iter().map(|line| line.mark).collect();
        if marks.is_empty() || rows.is_empty() {
            continue;
        }
        let offered = DataValidation::new().allow_list_strings(&marks).map_err(refused)?;
        let offered = offered.show_error_message(false);
        let column = column_number(column);
        sheet.add_data_validation(first, column, last, column, &offered).map_err(refused)?;
    }
    Ok(())
}
