//! The cells of a row that are not written as their values print: 3ヵ所, H28, 4０%.
//!
//! A value does not keep its spelling, so 3ヵ所 and 3箇所 are one quantity. Its row keeps the text of a
//! cell, but only if the value prints differently: a row in canonical spelling keeps nothing.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::terms::sort_by;
use crate::value::{Stated, Statement};

/// A cell whose spelling may vary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum RowCell {
    // Cells of a sheet.
    MunicipalityCode,
    FiscalYear,
    // Cells of a target.
    Criterion,
    Change,
    RelativeChange,
    BaselineYear,
    Baseline,
    Against,
    /// The year of the waypoint with this number.
    PathYear(usize),
    /// The criterion of the waypoint with this number.
    Path(usize),
    Milestone,
    From,
    Due,
    CumulativeSince,
    // Cells beside a target.
    Item,
    Reading,
    WhyNoReading,
    ReadingStatus,
    Previous,
    WhyNoPrevious,
    PreviousStatus,
    /// The mark or verdict stated for it.
    Stated,
    // Cells of an initiative.
    When,
    /// The criterion of the condition with this number.
    Condition(usize),
    /// The achievement rate of the condition with this number.
    Rate(usize),
    Implementation,
    Achievement,
    InitiativeEffectiveness,
    // Cells of a strategy.
    Overall,
    Progress,
    StrategyEffectiveness,
}

/// The cells of a reading.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReadingSpellings {
    /// The quantity or state.
    pub(crate) value: RowCell,
    /// The reason why it is missing.
    pub(crate) missing: RowCell,
    /// Its status.
    pub(crate) status: RowCell,
}

/// The cells of this year's reading.
pub(crate) const THIS_YEAR: ReadingSpellings = ReadingSpellings {
    value: RowCell::Reading,
    missing: RowCell::WhyNoReading,
    status: RowCell::ReadingStatus,
};

/// The cells of last year's reading.
pub(crate) const LAST_YEAR: ReadingSpellings = ReadingSpellings {
    value: RowCell::Previous,
    missing: RowCell::WhyNoPrevious,
    status: RowCell::PreviousStatus,
};

impl RowCell {
    /// Returns whether the cell belongs to the target itself, not to its readings.
    pub(crate) fn is_of_target(self) -> bool {
        (Self::Criterion..=Self::CumulativeSince).contains(&self)
    }
}

/// The spellings of a row, gathered as its cells are read; row after row into the same room.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    text: String,
    /// Where in the text each cell's is.
    cells: Vec<(RowCell, Range<usize>)>,
}

impl Gathered {
    /// Adds the text of a cell; each cell comes once.
    pub(crate) fn add(&mut self, cell: RowCell, says: &str) {
        let from = self.text.len();
        self.text.push_str(says);
        self.cells.push((cell, from..self.text.len()));
    }

    /// Takes the gathered spellings of a row; `None` if there are none.
    #[inline]
    pub(crate) fn take(&mut self) -> Option<Spellings> {
        if self.cells.is_empty() { None } else { self.sorted() }
    }

    fn sorted(&mut self) -> Option<Spellings> {
        if !self.cells.is_sorted_by_key(|(cell, _)| *cell) {
            sort_by(&mut self.cells, |(a, _), (b, _)| a.cmp(b));
        }
        let says = |own: &Range<usize>| self.text.get(own.clone()).unwrap_or_default();
        let cells = self.cells.iter().map(|(cell, own)| (*cell, says(own)));
        let spellings = Spellings::new(cells, self.text.len());
        self.text.clear();
        self.cells.clear();
        spellings
    }
}

/// The spellings of a row, by cell; at least one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Spellings {
    /// The texts of the cells, one after the other.
    text: Box<str>,
    /// Where in the text each ends.
    ends: Box<[(RowCell, usize)]>,
}

impl Spellings {
    /// Joins the texts of cells, sorted by cell; `most` is at least their length together.
    fn new<'s>(cells: impl Iterator<Item = (RowCell, &'s str)>, most: usize) -> Option<Self> {
        let mut text = String::with_capacity(most);
        let ends: Box<[_]> = cells
            .map(|(cell, says)| {
                text.push_str(says);
                (cell, text.len())
            })
            .collect();
        (!ends.is_empty()).then(|| Self { text: text.into(), ends })
    }

    /// Returns the text of a cell, if its value prints differently.
    pub(crate) fn of(&self, cell: RowCell) -> Option<&str> {
        self.nth(self.ends.binary_search_by_key(&cell, |(own, _)| *own).ok()?)
    }

    fn nth(&self, nth: usize) -> Option<&str> {
        let end_of = |nth| self.ends.get(nth).map(|(_, end)| *end);
        let from = nth.checked_sub(1).and_then(end_of).unwrap_or_default();
        self.text.get(from..end_of(nth)?)
    }

    fn iter(&self) -> impl Iterator<Item = (RowCell, &str)> {
        let cells = self.ends.iter().enumerate();
        cells.filter_map(|(nth, (cell, _))| Some((*cell, self.nth(nth)?)))
    }

    /// Returns a mark's cell with the text printed in it.
    pub(crate) fn mark<M>(
        own: Option<&Self>,
        cell: RowCell,
        statement: Statement<M>,
    ) -> Stated<'_, M> {
        Stated::spelt(statement, own.and_then(|own| own.of(cell)))
    }

    /// Iterates over the spellings of a target and its readings, without the stated mark.
    pub(crate) fn of_measured(own: Option<&Self>) -> impl Iterator<Item = (RowCell, &str)> {
        own.into_iter().flat_map(Self::iter).filter(|(cell, _)| *cell != RowCell::Stated)
    }

    /// Keeps the spellings of some cells only.
    pub(crate) fn only(&self, kept: impl Fn(RowCell) -> bool) -> Option<Self> {
        Self::new(self.iter().filter(|(cell, _)| kept(*cell)), self.text.len())
    }
}

#[test]
fn a_row_keeps_what_each_cell_says() {
    let cells =
        [(RowCell::Stated, "・Ａ"), (RowCell::Path(2), "4０%以下"), (RowCell::Path(1), "é")];
    let mut gathered = Gathered::default();
    assert_eq!(gathered.take(), None);
    // Any of them, gathered in any order, and any of those kept.
    for (order, there) in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        .into_iter()
        .flat_map(|order| (0_u8..8).map(move |there| (order, there)))
    {
        let is_there = |nth: usize, there: u8| there >> nth & 1 == 1;
        for nth in order.into_iter().filter(|nth| is_there(*nth, there)) {
            let (cell, says) = cells.get(nth).copied().unwrap_or((RowCell::Due, ""));
            gathered.add(cell, says);
        }
        let row = gathered.take();
        assert_eq!(row.is_some(), there > 0);
        for kept in 0..8 {
            let keeps = |cell| {
                cells.iter().position(|(own, _)| *own == cell).is_some_and(|n| is_there(n, kept))
            };
            let row = row.as_ref().and_then(|row| row.only(keeps));
            let left = there & kept;
            assert_eq!(row.is_some(), left > 0);
            for (nth, (cell, says)) in cells.iter().enumerate() {
                let own = row.as_ref().and_then(|row| row.of(*cell));
                assert_eq!(own, Some(*says).filter(|_| is_there(nth, left)), "{cell:?}");
            }
            let measured = usize::from(is_there(1, left)) + usize::from(is_there(2, left));
            assert_eq!(Spellings::of_measured(row.as_ref()).count(), measured);
        }
    }
}
