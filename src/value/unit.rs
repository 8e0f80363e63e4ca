//! Units and their dimensions: which quantities compare with which (R1).
//!
//! | units | compare with | because |
//! |---|---|---|
//! | %, 割, ポイント | each other; 割 is 10% | DECISION |
//! | 点 | itself | STATED: a column of its own on the form |
//! | 円, 千円, 万円, 百万円, 億円 | each other, in 円 | DECISION |
//! | 分, 時間 | each other, in minutes | DECISION |
//! | a counter of the [table](Counter) | itself in every spelling, and 件, with a note | STATED for 箇所 and 件 (4-3①), DECISION for the others |
//! | a [symbol](Symbol) of the table: 日, か月, km, ㎡ … | itself in every spelling | DECISION |
//! | any other word: ベビーカー, kW, 件/年 | the very same word, never 件 | DECISION: a misread cell must not become a count |
//! | no unit | no unit; a reading without one takes its target's where that is 点 or a counter | STATED for 点 (3.4), DECISION for counters |
//!
//! A word that makes the figure a date, a time of day, an age, an ordinal or a forecast is not a
//! unit, nor is a word that only begins like a unit: [`NotAUnit`](crate::value::NotAUnit).
//! DECISION: spaces may appear between a sign and its figure and between a figure and its unit,
//! where only one reading is possible (`△ 5 %`), but never inside a figure (`1 000`, `4.5 万冊`).

pub(crate) mod read;
pub(crate) mod tabled;
pub(crate) mod word;

use core::fmt::{self, Write};

use rust_decimal::Decimal;

use crate::terms::said::terms;
use crate::terms::{Language, Said};
use crate::value::unit::word::{Counter, Symbol, UnitWord};

terms! {
    /// What a quantity measures. Quantities of different dimensions do not compare.
    pub enum Dimension {
        /// Percentages and their differences.
        "ratio" Ratio "割合"   "a ratio",
        /// 点
        "score" Score "評点"   "a score",
        /// Things counted.
        "count" Count "件数等" "a count",
        /// In 円.
        "money" Money "金額"   "money",
        /// In minutes.
        "time"  Time  "時間"   "time",
        /// Anything else, which compares only with itself: 日, か月, 年, km, kg …
        "own"   Own   "その他" "a measure of its own",
    }
}

/// The unit after a figure.
///
/// ```
/// use kusei::value::{Dimension, Unit};
/// use kusei::Quantity;
///
/// let quantity: Quantity = "2,500千円".parse()?;
/// let unit = quantity.unit().ok_or("no unit")?;
/// assert_eq!((unit.as_str(), unit.dimension()), ("千円", Dimension::Money));
/// assert_eq!(quantity.base_value().to_string(), "2500000"); // 円
/// assert_eq!("3ヵ所".parse::<Quantity>()?.unit().map(Unit::as_str), Some("箇所"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Unit {
    /// `%`, also ％ and パーセント
    Percent,
    /// `ポイント`, the unit of a difference of percentages
    Point,
    /// `割`, 10%
    Wari,
    /// `点`
    Score,
    /// `件`, `人`, `回`, `箇所` …
    Counter(Counter),
    /// `世帯主` and any other word that is not in the tables, each comparing only with itself
    OtherCounter(UnitWord),
    /// `円`
    Yen,
    /// `千円`
    ThousandYen,
    /// `万円`
    TenThousandYen,
    /// `百万円`
    MillionYen,
    /// `億円`
    HundredMillionYen,
    /// `分`
    Minute,
    /// `時間`, 60 minutes
    Hour,
    /// `日`, `か月`, `年` …, each comparing only with itself
    Symbol(Symbol),
    /// `kW`, `件/年` and any other symbol that is not in the tables, each comparing only with itself
    OtherSymbol(UnitWord),
}

