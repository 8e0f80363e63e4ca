//! Output, read back by independent readers: the form in every format, and documents validated by
//! their JSON Schemas.

#[path = "../../../support/big.rs"]
mod big;
#[path = "../../../support/builders.rs"]
mod builders;
#[path = "../../../support/documents.rs"]
mod documents;
#[path = "../../../support/drawn.rs"]
mod drawn;
#[path = "../../../generate/mod.rs"]
mod generate;
#[path = "../../../support/printed_figures.rs"]
mod printed_figures;
#[path = "../../../support/register.rs"]
mod register;

mod beside;
mod csv;
mod html;
mod languages;
mod listing;
mod markdown;
mod model;
mod overview;
mod printed;
mod publication;
mod schemas;
mod svg;
mod text;
mod wording;
mod years;
