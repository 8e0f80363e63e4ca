//! The closed sets of marks, one for each column of the self-evaluation.
//!
//! The same glyph means different things in other columns, years and forms, so every column has its
//! own type and reads only its own spellings. Width, spaces and a leading ・ are folded; case never
//! is: `A` is not `a`, and ㋐ is not ア.
//!
//! STATED: marks, wordings and column titles are the printed legend of 平成28年度.

use alloc::string::String;
use core::convert::Infallible;
use core::fmt;
use core::hash::Hash;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::terms::language::{Language, Said, Words, in_japanese};
use crate::terms::notation;
use crate::terms::notation::Excerpt;
use crate::terms::said::worded;
use crate::terms::word::Term;

/// A closed set of marks with its printed legend, sealed: the form has the legends below and no
/// other.
///
/// ```
/// use kusei::terms::{Achievement, Language, Legend};
///
/// assert_eq!(Achievement::MARKS, ["①(ⅰ)", "①(ⅱ)", "②(ⅰ)", "②(ⅱ)", "③"]);
/// let mark: Achievement = "①ⅰ".parse()?; // as some forms print it
/// assert_eq!(mark.mark(), "①(ⅰ)");
/// assert_eq!(mark.wording(Language::English), "targets met; (ⅰ) carried out as planned");
/// assert_eq!(Achievement::read("④"), None);
/// # Ok::<(), kusei::terms::UnknownMark>(())
/// ```
#[doc(alias = "凡例")]
#[doc(alias = "記号")]
pub trait Legend:
    sealed::Sealed
    + Said
    + Copy
    + Eq
    + Hash
    + 'static
    + fmt::Debug
    + fmt::Display
    + FromStr<Err = UnknownMark>
{
    /// What the column holds where the numbers leave the mark to an officer; [`Infallible`] where
    /// they never do.
    type Judgement: Copy + Eq + Hash + fmt::Debug + 'static;

    /// The column's title as printed.
    const TITLE: &'static str;
    /// Every mark of the legend, in the legend's order.
    const ALL: &'static [Self];

    /// Their canonical glyphs, in the same order.
    const MARKS: &'static [&'static str];

    /// Returns the canonical glyph.
    fn mark(self) -> &'static str;
    /// Reads the mark in a cell, in any spelling of its column.
    fn read(printed: &str) -> Option<Self>;
    /// Returns the legend's wording: as printed, or in English.
    fn wording(self, language: Language) -> &'static str;
}

/// The numbers leave the mark to an officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LeftToOfficer;

#[cfg(test)]
impl crate::terms::domain::Domain for LeftToOfficer {
    fn all() -> alloc::vec::Vec<Self> {
        alloc::vec![Self]
    }
}

mod sealed {
    /// Limits the legends to those of the form.
    pub trait Sealed {}
}

/// The error returned when a text is not a mark of a column's legend.
///
/// ```
/// use kusei::Said;
/// use kusei::terms::OutcomeStatus;
///
/// let error = "C".parse::<OutcomeStatus>().unwrap_err();
/// println!("{}", error.ja());
/// assert_eq!(error.found.to_string(), "C");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct UnknownMark {
    /// What was found.
    pub found: Excerpt,
    /// The title of the column.
    pub title: Words,
    /// The marks of the column, with their meanings.
    pub expected: &'static [Term],
}

impl UnknownMark {
    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "unknown-mark"
    }
}

impl Said for UnknownMark {
    fn say(&self, language: Language, out: &mut dyn fmt::Write) -> fmt::Result {
        let Self { found, title, expected } = self;
        let (title, expected) = (title.to(language), expected.to(language));
        match language {
            Language::Japanese => {
                write!(out, "「{found}」は「{title}」の記号ではありません（{expected}）")
            }
            Language::English => {
                write!(out, "`{found}` is not a mark of the column “{title}” ({expected})")
            }
        }
    }
}
in_japanese! { UnknownMark }

