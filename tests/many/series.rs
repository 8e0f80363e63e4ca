//! A ward over the years: series compared with a second, naive implementation of their rules,
//! deliberate differences around the real sheet, and refused sheets.

mod faults;
mod generated;
mod oracle;
mod real;
mod refusals;
mod sheets;
mod told;
mod ward;
mod words;
