//! A criterion on a relative change: -15%以下 for 「15％以上削減」 of a count (R2).

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt::{self, Write};
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::rules::r01_criterion;
use crate::terms::language::in_japanese;
use crate::terms::said::said;
use crate::terms::{Comparator, Direction, Excerpt, Language, Said, Satisfaction};
use crate::value::criterion::{Criterion, CriterionError};
use crate::value::figure::Exact;
use crate::value::quantity::Quantity;
use crate::value::unit::Unit;

/// A criterion on (reading − reference) ÷ reference, in % or 割: -15%以下.
///
/// The bound is below 100,000% in absolute value and has at most 6 decimal places, so that bound ×
/// reference is exact. ポイント are refused: they measure a difference of percentages.
///
/// ```
/// use kusei::value::RelativeCriterion;
///
/// let criterion: RelativeCriterion = "▲15％以下".parse()?;
/// assert_eq!(criterion.to_string(), "-15%以下");
/// assert!("-15ポイント以下".parse::<RelativeCriterion>().is_err());
/// # Ok::<(), kusei::value::RelativeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[doc(alias = "増減率")]
pub struct RelativeCriterion(Box<Criterion>);

said! {
    /// The error returned when a text or criterion is not a criterion on a relative change.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum RelativeError {
        /// `-10件以下`, `-15ポイント以下`, `-15以下`
        NotAPercentage(found: Excerpt) => "not-a-percentage",
            "「{found}」は増減率ではありません（例：-15%以下。%又は割で記入してください）",
            "`{found}` is not a relative change (expected a percentage, such as `-15%以下`)";
        /// `100000%以上`, `0.1234567%以上`
        DoesNotFit(found: Excerpt) => "does-not-fit",
            "「{found}」は扱える増減率ではありません（例：-15%以下。絶対値100,000%未満、小数点以下6桁以内で記入してください）",
            "`{found}` does not fit (expected a relative change below 100,000% either way, with at most 6 decimal places)";
        /// `15%`, `約15%以上`
        Criterion(#[from] error: CriterionError) => "not-a-criterion", "{error}", "{error}";
    }
}
in_japanese! { RelativeError }

impl RelativeCriterion {
    const MAX_SCALE: u32 = 6;
    const BOUND: Exact = Exact::whole(100_000);
    const HUNDRED: Exact = Exact::whole(100);

    /// Makes a criterion on a relative change.
    ///
    /// # Errors
    ///
    /// [`RelativeError`] for `-10件以下`, `15以上`, `4ポイント以上`, `100000%以上`.
    pub fn new(criterion: Criterion) -> Result<Self, RelativeError> {
        let found = || Excerpt::new(&criterion.quantity().ja().to_string());
        let bound = criterion.quantity();
        let exact = bound.exact();
        let amount = if exact.sign().is_lt() { Exact::ZERO.minus(exact) } else { exact };
        if !matches!(bound.unit(), Some(Unit::Percent | Unit::Wari)) {
            Err(RelativeError::NotAPercentage(found()))
        } else if bound.figure().scale() > Self::MAX_SCALE || amount.compare(Self::BOUND).is_ge() {
            Err(RelativeError::DoesNotFit(found()))
        } else {
            Ok(Self(Box::new(criterion)))
        }
    }

    /// Returns the bound: −15% for -15%以下.
    #[must_use]
    pub fn bound(&self) -> &Quantity {
        self.0.quantity()
    }

    /// Returns the comparator: 以下 for -15%以下.
    #[must_use]
    pub fn comparator(&self) -> Comparator {
        self.0.comparator()
    }

    /// Returns which way a reading gets better.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.0.direction()
    }

    /// Tests a reading without dividing: compares (reading − reference) × 100 with bound ×
    /// reference. `None` if the reference is zero or negative.
    pub(crate) fn holds(&self, reading: Exact, reference: Exact) -> Option<Satisfaction> {
        if reference.sign() != Ordering::Greater {
            return None;
        }
        let change = reading.minus(reference);
        let order = change.compare_products(Self::HUNDRED, reference, self.bound().exact());
        Some(r01_criterion::satisfies(self.comparator(), order).value)
    }

    /// Returns the reading at which the result changes, as two figures to divide:
    /// reference × (100 + bound) ÷ 100. `None` if the reference is zero or negative.
    pub(crate) fn turn(&self, reference: Exact) -> Option<[Exact; 2]> {
        let share = Self::HUNDRED.plus(self.bound().exact());
        (reference.sign() == Ordering::Greater).then(|| [reference.times(share), Self::HUNDRED])
    }

    /// Returns whether bound and comparator are the same.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        self.comparator() == other.comparator() && self.bound().is_same_as(other.bound())
    }

    /// Returns the criterion as written.
    pub(crate) fn written(&self) -> &Criterion {
        &self.0
    }
}

impl fmt::Display for RelativeCriterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Said for RelativeCriterion {
    /// Writes ▲15%以下, in English `at most −15%`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.0.say(language, out)
    }
}

impl FromStr for RelativeCriterion {
    type Err = RelativeError;

    fn from_str(printed: &str) -> Result<Self, RelativeError> {
        Self::new(printed.parse()?)
    }
}

impl TryFrom<String> for RelativeCriterion {
    type Error = RelativeError;

    fn try_from(printed: String) -> Result<Self, RelativeError> {
        printed.parse()
    }
}

impl From<RelativeCriterion> for String {
    fn from(criterion: RelativeCriterion) -> Self {
        criterion.to_string()
    }
}
