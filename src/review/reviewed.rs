//! A sheet with the derived value of every cell and what the ward stated there.

use alloc::vec::Vec;
use core::iter::zip;

use crate::plan::{Condition, Indicator, Initiative, Sheet, Strategy};
use crate::review::facts::counts::LevelCounts;
use crate::review::facts::coverage::Coverage;
use crate::review::finding::Finding;
use crate::review::findings;
use crate::review::marks::{InitiativeRatings, Marks, StrategyRatings};
use crate::review::rating::{Basis, Rating};
use crate::review::rubric::Rubric;
use crate::review::rubric::interval::NotInForce;
use crate::rules::{Decided, Derived};
use crate::terms::{
    Achievement, Attainment, ConditionState, InitiativeEffectiveness, Level, OutcomeStatus,
    Progress, RateRule, StrategyEffectiveness, WithdrawalState,
};
use crate::value::{InitiativeCode, StrategyCode};

/// Reviews a sheet with the rules that fit the form, `osaka-ward-2016`.
///
/// Total and deterministic: every sheet gives a review, and always the same one.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let review = kusei::review(&sheet);
/// let strategy = review.strategy("5-3".parse()?).ok_or("no 5-3")?;
/// assert_eq!(strategy.overall().mark().map(|mark| mark.mark()), Some("B"));
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn review(sheet: &Sheet) -> Review<'_> {
    reviewed(sheet, Rubric::default())
}

/// Reviews a sheet with the rules of a rubric.
///
/// # Errors
///
/// [`NotInForce`] if the rubric is not in force in the sheet's year; it names the interval.
///
/// ```
/// use kusei::{Rubric, review_with};
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = review_with(&sheet, &Rubric::osaka_ward_2016_target_met())?;
/// assert_eq!(review.rubric().id(), "osaka-ward-2016-target-met");
/// assert!(review_with(&sheet, &Rubric::osaka_reform_2012()).is_err()); // in force up to 平成25年度
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn review_with<'s>(sheet: &'s Sheet, rubric: &Rubric) -> Result<Review<'s>, NotInForce> {
    rubric.check_year(sheet.fiscal_year())?;
    Ok(reviewed(sheet, rubric.clone()))
}

fn reviewed(sheet: &Sheet, rubric: Rubric) -> Review<'_> {
    let marks = Marks::of(sheet, &rubric);
    let findings = findings::of(sheet, &marks, rubric.narratives());
    Review { sheet, rubric, marks, findings }
}

/// What the rules derive for every cell of a sheet, with the sheet itself.
///
/// Serialises as the Review of the wire format, each value with its clause, figures and sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review<'s> {
    sheet: &'s Sheet,
    rubric: Rubric,
    marks: Marks,
    findings: Vec<Finding<'s>>,
}

impl<'s> Review<'s> {
    /// Returns the sheet that was reviewed.
    #[must_use]
    pub fn sheet(&self) -> &'s Sheet {
        self.sheet
    }

    /// Returns the rubric that was in force.
    #[must_use]
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// Returns only the marks, flat and in form order.
    #[must_use]
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// Iterates over the strategies with their derived values, in form order.
    pub fn strategies(&self) -> impl Iterator<Item = StrategyReview<'_>> {
        zip(self.sheet.strategies(), self.marks.strategies())
            .map(|(strategy, ratings)| StrategyReview { review: self, strategy, ratings })
    }

    /// Returns the strategy with a code, with its derived values.
    #[must_use]
    pub fn strategy(&self, code: StrategyCode) -> Option<StrategyReview<'_>> {
        self.strategies().find(|review| review.strategy.code() == code)
    }

    /// Returns the initiative with a code, with its derived values.
    #[must_use]
    pub fn initiative(&self, code: InitiativeCode) -> Option<InitiativeReview<'_>> {
        let strategy = self.strategy(code.strategy())?;
        strategy.initiatives().find(|review| review.initiative.code() == code)
    }

    /// Returns the places where the sheet contradicts its legend or its own numbers, or leaves out
    /// what it must fill, in sheet order.
    ///
    /// ```
    /// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
    /// let review = kusei::review(&sheet);
    /// // The marks that differ from the derived ones.
    /// let mut marks = review.findings().iter().filter(|finding| finding.derived().is_some());
    /// let first = marks.next().ok_or("none")?;
    /// assert_eq!(first.at().to_string(), "【5-1】戦略の進捗状況");
    /// assert_eq!((first.stated(), first.derived()), (Some("B"), Some("a")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn findings(&self) -> &[Finding<'s>] {
        &self.findings
    }
}

/// A strategy and what the rules derive for it.
///
/// ```
/// use kusei::terms::{OutcomeStatus, Progress};
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let strategy = review.strategy("4-1".parse()?).ok_or("no 4-1")?;
/// assert_eq!(strategy.overall().mark(), Some(OutcomeStatus::NotOnTrack));
/// assert_eq!(strategy.progress().mark(), Some(Progress::NotOnTrack));
/// assert_eq!(strategy.effectiveness().mark(), None); // for the ward to judge
/// for initiative in strategy.initiatives() {
///     println!("{} {}", initiative.initiative().code(), initiative.achievement().value());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct StrategyReview<'r> {
    review: &'r Review<'r>,
    strategy: &'r Strategy,
    ratings: &'r StrategyRatings,
}

