//! A printed table: columns under a head of several rows, and rows with merged cells.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use crate::form::cell::Cell;
use crate::form::legend::LegendLine;
use crate::terms::Language;

/// A printed table.
///
/// The cells tile the table: every position belongs to exactly one cell. A text that is printed
/// unchanged is borrowed from the sheet, or from the table it was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedTable<'t> {
    pub(crate) title: &'static str,
    pub(crate) language: Language,
    pub(crate) columns: Vec<PrintedColumn>,
    pub(crate) rows: Vec<PrintedRow<'t>>,
}

/// A column of a printed table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedColumn {
    pub(crate) path: Vec<&'static str>,
    pub(crate) legend: Vec<LegendLine>,
    pub(crate) weight: u16,
    pub(crate) language: Language,
}

/// Where a merged cell is written in a format that cannot merge cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Merged {
    /// In the first of its rows, as printed; the rows below are blank.
    #[default]
    Once,
    /// In each of its rows, so that rows can be read, filtered or sorted separately. A long cell
    /// that spans many rows is then written many times: the output is no longer linear in the
    /// sheet.
    Repeated,
}

/// A header cell, above one column or a group of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head<'t> {
    /// Its caption.
    pub caption: &'static str,
    /// The legend of the marks below it; empty if there is none.
    pub legend: &'t [LegendLine],
    /// The position of its first column.
    pub column: usize,
    /// The number of columns it spans.
    pub columns: usize,
    /// The number of rows of the head it spans.
    pub rows: usize,
}

/// A row: the cells that begin in it, from left to right. Its other positions belong to cells
/// above.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrintedRow<'t> {
    pub(crate) cells: Vec<Cell<'t>>,
}

impl<'t> PrintedRow<'t> {
    /// Returns the cells that begin in it.
    #[must_use]
    pub fn cells(&self) -> &[Cell<'t>] {
        &self.cells
    }
}

impl PrintedColumn {
    /// Returns the captions above it, from the group down: 自己評価, アウトカムの達成状況, 個別.
    #[must_use]
    pub fn path(&self) -> &[&'static str] {
        &self.path
    }

    /// Returns the legend of its marks; empty if it has none.
    #[must_use]
    pub fn legend(&self) -> &[LegendLine] {
        &self.legend
    }

    /// Returns its share of the table's width, in thousandths.
    #[must_use]
    pub const fn weight(&self) -> u16 {
        self.weight
    }

    /// Returns its captions on one line, without the group: アウトカムの達成状況／個別.
    #[must_use]
    pub fn caption(&self) -> String {
        self.path.get(1..).unwrap_or_default().join(self.separator())
    }

    /// Returns its captions and its legend on one line, for formats whose head has one row:
    /// 自己評価／アウトカムの達成状況／個別（A：順調 B：順調でない）.
    #[must_use]
    pub fn flat(&self) -> String {
        let mut flat = self.path.join(self.separator());
        let [open, next, close] = self.language.choose(["（", " ", "）"], [" (", "; ", ")"]);
        for (n, line) in self.legend.iter().enumerate() {
            flat.push_str(if n == 0 { open } else { next });
            // Writing to a string cannot fail.
            let _ = write!(flat, "{line}");
        }
        flat.push_str(if self.legend.is_empty() { "" } else { close });
        flat
    }

    const fn separator(&self) -> &'static str {
        match self.language {
            Language::Japanese => "／",
            Language::English => " / ",
        }
    }

    /// The row of the head that has the legend: below the column's title.
    const LEGEND_LEVEL: usize = 1;

    fn begins(&self, other: &Self, level: usize) -> bool {
        self.path.len() > level && self.path.get(..=level) == other.path.get(..=level)
    }
}

impl<'t> PrintedTable<'t> {
    /// Returns its title: めざす成果および戦略, or 具体的取組.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// Returns the language of its captions.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Returns its columns, from left to right.
    #[must_use]
    pub fn columns(&self) -> &[PrintedColumn] {
        &self.columns
    }

