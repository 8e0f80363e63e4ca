//! Values: figures and their units, years, codes, criteria and readings, each read from the
//! notation of the form.

pub(crate) mod code;
pub(crate) mod criterion;
pub(crate) mod figure;
pub(crate) mod fiscal_year;
pub(crate) mod numeral;
pub(crate) mod quantity;
pub(crate) mod rate;
pub(crate) mod reading;
pub(crate) mod stated;
pub(crate) mod unit;
