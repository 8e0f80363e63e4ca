//! Figures as people read them: thousands separated, ▲ or − for negatives, the unit with its
//! English beside it. The wire and `Display` stay canonical.

use core::fmt::{self, Write};

use crate::terms::{Language, Said};
use crate::value::unit::Unit;

/// A figure `units × 10^-places` in a unit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written<'u> {
    pub(crate) units: i128,
    pub(crate) places: u32,
    pub(crate) unit: Option<&'u Unit>,
}

/// A quantity as a difference: a gain is written with ＋, no change with ±. See
/// [`Quantity::as_difference`](crate::Quantity::as_difference).
#[derive(Debug, Clone, Copy)]
pub struct Signed<'u>(pub(crate) Written<'u>);

impl Written<'_> {
    /// Without its sign, as the amount of a change: of percentages in ポイント.
    pub(crate) fn as_amount_of_change(self) -> Self {
        let unit = match self.unit {
            Some(Unit::Percent) => Some(&Unit::Point),
            unit => unit,
        };
        Self { units: self.units.saturating_abs(), unit, ..self }
    }

    /// Writes it as a difference.
    pub(crate) fn say_signed(self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let sign = match self.units.signum() {
            -1 => language.choose("▲", "−"),
            0 => "±",
            _ => language.choose("＋", "+"),
        };
        self.write(language, sign, out)
    }

    fn write(self, language: Language, sign: &str, out: &mut dyn Write) -> fmt::Result {
        out.write_str(sign)?;
        let ten = 10_u128.saturating_pow(self.places);
        let units = self.units.unsigned_abs();
        thousands(units.checked_div(ten).unwrap_or_default(), out)?;
        if let Some(width) = usize::try_from(self.places).ok().filter(|places| *places > 0) {
            write!(out, ".{:0width$}", units.checked_rem(ten).unwrap_or_default())?;
        }
        match (self.unit, language) {
            (None, _) => Ok(()),
            (Some(unit), Language::Japanese) => out.write_str(unit.as_str()),
            (Some(unit), Language::English) => {
                let space = if unit.is_alike() { "" } else { " " };
                let word = unit.in_english(self.units.unsigned_abs() == ten && self.places == 0);
                write!(out, "{space}{word}")
            }
        }
    }
}

impl Said for Written<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let sign = if self.units < 0 { language.choose("▲", "−") } else { "" };
        self.write(language, sign, out)
    }

    fn is_alike(&self) -> bool {
        let thousand = 10_i128.saturating_pow(self.places).saturating_mul(1_000);
        (0..thousand).contains(&self.units) && self.unit.is_none_or(Unit::is_alike)
    }
}

impl Said for Signed<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.0.say_signed(language, out)
    }
}

/// Writes a whole number with commas between thousands.
fn thousands(whole: u128, out: &mut dyn Write) -> fmt::Result {
    match (whole.checked_div(1_000), whole.checked_rem(1_000)) {
        (Some(0) | None, _) | (_, None) => write!(out, "{whole}"),
        (Some(above), Some(rest)) => {
            thousands(above, out)?;
            write!(out, ",{rest:03}")
        }
    }
}
