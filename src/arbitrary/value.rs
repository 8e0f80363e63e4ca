//! Figures, units, quantities, years and codes.

use alloc::string::String;
use core::num::NonZeroU32;

use rust_decimal::Decimal;

use crate::arbitrary::{Arbitrary, Error, Result, Unstructured, chosen, one_of};
use crate::value::code::{InitiativeCode, ItemMark, MunicipalityCode, PlanCode, StrategyCode};
use crate::value::criterion::{Comparator, Criterion, Direction, Satisfaction};
use crate::value::figure::Figure;
use crate::value::fiscal_year::{Era, FiscalYear};
use crate::value::quantity::Quantity;
use crate::value::rate::{Rate, RateCriterion};
use crate::value::unit::{Dimension, Unit};

chosen! {
    Era: Era::ALL;
    Comparator: Comparator::ALL;
    Direction: [Direction::Higher, Direction::Lower];
    Satisfaction: [Satisfaction::Satisfied, Satisfaction::NotSatisfied];
    Dimension: [
        Dimension::Ratio, Dimension::Score, Dimension::Count, Dimension::Money, Dimension::Time,
        Dimension::Own,
    ];
}

/// Units the form knows, and some it does not.
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

/// Letters of units nobody knows.
const LETTERS: [char; 16] =
    ['校', '園', '戸', 'ヶ', 'か', 'つ', '々', '・', '/', 'm', 'L', '²', '㎡', '-', '2', '度'];

impl<'a> Arbitrary<'a> for Figure {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
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

impl<'a> Arbitrary<'a> for Unit {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let known = one_of(u, &UNITS)?.parse().map_err(|_| Error::IncorrectFormat)?;
        if u.ratio(7_u8, 8_u8)? {
            return Ok(known);
        }
        let word: String =
            (0..u.int_in_range(1..=8_u8)?).map(|_| one_of(u, &LETTERS)).collect::<Result<_>>()?;
        Ok(word.parse().unwrap_or(known))
    }
}

impl<'a> Arbitrary<'a> for Quantity {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let (figure, unit) = (Figure::arbitrary(u)?, u.arbitrary()?);
        let quantity = Self::from_figure(figure, unit);
        quantity.or_else(|| Self::from_figure(figure, None)).ok_or(Error::IncorrectFormat)
    }
}

impl<'a> Arbitrary<'a> for Criterion {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Self::new(u.arbitrary()?, u.arbitrary()?))
    }
}

impl<'a> Arbitrary<'a> for Rate {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let scale = u.int_in_range(0..=6_u32)?;
        let most = 100_000_i128.saturating_mul(10_i128.saturating_pow(scale)).saturating_sub(1);
        let usual = u.int_in_range(0..=200)?;
        let mantissa = if u.ratio(3_u8, 4_u8)? { usual } else { u.int_in_range(0..=most)? };
        let percent = Decimal::try_from_i128_with_scale(mantissa.min(most), scale);
        let percent = percent.ok().and_then(|percent| Quantity::percent(percent).ok());
        percent.and_then(|percent| Self::new(&percent).ok()).ok_or(Error::IncorrectFormat)
    }
}

impl<'a> Arbitrary<'a> for RateCriterion {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Self::new(u.arbitrary()?, u.arbitrary()?))
    }
}

impl<'a> Arbitrary<'a> for FiscalYear {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let near = u.int_in_range(2012..=2022)?;
        let any = u.int_in_range(Self::MIN.western()..=Self::MAX.western())?;
        let year = if u.ratio(3_u8, 4_u8)? { near } else { any };
        Self::from_western(year).map_err(|_| Error::IncorrectFormat)
    }
}

/// A number of a code: small, or any.
fn number(u: &mut Unstructured<'_>) -> Result<NonZeroU32> {
    let small = u.int_in_range(1..=12)?;
    let number = if u.ratio(7_u8, 8_u8)? { small } else { u.int_in_range(1..=u32::MAX)? };
    NonZeroU32::new(number).ok_or(Error::IncorrectFormat)
}

impl<'a> Arbitrary<'a> for StrategyCode {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Self::new(number(u)?, number(u)?))
    }
}

impl<'a> Arbitrary<'a> for InitiativeCode {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Self::new(u.arbitrary()?, number(u)?))
    }
}

impl<'a> Arbitrary<'a> for PlanCode {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        if u.arbitrary()? {
            u.arbitrary().map(Self::Initiative)
        } else {
            u.arbitrary().map(Self::Strategy)
        }
    }
}

impl<'a> Arbitrary<'a> for ItemMark {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let glyph = char::from_u32(u.int_in_range(u32::from('㋐')..=u32::from('㋾'))?);
        let mark = glyph.and_then(|glyph| glyph.encode_utf8(&mut [0; 4]).parse().ok());
        mark.ok_or(Error::IncorrectFormat)
    }
}

impl<'a> Arbitrary<'a> for MunicipalityCode {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let five = u.int_in_range(0..=99_999_u32)?;
        let mut codes = (0..=9).filter_map(|check| alloc::format!("{five:05}{check}").parse().ok());
        codes.next().ok_or(Error::IncorrectFormat)
    }
}
