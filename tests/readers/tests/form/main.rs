//! The form as a model and in every format, read back by readers that others wrote.

#[path = "../../../support/builders.rs"]
mod builders;
#[path = "../../../support/documents.rs"]
mod documents;
#[path = "../../../support/drawn.rs"]
mod drawn;
#[path = "../../../generate/mod.rs"]
mod generate;

mod csv;
mod html;
mod markdown;
mod model;
mod printed;
mod svg;
mod text;
