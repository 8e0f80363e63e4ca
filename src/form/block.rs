//! The parts of a printed table: each desired outcome under its pillar, with its rows.

use alloc::vec::Vec;

use crate::form::cell::Cell;
use crate::form::table::{PrintedRow, PrintedTable};

/// The columns of the pillar and of the desired outcome, in both tables.
pub(crate) const PILLAR: usize = 0;
pub(crate) const OUTCOME: usize = 1;

/// The rows of one desired outcome. No cell spans several blocks except the pillar's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PrintedBlock<'t> {
    pub(crate) pillar: Option<&'t Cell<'t>>,
    /// Whether it is the first of its pillar.
    pub(crate) begins_pillar: bool,
    pub(crate) outcome: Option<&'t Cell<'t>>,
    pub(crate) rows: &'t [PrintedRow<'t>],
}

impl PrintedTable<'_> {
    /// Returns the table as a block for each desired outcome, from top to bottom.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = PrintedBlock<'_>> {
        let begins = |row: &PrintedRow<'_>| row.cells().iter().any(|cell| cell.column() <= OUTCOME);
        let mut pillar = None;
        self.rows().chunk_by(move |_, next| !begins(next)).map(move |rows| {
            let first = rows.first().map(PrintedRow::cells).unwrap_or_default();
            let of = |column| first.iter().find(|cell| cell.column() == column);
            let begun = of(PILLAR);
            pillar = begun.or(pillar);
            PrintedBlock { pillar, begins_pillar: begun.is_some(), outcome: of(OUTCOME), rows }
        })
    }

    /// Returns the columns except those of the pillar and the desired outcome, as a table without
    /// rows.
    pub(crate) fn under_outcome(&self) -> Self {
        let Self { title, language, .. } = *self;
        let columns = self.columns().iter().skip(OUTCOME.saturating_add(1)).cloned().collect();
        Self { title, language, columns, rows: Vec::new() }
    }
}
