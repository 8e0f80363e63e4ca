//! A criterion: a quantity and 以上, 以下, 未満 or 超 (R1).

use alloc::format;
use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::clause::rule;
use crate::figure::Exact;
use crate::notation::{self, Excerpt};
use crate::quantity::{Incomparable, Quantity, QuantityError};
use crate::unit::Unit;

/// The word behind a criterion's quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparator {
    /// 以上: at least
    AtLeast,
    /// 以下: at most
    AtMost,
    /// 未満: less than
    LessThan,
    /// 超: more than
    MoreThan,
}

impl Comparator {
    /// Every comparator, in the order of R1.
    pub const ALL: [Self; 4] = [Self::AtLeast, Self::AtMost, Self::LessThan, Self::MoreThan];

    /// The word as it is written back.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::AtLeast => "以上",
            Self::AtMost => "以下",
            Self::LessThan => "未満",
            Self::MoreThan => "超",
        }
    }

    /// The word in English, standing before the quantity.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::AtLeast => "at least",
            Self::AtMost => "at most",
            Self::LessThan => "less than",
            Self::MoreThan => "more than",
        }
    }

    /// The comparator of what does not satisfy it.
    #[cfg(feature = "draft")]
    pub(crate) const fn negated(self) -> Self {
        match self {
            Self::AtLeast => Self::LessThan,
            Self::AtMost => Self::MoreThan,
            Self::LessThan => Self::AtLeast,
            Self::MoreThan => Self::AtMost,
        }
    }

    /// The comparator of the negative: 10件以上削減 is -10件以下.
    #[cfg(feature = "draft")]
    pub(crate) const fn mirrored(self) -> Self {
        match self {
            Self::AtLeast => Self::AtMost,
            Self::AtMost => Self::AtLeast,
            Self::LessThan => Self::MoreThan,
            Self::MoreThan => Self::LessThan,
        }
    }

    /// Which way a reading gets better.
    #[inline]
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::AtLeast | Self::MoreThan => Direction::Higher,
            Self::AtMost | Self::LessThan => Direction::Lower,
        }
    }
}

/// Which way a reading gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// 以上, 超: the higher, the better.
    Higher,
    /// 以下, 未満: the lower, the better.
    Lower,
}

/// Whether a quantity satisfies a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Satisfaction {
    /// It does.
    Satisfied,
    /// It does not.
    NotSatisfied,
}

/// A quantity and a comparator: `50%以上`.
///
/// STATED: the words. A bare `50%` has no comparator and is refused: whoever transcribes the form
/// states one, for no reading of the words can (苦情件数：0件 is 0件以下).
///
/// ```
/// use kusei::{Criterion, Quantity, Satisfaction};
///
/// let criterion: Criterion = "4０％以下".parse()?;
/// assert_eq!(criterion.to_string(), "40%以下");
/// assert_eq!(criterion.test(&"40.0%".parse()?), Ok(Satisfaction::Satisfied));
/// assert!("50%".parse::<Criterion>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[doc(alias = "目標値")]
pub struct Criterion {
    quantity: Quantity,
    comparator: Comparator,
}

/// Tells why a text is no criterion.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CriterionError {
    /// `50%`, `100名をめざす`, `0件`
    #[error("`{0}` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)")]
    NoComparator(Excerpt),
    /// `約50%以上`, `以上`
    #[error(transparent)]
    Quantity(#[from] QuantityError),
}

/// The spellings of comparators; of two that end alike, the longer first.
const SPELLINGS: [(&str, Comparator); 8] = [
    ("以上", Comparator::AtLeast),
    ("以下", Comparator::AtMost),
    ("未満", Comparator::LessThan),
    ("を上回る", Comparator::MoreThan),
    ("上回る", Comparator::MoreThan),
    ("を超える", Comparator::MoreThan),
    ("超える", Comparator::MoreThan),
    ("超", Comparator::MoreThan),
];

