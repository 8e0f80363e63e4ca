//! The crate's own print: one table of each kind, with every cell as the form prints it.

pub(crate) mod bare;
pub(crate) mod heads;
pub(crate) mod initiatives;
pub(crate) mod left;
pub(crate) mod left_over;
pub(crate) mod outcomes;
pub(crate) mod policy;
pub(crate) mod table_body;
pub(crate) mod texts;

use alloc::vec::Vec;

use crate::form::captions;
use crate::intake::account::FoundCell;
use crate::intake::account::doubtful::Doubtful;
use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::given::Given;
use crate::intake::own_print::heads::tables;
use crate::intake::own_print::table_body::TableBody;
use crate::intake::page::grid::{Grid, Spans};
use crate::intake::page::tables::{FormTable, FoundTable};

/// Returns the tables of the crate's own print among some grids.
pub(crate) fn find(grids: &[Grid<'_>]) -> Vec<FoundTable> {
    grids.iter().enumerate().flat_map(|(number, grid)| tables(number, grid)).collect()
}

/// Reads the tables.
pub(crate) fn read(reader: &mut SheetReader<'_>, found: &[FoundTable], given: Given<'_>) {
    reader.head(given);
    let [of_outcomes, of_initiatives] =
        [FormTable::Outcomes, FormTable::Initiatives].map(|own| table(reader, own, found));
    if let Some(body) = &of_outcomes {
        outcomes::read(reader, body);
    }
    if let Some(body) = &of_initiatives {
        initiatives::read(reader, body);
    }
    let mut doubtful = Doubtful::default();
    for body in [of_outcomes, of_initiatives].iter().flatten() {
        left_over::ask(reader, body, &mut doubtful);
    }
    doubtful.confirm(reader);
}

/// Returns the table of a kind that is read, and asks about it as a whole.
fn table<'g>(
    reader: &mut SheetReader<'g>,
    table: FormTable,
    found: &[FoundTable],
) -> Option<TableBody<'g>> {
    let told = &mut reader.told;
    let mut own = found.iter().filter(|own| own.table == table);
    let Some(first) = own.next() else {
        let mut cells = told.grids.iter().flat_map(Grid::cells);
        let kind = if cells.any(|cell| cell.text.starts_with(captions::POLICY.en)) {
            QuestionKind::InEnglish
        } else {
            QuestionKind::NoTable(table)
        };
        told.question(kind, None, None);
        return None;
    };
    for again in own {
        told.question(QuestionKind::TableTwice(table), None, Some(again.corner()));
    }
    let grid = told.grids.get(first.grid)?;
    for own in grid.cells().iter().enumerate() {
        let cell = FoundCell::new(first.grid, own);
        let mut columns = cell.origin.column..cell.origin.column.saturating_add(own.1.columns);
        let is_known = columns.any(|column| first.columns.contains(&Some(column)));
        if first.head.contains(&cell.origin.row) && is_known {
            told.head(cell);
        }
    }
    if grid.spans() == Spans::Untold {
        told.question(QuestionKind::SpansUntold(table), None, Some(first.corner()));
        return None;
    }
    let mut is_whole = true;
    for (number, at) in first.columns.iter().enumerate() {
        if at.is_none() {
            told.no_column(table, number, first.corner());
            is_whole &= !table.structure().contains(&number);
        }
    }
    is_whole.then(|| TableBody { grid, found: first.clone() })
}
