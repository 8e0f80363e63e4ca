//! What the cells of a row say: their parts and lines, the words beside a value, texts printed again.

pub(crate) mod again;
pub(crate) mod beside;
pub(crate) mod columns;
pub(crate) mod lines;
pub(crate) mod pieces;
pub(crate) mod words;
