//! The second yardstick: derives every mark in a hand-written loop over the same nested structs,
//! comparing the integers underlying the decimals.
//!
//! Mantissas are aligned with a table of powers and never divided; if both have the same scale they
//! are compared directly. There are no allocations, reasons or clauses.

use std::cmp::Ordering;

use kusei::plan::{ConditionSubject, ConditionTest, Goal, Initiative, MeasuredTarget, Strategy};
use kusei::terms::{Combination, Comparator, Direction, Implementation, MilestoneState};
use kusei::value::{Reading, ReadingValue, Unit};
use kusei::{Criterion, Quantity, Sheet};

use crate::exact::Exact;
use crate::marks::{
    Code, GOOD, Marks, NOT_DUE, POOR, PREVIOUS_MISSING, READING_MISSING, Standing, Withdrawal,
    achievement, first_reason, overall, progress, strategy,
};

/// Writes the marks of sheets one after the other.
pub(crate) fn marks(sheets: &[Sheet], marks: &mut Marks) {
    let mut rows = Rows {
        individual: &mut marks.individual,
        overall: marks.overall.iter_mut(),
        progress: marks.progress.iter_mut(),
        strategy: marks.strategy.iter_mut(),
        initiatives: marks.level.iter_mut().zip(&mut marks.achievement).zip(&mut marks.initiative),
    };
    for sheet in sheets {
        let year = i32::from(sheet.fiscal_year().western());
        for strategy in sheet.strategies() {
            rows.rate(strategy, year);
        }
    }
}

type Column<'m> = std::slice::IterMut<'m, Code>;

/// The positions of the next marks.
struct Rows<'m> {
    individual: &'m mut [Code],
    overall: Column<'m>,
    progress: Column<'m>,
    strategy: Column<'m>,
    initiatives: std::iter::Zip<std::iter::Zip<Column<'m>, Column<'m>>, Column<'m>>,
}

impl Rows<'_> {
    #[inline]
    fn rate(&mut self, own: &Strategy, year: i32) {
        let (mut on_track, mut not_on_track) = (false, false);
        let indicators = own.indicators();
        let (rated, rest) = std::mem::take(&mut self.individual).split_at_mut(indicators.len());
        self.individual = rest;
        for (mark, indicator) in rated.iter_mut().zip(indicators) {
            *mark = individual(indicator.measured(), year);
            on_track |= *mark == GOOD;
            not_on_track |= *mark == POOR;
        }
        let (mut not_achieved, mut open) = (false, 0);
        let initiatives = own.initiatives();
        for (initiative, ((level, mark), effectiveness)) in
            initiatives.iter().zip(&mut self.initiatives)
        {
            let standing = standing(initiative);
            *level = standing.level();
            *mark = achievement(
                *level,
                match initiative.implementation() {
                    None => 0,
                    Some(Implementation::AsPlanned) => 1,
                    Some(Implementation::NotAsPlanned) => 2,
                },
            );
            *effectiveness = standing.effectiveness();
            not_achieved |= standing.is_known_not_achieved();
            open = first_reason(open, *level);
        }
        let all = overall(on_track, not_on_track);
        let made = progress(initiatives.len(), not_achieved, open);
        for (column, code) in [
            (&mut self.overall, all),
            (&mut self.progress, made),
            (&mut self.strategy, strategy(all, made)),
        ] {
            if let Some(cell) = column.next() {
                *cell = code;
            }
        }
    }
}

/// R7.
fn individual(own: &MeasuredTarget, year: i32) -> Code {
    let attained = attainment(own);
    if attained != POOR {
        return attained;
    }
    let due = own.target().due();
    let ahead = due.map_or(0, |due| i32::from(due.western()) - year);
    match own.target().goal() {
        Goal::Change(..) | Goal::RelativeChange(..) => POOR,
        _ if ahead <= 0 => POOR,
        Goal::Milestone(_) => NOT_DUE,
        Goal::Criterion(criterion) => {
            let unit = criterion.quantity().unit();
            let (Some(reading), Some(previous)) =
                (read(own.reading(), unit), read(own.previous(), unit))
            else {
                return PREVIOUS_MISSING;
            };
            let goal = Exact::of(criterion.quantity(), None);
            if satisfies(criterion.comparator(), previous.order(goal)) {
                return POOR;
            }
            let made = reading.minus(previous).times(i128::from(ahead) + 1);
            let order = made.order(goal.minus(previous));
            let short = match criterion.direction() {
                Direction::Higher => Ordering::Less,
                Direction::Lower => Ordering::Greater,
            };
            if order == short { POOR } else { GOOD }
        }
    }
}

