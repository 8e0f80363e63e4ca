//! 年度: a fiscal year, April to March, in the form's eras or in western years.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;
use core::num::NonZeroU16;
use core::ops::RangeInclusive;
use core::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::terms::language::in_japanese;
use crate::terms::said::{said, terms};
use crate::terms::{Excerpt, Language, Said, notation};
use crate::value::digits::write_whole;

terms! {
    /// An era by which fiscal years are named.
    #[derive(PartialOrd, Ord)]
    pub enum Era {
        /// From 1926.
        "昭和" Showa "昭和" "Showa",
        /// From 1989.
        "平成" Heisei "平成" "Heisei",
        /// From 2019.
        "令和" Reiwa "令和" "Reiwa",
    }
}

impl Era {
    /// Returns the letter that abbreviates the era.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Showa => 'S',
            Self::Heisei => 'H',
            Self::Reiwa => 'R',
        }
    }

    /// Returns the western year in which the era's first fiscal year (元年度) begins.
    #[must_use]
    pub const fn first_year(self) -> u16 {
        match self {
            Self::Showa => 1926,
            Self::Heisei => 1989,
            Self::Reiwa => 2019,
        }
    }
}

/// A fiscal year: 1 April to 31 March.
///
/// Read from 平成28年度, H28, Ｈ28年度, 令和元年度, R1, 2016年度 and 2016, also past an era's end (平成32年度), as
/// plans made before the era changed print it. Never read from a bare 元年度 or 28年度, nor from a
/// calendar year (平成28年). Written as 平成28年度.
///
/// DECISION: a year in which the era changed is written in the new era, as the government did with
/// 令和元年度; 平成31年度 is the same year.
///
/// ```
/// use kusei::FiscalYear;
///
/// let year: FiscalYear = "H28".parse()?;
/// assert_eq!(year.to_string(), "平成28年度");
/// assert_eq!(year.western(), 2016);
/// assert_eq!("平成31年度".parse::<FiscalYear>(), "令和元年度".parse());
/// assert_eq!("平成32年度".parse::<FiscalYear>()?.years_since(year), 4);
/// # Ok::<(), kusei::value::FiscalYearError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[doc(alias = "年度")]
pub struct FiscalYear(NonZeroU16);

said! {
    /// The error returned when a text or number is not a fiscal year.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum FiscalYearError {
        /// `平成28年`, `元年度`, `28年度`, `来年度`
        NotAFiscalYear(found: Excerpt) => "not-a-fiscal-year",
            "「{found}」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）",
            "`{found}` is not a fiscal year (expected such as `平成28年度`, `H28`, `令和元年度` or `2016年度`)";
        /// `平成0年度`, `1867年度`, `9999`
        OutOfRange(found: Excerpt) => "year-out-of-range",
            "「{found}」は扱える年度ではありません（昭和元年度（1926年度）から2125年度までを記入してください）",
            "`{found}` is out of range (expected a fiscal year from 1926, `昭和元年度`, to 2125)";
    }
}
in_japanese! { FiscalYearError }

impl FiscalYear {
    /// 昭和元年度, the first year supported.
    pub const MIN: Self = Self::of(1926);
    /// 2125年度, the last year supported.
    pub const MAX: Self = Self::of(2125);

    /// Returns the fiscal year that begins in April of a western year.
    ///
    /// # Errors
    ///
    /// [`FiscalYearError::OutOfRange`] outside [`MIN`](Self::MIN) to [`MAX`](Self::MAX).
    pub fn from_western(year: u16) -> Result<Self, FiscalYearError> {
        if (Self::MIN.western()..=Self::MAX.western()).contains(&year) {
            Ok(Self::of(year))
        } else {
            Err(FiscalYearError::OutOfRange(Excerpt::new(&year.to_string())))
        }
    }

    /// Returns the fiscal year of an era, counted from 1; the year may lie past the era's end.
    ///
    /// # Errors
    ///
    /// [`FiscalYearError::OutOfRange`] for year 0 and outside [`MIN`](Self::MIN) to
    /// [`MAX`](Self::MAX).
    pub fn from_era(era: Era, year: u16) -> Result<Self, FiscalYearError> {
        let out =
            || FiscalYearError::OutOfRange(Excerpt::new(&format!("{}{year}年度", era.code())));
        let western = year.checked_sub(1).and_then(|n| era.first_year().checked_add(n));
        western.and_then(|western| Self::from_western(western).ok()).ok_or_else(out)
    }

    /// Returns the fiscal year that contains a day.
    ///
    /// # Errors
    ///
    /// [`FiscalYearError::OutOfRange`] outside [`MIN`](Self::MIN) to [`MAX`](Self::MAX).
    pub fn containing(day: NaiveDate) -> Result<Self, FiscalYearError> {
        let before_april = i32::from(day.month() < 4);
        let year = day.year().saturating_sub(before_april);
        u16::try_from(year)
            .ok()
            .and_then(|year| Self::from_western(year).ok())
            .ok_or_else(|| FiscalYearError::OutOfRange(Excerpt::new(&day.to_string())))
    }

