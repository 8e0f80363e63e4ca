//! An outcome indicator in its year (R7): where its reading lies on the line to its target.
//!
//! The line: required = previous + (target − previous) ÷ (due − (year − 1)). On the line is A,
//! whatever the comparator. Nothing is divided to compare:
//! (reading − previous) × years is held against target − previous.

use core::cmp::Ordering;

use crate::plan::MeasuredTarget;
use crate::review::line::StraightLine;
use crate::review::rubric::rule::{IndicatorRules, OutcomeRule};
use crate::rules::{Decided, Derived, r07_individual};
use crate::terms::fact_name::FactName;
use crate::terms::{
    Attainment, Direction, Due, Facts, GoalKind, IndicatorResult, LinePosition, OutcomeStatus,
    Reason, Satisfaction,
};
use crate::value::figure::Exact;
use crate::value::{Criterion, FiscalYear, Shown};

/// The mark of an outcome indicator in a fiscal year (R7), with the rules of a rubric, or with an
/// outcome rule and the default formula of an achievement rate.
#[inline]
#[must_use]
pub fn individual<'r>(
    indicator: &MeasuredTarget,
    year: FiscalYear,
    rules: impl Into<IndicatorRules<'r>>,
) -> Decided<Derived<OutcomeStatus>> {
    let rules = rules.into();
    let goal = indicator.target().goal().kind();
    let result = result(indicator, year, goal, rules);
    let ahead = years_ahead(indicator, year);
    let due = if ahead > 0 { Due::Ahead } else { Due::Past };
    let position = match (result, goal, due, rules.outcome) {
        (IndicatorResult::Missed, GoalKind::Number, Due::Ahead, OutcomeRule::LinearPath) => {
            on_path(indicator, year).unwrap_or_else(|| position(indicator, ahead))
        }
        _ => LinePosition::NotAsked,
    };
    r07_individual::individual(result, goal, due, position)
}

#[inline]
fn result(
    indicator: &MeasuredTarget,
    year: FiscalYear,
    goal: GoalKind,
    rules: IndicatorRules<'_>,
) -> IndicatorResult {
    match (indicator.attainment().value, goal, rules.outcome) {
        (Attainment::Unknown(Reason::ReadingMissing), _, _) => IndicatorResult::NoReading,
        (Attainment::Unknown(Reason::ReadingForecast), _, _) => {
            if indicator.reading().is_forecast() {
                IndicatorResult::Forecast
            } else {
                IndicatorResult::PreviousForecast
            }
        }
        (Attainment::Unknown(Reason::ReferenceNotPositive), _, _) => IndicatorResult::NotPositive,
        (Attainment::Unknown(_), _, _) => IndicatorResult::Undecided,
        (_, GoalKind::Number, OutcomeRule::ProgressRate(schedule)) => {
            let bound = schedule.rate(indicator.target(), year);
            match bound.and_then(|bound| indicator.compare_rate(bound, rules.achievement_rate)) {
                Some(Ordering::Equal | Ordering::Greater) => IndicatorResult::RateReached,
                Some(Ordering::Less) => IndicatorResult::RateShort,
                None => IndicatorResult::NoRate,
            }
        }
        (Attainment::Met, _, _) => IndicatorResult::Met,
        (Attainment::Missed, _, _) => IndicatorResult::Missed,
    }
}

/// How many years from this one to the due year; none where no due year is given.
#[inline]
fn years_ahead(indicator: &MeasuredTarget, year: FiscalYear) -> i32 {
    indicator.target().due().map_or(0, |due| due.years_since(year))
}

/// Where the reading lies beside the path's criterion of the year, where there is one.
fn on_path(indicator: &MeasuredTarget, year: FiscalYear) -> Option<LinePosition> {
    let waypoint = indicator.target().path().criterion_in(year)?;
    Some(match waypoint.holds(indicator.reading_exact()?) {
        Satisfaction::Satisfied => LinePosition::PathMet,
        Satisfaction::NotSatisfied => LinePosition::PathMissed,
    })
}

fn position(indicator: &MeasuredTarget, ahead: i32) -> LinePosition {
    let (Some(criterion), Some(reading), Some(previous)) = (
        indicator.target().goal().criterion(),
        indicator.reading_exact(),
        indicator.previous_exact(),
    ) else {
        return if indicator.previous().is_forecast() {
            LinePosition::FromForecast
        } else {
            LinePosition::NoPrevious
        };
    };
    if criterion.holds(previous) == Satisfaction::Satisfied {
        return LinePosition::FellBack;
    }
    let beyond = match criterion.direction() {
        Direction::Higher => Ordering::Greater,
        Direction::Lower => Ordering::Less,
    };
    let order = line(criterion, previous, ahead).required().order_of(reading);
    if order == Ordering::Equal || order == beyond {
        LinePosition::OnLine
    } else {
        LinePosition::OffLine
    }
}

/// The line from last year's reading to the target, one year on.
fn line(criterion: &Criterion, previous: Exact, ahead: i32) -> StraightLine {
    let target = criterion.quantity().exact();
    StraightLine { baseline: previous, target, years: ahead.saturating_add(1), elapsed: 1 }
}

/// The reading the line or the path requires this year, in the target's unit: to be shown, never compared. It
/// lies on the side of the reading on which the exact one lies.
///
/// One that must be rounded is rounded to its hard side, up for 以上 and 超, down for 以下 and
/// 未満: to the greater of the reading's decimal places and one more than last year's reading and
/// the target have, and as many more as part it from the reading.
///
/// `None` where no line is drawn: no due year ahead, no criterion, or no previous reading.
/// Where last year's reading already met the target, the target itself is required; where the
/// target's path has a criterion for the year, that is.
///
/// ```
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let strategy = sheet.strategy("4-4".parse()?).ok_or("no 4-4")?;
/// let required = kusei::review::required(strategy.indicators()[0].measured(), sheet.fiscal_year());
/// assert_eq!(required.ok_or("no line")?.to_string(), "27.25%");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
#[doc(alias = "必要な値")]
pub fn required(indicator: &MeasuredTarget, year: FiscalYear) -> Option<Shown> {
    let goal = indicator.target().goal();
    let ahead = years_ahead(indicator, year);
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
    line(criterion, previous, ahead).required().required(baseline, criterion, reading)
}

/// Tells a fact of an indicator's mark. How a figure was rounded comes with the figure.
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
            if let Some(Shown { digits, rounding }) = required(indicator, year) {
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
