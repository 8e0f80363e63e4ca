//! Terms: the form's words, marks and notation, and what may be said of a cell. Nothing here knows
//! a number.

pub(crate) mod language;
pub(crate) mod listed;
pub(crate) mod marks;
pub(crate) mod notation;
pub(crate) mod table;
pub(crate) mod text;
#[cfg(test)]
pub(crate) mod walk;
