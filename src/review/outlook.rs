//! Looking ahead: the line to a target, how far a reading is from it, and what reading would
//! earn another mark. All is compared exactly, and rounded only to be shown, onto the side on which
//! the exact figure lies.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use serde::Serialize;

use crate::plan::{Condition, ConditionTest, Goal, MeasuredTarget};
use crate::review::line::{Fraction, StraightLine, Towards};
use crate::review::rubric::rule::OutcomeRule;
use crate::terms::language::in_english;
use crate::terms::said::{said, terms};
use crate::terms::{Comparator, Direction, Language, Said, Satisfaction};
use crate::value::figure::Exact;
use crate::value::shown::{Places, Showing};
use crate::value::{Criterion, FiscalYear, Incomparable, Quantity, Shown, Unit};

/// The straight line from a baseline year's figure to a target at its due year, in either
/// direction.
///
/// ```
/// use kusei::review::Side;
/// use kusei::review::Trajectory;
///
/// let line = Trajectory::new(
///     "38.6%".parse()?, "平成27年度".parse()?, "60%以上".parse()?, "平成29年度".parse()?,
/// )?;
/// let year = "平成28年度".parse()?;
/// assert_eq!(line.required(year).ok_or("no line")?.to_string(), "49.3%");
/// let margin = line.margin(&"52.0%".parse()?, year)?.ok_or("no line")?;
/// assert_eq!(margin.side(), Side::Better);
/// assert_eq!(margin.shown().ok_or("too large")?.to_string(), "2.7ポイント");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trajectory {
    baseline: Quantity,
    baseline_year: FiscalYear,
    criterion: Criterion,
    due: FiscalYear,
}

said! {
    /// The error returned when no line can be drawn.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum TrajectoryError {
        /// The due year is not after the baseline year.
        NoYears {
            /// The baseline year.
            baseline: FiscalYear,
            /// The due year.
            due: FiscalYear,
        } => "no-years",
            "期限の{due}が始期の{baseline}より後ではありません（始期より後の年度を期限としてください）",
            "{due} is not after {baseline} (expected a due year after the baseline year)";
        /// Baseline and target measure different things.
        Incomparable(#[from] error: Incomparable) => "incomparable", "{error}", "{error}";
    }
}
in_english! { TrajectoryError }

/// How far a reading is from a line, a target or a withdrawal criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Margin {
    side: Side,
    shown: Option<Shown>,
}

terms! {
    /// On which side a reading lies, in the direction in which it gets better.
    pub enum Side {
        /// Beyond it.
        "better" Better "上回る" "better",
        /// Exactly on it.
        "on"     On     "同値"   "on it",
        /// Short of it.
        "worse"  Worse  "下回る" "worse",
    }
}

impl Margin {
    /// On which side the reading is. Exact.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.side
    }

    /// How far, of percentages in ポイント: positive where better, zero on it, negative where
    /// worse.
    ///
    /// One that must be rounded is rounded towards worse, to one decimal place more than the
    /// figures it comes from have, and to as many more as keep it from zero. `None` where it is no
    /// figure below 10^15.
    #[must_use]
    pub const fn shown(&self) -> Option<&Shown> {
        self.shown.as_ref()
    }

    fn new<'q>(
        reading: Exact,
        from: Fraction,
        better: Direction,
        unit: Option<&Unit>,
        sources: impl IntoIterator<Item = &'q Quantity>,
    ) -> Self {
        let excess = from.excess_of(reading);
        let excess = match better {
            Direction::Higher => excess,
            Direction::Lower => excess.negated(),
        };
        let side = match excess.over.sign() {
            Ordering::Greater => Side::Better,
            Ordering::Equal => Side::On,
            Ordering::Less => Side::Worse,
        };
        let unit = unit.map(Unit::of_difference);
        let showing = Showing {
            over: excess.over,
            under: excess.under,
            unit: unit.as_ref(),
            places: Places::of(sources, unit.as_ref()),
            towards: Direction::Lower,
            against: Some(Exact::ZERO),
        };
        Self { side, shown: showing.shown().filter(Shown::is_below_bound) }
    }
}

