//! The facts of a row that depend on the year or the rubric: numbers become what the rule tables
//! are asked with, and what their sentences name.

pub(crate) mod counts;
pub(crate) mod coverage;
pub(crate) mod individual;
pub(crate) mod initiative;
