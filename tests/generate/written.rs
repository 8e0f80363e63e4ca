//! Any text of a cell: mostly a value of some column in one of its spellings, or nearly.

use kusei::terms::{
    Achievement, Excerpt, InitiativeEffectiveness, Level, OutcomeStatus, Progress,
    StrategyEffectiveness, Text, Verdict,
};
use kusei::value::{ItemMark, MunicipalityCode, PlanCode, RateCriterion};

use super::cell::{Bare, Pen, Slips};
use super::text::{characters, pieces, text};
use super::{Generate, Result, Unstructured, mark, one_of};

impl Generate for Text {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        any(u).map(Self::from)
    }
}

impl Generate for Excerpt {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        any(u).map(|text| Self::new(&text))
    }
}

fn any(u: &mut Unstructured<'_>) -> Result<String> {
    match u.int_in_range(0..=7_u8)? {
        0 => text(u),
        1 | 2 => pieces(u),
        3 | 4 => characters(u),
        _ => value(u),
    }
}

/// Returns a value of some column, sometimes in full width, with spaces or with a mistake.
fn value(u: &mut Unstructured<'_>) -> Result<String> {
    let pen = &mut Pen { u, slips: Slips::NowAndThen };
    let family = pen.family()?;
    let written = match pen.u.int_in_range(0..=15_u8)? {
        0..=3 => pen.quantity(family, Bare::NowAndThen)?,
        4 | 5 => pen.criterion(family, Bare::NowAndThen)?,
        6 => pen.year()?,
        7 => RateCriterion::generate(pen.u)?.to_string(),
        8 => PlanCode::generate(pen.u)?.to_string(),
        9 => MunicipalityCode::generate(pen.u)?.to_string(),
        10 => ItemMark::generate(pen.u)?.to_string(),
        11 => mark::printed::<Achievement>(pen.u)?,
        12 => mark::printed::<Level>(pen.u)?,
        13 => mark::printed::<InitiativeEffectiveness>(pen.u)?,
        _ => letter(pen.u)?,
    };
    let written = pen.cell(written)?;
    match pen.u.int_in_range(0..=9_u8)? {
        0 => Ok(mark::wide(&written)),
        1 => spaced(pen.u, &written),
        _ => Ok(written),
    }
}

/// Returns the text after a bullet, with spaces of any kind between its characters.
fn spaced(u: &mut Unstructured<'_>, text: &str) -> Result<String> {
    let mut spaced = String::from(one_of(u, &["", "・", "・ ", "\u{3000}"])?);
    for c in text.chars() {
        spaced.push(c);
        if u.ratio(1_u8, 4_u8)? {
            spaced.push(one_of(u, &[' ', '\u{3000}', '\n', '\t', '\u{85}', '\u{2003}'])?);
        }
    }
    Ok(spaced)
}

/// Returns a mark that is a letter.
fn letter(u: &mut Unstructured<'_>) -> Result<String> {
    match u.int_in_range(0..=3_u8)? {
        0 => mark::printed::<OutcomeStatus>(u),
        1 => mark::printed::<Progress>(u),
        2 => mark::printed::<StrategyEffectiveness>(u),
        _ => mark::printed::<Verdict>(u),
    }
}
