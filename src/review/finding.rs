//! A finding: a place where the sheet parts from its legend, its own numbers, or what must be
//! filled. Nothing is corrected.
//!
//! A kind of finding is one row here and its check, in [`findings`](super::findings) for one sheet,
//! in [`planned`](super::planned) for its plan before the year, and in [`years`](crate::years) across
//! sheets.

use alloc::string::ToString;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Column, Goal, Place, Target};
use crate::review::planned::named::{AllOpposed, TestsTogether, Unfilled};
use crate::rules::{Because, Clause, DerivedGlyph};
use crate::terms::language::alike;
use crate::terms::notation::one_line;
use crate::terms::said::{said, terms};
use crate::terms::{Excerpt, Language, Reason, Said, Tendency, Text};
use crate::value::{Criterion, FiscalYear, Quantity, Reading};

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
        "note"     Note     "留意"   "note",
        /// A cell that must be filled, or a mark that could be derived, is blank.
        "missing"  Missing  "未記入" "missing",
        /// The sheet contradicts its legend or its own numbers.
        "conflict" Conflict "矛盾"   "conflict",
    }
}

said! {
    /// What a finding is about, with what its sentence names.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum FindingKind<'s> given column: Titled;
    /// What a finding is about, by its public code. More may be added.
    #[non_exhaustive]
    codes FindingCode, severity: Severity
    {
        /// A stated mark is not in its column's legend.
        IllegibleMark {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// What is derived.
            derived: DerivedGlyph,
        } => "illegible-mark" Conflict,
            "「{stated}」は{column}の凡例にない（規則による判定は{derived}）",
            "`{stated}` is not in the legend of {column} (derived: {derived})";
        /// A stated mark is not the derived one.
        MarkDiffers {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// What is derived.
            derived: DerivedGlyph,
        } => "mark-differs" Conflict,
            "{column}に「{stated}」とあるが、規則による判定は{derived}である",
            "{column} states `{stated}`, but {derived} is derived";
        /// A stated verdict is not what the reading says.
        VerdictDiffers {
            /// What the ward stated, glyph for glyph.
            stated: &'s str,
            /// What the reading says.
            derived: DerivedGlyph,
            /// What the target asks for.
            goal: &'s Goal,
            /// The reading.
            reading: &'s Reading,
        } => "verdict-differs" Conflict,
            "実績に「{stated}」とあるが、目標（{goal}）と実績{reading}からは{derived}である",
            "the reading is stated as `{stated}`, but {reading} against the target ({goal}) is {derived}";
        /// A mark could be derived and is not stated.
        MarkMissing {
            /// What is derived.
            derived: DerivedGlyph,
        } => "mark-missing" Missing,
            "{column}の記載がないが、規則による判定は{derived}である",
            "{column} states nothing, but {derived} is derived";
        /// A reading is blank or 「―」.
        ReadingMissing {
            /// What the target asks for.
            goal: &'s Goal,
        } => "reading-missing" Missing,
            "実績値がなく、その理由も示されていない（目標は{goal}）",
            "there is no reading, and no reason why (the target is {goal})";
        /// A narrative must be filled and is not.
        NarrativeMissing {
            /// The clause that requires it.
            because: Requirement,
        } => "narrative-missing" Missing,
            "{because}が、記入されていない",
            "{because}, but it is not";
        /// 件 is compared with another counter.
        CounterDiffers {
            /// What counts otherwise than the target.
            found: Counted<'s>,
            /// What the target asks for.
            goal: &'s Goal,
        } => "counter-differs" Note,
            "「{found}」の単位が目標（{goal}）の単位と異なる（件は他の助数詞とも比較できるものとして扱う）",
            "the counter of {found} is not that of the target ({goal}); 件 compares with any counter";
        /// A reading has no unit and takes its target's.
        UnitMissing {
            /// The reading.
            found: &'s Quantity,
            /// What the target asks for.
            goal: &'s Goal,
        } => "unit-missing" Note,
            "「{found}」に単位がないため、目標（{goal}）の単位とみなす",
            "{found} has no unit and is read in the unit of the target ({goal})";
        /// A reading's population is not its target's.
        PopulationDiffers {
            /// The reading's.
            found: &'s Text,
            /// The target's.
            expected: &'s Text,
        } => "population-differs" Note,
            "実績の母集団（{found}）が目標の母集団（{expected}）と異なる",
            "the reading was taken among {found}, the target is about {expected}";
        /// A plan: no indicator of the ward is tied to a common indicator.
        CommonUncovered {
            /// What the common indicator measures.
            name: Excerpt,
            /// What it asks for.
            goal: &'s Goal,
        } => "common-uncovered" Note,
            "共通の成果指標「{name}」（目標は{goal}）に対応するアウトカムがない",
            "no indicator of the ward is tied to the common indicator `{name}` (target: {goal})";
        /// A plan: last year's reading meets the target already.
        TargetAlreadyMet {
            /// Last year's reading, in its target's unit where it has none.
            previous: Quantity,
            /// What the target asks for.
            goal: &'s Goal,
        } => "target-already-met" Note,
            "前年度実績{previous}で、既に目標（{goal}）を達成している",
            "last year's {previous} already meets the target ({goal})";
        /// A plan: without last year's reading there is no line to a later due year.
        LineUndrawable {
            /// Why there is no reading of last year.
            previous: &'s Reading,
            /// What the target asks for.
            goal: &'s Goal,
            /// When it is due.
            due: FiscalYear,
        } => "line-undrawable" Missing,
            "前年度実績がない（{previous}）ため、{due}の目標（{goal}）までの直線を引くことができない",
            "there is no result of last year ({previous}), so no line can be drawn to the target ({goal}) in {due}";
        /// A plan: the ward's target is met by a reading that misses the common one.
        WeakerThanCommon {
            /// What the ward's target asks for.
            goal: &'s Goal,
            /// What the common indicator asks for.
            common: &'s Goal,
        } => "weaker-than-common" Note,
            "目標（{goal}）が、共通の成果指標の目標（{common}）より緩い",
            "the target ({goal}) is weaker than that of the common indicator ({common})";
        /// A plan: the ward's target is due after the common one.
        LaterThanCommon {
            /// When the ward's target is due.
            due: FiscalYear,
            /// When the common one is.
            common: FiscalYear,
        } => "later-than-common" Note,
            "期限（{due}）が、共通の成果指標の期限（{common}）より遅い",
            "the target is due in {due}, the common indicator in {common}";
        /// A plan: a reading can meet the target and trigger withdrawal.
        WithdrawalContradicts {
            /// What the target asks for.
            goal: &'s Goal,
            /// The conditions that can hold though it is met.
            tests: TestsTogether,
        } => "withdrawal-contradicts" Conflict,
            "目標（{goal}）を達成しても、撤退基準（{tests}）に該当することがある",
            "a result can meet the target ({goal}) and still fall under the withdrawal criterion ({tests})";
        /// A plan: no condition of the withdrawal criterion looks at the target.
        TargetWithoutWithdrawal {
            /// What the target asks for.
            goal: &'s Goal,
        } => "target-without-withdrawal" Note,
            "この目標（{goal}）を対象とする条件が、撤退基準にない",
            "no condition of the withdrawal criterion looks at this target ({goal})";
        /// A plan: the initiative can come out ① or ③ and never ②.
        NoMiddle {
            /// Every target beside the conditions on it.
            opposed: AllOpposed<'s>,
        } => "no-middle" Note,
            "目標を達成しない実績がすべて撤退基準に該当する（{opposed}）ため、①か③になり、②にはならない",
            "every result that misses the target falls under the withdrawal criterion ({opposed}), so it comes out ① or ③ and never ②";
        /// A plan: there is no withdrawal criterion.
        WithdrawalMissing {
            /// Its wording, blank or a dash.
            printed: Unfilled<'s>,
        } => "withdrawal-missing" Missing,
            "撤退基準が{printed}", "the withdrawal criterion {printed}";
        /// A plan: there is no performance target.
        TargetMissing {
            /// What its marks will be undetermined for.
            reason: Reason,
        } => "target-missing" Missing,
            "{reason}ため、①②③のいずれとも判定できない", "{reason}, so none of ① ② ③ can be derived";
        /// Across sheets: last year's reading is not the one last year's sheet gave.
        PreviousDiffers {
            /// Last year.
            year: FiscalYear,
            /// Last year's reading as this year's sheet gives it.
            previous: &'s Reading,
            /// The reading on last year's sheet.
            reading: &'s Reading,
        } => "previous-differs" Conflict,
            "前年度の実績は{previous}とあるが、{year}のシートの実績は{reading}である",
            "last year's reading is given as {previous}, but the sheet of {year} reads {reading}";
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
        } => "target-revised" Note,
            "{year}のシートの目標（{before}）が{after}に改められている（{tendency}）",
            "the target of {year} ({before}) was revised to {after} ({tendency})";
        /// Across sheets: an indicator goes with none of the sheet before or after.
        IndicatorUnmatched {
            /// The other sheet's year.
            year: FiscalYear,
            /// What the indicator measures.
            name: Excerpt,
        } => "indicator-unmatched" Note,
            "「{name}」に対応する指標が{year}のシートにない",
            "no indicator on the sheet of {year} goes with `{name}`";
        /// Across sheets: a year between others has no sheet.
        YearMissing {
            /// The year.
            year: FiscalYear,
        } => "year-missing" Missing,
            "{year}のシートがない", "there is no sheet of {year}";
    }
}

