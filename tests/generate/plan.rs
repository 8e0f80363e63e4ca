//! Whole sheets as they are in a document, and their parts.

mod initiative;

use kusei::terms::{OutcomeStatus, Progress, StrategyEffectiveness};
use kusei::value::{InitiativeCode, ItemMark, MunicipalityCode, StrategyCode};
use kusei::wire::{
    FORM, FORMAT, RawCommonIndicator, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator,
    RawInitiative, RawItem, RawItemText, RawPillar, RawPolicy, RawReading, RawStrategy,
    RawStrategyMarks, RawTarget, RawTexts, RawWithdrawal,
};
use kusei::{RawSheet, Sheet};

use super::cell::{Bare, Family, Pen, Slips};
use super::{Error, Generate, Result, Unstructured, draw, one_of, percent};

/// A desired outcome that strategies may be for: its reference, and its items with how many
/// common indicators each has.
struct Outcome {
    reference: RawDesiredOutcomeRef,
    items: Vec<(String, u64)>,
}

/// A target's kind in its cells, and the units its readings are in; none of a milestone's.
struct Goal {
    criterion: Option<String>,
    change: Option<String>,
    milestone: Option<String>,
    family: Option<Family>,
}

impl Pen<'_, '_> {
    /// At most the given number of parts, each given its number from 1.
    fn parts<T>(
        &mut self,
        most: u64,
        mut part: impl FnMut(&mut Self, u64) -> Result<T>,
    ) -> Result<Vec<T>> {
        let count = self.u.int_in_range(0..=most)?;
        (1..=count).map(|number| part(self, number)).collect()
    }

    fn sheet(&mut self) -> Result<RawSheet> {
        let mut outcomes = Vec::new();
        let policy = self.policy(&mut outcomes)?;
        let code = match Option::<MunicipalityCode>::generate(self.u)? {
            Some(code) => Some(code.to_string()),
            None => self.blank()?,
        };
        Ok(RawSheet {
            format: self.cell(FORMAT.into())?,
            form: self.cell(FORM.into())?,
            municipality: self.text()?,
            municipality_code: code,
            ward: self.title()?,
            fiscal_year: self.year()?,
            policy,
            strategies: self.strategies(&outcomes)?,
        })
    }

    fn policy(&mut self, outcomes: &mut Vec<Outcome>) -> Result<RawPolicy> {
        let pillars = self.parts(3, |pen, number| {
            Ok(RawPillar {
                number: pen.number(number)?,
                title: pen.title()?,
                desired_outcomes: pen.parts(3, |pen, own| pen.outcome(number, own, outcomes))?,
            })
        })?;
        Ok(RawPolicy { title: self.title()?, pillars })
    }

    fn outcome(
        &mut self,
        pillar: u64,
        number: u64,
        outcomes: &mut Vec<Outcome>,
    ) -> Result<RawDesiredOutcome> {
        let marks = ["㋐", "㋑", "㋒", "㋾"];
        let items = self.parts(3, |pen, nth| {
            let mark =
                marks.into_iter().zip(1..).find(|(_, n)| *n == nth).map_or("㋐", |(mark, _)| mark);
            Ok(RawItem {
                mark: pen.cell(mark.into())?,
                title: pen.title()?,
                indicators: pen.parts(2, |pen, _| pen.common_indicator())?,
            })
        })?;
        let lines = |item: &RawItem| u64::try_from(item.indicators.len()).unwrap_or_default();
        let known = items.iter().map(|item| (item.mark.clone(), lines(item))).collect();
        let reference = RawDesiredOutcomeRef { pillar, number };
        outcomes.push(Outcome { reference, items: known });
        Ok(RawDesiredOutcome { number: self.number(number)?, title: self.title()?, items })
    }

    fn strategies(&mut self, outcomes: &[Outcome]) -> Result<Vec<RawStrategy>> {
        if outcomes.is_empty() {
            return Ok(Vec::new());
        }
        self.parts(4, |pen, number| {
            let section = one_of(pen.u, &[1_u32, 4, u32::MAX])?;
            let outcome = pen.u.choose(outcomes)?;
            pen.strategy(&format!("{section}-{number}"), outcome)
        })
    }

    fn strategy(&mut self, code: &str, outcome: &Outcome) -> Result<RawStrategy> {
        let stated = RawStrategyMarks {
            overall: self.mark::<OutcomeStatus>()?,
            progress: self.mark::<Progress>()?,
            effectiveness: self.mark::<StrategyEffectiveness>()?,
        };
        Ok(RawStrategy {
            code: self.cell(code.into())?,
            desired_outcome: RawDesiredOutcomeRef {
                pillar: self.number(outcome.reference.pillar)?,
                number: self.number(outcome.reference.number)?,
            },
            desired_state: self.texts(&outcome.items)?,
            strategy: self.texts(&outcome.items)?,
            indicators: self.parts(4, |pen, _| pen.indicator(&outcome.items))?,
            stated: if percent(self.u, 90)? { Some(stated) } else { None },
            issues: self.text()?,
            improvements: self.text()?,
            initiatives: self
                .parts(4, |pen, n| pen.initiative(&format!("{code}-{n}"), &outcome.items))?,
        })
    }

