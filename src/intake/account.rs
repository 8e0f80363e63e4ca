//! The account of every cell: what it was read into, and the questions about it.

pub(crate) mod doubtful;
pub(crate) mod making;
pub(crate) mod measured;
pub(crate) mod numbers;
pub(crate) mod question;
pub(crate) mod taken;
pub(crate) mod unsure;

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::question::{Question, QuestionKind};
use crate::intake::account::taken::KeptFate;
use crate::intake::account::unsure::Unsure;
use crate::intake::page::grid::{Grid, GridCell, StoredAs};
use crate::intake::page::origin::Origin;
use crate::intake::page::tables::FormTable;
use crate::plan::{Place, Row};
use crate::terms::{Excerpt, Keyed};

/// A cell found in a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FoundCell<'g> {
    /// Its position among the cells of its grid.
    pub(crate) position: usize,
    pub(crate) origin: Origin,
    pub(crate) text: &'g str,
}

impl<'g> FoundCell<'g> {
    /// Creates it for a cell of a grid, from the positions of both.
    pub(crate) fn new(grid: usize, (position, cell): (usize, &'g GridCell<'_>)) -> Self {
        let origin = Origin { grid, row: cell.row, column: cell.column };
        Self { position, origin, text: &cell.text }
    }
}

/// The account of all cells.
pub(crate) struct Account<'g> {
    pub(crate) grids: &'g [Grid<'g>],
    pub(crate) origins: BTreeMap<Place, Vec<Origin>>,
    pub(crate) fates: Vec<Vec<KeptFate>>,
    pub(crate) questions: Vec<Question>,
    pub(crate) asked: BTreeSet<Origin>,
    /// The places that were read from numbers.
    pub(crate) numbers: BTreeSet<Place>,
    /// The places that were read from cells without the notes behind their text.
    pub(crate) noted: BTreeSet<Place>,
}

impl<'g> Account<'g> {
    /// Returns the cell as the file has it.
    pub(crate) fn whole(&self, cell: FoundCell<'_>) -> Option<&'g GridCell<'g>> {
        self.grids.get(cell.origin.grid)?.cells().get(cell.position)
    }

    /// Returns whether the file stores a cell as a number.
    pub(crate) fn is_number(&self, cell: FoundCell<'_>) -> bool {
        self.whole(cell).is_some_and(|own| own.stored == StoredAs::Number)
    }

    /// Returns whether notes behind a cell's text were left out.
    fn is_noted(&self, cell: FoundCell<'_>) -> bool {
        let is_noted = |own: &str| own.len() != cell.text.len() && own.starts_with(cell.text);
        self.whole(cell).is_some_and(|own| is_noted(&own.text))
    }

    /// Returns the cells that a place was read from.
    pub(crate) fn cells_of(&self, place: Place) -> impl Iterator<Item = FoundCell<'g>> + use<'g> {
        let grids = self.grids;
        let origins = self.origins.get(&place).cloned().unwrap_or_default();
        origins.into_iter().filter_map(move |own| {
            Some(FoundCell::new(own.grid, grids.get(own.grid)?.at(own.row, own.column)?))
        })
    }

    /// Returns the cells that were read into several strategies or initiatives, each with these
    /// rows.
    pub(crate) fn of_several(&self) -> Vec<(Origin, Vec<Row>)> {
        let rows = self
            .origins
            .iter()
            .filter(|(place, _)| matches!(place.row, Row::Strategy(_) | Row::Initiative(_)));
        let cells = rows.flat_map(|(place, origins)| origins.iter().map(|own| (*own, place.row)));
        let cells = Keyed::new(cells.collect());
        let several = cells.groups().filter_map(|cell| {
            let [(own, first), others @ ..] = cell else { return None };
            if others.iter().all(|(_, row)| row == first) {
                return None;
            }
            let mut rows: Vec<Row> = cell.iter().map(|(_, row)| *row).collect();
            rows.dedup();
            Some((*own, rows))
        });
        several.collect()
    }

