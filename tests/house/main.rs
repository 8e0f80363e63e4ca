//! The house itself, held against its own files: layers, doors, what is depended on, and that
//! scripts, lists and documents name what there is.

#[path = "../support/source.rs"]
mod source;

mod doors;
mod glossary;
mod layers;
mod names;
mod paths;
mod samples;
mod schema;
mod supply;
