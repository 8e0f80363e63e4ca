//! The review of one sheet: golden documents, the real form, a second, naive implementation, and
//! laws over generated sheets.

#[path = "../support/big.rs"]
mod big;
#[path = "../support/documents.rs"]
mod documents;
#[path = "../support/drawn.rs"]
mod drawn;
#[path = "../generate/mod.rs"]
mod generate;
#[path = "../invented/mod.rs"]
mod invented;
#[path = "../support/printed_figures.rs"]
mod printed_figures;
#[path = "../support/random.rs"]
mod random;
#[path = "../support/register.rs"]
mod register;
#[path = "../support/source.rs"]
mod source;
#[path = "../support/work.rs"]
mod work;

mod dependencies;
mod differences;
mod explanation;
mod figures;
mod findings;
mod generated;
mod golden;
mod kept;
mod languages;
mod laws;
mod naive;
mod next_year;
mod places;
mod planned;
mod real_form;
mod record;
mod sensitivity;
mod serialized;
mod threads;
mod words;
mod zero_allocations;
