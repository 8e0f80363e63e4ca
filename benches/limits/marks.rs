//! Marks as small codes, in one array per column, and the tables that both hand-written loops end
//! with.

use std::collections::BTreeMap;
use std::iter::zip;

use kusei::terms::{Legend, Reason};
use kusei::{Derived, Sheet, review};

/// A mark's place in its legend from 1, `REASONS` plus a reason's place from 0, or a judgement.
pub(crate) type Code = u8;

pub(crate) const JUDGEMENT: Code = 0;
/// A, a, ア, ①, ○.
pub(crate) const GOOD: Code = 1;
/// B, b, イ, ②, ×.
pub(crate) const POOR: Code = 2;
/// ③; its mark in 達成状況 is the fifth.
pub(crate) const TRIGGERED: Code = 3;
const REASONS: Code = 16;
pub(crate) const READING_MISSING: Code = of(Reason::ReadingMissing);
pub(crate) const PREVIOUS_MISSING: Code = of(Reason::PreviousMissing);
pub(crate) const NOT_DUE: Code = of(Reason::NotDue);
const WITHDRAWAL_UNKNOWN: Code = of(Reason::WithdrawalUnknown);
const NO_TARGETS: Code = of(Reason::NoTargets);
const IMPLEMENTATION_UNKNOWN: Code = of(Reason::ImplementationUnknown);
const NOTHING_RATED: Code = of(Reason::NothingRated);
const NO_INITIATIVES: Code = of(Reason::NoInitiatives);

const fn of(reason: Reason) -> Code {
    REASONS + reason as Code
}

/// All marks, in sheet order within each column.
#[derive(Default, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) individual: Vec<Code>,
    pub(crate) overall: Vec<Code>,
    pub(crate) progress: Vec<Code>,
    pub(crate) strategy: Vec<Code>,
    pub(crate) level: Vec<Code>,
    pub(crate) achievement: Vec<Code>,
    pub(crate) initiative: Vec<Code>,
}

impl Marks {
    /// Reserves space for the marks of sheets.
    pub(crate) fn room_for(sheets: &[Sheet]) -> Self {
        let strategies = sheets.iter().flat_map(Sheet::strategies).count();
        let indicators = sheets.iter().flat_map(Sheet::indicators).count();
        let initiatives = sheets.iter().flat_map(Sheet::initiatives).count();
        Self {
            individual: vec![0; indicators],
            overall: vec![0; strategies],
            progress: vec![0; strategies],
            strategy: vec![0; strategies],
            level: vec![0; initiatives],
            achievement: vec![0; initiatives],
            initiative: vec![0; initiatives],
        }
    }

    /// Returns the marks of the crate's review.
    pub(crate) fn of_review(sheets: &[Sheet]) -> Self {
        let mut marks = Self::default();
        for sheet in sheets {
            for strategy in review(sheet).strategies() {
                marks
                    .individual
                    .extend(strategy.indicators().map(|i| code(i.individual().value())));
                marks.overall.push(code(strategy.overall().value()));
                marks.progress.push(code(strategy.progress().value()));
                marks.strategy.push(code(strategy.effectiveness().value()));
                for initiative in strategy.initiatives() {
                    marks.level.push(code(initiative.level().value()));
                    marks.achievement.push(code(initiative.achievement().value()));
                    marks.initiative.push(code(initiative.effectiveness().value()));
                }
            }
        }
        marks
    }

