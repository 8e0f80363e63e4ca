//! Why sheets do not form a series.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Excerpt, Listed, Said};
use crate::value::FiscalYear;

said! {
    /// A reason why sheets do not form a series. Sheets are counted from 1, in the order given.
    ///
    /// Serialises as `{code, sheet, ja, en}`; `sheet` only where it applies.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum SeriesDefect {
        /// There is no sheet.
        NoSheets => "no-sheets",
            "年度順に並べる様式がありません（1つ以上を指定してください）",
            "there is no sheet to put in order (expected at least one)";
        /// A sheet is for another ward than the first.
        OtherWard {
            /// The sheet.
            sheet: usize,
            /// Its ward.
            found: Excerpt,
            /// The first sheet's ward.
            expected: Excerpt,
        } => "other-ward",
            "{sheet}番目の様式は「{found}」のものです（1番目の様式と同じ「{expected}」の様式を指定してください）",
            "sheet {sheet} is of `{found}` (expected `{expected}`, the ward of the first sheet)";
        /// Two sheets are for the same year.
        YearTwice {
            /// The later sheet.
            sheet: usize,
            /// The year.
            year: FiscalYear,
            /// The earlier sheet.
            other: usize,
        } => "year-twice",
            "{sheet}番目の様式は、{other}番目の様式と同じ{year}のものです（各年度1つを指定してください）",
            "sheet {sheet} is of {year}, as sheet {other} is (expected one sheet a year)";
    }
}
in_english! { SeriesDefect SeriesDefects }

impl SeriesDefect {
    /// Returns the sheet that does not fit, from 1, if the defect is about one.
    #[must_use]
    pub const fn sheet(&self) -> Option<usize> {
        match self {
            Self::NoSheets => None,
            Self::OtherWard { sheet, .. } | Self::YearTwice { sheet, .. } => Some(*sheet),
        }
    }
}

impl Serialize for SeriesDefect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut defect = serializer.serialize_map(None)?;
        defect.serialize_entry("code", self.code())?;
        if let Some(sheet) = self.sheet() {
            defect.serialize_entry("sheet", &sheet)?;
        }
        defect.serialize_entry("ja", &self.ja())?;
        defect.serialize_entry("en", &self.en())?;
        defect.end()
    }
}

/// All reasons why sheets do not form a series: the first 1,000 are listed, the rest counted.
pub type SeriesDefects = Listed<SeriesDefect>;
