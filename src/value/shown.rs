//! Computed figures as they are shown: exact, or rounded so that they stay on the same side of the
//! figure they are compared with. No rule ever compares them.
//!
//! What a rule compares is a fraction: the requirement of a line, an achievement rate, a margin. It
//! is shown
//!
//! 1. exactly, if it ends within the places of a rounded figure: at the scale of its sources, or
//!    with as many more places as it needs;
//! 2. else rounded, to the greater of the reading's places and its sources' places plus one (a rate
//!    to at least two). It is rounded to the stricter side, so that no reading looks better than
//!    it is: up for what a higher-is-better line requires, down for all else;
//! 3. and with more places, if only those separate it from the figure it is compared with.
//!
//! # Why the number of places is bounded
//!
//! Let the fraction be V ÷ U, and let it differ by G ÷ U from the figure it is compared with, three
//! integers with one denominator. Rounding to n places moves it by less than 10^-n, so it stays on
//! its side at the latest when 10^-n ≤ G ÷ U; if G is not 0, when 10^n ≥ U. Under the bounds of
//! [`Figure`](crate::value::Figure), U is below 10^23 for a line (200 years × 10^8 円 × 10^12) and
//! below 10^33 for a rate (a target's 10^27 units × the 10^6 of its bound), so 33 places are always
//! enough. By rule 2 alone, a figure below 10^15 takes at most 13. One that takes more lies within
//! a tenth of the figure it is compared with: a rate's bound, which is below 10^5, so it has at
//! most 38 digits that begin with 1; or a reading, which is below 10^15 in 円, where 15 places are
//! enough, or below 10^7 in 億円, where 23 are. All these fit `i128`. A rate of two minus a quotient
//! has the same denominator, so the same holds for it; a negative one lies below every bound, and
//! only rule 2 rounds it.
//!
//! If G is 0 the two are equal, and the fraction is a decimal like the other, with one exception:
//! 10分 has no finite decimal in 時間. It is then shown in the base unit.

use core::fmt::{self, Write};

use serde::{Serialize, Serializer};

use crate::terms::{Direction, Language, Said};
use crate::value::digits::PrintedDigits;
use crate::value::figure::{Exact, Figure};
use crate::value::quantity::Quantity;
use crate::value::unit::Unit;
use crate::value::written::Written;

/// A computed figure as it is shown: exact, or rounded so that it stays on the same side of the
/// figure it is compared with.
///
/// `Display` writes the figure and its unit; [`Said`] names the rounding after it. Serialises as
/// the figure.
///
/// ```
/// use kusei::Said;
/// use kusei::review::Trajectory;
///
/// let line = Trajectory::new(
///     "50%".parse()?, "平成27年度".parse()?, "60%以上".parse()?, "平成30年度".parse()?,
/// )?;
/// let required = line.required("平成28年度".parse()?).ok_or("no line")?;
/// assert_eq!(required.to_string(), "53.4%");
/// assert_eq!(required.ja(), "53.4%（小数第2位切上げ）");
/// assert_eq!(required.en(), "53.4% (rounded up to 1 decimal place)");
/// // Beside a reading: with the reading's places, or with more if only those separate the two.
/// let required = line.required_beside(&"53.33%".parse()?, "平成28年度".parse()?)?;
/// assert_eq!(required.ok_or("no line")?.ja(), "53.34%（小数第3位切上げ）");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shown {
    pub(crate) digits: Digits,
    pub(crate) rounding: Option<Rounding>,
}

/// The direction of rounding, and the number of decimal places. The direction is that of the
/// digits, whatever the sign: −3.333 to −3.33 is down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// Up, 切上げ: the last digit kept is one more.
    Up(u32),
    /// Down, 切捨て: the following digits are dropped.
    Down(u32),
}

/// The figure of [`Shown`] without its rounding: `units × 10^-places` in a unit. It may have more
/// places than a figure of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Digits {
    units: i128,
    places: u32,
    unit: Option<Unit>,
}

