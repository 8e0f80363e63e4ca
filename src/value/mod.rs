//! Values: figures and units, years, codes, criteria and readings, each read as the form writes it.

pub(crate) mod canonical;
pub(crate) mod code;
pub(crate) mod criterion;
pub(crate) mod digits;
pub(crate) mod figure;
pub(crate) mod fiscal_year;
pub(crate) mod line;
pub(crate) mod numeral;
pub(crate) mod quantity;
pub(crate) mod rate;
pub(crate) mod reading;
pub(crate) mod relative;
pub(crate) mod shown;
pub(crate) mod stated;
pub(crate) mod unit;
pub(crate) mod written;

pub use self::code::{
    CodeError, InitiativeCode, ItemMark, MunicipalityCode, PlanCode, StrategyCode,
};
pub use self::criterion::{Criterion, CriterionError};
pub use self::figure::{Figure, NotAFigure};
pub use self::fiscal_year::{Era, FiscalYear, FiscalYearError};
pub use self::quantity::{Incomparable, Quantity, QuantityError};
pub use self::rate::{Rate, RateCriterion, RateError};
pub use self::reading::{Reading, ReadingValue};
pub use self::relative::{RelativeCriterion, RelativeError};
pub use self::shown::{Rounding, Shown};
pub(crate) use self::stated::Disagreement;
pub use self::stated::{Stated, Statement};
pub use self::unit::read::NotAUnit;
pub use self::unit::word::{Counter, Symbol, UnitWord};
pub use self::unit::{Dimension, Unit};
pub use self::written::Signed;
