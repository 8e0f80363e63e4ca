//! Units and their dimensions: what may be compared with what (R1).
//!
//! STATED: the words and spellings on the form. DECISION: 割 is 10%; money is counted in 円 and
//! time in minutes; 件, the general counter, compares with any counter, with a note; other
//! symbols compare only with themselves; a Japanese word nobody knows is a counter.

pub(crate) mod word;

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use crate::terms::language::{alike, in_english};
use crate::terms::said::terms;
use crate::terms::{Excerpt, Language, Said, notation};
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

/// The unit behind a figure.
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
    /// `町会`, `世帯主` and any other word nobody knows
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
    /// `km`, `kg`, `件/年` and any other symbol, each comparing only with itself
    OtherSymbol(UnitWord),
}

/// Tells that the word behind a figure is no unit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct NotAUnit(pub Excerpt);

impl Said for NotAUnit {
    fn say(&self, language: Language, out: &mut dyn fmt::Write) -> fmt::Result {
        let found = &self.0;
        match language {
            Language::Japanese => write!(
                out,
                "「{found}」は単位でない（%、点、件、人、千円、時間のような単位のみで記入が必要）"
            ),
            Language::English => write!(
                out,
                "`{found}` is not a unit (expected a word such as %, 点, 件, 人, 千円 or 時間, and nothing else)"
            ),
        }
    }
}
in_english! { NotAUnit }

/// Writes the spellings of units once: as written (in usual width), and the unit they mean.
macro_rules! spellings {
    ($($($spelling:literal)|+ => $unit:expr;)+) => {
        impl Unit {
            /// The unit the forms spell so.
            #[inline]
            pub(crate) fn spelt(word: &str) -> Option<Self> {
                match word {
                    $($($spelling)|+ => Some($unit),)+
                    _ => None,
                }
            }

            /// Every spelling that is read as a unit of its own.
            #[cfg(feature = "draft")]
            pub(crate) fn spellings() -> impl Iterator<Item = &'static str> {
                [$($($spelling),+),+].into_iter()
            }
        }
    };
}

spellings! {
    "%" | "パーセント" => Self::Percent;
    "ポイント" => Self::Point;
    "割" => Self::Wari;
    "点" => Self::Score;
    "円" => Self::Yen;
    "千円" => Self::ThousandYen;
    "万円" => Self::TenThousandYen;
    "百万円" => Self::MillionYen;
    "億円" => Self::HundredMillionYen;
    "分" => Self::Minute;
    "時間" => Self::Hour;
    "件" => Self::Counter(Counter::General);
    "人" | "名" => Self::Counter(Counter::Person);
    "回" => Self::Counter(Counter::Time);
    "台" => Self::Counter(Counter::Machine);
    "箇所" | "カ所" | "ヵ所" | "か所" | "ヶ所" | "ケ所" | "個所" => Self::Counter(Counter::Place);
    "事業" => Self::Counter(Counter::Project);
    "世帯" => Self::Counter(Counter::Household);
    "団体" => Self::Counter(Counter::Group);
    "日" => Self::Symbol(Symbol::Day);
    "年" => Self::Symbol(Symbol::Year);
    "か月" | "カ月" | "ヵ月" | "ヶ月" | "ケ月" | "箇月" => Self::Symbol(Symbol::Month);
    "秒" => Self::Symbol(Symbol::Second);
    "週間" => Self::Symbol(Symbol::Week);
}

/// Units of money that carry their own 千, 万, 百万 or 億.
const MULTIPLES_OF_YEN: [&str; 4] = ["千円", "万円", "百万円", "億円"];

/// No unit nobody knows begins with one of these: 5十人 is not five of 十人, 100余名 not 100 of
/// 余名.
const NUMERALS: &str = "〇零一二三四五六七八九十百千万億兆萬数余半ー々²³";

/// What says something about the figure is no part of a unit, wherever it stands in the word:
/// 50人以上, 5件減少, 10件未達成.
const QUALIFIERS: [&str; 17] = [
    "以上", "以下", "以内", "以降", "未満", "超", "上回", "下回", "達成", "程度", "前後", "余り",
    "増", "減", "ずつ", "まで", "から",
];

/// Nor do these end a unit: 2時間半, 5割強.
const APPROXIMATIONS: [char; 3] = ['半', '弱', '強'];

/// The hiragana of counters: か所, つ, こ. Any other is a particle: 人を, 人は.
const HIRAGANA: &str = "かつこ";

/// Most characters of a unit nobody knows; what is longer is a sentence.
const LONGEST: usize = 8;

