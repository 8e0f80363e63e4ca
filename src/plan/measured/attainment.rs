//! Whether a target is met, and how an initiative's targets stand together.

use crate::rules::derived::Reason;

/// Whether a target is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "達成")]
pub enum Attainment {
    /// It is met.
    Met,
    /// It is missed.
    Missed,
    /// It is not known, and why.
    Unknown(Reason),
}

impl Attainment {
    /// The result in Japanese.
    #[must_use]
    pub const fn ja(self) -> &'static str {
        match self {
            Self::Met => "達成",
            Self::Missed => "未達成",
            Self::Unknown(_) => "不明",
        }
    }

    /// The word of the wire format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
            Self::Unknown(_) => "unknown",
        }
    }
}

/// How an initiative's performance targets stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Targets {
    None,
    SomeMissed,
    AllMet,
    SomeUnknown(Reason),
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
