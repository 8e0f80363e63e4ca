//! A ward over years: series against a second, naive reading of their rules, breaks planted
//! around the real sheet, and what is no series.

#[path = "wards/amount.rs"]
#[expect(dead_code, reason = "figures keep the unit they are drawn in")]
mod amount;
#[path = "series/faults.rs"]
mod faults;
#[path = "series/generated.rs"]
mod generated;
#[path = "series/oracle.rs"]
mod oracle;
#[path = "naive/random.rs"]
mod random;
#[path = "series/real.rs"]
mod real;
#[path = "series/refusals.rs"]
mod refusals;
#[path = "sheet_support/mod.rs"]
mod sheet_support;
#[path = "series/sheets.rs"]
mod sheets;
#[path = "series/told.rs"]
mod told;
#[path = "series/ward.rs"]
mod ward;
#[path = "series/words.rs"]
mod words;