    /// Records that a place has its text from a cell.
    fn origin(&mut self, place: Place, cell: FoundCell<'_>) {
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
    }

    /// Records that a place was read from the first of some cells, and that the others repeat it.
    pub(crate) fn value_and_again(&mut self, place: Place, cells: &[FoundCell<'_>]) {
        for cell in cells {
            if self.origins.contains_key(&place) {
                self.again(place, *cell);
            } else {
                self.value(place, *cell);
            }
        }
    }

    /// Records that a cell repeats a place, with the same text or another.
    pub(crate) fn again(&mut self, place: Place, cell: FoundCell<'_>) {
        self.origin(place, cell);
        self.repeated(cell);
    }

    /// Records that a cell was read into a place.
    pub(crate) fn value(&mut self, place: Place, cell: FoundCell<'_>) {
        self.origin(place, cell);
        let Some(fate) = self.fate(cell) else { return };
        match fate {
            KeptFate::Value(places) => places.push(place),
            KeptFate::Head | KeptFate::Repeated | KeptFate::Absent | KeptFate::Left => {
                *fate = KeptFate::Value([place].into());
            }
        }
    }

    fn fate(&mut self, cell: FoundCell<'_>) -> Option<&mut KeptFate> {
        self.fates.get_mut(cell.origin.grid)?.get_mut(cell.position)
    }

    /// Returns whether nothing was read from a cell.
    pub(crate) fn is_left(&self, cell: FoundCell<'_>) -> bool {
        let fates = self.fates.get(cell.origin.grid);
        fates.and_then(|own| own.get(cell.position)) == Some(&KeptFate::Left)
    }

    /// Records that a cell belongs to a table's head.
    pub(crate) fn head(&mut self, cell: FoundCell<'_>) {
        self.become_of(cell, KeptFate::Head);
    }

    /// Records that a cell repeats another one.
    pub(crate) fn repeated(&mut self, cell: FoundCell<'_>) {
        self.become_of(cell, KeptFate::Repeated);
    }

    /// Records that a cell says that there is nothing of a kind.
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

    /// Asks about a cell, unless a question about it exists.
    pub(crate) fn ask(&mut self, cell: FoundCell<'_>, kind: fn(Excerpt) -> QuestionKind) {
        if self.asked.insert(cell.origin) {
            self.question(kind(Excerpt::new(cell.text)), None, Some(cell.origin));
        }
    }

    /// Asks about a column of the form that a table lacks.
    pub(crate) fn no_column(&mut self, table: FormTable, number: usize, corner: Origin) {
        let columns = table.columns();
        let path = columns.get(number).map(|own| own.path().join("／")).unwrap_or_default();
        let kind = QuestionKind::NoColumn { table, caption: Excerpt::new(&path) };
        self.question(kind, None, Some(corner));
    }

    /// Sorts the questions: cells that the tables do not hold, then tables, then places in the
    /// order of the form, then cells without a place.
    pub(crate) fn in_form_order(&mut self) {
        self.questions.sort_by_key(|own| {
            let stage = match own.places.first() {
                _ if own.kind == QuestionKind::NotInTables => 0_u8,
                None if own.kind.is_of_table() => 1,
                Some(_) => 2,
                None => 3,
            };
            let origin = own.origins.first().copied().filter(|_| stage > 1);
            (stage, own.places.first().copied(), origin)
        });
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
    /// Asks to confirm one place, with any number of proposed texts.
    pub(crate) fn confirm_text(
        &mut self,
        place: Place,
        texts: &[&str],
        cells: &[FoundCell<'_>],
        why: Unsure,
    ) {
        let proposals = texts.iter().map(|own| Vec::from([String::from(*own)])).collect();
        self.confirm(&[place], proposals, cells, why);
    }

    /// Asks to confirm some places; each proposal has a text for every one of them.
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

/// The number of last questions that a further one may be merged with.
const NEAR: usize = 16;
