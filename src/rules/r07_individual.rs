//! R7 アウトカムの達成状況（個別）.
//!
//! > A：順調\
//! > B：順調でない
//!
//! STATED: the legend. INFERRED: an indicator is on track while it stands on the straight line
//! from last year's reading to the target at its due year, 16 of 16 on the form; the next best
//! rule, "target met", fits 15. The choice is one cell thick: 【5-3】㋑ read 52.0% against 60%,
//! the line required 49.3%, and the ward recorded A. So the rule is a parameter, see
//! [`OutcomeRule`]. STATED precedents for the line: 静岡県, 長野県の目安値, 健康日本21（第二次）.
//!
//! The line: required = previous + (target − previous) ÷ (due − (year − 1)). On the line is A,
//! whatever the comparator. Nothing is divided to compare:
//! (reading − previous) × years is held against target − previous.
//!
//! DECISION: of a change, met is A and missed B whatever its due year; of a milestone, reached is
//! A, and not reached is B once it is due. Both follow these rows under every parameter.

use core::cmp::Ordering;

use crate::plan::measured::MeasuredTarget;
use crate::plan::measured::attainment::Attainment;
use crate::plan::target::Goal;
use crate::review::line::Line;
use crate::review::rubric::OutcomeRule;
use crate::rules::clause::{Decided, Grounds, rule};
use crate::rules::derived::{Derived, Reason};
use crate::terms::marks::OutcomeStatus;
use crate::value::criterion::{Criterion, Direction, Satisfaction};
use crate::value::figure::Exact;
use crate::value::fiscal_year::FiscalYear;
use crate::value::quantity::Quantity;

