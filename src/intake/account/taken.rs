//! The result of reading: a proposed sheet, the origin of each of its cells, and the open
//! questions.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::question::{AnswerError, Question, QuestionKind, Reply};
use crate::intake::page::grid::Grid;
use crate::intake::page::origin::Origin;
use crate::intake::page::tables::FoundTable;
use crate::plan::{Column, Place, Sheet};
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Listed, Text};
use crate::value::FiscalYear;
use crate::wire::{CellContext, Defects, RawSheet};

/// What became of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate<'i> {
    /// It belongs to a table's head.
    Head,
    /// It was read into these cells of the sheet.
    Value(&'i [Place]),
    /// It repeats another cell.
    Repeated,
    /// It says that the sheet has nothing of a kind: （戦略なし）.
    Absent,
    /// It is left over: nothing was read from it.
    Left,
}

/// [`Fate`] with owned places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeptFate {
    Head,
    Value(Vec<Place>),
    Repeated,
    Absent,
    Left,
}

/// The form as read: a proposed sheet, the cells it came from, and questions.
///
/// ```
/// use kusei::intake::{Fate, Given, Grid, Origin, Unfinished, read};
///
/// let rows = [["項目", "めざす状態", "アウトカム", "戦略", "担当"], ["㋐", "【4-1】支え合う", "", "広める", "総務課"]];
/// let grids = [Grid::of_rows(rows)?];
/// let taken = read(&grids, Given::default());
///
/// // Each cell of the sheet has its origin, and each cell of the file its fate.
/// let strategy = "【4-1】戦略".parse()?;
/// let origin = Origin { grid: 0, row: 1, column: 3 };
/// assert_eq!(taken.proposed().cell(&strategy).as_deref(), Some("広める"));
/// assert_eq!(taken.origins(strategy), [origin]);
/// assert_eq!(taken.fate(origin), Some(Fate::Value(&[strategy])));
/// assert_eq!(taken.fate(Origin { grid: 0, row: 1, column: 2 }), None);
/// assert!(taken.leftovers().map(|(_, text)| text).eq(["担当", "㋐", "総務課"]));
///
/// assert!(matches!(taken.finish(), Err(Unfinished::Open(_))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Intake<'g> {
    pub(crate) grids: &'g [Grid<'g>],
    pub(crate) tables: Vec<FoundTable>,
    pub(crate) raw: RawSheet,
    pub(crate) origins: BTreeMap<Place, Vec<Origin>>,
    /// The fates of the cells, for each grid.
    pub(crate) fates: Vec<Vec<KeptFate>>,
    pub(crate) questions: Listed<Question>,
    /// Whether each listed question is answered.
    pub(crate) answered: Vec<bool>,
}

said! {
    /// The error returned when the form as read is not a sheet yet.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum Unfinished {
        /// Some questions are not answered.
        Open(count: usize) => "open",
            "確認事項{count}件に回答がありません（すべての確認事項に回答してください）",
            "questions are open: {count} (expected an answer to each)";
        /// The form as read and answered is not a sheet.
        Defective(defects: Defects) => "defective", "{defects}", "{defects}";
    }
}
in_english! { Unfinished }

impl<'g> Intake<'g> {
    /// Returns the tables that were found, in the order of the grids.
    #[must_use]
    pub fn tables(&self) -> &[FoundTable] {
        &self.tables
    }

