//! A quantity with its comparator: 以上, に満たない, を下回った, 1件も…できなかった.

use rust_decimal::Decimal;

use crate::draft::amounts::level::may_change;
use crate::draft::cursor::{Cursor, ends_clause, is_gap, is_hiragana, is_line_break, is_stem};
use crate::draft::figures::numeral::Numeral;
use crate::draft::phrase::{Sense, Senses};
use crate::draft::words::comparators::{OTHERWISE, form};
use crate::draft::words::directions::changes;
use crate::draft::words::endings::{
    NEAR, Negation, behind_bracket, denial, denied_outright, negation, over_inflection,
};
use crate::draft::words::table::words;
use crate::terms::Comparator;
use crate::value::{Quantity, Unit};

words! {
    HAPPENS { "発生" "あれば" "あった" "あり" "ある" "出た" "出れば" "生じ" "該当" }
}

/// Reads the comparator after a quantity, and returns what both mean together.
pub(crate) fn criterion<'a>(quantity: &Quantity, end: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    let bound = |comparator| Sense::bound(quantity, comparator);
    let certain = |comparator, end| Some((Senses::Certain(bound(comparator)), end));
    // The negation may belong to the comparator or not.
    let open = |comparator: Comparator, end| {
        Some((Senses::open([bound(comparator), bound(comparator.negated())]), end))
    };
    if let Some((comparator, behind)) = counted_one(quantity, end) {
        return certain(comparator, behind);
    }
    let bracket = behind_bracket(end);
    let near = bracket.map_or(end, |(behind, _)| behind).over_spaces();
    let (word, comparator, behind) = form(near)?;
    // ガラス3枚を割った means that three broke.
    let breaks = (word.starts_with("を割") || word.starts_with("を切"))
        && matches!(quantity.unit().map_or("", Unit::as_str), "" | "枚" | "個" | "つ" | "本");
    let exceeds = word == "超" && behind.take_any(&["え", "過"]).is_some();
    if breaks || exceeds || near.take_any(OTHERWISE).is_some() {
        return None;
    }
    if bracket.is_some_and(|(_, figures)| figures) {
        // 30%（約300人）以上: the bracket is read separately.
        let senses = [bound(comparator), Sense::Quantity(quantity.clone())];
        return Some((Senses::open(senses), end));
    }
    // より小さいか等しい is 以下.
    let equal = behind.take_any(&["いか等し", "いか同じ", "いかまたは等し", "いか、等し"]);
    if let Some(equal) = equal {
        return certain(comparator.negated().mirrored(), over_inflection(equal));
    }
    if word.ends_with(['な', 'ず', 'ぬ']) || word == "満たない" {
        // に満たなくない, に達しなくはない.
        let again = behind.take_any(&["いことはな", "いわけではな", "くはな", "くな"]);
        return match again {
            Some(_) => open(comparator, behind),
            None => certain(comparator, over_inflection(behind)),
        };
    }
    if word.starts_with('を') && is_broken(behind) {
        return open(comparator, behind);
    }
    let changes = changes(behind);
    if let Some(denied) = denied_outright(behind).filter(|_| !changes) {
        return certain(comparator.negated(), denied);
    }
    // 80%以上を下回る means below the bound.
    if form(behind).is_some() && !changes {
        return open(comparator, behind);
    }
    match negation(behind) {
        // 10件以上削減できなかった: the verb of change is checked for its own negation.
        _ if changes || may_change(quantity, behind) => certain(comparator, behind),
        Negation::None => certain(comparator, over_inflection(behind)),
        Negation::Direct => certain(comparator.negated(), over_inflection(behind)),
        Negation::Somewhere => open(comparator, behind),
    }
}

/// Returns whether the ending of a verb is split or has lost a character, so that it may be a
/// negation: を超えな い, を下回 らない, を超えい.
fn is_broken(behind: Cursor<'_>) -> bool {
    let breaks = |c: char| is_gap(c) || is_line_break(c);
    let stem = behind.take("ら").unwrap_or(behind);
    let never = stem.take("な");
    let cut = behind.peek().is_some_and(breaks)
        && behind
            .along(4, breaks)
            .last()
            .is_some_and(|place| place.peek().is_some_and(|c| "なら".contains(c)));
    cut || match never {
        Some(never) => never.peek().is_none_or(|c| !"いかけくどるのん".contains(c)),
        None => stem.peek() == Some('い') || stem != behind && stem.peek().is_none_or(breaks),
    }
}

/// Returns whether a comparator directly follows a bare figure that is not a grade: 13.0以下,
/// 男性79.83以上, but not 要介護3以上 or 震度5以上.
pub(crate) fn compares_bare(numeral: &Numeral<'_>) -> bool {
    let grades = |c| is_stem(c) || c.is_alphanumeric() && !is_hiragana(c);
    let measured = numeral.has_point() && !numeral.start.begins_line();
    (measured || !numeral.start.peek_back().is_some_and(grades)) && form(numeral.end).is_some()
}

/// Reads 1件も…なかった as less than one, and 1件でも as one or more. With other figures, も is only
/// emphasis.
fn counted_one<'a>(quantity: &Quantity, end: Cursor<'a>) -> Option<(Comparator, Cursor<'a>)> {
    let one = quantity.value() == Decimal::ONE && quantity.figure().scale() == 0;
    one.then_some(())?;
    if let Some(behind) = end.take("でも").filter(|behind| happens(*behind)) {
        return Some((Comparator::AtLeast, behind));
    }
    let denied = denial(end.take("も")?, NEAR.saturating_mul(2))?;
    Some((Comparator::LessThan, denied))
}

/// Returns whether the clause after 1件でも says that something happens: 1件でも（重大な苦情が）発生した場合. 1人でも多く is
/// only an idiom.
fn happens(behind: Cursor<'_>) -> bool {
    let mut places = behind.along(NEAR, |c| !ends_clause(c) && !"多早長短".contains(c));
    let happened = places.find(|place| place.take_any(HAPPENS).is_some());
    happened.is_some_and(|place| denial(place, NEAR).is_none())
}
