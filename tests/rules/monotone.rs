//! A better reading, in its criterion's own direction, never earns a worse mark.
//!
//! All else equal, for non-negative figures and withdrawal conditions opposite to their target,
//! under any rubric, except for ア/イ and undetermined values.

use std::collections::BTreeSet;

use kusei::terms::{Comparator, Direction, Legend, Satisfaction};
use kusei::value::{RateCriterion, RelativeCriterion};
use kusei::wire::{
    RawBaseline, RawCondition, RawInitiative, RawReading, RawStrategy, RawSubject, RawWaypoint,
};
use kusei::{
    Criterion, Derived, FiscalYear, Quantity, RawSheet, Review, Rubric, Sheet, review, review_with,
};
use proptest::prelude::{Just, Strategy, any as any_of_std, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rust_decimal::Decimal;

use crate::drawn::{any, config, sheets};

/// A sheet with one strategy, and the same sheet with one reading improved.
#[derive(Debug, Clone)]
struct Case {
    before: Sheet,
    after: Sheet,
}

/// Returns the document with cells that only hold spaces made blank.
fn without_spaces(mut raw: RawSheet) -> RawSheet {
    let cells: Vec<_> = raw.cells().map(|(at, text)| (at, text.into_owned())).collect();
    for (at, _) in cells.into_iter().filter(|(_, text)| text.trim().is_empty()) {
        let _ = raw.set(&at, "");
    }
    raw
}

/// Draws a sheet with a reading that can be improved: by a number of its units, or just past its
/// goal.
///
/// Half of them are short and have no blanks, so that most marks are known.
fn cases() -> impl Strategy<Value = Case> {
    let by = prop_oneof![(1..100_u32).prop_map(Some), Just(None)];
    let drawn = (sheets::<Sheet>(), any_of_std::<(Index, Index, bool, bool)>(), by, 1..100_u32);
    drawn.prop_filter_map("no reading", |(sheet, (own, nth, short, led), by, less)| {
        let mut raw = without_spaces(RawSheet::from(&sheet));
        let chosen = own.index(raw.strategies.len().max(1));
        raw.strategies = raw.strategies.into_iter().skip(chosen).take(1).collect();
        let strategy = raw.strategies.first_mut()?;
        for mut row in rows(strategy) {
            row.without_minus();
            if short {
                row.fill();
            }
        }
        if short {
            strategy.initiatives.retain(|own| !own.targets.is_empty());
            strategy.initiatives.truncate(2);
            strategy.indicators.truncate(1);
        }
        if led {
            lead(strategy, sheet.fiscal_year(), less)?;
        }
        for initiative in &mut strategy.initiatives {
            run_against(initiative);
            if short {
                initiative.implementation.get_or_insert_with(|| "as_planned".into());
            }
        }
        let before = Sheet::try_from(raw.clone()).ok()?;
        let mut rows = rows(raw.strategies.first_mut()?);
        let chosen = nth.index(rows.len().max(1));
        rows.get_mut(chosen)?.make_better(by)?;
        Some(Case { before, after: Sheet::try_from(raw).ok()? })
    })
}

/// Makes the targets of indicators lower this year than in the next, when they are due.
fn lead(strategy: &mut RawStrategy, year: FiscalYear, less: u32) -> Option<()> {
    for own in &mut strategy.indicators {
        let written = own.criterion.as_deref().filter(|own| !own.trim().is_empty());
        let Some(goal) = written.map(criterion) else { continue };
        let easier = match goal.direction() {
            Direction::Higher => Direction::Lower,
            Direction::Lower => Direction::Higher,
        };
        let step = Criterion::new(further(goal.quantity(), easier, less)?, goal.comparator());
        own.due = Some(year.next()?.to_string());
        own.path = [RawWaypoint {
            fiscal_year: Some(year.to_string()),
            criterion: Some(step.to_string()),
        }]
        .into();
    }
    Some(())
}

/// The cells that an indicator and a performance target have in common.
struct Row<'a> {
    criterion: &'a mut Option<String>,
    change: &'a mut Option<String>,
    relative_change: &'a mut Option<String>,
    baseline: &'a mut Option<RawBaseline>,
    reading: &'a mut Option<RawReading>,
    previous: &'a mut Option<RawReading>,
}

