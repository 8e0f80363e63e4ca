//! A target with its readings: whether it is met (R2).

pub(crate) mod attainment;
pub(crate) mod mismatch;
pub(crate) mod notes;

use alloc::borrow::Cow;

use crate::plan::measured::attainment::Attainment;
use crate::plan::measured::mismatch::{Mismatched, differ};
use crate::plan::measured::notes::Notes;
use crate::plan::target::{Goal, Target};
use crate::rules::clause::{Decided, Grounds, rule};
use crate::rules::derived::Reason;
use crate::value::criterion::{Criterion, Satisfaction};
use crate::value::figure::Exact;
use crate::value::quantity::Quantity;
use crate::value::reading::{MilestoneState, Reading, ReadingValue};
use crate::value::unit::Unit;

/// A target with this year's reading and last year's, whose units are known to compare.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MeasuredTarget {
    target: Target,
    reading: Reading,
    previous: Reading,
    // Both are seen once, when the three are put together, and need no second look.
    seen: Seen,
    notes: Notes,
}

rule! {
    /// R2 目標の判定: whether a target is met. Missing is never zero and never missed.
    R2 = "R2" "目標の判定" / "whether a target is met",
        Decision "a target without a reading is neither met nor missed, whatever the reason";
    use Seen; use Attainment; use Reason;
    pub(crate) fn attainment(seen: Seen) -> Attainment {
        1: (NoReading,    ) => Unknown(ReadingMissing),
            "実績値がない（{reading}）" => "目標（{target}）の達成は不明である",
            "there is no reading ({reading})" => "it is not known whether {target} is met";
        2: (NoPrevious,   ) => Unknown(PreviousMissing),
            "前年度の実績値がない" => "目標（{target}）の達成は不明である",
            "last year's reading is missing" => "it is not known whether {target} is met",
            Decision "a change needs both years' readings";
        3: (Satisfied,    ) => Met,
            "実績値が「{reading}」である" => "目標（{target}）を達成している",
            "the reading is {reading}" => "the target ({target}) is met",
            Inferred "every reading that satisfies its target counts as met in the 15 levels of the form";
        4: (NotSatisfied, ) => Missed,
            "実績値が「{reading}」である" => "目標（{target}）を達成していない",
            "the reading is {reading}" => "the target ({target}) is missed",
            Stated "4-1-3 prints 67％（未達成） against 70%以上";
    }
}

/// What the cells of a target say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Seen {
    NoReading,
    NoPrevious,
    Satisfied,
    NotSatisfied,
}

impl MeasuredTarget {
    /// Puts a target and its readings together.
    ///
    /// # Errors
    ///
    /// [`Mismatched`], naming both cells at once: another dimension or counter than the target's
    /// or than each other's, `reached` where no milestone is, a quantity where one is, a bare
    /// figure too large for the target's unit.
    pub fn new(target: Target, reading: Reading, previous: Reading) -> Result<Self, Mismatched> {
        if target.counts_alike(&reading) && target.counts_alike(&previous) {
            return Ok(Self::checked(target, reading, previous));
        }
        let mut mismatched = Mismatched {
            reading: target.mismatch(&reading, &previous),
            previous: target.mismatch(&previous, &reading),
        };
        if mismatched == Mismatched::default() {
            mismatched.previous =
                previous.quantity().zip(reading.quantity()).and_then(|(a, b)| differ(a, b));
        }
        if mismatched == Mismatched::default() {
            Ok(Self::checked(target, reading, previous))
        } else {
            Err(mismatched)
        }
    }

    /// Puts together what is known to compare.
    fn checked(target: Target, reading: Reading, previous: Reading) -> Self {
        let notes = Notes::of(&target, &reading, &previous);
        let mut measured = Self { target, reading, previous, seen: Seen::NoReading, notes };
        measured.seen = measured.look();
        measured
    }

    /// What is notable of its cells.
    #[inline]
    pub(crate) const fn notes(&self) -> Notes {
        self.notes
    }

    /// What is aimed at.
    #[inline]
    #[must_use]
    pub const fn target(&self) -> &Target {
        &self.target
    }

    /// This year's reading.
    #[inline]
    #[must_use]
    pub const fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Last year's reading.
    #[inline]
    #[must_use]
    pub const fn previous(&self) -> &Reading {
        &self.previous
    }

    /// Whether the target is met, R2.
    #[inline]
    #[must_use]
    pub fn attainment(&self) -> Decided<Attainment> {
        attainment(self.seen)
    }

