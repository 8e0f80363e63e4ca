//! A finding: a place where the sheet parts from its legend, its own numbers, or what must be
//! filled. Nothing is corrected.

use alloc::string::String;
use core::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::place::Place;
use crate::review::named::Named;
use crate::rules::clause::Grounds;

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'s> {
    pub(crate) code: FindingCode,
    pub(crate) at: Place,
    named: Named<'s>,
}

/// What a finding is about. Codes are public; more may be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FindingCode {
    /// A stated mark is not in its column's legend.
    IllegibleMark,
    /// A stated mark is not the derived one.
    MarkDiffers,
    /// A stated verdict is not what the reading says.
    VerdictDiffers,
    /// A mark could be derived and is not stated.
    MarkMissing,
    /// A reading is blank or 「―」.
    ReadingMissing,
    /// A narrative must be filled and is not.
    NarrativeMissing,
    /// 件 stands against another counter.
    CounterDiffers,
    /// A reading has no unit and takes its target's.
    UnitMissing,
    /// A reading's population is not its target's.
    PopulationDiffers,
    /// Across sheets: last year's reading is not the one last year's sheet gave.
    PreviousDiffers,
    /// Across sheets: a target asks for something else than the year before.
    TargetRevised,
    /// Across sheets: an indicator goes with none of the sheet before or after.
    IndicatorUnmatched,
    /// Across sheets: a year between others has no sheet.
    YearMissing,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The sheet contradicts its legend or its own numbers.
    Conflict,
    /// A cell that must be filled, or a mark that could be derived, is blank.
    Missing,
    /// Worth an officer's look.
    Note,
}

impl Severity {
    /// The severity in Japanese.
    #[must_use]
    pub const fn ja(self) -> &'static str {
        match self {
            Self::Conflict => "矛盾",
            Self::Missing => "未記入",
            Self::Note => "留意",
        }
    }

    /// The word of the wire format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Missing => "missing",
            Self::Note => "note",
        }
    }
}