impl Row<'_> {
    /// Returns the criterion of a number; none for a milestone.
    fn goal(&self) -> Option<Criterion> {
        let filled = |own: &&str| !own.trim().is_empty();
        let own = self.criterion.as_deref().filter(filled);
        own.or(self.change.as_deref().filter(filled)).map(criterion)
    }

    fn without_minus(&mut self) {
        let baseline = self.baseline.as_mut().and_then(|own| own.value.as_mut());
        let goals = [self.criterion.as_mut(), self.change.as_mut(), self.relative_change.as_mut()];
        let readings = [value(self.reading), value(self.previous), baseline];
        for figure in goals.into_iter().chain(readings).flatten() {
            *figure = figure.replace(['-', '▲', '△', '−', '－', '‐'], "");
        }
    }

    /// Returns the direction in which a reading of a relative change improves.
    fn relative(&self) -> Option<Direction> {
        let written = self.relative_change.as_deref().filter(|own| !own.trim().is_empty())?;
        Some(written.parse::<RelativeCriterion>().expect("a relative change").direction())
    }

    /// Replaces a missing reading with the target's figure; does nothing for a relative change.
    fn fill(&mut self) {
        if self.relative().is_some() {
            return;
        }
        if value(self.reading).is_none_or(|value| value == "―") {
            let goal = self.goal().map(|goal| goal.quantity().to_string());
            *self.reading = Some(RawReading::Text(goal.unwrap_or_else(|| "not_reached".into())));
        }
    }

    /// Improves a reading, which stays non-negative; a milestone becomes reached. `None` if there
    /// is no reading, or it cannot be improved.
    fn make_better(&mut self, by: Option<u32>) -> Option<()> {
        let (goal, relative) = (self.goal(), self.relative());
        let written = value(self.reading)?;
        *written = match goal {
            None if relative.is_some() => {
                let reading: Quantity = written.parse().ok()?;
                further(&reading, relative?, by.unwrap_or(1))?.to_string()
            }
            None => (written == "not_reached").then(|| "reached".into())?,
            Some(goal) => {
                let reading: Quantity = written.parse().ok()?;
                let missed = goal.test(&reading) == Ok(Satisfaction::NotSatisfied);
                let from = if by.is_none() && missed { goal.quantity() } else { &reading };
                further(from, goal.direction(), by.unwrap_or(1))?.to_string()
            }
        };
        Some(())
    }
}

fn rows(strategy: &mut RawStrategy) -> Vec<Row<'_>> {
    macro_rules! row {
        ($row:expr) => {
            Row {
                criterion: &mut $row.criterion,
                change: &mut $row.change,
                relative_change: &mut $row.relative_change,
                baseline: &mut $row.baseline,
                reading: &mut $row.reading,
                previous: &mut $row.previous,
            }
        };
    }
    let indicators = strategy.indicators.iter_mut().map(|row| row!(row));
    let targets = strategy.initiatives.iter_mut().flat_map(|own| &mut own.targets);
    indicators.chain(targets.map(|row| row!(row))).collect()
}

/// A reading's value, if there is one.
fn value(reading: &mut Option<RawReading>) -> Option<&mut String> {
    match reading.as_mut()? {
        RawReading::Text(value) => Some(value),
        RawReading::Fields(fields) => fields.value.as_mut(),
    }
}

fn criterion(written: &str) -> Criterion {
    written.parse().expect("a criterion, as written")
}

fn further(from: &Quantity, direction: Direction, by: u32) -> Option<Quantity> {
    let value = match direction {
        Direction::Higher => from.value().checked_add(by.into())?,
        Direction::Lower => (from.value() - Decimal::from(by)).max(Decimal::ZERO),
    };
    Quantity::new(value, from.unit().cloned()).ok()
}

