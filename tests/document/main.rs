//! A refused document, read a second time: every defect of it, its sound part, its version, and a
//! cell as it is typed.

#[path = "../support/documents.rs"]
mod documents;
#[path = "../support/drawn.rs"]
mod drawn;
#[path = "../generate/mod.rs"]
mod generate;
#[path = "../support/random.rs"]
#[allow(dead_code, reason = "each test program draws in its own ways")]
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
