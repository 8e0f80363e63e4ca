//! Figures in words: 半数以上, 過半数, 半減, 倍増, ゼロ件, 3分の2以上.
//!
//! DECISION: what they are a share or a multiple of is not printed, so all but ゼロ件 are
//! ambiguous.

use alloc::vec::Vec;
use alloc::{format, vec};

use crate::draft::amounts::comparator::{criterion, form};
use crate::draft::change::{Change, ChangeAmount};
use crate::draft::figures::numeral::Numeral;
use crate::draft::phrase::{Sense, Senses};
use crate::draft::text::cursor::{Cursor, ends_clause, is_kanji, is_katakana};
use crate::draft::words::endings::{NEAR, denial};
use crate::draft::words::table::words;
use crate::draft::words::units::{FOLLOWERS, MEASURING, longest};
use crate::terms::Comparator;
use crate::value::Quantity;

words! {
    /// The units ゼロ is counted in.
    UNITS { "件" "人" "名" "回" "円" "%" "パーセント" "台" "箇所" "か所" "カ所" "ポイント" }
}

/// Reads the word that begins here, and the place after what it says.
pub(crate) fn worded(start: Cursor<'_>) -> Option<(Senses, Cursor<'_>)> {
    if let Some(end) = start.take("過半数") {
        let more = Sense::Criterion("50%超".parse().ok()?);
        let no_more = Sense::Criterion("50%以下".parse().ok()?);
        let falls = [Comparator::LessThan, Comparator::AtMost];
        let below = form(end).filter(|(_, comparator, _)| falls.contains(comparator));
        return match (below, denial(end, NEAR)) {
            (Some((_, _, end)), _) => Some((Senses::Ambiguous(vec![no_more]), end)),
            (None, None) => Some((Senses::Ambiguous(vec![more]), end)),
            (None, Some(_)) => Some((Senses::Ambiguous(vec![more, no_more]), end)),
        };
    }
    if let Some(end) = start.take("半数") {
        return left_open(&"50%".parse().ok()?, end);
    }
    if let Some(end) = start.take("半減").filter(|end| end.take_any(&["期", "層"]).is_none()) {
        return Some((Senses::Ambiguous(vec![change("-50%")?]), end));
    }
    if start.take("倍").is_some() {
        // 数倍増 is by no known figure.
        let before = start.peek_back();
        let figure = before.is_some_and(|c| "数何幾同".contains(c) || c.is_numeric());
        return if figure { None } else { twice(start) };
    }
    zero(start.take("ゼロ")?, start)
}

/// 倍増 is twice as much, or by once as much; 倍以上 is twice and more.
fn twice(start: Cursor<'_>) -> Option<(Senses, Cursor<'_>)> {
    let twice: Quantity = "2倍".parse().ok()?;
    if let Some(end) = start.take("倍増").filter(|end| end.take("計画").is_none()) {
        return Some((Senses::Ambiguous(vec![Sense::Quantity(twice), change("100%")?]), end));
    }
    left_open(&twice, start.take("倍")?)
}

fn change(amount: &str) -> Option<Sense> {
    Some(Sense::Change(Change::new(ChangeAmount::By(amount.parse().ok()?), None)))
}

/// ゼロ件 is 0件, and a bare ゼロ that something comes to is 0; ゼロカーボン and ゼロから are
/// words.
fn zero<'a>(end: Cursor<'a>, start: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    if let Some(unit) = end.take_any(UNITS) {
        let zero: Quantity = format!("0{}", end.text_to(unit)).parse().ok()?;
        let quantity = Sense::Quantity(zero.clone());
        if let Some(compared) = left_open(&zero, unit) {
            return Some(compared);
        }
        let letter = |c: char| is_kanji(c) || is_katakana(c) || c.is_alphanumeric() && c.is_ascii();
        let word = unit.peek().is_some_and(letter)
            && longest(unit, MEASURING).or_else(|| longest(unit, FOLLOWERS)).is_none();
        // マイナスゼロ件 and 1ゼロ件 are no zero that is known.
        let joined = start.peek_back().is_some_and(|c| is_katakana(c) || c.is_ascii());
        let joined = joined && !start.peek_back().is_some_and(|c| " :(".contains(c));
        let open = word || joined || denial(unit, NEAR).is_some();
        let senses =
            if open { Senses::Ambiguous(vec![quantity]) } else { Senses::Certain(quantity) };
        return Some((senses, unit));
    }
    let comes_to = end.peek().is_none_or(|c| ends_clause(c) || "をにとで".contains(c));
    comes_to.then_some((Senses::Ambiguous(vec![Sense::Quantity("0".parse().ok()?)]), end))
}

/// What a comparator after a share in words makes, left open.
fn left_open<'a>(share: &Quantity, end: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    let (senses, end) = criterion(share, end)?;
    let senses = match senses {
        Senses::Certain(sense) => vec![sense],
        Senses::Ambiguous(senses) => senses,
    };
    Some((Senses::Ambiguous(senses), end))
}

/// A fraction with a comparator: 4分の3以上 is 75%以上, and 3分の2以上 no percentage that can be
/// written.
pub(crate) fn fraction<'a>(whole: &Numeral<'a>) -> Option<(Senses, Cursor<'a>)> {
    let part = Numeral::read(whole.end.take("分の")?)?;
    let of = |numeral: &Numeral<'_>| numeral.small().map(u32::from);
    let (whole, hundredths) = (of(whole)?, of(&part)?.checked_mul(10_000)?);
    let share = hundredths.checked_div(whole)?;
    let exact = share.checked_mul(whole) == Some(hundredths);
    let text = format!("{}.{:02}", share.checked_div(100)?, share.checked_rem(100)?);
    let share = format!("{}%", text.trim_end_matches('0').trim_end_matches('.')).parse().ok()?;
    let (senses, end) = left_open(&share, part.end)?;
    Some((if exact { senses } else { Senses::Ambiguous(Vec::new()) }, end))
}
