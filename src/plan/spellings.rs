//! The cells of a row that are written otherwise than their values print: 3ヵ所, H28, 4０%.
//!
//! A value knows no spelling, so that 3ヵ所 and 3箇所 are one quantity. The row it is in keeps what
//! the cell says, and only where that is not what the value prints: a row in canonical spelling
//! keeps nothing.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::terms::sort_by;
use crate::value::{Stated, Statement};

/// A cell whose spelling may vary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum RowCell {
    // Of a sheet.
    MunicipalityCode,
    FiscalYear,
    // Of a target.
    Criterion,
    Change,
    RelativeChange,
    BaselineYear,
    Baseline,
    Against,
    /// The year of the waypoint of that number.
    PathYear(usize),
    /// The criterion of the waypoint of that number.
    Path(usize),
    Milestone,
    From,
    Due,
    CumulativeSince,
    // Beside a target.
    Item,
    Reading,
    WhyNoReading,
    ReadingStatus,
    Previous,
    WhyNoPrevious,
    PreviousStatus,
    /// The mark stated of it.
    Stated,
    // Of an initiative.
    When,
    /// The criterion of the condition of that number.
    Condition(usize),
    /// The achievement rate of the condition of that number.
    Rate(usize),
    Implementation,
    Achievement,
    InitiativeEffectiveness,
    // Of a strategy.
    Overall,
    Progress,
    StrategyEffectiveness,
}

/// The cells of a reading.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReadingSpellings {
    /// What it says.
    pub(crate) value: RowCell,
    /// Why there is none.
    pub(crate) missing: RowCell,
    /// How firm it is.
    pub(crate) status: RowCell,
}

/// The cells of this year's reading.
pub(crate) const THIS_YEAR: ReadingSpellings = ReadingSpellings {
    value: RowCell::Reading,
    missing: RowCell::WhyNoReading,
    status: RowCell::ReadingStatus,
};

/// The cells of last year's.
pub(crate) const LAST_YEAR: ReadingSpellings = ReadingSpellings {
    value: RowCell::Previous,
    missing: RowCell::WhyNoPrevious,
    status: RowCell::PreviousStatus,
};

impl RowCell {
    /// Whether it is a target's own, whatever its readings are.
    pub(crate) fn is_of_target(self) -> bool {
        (Self::Criterion..=Self::CumulativeSince).contains(&self)
    }
}

/// What a cell says.
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
    /// Takes what was gathered of a row, each cell once; `None` where that is nothing.
    #[inline]
    pub(crate) fn take(gathered: &mut Vec<Spelling>) -> Option<Self> {
        if gathered.is_empty() { None } else { Some(Self::sorted(gathered)) }
    }

    fn sorted(gathered: &mut Vec<Spelling>) -> Self {
        if !gathered.is_sorted_by_key(|own| own.cell) {
            sort_by(gathered, |a, b| a.cell.cmp(&b.cell));
        }
        Self(gathered.drain(..).collect())
    }

    /// What the cell says, where it is not what its value prints.
    pub(crate) fn of(&self, cell: RowCell) -> Option<&str> {
        let at = self.0.binary_search_by_key(&cell, |own| own.cell).ok()?;
        self.0.get(at).map(|own| &*own.text)
    }

    /// What the mark's cell of a row says, as it is printed there.
    pub(crate) fn mark<M>(
        own: Option<&Self>,
        cell: RowCell,
        statement: Statement<M>,
    ) -> Stated<'_, M> {
        Stated::spelt(statement, own.and_then(|own| own.of(cell)))
    }

    /// The spellings of a target and its readings, without the mark stated of it.
    pub(crate) fn of_measured(own: Option<&Self>) -> impl Iterator<Item = &Spelling> {
        own.into_iter().flat_map(|own| &own.0).filter(|own| own.cell != RowCell::Stated)
    }

    /// The spellings of the cells that are kept.
    pub(crate) fn only(self, kept: impl Fn(RowCell) -> bool) -> Option<Self> {
        let mut left = self.0.into_vec();
        left.retain(|own| kept(own.cell));
        Self::take(&mut left)
    }
}