rule! {
    /// R1 以上 以下 未満 超: whether a quantity satisfies a criterion.
    R1 = "R1" "基準を満たすか" / "whether a quantity satisfies a criterion",
        Stated "the words 以上, 以下, 未満 and 超 as printed";
    use Comparator; use Ordering; use Satisfaction;
    pub(crate) fn satisfies(comparator: Comparator, quantity: Ordering) -> Satisfaction {
        1: (AtLeast , Greater | Equal) => Satisfied,
            "値が基準の数値以上である" => "「以上」を満たす", "the value is not below the figure" => "it satisfies 「以上」";
        2: (AtLeast , Less           ) => NotSatisfied,
            "値が基準の数値より小さい" => "「以上」を満たさない", "the value is below the figure" => "it does not satisfy 「以上」";
        3: (AtMost  , Less | Equal   ) => Satisfied,
            "値が基準の数値以下である" => "「以下」を満たす", "the value is not above the figure" => "it satisfies 「以下」";
        4: (AtMost  , Greater        ) => NotSatisfied,
            "値が基準の数値より大きい" => "「以下」を満たさない", "the value is above the figure" => "it does not satisfy 「以下」";
        5: (LessThan, Less           ) => Satisfied,
            "値が基準の数値より小さい" => "「未満」を満たす", "the value is below the figure" => "it satisfies 「未満」";
        6: (LessThan, Greater | Equal) => NotSatisfied,
            "値が基準の数値以上である" => "「未満」を満たさない", "the value is not below the figure" => "it does not satisfy 「未満」";
        7: (MoreThan, Greater        ) => Satisfied,
            "値が基準の数値より大きい" => "「超」を満たす", "the value is above the figure" => "it satisfies 「超」";
        8: (MoreThan, Less | Equal   ) => NotSatisfied,
            "値が基準の数値以下である" => "「超」を満たさない", "the value is not above the figure" => "it does not satisfy 「超」";
    }
}

impl Criterion {
    /// A criterion of a quantity and a comparator.
    #[must_use]
    pub const fn new(quantity: Quantity, comparator: Comparator) -> Self {
        Self { quantity, comparator }
    }

    /// The quantity: 50% of 50%以上.
    #[inline]
    #[must_use]
    pub const fn quantity(&self) -> &Quantity {
        &self.quantity
    }

    /// The comparator: 以上 of 50%以上.
    #[inline]
    #[must_use]
    pub const fn comparator(&self) -> Comparator {
        self.comparator
    }

    /// Which way a reading gets better.
    #[inline]
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.comparator.direction()
    }

    /// Whether a quantity satisfies the criterion, R1.
    ///
    /// # Errors
    ///
    /// [`Incomparable`] as for [`Quantity::compare`].
    pub fn test(&self, quantity: &Quantity) -> Result<Satisfaction, Incomparable> {
        Ok(satisfies(self.comparator, quantity.compare(&self.quantity)?).value)
    }

    /// Tests a value in the criterion's base unit.
    #[inline]
    pub(crate) fn holds(&self, value: Exact) -> Satisfaction {
        satisfies(self.comparator, value.compare(self.quantity.exact())).value
    }

    /// Tests a value in base units, the criterion read in a unit where it has none of its own.
    #[inline]
    pub(crate) fn holds_in(&self, value: Exact, unit: Option<&Unit>) -> Satisfaction {
        satisfies(self.comparator, value.compare(self.quantity.exact_in(unit))).value
    }

    /// The criterion in a unit where it has none of its own; `None` where its figure does not
    /// fit in that unit.
    pub(crate) fn or_in(&self, unit: &Unit) -> Option<Self> {
        Some(Self { quantity: self.quantity.or_in(unit)?, comparator: self.comparator })
    }

    /// The criterion in English: `at least 50%`.
    #[must_use]
    pub fn english(&self) -> String {
        format!("{} {}", self.comparator.english(), self.quantity)
    }
}

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.quantity, self.comparator.label())
    }
}

impl FromStr for Criterion {
    type Err = CriterionError;

    fn from_str(printed: &str) -> Result<Self, CriterionError> {
        let text = notation::trim(printed);
        let split = SPELLINGS.iter().find_map(|(word, comparator)| {
            text.strip_suffix(word).map(|quantity| (quantity, *comparator))
        });
        let (quantity, comparator) =
            split.ok_or_else(|| CriterionError::NoComparator(Excerpt::new(printed)))?;
        Ok(Self { quantity: quantity.parse()?, comparator })
    }
}

impl TryFrom<String> for Criterion {
    type Error = CriterionError;

    fn try_from(printed: String) -> Result<Self, CriterionError> {
        printed.parse()
    }
}

impl From<Criterion> for String {
    fn from(criterion: Criterion) -> Self {
        criterion.to_string()
    }
}