    /// Returns its rows, from top to bottom.
    #[must_use]
    pub fn rows(&self) -> &[PrintedRow<'t>] {
        &self.rows
    }

    /// Returns the table without one of its columns.
    pub(crate) fn without(mut self, column: usize) -> Self {
        if column < self.columns.len() {
            self.columns.remove(column);
        }
        for row in &mut self.rows {
            row.cells.retain(|cell| cell.column() != column);
            for cell in row.cells.iter_mut().filter(|cell| cell.column() > column) {
                cell.move_left();
            }
        }
        self
    }

    /// Returns its head, row by row: captions above several columns are merged, and captions
    /// without others below span the rest of the head.
    #[must_use]
    pub fn head(&self) -> Vec<Vec<Head<'_>>> {
        let depth = self.columns.iter().map(|column| column.path.len()).max().unwrap_or_default();
        (0..depth).map(|level| self.head_row(level, depth)).collect()
    }

    fn head_row(&self, level: usize, depth: usize) -> Vec<Head<'_>> {
        let mut heads: Vec<Head<'_>> = Vec::new();
        let mut last: Option<&PrintedColumn> = None;
        for (position, column) in self.columns.iter().enumerate() {
            let before = last.replace(column);
            let Some(caption) = column.path.get(level) else { continue };
            let legend: &[LegendLine] =
                if level == PrintedColumn::LEGEND_LEVEL { &column.legend } else { &[] };
            match heads.last_mut().filter(|_| before.is_some_and(|b| column.begins(b, level))) {
                Some(head) => {
                    head.columns = head.columns.saturating_add(1);
                    head.legend = if head.legend.is_empty() { legend } else { head.legend };
                }
                None => heads.push(Head {
                    caption,
                    legend,
                    column: position,
                    columns: 1,
                    rows: if column.path.len() == level.saturating_add(1) {
                        depth.saturating_sub(level)
                    } else {
                        1
                    },
                }),
            }
        }
        heads
    }

    /// Returns the rows with an entry for every column, for formats that cannot merge cells. `None`
    /// is a position of a merged cell that is left blank.
    pub fn flat(&self, merged: Merged) -> impl Iterator<Item = Vec<Option<&Cell<'t>>>> {
        let mut above: Vec<Option<&Cell<'t>>> = self.columns.iter().map(|_| None).collect();
        self.rows.iter().map(move |row| {
            if merged == Merged::Once {
                above.fill(None);
            }
            for cell in &row.cells {
                if let Some(place) = above.get_mut(cell.column()) {
                    *place = Some(cell);
                }
            }
            above.clone()
        })
    }
}

/// Lists the columns of a table from left to right: name, share of the width, captions from the
/// group down, legend. The columns' positions, their number and their heads are generated from it.
macro_rules! printed_columns {
    ($($name:ident $weight:literal [$($caption:ident),+] $(legend $mark:ty)?;)+) => {
        $crate::form::table::printed_columns! { @position [0_usize] $($name)+ }
        const COLUMNS: usize = [$(stringify!($name)),+].len();

        /// Returns the columns from left to right, with their shares of the width.
        pub(crate) fn columns(language: $crate::terms::language::Language) -> ::alloc::vec::Vec<$crate::form::table::PrintedColumn> {
            ::alloc::vec::Vec::from([$($crate::form::table::PrintedColumn {
                path: [$($crate::form::captions::$caption),+]
                    .iter()
                    .map(|caption| caption.to(language))
                    .collect(),
                legend: $crate::form::table::printed_columns! { @legend language $($mark)? },
                weight: $weight,
                language,
            }),+])
        }
    };
    (@position [$at:expr] $name:ident $($rest:ident)*) => {
        pub(crate) const $name: usize = $at;
        $crate::form::table::printed_columns! { @position [$at.saturating_add(1)] $($rest)* }
    };
    (@position [$at:expr]) => {};
    (@legend $language:ident) => { ::alloc::vec::Vec::new() };
    (@legend $language:ident $mark:ty) => { $crate::form::legend::legend::<$mark>($language) };
}
pub(crate) use printed_columns;
