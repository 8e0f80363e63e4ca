//! A text as characters: a place in a sentence, and what comes before and after it in usual width.

pub(crate) mod cursor;
