//! Targets and readings.

use kusei::plan::{Baseline, Goal, MeasuredTarget, Reference, Target};
use kusei::terms::{MilestoneState, Missing, ReadingStatus, Text};
use kusei::value::{Reading, ReadingValue, RelativeCriterion, Unit};
use kusei::{Criterion, Quantity};
use rust_decimal::Decimal;

use super::{Error, Generate, Result, Unstructured, chosen, draw};

chosen! {
    MilestoneState: MilestoneState::ALL;
    ReadingStatus: ReadingStatus::ALL;
    Missing: Missing::ALL;
}

impl Generate for ReadingValue {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(match u.int_in_range(0..=5_u8)? {
            0..=3 => Self::Quantity(draw(u)?),
            4 => Self::Milestone(draw(u)?),
            _ => Self::Missing(draw(u)?),
        })
    }
}

impl Generate for Reading {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let reading = match draw(u)? {
            ReadingValue::Quantity(quantity) if u.ratio(1_u8, 6_u8)? => {
                Self::unsettled(quantity, draw(u)?)
            }
            value => Self::new(value),
        };
        if u.ratio(1_u8, 4_u8)? {
            draw(u).map(|among: Text| reading.among(among))
        } else {
            Ok(reading)
        }
    }
}

impl Generate for Baseline {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(Self::new(draw(u)?, draw(u)?))
    }
}

impl Generate for Reference {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(if draw(u)? { Self::Previous } else { Baseline::generate(u)?.into() })
    }
}

impl Generate for RelativeCriterion {
    /// If it does not fit, it is 15%.
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let drawn = Criterion::generate(u)?;
        let percent = |value| Quantity::new(value, Some(Unit::Percent));
        let fitting = |own: Quantity| Self::new(Criterion::new(own, drawn.comparator())).ok();
        let own = percent(drawn.quantity().figure().value()).ok().and_then(fitting);
        let plain = || percent(Decimal::from(15)).ok().and_then(fitting);
        own.or_else(plain).ok_or(Error::IncorrectFormat)
    }
}

impl Generate for Goal {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(match u.int_in_range(0..=4_u8)? {
            0..=2 => Self::Criterion(draw(u)?),
            3 if draw(u)? => Self::RelativeChange(draw(u)?, draw(u)?),
            3 => Self::Change(draw(u)?, draw(u)?),
            _ => Self::Milestone(draw(u)?),
        })
    }
}

impl Generate for Target {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let target = Self::new(Text::generate(u)?, draw(u)?);
        Ok(target.with_from(draw(u)?).with_due(draw(u)?))
    }
}

impl Generate for MeasuredTarget {
    /// Readings that do not suit the target are drawn in its own unit, or left blank.
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let target = Target::generate(u)?;
        let mut readings = [Reading::blank(), Reading::blank()];
        for reading in &mut readings {
            let any = Reading::generate(u)?;
            let unit = match target.goal() {
                Goal::Criterion(own) | Goal::Change(own, _) => Some(own.quantity().unit()),
                Goal::RelativeChange(_, reference) => {
                    Some(reference.baseline().and_then(|own| own.value().unit()))
                }
                Goal::Milestone(_) => None,
            };
            *reading = match (unit, any.quantity()) {
                (Some(unit), Some(quantity)) => {
                    let unit = unit.cloned();
                    let own = Quantity::new(quantity.figure().value(), unit);
                    own.map_or_else(|_| Reading::blank(), Reading::from)
                }
                (None, Some(_)) => MilestoneState::generate(u)?.into(),
                (_, None) => any,
            };
        }
        let [reading, previous] = readings;
        let measured = Self::new(target.clone(), reading, previous);
        let blank = || Self::new(target, Reading::blank(), Reading::blank());
        // A baseline or path that does not suit the goal is replaced by a milestone.
        let milestone = || {
            let target = Target::new("目標", Goal::Milestone("立ち上げる".into()));
            Self::new(target, Reading::blank(), Reading::blank())
        };
        let measured = measured.or_else(|_| blank()).or_else(|_| milestone());
        measured.map_err(|_| Error::IncorrectFormat)
    }
}
