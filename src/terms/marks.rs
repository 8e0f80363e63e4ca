//! The closed sets of marks, one for each column of the self-evaluation.
//!
//! The same glyph means other things in other columns, years and forms, so every column has its
//! own type and reads its own spellings only. Width, spaces and a leading ・ are folded; case
//! never is: `A` is not `a`, and ㋐ is not ア.
//!
//! STATED: marks, wordings and column titles are the printed legend of 平成28年度.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::terms::notation;
use crate::terms::notation::Excerpt;

/// A closed set of marks with its printed legend. The form has those below, and no other.
pub trait Legend:
    sealed::Sealed + Copy + Eq + 'static + fmt::Debug + fmt::Display + FromStr<Err = UnknownMark>
{
    /// The column's title as printed.
    const TITLE: &'static str;
    /// Every mark of the legend, in the legend's order.
    const ALL: &'static [Self];

    /// The canonical glyph.
    fn mark(self) -> &'static str;
    /// The legend's wording as printed.
    fn label(self) -> &'static str;
}

mod sealed {
    /// Keeps the legends to those of the form.
    pub trait Sealed {}
}

/// Tells that a text is no mark of a column's legend.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not a mark of {title} (expected {})", Alternatives(expected))]
pub struct UnknownMark {
    /// What was found.
    pub found: Excerpt,
    /// The column.
    pub title: &'static str,
    /// The marks the column has.
    pub expected: &'static [&'static str],
}

/// Writes `` `A`, `B` or `C` ``.
pub(crate) struct Alternatives<'a>(pub(crate) &'a [&'static str]);

impl fmt::Display for Alternatives<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, word) in self.0.iter().enumerate() {
            let between = match self.0.len().saturating_sub(i) {
                _ if i == 0 => "",
                1 => " or ",
                _ => ", ",
            };
            write!(f, "{between}`{word}`")?;
        }
        Ok(())
    }
}

/// Writes a legend once: mark, further spellings, variant, wording.
macro_rules! legend {
    ($(
        $(#[$meta:meta])*
        $name:ident = $title:literal {
            $($mark:literal $([$($spelling:literal)+])? => $variant:ident : $label:literal,)+
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(into = "&'static str", try_from = "String")]
        pub enum $name {
            $(#[doc = concat!("`", $mark, "` ", $label)] $variant,)+
        }

        impl $name {
            /// The column's title as printed.
            pub const TITLE: &'static str = $title;
            /// Every mark of the legend, in the legend's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            const MARKS: &'static [&'static str] = &[$($mark),+];

            /// The canonical glyph.
            #[must_use]
            pub const fn mark(self) -> &'static str {
                match self { $(Self::$variant => $mark,)+ }
            }

            /// The legend's wording as printed.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl sealed::Sealed for $name {}

        impl Legend for $name {
            const TITLE: &'static str = Self::TITLE;
            const ALL: &'static [Self] = Self::ALL;
            fn mark(self) -> &'static str { self.mark() }
            fn label(self) -> &'static str { self.label() }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.mark())
            }
        }

        impl FromStr for $name {
            type Err = UnknownMark;

            /// Reads the mark in the spellings its column knows.
            fn from_str(printed: &str) -> Result<Self, UnknownMark> {
                match printed {
                    // Most cells hold the glyph itself.
                    $($mark => return Ok(Self::$variant),)+
                    _ => {}
                }
                $(if notation::reads(printed, $mark) $($(|| notation::reads(printed, $spelling))+)? {
                    return Ok(Self::$variant);
                })+
                Err(UnknownMark {
                    found: Excerpt::new(printed),
                    title: Self::TITLE,
                    expected: Self::MARKS,
                })
            }
        }

        impl TryFrom<String> for $name {
            type Error = UnknownMark;

            fn try_from(printed: String) -> Result<Self, UnknownMark> {
                printed.parse()
            }
        }

        impl From<$name> for &'static str {
            fn from(mark: $name) -> &'static str {
                mark.mark()
            }
        }
    )+};
}

