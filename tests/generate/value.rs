//! Figures, units, quantities, years and codes.

use std::num::NonZeroU32;

use kusei::terms::Comparator;
use kusei::value::{
    Figure, InitiativeCode, ItemMark, MunicipalityCode, PlanCode, Rate, RateCriterion,
    StrategyCode, Unit,
};
use kusei::{Criterion, FiscalYear, Quantity};
use rust_decimal::Decimal;

use super::{Error, Generate, Result, Unstructured, chosen, draw, one_of};

chosen! {
    Comparator: Comparator::ALL;
}

/// Units that the form has, and some that it has not.
const UNITS: [&str; 32] = [
    "%",
    "ポイント",
    "割",
    "点",
    "件",
    "人",
    "回",
    "台",
    "箇所",
    "世帯",
    "町会",
    "事業",
    "団体",
    "冊",
    "校",
    "円",
    "千円",
    "万円",
    "百万円",
    "億円",
    "分",
    "時間",
    "秒",
    "日",
    "週間",
    "か月",
    "年",
    "km",
    "㎡",
    "t-CO2",
    "件/年",
    "回/年",
];

/// Letters of units that are not in the tables.
const LETTERS: [char; 16] =
    ['校', '園', '戸', 'ヶ', 'か', 'つ', '々', '・', '/', 'm', 'L', '²', '㎡', '-', '2', '度'];

impl Generate for Figure {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let scale = u.int_in_range(0..=Self::MAX_SCALE)?;
        let most = Self::BOUND.saturating_mul(10_i128.saturating_pow(scale)).saturating_sub(1);
        let mantissa = match u.int_in_range(0..=7_u8)? {
            0..=2 => u.int_in_range(-200..=200)?,
            3 => u.int_in_range(0..=1_000_000)?,
            // Of any length.
            4..=6 => {
                let most = 10_i128.saturating_pow(u.int_in_range(1..=27)?).min(most);
                u.int_in_range(most.saturating_neg()..=most)?
            }
            _ => one_of(u, &[most, most.saturating_neg(), most.saturating_sub(1), 0])?,
        };
        Self::from_parts(mantissa, scale).ok_or(Error::IncorrectFormat)
    }
}

impl Generate for Unit {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let known = one_of(u, &UNITS)?.parse().map_err(|_| Error::IncorrectFormat)?;
        if u.ratio(7_u8, 8_u8)? {
            return Ok(known);
        }
        let word: String =
            (0..u.int_in_range(1..=8_u8)?).map(|_| one_of(u, &LETTERS)).collect::<Result<_>>()?;
        Ok(word.parse().unwrap_or(known))
    }
}

impl Generate for Quantity {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let (figure, unit) = (Figure::generate(u)?, draw(u)?);
        let quantity = Self::new(figure.value(), unit);
        quantity.or_else(|_| Self::new(figure.value(), None)).map_err(|_| Error::IncorrectFormat)
    }
}

impl Generate for Criterion {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(Self::new(draw(u)?, draw(u)?))
    }
}

impl Generate for Rate {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let scale = u.int_in_range(0..=6_u32)?;
        let most = 100_000_i128.saturating_mul(10_i128.saturating_pow(scale)).saturating_sub(1);
        let usual = u.int_in_range(0..=200)?;
        let mantissa = if u.ratio(3_u8, 4_u8)? { usual } else { u.int_in_range(0..=most)? };
        let percent = Decimal::try_from_i128_with_scale(mantissa.min(most), scale);
        let percent = percent.ok().and_then(|percent| Quantity::percent(percent).ok());
        percent.and_then(|percent| Self::new(&percent).ok()).ok_or(Error::IncorrectFormat)
    }
}

impl Generate for RateCriterion {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(Self::new(draw(u)?, draw(u)?))
    }
}

impl Generate for FiscalYear {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let near = u.int_in_range(2012..=2022)?;
        let any = u.int_in_range(Self::MIN.western()..=Self::MAX.western())?;
        let year = if u.ratio(3_u8, 4_u8)? { near } else { any };
        Self::from_western(year).map_err(|_| Error::IncorrectFormat)
    }
}

/// Returns a number of a code: small, or any.
fn number(u: &mut Unstructured<'_>) -> Result<NonZeroU32> {
    let small = u.int_in_range(1..=12)?;
    let number = if u.ratio(7_u8, 8_u8)? { small } else { u.int_in_range(1..=u32::MAX)? };
    NonZeroU32::new(number).ok_or(Error::IncorrectFormat)
}

impl Generate for StrategyCode {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(Self::new(number(u)?, number(u)?))
    }
}

impl Generate for InitiativeCode {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(Self::new(draw(u)?, number(u)?))
    }
}

impl Generate for PlanCode {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        if draw(u)? { draw(u).map(Self::Initiative) } else { draw(u).map(Self::Strategy) }
    }
}

impl Generate for ItemMark {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let glyph = char::from_u32(u.int_in_range(u32::from('㋐')..=u32::from('㋾'))?);
        let mark = glyph.and_then(|glyph| glyph.encode_utf8(&mut [0; 4]).parse().ok());
        mark.ok_or(Error::IncorrectFormat)
    }
}

impl Generate for MunicipalityCode {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let five = u.int_in_range(0..=99_999_u32)?;
        let mut codes = (0..=9).filter_map(|check| format!("{five:05}{check}").parse().ok());
        codes.next().ok_or(Error::IncorrectFormat)
    }
}
