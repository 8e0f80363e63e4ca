//! A quantity: a figure and its unit, as an officer writes it.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt::{self, Write};
use core::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::terms::language::in_japanese;
use crate::terms::said::said;
use crate::terms::{Excerpt, Language, Said, notation};
use crate::value::figure::{Exact, Figure};
use crate::value::numeral::{Number, NumberError};
use crate::value::unit::read::NotAUnit;
use crate::value::unit::tabled::TabledUnit;
use crate::value::unit::{Dimension, Fit, Unit};
use crate::value::written::{Signed, Written};

/// An exact decimal with its unit, at the scale it was printed with.
///
/// Read in full or half width, with commas between thousands only, ▲ △ − - as minus, 千 万 億 兆 as
/// multipliers, and units in the spellings of the form. Printed canonically: `１,145 名` as `1145人`,
/// `4.5万冊` as `45000冊`, `82.40％` as `82.40%`.
///
/// `82.40%` and `82.4%` are different quantities, but [`compare`](Self::compare) as equal.
///
/// ```
/// use core::cmp::Ordering;
/// use kusei::Quantity;
///
/// let reading: Quantity = "82.40％".parse()?;
/// assert_eq!(reading.to_string(), "82.40%");
/// assert_eq!(reading.compare(&"8.24割".parse()?), Ok(Ordering::Equal));
/// assert_eq!("▲1,500千円".parse::<Quantity>()?.to_string(), "-1500千円");
/// assert!("74名".parse::<Quantity>()?.compare(&"3台".parse()?).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Quantity(Kept);

/// A figure and its unit, in two words if the unit is in the tables.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Kept {
    /// Without a unit, or with a unit of the tables.
    Tabled(Figure, Option<TabledUnit>),
    /// With a unit in a word of its own.
    Worded(Box<(Figure, Unit)>),
}

said! {
    /// The error returned when a text or number is not a quantity.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum QuantityError {
        /// `3.4.5`, `11,45件`, `1e3`, `NaN`, `約50%`, `.5%`, `年5回`
        NotAFigure(found: Excerpt) => "not-a-figure",
            "「{found}」は数量として読み取れません（例：49.6%、1,145件、3.5点）",
            "`{found}` is not a quantity (expected a figure and its unit, such as `49.6%`, `1,145件` or `3.5点`)";
        /// `1000000000000000件`, `0.0000000000001%`, `10000000億円`
        DoesNotFit(found: Excerpt) => "does-not-fit",
            "「{found}」は扱える大きさを超えています（円・分・%に換算して1,000兆未満、小数点以下12桁以内で記入してください）",
            "`{found}` does not fit (expected less than 1,000 trillion in yen, minutes or per cent, and at most 12 decimal places)";
        /// `50%以上`, `3件5`, `2事業について検討した`
        Unit {
            /// The whole text.
            found: Excerpt,
            /// What is wrong with its unit.
            source: NotAUnit,
        } => "not-a-unit",
            "「{found}」は数量として読み取れません。{source}",
            "`{found}` is not a quantity: {source}";
    }
}
in_japanese! { QuantityError }

/// The error returned when two quantities measure different things.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Incomparable {
    /// The quantity that was compared.
    pub left: Quantity,
    /// The quantity it was compared with.
    pub right: Quantity,
}

impl Incomparable {
    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "incomparable"
    }
}

impl Said for Incomparable {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let (left, right) = (self.left.to(language), self.right.to(language));
        match language {
            Language::Japanese => write!(
                out,
                "「{left}」と「{right}」は単位が異なるため比較できません（同じ種類の単位で記入してください）"
            ),
            Language::English => write!(
                out,
                "{left} does not compare with {right}: their units differ (expected units of one kind)"
            ),
        }
    }
}
in_japanese! { Incomparable }

impl Quantity {
    /// Makes a quantity from a value, with or without a unit.
    ///
    /// # Errors
    ///
    /// [`QuantityError::DoesNotFit`] for 10^15 or more in the base unit (円, 分, %), or more than 12
    /// decimal places.
    pub fn new(value: Decimal, unit: Option<Unit>) -> Result<Self, QuantityError> {
        let bounded = Figure::new(value).and_then(|figure| Self::from_figure(figure, unit));
        bounded.ok_or_else(|| QuantityError::DoesNotFit(Excerpt::new(&value.to_string())))
    }

