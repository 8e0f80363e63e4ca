//! Whether a cell is already written as its value prints.
//!
//! Most cells are. The text is compared with the value directly, so nothing is printed to find out.

use crate::terms::Missing;
use crate::value::code::MunicipalityCode;
use crate::value::criterion::Criterion;
use crate::value::figure::Figure;
use crate::value::fiscal_year::FiscalYear;
use crate::value::quantity::Quantity;
use crate::value::rate::RateCriterion;
use crate::value::reading::ReadingValue;
use crate::value::relative::RelativeCriterion;
use crate::value::unit::Unit;

/// A value that prints in one spelling, and may be read from several.
pub(crate) trait Canonical {
    /// Returns whether the value, read from this text, prints the same text.
    fn prints(&self, read: &str) -> bool;
}

impl Canonical for Quantity {
    fn prints(&self, read: &str) -> bool {
        is_quantity(self, read.as_bytes())
    }
}

impl Canonical for Criterion {
    fn prints(&self, read: &str) -> bool {
        let quantity = read.as_bytes().strip_suffix(self.comparator().code().as_bytes());
        quantity.is_some_and(|quantity| is_quantity(self.quantity(), quantity))
    }
}

impl Canonical for RelativeCriterion {
    fn prints(&self, read: &str) -> bool {
        self.written().prints(read)
    }
}

impl Canonical for RateCriterion {
    fn prints(&self, read: &str) -> bool {
        let rate = read.as_bytes().strip_suffix(self.comparator().code().as_bytes());
        rate.is_some_and(|rate| is_quantity(self.rate().percentage(), rate))
    }
}

fn is_quantity(quantity: &Quantity, read: &[u8]) -> bool {
    let unit = quantity.unit().map_or("", Unit::as_str);
    read.strip_suffix(unit.as_bytes()).is_some_and(|number| is_number(quantity.figure(), number))
}

/// Returns whether a number is only its sign, digits and point, without leading zeros: not `1,145`,
/// `4.5万`, `007` or `-0`.
fn is_number(figure: Figure, read: &[u8]) -> bool {
    let (digits, is_signed) = match read {
        [b'-', digits @ ..] => (digits, true),
        digits => (digits, false),
    };
    let begins = match digits {
        [b'0'] | [b'0', b'.', ..] => true,
        [first, ..] => *first != b'0',
        [] => false,
    };
    begins
        && digits.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.'))
        && !(is_signed && figure.mantissa() == 0)
}

impl Canonical for FiscalYear {
    fn prints(&self, read: &str) -> bool {
        let (era, number) = self.era();
        let year = read.as_bytes().strip_suffix("年度".as_bytes());
        match year.and_then(|year| year.strip_prefix(era.code().as_bytes())) {
            Some([first @ b'1'..=b'9', rest @ ..]) => {
                rest.iter().all(u8::is_ascii_digit) && !(number == 1 && *first == b'1')
            }
            Some(year) => year == "元".as_bytes(),
            None => false,
        }
    }
}

impl Canonical for ReadingValue {
    fn prints(&self, read: &str) -> bool {
        match self {
            Self::Quantity(quantity) => quantity.prints(read),
            Self::Milestone(state) => read == state.code(),
            Self::Missing(Missing::Dash) => read == "―",
            Self::Missing(_) => read.is_empty(),
        }
    }
}

impl Canonical for MunicipalityCode {
    /// Its six digits are the only spelling read.
    fn prints(&self, _: &str) -> bool {
        true
    }
}