/// R2: `GOOD` if met, `POOR` if missed, else a reason.
#[inline]
fn attainment(own: &MeasuredTarget) -> Code {
    let met = match own.target().goal() {
        Goal::Milestone(_) => match own.reading().value() {
            ReadingValue::Milestone(state) => *state == MilestoneState::Reached,
            ReadingValue::Quantity(_) | ReadingValue::Missing(_) => return READING_MISSING,
        },
        Goal::Criterion(criterion) => {
            let asked = criterion.quantity();
            let Some(reading) = read(own.reading(), asked.unit()) else {
                return READING_MISSING;
            };
            satisfies(criterion.comparator(), reading.order(Exact::of(asked, None)))
        }
        // The yardstick's sheets have none.
        Goal::RelativeChange(..) => return READING_MISSING,
        Goal::Change(criterion, _) => {
            let unit = unit_of_change(own, criterion);
            let Some(reading) = read(own.reading(), unit) else {
                return READING_MISSING;
            };
            let Some(previous) = read(own.previous(), unit) else {
                return PREVIOUS_MISSING;
            };
            let asked = Exact::of(criterion.quantity(), unit);
            satisfies(criterion.comparator(), reading.minus(previous).order(asked))
        }
    };
    if met { GOOD } else { POOR }
}

/// The facts for R5 and R6.
#[inline]
fn standing(initiative: &Initiative) -> Standing {
    let targets = initiative.targets();
    let (mut missed, mut unknown) = (false, 0);
    for target in targets {
        match attainment(target.measured()) {
            GOOD => {}
            POOR => missed = true,
            reason if unknown == 0 => unknown = reason,
            _ => {}
        }
    }
    Standing { withdrawal: withdrawal(initiative), targets: targets.len(), missed, unknown }
}

/// R3.
#[inline]
fn withdrawal(initiative: &Initiative) -> Withdrawal {
    let own = initiative.withdrawal();
    let targets = initiative.targets();
    let mut found = [false; 3];
    for condition in own.conditions() {
        let chosen = match condition.subject() {
            ConditionSubject::Target(number) => {
                targets.get(number as usize - 1..number as usize).unwrap_or_default()
            }
            ConditionSubject::Each => targets,
        };
        for target in chosen {
            let state = match condition.test() {
                ConditionTest::Reading(criterion) => {
                    reading_satisfies(target.measured(), criterion)
                }
                ConditionTest::Rate(criterion) => rate_satisfies(
                    target.measured(),
                    criterion.rate().percentage(),
                    criterion.comparator(),
                ),
            };
            found[state.map_or(2, usize::from)] = true;
        }
    }
    let [fails, holds, open] = found;
    match (own.when().unwrap_or_default(), holds, fails, open) {
        (_, false, false, false) if own.conditions().is_empty() && !own.printed().is_filled() => {
            Withdrawal::NotTriggered
        }
        (_, false, false, false) => Withdrawal::Unknown,
        (Combination::Any, true, ..) | (Combination::All, _, false, false) => Withdrawal::Triggered,
        (Combination::Any, false, _, false) | (Combination::All, _, true, _) => {
            Withdrawal::NotTriggered
        }
        (Combination::Any, false, _, true) | (Combination::All, _, false, true) => {
            Withdrawal::Unknown
        }
    }
}

#[inline]
fn reading_satisfies(own: &MeasuredTarget, criterion: &Criterion) -> Option<bool> {
    let unit = match own.target().goal() {
        Goal::Milestone(_) | Goal::RelativeChange(..) => return None,
        Goal::Criterion(goal) => goal.quantity().unit(),
        Goal::Change(goal, _) => unit_of_change(own, goal),
    };
    let reading = read(own.reading(), unit)?;
    Some(satisfies(criterion.comparator(), reading.order(Exact::of(criterion.quantity(), unit))))
}

/// R4.
#[inline]
fn rate_satisfies(own: &MeasuredTarget, bound: &Quantity, word: Comparator) -> Option<bool> {
    let Goal::Criterion(goal) = own.target().goal() else {
        return None;
    };
    let reading = read(own.reading(), goal.quantity().unit())?;
    let asked = Exact::of(goal.quantity(), None);
    if reading.mantissa < 0 || asked.mantissa < 0 {
        return None;
    }
    let order = match (goal.direction(), reading.mantissa, asked.mantissa) {
        (Direction::Lower, 0, _) => Ordering::Greater,
        (Direction::Higher, _, 0) => return None,
        (Direction::Lower, ..) => asked.order_of_rate(reading, Exact::of(bound, None)),
        (Direction::Higher, ..) => reading.order_of_rate(asked, Exact::of(bound, None)),
    };
    Some(satisfies(word, order))
}

/// R1.
#[inline]
fn satisfies(word: Comparator, order: Ordering) -> bool {
    match word {
        Comparator::AtLeast => order != Ordering::Less,
        Comparator::AtMost => order != Ordering::Greater,
        Comparator::LessThan => order == Ordering::Less,
        Comparator::MoreThan => order == Ordering::Greater,
    }
}

#[inline]
fn read(reading: &Reading, unit: Option<&Unit>) -> Option<Exact> {
    Some(Exact::of(reading.quantity()?, unit))
}

/// Returns the unit that a figure without unit takes if the target is a change.
#[inline]
fn unit_of_change<'t>(own: &'t MeasuredTarget, goal: &'t Criterion) -> Option<&'t Unit> {
    goal.quantity()
        .unit()
        .or_else(|| own.reading().quantity().and_then(Quantity::unit))
        .or_else(|| own.previous().quantity().and_then(Quantity::unit))
}
