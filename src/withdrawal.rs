//! 撤退基準: when an initiative is to be reconsidered (R3).
//!
//! The form's 「撤退基準未達成」 reads "criterion not reached"; what it means is that the withdrawal
//! condition holds. So the words here are triggered and not triggered.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::{fmt, str::FromStr};

use crate::achievement_rate::RateCriterion;
use crate::clause::{Decided, Found, rule};
use crate::criterion::{Criterion, Satisfaction};
use crate::measured::{MeasuredTarget, Mismatch, differ, misfit};
use crate::notation::Excerpt;
use crate::reading::UnknownWord;
use crate::target::Goal;
use crate::text::Text;

/// A withdrawal criterion: its wording, and the conditions read from it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[doc(alias = "撤退基準")]
pub struct Withdrawal {
    printed: Text,
    when: Option<Combination>,
    conditions: Vec<Condition>,
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

/// One condition on one target, or on each.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Condition {
    subject: Subject,
    test: Test,
}

/// Which target a condition looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The target of that number, from 1.
    Target(usize),
    /// Each target of the initiative: one condition per target.
    Each,
}

impl Subject {
    /// The targets it names, and the number of the first of them.
    pub(crate) fn among<T>(self, targets: &[T]) -> (usize, &[T]) {
        match self {
            Self::Target(number) => {
                let index = number.saturating_sub(1);
                (number, targets.get(index..number).unwrap_or_default())
            }
            Self::Each => (1, targets),
        }
    }
}

/// What a condition asks of its target.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Test {
    /// That its reading satisfies a criterion, whatever kind the target is.
    Reading(Criterion),
    /// That its achievement rate does.
    Rate(RateCriterion),
}

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConditionState {
    /// It holds.
    Holds,
    /// It does not.
    DoesNotHold,
    /// It is not known: no reading, no rate, or a criterion on a milestone.
    Unknown,
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
        Self { printed: printed.into(), when, conditions }
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
        self.combined(self.states(targets).map(|(_, _, state)| state), default)
    }

    /// The same for an initiative's own targets, which are known to go with its conditions.
    pub(crate) fn own_state<T: AsRef<MeasuredTarget>>(
        &self,
        targets: &[T],
        default: Combination,
    ) -> Decided<WithdrawalState> {
        let states = self.pairs(targets).map(|(_, condition, target)| condition.asked_of(target));
        self.combined(states, default)
    }

    fn combined(
        &self,
        states: impl Iterator<Item = ConditionState>,
        default: Combination,
    ) -> Decided<WithdrawalState> {
        let mut found = [Found::Absent; 3];
        let [holding, failing, unknown] = &mut found;
        let mut looked_at = Found::Absent;
        for state in states {
            looked_at = Found::Present;
            *match state {
                ConditionState::Holds => &mut *holding,
                ConditionState::DoesNotHold => &mut *failing,
                ConditionState::Unknown => &mut *unknown,
            } = Found::Present;
        }
        let asked = match (looked_at, self.when.unwrap_or(default)) {
            (Found::Present, Combination::Any) => Asked::Any,
            (Found::Present, Combination::All) => Asked::All,
            (Found::Absent, _) if self.conditions.is_empty() && !self.printed.is_filled() => {
                Asked::Nothing
            }
            (Found::Absent, _) => Asked::PrintedOnly,
        };
        let [holding, failing, unknown] = found;
        withdrawal_state(asked, holding, failing, unknown)
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

impl Condition {
    /// A condition on a target, or on each.
    #[must_use]
    pub const fn new(subject: Subject, test: Test) -> Self {
        Self { subject, test }
    }

    /// Which target it looks at.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        self.subject
    }

    /// What it asks.
    #[must_use]
    pub const fn test(&self) -> &Test {
        &self.test
    }

    /// Whether it holds of a target; unknown of one it [cannot be asked of](Self::mismatch).
    #[must_use]
    pub fn state(&self, target: &MeasuredTarget) -> ConditionState {
        match self.mismatch(target) {
            Some(_) => ConditionState::Unknown,
            None => self.asked_of(target),
        }
    }

    /// Whether it holds of a target it can be asked of.
    fn asked_of(&self, target: &MeasuredTarget) -> ConditionState {
        let satisfaction = match (&self.test, target.target().goal()) {
            (Test::Reading(_), Goal::Milestone(_)) => None,
            (Test::Reading(criterion), Goal::Criterion(_) | Goal::Change(_)) => {
                target.reading_exact().map(|reading| criterion.holds_in(reading, target.unit()))
            }
            (Test::Rate(criterion), _) => target.rate_satisfies(criterion),
        };
        match satisfaction {
            Some(Satisfaction::Satisfied) => ConditionState::Holds,
            Some(Satisfaction::NotSatisfied) => ConditionState::DoesNotHold,
            None => ConditionState::Unknown,
        }
    }

    /// Why the condition cannot be asked of a target: another dimension or counter than the
    /// target's or its reading's.
    #[must_use]
    pub fn mismatch(&self, target: &MeasuredTarget) -> Option<Mismatch> {
        let Test::Reading(criterion) = &self.test else {
            return None;
        };
        let quantity = criterion.quantity();
        let goal = target.target().goal().criterion()?;
        // A bare change has no unit until it is read; then it is counted in its reading's.
        let uncounted =
            target.unit().is_none() && matches!(target.target().goal(), Goal::Change(_));
        let misfit = misfit(quantity, target.unit(), goal).filter(|_| !uncounted);
        misfit.or_else(|| differ(quantity, target.reading().quantity()?))
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

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reading(criterion) => fmt::Display::fmt(criterion, f),
            Self::Rate(criterion) => write!(f, "達成率{criterion}"),
        }
    }
}

impl Test {
    /// The test in English: `at most 40%`, `an achievement rate of less than 90%`.
    #[must_use]
    pub fn english(&self) -> String {
        match self {
            Self::Reading(criterion) => criterion.english(),
            Self::Rate(criterion) => format!("an achievement rate of {}", criterion.english()),
        }
    }
}
