//! The caller's input: grids of cells, and the form's tables in them.

pub(crate) mod grid;
pub(crate) mod origin;
pub(crate) mod tables;
