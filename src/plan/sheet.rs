//! The sheet: one ward's plan and self-evaluation for one fiscal year.

use alloc::boxed::Box;

use crate::plan::facts::{SheetFacts, StrategyRows};
use crate::plan::initiative::Initiative;
use crate::plan::policy::{BasicPolicy, DesiredOutcome, Item};
use crate::plan::spellings::Spellings;
use crate::plan::strategy::{Indicator, Strategy};
use crate::plan::target::Target;
use crate::terms::Text;
use crate::value::{FiscalYear, InitiativeCode, ItemMark, MunicipalityCode, StrategyCode};

/// One ward's sheet for one fiscal year: the policy, the strategies, and what the ward stated.
///
/// A sheet is complete and consistent: every code is unique and in its place, every reference
/// points to something, and every reading fits its target. What the ward stated is kept glyph for
/// glyph, legible or not. Every sheet is made by [`TryFrom<RawSheet>`](crate::RawSheet) or by
/// serde, which makes the same checks.
///
/// Every cell is written back glyph for glyph, figures and years too (3ヵ所, 1,145件, H28), and
/// reading it again gives an equal sheet. Values do not keep spellings: two sheets that differ only
/// in spelling are not equal, but their values are, and so is everything derived from them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "様式")]
pub struct Sheet {
    pub(crate) municipality: Text,
    pub(crate) municipality_code: Option<MunicipalityCode>,
    pub(crate) ward: Text,
    pub(crate) fiscal_year: FiscalYear,
    pub(crate) policy: BasicPolicy,
    pub(crate) strategies: Box<[Strategy]>,
    pub(crate) spellings: Option<Box<Spellings>>,
    /// The facts of the strategies' rows.
    pub(crate) facts: SheetFacts,
}

impl Sheet {
    /// Returns the municipality, blank if it is not named: 大阪市.
    #[must_use]
    pub const fn municipality(&self) -> &Text {
        &self.municipality
    }

    /// Returns the municipality's code, if it is given.
    #[must_use]
    pub const fn municipality_code(&self) -> Option<MunicipalityCode> {
        self.municipality_code
    }

    /// Returns the ward: 福島区.
    #[must_use]
    pub const fn ward(&self) -> &Text {
        &self.ward
    }

    /// Returns the year that is evaluated.
    #[must_use]
    pub const fn fiscal_year(&self) -> FiscalYear {
        self.fiscal_year
    }

    /// Returns the policy that the strategies follow.
    #[must_use]
    pub const fn policy(&self) -> &BasicPolicy {
        &self.policy
    }

    /// Returns the strategies, in form order.
    #[must_use]
    pub fn strategies(&self) -> &[Strategy] {
        &self.strategies
    }

    /// Returns the sheet with these strategies.
    pub(crate) fn with_strategies(self, strategies: Box<[Strategy]>) -> Self {
        let facts = SheetFacts::of(&strategies, self.fiscal_year);
        Self { strategies, facts, ..self }
    }

    /// Iterates over the strategies with the facts of their rows, in form order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&Strategy, StrategyRows<'_>)> {
        self.facts.rows(&self.strategies)
    }

    /// Iterates over all indicators with their strategies, in form order.
    pub fn indicators(&self) -> impl Iterator<Item = (&Strategy, &Indicator)> {
        self.strategies.iter().flat_map(|strategy| {
            strategy.indicators.iter().map(move |indicator| (strategy, indicator))
        })
    }

    /// Iterates over all initiatives with their strategies, in form order.
    pub fn initiatives(&self) -> impl Iterator<Item = (&Strategy, &Initiative)> {
        self.strategies.iter().flat_map(|strategy| {
            strategy.initiatives.iter().map(move |initiative| (strategy, initiative))
        })
    }

    /// Returns the strategy with a code.
    #[must_use]
    pub fn strategy(&self, code: StrategyCode) -> Option<&Strategy> {
        self.strategies.iter().find(|strategy| strategy.code == code)
    }

    /// Returns the initiative with a code.
    #[must_use]
    pub fn initiative(&self, code: InitiativeCode) -> Option<&Initiative> {
        let strategy = self.strategy(code.strategy())?;
        strategy.initiatives.iter().find(|initiative| initiative.code == code)
    }

    /// Returns the desired outcome of a strategy; `None` only if the strategy is from another
    /// sheet.
    #[must_use]
    pub fn desired_outcome(&self, strategy: &Strategy) -> Option<&DesiredOutcome> {
        let (meant, at) = (strategy.desired_outcome, strategy.position);
        let pillar = self.policy.pillars.get(at.pillar)?;
        let outcome = pillar.desired_outcomes.get(at.outcome)?;
        (outcome.reference() == meant).then_some(outcome)
    }

    /// Returns the item that an indicator is tied to, if any.
    #[must_use]
    pub fn item(&self, strategy: &Strategy, indicator: &Indicator) -> Option<&Item> {
        self.desired_outcome(strategy)?.item(indicator.item?)
    }

    /// Returns the common indicator that an indicator is tied to, if any.
    #[must_use]
    pub fn common_indicator(&self, strategy: &Strategy, indicator: &Indicator) -> Option<&Target> {
        let number = usize::try_from(indicator.common()?).ok()?;
        self.item(strategy, indicator)?.indicators.get(number.checked_sub(1)?)
    }

    /// Iterates over the strategies for a desired outcome, which serve each of its items.
    pub fn strategies_of<'a>(
        &'a self,
        outcome: &'a DesiredOutcome,
    ) -> impl Iterator<Item = &'a Strategy> {
        let reference = outcome.reference();
        self.strategies.iter().filter(move |strategy| strategy.desired_outcome == reference)
    }

    /// Iterates over the initiatives that serve an item of a desired outcome.
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