    /// Returns the open questions: about cells that the tables do not hold, then tables, then cells
    /// in the order of the form, then cells without a place. The first 1,000 are listed.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        let open = self.questions.iter().zip(&self.answered).filter(|(_, answered)| !**answered);
        open.map(|(question, _)| question)
    }

    /// Returns the number of open questions, listed or not.
    #[must_use]
    pub fn open(&self) -> usize {
        self.questions().count().saturating_add(self.questions.unlisted())
    }

    /// Returns the cells that a place was read from, in the order of the grids. Defects and
    /// findings have such places, so this locates them in the file.
    #[must_use]
    pub fn origins(&self, place: Place) -> &[Origin] {
        self.origins.get(&place).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns what became of the cell that covers a position; `None` if no cell does.
    #[must_use]
    pub fn fate(&self, origin: Origin) -> Option<Fate<'_>> {
        let (position, _) = self.grids.get(origin.grid)?.at(origin.row, origin.column)?;
        Some(match self.fates.get(origin.grid)?.get(position)? {
            KeptFate::Head => Fate::Head,
            KeptFate::Value(places) => Fate::Value(places),
            KeptFate::Repeated => Fate::Repeated,
            KeptFate::Absent => Fate::Absent,
            KeptFate::Left => Fate::Left,
        })
    }

    /// Returns the cells that are left over, with their texts, in the order of the grids.
    pub fn leftovers(&self) -> impl Iterator<Item = (Origin, &'g str)> {
        let grids = self.grids;
        let of_grid = move |(grid, (own, fates)): (usize, (&'g Grid<'g>, &Vec<KeptFate>))| {
            let left = own.cells().iter().zip(fates).filter(|(_, fate)| **fate == KeptFate::Left);
            let left = left.map(|(cell, _)| {
                (Origin { grid, row: cell.row, column: cell.column }, &*cell.text)
            });
            left.collect::<Vec<_>>()
        };
        grids.iter().zip(&self.fates).enumerate().flat_map(of_grid)
    }

    /// Returns the sheet as read and answered so far.
    #[must_use]
    pub fn proposed(&self) -> RawSheet {
        self.raw.clone()
    }

    /// Answers a question.
    ///
    /// # Errors
    ///
    /// Returns [`AnswerError`] for a question that does not exist, an answer that does not fit it,
    /// a blank for a required cell, an invalid year, and a text that its cell cannot hold. Nothing
    /// is changed then.
    pub fn answer(&mut self, question: usize, answer: Reply<'_>) -> Result<(), AnswerError> {
        let asked = self.questions.iter().find(|own| own.id == question);
        let asked = asked.ok_or(AnswerError::NoSuchQuestion)?;
        let places = asked.places.clone();
        let texts: Vec<String> = match answer {
            Reply::Take(n) => asked.proposals.get(n).cloned().ok_or(AnswerError::NotOffered)?,
            Reply::Write(text) => Vec::from([text.into()]),
            Reply::Each(texts) => texts.iter().map(|text| (*text).into()).collect(),
            Reply::Blank if !places.is_empty() => places.iter().map(|_| String::new()).collect(),
            Reply::Leave if places.is_empty() => Vec::new(),
            Reply::Blank | Reply::Leave => return Err(AnswerError::NotOffered),
        };
        if texts.len() != places.len() {
            return Err(AnswerError::NotOffered);
        }
        let must_be_filled = asked.kind == QuestionKind::NotInTables;
        let mut answered = self.raw.clone();
        for (place, text) in places.iter().zip(&texts) {
            if must_be_filled && Text::from(text.as_str()).is_blank() {
                return Err(AnswerError::Required);
            }
            if place.column == Column::FiscalYear {
                text.parse::<FiscalYear>().map_err(AnswerError::NotAYear)?;
            }
            answered.set(place, text).map_err(|_| AnswerError::NotOffered)?;
        }
        // Proposals were read before; a written text is checked by the reader of its column.
        if !must_be_filled && !matches!(answer, Reply::Take(_)) {
            for (place, text) in places.iter().zip(&texts).filter(|(_, text)| !text.is_empty()) {
                let context = CellContext::of(&answered, place);
                place.column.check(text, &context).map_err(AnswerError::Unreadable)?;
            }
        }
        self.raw = answered;
        if let Some(answered) = self.answered.get_mut(question) {
            *answered = true;
        }
        Ok(())
    }

    /// Returns the sheet once every question is answered.
    ///
    /// # Errors
    ///
    /// Returns [`Unfinished`] if questions are open, or if the form as read is not a sheet;
    /// [`origins`](Self::origins) gives the cells of each defect's place.
    pub fn finish(self) -> Result<Sheet, Unfinished> {
        match self.open() {
            0 => self.raw.try_into().map_err(Unfinished::Defective),
            open => Err(Unfinished::Open(open)),
        }
    }
}
