//! The phrases of a sentence: years, amounts, changes, and figures in words.

pub(crate) mod basis;
pub(crate) mod change;
pub(crate) mod in_words;
pub(crate) mod sentence;
pub(crate) mod value;
pub(crate) mod year;
