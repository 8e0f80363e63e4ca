//! How the conditions of a withdrawal criterion combine.

use alloc::vec;
use alloc::vec::Vec;

use crate::draft::drafted::{Doubt, Drafted};
use crate::draft::words::table::words;
use crate::plan::Condition;
use crate::terms::Combination;

words! {
    /// What says that one is enough, wherever it is; and that every one is asked.
    ANY { "いずれか" "どちらか" "どれか" "一つでも" }
    ALL {
        "すべて" "全て" "いずれも" "いずれの" "どちらも" "ともに" "共に" "両方" "双方" "いずれに"
        "各々すべて"
    }

    /// What joins two conditions, where it is between them.
    OR { "または" "又は" "もしくは" }
    AND { "かつ" "且つ" "及び" }

    AND_ALONE { "かつ" "且つ" }
}

/// How the conditions of a printed criterion combine, and what the print leaves open.
pub(crate) fn combination(
    printed: &str,
    conditions: &[Drafted<'_, Condition>],
) -> (Option<Combination>, Vec<Doubt>) {
    let says = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let first = conditions.first().map_or(0, |condition| condition.span().end);
    let last = conditions.last().map_or(0, |condition| condition.span().start);
    let between = printed.get(first..last).unwrap_or_default();
    // 60％未満かつ代替手段がある場合: the other condition has no figure.
    if conditions.len() == 1 && (says(printed, OR) || says(printed, AND_ALONE)) {
        return (None, vec![Doubt::AnyOrAll]);
    }
    let any = says(printed, ANY) || says(between, OR);
    let all = says(printed, ALL) || says(between, AND);
    match (any, all) {
        // いずれかが…、かつ…: which goes with which?
        (true, true) => (None, vec![Doubt::AnyOrAll]),
        (true, false) => (Some(Combination::Any), vec![]),
        // いずれも and ともに say it of targets, and どの of conditions is read.
        (false, true) => (Some(Combination::All), vec![Doubt::AnyOrAll]),
        (false, false) if conditions.len() > 1 => (None, vec![Doubt::AnyOrAll]),
        (false, false) => (None, vec![]),
    }
}
