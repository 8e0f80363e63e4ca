//! The target of a condition, by its words or its unit.

use alloc::string::String;
use alloc::vec::Vec;

use crate::draft::cells::part::MOST_TARGETS;
use crate::draft::cells::says;
use crate::draft::cursor::is_label;
use crate::draft::drafted::Drafted;
use crate::draft::words::table::words;
use crate::plan::{ConditionSubject, ConditionTest, Goal, Target};
use crate::terms::{Comparator, Direction};
use crate::value::unit::Fit;
use crate::value::{Criterion, Dimension, Quantity, Unit};

words! {
    EACH { "それぞれ" "各業績目標" "各目標" }

    ALL { "いずれ" "すべて" "全て" "ともに" "共に" "どちら" "両方" "双方" }
}

/// Returns the target of a condition: the one that its words or its unit name, else the first; and
/// whether that is open.
pub(crate) fn subject(
    before: &str,
    test: &ConditionTest,
    targets: &[Drafted<'_, Target>],
) -> (ConditionSubject, bool) {
    let measured = |target: &Target| match (test, target.goal().criterion()) {
        (ConditionTest::Reading(criterion), Some(goal)) => {
            fits(criterion.quantity(), goal.quantity())
        }
        _ => true,
    };
    if says::any(before, EACH) {
        // それぞれ50人未満 does not apply to a percentage.
        let all = targets.iter().take(MOST_TARGETS).all(|target| measured(target.value()));
        return (ConditionSubject::Each, !all);
    }
    let labels: Vec<char> = before.chars().filter(|c| is_label(*c)).collect();
    if says::any(before, ALL) {
        let listed = labels.is_empty() || labels.len() == targets.len();
        let named = listed && targets.len() > 1 && before.contains("いずれか");
        return (ConditionSubject::Each, !named);
    }
    let numbered = || (1_u32..).zip(targets.iter().map(Drafted::value).take(MOST_TARGETS));
    let labelled = labels
        .last()
        .copied()
        .map(String::from)
        .and_then(|label| numbered().find(|(_, target)| target.label().as_str() == label));
    if let Some((number, target)) = labelled {
        return (ConditionSubject::Target(number), lists_labels(before) || !measured(target));
    }
    let mut fitting = numbered().filter(|(_, target)| measured(target)).map(|(number, _)| number);
    let (first, second) = (fitting.next(), fitting.next());
    (ConditionSubject::Target(first.unwrap_or(1)), first.is_none() || second.is_some())
}

/// Returns whether the last label belongs to others before it: ①②が, ①と②の.
fn lists_labels(before: &str) -> bool {
    let Some(last) = before.rfind(is_label) else { return false };
    let before = before.get(..last).unwrap_or_default();
    let before = before.trim_end_matches(|c: char| {
        c.is_whitespace() || "、，,と・及びや～〜又またはもしく若から".contains(c)
    });
    before.ends_with(is_label)
}

/// Returns the targets that a condition is on.
fn asked<'t, 'a>(
    subject: ConditionSubject,
    targets: &'t [Drafted<'a, Target>],
) -> impl Iterator<Item = &'t Drafted<'a, Target>> {
    let numbered = (1_u32..).zip(targets.iter().take(MOST_TARGETS));
    let own = numbered.filter(move |(number, _)| match subject {
        ConditionSubject::Target(asked) => asked == *number,
        ConditionSubject::Each => true,
    });
    own.map(|(_, target)| target)
}

/// Returns whether a reading can meet both a target and a condition on it: such a condition does
/// not withdraw as intended.
pub(crate) fn meets_target(
    subject: ConditionSubject,
    test: &ConditionTest,
    targets: &[Drafted<'_, Target>],
) -> bool {
    asked(subject, targets).any(|target| match (test, target.value().goal()) {
        (ConditionTest::Reading(condition), Goal::Criterion(goal)) => overlap(condition, goal),
        (ConditionTest::Rate(rate), _) => rate.comparator().direction() == Direction::Higher,
        (ConditionTest::Reading(_), _) => false,
    })
}

/// Returns whether a condition without a unit is on a percentage, an amount or a time: 0.3未満 beside
/// 50％以上. For scores and counts the unit is clear.
pub(crate) fn is_unit_open(
    subject: ConditionSubject,
    test: &ConditionTest,
    targets: &[Drafted<'_, Target>],
) -> bool {
    let ConditionTest::Reading(condition) = test else { return false };
    let goals = asked(subject, targets).filter_map(|target| target.value().goal().criterion());
    let mut units = goals.filter_map(|goal| goal.quantity().unit());
    condition.quantity().unit().is_none()
        && units.any(|own| !matches!(own.dimension(), Dimension::Score | Dimension::Count))
}

/// Returns whether a quantity can satisfy both criteria.
fn overlap(condition: &Criterion, goal: &Criterion) -> bool {
    let Ok(order) = condition.quantity().compare(goal.quantity()) else { return false };
    let touch = order.is_eq()
        && [condition, goal]
            .iter()
            .all(|own| matches!(own.comparator(), Comparator::AtLeast | Comparator::AtMost));
    match (condition.direction(), goal.direction()) {
        (Direction::Lower, Direction::Higher) => order.is_gt() || touch,
        (Direction::Higher, Direction::Lower) => order.is_lt() || touch,
        (Direction::Higher, Direction::Higher) | (Direction::Lower, Direction::Lower) => true,
    }
}

/// Returns whether two quantities measure the same.
fn fits(one: &Quantity, other: &Quantity) -> bool {
    match (one.unit(), other.unit()) {
        (Some(one), Some(other)) => Unit::fit(one, other) == Fit::Same,
        (None, _) | (_, None) => true,
    }
}
