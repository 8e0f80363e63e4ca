//! Reads the basic policy, and indexes what strategies may refer to.

use alloc::vec::Vec;

use crate::plan::spellings::Spellings;
use crate::plan::strategy::OutcomePosition;
use crate::plan::{BasicPolicy, Column, DesiredOutcome, Item, Line, Pillar, Row};
use crate::value::code::ItemMarks;
use crate::value::{ItemMark, Reading};
use crate::wire::lent::Lent;
use crate::wire::raw::{RawDesiredOutcome, RawItem, RawPillar, RawPolicy};
use crate::wire::read::reader::{Reader, every};
use crate::wire::read::target::TargetCells;
use crate::wire::seen::Seen;

/// What strategies may refer to: desired outcomes, their items, and the number of common
/// indicators.
#[derive(Default)]
pub(crate) struct PolicyIndex {
    /// By their numbers.
    seen: Seen,
    outcomes: Vec<OutcomeIndex>,
}

/// A desired outcome: its position and its items.
pub(crate) struct OutcomeIndex {
    pub(crate) position: OutcomePosition,
    items: Vec<(ItemMark, usize)>,
}

impl OutcomeIndex {
    pub(crate) const fn new(position: OutcomePosition) -> Self {
        Self { position, items: Vec::new() }
    }

    /// Returns the number of common indicators of an item, if there is such an item.
    pub(crate) fn item(&self, mark: ItemMark) -> Option<usize> {
        self.items.iter().find(|(own, _)| *own == mark).map(|(_, indicators)| *indicators)
    }
}

impl PolicyIndex {
    pub(crate) fn outcome(&self, pillar: u64, number: u64) -> Option<&OutcomeIndex> {
        self.outcomes.get(self.seen.nth([pillar, number])?)
    }

    /// Returns the items of a desired outcome; of the first one, if several have its numbers.
    fn items(&mut self, numbers: [u64; 2], position: OutcomePosition) -> Option<&mut OutcomeIndex> {
        if self.seen.insert(numbers) {
            self.outcomes.push(OutcomeIndex::new(position));
        }
        self.outcomes.get_mut(self.seen.nth(numbers)?)
    }
}

impl Reader {
    pub(crate) fn policy(
        &mut self,
        raw: &Lent<'_, RawPolicy>,
        index: &mut PolicyIndex,
    ) -> Option<BasicPolicy> {
        self.step(Row::Policy);
        let title = self.required(Column::Title, &raw.title);
        let mut seen = Seen::default();
        let pillars = every(&raw.pillars, |nth, pillar| self.pillar(nth, pillar, &mut seen, index));
        Some(BasicPolicy { title: title?, pillars: pillars? })
    }

    pub(crate) fn pillar(
        &mut self,
        nth: usize,
        raw: &Lent<'_, RawPillar>,
        seen: &mut Seen,
        index: &mut PolicyIndex,
    ) -> Option<Pillar> {
        let first = seen.insert(raw.number);
        self.step(if first { Row::Pillar(raw.number) } else { Row::NthPillar(nth) });
        let number = self.number(Column::Number, raw.number);
        self.once(Column::Number, first, raw.number);
        let title = self.required(Column::Title, &raw.title);
        let mut seen = Seen::default();
        let desired_outcomes = every(&raw.desired_outcomes, |nth_outcome, outcome| {
            let position = OutcomePosition {
                pillar: nth.saturating_sub(1),
                outcome: nth_outcome.saturating_sub(1),
            };
            self.outcome((raw.number, first, position), outcome, &mut seen, index)
        });
        Some(Pillar { number: number?, title: title?, desired_outcomes: desired_outcomes? })
    }

    pub(crate) fn outcome(
        &mut self,
        (pillar, is_numbered, position): (u64, bool, OutcomePosition),
        raw: &Lent<'_, RawDesiredOutcome>,
        seen: &mut Seen,
        index: &mut PolicyIndex,
    ) -> Option<DesiredOutcome> {
        let first = seen.insert(raw.number);
        let is_numbered = is_numbered && first;
        let nth_pillar = position.pillar.saturating_add(1);
        let nth = position.outcome.saturating_add(1);
        self.step(if is_numbered {
            Row::DesiredOutcome(pillar, raw.number)
        } else {
            Row::NthDesiredOutcome(nth_pillar, nth)
        });
        let number = self.number(Column::Number, raw.number);
        self.once(Column::Number, first, raw.number);
        let title = self.required(Column::Title, &raw.title);
        let mut marks = ItemMarks::default();
        let mut known = index.items([pillar, raw.number], position);
        let items = every(&raw.items, |n, item| {
            let row = if is_numbered {
                Row::NthItem(pillar, raw.number, n)
            } else {
                Row::NthItemOfNth(nth_pillar, nth, n)
            };
            self.item(row, item, &mut marks, known.as_deref_mut())
        });
        Some(DesiredOutcome {
            pillar: u32::try_from(pillar).ok()?,
            number: number?,
            title: title?,
            items: items?,
        })
    }

    pub(crate) fn item(
        &mut self,
        row: Row,
        raw: &Lent<'_, RawItem>,
        seen: &mut ItemMarks,
        known: Option<&mut OutcomeIndex>,
    ) -> Option<Item> {
        self.step(row);
        let mark: Option<ItemMark> = self.read(Column::Mark, &raw.mark);
        if let Some(mark) = mark {
            let first = seen.insert(mark);
            if let (true, Row::NthItem(pillar, number, _)) = (first, row) {
                self.row = Row::Item(pillar, number, mark);
            }
            self.once(Column::Mark, first, mark);
            if let Some(known) = known.filter(|known| known.item(mark).is_none()) {
                known.items.push((mark, raw.indicators.len()));
            }
        }
        let title = self.required(Column::Title, &raw.title);
        let indicators = every(&raw.indicators, |nth, indicator| {
            self.line = Some(Line::Common(nth));
            let target = self.target(&TargetCells::of_common_indicator(indicator));
            let spellings = Spellings::take(&mut self.spellings);
            let mut target = target?;
            if let Some(mismatch) = target.baseline_mismatch(&Reading::blank(), &Reading::blank()) {
                self.defect(Column::Baseline, mismatch);
                return None;
            }
            target.spell(spellings);
            Some(target)
        });
        Some(Item { mark: mark?, title: title?, indicators: indicators? })
    }
}
