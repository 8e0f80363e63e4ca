//! The texts of a row's cells: their parts and lines, the words around a value, repeated texts.

pub(crate) mod again;
pub(crate) mod beside;
pub(crate) mod columns;
pub(crate) mod lines;
pub(crate) mod pieces;
pub(crate) mod words;
