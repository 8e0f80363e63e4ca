//! A finding: a place where the sheet parts from its legend, its own numbers, or what must be
//! filled. Nothing is corrected.
//!
//! A kind of finding is one row here and its check, in [`findings`](super::findings) for one sheet
//! and in [`years`](crate::years) across sheets.

pub(crate) mod said;

use alloc::string::ToString;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Column, Goal, Place};
use crate::review::finding::said::{
    ByRules, Counted, LegendMarks, Requirement, Revision, SaidVerdict, Terms, Unfilled,
};
use crate::rules::DerivedGlyph;
use crate::terms::notation::one_line;
use crate::terms::said::{said, terms};
use crate::terms::{Excerpt, Language, Said, Tendency, Text};
use crate::value::{FiscalYear, Quantity, Reading};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'s> {
    at: Place,
    kind: FindingKind<'s>,
}

terms! {
    /// How grave a finding is, the least grave first.
    #[derive(PartialOrd, Ord)]
    pub enum Severity {
        /// Worth an officer's look.
        "note"     Note     "要確認"   "note",
        /// A cell that must be filled, or a mark that could be derived, is blank.
        "missing"  Missing  "未記入" "missing",
        /// The sheet contradicts its legend or its own numbers.
        "conflict" Conflict "不整合"   "conflict",
    }
}

said! {
    /// What a finding is about, with what its sentence names.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum FindingKind<'s> given column: Column;
    /// What a finding is about, by its public code. More may be added.
    #[non_exhaustive]
    codes FindingCode, severity: Severity
    {
        /// A stated mark is not in its column's legend.
        IllegibleMark {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// The marks of the column.
            legend: LegendMarks,
            /// What is derived.
            derived: ByRules,
        } => "illegible-mark" Conflict,
            "「{stated}」は凡例（{legend}）にない記号である（{derived}）",
            "`{stated}` is not a mark of this column ({legend}); {derived}";
        /// A stated mark is not the derived one.
        MarkDiffers {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// What is derived.
            derived: DerivedGlyph,
        } => "mark-differs" Conflict,
            "「{stated}」と記載されているが、規則では{derived}となる",
            "{column} is stated as `{stated}`, but {derived} is derived";
        /// A stated verdict is not what the reading says.
        VerdictDiffers {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// What the reading says.
            derived: SaidVerdict,
            /// What the target asks for.
            goal: &'s Goal,
            /// The reading.
            reading: &'s Reading,
        } => "verdict-differs" Conflict,
            "「{stated}」と記載されているが、実績（{reading}）は目標（{goal}）に対し{derived}である",
            "the result is stated as `{stated}`, but {reading} against the target, {goal}, is {derived}";
        /// A mark could be derived and is not stated.
        MarkMissing {
            /// What is derived.
            derived: DerivedGlyph,
        } => "mark-missing" Missing,
            "記載がないが、規則では{derived}となる",
            "{column} is blank, but {derived} is derived";
        /// A reading is blank or 「―」.
        ReadingMissing {
            /// What the target asks for.
            goal: &'s Goal,
        } => "reading-missing" Missing,
            "実績値の記載がなく、その理由も示されていない（目標：{goal}）",
            "there is no result, and no reason why (target: {goal})";
        /// A narrative must be filled and is not.
        NarrativeMissing {
            /// The clause that requires it.
            because: Requirement,
            /// What is there in its place.
            found: Unfilled,
        } => "narrative-missing" Missing,
            "{because}が、{found}",
            "{because}, but {found}";
        /// 件 is compared with another counter.
        CounterDiffers {
            /// What counts otherwise than the target.
            found: Counted<'s>,
            /// What the target asks for.
            goal: &'s Goal,
        } => "counter-differs" Note,
            "「{found}」の単位が目標（{goal}）の単位と異なる（「件」は他の単位とも比較できるものとして扱った）",
            "“{found}” is counted otherwise than the target, {goal}; 件 (cases) compares with any counter";
        /// A reading has no unit and takes its target's.
        UnitMissing {
            /// The reading.
            found: &'s Quantity,
            /// What the target asks for.
            goal: &'s Goal,
        } => "unit-missing" Note,
            "「{found}」に単位がないため、目標（{goal}）の単位とみなした",
            "“{found}” has no unit and was read in the unit of the target, {goal}";
        /// A reading's population is not its target's.
        PopulationDiffers {
            /// The reading's.
            found: &'s Text,
            /// The target's.
            expected: &'s Text,
        } => "population-differs" Note,
            "実績の対象（{found}）が目標の対象（{expected}）と異なる",
            "the result covers another population ({found}) than the target ({expected})";
        /// Across sheets: last year's reading is not the one last year's sheet gave.
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
        /// Across sheets: a target asks for something else than the year before.
        TargetRevised {
            /// The year before.
            year: FiscalYear,
            /// What it asked for.
            before: Terms<'s>,
            /// What it asks for now.
            after: Terms<'s>,
            /// Which way it was revised.
            tendency: Tendency,
            /// What was revised.
            revision: Revision,
        } => "target-revised" Note,
            "{year}の様式の目標「{before}」が「{after}」に変更されている{revision}",
            "the target of the {year} form, {before}, was changed to {after}{revision}";
        /// Across sheets: an indicator goes with none of the sheet before or after.
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

    /// What it is about, by its code.
    #[must_use]
    pub const fn code(&self) -> FindingCode {
        self.kind.code()
    }

    /// What it is about, with what its sentence names.
    #[must_use]
    pub const fn kind(&self) -> &FindingKind<'s> {
        &self.kind
    }

    /// How grave it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code().severity()
    }

    /// Where it is.
    #[must_use]
    pub const fn at(&self) -> Place {
        self.at
    }

    /// What the ward stated there, glyph for glyph, where a mark or verdict is meant.
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

    /// What is derived there: a canonical mark.
    #[must_use]
    pub fn derived(&self) -> Option<&'static str> {
        match self.kind {
            FindingKind::IllegibleMark { derived: ByRules(derived), .. }
            | FindingKind::MarkDiffers { derived, .. }
            | FindingKind::MarkMissing { derived } => derived.mark(),
            FindingKind::VerdictDiffers { derived, .. } => Some(derived.0.mark()),
            _ => None,
        }
    }
}

impl Said for Finding<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.kind.say_given(self.at.column, language, out)
    }
}

/// Most characters of a sentence that are shown on one line.
const LONGEST: usize = 1_000;

impl fmt::Display for Finding<'_> {
    /// Writes place, the sentence in Japanese, and the code, on one line: what a ward wrote is
    /// shown in its first 1,000 characters, and escaped where it would turn or end the line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = one_line(&self.ja().to_string(), LONGEST);
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

/// What is said, in both languages.
pub(crate) struct Sentences<'a, T>(pub(crate) &'a T);

impl<T: Said> Serialize for Sentences<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sentences = serializer.serialize_struct("Sentences", 2)?;
        sentences.serialize_field("ja", &self.0.ja())?;
        sentences.serialize_field("en", &self.0.en())?;
        sentences.end()
    }
}
