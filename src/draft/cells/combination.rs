//! How the conditions of a withdrawal criterion combine.

use alloc::vec;
use alloc::vec::Vec;

use crate::draft::cells::says::any;
use crate::draft::drafted::{Doubt, Drafted};
use crate::draft::words::table::words;
use crate::plan::Condition;
use crate::terms::Combination;

words! {
    /// Words for one condition being enough, in any position.
    ANY { "いずれか" "どちらか" "どれか" "一つでも" }
    /// Words for every condition being required.
    ALL {
        "すべて" "全て" "いずれも" "いずれの" "どちらも" "ともに" "共に" "両方" "双方" "いずれに"
        "各々すべて"
    }

    /// Words between two conditions of which one is enough.
    OR { "または" "又は" "もしくは" }
    /// Words between two conditions that are both required.
    AND { "かつ" "且つ" "及び" }

    /// Words that join a condition to one without a figure.
    AND_ALONE { "かつ" "且つ" }
}

/// Returns how the conditions of a printed criterion combine, with the doubts.
pub(crate) fn combination(
    printed: &str,
    conditions: &[Drafted<'_, Condition>],
) -> (Option<Combination>, Vec<Doubt>) {
    let first = conditions.first().map_or(0, |condition| condition.span().end);
    let last = conditions.last().map_or(0, |condition| condition.span().start);
    let between = printed.get(first..last).unwrap_or_default();
    // 60％未満かつ代替手段がある場合: the other condition has no figure.
    if conditions.len() == 1 && (any(printed, OR) || any(printed, AND_ALONE)) {
        return (None, vec![Doubt::AnyOrAll]);
    }
    let one = any(printed, ANY) || any(between, OR);
    let all = any(printed, ALL) || any(between, AND);
    match (one, all) {
        // いずれかが…、かつ…: the grouping is unclear.
        (true, true) => (None, vec![Doubt::AnyOrAll]),
        (true, false) => (Some(Combination::Any), vec![]),
        // いずれも and ともに may be about targets, and どの may be about the conditions that are read.
        (false, true) => (Some(Combination::All), vec![Doubt::AnyOrAll]),
        (false, false) if conditions.len() > 1 => (None, vec![Doubt::AnyOrAll]),
        (false, false) => (None, vec![]),
    }
}