/// The number of decimal places of a computed figure.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Places {
    /// Of an exact figure: the places of its sources.
    sources: u32,
    /// Of a rounded figure.
    rounded: u32,
}

/// A fraction to be shown, in base units; `under` is positive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Showing<'u> {
    pub(crate) over: Exact,
    pub(crate) under: Exact,
    pub(crate) unit: Option<&'u Unit>,
    pub(crate) places: Places,
    /// The side it is rounded to.
    pub(crate) towards: Direction,
    /// The figure it is compared with, if any.
    pub(crate) against: Option<Exact>,
}

/// More places than any figure takes, as shown above.
const MOST_PLACES: u32 = 34;

impl Shown {
    /// Returns the figure as a quantity; `None` if it has more than 12 decimal places or is out of
    /// bounds.
    #[must_use]
    pub fn quantity(&self) -> Option<Quantity> {
        let Digits { units, places, unit } = &self.digits;
        Quantity::from_figure(Figure::from_parts(*units, *places)?, unit.clone())
    }

    /// Returns how it was rounded; `None` if it is exact.
    #[must_use]
    pub const fn rounding(&self) -> Option<Rounding> {
        self.rounding
    }

    /// Returns whether it is within the bound of a sheet's figures.
    pub(crate) fn is_below_bound(&self) -> bool {
        let Digits { units, places, .. } = self.digits;
        let whole = units.checked_div(10_i128.saturating_pow(places)).unwrap_or_default();
        whole.saturating_abs() < Figure::BOUND
    }

    /// Returns where to draw it: in base units, to 12 decimal places.
    #[cfg(feature = "svg")]
    pub(crate) fn drawn(&self) -> Exact {
        let Digits { units, places, unit } = &self.digits;
        let beyond = places.saturating_sub(Figure::MAX_SCALE);
        let units = units.checked_div(10_i128.saturating_pow(beyond)).unwrap_or_default();
        let factor = Exact::whole(unit.as_ref().map_or(1, Unit::base_units));
        Exact::new(units, places.saturating_sub(beyond)).times(factor)
    }

    /// Shows a figure of a sheet, which is exact.
    pub(crate) fn exact(quantity: &Quantity) -> Self {
        let figure = quantity.figure();
        let (units, places) = (figure.mantissa(), figure.scale());
        Self { digits: Digits { units, places, unit: quantity.unit().cloned() }, rounding: None }
    }
}

impl Places {
    /// Returns the places of a figure computed from quantities and shown in a unit.
    pub(crate) fn of<'q>(
        sources: impl IntoIterator<Item = &'q Quantity>,
        unit: Option<&Unit>,
    ) -> Self {
        Self::plus_one(sources.into_iter().map(|source| source.places_in(unit)))
    }

    /// Returns the places of a figure shown in another unit than the quantities it comes from.
    pub(crate) fn as_printed<'q>(sources: impl IntoIterator<Item = &'q Quantity>) -> Self {
        Self::plus_one(sources.into_iter().map(|source| source.figure().scale()))
    }

    fn plus_one(places: impl Iterator<Item = u32>) -> Self {
        let sources = places.max().unwrap_or_default();
        Self { sources, rounded: sources.saturating_add(1) }
    }

    /// Raises the places of a rounded figure to at least `places`.
    pub(crate) fn at_least(self, places: u32) -> Self {
        Self { rounded: self.rounded.max(places), ..self }
    }
}

