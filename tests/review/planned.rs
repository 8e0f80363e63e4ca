//! Checks of the plan half of a sheet before its year: the real form, a second, naive
//! implementation on dense sheets, and the cases in which sets of readings overlap.

mod cells;
mod checks;
mod crowd;
mod extremes;
mod naive;
mod oracle;
mod real;
