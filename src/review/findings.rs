//! Walks a sheet in order and compares what is stated with what is derived.

use alloc::vec::Vec;
use core::iter::zip;

use crate::plan::facts::{IndicatorFacts, InitiativeFacts, StrategyFacts};
use crate::plan::{
    Column, ConditionTest, Goal, Indicator, Initiative, Line, MeasuredTarget, PerformanceTarget,
    Place, Row, Sheet, Strategy,
};
use crate::review::finding::said::{
    ByRules, Counted, LegendMarks, Requirement, SaidVerdict, Unfilled,
};
use crate::review::finding::{Finding, FindingKind};
use crate::review::marks::{InitiativeRatings, Marks, StrategyRatings};
use crate::review::rubric::rule::RequiredNarratives;
use crate::rules::{Decided, Derived, DerivedGlyph, r11_narrative};
use crate::terms::rows::{TargetNotes, UnitNote};
use crate::terms::{Achievement, Legend, Narrative, OutcomeStatus, Prose, ReadingStatus};
use crate::value::{Disagreement, InitiativeCode, Reading, Stated, Statement};

/// Returns all findings of a sheet and its derived marks, in sheet order.
///
/// Most rows have none, which their facts show; only the other rows are read.
pub(crate) fn of<'s>(
    sheet: &'s Sheet,
    marks: &Marks,
    required: RequiredNarratives,
) -> Vec<Finding<'s>> {
    let mut findings = Findings { required, row: Row::Sheet, line: None, found: Vec::new() };
    for ((strategy, rows), ratings) in zip(sheet.rows(), marks.strategies()) {
        findings.row = Row::Strategy(rows.own.code);
        let individual = marks.indicators_of(ratings, rows.indicators.len());
        for (nth, (own, rated)) in zip(rows.indicators, individual).enumerate() {
            if !own.notes.is_empty() || own.stated.beside(rated.value).is_some() {
                findings.indicator(strategy, nth, own, rated.value);
            }
        }
        if parts(rows.own, ratings) {
            findings.strategy(strategy, rows.own, ratings);
        }
        if !rows.own.is_narrated {
            findings.strategy_narratives(strategy, rows.own, ratings);
        }
        let rated = marks.initiatives_of(ratings, rows.initiatives.len());
        for (nth, (own, rated)) in zip(rows.initiatives, rated).enumerate() {
            let initiative = || strategy.initiatives().get(nth);
            findings.row = Row::Initiative(InitiativeCode::new(rows.own.code, own.number));
            if is_remarkable(own, rated) {
                findings.initiative(initiative, own, rated);
            }
            if !own.is_narrated {
                findings.initiative_narratives(initiative, own, rated);
            }
        }
    }
    findings.found
}

/// Whether one of a strategy's marks parts from the derived one.
#[inline]
fn parts(own: &StrategyFacts, rated: &StrategyRatings) -> bool {
    own.overall.beside(rated.overall.value).is_some()
        || own.progress.beside(rated.progress.value).is_some()
        || own.effectiveness.beside(rated.effectiveness.value).is_some()
}

/// Whether there is something to find in an initiative's cells.
#[inline]
fn is_remarkable(own: &InitiativeFacts, rated: &InitiativeRatings) -> bool {
    own.has_notable_targets
        || own.has_notable_conditions
        || achievement_beside(own.achievement, rated).is_some()
        || own.effectiveness.beside(rated.effectiveness.value).is_some()
}

/// How a stated mark differs from the derived one, and the latter.
type Parting = Option<(Disagreement, DerivedGlyph)>;

fn beside<M: Legend>(stated: Statement<M>, derived: Derived<M>) -> Parting {
    stated.beside(derived).map(|found| (found, derived.glyph()))
}

/// 業績目標の達成状況, whose level may be known while (ⅰ) or (ⅱ) is not.
#[inline]
fn achievement_beside(stated: Statement<Achievement>, rated: &InitiativeRatings) -> Parting {
    let (derived, level) = (rated.achievement.value, rated.level.value);
    match (stated, derived.mark(), level.mark()) {
        (Statement::Mark(mark), None, Some(known)) if mark.level() != known => {
            Some((Disagreement::Differs, level.glyph()))
        }
        (Statement::Illegible, None, Some(_)) => Some((Disagreement::Illegible, level.glyph())),
        _ => beside(stated, derived),
    }
}

/// The initial capacity: a sheet with one finding usually has several. This is less than a
/// kilobyte, which allocators keep ready.
const SEVERAL: usize = 8;

