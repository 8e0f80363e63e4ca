//! A figure: an exact decimal with the scale it was printed with, bounded so that every rule is
//! exact.
//!
//! A figure in its base unit (円, 分, %) is below 10^15 and has at most 12 decimal places. What the
//! rules compute from it stays below 1.7 × 10^38, and so fits `i128`:
//!
//! | rule | largest product | digits |
//! |---|---|---|
//! | comparison, difference | figure × 10^12 | 28 |
//! | R7 line | difference × 200 years | 31 |
//! | R2 relative change | change × 100 × 10^6, bound × reference | 36, 38 |
//! | its turning point | (100 + bound) × reference | 39, the first a 1 |
//! | R4 rate | reading × 100 × 10^6, rate × target | 36, 38 |
//! | R4 rate, 2 − quotient | (2 × target − reading) × 100 × 10^6, rate × target | 36, 38 |
//!
//! The bound of a rate is below 10^5 % and has at most 6 decimal places (see
//! [`Rate`](crate::value::Rate)), and so does the absolute bound of a relative change (see
//! [`RelativeCriterion`](crate::value::RelativeCriterion)). So bound × reference is below 10^11 ×
//! 10^27, and (100 + bound) × reference below 1.001 × 10^38; `i128` ends past 1.7 × 10^38. Nothing
//! is divided or rounded before a comparison.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use rust_decimal::Decimal;

use crate::terms::language::in_japanese;
use crate::terms::{Language, Said};
use crate::value::digits::PrintedDigits;

/// An exact decimal as printed: `82.40` and `82.4` have equal values but are different figures.
///
/// ```
/// use kusei::value::Figure;
///
/// let figure = Figure::from_parts(8240, 2).ok_or("out of range")?;
/// assert_eq!(figure.to_string(), "82.40"); // the scale it was given
/// assert_eq!((figure.mantissa(), figure.scale()), (8240, 2));
/// assert_eq!(Figure::from_parts(Figure::BOUND, 0), None);
/// # Ok::<(), &str>(())
/// ```
// Packed, so that a quantity stores its unit in the same two words.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(Rust, packed)]
pub struct Figure {
    /// `high × 2^64 + low` units of the last decimal place.
    low: u64,
    high: i32,
    scale: u8,
}

impl Figure {
    /// The most decimal places a figure may have.
    pub const MAX_SCALE: u32 = 12;
    /// The limit of the absolute value in the base unit, exclusive: 10^15, a thousand 兆.
    pub const BOUND: i128 = 1_000_000_000_000_000;

    /// Makes a figure from a decimal; `None` if it is out of bounds.
    #[must_use]
    pub fn new(value: Decimal) -> Option<Self> {
        Self::from_parts(value.mantissa(), value.scale())
    }

    /// Makes the figure `mantissa × 10^-scale`; `None` if it is out of bounds.
    #[must_use]
    pub fn from_parts(mantissa: i128, scale: u32) -> Option<Self> {
        let exact = Exact { mantissa, scale };
        if scale > Self::MAX_SCALE || !exact.is_below_bound() {
            return None;
        }
        Some(Self {
            low: u64::try_from(mantissa & i128::from(u64::MAX)).ok()?,
            high: i32::try_from(mantissa >> u64::BITS).ok()?,
            scale: u8::try_from(scale).ok()?,
        })
    }

    /// Returns the value.
    #[must_use]
    pub fn value(self) -> Decimal {
        // Every figure fits a decimal: 10^27 is below 2^96.
        Decimal::try_from_i128_with_scale(self.mantissa(), self.scale()).unwrap_or_default()
    }

    /// Returns the value in units of the last decimal place.
    #[inline]
    #[must_use]
    pub fn mantissa(self) -> i128 {
        i128::from(self.high) << u64::BITS | i128::from(self.low)
    }

    /// Returns the number of decimal places printed.
    #[inline]
    #[must_use]
    pub fn scale(self) -> u32 {
        u32::from(self.scale)
    }

    /// Writes its sign and digits.
    pub(crate) fn write(self, out: &mut dyn Write) -> fmt::Result {
        if self.mantissa() < 0 {
            out.write_str("-")?;
        }
        out.write_str(self.digits().as_str())
    }

