//! Drafts from cells: each value with its place, and whether an officer needs to check it.

use alloc::vec::Vec;
use core::ops::Range;

use crate::plan::{Condition, Target, Withdrawal};
use crate::terms::{Combination, OutcomeStatus, ReadingStatus, Verdict};
use crate::value::{FiscalYear, Reading, ReadingValue};

/// The draft of an initiative's cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeDraft<'a> {
    pub(crate) printed: &'a str,
    pub(crate) targets: Vec<Drafted<'a, Target>>,
    pub(crate) readings: Vec<Drafted<'a, StatedReading>>,
    pub(crate) conditions: Vec<Drafted<'a, Condition>>,
    pub(crate) when: Option<Combination>,
    pub(crate) open: Vec<Doubt>,
}

/// The draft of the cells of a strategy's outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorDraft<'a> {
    pub(crate) targets: Vec<Drafted<'a, Target>>,
    pub(crate) readings: Vec<Drafted<'a, StatedReading>>,
    pub(crate) previous: Vec<Drafted<'a, StatedReading>>,
    pub(crate) individual: Vec<Drafted<'a, OutcomeStatus>>,
}

impl<'a> IndicatorDraft<'a> {
    /// Returns the indicators' targets, in the order of the print.
    #[must_use]
    pub fn targets(&self) -> &[Drafted<'a, Target>] {
        &self.targets
    }

    /// Returns this year's readings, in the order of the print.
    #[must_use]
    pub fn readings(&self) -> &[Drafted<'a, StatedReading>] {
        &self.readings
    }

    /// Returns last year's readings, in the order of the print.
    #[must_use]
    pub fn previous(&self) -> &[Drafted<'a, StatedReading>] {
        &self.previous
    }

    /// Returns the marks of 個別, in the order of the print.
    #[must_use]
    pub fn individual(&self) -> &[Drafted<'a, OutcomeStatus>] {
        &self.individual
    }
}

/// A value drafted from a cell, with its place there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted<'a, T> {
    value: T,
    text: &'a str,
    cell: usize,
    start: usize,
    doubts: Doubts,
}

/// The doubts about a value, field by field.
pub(crate) type Doubts = Vec<(Field, Doubt)>;

/// A reading as printed, with the verdict printed beside it: 67％（未達成）.
///
/// ```
/// use kusei::draft::InitiativeCells;
/// use kusei::terms::{ReadingStatus, Verdict};
///
/// let (targets, readings) = (["満足度：70％以上"], ["速報値67％（未達成）"]);
/// let draft = InitiativeCells { targets: &targets, readings: &readings, withdrawal: "" }.draft();
/// let [reading] = draft.readings() else { return Err("not one reading") };
/// assert_eq!(reading.value().status, Some(ReadingStatus::Provisional));
/// assert_eq!(reading.value().verdict, Some(Verdict::NotAchieved));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedReading {
    /// The reading.
    pub value: ReadingValue,
    /// Its status, if it is not the year's final result: 速報値36.0%.
    pub status: Option<ReadingStatus>,
    /// The verdict, if one is printed.
    pub verdict: Option<Verdict>,
}

/// Whether an officer needs to check a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// The print is clear.
    Certain,
    /// The print leaves something open; one reading of it is proposed.
    ToConfirm,
}

/// A part of a drafted value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Field {
    /// The name of what is measured.
    Name,
    /// The goal.
    Goal,
    /// The year by whose end it is due.
    Due,
    /// The value of an earlier year that it is compared with.
    Baseline,
    /// The criteria for single years on the way to it.
    Path,
    /// The reading.
    Reading,
    /// The target that a condition is on.
    Subject,
    /// The criterion of a condition.
    Test,
    /// How conditions combine.
    Combination,
    /// A mark.
    Mark,
}

/// A reason why the print leaves a value open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// `65％`: proposed as 以上, or as 以下 for zero and for a figure that should fall.
    NoComparator,
    /// 苦情が発生したら: no figure is printed.
    NoFigure,
    /// The figure has several readings; the first is proposed.
    Ambiguous,
    /// There are several values where one is expected.
    Several,
    /// The print does not say which target a condition is on.
    WhichTarget,
    /// The print does not say in which year it is due, or names several.
    WhichYear,
    /// The figure is qualified: 約100人.
    Qualified,
    /// The value occurs only in quotes or brackets.
    Bracketed,
    /// A change is measured from something other than last year's reading, or the reference is not
    /// printed.
    OtherReference,
    /// The change is measured from a year whose value is not printed: 平成25年度比で.
    BaselineValue(FiscalYear),
    /// The steps of a path are computed from a change from each year to the next: 毎年５％削減.
    EachYear,
    /// A percentage by which something changes: of the figure, or in points.
    ShareOrPoints,
    /// The figure is not the reading itself: a rate of reduction, a ratio to last year, a total of
    /// several, one of them or a part (各校10人, 月2回, うち3回), or something other than the target's name
    /// says.
    OtherMeasure,
    /// It is required several times or for consecutive years: 2年連続で.
    Repeated,
    /// 累計: the figure is a total since a year that is not printed.
    Cumulative,
    /// A negation may apply to every figure of a list: ①が60％以上、②が50人以上とならない.
    Negated,
    /// 以上3点について: one figure is for several parts.
    Parts,
    /// The reading has no unit and its target does not decide it, or it has another one.
    Unit,
    /// A forecast, a plan, or another year's figure.
    NotTheReading,
    /// It is not certain which words are the name.
    WhichWords,
    /// The mark may have lost a byte, or is not a mark.
    Damaged,
    /// The print does not say whether one condition is enough.
    AnyOrAll,
    /// Words beside it restrict it, reverse it or leave it undecided: ただし, を除き, 予算が付いた場合,
    /// であっても継続する, （案）.
    Proviso,
    /// A reading can meet both the target and the condition: 5回以上, and withdrawn at 2回以上.
    MeetsTarget,
}