/// Declares the units that are not counters: their spellings (in usual width), and the unit.
macro_rules! spellings {
    ($($($spelling:literal)|+ => $unit:ident;)+) => {
        impl Unit {
            /// Returns the unit with this spelling.
            #[inline]
            pub(crate) fn spelt(word: &str) -> Option<Self> {
                match word {
                    $($($spelling)|+ => Some(Self::$unit),)+
                    _ => match Counter::spelt(word) {
                        Some(counter) => Some(Self::Counter(counter)),
                        None => Symbol::spelt(word).map(Self::Symbol),
                    },
                }
            }

            /// Every spelling of a unit that is neither a counter nor a symbol.
            pub(crate) const SPELLINGS: &'static [&'static str] = &[$($($spelling),+),+];
        }
    };
}

spellings! {
    "%" | "パーセント" | "ﾊﾟｰｾﾝﾄ" => Percent;
    "ポイント" | "ﾎﾟｲﾝﾄ" | "%ポイント" | "%ﾎﾟｲﾝﾄ" | "パーセントポイント" | "pt" | "P" => Point;
    // In usual widths, where only ｱ ｲ ｶ ｹ are widened.
    "ﾎﾟイﾝﾄ" | "%ﾎﾟイﾝﾄ" => Point;
    "割" => Wari;
    "点" => Score;
    "円" => Yen;
    "千円" => ThousandYen;
    "万円" => TenThousandYen;
    "百万円" => MillionYen;
    "億円" => HundredMillionYen;
    "分" | "分間" => Minute;
    "時間" => Hour;
}

/// Units of money that carry their own 千, 万, 百万 or 億.
const MULTIPLES_OF_YEN: [&str; 4] = ["千円", "万円", "百万円", "億円"];

impl Unit {
    /// Returns what the unit measures.
    #[inline]
    #[must_use]
    pub const fn dimension(&self) -> Dimension {
        match self {
            Self::Percent | Self::Point | Self::Wari => Dimension::Ratio,
            Self::Score => Dimension::Score,
            Self::Counter(_) | Self::OtherCounter(_) => Dimension::Count,
            Self::Yen
            | Self::ThousandYen
            | Self::TenThousandYen
            | Self::MillionYen
            | Self::HundredMillionYen => Dimension::Money,
            Self::Minute | Self::Hour => Dimension::Time,
            Self::Symbol(_) | Self::OtherSymbol(_) => Dimension::Own,
        }
    }

    /// Returns how many base units (%, 円, 分) it is: 10,000 for 万円, 60 for 時間, 1 for 人.
    #[must_use]
    pub fn factor(&self) -> Decimal {
        Decimal::from(self.base_units())
    }

    /// Returns [`factor`](Self::factor) as the rules compute with it.
    #[inline]
    pub(crate) const fn base_units(&self) -> i128 {
        match self {
            Self::Wari => 10,
            Self::ThousandYen => 1_000,
            Self::TenThousandYen => 10_000,
            Self::MillionYen => 1_000_000,
            Self::HundredMillionYen => 100_000_000,
            Self::Hour => 60,
            Self::Percent
            | Self::Point
            | Self::Score
            | Self::Counter(_)
            | Self::OtherCounter(_)
            | Self::Yen
            | Self::Minute
            | Self::Symbol(_)
            | Self::OtherSymbol(_) => 1,
        }
    }

    /// Returns the base unit of its dimension: %, 円, 分, or the unit itself.
    pub(crate) fn base(&self) -> Self {
        match self.dimension() {
            Dimension::Ratio => Self::Percent,
            Dimension::Money => Self::Yen,
            Dimension::Time => Self::Minute,
            Dimension::Score | Dimension::Count | Dimension::Own => self.clone(),
        }
    }

