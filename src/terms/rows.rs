//! The facts of a row: what the rule tables are asked with. Numbers become facts above the rules;
//! a rule sees facts alone.

use core::cmp::Ordering;

use crate::terms::cells::{Attainment, Combination, ConditionState, Reason};

/// Declares the small enums that rule tables are asked with: facts of a row, which are not printed.
macro_rules! facts {
    ($($(#[$meta:meta])* $vis:vis enum $name:ident {
        $($(#[$own:meta])* $variant:ident $(($($data:ty),+))?,)+
    })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $vis enum $name { $($(#[$own])* $variant $(($($data),+))?,)+ }

        #[cfg(test)]
        impl $crate::terms::domain::Domain for $name {
            fn all() -> ::alloc::vec::Vec<Self> {
                ::alloc::vec![
                    $(facts!(@each $name $variant $(($($data),+))?)),+
                ]
                .concat()
            }
        }
    )+};
    (@each $name:ident $variant:ident) => { ::alloc::vec![$name::$variant] };
    (@each $name:ident $variant:ident ($data:ty)) => {
        <$data as $crate::terms::domain::Domain>::all()
            .into_iter()
            .map($name::$variant)
            .collect::<::alloc::vec::Vec<_>>()
    };
}

facts! {
    /// Whether something of a kind is among several.
    pub enum Found {
        /// At least one is.
        Present,
        /// None is.
        Absent,
    }

    /// What the cells of a target say of it (R2).
    pub enum Evidence {
        /// There is no reading.
        NoReading,
        /// What is given is a forecast.
        Forecast,
        /// A change has no previous reading.
        NoPrevious,
        /// A change has a forecast for a previous reading.
        PreviousForecast,
        /// What a relative change is measured from is zero or negative.
        NotPositive,
        /// The reading, or the change, satisfies what is asked.
        Satisfied,
        /// It does not.
        NotSatisfied,
    }

    /// What a withdrawal criterion asks (R3).
    pub enum Asked {
        /// Nothing: there is no criterion.
        Nothing,
        /// It is printed and has no condition that could be asked.
        PrintedOnly,
        /// That one of its conditions holds.
        Any,
        /// That all of them hold.
        All,
    }

    /// The sign of a number (R4).
    pub enum Sign {
        /// Below zero.
        Negative,
        /// Zero.
        Zero,
        /// Above zero.
        Positive,
    }

    /// What kind of target it is.
    pub enum GoalKind {
        /// A criterion on the reading.
        Number,
        /// A criterion on the change, or on the relative change, from last year or a baseline.
        Change,
        /// Reached or not, as an officer judges.
        Milestone,
    }

    /// An initiative's performance targets together (R5).
    pub enum Targets {
        /// It has none.
        None,
        /// At least one is missed.
        SomeMissed,
        /// All are met.
        AllMet,
        /// None is missed, and at least one is unknown; the first gives the reason.
        SomeUnknown(Reason),
    }

    /// What the reading says of an indicator's target; under a progress rate, what the rate says
    /// (R7).
    pub enum IndicatorResult {
        /// There is no reading.
        NoReading,
        /// The target is met.
        Met,
        /// The target is missed.
        Missed,
        /// What is given is a forecast.
        Forecast,
        /// There is a reading, and no previous one that a change needs.
        Undecided,
        /// There is a reading, and the previous one that a change needs is a forecast.
        PreviousForecast,
        /// What a relative change is measured from is zero or negative.
        NotPositive,
        /// The achievement rate is at or above its bound.
        RateReached,
        /// It is below its bound.
        RateShort,
        /// The rate or its bound is not known.
        NoRate,
    }

    /// Whether the due year has come. A target without one is due this year (R7).
    pub enum Due {
        /// It is this year or an earlier one.
        Past,
        /// It lies ahead.
        Ahead,
    }

    /// Where a reading that misses its target lies on the line to it (R7).
    pub enum LinePosition {
        /// There is no previous reading, so there is no line.
        NoPrevious,
        /// The previous reading is a forecast, so there is no line.
        FromForecast,
        /// The previous reading met the target.
        FellBack,
        /// It is on the line or beyond it.
        OnLine,
        /// It is short of the line.
        OffLine,
        /// The published path asks for a figure this year, and it satisfies that.
        PathMet,
        /// The published path asks for a figure this year, and it does not satisfy that.
        PathMissed,
        /// The rule in force draws no line.
        NotAsked,
    }

    /// A strategy's initiatives together, under the rule in force (R9).
    pub enum Initiatives {
        /// There is none.
        None,
        /// At least one is known not to be ①.
        SomeNotAchieved,
        /// All are ①.
        AllAchieved,
        /// None is known not to be ①, and at least one is undetermined.
        NotAllKnown(Reason),
        /// More than half are ①.
        MostAchieved,
        /// Half or more are known not to be ①.
        HalfNotAchieved,
        /// Which half is larger is not known.
        MajorityOpen(Reason),
        /// At least one is ③.
        SomeTriggered,
        /// None is ③.
        NoneTriggered,
        /// None is known to be ③, and at least one is undetermined.
        TriggeredOpen(Reason),
    }
}

#[cfg(test)]
impl crate::terms::domain::Domain for Attainment {
    fn all() -> alloc::vec::Vec<Self> {
        let mut all = alloc::vec![Self::Met, Self::Missed];
        all.extend(Reason::ALL.iter().copied().map(Self::Unknown));
        all
    }
}

impl Found {
    #[inline]
    pub(crate) const fn whether(found: bool) -> Self {
        if found { Self::Present } else { Self::Absent }
    }
}

impl From<Ordering> for Sign {
    /// The sign of what compares so with zero.
    fn from(beside_zero: Ordering) -> Self {
        match beside_zero {
            Ordering::Less => Self::Negative,
            Ordering::Equal => Self::Zero,
            Ordering::Greater => Self::Positive,
        }
    }
}

impl From<Combination> for Asked {
    fn from(combination: Combination) -> Self {
        match combination {
            Combination::Any => Self::Any,
            Combination::All => Self::All,
        }
    }
}

impl FromIterator<Attainment> for Targets {
    /// One that is missed outranks those that are unknown, of which the first gives the reason.
    fn from_iter<I: IntoIterator<Item = Attainment>>(targets: I) -> Self {
        targets.into_iter().fold(Self::None, |together, own| match (together, own) {
            (Self::SomeMissed, _) | (_, Attainment::Missed) => Self::SomeMissed,
            (Self::SomeUnknown(reason), _) | (_, Attainment::Unknown(reason)) => {
                Self::SomeUnknown(reason)
            }
            (Self::None | Self::AllMet, Attainment::Met) => Self::AllMet,
        })
    }
}

/// Which states are among a withdrawal criterion's conditions, and how they combine unless the
/// rubric says (R3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Conditions {
    /// What is asked; none where the rubric says.
    pub asked: Option<Asked>,
    /// Those that hold.
    pub holding: Found,
    /// Those that do not.
    pub failing: Found,
    /// Those of which it is not known.
    pub unknown: Found,
}

impl Conditions {
    /// No condition.
    pub(crate) const NONE: Self = Self {
        asked: None,
        holding: Found::Absent,
        failing: Found::Absent,
        unknown: Found::Absent,
    };

    /// Adds the state of one condition.
    pub(crate) fn add(&mut self, state: ConditionState) {
        *match state {
            ConditionState::Holds => &mut self.holding,
            ConditionState::DoesNotHold => &mut self.failing,
            ConditionState::Unknown => &mut self.unknown,
        } = Found::Present;
    }
}

/// What is notable of a target's cells, though they go with it; of most nothing is. A set, so that
/// what a row asks of it is one byte.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct TargetNotes(u8);

impl TargetNotes {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// The reading is missing, and no reason is given.
    pub(crate) const UNEXPLAINED: Self = Self(1);
    /// The reading was taken among another population than the target's.
    pub(crate) const POPULATION_DIFFERS: Self = Self(2);
    /// A reading, this year's or last year's, is not final.
    pub(crate) const UNSETTLED: Self = Self(4);
    /// The reading has no unit where its target has one.
    pub(crate) const UNIT_MISSING: Self = Self(8);
    /// One of the two, the reading and its target, is counted in 件.
    pub(crate) const COUNTER_DIFFERS: Self = Self(16);
    /// The same of last year's reading.
    pub(crate) const PREVIOUS_UNIT_MISSING: Self = Self(32);
    /// The same of last year's reading.
    pub(crate) const PREVIOUS_COUNTER_DIFFERS: Self = Self(64);
    /// The verdict printed beside the reading parts from it.
    pub(crate) const VERDICT: Self = Self(128);

    /// These, where something is so.
    #[inline]
    pub(crate) const fn when(self, is_so: bool) -> Self {
        if is_so { self } else { Self::NONE }
    }

    /// These and others.
    #[inline]
    pub(crate) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether one of several is among these.
    #[inline]
    pub(crate) const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// Whether nothing is notable.
    #[inline]
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Self> for TargetNotes {
    /// What is notable of several targets.
    fn from_iter<I: IntoIterator<Item = Self>>(notes: I) -> Self {
        notes.into_iter().fold(Self::NONE, Self::and)
    }
}
