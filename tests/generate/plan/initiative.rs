//! Initiatives, their targets and withdrawal criteria, as in a document.

use kusei::terms::{Achievement, Combination, Implementation, InitiativeEffectiveness, Verdict};
use kusei::value::RateCriterion;
use kusei::wire::{
    RawCondition, RawInitiative, RawInitiativeMarks, RawSubject, RawTarget, RawWithdrawal,
};

use super::Goal;
use crate::generate::cell::{Bare, Family, Pen};
use crate::generate::{Generate, Result, draw, percent};

impl Pen<'_, '_> {
    pub(super) fn target(&mut self) -> Result<(RawTarget, Option<Family>)> {
        let Goal { criterion, change, relative_change, baseline, against, path, milestone, family } =
            self.goal()?;
        let target = RawTarget {
            label: self.text()?,
            name: self.title()?,
            criterion,
            change,
            relative_change,
            baseline,
            against,
            path,
            milestone,
            cumulative_since: self.maybe_year()?,
            population: self.text()?,
            printed: self.text()?,
            reading: self.reading(family)?,
            previous: self.reading(family)?,
            stated: self.mark::<Verdict>()?,
        };
        Ok((target, family))
    }

    pub(super) fn initiative(
        &mut self,
        code: &str,
        items: &[(String, u64)],
    ) -> Result<RawInitiative> {
        let (targets, families): (Vec<_>, Vec<_>) =
            self.parts(3, |pen, _| pen.target())?.into_iter().unzip();
        let mut served = Vec::new();
        for (mark, _) in items {
            if draw(self.u)? {
                served.push(self.cell(mark.clone())?);
            }
        }
        let implementation = Option::<Implementation>::generate(self.u)?;
        let stated = RawInitiativeMarks {
            achievement: self.mark::<Achievement>()?,
            effectiveness: self.mark::<InitiativeEffectiveness>()?,
        };
        Ok(RawInitiative {
            code: self.cell(code.into())?,
            items: served,
            content: self.text()?,
            targets,
            withdrawal: if percent(self.u, 70)? { Some(self.withdrawal(&families)?) } else { None },
            prior_results: self.text()?,
            activities: self.text()?,
            implementation: match implementation {
                Some(word) => Some(self.cell(word.code().into())?),
                None => self.no_word()?,
            },
            stated: if percent(self.u, 90)? { Some(stated) } else { None },
            issues: self.text()?,
            improvements: self.text()?,
        })
    }

    pub(super) fn withdrawal(&mut self, families: &[Option<Family>]) -> Result<RawWithdrawal> {
        let when = Option::<Combination>::generate(self.u)?;
        let conditions = if families.is_empty() {
            Vec::new()
        } else {
            self.parts(3, |pen, _| pen.condition(families))?
        };
        Ok(RawWithdrawal {
            printed: self.text()?,
            when: match when {
                Some(word) => Some(self.cell(word.code().into())?),
                None => self.no_word()?,
            },
            conditions,
        })
    }

    /// Returns a condition on a target by its number, or on each; then it must suit all of them.
    fn condition(&mut self, families: &[Option<Family>]) -> Result<RawCondition> {
        let count = u64::try_from(families.len()).unwrap_or_default();
        let number = self.u.int_in_range(1..=count.max(1))?;
        let of_number =
            families.iter().zip(1..).find(|(_, n)| *n == number).and_then(|(family, _)| *family);
        let each = percent(self.u, 25)?;
        let shared = families.iter().all(|family| *family == of_number);
        let target = if each {
            RawSubject::Word(self.cell("each".into())?)
        } else {
            RawSubject::Number(self.number(number)?)
        };
        let family = of_number.filter(|_| !each || shared);
        Ok(match family {
            Some(family) if percent(self.u, 60)? => RawCondition {
                target,
                criterion: Some(self.criterion(family, Bare::NowAndThen)?),
                achievement_rate: self.blank()?,
            },
            _ => {
                let achievement_rate = Some(self.rate()?);
                RawCondition { target, criterion: self.blank()?, achievement_rate }
            }
        })
    }

    fn rate(&mut self) -> Result<String> {
        let rate = RateCriterion::generate(self.u)?.to_string();
        let rate = match self.u.int_in_range(0..=5_u8)? {
            0..=2 => rate,
            3 => rate.replace('%', ""),
            4 => format!("\u{3000}{}", rate.replace('%', " パーセント ")),
            _ => self.widened(&rate)?,
        };
        self.cell(rate)
    }
}
