//! Many sheets: comparisons, roll-ups, series; and scenarios.

#[path = "../support/documents.rs"]
mod documents;
#[path = "../invented/mod.rs"]
mod invented;
#[path = "../support/random.rs"]
mod random;
#[path = "../support/work.rs"]
mod work;

mod amount;
mod growth;
mod roll_up;
mod scenarios;
mod series;
mod tables;
mod wards;
