//! Small valid sheets close to the boundaries of the rules, as plain structs and as documents.
//!
//! They share no code with the crate.

#![allow(dead_code, reason = "tests that evaluate nothing use only a part")]

pub(crate) mod document;
mod drafts;
mod family;
pub(crate) mod fraction;
pub(crate) mod generator;
pub(crate) mod model;
mod plan;
mod spelling;
