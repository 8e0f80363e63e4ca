//! Goes through a sheet in order and lays what is stated beside what is derived.

use alloc::vec::Vec;
use core::iter::zip;

use crate::plan::initiative::{Initiative, PerformanceTarget};
use crate::plan::measured::MeasuredTarget;
use crate::plan::measured::notes::{Notes, UnitNote};
use crate::plan::place::{Column, Line, Place, Row};
use crate::plan::strategy::Strategy;
use crate::plan::target::Target;
use crate::plan::withdrawal::condition::ConditionTest;
use crate::review::Review;
use crate::review::finding::{Finding, FindingCode};
use crate::review::marks::{InitiativeRatings, StrategyRatings};
use crate::review::named::Named;
use crate::review::rubric::RequiredNarratives;
use crate::rules::clause::Clause;
use crate::rules::derived::Derived;
use crate::rules::r11_narrative::{Narrative, initiative_narrative, strategy_narrative};
use crate::terms::marks::{Achievement, Legend, Level, OutcomeStatus};
use crate::terms::text::Text;
use crate::value::reading::Reading;
use crate::value::stated::{Stated, Statement};

/// All findings of a review, in sheet order.
pub(crate) fn of<'s>(review: &Review<'s>) -> Vec<Finding<'s>> {
    let mut findings = Findings {
        required: review.rubric.narratives(),
        row: Row::Sheet,
        line: None,
        found: Vec::new(),
    };
    let marks = &review.marks;
    let (mut individual, mut initiatives) = (marks.indicators().iter(), marks.initiatives().iter());
    for (strategy, ratings) in zip(review.sheet.strategies(), marks.strategies()) {
        findings.strategy(strategy, ratings, individual.by_ref());
        for (initiative, ratings) in zip(strategy.initiatives(), initiatives.by_ref()) {
            findings.initiative(initiative, *ratings);
        }
    }
    findings.found
}

/// Where there is a finding, there are mostly several: room for so many, a kilobyte, is taken at
/// first.
const SEVERAL: usize = 9;

/// Collects findings. It stands on one row and line at a time.
struct Findings<'s> {
    required: RequiredNarratives,
    row: Row,
    line: Option<Line>,
    found: Vec<Finding<'s>>,
}

