//! The bound of an achievement rate (達成率), and a criterion on one.

use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt::{self, Write};
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::terms::language::in_japanese;
use crate::terms::said::said;
use crate::terms::{Comparator, Excerpt, Language, Said};
use crate::value::criterion::{Criterion, CriterionError, compared};
use crate::value::figure::Exact;
use crate::value::quantity::Quantity;
use crate::value::unit::Unit;

/// A bound of an achievement rate, in %: 90%, or 66.7%.
///
/// It is below 100,000% and has at most 6 decimal places, so that rate × target is exact.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[doc(alias = "達成率")]
pub struct Rate(Quantity);

/// A criterion on an achievement rate: 90%未満.
///
/// ```
/// use kusei::value::RateCriterion;
///
/// let criterion: RateCriterion = "90％未満".parse()?;
/// assert_eq!(criterion.to_string(), "90%未満");
/// assert!("90件未満".parse::<RateCriterion>().is_err());
/// # Ok::<(), kusei::value::RateError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct RateCriterion {
    rate: Rate,
    comparator: Comparator,
}

said! {
    /// The error returned when a text or quantity is not a rate, or not a criterion on one.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum RateError {
        /// `90件未満`, `3.5点以上`, `90ポイント未満`
        NotAPercentage(found: Excerpt) => "not-a-percentage",
            "「{found}」は達成率ではありません（例：90%。%で記入してください）",
            "`{found}` is not an achievement rate (expected a percentage, such as `90%`)";
        /// `100000%以上`, `90.1234567%未満`, `-1%以下`
        DoesNotFit(found: Excerpt) => "does-not-fit",
            "「{found}」は扱える達成率ではありません（例：66.7%。0%以上100,000%未満、小数点以下6桁以内で記入してください）",
            "`{found}` does not fit (expected an achievement rate from 0% to less than 100,000%, with at most 6 decimal places)";
        /// `90%`, `約90%未満`
        Criterion(#[from] error: CriterionError) => "not-a-criterion", "{error}", "{error}";
    }
}
in_japanese! { RateError }

impl Said for Rate {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.0.say(language, out)
    }

    fn is_alike(&self) -> bool {
        self.0.is_alike()
    }
}

impl Said for RateCriterion {
    /// Writes 90%未満, in English `less than 90%`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        compared(self.comparator, &self.rate, language, out)
    }
}

impl Rate {
    const MAX_SCALE: u32 = 6;
    const BOUND: i128 = 100_000;

    /// Makes a rate from a percentage; a quantity without a unit is read as %.
    ///
    /// # Errors
    ///
    /// [`RateError`] for `90件`, `-1%`, `100000%`, `0.1234567%`.
    pub fn new(quantity: &Quantity) -> Result<Self, RateError> {
        let found = || Excerpt::new(&quantity.ja().to_string());
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

    /// Returns the percentage.
    #[must_use]
    pub const fn percentage(&self) -> &Quantity {
        &self.0
    }
}

impl RateCriterion {
    /// Makes a criterion on a rate.
    #[must_use]
    pub const fn new(rate: Rate, comparator: Comparator) -> Self {
        Self { rate, comparator }
    }

    /// Returns the rate: 90% for 90%未満.
    #[must_use]
    pub const fn rate(&self) -> &Rate {
        &self.rate
    }

    /// Returns the comparator: 未満 for 90%未満.
    #[must_use]
    pub const fn comparator(&self) -> Comparator {
        self.comparator
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
        write!(f, "{}{}", self.rate, self.comparator)
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
