//! A review processes the facts of all rows together. Applying the rules row by row gives the same
//! marks, and the same findings on marks and narratives.

use kusei::plan::{Initiative, Line, Row, Strategy};
use kusei::review::{
    Coverage, LevelCounts, OutcomeRule, ProgressRule, RateSchedule, RequiredNarratives, individual,
};
use kusei::rules::{
    Decided, Derived, r05_achievement, r06_initiative_effectiveness, r10_strategy_effectiveness,
    r11_narrative,
};
use kusei::terms::{
    Achievement, Attainment, Combination, Found, InitiativeEffectiveness, Legend, Level, Narrative,
    OutcomeStatus, Progress, Prose, RateRule, StrategyEffectiveness, Targets, WithdrawalState,
};
use kusei::value::{Stated, Statement};
use kusei::{Column, FiscalYear, Marks, Place, Rubric, Sheet, review_with};
use proptest::prelude::{prop_assert_eq, proptest};

use crate::drawn::{Law, config, sheets};

/// The results of the rules for an initiative.
struct OfInitiative {
    withdrawal: Decided<WithdrawalState>,
    level: Decided<Derived<Level>>,
    achievement: Decided<Derived<Achievement>>,
    effectiveness: Decided<Derived<InitiativeEffectiveness>>,
}

/// The results for a strategy.
struct OfStrategy {
    indicators: Vec<Decided<Derived<OutcomeStatus>>>,
    initiatives: Vec<OfInitiative>,
    overall: Decided<Derived<OutcomeStatus>>,
    progress: Decided<Derived<Progress>>,
    effectiveness: Decided<Derived<StrategyEffectiveness>>,
}

fn targets(own: &Initiative) -> Targets {
    let results: Vec<Attainment> =
        own.targets().iter().map(|target| target.measured().attainment().value).collect();
    let unknown = results.iter().find_map(|own| match own {
        Attainment::Unknown(reason) => Some(*reason),
        _ => None,
    });
    match unknown {
        _ if results.is_empty() => Targets::None,
        _ if results.contains(&Attainment::Missed) => Targets::SomeMissed,
        Some(reason) => Targets::SomeUnknown(reason),
        None => Targets::AllMet,
    }
}

fn of_initiative(own: &Initiative, rubric: &Rubric) -> OfInitiative {
    let (default, rule) = (rubric.withdrawal(), rubric.achievement_rate());
    let withdrawal = own.withdrawal().state(own.targets(), default, rule);
    let level = r05_achievement::level(withdrawal.value, targets(own));
    let any = if own.targets().is_empty() { Found::Absent } else { Found::Present };
    OfInitiative {
        withdrawal,
        level,
        achievement: r05_achievement::achievement(level.value, own.implementation()),
        effectiveness: r06_initiative_effectiveness::initiative_effectiveness(
            withdrawal.value,
            any,
        ),
    }
}

fn of_strategy(own: &Strategy, year: FiscalYear, rubric: &Rubric) -> OfStrategy {
    let indicators: Vec<_> =
        own.indicators().iter().map(|own| individual(own.measured(), year, rubric)).collect();
    let initiatives: Vec<_> =
        own.initiatives().iter().map(|own| of_initiative(own, rubric)).collect();
    let overall = indicators.iter().map(|own| own.value).collect::<Coverage>().overall();
    let mut counts = LevelCounts::default();
    for (row, rated) in own.initiatives().iter().zip(&initiatives) {
        counts.add(rated.level.value, rated.withdrawal.value, targets(row));
    }
    let progress = counts.progress(rubric.progress());
    let effectiveness =
        r10_strategy_effectiveness::strategy_effectiveness(overall.value, progress.value);
    OfStrategy { indicators, initiatives, overall, progress, effectiveness }
}

