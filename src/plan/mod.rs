//! The plan: 区政運営基本方針 → めざす成果 → 戦略 → 具体的取組, with its targets, withdrawal criteria and
//! stated marks.

pub(crate) mod initiative;
pub(crate) mod measured;
pub(crate) mod place;
pub(crate) mod policy;
pub(crate) mod sheet;
pub(crate) mod strategy;
pub(crate) mod target;
pub(crate) mod withdrawal;
