//! A table: cells with positions and spans.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::PrintedTable;
use crate::terms::language::in_english;
use crate::terms::said::said;

/// A table: cells with positions and spans. Positions without a cell are blank.
///
/// ```
/// use kusei::intake::{Grid, GridCell, GridError, StoredAs};
///
/// let cell = |row, column, rows| GridCell {
///     row,
///     column,
///     rows,
///     columns: 1,
///     text: "㋐".into(),
///     stored: StoredAs::Text,
/// };
/// let grid = Grid::new([cell(0, 0, 2), cell(0, 1, 1)])?.named("様式２");
/// assert_eq!((grid.rows(), grid.columns(), grid.name()), (2, 2, "様式２"));
/// let overlapping = Grid::new([cell(0, 0, 2), cell(1, 0, 1)]);
/// assert_eq!(overlapping.err(), Some(GridError::Twice { row: 2, column: 1 }));
/// # Ok::<(), GridError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Grid<'a> {
    name: Cow<'a, str>,
    spans: Spans,
    cells: Vec<GridCell<'a>>,
    /// Whether the texts are the ward's only, without notes that a review adds.
    are_bare: bool,
    rows: usize,
    columns: usize,
    /// For each position, row by row, the number of the cell that covers it, counted from 1; 0 if
    /// none does.
    places: Vec<u32>,
}

/// A cell of a table, rows and columns counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCell<'a> {
    /// The first row.
    pub row: usize,
    /// The first column.
    pub column: usize,
    /// The number of rows it spans, at least 1.
    pub rows: usize,
    /// The number of columns it spans, at least 1.
    pub columns: usize,
    /// The text; for a number the digits, without its format.
    pub text: Cow<'a, str>,
    /// How the file stores it.
    pub stored: StoredAs,
}

/// How a file stores a cell.
///
/// A spreadsheet stores 49.6% as the number 0.496, and a reader that drops the cell's format passes
/// "0.496". Values read from numbers are asked about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum StoredAs {
    /// As the text shown.
    #[default]
    Text,
    /// As a number, a date or the result of a formula, without its format.
    Number,
}

/// Whether a table records which of its cells are merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spans {
    /// It does, like HTML and workbooks.
    Told,
    /// It does not, like CSV: a blank position may belong to the cell above or on the left.
    Untold,
}

said! {
    /// The error returned when cells do not form a table.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum GridError {
        /// Two cells cover one position.
        Twice {
            /// The position's row, from 1.
            row: usize,
            /// The position's column, from 1.
            column: usize,
        } => "twice",
            "{row}行目{column}列目に複数のセルが重なっています（セルが重ならない表を指定してください）",
            "row {row}, column {column} is covered by more than one cell (expected cells that do not overlap)";
        /// The table has more positions than are read.
        TooLarge => "too-large",
            "表が大きすぎます（行数と列数の積は400万以下としてください）",
            "the table is too large (expected at most 4,000,000 places)";
    }
}
in_english! { GridError }

impl<'a> Grid<'a> {
    /// The largest number of positions of a table: rows times columns, up to the last cell with a
    /// text.
    pub const PLACES: usize = 4_000_000;

    /// Creates a table from cells with known spans. Cells without a text are dropped, a span of 0
    /// counts as 1, and line ends are unified.
    ///
    /// # Errors
    ///
    /// Returns [`GridError`] if cells overlap, or if the table has more than [`Self::PLACES`]
    /// positions.
    pub fn new(cells: impl IntoIterator<Item = GridCell<'a>>) -> Result<Self, GridError> {
        Self::of_cells(cells.into_iter(), Spans::Told)
    }

