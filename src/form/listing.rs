//! A table of texts (of a comparison, a roll-up or a series) as a printed table, which every format
//! can write.

use alloc::string::String;
use alloc::vec::Vec;

use crate::form::cell::Cell;
use crate::form::table::{PrintedColumn, PrintedRow, PrintedTable};
use crate::terms::{Language, Table};

/// The width of a column with short texts, and of one with long texts.
const SHARES: [usize; 2] = [4, 40];

impl<'t> PrintedTable<'t> {
    /// Creates a printed table from a table of texts under a title, without merged cells; captions
    /// are in the table's own language. Columns with longer texts are wider, within bounds.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use kusei::form::PrintedTable;
    /// use kusei::{Comparison, Language};
    ///
    /// # let json = kusei::wire::REAL_FORM;
    /// let sheet: kusei::Sheet = serde_json::from_str(json)?;
    /// let review = kusei::review(&sheet);
    /// let comparison = Comparison::new([&review])?;
    /// let table = comparison.table(Language::Japanese);
    /// let printed = PrintedTable::of(&table, "区の比較", Language::Japanese);
    /// assert!(printed.markdown().to_string().starts_with("# 区の比較\n"));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn of(table: &'t Table, title: &'static str, language: Language) -> Self {
        let columns = table.header().iter().enumerate().map(|(number, caption)| PrintedColumn {
            path: Vec::from([*caption]),
            legend: Vec::new(),
            weight: weight(caption, table.rows().iter().filter_map(|row| row.get(number))),
            language,
        });
        let row = |row: &'t Vec<String>| PrintedRow {
            cells: row
                .iter()
                .enumerate()
                .map(|(at, text)| Cell::text_of(text.as_str()).at(at, 1))
                .collect(),
        };
        Self {
            title,
            language,
            columns: columns.collect(),
            rows: table.rows().iter().map(row).collect(),
        }
    }
}

fn weight<'t>(caption: &str, texts: impl Iterator<Item = &'t String>) -> u16 {
    let [least, most] = SHARES;
    let length = |text: &str| text.chars().take(most).count();
    let longest = texts.map(|text| length(text)).max().unwrap_or_default().max(length(caption));
    u16::try_from(longest.clamp(least, most)).unwrap_or(u16::MAX)
}
