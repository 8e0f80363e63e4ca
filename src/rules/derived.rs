//! A derived value: a mark, or why there is none.

use core::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::rules::clause::Grounds;

/// What the rules give for a cell. Not what the ward stated there: see [`Stated`](crate::Stated).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Derived<M> {
    /// A mark.
    Mark(M),
    /// No mark, and why.
    Undetermined(Reason),
    /// The numbers leave it to an officer.
    Judgement,
}

impl<M> Derived<M> {
    /// The value with its mark turned into something else.
    #[must_use]
    pub fn map<N>(self, turn: impl FnOnce(M) -> N) -> Derived<N> {
        match self {
            Self::Mark(mark) => Derived::Mark(turn(mark)),
            Self::Undetermined(reason) => Derived::Undetermined(reason),
            Self::Judgement => Derived::Judgement,
        }
    }

    /// The mark, where there is one.
    #[must_use]
    pub fn mark(self) -> Option<M> {
        match self {
            Self::Mark(mark) => Some(mark),
            Self::Undetermined(_) | Self::Judgement => None,
        }
    }

    /// Why there is no mark, where the sheet leaves it open.
    #[must_use]
    pub fn undetermined(&self) -> Option<Reason> {
        match self {
            Self::Undetermined(why) => Some(*why),
            Self::Mark(_) | Self::Judgement => None,
        }
    }
}

impl Serialize for Derived<&'static str> {
    /// Writes an object with exactly one of `mark`, `undetermined` and `judgement`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut derived = serializer.serialize_struct("Derived", 1)?;
        match self {
            Self::Mark(glyph) => derived.serialize_field("mark", glyph)?,
            Self::Undetermined(reason) => derived.serialize_field("undetermined", reason.code())?,
            Self::Judgement => derived.serialize_field("judgement", &true)?,
        }
        derived.end()
    }
}

/// Why a value is undetermined. Reasons are inherited upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The reading is missing.
    ReadingMissing,
    /// Last year's reading is missing.
    PreviousMissing,
    /// A milestone is not reached and not due.
    NotDue,
    /// The achievement rate is not known.
    RateUnknown,
    /// Whether the withdrawal criterion is triggered is not known.
    WithdrawalUnknown,
    /// The initiative has no performance target.
    NoTargets,
    /// Whether the initiative was carried out as planned is not given.
    ImplementationUnknown,
    /// No indicator of the strategy is rated.
    NothingRated,
    /// The strategy has no initiative.
    NoInitiatives,
}

impl Reason {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::ReadingMissing,
        Self::PreviousMissing,
        Self::NotDue,
        Self::RateUnknown,
        Self::WithdrawalUnknown,
        Self::NoTargets,
        Self::ImplementationUnknown,
        Self::NothingRated,
        Self::NoInitiatives,
    ];

    /// The reason's public code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReadingMissing => "reading-missing",
            Self::PreviousMissing => "previous-missing",
            Self::NotDue => "not-due",
            Self::RateUnknown => "rate-unknown",
            Self::WithdrawalUnknown => "withdrawal-unknown",
            Self::NoTargets => "no-targets",
            Self::ImplementationUnknown => "implementation-unknown",
            Self::NothingRated => "nothing-rated",
            Self::NoInitiatives => "no-initiatives",
        }
    }

    /// The reason in Japanese.
    #[must_use]
    pub const fn ja(self) -> &'static str {
        match self {
            Self::ReadingMissing => "実績値がない",
            Self::PreviousMissing => "前年度の実績値がない",
            Self::NotDue => "期限が到来していない",
            Self::RateUnknown => "達成率が算定できない",
            Self::WithdrawalUnknown => "撤退基準への該当が不明",
            Self::NoTargets => "業績目標がない",
            Self::ImplementationUnknown => "取組が予定どおり実施されたかが不明",
            Self::NothingRated => "評価された指標がない",
            Self::NoInitiatives => "具体的取組がない",
        }
    }

    /// The reason in English.
    #[must_use]
    pub const fn en(self) -> &'static str {
        match self {
            Self::ReadingMissing => "a reading is missing",
            Self::PreviousMissing => "last year's reading is missing",
            Self::NotDue => "it is not due yet",
            Self::RateUnknown => "the achievement rate is not known",
            Self::WithdrawalUnknown => {
                "it is not known whether the withdrawal criterion is triggered"
            }
            Self::NoTargets => "there is no performance target",
            Self::ImplementationUnknown => "it is not given whether it was carried out as planned",
            Self::NothingRated => "no indicator is rated",
            Self::NoInitiatives => "there is no initiative",
        }
    }

    /// Where several reasons apply, the one that stands first: withdrawal, targets,
    /// implementation.
    pub(crate) const fn rank(self) -> u8 {
        match self {
            Self::WithdrawalUnknown => 0,
            Self::ImplementationUnknown => 2,
            Self::ReadingMissing
            | Self::PreviousMissing
            | Self::NotDue
            | Self::RateUnknown
            | Self::NoTargets
            | Self::NothingRated
            | Self::NoInitiatives => 1,
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Grounds {
    /// Adds a derived value: its mark, or why there is none.
    pub(crate) fn with_derived<M: fmt::Display>(
        self,
        name: &'static str,
        derived: Derived<M>,
    ) -> Self {
        match derived {
            Derived::Mark(mark) => self.with(name, mark),
            Derived::Undetermined(reason) => self.with_words(name, reason.ja(), reason.en()),
            Derived::Judgement => self.with_words(name, "判断による", "a judgement"),
        }
    }
}
