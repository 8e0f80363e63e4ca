//! Maps exact values to positions in a picture, in thousandths of a pixel.

use alloc::string::String;
use core::cmp::Ordering;

use crate::value::figure::Exact;

/// A length or position in thousandths of a pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Px(i64);

impl Px {
    pub(crate) const fn whole(pixels: i64) -> Self {
        Self(pixels.saturating_mul(1000))
    }

    pub(crate) const fn plus(self, pixels: i64) -> Self {
        Self(self.0.saturating_add(pixels.saturating_mul(1000)))
    }

    pub(crate) const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Returns whole pixels, rounded down.
    pub(crate) const fn pixels(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Returns the position `part` of `parts` of the way from this one to another.
    pub(crate) fn towards(self, other: Self, part: i64, parts: i64) -> Self {
        let way = other.0.saturating_sub(self.0).saturating_mul(part);
        Self(self.0.saturating_add(way.checked_div(parts).unwrap_or_default()))
    }

    /// Writes it in pixels, with the decimal places it needs.
    pub(crate) fn push_to(self, out: &mut String) {
        if self.0 < 0 {
            out.push('-');
        }
        let (whole, rest) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        let mut digits = itoa::Buffer::new();
        out.push_str(digits.format(whole));
        if rest > 0 {
            // Three digits, behind a 1 that keeps their zeros.
            let rest = digits.format(rest.saturating_add(1000)).trim_end_matches('0');
            out.push('.');
            out.push_str(rest.get(1..).unwrap_or_default());
        }
    }
}

/// A scale from the range of some values to a stretch of the picture.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    least: Exact,
    range: Exact,
    from: Px,
    to: Px,
}

impl Scale {
    /// Maps the least value to `from` and the greatest to `to`; `None` without values.
    pub(crate) fn over(values: impl IntoIterator<Item = Exact>, from: Px, to: Px) -> Option<Self> {
        let mut values = values.into_iter();
        let first = values.next()?;
        let (least, greatest) = values.fold((first, first), |(least, greatest), value| {
            let below = value.compare(least) == Ordering::Less;
            let above = value.compare(greatest) == Ordering::Greater;
            (if below { value } else { least }, if above { value } else { greatest })
        });
        Some(Self { least, range: greatest.minus(least), from, to })
    }

    /// Returns the position of a value; the middle if all values are equal.
    pub(crate) fn place(&self, value: Exact) -> Px {
        let stretch = i128::from(self.to.0.saturating_sub(self.from.0));
        let way = value.minus(self.least).share_of(self.range, stretch);
        let way = way.unwrap_or_else(|| stretch.saturating_div(2));
        Px(self.from.0.saturating_add(i64::try_from(way).unwrap_or_default()))
    }
}
