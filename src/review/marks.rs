//! Every value that the rules derive for a sheet, flat and in form order, each with the clause that
//! decided it but without a sentence.

use alloc::vec::Vec;
use core::iter::zip;

use serde::Serialize;

use crate::plan::facts::{InitiativeFacts, StrategyRows};
use crate::plan::{Sheet, Strategy};
use crate::review::facts::counts::LevelCounts;
use crate::review::facts::coverage::Coverage;
use crate::review::facts::individual::{individual, met, on_line};
use crate::review::rubric::Rubric;
use crate::review::rubric::interval::NotInForce;
use crate::review::rubric::rule::OutcomeRule;
use crate::rules::{
    Decided, Derived, r05_achievement, r06_initiative_effectiveness, r10_strategy_effectiveness,
};
use crate::terms::{
    Achievement, Conditions, Found, InitiativeEffectiveness, Level, OutcomeStatus, Progress,
    RateRule, StrategyEffectiveness, Targets, WithdrawalState,
};
use crate::value::FiscalYear;

/// Only the marks of a sheet, as small values in a reusable buffer.
///
/// For callers who want the marks of many sheets without reasons: once the buffer has grown to the
/// largest sheet, deriving allocates nothing. [`review`](crate::review()) gives the same marks with
/// clauses, sentences and findings.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = kusei::wire::REAL_FORM;
/// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// use kusei::Marks;
/// use kusei::Rubric;
///
/// let mut marks = Marks::default();
/// marks.derive(&sheet, &Rubric::default())?;
/// assert_eq!(marks.indicators().len(), 17);
/// let overall = marks.strategies().iter().filter_map(|strategy| strategy.overall.value.mark());
/// assert_eq!(overall.map(|mark| mark.mark()).collect::<String>(), "BBABBBB");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Marks {
    strategies: Vec<StrategyRatings>,
    indicators: Vec<Decided<Derived<OutcomeStatus>>>,
    initiatives: Vec<InitiativeRatings>,
}

/// The values derived for a strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StrategyRatings {
    /// アウトカムの達成状況（全体） (R8).
    pub overall: Decided<Derived<OutcomeStatus>>,
    /// 戦略の進捗状況 (R9).
    pub progress: Decided<Derived<Progress>>,
    /// 戦略のアウトカムに対する有効性 (R10).
    pub effectiveness: Decided<Derived<StrategyEffectiveness>>,
    #[serde(skip)]
    first_indicator: usize,
    #[serde(skip)]
    first_initiative: usize,
}

/// The values derived for an initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct InitiativeRatings {
    /// Whether the withdrawal criterion is triggered (R3).
    pub withdrawal: Decided<WithdrawalState>,
    /// The level ① ② ③ (R5).
    pub level: Decided<Derived<Level>>,
    /// 業績目標の達成状況 (R5).
    pub achievement: Decided<Derived<Achievement>>,
    /// 戦略に対する取組の有効性 (R6).
    pub effectiveness: Decided<Derived<InitiativeEffectiveness>>,
}

impl Marks {
    /// Derives every mark of a sheet with the rules of a rubric, replacing the buffer's contents.
    ///
    /// # Errors
    ///
    /// [`NotInForce`] if the rubric is not in force in the sheet's year; the buffer is then empty.
    pub fn derive(&mut self, sheet: &Sheet, rubric: &Rubric) -> Result<(), NotInForce> {
        self.clear();
        rubric.check_year(sheet.fiscal_year())?;
        self.fill(sheet, rubric);
        Ok(())
    }

    /// Returns the strategies' values, in form order.
    #[must_use]
    pub fn strategies(&self) -> &[StrategyRatings] {
        &self.strategies
    }

    /// Returns all indicators' marks (個別, R7), in form order.
    #[must_use]
    pub fn indicators(&self) -> &[Decided<Derived<OutcomeStatus>>] {
        &self.indicators
    }

    /// Returns all initiatives' values, in form order.
    #[must_use]
    pub fn initiatives(&self) -> &[InitiativeRatings] {
        &self.initiatives
    }