    /// Makes a percentage.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn percent(value: Decimal) -> Result<Self, QuantityError> {
        Self::new(value, Some(Unit::Percent))
    }

    #[inline]
    pub(crate) fn from_figure(figure: Figure, unit: Option<Unit>) -> Option<Self> {
        if !fits(figure, unit.as_ref()) {
            return None;
        }
        Some(Self(match unit.as_ref().map(TabledUnit::of).zip(unit) {
            None => Kept::Tabled(figure, None),
            Some((Some(tabled), _)) => Kept::Tabled(figure, Some(tabled)),
            Some((None, unit)) => Kept::Worded(Box::new((figure, unit))),
        }))
    }

    /// Fast path for most cells: an ASCII number and a unit spelled as in the tables, or ％.
    /// Everything else falls back to the full parser, which reads these the same way.
    fn plain(printed: &str) -> Option<Self> {
        let (number, word) = Number::plain(printed)?;
        let unit = match word {
            "" => None,
            "％" => Some(Unit::Percent),
            word => Some(Unit::spelt(word)?),
        };
        let figure = Figure::from_parts(number.mantissa, number.scale)?;
        Self::from_figure(figure, unit)
    }

    /// Returns the figure's value, in its own unit.
    #[must_use]
    pub fn value(&self) -> Decimal {
        self.figure().value()
    }

    /// Returns the value in the base unit of its dimension: 円, 分, %, or else its own unit.
    ///
    /// ```
    /// use kusei::Quantity;
    /// use kusei::rust_decimal::Decimal;
    ///
    /// let (budget, spent): (Quantity, Quantity) = ("1億円".parse()?, "62,500千円".parse()?);
    /// assert_eq!(budget.base_value() - spent.base_value(), Decimal::from(37_500_000));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn base_value(&self) -> Decimal {
        self.exact().decimal()
    }

    /// Returns the figure as printed.
    #[inline]
    #[must_use]
    pub const fn figure(&self) -> Figure {
        match &self.0 {
            Kept::Tabled(figure, _) => *figure,
            Kept::Worded(own) => own.0,
        }
    }

    /// Returns the unit, if one is written.
    #[inline]
    #[must_use]
    pub const fn unit(&self) -> Option<&Unit> {
        match &self.0 {
            Kept::Tabled(_, None) => None,
            Kept::Tabled(_, Some(unit)) => Some(unit.unit()),
            Kept::Worded(own) => Some(&own.1),
        }
    }

    /// Returns what it measures, if a unit is written.
    #[must_use]
    pub fn dimension(&self) -> Option<Dimension> {
        self.unit().map(Unit::dimension)
    }

    /// Compares the values, taking units into account: 1時間 is more than 50分, 1億円 equals 100,000千円,
    /// 4ポイント is less than 5%. A quantity without a unit compares only with another one without.
    ///
    /// # Errors
    ///
    /// [`Incomparable`] for `3.4点` and `50%`, `74名` and `3台`, `5` and `5件`.
    pub fn compare(&self, other: &Self) -> Result<Ordering, Incomparable> {
        match fit(self.unit(), other.unit()) {
            Fit::Same | Fit::CounterDiffers => Ok(self.exact().compare(other.exact())),
            Fit::Differs => Err(Incomparable { left: self.clone(), right: other.clone() }),
        }
    }

    /// Returns whether two quantities have the same value in the same kind of unit: 1億円 is
    /// 100,000千円, but 5件 is not 5人, although the two compare.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        fit(self.unit(), other.unit()) == Fit::Same && self.exact().compare(other.exact()).is_eq()
    }

    /// Returns `self − other`: in ポイント for percentages, in their own unit if it is the same, else
    /// in 円 or 分. `None` if the difference is out of bounds.
    ///
    /// # Errors
    ///
    /// [`Incomparable`] as for [`compare`](Self::compare).
    ///
    /// ```
    /// use kusei::Quantity;
    ///
    /// let (this, last): (Quantity, Quantity) = ("41.1%".parse()?, "37.2%".parse()?);
    /// assert_eq!(this.difference(&last)?, Some("3.9ポイント".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn difference(&self, other: &Self) -> Result<Option<Self>, Incomparable> {
        self.compare(other)?;
        let change = self.exact().minus(other.exact());
        let unit = match (self.unit(), other.unit()) {
            (Some(unit), _) if unit.dimension() == Dimension::Ratio => Some(Unit::Point),
            (Some(a), Some(b)) if a.base_units() == b.base_units() => {
                Some(if a.is_general() { b } else { a }.clone())
            }
            (Some(unit), _) => Some(unit.base()),
            (None, _) => None,
        };
        let factor = unit.as_ref().map_or(1, Unit::base_units);
        Ok(change.in_units_of(factor).and_then(|figure| Self::from_figure(figure, unit)))
    }

    /// Returns the quantity as a difference, which is written with its sign.
    ///
    /// ```
    /// use kusei::{Quantity, Said};
    ///
    /// let (this, last): (Quantity, Quantity) = ("49.6%".parse()?, "54.2%".parse()?);
    /// let change = this.difference(&last)?.ok_or("out of bounds")?;
    /// assert_eq!(change.as_difference().ja(), "▲4.6ポイント");
    /// assert_eq!(change.as_difference().en(), "−4.6 percentage points");
    /// assert_eq!("1200件".parse::<Quantity>()?.as_difference().ja(), "＋1,200件");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "前年度差")]
    pub fn as_difference(&self) -> Signed<'_> {
        Signed(self.written())
    }

    /// Returns the quantity as people read it.
    pub(crate) fn written(&self) -> Written<'_> {
        let (units, places) = (self.figure().mantissa(), self.figure().scale());
        Written { units, places, unit: self.unit() }
    }

    /// Returns its number of decimal places in a unit: as printed in its own, as many as needed in
    /// another.
    pub(crate) fn places_in(&self, unit: Option<&Unit>) -> u32 {
        let factor = unit.map_or(1, Unit::base_units);
        let converted = match self.unit() {
            Some(own) if own.base_units() != factor => self.exact().in_units_of(factor),
            Some(_) | None => None,
        };
        converted.unwrap_or(self.figure()).scale()
    }

    /// Returns the value in base units.
    #[inline]
    pub(crate) fn exact(&self) -> Exact {
        self.figure().times(self.unit().map_or(1, Unit::base_units))
    }

    /// Returns the value in base units; a quantity without a unit takes `unit`, if it fits.
    #[inline]
    pub(crate) fn exact_in(&self, unit: Option<&Unit>) -> Exact {
        match (self.unit(), unit) {
            (None, Some(unit)) if self.fits_in(unit) => self.figure().times(unit.base_units()),
            _ => self.exact(),
        }
    }

    /// Returns whether the figure is within bounds in a unit.
    #[inline]
    pub(crate) fn fits_in(&self, unit: &Unit) -> bool {
        fits(self.figure(), Some(unit))
    }

    /// Returns the quantity, in `unit` if it has none of its own; `None` if its bare figure does
    /// not fit in that unit.
    pub(crate) fn or_in(&self, unit: &Unit) -> Option<Self> {
        match self.unit() {
            Some(_) => Some(self.clone()),
            None => Self::from_figure(self.figure(), Some(unit.clone())),
        }
    }
}

