//! Looking ahead: the line to a target, how far a reading is from it, and which reading would earn
//! another mark. Everything is compared exactly; only figures to be shown are rounded, and stay on
//! the side of the exact figure.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use serde::Serialize;

use crate::plan::{Condition, ConditionTest, Goal, MeasuredTarget};
use crate::terms::language::in_english;
use crate::terms::said::{said, terms};
use crate::terms::{Direction, Language, Said};
use crate::value::figure::Exact;
use crate::value::line::{Fraction, StraightLine};
use crate::value::shown::{Places, Showing};
use crate::value::{Criterion, FiscalYear, Incomparable, Quantity, Shown, Unit};

/// The straight line from a baseline year's figure to a target in its due year, up or down.
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
    /// The error returned when there is no line.
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

/// The distance of a reading from a line, a target or a withdrawal criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Margin {
    side: Side,
    shown: Option<Shown>,
}

terms! {
    /// The side on which a reading lies; better is the direction of the target.
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
    /// Returns the side on which the reading lies. Exact.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.side
    }

    /// Returns the distance, in ポイント for percentages: positive if better, zero if on it, negative
    /// if worse.
    ///
    /// A figure that must be rounded is rounded towards worse, to one decimal place more than the
    /// figures it comes from have, and to more if those are needed to keep it from zero. `None` if
    /// it is not below 10^15.
    #[must_use]
    pub const fn shown(&self) -> Option<&Shown> {
        self.shown.as_ref()
    }

    fn new(
        reading: Exact,
        from: Fraction,
        better: Direction,
        unit: Option<&Unit>,
        sources: [Option<&Quantity>; 3],
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
            places: Places::of(sources.into_iter().flatten(), unit.as_ref()),
            towards: Direction::Lower,
            against: Some(Exact::ZERO),
        };
        Self { side, shown: showing.shown().filter(Shown::is_below_bound) }
    }
}

impl Said for Margin {
    /// Writes it as a difference, ＋2.7ポイント, in English `−23.5 percentage points`; nothing if it has
    /// no figure.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.shown().map_or(Ok(()), |shown| shown.say_signed(language, out))
    }
}

impl Trajectory {
    /// Makes the line from a baseline to a target.
    ///
    /// # Errors
    ///
    /// [`TrajectoryError`] for `3.4点` to `50%以上`, and for a due year that is not after the baseline
    /// year.
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

    /// Returns the line of an indicator in a year: from last year's reading to its target. It is
    /// straight even if a path is published.
    ///
    /// `None` if the indicator has no criterion, no previous reading, or no due year ahead.
    #[must_use]
    pub fn of(indicator: &MeasuredTarget, year: FiscalYear) -> Option<Self> {
        let Goal::Criterion(criterion) = indicator.target().goal() else { return None };
        let previous = indicator.previous().judged()?;
        let baseline = match indicator.unit() {
            Some(unit) => previous.or_in(unit)?,
            None => previous.clone(),
        };
        let due = indicator.target().due().filter(|due| *due > year)?;
        Self::new(baseline, year.previous()?, criterion.clone(), due).ok()
    }

    /// Returns which way it leads.
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.criterion.direction()
    }

    /// Returns the reading required in a year, to be shown, never compared. `None` before the
    /// baseline year; from the due year on, the target.
    ///
    /// A figure that must be rounded is rounded to the stricter side, up for 以上 and 超, down for 以下
    /// and 未満, to one decimal place more than baseline and target have.
    #[must_use]
    pub fn required(&self, year: FiscalYear) -> Option<Shown> {
        self.shown(year, None)
    }

    /// Returns the same as [`required`](Self::required), but to be shown beside a reading: to at
    /// least its decimal places, and to more if only those put it on the same side of the reading
    /// as the exact requirement.
    ///
    /// # Errors
    ///
    /// [`Incomparable`] if the reading measures something else.
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

    /// Returns the distance of a reading from the line in a year; `None` before the baseline year.
    ///
    /// # Errors
    ///
    /// [`Incomparable`] if the reading measures something else.
    pub fn margin(
        &self,
        reading: &Quantity,
        year: FiscalYear,
    ) -> Result<Option<Margin>, Incomparable> {
        reading.compare(self.criterion.quantity())?;
        let unit = self.criterion.quantity().unit();
        let from = self.fraction(year);
        let sources = [Some(reading), Some(&self.baseline), Some(self.criterion.quantity())];
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

/// Returns the distance of a reading from its target.
///
/// For a relative change it is in the readings' unit, from the reading at which the bound is
/// reached. `None` for a milestone, for a missing reading, and for a relative change from zero or
/// less.
///
/// ```
/// use kusei::Said;
/// use kusei::review::margin_to_target;
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let (_, indicator) = sheet.indicators().next().ok_or("none")?;
/// let margin = margin_to_target(indicator.measured()).ok_or("no margin")?; // 49.6%, of 50%以上
/// assert_eq!(margin.en().to_string(), "−0.4 percentage points");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn margin_to_target(measured: &MeasuredTarget) -> Option<Margin> {
    let reading = measured.reading_exact()?;
    let (better, unit) = (measured.target().goal().direction()?, measured.unit());
    let reference = measured.own_reference();
    let (value, criterion) = match measured.target().goal() {
        Goal::Criterion(criterion) => (reading, criterion.clone()),
        Goal::Change(criterion, _) => {
            (reading.minus(measured.reference_exact()?), measured.in_own_unit(criterion))
        }
        Goal::RelativeChange(criterion, _) => {
            let [over, under] = criterion.turn(measured.reference_exact()?)?;
            let sources = [measured.reading().quantity(), reference.as_ref(), None];
            return Some(Margin::new(reading, Fraction { over, under }, better, unit, sources));
        }
        Goal::Milestone(_) => return None,
    };
    let from = Fraction::whole(criterion.quantity().exact());
    let sources = [Some(criterion.quantity()), measured.reading().quantity(), reference.as_ref()];
    Some(Margin::new(value, from, better, unit, sources))
}

/// Returns the distance of a target's reading from triggering a withdrawal condition; better is
/// away from it.
///
/// `None` for a condition on the rate, for a milestone, and for a missing reading.
#[must_use]
pub fn margin_to_withdrawal(condition: &Condition, measured: &MeasuredTarget) -> Option<Margin> {
    let (ConditionTest::Reading(criterion), Some(_)) =
        (condition.test(), measured.target().goal().direction())
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
        [measured.reading().quantity(), Some(criterion.quantity()), None],
    ))
}
