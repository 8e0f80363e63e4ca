//! Counts of the marks of one column.

use alloc::vec::Vec;
use core::fmt::{self, Write};
use core::iter::zip;
use core::marker::PhantomData;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::rules::{Derived, DerivedGlyph};
use crate::terms::{Language, Legend, Missing, Reason, Said};
use crate::value::Statement;

/// The counts of each mark in a column, and of the cells left out, by reason.
///
/// Every cell counts once: [`rated`](Self::rated) and the counts of [`left_out`](Self::left_out)
/// add up to [`of`](Self::of). Nothing is averaged, and a cell left out does not count as failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally<M> {
    marks: [usize; MOST_MARKS],
    left_out: [usize; LeftOut::COUNT],
    column: PhantomData<M>,
}

/// The number of marks in the form's longest legend.
const MOST_MARKS: usize = 5;

/// Why a cell has no mark of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LeftOut {
    /// The stated cell is blank.
    Blank,
    /// The stated cell is 「―」.
    Dash,
    /// The stated text is not in the legend.
    Illegible,
    /// The numbers leave the mark to an officer.
    Judgement,
    /// No mark can be derived, for this reason.
    Undetermined(Reason),
}

impl LeftOut {
    /// The number of reasons.
    const COUNT: usize = Reason::ALL.len().saturating_add(4);

    /// Returns every reason, those of stated cells first.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Blank, Self::Dash, Self::Illegible, Self::Judgement]
            .into_iter()
            .chain(Reason::ALL.iter().copied().map(Self::Undetermined))
    }

    /// Returns the reason's public code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blank => Missing::Blank.code(),
            Self::Dash => Missing::Dash.code(),
            Self::Illegible => "illegible",
            Self::Judgement => "judgement",
            Self::Undetermined(reason) => reason.code(),
        }
    }
}

impl Said for LeftOut {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Blank => Missing::Blank.say(language, out),
            Self::Dash => Missing::Dash.say(language, out),
            Self::Illegible => out.write_str(language.choose("凡例外", "not in the legend")),
            Self::Judgement => DerivedGlyph::Judgement.say(language, out),
            Self::Undetermined(reason) => reason.say(language, out),
        }
    }
}

impl<M> Default for Tally<M> {
    fn default() -> Self {
        Self { marks: [0; MOST_MARKS], left_out: [0; LeftOut::COUNT], column: PhantomData }
    }
}

impl<M: Legend> Tally<M> {
    /// Returns how many cells hold a mark.
    #[must_use]
    pub fn count(&self, mark: M) -> usize {
        self.marks().find(|(own, _)| *own == mark).map_or(0, |(_, count)| count)
    }

    /// Returns every mark of the legend with its count, in the legend's order.
    pub fn marks(&self) -> impl Iterator<Item = (M, usize)> + use<M> {
        M::ALL.iter().copied().zip(self.marks)
    }

    /// Returns how many cells hold any mark.
    #[must_use]
    pub fn rated(&self) -> usize {
        total(&self.marks)
    }

    /// Returns how many cells there are.
    #[must_use]
    pub fn of(&self) -> usize {
        self.rated().saturating_add(total(&self.left_out))
    }

    /// Returns the reasons why cells are left out, each with its count, in a fixed order. Reasons
    /// that do not occur are omitted.
    pub fn left_out(&self) -> impl Iterator<Item = (LeftOut, usize)> + use<M> {
        occurring(self.left_out)
    }

    /// Counts a derived value.
    pub fn add_derived(&mut self, derived: Derived<M>) {
        match derived {
            Derived::Mark(mark) => self.add_mark(mark),
            Derived::Undetermined(reason) => self.leave_out(LeftOut::Undetermined(reason)),
            Derived::Judgement(_) => self.leave_out(LeftOut::Judgement),
        }
    }

    /// Counts a stated cell.
    pub fn add_stated(&mut self, statement: Statement<M>) {
        match statement {
            Statement::Mark(mark) => self.add_mark(mark),
            Statement::Blank => self.leave_out(LeftOut::Blank),
            Statement::Dash => self.leave_out(LeftOut::Dash),
            Statement::Illegible => self.leave_out(LeftOut::Illegible),
        }
    }

    /// Adds another tally's counts.
    pub fn add(&mut self, other: &Self) {
        add(&mut self.marks, &other.marks);
        add(&mut self.left_out, &other.left_out);
    }

    fn add_mark(&mut self, mark: M) {
        count(&mut self.marks, M::ALL.iter().position(|own| *own == mark));
    }

    fn leave_out(&mut self, why: LeftOut) {
        count(&mut self.left_out, LeftOut::all().position(|own| own == why));
    }
}

// Code that is the same for every legend, so that it is compiled once.

fn count(counts: &mut [usize], at: Option<usize>) {
    if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
        *count = count.saturating_add(1);
    }
}

fn add(counts: &mut [usize], others: &[usize]) {
    for (own, other) in zip(counts, others) {
        *own = own.saturating_add(*other);
    }
}

fn total(counts: &[usize]) -> usize {
    counts.iter().fold(0, |sum, count| sum.saturating_add(*count))
}

fn occurring(left_out: [usize; LeftOut::COUNT]) -> impl Iterator<Item = (LeftOut, usize)> {
    LeftOut::all().zip(left_out).filter(|(_, count)| *count > 0)
}

impl<M: Legend> Serialize for Tally<M> {
    /// Writes `{of, rated, marks: {mark: count}, left_out: {reason: count}}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tally = serializer.serialize_struct("Tally", 4)?;
        tally.serialize_field("of", &self.of())?;
        tally.serialize_field("rated", &self.rated())?;
        let marks = self.marks().map(|(mark, count)| (mark.mark(), count));
        tally.serialize_field("marks", &Map(marks.collect()))?;
        let left_out = self.left_out().map(|(why, count)| (why.code(), count));
        tally.serialize_field("left_out", &Map(left_out.collect()))?;
        tally.end()
    }
}

/// Pairs, serialised as a map in their order.
struct Map(Vec<(&'static str, usize)>);

impl Serialize for Map {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}
