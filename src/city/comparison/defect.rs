//! Why sheets cannot be laid side by side.

use alloc::format;
use alloc::string::String;

use crate::plan::Place;
use crate::terms::{Excerpt, Listed};
use crate::value::FiscalYear;

/// One reason why sheets cannot be laid side by side. Sheets are counted from 1, as given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ComparisonDefect {
    /// There is no sheet.
    #[error("there is no sheet to compare (expected at least one)")]
    NoSheets,
    /// A ward has two sheets, or nothing distinguishes the two wards.
    #[error(
        "sheet {sheet} (`{ward}`) may be of the ward of sheet {other} (expected each ward once; wards of one name told apart by municipality or code)"
    )]
    WardTwice {
        /// The later sheet.
        sheet: usize,
        /// Its ward.
        ward: Excerpt,
        /// The earlier sheet.
        other: usize,
    },
    /// A sheet is of another year than the first.
    #[error("sheet {sheet} (`{ward}`) is of {found} (expected {expected}, as the first sheet)")]
    YearDiffers {
        /// The sheet.
        sheet: usize,
        /// Its ward.
        ward: Excerpt,
        /// Its year.
        found: FiscalYear,
        /// The first sheet's year.
        expected: FiscalYear,
    },
    /// A sheet was reviewed under another rubric than the first.
    #[error(
        "sheet {sheet} (`{ward}`) was reviewed under {} (expected the rubric of the first sheet, `{expected}`, in all)",
        other(found, expected)
    )]
    RubricDiffers {
        /// The sheet.
        sheet: usize,
        /// Its ward.
        ward: Excerpt,
        /// Its rubric's id.
        found: Excerpt,
        /// The first review's rubric's id.
        expected: Excerpt,
    },
    /// A sheet's policy is not the first one's.
    #[error(
        "sheet {sheet} (`{ward}`), {place}: {} where the first sheet has {} (expected one policy)",
        quoted(found.as_ref()),
        quoted(expected.as_ref())
    )]
    PolicyDiffers {
        /// The sheet.
        sheet: usize,
        /// Its ward.
        ward: Excerpt,
        /// Where its policy differs.
        place: Place,
        /// What is there; none where the policy has nothing there.
        found: Option<Excerpt>,
        /// What is there on the first sheet; none where it has nothing there.
        expected: Option<Excerpt>,
    },
}

/// The entry at a place, or that there is none.
fn quoted(text: Option<&Excerpt>) -> String {
    text.map_or("nothing".into(), |text| format!("`{text}`"))
}

/// Another rubric; two may bear one id.
fn other(found: &Excerpt, expected: &Excerpt) -> String {
    if found == expected { "other rules".into() } else { format!("`{found}`") }
}

/// All reasons why sheets cannot be laid side by side: the first 1,000 listed, the rest counted.
pub type ComparisonDefects = Listed<ComparisonDefect>;
