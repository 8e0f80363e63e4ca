//! The sheet: one ward's plan and self-evaluation for one fiscal year.

mod defect;
mod either;
mod object;
mod place;
mod raw;
mod read;
mod write;

use alloc::boxed::Box;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::code::{InitiativeCode, ItemMark, MunicipalityCode, StrategyCode};
use crate::fiscal_year::FiscalYear;
use crate::initiative::Initiative;
use crate::policy::{BasicPolicy, DesiredOutcome, Item};
use crate::strategy::{Indicator, Strategy};
use crate::target::Target;
use crate::text::Text;

pub use self::defect::{Defect, DefectKind, Defects};
pub use self::either::{RawItemText, RawReading, RawReadingFields, RawSubject, RawTexts};
pub use self::place::{Column, Line, Place, Row};
pub use self::raw::{
    RawCommonIndicator, RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator,
    RawInitiative, RawInitiativeMarks, RawItem, RawPillar, RawPolicy, RawSheet, RawStrategy,
    RawStrategyMarks, RawTarget, RawWithdrawal,
};

/// The wire format this crate reads and writes.
pub const FORMAT: &str = "kusei/1";

/// The form edition whose legends are in force.
pub const FORM: &str = "osaka-ward-2016";

/// The JSON Schema (draft 2020-12) of a sheet: what a schema can say of the wire format.
///
/// It refuses nothing that the crate reads or writes. What it cannot say (that a code occurs once,
/// that a reference points somewhere, that units compare) `Sheet::try_from` says.
pub const SHEET_SCHEMA: &str = include_str!("wire/sheet.schema.json");

/// One ward's sheet for one fiscal year: the policy, the strategies, and what the ward stated.
///
/// A sheet is whole and consistent: every code is unique and in its place, every reference
/// points somewhere, every reading goes with its target. What the ward stated is kept glyph for
/// glyph, legible or not. There is one door, [`TryFrom<RawSheet>`](RawSheet), for JSON and for
/// code alike; serde goes through it.
///
/// Writing and reading again gives an equal sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "様式")]
pub struct Sheet {
    municipality: Text,
    municipality_code: Option<MunicipalityCode>,
    ward: Text,
    fiscal_year: FiscalYear,
    policy: BasicPolicy,
    strategies: Box<[Strategy]>,
}

impl Sheet {
    /// The municipality, blank where it is not named: 大阪市.
    #[must_use]
    pub const fn municipality(&self) -> &Text {
        &self.municipality
    }

    /// The municipality's code, where it is given.
    #[must_use]
    pub const fn municipality_code(&self) -> Option<MunicipalityCode> {
        self.municipality_code
    }

    /// The ward: 福島区.
    #[must_use]
    pub const fn ward(&self) -> &Text {
        &self.ward
    }

    /// The year that is evaluated.
    #[must_use]
    pub const fn fiscal_year(&self) -> FiscalYear {
        self.fiscal_year
    }

    /// The policy the strategies follow.
    #[must_use]
    pub const fn policy(&self) -> &BasicPolicy {
        &self.policy
    }

    /// The strategies, in form order.
    #[must_use]
    pub fn strategies(&self) -> &[Strategy] {
        &self.strategies
    }

    /// All indicators with their strategies, in form order.
    pub fn indicators(&self) -> impl Iterator<Item = (&Strategy, &Indicator)> {
        self.strategies.iter().flat_map(|strategy| {
            strategy.indicators.iter().map(move |indicator| (strategy, indicator))
        })
    }

    /// All initiatives with their strategies, in form order.
    pub fn initiatives(&self) -> impl Iterator<Item = (&Strategy, &Initiative)> {
        self.strategies.iter().flat_map(|strategy| {
            strategy.initiatives.iter().map(move |initiative| (strategy, initiative))
        })
    }

    /// The strategy of a code.
    #[must_use]
    pub fn strategy(&self, code: StrategyCode) -> Option<&Strategy> {
        self.strategies.iter().find(|strategy| strategy.code == code)
    }

    /// The initiative of a code.
    #[must_use]
    pub fn initiative(&self, code: InitiativeCode) -> Option<&Initiative> {
        let strategy = self.strategy(code.strategy())?;
        strategy.initiatives.iter().find(|initiative| initiative.code == code)
    }

    /// The desired outcome a strategy is for; `None` only for a strategy of another sheet.
    #[must_use]
    pub fn desired_outcome(&self, strategy: &Strategy) -> Option<&DesiredOutcome> {
        let (meant, at) = (strategy.desired_outcome, strategy.position);
        let pillar = self.policy.pillars.get(at.pillar)?;
        let outcome = pillar.desired_outcomes.get(at.outcome)?;
        (outcome.reference() == meant).then_some(outcome)
    }

    /// The item an indicator is tied to, if any.
    #[must_use]
    pub fn item(&self, strategy: &Strategy, indicator: &Indicator) -> Option<&Item> {
        self.desired_outcome(strategy)?.item(indicator.item?)
    }

    /// The common indicator an indicator is tied to, if any.
    #[must_use]
    pub fn common_indicator(&self, strategy: &Strategy, indicator: &Indicator) -> Option<&Target> {
        let number = usize::try_from(indicator.common?).ok()?;
        self.item(strategy, indicator)?.indicators.get(number.checked_sub(1)?)
    }

    /// The strategies that serve an item: those for its desired outcome.
    pub fn strategies_of<'a>(
        &'a self,
        outcome: &'a DesiredOutcome,
    ) -> impl Iterator<Item = &'a Strategy> {
        let reference = outcome.reference();
        self.strategies.iter().filter(move |strategy| strategy.desired_outcome == reference)
    }

    /// The initiatives that serve an item of a desired outcome.
    ///
    /// DECISION: an initiative that names no item serves every item of its desired outcome.
    pub fn initiatives_of<'a>(
        &'a self,
        outcome: &'a DesiredOutcome,
        item: ItemMark,
    ) -> impl Iterator<Item = &'a Initiative> {
        let known = outcome.item(item).is_some();
        self.strategies_of(outcome).flat_map(|strategy| &strategy.initiatives).filter(
            move |initiative| {
                known && (initiative.items.is_empty() || initiative.items.contains(&item))
            },
        )
    }
}

impl Serialize for Sheet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawSheet::from(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Sheet {
    /// Reads a document in the wire format.
    ///
    /// What is not of the format's shape is one error with its line and column; all else is
    /// read as text and every defect told, one a line.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        RawSheet::deserialize(deserializer)?
            .try_into()
            .map_err(|defects: Defects| de::Error::custom(defects))
    }
}
