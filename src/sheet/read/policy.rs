//! Reads the basic policy, and keeps what may be referred to in it.

use alloc::collections::{BTreeMap, BTreeSet};

use super::{Reader, every};
use crate::code::ItemMark;
use crate::policy::{BasicPolicy, DesiredOutcome, Item, Pillar};
use crate::sheet::place::{Column, Line, Row};
use crate::sheet::raw::{RawDesiredOutcome, RawItem, RawPillar, RawPolicy};

/// What strategies may refer to: desired outcomes, their items, the number of common indicators.
#[derive(Default)]
pub(super) struct PolicyIndex {
    outcomes: BTreeMap<(u64, u64), OutcomeIndex>,
}

pub(super) type OutcomeIndex = BTreeMap<ItemMark, usize>;

impl PolicyIndex {
    pub(super) fn outcome(&self, pillar: u64, number: u64) -> Option<&OutcomeIndex> {
        self.outcomes.get(&(pillar, number))
    }
}

impl Reader {
    pub(super) fn policy(
        &mut self,
        raw: RawPolicy,
        index: &mut PolicyIndex,
    ) -> Option<BasicPolicy> {
        self.step(Row::Sheet);
        let title = self.required(Column::Title, raw.title);
        let mut seen = BTreeSet::new();
        let pillars = every(raw.pillars, |_, pillar| {
            self.pillar(pillar, &mut seen, index)
        });
        Some(BasicPolicy {
            title: title?,
            pillars: pillars?,
        })
    }

    fn pillar(
        &mut self,
        raw: RawPillar,
        seen: &mut BTreeSet<u64>,
        index: &mut PolicyIndex,
    ) -> Option<Pillar> {
        self.step(Row::Pillar(raw.number));
        let number = self.number(Column::Number, raw.number);
        self.once(Column::Number, seen, raw.number);
        let title = self.required(Column::Title, raw.title);
        let mut seen = BTreeSet::new();
        let desired_outcomes = every(raw.desired_outcomes, |_, outcome| {
            self.outcome(raw.number, outcome, &mut seen, index)
        });
        Some(Pillar {
            number: number?,
            title: title?,
            desired_outcomes: desired_outcomes?,
        })
    }

    fn outcome(
        &mut self,
        pillar: u64,
        raw: RawDesiredOutcome,
        seen: &mut BTreeSet<u64>,
        index: &mut PolicyIndex,
    ) -> Option<DesiredOutcome> {
        self.step(Row::DesiredOutcome(pillar, raw.number));
        let number = self.number(Column::Number, raw.number);
        self.once(Column::Number, seen, raw.number);
        let title = self.required(Column::Title, raw.title);
        let mut marks = BTreeSet::new();
        let known = index.outcomes.entry((pillar, raw.number)).or_default();
        let items = every(raw.items, |nth, item| {
            self.item(
                Row::NthItem(pillar, raw.number, nth),
                item,
                &mut marks,
                known,
            )
        });
        Some(DesiredOutcome {
            number: number?,
            title: title?,
            items: items?,
        })
    }

    fn item(
        &mut self,
        row: Row,
        raw: RawItem,
        seen: &mut BTreeSet<ItemMark>,
        known: &mut OutcomeIndex,
    ) -> Option<Item> {
        self.step(row);
        let mark: Option<ItemMark> = self.read(Column::Mark, &raw.mark);
        if let (Some(mark), Row::NthItem(pillar, number, _)) = (mark, row) {
            self.row = Row::Item(pillar, number, mark);
            self.once(Column::Mark, seen, mark);
            known.entry(mark).or_insert(raw.indicators.len());
        }
        let title = self.required(Column::Title, raw.title);
        let indicators = every(raw.indicators, |nth, indicator| {
            self.line = Some(Line::Common(nth));
            self.target(indicator.into())
        });
        Some(Item {
            mark: mark?,
            title: title?,
            indicators: indicators?,
        })
    }
}