rule! {
    /// R7 アウトカムの達成状況（個別）.
    R7 = "R7" "アウトカムの達成状況（個別）" / "whether an outcome indicator is on track",
        Inferred "16 of 16 on the form, as a straight line; \"target met\" fits 15";
    use Seen; use Kind; use Due; use Path; use Derived; use OutcomeStatus; use Reason;
    pub(crate) fn decide(seen: Seen, kind: Kind, due: Due, path: Path) -> Derived<OutcomeStatus> {
         1: (NoReading,   _,         _,      _         ) => Undetermined(ReadingMissing),
            "実績値がない（{reading}）" => "評価しない",
            "there is no reading ({reading})" => "it is not rated",
            Stated "市政改革プラン: 64 targets, 51 evaluated";
         2: (Met,         _,         _,      _         ) => Mark(OnTrack),
            "実績（{reading}）が目標（{target}）を達成している" => "順調（A）とする",
            "the reading ({reading}) meets the target ({target})" => "on track (A)";
         3: (Missed,      Change,    _,      _         ) => Mark(NotOnTrack),
            "前年度の{previous}に対し実績{reading}で、目標（{target}）を達成していない" => "順調でない（B）とする",
            "from {previous} to {reading}, {target} is missed" => "not on track (B)",
            Decision "a change is of the year, so it waits for no due year";
         4: (Missed,      Number | Milestone, Past, _  ) => Mark(NotOnTrack),
            "期限（{due}）が到来し、実績（{reading}）が目標（{target}）を達成していない" => "順調でない（B）とする",
            "due in {due}, the reading ({reading}) misses the target ({target})" => "not on track (B)",
            Decision "at the due year the line ends at the target; a milestone is B once due";
         5: (Missed,      Milestone, Ahead,  _         ) => Undetermined(NotDue),
            "目標（{target}）は未到達であるが、期限（{due}）が到来していない" => "評価しない",
            "{target} is not reached and not due until {due}" => "it is not rated",
            Decision "a milestone has no half-way";
         6: (Undecided,   _,         _,      _         )
          | (Missed,      Number,    Ahead,  NoPrevious) => Undetermined(PreviousMissing),
            "前年度の実績値がない" => "評価しない",
            "last year's reading is missing" => "it is not rated",
            Decision "without last year's reading there is no line and no change";
         7: (Missed,      Number,    Ahead,  FellBack  ) => Mark(NotOnTrack),
            "前年度の実績{previous}は目標（{target}）を達成していたが、今年度は必要な{required}に対し実績{reading}に後退し、目標を達成していない" => "順調でない（B）とする",
            "last year's {previous} met the target ({target}), but this year's {reading} fell back: {required} is required and the target is missed" => "not on track (B)";
         8: (Missed,      Number,    Ahead,  OnLine    ) => Mark(OnTrack),
            "前年度の{previous}から{due}の目標（{target}）に至る直線上、{year}に必要な{required}に対し実績{reading}がこれに達している" => "順調（A）とする",
            "on the line from last year's {previous} to {target} in {due}, {year} requires {required} and the reading {reading} is on it or beyond" => "on track (A)";
         9: (Missed,      Number,    Ahead,  OffLine   ) => Mark(NotOnTrack),
            "前年度の{previous}から{due}の目標（{target}）に至る直線上、{year}に必要な{required}に対し実績{reading}にとどまる" => "順調でない（B）とする",
            "on the line from last year's {previous} to {target} in {due}, {year} requires {required} and the reading {reading} is short of it" => "not on track (B)";
        10: (Missed,      Number,    Ahead,  NotAsked  ) => Mark(NotOnTrack),
            "実績（{reading}）が目標（{target}）を達成していない" => "順調でない（B）とする",
            "the reading ({reading}) misses the target ({target})" => "not on track (B)",
            Stated "one ward is on record as using \"target met\", another against it";
        11: (RateReached, _,         _,      _         ) => Mark(OnTrack),
            "達成率{rate}が{bound}以上である" => "順調（A）とする",
            "the achievement rate {rate} is at least {bound}" => "on track (A)",
            Stated "市政改革プランの進捗状況（平成25年度末現在）: 66.7%以上, 90%以上; the year before 33.4%以上";
        12: (RateShort,   _,         _,      _         ) => Mark(NotOnTrack),
            "達成率{rate}が{bound}に満たない" => "順調でない（B）とする",
            "the achievement rate {rate} is below {bound}" => "not on track (B)",
            Stated "市政改革プランの進捗状況（平成25年度末現在）";
        13: (NoRate,      _,         _,      _         ) => Undetermined(RateUnknown),
            "達成率または求められる達成率が定まらない" => "評価しない",
            "the achievement rate or the rate required is not known" => "it is not rated",
            Decision "what is not known is not failed";
    }
}

/// What the reading says of the target; under a progress rate, what the rate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Seen {
    NoReading,
    Met,
    Missed,
    Undecided,
    RateReached,
    RateShort,
    NoRate,
}

/// The kind of target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Number,
    Change,
    Milestone,
}

/// Whether the due year has come. A target without one is due this year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Due {
    Past,
    Ahead,
}

/// Where a missed reading stands on the line to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Path {
    NoPrevious,
    FellBack,
    OnLine,
    OffLine,
    NotAsked,
}

/// The mark of an outcome indicator in a fiscal year.
#[inline]
#[must_use]
pub fn individual(
    indicator: &MeasuredTarget,
    year: FiscalYear,
    rule: &OutcomeRule,
) -> Decided<Derived<OutcomeStatus>> {
    let kind = kind(indicator);
    let seen = seen(indicator, year, kind, rule);
    let ahead = years_ahead(indicator, year);
    let due = if ahead > 0 { Due::Ahead } else { Due::Past };
    let path = match (seen, kind, due, rule) {
        (Seen::Missed, Kind::Number, Due::Ahead, OutcomeRule::LinearPath) => path(indicator, ahead),
        _ => Path::NotAsked,
    };
    decide(seen, kind, due, path)
}

#[inline]
fn kind(indicator: &MeasuredTarget) -> Kind {
    match indicator.target().goal() {
        Goal::Criterion(_) => Kind::Number,
        Goal::Change(_) => Kind::Change,
        Goal::Milestone(_) => Kind::Milestone,
    }
}

