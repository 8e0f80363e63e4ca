//! How the conditions of a withdrawal criterion combine.

use alloc::vec;
use alloc::vec::Vec;

use crate::draft::cells::says::any;
use crate::draft::drafted::{Doubt, Drafted};
use crate::draft::words::table::words;
use crate::plan::Condition;
use crate::terms::Combination;

words! {
    /// What says that one is enough, wherever it is.
    ANY { "いずれか" "どちらか" "どれか" "一つでも" }
    /// What says that every one is asked.
    ALL {
        "すべて" "全て" "いずれも" "いずれの" "どちらも" "ともに" "共に" "両方" "双方" "いずれに"
        "各々すべて"
    }

    /// What joins two conditions of which one is enough, where it is between them.
    OR { "または" "又は" "もしくは" }
    /// What joins two that are asked together.
    AND { "かつ" "且つ" "及び" }

    /// What joins one to another that has no figure.
    AND_ALONE { "かつ" "且つ" }
}

/// How the conditions of a printed criterion combine, and what the print leaves open.
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
        // いずれかが…、かつ…: which goes with which?
        (true, true) => (None, vec![Doubt::AnyOrAll]),
        (true, false) => (Some(Combination::Any), vec![]),
        // いずれも and ともに say it of targets, and どの of conditions is read.
        (false, true) => (Some(Combination::All), vec![Doubt::AnyOrAll]),
        (false, false) if conditions.len() > 1 => (None, vec![Doubt::AnyOrAll]),
        (false, false) => (None, vec![]),
    }
}