    /// Derives every mark of a sheet, whatever its year.
    pub(crate) fn of(sheet: &Sheet, rubric: &Rubric) -> Self {
        let mut marks = Self::default();
        marks.fill(sheet, rubric);
        marks
    }

    fn clear(&mut self) {
        self.strategies.clear();
        self.indicators.clear();
        self.initiatives.clear();
    }

    fn fill(&mut self, sheet: &Sheet, rubric: &Rubric) {
        let rows = &sheet.facts;
        self.strategies.reserve(rows.strategies.len());
        self.indicators.reserve(rows.indicators.len());
        self.initiatives.reserve(rows.initiatives.len());
        for (strategy, rows) in sheet.rows() {
            self.rate(strategy, rows, sheet.fiscal_year(), rubric);
        }
    }

    /// Rates a strategy by the facts of its rows; reads the rows themselves only where the rubric
    /// needs their figures.
    fn rate(
        &mut self,
        strategy: &Strategy,
        rows: StrategyRows<'_>,
        year: FiscalYear,
        rubric: &Rubric,
    ) {
        let (first_indicator, first_initiative) = (self.indicators.len(), self.initiatives.len());
        let own = rows.indicators.iter();
        match rubric.outcome() {
            OutcomeRule::LinearPath => self.indicators.extend(own.map(|own| on_line(own.in_year))),
            OutcomeRule::TargetMet => self.indicators.extend(own.map(|own| met(own.in_year))),
            OutcomeRule::ProgressRate(_) => {
                let own = strategy.indicators.iter();
                self.indicators.extend(own.map(|own| individual(own.measured(), year, rubric)));
            }
        }
        let rated = self.indicators.get(first_indicator..).unwrap_or_default();
        let coverage: Coverage = rated.iter().map(|decided| decided.value).collect();
        let mut counts = LevelCounts::default();
        match rubric.achievement_rate() {
            RateRule::Quotient => self.initiatives.extend(
                rows.initiatives.iter().map(|own| rate(own, own.conditions, rubric, &mut counts)),
            ),
            rule @ RateRule::TwoMinusQuotient => self.initiatives.extend(
                zip(rows.initiatives, &strategy.initiatives)
                    .map(|(own, row)| rate(own, row.conditions(rule), rubric, &mut counts)),
            ),
        }
        let overall = coverage.overall();
        let progress = counts.progress(rubric.progress());
        self.strategies.push(StrategyRatings {
            overall,
            progress,
            effectiveness: r10_strategy_effectiveness::strategy_effectiveness(
                overall.value,
                progress.value,
            ),
            first_indicator,
            first_initiative,
        });
    }

    /// Returns the marks of a strategy's indicators, in order.
    pub(crate) fn indicators_of(
        &self,
        ratings: &StrategyRatings,
        count: usize,
    ) -> &[Decided<Derived<OutcomeStatus>>] {
        part(&self.indicators, ratings.first_indicator, count)
    }

    /// Returns the values of a strategy's initiatives, in order.
    pub(crate) fn initiatives_of(
        &self,
        ratings: &StrategyRatings,
        count: usize,
    ) -> &[InitiativeRatings] {
        part(&self.initiatives, ratings.first_initiative, count)
    }
}

fn part<T>(all: &[T], first: usize, count: usize) -> &[T] {
    all.get(first..first.saturating_add(count)).unwrap_or_default()
}

#[allow(clippy::inline_always, reason = "deriving marks is 6% faster")]
#[inline(always)]
fn rate(
    own: &InitiativeFacts,
    conditions: Conditions,
    rubric: &Rubric,
    counts: &mut LevelCounts,
) -> InitiativeRatings {
    let withdrawal = conditions.state(rubric.withdrawal());
    let level = r05_achievement::level(withdrawal.value, own.targets);
    counts.add(level.value, withdrawal.value, own.targets);
    let any_target = Found::whether(own.targets != Targets::None);
    InitiativeRatings {
        withdrawal,
        level,
        achievement: r05_achievement::achievement(level.value, own.implementation),
        effectiveness: r06_initiative_effectiveness::initiative_effectiveness(
            withdrawal.value,
            any_target,
        ),
    }
}
