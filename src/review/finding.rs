//! A finding: a place where the sheet contradicts its legend or its own numbers, or leaves out what
//! it must fill. Nothing is corrected.
//!
//! A kind of finding is one row here and one check: in [`findings`](super::findings) for a sheet,
//! in [`planned`](super::planned) for a plan before its year, or in [`years`](crate::years) across
//! sheets.

mod remedy;
pub(crate) mod said;

use alloc::string::ToString;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Baseline, Column, Goal, Place};
use crate::review::finding::said::{
    ByRules, Counted, LegendMarks, Requirement, Revision, SaidVerdict, Sentences, TargetTerms,
    Unfilled,
};
use crate::review::planned::named::{AllOpposed, TestsTogether};
use crate::rules::DerivedGlyph;
use crate::terms::notation::{LONGEST_SENTENCE, one_line};
use crate::terms::said::{said, terms};
use crate::terms::{Excerpt, Language, Reason, Said, Tendency, Text};
use crate::value::{FiscalYear, Quantity, Reading};

/// A place where a sheet contradicts its legend or its own numbers, or lacks what it must fill.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "確認事項")]
pub struct Finding<'s> {
    at: Place,
    kind: FindingKind<'s>,
}

terms! {
    /// The severity of a finding, the least severe first.
    #[derive(PartialOrd, Ord)]
    pub enum Severity {
        /// An officer should look at it.
        "note"     Note     "要確認"   "note",
        /// A cell that must be filled, or a mark that could be derived, is blank.
        "missing"  Missing  "未記入" "missing",
        /// The sheet contradicts its legend or its own numbers.
        "conflict" Conflict "不整合"   "conflict",
    }
}

