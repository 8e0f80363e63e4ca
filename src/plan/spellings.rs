//! The cells of a row that are not written as their values print: 3ヵ所, H28, 4０%.
//!
//! A value does not keep its spelling, so 3ヵ所 and 3箇所 are one quantity. Its row keeps the text of a
//! cell, but only if the value prints differently: a row in canonical spelling keeps nothing.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

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

/// A cell and its text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Spelling {
    cell: RowCell,
    text: Box<str>,
}

impl Spelling {
    pub(crate) fn new(cell: RowCell, text: Cow<'_, str>) -> Self {
        Self { cell, text: text.into() }
    }
}

/// The spellings of a row, by cell; at least one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Spellings(Box<[Spelling]>);

impl Spellings {
    /// Takes the gathered spellings of a row, one per cell; `None` if there are none.
    #[inline]
    pub(crate) fn take(gathered: &mut Vec<Spelling>) -> Option<Self> {
        if gathered.is_empty() { None } else { Some(Self::sorted(gathered)) }
    }

    fn sorted(gathered: &mut Vec<Spelling>) -> Self {
        gathered.sort_unstable_by_key(|own| own.cell);
        Self(gathered.drain(..).collect())
    }

    /// Returns the text of a cell, if its value prints differently.
    pub(crate) fn of(&self, cell: RowCell) -> Option<&str> {
        let at = self.0.binary_search_by_key(&cell, |own| own.cell).ok()?;
        self.0.get(at).map(|own| &*own.text)
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
    pub(crate) fn of_measured(own: Option<&Self>) -> impl Iterator<Item = &Spelling> {
        own.into_iter().flat_map(|own| &own.0).filter(|own| own.cell != RowCell::Stated)
    }

    /// Keeps the spellings of some cells only.
    pub(crate) fn only(self, kept: impl Fn(RowCell) -> bool) -> Option<Self> {
        let mut left = self.0.into_vec();
        left.retain(|own| kept(own.cell));
        Self::take(&mut left)
    }
}
