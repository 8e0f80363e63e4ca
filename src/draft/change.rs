//! Changes: 前年度より10件増加, 毎年度3%以上削減, 前年度実績を上回る.

use alloc::format;
use alloc::vec;
use core::fmt;

use super::comparator::{Negation, negation, over_inflection};
use super::cursor::{Cursor, ends_clause, is_kanji};
use super::phrase::{Sense, Senses};
use crate::criterion::{Comparator, Criterion};
use crate::quantity::Quantity;
use crate::target::Goal;
use crate::unit::Unit;

/// How much something changes: what is added, negative where it is taken away.
///
/// ```
/// use kusei::draft::{Basis, Sense, scan};
///
/// let phrase = scan("前年度より苦情を10件以上削減する。").next().ok_or("none")?;
/// assert_eq!(phrase.text(), "前年度より苦情を10件以上削減");
/// let Some(Sense::Change(change)) = phrase.sense() else { return Err("no change".into()) };
/// assert_eq!((change.to_string(), change.basis()), ("-10件以下".to_owned(), Some(Basis::PreviousYear)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Change {
    amount: ChangeAmount,
    basis: Option<Basis>,
}

/// How a change is bounded.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ChangeAmount {
    /// By so much: `-10件` for 10件削減
    By(Quantity),
    /// As a criterion on the change: `-10件以下` for 10件以上削減, `0超` for 前年度を上回る
    Criterion(Criterion),
}

/// What a change is measured from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// 前年度, 昨年度, 前年
    PreviousYear,
    /// 前回
    PreviousTime,
    /// 毎年度, 毎年: from each year to the next
    EachYear,
}

impl Change {
    /// How it is bounded.
    #[must_use]
    pub const fn amount(&self) -> &ChangeAmount {
        &self.amount
    }

    /// What it is measured from, where the text says.
    #[must_use]
    pub const fn basis(&self) -> Option<Basis> {
        self.basis
    }

    /// The goal it sets, where it is a criterion.
    #[must_use]
    pub fn goal(&self) -> Option<Goal> {
        match &self.amount {
            ChangeAmount::Criterion(criterion) => Some(Goal::Change(criterion.clone())),
            ChangeAmount::By(_) => None,
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.amount {
            ChangeAmount::By(quantity) => fmt::Display::fmt(quantity, f),
            ChangeAmount::Criterion(criterion) => fmt::Display::fmt(criterion, f),
        }
    }
}

/// Which way something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

/// The stems of verbs and nouns of change; of two that begin alike, the longer first.
const VERBS: &[(&str, Way)] = &[
    ("増加", Way::Up),
    ("増員", Way::Up),
    ("増額", Way::Up),
    ("増設", Way::Up),
    ("増や", Way::Up),
    ("増え", Way::Up),
    ("ふや", Way::Up),
    ("上昇", Way::Up),
    ("向上", Way::Up),
    ("上積み", Way::Up),
    ("引き上げ", Way::Up),
    ("引上げ", Way::Up),
    ("アップ", Way::Up),
    ("伸び", Way::Up),
    ("伸ば", Way::Up),
    ("削減", Way::Down),
    ("減少", Way::Down),
    ("減額", Way::Down),
    ("減ら", Way::Down),
    ("減っ", Way::Down),
    ("減り", Way::Down),
    ("減る", Way::Down),
    ("縮減", Way::Down),
    ("低減", Way::Down),
    ("低下", Way::Down),
    ("下降", Way::Down),
    ("短縮", Way::Down),
    ("引き下げ", Way::Down),
    ("引下げ", Way::Down),
    ("ダウン", Way::Down),
    ("下落", Way::Down),
];

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

/// The words that name what a change is measured from.
const BASES: &[(&str, Basis)] = &[
    ("対前年度比", Basis::PreviousYear),
    ("対前年比", Basis::PreviousYear),
    ("対前年度", Basis::PreviousYear),
    ("前年度", Basis::PreviousYear),
    ("昨年度", Basis::PreviousYear),
    ("前年同期", Basis::PreviousYear),
    ("前年同月", Basis::PreviousYear),
    ("前年", Basis::PreviousYear),
    ("昨年", Basis::PreviousYear),
    ("前回", Basis::PreviousTime),
    ("毎年度", Basis::EachYear),
    ("毎年", Basis::EachYear),
];

/// What stands between a basis and the word that compares: 前年度の実績を上回る.
const MEASURES: [&str; 13] = [
    "実績値",
    "実績",
    "数値",
    "水準",
    "件数",
    "人数",
    "回数",
    "割合",
    "結果",
    "調査",
    "同期",
    "値",
    "比",
];

/// The words that compare with a basis.
const THAN: [&str; 12] = [
    "に比べて",
    "に比べ",
    "と比べて",
    "と比べ",
    "と比較して",
    "と比較し",
    "に対して",
    "に対し",
    "よりも",
    "より",
    "から",
    "比",
];

/// Most characters between a basis and the amount that belongs to it.
const REACH: usize = 24;

/// A basis seen in a sentence, and where it begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct SeenBasis<'a> {
    basis: Basis,
    start: Cursor<'a>,
}

/// Reads a basis, and behind it the bare comparison with it where there is one.
pub(super) fn basis(place: Cursor<'_>) -> Option<(SeenBasis<'_>, Cursor<'_>)> {
    let standing_alone = place.peek_back().is_none_or(|c| !is_kanji(c) || c == '比');
    let (word, basis) = BASES.iter().find(|(word, _)| place.take(word).is_some())?;
    let end = place.take(word).filter(|_| standing_alone)?;
    Some((SeenBasis { basis: *basis, start: place }, end))
}