    fn digits(self) -> PrintedDigits {
        PrintedDigits::new(self.mantissa().unsigned_abs(), self.scale())
    }

    /// Returns the next larger figure with the same number of decimal places.
    pub(crate) fn next_up(self) -> Option<Self> {
        Self::from_parts(self.mantissa().checked_add(1)?, self.scale())
    }

    /// Returns the next smaller figure with the same number of decimal places.
    pub(crate) fn next_down(self) -> Option<Self> {
        Self::from_parts(self.mantissa().checked_sub(1)?, self.scale())
    }

    /// Multiplies the figure by a unit's factor, exactly.
    #[inline]
    pub(crate) fn times(self, factor: i128) -> Exact {
        Exact { mantissa: product(self.mantissa(), factor), scale: self.scale() }
    }
}

/// The error returned when a decimal is not a figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct NotAFigure(pub Decimal);

impl NotAFigure {
    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "does-not-fit"
    }
}

impl Said for NotAFigure {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let Self(found) = self;
        match language {
            Language::Japanese => write!(
                out,
                "「{found}」は扱える大きさを超えています（1,000兆未満、小数点以下12桁以内で記入してください）"
            ),
            Language::English => write!(
                out,
                "`{found}` does not fit (expected less than 1,000 trillion and at most 12 decimal places)"
            ),
        }
    }
}
in_japanese! { NotAFigure }

impl TryFrom<Decimal> for Figure {
    type Error = NotAFigure;

    fn try_from(value: Decimal) -> Result<Self, NotAFigure> {
        Self::new(value).ok_or(NotAFigure(value))
    }
}

impl From<Figure> for Decimal {
    fn from(figure: Figure) -> Self {
        figure.value()
    }
}

impl fmt::Debug for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.precision().is_some() {
            return fmt::Display::fmt(&self.value(), f);
        }
        f.pad_integral(self.mantissa() >= 0, "", self.digits().as_str())
    }
}

/// A value the rules compute with: `mantissa × 10^-scale`, exact, never printed.
///
/// No operation panics, and within the bounds above none wraps or saturates.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Exact {
    mantissa: i128,
    scale: u32,
}

impl Exact {
    pub(crate) const ZERO: Self = Self::whole(0);

    pub(crate) const fn whole(mantissa: i128) -> Self {
        Self { mantissa, scale: 0 }
    }

    #[cfg(feature = "svg")]
    pub(crate) const fn new(mantissa: i128, scale: u32) -> Self {
        Self { mantissa, scale }
    }

    #[inline]
    pub(crate) fn is_below_bound(self) -> bool {
        let units = self.mantissa.saturating_abs();
        units < Figure::BOUND || units < product(Figure::BOUND, power_of_ten(self.scale))
    }

    pub(crate) fn sign(self) -> Ordering {
        self.mantissa.cmp(&0)
    }

    #[inline]
    pub(crate) fn compare(self, other: Self) -> Ordering {
        if self.scale == other.scale {
            return self.mantissa.cmp(&other.mantissa);
        }
        let (a, b, _) = self.aligned(other);
        a.cmp(&b)
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        let (a, b, scale) = self.aligned(other);
        Self { mantissa: a.saturating_add(b), scale }
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        let (a, b, scale) = self.aligned(other);
        Self { mantissa: a.saturating_sub(b), scale }
    }

    /// Multiplies two values; the scales add up.
    pub(crate) fn times(self, other: Self) -> Self {
        Self {
            mantissa: product(self.mantissa, other.mantissa),
            scale: self.scale.saturating_add(other.scale),
        }
    }

    /// Compares `self × by` with `other × other_by`, at the common scale of `self` and `other`.
    pub(crate) fn compare_products(self, by: Self, other: Self, other_by: Self) -> Ordering {
        let (a, b, _) = self.aligned(other);
        let (by, other_by, _) = by.aligned(other_by);
        product(a, by).cmp(&product(b, other_by))
    }