/// Collects findings while walking; it is at one row and line at a time.
struct Findings<'s> {
    required: RequiredNarratives,
    row: Row,
    line: Option<Line>,
    found: Vec<Finding<'s>>,
}

impl<'s> Findings<'s> {
    #[cold]
    fn indicator(
        &mut self,
        strategy: &'s Strategy,
        nth: usize,
        own: &IndicatorFacts,
        rated: Derived<OutcomeStatus>,
    ) {
        let indicator = || strategy.indicators().get(nth);
        self.line = Some(Line::Indicator(nth.saturating_add(1)));
        if let Some(indicator) = indicator().filter(|_| !own.notes.is_empty()) {
            let (reading, previous) = (Column::OutcomeReading, Column::OutcomePrevious);
            self.notes(own.notes, indicator.measured(), reading, previous);
        }
        let found = beside(own.stated, rated);
        self.mark(Column::Individual, found, || indicator().map(Indicator::stated));
        self.line = None;
    }

    #[cold]
    fn strategy(&mut self, strategy: &'s Strategy, own: &StrategyFacts, rated: &StrategyRatings) {
        let stated = || strategy.stated();
        let overall = beside(own.overall, rated.overall.value);
        self.mark(Column::Overall, overall, || Some(stated().overall()));
        let progress = beside(own.progress, rated.progress.value);
        self.mark(Column::Progress, progress, || Some(stated().progress()));
        let effectiveness = beside(own.effectiveness, rated.effectiveness.value);
        let column = Column::StrategyEffectiveness;
        self.mark(column, effectiveness, || Some(stated().effectiveness()));
    }

    fn strategy_narratives(
        &mut self,
        strategy: &'s Strategy,
        own: &StrategyFacts,
        rated: &StrategyRatings,
    ) {
        let effectiveness = own.effectiveness.mark().or(rated.effectiveness.value.mark());
        let narrative = r11_narrative::strategy_narrative(effectiveness);
        let asked = self.required == RequiredNarratives::InitiativesAndStrategies;
        if asked && narrative.value == Narrative::Required {
            self.narrative(narrative, Column::Issues, strategy.issues());
            self.narrative(narrative, Column::FutureImprovements, strategy.improvements());
        }
    }

    #[cold]
    fn initiative(
        &mut self,
        initiative: impl Fn() -> Option<&'s Initiative>,
        own: &InitiativeFacts,
        rated: &InitiativeRatings,
    ) {
        if let Some(initiative) = own.has_notable_targets.then(&initiative).flatten() {
            self.targets(initiative);
        }
        if let Some(initiative) = own.has_notable_conditions.then(&initiative).flatten() {
            self.conditions(initiative);
        }
        self.line = None;
        let achievement = achievement_beside(own.achievement, rated);
        self.mark(Column::Achievement, achievement, || {
            initiative().map(Initiative::stated_achievement)
        });
        let effectiveness = beside(own.effectiveness, rated.effectiveness.value);
        self.mark(Column::InitiativeEffectiveness, effectiveness, || {
            initiative().map(Initiative::stated_effectiveness)
        });
    }

    fn initiative_narratives(
        &mut self,
        initiative: impl Fn() -> Option<&'s Initiative>,
        own: &InitiativeFacts,
        rated: &InitiativeRatings,
    ) {
        let narrative = r11_narrative::initiative_narrative(
            own.achievement.mark().map(Achievement::level).or(rated.level.value.mark()),
            own.effectiveness.mark().or(rated.effectiveness.value.mark()),
        );
        let asked = self.required != RequiredNarratives::None;
        let is_required = asked && narrative.value == Narrative::Required;
        if let Some(initiative) = is_required.then(initiative).flatten() {
            self.narrative(narrative, Column::Issues, initiative.issues());
            self.narrative(narrative, Column::Improvements, initiative.improvements());
        }
    }

    fn targets(&mut self, initiative: &'s Initiative) {
        for (number, target) in (1..).zip(initiative.targets()) {
            self.line = Some(Line::Target(number));
            let measured = target.measured();
            let (reading, previous) = (Column::TargetReading, Column::TargetPrevious);
            self.notes(measured.notes(), measured, reading, previous);
            self.verdict(target);
        }
    }

