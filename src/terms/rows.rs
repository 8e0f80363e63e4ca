//! The facts of a row, which the rule tables match on. Numbers become facts in the layers above.

use core::cmp::Ordering;

use crate::terms::cells::{Attainment, Combination, ConditionState, Reason};

/// Declares the small enums that rule tables match on; they are never printed.
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
    /// Whether something of a kind is present among several.
    pub enum Found {
        /// At least one is.
        Present,
        /// None is.
        Absent,
    }

    /// What the cells of a target show about it (R2).
    pub enum Evidence {
        /// There is no reading.
        NoReading,
        /// The value given is a forecast.
        Forecast,
        /// A change has no previous reading.
        NoPrevious,
        /// A change has a forecast as its previous reading.
        PreviousForecast,
        /// The reference of a relative change is zero or negative.
        NotPositive,
        /// The reading, or the change, satisfies the criterion.
        Satisfied,
        /// It does not satisfy the criterion.
        NotSatisfied,
    }

    /// What a withdrawal criterion asks for (R3).
    pub enum Asked {
        /// Nothing: there is no criterion.
        Nothing,
        /// Nothing that can be checked: it is printed, but has no condition.
        PrintedOnly,
        /// That at least one of its conditions holds.
        Any,
        /// That all of its conditions hold.
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

    /// The kind of a target.
    pub enum GoalKind {
        /// A criterion on the reading.
        Number,
        /// A criterion on the change, or on the relative change, from last year or a baseline.
        Change,
        /// Reached or not, as an officer judges.
        Milestone,
    }

    /// An initiative's performance targets, taken together (R5).
    pub enum Targets {
        /// There is none.
        None,
        /// At least one is missed.
        SomeMissed,
        /// All are met.
        AllMet,
        /// None is missed and at least one is unknown; the first unknown one gives the reason.
        SomeUnknown(Reason),
    }

    /// What the reading shows about an indicator's target, or under a progress rate, what the rate
    /// shows (R7).
    pub enum IndicatorResult {
        /// There is no reading.
        NoReading,
        /// The target is met.
        Met,
        /// The target is missed.
        Missed,
        /// The value given is a forecast.
        Forecast,
        /// There is a reading, but not the previous one that a change needs.
        Undecided,
        /// There is a reading, but the previous one that a change needs is a forecast.
        PreviousForecast,
        /// The reference of a relative change is zero or negative.
        NotPositive,
        /// The achievement rate is at or above its bound.
        RateReached,
        /// The rate is below its bound.
        RateShort,
        /// The rate or its bound is not known.
        NoRate,
    }

    /// Whether the due year has come. A target without a due year is due this year (R7).
    pub enum Due {
        /// It is this year or earlier.
        Past,
        /// It is a later year.
        Ahead,
    }

    /// Where a reading that misses its target lies relative to the line towards it (R7).
    pub enum LinePosition {
        /// There is no previous reading, so there is no line.
        NoPrevious,
        /// The previous reading is a forecast, so there is no line.
        FromForecast,
        /// The previous reading met the target.
        FellBack,
        /// The reading is on the line or beyond it.
        OnLine,
        /// The reading falls short of the line.
        OffLine,
        /// The published path asks for a figure this year, and the reading satisfies it.
        PathMet,
        /// The published path asks for a figure this year, and the reading does not satisfy it.
        PathMissed,
        /// The rule in force draws no line.
        NotAsked,
    }

    /// A strategy's initiatives, taken together, under the rule in force (R9).
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
        /// It is not known which half is larger.
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
    /// Returns the sign of a value that compares with zero this way.
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
    /// A missed target outranks unknown ones; the first unknown one gives the reason.
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

/// The states found among a withdrawal criterion's conditions, and how the conditions combine
/// unless the rubric decides that (R3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Conditions {
    /// What is asked for; none if the rubric decides.
    pub asked: Option<Asked>,
    /// Conditions that hold.
    pub holding: Found,
    /// Conditions that do not hold.
    pub failing: Found,
    /// Conditions whose state is not known.
    pub unknown: Found,
}

impl Conditions {
    /// No conditions.
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

/// Notes on a target's cells that do not change its verdict; most targets have none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct TargetNotes {
    /// The reading is missing, and no reason is given.
    pub(crate) unexplained: bool,
    /// The reading covers another population than the target.
    pub(crate) population_differs: bool,
    /// A reading, this year's or last year's, is not final.
    pub(crate) unsettled: bool,
    /// A note on the unit of the reading.
    pub(crate) reading: Option<UnitNote>,
    /// A note on the unit of last year's reading.
    pub(crate) previous: Option<UnitNote>,
}

/// How a reading's unit differs from its target's, where the two still compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum UnitNote {
    /// The reading has no unit.
    Missing,
    /// One of the two is 件.
    CounterDiffers,
}

impl TargetNotes {
    /// Returns whether there is nothing to note.
    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }
}
