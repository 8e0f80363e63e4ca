//! The cells of the sheet, read from the texts of the printed cells.

pub(crate) mod aim_cells;
pub(crate) mod aims;
pub(crate) mod commons;
pub(crate) mod criteria;
pub(crate) mod indicators;
pub(crate) mod initiatives;
pub(crate) mod last_year;
pub(crate) mod prior;
pub(crate) mod readings;
pub(crate) mod shared;
pub(crate) mod strategies;
pub(crate) mod targets;
pub(crate) mod ties;