    /// Collects the notes on a target's two cells: reading, population, last year's reading.
    fn notes(
        &mut self,
        notes: TargetNotes,
        measured: &'s MeasuredTarget,
        reading: Column,
        previous: Column,
    ) {
        let (target, goal) = (measured.target(), measured.target().goal());
        if notes.unexplained {
            self.add(reading, FindingKind::ReadingMissing { goal });
        }
        if notes.unsettled {
            self.status(measured.reading(), reading);
        }
        self.unit(notes.reading, measured.reading(), goal, reading);
        if notes.population_differs {
            let (found, expected) = (measured.reading().population(), target.population());
            self.add(reading, FindingKind::PopulationDiffers { found, expected });
        }
        if notes.unsettled {
            self.status(measured.previous(), previous);
        }
        self.unit(notes.previous, measured.previous(), goal, previous);
    }

    fn status(&mut self, reading: &'s Reading, column: Column) {
        let (Some(status), Some(found)) = (reading.status(), reading.quantity()) else { return };
        let kind = match status {
            ReadingStatus::Provisional => FindingKind::ReadingProvisional { found },
            ReadingStatus::Forecast => FindingKind::ReadingForecast { found },
        };
        self.add(column, kind);
    }

    fn unit(
        &mut self,
        note: Option<UnitNote>,
        reading: &'s Reading,
        goal: &'s Goal,
        column: Column,
    ) {
        let (Some(note), Some(found)) = (note, reading.quantity()) else { return };
        let kind = match note {
            UnitNote::Missing => FindingKind::UnitMissing { found, goal },
            UnitNote::CounterDiffers => {
                FindingKind::CounterDiffers { found: Counted::Reading(found), goal }
            }
        };
        self.add(column, kind);
    }

    /// Collects the conditions whose counter is not their target's.
    fn conditions(&mut self, initiative: &'s Initiative) {
        for (number, condition, target) in initiative.withdrawal().pairs(initiative.targets()) {
            if let (true, ConditionTest::Reading(criterion)) =
                (condition.counter_differs(target), condition.test())
            {
                self.line = Some(Line::Target(number));
                let (found, goal) = (Counted::Condition(criterion), target.target().goal());
                self.add(Column::Withdrawal, FindingKind::CounterDiffers { found, goal });
            }
        }
    }

    /// Collects at most one finding for a mark: illegible, else different, else missing. Its cell
    /// is read only if the finding quotes it.
    fn mark<M: Legend>(
        &mut self,
        column: Column,
        found: Parting,
        cell: impl Fn() -> Option<Stated<'s, M>>,
    ) {
        let stated = || cell().map(|cell| cell.printed()).unwrap_or_default();
        let Some((found, derived)) = found else { return };
        let kind = match found {
            Disagreement::Illegible => FindingKind::IllegibleMark {
                stated: stated(),
                legend: LegendMarks(M::MARKS),
                derived: ByRules(derived),
            },
            Disagreement::Differs => FindingKind::MarkDiffers { stated: stated(), derived },
            Disagreement::Missing => FindingKind::MarkMissing { derived },
        };
        self.add(column, kind);
    }

    /// Checks the verdict printed beside a reading: 67％（未達成）.
    fn verdict(&mut self, target: &'s PerformanceTarget) {
        let (verdict, column) = (target.verdict(), Column::TargetReading);
        match (target.disagreement(), verdict.mark()) {
            (Some(Disagreement::Differs), Some(derived)) => {
                let measured = target.measured();
                let kind = FindingKind::VerdictDiffers {
                    stated: target.stated().printed(),
                    derived: SaidVerdict(derived),
                    goal: measured.target().goal(),
                    reading: measured.reading(),
                };
                self.add(column, kind);
            }
            (found, _) => {
                let found = found.map(|found| (found, verdict.glyph()));
                self.mark(column, found, || Some(target.stated()));
            }
        }
    }

    /// Checks a narrative that a clause requires.
    fn narrative(&mut self, required: Decided<Narrative>, column: Column, text: Prose<'s>) {
        if !text.is_filled() {
            let because = Requirement { clause: required.clause(), column };
            let found = if text.is_dash() { Unfilled::Dash } else { Unfilled::Blank };
            self.add(column, FindingKind::NarrativeMissing { because, found });
        }
    }

    #[cold]
    fn add(&mut self, column: Column, kind: FindingKind<'s>) {
        if self.found.is_empty() {
            self.found.reserve(SEVERAL);
        }
        let at = Place { row: self.row, line: self.line, column };
        self.found.push(Finding::new(at, kind));
    }
}
