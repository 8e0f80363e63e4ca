//! The plan and its wire format: the hierarchy, shapes, defects, and that nothing is lost.

#[path = "../support/documents.rs"]
mod documents;
#[path = "../support/drawn.rs"]
mod drawn;
#[path = "../generate/mod.rs"]
mod generate;
#[path = "../support/random.rs"]
mod random;
#[path = "../support/source.rs"]
mod source;
#[path = "../support/work.rs"]
mod work;

mod address;
mod blank;
mod defects;
mod doors;
mod errors;
mod growth;
mod hierarchy;
mod lossless;
mod messages;
mod shape;
mod strict_cells;
