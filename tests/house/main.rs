//! Tests of the project itself: its layers, its public names, its dependencies, and whether the
//! files, tests and functions that scripts, lists and documents name exist.

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