/// Reverses an initiative's withdrawal conditions against their target; removes those on targets
/// with different directions.
fn run_against(initiative: &mut RawInitiative) {
    let goals = initiative.targets.iter().map(|target| {
        let goal = target.criterion.as_ref().or(target.change.as_ref())?;
        Some(criterion(goal).direction())
    });
    let goals: Vec<Option<Direction>> = goals.collect();
    let direction = |target: &RawSubject| match target {
        RawSubject::Number(number) => *goals.get(usize::try_from(*number - 1).ok()?)?,
        RawSubject::Word(_) => {
            let first = *goals.first()?;
            first.filter(|_| goals.iter().all(|goal| *goal == first))
        }
    };
    let turn = |condition: &mut RawCondition| {
        if let Some(rate) = &mut condition.achievement_rate {
            let bound = rate.parse::<RateCriterion>().expect("a rate, as written");
            *rate = RateCriterion::new(bound.rate().clone(), Comparator::LessThan).to_string();
            return true;
        }
        let (Some(written), Some(direction)) =
            (&mut condition.criterion, direction(&condition.target))
        else {
            return false;
        };
        *written = written.trim_start_matches('-').into();
        let against = match direction {
            Direction::Higher => Comparator::AtMost,
            Direction::Lower => Comparator::AtLeast,
        };
        *written = Criterion::new(criterion(written).quantity().clone(), against).to_string();
        true
    };
    if let Some(withdrawal) = &mut initiative.withdrawal {
        withdrawal.conditions.retain_mut(turn);
    }
}

/// Returns the marks that are better the higher they are in their legend.
fn ranks(review: &Review<'_>) -> Vec<(&'static str, Option<usize>)> {
    fn rank<M: Legend>(value: Derived<M>) -> Option<usize> {
        let mark = value.mark()?;
        M::ALL.iter().position(|own| *own == mark)
    }
    let mut ranks = Vec::new();
    for strategy in review.strategies() {
        ranks.extend(strategy.indicators().map(|own| ("個別", rank(own.individual().value()))));
        ranks.push(("全体", rank(strategy.overall().value())));
        ranks.push(("進捗", rank(strategy.progress().value())));
        for initiative in strategy.initiatives() {
            ranks.push(("水準", rank(initiative.level().value())));
            ranks.push(("達成状況", rank(initiative.achievement().value())));
            ranks.push(("○/×", rank(initiative.effectiveness().value())));
        }
    }
    ranks
}

/// Returns the columns in which a better reading made a mark worse; none if the rubric is not in
/// force.
fn worse(before: &Sheet, after: &Sheet, rubric: &Rubric) -> Vec<&'static str> {
    let [Ok(before), Ok(after)] = [before, after].map(|sheet| review_with(sheet, rubric)) else {
        return Vec::new();
    };
    let pairs = ranks(&before).into_iter().zip(ranks(&after));
    pairs
        .filter_map(|((column, before), (_, after))| (after? > before?).then_some(column))
        .collect()
}

proptest! {
    #![proptest_config(config(3_000))]

    #[test]
    fn a_better_reading_never_earns_a_worse_mark(
        case in cases(),
        rubrics in any::<[Rubric; 4]>(),
    ) {
        for rubric in rubrics.iter().chain(&Rubric::shipped()) {
            prop_assert_eq!(worse(&case.before, &case.after, rubric), [""; 0], "{:?}", rubric);
        }
    }
}

/// The check can fail: with the two sheets swapped, it finds worse marks in every column.
#[test]
fn the_check_fails_with_the_sheets_swapped() {
    let mut runner = TestRunner::deterministic();
    let mut found: Vec<&str> = Vec::new();
    let mut on_paths = 0;
    for _ in 0..1_500 {
        let drawn = (cases(), any::<[Rubric; 4]>()).new_tree(&mut runner);
        let (case, rubrics) = drawn.expect("a case").current();
        let reviewed = review(&case.before);
        let clauses = reviewed.strategies().flat_map(|own| own.indicators());
        let clauses = clauses.map(|own| own.individual().because().clause().id);
        on_paths += clauses.filter(|id| ["R7.17", "R7.18"].contains(id)).count();
        let rubrics = rubrics.into_iter().chain(Rubric::shipped());
        let worse: BTreeSet<_> =
            rubrics.flat_map(|rubric| worse(&case.after, &case.before, &rubric)).collect();
        found.extend(worse);
    }
    assert!(on_paths >= 50, "{on_paths}");
    for column in ["個別", "全体", "進捗", "水準", "達成状況", "○/×"] {
        let times = found.iter().filter(|own| **own == column).count();
        assert!(times >= 10, "{column}: {times}");
    }
}
