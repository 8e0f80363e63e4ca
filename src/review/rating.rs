//! A derived value with the clause that decided it and what it rests on.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Initiative, MeasuredTarget};
use crate::review::facts::counts::LevelCounts;
use crate::review::facts::coverage::Coverage;
use crate::review::facts::individual::individual;
use crate::review::facts::{individual as of_individual, initiative as of_initiative};
use crate::review::rubric::Rubric;
use crate::rules::{Because, Clause, Decided, Derived};
use crate::terms::facts::Wanted;
use crate::terms::{Legend, Level, OutcomeStatus, Progress, RateRule, WithdrawalState};
use crate::value::FiscalYear;

/// A value as a rule decided it, with the row that decided and what it rests on.
///
/// The sentences are written when asked for; no rule is asked again.
#[derive(Debug, Clone, Copy)]
pub struct Rating<'r, V> {
    decided: Decided<V>,
    basis: Basis<'r>,
}

/// What a value follows from: where the facts of its sentence are found.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Basis<'r> {
    /// A target and its readings.
    Target(&'r MeasuredTarget),
    /// A withdrawal criterion.
    Withdrawal(&'r Initiative),
    /// An indicator in its year.
    Individual(&'r MeasuredTarget, FiscalYear, &'r Rubric),
    /// A strategy's indicators.
    Overall(Coverage),
    /// A strategy's initiatives.
    Progress(LevelCounts),
    /// A strategy's two statuses.
    StrategyEffectiveness(Derived<OutcomeStatus>, Derived<Progress>),
    /// An initiative's targets and withdrawal criterion.
    Initiative(&'r Initiative, RateRule, WithdrawalState, Derived<Level>),
}

impl<'r> Rating<'r, Derived<OutcomeStatus>> {
    /// The mark of an indicator that is on no sheet of its own.
    pub(crate) fn of_indicator(
        measured: &'r MeasuredTarget,
        year: FiscalYear,
        rubric: &'r Rubric,
    ) -> Self {
        let decided = individual(measured, year, rubric);
        Self::new(decided, Basis::Individual(measured, year, rubric))
    }
}

impl<'r, V: Copy> Rating<'r, V> {
    pub(crate) const fn new(decided: Decided<V>, basis: Basis<'r>) -> Self {
        Self { decided, basis }
    }

    /// The value.
    #[must_use]
    pub const fn value(&self) -> V {
        self.decided.value
    }

    /// The row of the rule that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.decided.clause()
    }

    /// Why: the clause, what it used, and the sentence in Japanese and English.
    #[must_use]
    pub fn because(&self) -> Because {
        let because = Because::new(self.clause(), |wanted| self.basis.facts(wanted));
        match self.basis {
            Basis::Individual(_, _, rubric) => because.citing(rubric.standing(), rubric.source()),
            Basis::Target(_)
            | Basis::Withdrawal(_)
            | Basis::Overall(_)
            | Basis::Progress(_)
            | Basis::StrategyEffectiveness(..)
            | Basis::Initiative(..) => because,
        }
    }
}

impl<M: Legend> Rating<'_, Derived<M>> {
    /// The mark, where there is one.
    #[must_use]
    pub fn mark(&self) -> Option<M> {
        self.value().mark()
    }
}

impl Basis<'_> {
    fn facts(&self, wanted: Wanted) -> Wanted {
        match *self {
            Self::Target(measured) => measured.facts(wanted),
            Self::Withdrawal(initiative) => of_initiative::conditions(initiative, wanted),
            Self::Individual(measured, year, rubric) => {
                of_individual::facts(measured, year, rubric.into(), wanted)
            }
            Self::Overall(coverage) => coverage.facts(wanted),
            Self::Progress(counts) => counts.facts(wanted),
            Self::StrategyEffectiveness(overall, progress) => {
                wanted.with("overall", || overall).with("progress", || progress)
            }
            Self::Initiative(initiative, rule, withdrawal, level) => {
                of_initiative::facts(initiative, rule, withdrawal, level, wanted)
            }
        }
    }
}

impl<M: Legend> Serialize for Rating<'_, Derived<M>> {
    /// Writes exactly one of `mark`, `undetermined` and `judgement`, and `because`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rating = serializer.serialize_struct("Rating", 2)?;
        self.value().glyph().serialize_into(&mut rating)?;
        rating.serialize_field("because", &self.because())?;
        rating.end()
    }
}
