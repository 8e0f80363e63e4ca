//! Errors for what a workbook cannot hold.

use alloc::string::ToString;

use rust_xlsxwriter::XlsxError;

use crate::terms::Excerpt;
use crate::terms::language::in_english;
use crate::terms::said::said;

said! {
    /// The error returned when a form does not fit into a workbook.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum WorkbookError {
        /// A cell holds more than [`Self::CHARACTERS`] characters.
        TextTooLong {
            /// The table's title.
            table: Excerpt,
            /// The cell of the worksheet: P12.
            cell: Excerpt,
            /// The captions of its column.
            caption: Excerpt,
            /// The length of the text in UTF-16 code units, as spreadsheets count.
            length: usize,
        } => "text-too-long",
            "「{table}」の表の{cell}（{caption}）は{length}文字あり、一つのセルに収まりません（32767文字以内で記載してください）",
            "{cell} of the table “{table}” ({caption}) has {length} characters (expected at most 32767)";
        /// A table has more rows than a worksheet may have, [`Self::ROWS`].
        TooManyRows {
            /// The table's title.
            table: Excerpt,
            /// The number of rows that the worksheet would have.
            rows: usize,
        } => "too-many-rows",
            "「{table}」の表は{rows}行となり、一枚のシートに収まりません（1048576行以内としてください）",
            "the table “{table}” takes {rows} rows (expected at most 1048576)";
        /// A workbook cannot have that date.
        Date(found: Excerpt) => "date",
            "{found}は作成日に指定できません（西暦1900年から9999年までの日を指定してください）",
            "a workbook cannot be of {found} (expected a day of the years 1900 to 9999)";
        /// The writer of the format refuses it.
        Refused(reason: Excerpt) => "refused",
            "Excelの形式で書き出せません（書出しの結果：「{reason}」）",
            "the workbook cannot be written: `{reason}` (expected what the format holds)";
    }
}
in_english! { WorkbookError }

impl WorkbookError {
    /// The largest number of characters of a cell, in UTF-16 code units, as spreadsheets count.
    pub const CHARACTERS: usize = 32_767;

    /// The largest number of rows of a worksheet.
    pub const ROWS: usize = 1_048_576;
}

/// Wraps an error of the writer.
#[expect(clippy::needless_pass_by_value, reason = "`map_err` passes it by value")]
pub(crate) fn refused(error: XlsxError) -> WorkbookError {
    WorkbookError::Refused(Excerpt::new(&error.to_string()))
}
