//! Defects: why a document cannot be a sheet. All of them are collected, in form order.
//!
//! A contradiction within a sheet is not a defect; see [`Finding`](crate::Finding).

use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Mismatch, PathError, Place};
use crate::terms::language::in_japanese;
use crate::terms::said::said;
use crate::terms::{Excerpt, Language, Listed, Said, UnknownWord};
use crate::value::{
    CodeError, CriterionError, FiscalYear, FiscalYearError, InitiativeCode, ItemMark,
    QuantityError, RateError, RelativeError, StrategyCode,
};
use crate::wire::address::NotSet;

/// A defect and its place on the form, in words by which an officer can correct it.
///
/// Serialises as `{code, at, ja, en}`.
///
/// ```
/// use kusei::{Said, Sheet};
/// use kusei::wire::DefectKind;
///
/// let mut raw: kusei::RawSheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// raw.set(&"【4-1-2】業績目標②の実績値".parse()?, "74台")?;
/// let defects = Sheet::check(&raw);
/// let defect = defects.iter().next().ok_or("none")?;
/// assert_eq!(defect.place, "【4-1-2】業績目標②の実績値".parse()?);
/// assert_eq!(defect.kind.code(), "mismatch");
/// println!("{}\n{}", defect.ja(), defect.en());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Defect {
    /// The place of the defect.
    pub place: Place,
    /// The kind of defect.
    pub kind: DefectKind,
}

