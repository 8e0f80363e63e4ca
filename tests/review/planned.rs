//! The plan half of a sheet, looked at before its year: the real form, a second, naive
//! implementation on crowded sheets, and the cells in which sets of readings meet.

mod cells;
mod checks;
mod crowd;
mod extremes;
mod naive;
mod oracle;
mod real;
