//! Terms and values: legends, texts, years, codes, figures, units, quantities, criteria, readings.

#[path = "../support/big.rs"]
mod big;
#[path = "../support/builders.rs"]
mod builders;
#[path = "../support/random.rs"]
mod random;
#[path = "../support/source.rs"]
mod source;

mod bounds;
mod codes;
mod criteria;
mod derived;
mod figures;
mod fiscal_year;
mod legends;
mod quantities;
mod readings;
mod sizes;
mod strict;
mod texts;
mod units;
mod words;