/// Whether a basis has the words to compare with it: 前年度より, 対前年度比, 毎年.
fn compares(seen: SeenBasis<'_>, until: Cursor<'_>) -> bool {
    let between = seen.start.text_to(until);
    seen.basis == Basis::EachYear
        || between.starts_with('対')
        || THAN.iter().any(|word| between.contains(word))
}

/// Reads a comparison without an amount: 前年度実績を上回る is 0超, 前年度より増加 too.
pub(super) fn bare<'a>(seen: SeenBasis<'a>, end: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    if seen.basis == Basis::EachYear {
        return None;
    }
    let mut place = end.take("の").unwrap_or(end);
    for _ in 0..2 {
        place = place.take_any(&MEASURES).unwrap_or(place);
    }
    let (comparator, behind) = compared(place).or_else(|| moved(place))?;
    let nothing: Quantity = "0".parse().ok()?;
    let change = |comparator| Change {
        amount: ChangeAmount::Criterion(Criterion::new(nothing.clone(), comparator)),
        basis: Some(seen.basis),
    };
    let (positive, negative) = (change(comparator), change(opposite(comparator)));
    let senses = match negation(behind) {
        Negation::None => Senses::Certain(Sense::Change(positive)),
        Negation::Direct => Senses::Certain(Sense::Change(negative)),
        Negation::Somewhere => {
            Senses::Ambiguous(vec![Sense::Change(positive), Sense::Change(negative)])
        }
    };
    Some((senses, over_inflection(behind)))
}

/// を上回る, 以上 and the like, directly behind what is measured.
fn compared(place: Cursor<'_>) -> Option<(Comparator, Cursor<'_>)> {
    const WORDS: [(&str, Comparator); 9] = [
        ("を上回", Comparator::MoreThan),
        ("を超え", Comparator::MoreThan),
        ("を越え", Comparator::MoreThan),
        ("を下回", Comparator::LessThan),
        ("に満たな", Comparator::LessThan),
        ("に達しな", Comparator::LessThan),
        ("以上", Comparator::AtLeast),
        ("以下", Comparator::AtMost),
        ("未満", Comparator::LessThan),
    ];
    let (word, comparator) = WORDS.iter().find(|(word, _)| place.take(word).is_some())?;
    let behind = place.take(word)?;
    // 前年度以上に力を入れる says nothing of a figure.
    let figure = !matches!(behind.peek(), Some('に')) || word.starts_with(['を', 'に']);
    figure.then_some((*comparator, behind))
}

/// より増加, より利用者が減少: a verb of change within reach, no figure and no break before it.
fn moved(place: Cursor<'_>) -> Option<(Comparator, Cursor<'_>)> {
    let mut place = place.take_any(&THAN)?;
    place = place.take("、").unwrap_or(place);
    for _ in 0..REACH {
        let verb = VERBS.iter().find(|(verb, _)| place.take(verb).is_some());
        if let Some((verb, way)) = verb {
            let comparator = match way {
                Way::Up => Comparator::MoreThan,
                Way::Down => Comparator::LessThan,
            };
            return Some((comparator, place.take(verb)?));
        }
        let (c, next) = place.step()?;
        if ends_clause(c) || c.is_numeric() || "一二三四五六七八九十百千万億・半".contains(c)
        {
            return None;
        }
        place = next;
    }
    None
}

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
pub(super) fn changes(end: Cursor<'_>) -> bool {
    verb(end).is_some() || relative(end).is_some()
}

/// Whether an amount is signed as a change is: ＋3ポイント, 前年度比▲5件.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signed {
    /// A `+`, which only a change has
    Plus,
    /// A minus
    Minus,
    /// None
    Unsigned,
}

/// Reads a change from its amount, what stands behind it, and the basis seen before it.
pub(super) fn change<'a>(
    amount: &Sense,
    signed: Signed,
    (start, end): (Cursor<'a>, Cursor<'a>),
    seen: Option<SeenBasis<'a>>,
) -> Option<(Senses, Cursor<'a>, Cursor<'a>)> {
    let near = seen.filter(|seen| seen.start.text_to(start).chars().count() <= REACH);
    if let Some((way, behind)) = relative(end) {
        return Some(beyond(amount, way, (start, behind), near));
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
    let sense = Sense::Change(Change { amount: bounded, basis: near.map(|seen| seen.basis) });
    // 3倍増 is three times as much, or three times more.
    let times = unit(amount) == Some("倍");
    let senses = match negation(behind) {
        Negation::None if !times => Senses::Certain(sense),
        Negation::None | Negation::Direct | Negation::Somewhere => Senses::Ambiguous(vec![sense]),
    };
    Some((senses, near.map_or(start, |seen| seen.start), over_inflection(behind)))
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
        .map(|amount| Sense::Change(Change { amount, basis: last.map(|seen| seen.basis) }));
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

/// The comparator of what does not satisfy it.
pub(super) const fn opposite(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::AtLeast => Comparator::LessThan,
        Comparator::AtMost => Comparator::MoreThan,
        Comparator::LessThan => Comparator::AtLeast,
        Comparator::MoreThan => Comparator::AtMost,
    }
}
