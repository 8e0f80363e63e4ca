//! A criterion: a quantity and one of 以上, 以下, 未満 and 超 (R1).

use alloc::string::{String, ToString};
use core::fmt::{self, Write};
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::rules::r01_criterion;
use crate::terms::language::in_japanese;
use crate::terms::said::said;
use crate::terms::{Comparator, Direction, Excerpt, Language, Said, Satisfaction, notation};
use crate::value::figure::Exact;
use crate::value::quantity::{Incomparable, Quantity, QuantityError};
use crate::value::unit::Unit;

/// A quantity and a comparator: `50%以上`.
///
/// STATED: the words. A bare `50%` has no comparator and is refused. Whoever transcribes the form
/// adds one, because the words alone cannot tell (苦情件数：0件 means 0件以下).
///
/// ```
/// use kusei::Criterion;
/// use kusei::terms::Satisfaction;
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

said! {
    /// The error returned when a text is not a criterion.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum CriterionError {
        /// `50%`, `100名をめざす`, `0件`
        NoComparator(found: Excerpt) => "no-comparator",
            "「{found}」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）",
            "`{found}` has no comparator (expected one after the quantity: `以上` at least, `以下` at most, `未満` less than, `超` more than)";
        /// `約50%以上`, `以上`
        Quantity(#[from] error: QuantityError) => "not-a-quantity", "{error}", "{error}";
    }
}
in_japanese! { CriterionError }

/// The spellings of comparators; if one ends like another, the longer comes first.
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

impl Criterion {
    /// Makes a criterion from a quantity and a comparator.
    #[must_use]
    pub const fn new(quantity: Quantity, comparator: Comparator) -> Self {
        Self { quantity, comparator }
    }

    /// Returns the quantity: 50% for 50%以上.
    #[inline]
    #[must_use]
    pub const fn quantity(&self) -> &Quantity {
        &self.quantity
    }

    /// Returns the comparator: 以上 for 50%以上.
    #[inline]
    #[must_use]
    pub const fn comparator(&self) -> Comparator {
        self.comparator
    }

    /// Returns which way a reading gets better.
    #[inline]
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.comparator.direction()
    }

    /// Tests whether a quantity satisfies the criterion (R1).
    ///
    /// # Errors
    ///
    /// [`Incomparable`] as for [`Quantity::compare`].
    pub fn test(&self, quantity: &Quantity) -> Result<Satisfaction, Incomparable> {
        Ok(r01_criterion::satisfies(self.comparator, quantity.compare(&self.quantity)?).value)
    }

    /// Tests a value in the criterion's base unit.
    #[inline]
    pub(crate) fn holds(&self, value: Exact) -> Satisfaction {
        r01_criterion::satisfies(self.comparator, value.compare(self.quantity.exact())).value
    }

    /// Tests a value in base units; a criterion without a unit takes `unit`.
    #[inline]
    pub(crate) fn holds_in(&self, value: Exact, unit: Option<&Unit>) -> Satisfaction {
        r01_criterion::satisfies(self.comparator, value.compare(self.quantity.exact_in(unit))).value
    }

    /// Returns the criterion, in `unit` if it has none of its own; `None` if its figure does not
    /// fit in that unit.
    pub(crate) fn or_in(&self, unit: &Unit) -> Option<Self> {
        Some(Self { quantity: self.quantity.or_in(unit)?, comparator: self.comparator })
    }
}

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.quantity, f)?;
        f.write_str(self.comparator.code())
    }
}

impl Said for Criterion {
    /// Writes 50%以上, in English `at least 50%`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        compared(self.comparator, &self.quantity, language, out)
    }
}

/// Writes 50%以上, in English `at least 50%`.
pub(crate) fn compared(
    comparator: Comparator,
    bound: &impl Said,
    language: Language,
    out: &mut dyn Write,
) -> fmt::Result {
    match language {
        Language::Japanese => {
            bound.say(language, out)?;
            out.write_str(comparator.code())
        }
        Language::English => {
            out.write_str(comparator.en())?;
            out.write_str(" ")?;
            bound.say(language, out)
        }
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
        if notation::is_blank(quantity) {
            return Err(QuantityError::NotAFigure(Excerpt::new(printed)).into());
        }
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
