//! What another reading of the form would change: one sheet under two rubrics, side by side.

use alloc::vec::Vec;
use core::iter::zip;

use serde::Serialize;

use crate::plan::{Column, Line, Place, Row, Sheet};
use crate::review::rating::Rating;
use crate::review::reviewed::{StrategyReview, review_with};
use crate::review::rubric::Rubric;
use crate::review::rubric::interval::NotInForce;
use crate::rules::{Because, Derived, DerivedGlyph};
use crate::terms::Legend;

/// A mark that differs under two rubrics, and what is above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The mark under both rubrics.
    #[serde(flatten)]
    pub mark: BothWays,
    /// The marks that rest on it, in order upwards, whether they differ or not.
    pub above: Vec<BothWays>,
}

/// A mark under two rubrics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BothWays {
    /// Where it is.
    pub at: Place,
    /// Under the first rubric.
    pub a: Explained,
    /// Under the second.
    pub b: Explained,
}

/// A derived value, whatever its column, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// The canonical glyph, why there is none, or a judgement.
    pub value: DerivedGlyph,
    /// Why.
    pub because: Because,
}

impl BothWays {
    /// Whether the two rubrics give another value.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.a.value != self.b.value
    }

    fn new<M: Legend>(at: Place, a: &Rating<'_, Derived<M>>, b: &Rating<'_, Derived<M>>) -> Self {
        Self { at, a: Explained::from(a), b: Explained::from(b) }
    }
}

impl<M: Legend> From<&Rating<'_, Derived<M>>> for Explained {
    fn from(rating: &Rating<'_, Derived<M>>) -> Self {
        Self { value: rating.value().glyph(), because: rating.because() }
    }
}

/// Reviews a sheet under two rubrics and gives every mark that differs, in sheet order, with the
/// marks above it.
///
/// # Errors
///
/// [`NotInForce`] where one of them is not in force in the sheet's year.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = include_str!("../../tests/data/fukushima-h28.json");
/// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// use kusei::Rubric;
/// use kusei::review::compare_rubrics;
///
/// let (line, met) = (Rubric::osaka_ward_2016(), Rubric::osaka_ward_2016_target_met());
/// let differences = compare_rubrics(&sheet, &line, &met)?;
/// let [only] = &differences[..] else { return Err("one mark differs on the real form".into()) };
/// assert_eq!(only.mark.at.to_string(), "【5-3】 アウトカム 3 アウトカムの達成状況（個別）");
/// assert!(only.above.iter().all(|mark| !mark.differs())); // 全体 is B either way
/// # Ok(())
/// # }
/// ```
pub fn compare_rubrics(
    sheet: &Sheet,
    a: &Rubric,
    b: &Rubric,
) -> Result<Vec<Difference>, NotInForce> {
    let (a, b) = (review_with(sheet, a)?, review_with(sheet, b)?);
    Ok(zip(a.strategies(), b.strategies()).flat_map(|(a, b)| strategy(&a, &b)).collect())
}

fn strategy(a: &StrategyReview<'_>, b: &StrategyReview<'_>) -> Vec<Difference> {
    let row = Row::Strategy(a.strategy().code());
    let at = |column| row.at(column);
    let overall = BothWays::new(at(Column::Overall), &a.overall(), &b.overall());
    let progress = BothWays::new(at(Column::Progress), &a.progress(), &b.progress());
    let effectiveness =
        BothWays::new(at(Column::StrategyEffectiveness), &a.effectiveness(), &b.effectiveness());

    let mut found = Vec::new();
    for (number, (a, b)) in (1..).zip(zip(a.indicators(), b.indicators())) {
        let at = row.on(Line::Indicator(number), Column::Individual);
        let mark = BothWays::new(at, &a.individual(), &b.individual());
        add(&mut found, mark, &[&overall, &effectiveness]);
    }
    add(&mut found, overall, &[&effectiveness]);
    add(&mut found, progress.clone(), &[&effectiveness]);
    add(&mut found, effectiveness.clone(), &[]);
    for (a, b) in zip(a.initiatives(), b.initiatives()) {
        let row = Row::Initiative(a.initiative().code());
        let at = |column| row.at(column);
        let achievement =
            BothWays::new(at(Column::Achievement), &a.achievement(), &b.achievement());
        add(&mut found, achievement, &[&progress, &effectiveness]);
        let own = at(Column::InitiativeEffectiveness);
        add(&mut found, BothWays::new(own, &a.effectiveness(), &b.effectiveness()), &[]);
    }
    found
}

fn add(found: &mut Vec<Difference>, mark: BothWays, above: &[&BothWays]) {
    if mark.differs() {
        let above = above.iter().map(|mark| (*mark).clone()).collect();
        found.push(Difference { mark, above });
    }
}
