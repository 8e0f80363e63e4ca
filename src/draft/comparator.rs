//! Comparators in their inflections: 以上, に満たない, を下回った, 1件も…できなかった.

use alloc::vec;

use super::change::{changes, opposite};
use super::cursor::{Cursor, ends_clause, is_hiragana, is_kanji, is_katakana};
use super::phrase::{Sense, Senses};
use crate::criterion::{Comparator, Criterion};
use crate::quantity::Quantity;

/// The word forms behind a quantity; of two that begin alike, the longer first. Forms that end in
/// な or ず carry their own negation, the others are looked at for one.
const FORMS: &[(&str, Comparator)] = &[
    ("以上", Comparator::AtLeast),
    ("以下", Comparator::AtMost),
    ("以内", Comparator::AtMost),
    ("未満", Comparator::LessThan),
    ("超えの", Comparator::MoreThan),
    ("超えを", Comparator::MoreThan),
    ("超えと", Comparator::MoreThan),
    ("超", Comparator::MoreThan),
    ("を超過", Comparator::MoreThan),
    ("を超え", Comparator::MoreThan),
    ("を超す", Comparator::MoreThan),
    ("を超し", Comparator::MoreThan),
    ("を越え", Comparator::MoreThan),
    ("をこえ", Comparator::MoreThan),
    ("を上回", Comparator::MoreThan),
    ("を上まわ", Comparator::MoreThan),
    ("よりも多", Comparator::MoreThan),
    ("より多", Comparator::MoreThan),
    ("よりも高", Comparator::MoreThan),
    ("より高", Comparator::MoreThan),
    ("より大き", Comparator::MoreThan),
    ("を下回", Comparator::LessThan),
    ("を下まわ", Comparator::LessThan),
    ("を割り込", Comparator::LessThan),
    ("よりも少な", Comparator::LessThan),
    ("より少な", Comparator::LessThan),
    ("よりも低", Comparator::LessThan),
    ("より低", Comparator::LessThan),
    ("より小さ", Comparator::LessThan),
    ("に満たな", Comparator::LessThan),
    ("に満たず", Comparator::LessThan),
    ("に満たぬ", Comparator::LessThan),
    ("満たない", Comparator::LessThan),
    ("に達しな", Comparator::LessThan),
    ("に達せず", Comparator::LessThan),
    ("に達していな", Comparator::LessThan),
    ("に到達しな", Comparator::LessThan),
    ("に届かな", Comparator::LessThan),
    ("に届かず", Comparator::LessThan),
    ("に及ばな", Comparator::LessThan),
    ("に及ばず", Comparator::LessThan),
    ("に至らな", Comparator::LessThan),
    ("に至らず", Comparator::LessThan),
];

/// What makes 以上 or 以下 no comparator: 3点、以下のとおり.
const OTHERWISE: [&str; 7] = [
    "以下のとおり",
    "以下の通り",
    "以下に示",
    "以下同じ",
    "以上のとおり",
    "以上の通り",
    "以上のことから",
];

/// Whether what stands behind negates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Negation {
    /// Nothing does.
    None,
    /// The verb itself is negated: を超えない, を上回らなかった.
    Direct,
    /// A negation stands close by, and what it negates is not certain.
    Somewhere,
}

/// Most characters behind a comparator in which a negation is looked for.
const NEAR: usize = 14;

/// Reads the comparator behind a quantity, and what both mean together.
pub(super) fn criterion<'a>(quantity: &Quantity, end: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    let certain = |comparator, behind| {
        let criterion = Sense::Criterion(Criterion::new(quantity.clone(), comparator));
        Some((Senses::Certain(criterion), behind))
    };
    if let Some((comparator, behind)) = counted_one(quantity, end) {
        return certain(comparator, behind);
    }
    let near = end.over_spaces();
    let (word, comparator) = FORMS.iter().find(|(word, _)| near.take(word).is_some())?;
    let behind = near.take(word)?;
    let otherwise = OTHERWISE.iter().any(|other| near.take(other).is_some());
    if otherwise || *word == "超" && behind.take_any(&["え", "過"]).is_some() {
        return None;
    }
    if word.ends_with(['な', 'ず', 'ぬ']) || *word == "満たない" {
        return match negated_again(behind) {
            false => certain(*comparator, over_inflection(behind)),
            true => Some((both(quantity, *comparator), behind)),
        };
    }
    match negation(behind) {
        // 10件以上削減できなかった: the verb of change is looked at for its own negation.
        _ if changes(behind) => certain(*comparator, behind),
        Negation::None => certain(*comparator, over_inflection(behind)),
        Negation::Direct => certain(opposite(*comparator), over_inflection(behind)),
        Negation::Somewhere => Some((both(quantity, *comparator), behind)),
    }
}

