//! Why sheets cannot be compared.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::plan::Place;
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Excerpt, Listed, Said, notation};
use crate::value::FiscalYear;

said! {
    /// A reason why sheets cannot be compared. Sheets are counted from 1, in the order given.
    ///
    /// Serialises as `{code, sheet, at, ja, en}`; `sheet` and `at` only where they apply.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum ComparisonDefect {
        /// There is no sheet.
        NoSheets => "no-sheets",
            "比較する様式がありません（1つ以上を指定してください）",
            "there is no sheet to compare (expected at least one)";
        /// A ward has two sheets, or nothing distinguishes two wards.
        WardTwice {
            /// The later sheet.
            sheet: usize,
            /// Its ward.
            ward: Excerpt,
            /// The earlier sheet.
            other: usize,
        } => "ward-twice",
            "{sheet}番目の様式の「{ward}」は、{other}番目の様式と同じ区かもしれません（各区1つとし、同名の区は市区町村名か全国地方公共団体コードで区別してください）",
            "sheet {sheet} (`{ward}`) may be of the ward of sheet {other} (expected each ward once; wards of one name told apart by municipality or code)";
        /// A sheet is for another year than the first.
        YearDiffers {
            /// The sheet.
            sheet: usize,
            /// Its ward.
            ward: Excerpt,
            /// Its year.
            found: FiscalYear,
            /// The first sheet's year.
            expected: FiscalYear,
        } => "year-differs",
            "{sheet}番目の様式（「{ward}」）は{found}のものです（1番目の様式と同じ{expected}の様式を指定してください）",
            "sheet {sheet} (`{ward}`) is of {found} (expected {expected}, as the first sheet)";
        /// A sheet was reviewed under a rubric with another id than the first.
        RubricDiffers {
            /// The sheet.
            sheet: usize,
            /// Its ward.
            ward: Excerpt,
            /// Its rubric's id.
            found: Excerpt,
            /// The first review's rubric's id.
            expected: Excerpt,
        } => "rubric-differs",
            "{sheet}番目の様式（「{ward}」）は評価規則「{found}」で評価されています（1番目の様式と同じ「{expected}」で評価してください）",
            "sheet {sheet} (`{ward}`) was reviewed under rubric `{found}` (expected `{expected}`, as the first sheet)";
        /// A sheet was reviewed under other rules than the first, although the rubric's id is the
        /// same.
        RulesDiffer {
            /// The sheet.
            sheet: usize,
            /// Its ward.
            ward: Excerpt,
            /// The id of both rubrics.
            rubric: Excerpt,
        } => "rules-differ",
            "{sheet}番目の様式（「{ward}」）の評価規則「{rubric}」は、1番目の様式の評価規則と名称だけが同じで内容が異なります（同じ評価規則で評価してください）",
            "sheet {sheet} (`{ward}`) was reviewed under other rules than the first sheet, though both are called `{rubric}` (expected one rubric)";
        /// A sheet's policy differs from the first one's.
        PolicyDiffers {
            /// The sheet.
            sheet: usize,
            /// Its ward.
            ward: Excerpt,
            /// Where its policy differs.
            place: Place,
            /// The entry found there.
            found: PolicyEntry,
            /// The entry there on the first sheet.
            expected: PolicyEntry,
        } => "policy-differs",
            "{sheet}番目の様式（「{ward}」）の「{place}」は{found}ですが、1番目の様式では{expected}です（区政運営基本方針は全ての様式で同じにしてください）",
            "sheet {sheet} (`{ward}`) has {found} in “{place}”, the first sheet {expected} (expected one policy)";
    }
}
in_english! { ComparisonDefect ComparisonDefects }

said! {
    /// The entry of a policy at a place.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum PolicyEntry {
        /// Nothing: the cell is blank, or the row does not exist.
        Nothing => "nothing", "記載なし", "nothing";
        /// A text, number or target as written.
        Text(text: Excerpt) => "text", "「{text}」", "`{text}`";
        /// A year.
        Year(year: FiscalYear) => "year", "{year}", "{year}";
    }
}

impl PolicyEntry {
    pub(crate) fn of(text: &str) -> Self {
        if notation::is_blank(text) { Self::Nothing } else { Self::Text(Excerpt::new(text)) }
    }
}

impl ComparisonDefect {
    /// Returns the sheet that differs, from 1, if the defect is about one.
    #[must_use]
    pub const fn sheet(&self) -> Option<usize> {
        match self {
            Self::NoSheets => None,
            Self::WardTwice { sheet, .. }
            | Self::YearDiffers { sheet, .. }
            | Self::RubricDiffers { sheet, .. }
            | Self::RulesDiffer { sheet, .. }
            | Self::PolicyDiffers { sheet, .. } => Some(*sheet),
        }
    }
}

impl Serialize for ComparisonDefect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut defect = serializer.serialize_map(None)?;
        defect.serialize_entry("code", self.code())?;
        if let Some(sheet) = self.sheet() {
            defect.serialize_entry("sheet", &sheet)?;
        }
        if let Self::PolicyDiffers { place, .. } = self {
            defect.serialize_entry("at", place)?;
        }
        defect.serialize_entry("ja", &self.ja())?;
        defect.serialize_entry("en", &self.en())?;
        defect.end()
    }
}

/// All reasons why sheets cannot be compared: the first 1,000 are listed, the rest counted.
pub type ComparisonDefects = Listed<ComparisonDefect>;