said! {
    /// What is wrong with a cell.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum DefectKind {
        /// A required cell is blank.
        Blank => "blank",
            "未記入です（必ず記入してください）",
            "nothing is entered (expected an entry)";
        /// A number is 0 or too large.
        NotANumber(found: u64) => "not-a-number",
            "「{found}」は番号になりません（1以上4,294,967,295以下の整数を記入してください）",
            "`{found}` is not a number of the form (expected 1 to 4,294,967,295)";
        /// A code, number or mark occurs twice among siblings.
        Twice(found: Excerpt) => "twice",
            "「{found}」が重複しています（同じ並びの中では一度だけ記入してください）",
            "`{found}` occurs twice (expected once among its siblings)";
        /// An initiative is under another strategy than its code says.
        OutOfPlace {
            /// The initiative's code.
            found: InitiativeCode,
            /// The strategy that it is under.
            strategy: StrategyCode,
        } => "out-of-place",
            "「{found}」は戦略【{strategy}】の取組の番号ではありません（例：{strategy}-1）",
            "`{found}` is not the code of an initiative of strategy 【{strategy}】 (expected such as `{strategy}-1`)";
        /// A reference points to nothing on the sheet.
        PointsNowhere(found: Nowhere) => "points-nowhere", "{found}", "{found}";
        /// A target is not of exactly one kind.
        NotOneGoal(found: Filled) => "not-one-goal",
            "目標は、数値 `criterion`・増減 `change`・増減率 `relative_change`・到達目標 `milestone` のいずれか一つだけを記入してください（{found}）",
            "a target is either a figure `criterion`, a change `change`, a relative change `relative_change` or a milestone `milestone` (expected one of them, found {found})";
        /// A target that is not a change says what its change is measured from.
        AgainstWithoutChange => "against-without-change",
            "増減でない目標に、増減の基準 `against` が記入されています（増減 `change`・増減率 `relative_change` の目標にだけ記入してください）",
            "`against` is entered, and the target is no change (expected it beside `change` or `relative_change` alone)";
        /// A change is measured from a baseline, but there is none.
        NoBaseline => "no-baseline",
            "増減の基準が基準値 `baseline` とされていますが、基準値がありません（基準年度と基準値を記入してください）",
            "the change is measured from a `baseline`, and there is none (expected its year and value)";
        /// A baseline is of the evaluated year or a later one.
        BaselineNotBefore {
            /// The baseline's year.
            found: FiscalYear,
            /// The evaluated year.
            year: FiscalYear,
        } => "baseline-not-before",
            "基準年度「{found}」が評価する年度（{year}）より前ではありません（より前の年度を記入してください）",
            "the baseline is of {found}, not before the evaluated year, {year} (expected an earlier year)";
        /// The criteria for single years do not form a path of the target.
        Path(#[from] error: PathError) => "path", "{error}", "{error}";
        /// A condition is not of exactly one kind.
        NotOneTest(found: Filled) => "not-one-test",
            "条件は、数値 `criterion`・達成率 `achievement_rate` のいずれか一つだけを記入してください（{found}）",
            "a condition is either on a figure `criterion` or on an achievement rate `achievement_rate` (expected one of them, found {found})";
        /// A reading has both a value and a reason why it is missing.
        ValueAndMissing => "value-and-missing",
            "実績値 `value` と、実績値がない理由 `missing` が両方記入されています（どちらか一方だけを記入してください）",
            "both a reading `value` and a reason for having none `missing` are entered (expected one of them)";
        /// A status is given for something that is not a quantity.
        StatusWithoutQuantity => "status-without-quantity",
            "数量のない実績値に区分 `status` が記入されています（速報値 `provisional`・見込 `forecast` は、数量にだけ記入してください）",
            "a `status` is entered without a quantity (expected one beside a quantity alone)";
        /// A criterion has more conditions on each target than are allowed.
        TooManyConditions(most: usize) => "too-many-conditions",
            "各業績目標に対する条件が多すぎます（{most}件以内にしてください）",
            "too many conditions are on each target (expected at most {most})";
        /// A word is not in its closed set.
        Word(#[from] error: UnknownWord) => "unknown-word", "{error}", "{error}";
        /// A code is malformed.
        Code(#[from] error: CodeError) => "code", "{error}", "{error}";
        /// A fiscal year cannot be read.
        FiscalYear(#[from] error: FiscalYearError) => "fiscal-year", "{error}", "{error}";
        /// A figure or its unit cannot be read.
        Quantity(#[from] error: QuantityError) => "quantity", "{error}", "{error}";
        /// A criterion cannot be read.
        Criterion(#[from] error: CriterionError) => "criterion", "{error}", "{error}";
        /// A criterion on an achievement rate cannot be read.
        Rate(#[from] error: RateError) => "rate", "{error}", "{error}";
        /// A criterion on a relative change cannot be read.
        Relative(#[from] error: RelativeError) => "relative", "{error}", "{error}";
        /// There is no such cell, or the text cannot be put into it.
        NotSet(#[from] error: NotSet) => "not-set", "{error}", "{error}";
        /// A reading or condition does not fit its target.
        Mismatch(#[from] error: Mismatch) => "mismatch", "{error}", "{error}";
    }
}
in_japanese! { Defect DefectKind Defects }

said! {
    /// The target of a reference that is not there.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Nowhere {
        /// A desired outcome: the pillar's number and its own.
        DesiredOutcome(pillar: u64, number: u64) => "desired_outcome",
            "めざす成果「{pillar}（{number}）」は様式にありません（区政運営基本方針にある柱とめざす成果の番号を記入してください）",
            "desired outcome `{pillar} ({number})` is not on the sheet (expected a pillar and a desired outcome of the policy)";
        /// An item of the strategy's desired outcome.
        Item(mark: ItemMark) => "item",
            "項目「{mark}」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）",
            "item `{mark}` does not belong to the strategy's desired outcome (expected the mark of an item that does)";
        /// A common indicator of the item.
        CommonIndicator(number: u64) => "common",
            "成果指標「{number}」は項目にありません（項目にある成果指標の番号を1から数えて記入してください）",
            "common indicator `{number}` does not belong to the item (expected its number among the item's, from 1)";
        /// A performance target of the initiative.
        PerformanceTarget(number: u64) => "target",
            "業績目標「{number}」は取組にありません（取組にある業績目標の番号を1から数えて記入してください）",
            "target `{number}` does not belong to the initiative (expected its number among the initiative's, from 1)";
    }
}

/// How many of several cells are filled where exactly one should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Filled(pub usize);

impl Said for Filled {
    /// Writes 未記入 or 現在2つ, in English `none` or `2`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match (self.0, language) {
            (0, Language::Japanese) => out.write_str("現在は未記入"),
            (0, Language::English) => out.write_str("none"),
            (filled, Language::Japanese) => write!(out, "現在{filled}つ"),
            (filled, Language::English) => write!(out, "{filled}"),
        }
    }
}

impl From<Nowhere> for DefectKind {
    fn from(found: Nowhere) -> Self {
        Self::PointsNowhere(found)
    }
}

impl Defect {
    /// Returns the code of its kind.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
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
