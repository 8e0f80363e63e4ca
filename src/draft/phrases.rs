//! What a sentence says: years, amounts, changes, and figures in words.

pub(crate) mod basis;
pub(crate) mod change;
pub(crate) mod sentence;
pub(crate) mod value;
pub(crate) mod without_figure;
pub(crate) mod worded;
pub(crate) mod year;