/// What counts otherwise than its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted<'s> {
    /// A reading.
    Reading(&'s Quantity),
    /// A withdrawal condition.
    Condition(&'s Criterion),
}

impl fmt::Display for Counted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reading(quantity) => fmt::Display::fmt(quantity, f),
            Self::Condition(criterion) => fmt::Display::fmt(criterion, f),
        }
    }
}

alike! { Counted<'_> }

/// A clause that requires a narrative, and the narrative's column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    /// The clause.
    pub clause: &'static Clause,
    /// The column that must be filled.
    pub column: Column,
}

impl Said for Requirement {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        Because::new(self.clause, |wanted| wanted.with("column", || Titled(self.column)))
            .say(language, out)
    }
}

/// A column by its title as printed, in both languages.
struct Titled(Column);

impl fmt::Display for Titled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.ja())
    }
}

alike! { Titled }

/// All that a target asks for: what, in which years, counted how and among whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms<'s>(pub &'s Target);

impl Said for Terms<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let target = self.0;
        target.goal().say(language, out)?;
        let years = [
            (target.from(), "から", "from"),
            (target.due(), "まで", "by"),
            (target.cumulative_since(), "からの累計", "in total since"),
        ];
        for (year, ja, en) in years {
            let Some(year) = year else { continue };
            match language {
                Language::Japanese => write!(out, "、{}{ja}", year.ja())?,
                Language::English => write!(out, " {en} {}", year.en())?,
            }
        }
        let among = target.population();
        if among.is_filled() {
            out.write_str(language.choose("、対象は", " among "))?;
            write!(out, "{}", Excerpt::new(among.as_str()))?;
        }
        Ok(())
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
        if let FindingKind::IllegibleMark { derived, .. }
        | FindingKind::MarkDiffers { derived, .. }
        | FindingKind::VerdictDiffers { derived, .. }
        | FindingKind::MarkMissing { derived } = self.kind
        {
            derived.mark()
        } else {
            None
        }
    }
}

impl Said for Finding<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.kind.say_given(Titled(self.at.column), language, out)
    }
}

/// Most characters of a sentence that are shown on one line.
const LONGEST: usize = 1_000;

impl fmt::Display for Finding<'_> {
    /// Writes place, the sentence in Japanese, and the code, on one line: what a ward wrote is
    /// shown in its first 1,000 characters, and escaped where it would turn or end the line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = one_line(&self.ja().to_string(), LONGEST);
        write!(f, "{}: {sentence} [{}]", self.at, self.code())
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