impl<'s> Findings<'s> {
    fn strategy<'m>(
        &mut self,
        strategy: &'s Strategy,
        ratings: &StrategyRatings,
        individual: impl Iterator<Item = &'m Derived<OutcomeStatus>>,
    ) {
        self.row = Row::Strategy(strategy.code());
        for (number, (indicator, individual)) in (1..).zip(zip(strategy.indicators(), individual)) {
            self.line = Some(Line::Indicator(number));
            self.readings(indicator.measured(), Column::OutcomeReading, Column::OutcomePrevious);
            self.mark(Column::Individual, indicator.stated(), *individual);
        }
        self.line = None;
        let stated = strategy.stated();
        let effectiveness = ratings.effectiveness;
        self.mark(Column::Overall, stated.overall(), ratings.overall);
        self.mark(Column::Progress, stated.progress(), ratings.progress);
        self.mark(Column::StrategyEffectiveness, stated.effectiveness(), effectiveness);
        if self.required != RequiredNarratives::InitiativesAndStrategies {
            return;
        }
        let narrative = strategy_narrative(stated.effectiveness().mark().or(effectiveness.mark()));
        if narrative.value == Narrative::Required {
            self.narrative(narrative.clause, Column::Issues, strategy.issues());
            self.narrative(narrative.clause, Column::FutureImprovements, strategy.improvements());
        }
    }

    fn initiative(&mut self, initiative: &'s Initiative, ratings: InitiativeRatings) {
        self.row = Row::Initiative(initiative.code());
        if !initiative.is_plain() {
            self.targets(initiative);
            self.conditions(initiative);
            self.line = None;
        }
        let stated = initiative.stated();
        let (level, effectiveness) = (ratings.level, ratings.effectiveness);
        self.achievement(stated.achievement(), ratings.achievement, level);
        self.mark(Column::InitiativeEffectiveness, stated.effectiveness(), effectiveness);
        if self.required == RequiredNarratives::None {
            return;
        }
        let narrative = initiative_narrative(
            stated.achievement().mark().map(Achievement::level).or(level.mark()),
            stated.effectiveness().mark().or(effectiveness.mark()),
        );
        if narrative.value == Narrative::Required {
            self.narrative(narrative.clause, Column::Issues, initiative.issues());
            self.narrative(narrative.clause, Column::Improvements, initiative.improvements());
        }
    }

    fn targets(&mut self, initiative: &'s Initiative) {
        for (number, target) in (1..).zip(initiative.targets()) {
            self.line = Some(Line::Target(number));
            self.readings(target.measured(), Column::TargetReading, Column::TargetPrevious);
            self.verdict(target);
        }
    }

    /// What is notable of a target's two cells: the reading, its population, last year's reading.
    #[inline]
    fn readings(&mut self, measured: &'s MeasuredTarget, reading: Column, previous: Column) {
        let notes = measured.notes();
        if !notes.is_empty() {
            self.notes(notes, measured, reading, previous);
        }
    }

    fn notes(
        &mut self,
        notes: Notes,
        measured: &'s MeasuredTarget,
        reading: Column,
        previous: Column,
    ) {
        let target = measured.target();
        if notes.unexplained {
            self.add(FindingCode::ReadingMissing, reading, Named::Goal(target.goal()));
        }
        self.unit(notes.reading, measured.reading(), target, reading);
        if notes.population_differs {
            let named = Named::Populations(measured.reading().population(), target.population());
            self.add(FindingCode::PopulationDiffers, reading, named);
        }
        self.unit(notes.previous, measured.previous(), target, previous);
    }

    fn unit(
        &mut self,
        note: Option<UnitNote>,
        reading: &'s Reading,
        target: &'s Target,
        column: Column,
    ) {
        let (Some(note), Some(quantity)) = (note, reading.quantity()) else { return };
        let code = match note {
            UnitNote::Missing => FindingCode::UnitMissing,
            UnitNote::CounterDiffers => FindingCode::CounterDiffers,
        };
        self.add(code, column, Named::Reading(quantity, target.goal()));
    }

    /// Notes a condition whose counter is not its target's.
    fn conditions(&mut self, initiative: &'s Initiative) {
        for (number, condition, target) in initiative.withdrawal().pairs(initiative.targets()) {
            if let (true, ConditionTest::Reading(criterion)) =
                (condition.counter_differs(target), condition.test())
            {
                self.line = Some(Line::Target(number));
                let named = Named::Condition(criterion, target.target().goal());
                self.add(FindingCode::CounterDiffers, Column::Withdrawal, named);
            }
        }
    }

    /// One finding at most on a mark: illegible, else different, else missing.
    fn mark<M: Legend>(&mut self, column: Column, stated: &'s Stated<M>, derived: Derived<M>) {
        match (derived, stated.statement()) {
            (_, Statement::Illegible) => self.illegible(column, stated, derived),
            (Derived::Mark(other), Statement::Mark(mark)) if mark != other => {
                self.differs(column, stated, other);
            }
            (Derived::Mark(_), Statement::Blank | Statement::Dash) => {
                self.add_mark(FindingCode::MarkMissing, column, None, derived);
            }
            (Derived::Mark(_) | Derived::Undetermined(_) | Derived::Judgement, _) => {}
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
        match (target.stated().statement(), target.verdict()) {
            (Statement::Illegible, derived) => {
                self.illegible(Column::TargetReading, target.stated(), derived);
            }
            (Statement::Mark(stated), Derived::Mark(other)) if stated != other => {
                let named = Named::Verdict(target);
                self.add(FindingCode::VerdictDiffers, Column::TargetReading, named);
            }
            (Statement::Mark(_) | Statement::Blank | Statement::Dash, _) => {}
        }
    }

    /// A narrative that a clause requires.
    #[inline]
    fn narrative(&mut self, clause: &'static Clause, column: Column, text: &'s Text) {
        if !text.is_filled() {
            self.add(FindingCode::NarrativeMissing, column, Named::Narrative(clause));
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
        self.add(code, column, Named::Mark(stated, derived.map(Legend::mark)));
    }

    #[cold]
    fn add(&mut self, code: FindingCode, column: Column, named: Named<'s>) {
        if self.found.is_empty() {
            self.found.reserve(SEVERAL);
        }
        self.found.push(Finding::new(code, self.at(column), named));
    }

    fn at(&self, column: Column) -> Place {
        Place { row: self.row, line: self.line, column }
    }
}
