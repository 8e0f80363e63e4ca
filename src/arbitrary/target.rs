//! Targets, readings, withdrawal criteria.

use crate::arbitrary::{Arbitrary, Error, Result, Unstructured, chosen, several};
use crate::plan::measured::MeasuredTarget;
use crate::plan::target::{Goal, Target};
use crate::plan::withdrawal::condition::{
    Condition, ConditionState, ConditionSubject, ConditionTest,
};
use crate::plan::withdrawal::{Withdrawal, WithdrawalState};
use crate::terms::text::Text;
use crate::value::quantity::Quantity;
use crate::value::reading::{MilestoneState, Missing, Reading, ReadingValue};

chosen! {
    MilestoneState: MilestoneState::ALL;
    Missing: Missing::ALL;
    ConditionState: [ConditionState::Holds, ConditionState::DoesNotHold, ConditionState::Unknown];
    WithdrawalState: [
        WithdrawalState::Triggered, WithdrawalState::NotTriggered, WithdrawalState::Unknown,
        WithdrawalState::NoCriterion,
    ];
}

impl<'a> Arbitrary<'a> for ReadingValue {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(match u.int_in_range(0..=5_u8)? {
            0..=3 => Self::Quantity(u.arbitrary()?),
            4 => Self::Milestone(u.arbitrary()?),
            _ => Self::Missing(u.arbitrary()?),
        })
    }
}

impl<'a> Arbitrary<'a> for Reading {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let reading = Self::new(u.arbitrary()?);
        if u.ratio(1_u8, 4_u8)? {
            u.arbitrary().map(|among: Text| reading.among(among))
        } else {
            Ok(reading)
        }
    }
}

impl<'a> Arbitrary<'a> for Goal {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(match u.int_in_range(0..=4_u8)? {
            0..=2 => Self::Criterion(u.arbitrary()?),
            3 => Self::Change(u.arbitrary()?),
            _ => Self::Milestone(u.arbitrary()?),
        })
    }
}

impl<'a> Arbitrary<'a> for Target {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let target = Self::new(Text::arbitrary(u)?, u.arbitrary()?);
        Ok(target.with_from(u.arbitrary()?).with_due(u.arbitrary()?))
    }
}

impl<'a> Arbitrary<'a> for MeasuredTarget {
    /// Readings that do not go with the target are asked of its own unit, then left blank.
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let target = Target::arbitrary(u)?;
        let mut readings = [Reading::blank(), Reading::blank()];
        for reading in &mut readings {
            let any = Reading::arbitrary(u)?;
            *reading = match (target.goal().criterion(), any.quantity()) {
                (Some(criterion), Some(quantity)) => {
                    let unit = criterion.quantity().unit().cloned();
                    let own = Quantity::from_figure(quantity.figure(), unit);
                    own.map_or_else(Reading::blank, Reading::from)
                }
                (None, Some(_)) => u.arbitrary::<MilestoneState>()?.into(),
                (_, None) => any,
            };
        }
        let [reading, previous] = readings;
        let measured = Self::new(target.clone(), reading, previous);
        let blank = || Self::new(target, Reading::blank(), Reading::blank());
        measured.or_else(|_| blank()).map_err(|_| Error::IncorrectFormat)
    }
}

impl<'a> Arbitrary<'a> for ConditionSubject {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(match u.int_in_range(0..=4_usize)? {
            0 => Self::Each,
            number => Self::Target(number),
        })
    }
}

impl<'a> Arbitrary<'a> for ConditionTest {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        if u.arbitrary()? {
            u.arbitrary().map(Self::Rate)
        } else {
            u.arbitrary().map(Self::Reading)
        }
    }
}

impl<'a> Arbitrary<'a> for Condition {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Self::new(u.arbitrary()?, u.arbitrary()?))
    }
}

impl<'a> Arbitrary<'a> for Withdrawal {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Self::new(Text::arbitrary(u)?, u.arbitrary()?, several(u, 4)?))
    }
}
