//! The finite domains of the rule tables, to walk them whole.

use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

use crate::plan::initiative::Implementation;
use crate::plan::measured;
use crate::plan::measured::attainment::Targets;
use crate::plan::withdrawal::{Asked, WithdrawalState};
use crate::rules::clause::Found;
use crate::rules::derived::{Derived, Reason};
use crate::rules::r07_individual as individual;
use crate::rules::r09_progress::Tally;
use crate::terms::marks::{InitiativeEffectiveness, Legend, Level, StrategyEffectiveness};
use crate::value::criterion::{Comparator, Direction};
use crate::value::rate::{Basis, Sign};

/// A type with finitely many values.
pub(crate) trait Domain: Copy + fmt::Debug {
    fn all() -> Vec<Self>;
}

/// Lists the values of small enums.
macro_rules! domain {
    ($($name:ty: $($value:ident)+;)+) => {$(
        impl Domain for $name {
            fn all() -> Vec<Self> {
                vec![$(<$name>::$value),+]
            }
        }
    )+};
}

domain! {
    Ordering: Less Equal Greater;
    Found: Present Absent;
    Comparator: AtLeast AtMost LessThan MoreThan;
    Direction: Higher Lower;
    measured::Seen: NoReading NoPrevious Satisfied NotSatisfied;
    Basis: OnNumber Other;
    Sign: Negative Zero Positive;
    Asked: Nothing PrintedOnly Any All;
    WithdrawalState: Triggered NotTriggered Unknown NoCriterion;
    Implementation: AsPlanned NotAsPlanned;
    individual::Seen: NoReading Met Missed Undecided RateReached RateShort NoRate;
    individual::Kind: Number Change Milestone;
    individual::Due: Past Ahead;
    individual::Path: NoPrevious FellBack OnLine OffLine NotAsked;
    Level: Achieved NotAchieved WithdrawalTriggered;
    InitiativeEffectiveness: Effective NotEffective;
    StrategyEffectiveness: Effective NotEffective;
}

impl Domain for Reason {
    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }
}

impl Domain for Targets {
    fn all() -> Vec<Self> {
        let mut all = vec![Self::None, Self::SomeMissed, Self::AllMet];
        all.extend(Reason::all().into_iter().map(Self::SomeUnknown));
        all
    }
}

impl Domain for Tally {
    fn all() -> Vec<Self> {
        let mut all = vec![
            Self::NoInitiative,
            Self::SomeNotAchieved,
            Self::AllAchieved,
            Self::MostAchieved,
            Self::HalfNotAchieved,
            Self::SomeTriggered,
            Self::NoneTriggered,
        ];
        for open in [Self::NotAllKnown, Self::MajorityOpen, Self::TriggeredOpen] {
            all.extend(Reason::all().into_iter().map(open));
        }
        all
    }
}

impl<M: Legend> Domain for Derived<M> {
    fn all() -> Vec<Self> {
        let marks = M::ALL.iter().copied().map(Self::Mark);
        let reasons = Reason::all().into_iter().map(Self::Undetermined);
        marks.chain(reasons).chain([Self::Judgement]).collect()
    }
}

impl<T: Domain> Domain for Option<T> {
    fn all() -> Vec<Self> {
        let mut all = vec![None];
        all.extend(T::all().into_iter().map(Some));
        all
    }
}

/// A table of several columns has the product of their domains.
macro_rules! product {
    ($($column:ident)+) => {
        impl<$($column: Domain),+> Domain for ($($column,)+) {
            #[allow(non_snake_case, reason = "a value is named as its column is")]
            fn all() -> Vec<Self> {
                let mut all = Vec::new();
                product!(@loop all [] $($column)+);
                all
            }
        }
    };
    (@loop $all:ident [$($done:ident)*] $column:ident $($rest:ident)*) => {
        for $column in $column::all() {
            product!(@loop $all [$($done)* $column] $($rest)*);
        }
    };
    (@loop $all:ident [$($done:ident)*]) => { $all.push(($($done,)*)); };
}

product! { A }
product! { A B }
product! { A B C }
product! { A B C D }
