//! Changes by an amount: 前年度より10件増加, 毎年度3%以上削減, 前年度を5件上回る.

use alloc::format;
use alloc::string::ToString;

use crate::draft::change::{Basis, Change, ChangeAmount};
use crate::draft::cursor::Cursor;
use crate::draft::figures::sign::Signed;
use crate::draft::phrase::{Found, Sense, Senses};
use crate::draft::phrases::basis::{SeenBasis, compares, within_reach};
use crate::draft::words::directions::{Way, loosely_changes, relative, undirected, verb};
use crate::draft::words::endings::{Negation, behind_bracket, negation, over_inflection};
use crate::value::{Criterion, Quantity, Unit};

/// Reads a change from its amount, the words after it, and the reference before it.
pub(crate) fn change<'a>(
    amount: &Sense,
    signed: Signed,
    (start, end): (Cursor<'a>, Cursor<'a>),
    seen: Option<SeenBasis<'a>>,
) -> Option<Found<'a>> {
    let near = seen.filter(|seen| within_reach(*seen, start));
    if let Some((way, end)) = relative(end) {
        return Some(beyond(amount, way, (start, end), near));
    }
    if let Some(end) = undirected(end).filter(|_| is_level(amount)) {
        return Some(Found { senses: either_way(amount), start, end });
    }
    let near = near.filter(|seen| compares(*seen, start));
    let (way, end) = match (verb(end), signed) {
        // ▲5件減: taken away, or less taken away?
        (Some((_, end)), Signed::Minus) => {
            return Some(Found { senses: Senses::open(both_ways(amount)), start, end });
        }
        (Some(found), Signed::Plus | Signed::Unsigned) => found,
        (None, Signed::Plus) => (Way::Up, end),
        (None, Signed::Minus) => near.map(|_| (Way::Up, end))?,
        (None, Signed::Unsigned) => return loose(amount, start, end),
    };
    // 3倍増 is three times as much, or three times more.
    let open = unit(amount) == Some("倍") || negation(end) != Negation::None;
    let senses = Senses::unless(open, changed(amount, way, near.map(|seen| seen.basis))?);
    let start = near.map_or(start, |seen| seen.start);
    Some(Found { senses, start, end: over_inflection(end) })
}

/// Reads a change whose verb is farther away: 10%のコスト削減, 50件（毎年10件）増やす. The amount may belong to
/// another verb.
fn loose<'a>(amount: &Sense, start: Cursor<'a>, end: Cursor<'a>) -> Option<Found<'a>> {
    // 11年間連続の減少 is not a change by years.
    let time = ["年", "年間", "日", "日間", "か月", "週間", "時間", "年度"];
    unit(amount).filter(|unit| !time.contains(unit))?;
    let bracketed = || {
        let (behind, _) = behind_bracket(end)?;
        verb(behind).map(|(way, _)| Some(way)).or_else(|| undirected(behind).map(|_| None))
    };
    let senses = match loosely_changes(end).map(|(way, _)| way).or_else(bracketed)? {
        Some(way) => Senses::open(changed(amount, way, None).into_iter().chain([amount.clone()])),
        None => either(amount),
    };
    Some(Found { senses, start, end })
}

/// Returns whether the amount is a share or has a bound: 5%改善, 10件以上改善; 5件改善 improves five cases.
fn is_level(amount: &Sense) -> bool {
    amount.criterion().is_some() || matches!(unit(amount), Some("%" | "割" | "ポイント"))
}

/// Returns the amount as a change in both directions.
fn both_ways(amount: &Sense) -> impl Iterator<Item = Sense> {
    [Way::Up, Way::Down].into_iter().filter_map(|way| changed(amount, way, None))
}

/// Returns a change in either direction, or the amount as it is.
pub(crate) fn either(amount: &Sense) -> Senses {
    Senses::open(both_ways(amount).chain([amount.clone()]))
}

/// Returns a change in either direction, or a criterion on the reading itself.
pub(crate) fn either_way(amount: &Sense) -> Senses {
    Senses::open(both_ways(amount).chain(amount.criterion().map(|_| amount.clone())))
}

/// Reads by how much something exceeds a reference: last year's makes it a change, any other is
/// ambiguous.
fn beyond<'a>(
    amount: &Sense,
    way: Way,
    (start, end): (Cursor<'a>, Cursor<'a>),
    near: Option<SeenBasis<'a>>,
) -> Found<'a> {
    let last = near.filter(|seen| {
        let between = seen.start.text_to(start);
        seen.basis != Basis::EachYear && (between.contains('を') || compares(*seen, start))
    });
    let sense = changed(amount, way, last.map(|seen| seen.basis));
    let senses = match (sense, last) {
        (Some(sense), Some(_)) => Senses::unless(negation(end) != Negation::None, sense),
        (sense, Some(_)) => Senses::open(sense),
        (sense, None) => Senses::open(sense.into_iter().chain([amount.clone()])),
    };
    Found { senses, start: last.map_or(start, |seen| seen.start), end: over_inflection(end) }
}

/// Returns a change by an amount in a direction: a decrease is negative, with its comparator
/// mirrored.
fn changed(amount: &Sense, way: Way, basis: Option<Basis>) -> Option<Sense> {
    let quantity = directed(amount.amount()?, way)?;
    let amount = match amount.criterion().map(Criterion::comparator) {
        None => ChangeAmount::By(quantity),
        Some(comparator) => ChangeAmount::Criterion(Criterion::new(
            quantity,
            if way == Way::Down { comparator.mirrored() } else { comparator },
        )),
    };
    Some(Sense::Change(Change::new(amount, basis)))
}

fn unit(amount: &Sense) -> Option<&str> {
    amount.amount()?.unit().map(Unit::as_str)
}

/// Returns a figure as it is, or with the other sign.
fn directed(quantity: &Quantity, way: Way) -> Option<Quantity> {
    if way == Way::Up {
        return Some(quantity.clone());
    }
    let text = quantity.to_string();
    match text.strip_prefix('-') {
        Some(positive) => positive.parse().ok(),
        None => format!("-{text}").parse().ok(),
    }
}

/// Returns a sense with the other sign.
pub(crate) fn negative(sense: &Sense) -> Option<Sense> {
    directed(sense.quantity()?, Way::Down).map(Sense::Quantity)
}