impl Showing<'_> {
    /// Returns the figure to show; `None` if it does not fit `i128`.
    pub(crate) fn shown(self) -> Option<Shown> {
        let within = self.in_unit(self.unit);
        // 10分 on a line in 時間.
        let in_base = || self.in_unit(Some(&self.unit?.base()));
        within.or_else(in_base)
    }

    fn in_unit(self, unit: Option<&Unit>) -> Option<Shown> {
        let Self { over, under, against, places, towards, .. } = self;
        let excess = against.map(|against| over.minus(against.times(under)));
        let divisor = under.times(Exact::whole(unit.map_or(1, Unit::base_units)));
        let [over, under, excess] =
            Exact::in_common_units([over, divisor, excess.unwrap_or(Exact::ZERO)])?;
        // Rounding away from the figure it is compared with never crosses it.
        let may_cross = match (towards, excess.signum()) {
            _ if against.is_none() => false,
            (Direction::Higher, 1) | (Direction::Lower, -1) => false,
            (Direction::Higher | Direction::Lower, _) => true,
        };
        let (mut units, mut rest) = (over.checked_div_euclid(under)?, over.rem_euclid(under));
        let (mut count, mut distance) = (0, excess.saturating_abs());
        while rest != 0 {
            let moves = match towards {
                Direction::Higher => under.saturating_sub(rest),
                Direction::Lower => rest,
            };
            if count >= places.rounded && (!may_cross || moves < distance) {
                break;
            }
            if count >= MOST_PLACES {
                return None;
            }
            let tenfold = rest.checked_mul(10)?;
            let digit = tenfold.checked_div_euclid(under)?;
            units = units.checked_mul(10)?.checked_add(digit)?;
            rest = tenfold.checked_rem_euclid(under)?;
            distance = distance.saturating_mul(10);
            count = count.saturating_add(1);
        }
        let rounding = match (rest, towards, over.signum()) {
            (0, _, _) => None,
            (_, Direction::Higher, -1) | (_, Direction::Lower, 0 | 1) => {
                Some(Rounding::Down(count))
            }
            (_, Direction::Higher | Direction::Lower, _) => Some(Rounding::Up(count)),
        };
        if rest == 0 {
            let lifted = places.sources.saturating_sub(count);
            units = units.checked_mul(10_i128.checked_pow(lifted)?)?;
            count = count.saturating_add(lifted);
        } else if towards == Direction::Higher {
            units = units.checked_add(1)?;
        }
        let unit = unit.cloned();
        Some(Shown { digits: Digits { units, places: count, unit }, rounding })
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.units < 0 {
            f.write_str("-")?;
        }
        f.write_str(PrintedDigits::new(self.units.unsigned_abs(), self.places).as_str())?;
        f.write_str(self.unit.as_ref().map_or("", Unit::as_str))
    }
}

impl Said for Digits {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.written().say(language, out)
    }

    fn is_alike(&self) -> bool {
        self.written().is_alike()
    }
}

impl Digits {
    fn written(&self) -> Written<'_> {
        Written { units: self.units, places: self.places, unit: self.unit.as_ref() }
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.digits, f)
    }
}

impl Said for Shown {
    /// Writes 53.34%（小数第3位切上げ）, in English `53.34% (rounded up to 2 decimal places)`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.digits.say(language, out)?;
        self.say_rounding(language, out)
    }
}

impl Shown {
    /// Writes it as a difference: ＋2.7ポイント, `−23.5 percentage points`.
    pub(crate) fn say_signed(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.digits.written().say_signed(language, out)?;
        self.say_rounding(language, out)
    }

    fn say_rounding(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let Some(rounding) = self.rounding else { return Ok(()) };
        match language {
            Language::Japanese => write!(out, "（{}）", rounding.ja()),
            Language::English => write!(out, " ({})", rounding.en()),
        }
    }
}

impl Said for Rounding {
    /// Writes 小数第3位切上げ, in English `rounded up to 2 decimal places`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let (places, [ja, en]) = match self {
            Self::Up(places) => (places, ["切上げ", "up"]),
            Self::Down(places) => (places, ["切捨て", "down"]),
        };
        match language {
            Language::Japanese => write!(out, "小数第{}位{ja}", places.saturating_add(1)),
            Language::English => {
                let word = if *places == 1 { "place" } else { "places" };
                write!(out, "rounded {en} to {places} decimal {word}")
            }
        }
    }
}

impl fmt::Display for Rounding {
    /// Writes it in Japanese: 小数第3位切上げ.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(Language::Japanese, f)
    }
}

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