legend! {
    /// Whether an outcome indicator (個別), or all of a strategy's (全体), is on track.
    #[doc(alias = "アウトカムの達成状況")]
    OutcomeStatus = "アウトカムの達成状況" {
        "A" => OnTrack:    "順調",
        "B" => NotOnTrack: "順調でない",
    }

    /// Whether a strategy's initiatives make progress.
    #[doc(alias = "戦略の進捗状況")]
    Progress = "戦略の進捗状況" {
        "a" => OnTrack:    "順調",
        "b" => NotOnTrack: "順調でない",
    }

    /// Whether a strategy works towards its outcome: an officer's judgement.
    #[doc(alias = "戦略のアウトカムに対する有効性")]
    StrategyEffectiveness = "戦略のアウトカムに対する有効性" {
        "ア" => Effective:    "有効であり、継続して推進",
        "イ" => NotEffective: "有効でないため、戦略を見直す",
    }

    /// How far an initiative's performance targets were met, and whether it was carried out as
    /// planned.
    ///
    /// ③ withdraws nothing: it says that the withdrawal condition holds, and the form then says
    /// 見直す, 再構築する.
    #[doc(alias = "業績目標の達成状況")]
    Achievement = "業績目標の達成状況" {
        "①(ⅰ)" ["①ⅰ" "①(i)"  "①i"]  => AchievedAsPlanned:       "目標達成 (ⅰ)取組は予定どおり実施",
        "①(ⅱ)" ["①ⅱ" "①(ii)" "①ii"] => AchievedNotAsPlanned:    "目標達成 (ⅱ)取組を予定どおり実施しなかった",
        "②(ⅰ)" ["②ⅰ" "②(i)"  "②i"]  => NotAchievedAsPlanned:    "目標未達成 (ⅰ)取組は予定どおり実施",
        "②(ⅱ)" ["②ⅱ" "②(ii)" "②ii"] => NotAchievedNotAsPlanned: "目標未達成 (ⅱ)取組を予定どおり実施しなかった",
        "③"                           => WithdrawalTriggered:     "撤退基準未達成",
    }

    /// The first half of a mark of 業績目標の達成状況, without (ⅰ) or (ⅱ).
    #[doc(alias = "業績目標の達成状況")]
    Level = "業績目標の達成状況" {
        "①" => Achieved:            "目標達成",
        "②" => NotAchieved:         "目標未達成",
        "③" => WithdrawalTriggered: "撤退基準未達成",
    }

    /// Whether an initiative works towards its strategy.
    #[doc(alias = "戦略に対する取組の有効性")]
    InitiativeEffectiveness = "戦略に対する取組の有効性" {
        "○" ["◯" "〇"]      => Effective:    "有効",
        "×" ["✕" "✖" "X"] => NotEffective: "有効でないため見直す",
    }

    /// What the form sometimes prints beside a target's reading: 67％（未達成）.
    #[doc(alias = "達成")]
    Verdict = "業績目標の達成状況" {
        "達成"   ["(達成)"]   => Achieved:    "業績目標を達成した",
        "未達成" ["(未達成)"] => NotAchieved: "業績目標を達成しなかった",
    }
}

impl OutcomeStatus {
    /// Whether the mark is A.
    #[must_use]
    pub const fn is_on_track(self) -> bool {
        matches!(self, Self::OnTrack)
    }
}

impl Progress {
    /// Whether the mark is a.
    #[must_use]
    pub const fn is_on_track(self) -> bool {
        matches!(self, Self::OnTrack)
    }
}

impl Achievement {
    /// The mark's level: ①, ② or ③.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::AchievedAsPlanned | Self::AchievedNotAsPlanned => Level::Achieved,
            Self::NotAchievedAsPlanned | Self::NotAchievedNotAsPlanned => Level::NotAchieved,
            Self::WithdrawalTriggered => Level::WithdrawalTriggered,
        }
    }
}