    fn look(&self) -> Seen {
        match self.target.goal() {
            Goal::Milestone(_) => match self.reading.value() {
                ReadingValue::Milestone(MilestoneState::Reached) => Seen::Satisfied,
                ReadingValue::Milestone(MilestoneState::NotReached) => Seen::NotSatisfied,
                ReadingValue::Quantity(_) | ReadingValue::Missing(_) => Seen::NoReading,
            },
            Goal::Criterion(criterion) => match self.reading_exact() {
                Some(reading) => criterion.holds(reading).into(),
                None => Seen::NoReading,
            },
            Goal::Change(criterion) => match (self.reading_exact(), self.previous_exact()) {
                (None, _) => Seen::NoReading,
                (Some(_), None) => Seen::NoPrevious,
                (Some(reading), Some(previous)) => {
                    criterion.holds_in(reading.minus(previous), self.unit()).into()
                }
            },
        }
    }

    /// The change from last year, reading − previous, in the readings' own direction: a
    /// reduction is negative, whichever way the target lies.
    ///
    /// `None` for a milestone, where a reading is missing, and where it is no quantity.
    #[must_use]
    pub fn change(&self) -> Option<Quantity> {
        self.own_reading()?.difference(&self.own_previous()?).ok()?
    }

    /// The readings held against another target, such as the one common to all wards; borrowed
    /// where the two ask for the same.
    ///
    /// A bare reading keeps the unit of its own target.
    ///
    /// # Errors
    ///
    /// [`Mismatched`] as for [`new`](Self::new): the readings measure something else.
    pub fn held_against(&self, target: &Target) -> Result<Cow<'_, Self>, Mismatched> {
        if self.target.asks_the_same(target) {
            return Ok(Cow::Borrowed(self));
        }
        let cell = |own: Option<Quantity>, reading: &Reading| match own {
            Some(quantity) => Reading::from(quantity).among(reading.population().clone()),
            None => reading.clone(),
        };
        let reading = cell(self.own_reading(), &self.reading);
        let previous = cell(self.own_previous(), &self.previous);
        Self::new(target.clone(), reading, previous).map(Cow::Owned)
    }

    /// The target with this year's reading, last year's left blank.
    pub(crate) fn this_year_alone(&self) -> Self {
        let Self { target, reading, .. } = self.clone();
        Self::checked(target, reading, Reading::blank())
    }

    /// This year's reading in its own unit, or its target's where it has none.
    pub(crate) fn own_reading(&self) -> Option<Quantity> {
        self.own(&self.reading)
    }

    /// Last year's reading likewise.
    pub(crate) fn own_previous(&self) -> Option<Quantity> {
        self.own(&self.previous)
    }

    fn own(&self, reading: &Reading) -> Option<Quantity> {
        let quantity = reading.quantity()?;
        self.unit().map_or_else(|| Some(quantity.clone()), |unit| quantity.or_in(unit))
    }

    /// The unit the target is counted in: its criterion's, else (of a change) its readings'.
    #[inline]
    pub(crate) fn unit(&self) -> Option<&Unit> {
        self.target.unit(&self.reading, &self.previous)
    }

    /// This year's reading in base units.
    #[inline]
    pub(crate) fn reading_exact(&self) -> Option<Exact> {
        self.exact(&self.reading)
    }

    /// Last year's reading in base units.
    #[inline]
    pub(crate) fn previous_exact(&self) -> Option<Exact> {
        self.exact(&self.previous)
    }

    #[inline]
    fn exact(&self, reading: &Reading) -> Option<Exact> {
        let quantity = reading.quantity()?;
        let unit = quantity.unit().or_else(|| self.unit());
        Some(quantity.figure().times(unit.map_or(1, Unit::factor)))
    }

    /// A criterion in the target's unit where it has none of its own.
    pub(crate) fn in_own_unit(&self, criterion: &Criterion) -> Criterion {
        let own = self.unit().and_then(|unit| criterion.or_in(unit));
        own.unwrap_or_else(|| criterion.clone())
    }

    /// What a sentence about the target names: `target`, `reading`, `previous`.
    pub(crate) fn grounds(&self) -> Grounds {
        let grounds = Grounds::default()
            .with_words("target", self.target.goal().ja(), self.target.goal().en())
            .with_reading("reading", &self.reading);
        match self.previous.missing() {
            Some(_) => grounds,
            None => grounds.with_reading("previous", &self.previous),
        }
    }
}

impl AsRef<Self> for MeasuredTarget {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl From<Satisfaction> for Seen {
    fn from(satisfaction: Satisfaction) -> Self {
        match satisfaction {
            Satisfaction::Satisfied => Self::Satisfied,
            Satisfaction::NotSatisfied => Self::NotSatisfied,
        }
    }
}
