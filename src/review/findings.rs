//! Goes through a sheet in order and lays what is stated beside what is derived.

use alloc::vec::Vec;
use core::iter::zip;

use super::Review;
use super::finding::{Finding, FindingCode};
use super::marks::{InitiativeRatings, StrategyRatings};
use super::named::Named;
use crate::clause::Decided;
use crate::criterion::Criterion;
use crate::derived::Derived;
use crate::initiative::{Initiative, PerformanceTarget};
use crate::legend::{Achievement, Legend, Level, OutcomeStatus, Verdict};
use crate::measured::{Attainment, MeasuredTarget};
use crate::quantity::{Quantity, fit};
use crate::reading::{Missing, Reading};
use crate::rules::RequiredNarratives;
use crate::rules::narrative::{Narrative, initiative_narrative, strategy_narrative};
use crate::sheet::{Column, Line, Place, Row};
use crate::stated::{Stated, Statement};
use crate::strategy::Strategy;
use crate::target::Goal;
use crate::text::Text;
use crate::unit::Fit;
use crate::withdrawal::ConditionTest;

/// All findings of a review, in sheet order.
pub(super) fn of<'s>(review: &Review<'s>) -> Vec<Finding<'s>> {
    let mut findings = Findings {
        narratives: review.rubric.narratives(),
        row: Row::Sheet,
        line: None,
        found: Vec::new(),
    };
    let marks = &review.marks;
    for (strategy, ratings) in zip(review.sheet.strategies(), marks.strategies()) {
        findings.strategy(strategy, ratings, marks.indicators_of(strategy, ratings));
        let initiatives = marks.initiatives_of(strategy, ratings);
        for (initiative, ratings) in zip(strategy.initiatives(), initiatives) {
            findings.initiative(initiative, ratings);
        }
    }
    findings.found
}

/// Collects findings. It stands on one row and line at a time.
struct Findings<'s> {
    narratives: RequiredNarratives,
    row: Row,
    line: Option<Line>,
    found: Vec<Finding<'s>>,
}

impl<'s> Findings<'s> {
    fn strategy(
        &mut self,
        strategy: &'s Strategy,
        ratings: &StrategyRatings,
        indicators: &[Decided<Derived<OutcomeStatus>>],
    ) {
        self.row = Row::Strategy(strategy.code());
        for (number, (indicator, individual)) in (1..).zip(zip(strategy.indicators(), indicators)) {
            self.line = Some(Line::Indicator(number));
            self.readings(indicator.measured(), Column::OutcomeReading, Column::OutcomePrevious);
            self.mark(Column::Individual, indicator.stated(), individual.value);
        }
        self.line = None;
        let stated = strategy.stated();
        let effectiveness = ratings.effectiveness.value;
        self.mark(Column::Overall, stated.overall(), ratings.overall.value);
        self.mark(Column::Progress, stated.progress(), ratings.progress.value);
        self.mark(Column::StrategyEffectiveness, stated.effectiveness(), effectiveness);
        if self.narratives != RequiredNarratives::InitiativesAndStrategies {
            return;
        }
        let narrative = strategy_narrative(stated.effectiveness().mark().or(effectiveness.mark()));
        self.narrative(Column::Issues, strategy.issues(), narrative);
        self.narrative(Column::FutureImprovements, strategy.improvements(), narrative);
    }

    fn initiative(&mut self, initiative: &'s Initiative, ratings: &InitiativeRatings) {
        self.row = Row::Initiative(initiative.code());
        for (number, target) in (1..).zip(initiative.targets()) {
            self.line = Some(Line::Target(number));
            self.readings(target.measured(), Column::TargetReading, Column::TargetPrevious);
            self.verdict(target);
        }
        self.conditions(initiative);
        self.line = None;
        let stated = initiative.stated();
        let (level, effectiveness) = (ratings.level.value, ratings.effectiveness.value);
        self.achievement(stated.achievement(), ratings.achievement.value, level);
        self.mark(Column::InitiativeEffectiveness, stated.effectiveness(), effectiveness);
        if self.narratives == RequiredNarratives::None {
            return;
        }
        let narrative = initiative_narrative(
            stated.achievement().mark().map(Achievement::level).or(level.mark()),
            stated.effectiveness().mark().or(effectiveness.mark()),
        );
        self.narrative(Column::Issues, initiative.issues(), narrative);
        self.narrative(Column::Improvements, initiative.improvements(), narrative);
    }

    /// What is notable of a target's two cells: the reading, its population, last year's reading.
    fn readings(&mut self, measured: &'s MeasuredTarget, reading: Column, previous: Column) {
        if measured.is_plain() {
            return;
        }
        let goal = measured.target().goal();
        let explained = measured.reading().missing().is_none_or(Missing::is_explained);
        if !explained {
            self.add(FindingCode::ReadingMissing, reading, Named::Goal(goal));
        }
        self.unit(measured.reading(), goal, reading);
        let (found, expected) = (measured.reading().population(), measured.target().population());
        let differ = || found.as_str().trim() != expected.as_str().trim();
        if found.is_filled() && expected.is_filled() && differ() {
            let named = Named::Populations(found, expected);
            self.add(FindingCode::PopulationDiffers, reading, named);
        }
        self.unit(measured.previous(), goal, previous);
    }

