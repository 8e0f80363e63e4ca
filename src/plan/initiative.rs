//! 具体的取組 and its performance targets.

use alloc::boxed::Box;
use core::hash::{Hash, Hasher};

use crate::plan::measured::MeasuredTarget;
use crate::plan::prose::RowProse;
use crate::plan::spellings::{RowCell, Spellings};
use crate::plan::withdrawal::Withdrawal;
use crate::rules::Derived;
use crate::terms::{
    Achievement, Attainment, Conditions, Implementation, InitiativeEffectiveness, Prose, RateRule,
    Targets, Verdict,
};
use crate::value::{Disagreement, InitiativeCode, ItemMark, Stated, Statement};

/// An initiative (具体的取組) of a strategy: 【4-2-1】.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "具体的取組")]
pub struct Initiative {
    pub(crate) code: InitiativeCode,
    pub(crate) items: Box<[ItemMark]>,
    /// Content, prior results, activities, issues and improvements.
    pub(crate) prose: RowProse<4>,
    pub(crate) targets: Box<[PerformanceTarget]>,
    pub(crate) withdrawal: Withdrawal,
    pub(crate) implementation: Option<Implementation>,
    pub(crate) achievement: Statement<Achievement>,
    pub(crate) effectiveness: Statement<InitiativeEffectiveness>,
    /// Spellings of its withdrawal criterion, implementation and marks; behind a thin pointer,
    /// because they are rare.
    pub(crate) spellings: Option<Box<Spellings>>,
}

/// A performance target (業績目標) of an initiative, for this year.
#[derive(Debug, Clone)]
#[doc(alias = "業績目標")]
pub struct PerformanceTarget {
    pub(crate) measured: MeasuredTarget,
    /// The content of its cell; the row's spellings keep any other printed text.
    pub(crate) stated: Statement<Verdict>,
}

/// The marks that a ward stated for an initiative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize)]
pub struct InitiativeMarks<'a> {
    achievement: Stated<'a, Achievement>,
    effectiveness: Stated<'a, InitiativeEffectiveness>,
}

impl Initiative {
    /// Returns its code: 4-2-1.
    #[must_use]
    pub const fn code(&self) -> InitiativeCode {
        self.code
    }

    /// Returns the items of the desired outcome it serves; empty if none is named.
    #[must_use]
    pub fn items(&self) -> &[ItemMark] {
        &self.items
    }

    /// Returns 取組内容.
    #[must_use]
    pub fn content(&self) -> Prose<'_> {
        self.prose.cell(0)
    }

    /// Returns its performance targets (業績目標).
    #[must_use]
    pub fn targets(&self) -> &[PerformanceTarget] {
        &self.targets
    }

    /// Returns its withdrawal criterion (撤退基準), blank if there is none.
    #[must_use]
    pub const fn withdrawal(&self) -> &Withdrawal {
        &self.withdrawal
    }

    /// Returns its withdrawal conditions together, under a formula of the achievement rate.
    pub(crate) fn conditions(&self, rule: RateRule) -> Conditions {
        self.withdrawal.conditions_on(&self.targets, rule)
    }

    /// Returns its targets together, as R5 asks for them.
    pub(crate) fn targets_together(&self) -> Targets {
        self.targets.iter().map(|own| own.measured.attainment().value).collect()
    }

    /// Returns 前年度までの実績.
    #[must_use]
    pub fn prior_results(&self) -> Prose<'_> {
        self.prose.cell(1)
    }

    /// Returns 取組実績.
    #[must_use]
    pub fn activities(&self) -> Prose<'_> {
        self.prose.cell(2)
    }

    /// Returns whether it was carried out as planned, if that is given.
    #[must_use]
    pub const fn implementation(&self) -> Option<Implementation> {
        self.implementation
    }

    /// Returns the marks that the ward stated.
    #[must_use]
    pub fn stated(&self) -> InitiativeMarks<'_> {
        InitiativeMarks {
            achievement: self.stated_achievement(),
            effectiveness: self.stated_effectiveness(),
        }
    }

    /// Returns the stated mark of 業績目標の達成状況.
    pub(crate) fn stated_achievement(&self) -> Stated<'_, Achievement> {
        Spellings::mark(self.spellings.as_deref(), RowCell::Achievement, self.achievement)
    }

    /// Returns the stated mark of 戦略に対する取組の有効性.
    pub(crate) fn stated_effectiveness(&self) -> Stated<'_, InitiativeEffectiveness> {
        let cell = RowCell::InitiativeEffectiveness;
        Spellings::mark(self.spellings.as_deref(), cell, self.effectiveness)
    }

    /// Returns 課題.
    #[must_use]
    #[doc(alias = "課題")]
    pub fn issues(&self) -> Prose<'_> {
        self.prose.cell(3)
    }

    /// Returns 改善策.
    #[must_use]
    #[doc(alias = "改善策")]
    pub fn improvements(&self) -> Prose<'_> {
        self.prose.cell(4)
    }
}

impl PerformanceTarget {
    /// Returns its target and readings.
    #[must_use]
    pub const fn measured(&self) -> &MeasuredTarget {
        &self.measured
    }

    /// Returns the verdict printed beside its reading: 67％（未達成）.
    #[must_use]
    pub fn stated(&self) -> Stated<'_, Verdict> {
        Spellings::mark(self.measured.target().spellings(), RowCell::Stated, self.stated)
    }

    /// Returns the verdict that its reading gives (R2).
    pub(crate) fn verdict(&self) -> Derived<Verdict> {
        match self.measured.attainment().value {
            Attainment::Met => Derived::Mark(Verdict::Achieved),
            Attainment::Missed => Derived::Mark(Verdict::NotAchieved),
            Attainment::Unknown(reason) => Derived::Undetermined(reason),
        }
    }

    /// Returns how the printed verdict differs from the derived one, if it does; the form need not
    /// print one.
    pub(crate) fn disagreement(&self) -> Option<Disagreement> {
        let found = self.stated.beside(self.verdict());
        found.filter(|found| *found != Disagreement::Missing)
    }

    /// Returns whether its cells have notes or its verdict differs.
    pub(crate) fn is_notable(&self) -> bool {
        !self.measured.notes().is_empty() || self.disagreement().is_some()
    }
}

impl PerformanceTarget {
    fn said(&self) -> (&MeasuredTarget, Stated<'_, Verdict>) {
        (&self.measured, self.stated())
    }
}

impl PartialEq for PerformanceTarget {
    fn eq(&self, other: &Self) -> bool {
        self.said() == other.said()
    }
}

impl Eq for PerformanceTarget {}

impl Hash for PerformanceTarget {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.said().hash(state);
    }
}

impl AsRef<MeasuredTarget> for PerformanceTarget {
    fn as_ref(&self) -> &MeasuredTarget {
        &self.measured
    }
}

impl<'a> InitiativeMarks<'a> {
    /// Returns 業績目標の達成状況.
    #[must_use]
    pub const fn achievement(self) -> Stated<'a, Achievement> {
        self.achievement
    }

    /// Returns 戦略に対する取組の有効性.
    #[must_use]
    pub const fn effectiveness(self) -> Stated<'a, InitiativeEffectiveness> {
        self.effectiveness
    }
}
