//! Figures with their unit and comparator: quantities, ranges, criteria.

pub(crate) mod amount;
pub(crate) mod comparator;
pub(crate) mod level;
pub(crate) mod range;
