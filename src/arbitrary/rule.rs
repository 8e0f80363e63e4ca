//! Rubrics and their parts.

use alloc::string::String;

use crate::arbitrary::{Arbitrary, Error, Result, Unstructured, chosen, several};
use crate::plan::withdrawal::Combination;
use crate::review::rubric::schedule::{RateSchedule, RateStep};
use crate::review::rubric::{OutcomeRule, OverallRule, ProgressRule, RequiredNarratives, Rubric};

chosen! {
    OverallRule: [OverallRule::AnyNotOnTrack];
    ProgressRule: [
        ProgressRule::AllAchieved, ProgressRule::MajorityAchieved, ProgressRule::NoneTriggered,
    ];
    RequiredNarratives: [
        RequiredNarratives::InitiativesAndStrategies, RequiredNarratives::Initiatives,
        RequiredNarratives::None,
    ];
    Combination: [Combination::Any, Combination::All];
}

impl<'a> Arbitrary<'a> for OutcomeRule {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(match u.int_in_range(0..=2_u8)? {
            0 => Self::LinearPath,
            1 => Self::TargetMet,
            _ => Self::ProgressRate(u.arbitrary()?),
        })
    }
}

impl<'a> Arbitrary<'a> for RateSchedule {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        several(u, 4).map(Self::new)
    }
}

impl<'a> Arbitrary<'a> for RateStep {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let years = |u: &mut Unstructured<'a>| match u.int_in_range(0..=6_u8)? {
            0..=2 => Ok(None),
            3..=5 => u.int_in_range(1..=4).map(Some),
            _ => u.arbitrary(),
        };
        Ok(Self { length: years(u)?, year: years(u)?, rate: u.arbitrary()? })
    }
}

impl<'a> Arbitrary<'a> for Rubric {
    /// Mostly in force in any year.
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let rubric = Self::osaka_ward_2016()
            .with_outcome(u.arbitrary()?)
            .with_progress(u.arbitrary()?)
            .with_withdrawal(u.arbitrary()?)
            .with_narratives(u.arbitrary()?);
        let id: String = u.arbitrary()?;
        let rubric = rubric.clone().named(id, String::arbitrary(u)?).unwrap_or(rubric);
        if u.ratio(3_u8, 4_u8)? {
            return Ok(rubric);
        }
        let (from, to) = (u.arbitrary()?, u.arbitrary()?);
        let in_force = rubric.clone().in_force(from, to);
        in_force.or_else(|_| rubric.in_force(to, from)).map_err(|_| Error::IncorrectFormat)
    }
}
