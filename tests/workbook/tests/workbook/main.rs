//! The form as a workbook: it is read back, looks like the form, and is the same bytes every time.

#[path = "../../../support/documents.rs"]
mod documents;
#[path = "../../../support/drawn.rs"]
mod drawn;
#[path = "../../../generate/mod.rs"]
mod generate;
mod grids;
#[path = "../../../readers/tests/written/printed/hostile.rs"]
#[allow(dead_code, reason = "only a part of it is used")]
mod hostile;
#[expect(dead_code, reason = "only other tests lay out pages")]
#[path = "../../../readers/tests/intake/leaves.rs"]
mod leaves;
#[path = "../../../readers/tests/written/printed/plain.rs"]
mod plain;
#[path = "../../../readers/tests/intake/plainly.rs"]
mod plainly;

mod back;
mod cookbook;
mod file;
mod findings;
mod held;
mod listed;
mod look;
mod to_fill_in;

use kusei::chrono::NaiveDate;
use kusei::{RawSheet, Sheet};

use crate::documents::REAL;

/// 福島区's form of 平成28年度.
pub(crate) fn real_form() -> Sheet {
    serde_json::from_str(REAL).expect("the real form")
}

/// The real form with a cell's text.
pub(crate) fn with(place: &str, text: &str) -> Sheet {
    let mut raw = RawSheet::from(&real_form());
    raw.set(&place.parse().expect("a place"), text).expect("a cell");
    Sheet::try_from(raw).expect("a sheet")
}

/// The real form as of another ward.
pub(crate) fn named(ward: &str) -> Sheet {
    let mut raw = RawSheet::from(&real_form());
    raw.ward = ward.into();
    Sheet::try_from(raw).expect("a sheet")
}

/// The day of the workbooks.
pub(crate) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, 6, 30).expect("a day")
}
