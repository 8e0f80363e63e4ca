//! A refused document, read again: all its defects, its sound part, its version, and single cells
//! as they are typed.

#[path = "../support/documents.rs"]
mod documents;
#[path = "../support/drawn.rs"]
mod drawn;
#[path = "../generate/mod.rs"]
mod generate;
#[path = "../support/random.rs"]
#[allow(dead_code, reason = "each test program uses only some of the generators")]
mod random;
#[path = "../support/work.rs"]
mod work;

mod faults;
mod json;
mod mutated;
mod shape;
mod sound;
mod typed;
mod version;
