//! Whole sheets as documents, and their parts.

mod initiative;

use kusei::terms::{Against, OutcomeStatus, Progress, StrategyEffectiveness};
use kusei::value::{InitiativeCode, ItemMark, MunicipalityCode, RelativeCriterion, StrategyCode};
use kusei::wire::{
    FORM, FORMAT, RawBaseline, RawCommonIndicator, RawDesiredOutcome, RawDesiredOutcomeRef,
    RawIndicator, RawInitiative, RawItem, RawItemText, RawPillar, RawPolicy, RawReading,
    RawStrategy, RawStrategyMarks, RawTarget, RawTexts, RawWaypoint, RawWithdrawal,
};
use kusei::{FiscalYear, RawSheet, Sheet};

use super::cell::{Bare, Family, Pen, Slips, beside};
use super::{Error, Generate, Result, Unstructured, draw, one_of, percent};

/// A desired outcome for strategies: its reference, and its items with their numbers of common
/// indicators.
struct Outcome {
    reference: RawDesiredOutcomeRef,
    items: Vec<(String, u64)>,
}

/// The kind of a target, as its cells, and the units of its readings; none for a milestone.
struct Goal {
    criterion: Option<String>,
    change: Option<String>,
    relative_change: Option<String>,
    baseline: Option<RawBaseline>,
    against: Option<String>,
    path: Vec<RawWaypoint>,
    milestone: Option<String>,
    family: Option<Family>,
}

impl Pen<'_, '_> {
    /// Returns at most the given number of parts, numbered from 1.
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
            fiscal_year: self.year_of_a_sheet()?,
            policy,
            strategies: self.strategies(&outcomes)?,
        })
    }

    /// Returns a year that has a previous one.
    fn year_of_a_sheet(&mut self) -> Result<String> {
        let year = self.year()?;
        Ok(if year.parse() == Ok(FiscalYear::MIN) { "平成28年度".into() } else { year })
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
            relative_change: self.blank()?,
            baseline: if percent(self.u, 30)? { Some(self.baseline(family)?) } else { None },
            against: self.no_word()?,
            path: Vec::new(),
            milestone: self.blank()?,
            family: Some(family),
        };
        let against = match &none.baseline {
            Some(_) if draw(self.u)? => Some(self.cell(Against::Baseline.code().into())?),
            _ => none.against.clone(),
        };
        Ok(match self.u.int_in_range(0..=11_u8)? {
            0..=6 => {
                let criterion = self.criterion(family, Bare::Never)?;
                let path = if percent(self.u, 20)? { self.path(&criterion)? } else { Vec::new() };
                Goal { criterion: Some(criterion), path, ..none }
            }
            7 | 8 => {
                let change = Some(self.criterion(family, Bare::NowAndThen)?);
                Goal { change, against, ..none }
            }
            9 | 10 => {
                let relative_change = Some(self.relative_change()?);
                Goal { relative_change, against, ..none }
            }
            _ => Goal { milestone: Some(self.title()?), family: None, ..none },
        })
    }

    /// Returns a baseline of the first supported year, which no sheet can be for.
    fn baseline(&mut self, family: Family) -> Result<RawBaseline> {
        let year = one_of(self.u, &["昭和元年度", "S1", "1926", "Ｓ元年度", "・ 1926年度"])?;
        Ok(RawBaseline {
            fiscal_year: Some(self.cell(year.into())?),
            value: Some(self.quantity(family, beside(family))?),
        })
    }

    /// Returns a path for the first supported year, which is never after the due year, with the
    /// target's own criterion.
    fn path(&mut self, criterion: &str) -> Result<Vec<RawWaypoint>> {
        let year = one_of(self.u, &["昭和元年度", "S1", "1926", "Ｓ１年度"])?;
        Ok(Vec::from([RawWaypoint {
            fiscal_year: Some(self.cell(year.into())?),
            criterion: Some(self.cell(criterion.into())?),
        }]))
    }

    fn relative_change(&mut self) -> Result<String> {
        let drawn = RelativeCriterion::generate(self.u)?.to_string();
        let drawn = match self.u.int_in_range(0..=3_u8)? {
            0 | 1 => drawn,
            2 => format!("\u{3000}{}", drawn.replace('%', "パーセント").replace('-', "▲")),
            _ => self.widened(&drawn)?,
        };
        self.cell(drawn)
    }

    fn common_indicator(&mut self) -> Result<RawCommonIndicator> {
        let Goal { criterion, change, relative_change, baseline, against, path, milestone, .. } =
            self.goal()?;
        Ok(RawCommonIndicator {
            label: self.text()?,
            name: self.title()?,
            criterion,
            change,
            relative_change,
            baseline,
            against,
            path,
            milestone,
            from: self.maybe_year()?,
            due: self.maybe_year()?,
            cumulative_since: self.maybe_year()?,
            population: self.text()?,
            printed: self.text()?,
        })
    }

    fn indicator(&mut self, items: &[(String, u64)]) -> Result<RawIndicator> {
        let Goal { criterion, change, relative_change, baseline, against, path, milestone, family } =
            self.goal()?;
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
            relative_change,
            baseline,
            against,
            path,
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

/// A document that is a sheet, as written.
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
