//! The review: what the rules derive for every cell of a sheet, and where it parts from what the
//! ward stated.

mod explanation;
mod finding;
mod findings;
mod marks;
mod named;
mod rating;
mod serialize;

use alloc::vec::Vec;
use core::iter::zip;

pub use self::explanation::{Explanation, NotExplained};
pub use self::finding::{Finding, FindingCode, Severity};
pub use self::marks::{InitiativeRatings, Marks, StrategyRatings};
pub(crate) use self::named::Named;
use self::rating::Basis;
pub use self::rating::Rating;
use crate::clause::Decided;
use crate::code::{InitiativeCode, StrategyCode};
use crate::derived::Derived;
use crate::initiative::Initiative;
use crate::legend::{
    Achievement, InitiativeEffectiveness, Level, OutcomeStatus, Progress, StrategyEffectiveness,
};
use crate::measured::Attainment;
use crate::rules::NotInForce;
use crate::rules::achievement;
use crate::rules::overall::Coverage;
use crate::rules::rubric::Rubric;
use crate::sheet::Sheet;
use crate::strategy::{Indicator, Strategy};
use crate::withdrawal::WithdrawalState;

/// Reviews a sheet with the rules that fit the form, `osaka-ward-2016`.
///
/// Total and deterministic: any sheet gives a review, and always the same.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = include_str!("../tests/data/fukushima-h28.json");
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
/// [`NotInForce`] where the rubric is not in force in the sheet's year; it names the interval.
pub fn review_with<'s>(sheet: &'s Sheet, rubric: &Rubric) -> Result<Review<'s>, NotInForce> {
    rubric.check_year(sheet.fiscal_year())?;
    Ok(reviewed(sheet, rubric.clone()))
}

fn reviewed(sheet: &Sheet, rubric: Rubric) -> Review<'_> {
    let marks = Marks::of(sheet, &rubric);
    let mut review = Review { sheet, rubric, marks, findings: Vec::new() };
    review.findings = findings::of(&review);
    review
}

/// The JSON Schema (draft 2020-12) of a review as it is written.
///
/// Marks, results and severities are closed sets. Codes of findings and reasons may become more
/// in a later version, so it gives them as examples.
pub const REVIEW_SCHEMA: &str = include_str!("review/review.schema.json");

/// What the rules derive for every cell of a sheet, beside the sheet itself.
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
    /// The sheet that was reviewed.
    #[must_use]
    pub fn sheet(&self) -> &'s Sheet {
        self.sheet
    }

    /// The rules that were in force.
    #[must_use]
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// The marks alone, flat and in form order.
    #[must_use]
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The strategies with their derived values, in form order.
    pub fn strategies(&self) -> impl Iterator<Item = StrategyReview<'_>> {
        zip(self.sheet.strategies(), self.marks.strategies())
            .map(|(strategy, ratings)| StrategyReview { review: self, strategy, ratings })
    }

    /// The strategy of a code, with its derived values.
    #[must_use]
    pub fn strategy(&self, code: StrategyCode) -> Option<StrategyReview<'_>> {
        self.strategies().find(|review| review.strategy.code() == code)
    }

    /// The initiative of a code, with its derived values.
    #[must_use]
    pub fn initiative(&self, code: InitiativeCode) -> Option<InitiativeReview<'_>> {
        let strategy = self.strategy(code.strategy())?;
        strategy.initiatives().find(|review| review.initiative.code() == code)
    }

    /// Where the sheet parts from its legend, its own numbers or what must be filled, in sheet
    /// order.
    #[must_use]
    pub fn findings(&self) -> &[Finding<'s>] {
        &self.findings
    }
}

/// A strategy and what the rules derive for it.
#[derive(Debug, Clone, Copy)]
pub struct StrategyReview<'r> {
    review: &'r Review<'r>,
    strategy: &'r Strategy,
    ratings: &'r StrategyRatings,
}

