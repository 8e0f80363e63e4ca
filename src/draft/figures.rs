//! A figure with its sign and unit: where it begins and ends, and what beside it makes it
//! ambiguous.

pub(crate) mod neighbours;
pub(crate) mod numeral;
pub(crate) mod passed;
pub(crate) mod pieces;
pub(crate) mod sign;
pub(crate) mod unit;
pub(crate) mod worth;