    /// Returns the value as a decimal; it fits within the bounds above.
    pub(crate) fn decimal(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.mantissa, self.scale).unwrap_or_default()
    }

    /// Returns the values as integers in units of the last decimal place that any of them has;
    /// `None` if one does not fit `i128`.
    pub(crate) fn in_common_units<const N: usize>(values: [Self; N]) -> Option<[i128; N]> {
        let scale = values.iter().map(|value| value.scale).max().unwrap_or_default();
        let mut integers = [0; N];
        for (integer, value) in integers.iter_mut().zip(values) {
            let lift = power_of_ten(scale.saturating_sub(value.scale));
            *integer = value.mantissa.checked_mul(lift)?;
        }
        Some(integers)
    }

    /// Divides by a positive value, rounding down to the given number of decimal places.
    pub(crate) fn rounded_down(self, other: Self, scale: u32) -> Option<Figure> {
        let (over, under) = self.over(other, scale)?;
        Figure::from_parts(over.checked_div_euclid(under)?, scale)
    }

    /// Divides by a positive value, rounding up to the given number of decimal places.
    pub(crate) fn rounded_up(self, other: Self, scale: u32) -> Option<Figure> {
        let (over, under) = self.over(other, scale)?;
        let up = i128::from(over.checked_rem_euclid(under)? > 0);
        Figure::from_parts(over.checked_div_euclid(under)?.checked_add(up)?, scale)
    }

    /// Returns two integers whose quotient is `self ÷ other` in units of the last decimal place.
    fn over(self, other: Self, scale: u32) -> Option<(i128, i128)> {
        let up = power_of_ten(scale.saturating_add(other.scale).saturating_sub(self.scale));
        let down = power_of_ten(self.scale.saturating_sub(scale.saturating_add(other.scale)));
        Some((self.mantissa.checked_mul(up)?, other.mantissa.checked_mul(down)?))
    }

    /// Returns `parts` times the value's share of `whole`, rounded towards zero; `None` if the
    /// whole is zero. For drawing only.
    #[cfg(feature = "svg")]
    pub(crate) fn share_of(self, whole: Self, parts: i128) -> Option<i128> {
        let (value, whole, _) = self.aligned(whole);
        value.checked_mul(parts)?.checked_div(whole)
    }

    /// Returns the value in units of `factor` base units, if it is a figure exactly.
    pub(crate) fn in_units_of(self, factor: i128) -> Option<Figure> {
        (self.scale..=Figure::MAX_SCALE).find_map(|scale| {
            let shifted =
                self.mantissa.checked_mul(power_of_ten(scale.saturating_sub(self.scale)))?;
            if shifted.checked_rem(factor)? == 0 {
                Figure::from_parts(shifted.checked_div(factor)?, scale)
            } else {
                None
            }
        })
    }

    #[inline]
    fn aligned(self, other: Self) -> (i128, i128, u32) {
        match self.scale.cmp(&other.scale) {
            Ordering::Equal => (self.mantissa, other.mantissa, self.scale),
            Ordering::Less => (self.lifted(other.scale), other.mantissa, other.scale),
            Ordering::Greater => (self.mantissa, other.lifted(self.scale), self.scale),
        }
    }

    /// Returns the mantissa at a larger scale.
    #[inline]
    fn lifted(self, scale: u32) -> i128 {
        product(self.mantissa, power_of_ten(scale.saturating_sub(self.scale)))
    }
}

/// Multiplies two values within the bounds above, where the product is exact.
#[inline]
fn product(a: i128, b: i128) -> i128 {
    a.wrapping_mul(b)
}

/// The powers of ten that bring one figure to another's scale.
const POWERS_OF_TEN: [i128; 19] = {
    let mut powers = [1; 19];
    let mut power: i128 = 1;
    let mut rest: &mut [i128] = &mut powers;
    while let [first, others @ ..] = rest {
        *first = power;
        power = power.saturating_mul(10);
        rest = others;
    }
    powers
};

#[inline]
fn power_of_ten(exponent: u32) -> i128 {
    let listed = usize::try_from(exponent).ok().and_then(|exponent| POWERS_OF_TEN.get(exponent));
    listed.map_or_else(|| 10_i128.saturating_pow(exponent), |power| *power)
}
