//! Builders in the form's notation, shared by the tests of the rules.

#![allow(dead_code, unused_imports, unused_macros, reason = "each test file uses only a part")]

use std::ops::Deref;

use kusei::plan::{Baseline, Goal, MeasuredTarget, Mismatched, Reference, Target};
use kusei::rules::Decided;
use kusei::terms::{
    Attainment, Legend, Narrative, RateFormula, ReadingStatus, Reason, Satisfaction,
    WithdrawalState,
};
use kusei::value::{Reading, ReadingValue};
use kusei::{Derived, FiscalYear, Sheet};
use serde_json::{Value, json};

/// A target with its two cells, filled in one by one: `measured("50%以上").read("49.6%")`.
#[derive(Clone, Debug)]
pub(crate) struct Measured(MeasuredTarget);

/// A target on its reading.
pub(crate) fn measured(criterion: &str) -> Measured {
    Measured::of(Goal::Criterion(criterion.parse().expect("a criterion")))
}

/// A target on its change.
pub(crate) fn change(criterion: &str) -> Measured {
    Measured::of(Goal::Change(criterion.parse().expect("a criterion"), Reference::Previous))
}

/// A target on its relative change.
pub(crate) fn relative(criterion: &str) -> Measured {
    let criterion = criterion.parse().expect("a relative change");
    Measured::of(Goal::RelativeChange(criterion, Reference::Previous))
}

/// A milestone.
pub(crate) fn milestone() -> Measured {
    Measured::of(Goal::Milestone("立ち上げる".into()))
}

/// Returns a cell: a quantity, one with 速報値 or 見込 before it, `reached`, a blank, 「―」 or the reason
/// for a missing reading.
pub(crate) fn reading(cell: &str) -> Reading {
    for status in ReadingStatus::ALL {
        if let Some(quantity) = cell.strip_prefix(status.ja()) {
            return Reading::unsettled(quantity.parse().expect("a quantity"), *status);
        }
    }
    cell.parse().map_or_else(
        |_| Reading::new(cell.parse::<ReadingValue>().expect("a reading")),
        |missing: kusei::terms::Missing| Reading::from(missing),
    )
}

impl Measured {
    fn of(goal: Goal) -> Self {
        Self::new(Target::new("指標", goal), Reading::blank(), Reading::blank())
    }

    fn new(target: Target, reading: Reading, previous: Reading) -> Self {
        Self(MeasuredTarget::new(target, reading, previous).expect("readings of their target"))
    }

    /// Sets this year's reading.
    pub(crate) fn read(self, cell: &str) -> Self {
        let previous = self.0.previous().clone();
        Self::new(self.0.target().clone(), reading(cell), previous)
    }

    /// Sets last year's reading.
    pub(crate) fn previous(self, cell: &str) -> Self {
        let this_year = self.0.reading().clone();
        Self::new(self.0.target().clone(), this_year, reading(cell))
    }

    /// Sets its first year; a blank sets none.
    pub(crate) fn from(self, year: &str) -> Self {
        let from = (!year.is_empty()).then(|| fiscal_year(year));
        let (reading, previous) = (self.0.reading().clone(), self.0.previous().clone());
        Self::new(self.0.target().clone().with_from(from), reading, previous)
    }

    /// Sets its due year; a blank sets none.
    pub(crate) fn due(self, year: &str) -> Self {
        let due = (!year.is_empty()).then(|| fiscal_year(year));
        let (reading, previous) = (self.0.reading().clone(), self.0.previous().clone());
        Self::new(self.0.target().clone().with_due(due), reading, previous)
    }

    /// Sets its path's criterion for a year.
    pub(crate) fn path(self, year: &str, criterion: &str) -> Self {
        let waypoint =
            kusei::plan::Waypoint::new(fiscal_year(year), criterion.parse().expect("a criterion"));
        let target = self.0.target().clone().with_path(vec![waypoint]).expect("a path");
        Self::new(target, self.0.reading().clone(), self.0.previous().clone())
    }

    /// Measures its change from a baseline of 平成26年度.
    pub(crate) fn against(self, baseline: &str) -> Self {
        let baseline =
            Baseline::new(fiscal_year("平成26年度"), baseline.parse().expect("a quantity"));
        let goal = match self.0.target().goal().clone() {
            Goal::Change(criterion, _) => Goal::Change(criterion, baseline.into()),
            Goal::RelativeChange(criterion, _) => Goal::RelativeChange(criterion, baseline.into()),
            goal => panic!("{goal} is no change"),
        };
        let target = Target::new("指標", goal).with_due(self.0.target().due());
        Self::new(target, self.0.reading().clone(), self.0.previous().clone())
    }

    /// Adds a baseline of 平成27年度 beside its goal.
    pub(crate) fn beside(self, baseline: &str) -> Self {
        let told = Baseline::new(fiscal_year("平成27年度"), baseline.parse().expect("a quantity"));
        let target = self.0.target().clone().with_baseline(Some(told));
        Self::new(target, self.0.reading().clone(), self.0.previous().clone())
    }

    /// Returns whether two cells can be its readings.
    pub(crate) fn takes(&self, this_year: &str, previous: &str) -> Result<(), Mismatched> {
        let target = self.0.target().clone();
        MeasuredTarget::new(target, reading(this_year), reading(previous)).map(|_| ())
    }
}

impl Deref for Measured {
    type Target = MeasuredTarget;

    fn deref(&self) -> &MeasuredTarget {
        &self.0
    }
}

impl AsRef<MeasuredTarget> for Measured {
    fn as_ref(&self) -> &MeasuredTarget {
        &self.0
    }
}

