//! Wards side by side: one year, one policy, and every ward's result on each common indicator.

pub(crate) mod defect;
pub(crate) mod policy;
pub(crate) mod ranking;
pub(crate) mod row;
pub(crate) mod serialize;
pub(crate) mod table;

use alloc::vec::Vec;

use crate::city::comparison::defect::{ComparisonDefect, ComparisonDefects};
use crate::city::comparison::policy::differences;
use crate::city::comparison::row::{Own, WardRow};
use crate::plan::policy::Tie;
use crate::plan::ward::{Ward, Wards};
use crate::plan::{BasicPolicy, Column, DesiredOutcome, Item, Line, Pillar, Place, Row, Target};
use crate::review::{Review, Rubric};
use crate::terms::{Excerpt, Keyed, Text};
use crate::value::FiscalYear;

/// The sheets of several wards for one year and one policy, side by side.
///
/// A comparison changes nothing on the sheets. The order in which the sheets are given decides
/// nothing but the order in which wards are listed. One sheet is enough.
///
/// STATED: each year the wards' results on the common indicators are laid side by side, and the
/// wards compete on them (戦略会議資料 2015-02-25). DECISION, where the city's paper is silent:
///
/// - A ward is identified by its name and its municipality; width and spaces do not matter. Two
///   wards of the same name are different only if their municipalities differ, by name or by code.
/// - Every ward is compared with the **common** target, whatever its own sheet asks for.
/// - A ward whose reading was taken among another population than the common one is listed but not
///   ranked. The common population is the policy's; if the policy names none, it is the one named
///   by more than half of the wards' targets that name any.
/// - A reading in 件 ranks with any counter. If some wards counted in 人 and others in 台, only the
///   readings in 件 are ranked.
/// - Last year's reading counts as missing if it measures something else than the common target.
/// - Readings rank by their value, in the criterion's direction; under a change target they rank by
///   their change. Equal ones share a rank and the next rank is skipped (1, 2, 2, 4). Nothing is
///   rounded.
/// - Wards that cannot be ranked come last, each with its reason. Nothing is averaged.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = kusei::wire::REAL_FORM;
/// use kusei::Comparison;
/// use kusei::city::Rank;
/// use kusei::wire::RawReading;
/// use kusei::RawSheet;
/// use kusei::Sheet;
/// use kusei::review;
///
/// let fukushima: RawSheet = serde_json::from_str(json)?;
/// let mut other = fukushima.clone();
/// other.ward = "此花区".into();
/// other.strategies[0].indicators[0].reading = Some(RawReading::Text("51.0%".into()));
/// let sheets = [Sheet::try_from(fukushima)?, Sheet::try_from(other)?];
/// let reviews: Vec<_> = sheets.iter().map(review).collect();
///
/// let comparison = Comparison::new(&reviews)?;
/// let first = &comparison.common_indicators()[0];
/// let best = &first.rows()[0];
/// assert_eq!((best.ward().as_str(), best.rank()), ("此花区", Rank::Ranked(1)));
/// assert_eq!(best.change(), Some("-3.2ポイント".parse()?)); // 54.2% the year before
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Comparison<'r> {
    reviews: Vec<&'r Review<'r>>,
    first: &'r Review<'r>,
    common: Vec<CommonIndicator<'r>>,
}

/// An indicator common to all wards (成果指標), with every ward's result.
#[derive(Debug, Clone)]
#[doc(alias = "成果指標")]
pub struct CommonIndicator<'r> {
    pillar: &'r Pillar,
    outcome: &'r DesiredOutcome,
    item: &'r Item,
    number: usize,
    target: &'r Target,
    population: Option<&'r Text>,
    rows: Vec<WardRow<'r>>,
}

impl<'r> Comparison<'r> {
    /// Lays reviewed sheets side by side.
    ///
    /// # Errors
    ///
    /// Returns [`ComparisonDefects`], all at once: no sheet, a ward twice (in any width), sheets of
    /// different years or rubrics, or different policies. Each difference between policies has its
    /// place.
    pub fn new(
        reviews: impl IntoIterator<Item = &'r Review<'r>>,
    ) -> Result<Self, ComparisonDefects> {
        let reviews: Vec<_> = reviews.into_iter().collect();
        let mut defects = ComparisonDefects::default();
        let Some(first) = reviews.first().copied() else {
            defects.add(|| ComparisonDefect::NoSheets);
            return Err(defects);
        };
        let mut wards = Wards::default();
        for (sheet, review) in (1..).zip(&reviews) {
            check(sheet, review, first, &mut wards, &mut defects);
        }
        if !defects.is_empty() {
            return Err(defects);
        }
        let common = common_indicators(&reviews, first.sheet().policy());
        Ok(Self { reviews, first, common })
    }

    /// Returns the year of all sheets.
    #[must_use]
    pub fn fiscal_year(&self) -> FiscalYear {
        self.first.sheet().fiscal_year()
    }

    /// Returns the rules under which all sheets were reviewed.
    #[must_use]
    pub fn rubric(&self) -> &'r Rubric {
        self.first.rubric()
    }

    /// Returns the policy of all sheets, taken from the first.
    #[must_use]
    pub fn policy(&self) -> &'r BasicPolicy {
        self.first.sheet().policy()
    }

    /// Returns the reviewed sheets, in the order given.
    #[must_use]
    pub fn reviews(&self) -> &[&'r Review<'r>] {
        &self.reviews
    }

    /// Returns the common indicators, in policy order.
    #[must_use]
    pub fn common_indicators(&self) -> &[CommonIndicator<'r>] {
        &self.common
    }
}

