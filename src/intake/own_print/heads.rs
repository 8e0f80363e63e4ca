//! The heads of tables: columns are found by their titles, in any order.

use alloc::vec::Vec;
use core::ops::Range;

use crate::form::PrintedColumn;
use crate::form::{captions, initiatives, outcomes};
use crate::intake::page::grid::Grid;
use crate::intake::page::tables::{FormTable, FoundTable};

impl FormTable {
    /// Returns the columns that tell rows apart: if one is missing, the table is not read.
    pub(crate) const fn structure(self) -> &'static [usize] {
        match self {
            Self::Outcomes => &[
                outcomes::PILLAR,
                outcomes::OUTCOME,
                outcomes::ITEM,
                outcomes::COMMON,
                outcomes::STATE,
                outcomes::INDICATOR,
            ],
            Self::Initiatives => &[
                initiatives::PILLAR,
                initiatives::OUTCOME,
                initiatives::ITEM,
                initiatives::CONTENT,
                initiatives::TARGET,
            ],
        }
    }

    /// Returns the column that identifies the table.
    const fn key(self) -> usize {
        match self {
            Self::Outcomes => outcomes::STATE,
            Self::Initiatives => initiatives::CONTENT,
        }
    }
}

/// The number of rows of a head with merged cells.
const DEPTH: usize = 3;

/// The separator of captions in a head of one row.
const JOINT: char = '／';

/// Returns the tables of a grid, from top to bottom.
pub(crate) fn tables(number: usize, grid: &Grid<'_>) -> Vec<FoundTable> {
    let mut begins: Vec<usize> = Vec::new();
    for cell in grid.cells() {
        let first = cell.text.split(JOINT).next().unwrap_or_default();
        if is_caption(first, captions::POLICY.ja) {
            begins.push(cell.row);
        }
    }
    begins.sort_unstable();
    begins.dedup();
    let ends = begins.iter().skip(1).copied().chain([grid.rows()]);
    let rows = begins.iter().copied().zip(ends);
    rows.filter_map(|(begin, end)| table(number, grid, begin..end)).collect()
}

fn table(number: usize, grid: &Grid<'_>, rows: Range<usize>) -> Option<FoundTable> {
    let paths: Vec<Vec<&str>> =
        (0..grid.columns()).map(|column| path(grid, rows.start, column)).collect();
    let is_flat = paths.iter().any(|path| path.len() == 1 && path.concat().contains(JOINT));
    let depth = if is_flat { 1 } else { DEPTH };
    let body = rows.start.saturating_add(depth).min(rows.end);
    FormTable::ALL.iter().find_map(|table| {
        let own = table.columns();
        let find = |own: &PrintedColumn| paths.iter().position(|path| leads_to(path, own.path()));
        let columns: Vec<_> = own.iter().map(find).collect();
        columns.get(table.key()).copied().flatten()?;
        let is_unknown = |column: &usize| !columns.contains(&Some(*column));
        let titled =
            (0..grid.columns()).filter(|own| paths.get(*own).is_some_and(|p| !p.is_empty()));
        let unknown = titled.filter(is_unknown).collect();
        let head = rows.start..body;
        Some(FoundTable {
            table: *table,
            grid: number,
            head,
            body: body..rows.end,
            columns,
            unknown,
        })
    })
}

/// Returns the titles above a column, from the group down. A head of one row has them in one text.
fn path<'g>(grid: &'g Grid<'_>, begin: usize, column: usize) -> Vec<&'g str> {
    let mut path = Vec::new();
    let mut last = None;
    for row in begin..begin.saturating_add(DEPTH) {
        let Some((position, cell)) = grid.at(row, column) else { break };
        if last.replace(position) == Some(position) {
            continue;
        }
        path.push(&*cell.text);
        if cell.text.contains(JOINT) {
            break;
        }
    }
    path
}

fn leads_to(path: &[&str], captions: &[&str]) -> bool {
    if let [flat] = path {
        let mut titles = flat.split(JOINT);
        let of_all = captions.iter().all(|own| titles.next().is_some_and(|t| is_caption(t, own)));
        return of_all && titles.next().is_none() && captions.len() > 1;
    }
    path.len() == captions.len() && path.iter().zip(captions).all(|(t, own)| is_caption(t, own))
}

/// Returns whether a title is a caption, with or without its legend.
fn is_caption(title: &str, caption: &str) -> bool {
    let rest = title.trim().strip_prefix(caption);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['\n', '（', ' ']))
}