    fn columns(&self) -> [(&'static str, &[Code]); 7] {
        [
            ("個別", &self.individual),
            ("全体", &self.overall),
            ("進捗", &self.progress),
            ("有効性", &self.strategy),
            ("level", &self.level),
            ("達成状況", &self.achievement),
            ("取組の有効性", &self.initiative),
        ]
    }

    /// Returns the first mark in which two differ.
    pub(crate) fn difference(&self, other: &Self) -> Option<String> {
        zip(self.columns(), other.columns()).find_map(|((column, own), (_, other))| {
            let at = (0..own.len().max(other.len())).find(|at| own.get(*at) != other.get(*at))?;
            Some(format!("{column} {at}: {:?} and {:?}", own.get(at), other.get(at)))
        })
    }

    /// Returns how many marks of each column have each code.
    pub(crate) fn census(&self) -> String {
        let column = |(column, codes): (&str, &[Code])| {
            let mut counts = BTreeMap::<Code, usize>::new();
            for code in codes {
                *counts.entry(*code).or_default() += 1;
            }
            format!("{column} {counts:?}")
        };
        self.columns().map(column).join("\n")
    }
}

fn code<M: Legend>(derived: Derived<M>) -> Code {
    let place = |place: Option<usize>| place.and_then(|place| Code::try_from(place).ok());
    match derived {
        Derived::Judgement(_) => JUDGEMENT,
        Derived::Mark(mark) => place(M::ALL.iter().position(|own| *own == mark)).unwrap_or(99) + 1,
        Derived::Undetermined(reason) => {
            REASONS + place(Reason::ALL.iter().position(|own| *own == reason)).unwrap_or(99)
        }
    }
}

/// R3: how the conditions of a withdrawal criterion combine.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Withdrawal {
    Triggered,
    NotTriggered,
    Unknown,
}

/// The facts about an initiative's targets and withdrawal criterion.
#[derive(Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) withdrawal: Withdrawal,
    pub(crate) targets: usize,
    pub(crate) missed: bool,
    /// The first reason, or zero.
    pub(crate) unknown: Code,
}

impl Standing {
    /// R5, the level.
    #[inline]
    pub(crate) fn level(self) -> Code {
        match self.withdrawal {
            Withdrawal::Triggered => TRIGGERED,
            Withdrawal::Unknown => WITHDRAWAL_UNKNOWN,
            Withdrawal::NotTriggered if self.targets == 0 => NO_TARGETS,
            Withdrawal::NotTriggered if self.missed => POOR,
            Withdrawal::NotTriggered if self.unknown != 0 => self.unknown,
            Withdrawal::NotTriggered => GOOD,
        }
    }

    /// R6.
    #[inline]
    pub(crate) fn effectiveness(self) -> Code {
        match self.withdrawal {
            Withdrawal::Triggered => POOR,
            Withdrawal::Unknown => WITHDRAWAL_UNKNOWN,
            Withdrawal::NotTriggered if self.targets == 0 => NO_TARGETS,
            Withdrawal::NotTriggered => GOOD,
        }
    }

    /// For R9: returns whether it is certainly not ①.
    #[inline]
    pub(crate) fn is_known_not_achieved(self) -> bool {
        self.missed || self.withdrawal == Withdrawal::Triggered
    }
}

/// R5, the mark; `implementation` is 1 for (ⅰ), 2 for (ⅱ), 0 if it is not given.
#[inline]
pub(crate) fn achievement(level: Code, implementation: u8) -> Code {
    match (level, implementation) {
        (TRIGGERED, _) => 5,
        (GOOD | POOR, 0) => IMPLEMENTATION_UNKNOWN,
        (GOOD | POOR, suffix) => (level - 1) * 2 + suffix,
        (reason, _) => reason,
    }
}

/// R8.
#[inline]
pub(crate) fn overall(on_track: bool, not_on_track: bool) -> Code {
    match (not_on_track, on_track) {
        (true, _) => POOR,
        (false, true) => GOOD,
        (false, false) => NOTHING_RATED,
    }
}

/// R9; `open` is the first reason, or zero.
#[inline]
pub(crate) fn progress(initiatives: usize, not_achieved: bool, open: Code) -> Code {
    match (initiatives, not_achieved, open) {
        (0, _, _) => NO_INITIATIVES,
        (_, true, _) => POOR,
        (_, false, 0) => GOOD,
        (_, false, reason) => reason,
    }
}

/// For R9: returns the reason of two open levels that comes first.
#[inline]
pub(crate) fn first_reason(open: Code, level: Code) -> Code {
    if level >= REASONS && (open == 0 || level == WITHDRAWAL_UNKNOWN) { level } else { open }
}

/// R10.
#[inline]
pub(crate) fn strategy(overall: Code, progress: Code) -> Code {
    match (overall, progress) {
        (REASONS.., _) => overall,
        (_, REASONS..) => progress,
        (_, POOR) => JUDGEMENT,
        _ => overall,
    }
}
