//! A target with its readings.

pub(crate) mod change;
pub(crate) mod facts;
pub(crate) mod in_year;
pub(crate) mod mismatch;
pub(crate) mod rate;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::hash::{Hash, Hasher};

use crate::plan::goal::Goal;
use crate::plan::measured::mismatch::{Mismatched, differ};
use crate::plan::spellings::{RowCell, Spellings};
use crate::plan::target::Target;
use crate::rules::{Decided, r02_target};
use crate::terms::fact_name::FactName;
use crate::terms::rows::TargetNotes;
use crate::terms::{Attainment, Direction, Evidence, Facts};
use crate::value::figure::Exact;
use crate::value::{Criterion, Quantity, Reading, Unit};

/// A target with this year's reading and last year's; their units compare.
///
/// Two are equal if their lines on the form are written alike, glyph for glyph.
///
/// ```
/// use kusei::plan::{Goal, MeasuredTarget, Target};
/// use kusei::terms::Attainment;
/// use kusei::value::{Reading, ReadingValue};
///
/// let target = Target::new("認知度", Goal::Criterion("50％以上".parse()?));
/// let reading = |text: &str| Ok(Reading::new(ReadingValue::Quantity(text.parse()?)));
/// let reading = |text: &str| -> Result<Reading, kusei::value::QuantityError> { reading(text) };
/// let measured = MeasuredTarget::new(target.clone(), reading("49.6%")?, reading("54.2%")?)?;
/// assert_eq!(measured.attainment().value, Attainment::Missed);
/// assert_eq!(measured.change(), Some("-4.6ポイント".parse()?));
/// assert!(MeasuredTarget::new(target, reading("50人")?, Reading::blank()).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct MeasuredTarget {
    target: Target,
    reading: Reading,
    previous: Reading,
    // Facts of the row, computed when it is made.
    attainment: Decided<Attainment>,
    notes: TargetNotes,
}

impl MeasuredTarget {
    /// Makes a target with its readings.
    ///
    /// # Errors
    ///
    /// [`Mismatched`], with every cell that is wrong: a dimension or counter other than the
    /// target's or the other reading's, `reached` for a target that is not a milestone, a quantity
    /// for one that is, or a bare figure too large for the target's unit.
    pub fn new(target: Target, reading: Reading, previous: Reading) -> Result<Self, Mismatched> {
        // The spellings of earlier readings no longer apply.
        Self::of_row(target.spelt_only(RowCell::is_of_target), reading, previous)
    }

