//! A decimal in digits: `1145`, `82.40`, with commas `1,145`. Every figure is written here, and what
//! is counted.

use core::fmt::{self, Write};
use core::str;

/// More bytes than the 39 digits of `u128` take with commas and a point, or 60 decimal places.
const ROOM: usize = 64;

/// The digits of `units × 10^-places`, from the last to the first into room for the longest.
pub(crate) struct PrintedDigits {
    room: [u8; ROOM],
    from: usize,
}

impl PrintedDigits {
    /// The digits as the wire writes them.
    pub(crate) fn new(units: u128, places: u32) -> Self {
        Self::separated(units, places, None)
    }

    /// The digits with commas between thousands, as people read them.
    pub(crate) fn in_thousands(units: u128, places: u32) -> Self {
        Self::separated(units, places, Some(b','))
    }

    fn separated(mut units: u128, places: u32, separator: Option<u8>) -> Self {
        let mut own = Self { room: [b'0'; ROOM], from: ROOM };
        for _ in 0..places {
            own.push_before(last_digit(&mut units));
        }
        if places > 0 {
            own.push_before(b'.');
        }
        for nth in 1_u32.. {
            own.push_before(last_digit(&mut units));
            if units == 0 {
                break;
            }
            if let Some(separator) = separator.filter(|_| nth % 3 == 0) {
                own.push_before(separator);
            }
        }
        own
    }

    fn push_before(&mut self, byte: u8) {
        self.from = self.from.saturating_sub(1);
        if let Some(slot) = self.room.get_mut(self.from) {
            *slot = byte;
        }
    }

    /// The digits as a text.
    pub(crate) fn as_str(&self) -> &str {
        let digits = self.room.get(self.from..).unwrap_or_default();
        str::from_utf8(digits).unwrap_or_default()
    }
}

/// Takes the last digit of a number off it.
fn last_digit(units: &mut u128) -> u8 {
    // 64 bits are divided in a few steps, 128 in a call; and few figures need those.
    let (rest, digit) = match u64::try_from(*units) {
        Ok(units) => (u128::from(units / 10), u8::try_from(units % 10)),
        Err(_) => (*units / 10, u8::try_from(*units % 10)),
    };
    *units = rest;
    digit.map_or(b'0', |digit| digit.saturating_add(b'0'))
}

/// Writes a whole number.
pub(crate) fn write_whole(number: impl Into<u128>, out: &mut dyn Write) -> fmt::Result {
    out.write_str(PrintedDigits::new(number.into(), 0).as_str())
}
