//! A derived value with the clause that decided it and what it depends on.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Initiative, MeasuredTarget};
use crate::review::facts::counts::LevelCounts;
use crate::review::facts::coverage::Coverage;
use crate::review::facts::individual::individual;
use crate::review::facts::initiative::InitiativeSaid;
use crate::review::facts::{individual as of_individual, initiative as of_initiative};
use crate::review::rubric::Rubric;
use crate::rules::{Because, Clause, Decided, Derived};
use crate::terms::fact_name::FactName;
use crate::terms::{Legend, Level, OutcomeStatus, Progress, RateRule, WithdrawalState};
use crate::value::FiscalYear;

/// A value as a rule decided it, with the row that decided and what it depends on.
///
/// Sentences are written only when asked for; the rule is not run again.
///
/// ```
/// use kusei::Said;
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let initiative = review.initiative("4-1-2".parse()?).ok_or("no 4-1-2")?;
/// let achievement = initiative.achievement();
/// assert_eq!(achievement.value().to_string(), "②(ⅰ)");
/// assert_eq!(initiative.level().clause().id, "R5.4");
/// println!("{}", achievement.because().ja());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Rating<'r, V> {
    decided: Decided<V>,
    basis: Basis<'r>,
}

/// What a value depends on: the source of the facts in its sentence.
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
    /// Rates an indicator that is not on a sheet.
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

    /// Returns the value.
    #[must_use]
    pub const fn value(&self) -> V {
        self.decided.value
    }

    /// Returns the row of the rule that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.decided.clause()
    }

    /// Returns the reason: the clause, the facts it used, and the sentence in Japanese and English.
    #[must_use]
    pub fn because(&self) -> Because {
        self.basis.because(self.clause())
    }
}

impl<M: Legend> Rating<'_, Derived<M>> {
    /// Returns the mark, if there is one.
    #[must_use]
    pub fn mark(&self) -> Option<M> {
        self.value().mark()
    }
}

impl Basis<'_> {
    fn because(&self, clause: &'static Clause) -> Because {
        match *self {
            Self::Target(measured) => {
                Because::new(clause, &|name, facts| measured.tell(name, facts))
            }
            Self::Withdrawal(initiative) => Because::new(clause, &|name, facts| {
                of_initiative::tell_conditions(initiative, name, facts);
            }),
            Self::Individual(measured, year, rubric) => {
                let because = Because::new(clause, &|name, facts| {
                    of_individual::tell(measured, year, rubric.into(), name, facts);
                });
                because.citing(rubric.standing(), rubric.source())
            }
            Self::Overall(coverage) => {
                Because::new(clause, &|name, facts| coverage.tell(name, facts))
            }
            Self::Progress(counts) => Because::new(clause, &|name, facts| counts.tell(name, facts)),
            Self::StrategyEffectiveness(overall, progress) => {
                Because::new(clause, &|name, facts| match name {
                    FactName::OVERALL => facts.add(name, &overall),
                    FactName::PROGRESS => facts.add(name, &progress),
                    _ => {}
                })
            }
            Self::Initiative(initiative, rule, withdrawal, level) => {
                let marks = InitiativeSaid::new(initiative, rule, withdrawal, level);
                Because::new(clause, &|name, facts| marks.tell(name, facts))
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
