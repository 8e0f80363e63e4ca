//! A derived value with what it rests on.

use alloc::string::ToString;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::clause::{Because, Clause, Decided, Grounds};
use crate::derived::Derived;
use crate::fiscal_year::FiscalYear;
use crate::initiative::Initiative;
use crate::legend::{Legend, Level, OutcomeStatus, Progress};
use crate::measured::MeasuredTarget;
use crate::rules::achievement::{InitiativeStanding, attainments};
use crate::rules::overall::Coverage;
use crate::rules::progress::Counts;
use crate::rules::rubric::OutcomeRule;
use crate::rules::{individual, strategy_effectiveness};
use crate::withdrawal::{ConditionState, ConditionTest, WithdrawalState};

/// A derived value, the clause that decided it, and what it rests on.
///
/// Sentences are made when asked for.
#[derive(Debug, Clone, Copy)]
pub struct Rating<'r, M> {
    decided: Decided<Derived<M>>,
    basis: Basis<'r>,
}

/// What a derived value rests on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Basis<'r> {
    Indicator(&'r MeasuredTarget, FiscalYear, &'r OutcomeRule),
    Coverage(&'r Coverage),
    Counts(&'r Counts),
    Marks(Derived<OutcomeStatus>, Derived<Progress>),
    Initiative(&'r Initiative, WithdrawalState, Derived<Level>),
}

impl<'r> Rating<'r, OutcomeStatus> {
    /// The mark of an indicator that stands on no sheet of its own.
    pub(crate) fn of_indicator(
        decided: Decided<Derived<OutcomeStatus>>,
        measured: &'r MeasuredTarget,
        year: FiscalYear,
        rule: &'r OutcomeRule,
    ) -> Self {
        Self::new(decided, Basis::Indicator(measured, year, rule))
    }
}

impl<'r, M: Legend> Rating<'r, M> {
    pub(crate) fn new(decided: Decided<Derived<M>>, basis: Basis<'r>) -> Self {
        Self { decided, basis }
    }

    /// The derived value.
    #[must_use]
    pub fn value(&self) -> Derived<M> {
        self.decided.value
    }

    /// The mark, where there is one.
    #[must_use]
    pub fn mark(&self) -> Option<M> {
        self.decided.value.mark()
    }

    /// The row of the rule that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.decided.clause
    }

    /// Why: the clause, the figures it used, and the sentence in Japanese and English.
    #[must_use]
    pub fn because(&self) -> Because {
        Because::new(self.decided.clause, self.basis.grounds())
    }
}

impl Basis<'_> {
    fn grounds(&self) -> Grounds {
        match self {
            Self::Indicator(indicator, year, rule) => individual::grounds(indicator, *year, rule),
            Self::Coverage(coverage) => coverage.grounds(),
            Self::Counts(counts) => counts.grounds(),
            Self::Marks(overall, progress) => strategy_effectiveness::grounds(*overall, *progress),
            Self::Initiative(initiative, withdrawal, level) => {
                initiative_grounds(initiative, *withdrawal).with_derived("level", *level)
            }
        }
    }
}

/// Names the counts of targets, the first condition that decided, the reading it looked at, and
/// its achievement rate.
fn initiative_grounds(initiative: &Initiative, withdrawal: WithdrawalState) -> Grounds {
    let targets = initiative.targets();
    let grounds = InitiativeStanding::new(withdrawal, attainments(targets)).grounds();
    let decisive = match withdrawal {
        WithdrawalState::Triggered => ConditionState::Holds,
        WithdrawalState::Unknown => ConditionState::Unknown,
        WithdrawalState::NotTriggered | WithdrawalState::NoCriterion => return grounds,
    };
    let mut states = initiative.withdrawal().states(targets);
    let Some((number, condition, _)) = states.find(|(_, _, state)| *state == decisive) else {
        return grounds;
    };
    let test = condition.test();
    let grounds =
        grounds.with("target", number).with_words("condition", test.to_string(), test.english());
    let Some(target) = number.checked_sub(1).and_then(|index| targets.get(index)) else {
        return grounds;
    };
    let grounds = grounds.with_reading("reading", target.measured().reading());
    match test {
        ConditionTest::Rate(_) => target.measured().with_rate(grounds),
        ConditionTest::Reading(_) => grounds,
    }
}

impl<M: Legend> Serialize for Rating<'_, M> {
    /// Writes exactly one of `mark`, `undetermined` and `judgement`, and `because`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rating = serializer.serialize_struct("Rating", 2)?;
        match self.decided.value {
            Derived::Mark(mark) => rating.serialize_field("mark", mark.mark())?,
            Derived::Undetermined(reason) => {
                rating.serialize_field("undetermined", reason.code())?;
            }
            Derived::Judgement => rating.serialize_field("judgement", &true)?,
        }
        rating.serialize_field("because", &self.because())?;
        rating.end()
    }
}