pub(crate) fn fiscal_year(year: &str) -> FiscalYear {
    year.parse().expect("a fiscal year")
}

/// A value as the form prints it: its mark, the code of its reason, or a word.
pub(crate) trait Printed: Copy {
    fn printed(self) -> &'static str;
}

impl<M: Legend> Printed for Derived<M> {
    fn printed(self) -> &'static str {
        self.glyph().code()
    }
}

impl Printed for Attainment {
    fn printed(self) -> &'static str {
        match self {
            Self::Met | Self::Missed => self.code(),
            Self::Unknown(reason) => reason.code(),
        }
    }
}

impl Printed for WithdrawalState {
    fn printed(self) -> &'static str {
        self.code()
    }
}

impl Printed for RateFormula {
    fn printed(self) -> &'static str {
        match self {
            Self::Unknown | Self::Unbounded => self.code(),
            Self::ZeroPercent
            | Self::ReadingOverTarget
            | Self::TargetOverReading
            | Self::TwoMinusReadingOverTarget => Self::ja(&self),
        }
    }
}

impl Printed for Narrative {
    fn printed(self) -> &'static str {
        self.code()
    }
}

impl Printed for Satisfaction {
    fn printed(self) -> &'static str {
        match self {
            Self::Satisfied => "yes",
            Self::NotSatisfied => "no",
        }
    }
}

/// Returns a decision as a row writes it: the value and the id of the clause.
pub(crate) fn said<T: Printed>(decided: Decided<T>) -> (&'static str, &'static str) {
    (decided.value.printed(), decided.clause().id)
}

/// One test for each row of a rule, `name: decision => "value" by "R7.9";`, and one that checks
/// that the rule has no other rows.
macro_rules! rows {
    ($($rule:ident)+; $($name:ident: $decided:expr => $value:literal by $clause:literal;)+) => {
        $(
            #[test]
            fn $name() {
                assert_eq!(crate::builders::said($decided), ($value, $clause));
            }
        )+

        #[test]
        fn every_clause_has_its_row() {
            let met = std::collections::BTreeSet::from([$($decided.clause().id),+]);
            let clauses = [$($rule),+].into_iter().flat_map(|rule| rule.clauses());
            assert_eq!(met, clauses.map(|clause| clause.id).collect());
        }
    };
}
pub(crate) use rows;

/// Every reason of an undetermined value.
pub(crate) const REASONS: [Reason; 11] = [
    Reason::ReadingMissing,
    Reason::PreviousMissing,
    Reason::ReadingForecast,
    Reason::ReferenceNotPositive,
    Reason::NotDue,
    Reason::RateUnknown,
    Reason::WithdrawalUnknown,
    Reason::NoTargets,
    Reason::ImplementationUnknown,
    Reason::NothingRated,
    Reason::NoInitiatives,
];

/// Every mark of a column, and every reason for none.
pub(crate) fn every_value<M: Legend>() -> Vec<Derived<M>> {
    let marks = M::ALL.iter().copied().map(Derived::Mark);
    let reasons = REASONS.into_iter().map(Derived::Undetermined);
    marks.chain(reasons).collect()
}

/// Returns every list of at most the given length.
pub(crate) fn lists<T: Clone>(things: &[T], longest: usize) -> Vec<Vec<T>> {
    let mut lists = vec![vec![]];
    let mut from = 0;
    for _ in 0..longest {
        let shorter = lists[from..].to_vec();
        from = lists.len();
        for list in shorter {
            for thing in things {
                lists.push([list.as_slice(), std::slice::from_ref(thing)].concat());
            }
        }
    }
    lists
}

/// A sheet of 平成28年度 with these strategies, all for one desired outcome with ㋐ and ㋑.
pub(crate) fn sheet(strategies: impl Into<Value>) -> Sheet {
    let items = ["㋐", "㋑"].map(|mark| json!({"mark": mark, "title": "項目"}));
    let outcomes = json!([{"number": 1, "title": "めざす成果", "items": items}]);
    let pillars = json!([{"number": 1, "title": "柱", "desired_outcomes": outcomes}]);
    let sheet = json!({
        "format": "kusei/1", "form": "osaka-ward-2016",
        "ward": "福島区", "fiscal_year": "平成28年度",
        "policy": {"title": "区政運営基本方針", "pillars": pillars},
        "strategies": strategies.into(),
    });
    serde_json::from_value(sheet).expect("a sheet")
}

/// Returns a strategy, 4-1 by default.
pub(crate) fn strategy(cells: Value) -> Value {
    let outcome = json!({"pillar": 1, "number": 1});
    filled(json!({"code": "4-1", "desired_outcome": outcome}), cells)
}

/// Returns an initiative, 4-1-1 by default.
pub(crate) fn initiative(cells: Value) -> Value {
    filled(json!({"code": "4-1-1"}), cells)
}

/// A target or an indicator.
pub(crate) fn target(cells: Value) -> Value {
    filled(json!({"name": "指標"}), cells)
}

fn filled(mut row: Value, cells: Value) -> Value {
    match (&mut row, cells) {
        (Value::Object(row), Value::Object(cells)) => row.extend(cells),
        (row, cells) => panic!("{row} and {cells} are no rows"),
    }
    row
}

/// The findings of a sheet: `narrative-missing @ 【4-1-1】 課題`.
pub(crate) fn findings(sheet: &Sheet) -> Vec<String> {
    let review = kusei::review(sheet);
    let findings = review.findings().iter();
    findings.map(|finding| format!("{} @ {}", finding.code(), finding.at())).collect()
}
