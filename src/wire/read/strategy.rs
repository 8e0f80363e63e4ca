//! Reads strategies and their indicators.

use alloc::boxed::Box;
use core::num::NonZeroU32;

use crate::plan::prose::RowProse;
use crate::plan::spellings::{RowCell, Spellings};
use crate::plan::{Column, DesiredOutcomeRef, Indicator, ItemTexts, Line, Row, Strategy};
use crate::value::code::ItemMarks;
use crate::value::{ItemMark, StrategyCode};
use crate::wire::defect::Nowhere;
use crate::wire::lent::Lent;
use crate::wire::raw::{RawDesiredOutcomeRef, RawIndicator, RawStrategy};
use crate::wire::read::initiative::Above;
use crate::wire::read::policy::{OutcomeIndex, PolicyIndex};
use crate::wire::read::reader::{Reader, every};
use crate::wire::read::target::TargetCells;
use crate::wire::seen::Seen;
use crate::wire::shape::{LentTexts, RawTexts};

impl Reader {
    pub(crate) fn strategies(
        &mut self,
        raw: &[Lent<'_, RawStrategy>],
        index: &PolicyIndex,
    ) -> Option<Box<[Strategy]>> {
        let mut seen = Seen::default();
        every(raw, |nth, strategy| self.strategy(nth, strategy, &mut seen, index))
    }

    pub(crate) fn strategy(
        &mut self,
        nth: usize,
        raw: &Lent<'_, RawStrategy>,
        seen: &mut Seen,
        index: &PolicyIndex,
    ) -> Option<Strategy> {
        self.step(Row::NthStrategy(nth));
        let code = self.read::<StrategyCode>(Column::Code, &raw.code);
        // A second strategy with the same code is addressed by its position, and so are its
        // initiatives.
        let first = code.filter(|code| seen.insert(*code));
        self.row = first.map_or(self.row, Row::Strategy);
        if let Some(code) = code {
            self.once(Column::Code, first.is_some(), code);
        }
        let items = index.outcome(raw.desired_outcome.pillar, raw.desired_outcome.number);
        let desired_outcome = self.outcome_ref(&raw.desired_outcome, items);
        let desired_state = self.texts(Column::DesiredStateItem, raw.desired_state.as_ref(), items);
        let text = self.texts(Column::StrategyItem, raw.strategy.as_ref(), items);
        let indicators = every(&raw.indicators, |nth, indicator| {
            self.line = Some(Line::Indicator(nth));
            self.indicator(indicator, items)
        });
        self.line = None;
        let initiatives = self.initiatives(&raw.initiatives, Above { nth, code, first }, items);
        let stated = raw.stated.as_ref();
        let overall = stated.and_then(|own| own.overall.as_deref());
        let overall = self.stated(RowCell::Overall, overall);
        let progress = stated.and_then(|own| own.progress.as_deref());
        let progress = self.stated(RowCell::Progress, progress);
        let effectiveness = stated.and_then(|own| own.effectiveness.as_deref());
        let effectiveness = self.stated(RowCell::StrategyEffectiveness, effectiveness);
        let spellings = Spellings::take(&mut self.spellings);
        Some(Strategy {
            code: code?,
            desired_outcome: desired_outcome?,
            position: items?.position,
            desired_state: desired_state?,
            text: text?,
            indicators: indicators?,
            overall,
            progress,
            effectiveness,
            prose: RowProse::new(raw.issues.as_deref(), [raw.improvements.as_deref()]),
            initiatives: initiatives?,
            spellings: spellings.map(Box::new),
        })
    }

    fn outcome_ref(
        &mut self,
        raw: &Lent<'_, RawDesiredOutcomeRef>,
        found: Option<&OutcomeIndex>,
    ) -> Option<DesiredOutcomeRef> {
        if found.is_none() {
            let reference = Nowhere::DesiredOutcome(raw.pillar, raw.number);
            self.defect(Column::DesiredOutcome, reference);
        }
        let pillar = u32::try_from(raw.pillar).ok()?;
        let number = u32::try_from(raw.number).ok()?;
        found.map(|_| DesiredOutcomeRef { pillar, number })
    }

    fn texts(
        &mut self,
        column: Column,
        raw: Option<&Lent<'_, RawTexts>>,
        items: Option<&OutcomeIndex>,
    ) -> Option<ItemTexts> {
        match raw {
            None => Some(ItemTexts::default()),
            Some(LentTexts::Text(text)) => Some(ItemTexts::One((&**text).into())),
            Some(LentTexts::ByItem(texts)) => {
                let mut seen = ItemMarks::default();
                let read = every(texts, |nth, raw| {
                    self.line = Some(Line::Item(nth));
                    let item = self.item_ref(column, &raw.item, items);
                    if let Some(item) = item {
                        self.once(column, seen.insert(item), item);
                    }
                    Some((item?, raw.text.as_deref().into()))
                });
                self.line = None;
                read.map(ItemTexts::ByItem)
            }
        }
    }

    /// Reads the mark of an item and looks it up, unless the desired outcome is unknown.
    pub(crate) fn item_ref(
        &mut self,
        column: Column,
        raw: &str,
        items: Option<&OutcomeIndex>,
    ) -> Option<ItemMark> {
        let mark: ItemMark = self.read(column, raw)?;
        if items.is_some_and(|items| items.item(mark).is_none()) {
            self.defect(column, Nowhere::Item(mark));
        }
        Some(mark)
    }

    fn indicator(
        &mut self,
        raw: &Lent<'_, RawIndicator>,
        items: Option<&OutcomeIndex>,
    ) -> Option<Indicator> {
        let item = match self.filled(RowCell::Item, raw.item.as_deref()) {
            Some(item) => self.item_ref(Column::Item, item, items).map(Some),
            None => Some(None),
        };
        let common = self.common(raw.common, item, items);
        let stated = self.stated(RowCell::Stated, raw.stated.as_deref());
        let (target, cells) = TargetCells::of_indicator(raw);
        let measured = self.measured(&target, &cells);
        Some(Indicator { measured: measured?, item: item?, common: common?, stated })
    }

    #[allow(clippy::option_option, reason = "outer: could it be read; inner: is it filled")]
    fn common(
        &mut self,
        raw: Option<u64>,
        item: Option<Option<ItemMark>>,
        items: Option<&OutcomeIndex>,
    ) -> Option<Option<NonZeroU32>> {
        let Some(number) = raw else { return Some(None) };
        // If the desired outcome or the item does not exist, that is already reported.
        let lines = match item? {
            Some(item) => items?.item(item)?,
            None => 0,
        };
        let known = usize::try_from(number).is_ok_and(|number| (1..=lines).contains(&number));
        if !known {
            self.defect(Column::Common, Nowhere::CommonIndicator(number));
        }
        u32::try_from(number).ok().and_then(NonZeroU32::new).map(Some)
    }
}
