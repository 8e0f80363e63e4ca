//! Goes through a sheet in order and lays what is stated beside what is derived.

use alloc::vec::Vec;
use core::iter::zip;

use crate::plan::facts::{InitiativeFacts, StrategyRows};
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
use crate::terms::{Achievement, Legend, Level, Narrative, OutcomeStatus, Prose, ReadingStatus};
use crate::value::{Reading, Stated, Statement};

/// All findings of a sheet beside its derived marks, in sheet order.
pub(crate) fn of<'s>(
    sheet: &'s Sheet,
    marks: &Marks,
    required: RequiredNarratives,
) -> Vec<Finding<'s>> {
    let mut findings = Findings { required, row: Row::Sheet, line: None, found: Vec::new() };
    for ((strategy, rows), ratings) in zip(sheet.rows(), marks.strategies()) {
        let individual = marks.indicators_of(ratings, rows.indicators.len());
        findings.strategy(strategy, rows, ratings, individual);
        let ratings = marks.initiatives_of(ratings, rows.initiatives.len());
        for (nth, (own, ratings)) in zip(rows.initiatives, ratings).enumerate() {
            findings.initiative(|| strategy.initiatives().get(nth), own, *ratings);
        }
    }
    findings.found
}

/// Where there is a finding, there are mostly several: room for that many, a kilobyte, is taken at
/// first.
const SEVERAL: usize = 8;

/// Collects findings. It is at one row and line at a time.
struct Findings<'s> {
    required: RequiredNarratives,
    row: Row,
    line: Option<Line>,
    found: Vec<Finding<'s>>,
}

impl<'s> Findings<'s> {
    fn strategy(
        &mut self,
        strategy: &'s Strategy,
        StrategyRows { own, indicators, .. }: StrategyRows<'_>,
        ratings: &StrategyRatings,
        individual: &[Decided<Derived<OutcomeStatus>>],
    ) {
        self.row = Row::Strategy(own.code);
        for (nth, (own, individual)) in zip(indicators, individual).enumerate() {
            let indicator = || strategy.indicators().get(nth);
            self.line = Some(Line::Indicator(nth.saturating_add(1)));
            if let Some(indicator) = indicator().filter(|_| own.is_notable) {
                let (reading, previous) = (Column::OutcomeReading, Column::OutcomePrevious);
                self.readings(indicator.measured(), reading, previous);
            }
            self.mark(Column::Individual, own.stated, individual.value, || {
                indicator().map(Indicator::stated)
            });
        }
        self.line = None;
        let stated = || strategy.stated();
        let effectiveness = ratings.effectiveness.value;
        self.mark(Column::Overall, own.overall, ratings.overall.value, || Some(stated().overall()));
        self.mark(Column::Progress, own.progress, ratings.progress.value, || {
            Some(stated().progress())
        });
        self.mark(Column::StrategyEffectiveness, own.effectiveness, effectiveness, || {
            Some(stated().effectiveness())
        });
        if own.is_narrated || self.required != RequiredNarratives::InitiativesAndStrategies {
            return;
        }
        let narrative =
            r11_narrative::strategy_narrative(own.effectiveness.mark().or(effectiveness.mark()));
        self.narrative(narrative, Column::Issues, || strategy.issues());
        self.narrative(narrative, Column::FutureImprovements, || strategy.improvements());
    }

