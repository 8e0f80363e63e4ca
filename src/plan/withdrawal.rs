//! 撤退基準: when an initiative is to be reconsidered (R3).
//!
//! The form's 「撤退基準未達成」 reads "criterion not reached"; what it means is that the withdrawal
//! condition holds. So the words here are triggered and not triggered.

pub(crate) mod condition;

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::str::FromStr;

use crate::plan::measured::MeasuredTarget;
use crate::plan::withdrawal::condition::{Condition, ConditionState};
use crate::rules::clause::{Decided, Found, rule};
use crate::terms::notation::Excerpt;
use crate::terms::text::Text;
use crate::value::reading::UnknownWord;

/// A withdrawal criterion: its wording, and the conditions read from it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[doc(alias = "撤退基準")]
pub struct Withdrawal {
    printed: Text,
    when: Option<Combination>,
    conditions: Box<[Condition]>,
}

/// How several conditions combine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Combination {
    /// One that holds is enough.
    #[default]
    Any,
    /// Every one must hold.
    All,
}

/// Whether a withdrawal criterion is triggered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "撤退基準未達成")]
pub enum WithdrawalState {
    /// It is: the form marks ③ and says 見直す.
    Triggered,
    /// It is not.
    NotTriggered,
    /// It is not known.
    Unknown,
    /// There is no criterion, which counts as not triggered.
    NoCriterion,
}

impl WithdrawalState {
    /// The word of the wire format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Triggered => "triggered",
            Self::NotTriggered => "not_triggered",
            Self::Unknown => "unknown",
            Self::NoCriterion => "none",
        }
    }
}

impl WithdrawalState {
    /// The state in Japanese.
    #[must_use]
    pub const fn ja(self) -> &'static str {
        match self {
            Self::Triggered => "該当",
            Self::NotTriggered => "非該当",
            Self::Unknown => "不明",
            Self::NoCriterion => "撤退基準なし",
        }
    }

    /// The state in English.
    #[must_use]
    pub const fn en(self) -> &'static str {
        match self {
            Self::Triggered => "triggered",
            Self::NotTriggered => "not triggered",
            Self::Unknown => "unknown",
            Self::NoCriterion => "no criterion",
        }
    }
}

rule! {
    /// R3 撤退基準への該当: whether a withdrawal criterion is triggered.
    R3 = "R3" "撤退基準への該当" / "whether the withdrawal criterion is triggered",
        Inferred "several conditions combine with any: 【5-3-2】 proves it, and the それぞれ of 【5-1-1】 is read the same way; all can be asked for";
    use Asked; use Found; use WithdrawalState;
    pub(crate) fn withdrawal_state(asked: Asked, holding: Found, failing: Found, unknown: Found) -> WithdrawalState {
        1: (Nothing,     _,       _,       _      ) => NoCriterion,
            "撤退基準が定められていない" => "該当しないものとして扱う",
            "there is no withdrawal criterion" => "it counts as not triggered",
            Decision "what is not asked cannot be triggered";
        2: (PrintedOnly, _,       _,       _      ) => Unknown,
            "撤退基準の記載はあるが、実績に照らせる条件がない" => "該当するか否かは不明である",
            "the withdrawal criterion has no condition that could be asked" => "it is not known whether it is triggered",
            Decision "a sentence without a condition decides nothing";
        3: (Any,         Present, _,       _      ) => Triggered,
            "条件のいずれかに当たる" => "撤退基準に該当する",
            "one of the conditions holds" => "it is triggered";
        4: (Any,         Absent,  _,       Present) => Unknown,
            "当たる条件はないが、不明な条件がある" => "該当するか否かは不明である",
            "no condition holds, but one is unknown" => "it is not known whether it is triggered",
            Decision "an unknown condition may hold";
        5: (Any,         Absent,  _,       Absent ) => NotTriggered,
            "条件のいずれにも当たらない" => "撤退基準に該当しない",
            "none of the conditions holds" => "it is not triggered";
        6: (All,         _,       Present, _      ) => NotTriggered,
            "すべての条件に当たることを要するが、当たらない条件がある" => "撤退基準に該当しない",
            "not all of the conditions hold, and all are asked" => "it is not triggered",
            Decision "all can be asked for; the form does not";
        7: (All,         _,       Absent,  Present) => Unknown,
            "当たらない条件はないが、不明な条件がある" => "該当するか否かは不明である",
            "no condition fails, but one is unknown" => "it is not known whether it is triggered",
            Decision "all can be asked for; the form does not";
        8: (All,         _,       Absent,  Absent ) => Triggered,
            "条件のすべてに当たる" => "撤退基準に該当する",
            "all of the conditions hold" => "it is triggered",
            Decision "all can be asked for; the form does not";
    }
}