impl Unit {
    /// The unit of a word in usual width, without outer spaces.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::spelt(word).or_else(|| match kind(word) {
            Kind::Counter => Some(Self::OtherCounter(UnitWord::new(word))),
            Kind::Symbol => Some(Self::OtherSymbol(UnitWord::new(word))),
            Kind::NoUnit => None,
        })
    }

    /// What the unit measures.
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

    /// How many base units (%, 円, 分) one of it is: 10,000 of 万円, 60 of 時間, 1 of 人.
    #[must_use]
    pub fn factor(&self) -> Decimal {
        Decimal::from(self.base_units())
    }

    /// The same, as the rules compute with it.
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

    /// The unit its dimension is counted in: %, 円, 分, or the unit itself.
    pub(crate) fn base(&self) -> Self {
        match self.dimension() {
            Dimension::Ratio => Self::Percent,
            Dimension::Money => Self::Yen,
            Dimension::Time => Self::Minute,
            Dimension::Score | Dimension::Count | Dimension::Own => self.clone(),
        }
    }

    /// The unit as it is written back.
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

    /// The unit of a difference: of percentages ポイント, else the unit itself.
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

    /// Whether the text is a unit of money that carries its own multiplier.
    pub(crate) fn is_multiple_of_yen(text: &str) -> bool {
        MULTIPLES_OF_YEN.contains(&text)
    }

    /// Whether it is 件, which counts anything.
    #[inline]
    pub(crate) fn is_general(&self) -> bool {
        *self == Self::Counter(Counter::General)
    }

    /// How a quantity in one unit stands to another's, R1.
    #[inline]
    pub(crate) fn fit(&self, other: &Self) -> Fit {
        if self == other { Fit::Same } else { self.fit_of_another(other) }
    }

    fn fit_of_another(&self, other: &Self) -> Fit {
        match (self.dimension(), other.dimension()) {
            (Dimension::Count, Dimension::Count) if self.is_general() || other.is_general() => {
                Fit::CounterDiffers
            }
            (Dimension::Count | Dimension::Own, _) => Fit::Differs,
            (a, b) if a == b => Fit::Same,
            _ => Fit::Differs,
        }
    }
}

/// How one unit stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// They compare.
    Same,
    /// They compare, with a note: one is 件, the other a counter of its own.
    CounterDiffers,
    /// They do not compare.
    Differs,
}

alike! { Unit }

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Unit {
    type Err = NotAUnit;

    fn from_str(printed: &str) -> Result<Self, NotAUnit> {
        let word = notation::widths(notation::trim(printed));
        Self::of(&word).ok_or_else(|| NotAUnit(Excerpt::new(printed)))
    }
}

enum Kind {
    Counter,
    Symbol,
    NoUnit,
}

/// Tells a word nobody knows (世帯主, 町会) from a symbol (km, ㎡, t-CO2, 件/年) and from no unit.
fn kind(word: &str) -> Kind {
    let japanese = word.chars().any(is_japanese);
    // The one place for a digit: the power behind m2 and m3, and CO2.
    let power = if japanese { None } else { word.strip_suffix(['2', '3']) };
    let stem = power.unwrap_or(word);
    let numeric = power.is_some() && matches!(stem.trim_end_matches('-'), "e" | "E" | "x" | "X");
    let begins = stem.starts_with(|c: char| is_letter(c) && !NUMERALS.contains(c));
    let goes_on = stem.chars().all(|c| {
        is_letter(c) && !(japanese && "²³".contains(c))
            || "/・".contains(c)
            || !japanese && c == '-'
    });
    let qualified = QUALIFIERS.iter().any(|qualifier| word.contains(qualifier))
        || word.ends_with(APPROXIMATIONS)
        || word.starts_with('円') && !word.contains('/');
    let too_long = word.chars().nth(LONGEST).is_some();
    if !begins || !goes_on || numeric || qualified || too_long {
        Kind::NoUnit
    } else if japanese && !word.contains('/') {
        Kind::Counter
    } else {
        Kind::Symbol
    }
}

/// Half-width katakana are left out: what is read of them stands in the tables.
fn is_letter(c: char) -> bool {
    match c {
        'ぁ'..='ゟ' => HIRAGANA.contains(c),
        '｡'..='ﾟ' => false,
        '‰' | '°' | '℃' | '²' | '³' | '㎀'..='㏟' => true,
        _ => c.is_alphabetic(),
    }
}

fn is_japanese(c: char) -> bool {
    matches!(c, '々' | 'ぁ'..='ヿ' | '㐀'..='鿿' | '豈'..='﫿' | '\u{20000}'..='\u{3FFFF}')
}