impl FindingCode {
    /// Every code.
    pub const ALL: &'static [Self] = &[
        Self::IllegibleMark,
        Self::MarkDiffers,
        Self::VerdictDiffers,
        Self::MarkMissing,
        Self::ReadingMissing,
        Self::NarrativeMissing,
        Self::CounterDiffers,
        Self::UnitMissing,
        Self::PopulationDiffers,
        Self::PreviousDiffers,
        Self::TargetRevised,
        Self::IndicatorUnmatched,
        Self::YearMissing,
    ];

    /// The finding's public code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::IllegibleMark => "illegible-mark",
            Self::MarkDiffers => "mark-differs",
            Self::VerdictDiffers => "verdict-differs",
            Self::MarkMissing => "mark-missing",
            Self::ReadingMissing => "reading-missing",
            Self::NarrativeMissing => "narrative-missing",
            Self::CounterDiffers => "counter-differs",
            Self::UnitMissing => "unit-missing",
            Self::PopulationDiffers => "population-differs",
            Self::PreviousDiffers => "previous-differs",
            Self::TargetRevised => "target-revised",
            Self::IndicatorUnmatched => "indicator-unmatched",
            Self::YearMissing => "year-missing",
        }
    }

    /// How grave it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::IllegibleMark
            | Self::MarkDiffers
            | Self::VerdictDiffers
            | Self::PreviousDiffers => Severity::Conflict,
            Self::MarkMissing
            | Self::ReadingMissing
            | Self::NarrativeMissing
            | Self::YearMissing => Severity::Missing,
            Self::CounterDiffers
            | Self::UnitMissing
            | Self::PopulationDiffers
            | Self::TargetRevised
            | Self::IndicatorUnmatched => Severity::Note,
        }
    }

    /// The sentences, with `{figures}` to fill in.
    const fn sentences(self) -> (&'static str, &'static str) {
        match self {
            Self::IllegibleMark => (
                "「{stated}」は{column}の凡例にない（規則による判定は{derived}）",
                "`{stated}` is not in the legend of {column} (derived: {derived})",
            ),
            Self::MarkDiffers => (
                "{column}に「{stated}」とあるが、規則による判定は{derived}である",
                "{column} states `{stated}`, but {derived} is derived",
            ),
            Self::VerdictDiffers => (
                "実績に「{stated}」とあるが、目標（{target}）と実績{reading}からは{derived}である",
                "the reading is stated as `{stated}`, but {reading} against the target ({target}) is {derived}",
            ),
            Self::MarkMissing => (
                "{column}の記載がないが、規則による判定は{derived}である",
                "{column} states nothing, but {derived} is derived",
            ),
            Self::ReadingMissing => (
                "実績値がなく、その理由も示されていない（目標は{target}）",
                "there is no reading, and no reason why (the target is {target})",
            ),
            Self::NarrativeMissing => ("{because}が、記入されていない", "{because}, but it is not"),
            Self::CounterDiffers => (
                "「{found}」の単位が目標（{target}）の単位と異なる（件は他の助数詞とも比較できるものとして扱う）",
                "the counter of {found} is not that of the target ({target}); 件 compares with any counter",
            ),
            Self::UnitMissing => (
                "「{found}」に単位がないため、目標（{target}）の単位とみなす",
                "{found} has no unit and is read in the unit of the target ({target})",
            ),
            Self::PopulationDiffers => (
                "実績の母集団（{found}）が目標の母集団（{expected}）と異なる",
                "the reading was taken among {found}, the target is about {expected}",
            ),
            Self::PreviousDiffers => (
                "前年度の実績は{previous}とあるが、{year}のシートの実績は{reading}である",
                "last year's reading is given as {previous}, but the sheet of {year} reads {reading}",
            ),
            Self::TargetRevised => (
                "{year}のシートの目標（{before}）が{after}に改められている（{tendency}）",
                "the target of {year} ({before}) was revised to {after} ({tendency})",
            ),
            Self::IndicatorUnmatched => (
                "「{name}」に対応する指標が{year}のシートにない",
                "no indicator on the sheet of {year} goes with `{name}`",
            ),
            Self::YearMissing => ("{year}のシートがない", "there is no sheet of {year}"),
        }
    }
}

impl fmt::Display for FindingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl<'s> Finding<'s> {
    pub(crate) fn new(code: FindingCode, at: Place, named: Named<'s>) -> Self {
        Self { code, at, named }
    }

    /// What it is about.
    #[must_use]
    pub fn code(&self) -> FindingCode {
        self.code
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Where it stands.
    #[must_use]
    pub fn at(&self) -> Place {
        self.at
    }

    /// What the ward stated there, glyph for glyph.
    #[must_use]
    pub fn stated(&self) -> Option<&'s str> {
        self.named.stated()
    }

    /// What is derived there: a canonical mark.
    #[must_use]
    pub fn derived(&self) -> Option<&'static str> {
        self.named.derived()?.mark()
    }

    fn grounds(&self) -> Grounds {
        self.named.grounds(self.at.column)
    }

    /// The sentence in Japanese.
    #[must_use]
    pub fn ja(&self) -> String {
        self.grounds().fill_ja(self.code.sentences().0)
    }

    /// The sentence in English.
    #[must_use]
    pub fn en(&self) -> String {
        self.grounds().fill_en(self.code.sentences().1)
    }
}

impl fmt::Display for Finding<'_> {
    /// Writes place, code and the sentence in Japanese.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} [{}]", self.at, self.ja(), self.code)
    }
}

impl Serialize for Finding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("Finding", 6)?;
        finding.serialize_field("code", self.code.code())?;
        finding.serialize_field("severity", self.severity().word())?;
        finding.serialize_field("at", &self.at)?;
        if let Some(stated) = self.stated() {
            finding.serialize_field("stated", stated)?;
        }
        if let Some(derived) = self.derived() {
            finding.serialize_field("derived", derived)?;
        }
        finding.serialize_field("because", &Sentences { ja: self.ja(), en: self.en() })?;
        finding.end()
    }
}

/// A finding's two sentences.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
struct Sentences {
    ja: String,
    en: String,
}
