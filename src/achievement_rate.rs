//! The achievement rate (達成率) of a target (R4), compared without dividing.

use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::clause::{Decided, Grounds, rule};
use crate::criterion::{Comparator, Criterion, CriterionError, Direction, Satisfaction, satisfies};
use crate::figure::{Exact, Figure};
use crate::measured::MeasuredTarget;
use crate::notation::Excerpt;
use crate::quantity::Quantity;
use crate::target::Goal;
use crate::unit::Unit;

/// A bound of an achievement rate, in %: 90%, or 66.7%.
///
/// Below 100,000% and with at most 6 decimal places, so that rate × target is exact.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[doc(alias = "達成率")]
pub struct Rate(Quantity);

/// A criterion on an achievement rate: 90%未満.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct RateCriterion {
    rate: Rate,
    comparator: Comparator,
}

/// Tells why a text or quantity is no rate, or no criterion on one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RateError {
    /// `90件未満`, `3.5点以上`, `90ポイント未満`
    #[error("`{0}` is not an achievement rate (expected a percentage)")]
    NotAPercentage(Excerpt),
    /// `100000%以上`, `90.1234567%未満`, `-1%以下`
    #[error(
        "`{0}` does not fit (expected a rate from 0% to less than 100,000% with at most 6 decimal places)"
    )]
    DoesNotFit(Excerpt),
    /// `90%`, `約90%未満`
    #[error(transparent)]
    Criterion(#[from] CriterionError),
}

impl Rate {
    const MAX_SCALE: u32 = 6;
    const BOUND: i128 = 100_000;

    /// A rate of so many per cent; a quantity without unit is taken as %.
    ///
    /// # Errors
    ///
    /// [`RateError`] for `90件`, `-1%`, `100000%`, `0.1234567%`.
    pub fn new(quantity: &Quantity) -> Result<Self, RateError> {
        let found = || Excerpt::new(&quantity.to_string());
        let percent =
            quantity.or_in(&Unit::Percent).ok_or_else(|| RateError::DoesNotFit(found()))?;
        let exact = percent.exact();
        let fits = percent.figure().scale() <= Self::MAX_SCALE
            && exact.sign() != Ordering::Less
            && exact.compare(Exact::whole(Self::BOUND)) == Ordering::Less;
        if !matches!(percent.unit(), Some(Unit::Percent | Unit::Wari)) {
            Err(RateError::NotAPercentage(found()))
        } else if fits {
            Ok(Self(percent))
        } else {
            Err(RateError::DoesNotFit(found()))
        }
    }

    /// The percentage.
    #[must_use]
    pub const fn percentage(&self) -> &Quantity {
        &self.0
    }
}

impl RateCriterion {
    /// A criterion on a rate.
    #[must_use]
    pub const fn new(rate: Rate, comparator: Comparator) -> Self {
        Self { rate, comparator }
    }

    /// The rate: 90% of 90%未満.
    #[must_use]
    pub const fn rate(&self) -> &Rate {
        &self.rate
    }

    /// The comparator: 未満 of 90%未満.
    #[must_use]
    pub const fn comparator(&self) -> Comparator {
        self.comparator
    }

    /// The criterion in English: `less than 90%`.
    #[must_use]
    pub fn english(&self) -> String {
        alloc::format!("{} {}", self.comparator.english(), self.rate)
    }
}

rule! {
    /// R4 達成率: what a target's achievement rate is, so that a better reading has a higher rate.
    R4 = "R4" "達成率の算定" / "what the achievement rate is",
        Decision "of a lower-is-better target the rate is target ÷ reading; a negative number, and a zero target to be exceeded, have none";
    use Basis; use Sign; use Direction; use AchievementRate;
    pub(crate) fn achievement_rate(
        basis: Basis, direction: Direction, reading: Option<Sign>, target: Sign
    ) -> AchievementRate {
        1: (Other,    _,      _,                     _       ) => Unknown,
            "前年度からの増減または到達目標（実績値に対する基準でない目標）である" => "達成率は算定しない",
            "the target is a change or a milestone" => "there is no rate";
        2: (OnNumber, _,      None,                  _       ) => Unknown,
            "実績値がない" => "達成率は不明である",
            "there is no reading" => "the rate is not known";
        3: (OnNumber, _,      Some(Negative),        _       )
         | (OnNumber, _,      Some(Zero | Positive), Negative) => Unknown,
            "実績値または目標値が負の数である" => "達成率は算定しない",
            "the reading or the target is negative" => "there is no rate";
        4: (OnNumber, Lower,  Some(Zero),            Zero | Positive) => Unbounded,
            "低いほどよい目標の実績が0である" => "達成率は上限なしとする",
            "the reading of a lower-is-better target is 0" => "the rate is without bound",
            Decision "a reading of 0 cannot be bettered, so no bound is missed";
        5: (OnNumber, Lower,  Some(Positive),        Zero    ) => Nought,
            "低いほどよい目標が0で、実績が0でない" => "達成率は0%とする",
            "a lower-is-better target is 0 and the reading is not" => "the rate is 0%",
            Decision "0 ÷ reading";
        6: (OnNumber, Higher, Some(Zero | Positive), Zero    ) => Unknown,
            "高いほどよい目標が0である" => "達成率は算定しない",
            "a higher-is-better target is 0" => "there is no rate",
            Decision "nothing can be divided by 0";
        7: (OnNumber, Higher, Some(Zero | Positive), Positive) => ReadingOverTarget,
            "高いほどよい目標である" => "達成率は実績÷目標である",
            "higher is better" => "the rate is reading ÷ target",
            Stated "市政改革プラン: 実績を目標値で除した進捗率; 5-3-1 and 5-3-2 print 各業績目標の達成率 without a formula";
        8: (OnNumber, Lower,  Some(Positive),        Positive) => TargetOverReading,
            "低いほどよい目標である" => "達成率は目標÷実績である",
            "lower is better" => "the rate is target ÷ reading";
    }
}

