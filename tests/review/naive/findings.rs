//! Section 4 of the reading and rule R11: where stated and derived values differ.

use std::fmt;

use super::oracle::{Derived, InitiativeReview, Verdict};
use super::outcomes::StrategyReview;
use crate::invented::model::{
    Condition, Initiative, Kind, On, Reading, Sheet, Stated, Status, Strategy, Target, Test, Text,
    Unit,
};

/// A finding: its code and its place, without the column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) code: &'static str,
    pub(crate) at: String,
    pub(crate) row: Row,
}

/// The numbered row of a finding, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    Indicator(usize),
    Target(usize),
    None,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) at {}", self.code, severity(self.code), self.at)?;
        match self.row {
            Row::Indicator(number) => write!(f, " indicator {number}"),
            Row::Target(number) => write!(f, " target {number}"),
            Row::None => Ok(()),
        }
    }
}

fn severity(code: &str) -> &'static str {
    match code {
        "illegible-mark" | "mark-differs" | "verdict-differs" => "conflict",
        "mark-missing" | "reading-missing" | "narrative-missing" => "missing",
        _ => "note",
    }
}

pub(crate) fn findings(sheet: &Sheet, reviews: &[StrategyReview]) -> Vec<Finding> {
    let mut report = Report::default();
    for (strategy, review) in sheet.strategies.iter().zip(reviews) {
        report.strategy(strategy, review);
        for (initiative, review) in strategy.initiatives.iter().zip(&review.initiatives) {
            report.initiative(initiative, review);
        }
    }
    report.findings
}

/// The findings so far, and the current place.
#[derive(Debug, Default)]
struct Report {
    findings: Vec<Finding>,
    at: String,
}

impl Report {
    fn add(&mut self, code: &'static str, row: Row) {
        self.findings.push(Finding { code, at: self.at.clone(), row });
    }

    fn strategy(&mut self, strategy: &Strategy, review: &StrategyReview) {
        self.at.clone_from(&strategy.code);
        for (index, (indicator, derived)) in
            strategy.indicators.iter().zip(&review.individual).enumerate()
        {
            let row = Row::Indicator(index + 1);
            self.readings(indicator, row);
            self.mark(indicator.stated.means, *derived, row);
        }
        self.mark(strategy.overall.means, review.overall, Row::None);
        self.mark(strategy.progress.means, review.progress, Row::None);
        self.mark(strategy.effectiveness.means, review.effectiveness, Row::None);
        if counts(strategy.effectiveness.means, review.effectiveness) == Some("イ") {
            self.narrative(strategy.issues.means);
            self.narrative(strategy.improvements.means);
        }
    }

    fn initiative(&mut self, initiative: &Initiative, review: &InitiativeReview) {
        self.at.clone_from(&initiative.code);
        for (index, (target, verdict)) in initiative.targets.iter().zip(&review.targets).enumerate()
        {
            let row = Row::Target(index + 1);
            self.readings(target, row);
            self.verdict(target.stated.means, *verdict, row);
        }
        for condition in initiative.withdrawal.iter().flat_map(|one| &one.conditions) {
            self.condition(condition, &initiative.targets);
        }
        self.achievement(initiative.achievement.means, review);
        self.mark(initiative.effectiveness.means, review.effectiveness, Row::None);
        let withdrawn = counts(initiative.achievement.means, review.level) == Some("③");
        let ineffective = counts(initiative.effectiveness.means, review.effectiveness) == Some("×");
        if withdrawn || ineffective {
            self.narrative(initiative.issues.means);
            self.narrative(initiative.improvements.means);
        }
    }

    /// This year's reading, its population, then last year's reading.
    fn readings(&mut self, target: &Target, row: Row) {
        if let Reading::Missing(missing) = target.reading.means {
            if missing.leaves_the_cell_empty() {
                self.add("reading-missing", row);
            }
        }
        self.status(&target.reading.means, row);
        self.unit(target, &target.reading.means, row);
        if let (Some(of_target), Some(of_reading)) = (target.population, target.reading_population)
        {
            if of_target != of_reading {
                self.add("population-differs", row);
            }
        }
        self.status(&target.previous.means, row);
        self.unit(target, &target.previous.means, row);
    }

    /// R2. A provisional reading is used with a finding; a forecast is not used, with a finding.
    fn status(&mut self, reading: &Reading, row: Row) {
        match reading {
            Reading::Quantity(_, Status::Provisional) => self.add("reading-provisional", row),
            Reading::Quantity(_, Status::Forecast) => self.add("reading-forecast", row),
            _ => {}
        }
    }

    fn unit(&mut self, target: &Target, reading: &Reading, row: Row) {
        let Reading::Quantity(quantity, _) = reading else {
            return;
        };
        if quantity.unit.is_none() && target.unit().is_some() {
            self.add("unit-missing", row);
        }
        if counters_differ(quantity.unit, target.counted_in()) {
            self.add("counter-differs", row);
        }
    }

    fn verdict(&mut self, stated: Stated, verdict: Verdict, row: Row) {
        match (stated, verdict) {
            (Stated::Illegible, _) => self.add("illegible-mark", row),
            (Stated::Mark("達成"), Verdict::Missed) | (Stated::Mark("未達成"), Verdict::Met) =>
            {
                self.add("verdict-differs", row);
            }
            _ => {}
        }
    }

    /// One finding for each target whose counter differs from the condition's.
    fn condition(&mut self, condition: &Condition, targets: &[Target]) {
        if condition.test == Test::AchievementRate {
            return;
        }
        for (index, target) in targets.iter().enumerate() {
            let meant = condition.on == On::Each || condition.on == On::Target(index);
            let own = match target.kind {
                Kind::Relative(_) => target.counted_in(),
                Kind::Criterion(_) | Kind::Change(_) | Kind::Milestone => target.unit(),
            };
            if meant && counters_differ(condition.criterion.bound.unit, own) {
                self.add("counter-differs", Row::Target(index + 1));
            }
        }
    }

    /// Compares a stated mark with the derived one.
    fn mark(&mut self, stated: Stated, derived: Derived, row: Row) {
        match (stated, derived) {
            (Stated::Illegible, _) => self.add("illegible-mark", row),
            (Stated::Nothing, Derived::Mark(_)) => self.add("mark-missing", row),
            (Stated::Mark(stated), Derived::Mark(derived)) if stated != derived => {
                self.add("mark-differs", row);
            }
            _ => {}
        }
    }

    /// If only the level is derived, levels are compared.
    fn achievement(&mut self, stated: Stated, review: &InitiativeReview) {
        match (stated, review.achievement, review.level) {
            (Stated::Mark(stated), Derived::Undetermined(_), Derived::Mark(level)) => {
                if !stated.starts_with(level) {
                    self.add("mark-differs", Row::None);
                }
            }
            _ => self.mark(stated, review.achievement, Row::None),
        }
    }

    /// R11. A required cell.
    fn narrative(&mut self, text: Text) {
        if text == Text::Empty {
            self.add("narrative-missing", Row::None);
        }
    }
}

/// R11. The stated mark decides if it is legible, else the derived one.
fn counts(stated: Stated, derived: Derived) -> Option<&'static str> {
    match (stated, derived) {
        (Stated::Mark(mark), _) | (_, Derived::Mark(mark)) => Some(mark),
        _ => None,
    }
}

/// R1. 件 against another counter; two spellings of a counter are one unit here.
fn counters_differ(one: Option<Unit>, other: Option<Unit>) -> bool {
    matches!((one, other), (Some(Unit::Counter(one)), Some(Unit::Counter(other))) if one != other)
}
