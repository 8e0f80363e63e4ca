//! The codes of the form: 【4-2】 for a strategy, 【4-2-1】 for an initiative, ㋐ for an item.

use alloc::string::{String, ToString};
use core::fmt::{self, Write};
use core::num::NonZeroU32;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::terms::language::{alike, in_japanese};
use crate::terms::said::said;
use crate::terms::{Excerpt, notation};
use crate::value::digits::write_whole;

said! {
    /// The error returned when a text is not a code of the expected kind.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum CodeError {
        /// `4`, `4-1-1`, `4-0`, `04-1`, `【4-1】`, `４-１`
        NotAStrategyCode(found: Excerpt) => "not-a-strategy-code",
            "「{found}」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）",
            "`{found}` is not the code of a strategy (expected two numbers from 1, such as `4-1`)";
        /// `4-1`, `4-1-0`, `4-1-01`, `【4-1-1】`
        NotAnInitiativeCode(found: Excerpt) => "not-an-initiative-code",
            "「{found}」は具体的取組の番号として読み取れません（例：4-1-1。1以上の数字3つを半角で記入してください）",
            "`{found}` is not the code of an initiative (expected three numbers from 1, such as `4-1-1`)";
        /// `ア`, `a`, `㋐㋑`, `①`
        NotAnItemMark(found: Excerpt) => "not-an-item-mark",
            "「{found}」は項目の記号として読み取れません（例：㋐。丸囲みの片仮名1字を記入してください）",
            "`{found}` is not the mark of an item (expected one circled katakana, such as `㋐`)";
        /// `27103`, `271030`, `abcdef`
        NotAMunicipalityCode(found: Excerpt) => "not-a-municipality-code",
            "「{found}」は全国地方公共団体コードとして読み取れません（例：271039。5桁の番号と検査数字1桁を半角で記入してください）",
            "`{found}` is not a municipality code (expected five digits and their check digit, such as `271039`)";
    }
}
in_japanese! { CodeError }

/// The code of a strategy (戦略): `4-2`, printed 【4-2】.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct StrategyCode {
    section: NonZeroU32,
    number: NonZeroU32,
}

impl StrategyCode {
    /// Makes the code `section-number`.
    #[must_use]
    pub const fn new(section: NonZeroU32, number: NonZeroU32) -> Self {
        Self { section, number }
    }

    /// Returns the section of the ward's plan, the 4 of 4-2. It is not the number of a pillar.
    #[must_use]
    pub const fn section(self) -> u32 {
        self.section.get()
    }

    /// Returns the number within the section, the 2 of 4-2.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number.get()
    }
}

impl fmt::Display for StrategyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_whole(self.section(), f)?;
        f.write_str("-")?;
        write_whole(self.number(), f)
    }
}

impl FromStr for StrategyCode {
    type Err = CodeError;

    fn from_str(printed: &str) -> Result<Self, CodeError> {
        match numbers(printed) {
            Some([section, number]) => Ok(Self { section, number }),
            None => Err(CodeError::NotAStrategyCode(Excerpt::new(printed))),
        }
    }
}

/// The code of an initiative (具体的取組): `4-2-1`, printed 【4-2-1】.
///
/// ```
/// use kusei::value::{InitiativeCode, StrategyCode};
///
/// let code: InitiativeCode = "4-1-2".parse()?;
/// assert_eq!((code.strategy(), code.number()), ("4-1".parse()?, 2));
/// assert_eq!(InitiativeCode::from_printed("【4-1-2】"), Ok(code));
/// assert!("4-01".parse::<StrategyCode>().is_err());
/// # Ok::<(), kusei::value::CodeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct InitiativeCode {
    strategy: StrategyCode,
    pub(crate) number: NonZeroU32,
}

impl InitiativeCode {
    /// Makes the code of an initiative from its strategy's code and its number.
    #[must_use]
    pub const fn new(strategy: StrategyCode, number: NonZeroU32) -> Self {
        Self { strategy, number }
    }

    /// Returns the code of the initiative's strategy.
    #[must_use]
    pub const fn strategy(self) -> StrategyCode {
        self.strategy
    }

    /// Returns the number under the strategy, the 1 of 4-2-1.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number.get()
    }
}

impl fmt::Display for InitiativeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.strategy, f)?;
        f.write_str("-")?;
        write_whole(self.number(), f)
    }
}

impl FromStr for InitiativeCode {
    type Err = CodeError;

    fn from_str(printed: &str) -> Result<Self, CodeError> {
        match numbers(printed) {
            Some([section, strategy, number]) => {
                Ok(Self { strategy: StrategyCode::new(section, strategy), number })
            }
            None => Err(CodeError::NotAnInitiativeCode(Excerpt::new(printed))),
        }
    }
}

/// The code of a strategy or of an initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum PlanCode {
    /// `4-2`
    Strategy(StrategyCode),
    /// `4-2-1`
    Initiative(InitiativeCode),
}

impl fmt::Display for PlanCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Strategy(code) => fmt::Display::fmt(code, f),
            Self::Initiative(code) => fmt::Display::fmt(code, f),
        }
    }
}

impl FromStr for PlanCode {
    type Err = CodeError;

    fn from_str(printed: &str) -> Result<Self, CodeError> {
        let strategy = printed.parse().map(Self::Strategy);
        strategy
            .or_else(|error| printed.parse().map(Self::Initiative).map_err(|_: CodeError| error))
    }
}

