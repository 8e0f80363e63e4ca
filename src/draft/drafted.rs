//! What is drafted from cells: each value with its place, and whether an officer needs to look.

use alloc::vec::Vec;
use core::ops::Range;

use crate::plan::{Condition, Target, Withdrawal};
use crate::terms::{Combination, Verdict};
use crate::value::ReadingValue;

/// What is drafted from an initiative's cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeDraft<'a> {
    printed: &'a str,
    targets: Vec<Drafted<'a, Target>>,
    readings: Vec<Drafted<'a, StatedReading>>,
    conditions: Vec<Drafted<'a, Condition>>,
    when: Option<Combination>,
}

/// A value drafted from a cell, with its place there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted<'a, T> {
    value: T,
    text: &'a str,
    cell: usize,
    start: usize,
    confidence: Confidence,
}

/// A reading as printed, with the verdict printed beside it: 67％（未達成）.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedReading {
    /// The reading.
    pub value: ReadingValue,
    /// The verdict, where one is printed.
    pub verdict: Option<Verdict>,
}

/// Whether an officer needs to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// The print says so.
    Certain,
    /// The print leaves something open, and one reading of it is proposed.
    ToConfirm(Doubt),
}

/// What the print leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// `65％`: 以上 is proposed, and 以下 for zero.
    NoComparator,
    /// 苦情が発生したら: no figure is printed.
    NoFigure,
    /// The figure has several readings; the first is proposed.
    Ambiguous,
    /// Several values stand where one is due.
    Several,
    /// Which target a condition looks at is not printed.
    WhichTarget,
    /// The figure is qualified: 約100人.
    Qualified,
    /// The value stands in quotes or brackets alone.
    Bracketed,
}

impl<'a, T> Drafted<'a, T> {
    pub(crate) const fn new(
        value: T,
        text: &'a str,
        (cell, start): (usize, usize),
        confidence: Confidence,
    ) -> Self {
        Self { value, text, cell, start, confidence }
    }

    /// The value.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The words it is drafted from.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The number of its cell in the column, from 0.
    #[must_use]
    pub const fn cell(&self) -> usize {
        self.cell
    }

    /// Where the words stand in the cell, in bytes.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.start.saturating_add(self.text.len())
    }

    /// Whether an officer needs to look.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }
}

/// The three columns of a draft.
type Columns<'a> =
    (Vec<Drafted<'a, Target>>, Vec<Drafted<'a, StatedReading>>, Vec<Drafted<'a, Condition>>);

impl<'a> InitiativeDraft<'a> {
    pub(crate) fn new(
        printed: &'a str,
        (targets, readings, conditions): Columns<'a>,
        when: Option<Combination>,
    ) -> Self {
        Self { printed, targets, readings, conditions, when }
    }

    /// The targets, in the order of the print.
    #[must_use]
    pub fn targets(&self) -> &[Drafted<'a, Target>] {
        &self.targets
    }

    /// The readings, in the order of the print.
    #[must_use]
    pub fn readings(&self) -> &[Drafted<'a, StatedReading>] {
        &self.readings
    }

    /// The withdrawal conditions, in the order of the print.
    #[must_use]
    pub fn conditions(&self) -> &[Drafted<'a, Condition>] {
        &self.conditions
    }

    /// The withdrawal criterion they make, with the cell's wording. How conditions combine is
    /// given only where the print says いずれか or すべて.
    #[must_use]
    pub fn withdrawal(&self) -> Withdrawal {
        let conditions = self.conditions.iter().map(|drafted| drafted.value.clone()).collect();
        Withdrawal::new(self.printed, self.when, conditions)
    }
}
