//! A schedule of achievement rates: which rate a target must have reached in which of its years.

use alloc::vec;
use alloc::vec::Vec;

use serde::{Deserialize, Deserializer, Serialize};

use crate::plan::Target;
use crate::terms::Keyed;
use crate::value::{FiscalYear, Quantity, Rate};
use crate::wire::cell::plain_cells;
use crate::wire::tree::read_whole;

/// The required rates, by a target's length in years and the year within it; the first step that
/// applies counts.
///
/// `[{"length": 3, "year": 1, "rate": "33.4%"}]`; a step without length or year applies to any.
///
/// Looking up a rate takes logarithmic time in the number of steps, because a rubric may come from
/// anyone.
///
/// ```
/// use kusei::review::{OutcomeRule, RateSchedule};
///
/// let schedule: RateSchedule = serde_json::from_str(
///     r#"[{ "length": 3, "year": 1, "rate": "33.4%" }, { "rate": "90%" }]"#,
/// )?;
/// assert_eq!(schedule.steps().len(), 2);
/// let rubric = kusei::Rubric::osaka_ward_2016().with_outcome(OutcomeRule::ProgressRate(schedule));
/// assert_eq!(rubric.named("ours", "区の内規")?.id(), "ours");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "Vec<RateStep>")]
pub struct RateSchedule {
    steps: Vec<RateStep>,
    /// The first step for each length and year, sorted by these.
    by_place: Keyed<(Option<u32>, Option<u32>), usize>,
}

/// One rate of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct RateStep {
    /// The target's length in years, from its first to its due year; any length if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length: Option<u32>,
    /// The year within it, from 1; any year if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
    /// The required rate.
    pub rate: Rate,
}

/// A step as a document writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRateStep {
    #[serde(default)]
    length: Option<u32>,
    #[serde(default)]
    year: Option<u32>,
    rate: Rate,
}

plain_cells! { RawRateStep }

impl<'de> Deserialize<'de> for RateStep {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_whole::<RawRateStep, _>(deserializer).map(Self::from)
    }
}

impl<'de> Deserialize<'de> for RateSchedule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_whole::<Vec<RawRateStep>, _>(deserializer).map(Self::from)
    }
}

impl RateSchedule {
    /// Makes a schedule of steps, tried in order.
    #[must_use]
    pub fn new(steps: Vec<RateStep>) -> Self {
        let places = steps.iter().enumerate();
        let by_place = places.map(|(position, step)| ((step.length, step.year), position));
        Self { by_place: Keyed::new(by_place.collect()), steps }
    }

    /// Makes a schedule with one rate for every target in every year.
    #[must_use]
    pub fn constant(rate: Rate) -> Self {
        Self::new(vec![RateStep { length: None, year: None, rate }])
    }

    /// Returns the rates of the 市政改革プラン as published for 平成24年度 and 平成25年度.
    pub(crate) fn osaka_reform_2012() -> Self {
        let published = [(3, Some(1), 334), (3, Some(2), 667), (2, None, 900), (1, None, 900)];
        let steps = published.into_iter().filter_map(|(length, year, per_mille)| {
            let percent = rust_decimal::Decimal::try_new(per_mille, 1).ok()?;
            let rate = Rate::new(&Quantity::percent(percent).ok()?).ok()?;
            Some(RateStep { length: Some(length), year, rate })
        });
        Self::new(steps.collect())
    }

    /// Returns the steps, in the order in which they are tried.
    #[must_use]
    pub fn steps(&self) -> &[RateStep] {
        &self.steps
    }

    /// Returns the rate that a target must have reached in a fiscal year; `None` if no step
    /// applies.
    ///
    /// A target without a due year has a length of one year. If its first year is not known, or
    /// later, only a step for any length and year applies. DECISION: after its due year, a target
    /// stays in its last year.
    #[must_use]
    pub fn rate(&self, target: &Target, year: FiscalYear) -> Option<&Rate> {
        let any = self.by_place.first(&(None, None));
        let first = place(target, year).map_or(any, |(length, nth)| {
            let lengths_and_years =
                [(Some(length), Some(nth)), (Some(length), None), (None, Some(nth))];
            let own = lengths_and_years.iter().filter_map(|place| self.by_place.first(place));
            own.chain(any).min()
        });
        first.and_then(|position| self.steps.get(*position)).map(|step| &step.rate)
    }
}

impl From<Vec<RateStep>> for RateSchedule {
    fn from(steps: Vec<RateStep>) -> Self {
        Self::new(steps)
    }
}

impl From<RawRateStep> for RateStep {
    fn from(RawRateStep { length, year, rate }: RawRateStep) -> Self {
        Self { length, year, rate }
    }
}

impl From<Vec<RawRateStep>> for RateSchedule {
    fn from(steps: Vec<RawRateStep>) -> Self {
        Self::new(steps.into_iter().map(RateStep::from).collect())
    }
}

impl From<RateSchedule> for Vec<RateStep> {
    fn from(schedule: RateSchedule) -> Self {
        schedule.steps
    }
}

/// Returns a target's length in years, and which of them a year is.
fn place(target: &Target, year: FiscalYear) -> Option<(u32, u32)> {
    let Some(due) = target.due() else { return Some((1, 1)) };
    let from = target.from()?;
    let length = u32::try_from(due.years_since(from)).ok()?.saturating_add(1);
    let nth = u32::try_from(year.years_since(from)).ok()?.saturating_add(1);
    Some((length, nth.min(length)))
}