/// Returns whether a figure is within bounds in its unit's base unit.
#[inline]
fn fits(figure: Figure, unit: Option<&Unit>) -> bool {
    let factor = unit.map_or(1, Unit::base_units);
    factor == 1 || figure.times(factor).is_below_bound()
}

/// Returns how two units compare; a quantity without a unit compares only with another one without.
#[inline]
pub(crate) fn fit(left: Option<&Unit>, right: Option<&Unit>) -> Fit {
    match (left, right) {
        (Some(left), Some(right)) => left.fit(right),
        (None, None) => Fit::Same,
        (Some(_), None) | (None, Some(_)) => Fit::Differs,
    }
}

impl fmt::Debug for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (figure, unit) = (self.figure(), self.unit());
        f.debug_struct("Quantity").field("figure", &figure).field("unit", &unit).finish()
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.figure().write(f)?;
        f.write_str(self.unit().map_or("", Unit::as_str))
    }
}

impl Said for Quantity {
    /// Writes 1,145件, ▲1,500千円; in English `1,145 件 (cases)`, `−4.6 percentage points`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.written().say(language, out)
    }

    fn is_alike(&self) -> bool {
        self.written().is_alike()
    }
}

impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(printed: &str) -> Result<Self, QuantityError> {
        if let Some(quantity) = Self::plain(printed) {
            return Ok(quantity);
        }
        let text = notation::cell(printed);
        let found = || Excerpt::new(printed);
        let (number, word) = Number::read(&text).map_err(|e| match e {
            NumberError::NotANumber => QuantityError::NotAFigure(found()),
            NumberError::DoesNotFit => QuantityError::DoesNotFit(found()),
        })?;
        let unit = if word.is_empty() { Ok(None) } else { Unit::of(word).map(Some) };
        let unit = unit.map_err(|source| QuantityError::Unit { found: found(), source })?;
        Figure::from_parts(number.mantissa, number.scale)
            .and_then(|figure| Self::from_figure(figure, unit))
            .ok_or_else(|| QuantityError::DoesNotFit(found()))
    }
}

impl TryFrom<String> for Quantity {
    type Error = QuantityError;

    fn try_from(printed: String) -> Result<Self, QuantityError> {
        printed.parse()
    }
}

impl From<Quantity> for String {
    fn from(quantity: Quantity) -> Self {
        quantity.to_string()
    }
}
