//! Differences between two policies. The policy is the city's, so all wards' sheets must have the
//! same one.

use alloc::string::ToString;

use crate::city::comparison::defect::PolicyEntry;
use crate::plan::{BasicPolicy, Column, DesiredOutcome, Item, Line, Pillar, Place, Row, Target};
use crate::terms::{Said, Text, notation};
use crate::value::FiscalYear;

/// Reports every difference in policy order: its place, the entry found and the entry expected.
///
/// DECISION: width and spaces make no difference, nor do labels and wordings as printed; equal
/// goals may be written differently.
pub(crate) fn differences(
    found: &BasicPolicy,
    expected: &BasicPolicy,
    tell: impl FnMut(Place, PolicyEntry, PolicyEntry),
) {
    let mut walk = Walk { row: Row::Policy, line: None, tell };
    walk.text(Column::Title, &found.title, &expected.title);
    for (found, expected) in pairs(&found.pillars, &expected.pillars) {
        walk.pillar(found, expected);
    }
}

/// Walks two policies side by side, and keeps the current row and line.
struct Walk<F> {
    row: Row,
    line: Option<Line>,
    tell: F,
}

impl<F: FnMut(Place, PolicyEntry, PolicyEntry)> Walk<F> {
    fn pillar(&mut self, found: Option<&Pillar>, expected: Option<&Pillar>) {
        self.row = Row::Pillar(expected_first(found, expected, |pillar| u64::from(pillar.number)));
        let (Some(found), Some(expected)) = (found, expected) else {
            return self.node(
                Column::Title,
                found.map(|node| &node.title),
                expected.map(|node| &node.title),
            );
        };
        self.value(Column::Number, &found.number, &expected.number);
        self.text(Column::Title, &found.title, &expected.title);
        for (found, expected) in pairs(&found.desired_outcomes, &expected.desired_outcomes) {
            self.outcome(found, expected);
        }
    }

    fn outcome(&mut self, found: Option<&DesiredOutcome>, expected: Option<&DesiredOutcome>) {
        let (pillar, number) = expected_first(found, expected, |outcome| {
            (u64::from(outcome.pillar), u64::from(outcome.number))
        });
        self.row = Row::DesiredOutcome(pillar, number);
        let (Some(found), Some(expected)) = (found, expected) else {
            return self.node(
                Column::Title,
                found.map(|node| &node.title),
                expected.map(|node| &node.title),
            );
        };
        self.value(Column::Number, &found.number, &expected.number);
        self.text(Column::Title, &found.title, &expected.title);
        for (n, (found, expected)) in (1..).zip(pairs(&found.items, &expected.items)) {
            let mark = expected.or(found).map(|item| item.mark);
            self.row = mark
                .map_or(Row::NthItem(pillar, number, n), |mark| Row::Item(pillar, number, mark));
            self.item(found, expected);
        }
    }

    fn item(&mut self, found: Option<&Item>, expected: Option<&Item>) {
        let (Some(found), Some(expected)) = (found, expected) else {
            return self.node(
                Column::Title,
                found.map(|node| &node.title),
                expected.map(|node| &node.title),
            );
        };
        self.value(Column::Mark, &found.mark, &expected.mark);
        self.text(Column::Title, &found.title, &expected.title);
        for (number, (found, expected)) in (1..).zip(pairs(&found.indicators, &expected.indicators))
        {
            self.line = Some(Line::Common(number));
            self.indicator(found, expected);
        }
        self.line = None;
    }

    fn indicator(&mut self, found: Option<&Target>, expected: Option<&Target>) {
        let (Some(found), Some(expected)) = (found, expected) else {
            return self.node(Column::Name, found.map(Target::name), expected.map(Target::name));
        };
        self.text(Column::Name, found.name(), expected.name());
        self.text(Column::Population, found.population(), expected.population());
        if !found.goal().is_same_as(expected.goal()) {
            self.differ(
                Column::Target,
                &found.goal().ja().to_string(),
                &expected.goal().ja().to_string(),
            );
        }
        self.year(Column::From, found.from(), expected.from());
        self.year(Column::Due, found.due(), expected.due());
        let (since, expected_since) = (found.cumulative_since(), expected.cumulative_since());
        self.year(Column::CumulativeSince, since, expected_since);
    }

    /// Reports a node that only one of the policies has.
    fn node(&mut self, column: Column, found: Option<&Text>, expected: Option<&Text>) {
        let title = |text: Option<&Text>| PolicyEntry::of(text.map_or("", Text::as_str));
        self.tell(column, title(found), title(expected));
    }

    fn text(&mut self, column: Column, found: &Text, expected: &Text) {
        if !notation::same_words(found.as_str(), expected.as_str()) {
            self.differ(column, found.as_str(), expected.as_str());
        }
    }

    fn year(&mut self, column: Column, found: Option<FiscalYear>, expected: Option<FiscalYear>) {
        if found != expected {
            let entry =
                |year: Option<FiscalYear>| year.map_or(PolicyEntry::Nothing, PolicyEntry::Year);
            self.tell(column, entry(found), entry(expected));
        }
    }

    fn value<T: PartialEq + ToString>(&mut self, column: Column, found: &T, expected: &T) {
        if found != expected {
            self.differ(column, &found.to_string(), &expected.to_string());
        }
    }

    fn differ(&mut self, column: Column, found: &str, expected: &str) {
        self.tell(column, PolicyEntry::of(found), PolicyEntry::of(expected));
    }

    fn tell(&mut self, column: Column, found: PolicyEntry, expected: PolicyEntry) {
        let place = Place { row: self.row, line: self.line, column };
        (self.tell)(place, found, expected);
    }
}

/// Pairs the elements of two lists up to the end of the longer one.
fn pairs<'a, T>(a: &'a [T], b: &'a [T]) -> impl Iterator<Item = (Option<&'a T>, Option<&'a T>)> {
    (0..a.len().max(b.len())).map(|i| (a.get(i), b.get(i)))
}

/// Returns a row's number: the expected node's, or else the found one's.
fn expected_first<T, N: Default>(
    found: Option<&T>,
    expected: Option<&T>,
    number: impl Fn(&T) -> N,
) -> N {
    expected.or(found).map(number).unwrap_or_default()
}