    /// Creates a table from rows of texts, such as CSV; merged cells are unknown.
    ///
    /// ```
    /// use kusei::intake::{Grid, Spans};
    ///
    /// let grid = Grid::of_rows([["項目", "めざす状態"], ["㋐", "【4-1】支え合う"], ["㋑", ""]])?;
    /// assert_eq!((grid.spans(), grid.cells().len()), (Spans::Untold, 5));
    /// # Ok::<(), kusei::intake::GridError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`GridError::TooLarge`] for more than [`Self::PLACES`] positions.
    pub fn of_rows<R: IntoIterator<Item = &'a str>>(
        rows: impl IntoIterator<Item = R>,
    ) -> Result<Self, GridError> {
        let cells = rows.into_iter().enumerate().flat_map(|(row, texts)| {
            let cell = move |(column, text)| GridCell {
                row,
                column,
                rows: 1,
                columns: 1,
                text: Cow::Borrowed(text),
                stored: StoredAs::Text,
            };
            texts.into_iter().enumerate().map(cell)
        });
        Self::of_cells(cells, Spans::Untold)
    }

    /// Creates a table from one that [`form`](crate::form) prints: its head, then its rows.
    ///
    /// What a review added to a cell, the derived mark and the findings' numbers, is left out,
    /// because it is not the ward's.
    ///
    /// # Errors
    ///
    /// Returns [`GridError::TooLarge`] for more than [`Self::PLACES`] positions.
    pub fn of_table(table: &'a PrintedTable) -> Result<Self, GridError> {
        let head = table.head();
        let depth = head.len();
        let mut cells = Vec::new();
        for (row, heads) in head.iter().enumerate() {
            for own in heads {
                let mut text = String::from(own.caption);
                for line in own.legend {
                    text.push('\n');
                    text.push_str(&line.to_string());
                }
                let (rows, columns) = (own.rows, own.columns);
                let (column, text) = (own.column, text.into());
                let stored = StoredAs::Text;
                cells.push(GridCell { row, column, rows, columns, text, stored });
            }
        }
        for (row, own) in (depth..).zip(table.rows()) {
            cells.extend(own.cells().iter().map(|cell| GridCell {
                row,
                column: cell.column(),
                rows: cell.rows(),
                columns: 1,
                text: cell.text().into(),
                stored: StoredAs::Text,
            }));
        }
        let bare = Self { are_bare: true, ..Self::new(cells)? };
        Ok(bare.named(table.title()))
    }

    /// Sets the name of its worksheet or page.
    #[must_use]
    pub fn named(mut self, name: impl Into<Cow<'a, str>>) -> Self {
        self.name = name.into();
        self
    }

    fn of_cells(
        cells: impl Iterator<Item = GridCell<'a>>,
        spans: Spans,
    ) -> Result<Self, GridError> {
        let mut grid = Self {
            name: Cow::default(),
            spans,
            cells: Vec::new(),
            are_bare: false,
            rows: 0,
            columns: 0,
            places: Vec::new(),
        };
        for mut cell in cells.filter(|cell| !cell.text.is_empty()) {
            if cell.text.contains('\r') {
                cell.text = cell.text.replace("\r\n", "\n").replace('\r', "\n").into();
            }
            cell.rows = cell.rows.max(1);
            cell.columns = cell.columns.max(1);
            let end = |begin: usize, span| begin.checked_add(span).ok_or(GridError::TooLarge);
            grid.rows = grid.rows.max(end(cell.row, cell.rows)?);
            grid.columns = grid.columns.max(end(cell.column, cell.columns)?);
            grid.cells.push(cell);
        }
        let places = grid.rows.checked_mul(grid.columns);
        let places = places.filter(|own| *own <= Self::PLACES).ok_or(GridError::TooLarge)?;
        grid.places.resize(places, 0);
        for (number, cell) in (1..).zip(&grid.cells) {
            for row in cell.row..cell.row.saturating_add(cell.rows) {
                let begin = row.saturating_mul(grid.columns).saturating_add(cell.column);
                let own = grid.places.iter_mut().skip(begin).take(cell.columns);
                for (column, place) in (cell.column..).zip(own) {
                    if *place != 0 {
                        let [row, column] = [row, column].map(|n| n.saturating_add(1));
                        return Err(GridError::Twice { row, column });
                    }
                    *place = number;
                }
            }
        }
        Ok(grid)
    }

    /// Returns the name of its worksheet or page; empty if it has none.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns whether it records which cells are merged.
    #[must_use]
    pub const fn spans(&self) -> Spans {
        self.spans
    }

    /// Returns the cells that have a text.
    #[must_use]
    pub fn cells(&self) -> &[GridCell<'a>] {
        &self.cells
    }

    pub(crate) const fn are_bare(&self) -> bool {
        self.are_bare
    }

    /// Returns the number of rows, up to the last with a text.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// Returns the number of columns.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// Returns the cell that covers a position, with its own position among the cells.
    pub(crate) fn at(&self, row: usize, column: usize) -> Option<(usize, &GridCell<'a>)> {
        if column >= self.columns {
            return None;
        }
        let place = row.checked_mul(self.columns)?.checked_add(column)?;
        let position = usize::try_from(*self.places.get(place)?).ok()?.checked_sub(1)?;
        Some((position, self.cells.get(position)?))
    }
}