/// The findings on marks and narratives: places and codes.
#[derive(Default)]
struct Walk(Vec<(Place, &'static str)>);

impl Walk {
    fn mark<M: Legend>(&mut self, at: Place, stated: Stated<'_, M>, derived: Derived<M>) {
        let code = match (stated.statement(), derived.mark()) {
            (Statement::Illegible, _) => "illegible-mark",
            (Statement::Mark(own), Some(other)) if own != other => "mark-differs",
            (Statement::Blank | Statement::Dash, Some(_)) => "mark-missing",
            _ => return,
        };
        self.0.push((at, code));
    }

    fn narratives(&mut self, decided: Narrative, row: Row, cells: [(Column, Prose<'_>); 2]) {
        for (column, text) in cells {
            if decided == Narrative::Required && !text.is_filled() {
                self.0.push((row.at(column), "narrative-missing"));
            }
        }
    }

    fn strategy(&mut self, own: &Strategy, rated: &OfStrategy, required: RequiredNarratives) {
        let (row, stated) = (Row::Strategy(own.code()), own.stated());
        for (number, (own, rated)) in (1..).zip(own.indicators().iter().zip(&rated.indicators)) {
            let line = Some(Line::Indicator(number));
            let at = Place { line, ..row.at(Column::Individual) };
            self.mark(at, own.stated(), rated.value);
        }
        self.mark(row.at(Column::Overall), stated.overall(), rated.overall.value);
        self.mark(row.at(Column::Progress), stated.progress(), rated.progress.value);
        let effectiveness = rated.effectiveness.value;
        self.mark(row.at(Column::StrategyEffectiveness), stated.effectiveness(), effectiveness);
        if required == RequiredNarratives::InitiativesAndStrategies {
            let mark = stated.effectiveness().mark().or(effectiveness.mark());
            let cells =
                [(Column::Issues, own.issues()), (Column::FutureImprovements, own.improvements())];
            self.narratives(r11_narrative::strategy_narrative(mark).value, row, cells);
        }
        for (own, rated) in own.initiatives().iter().zip(&rated.initiatives) {
            self.initiative(own, rated, required);
        }
    }

    fn initiative(&mut self, own: &Initiative, rated: &OfInitiative, required: RequiredNarratives) {
        let (row, stated) = (Row::Initiative(own.code()), own.stated());
        let at = row.at(Column::Achievement);
        match (rated.achievement.value.mark(), rated.level.value.mark()) {
            (None, Some(level)) => match stated.achievement().statement() {
                Statement::Mark(own) if own.level() != level => self.0.push((at, "mark-differs")),
                Statement::Illegible => self.0.push((at, "illegible-mark")),
                _ => {}
            },
            _ => self.mark(at, stated.achievement(), rated.achievement.value),
        }
        let effectiveness = rated.effectiveness.value;
        self.mark(row.at(Column::InitiativeEffectiveness), stated.effectiveness(), effectiveness);
        if required != RequiredNarratives::None {
            let level = stated.achievement().mark().map(Achievement::level);
            let level = level.or(rated.level.value.mark());
            let mark = stated.effectiveness().mark().or(effectiveness.mark());
            let cells =
                [(Column::Issues, own.issues()), (Column::Improvements, own.improvements())];
            self.narratives(r11_narrative::initiative_narrative(level, mark).value, row, cells);
        }
    }
}

/// Returns rubrics that together use all rules.
fn rubrics() -> [Rubric; 5] {
    let own = Rubric::osaka_ward_2016;
    let rate = || OutcomeRule::ProgressRate(RateSchedule::constant("90%".parse().expect("a rate")));
    [
        own(),
        Rubric::osaka_ward_2016_target_met().with_withdrawal(Combination::All),
        own().with_achievement_rate(RateRule::TwoMinusQuotient).with_outcome(rate()),
        own()
            .with_progress(ProgressRule::MajorityAchieved)
            .with_narratives(RequiredNarratives::None),
        own()
            .with_progress(ProgressRule::NoneTriggered)
            .with_narratives(RequiredNarratives::Initiatives)
            .with_withdrawal(Combination::All),
    ]
}

fn agree(sheet: &Sheet, rubric: &Rubric) -> Law {
    let year = sheet.fiscal_year();
    let (Ok(review), mut marks) = (review_with(sheet, rubric), Marks::default()) else {
        return Ok(());
    };
    prop_assert_eq!(marks.derive(sheet, rubric), Ok(()));
    prop_assert_eq!(review.marks(), &marks);
    let (mut walk, mut initiatives) = (Walk::default(), marks.initiatives().iter());
    let mut indicators = Vec::new();
    for (strategy, given) in sheet.strategies().iter().zip(marks.strategies()) {
        let rated = of_strategy(strategy, year, rubric);
        prop_assert_eq!(given.overall, rated.overall);
        prop_assert_eq!(given.progress, rated.progress);
        prop_assert_eq!(given.effectiveness, rated.effectiveness);
        for (rated, given) in rated.initiatives.iter().zip(initiatives.by_ref()) {
            prop_assert_eq!(given.withdrawal, rated.withdrawal);
            prop_assert_eq!(given.level, rated.level);
            prop_assert_eq!(given.achievement, rated.achievement);
            prop_assert_eq!(given.effectiveness, rated.effectiveness);
        }
        indicators.extend(&rated.indicators);
        walk.strategy(strategy, &rated, rubric.narratives());
    }
    prop_assert_eq!(marks.strategies().len(), sheet.strategies().len());
    prop_assert_eq!(marks.indicators(), indicators);
    prop_assert_eq!(marks.initiatives().len(), sheet.initiatives().count());
    let codes = ["illegible-mark", "mark-differs", "mark-missing", "narrative-missing"];
    let found = review.findings().iter().map(|own| (own.at(), own.code().code()));
    let found =
        found.filter(|(at, code)| codes.contains(code) && at.column != Column::TargetReading);
    prop_assert_eq!(found.collect::<Vec<_>>(), walk.0);
    Ok(())
}

proptest! {
    #![proptest_config(config(1_500))]

    #[test]
    fn the_facts_side_by_side_and_the_rows_agree(sheet in sheets::<Sheet>()) {
        for rubric in rubrics() {
            agree(&sheet, &rubric)?;
        }

    }
}