/// Reads exactly `N` numbers separated by hyphens, each at least 1 and without a leading zero.
fn numbers<const N: usize>(printed: &str) -> Option<[NonZeroU32; N]> {
    let mut parts = printed.as_bytes().split(|byte| *byte == b'-');
    let mut read = [NonZeroU32::MIN; N];
    for place in &mut read {
        *place = number(parts.next()?)?;
    }
    if parts.next().is_none() { Some(read) } else { None }
}

fn number(digits: &[u8]) -> Option<NonZeroU32> {
    let number = digits.iter().try_fold(0_u32, |number, byte| match byte {
        b'0'..=b'9' => {
            let digit = u32::from(byte.saturating_sub(b'0'));
            number.checked_mul(10)?.checked_add(digit)
        }
        _ => None,
    })?;
    NonZeroU32::new(number).filter(|_| digits.first() != Some(&b'0'))
}

/// The mark of an item (項目) under a desired outcome: ㋐, ㋑, ㋒ …
///
/// Not the mark ア of 戦略のアウトカムに対する有効性: neither is ever read as the other.
///
/// ```
/// use kusei::value::ItemMark;
///
/// assert_eq!("㋐".parse::<ItemMark>()?.glyph(), '㋐');
/// assert!("ア".parse::<ItemMark>().is_err());
/// # Ok::<(), kusei::value::CodeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ItemMark(char);

impl ItemMark {
    /// The circled katakana, ㋐ to ㋾.
    const ALL: core::ops::RangeInclusive<char> = '㋐'..='㋾';

    /// Returns the glyph.
    #[must_use]
    pub const fn glyph(self) -> char {
        self.0
    }
}

impl fmt::Display for ItemMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char(self.0)
    }
}

impl FromStr for ItemMark {
    type Err = CodeError;

    fn from_str(printed: &str) -> Result<Self, CodeError> {
        let mut chars = printed.chars();
        match (chars.next(), chars.next()) {
            (Some(glyph), None) if Self::ALL.contains(&glyph) => Ok(Self(glyph)),
            _ => Err(CodeError::NotAnItemMark(Excerpt::new(printed))),
        }
    }
}

/// A set of item marks.
#[derive(Default)]
pub(crate) struct ItemMarks(u64);

impl ItemMarks {
    /// Adds a mark; returns whether it is new.
    pub(crate) fn insert(&mut self, mark: ItemMark) -> bool {
        let place = u32::from(mark.0).saturating_sub(u32::from(*ItemMark::ALL.start()));
        let own = 1_u64.checked_shl(place).unwrap_or_default();
        let first = self.0 & own == 0;
        self.0 |= own;
        first
    }
}

/// A 全国地方公共団体コード: five digits and a check digit, such as 271039 for 福島区.
///
/// STATED: weight the digits by 6 5 4 3 2 and add them up; the check digit is the last digit of 11
/// less the sum's remainder by 11 (総務省「全国地方公共団体コード仕様」).
///
/// ```
/// use kusei::value::MunicipalityCode;
///
/// let fukushima: MunicipalityCode = "271039".parse()?;
/// assert_eq!(fukushima.number(), 271_039);
/// assert!("271030".parse::<MunicipalityCode>().is_err()); // another check digit
/// # Ok::<(), kusei::value::CodeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[doc(alias = "全国地方公共団体コード")]
pub struct MunicipalityCode(u32);

impl MunicipalityCode {
    /// Returns the code as a number of six digits, the check digit last.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl FromStr for MunicipalityCode {
    type Err = CodeError;

    fn from_str(printed: &str) -> Result<Self, CodeError> {
        let error = || CodeError::NotAMunicipalityCode(Excerpt::new(printed));
        let plain = printed.len() == 6 && printed.bytes().all(|b| b.is_ascii_digit());
        let code: u32 = if plain {
            printed.parse().map_err(|_| error())?
        } else {
            return Err(error());
        };
        let weighted = [6, 5, 4, 3, 2].into_iter().zip(printed.bytes());
        let sum = weighted.fold(0_u32, |sum, (weight, digit)| {
            sum.saturating_add(u32::from(digit.saturating_sub(b'0')).saturating_mul(weight))
        });
        let check = 11_u32.saturating_sub(sum % 11) % 10;
        if code % 10 == check { Ok(Self(code)) } else { Err(error()) }
    }
}

/// Returns a printed code without brackets, in ASCII.
fn plain(printed: &str) -> String {
    let text = notation::cell(printed);
    let inner = text.strip_prefix('【').and_then(|text| text.strip_suffix('】'));
    let hyphen =
        |c| if matches!(c, '‐' | '‑' | '–' | '−' | 'ー' | '―') { '-' } else { c };
    inner.unwrap_or(&text).trim().chars().map(hyphen).collect()
}

/// Implements serde for a code as text, and reading it as printed.
macro_rules! as_text {
    ($($name:ident)+) => {$(
        impl $name {
            /// Reads the code as forms print it: with or without 【 】, in any width, with any dash
            /// as the hyphen. `FromStr` and the wire format accept only the plain code.
            ///
            /// # Errors
            ///
            /// [`CodeError`] as for `FromStr`.
            pub fn from_printed(printed: &str) -> Result<Self, CodeError> {
                plain(printed).parse()
            }
        }

        impl TryFrom<String> for $name {
            type Error = CodeError;

            fn try_from(printed: String) -> Result<Self, CodeError> {
                printed.parse()
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.to_string()
            }
        }
    )+};
}

as_text! { StrategyCode InitiativeCode PlanCode ItemMark MunicipalityCode }

alike! { StrategyCode InitiativeCode PlanCode ItemMark MunicipalityCode }
