//! Walks a sheet in order and checks its plan half, without reading the year's readings.

use alloc::vec::Vec;

use crate::plan::policy::Tie;
use crate::plan::{
    Column, Condition, Goal, Indicator, Initiative, Line, MeasuredTarget, Place, Row, Sheet,
    Strategy, Target,
};
use crate::review::finding::said::Unfilled;
use crate::review::finding::{Finding, FindingKind};
use crate::review::planned::aim::{Aim, without_middle};
use crate::review::planned::checks::PlanChecks;
use crate::review::planned::known::Known;
use crate::review::planned::named::AllOpposed;
use crate::terms::{Excerpt, Keyed, Reason, Satisfaction};
use crate::value::FiscalYear;
use crate::value::quantity::fit;
use crate::value::unit::Fit;

/// Returns all findings of a sheet's plan: the policy's, then strategy by strategy.
pub(crate) fn of<'s>(sheet: &'s Sheet, checks: &PlanChecks) -> Vec<Finding<'s>> {
    let mut plan = Plan { sheet, checks, row: Row::Sheet, line: None, found: Vec::new() };
    plan.common_indicators();
    for strategy in sheet.strategies() {
        plan.row = Row::Strategy(strategy.code());
        for (number, indicator) in (1..).zip(strategy.indicators()) {
            plan.line = Some(Line::Indicator(number));
            plan.indicator(strategy, indicator);
        }
        for initiative in strategy.initiatives() {
            plan.row = Row::Initiative(initiative.code());
            plan.initiative(initiative);
        }
    }
    plan.found
}

/// Collects findings while walking; it is at one row and line at a time.
struct Plan<'s, 'c> {
    sheet: &'s Sheet,
    checks: &'c PlanChecks,
    row: Row,
    line: Option<Line>,
    found: Vec<Finding<'s>>,
}

impl<'s> Plan<'s, '_> {
    fn common_indicators(&mut self) {
        let tie = |(strategy, own): (&Strategy, &Indicator)| -> Option<(Tie, ())> {
            Some(((strategy.desired_outcome(), own.item()?, own.common()?), ()))
        };
        let tied = Keyed::new(self.sheet.indicators().filter_map(tie).collect());
        for (pillar, outcome) in self.sheet.policy().desired_outcomes() {
            for item in outcome.items() {
                let number = (pillar.number().into(), outcome.number().into());
                self.row = Row::Item(number.0, number.1, item.mark());
                for (nth, (common, indicator)) in (1..).zip((1..).zip(item.indicators())) {
                    if tied.first(&(outcome.reference(), item.mark(), common)).is_some() {
                        continue;
                    }
                    self.line = Some(Line::Common(nth));
                    let name = Excerpt::new(indicator.name().as_str());
                    let goal = indicator.goal();
                    self.add(Column::Name, FindingKind::CommonUncovered { name, goal });
                }
            }
        }
    }

    fn indicator(&mut self, strategy: &Strategy, indicator: &'s Indicator) {
        let measured = indicator.measured();
        self.already_met(measured);
        let (target, year) = (measured.target(), self.sheet.fiscal_year());
        if let Some(due) = undrawable(measured, year) {
            let (goal, previous) = (target.goal(), measured.previous());
            self.add(Column::OutcomePrevious, FindingKind::LineUndrawable { previous, goal, due });
        }
        let Some(common) = self.sheet.common_indicator(strategy, indicator) else { return };
        let (goal, other) = (target.goal(), common.goal());
        if is_weaker(goal, other) {
            self.add(Column::Target, FindingKind::WeakerThanCommon { goal, common: other });
        }
        let in_effect = |target: &Target| target.due().unwrap_or(year);
        let (due, common) = (in_effect(target), in_effect(common));
        if due > common {
            self.add(Column::Due, FindingKind::LaterThanCommon { due, common });
        }
    }

    fn initiative(&mut self, initiative: &'s Initiative) {
        let (targets, withdrawal) = (initiative.targets(), initiative.withdrawal());
        let mut conditions: Vec<Vec<&'s Condition>> = Vec::new();
        conditions.resize_with(targets.len(), Vec::new);
        for (number, condition, _) in withdrawal.pairs(targets) {
            if let Some(own) = number.checked_sub(1).and_then(|index| conditions.get_mut(index)) {
                own.push(condition);
            }
        }
        let combination = withdrawal.when().unwrap_or(self.checks.withdrawal());
        let mut aims = Vec::new();
        for (number, (target, conditions)) in (1..).zip(targets.iter().zip(&conditions)) {
            self.line = Some(Line::Target(number));
            let (measured, goal) = (target.measured(), target.measured().target().goal());
            self.already_met(measured);
            let aim = Aim::new(measured, conditions, combination, self.checks.achievement_rate());
            if let Some(tests) = aim.as_ref().and_then(Aim::contradicting) {
                self.add(Column::Withdrawal, FindingKind::WithdrawalContradicts { goal, tests });
            }
            if conditions.is_empty() && !withdrawal.conditions().is_empty() {
                self.add(Column::Withdrawal, FindingKind::TargetWithoutWithdrawal { goal });
            }
            aims.push(aim);
        }
        self.line = None;
        if let Some(opposed) = without_middle(&aims) {
            let opposed = AllOpposed(opposed.into());
            self.add(Column::Withdrawal, FindingKind::NoMiddle { opposed });
        }
        if withdrawal.conditions().is_empty() && !withdrawal.printed().is_filled() {
            let is_dash = withdrawal.printed().is_dash();
            let found = if is_dash { Unfilled::Dash } else { Unfilled::Blank };
            self.add(Column::Withdrawal, FindingKind::WithdrawalMissing { found });
        }
        if targets.is_empty() {
            self.add(Column::Target, FindingKind::TargetMissing { reason: Reason::NoTargets });
        }
    }

    fn already_met(&mut self, measured: &'s MeasuredTarget) {
        let goal = measured.target().goal();
        let Goal::Criterion(criterion) = goal else { return };
        let (Some(exact), Some(previous)) = (measured.previous_exact(), measured.own_previous())
        else {
            return;
        };
        if criterion.holds(exact) == Satisfaction::Satisfied {
            self.add(Column::Target, FindingKind::TargetAlreadyMet { previous, goal });
        }
    }

    fn add(&mut self, column: Column, kind: FindingKind<'s>) {
        if self.checks.includes(kind.code()) {
            let at = Place { row: self.row, line: self.line, column };
            self.found.push(Finding::new(at, kind));
        }
    }
}

/// Returns the due year of a criterion, if it is a later year, last year has no reading, and the
/// path has no criterion for this year.
fn undrawable(measured: &MeasuredTarget, year: FiscalYear) -> Option<FiscalYear> {
    let Goal::Criterion(_) = measured.target().goal() else { return None };
    let due = measured.target().due().filter(|due| *due > year)?;
    if measured.target().path().criterion_in(year).is_some() {
        return None;
    }
    measured.previous().judged().is_none().then_some(due)
}

/// Returns whether some reading satisfies one criterion but not the other, if both have one
/// direction and compare.
fn is_weaker(own: &Goal, other: &Goal) -> bool {
    let (Goal::Criterion(own), Goal::Criterion(other)) = (own, other) else { return false };
    let (unit, others_unit) = (own.quantity().unit(), other.quantity().unit());
    own.direction() == other.direction()
        && fit(unit, others_unit) != Fit::Differs
        && Known::of_criterion(own, unit)
            .holds
            .meets(&Known::of_criterion(other, others_unit).fails)
}