    fn initiative(
        &mut self,
        initiative: impl Fn() -> Option<&'s Initiative>,
        own: &InitiativeFacts,
        ratings: InitiativeRatings,
    ) {
        self.row = Row::Initiative(own.code);
        if let Some(initiative) = own.is_notable.then(&initiative).flatten() {
            self.targets(initiative);
            self.conditions(initiative);
            self.line = None;
        }
        let (level, effectiveness) = (ratings.level.value, ratings.effectiveness.value);
        self.achievement(own.achievement, ratings.achievement.value, level, || {
            initiative().map(Initiative::stated_achievement)
        });
        self.mark(Column::InitiativeEffectiveness, own.effectiveness, effectiveness, || {
            initiative().map(Initiative::stated_effectiveness)
        });
        if own.is_narrated || self.required == RequiredNarratives::None {
            return;
        }
        let Some(initiative) = initiative() else { return };
        let narrative = r11_narrative::initiative_narrative(
            own.achievement.mark().map(Achievement::level).or(level.mark()),
            own.effectiveness.mark().or(effectiveness.mark()),
        );
        self.narrative(narrative, Column::Issues, || initiative.issues());
        self.narrative(narrative, Column::Improvements, || initiative.improvements());
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

    /// Notes a condition whose counter is not its target's.
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

    /// One finding at most on a mark: illegible, else different, else missing. Its cell is looked
    /// at where its glyphs are named.
    #[inline]
    fn mark<M: Legend>(
        &mut self,
        column: Column,
        stated: Statement<M>,
        derived: Derived<M>,
        cell: impl Fn() -> Option<Stated<'s, M>>,
    ) {
        match (derived.mark(), stated) {
            (_, Statement::Illegible) => self.illegible(column, cell(), derived.glyph()),
            (Some(other), Statement::Mark(mark)) if mark != other => {
                self.differs(column, cell(), derived.glyph());
            }
            (Some(_), Statement::Blank | Statement::Dash) => {
                self.add(column, FindingKind::MarkMissing { derived: derived.glyph() });
            }
            _ => {}
        }
    }

    /// 業績目標の達成状況, whose level may be known while (ⅰ) or (ⅱ) is not.
    #[inline]
    fn achievement(
        &mut self,
        stated: Statement<Achievement>,
        derived: Derived<Achievement>,
        level: Derived<Level>,
        cell: impl Fn() -> Option<Stated<'s, Achievement>>,
    ) {
        match (stated, derived.mark(), level.mark()) {
            (Statement::Mark(mark), None, Some(known)) if mark.level() != known => {
                self.differs(Column::Achievement, cell(), level.glyph());
            }
            (Statement::Illegible, None, Some(_)) => {
                self.illegible(Column::Achievement, cell(), level.glyph());
            }
            _ => self.mark(Column::Achievement, stated, derived, cell),
        }
    }

    /// The verdict printed beside a reading: 67％（未達成）.
    fn verdict(&mut self, target: &'s PerformanceTarget) {
        let verdict = target.verdict();
        let column = Column::TargetReading;
        match (target.stated, verdict.mark()) {
            (Statement::Illegible, _) => {
                self.illegible(column, Some(target.stated()), verdict.glyph());
            }
            (Statement::Mark(stated), Some(other)) if stated != other => {
                let measured = target.measured();
                let kind = FindingKind::VerdictDiffers {
                    stated: target.stated().printed(),
                    derived: SaidVerdict(other),
                    goal: measured.target().goal(),
                    reading: measured.reading(),
                };
                self.add(column, kind);
            }
            (Statement::Mark(_) | Statement::Blank | Statement::Dash, _) => {}
        }
    }

    /// A narrative that a clause requires.
    #[inline]
    fn narrative(
        &mut self,
        decided: Decided<Narrative>,
        column: Column,
        text: impl Fn() -> Prose<'s>,
    ) {
        if decided.value != Narrative::Required {
            return;
        }
        let text = text();
        if !text.is_filled() {
            let because = Requirement { clause: decided.clause(), column };
            let found = if text.is_dash() { Unfilled::Dash } else { Unfilled::Blank };
            self.add(column, FindingKind::NarrativeMissing { because, found });
        }
    }

    fn illegible<M: Legend>(
        &mut self,
        column: Column,
        cell: Option<Stated<'s, M>>,
        derived: DerivedGlyph,
    ) {
        let Some(stated) = cell.map(|cell| cell.printed()) else { return };
        let (legend, derived) = (LegendMarks(M::MARKS), ByRules(derived));
        self.add(column, FindingKind::IllegibleMark { stated, legend, derived });
    }

    fn differs<M: Legend>(
        &mut self,
        column: Column,
        cell: Option<Stated<'s, M>>,
        derived: DerivedGlyph,
    ) {
        let Some(stated) = cell.map(|cell| cell.printed()) else { return };
        self.add(column, FindingKind::MarkDiffers { stated, derived });
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