/// What a withdrawal criterion asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Asked {
    Nothing,
    PrintedOnly,
    Any,
    All,
}

impl From<Combination> for Asked {
    fn from(combination: Combination) -> Self {
        match combination {
            Combination::Any => Self::Any,
            Combination::All => Self::All,
        }
    }
}

/// Which states are among the conditions', and what is asked of them unless the rubric says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Held {
    asked: Option<Asked>,
    holding: Found,
    failing: Found,
    unknown: Found,
}

impl Held {
    /// Whether the criterion is triggered; `default` says how conditions combine where it does
    /// not.
    #[inline]
    pub(crate) fn state(self, default: Combination) -> Decided<WithdrawalState> {
        let asked = self.asked.unwrap_or(default.into());
        withdrawal_state(asked, self.holding, self.failing, self.unknown)
    }
}

impl Withdrawal {
    /// Most conditions of one criterion that may name each target, so that the work stays linear
    /// in the sheet.
    pub const MAX_EACH: usize = 10;

    /// A withdrawal criterion.
    #[must_use]
    pub fn new(
        printed: impl Into<Text>,
        when: Option<Combination>,
        conditions: Vec<Condition>,
    ) -> Self {
        Self { printed: printed.into(), when, conditions: conditions.into() }
    }

    /// Its wording as printed.
    #[must_use]
    pub const fn printed(&self) -> &Text {
        &self.printed
    }

    /// How its conditions combine; `None` leaves it to the rubric.
    #[must_use]
    pub const fn when(&self) -> Option<Combination> {
        self.when
    }

    /// Its conditions, in the order given.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// Whether nothing at all is written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.printed.as_str().is_empty() && self.when.is_none() && self.conditions.is_empty()
    }

    /// Whether it is triggered, R3; `default` says how conditions combine where it does not.
    #[must_use]
    pub fn state<T: AsRef<MeasuredTarget>>(
        &self,
        targets: &[T],
        default: Combination,
    ) -> Decided<WithdrawalState> {
        self.held_by(self.states(targets).map(|(_, _, state)| state)).state(default)
    }

    /// How its conditions stand on an initiative's own targets, which go with them.
    pub(crate) fn held<T: AsRef<MeasuredTarget>>(&self, targets: &[T]) -> Held {
        let states = self.pairs(targets).map(|(_, condition, target)| condition.asked_of(target));
        self.held_by(states)
    }

    fn held_by(&self, states: impl Iterator<Item = ConditionState>) -> Held {
        let [mut holding, mut failing, mut unknown] = [Found::Absent; 3];
        for state in states {
            *match state {
                ConditionState::Holds => &mut holding,
                ConditionState::DoesNotHold => &mut failing,
                ConditionState::Unknown => &mut unknown,
            } = Found::Present;
        }
        let asked = if [holding, failing, unknown] != [Found::Absent; 3] {
            self.when.map(Asked::from)
        } else if self.conditions.is_empty() && !self.printed.is_filled() {
            Some(Asked::Nothing)
        } else {
            Some(Asked::PrintedOnly)
        };
        Held { asked, holding, failing, unknown }
    }

    /// Each condition with the number of the target it looks at and its state; a condition on
    /// each target stands once for each.
    pub fn states<'a, T: AsRef<MeasuredTarget>>(
        &'a self,
        targets: &'a [T],
    ) -> impl Iterator<Item = (usize, &'a Condition, ConditionState)> {
        self.pairs(targets)
            .map(|(number, condition, target)| (number, condition, condition.state(target)))
    }

    /// Each condition with each target it looks at and the target's number.
    pub(crate) fn pairs<'a, T: AsRef<MeasuredTarget>>(
        &'a self,
        targets: &'a [T],
    ) -> impl Iterator<Item = (usize, &'a Condition, &'a MeasuredTarget)> {
        self.conditions.iter().flat_map(move |condition| {
            let (first, chosen) = condition.subject.among(targets);
            (first..).zip(chosen).map(move |(number, target)| (number, condition, target.as_ref()))
        })
    }
}

impl Combination {
    const WORDS: [&'static str; 2] = ["any", "all"];

    /// The word of the wire format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::All => "all",
        }
    }
}

impl FromStr for Combination {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        match word {
            "any" => Ok(Self::Any),
            "all" => Ok(Self::All),
            _ => Err(UnknownWord { found: Excerpt::new(word), expected: &Self::WORDS }),
        }
    }
}