/// Declares a legend: its title in both languages; then a row per mark with its spellings, variant,
/// printed wording and English wording.
macro_rules! legend {
    (@judgement) => { Infallible };
    (@judgement $judgement:ident) => { $judgement };
    ($(
        $(#[$meta:meta])*
        $name:ident = $title:literal, $title_en:literal $(or $judgement:ident)? {
            $($mark:literal $([$($spelling:literal)+])? => $variant:ident : $ja:literal, $en:literal;)+
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(into = "&'static str", try_from = "String")]
        pub enum $name {
            $(#[doc = concat!("`", $mark, "` ", $ja, ": ", $en)] $variant,)+
        }

        impl $name {
            /// The column's title as printed.
            pub const TITLE: &'static str = $title;
            /// Every mark of the legend, in the legend's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            const TITLES: Words = Words { ja: $title, en: $title_en };
            pub(crate) const TERMS: &'static [Term] = &[$(Term::new($mark, $ja, $en)),+];

            /// Returns the canonical glyph.
            #[must_use]
            pub const fn mark(self) -> &'static str {
                match self { $(Self::$variant => $mark,)+ }
            }

            /// Reads the mark in a cell, in any spelling of its column.
            #[must_use]
            pub fn read(printed: &str) -> Option<Self> {
                match printed {
                    // Fast path for the glyph itself; falls back to the further spellings.
                    $($mark => return Some(Self::$variant),)+
                    _ => {}
                }
                $(if notation::reads(printed, $mark) $($(|| notation::reads(printed, $spelling))+)? {
                    return Some(Self::$variant);
                })+
                None
            }
        }

        impl sealed::Sealed for $name {}

        impl Legend for $name {
            type Judgement = legend!(@judgement $($judgement)?);

            const TITLE: &'static str = Self::TITLE;
            const ALL: &'static [Self] = Self::ALL;
            const MARKS: &'static [&'static str] = &[$($mark),+];
            fn mark(self) -> &'static str { self.mark() }
            fn wording(self, language: Language) -> &'static str { $name::to(&self, language) }
            fn read(printed: &str) -> Option<Self> { $name::read(printed) }
        }

        worded! { $name { $($variant $ja $en)+ } }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.mark())
            }
        }

        impl FromStr for $name {
            type Err = UnknownMark;

            fn from_str(printed: &str) -> Result<Self, UnknownMark> {
                Self::read(printed).ok_or_else(|| UnknownMark {
                    found: Excerpt::new(printed),
                    title: Self::TITLES,
                    expected: Self::TERMS,
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
    /// Whether an outcome indicator (個別), or all those of a strategy (全体), are on track.
    #[doc(alias = "アウトカムの達成状況")]
    OutcomeStatus = "アウトカムの達成状況", "status of outcome indicators" {
        "A" => OnTrack:    "順調", "on track";
        "B" => NotOnTrack: "順調でない", "not on track";
    }

    /// Whether a strategy's initiatives make progress.
    #[doc(alias = "戦略の進捗状況")]
    Progress = "戦略の進捗状況", "progress of the strategy" {
        "a" => OnTrack:    "順調", "on track";
        "b" => NotOnTrack: "順調でない", "not on track";
    }

    /// Whether a strategy works towards its outcome: an officer's judgement.
    #[doc(alias = "戦略のアウトカムに対する有効性")]
    StrategyEffectiveness = "戦略のアウトカムに対する有効性", "effectiveness of the strategy" or LeftToOfficer {
        "ア" => Effective:    "有効であり、継続して推進", "effective: continue";
        "イ" => NotEffective: "有効でないため、戦略を見直す", "not effective: strategy to be reviewed";
    }

    /// How far an initiative's performance targets were met, and whether it was carried out as
    /// planned.
    ///
    /// ③ withdraws nothing: it says that the withdrawal condition holds, and the form then says
    /// 見直す, 再構築する.
    #[doc(alias = "業績目標の達成状況")]
    Achievement = "業績目標の達成状況", "achievement of the performance targets" {
        "①(ⅰ)" ["①ⅰ" "①(i)"  "①i"]  => AchievedAsPlanned:       "目標達成 (ⅰ)取組は予定どおり実施", "targets met; (ⅰ) carried out as planned";
        "①(ⅱ)" ["①ⅱ" "①(ii)" "①ii"] => AchievedNotAsPlanned:    "目標達成 (ⅱ)取組を予定どおり実施しなかった", "targets met; (ⅱ) not carried out as planned";
        "②(ⅰ)" ["②ⅰ" "②(i)"  "②i"]  => NotAchievedAsPlanned:    "目標未達成 (ⅰ)取組は予定どおり実施", "targets missed; (ⅰ) carried out as planned";
        "②(ⅱ)" ["②ⅱ" "②(ii)" "②ii"] => NotAchievedNotAsPlanned: "目標未達成 (ⅱ)取組を予定どおり実施しなかった", "targets missed; (ⅱ) not carried out as planned";
        "③"                           => WithdrawalTriggered:     "撤退基準未達成", "withdrawal criterion triggered";
    }

    /// The first half of a mark of 業績目標の達成状況, without (ⅰ) or (ⅱ).
    #[doc(alias = "業績目標の達成状況")]
    Level = "業績目標の達成状況", "achievement of the performance targets" {
        "①" => Achieved:            "目標達成", "targets met";
        "②" => NotAchieved:         "目標未達成", "targets missed";
        "③" => WithdrawalTriggered: "撤退基準未達成", "withdrawal criterion triggered";
    }

    /// Whether an initiative works towards its strategy.
    #[doc(alias = "戦略に対する取組の有効性")]
    InitiativeEffectiveness = "戦略に対する取組の有効性", "effectiveness of the initiative" {
        "○" ["◯" "〇"]      => Effective:    "有効", "effective";
        "×" ["✕" "✖" "X"] => NotEffective: "有効でないため見直す", "not effective: to be reviewed";
    }

    /// The verdict that the form sometimes prints beside a target's reading: 67％（未達成）.
    #[doc(alias = "達成")]
    Verdict = "業績目標の達成状況", "achievement of the performance targets" {
        "達成"   ["(達成)"]   => Achieved:    "業績目標を達成した", "the target is met";
        "未達成" ["(未達成)"] => NotAchieved: "業績目標を達成しなかった", "the target is missed";
    }
}

impl OutcomeStatus {
    /// Returns whether the mark is A.
    #[must_use]
    pub const fn is_on_track(self) -> bool {
        matches!(self, Self::OnTrack)
    }
}

impl Progress {
    /// Returns whether the mark is a.
    #[must_use]
    pub const fn is_on_track(self) -> bool {
        matches!(self, Self::OnTrack)
    }
}

impl Achievement {
    /// Returns the mark's level: ①, ② or ③.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::AchievedAsPlanned | Self::AchievedNotAsPlanned => Level::Achieved,
            Self::NotAchievedAsPlanned | Self::NotAchievedNotAsPlanned => Level::NotAchieved,
            Self::WithdrawalTriggered => Level::WithdrawalTriggered,
        }
    }
}