impl From<&StatedReading> for Reading {
    fn from(stated: &StatedReading) -> Self {
        match (&stated.value, stated.status) {
            (ReadingValue::Quantity(quantity), Some(status)) => {
                Self::unsettled(quantity.clone(), status)
            }
            (value, _) => Self::new(value.clone()),
        }
    }
}

impl<'a, T> Drafted<'a, T> {
    pub(crate) const fn new(
        value: T,
        text: &'a str,
        (cell, start): (usize, usize),
        doubts: Doubts,
    ) -> Self {
        Self { value, text, cell, start, doubts }
    }

    /// Returns the value.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// Returns the words that it is drafted from.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// Returns the index of its cell in the column, from 0.
    #[must_use]
    pub const fn cell(&self) -> usize {
        self.cell
    }

    /// Returns the byte range of the words in the cell.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.start.saturating_add(self.text.len())
    }

    /// Returns whether an officer needs to check any field of it.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        Confidence::with(self.doubts.iter())
    }

    /// Returns whether an officer needs to check a field of it.
    #[must_use]
    pub fn confidence_in(&self, field: Field) -> Confidence {
        Confidence::with(self.doubts.iter().filter(|(of, _)| *of == field))
    }

    /// Returns the doubts about the value and their fields; a field may have several.
    #[must_use]
    pub fn doubts(&self) -> &[(Field, Doubt)] {
        &self.doubts
    }

    /// Changes its value, and adds doubts.
    pub(crate) fn change(&mut self, change: impl FnOnce(T) -> (T, Doubts))
    where
        T: Clone,
    {
        let (value, open) = change(self.value.clone());
        self.value = value;
        for (field, doubt) in open {
            self.doubt_if(true, field, doubt);
        }
    }

    /// Adds a doubt about a field, if a condition holds.
    pub(crate) fn doubt_if(&mut self, open: bool, field: Field, doubt: Doubt) {
        if open && !self.doubts.contains(&(field, doubt)) {
            self.doubts.push((field, doubt));
        }
    }
}

impl Confidence {
    fn with<T>(mut doubts: impl Iterator<Item = T>) -> Self {
        if doubts.next().is_some() { Self::ToConfirm } else { Self::Certain }
    }
}

impl<'a> InitiativeDraft<'a> {
    /// Returns the targets, in the order of the print.
    #[must_use]
    pub fn targets(&self) -> &[Drafted<'a, Target>] {
        &self.targets
    }

    /// Returns the readings, in the order of the print.
    #[must_use]
    pub fn readings(&self) -> &[Drafted<'a, StatedReading>] {
        &self.readings
    }

    /// Returns the withdrawal conditions, in the order of the print.
    #[must_use]
    pub fn conditions(&self) -> &[Drafted<'a, Condition>] {
        &self.conditions
    }

    /// Returns whether an officer needs to check how the conditions combine.
    #[must_use]
    pub fn combination(&self) -> Confidence {
        Confidence::with(self.open.iter())
    }

    /// Returns the doubts about how the conditions combine.
    #[must_use]
    pub fn combination_doubts(&self) -> &[Doubt] {
        &self.open
    }

    /// Returns the withdrawal criterion with these conditions and the cell's wording. How the
    /// conditions combine is set only if the print says いずれか or すべて.
    ///
    /// ```
    /// use kusei::draft::{Confidence, Doubt, InitiativeCells};
    /// use kusei::terms::Combination;
    ///
    /// let targets = ["①応募件数：100件以上", "②満足度：65％以上"];
    /// let of = |withdrawal| InitiativeCells { targets: &targets, withdrawal, readings: &[] }.draft();
    /// let any = of("①が50件未満、②が40％未満のいずれかの場合は再構築する。");
    /// assert_eq!(any.withdrawal().when(), Some(Combination::Any));
    /// assert_eq!(any.combination(), Confidence::Certain);
    /// let open = of("①が50件未満、②が40％未満の場合は再構築する。");
    /// assert_eq!(open.withdrawal().when(), None);
    /// assert_eq!(open.combination_doubts(), [Doubt::AnyOrAll]);
    /// ```
    #[must_use]
    pub fn withdrawal(&self) -> Withdrawal {
        let conditions = self.conditions.iter().map(|drafted| drafted.value.clone()).collect();
        Withdrawal::new(self.printed, self.when, conditions)
    }
}
