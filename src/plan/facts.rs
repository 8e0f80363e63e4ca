//! The facts of a sheet's rows that rules and findings use, in form order.
//!
//! A row is large, and few of its cells decide anything. Its facts are computed once, when the
//! sheet is made, and stored in one list. Marks and findings walk the list and read a row itself
//! only for the words of a sentence.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::iter::zip;
use core::num::NonZeroU32;

use crate::plan::initiative::{Initiative, PerformanceTarget};
use crate::plan::measured::in_year::InYear;
use crate::plan::strategy::{Indicator, Strategy};
use crate::terms::rows::TargetNotes;
use crate::terms::{
    Achievement, Conditions, Implementation, InitiativeEffectiveness, OutcomeStatus, Progress,
    RateRule, StrategyEffectiveness, Targets,
};
use crate::value::{FiscalYear, Statement, StrategyCode};

/// The facts of a sheet's rows that no rubric changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct SheetFacts {
    pub(crate) strategies: Box<[StrategyFacts]>,
    pub(crate) indicators: Box<[IndicatorFacts]>,
    pub(crate) initiatives: Box<[InitiativeFacts]>,
}

/// The facts of a strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct StrategyFacts {
    pub(crate) code: StrategyCode,
    /// The number of its indicators and of its initiatives.
    indicators: u32,
    initiatives: u32,
    pub(crate) overall: Statement<OutcomeStatus>,
    pub(crate) progress: Statement<Progress>,
    pub(crate) effectiveness: Statement<StrategyEffectiveness>,
    /// Both of its narratives are filled.
    pub(crate) is_narrated: bool,
}

/// The facts of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct IndicatorFacts {
    /// Its facts in the year of the sheet.
    pub(crate) in_year: InYear,
    pub(crate) stated: Statement<OutcomeStatus>,
    /// Notes on its cells.
    pub(crate) notes: TargetNotes,
}

/// The facts of an initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct InitiativeFacts {
    /// The last number of its code; the others are its strategy's.
    pub(crate) number: NonZeroU32,
    pub(crate) targets: Targets,
    /// Its withdrawal conditions, under the default formula of the achievement rate.
    pub(crate) conditions: Conditions,
    pub(crate) implementation: Option<Implementation>,
    pub(crate) achievement: Statement<Achievement>,
    pub(crate) effectiveness: Statement<InitiativeEffectiveness>,
    /// A target's cells have a note, or its printed verdict differs.
    pub(crate) has_notable_targets: bool,
    /// The counters of a condition and its target differ.
    pub(crate) has_notable_conditions: bool,
    /// Both of its narratives are filled.
    pub(crate) is_narrated: bool,
}

/// The facts of a strategy and of the rows below it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StrategyRows<'s> {
    pub(crate) own: &'s StrategyFacts,
    pub(crate) indicators: &'s [IndicatorFacts],
    pub(crate) initiatives: &'s [InitiativeFacts],
}

impl SheetFacts {
    /// Computes the facts of a sheet's strategies in its year.
    pub(crate) fn of(strategies: &[Strategy], year: FiscalYear) -> Self {
        let room = |count: fn(&Strategy) -> usize| strategies.iter().map(count).sum();
        let mut indicators = Vec::with_capacity(room(|own| own.indicators.len()));
        let mut initiatives = Vec::with_capacity(room(|own| own.initiatives.len()));
        for own in strategies {
            indicators.extend(own.indicators.iter().map(|own| IndicatorFacts::of(own, year)));
            initiatives.extend(own.initiatives.iter().map(InitiativeFacts::of));
        }
        Self {
            strategies: strategies.iter().map(StrategyFacts::of).collect(),
            indicators: indicators.into(),
            initiatives: initiatives.into(),
        }
    }

    /// Iterates over `strategies`, in form order, each with its facts and those of the rows below
    /// it.
    pub(crate) fn rows<'s>(
        &'s self,
        strategies: &'s [Strategy],
    ) -> impl Iterator<Item = (&'s Strategy, StrategyRows<'s>)> {
        let (mut indicators, mut initiatives) = (&*self.indicators, &*self.initiatives);
        zip(strategies, &self.strategies).map(move |(strategy, own)| {
            let indicators = first(&mut indicators, own.indicators);
            let initiatives = first(&mut initiatives, own.initiatives);
            (strategy, StrategyRows { own, indicators, initiatives })
        })
    }
}

/// Splits off the first `count` items.
fn first<'s, T>(all: &mut &'s [T], count: u32) -> &'s [T] {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    let (own, others) = all.split_at_checked(count).unwrap_or_default();
    *all = others;
    own
}

impl StrategyFacts {
    fn of(own: &Strategy) -> Self {
        // More rows than fit a `u32` do not fit in memory.
        let count = |rows| u32::try_from(rows).unwrap_or(u32::MAX);
        Self {
            code: own.code,
            indicators: count(own.indicators.len()),
            initiatives: count(own.initiatives.len()),
            overall: own.overall,
            progress: own.progress,
            effectiveness: own.effectiveness,
            is_narrated: own.issues().is_filled() && own.improvements().is_filled(),
        }
    }
}

impl IndicatorFacts {
    fn of(own: &Indicator, year: FiscalYear) -> Self {
        Self {
            in_year: own.measured.in_year(year),
            stated: own.stated,
            notes: own.measured.notes(),
        }
    }
}

impl InitiativeFacts {
    fn of(own: &Initiative) -> Self {
        let mut conditions = own.withdrawal.pairs(&own.targets);
        Self {
            number: own.code.number,
            targets: own.targets_together(),
            conditions: own.conditions(RateRule::default()),
            implementation: own.implementation,
            achievement: own.achievement,
            effectiveness: own.effectiveness,
            has_notable_targets: own.targets.iter().any(PerformanceTarget::is_notable),
            has_notable_conditions: conditions
                .any(|(_, condition, target)| condition.counter_differs(target)),
            is_narrated: own.issues().is_filled() && own.improvements().is_filled(),
        }
    }
}