    fn texts(&mut self, items: &[(String, u64)]) -> Result<Option<RawTexts>> {
        if percent(self.u, 60)? {
            return Ok(self.text()?.map(RawTexts::Text));
        }
        let mut texts = Vec::new();
        for (mark, _) in items {
            texts.push(RawItemText { item: self.cell(mark.clone())?, text: self.text()? });
        }
        Ok(Some(RawTexts::ByItem(texts)))
    }

    fn goal(&mut self) -> Result<Goal> {
        let family = self.family()?;
        let none = Goal {
            criterion: self.blank()?,
            change: self.blank()?,
            milestone: self.blank()?,
            family: Some(family),
        };
        Ok(match self.u.int_in_range(0..=9_u8)? {
            0..=6 => Goal { criterion: Some(self.criterion(family, Bare::Never)?), ..none },
            7 | 8 => Goal { change: Some(self.criterion(family, Bare::NowAndThen)?), ..none },
            _ => Goal { milestone: Some(self.title()?), family: None, ..none },
        })
    }

    fn common_indicator(&mut self) -> Result<RawCommonIndicator> {
        let Goal { criterion, change, milestone, .. } = self.goal()?;
        Ok(RawCommonIndicator {
            label: self.text()?,
            name: self.title()?,
            criterion,
            change,
            milestone,
            from: self.maybe_year()?,
            due: self.maybe_year()?,
            cumulative_since: self.maybe_year()?,
            population: self.text()?,
            printed: self.text()?,
        })
    }

    fn indicator(&mut self, items: &[(String, u64)]) -> Result<RawIndicator> {
        let Goal { criterion, change, milestone, family } = self.goal()?;
        let tied = if items.is_empty() || percent(self.u, 50)? {
            None
        } else {
            Some(self.u.choose(items)?)
        };
        let common = match tied {
            Some((_, lines)) if *lines > 0 => {
                let line = self.u.int_in_range(1..=*lines)?;
                Some(self.number(line)?)
            }
            _ => None,
        };
        let item = match tied {
            Some((mark, _)) => Some(self.cell(mark.clone())?),
            None => self.blank()?,
        };
        Ok(RawIndicator {
            item,
            common,
            label: self.text()?,
            name: self.title()?,
            criterion,
            change,
            milestone,
            from: self.maybe_year()?,
            due: self.maybe_year()?,
            cumulative_since: self.maybe_year()?,
            population: self.text()?,
            printed: self.text()?,
            reading: self.reading(family)?,
            previous: self.reading(family)?,
            stated: self.mark::<OutcomeStatus>()?,
        })
    }
}

/// Draws a part with slips.
macro_rules! with_slips {
    ($($name:ident: |$pen:ident| $drawn:expr;)+) => {$(
        impl Generate for $name {
            fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
                let $pen = &mut Pen { u, slips: Slips::NowAndThen };
                $drawn
            }
        }
    )+};
}

with_slips! {
    RawSheet: |pen| pen.sheet();
    RawPolicy: |pen| pen.policy(&mut Vec::new());
    RawCommonIndicator: |pen| pen.common_indicator();
    RawIndicator: |pen| pen.indicator(&[]);
    RawTarget: |pen| pen.target().map(|(target, _)| target);
    RawReading: |pen| { let family = pen.family()?; Ok(pen.reading(Some(family))?.unwrap_or(RawReading::Text(String::new()))) };
    RawInitiative: |pen| { let code = InitiativeCode::generate(pen.u)?; pen.initiative(&code.to_string(), &[]) };
    RawStrategy: |pen| {
        let code = StrategyCode::generate(pen.u)?;
        let item = ItemMark::generate(pen.u)?.to_string();
        let reference = RawDesiredOutcomeRef { pillar: 1, number: 1 };
        pen.strategy(&code.to_string(), &Outcome { reference, items: [(item, 1)].into() })
    };
    RawWithdrawal: |pen| { let family = pen.family()?; pen.withdrawal(&[Some(family), None]) };
}

/// A document that is a sheet, as it is written.
#[derive(Debug)]
pub struct Legal(pub RawSheet);

impl Generate for Legal {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Pen { u, slips: Slips::Never }.sheet().map(Self)
    }
}

impl Generate for Sheet {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let Legal(raw) = draw(u)?;
        raw.try_into().map_err(|_| Error::IncorrectFormat)
    }
}
