//! Changes by an amount: 前年度より10件増加, 毎年度3%以上削減, 前年度を5件上回る.

use alloc::{format, vec};

use crate::draft::basis::{REACH, SeenBasis, VERBS, Way, compares};
use crate::draft::change::{Basis, Change, ChangeAmount};
use crate::draft::cursor::{Cursor, is_kanji};
use crate::draft::inflection::{Negation, negation, over_inflection};
use crate::draft::phrase::{Sense, Senses};
use crate::terms::Comparator;
use crate::value::{Criterion, Quantity, Unit};

/// Single kanji that say it where no further kanji follows: 10件増, 5%減となった.
const MARKS: [(&str, Way); 2] = [("増", Way::Up), ("減", Way::Down)];

/// Verbs and adjectives that say by how much one thing is beyond another: 前年度を5件上回る. Without
/// what they compare with they say nothing that can be written.
const RELATIVE: [(&str, Way); 13] = [
    ("上回", Way::Up),
    ("上まわ", Way::Up),
    ("超え", Way::Up),
    ("超過", Way::Up),
    ("多い", Way::Up),
    ("多く", Way::Up),
    ("高い", Way::Up),
    ("高く", Way::Up),
    ("下回", Way::Down),
    ("下まわ", Way::Down),
    ("少な", Way::Down),
    ("低い", Way::Down),
    ("低く", Way::Down),
];

/// What may stand between an amount and its verb.
const PARTICLES: [&str; 8] = ["程度の", "ずつ", "だけ", "ほど", "程度", "の", "を", "分"];

/// Reads the verb of change behind an amount, and the place behind it.
fn verb(end: Cursor<'_>) -> Option<(Way, Cursor<'_>)> {
    let near = end.over_spaces();
    let near = near.take_any(&PARTICLES).unwrap_or(near);
    let near = near.take("純").unwrap_or(near);
    if let Some((verb, way)) = VERBS.iter().find(|(verb, _)| near.take(verb).is_some()) {
        return Some((*way, near.take(verb)?));
    }
    let (mark, way) = MARKS.iter().find(|(mark, _)| near.take(mark).is_some())?;
    let behind = near.take(mark)?;
    behind.peek().is_none_or(|c| !is_kanji(c) || c == '程').then_some((*way, behind))
}

/// Whether a verb of change stands behind an amount.
pub(crate) fn changes(end: Cursor<'_>) -> bool {
    verb(end).is_some() || relative(end).is_some()
}

/// Whether an amount is signed as a change is: ＋3ポイント, 前年度比▲5件.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signed {
    /// A `+`, which only a change has
    Plus,
    /// A minus
    Minus,
    /// None
    Unsigned,
}

/// Reads a change from its amount, what stands behind it, and the basis seen before it.
pub(crate) fn change<'a>(
    amount: &Sense,
    signed: Signed,
    (start, end): (Cursor<'a>, Cursor<'a>),
    seen: Option<SeenBasis<'a>>,
) -> Option<(Senses, Cursor<'a>, Cursor<'a>)> {
    let near = seen.filter(|seen| seen.start.text_to(start).chars().count() <= REACH);
    if let Some((way, behind)) = relative(end) {
        return Some(beyond(amount, way, (start, behind), near));
    }
    if let Some(behind) = improved(amount, end) {
        let ways = [Way::Up, Way::Down].into_iter().filter_map(|way| bounded(amount, way));
        let senses = ways.map(|by| Sense::Change(Change::new(by, None))).collect();
        return Some((Senses::Ambiguous(senses), start, behind));
    }
    let near = near.filter(|seen| compares(*seen, start));
    let (way, behind) = match (verb(end), signed) {
        // ▲5件減: taken away, or less taken away?
        (Some((_, behind)), Signed::Minus) => {
            return Some((Senses::Ambiguous(vec![]), start, behind));
        }
        (Some((way, behind)), Signed::Plus | Signed::Unsigned) => (way, behind),
        (None, Signed::Plus) => (Way::Up, end),
        (None, Signed::Minus) if near.is_some() => (Way::Up, end),
        (None, Signed::Minus | Signed::Unsigned) => return None,
    };
    let bounded = bounded(amount, way)?;
    let sense = Sense::Change(Change::new(bounded, near.map(|seen| seen.basis)));
    // 3倍増 is three times as much, or three times more.
    let times = unit(amount) == Some("倍");
    let senses = match negation(behind) {
        Negation::None if !times => Senses::Certain(sense),
        Negation::None | Negation::Direct | Negation::Somewhere => Senses::Ambiguous(vec![sense]),
    };
    Some((senses, near.map_or(start, |seen| seen.start), over_inflection(behind)))
}

/// The place behind 改善 of a rate in points: better is more of one rate and less of another.
fn improved<'a>(amount: &Sense, end: Cursor<'a>) -> Option<Cursor<'a>> {
    let near = end.take_any(&PARTICLES).unwrap_or(end);
    near.take("改善").filter(|_| unit(amount) == Some("ポイント"))
}

/// The word directly behind an amount that says which way it lies beyond another.
fn relative(end: Cursor<'_>) -> Option<(Way, Cursor<'_>)> {
    let near = end.take_any(&["程度", "ほど", "も"]).unwrap_or(end);
    RELATIVE.iter().find_map(|(word, way)| Some((*way, near.take(word)?)))
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
        (_, None) => Senses::Ambiguous(vec![amount.clone()]),
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
                Way::Down => mirrored(criterion.comparator()),
            };
            let quantity = directed(criterion.quantity(), way)?;
            Some(ChangeAmount::Criterion(Criterion::new(quantity, comparator)))
        }
        Sense::Year(_) | Sense::Years(..) | Sense::Range(..) | Sense::Change(_) => None,
    }
}

fn unit(amount: &Sense) -> Option<&str> {
    match amount {
        Sense::Quantity(quantity) => quantity.unit().map(Unit::as_str),
        Sense::Criterion(criterion) => criterion.quantity().unit().map(Unit::as_str),
        Sense::Year(_) | Sense::Years(..) | Sense::Range(..) | Sense::Change(_) => None,
    }
}

fn directed(quantity: &Quantity, way: Way) -> Option<Quantity> {
    match way {
        Way::Up => Some(quantity.clone()),
        Way::Down => format!("-{quantity}").parse().ok(),
    }
}

/// The comparator of the negative: 10件以上削減 is -10件以下.
const fn mirrored(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::AtLeast => Comparator::AtMost,
        Comparator::AtMost => Comparator::AtLeast,
        Comparator::LessThan => Comparator::MoreThan,
        Comparator::MoreThan => Comparator::LessThan,
    }
}
