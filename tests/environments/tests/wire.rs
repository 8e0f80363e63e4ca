//! The tests of the wire format except `shape`: with `arbitrary_precision`, the JSON reader words
//! its errors differently.

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
