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
mod carried;
mod cells;
mod changes;
mod characters;
mod comparators;
mod doubts;
mod elsewhere;
mod laws;
mod looked_back;
mod marks;
mod numbers;
mod prose;
mod public;
mod traps;
mod units;
mod worded;
mod words;
mod years;
