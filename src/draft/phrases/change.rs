//! Changes by an amount: 前年度より10件増加, 毎年度3%以上削減, 前年度を5件上回る.

use alloc::string::ToString;
use alloc::{format, vec};

use crate::draft::change::{Basis, Change, ChangeAmount};
use crate::draft::figures::sign::Signed;
use crate::draft::phrase::{Sense, Senses};
use crate::draft::phrases::basis::{SeenBasis, compares, within_reach};
use crate::draft::text::cursor::Cursor;
use crate::draft::words::bracket::behind_bracket;
use crate::draft::words::directions::{Way, loosely_changes, relative, undirected, verb};
use crate::draft::words::endings::{Negation, negation, over_inflection};
use crate::value::{Criterion, Quantity, Unit};

/// Reads a change from its amount, what follows it, and the basis seen before it.
pub(crate) fn change<'a>(
    amount: &Sense,
    signed: Signed,
    (start, end): (Cursor<'a>, Cursor<'a>),
    seen: Option<SeenBasis<'a>>,
) -> Option<(Senses, Cursor<'a>, Cursor<'a>)> {
    let near = seen.filter(|seen| within_reach(*seen, start));
    if let Some((way, behind)) = relative(end) {
        return Some(beyond(amount, way, (start, behind), near));
    }
    if let Some(behind) = undirected(end).filter(|_| is_level(amount)) {
        return Some((either_way(amount), start, behind));
    }
    let near = near.filter(|seen| compares(*seen, start));
    let basis = near.map(|seen| seen.basis);
    let (way, behind) = match (verb(end), signed) {
        // ▲5件減: taken away, or less taken away?
        (Some((_, behind)), Signed::Minus) => return Some((both(amount), start, behind)),
        (Some((way, behind)), Signed::Plus | Signed::Unsigned) => (way, behind),
        (None, Signed::Plus) => (Way::Up, end),
        (None, Signed::Minus) if near.is_some() => (Way::Up, end),
        (None, Signed::Minus) => return None,
        (None, Signed::Unsigned) => return loose(amount, start, end),
    };
    let sense = Sense::Change(Change::new(bounded(amount, way)?, basis));
    // 3倍増 is three times as much, or three times more.
    let times = unit(amount) == Some("倍");
    let senses = match negation(behind) {
        Negation::None if !times => Senses::Certain(sense),
        Negation::None | Negation::Direct | Negation::Somewhere => Senses::Ambiguous(vec![sense]),
    };
    Some((senses, near.map_or(start, |seen| seen.start), over_inflection(behind)))
}

/// A change whose verb is farther after: 10%のコスト削減, 50件（毎年10件）増やす. The amount may be
/// another's.
fn loose<'a>(
    amount: &Sense,
    start: Cursor<'a>,
    end: Cursor<'a>,
) -> Option<(Senses, Cursor<'a>, Cursor<'a>)> {
    // 11年間連続の減少 is no change by years.
    let time = ["年", "年間", "日", "日間", "か月", "週間", "時間", "年度"];
    unit(amount).filter(|unit| !time.contains(unit))?;
    let bracketed = || {
        let (behind, _) = behind_bracket(end)?;
        verb(behind).map(|(way, _)| Some(way)).or_else(|| undirected(behind).map(|_| None))
    };
    let ways = match loosely_changes(end).map(|(way, _)| way).or_else(bracketed)? {
        Some(way) => vec![way],
        None => vec![Way::Up, Way::Down],
    };
    let changes = ways.into_iter().filter_map(|way| changed(amount, way));
    Some((Senses::Ambiguous(changes.chain([amount.clone()]).collect()), start, end))
}

/// Whether the amount is a share, or is bounded: 5%改善, 10件以上改善; 5件改善 improves five.
fn is_level(amount: &Sense) -> bool {
    matches!(amount, Sense::Criterion(_)) || matches!(unit(amount), Some("%" | "割" | "ポイント"))
}

/// An amount changed one way.
fn changed(amount: &Sense, way: Way) -> Option<Sense> {
    Some(Sense::Change(Change::new(bounded(amount, way)?, None)))
}

/// An amount by which something changes, one way or the other.
fn both(amount: &Sense) -> Senses {
    let ways = [Way::Up, Way::Down].into_iter();
    Senses::Ambiguous(ways.filter_map(|way| changed(amount, way)).collect())
}

/// An amount as it is, or a change by it.
pub(crate) fn either(amount: &Sense) -> Senses {
    let ways = [Way::Up, Way::Down].into_iter().filter_map(|way| changed(amount, way));
    Senses::Ambiguous(ways.chain([amount.clone()]).collect())
}

/// A change one way or the other, or a criterion on the reading itself.
pub(crate) fn either_way(amount: &Sense) -> Senses {
    let level = matches!(amount, Sense::Criterion(_)).then(|| amount.clone());
    let ways = [Way::Up, Way::Down].into_iter().filter_map(|way| changed(amount, way));
    Senses::Ambiguous(ways.chain(level).collect())
}

/// By how much something lies beyond last year's: a change. Beyond anything else, it is open.
fn beyond<'a>(
    amount: &Sense,
    way: Way,
    (start, behind): (Cursor<'a>, Cursor<'a>),
    near: Option<SeenBasis<'a>>,
) -> (Senses, Cursor<'a>, Cursor<'a>) {
    let compared = |seen: &SeenBasis<'_>| {
        let between = seen.start.text_to(start);
        seen.basis != Basis::EachYear && (between.contains('を') || compares(*seen, start))
    };
    let last = near.filter(compared);
    let sense = bounded(amount, way)
        .map(|amount| Sense::Change(Change::new(amount, last.map(|seen| seen.basis))));
    let senses = match (sense, last) {
        (Some(sense), Some(_)) if negation(behind) == Negation::None => Senses::Certain(sense),
        (sense, Some(_)) => Senses::Ambiguous(sense.into_iter().collect()),
        (sense, None) => Senses::Ambiguous(sense.into_iter().chain([amount.clone()]).collect()),
    };
    (senses, last.map_or(start, |seen| seen.start), over_inflection(behind))
}

/// An amount in a direction: what is taken away is negative, and its comparator is mirrored.
fn bounded(amount: &Sense, way: Way) -> Option<ChangeAmount> {
    match amount {
        Sense::Quantity(quantity) => Some(ChangeAmount::By(directed(quantity, way)?)),
        Sense::Criterion(criterion) => {
            let comparator = match way {
                Way::Up => criterion.comparator(),
                Way::Down => criterion.comparator().mirrored(),
            };
            let quantity = directed(criterion.quantity(), way)?;
            Some(ChangeAmount::Criterion(Criterion::new(quantity, comparator)))
        }
        Sense::Year(_) | Sense::Years(..) | Sense::Range(..) | Sense::Change(_) => None,
    }
}

fn unit(amount: &Sense) -> Option<&str> {
    amount.amount()?.unit().map(Unit::as_str)
}

fn directed(quantity: &Quantity, way: Way) -> Option<Quantity> {
    match way {
        Way::Up => Some(quantity.clone()),
        Way::Down => {
            let text = quantity.to_string();
            match text.strip_prefix('-') {
                Some(positive) => positive.parse().ok(),
                None => format!("-{text}").parse().ok(),
            }
        }
    }
}

/// A sense about a figure with the other sign.
pub(crate) fn negative(sense: &Sense) -> Option<Sense> {
    let quantity = directed(sense.quantity()?, Way::Down)?;
    Some(Sense::Quantity(quantity))
}