said! {
    /// A kind of finding, with the values that its sentence names.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum FindingKind<'s> given column: Column;
    /// A kind of finding, by its public code. A later version may add more.
    /// [`guide::index`](crate::guide::index) lists them all, with what to do about them.
    #[non_exhaustive]
    codes FindingCode, severity: Severity
    {
        /// A stated mark is not in its column's legend.
        IllegibleMark {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// The marks of the column.
            legend: LegendMarks,
            /// The derived mark.
            derived: ByRules,
        } => "illegible-mark" Conflict,
            "「{stated}」は凡例（{legend}）にない記号である（{derived}）",
            "`{stated}` is not a mark of this column ({legend}); {derived}";
        /// A stated mark differs from the derived one.
        MarkDiffers {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// The derived mark.
            derived: DerivedGlyph,
        } => "mark-differs" Conflict,
            "「{stated}」と記載されているが、規則では{derived}となる",
            "{column} is stated as `{stated}`, but {derived} is derived";
        /// A stated verdict differs from what the reading gives.
        VerdictDiffers {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// The verdict that the reading gives.
            derived: SaidVerdict,
            /// The goal of the target.
            goal: &'s Goal,
            /// The reading.
            reading: &'s Reading,
        } => "verdict-differs" Conflict,
            "「{stated}」と記載されているが、実績（{reading}）は目標（{goal}）に対し{derived}である",
            "the result is stated as `{stated}`, but {reading} against the target, {goal}, is {derived}";
        /// A mark could be derived, but none is stated.
        MarkMissing {
            /// The derived mark.
            derived: DerivedGlyph,
        } => "mark-missing" Missing,
            "記載がないが、規則では{derived}となる",
            "{column} is blank, but {derived} is derived";
        /// A reading is blank or 「―」.
        ReadingMissing {
            /// The goal of the target.
            goal: &'s Goal,
        } => "reading-missing" Missing,
            "実績値の記載がなく、その理由も示されていない（目標：{goal}）",
            "there is no result, and no reason why (target: {goal})";
        /// A narrative must be filled, but is not.
        NarrativeMissing {
            /// The clause that requires it.
            because: Requirement,
            /// What the cell holds instead.
            found: Unfilled,
        } => "narrative-missing" Missing,
            "{because}が、{found}",
            "{because}, but {found}";
        /// 件 is compared with another counter.
        CounterDiffers {
            /// The reading or condition with another counter than the target.
            found: Counted<'s>,
            /// The goal of the target.
            goal: &'s Goal,
        } => "counter-differs" Note,
            "「{found}」の単位が目標（{goal}）の単位と異なる（「件」は他の単位とも比較できるものとして扱った）",
            "“{found}” is counted otherwise than the target, {goal}; 件 (cases) compares with any counter";
        /// A reading has no unit and takes its target's.
        UnitMissing {
            /// The reading.
            found: &'s Quantity,
            /// The goal of the target.
            goal: &'s Goal,
        } => "unit-missing" Note,
            "「{found}」に単位がないため、目標（{goal}）の単位とみなした",
            "“{found}” has no unit and was read in the unit of the target, {goal}";
        /// A reading covers another population than its target.
        PopulationDiffers {
            /// The population of the reading.
            found: &'s Text,
            /// The population of the target.
            expected: &'s Text,
        } => "population-differs" Note,
            "実績の対象（{found}）が目標の対象（{expected}）と異なる",
            "the result covers another population ({found}) than the target ({expected})";
        /// A reading is provisional.
        ReadingProvisional {
            /// The reading.
            found: &'s Quantity,
        } => "reading-provisional" Note,
            "「{found}」は速報値であり、確定値により改まることがある",
            "“{found}” is provisional and may yet change";
        /// A forecast is given in place of a reading.
        ReadingForecast {
            /// The forecast.
            found: &'s Quantity,
        } => "reading-forecast" Note,
            "「{found}」は見込みであり、実績値として扱わない",
            "“{found}” is a forecast and is not taken as a result";
        /// A plan: no indicator of the ward is tied to a common indicator.
        CommonUncovered {
            /// What the common indicator measures.
            name: Excerpt,
            /// The goal of the common indicator.
            goal: &'s Goal,
        } => "common-uncovered" Note,
            "成果指標「{name}」（目標：{goal}）に対応するアウトカムがない",
            "no indicator of the ward is tied to the common indicator `{name}`, whose target is {goal}";
        /// A plan: last year's reading already meets the target.
        TargetAlreadyMet {
            /// Last year's reading, in its target's unit if it has none.
            previous: Quantity,
            /// The goal of the target.
            goal: &'s Goal,
        } => "target-already-met" Note,
            "前年度実績{previous}で、既に目標（{goal}）を達成している",
            "last year's result, {previous}, already meets the target, {goal}";
        /// A plan: without last year's reading there is no line to the later due year.
        LineUndrawable {
            /// The cell of last year's reading, with the reason why there is none.
            previous: &'s Reading,
            /// The goal of the target.
            goal: &'s Goal,
            /// The due year.
            due: FiscalYear,
        } => "line-undrawable" Missing,
            "前年度の実績値がない（{previous}）ため、{due}の目標（{goal}）までの直線を引くことができない",
            "there is no result for last year ({previous}), so no line can be drawn to the target for {due}, {goal}";
        /// A plan: some reading meets the ward's target but misses the common one.
        WeakerThanCommon {
            /// The goal of the ward's target.
            goal: &'s Goal,
            /// The goal of the common indicator.
            common: &'s Goal,
        } => "weaker-than-common" Note,
            "目標（{goal}）が、成果指標の目標（{common}）より緩い",
            "the target, {goal}, is weaker than that of the common indicator, {common}";
        /// A plan: the ward's target is due after the common one.
        LaterThanCommon {
            /// The due year of the ward's target.
            due: FiscalYear,
            /// The due year of the common indicator.
            common: FiscalYear,
        } => "later-than-common" Note,
            "期限（{due}）が、成果指標の期限（{common}）より遅い",
            "the target is due in {due}, later than the common indicator's, {common}";
        /// A plan: some reading meets the target and also triggers withdrawal.
        WithdrawalContradicts {
            /// The goal of the target.
            goal: &'s Goal,
            /// The conditions that can hold although the target is met.
            tests: TestsTogether,
        } => "withdrawal-contradicts" Conflict,
            "目標（{goal}）を達成しても、撤退基準（{tests}）に該当することがある",
            "a result can meet the target, {goal}, and still fall under the withdrawal criterion, {tests}";
        /// A plan: no condition of the withdrawal criterion looks at the target.
        TargetWithoutWithdrawal {
            /// The goal of the target.
            goal: &'s Goal,
        } => "target-without-withdrawal" Note,
            "この目標（{goal}）を対象とする条件が、撤退基準にない",
            "no condition of the withdrawal criterion looks at this target, {goal}";
        /// A plan: the initiative can come out ① or ③, but never ②.
        NoMiddle {
            /// Every target, with the conditions on it.
            opposed: AllOpposed<'s>,
        } => "no-middle" Note,
            "目標を達成しない実績はすべて撤退基準に該当するため、①又は③となり、②となることがない（{opposed}）",
            "every result that misses its target falls under the withdrawal criterion, so the initiative comes out ① or ③ and never ②: {opposed}";
        /// A plan: there is no withdrawal criterion.
        WithdrawalMissing {
            /// What the cell holds instead.
            found: Unfilled,
        } => "withdrawal-missing" Missing,
            "撤退基準が{found}", "there is no withdrawal criterion: {found}";
        /// A plan: there is no performance target.
        TargetMissing {
            /// The reason why its marks will be undetermined.
            reason: Reason,
        } => "target-missing" Missing,
            "{reason}ため、業績目標の達成状況は判定不可となる",
            "{reason}, so the achievement of the performance targets will be undetermined";
        /// Across sheets: last year's reading is not the one that last year's sheet gave.
        PreviousDiffers {
            /// Last year.
            year: FiscalYear,
            /// Last year's reading as this year's sheet gives it.
            previous: &'s Reading,
            /// The reading on last year's sheet.
            reading: &'s Reading,
        } => "previous-differs" Conflict,
            "前年度の実績値は{previous}と記載されているが、{year}の様式の実績値は{reading}である",
            "last year's result is given as {previous}, but the {year} form gives {reading}";
        /// Across sheets: a target asks for something else than in the year before.
        TargetRevised {
            /// The year before.
            year: FiscalYear,
            /// What it asked for then.
            before: TargetTerms<'s>,
            /// What it asks for now.
            after: TargetTerms<'s>,
            /// Which way it was revised.
            tendency: Tendency,
            /// What was revised.
            revision: Revision,
        } => "target-revised" Note,
            "{year}の様式の目標「{before}」が「{after}」に変更されている{revision}",
            "the target of the {year} form, {before}, was changed to {after}{revision}";
        /// Across sheets: a baseline differs from the year before.
        BaselineDiffers {
            /// The year before.
            year: FiscalYear,
            /// The baseline then.
            before: &'s Baseline,
            /// The baseline now.
            after: &'s Baseline,
        } => "baseline-differs" Note,
            "基準値が{after}と記載されているが、{year}の様式の基準値は{before}である",
            "the baseline is given as {after}, but the {year} form gives {before}";
        /// Across sheets: the final reading differs from the provisional one before it.
        ProvisionalRevised {
            /// Last year.
            year: FiscalYear,
            /// Last year's reading as this year's sheet gives it.
            previous: &'s Reading,
            /// The provisional reading on last year's sheet.
            reading: &'s Reading,
        } => "provisional-revised" Note,
            "{year}の様式の{reading}が、{previous}に改められている",
            "the {year} form gave {reading}, which was since revised to {previous}";
        /// Across sheets: an indicator matches none on the sheet before or after.
        IndicatorUnmatched {
            /// The other sheet's year.
            year: FiscalYear,
            /// What the indicator measures.
            name: Excerpt,
        } => "indicator-unmatched" Note,
            "「{name}」に対応する指標が{year}の様式にない",
            "no indicator of the {year} form goes with `{name}`";
        /// Across sheets: a year between others has no sheet.
        YearMissing {
            /// The year.
            year: FiscalYear,
        } => "year-missing" Missing,
            "{year}の様式がない",
            "there is no {year} form";
    }
}