#[inline]
fn seen(indicator: &MeasuredTarget, year: FiscalYear, kind: Kind, rule: &OutcomeRule) -> Seen {
    match (indicator.attainment().value, kind, rule) {
        (Attainment::Unknown(Reason::ReadingMissing), _, _) => Seen::NoReading,
        (Attainment::Unknown(_), _, _) => Seen::Undecided,
        (_, Kind::Number, OutcomeRule::ProgressRate(schedule)) => {
            let bound = schedule.rate(indicator.target(), year);
            match bound.and_then(|bound| indicator.compare_rate(bound)) {
                Some(Ordering::Equal | Ordering::Greater) => Seen::RateReached,
                Some(Ordering::Less) => Seen::RateShort,
                None => Seen::NoRate,
            }
        }
        (Attainment::Met, _, _) => Seen::Met,
        (Attainment::Missed, _, _) => Seen::Missed,
    }
}

/// How many years from this one to the due year; none where no due year is given.
#[inline]
fn years_ahead(indicator: &MeasuredTarget, year: FiscalYear) -> i32 {
    indicator.target().due().map_or(0, |due| due.years_since(year))
}

fn path(indicator: &MeasuredTarget, ahead: i32) -> Path {
    let (Some(criterion), Some(reading), Some(previous)) = (
        indicator.target().goal().criterion(),
        indicator.reading_exact(),
        indicator.previous_exact(),
    ) else {
        return Path::NoPrevious;
    };
    if criterion.holds(previous) == Satisfaction::Satisfied {
        return Path::FellBack;
    }
    let beyond = match criterion.direction() {
        Direction::Higher => Ordering::Greater,
        Direction::Lower => Ordering::Less,
    };
    let order = line(criterion, previous, ahead).required().order_of(reading);
    if order == Ordering::Equal || order == beyond { Path::OnLine } else { Path::OffLine }
}

/// The line from last year's reading to the target, one year on.
fn line(criterion: &Criterion, previous: Exact, ahead: i32) -> Line {
    let target = criterion.quantity().exact();
    Line { baseline: previous, target, years: ahead.saturating_add(1), elapsed: 1 }
}

/// The reading the line requires this year, rounded half up (四捨五入) to one digit more than the
/// figures it comes from, in the target's unit: to be shown, never compared.
///
/// `None` where no line is drawn: no due year ahead, no criterion, or no previous reading.
/// Where last year's reading already met the target, the target itself is required.
#[must_use]
pub fn required(indicator: &MeasuredTarget, year: FiscalYear) -> Option<Quantity> {
    let ahead = years_ahead(indicator, year);
    let criterion = indicator.target().goal().criterion()?;
    let previous = indicator.previous_exact()?;
    match (kind(indicator), ahead) {
        (Kind::Number, 1..) => {}
        (Kind::Number | Kind::Change | Kind::Milestone, _) => return None,
    }
    if criterion.holds(previous) == Satisfaction::Satisfied {
        return Some(criterion.quantity().clone());
    }
    line(criterion, previous, ahead).required().shown(indicator.unit())
}

/// What a sentence about an indicator's mark names.
pub(crate) fn grounds(indicator: &MeasuredTarget, year: FiscalYear, rule: &OutcomeRule) -> Grounds {
    let due = indicator.target().due().unwrap_or(year);
    let mut grounds = indicator.grounds().with_year("year", year).with_year("due", due);
    match rule {
        OutcomeRule::LinearPath => {
            if let Some(required) = required(indicator, year) {
                grounds = grounds.with("required", required);
            }
        }
        OutcomeRule::TargetMet => {}
        OutcomeRule::ProgressRate(schedule) => {
            if let Some(bound) = schedule.rate(indicator.target(), year) {
                grounds = grounds.with("bound", bound);
            }
            grounds = indicator.with_rate(grounds);
        }
    }
    grounds
}
