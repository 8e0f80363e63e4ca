//! Walks a sheet in order and compares what is stated with what is derived.

use alloc::vec::Vec;
use core::iter::zip;

use crate::plan::facts::{IndicatorFacts, InitiativeFacts, StrategyFacts, first};
use crate::plan::{
    Column, ConditionTest, Indicator, Initiative, Line, MeasuredTarget, PerformanceTarget, Place,
    Row, Sheet, Strategy, StrategyMarks,
};
use crate::review::finding::said::{
    ByRules, Counted, LegendMarks, QuantityOf, Requirement, SaidVerdict, Unfilled,
};
use crate::review::finding::{Finding, FindingKind};
use crate::review::marks::{InitiativeRatings, Marks, StrategyRatings};
use crate::review::rubric::rule::RequiredNarratives;
use crate::rules::{Decided, Derived, DerivedGlyph, r11_narrative};
use crate::terms::rows::TargetNotes;
use crate::terms::{Achievement, Legend, Narrative, OutcomeStatus, Prose, ReadingStatus};
use crate::value::{Disagreement, InitiativeCode, Reading, Stated, Statement, StrategyCode};

/// Returns all findings of a sheet and its derived marks, in sheet order.
///
/// Most rows have none, which their facts show; only the other rows are read.
pub(crate) fn of<'s>(
    sheet: &'s Sheet,
    marks: &Marks,
    required: RequiredNarratives,
) -> Vec<Finding<'s>> {
    let mut findings = Findings {
        required,
        strategies: sheet.strategies(),
        nth: 0,
        at: Row::Sheet.at(Column::Code),
        found: Vec::new(),
    };
    let (mut individual, mut rated) = (marks.indicators(), marks.initiatives());
    for (nth, (rows, ratings)) in zip(sheet.facts.rows(), marks.strategies()).enumerate() {
        (findings.nth, findings.at.row) = (nth, Row::Strategy(rows.own.code));
        let own = first(&mut individual, rows.indicators.len());
        findings.indicators(rows.indicators, own);
        if parts(rows.own, ratings) {
            findings.strategy(rows.own, ratings);
        }
        if !rows.own.is_narrated {
            findings.strategy_narratives(rows.own, ratings);
        }
        let own = first(&mut rated, rows.initiatives.len());
        findings.initiatives(rows.own.code, rows.initiatives, own);
    }
    findings.found
}

/// Returns whether one of a strategy's marks differs from the derived one.
#[inline]
fn parts(own: &StrategyFacts, rated: &StrategyRatings) -> bool {
    own.overall.parts(rated.overall.value)
        || own.progress.parts(rated.progress.value)
        || own.effectiveness.parts(rated.effectiveness.value)
}

/// Returns whether there may be something to find in an initiative's cells.
#[inline]
fn is_remarkable(own: &InitiativeFacts, rated: &InitiativeRatings) -> bool {
    !own.notes.is_empty()
        || own.has_notable_conditions
        || (!own.achievement.is(rated.achievement.value)
            && achievement_beside(own.achievement, rated).is_some())
        || own.effectiveness.parts(rated.effectiveness.value)
}

/// How a stated mark differs from the derived one, and the latter.
type Parting = Option<(Disagreement, DerivedGlyph)>;

fn beside<M: Legend>(stated: Statement<M>, derived: Derived<M>) -> Parting {
    stated.beside(derived).map(|found| (found, derived.glyph()))
}

/// 業績目標の達成状況, whose level may be known while (ⅰ) or (ⅱ) is not.
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

/// Collects findings while walking; it is at one strategy, row and line at a time.
struct Findings<'s> {
    required: RequiredNarratives,
    /// The strategies of the sheet, and the index of the current one. It is looked up only for a
    /// finding: passed on as a reference, it would be read for every strategy (the compiler passes
    /// its fields instead), which costs a cache miss each.
    strategies: &'s [Strategy],
    nth: usize,
    /// The current row and line; its column is not used.
    at: Place,
    found: Vec<Finding<'s>>,
}