    /// Returns the unit as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Percent => "%",
            Self::Point => "ポイント",
            Self::Wari => "割",
            Self::Score => "点",
            Self::Counter(counter) => counter.code(),
            Self::OtherCounter(word) | Self::OtherSymbol(word) => word.as_str(),
            Self::Yen => "円",
            Self::ThousandYen => "千円",
            Self::TenThousandYen => "万円",
            Self::MillionYen => "百万円",
            Self::HundredMillionYen => "億円",
            Self::Minute => "分",
            Self::Hour => "時間",
            Self::Symbol(symbol) => symbol.code(),
        }
    }

    /// Returns the unit in English, singular or plural.
    pub(crate) fn in_english(&self, of_one: bool) -> EnglishUnit<'_> {
        let number = |word: &'static str| match word.strip_suffix('s') {
            Some(one) if of_one => EnglishUnit::Word(one),
            Some(_) | None => EnglishUnit::Word(word),
        };
        let glossed = |gloss| EnglishUnit::Glossed(self.as_str(), gloss);
        match self {
            Self::Percent => EnglishUnit::Word("%"),
            Self::Point => number("percentage points"),
            Self::Wari => glossed("tenths"),
            Self::Score => glossed("points"),
            Self::Counter(counter) => glossed(counter.en()),
            Self::OtherCounter(word) | Self::OtherSymbol(word) => EnglishUnit::Word(word.as_str()),
            Self::Yen => number("yen"),
            Self::ThousandYen => glossed("thousand yen"),
            Self::TenThousandYen => glossed("10,000 yen"),
            Self::MillionYen => glossed("million yen"),
            Self::HundredMillionYen => glossed("100 million yen"),
            Self::Minute => number("minutes"),
            Self::Hour => number("hours"),
            Self::Symbol(symbol) => number(symbol.en()),
        }
    }

    /// Returns the unit of a difference: ポイント for percentages, else the unit itself.
    pub(crate) fn of_difference(&self) -> Self {
        match self.dimension() {
            Dimension::Ratio => Self::Point,
            Dimension::Score
            | Dimension::Count
            | Dimension::Money
            | Dimension::Time
            | Dimension::Own => self.clone(),
        }
    }

    /// Returns whether the text is a unit of money with its own multiplier.
    pub(crate) fn is_multiple_of_yen(text: &str) -> bool {
        MULTIPLES_OF_YEN.contains(&text)
    }

    /// Returns whether it is 件, which counts anything.
    #[inline]
    pub(crate) fn is_general(&self) -> bool {
        *self == Self::Counter(Counter::General)
    }

    /// Returns whether one is 件 and the other a counter of the table.
    const fn counts_as(&self, other: &Self) -> bool {
        matches!(
            (self, other),
            (Self::Counter(Counter::General), Self::Counter(_))
                | (Self::Counter(_), Self::Counter(Counter::General))
        )
    }

    /// Returns how a quantity in this unit compares with one in another (R1).
    #[inline]
    pub(crate) fn fit(&self, other: &Self) -> Fit {
        if self == other { Fit::Same } else { self.fit_of_another(other) }
    }

    fn fit_of_another(&self, other: &Self) -> Fit {
        match (self.dimension(), other.dimension()) {
            (Dimension::Count, Dimension::Count) if self.counts_as(other) => Fit::CounterDiffers,
            (Dimension::Count | Dimension::Own, _) => Fit::Differs,
            (a, b) if a == b => Fit::Same,
            _ => Fit::Differs,
        }
    }
}

/// How two units compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// They compare.
    Same,
    /// They compare, with a note: one is 件, the other a different counter.
    CounterDiffers,
    /// They do not compare.
    Differs,
}

impl Said for Unit {
    /// Writes the word. In English: the word and its gloss, `件 (cases)`, or only the English word
    /// if it is exact, `percentage points`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match language {
            Language::Japanese => out.write_str(self.as_str()),
            Language::English => self.in_english(false).write(out),
        }
    }

    fn is_alike(&self) -> bool {
        *self == Self::Percent
    }
}

/// A unit in English.
#[derive(Debug, Clone, Copy)]
pub(crate) enum EnglishUnit<'u> {
    /// The English word means the same.
    Word(&'u str),
    /// The word of the form, and a gloss of what it counts.
    Glossed(&'u str, &'static str),
}

impl EnglishUnit<'_> {
    /// Writes the word, followed by its gloss in brackets.
    pub(crate) fn write(self, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Word(word) => out.write_str(word),
            Self::Glossed(word, gloss) => {
                [word, " (", gloss, ")"].into_iter().try_for_each(|part| out.write_str(part))
            }
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
