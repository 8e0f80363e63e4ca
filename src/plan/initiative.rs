//! 具体的取組 and its performance targets.

use alloc::boxed::Box;
use core::str::FromStr;

use crate::plan::measured::MeasuredTarget;
use crate::plan::measured::attainment::{Attainment, Targets};
use crate::plan::withdrawal::{Combination, Held, Withdrawal, WithdrawalState};
use crate::rules::clause::Decided;
use crate::rules::derived::Derived;
use crate::terms::marks::{Achievement, InitiativeEffectiveness, Verdict};
use crate::terms::notation::Excerpt;
use crate::terms::text::Text;
use crate::value::code::{InitiativeCode, ItemMark};
use crate::value::reading::UnknownWord;
use crate::value::stated::Stated;

/// An initiative (具体的取組) of a strategy: 【4-2-1】.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "具体的取組")]
pub struct Initiative {
    pub(crate) code: InitiativeCode,
    pub(crate) items: Box<[ItemMark]>,
    pub(crate) content: Text,
    pub(crate) targets: Box<[PerformanceTarget]>,
    pub(crate) withdrawal: Withdrawal,
    pub(crate) seen: Seen,
    pub(crate) prior_results: Text,
    pub(crate) activities: Text,
    pub(crate) implementation: Option<Implementation>,
    pub(crate) stated: InitiativeMarks,
    pub(crate) issues: Text,
    pub(crate) improvements: Text,
}

/// What an initiative's targets and withdrawal criterion say together. Neither changes, so they
/// are looked at once, when they are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Seen {
    targets: Targets,
    held: Held,
    is_plain: bool,
}

/// A performance target (業績目標) of an initiative, for this year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "業績目標")]
pub struct PerformanceTarget {
    pub(crate) measured: MeasuredTarget,
    pub(crate) stated: Stated<Verdict>,
}

/// Whether an initiative was carried out as planned: (ⅰ) or (ⅱ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Implementation {
    /// (ⅰ) 取組は予定どおり実施
    AsPlanned,
    /// (ⅱ) 取組を予定どおり実施しなかった
    NotAsPlanned,
}

/// The marks a ward stated of an initiative.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
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

    /// Whether its withdrawal criterion is triggered (R3); `default` says how conditions combine
    /// where the criterion does not.
    #[inline]
    pub(crate) fn withdrawal_state(&self, default: Combination) -> Decided<WithdrawalState> {
        self.seen.held.state(default)
    }

    /// How its targets stand together.
    #[inline]
    pub(crate) const fn targets_together(&self) -> Targets {
        self.seen.targets
    }

    /// Whether nothing is notable of its targets and conditions: there is no note on a cell, no
    /// verdict is stated, and every condition is counted as its targets are.
    #[inline]
    pub(crate) const fn is_plain(&self) -> bool {
        self.seen.is_plain
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
    pub const fn issues(&self) -> &Text {
        &self.issues
    }

    /// 改善策.
    #[must_use]
    pub const fn improvements(&self) -> &Text {
        &self.improvements
    }
}

impl Seen {
    pub(crate) fn of(targets: &[PerformanceTarget], withdrawal: &Withdrawal) -> Self {
        let plain = |own: &PerformanceTarget| {
            own.measured.notes().is_empty() && own.stated == Stated::default()
        };
        let mut conditions = withdrawal.pairs(targets);
        Self {
            targets: targets.iter().map(|own| own.measured.attainment().value).collect(),
            held: withdrawal.held(targets),
            is_plain: targets.iter().all(plain)
                && conditions.all(|(_, condition, target)| !condition.counter_differs(target)),
        }
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

impl Implementation {
    const WORDS: [&'static str; 2] = ["as_planned", "not_as_planned"];

    /// The word of the wire format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AsPlanned => "as_planned",
            Self::NotAsPlanned => "not_as_planned",
        }
    }
}

impl FromStr for Implementation {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        match word {
            "as_planned" => Ok(Self::AsPlanned),
            "not_as_planned" => Ok(Self::NotAsPlanned),
            _ => Err(UnknownWord { found: Excerpt::new(word), expected: &Self::WORDS }),
        }
    }
}
