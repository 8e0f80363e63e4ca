//! The roll-up, compared with counts over the reviews' values; sums, legends, the real form.

mod counts;
mod real;
mod tallies;
