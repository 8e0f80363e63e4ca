//! Defects: why a document cannot be a sheet. All of them are collected, in form order.
//!
//! A disagreement within a sheet is no defect; see [`Finding`](crate::Finding).

use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Mismatch, Place};
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Excerpt, Language, Listed, Said, UnknownWord};
use crate::value::{
    CodeError, CriterionError, FiscalYearError, InitiativeCode, QuantityError, RateError,
    StrategyCode,
};

/// One defect and its place on the form.
///
/// Serialises as `{code, at, ja, en}`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {kind}")]
pub struct Defect {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: DefectKind,
}

said! {
    /// What is wrong with a cell.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum DefectKind {
        /// A required cell is blank.
        Blank => "blank", "空欄である（記入が必要）", "is blank (expected a text)";
        /// A number is 0 or too large.
        NotANumber(found: u64) => "not-a-number",
            "「{found}」は様式の番号でない（1から4294967295まで）",
            "`{found}` is not a number of the form (expected 1 to 4294967295)";
        /// A code, number or mark occurs twice among siblings.
        Twice(found: Excerpt) => "twice",
            "「{found}」が重複している（同じ並びの中で一度のみ）",
            "`{found}` stands twice (expected once among its siblings)";
        /// An initiative is under another strategy than its code says.
        OutOfPlace {
            /// The initiative's code.
            found: InitiativeCode,
            /// The strategy under which it is.
            strategy: StrategyCode,
        } => "out-of-place",
            "「{found}」は別の戦略の下にある（【{strategy}】の下のコードで記入が必要）",
            "`{found}` is out of place (expected a code under 【{strategy}】)";
        /// A reference names nothing on the sheet.
        PointsNowhere(found: Excerpt) => "points-nowhere",
            "「{found}」に当たるものがシートにない",
            "`{found}` points nowhere (expected something that is on the sheet)";
        /// A target is not of exactly one kind.
        NotOneGoal(found: usize) => "not-one-goal",
            "目標が一つに定まらない（`criterion`、`change`、`milestone`のうち一つのみ記入が必要、記入は{found}件）",
            "is not one target (expected exactly one of `criterion`, `change` and `milestone`, found {found})";
        /// A condition is not of exactly one kind.
        NotOneTest(found: usize) => "not-one-test",
            "条件が一つに定まらない（`criterion`、`achievement_rate`のうち一つのみ記入が必要、記入は{found}件）",
            "is not one condition (expected exactly one of `criterion` and `achievement_rate`, found {found})";
        /// A reading has both a value and a reason for having none.
        ValueAndMissing => "value-and-missing",
            "`value`と`missing`の両方がある（いずれか一方のみ）",
            "has a `value` and is `missing` (expected one of them)";
        /// More conditions name each target than are looked at.
        TooManyConditions(most: usize) => "too-many-conditions",
            "各業績目標に対する条件が{most}件を超えている",
            "has more than {most} conditions on each target";
        /// A word of a closed set is not known.
        Word(#[from] error: UnknownWord) => "unknown-word", "{error}", "{error}";
        /// A code is not of its shape.
        Code(#[from] error: CodeError) => "code", "{error}", "{error}";
        /// A fiscal year cannot be read.
        FiscalYear(#[from] error: FiscalYearError) => "fiscal-year", "{error}", "{error}";
        /// A figure or its unit cannot be read.
        Quantity(#[from] error: QuantityError) => "quantity", "{error}", "{error}";
        /// A criterion cannot be read.
        Criterion(#[from] error: CriterionError) => "criterion", "{error}", "{error}";
        /// A criterion on an achievement rate cannot be read.
        Rate(#[from] error: RateError) => "rate", "{error}", "{error}";
        /// A reading or condition does not go with its target.
        Mismatch(#[from] error: Mismatch) => "mismatch", "{error}", "{error}";
    }
}
in_english! { DefectKind }

impl DefectKind {
    pub(crate) fn points_nowhere(found: &str) -> Self {
        Self::PointsNowhere(Excerpt::new(found))
    }
}

impl Said for Defect {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.place.say(language, out)?;
        out.write_str(language.choose("：", ": "))?;
        self.kind.say(language, out)
    }
}

impl Serialize for Defect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut defect = serializer.serialize_struct("Defect", 4)?;
        defect.serialize_field("code", self.kind.code())?;
        defect.serialize_field("at", &self.place)?;
        defect.serialize_field("ja", &self.kind.ja())?;
        defect.serialize_field("en", &self.kind.en())?;
        defect.end()
    }
}

/// All defects of a document in form order: the first 1,000 listed, the rest counted.
pub type Defects = Listed<Defect>;