/// Whether a comparator stands directly behind a bare figure that is no grade: 13.0以下, but not
/// 要介護3以上 or 震度5以上.
pub(super) fn compares_bare(start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let graded = start
        .peek_back()
        .is_some_and(|c| is_kanji(c) || is_katakana(c) || c.is_alphanumeric() && !is_hiragana(c));
    !graded && FORMS.iter().any(|(word, _)| end.take(word).is_some())
}

/// A comparator under a negation that may be its own, or not.
fn both(quantity: &Quantity, comparator: Comparator) -> Senses {
    let sense = |comparator| Sense::Criterion(Criterion::new(quantity.clone(), comparator));
    Senses::Ambiguous(vec![sense(comparator), sense(opposite(comparator))])
}

/// 1件も…なかった is less than one; 1件でも is one or more. Other figures are stressed by も, not
/// denied.
fn counted_one<'a>(quantity: &Quantity, end: Cursor<'a>) -> Option<(Comparator, Cursor<'a>)> {
    (quantity.value() == rust_decimal::Decimal::ONE && quantity.figure().scale() == 0)
        .then_some(())?;
    // 1件でも発生した場合; 1人でも多く is a manner of speaking.
    const HAPPENS: [&str; 8] = ["発生", "あれば", "あった", "あり", "ある", "出", "生じ", "該当"];
    if let Some(behind) = end.take("でも").filter(|behind| behind.take_any(&HAPPENS).is_some()) {
        return Some((Comparator::AtLeast, behind));
    }
    let behind = end.take("も")?;
    let denied = denial(behind, 2 * NEAR)?;
    Some((Comparator::LessThan, denied))
}

/// Whether a negation stands behind a comparator, within its clause.
pub(super) fn negation(behind: Cursor<'_>) -> Negation {
    // を超えない, を上回らなかった, を超えず: the verb's own ending.
    let stem = behind.take("ら").unwrap_or(behind);
    if stem.take_any(&["ない", "なかった", "なけれ", "なく", "ず"]).is_some() {
        return if obliges(stem) || behind.take_any(&["ないか", "ないと"]).is_some() {
            Negation::Somewhere
        } else {
            Negation::Direct
        };
    }
    match denial(behind, NEAR) {
        Some(_) => Negation::Somewhere,
        None => Negation::None,
    }
}

/// 超えなければならない obliges: nothing is negated.
fn obliges(stem: Cursor<'_>) -> bool {
    stem.take("なければ").is_some_and(|behind| behind.take_any(&["なら", "いけ"]).is_some())
}

/// The place behind a negation within so many characters of the clause.
fn denial(behind: Cursor<'_>, within: usize) -> Option<Cursor<'_>> {
    // What a condition leads to is not negated with it: 10件未満の場合は継続しない.
    const CONDITIONS: [&str; 6] = ["場合", "とき", "であれば", "ならば", "なら", "たら"];
    const NEGATIONS: [&str; 9] =
        ["ない", "なかった", "なけれ", "なく", "なし", "無し", "ません", "ずに", "無い"];
    let mut place = behind;
    for _ in 0..within {
        if let Some(end) = place.take_any(&NEGATIONS) {
            // 少ない, 幼なく and the like are words of their own.
            return place.peek_back().is_none_or(|c| !"少危拙幼".contains(c)).then_some(end);
        }
        let (c, next) = place.step()?;
        if ends_clause(c) || place.take_any(&CONDITIONS).is_some() {
            return None;
        }
        if c == 'ず'
            && next.peek().is_none_or(|c| ends_clause(c) || matches!(c, 'と' | '再' | '見'))
        {
            return Some(next);
        }
        place = next;
    }
    None
}

/// に満たなくない, に達しなくはない.
fn negated_again(behind: Cursor<'_>) -> bool {
    behind.take_any(&["いことはな", "いわけではな", "くはな", "くな"]).is_some()
}

/// The place behind the inflection of a comparator: えた, る, かった, ければ.
pub(super) fn over_inflection(behind: Cursor<'_>) -> Cursor<'_> {
    const ENDINGS: [&str; 26] = [
        "かった",
        "ければ",
        "なかった",
        "なければ",
        "らなかった",
        "らなければ",
        "らない",
        "ない",
        "ったら",
        "った",
        "っている",
        "って",
        "れば",
        "ている",
        "たら",
        "い",
        "る",
        "た",
        "て",
        "り",
        "む",
        "す",
        "し",
        "せる",
        "させる",
        "する",
    ];
    let stem = behind.peek_back().is_some_and(|c| matches!(c, 'ぁ'..='ゟ' | '回' | '込'));
    behind.take_any(&ENDINGS).filter(|_| stem).unwrap_or(behind)
}
