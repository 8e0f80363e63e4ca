//! Tables of the words that give a figure its meaning, and of how they continue.

pub(crate) mod asides;
pub(crate) mod comparators;
pub(crate) mod directions;
pub(crate) mod endings;
pub(crate) mod followers;
pub(crate) mod table;
pub(crate) mod units;