    /// Notes a reading's unit that is not its target's.
    fn unit(&mut self, reading: &'s Reading, goal: &'s Goal, column: Column) {
        let Some((quantity, criterion)) = reading.quantity().zip(goal.criterion()) else {
            return;
        };
        let code = match (quantity.unit(), criterion.quantity().unit()) {
            (None, Some(_)) => FindingCode::UnitMissing,
            (Some(found), Some(own)) if found.fit(own) == Fit::CounterDiffers => {
                FindingCode::CounterDiffers
            }
            (Some(_), _) | (None, None) => return,
        };
        self.add(code, column, Named::Reading(quantity, goal));
    }

    /// Notes a condition whose counter is not its target's.
    fn conditions(&mut self, initiative: &'s Initiative) {
        for condition in initiative.withdrawal().conditions() {
            let ConditionTest::Reading(criterion) = condition.test() else { continue };
            let (first, targets) = condition.subject().among(initiative.targets());
            for (number, target) in (first..).zip(targets) {
                let goal = target.measured().target().goal();
                let own = goal.criterion().map(Criterion::quantity);
                if own.is_some_and(|own| counters_differ(criterion.quantity(), own)) {
                    self.line = Some(Line::Target(number));
                    let named = Named::Condition(criterion, goal);
                    self.add(FindingCode::CounterDiffers, Column::Withdrawal, named);
                }
            }
        }
    }

    /// One finding at most on a mark: illegible, else different, else missing.
    fn mark<M: Legend>(&mut self, column: Column, stated: &'s Stated<M>, derived: Derived<M>) {
        match (stated.statement(), derived) {
            (Statement::Illegible, _) => self.illegible(column, stated, derived),
            (Statement::Mark(mark), Derived::Mark(other)) if mark != other => {
                self.differs(column, stated, other);
            }
            (Statement::Blank | Statement::Dash, Derived::Mark(_)) => {
                self.add_mark(FindingCode::MarkMissing, column, None, derived);
            }
            (Statement::Mark(_), _) | (_, Derived::Undetermined(_) | Derived::Judgement) => {}
        }
    }

    /// 業績目標の達成状況, whose level may be known while (ⅰ) or (ⅱ) is not.
    fn achievement(
        &mut self,
        stated: &'s Stated<Achievement>,
        derived: Derived<Achievement>,
        level: Derived<Level>,
    ) {
        match (stated.statement(), derived.mark(), level) {
            (Statement::Mark(mark), None, Derived::Mark(level)) if mark.level() != level => {
                self.differs(Column::Achievement, stated, level);
            }
            (Statement::Illegible, None, Derived::Mark(_)) => {
                self.illegible(Column::Achievement, stated, level);
            }
            _ => self.mark(Column::Achievement, stated, derived),
        }
    }

    /// The verdict printed beside a reading: 67％（未達成）.
    fn verdict(&mut self, target: &'s PerformanceTarget) {
        if matches!(target.stated().statement(), Statement::Blank | Statement::Dash) {
            return;
        }
        let derived = match target.measured().attainment().value {
            Attainment::Met => Derived::Mark(Verdict::Achieved),
            Attainment::Missed => Derived::Mark(Verdict::NotAchieved),
            Attainment::Unknown(reason) => Derived::Undetermined(reason),
        };
        match (target.stated().statement(), derived) {
            (Statement::Illegible, _) => {
                self.illegible(Column::TargetReading, target.stated(), derived);
            }
            (Statement::Mark(stated), Derived::Mark(other)) if stated != other => {
                self.found.push(Finding::of_mark(
                    FindingCode::VerdictDiffers,
                    self.at(Column::TargetReading),
                    Some(target.stated().printed()),
                    derived.map(Legend::mark),
                    Named::Target(target.measured()),
                ));
            }
            (Statement::Mark(_) | Statement::Blank | Statement::Dash, _) => {}
        }
    }

    fn narrative(&mut self, column: Column, text: &'s Text, narrative: Decided<Narrative>) {
        if narrative.value == Narrative::Required && !text.is_filled() {
            self.add(FindingCode::NarrativeMissing, column, Named::Narrative(narrative.clause));
        }
    }

    fn illegible<M: Legend>(
        &mut self,
        column: Column,
        stated: &'s Stated<impl Legend>,
        derived: Derived<M>,
    ) {
        self.add_mark(FindingCode::IllegibleMark, column, Some(stated.printed()), derived);
    }

    fn differs<M: Legend>(&mut self, column: Column, stated: &'s Stated<impl Legend>, derived: M) {
        let derived = Derived::Mark(derived);
        self.add_mark(FindingCode::MarkDiffers, column, Some(stated.printed()), derived);
    }

    fn add_mark<M: Legend>(
        &mut self,
        code: FindingCode,
        column: Column,
        stated: Option<&'s str>,
        derived: Derived<M>,
    ) {
        let derived = derived.map(Legend::mark);
        self.found.push(Finding::of_mark(code, self.at(column), stated, derived, Named::Mark));
    }

    fn add(&mut self, code: FindingCode, column: Column, named: Named<'s>) {
        self.found.push(Finding::new(code, self.at(column), named));
    }

    fn at(&self, column: Column) -> Place {
        Place { row: self.row, line: self.line, column }
    }
}

fn counters_differ(a: &Quantity, b: &Quantity) -> bool {
    fit(a.unit(), b.unit()) == Fit::CounterDiffers
}
