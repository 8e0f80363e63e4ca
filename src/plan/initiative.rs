//! 具体的取組 and its performance targets.

use alloc::boxed::Box;

use crate::plan::measured::MeasuredTarget;
use crate::plan::spellings::Spellings;
use crate::plan::withdrawal::Withdrawal;
use crate::rules::Derived;
use crate::terms::{
    Achievement, Attainment, Conditions, Implementation, InitiativeEffectiveness, RateRule,
    Targets, Text, Verdict,
};
use crate::value::{InitiativeCode, ItemMark, Stated};

/// An initiative (具体的取組) of a strategy: 【4-2-1】.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "具体的取組")]
pub struct Initiative {
    pub(crate) code: InitiativeCode,
    pub(crate) items: Box<[ItemMark]>,
    pub(crate) content: Text,
    pub(crate) targets: Box<[PerformanceTarget]>,
    pub(crate) withdrawal: Withdrawal,
    pub(crate) prior_results: Text,
    pub(crate) activities: Text,
    pub(crate) implementation: Option<Implementation>,
    pub(crate) stated: InitiativeMarks,
    pub(crate) issues: Text,
    pub(crate) improvements: Text,
    /// Of its withdrawal criterion, and of whether it was carried out; seldom, so behind a thin
    /// pointer.
    pub(crate) spellings: Option<Box<Spellings>>,
}

/// A performance target (業績目標) of an initiative, for this year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "業績目標")]
pub struct PerformanceTarget {
    pub(crate) measured: MeasuredTarget,
    pub(crate) stated: Stated<Verdict>,
}

/// The marks a ward stated of an initiative.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, serde::Serialize)]
pub struct InitiativeMarks {
    pub(crate) achievement: Stated<Achievement>,
    pub(crate) effectiveness: Stated<InitiativeEffectiveness>,
}

impl Initiative {
    /// Its code: 4-2-1.
    #[must_use]
    pub const fn code(&self) -> InitiativeCode {
        self.code
    }

    /// The items of the desired outcome it serves; empty where none is named.
    #[must_use]
    pub fn items(&self) -> &[ItemMark] {
        &self.items
    }

    /// 取組内容.
    #[must_use]
    pub const fn content(&self) -> &Text {
        &self.content
    }

    /// Its performance targets (業績目標).
    #[must_use]
    pub fn targets(&self) -> &[PerformanceTarget] {
        &self.targets
    }

    /// Its withdrawal criterion (撤退基準), blank where there is none.
    #[must_use]
    pub const fn withdrawal(&self) -> &Withdrawal {
        &self.withdrawal
    }

    /// Its withdrawal conditions together, under a rule of an achievement rate.
    pub(crate) fn conditions(&self, rule: RateRule) -> Conditions {
        self.withdrawal.conditions_on(&self.targets, rule)
    }

    /// How its targets combine.
    pub(crate) fn targets_together(&self) -> Targets {
        self.targets.iter().map(|own| own.measured.attainment().value).collect()
    }

    /// 前年度までの実績.
    #[must_use]
    pub const fn prior_results(&self) -> &Text {
        &self.prior_results
    }

    /// 取組実績.
    #[must_use]
    pub const fn activities(&self) -> &Text {
        &self.activities
    }

    /// Whether it was carried out as planned, where that is given.
    #[must_use]
    pub const fn implementation(&self) -> Option<Implementation> {
        self.implementation
    }

    /// The marks the ward stated.
    #[must_use]
    pub const fn stated(&self) -> &InitiativeMarks {
        &self.stated
    }

    /// 課題.
    #[must_use]
    #[doc(alias = "課題")]
    pub const fn issues(&self) -> &Text {
        &self.issues
    }

    /// 改善策.
    #[must_use]
    #[doc(alias = "改善策")]
    pub const fn improvements(&self) -> &Text {
        &self.improvements
    }
}

impl PerformanceTarget {
    /// Its target and readings.
    #[must_use]
    pub const fn measured(&self) -> &MeasuredTarget {
        &self.measured
    }

    /// The verdict printed beside its reading: 67％（未達成）.
    #[must_use]
    pub const fn stated(&self) -> &Stated<Verdict> {
        &self.stated
    }

    /// The verdict its reading gives (R2).
    pub(crate) fn verdict(&self) -> Derived<Verdict> {
        match self.measured.attainment().value {
            Attainment::Met => Derived::Mark(Verdict::Achieved),
            Attainment::Missed => Derived::Mark(Verdict::NotAchieved),
            Attainment::Unknown(reason) => Derived::Undetermined(reason),
        }
    }
}

impl AsRef<MeasuredTarget> for PerformanceTarget {
    fn as_ref(&self) -> &MeasuredTarget {
        &self.measured
    }
}

impl InitiativeMarks {
    /// 業績目標の達成状況.
    #[must_use]
    pub const fn achievement(&self) -> &Stated<Achievement> {
        &self.achievement
    }

    /// 戦略に対する取組の有効性.
    #[must_use]
    pub const fn effectiveness(&self) -> &Stated<InitiativeEffectiveness> {
        &self.effectiveness
    }
}
