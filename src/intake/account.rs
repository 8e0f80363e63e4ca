//! The sheet in the making, and the account that is kept of every cell.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::form::parts::CellPart;
use crate::intake::bare::without_notes;
use crate::intake::grid::{Grid, StoredAs};
use crate::intake::head::FoundTable;
use crate::intake::origin::Origin;
use crate::intake::question::{Question, QuestionKind};
use crate::intake::taken::KeptFate;
use crate::intake::unsure::Unsure;
use crate::plan::{Column, Line, Place, Row};
use crate::terms::Excerpt;
use crate::wire::{RawSheet, RawWaypoint, RowCells};

/// A cell that was found in a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FoundCell<'g> {
    /// Its position among the cells of its grid.
    pub(crate) position: usize,
    pub(crate) origin: Origin,
    pub(crate) text: &'g str,
}

/// The rows of a table below its head.
pub(crate) struct TableBody<'g> {
    pub(crate) grid: &'g Grid<'g>,
    pub(crate) found: FoundTable,
}

impl<'g> TableBody<'g> {
    pub(crate) fn rows(&self) -> core::ops::Range<usize> {
        self.found.body()
    }

    /// The cell that covers a row in a column of the form.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<FoundCell<'g>> {
        let column = self.found.columns.get(column).copied().flatten()?;
        let (position, cell) = self.grid.at(row, column)?;
        // A cell that reaches in from the head is none of the table's.
        let own = self.rows().contains(&cell.row);
        let origin = Origin { grid: self.found.grid, row: cell.row, column: cell.column };
        let text = if self.grid.are_bare() { &cell.text } else { without_notes(&cell.text) };
        (own && !text.is_empty()).then_some(FoundCell { position, origin, text })
    }
}

/// A level of the hierarchy: the cell that is being read, and what it was read as.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entered<T>(Option<(usize, Option<T>)>);

impl<T> Default for Entered<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Copy> Entered<T> {
    /// What the cell of a row says: as before while it is the same cell. Without a cell it says
    /// nothing, whatever the row above says.
    pub(crate) fn enter<'g>(
        &mut self,
        cell: Option<FoundCell<'g>>,
        read: impl FnOnce(FoundCell<'g>) -> Option<T>,
    ) -> Option<T> {
        let Some(cell) = cell else {
            self.0 = None;
            return None;
        };
        match self.0 {
            Some((position, own)) if position == cell.position => own,
            _ => {
                let own = read(cell);
                self.0 = Some((cell.position, own));
                own
            }
        }
    }
}

/// The sheet in the making.
pub(crate) struct SheetReader<'g> {
    pub(crate) raw: RawSheet,
    pub(crate) rows: RowsRead,
    pub(crate) told: Account<'g>,
}

/// The rows that were read, each with its position in the list it is in.
#[derive(Debug, Default)]
pub(crate) struct RowsRead(BTreeMap<Row, usize>);

impl RowsRead {
    /// Notes a row, and says whether it came for the first time.
    pub(crate) fn is_new(&mut self, row: Row, position: usize) -> bool {
        let is_new = !self.0.contains_key(&row);
        if is_new {
            self.0.insert(row, position);
        }
        is_new
    }

    pub(crate) fn position(&self, row: Row) -> Option<usize> {
        self.0.get(&row).copied()
    }
}

/// What is said of cells.
pub(crate) struct Account<'g> {
    pub(crate) grids: &'g [Grid<'g>],
    pub(crate) origins: BTreeMap<Place, Vec<Origin>>,
    pub(crate) fates: Vec<Vec<KeptFate>>,
    pub(crate) questions: Vec<Question>,
    pub(crate) asked: BTreeSet<Origin>,
    /// The places that were read from numbers.
    pub(crate) numbers: BTreeSet<Place>,
    /// The places that were read from cells without what is noted behind them.
    pub(crate) noted: BTreeSet<Place>,
}

impl<'g> Account<'g> {
    /// Whether the file keeps a cell as a number.
    pub(crate) fn is_number(&self, cell: FoundCell<'_>) -> bool {
        let own = self.grids.get(cell.origin.grid);
        let own = own.and_then(|grid| grid.cells().get(cell.position));
        own.is_some_and(|own| own.stored == StoredAs::Number)
    }

    /// Whether something is noted behind what was read of a cell.
    fn is_noted(&self, cell: FoundCell<'_>) -> bool {
        let own = self.grids.get(cell.origin.grid);
        let own = own.and_then(|grid| grid.cells().get(cell.position));
        own.is_some_and(|own| own.text.len() != cell.text.len() && own.text.starts_with(cell.text))
    }

