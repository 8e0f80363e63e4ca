//! The assertions that all fuzz targets share.
//!
//! A new target is a file in `fuzz_targets/`, a `[[bin]]` in `Cargo.toml` and a line in `.ci/fuzz`.

#[path = "../../tests/generate/mod.rs"]
mod generate;

use std::fmt::{Debug, Display};
use std::str::FromStr;

use kusei::Column;
use kusei::Defects;
use kusei::RawSheet;
use kusei::Review;
use kusei::Said;
use kusei::Sheet;
use kusei::plan_review;
use kusei::review;
use kusei::value::PlanCode;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{from_str, from_value, to_string};

use crate::generate::Generate;
pub use crate::generate::Unstructured;

/// Returns the next value generated from a fuzzer's bytes.
pub fn next<T: Generate>(bytes: &mut Unstructured<'_>) -> T {
    T::generate(bytes).expect("whatever the bytes, a value")
}

/// A sheet can be reviewed, explained and written; after writing and reading again it is the same.
pub fn sheet(sheet: &Sheet) {
    let written = to_string(sheet).expect("a sheet is written");
    let again: Sheet = from_str(&written).expect("what is written is read");
    assert_eq!(&again, sheet);
    assert_eq!(to_string(&again).expect("a sheet is written"), written);
    assert_eq!(told(&review(&again)), told(&review(sheet)));
    let [plan, plan_again] =
        [sheet, &again].map(|sheet| to_string(&plan_review(sheet)).expect("JSON"));
    assert_eq!(plan_again, plan);
}

/// Returns everything that a review says.
pub fn told(review: &Review<'_>) -> Vec<String> {
    let mut told = vec![to_string(review).expect("a review is written")];
    told.extend(review.findings().iter().map(|finding| format!("{finding}\n{}", finding.en())));
    let sheet = review.sheet();
    let strategies = sheet.strategies().iter().map(|row| PlanCode::Strategy(row.code()));
    let initiatives = sheet.initiatives().map(|(_, row)| PlanCode::Initiative(row.code()));
    // Looking up a code walks the sheet, so only the first rows of long sheets are asked for.
    for code in strategies.take(20).chain(initiatives.take(20)) {
        for column in [
            Column::Overall,
            Column::Progress,
            Column::StrategyEffectiveness,
            Column::Achievement,
            Column::InitiativeEffectiveness,
            Column::Withdrawal,
        ] {
            told.push(review.explain(code, column).map_or_else(
                |nothing| nothing.to_string(),
                |why| format!("{why}\n{}\n{}", why.en(), to_string(&why).expect("JSON")),
            ));
        }
    }
    told
}

/// A document of the format's shape is a sheet, or every defect is reported in form order; the
/// defects of a document that ends early come first.
pub fn document(raw: RawSheet) {
    let written = to_string(&raw).expect("a document is written");
    assert_eq!(from_str::<RawSheet>(&written).expect("and read"), raw);
    let mut shorter = raw.clone();
    shorter.strategies.pop();
    match Sheet::try_from(raw) {
        Ok(read) => sheet(&read),
        Err(defects) => {
            assert!(defects.count() > 0);
            assert_eq!(defects.iter().count() + defects.unlisted(), defects.count());
            let lines = defects.iter().count() + usize::from(defects.unlisted() > 0);
            assert_eq!(defects.to_string().lines().count(), lines);
            let first: Defects = Sheet::try_from(shorter).err().unwrap_or_default();
            assert!(first.count() <= defects.count());
            assert!(first.iter().zip(&defects).all(|(a, b)| a == b));
        }
    }
}

/// A text that is read prints to a text that reads as the same; a refusal is one line.
pub fn text<T>(text: &str) -> Option<T>
where
    T: FromStr<Err: Display> + Display + Debug + PartialEq,
{
    match text.parse::<T>() {
        Ok(read) => {
            let printed = read.to_string();
            let again: T = printed.parse().unwrap_or_else(|error| panic!("{printed:?}: {error}"));
            assert_eq!(again, read);
            assert_eq!(again.to_string(), printed);
            Some(read)
        }
        Err(error) => {
            assert_eq!(error.to_string().lines().count(), 1);
            None
        }
    }
}

/// The same, for values that are texts on the wire.
pub fn wire_text<T>(printed: &str)
where
    T: FromStr<Err: Display> + Display + Debug + PartialEq + Serialize + DeserializeOwned,
{
    let read = text::<T>(printed);
    assert_eq!(from_value::<T>(printed.into()).ok(), read);
    if let Some(read) = read {
        let written = to_string(&read).expect("a wire form");
        assert_eq!(from_str::<T>(&written).expect("what is written is read"), read);
    }
}
