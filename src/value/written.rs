//! Figures as people read them: separated thousands, ▲ or − for negatives, units glossed in
//! English. The wire format and `Display` stay canonical.

use core::fmt::{self, Write};

use crate::terms::{Language, Said};
use crate::value::digits::PrintedDigits;
use crate::value::unit::Unit;

/// A figure `units × 10^-places` in a unit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written<'u> {
    pub(crate) units: i128,
    pub(crate) places: u32,
    pub(crate) unit: Option<&'u Unit>,
}

/// A quantity as a difference: an increase is written with ＋, no change with ±. See
/// [`Quantity::as_difference`](crate::Quantity::as_difference).
#[derive(Debug, Clone, Copy)]
pub struct Signed<'u>(pub(crate) Written<'u>);

impl Written<'_> {
    /// Removes the sign, for the amount of a change: percentages are in ポイント.
    pub(crate) fn as_amount_of_change(self) -> Self {
        let unit = match self.unit {
            Some(Unit::Percent) => Some(&Unit::Point),
            unit => unit,
        };
        Self { units: self.units.saturating_abs(), unit, ..self }
    }

    /// Removes the sign.
    pub(crate) fn without_sign(self) -> Self {
        Self { units: self.units.saturating_abs(), ..self }
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
        let units = self.units.unsigned_abs();
        out.write_str(PrintedDigits::in_thousands(units, self.places).as_str())?;
        match (self.unit, language) {
            (None, _) => Ok(()),
            (Some(unit), Language::Japanese) => out.write_str(unit.as_str()),
            (Some(unit), Language::English) => {
                out.write_str(if unit.is_alike() { "" } else { " " })?;
                unit.in_english(units == 1 && self.places == 0).write(out)
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