impl Said for Margin {
    /// Writes it as a difference, ＋2.7ポイント, in English `−23.5 percentage points`; nothing where
    /// it is no figure.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.shown().map_or(Ok(()), |shown| shown.say_signed(language, out))
    }
}

impl Trajectory {
    /// The line from a baseline to a target.
    ///
    /// # Errors
    ///
    /// [`TrajectoryError`] for `3.4点` to `50%以上`, and for a due year that is not after the
    /// baseline year.
    pub fn new(
        baseline: Quantity,
        baseline_year: FiscalYear,
        criterion: Criterion,
        due: FiscalYear,
    ) -> Result<Self, TrajectoryError> {
        baseline.compare(criterion.quantity())?;
        if due <= baseline_year {
            return Err(TrajectoryError::NoYears { baseline: baseline_year, due });
        }
        Ok(Self { baseline, baseline_year, criterion, due })
    }

    /// The line of an indicator in a year: from last year's reading to its target.
    ///
    /// `None` where it has no criterion, no previous reading, or no due year ahead.
    #[must_use]
    pub fn of(indicator: &MeasuredTarget, year: FiscalYear) -> Option<Self> {
        let Goal::Criterion(criterion) = indicator.target().goal() else { return None };
        let previous = indicator.previous().quantity()?;
        let baseline = match indicator.unit() {
            Some(unit) => previous.or_in(unit)?,
            None => previous.clone(),
        };
        let due = indicator.target().due().filter(|due| *due > year)?;
        Self::new(baseline, year.previous()?, criterion.clone(), due).ok()
    }

    /// Which way it leads.
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.criterion.direction()
    }

    /// The reading required in a year: to be shown, never compared. `None` before the baseline
    /// year; from the due year on, the target.
    ///
    /// One that must be rounded is rounded to its hard side, up for 以上 and 超, down for 以下 and
    /// 未満, to one decimal place more than baseline and target have.
    #[must_use]
    pub fn required(&self, year: FiscalYear) -> Option<Shown> {
        self.shown(year, None)
    }

    /// The same beside a reading: to at least its decimal places, and to as many more as put it on
    /// the side of the reading on which the exact one lies.
    ///
    /// # Errors
    ///
    /// [`Incomparable`] where the reading measures something else.
    pub fn required_beside(
        &self,
        reading: &Quantity,
        year: FiscalYear,
    ) -> Result<Option<Shown>, Incomparable> {
        reading.compare(self.criterion.quantity())?;
        Ok(self.shown(year, Some(reading)))
    }

    fn shown(&self, year: FiscalYear, reading: Option<&Quantity>) -> Option<Shown> {
        if year >= self.due {
            return Some(Shown::exact(self.criterion.quantity()));
        }
        self.fraction(year)?.required(&self.baseline, &self.criterion, reading)
    }

    /// How far a reading is from the line in a year; `None` before the baseline year.
    ///
    /// # Errors
    ///
    /// [`Incomparable`] where the reading measures something else.
    pub fn margin(
        &self,
        reading: &Quantity,
        year: FiscalYear,
    ) -> Result<Option<Margin>, Incomparable> {
        reading.compare(self.criterion.quantity())?;
        let unit = self.criterion.quantity().unit();
        let from = self.fraction(year);
        let sources = [reading, &self.baseline, self.criterion.quantity()];
        Ok(from.map(|from| Margin::new(reading.exact(), from, self.direction(), unit, sources)))
    }

    fn fraction(&self, year: FiscalYear) -> Option<Fraction> {
        let years = self.due.years_since(self.baseline_year);
        let elapsed = year.years_since(self.baseline_year).min(years);
        let line = StraightLine {
            baseline: self.baseline.exact(),
            target: self.criterion.quantity().exact(),
            years,
            elapsed,
        };
        (elapsed >= 0).then(|| line.required())
    }
}