impl<'s> Findings<'s> {
    #[inline(never)]
    fn indicators(
        &mut self,
        rows: &[IndicatorFacts],
        individual: &[Decided<Derived<OutcomeStatus>>],
    ) {
        for (nth, (own, rated)) in zip(rows, individual).enumerate() {
            if !own.notes.is_empty() || own.stated.parts(rated.value) {
                self.indicator(nth, *own, rated.value);
            }
        }
    }

    #[inline(never)]
    fn initiatives(
        &mut self,
        code: StrategyCode,
        rows: &[InitiativeFacts],
        rated: &[InitiativeRatings],
    ) {
        for (nth, (own, rated)) in zip(rows, rated).enumerate() {
            let row = || Row::Initiative(InitiativeCode::new(code, own.number));
            if is_remarkable(own, rated) {
                self.at.row = row();
                self.initiative(nth, own, rated);
            }
            if let Some(required) = self.requires(own, rated) {
                self.at.row = row();
                self.initiative_narratives(nth, required);
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn indicator(&mut self, nth: usize, own: IndicatorFacts, rated: Derived<OutcomeStatus>) {
        self.at.line = Some(Line::Indicator(nth.saturating_add(1)));
        let strategy = self.strategies.get(self.nth);
        let indicator = || strategy.and_then(|own| own.indicators().get(nth));
        if let Some(indicator) = indicator().filter(|_| !own.notes.is_empty()) {
            let (reading, previous) = (Column::OutcomeReading, Column::OutcomePrevious);
            self.notes(own.notes, indicator.measured(), reading, previous);
        }
        let found = beside(own.stated, rated);
        self.mark(Column::Individual, found, || indicator().map(Indicator::stated));
    }

    #[cold]
    #[inline(never)]
    fn strategy(&mut self, own: &StrategyFacts, rated: &StrategyRatings) {
        self.at.line = None;
        let strategy = self.strategies.get(self.nth);
        let stated = || strategy.map(Strategy::stated);
        let overall = beside(own.overall, rated.overall.value);
        self.mark(Column::Overall, overall, || stated().map(StrategyMarks::overall));
        let progress = beside(own.progress, rated.progress.value);
        self.mark(Column::Progress, progress, || stated().map(StrategyMarks::progress));
        let effectiveness = beside(own.effectiveness, rated.effectiveness.value);
        self.mark(Column::StrategyEffectiveness, effectiveness, || {
            stated().map(StrategyMarks::effectiveness)
        });
    }

    fn strategy_narratives(&mut self, own: &StrategyFacts, rated: &StrategyRatings) {
        let effectiveness = own.effectiveness.mark().or(rated.effectiveness.value.mark());
        let narrative = r11_narrative::strategy_narrative(effectiveness);
        let asked = self.required == RequiredNarratives::InitiativesAndStrategies;
        let is_required = asked && narrative.value == Narrative::Required;
        let strategy = self.strategies.get(self.nth);
        if let Some(strategy) = strategy.filter(|_| is_required) {
            self.at.line = None;
            self.narrative(narrative, Column::Issues, strategy.issues());
            self.narrative(narrative, Column::FutureImprovements, strategy.improvements());
        }
    }

    #[cold]
    #[inline(never)]
    fn initiative(&mut self, nth: usize, own: &InitiativeFacts, rated: &InitiativeRatings) {
        let initiative = self.nth_initiative(nth);
        if let Some(initiative) = (!own.notes.is_empty()).then(&initiative).flatten() {
            self.targets(initiative, own.notes);
        }
        if let Some(initiative) = own.has_notable_conditions.then(&initiative).flatten() {
            self.conditions(initiative);
        }
        self.at.line = None;
        let achievement = achievement_beside(own.achievement, rated);
        self.mark(Column::Achievement, achievement, || {
            initiative().map(Initiative::stated_achievement)
        });
        let effectiveness = beside(own.effectiveness, rated.effectiveness.value);
        self.mark(Column::InitiativeEffectiveness, effectiveness, || {
            initiative().map(Initiative::stated_effectiveness)
        });
    }

    /// Returns the clause that requires an initiative's narratives, unless both are filled.
    #[inline]
    fn requires(
        &self,
        own: &InitiativeFacts,
        rated: &InitiativeRatings,
    ) -> Option<Decided<Narrative>> {
        if own.is_narrated || self.required == RequiredNarratives::None {
            return None;
        }
        let narrative = r11_narrative::initiative_narrative(
            own.achievement.mark().map(Achievement::level).or(rated.level.value.mark()),
            own.effectiveness.mark().or(rated.effectiveness.value.mark()),
        );
        (narrative.value == Narrative::Required).then_some(narrative)
    }

    #[cold]
    #[inline(never)]
    fn initiative_narratives(&mut self, nth: usize, required: Decided<Narrative>) {
        if let Some(initiative) = self.nth_initiative(nth)() {
            self.at.line = None;
            self.narrative(required, Column::Issues, initiative.issues());
            self.narrative(required, Column::Improvements, initiative.improvements());
        }
    }

    /// Returns the lookup of an initiative of the current strategy; nothing is read before it is
    /// called.
    fn nth_initiative(&self, nth: usize) -> impl Fn() -> Option<&'s Initiative> + use<'s> {
        let strategy = self.strategies.get(self.nth);
        move || strategy.and_then(|own| own.initiatives().get(nth))
    }

    /// Collects the findings on an initiative's targets; the notes of a single target are those of
    /// the initiative.
    fn targets(&mut self, initiative: &'s Initiative, notes: TargetNotes) {
        if let [only] = initiative.targets() {
            self.target(1, only, notes);
        } else {
            for (number, target) in (1..).zip(initiative.targets()) {
                self.target(number, target, target.notes());
            }
        }
    }

    fn target(&mut self, number: usize, target: &'s PerformanceTarget, notes: TargetNotes) {
        self.at.line = Some(Line::Target(number));
        let (reading, previous) = (Column::TargetReading, Column::TargetPrevious);
        self.notes(notes, target.measured(), reading, previous);
        if notes.has(TargetNotes::VERDICT) {
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
        if notes.has(TargetNotes::UNEXPLAINED) {
            self.add(reading, FindingKind::ReadingMissing { goal });
        }
        if notes.has(TargetNotes::UNSETTLED) {
            self.status(measured.reading(), reading);
        }
        let found = QuantityOf(measured.reading());
        if notes.has(TargetNotes::UNIT_MISSING) {
            self.add(reading, FindingKind::UnitMissing { found, goal });
        }
        if notes.has(TargetNotes::COUNTER_DIFFERS) {
            let found = Counted::Reading(found);
            self.add(reading, FindingKind::CounterDiffers { found, goal });
        }
        if notes.has(TargetNotes::POPULATION_DIFFERS) {
            let (found, expected) = (measured.reading().population(), target.population());
            self.add(reading, FindingKind::PopulationDiffers { found, expected });
        }
        if notes.has(TargetNotes::UNSETTLED) {
            self.status(measured.previous(), previous);
        }
        let found = QuantityOf(measured.previous());
        if notes.has(TargetNotes::PREVIOUS_UNIT_MISSING) {
            self.add(previous, FindingKind::UnitMissing { found, goal });
        }
        if notes.has(TargetNotes::PREVIOUS_COUNTER_DIFFERS) {
            let found = Counted::Reading(found);
            self.add(previous, FindingKind::CounterDiffers { found, goal });
        }
    }

    fn status(&mut self, reading: &'s Reading, column: Column) {
        let (Some(status), Some(found)) = (reading.status(), reading.quantity()) else { return };
        let kind = match status {
            ReadingStatus::Provisional => FindingKind::ReadingProvisional { found },
            ReadingStatus::Forecast => FindingKind::ReadingForecast { found },
        };
        self.add(column, kind);
    }

    /// Collects the conditions whose counter is not their target's.
    fn conditions(&mut self, initiative: &'s Initiative) {
        for (number, condition, target) in initiative.withdrawal().pairs(initiative.targets()) {
            if let (true, ConditionTest::Reading(criterion)) =
                (condition.counter_differs(target), condition.test())
            {
                self.at.line = Some(Line::Target(number));
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
            self.found = Vec::with_capacity(SEVERAL);
        }
        // Copied whole; as `Place { column, ..self.at }` it is copied twice.
        let mut at = self.at;
        at.column = column;
        self.found.push(Finding::new(at, kind));
    }
}
