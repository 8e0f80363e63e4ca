//! The facts of a row that depend on the year or the rubric: numbers become the facts that the rule
//! tables match on, and those that their sentences name.

pub(crate) mod counts;
pub(crate) mod coverage;
pub(crate) mod individual;
pub(crate) mod initiative;