impl<'r> StrategyReview<'r> {
    /// Returns the strategy on the sheet, with what the ward stated.
    #[must_use]
    pub fn strategy(&self) -> &'r Strategy {
        self.strategy
    }

    /// Iterates over the indicators with their marks (個別), in form order.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorReview<'r>> + use<'r> {
        let review = self.review;
        zip(self.strategy.indicators(), self.individual())
            .map(move |(indicator, own)| IndicatorReview { review, indicator, individual: *own })
    }

    /// Returns an indicator by its number, from 1, with its mark.
    #[must_use]
    pub fn indicator(&self, number: usize) -> Option<IndicatorReview<'r>> {
        let index = number.checked_sub(1)?;
        let indicator = self.strategy.indicators().get(index)?;
        let individual = *self.individual().get(index)?;
        Some(IndicatorReview { review: self.review, indicator, individual })
    }

    /// Iterates over the initiatives with their derived values, in form order.
    pub fn initiatives(&self) -> impl Iterator<Item = InitiativeReview<'r>> + use<'r> {
        let rule = self.review.rubric.achievement_rate();
        zip(self.strategy.initiatives(), self.ratings_of_initiatives())
            .map(move |(initiative, own)| InitiativeReview { initiative, rule, ratings: *own })
    }

    /// Returns how many of the indicators are rated.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        self.individual().iter().map(|decided| decided.value).collect()
    }

    /// Returns アウトカムの達成状況（全体） (R8).
    #[must_use]
    pub fn overall(&self) -> Rating<'r, Derived<OutcomeStatus>> {
        Rating::new(self.ratings.overall, Basis::Overall(self.coverage()))
    }

    /// Returns 戦略の進捗状況 (R9).
    #[must_use]
    pub fn progress(&self) -> Rating<'r, Derived<Progress>> {
        let mut counts = LevelCounts::default();
        for (initiative, own) in zip(self.strategy.initiatives(), self.ratings_of_initiatives()) {
            let targets = initiative.targets_together();
            counts.add(own.level.value, own.withdrawal.value, targets);
        }
        Rating::new(self.ratings.progress, Basis::Progress(counts))
    }

    /// Returns 戦略のアウトカムに対する有効性 (R10).
    #[must_use]
    pub fn effectiveness(&self) -> Rating<'r, Derived<StrategyEffectiveness>> {
        let StrategyRatings { overall, progress, effectiveness, .. } = *self.ratings;
        Rating::new(effectiveness, Basis::StrategyEffectiveness(overall.value, progress.value))
    }

    /// Returns only the values.
    pub(crate) fn ratings(&self) -> &'r StrategyRatings {
        self.ratings
    }

    fn individual(&self) -> &'r [Decided<Derived<OutcomeStatus>>] {
        self.review.marks.indicators_of(self.ratings, self.strategy.indicators().len())
    }

    fn ratings_of_initiatives(&self) -> &'r [InitiativeRatings] {
        self.review.marks.initiatives_of(self.ratings, self.strategy.initiatives().len())
    }
}

/// An indicator and its mark.
#[derive(Debug, Clone, Copy)]
pub struct IndicatorReview<'r> {
    review: &'r Review<'r>,
    indicator: &'r Indicator,
    individual: Decided<Derived<OutcomeStatus>>,
}

impl<'r> IndicatorReview<'r> {
    /// Returns the indicator on the sheet, with what the ward stated.
    #[must_use]
    pub fn indicator(&self) -> &'r Indicator {
        self.indicator
    }

    /// Returns アウトカムの達成状況（個別） (R7).
    #[must_use]
    pub fn individual(&self) -> Rating<'r, Derived<OutcomeStatus>> {
        let year = self.review.sheet.fiscal_year();
        let basis = Basis::Individual(self.indicator.measured(), year, &self.review.rubric);
        Rating::new(self.individual, basis)
    }
}

/// An initiative and what the rules derive for it.
#[derive(Debug, Clone, Copy)]
pub struct InitiativeReview<'r> {
    initiative: &'r Initiative,
    rule: RateRule,
    ratings: InitiativeRatings,
}

impl<'r> InitiativeReview<'r> {
    /// Returns the initiative on the sheet, with what the ward stated.
    #[must_use]
    pub fn initiative(&self) -> &'r Initiative {
        self.initiative
    }

    /// Iterates over the performance targets: whether each is met (R2), in form order.
    pub fn targets(&self) -> impl Iterator<Item = Rating<'r, Attainment>> + use<'r> {
        self.initiative.targets().iter().map(|target| {
            let measured = target.measured();
            Rating::new(measured.attainment(), Basis::Target(measured))
        })
    }

    /// Returns whether the withdrawal criterion is triggered (R3).
    #[must_use]
    pub fn withdrawal(&self) -> Rating<'r, WithdrawalState> {
        Rating::new(self.ratings.withdrawal, Basis::Withdrawal(self.initiative))
    }

    /// Returns the level ① ② ③ (R5).
    #[must_use]
    pub fn level(&self) -> Rating<'r, Derived<Level>> {
        Rating::new(self.ratings.level, self.basis())
    }

    /// Returns 業績目標の達成状況 (R5).
    #[must_use]
    pub fn achievement(&self) -> Rating<'r, Derived<Achievement>> {
        Rating::new(self.ratings.achievement, self.basis())
    }

    /// Returns 戦略に対する取組の有効性 (R6).
    #[must_use]
    pub fn effectiveness(&self) -> Rating<'r, Derived<InitiativeEffectiveness>> {
        Rating::new(self.ratings.effectiveness, self.basis())
    }

    /// Iterates over its withdrawal conditions, with the numbers of their targets and their states.
    pub(crate) fn conditions(
        &self,
    ) -> impl Iterator<Item = (usize, &'r Condition, ConditionState)> + use<'r> {
        self.initiative.withdrawal().states(self.initiative.targets(), self.rule)
    }

    fn basis(&self) -> Basis<'r> {
        let InitiativeRatings { withdrawal, level, .. } = self.ratings;
        Basis::Initiative(self.initiative, self.rule, withdrawal.value, level.value)
    }
}
