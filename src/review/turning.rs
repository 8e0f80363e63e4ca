//! The reading at which an indicator's mark changes.

use core::cmp::Ordering;

use crate::plan::{Goal, MeasuredTarget};
use crate::review::rubric::rule::{IndicatorRules, OutcomeRule};
use crate::terms::{Comparator, Direction, RateRule, Satisfaction};
use crate::value::figure::Exact;
use crate::value::line::{Fraction, StraightLine, Towards};
use crate::value::{Criterion, FiscalYear, Quantity};

/// Returns the least reading that is rated A this year, with the given number of decimal places of
/// the target's unit; for a lower-is-better target, the greatest.
///
/// Any reading short of it is not A, and any beyond it is A, except negative readings under a
/// progress rate: they have no rate, whichever way is better, and are not rated (R4.3, R7.13).
/// Under the line, without last year's reading, it is the target itself: a reading short of it is
/// undetermined (R7.6).
///
/// `None` for a milestone, for a change from a missing value, for a relative change from zero or
/// less, for an unknown progress rate, where every reading or none is A, and where it is not a
/// valid quantity.
///
/// ```
/// use kusei::Rubric;
/// use kusei::review::turning_point;
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let strategy = sheet.strategy("4-4".parse()?).ok_or("no 4-4")?;
/// let measured = strategy.indicators()[0].measured(); // 4.5% last year, 50%以上 by 平成29年度
/// let year = sheet.fiscal_year();
/// let turns = turning_point(measured, year, Rubric::osaka_ward_2016().outcome(), 1);
/// assert_eq!(turns, Some("27.3%".parse()?)); // 27.2% is B, 27.3% is A
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn turning_point<'r>(
    indicator: &MeasuredTarget,
    year: FiscalYear,
    rules: impl Into<IndicatorRules<'r>>,
    scale: u32,
) -> Option<Quantity> {
    let rules = rules.into();
    let criterion = match indicator.target().goal() {
        Goal::Criterion(criterion) => criterion.clone(),
        Goal::RelativeChange(criterion, _) => {
            let [over, under] = criterion.turn(indicator.reference_exact()?)?;
            let towards = towards(criterion.comparator());
            return Fraction { over, under }.least(towards, indicator.unit(), scale);
        }
        Goal::Change(criterion, _) => {
            let criterion = indicator.in_own_unit(criterion);
            let from = criterion.quantity().exact().plus(indicator.reference_exact()?);
            return Fraction::whole(from).least(
                towards(criterion.comparator()),
                indicator.unit(),
                scale,
            );
        }
        Goal::Milestone(_) => return None,
    };
    let target = criterion.quantity().exact();
    let met = (Fraction::whole(target), towards(criterion.comparator()));
    let (from, towards) = match rules.outcome {
        OutcomeRule::TargetMet => met,
        OutcomeRule::LinearPath => line_ahead(indicator, &criterion, year).unwrap_or(met),
        OutcomeRule::ProgressRate(schedule) => {
            let rate = schedule.rate(indicator.target(), year)?.percentage().exact();
            rate_reached(&criterion, rate, rules.achievement_rate)?
        }
    };
    from.least(towards, indicator.unit(), scale)
}

/// Returns the reading at which a target's achievement rate equals the required one; `None` if
/// there is no such reading, or no rate (R4).
fn rate_reached(criterion: &Criterion, rate: Exact, rule: RateRule) -> Option<(Fraction, Towards)> {
    const HUNDRED: Exact = Exact::whole(100);
    let target = criterion.quantity().exact();
    Some(match (criterion.direction(), target.sign(), rule) {
        (Direction::Higher, Ordering::Greater, _) => {
            (Fraction { over: target.times(rate), under: HUNDRED }, Towards::Up)
        }
        (Direction::Lower, Ordering::Greater, RateRule::Quotient) if rate.sign().is_gt() => {
            (Fraction { over: target.times(HUNDRED), under: rate }, Towards::Down)
        }
        // 2 − reading ÷ target is at most 200%, at a reading of 0.
        (Direction::Lower, Ordering::Greater, RateRule::TwoMinusQuotient) => {
            let left = Exact::whole(200).minus(rate);
            if left.sign().is_lt() {
                return None;
            }
            (Fraction { over: target.times(left), under: HUNDRED }, Towards::Down)
        }
        // The rate of 0件以下 or 0件未満 is unbounded at 0 and 0% above it, whatever the comparator
        // (R4.4, R4.5).
        (Direction::Lower, Ordering::Equal, _) if rate.sign().is_gt() => {
            (Fraction::whole(Exact::ZERO), Towards::Down)
        }
        (Direction::Higher | Direction::Lower, _, _) => return None,
    })
}

/// Returns the line in a year before the due year, if last year's reading gives one.
fn line_ahead(
    indicator: &MeasuredTarget,
    criterion: &Criterion,
    year: FiscalYear,
) -> Option<(Fraction, Towards)> {
    let ahead = indicator.target().due()?.years_since(year);
    if let Some(waypoint) = indicator.target().path().criterion_in(year).filter(|_| ahead > 0) {
        return Some(earlier(waypoint, criterion));
    }
    let baseline = indicator.previous_exact()?;
    if ahead <= 0 || criterion.holds(baseline) == Satisfaction::Satisfied {
        return None;
    }
    let target = criterion.quantity().exact();
    let line = StraightLine { baseline, target, years: ahead.saturating_add(1), elapsed: 1 };
    let towards = match criterion.direction() {
        Direction::Higher => Towards::Up,
        Direction::Lower => Towards::Down,
    };
    Some((line.required(), towards))
}

/// Returns whichever of a waypoint and a target is reached first: either earns A.
fn earlier(waypoint: &Criterion, target: &Criterion) -> (Fraction, Towards) {
    let (own, other) = (waypoint.quantity().exact(), target.quantity().exact());
    let is_target = match (own.compare(other), target.direction()) {
        (Ordering::Less, Direction::Higher) | (Ordering::Greater, Direction::Lower) => false,
        (Ordering::Greater, Direction::Higher) | (Ordering::Less, Direction::Lower) => true,
        (Ordering::Equal, _) => {
            matches!(target.comparator(), Comparator::AtLeast | Comparator::AtMost)
        }
    };
    let first = if is_target { target } else { waypoint };
    (Fraction::whole(first.quantity().exact()), towards(first.comparator()))
}

fn towards(comparator: Comparator) -> Towards {
    match comparator {
        Comparator::AtLeast => Towards::Up,
        Comparator::MoreThan => Towards::Above,
        Comparator::AtMost => Towards::Down,
        Comparator::LessThan => Towards::Below,
    }
}
