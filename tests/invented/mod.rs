//! Small valid sheets close to the boundaries of the rules, as plain structs and as documents.
//!
//! They share no code with the crate.

#![allow(dead_code, reason = "where nothing is evaluated, fractions and models are used in part")]

pub(crate) mod document;
mod drafts;
mod family;
pub(crate) mod fraction;
pub(crate) mod generator;
pub(crate) mod model;
mod plan;
mod spelling;
