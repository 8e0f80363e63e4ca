//! The numbered cells on the left (pillars, desired outcomes, items), printed for the first time or
//! again.

use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::city_layout::pages::fold::{folded, is_again, whole};
use crate::intake::city_layout::rows::known::{OutcomeNumbers, known, outcome_mut};
use crate::intake::city_layout::rows::left::NumberedCell;
use crate::intake::city_layout::rows::outline::{Outline, PillarRead};
use crate::plan::{Column, Row};
use crate::value::ItemMark;
use crate::wire::{RawDesiredOutcome, RawItem, RawPillar};

impl Outline {
    /// Reads the pillar with a number, and returns whether it could be read.
    pub(super) fn pillar_of(
        &mut self,
        reader: &mut SheetReader<'_>,
        number: u64,
        printed: NumberedCell<'_>,
    ) -> bool {
        let (row, text) = (Row::Pillar(number), printed.text());
        let pillars = &mut reader.raw.policy.pillars;
        match pillars.iter().find(|own| own.number == number) {
            Some(known) if text.is_empty() || is_again(&known.title, text) => {
                printed.again(reader, row);
            }
            None if printed.may_add => {
                let title = whole(text).into_owned();
                pillars.push(RawPillar { number, title, ..RawPillar::default() });
                printed.first(reader, row, Column::Number);
            }
            Some(_) | None => {
                reader.told.ask(printed.cell, QuestionKind::CameBefore);
                return false;
            }
        }
        self.known.pillar(text, number);
        true
    }

    /// Reads the desired outcome with a number: known by its title, or in the current pillar.
    pub(super) fn outcome_of<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        number: u64,
        printed: NumberedCell<'g>,
    ) -> Option<OutcomeNumbers> {
        let text = printed.text();
        if let Some(own) = self.pillar.map(|(own, ..)| [own, number]) {
            let known = outcome_mut(&mut reader.raw, own);
            if known.is_some_and(|known| is_again(&known.title, text)) {
                printed.again(reader, Row::DesiredOutcome(own[0], own[1]));
                return Some(own);
            }
        }
        let goes_on = self.pillar.is_none_or(|(.., read)| read == PillarRead::OnThePageBefore);
        let known = known(&self.known.outcomes, &folded(text)).filter(|own| own[1] == number);
        if let (Some(only), true) = (known, goes_on) {
            printed.again(reader, Row::DesiredOutcome(only[0], only[1]));
            self.pillar = Some((only[0], usize::MAX, PillarRead::OnThePageBefore));
            return Some(only);
        }
        let (pillar, _, read) = self.pillar?;
        let own = reader.raw.policy.pillars.iter_mut().find(|own| own.number == pillar)?;
        let last = own.desired_outcomes.last().map_or(0, |own| own.number);
        let is_new = own.desired_outcomes.iter().all(|own| own.number != number);
        let follows = number == last.saturating_add(1);
        if !(printed.may_add && is_new && follows) {
            reader.told.ask(printed.cell, QuestionKind::Adrift);
            return None;
        }
        own.desired_outcomes.push(RawDesiredOutcome {
            number,
            title: whole(text).into_owned(),
            items: Vec::new(),
        });
        self.known.outcome(text, [pillar, number]);
        let row = Row::DesiredOutcome(pillar, number);
        reader.rows.is_new(row, own.desired_outcomes.len().saturating_sub(1));
        printed.first(reader, row, Column::Number);
        if read == PillarRead::OnThePageBefore {
            self.continued.push([pillar, number]);
        }
        Some([pillar, number])
    }

    /// Reads the item with a mark. Another title than the known one means that a desired outcome is
    /// missing.
    pub(super) fn item_of<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        mark: ItemMark,
        printed: NumberedCell<'g>,
    ) -> Option<ItemMark> {
        let text = printed.text();
        if self.outcome.is_none() {
            // Its title may tell where the page continues.
            let known = known(&self.known.of_items, &(mark, folded(text)));
            if let Some([pillar, number]) = known.filter(|_| !text.is_empty()) {
                self.pillar = Some((pillar, usize::MAX, PillarRead::OnThePageBefore));
                self.outcome = Some(([pillar, number], usize::MAX));
            }
        }
        let Some(([pillar, number], _)) = self.outcome else {
            if !printed.may_add {
                return Some(mark);
            }
            reader.told.ask(printed.cell, QuestionKind::Adrift);
            return Some(mark);
        };
        let row = Row::Item(pillar, number, mark);
        let glyph = String::from(mark.glyph());
        let own = outcome_mut(&mut reader.raw, [pillar, number])?;
        match own.items.iter().find(|own| own.mark == glyph) {
            Some(known) if text.is_empty() || is_again(&known.title, text) => {
                printed.again(reader, row);
                Some(mark)
            }
            None if printed.may_add && is_next(mark, own.items.len()) => {
                own.items.push(RawItem {
                    mark: glyph,
                    title: whole(text).into_owned(),
                    indicators: Vec::new(),
                });
                self.known.item(text, mark, [pillar, number]);
                printed.first(reader, row, Column::Mark);
                Some(mark)
            }
            own @ (Some(_) | None) => {
                if own.is_none() {
                    self.not_known.push([pillar, number]);
                }
                reader.told.ask(printed.cell, QuestionKind::CameBefore);
                self.outcome = None;
                None
            }
        }
    }
}

/// Returns whether a mark is the next after a number of items: ㋐, ㋑, ㋒ without a gap.
fn is_next(mark: ItemMark, count: usize) -> bool {
    ('㋐'..='㋾').nth(count) == Some(mark.glyph())
}
