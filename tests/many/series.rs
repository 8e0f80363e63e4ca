//! A ward over years: series against a second, naive reading of their rules, breaks planted
//! around the real sheet, and what is no series.

mod faults;
mod generated;
mod oracle;
mod real;
mod refusals;
mod sheets;
mod told;
mod ward;
mod words;
