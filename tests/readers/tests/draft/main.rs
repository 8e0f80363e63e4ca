//! Municipal prose, cells and marks, read into proposals.

#[path = "../../../support/documents.rs"]
mod documents;
#[path = "../../../support/drawn.rs"]
mod drawn;
#[path = "../../../generate/mod.rs"]
mod generate;
#[macro_use]
mod reading;

mod asides;
mod blind;
mod blind_desk;
mod blind_hard;
mod blind_mixed;
mod cells;
mod changes;
mod comparators;
mod laws;
mod marks;
mod numbers;
mod prose;
mod traps;
mod units;
mod years;
