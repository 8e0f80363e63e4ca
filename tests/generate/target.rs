//! Targets and readings.

use kusei::Quantity;
use kusei::plan::{Goal, MeasuredTarget, Target};
use kusei::terms::{MilestoneState, Missing, ReadingStatus, Text};
use kusei::value::{Reading, ReadingValue};

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

impl Generate for Goal {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(match u.int_in_range(0..=4_u8)? {
            0..=2 => Self::Criterion(draw(u)?),
            3 => Self::Change(draw(u)?),
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
    /// Readings that do not go with the target are asked of its own unit, then left blank.
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let target = Target::generate(u)?;
        let mut readings = [Reading::blank(), Reading::blank()];
        for reading in &mut readings {
            let any = Reading::generate(u)?;
            *reading = match (target.goal().criterion(), any.quantity()) {
                (Some(criterion), Some(quantity)) => {
                    let unit = criterion.quantity().unit().cloned();
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
        measured.or_else(|_| blank()).map_err(|_| Error::IncorrectFormat)
    }
}