    /// Makes the row from its cells; the target keeps how each of them is spelled.
    pub(crate) fn of_row(
        target: Target,
        reading: Reading,
        previous: Reading,
    ) -> Result<Self, Mismatched> {
        if target.baseline().is_none()
            && target.counts_alike(&reading)
            && target.counts_alike(&previous)
        {
            return Ok(Self::checked(target, reading, previous));
        }
        let mut mismatched = Mismatched {
            reading: target.mismatch(&reading, &previous),
            previous: target.mismatch(&previous, &reading),
            baseline: target.baseline_mismatch(&reading, &previous).map(Box::new),
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

    /// Makes the row from cells that are known to compare.
    fn checked(target: Target, reading: Reading, previous: Reading) -> Self {
        let notes = facts::notes(&target, &reading, &previous);
        let attainment = r02_target::attainment(Evidence::NoReading);
        let mut measured = Self { target, reading, previous, attainment, notes };
        measured.attainment = r02_target::attainment(facts::evidence(&measured));
        measured
    }

    /// Returns the notes on its cells.
    #[inline]
    pub(crate) const fn notes(&self) -> TargetNotes {
        self.notes
    }

    /// Returns the target.
    #[inline]
    #[must_use]
    pub const fn target(&self) -> &Target {
        &self.target
    }

    /// Returns this year's reading.
    #[inline]
    #[must_use]
    pub const fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Returns last year's reading.
    #[inline]
    #[must_use]
    #[doc(alias = "前年度の実績値")]
    pub const fn previous(&self) -> &Reading {
        &self.previous
    }

    /// Returns whether the target is met (R2).
    #[inline]
    #[must_use]
    pub const fn attainment(&self) -> Decided<Attainment> {
        self.attainment
    }

    /// Returns the change from last year, reading − previous, with its own sign: a reduction is
    /// negative, whichever way is better.
    ///
    /// `None` for a milestone, or if a reading is missing or a forecast.
    #[must_use]
    pub fn change(&self) -> Option<Quantity> {
        self.own_reading()?.difference(&self.own_previous()?).ok()?
    }

    /// Returns the readings with another target, such as the one common to all wards; borrowed if
    /// both targets ask for the same.
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
        let reading = self.in_unit(&self.reading).into_owned();
        let previous = self.in_unit(&self.previous).into_owned();
        Self::new(target.clone(), reading, previous).map(Cow::Owned)
    }

    /// Returns the target with this year's reading and a blank one for last year.
    pub(crate) fn this_year_alone(&self) -> Self {
        let Self { target, reading, .. } = self.clone();
        Self::checked(target.spelt_only(RowCell::is_of_target), reading, Reading::blank())
    }

    /// Returns this year's reading in its own unit, or in its target's if it has none; no forecast.
    pub(crate) fn own_reading(&self) -> Option<Quantity> {
        self.own(self.reading.judged()?)
    }

    /// Returns last year's reading in the same way.
    pub(crate) fn own_previous(&self) -> Option<Quantity> {
        self.own(self.previous.judged()?)
    }

    fn own(&self, quantity: &Quantity) -> Option<Quantity> {
        self.unit().map_or_else(|| Some(quantity.clone()), |unit| quantity.or_in(unit))
    }

    /// Returns the reference of a change, in its own unit or else in the target's.
    pub(crate) fn own_reference(&self) -> Option<Quantity> {
        match self.target.goal().reference()?.baseline() {
            Some(baseline) => self.own(baseline.value()),
            None => self.own_previous(),
        }
    }

    /// Returns the reference of a change in base units.
    pub(crate) fn reference_exact(&self) -> Option<Exact> {
        match self.target.goal().reference()?.baseline() {
            Some(baseline) => Some(baseline.value().exact_in(self.unit())),
            None => self.previous_exact(),
        }
    }

    /// Returns the unit of the target: the one of its criterion, or else (for a change) of its
    /// baseline, or else of its readings.
    #[inline]
    pub(crate) fn unit(&self) -> Option<&Unit> {
        self.target.unit(&self.reading, &self.previous)
    }

    /// Returns this year's reading in base units; no forecast.
    #[inline]
    pub(crate) fn reading_exact(&self) -> Option<Exact> {
        self.exact(&self.reading)
    }

    /// Returns last year's reading in base units; no forecast.
    #[inline]
    pub(crate) fn previous_exact(&self) -> Option<Exact> {
        self.exact(&self.previous)
    }

    #[inline]
    fn exact(&self, reading: &Reading) -> Option<Exact> {
        let quantity = reading.judged()?;
        let unit = quantity.unit().or_else(|| self.unit());
        Some(quantity.figure().times(unit.map_or(1, Unit::base_units)))
    }

    /// Returns a criterion, in the target's unit if it has none of its own.
    pub(crate) fn in_own_unit(&self, criterion: &Criterion) -> Criterion {
        let own = self.unit().and_then(|unit| criterion.or_in(unit));
        own.unwrap_or_else(|| criterion.clone())
    }

    /// Adds a fact of the target: the goal, the reading or why it is missing, last year's reading,
    /// the change and its reference, or the direction. Quantities are in the unit they are read in.
    pub(crate) fn tell(&self, name: FactName, facts: &mut Facts) {
        match name {
            FactName::TARGET => facts.add(name, &self.goal_in_own_unit()),
            FactName::MISSING => facts.add_any(name, self.reading.missing()),
            FactName::READING => facts.add_any(name, self.stated_in_unit(&self.reading)),
            FactName::PREVIOUS => facts.add_any(name, self.stated_in_unit(&self.previous)),
            FactName::CHANGE => facts.add_any(name, self.said_change()),
            FactName::REFERENCE => facts.add_any(name, self.said_reference()),
            FactName::BETTER => {
                facts.add_any(name, self.target.goal().direction().map(Direction::code));
            }
            _ => {}
        }
    }

    fn stated_in_unit<'r>(&self, reading: &'r Reading) -> Option<Cow<'r, Reading>> {
        reading.missing().is_none().then(|| self.in_unit(reading))
    }

    /// Returns the goal in the target's unit.
    pub(crate) fn goal_in_own_unit(&self) -> Cow<'_, Goal> {
        let goal = self.target.goal();
        let is_bare = goal.criterion().is_some_and(|own| own.quantity().unit().is_none());
        match goal {
            Goal::Criterion(own) if is_bare => Cow::Owned(Goal::Criterion(self.in_own_unit(own))),
            Goal::Change(own, from) if is_bare => {
                Cow::Owned(Goal::Change(self.in_own_unit(own), from.clone()))
            }
            Goal::Criterion(_)
            | Goal::Change(..)
            | Goal::RelativeChange(..)
            | Goal::Milestone(_) => Cow::Borrowed(goal),
        }
    }

    /// Returns a reading in the unit it is read in.
    pub(crate) fn in_unit<'r>(&self, reading: &'r Reading) -> Cow<'r, Reading> {
        match reading.quantity() {
            Some(quantity) if quantity.unit().is_none() => {
                let own = self.own(quantity);
                own.map_or(Cow::Borrowed(reading), |own| Cow::Owned(reading.with_quantity(own)))
            }
            Some(_) | None => Cow::Borrowed(reading),
        }
    }
}

/// The fields that equality and hashing use; the others follow from them.
type MeasuredSaid<'t> = (&'t Target, &'t Reading, &'t Reading);

impl MeasuredTarget {
    const fn said(&self) -> MeasuredSaid<'_> {
        (&self.target, &self.reading, &self.previous)
    }
}

impl PartialEq for MeasuredTarget {
    fn eq(&self, other: &Self) -> bool {
        let (own, others) = (self.target.spellings(), other.target.spellings());
        self.said() == other.said()
            && Spellings::of_measured(own).eq(Spellings::of_measured(others))
    }
}

impl Eq for MeasuredTarget {}

impl Hash for MeasuredTarget {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.said().hash(state);
    }
}

impl AsRef<Self> for MeasuredTarget {
    fn as_ref(&self) -> &Self {
        self
    }
}