impl<'r> CommonIndicator<'r> {
    /// Returns the pillar of the policy that the indicator belongs to.
    #[must_use]
    pub fn pillar(&self) -> &'r Pillar {
        self.pillar
    }

    /// Returns the desired outcome that the indicator belongs to.
    #[must_use]
    pub fn desired_outcome(&self) -> &'r DesiredOutcome {
        self.outcome
    }

    /// Returns the item that the indicator belongs to.
    #[must_use]
    pub fn item(&self) -> &'r Item {
        self.item
    }

    /// Returns the indicator's number in the item, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        self.number
    }

    /// Returns the target common to all wards.
    #[must_use]
    pub fn target(&self) -> &'r Target {
        self.target
    }

    /// Returns the population that readings must be taken among to be ranked, if there is one.
    ///
    /// It is the policy's; if the policy names none, the one named by more than half of the wards'
    /// targets that name any.
    #[must_use]
    pub fn population(&self) -> Option<&'r Text> {
        self.population
    }

    /// Returns every ward's result: ranked wards first, best first, then the others.
    ///
    /// Ties keep the order in which the sheets were given.
    #[must_use]
    pub fn rows(&self) -> &[WardRow<'r>] {
        &self.rows
    }

    /// Returns how many wards are ranked.
    #[must_use]
    pub fn ranked(&self) -> usize {
        self.rows.iter().filter(|row| row.rank().number().is_some()).count()
    }
}

/// Checks one sheet against the first and the sheets before it.
fn check(
    sheet: usize,
    review: &Review<'_>,
    first: &Review<'_>,
    wards: &mut Wards,
    defects: &mut ComparisonDefects,
) {
    let (own, expected) = (review.sheet(), first.sheet());
    let name = || Excerpt::new(own.ward().as_str());
    let ward = Ward::of(own);
    match wards.twin_of(&ward) {
        Some(other) => {
            defects.add(|| ComparisonDefect::WardTwice { sheet, ward: name(), other });
        }
        None => wards.add(ward, sheet),
    }
    let (found, year) = (own.fiscal_year(), expected.fiscal_year());
    if found != year {
        defects.add(|| ComparisonDefect::YearDiffers {
            sheet,
            ward: name(),
            found,
            expected: year,
        });
    }
    if review.rubric() != first.rubric() {
        defects.add(|| rubric_differs(sheet, name(), review.rubric(), first.rubric()));
    }
    differences(own.policy(), expected.policy(), |place, found, expected| {
        let ward = name();
        defects.add(|| ComparisonDefect::PolicyDiffers { sheet, ward, place, found, expected });
    });
}

/// Returns the defect for a rubric that differs from the first: in its id, or only in its rules.
fn rubric_differs(
    sheet: usize,
    ward: Excerpt,
    found: &Rubric,
    expected: &Rubric,
) -> ComparisonDefect {
    let (found, expected) = (Excerpt::new(found.id()), Excerpt::new(expected.id()));
    if found == expected {
        ComparisonDefect::RulesDiffer { sheet, ward, rubric: found }
    } else {
        ComparisonDefect::RubricDiffers { sheet, ward, found, expected }
    }
}

/// The wards' indicators that are tied to a common one, by tie and ward.
type Tied<'r> = Keyed<(Tie, usize), Own<'r>>;

fn tied<'r>(reviews: &[&'r Review<'r>]) -> Tied<'r> {
    let mut tied = Vec::new();
    for (ward, review) in reviews.iter().enumerate() {
        for strategy in review.strategies() {
            let outcome = strategy.strategy().desired_outcome();
            let row = Row::Strategy(strategy.strategy().code());
            for (number, indicator) in (1..).zip(strategy.indicators()) {
                let own = indicator.indicator();
                let Some((item, common)) = own.item().zip(own.common()) else { continue };
                let line = Some(Line::Indicator(number));
                let at = Place { row, line, column: Column::OutcomeReading };
                let tie = (outcome, item, common);
                tied.push(((tie, ward), Own { at, indicator }));
            }
        }
    }
    Keyed::new(tied)
}

fn common_indicators<'r>(
    reviews: &[&'r Review<'r>],
    policy: &'r BasicPolicy,
) -> Vec<CommonIndicator<'r>> {
    let tied = tied(reviews);
    let mut common = Vec::new();
    for (pillar, outcome) in policy.desired_outcomes() {
        for item in outcome.items() {
            for (number, target) in (1..).zip(item.indicators()) {
                let tie = (outcome.reference(), item.mark(), number);
                let own: Vec<Vec<Own<'_>>> = (0..reviews.len())
                    .map(|ward| tied.of(&(tie, ward)).iter().map(|(_, own)| *own).collect())
                    .collect();
                let population = ranking::population(target, own.iter().flatten());
                let rows = ranking::rows(target, population, reviews, own);
                let number = usize::try_from(number).unwrap_or(usize::MAX);
                common.push(CommonIndicator {
                    pillar,
                    outcome,
                    item,
                    number,
                    target,
                    population,
                    rows,
                });
            }
        }
    }
    common
}
