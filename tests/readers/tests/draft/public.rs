//! Phrases of public texts: everything certain is right, and required values are found.

use std::cmp::Ordering;

use kusei::draft::{ChangeAmount, Sense, scan};
use kusei::terms::Comparator;
use kusei::{Criterion, Quantity};

/// A phrase and its values.
struct Case {
    text: &'static str,
    values: Vec<Value>,
}

/// A value that a careful reader takes from a text.
struct Value {
    kind: Kind,
    amount: Option<(Quantity, Option<Comparator>)>,
    /// Whether it may be missed.
    optional: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Criterion,
    Quantity,
    Change,
}

fn cases() -> Vec<Case> {
    let lines =
        include_str!("../../../data/prose.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (text, values) = line.split_once('\t').unwrap_or_else(|| panic!("{line}"));
            let values = values.split("; ").filter(|value| !value.is_empty()).map(value).collect();
            Case { text, values }
        })
        .collect()
}

fn value(written: &str) -> Value {
    let bare = written.strip_prefix('（').and_then(|rest| rest.strip_suffix('）'));
    let (kind, amount) = match bare.unwrap_or(written).split_once(' ') {
        Some(("基準", text)) => {
            let criterion: Criterion = text.parse().expect("a criterion");
            let amount = (criterion.quantity().clone(), Some(criterion.comparator()));
            (Kind::Criterion, Some(amount))
        }
        Some(("数量", text)) => (Kind::Quantity, Some((text.parse().expect("a quantity"), None))),
        Some(("増減", text)) => (Kind::Change, Some((text.parse().expect("a change"), None))),
        _ => (Kind::Change, None),
    };
    Value { kind, amount, optional: bare.is_some() }
}

/// Returns the certain values: kind, amount and comparator.
fn found(text: &str) -> Vec<(Kind, Quantity, Option<Comparator>)> {
    let mut all = Vec::new();
    for phrase in scan(text) {
        match phrase.sense() {
            Some(Sense::Quantity(quantity)) => all.push((Kind::Quantity, quantity.clone(), None)),
            Some(Sense::Range(from, to)) => {
                all.extend([from, to].map(|end| (Kind::Quantity, end.clone(), None)));
            }
            Some(Sense::Criterion(criterion)) => {
                let comparator = Some(criterion.comparator());
                all.push((Kind::Criterion, criterion.quantity().clone(), comparator));
            }
            Some(Sense::Change(change)) => {
                let amount = match change.amount() {
                    ChangeAmount::By(quantity) => quantity,
                    ChangeAmount::Criterion(criterion) => criterion.quantity(),
                };
                if amount.unit().is_some() {
                    all.push((Kind::Change, amount.clone(), None));
                }
            }
            _ => {}
        }
    }
    all
}

/// Returns whether two quantities are the same amount; 日間 counts like 日, and all shares are alike.
fn same(a: &Quantity, b: &Quantity) -> bool {
    let word = |quantity: &Quantity| quantity.unit().map_or(String::new(), ToString::to_string);
    let (one, other) = (word(a), word(b));
    let alike =
        one.is_empty() || other.is_empty() || one.starts_with(&other) || other.starts_with(&one);
    a.compare(b) == Ok(Ordering::Equal) || alike && a.value() == b.value()
}

/// Returns whether a value allows what was found.
fn allows(
    value: &Value,
    (kind, quantity, comparator): &(Kind, Quantity, Option<Comparator>),
) -> bool {
    let Some((amount, bound)) = &value.amount else {
        return *kind == Kind::Change;
    };
    let sized = same(amount, quantity)
        || value.optional && value.kind == Kind::Quantity && same(amount, &negative(quantity));
    let kinds = match (value.kind, kind) {
        (Kind::Quantity | Kind::Criterion, Kind::Quantity)
        | (Kind::Change, Kind::Change | Kind::Quantity) => true,
        (Kind::Quantity, _) => value.optional,
        (Kind::Criterion, Kind::Criterion) => bound == comparator,
        _ => false,
    };
    sized && kinds
}

fn negative(quantity: &Quantity) -> Quantity {
    Quantity::new(-quantity.value(), quantity.unit().cloned()).expect("a quantity")
}

#[test]
fn nothing_certain_is_wrong() {
    let mut wrong = Vec::new();
    for case in cases() {
        for found in found(case.text) {
            if !case.values.iter().any(|value| allows(value, &found)) {
                wrong.push(format!("{}: {}", case.text, found.1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nearly_all_is_found() {
    let (mut of, mut missed) = (0, Vec::new());
    for case in cases() {
        let found = found(case.text);
        for value in case.values.iter().filter(|value| !value.optional) {
            of += 1;
            if !found.iter().any(|found| found.0 == value.kind && allows(value, found)) {
                missed.push(case.text);
            }
        }
    }
    assert!(missed.len() * 20 <= of, "{} of {of} missed:\n{}", missed.len(), missed.join("\n"));
}
