//! The house itself, held against its own files: layers, doors, what is depended on, and that
//! scripts, lists and documents name what there is.

#[path = "../support/source.rs"]
mod source;

mod doors;
mod format;
mod glossary;
mod index;
mod layers;
mod names;
mod pages;
mod paths;
mod samples;
mod schema;
mod supply;
