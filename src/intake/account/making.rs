//! The sheet while it is read.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::form::parts::{self, CellPart, Composed};
use crate::intake::account::question::{Question, QuestionKind};
use crate::intake::account::taken::{Intake, KeptFate};
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::given::Given;
use crate::intake::page::grid::Grid;
use crate::intake::page::tables::FoundTable;
use crate::plan::{Column, Line, Place, Row};
use crate::terms::Listed;
use crate::value::ItemMark;
use crate::wire::{FORM, FORMAT, RawItemText, RawSheet, RawTexts, RawWaypoint, RowCells};

/// The sheet while it is read.
pub(crate) struct SheetReader<'g> {
    pub(crate) raw: RawSheet,
    pub(crate) rows: RowsRead,
    pub(crate) told: Account<'g>,
}

/// The rows that were read, each with its position in its list.
#[derive(Debug, Default)]
pub(crate) struct RowsRead(BTreeMap<Row, usize>);

impl RowsRead {
    /// Records a row, and returns whether it is new.
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

impl<'g> SheetReader<'g> {
    pub(crate) fn new(grids: &'g [Grid<'g>]) -> Self {
        let left = |grid: &Grid<'_>| grid.cells().iter().map(|_| KeptFate::Left).collect();
        let told = Account {
            grids,
            origins: BTreeMap::new(),
            fates: grids.iter().map(left).collect(),
            questions: Vec::new(),
            asked: BTreeSet::new(),
            numbers: BTreeSet::new(),
            noted: BTreeSet::new(),
        };
        let raw = RawSheet { format: FORMAT.into(), form: FORM.into(), ..RawSheet::default() };
        Self { raw, rows: RowsRead::default(), told }
    }

    /// Fills in the sheet's head, and asks for what is required and not known.
    pub(crate) fn head(&mut self, known: Given<'_>) {
        self.raw.municipality = known.municipality.map(Into::into);
        self.raw.municipality_code = known.municipality_code.map(|code| code.to_string());
        let year = known.fiscal_year.map(|year| year.to_string());
        let due = [
            (Row::Sheet.at(Column::Ward), known.ward),
            (Row::Sheet.at(Column::FiscalYear), year.as_deref()),
            (Row::Policy.at(Column::Title), known.policy_title),
        ];
        for (place, text) in due {
            let is_set = text.is_some_and(|text| self.raw.set(&place, text).is_ok());
            if !is_set {
                self.told.question(QuestionKind::NotInTables, Some(place), None);
            }
        }
    }

    pub(crate) fn finish(mut self, tables: Vec<FoundTable>) -> Intake<'g> {
        self.told.in_form_order();
        let Account { grids, origins, fates, questions: asked, .. } = self.told;
        let mut questions = Listed::default();
        for question in asked {
            let id = questions.count();
            questions.add(|| Question { id, ..question });
        }
        let answered = questions.iter().map(|_| false).collect();
        Intake { grids, tables, raw: self.raw, origins, fates, questions, answered }
    }
}

/// Writes a text read from some cells into a row.
pub(crate) fn put(
    row: &mut dyn RowCells,
    told: &mut Account<'_>,
    place: Place,
    cells: &[FoundCell<'_>],
    text: &str,
) {
    let is_held = matches!(row.put_in(place.column, text), Some(Ok(())));
    for cell in cells {
        if is_held {
            told.value(place, *cell);
        } else {
            told.ask(*cell, QuestionKind::Unread);
        }
    }
}

/// Proposes a text for a cell of the sheet if it is blank, and returns whether it is.
pub(crate) fn offer(
    row: &mut dyn RowCells,
    told: &mut Account<'_>,
    place: Place,
    cells: &[FoundCell<'_>],
    text: &str,
    why: Unsure,
) -> bool {
    let is_blank = row.text_in(place.column).is_some_and(|own| own.is_empty());
    if is_blank {
        let _ = row.put_in(place.column, text);
        told.confirm_text(place, &[text], cells, why);
    }
    is_blank
}

/// Writes the texts of a column that has one for each item.
pub(crate) fn by_item<'t, 'c>(
    told: &mut Account<'_>,
    (row, column): (Row, Column),
    texts: impl Iterator<Item = (ItemMark, &'t str, &'c [FoundCell<'c>])>,
) -> Option<RawTexts> {
    let of_item =
        if column == Column::Strategy { Column::StrategyItem } else { Column::DesiredStateItem };
    let mut by_item = Vec::new();
    for (item, text, cells) in texts {
        by_item.push(RawItemText { item: item.glyph().into(), text: Some(text.into()) });
        let line = Line::Item(by_item.len());
        for cell in cells {
            told.value(row.on(line, of_item), *cell);
            told.value(row.on(line, column), *cell);
        }
    }
    (!by_item.is_empty()).then_some(RawTexts::ByItem(by_item))
}

/// Reads the cells of a target, each of which holds several cells of the sheet.
pub(crate) fn put_parts<R: RowCells>(
    row: &mut R,
    path: fn(&mut R) -> &mut Vec<RawWaypoint>,
    told: &mut Account<'_>,
    of: (Row, Line),
    cells: &[(&dyn Composed, Option<FoundCell<'_>>)],
) {
    for (composed, cell) in cells {
        let Some(cell) = *cell else { continue };
        for part in parts::read(*composed, cell.text) {
            put_part(row, path, told, of, cell, &part);
        }
    }
}

/// Writes a part of a target's cell into its row, or into a waypoint of its path; a year begins a
/// waypoint.
fn put_part<R: RowCells>(
    row: &mut R,
    path: fn(&mut R) -> &mut Vec<RawWaypoint>,
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
        Some(own) => put(own, told, of.on(line.at_waypoint(count), column), &[cell], &part.text),
        None => put(row, told, of.on(line, column), &[cell], &part.text),
    }
}
