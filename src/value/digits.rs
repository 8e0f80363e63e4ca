//! A decimal in digits: `1145`, `82.40`, or with commas `1,145`. All figures and counts are written
//! here.

use core::fmt::{self, Write};
use core::str;

/// More bytes than the 39 digits of a `u128` with commas and a point take, or 60 decimal places.
const ROOM: usize = 64;

/// The digits of `units × 10^-places`, filled in from the last to the first.
pub(crate) struct PrintedDigits {
    room: [u8; ROOM],
    from: usize,
}

impl PrintedDigits {
    /// Formats the digits as the wire format writes them.
    pub(crate) fn new(units: u128, places: u32) -> Self {
        Self::separated(units, places, None)
    }

    /// Formats the digits with commas between thousands, as people read them.
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

    /// Returns the digits as text.
    pub(crate) fn as_str(&self) -> &str {
        let digits = self.room.get(self.from..).unwrap_or_default();
        str::from_utf8(digits).unwrap_or_default()
    }
}

/// Removes and returns the last digit of a number.
fn last_digit(units: &mut u128) -> u8 {
    // Dividing 64 bits takes few instructions, 128 bits a call; few figures need the latter.
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
