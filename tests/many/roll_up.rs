//! The roll-up against counts over the reviews' own values; sums, legends, the real form.

mod counts;
mod real;
mod tallies;
