//! An outcome indicator in its year (R7): its mark, and the facts its sentence names.
//!
//! Where its reading lies on the line to its target is a [fact of its
//! row](crate::plan::measured::in_year); a rubric decides here which facts count.

use core::cmp::Ordering;

use crate::plan::MeasuredTarget;
use crate::plan::measured::in_year::{InYear, line_to};
use crate::review::rubric::rule::{IndicatorRules, OutcomeRule};
use crate::review::rubric::schedule::RateSchedule;
use crate::rules::{Decided, Derived, r07_individual};
use crate::terms::fact_name::FactName;
use crate::terms::{Facts, GoalKind, IndicatorResult, LinePosition, OutcomeStatus, Satisfaction};
use crate::value::{Criterion, FiscalYear, Shown};

/// Derives the mark of an outcome indicator in a fiscal year (R7). Takes the rules of a rubric, or
/// an outcome rule, which then uses the default formula of the achievement rate.
#[must_use]
pub fn individual<'r>(
    indicator: &MeasuredTarget,
    year: FiscalYear,
    rules: impl Into<IndicatorRules<'r>>,
) -> Decided<Derived<OutcomeStatus>> {
    let (rules, own) = (rules.into(), indicator.in_year(year));
    match rules.outcome {
        OutcomeRule::LinearPath => on_line(own),
        OutcomeRule::TargetMet => met(own),
        OutcomeRule::ProgressRate(schedule) => {
            met(InYear { result: rated(indicator, year, own, schedule, rules), ..own })
        }
    }
}

/// Derives the mark under the linear path.
#[inline]
pub(crate) fn on_line(own: InYear) -> Decided<Derived<OutcomeStatus>> {
    r07_individual::individual(own.result, own.goal, own.due, own.position)
}

/// Derives the mark under a rule that draws no line.
#[inline]
pub(crate) fn met(own: InYear) -> Decided<Derived<OutcomeStatus>> {
    r07_individual::individual(own.result, own.goal, own.due, LinePosition::NotAsked)
}

/// Returns what the achievement rate shows about a criterion on the reading, in place of the
/// target.
fn rated(
    indicator: &MeasuredTarget,
    year: FiscalYear,
    own: InYear,
    schedule: &RateSchedule,
    rules: IndicatorRules<'_>,
) -> IndicatorResult {
    match (own.result, own.goal) {
        (IndicatorResult::Met | IndicatorResult::Missed, GoalKind::Number) => {
            let bound = schedule.rate(indicator.target(), year);
            match bound.and_then(|bound| indicator.compare_rate(bound, rules.achievement_rate)) {
                Some(Ordering::Equal | Ordering::Greater) => IndicatorResult::RateReached,
                Some(Ordering::Less) => IndicatorResult::RateShort,
                None => IndicatorResult::NoRate,
            }
        }
        _ => own.result,
    }
}

/// Returns the reading that the line or the path requires this year, in the target's unit, to be
/// shown, never compared. It is shown on the same side of the reading as the exact requirement.
///
/// A figure that must be rounded is rounded to the stricter side, up for 以上 and 超, down for 以下 and
/// 未満: to the reading's decimal places or to one more than last year's reading and the target have,
/// whichever is more, and to more if only those separate it from the reading.
///
/// `None` if there is no line: no due year ahead, no criterion, or no previous reading. If last
/// year's reading already met the target, the target itself is required; if the target's path has a
/// criterion for the year, that is required.
///
/// ```
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let strategy = sheet.strategy("4-4".parse()?).ok_or("no 4-4")?;
/// let required = kusei::review::required_reading(strategy.indicators()[0].measured(), sheet.fiscal_year());
/// assert_eq!(required.ok_or("no line")?.to_string(), "27.25%");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
#[doc(alias = "必要な値")]
pub fn required_reading(indicator: &MeasuredTarget, year: FiscalYear) -> Option<Shown> {
    let goal = indicator.target().goal();
    let ahead = indicator.years_ahead(year);
    let criterion = goal.criterion()?;
    if goal.kind() != GoalKind::Number || ahead <= 0 {
        return None;
    }
    if let Some(waypoint) = indicator.target().path().criterion_in(year) {
        return Some(Shown::exact(waypoint.quantity()));
    }
    let previous = indicator.previous_exact()?;
    if criterion.holds(previous) == Satisfaction::Satisfied {
        return Some(Shown::exact(criterion.quantity()));
    }
    let (baseline, reading) = (indicator.previous().judged()?, indicator.reading().judged());
    line_to(criterion, previous, ahead).required().required(baseline, criterion, reading)
}

/// Adds a fact of an indicator's mark. A figure's rounding is added with the figure.
pub(crate) fn tell(
    indicator: &MeasuredTarget,
    year: FiscalYear,
    rules: IndicatorRules<'_>,
    name: FactName,
    facts: &mut Facts,
) {
    let target = indicator.target();
    match (name, rules.outcome) {
        (FactName::YEAR, _) => facts.add(name, &year),
        (FactName::DUE, _) => facts.add(name, &target.due().unwrap_or(year)),
        (FactName::TARGET_VALUE, _) => {
            facts.add_any(name, target.goal().criterion().map(Criterion::quantity));
        }
        (FactName::PATH, OutcomeRule::LinearPath) => {
            facts.add_any(name, target.path().criterion_in(year));
        }
        (FactName::REQUIRED, OutcomeRule::LinearPath) => {
            if let Some(Shown { digits, rounding }) = required_reading(indicator, year) {
                facts.add(name, &digits);
                facts.add_any(FactName::ROUNDING, rounding);
            }
        }
        (FactName::BOUND, OutcomeRule::ProgressRate(schedule)) => {
            facts.add_any(name, schedule.rate(target, year));
        }
        (FactName::RATE, OutcomeRule::ProgressRate(schedule)) => {
            if let Some(bound) = schedule.rate(target, year) {
                indicator.tell_rate(bound, rules.achievement_rate, facts);
            }
        }
        (FactName::FORMULA, OutcomeRule::ProgressRate(_)) => {
            facts.add_any(name, indicator.said_formula(rules.achievement_rate));
        }
        _ => indicator.tell(name, facts),
    }
}
