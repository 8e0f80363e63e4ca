//! A city: its wards side by side, and their marks counted.

pub(crate) mod comparison;
pub(crate) mod roll_up;
pub(crate) mod ward;