impl<'r> StrategyReview<'r> {
    /// The strategy on the sheet, with what the ward stated.
    #[must_use]
    pub fn strategy(&self) -> &'r Strategy {
        self.strategy
    }

    /// The indicators with their marks (個別), in form order.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorReview<'r>> + use<'r> {
        let review = self.review;
        zip(self.strategy.indicators(), self.individual())
            .map(move |(indicator, mark)| IndicatorReview { review, indicator, individual: *mark })
    }

    /// The indicator of a number, from 1, with its mark.
    #[must_use]
    pub fn indicator(&self, number: usize) -> Option<IndicatorReview<'r>> {
        let index = number.checked_sub(1)?;
        let indicator = self.strategy.indicators().get(index)?;
        let individual = *self.individual().get(index)?;
        Some(IndicatorReview { review: self.review, indicator, individual })
    }

    /// The initiatives with their derived values, in form order.
    pub fn initiatives(&self) -> impl Iterator<Item = InitiativeReview<'r>> + use<'r> {
        let review = self.review;
        zip(self.strategy.initiatives(), self.ratings_of_initiatives())
            .map(move |(initiative, own)| InitiativeReview { review, initiative, ratings: *own })
    }

    /// How many of the indicators are rated.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        rating::coverage(self.individual())
    }

    /// アウトカムの達成状況, 全体 (R8).
    #[must_use]
    pub fn overall(&self) -> Rating<'r, OutcomeStatus> {
        Rating::new(self.ratings.overall, Basis::Overall(self.individual()))
    }

    /// 戦略の進捗状況 (R9).
    #[must_use]
    pub fn progress(&self) -> Rating<'r, Progress> {
        let (initiatives, ratings) = (self.strategy.initiatives(), self.ratings_of_initiatives());
        let rule = self.review.rubric.progress();
        Rating::new(self.ratings.progress, Basis::Progress(initiatives, ratings, rule))
    }

    /// 戦略のアウトカムに対する有効性 (R10).
    #[must_use]
    pub fn effectiveness(&self) -> Rating<'r, StrategyEffectiveness> {
        let StrategyRatings { overall, progress, effectiveness, .. } = *self.ratings;
        Rating::new(effectiveness, Basis::StrategyEffectiveness(overall, progress))
    }

    fn individual(&self) -> &'r [Derived<OutcomeStatus>] {
        self.review.marks.indicators_of(self.strategy, self.ratings)
    }

    fn ratings_of_initiatives(&self) -> &'r [InitiativeRatings] {
        self.review.marks.initiatives_of(self.strategy, self.ratings)
    }
}

/// An indicator and its mark.
#[derive(Debug, Clone, Copy)]
pub struct IndicatorReview<'r> {
    review: &'r Review<'r>,
    indicator: &'r Indicator,
    individual: Derived<OutcomeStatus>,
}

impl<'r> IndicatorReview<'r> {
    /// The indicator on the sheet, with what the ward stated.
    #[must_use]
    pub fn indicator(&self) -> &'r Indicator {
        self.indicator
    }

    /// アウトカムの達成状況, 個別 (R7).
    #[must_use]
    pub fn individual(&self) -> Rating<'r, OutcomeStatus> {
        let year = self.review.sheet.fiscal_year();
        let basis =
            Basis::Individual(self.indicator.measured(), year, self.review.rubric.outcome());
        Rating::new(self.individual, basis)
    }
}

/// An initiative and what the rules derive for it.
#[derive(Debug, Clone, Copy)]
pub struct InitiativeReview<'r> {
    review: &'r Review<'r>,
    initiative: &'r Initiative,
    ratings: InitiativeRatings,
}

impl<'r> InitiativeReview<'r> {
    /// The initiative on the sheet, with what the ward stated.
    #[must_use]
    pub fn initiative(&self) -> &'r Initiative {
        self.initiative
    }

    /// Whether each performance target is met (R2), in form order.
    pub fn targets(&self) -> impl Iterator<Item = Attainment> + use<'r> {
        achievement::attainments(self.initiative.targets())
    }

    /// Whether the withdrawal criterion is triggered (R3).
    #[must_use]
    pub fn withdrawal(&self) -> Decided<WithdrawalState> {
        self.initiative.withdrawal_state(self.review.rubric.withdrawal())
    }

    /// The level ① ② ③ (R5).
    #[must_use]
    pub fn level(&self) -> Rating<'r, Level> {
        Rating::new(self.ratings.level, Basis::Level(self.initiative, self.ratings))
    }

    /// 業績目標の達成状況 (R5).
    #[must_use]
    pub fn achievement(&self) -> Rating<'r, Achievement> {
        Rating::new(self.ratings.achievement, Basis::Achievement(self.initiative, self.ratings))
    }

    /// 戦略に対する取組の有効性 (R6).
    #[must_use]
    pub fn effectiveness(&self) -> Rating<'r, InitiativeEffectiveness> {
        let basis = Basis::InitiativeEffectiveness(self.initiative, self.ratings);
        Rating::new(self.ratings.effectiveness, basis)
    }
}
