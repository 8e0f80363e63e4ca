//! Why sheets are no series.

use crate::terms::{Excerpt, Listed};
use crate::value::FiscalYear;

/// One reason why sheets are no series. Sheets are counted from 1, as given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SeriesDefect {
    /// There is no sheet.
    #[error("there is no sheet to put in order (expected at least one)")]
    NoSheets,
    /// A sheet is of another ward than the first.
    #[error("sheet {sheet} is of `{found}` (expected `{expected}`, the ward of the first sheet)")]
    OtherWard {
        /// The sheet.
        sheet: usize,
        /// Its ward.
        found: Excerpt,
        /// The first sheet's ward.
        expected: Excerpt,
    },
    /// Two sheets are of one year.
    #[error("sheet {sheet} is of {year}, as sheet {other} is (expected one sheet a year)")]
    YearTwice {
        /// The later sheet.
        sheet: usize,
        /// The year.
        year: FiscalYear,
        /// The earlier sheet.
        other: usize,
    },
}

/// All reasons why sheets are no series: the first 1,000 listed, the rest counted.
pub type SeriesDefects = Listed<SeriesDefect>;
