//! The wire format as it is in the crate, but for `shape`: how the JSON reader words what it
//! refuses is another where `arbitrary_precision` is on.

#[path = "../../support/documents.rs"]
mod documents;
#[path = "../../support/drawn.rs"]
mod drawn;
#[path = "../../generate/mod.rs"]
mod generate;
#[path = "../../support/random.rs"]
mod random;

#[path = "../../wire/defects.rs"]
mod defects;
#[path = "../../wire/hierarchy.rs"]
mod hierarchy;
#[path = "../../wire/lossless/mod.rs"]
mod lossless;