impl<'s> Finding<'s> {
    pub(crate) const fn new(at: Place, kind: FindingKind<'s>) -> Self {
        Self { at, kind }
    }

    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> FindingCode {
        self.kind.code()
    }

    /// Returns its kind, with the values that its sentence names.
    #[must_use]
    pub const fn kind(&self) -> &FindingKind<'s> {
        &self.kind
    }

    /// Returns its severity.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code().severity()
    }

    /// Returns its place.
    #[must_use]
    pub const fn at(&self) -> Place {
        self.at
    }

    /// Returns what the ward stated there, glyph for glyph, if it is about a mark or verdict.
    #[must_use]
    pub fn stated(&self) -> Option<&'s str> {
        if let FindingKind::IllegibleMark { stated, .. }
        | FindingKind::MarkDiffers { stated, .. }
        | FindingKind::VerdictDiffers { stated, .. } = self.kind
        {
            Some(stated)
        } else {
            None
        }
    }

    /// Returns the canonical mark derived there, if it is about a mark or verdict.
    #[must_use]
    pub fn derived(&self) -> Option<&'static str> {
        if let FindingKind::IllegibleMark { derived: ByRules(derived), .. }
        | FindingKind::MarkDiffers { derived, .. }
        | FindingKind::MarkMissing { derived } = self.kind
        {
            derived.mark()
        } else if let FindingKind::VerdictDiffers { derived, .. } = self.kind {
            Some(derived.0.mark())
        } else {
            None
        }
    }
}

impl Said for Finding<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.kind.say_given(self.at.column, language, out)
    }
}

impl fmt::Display for Finding<'_> {
    /// Writes the place, the sentence in Japanese and the code, on one line. What a ward wrote is
    /// limited to its first 1,000 characters; characters that would end or reverse the line are
    /// escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = one_line(&self.ja().to_string(), LONGEST_SENTENCE);
        write!(f, "{}：{sentence} [{}]", self.at, self.code())
    }
}

impl Serialize for Finding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("Finding", 6)?;
        finding.serialize_field("code", &self.code())?;
        finding.serialize_field("severity", &self.severity())?;
        finding.serialize_field("at", &self.at)?;
        if let Some(stated) = self.stated() {
            finding.serialize_field("stated", stated)?;
        }
        if let Some(derived) = self.derived() {
            finding.serialize_field("derived", derived)?;
        }
        finding.serialize_field("because", &Sentences(self))?;
        finding.end()
    }
}