    /// The cells that a place was read from.
    pub(crate) fn cells_of(&self, place: Place) -> impl Iterator<Item = FoundCell<'g>> + use<'g> {
        let grids = self.grids;
        let origins = self.origins.get(&place).cloned().unwrap_or_default();
        origins.into_iter().filter_map(move |origin| {
            let (position, cell) = grids.get(origin.grid)?.at(origin.row, origin.column)?;
            Some(FoundCell { position, origin, text: &cell.text })
        })
    }

    /// The cell was read into a cell of the sheet.
    pub(crate) fn value(&mut self, place: Place, cell: FoundCell<'_>) {
        if self.is_number(cell) {
            self.numbers.insert(place);
        }
        if self.is_noted(cell) {
            self.noted.insert(place);
        }
        let origins = self.origins.entry(place).or_default();
        if origins.last() != Some(&cell.origin) {
            origins.push(cell.origin);
        }
        let Some(fate) = self.fate(cell) else { return };
        match fate {
            KeptFate::Value(places) => places.push(place),
            KeptFate::Head | KeptFate::Repeated | KeptFate::Absent | KeptFate::Left => {
                *fate = KeptFate::Value([place].into());
            }
        }
    }

    pub(crate) fn fate(&mut self, cell: FoundCell<'_>) -> Option<&mut KeptFate> {
        self.fates.get_mut(cell.origin.grid)?.get_mut(cell.position)
    }

    /// The cell prints again what another holds.
    pub(crate) fn repeated(&mut self, cell: FoundCell<'_>) {
        self.become_of(cell, KeptFate::Repeated);
    }

    /// The cell says that nothing of a kind is there.
    pub(crate) fn absent(&mut self, cell: FoundCell<'_>) {
        self.become_of(cell, KeptFate::Absent);
    }

    fn become_of(&mut self, cell: FoundCell<'_>, own: KeptFate) {
        if let Some(fate) = self.fate(cell) {
            if *fate == KeptFate::Left {
                *fate = own;
            }
        }
    }

    /// Asks about a cell, once.
    pub(crate) fn ask(&mut self, cell: FoundCell<'_>, kind: fn(Excerpt) -> QuestionKind) {
        if self.asked.insert(cell.origin) {
            self.question(kind(Excerpt::new(cell.text)), None, Some(cell.origin));
        }
    }

    pub(crate) fn question(
        &mut self,
        kind: QuestionKind,
        place: Option<Place>,
        origin: Option<Origin>,
    ) {
        self.questions.push(Question {
            id: self.questions.len(),
            kind,
            places: place.into_iter().collect(),
            origins: origin.into_iter().collect(),
            proposals: Vec::new(),
        });
    }
}

impl Account<'_> {
    /// Asks to confirm what is proposed for some cells of the sheet, each proposal with a text for
    /// every one of them.
    pub(crate) fn confirm(
        &mut self,
        places: &[Place],
        proposals: Vec<Vec<String>>,
        cells: &[FoundCell<'_>],
        why: Unsure,
    ) {
        let mut origins: Vec<Origin> = Vec::new();
        for cell in cells {
            if !origins.contains(&cell.origin) {
                origins.push(cell.origin);
            }
            self.asked.insert(cell.origin);
        }
        let found = Excerpt::new(cells.first().map_or("", |cell| cell.text));
        let kind = QuestionKind::ToConfirm { found, why };
        let mut own = Question {
            id: self.questions.len(),
            kind,
            places: places.to_vec(),
            origins,
            proposals,
        };
        let before = self.questions.iter_mut().rev().take(NEAR);
        for question in before {
            if question.takes_in(&mut own) {
                return;
            }
        }
        self.questions.push(own);
    }
}

/// How many of the last questions a further one may be part of.
const NEAR: usize = 16;

/// Writes a text that was read into a row.
pub(crate) fn put(
    row: &mut dyn RowCells,
    told: &mut Account<'_>,
    place: Place,
    cell: FoundCell<'_>,
    text: &str,
) {
    match row.put_in(place.column, text) {
        Some(Ok(())) => told.value(place, cell),
        Some(Err(_)) | None => told.ask(cell, QuestionKind::Unread),
    }
}

/// Writes a part of a target's cell into its row; of its path, into a waypoint's, which its year
/// begins.
pub(crate) fn put_part<R: RowCells>(
    row: &mut R,
    path: impl Fn(&mut R) -> &mut Vec<RawWaypoint>,
    told: &mut Account<'_>,
    (of, line): (Row, Line),
    cell: FoundCell<'_>,
    part: &CellPart<'_>,
) {
    let column = part.column;
    if column == Column::PathYear {
        path(row).push(RawWaypoint::default());
    }
    let is_of_path = matches!(column, Column::PathYear | Column::Path);
    let count = path(row).len();
    match path(row).last_mut().filter(|_| is_of_path) {
        Some(own) => put(own, told, of.on(line.at_waypoint(count), column), cell, &part.text),
        None => put(row, told, of.on(line, column), cell, &part.text),
    }
}