/// Whether the target is a criterion on a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Basis {
    OnNumber,
    Other,
}

/// The sign of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Sign {
    Negative,
    Zero,
    Positive,
}

/// How a target's achievement rate is to be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AchievementRate {
    /// There is none, or it is not known.
    Unknown,
    /// It is never below any bound.
    Unbounded,
    /// It is 0%.
    Nought,
    /// It is reading ÷ target.
    ReadingOverTarget,
    /// It is target ÷ reading.
    TargetOverReading,
}

impl MeasuredTarget {
    /// How the achievement rate is to be computed, R4.
    #[inline]
    #[must_use]
    pub fn achievement_rate(&self) -> Decided<AchievementRate> {
        let (basis, direction, target) = match self.target().goal() {
            Goal::Criterion(criterion) => {
                (Basis::OnNumber, criterion.direction(), criterion.quantity().exact())
            }
            Goal::Change(_) | Goal::Milestone(_) => (Basis::Other, Direction::Higher, Exact::ZERO),
        };
        achievement_rate(basis, direction, self.reading_exact().map(Sign::of), Sign::of(target))
    }

    /// Whether the achievement rate satisfies a criterion, without dividing; `None` where the
    /// rate is not known.
    #[inline]
    #[must_use]
    pub fn rate_satisfies(&self, criterion: &RateCriterion) -> Option<Satisfaction> {
        let order = self.compare_rate(&criterion.rate)?;
        Some(satisfies(criterion.comparator, order).value)
    }

    /// How the achievement rate stands to a bound, without dividing; `None` where it is not known.
    #[inline]
    #[must_use]
    pub fn compare_rate(&self, bound: &Rate) -> Option<Ordering> {
        let bound = bound.percentage().exact();
        match self.achievement_rate().value {
            AchievementRate::Unknown => None,
            AchievementRate::Unbounded => Some(Ordering::Greater),
            AchievementRate::Nought => Some(Exact::ZERO.compare(bound)),
            AchievementRate::ReadingOverTarget | AchievementRate::TargetOverReading => {
                let (over, under) = self.rate_parts()?;
                Some(over.compare_products(HUNDRED, under, bound))
            }
        }
    }

    /// The achievement rate in %, rounded half up (四捨五入) to one decimal place: to be shown,
    /// never compared.
    ///
    /// `None` where it is unknown, without bound, or too large to be shown.
    #[must_use]
    pub fn shown_rate(&self) -> Option<Quantity> {
        let figure = match self.achievement_rate().value {
            AchievementRate::Unknown | AchievementRate::Unbounded => return None,
            AchievementRate::Nought => Figure::from_parts(0, 1),
            AchievementRate::ReadingOverTarget | AchievementRate::TargetOverReading => {
                let (over, under) = self.rate_parts()?;
                over.times(HUNDRED).divided_by(under, 1)
            }
        };
        Quantity::from_figure(figure?, Some(Unit::Percent))
    }

    /// The achievement rate as it is written in a sentence.
    pub(crate) fn with_rate(&self, grounds: Grounds) -> Grounds {
        match (self.achievement_rate().value, self.shown_rate()) {
            (AchievementRate::Unknown, _) => grounds,
            (AchievementRate::Unbounded, _) => {
                grounds.with_words("rate", "上限なし", "without bound")
            }
            (_, Some(rate)) => grounds.with("rate", rate),
            (_, None) => grounds.with_words("rate", "1,000兆%以上", "10^15% or more"),
        }
    }

    #[inline]
    fn rate_parts(&self) -> Option<(Exact, Exact)> {
        let criterion = self.target().goal().criterion()?;
        let (reading, target) = (self.reading_exact()?, criterion.quantity().exact());
        Some(match criterion.direction() {
            Direction::Higher => (reading, target),
            Direction::Lower => (target, reading),
        })
    }
}

const HUNDRED: Exact = Exact::whole(100);

impl Sign {
    #[inline]
    fn of(value: Exact) -> Self {
        match value.sign() {
            Ordering::Less => Self::Negative,
            Ordering::Equal => Self::Zero,
            Ordering::Greater => Self::Positive,
        }
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Rate {
    type Err = RateError;

    fn from_str(printed: &str) -> Result<Self, RateError> {
        Self::new(&printed.parse().map_err(CriterionError::from)?)
    }
}

impl fmt::Display for RateCriterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.rate, self.comparator.label())
    }
}

impl FromStr for RateCriterion {
    type Err = RateError;

    fn from_str(printed: &str) -> Result<Self, RateError> {
        let criterion: Criterion = printed.parse()?;
        Ok(Self { rate: Rate::new(criterion.quantity())?, comparator: criterion.comparator() })
    }
}

impl TryFrom<String> for Rate {
    type Error = RateError;

    fn try_from(printed: String) -> Result<Self, RateError> {
        printed.parse()
    }
}

impl From<Rate> for String {
    fn from(rate: Rate) -> Self {
        rate.to_string()
    }
}

impl TryFrom<String> for RateCriterion {
    type Error = RateError;

    fn try_from(printed: String) -> Result<Self, RateError> {
        printed.parse()
    }
}

impl From<RateCriterion> for String {
    fn from(criterion: RateCriterion) -> Self {
        criterion.to_string()
    }
}