    /// Does not check the range; no caller passes 0.
    const fn of(year: u16) -> Self {
        match NonZeroU16::new(year) {
            Some(year) => Self(year),
            None => Self(NonZeroU16::MAX),
        }
    }

    /// Reads a year as the crate writes it, 平成28年度, as most cells have it.
    fn plain(printed: &str) -> Option<Self> {
        let year = printed.strip_suffix("年度")?;
        let own = |era: Era| Some((era, year.strip_prefix(era.code())?));
        let (era, year) = Era::ALL.iter().copied().find_map(own)?;
        Self::from_era(era, digits(year, 1..=3)?).ok()
    }

    /// Returns the western year in which it begins.
    #[must_use]
    pub const fn western(self) -> u16 {
        self.0.get()
    }

    /// Returns the era it is written in, and its number in that era.
    #[must_use]
    pub fn era(self) -> (Era, u16) {
        let era = if self.western() >= Era::Reiwa.first_year() {
            Era::Reiwa
        } else if self.western() >= Era::Heisei.first_year() {
            Era::Heisei
        } else {
            Era::Showa
        };
        (era, self.western().saturating_sub(era.first_year()).saturating_add(1))
    }

    /// Returns 1 April of the year.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(i32::from(self.western()), 4, 1).unwrap_or_default()
    }

    /// Returns 31 March of the next calendar year.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let next = i32::from(self.western()).saturating_add(1);
        NaiveDate::from_ymd_opt(next, 3, 31).unwrap_or_default()
    }

    /// Returns its days, 1 April to 31 March.
    #[must_use]
    pub fn days(self) -> RangeInclusive<NaiveDate> {
        self.first_day()..=self.last_day()
    }

    /// Returns whether a day belongs to it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.days().contains(&day)
    }

    /// Returns how many years it comes after `other`; negative if it comes before.
    #[must_use]
    pub fn years_since(self, other: Self) -> i32 {
        i32::from(self.western()).saturating_sub(i32::from(other.western()))
    }

    /// Returns the year before, if it is supported.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.western().checked_sub(1).and_then(|year| Self::from_western(year).ok())
    }

    /// Returns the year after, if it is supported.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.western().checked_add(1).and_then(|year| Self::from_western(year).ok())
    }
}

impl fmt::Display for FiscalYear {
    /// Writes 平成28年度; an era's first year is written 令和元年度.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (era, year) = self.era();
        f.write_str(era.code())?;
        match year {
            1 => f.write_str("元")?,
            year => write_whole(year, f)?,
        }
        f.write_str("年度")
    }
}

impl FromStr for FiscalYear {
    type Err = FiscalYearError;

    fn from_str(printed: &str) -> Result<Self, FiscalYearError> {
        if let Some(year) = Self::plain(printed) {
            return Ok(year);
        }
        let unreadable = || FiscalYearError::NotAFiscalYear(Excerpt::new(printed));
        let out = || FiscalYearError::OutOfRange(Excerpt::new(printed));
        let text = notation::cell(printed);
        let text = text.strip_suffix("年度").unwrap_or(&text).trim();
        let era = Era::ALL.iter().copied().find_map(|era| {
            let year = text.strip_prefix(era.code()).or_else(|| text.strip_prefix(era.letter()))?;
            Some((era, year.trim()))
        });
        match era {
            Some((era, "元")) => Self::from_era(era, 1).map_err(|_| out()),
            Some((era, year)) => {
                let year = digits(year, 1..=3).ok_or_else(unreadable)?;
                Self::from_era(era, year).map_err(|_| out())
            }
            None => {
                let year = digits(text, 4..=4).ok_or_else(unreadable)?;
                Self::from_western(year).map_err(|_| out())
            }
        }
    }
}

/// Reads a number with the given number of ASCII digits.
fn digits(text: &str, length: RangeInclusive<usize>) -> Option<u16> {
    let plain = length.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

impl TryFrom<NaiveDate> for FiscalYear {
    type Error = FiscalYearError;

    /// Returns the fiscal year that contains a day.
    fn try_from(day: NaiveDate) -> Result<Self, FiscalYearError> {
        Self::containing(day)
    }
}

impl TryFrom<String> for FiscalYear {
    type Error = FiscalYearError;

    fn try_from(printed: String) -> Result<Self, FiscalYearError> {
        printed.parse()
    }
}

impl From<FiscalYear> for String {
    fn from(year: FiscalYear) -> Self {
        year.to_string()
    }
}

impl Said for FiscalYear {
    /// Writes 平成28年度, in English FY2016.
    fn say(&self, language: Language, out: &mut dyn fmt::Write) -> fmt::Result {
        match language {
            Language::Japanese => write!(out, "{self}"),
            Language::English => {
                out.write_str("FY")?;
                write_whole(self.western(), out)
            }
        }
    }
}
