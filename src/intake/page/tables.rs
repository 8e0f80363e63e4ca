//! The form's two tables, and where they were found.

use alloc::vec::Vec;
use core::ops::Range;

use crate::form::PrintedColumn;
use crate::form::{initiatives, outcomes};
use crate::intake::page::origin::Origin;
use crate::terms::Language;
use crate::terms::said::terms;

terms! {
    /// One of the form's two tables.
    #[derive(PartialOrd, Ord)]
    pub enum FormTable {
        "outcomes" Outcomes "めざす成果および戦略" "Desired outcomes and strategies",
        "initiatives" Initiatives "具体的取組" "Initiatives",
    }
}

/// A table that was found.
///
/// ```
/// use kusei::intake::{FormTable, Given, Grid, read};
///
/// let rows = [["項目", "めざす状態", "アウトカム", "担当", "戦略"], ["㋐", "【4-1】支え合う", "", "", ""]];
/// let grids = [Grid::of_rows(rows)?];
/// let taken = read(&grids, Given::default());
/// let [found] = taken.tables() else { return Err("not one table".into()) };
/// assert_eq!((found.table(), found.head(), found.body()), (FormTable::Outcomes, 0..1, 1..2));
/// assert_eq!(found.unknown_columns(), [3]);
/// let titles = found.columns().filter(|(_, at)| *at == Some(1)).map(|(own, _)| own.path().join("／"));
/// assert!(titles.eq(["計画／めざす状態"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct FoundTable {
    pub(crate) table: FormTable,
    pub(crate) grid: usize,
    /// The rows of its head.
    pub(crate) head: Range<usize>,
    /// The rows below.
    pub(crate) body: Range<usize>,
    /// The position of each column of the form.
    pub(crate) columns: Vec<Option<usize>>,
    pub(crate) unknown: Vec<usize>,
}

impl FoundTable {
    /// Returns the first position of its head.
    pub(crate) const fn corner(&self) -> Origin {
        Origin { grid: self.grid, row: self.head.start, column: 0 }
    }

    /// Returns the kind of table.
    #[must_use]
    pub const fn table(&self) -> FormTable {
        self.table
    }

    /// Returns the position of the grid it is in.
    #[must_use]
    pub const fn grid(&self) -> usize {
        self.grid
    }

    /// Returns the rows of its head.
    #[must_use]
    pub fn head(&self) -> Range<usize> {
        self.head.clone()
    }

    /// Returns the rows below its head.
    #[must_use]
    pub fn body(&self) -> Range<usize> {
        self.body.clone()
    }

    /// Returns the columns of the form, each with the grid's column it was found in.
    pub fn columns(&self) -> impl Iterator<Item = (PrintedColumn, Option<usize>)> {
        self.table.columns().into_iter().zip(self.columns.iter().copied())
    }

    /// Returns the grid's columns that are not the form's: their cells are left over.
    #[must_use]
    pub fn unknown_columns(&self) -> &[usize] {
        &self.unknown
    }
}

impl FormTable {
    pub(crate) fn columns(self) -> Vec<PrintedColumn> {
        match self {
            Self::Outcomes => outcomes::columns(Language::Japanese),
            Self::Initiatives => initiatives::columns(Language::Japanese),
        }
    }
}