/// How far an indicator's or initiative's reading is from its target.
///
/// `None` for a milestone and where a reading is missing.
#[must_use]
pub fn margin_to_target(measured: &MeasuredTarget) -> Option<Margin> {
    let reading = measured.reading_exact()?;
    let (value, criterion) = match measured.target().goal() {
        Goal::Criterion(criterion) => (reading, criterion.clone()),
        Goal::Change(criterion) => {
            (reading.minus(measured.previous_exact()?), measured.in_own_unit(criterion))
        }
        Goal::Milestone(_) => return None,
    };
    let from = Fraction::whole(criterion.quantity().exact());
    let previous = match measured.target().goal() {
        Goal::Change(_) => measured.previous().quantity(),
        Goal::Criterion(_) | Goal::Milestone(_) => None,
    };
    let sources = [Some(criterion.quantity()), measured.reading().quantity(), previous];
    let (better, unit) = (criterion.direction(), measured.unit());
    Some(Margin::new(value, from, better, unit, sources.into_iter().flatten()))
}

/// How far a target's reading is from triggering a withdrawal condition on it: better is
/// away from it.
///
/// `None` for a condition on the rate, of a milestone, and where the reading is missing.
#[must_use]
pub fn margin_to_withdrawal(condition: &Condition, measured: &MeasuredTarget) -> Option<Margin> {
    let (ConditionTest::Reading(criterion), Some(_)) =
        (condition.test(), measured.target().goal().criterion())
    else {
        return None;
    };
    let criterion = measured.in_own_unit(criterion);
    let from = Fraction::whole(criterion.quantity().exact());
    Some(Margin::new(
        measured.reading_exact()?,
        from,
        criterion.direction().opposite(),
        measured.unit(),
        measured.reading().quantity().into_iter().chain([criterion.quantity()]),
    ))
}

/// The least reading, with the given number of decimal places of the target's unit, that is rated A
/// this year; for a lower-is-better target the greatest.
///
/// Any reading short of it is not A, and any beyond it is, but for negative readings under a
/// progress rate: they have no rate, whichever way the target lies, and are not rated (R4.3,
/// R7.13). Under the line, without last year's reading, it is the target itself: a reading short
/// of it is undetermined (R7.6).
///
/// `None` for a milestone, for a change whose previous reading is missing, for a progress rate
/// that is not known, where every reading or none is A, and where it is no quantity.
#[must_use]
pub fn turning_point(
    indicator: &MeasuredTarget,
    year: FiscalYear,
    rule: &OutcomeRule,
    scale: u32,
) -> Option<Quantity> {
    let criterion = match indicator.target().goal() {
        Goal::Criterion(criterion) => criterion.clone(),
        Goal::Change(criterion) => {
            let criterion = indicator.in_own_unit(criterion);
            let from = criterion.quantity().exact().plus(indicator.previous_exact()?);
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
    let (from, towards) = match rule {
        OutcomeRule::TargetMet => met,
        OutcomeRule::LinearPath => line_ahead(indicator, &criterion, year).unwrap_or(met),
        OutcomeRule::ProgressRate(schedule) => {
            let rate = schedule.rate(indicator.target(), year)?.percentage().exact();
            let hundred = Exact::whole(100);
            match (criterion.direction(), target.sign(), rate.sign()) {
                (Direction::Higher, Ordering::Greater, _) => {
                    (Fraction { over: target.times(rate), under: hundred }, Towards::Up)
                }
                (Direction::Lower, Ordering::Greater, Ordering::Greater) => {
                    (Fraction { over: target.times(hundred), under: rate }, Towards::Down)
                }
                // A rate of 0件以下 or 0件未満 is without bound at 0 and 0% above it, whatever the
                // comparator (R4.4, R4.5).
                (Direction::Lower, Ordering::Equal, Ordering::Greater) => {
                    (Fraction::whole(Exact::ZERO), Towards::Down)
                }
                (Direction::Higher | Direction::Lower, _, _) => return None,
            }
        }
    };
    from.least(towards, indicator.unit(), scale)
}

/// The line of a year ahead of the due year, where last year's reading leaves one to go.
fn line_ahead(
    indicator: &MeasuredTarget,
    criterion: &Criterion,
    year: FiscalYear,
) -> Option<(Fraction, Towards)> {
    let ahead = indicator.target().due()?.years_since(year);
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

fn towards(comparator: Comparator) -> Towards {
    match comparator {
        Comparator::AtLeast => Towards::Up,
        Comparator::MoreThan => Towards::Above,
        Comparator::AtMost => Towards::Down,
        Comparator::LessThan => Towards::Below,
    }
}
