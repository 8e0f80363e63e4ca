//! Guides: prose alone, no items.

pub mod cookbook;
pub mod glossary;
