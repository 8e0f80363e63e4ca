//! Guides: prose alone, no items.

pub mod glossary;
