//! The JSON Schemas that are shipped, held against documents that are read and documents that are
//! refused, by a validator that others wrote.

#[path = "../../../support/documents.rs"]
mod documents;
#[path = "../../../support/drawn.rs"]
mod drawn;
#[path = "../../../generate/mod.rs"]
mod generate;

mod rubric;
mod sheet_and_review;
