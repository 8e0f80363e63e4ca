//! Rubrics and their parts.

use kusei::Rubric;
use kusei::review::{
    OutcomeRule, PlanChecks, ProgressRule, RateSchedule, RateStep, RequiredNarratives,
};
use kusei::terms::{Combination, RateRule};

use super::{Error, Generate, Result, Unstructured, chosen, draw, several};

chosen! {
    ProgressRule: ProgressRule::ALL;
    RequiredNarratives: RequiredNarratives::ALL;
    Combination: Combination::ALL;
    RateRule: RateRule::ALL;
}

impl Generate for OutcomeRule {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(match u.int_in_range(0..=2_u8)? {
            0 => Self::LinearPath,
            1 => Self::TargetMet,
            _ => Self::ProgressRate(draw(u)?),
        })
    }
}

impl Generate for RateSchedule {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        several(u, 4).map(Self::new)
    }
}

impl Generate for RateStep {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let years = |u: &mut Unstructured<'_>| match u.int_in_range(0..=6_u8)? {
            0..=2 => Ok(None),
            3..=5 => u.int_in_range(1..=4).map(Some),
            _ => draw(u),
        };
        Ok(Self { length: years(u)?, year: years(u)?, rate: draw(u)? })
    }
}

impl Generate for Rubric {
    /// Returns a rubric that is mostly in force in any year.
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let rubric = Self::osaka_ward_2016()
            .with_outcome(draw(u)?)
            .with_progress(draw(u)?)
            .with_withdrawal(draw(u)?)
            .with_achievement_rate(draw(u)?)
            .with_narratives(draw(u)?);
        let id: String = draw(u)?;
        let rubric = rubric.clone().named(id, String::generate(u)?).unwrap_or(rubric);
        if u.ratio(3_u8, 4_u8)? {
            return Ok(rubric);
        }
        let (from, to) = (draw(u)?, draw(u)?);
        let in_force = rubric.clone().in_force(from, to);
        in_force.or_else(|_| rubric.in_force(to, from)).map_err(|_| Error::IncorrectFormat)
    }
}

impl Generate for PlanChecks {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let mut checks = Self::default().with_withdrawal(draw(u)?).with_achievement_rate(draw(u)?);
        for code in Self::ALL {
            if u.ratio(1_u8, 4_u8)? {
                checks = checks.without(code).map_err(|_| Error::IncorrectFormat)?;
            }
        }
        Ok(checks)
    }
}
