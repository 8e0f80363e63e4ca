//! The columns on the left: pillars, desired outcomes and items by their numbers and titles,
//! beside one another or as bands across.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::{folded, is_again, whole};
use crate::intake::city_layout::rows::known::{
    KnownTitles, OutcomeNumbers, known, outcome_mut, outcomes,
};
use crate::intake::city_layout::rows::left::{LeftCell, items_in, left_cell};
use crate::plan::{Column, Place, Row};
use crate::value::ItemMark;
use crate::wire::{RawDesiredOutcome, RawItem, RawPillar, RawSheet};

/// What is on the left of a row.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LeftOfRow<'g> {
    pub(crate) outcome: Option<OutcomeNumbers>,
    pub(crate) item: Option<(ItemMark, FoundCell<'g>)>,
    /// Whether an item is printed there, read or not.
    pub(crate) has_item: bool,
}

/// The walk down the columns on the left.
#[derive(Default)]
pub(crate) struct Outline {
    /// The pillar, the row its cell ends at, and whether it goes on from the page before.
    pillar: Option<(u64, usize, PillarRead)>,
    outcome: Option<(OutcomeNumbers, usize)>,
    /// The items' cells of the page.
    items: BTreeMap<usize, Option<ItemMark>>,
    /// Desired outcomes whose pillar is that of the page before.
    pub(crate) continued: Vec<OutcomeNumbers>,
    /// Desired outcomes of which an item is met that is not known.
    pub(crate) not_known: Vec<OutcomeNumbers>,
    /// Whether circles are lost: ア for ㋐.
    pub(crate) has_lost_circles: bool,
    known: KnownTitles,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PillarRead {
    Here,
    OnThePageBefore,
}

impl Outline {
    /// Over what is known of the policy.
    pub(crate) fn over(raw: &RawSheet) -> Self {
        let mut own = Self::default();
        for pillar in &raw.policy.pillars {
            own.known.pillar(&pillar.title, pillar.number);
        }
        for (of, outcome) in outcomes(raw) {
            own.known.outcome(&outcome.title, of);
            for item in &outcome.items {
                if let Ok(mark) = item.mark.parse() {
                    own.known.item(&item.title, mark, of);
                }
            }
        }
        own
    }

    /// A page begins.
    pub(crate) fn turn(&mut self) {
        let before =
            self.pillar.map(|(number, ..)| (number, usize::MAX, PillarRead::OnThePageBefore));
        self.pillar = before;
        self.outcome = None;
        self.items.clear();
    }

    /// Reads what is on the left of a row; only the table of desired outcomes adds to the policy.
    pub(crate) fn row<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        page: &CityPage<'g>,
        row: usize,
        may_add: bool,
    ) -> LeftOfRow<'g> {
        if self.outcome.is_some_and(|(_, end)| end <= row) {
            self.outcome = None;
        }
        if self.pillar.is_some_and(|(_, end, _)| end <= row) {
            self.pillar = None;
        }
        let begun = page.begun_on_the_left(row);
        let mut cells = begun.iter().copied().peekable();
        while let Some(cell) = cells.next() {
            let own = left_cell(cell.text);
            let is_titled = |text: &str| !text.is_empty();
            let mut title_of = |text: &'g str| {
                let beside = |next: &FoundCell<'g>| matches!(left_cell(next.text), LeftCell::Words);
                if is_titled(text) {
                    Some((text, cell))
                } else {
                    cells.next_if(beside).map(|own| (own.text, own))
                }
            };
            let end = match page.height(cell) {
                0 | 1 => usize::MAX,
                height => cell.origin.row.saturating_add(height),
            };
            match own {
                LeftCell::Pillar(number, text) => {
                    let title = title_of(text);
                    self.outcome = None;
                    let is_read = pillar(reader, number, cell, title, may_add);
                    if let Some((text, _)) = title.filter(|_| is_read) {
                        self.known.pillar(text, number);
                    }
                    self.pillar = is_read.then_some((number, end, PillarRead::Here));
                }
                LeftCell::Outcome(number, text) => {
                    let title = title_of(text);
                    let own = self.outcome_of(reader, number, cell, title, may_add);
                    self.outcome = own.map(|own| (own, end));
                }
                LeftCell::Item(mark, _) if items_in(cell.text).len() > 1 => {
                    let are_known = self.are_known(reader, cell);
                    self.items.insert(cell.position, Some(mark).filter(|_| are_known));
                }
                LeftCell::Item(mark, text) => {
                    let title = title_of(text);
                    let own = self.item_of(reader, mark, cell, title, may_add);
                    self.items.insert(cell.position, own);
                    if let Some((_, beside)) = title {
                        self.items.insert(beside.position, own);
                    }
                }
                LeftCell::Words => {
                    let ends = Some(page.grid.columns_of(cell.position).end);
                    self.words(reader, cell, end, ends == page.table.left());
                }
            }
        }
        self.left_of(page, row)
    }

    fn left_of<'g>(&self, page: &CityPage<'g>, row: usize) -> LeftOfRow<'g> {
        let mut left =
            LeftOfRow { outcome: self.outcome.map(|(own, _)| own), ..LeftOfRow::default() };
        for column in 0..page.table.left().unwrap_or_default() {
            let Some(cell) = page.covering(row, column) else { continue };
            if let Some(item) = self.items.get(&cell.position) {
                left.has_item = true;
                left.item = left.item.or(item.map(|mark| (mark, cell)));
            }
        }
        left
    }

    /// The desired outcome of a number: known by its title, or of the pillar.
    fn outcome_of<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        number: u64,
        cell: FoundCell<'g>,
        title: Option<(&'g str, FoundCell<'g>)>,
        may_add: bool,
    ) -> Option<OutcomeNumbers> {
        let text = title.map_or("", |(text, _)| text);
        let cells = [Some(cell), title.map(|(_, own)| own)];
        if let Some(own) = self.pillar.map(|(own, ..)| [own, number]) {
            let known = outcome_mut(&mut reader.raw, own);
            if known.is_some_and(|known| is_again(&known.title, text)) {
                told_again(reader, Row::DesiredOutcome(own[0], own[1]), &cells);
                return Some(own);
            }
        }
        let goes_on = self.pillar.is_none_or(|(.., read)| read == PillarRead::OnThePageBefore);
        let known = known(&self.known.outcomes, &folded(text)).filter(|own| own[1] == number);
        if let (Some(only), true) = (known, goes_on) {
            told_again(reader, Row::DesiredOutcome(only[0], only[1]), &cells);
            self.pillar = Some((only[0], usize::MAX, PillarRead::OnThePageBefore));
            return Some(only);
        }
        let (pillar, _, read) = self.pillar?;
        let own = reader.raw.policy.pillars.iter_mut().find(|own| own.number == pillar)?;
        let last = own.desired_outcomes.last().map_or(0, |own| own.number);
        let is_new = own.desired_outcomes.iter().all(|own| own.number != number);
        let follows = number == last.saturating_add(1);
        if !(may_add && is_new && follows) {
            reader.told.ask(cell, QuestionKind::Adrift);
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
        reader.told.value(row.at(Column::Number), cell);
        titled(reader, row.at(Column::Title), cell, title);
        if read == PillarRead::OnThePageBefore {
            self.continued.push([pillar, number]);
        }
        Some([pillar, number])
    }

    /// The item of a mark. One that has another title shows that a desired outcome is missing.
    fn item_of<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        mark: ItemMark,
        cell: FoundCell<'g>,
        title: Option<(&'g str, FoundCell<'g>)>,
        may_add: bool,
    ) -> Option<ItemMark> {
        let text = title.map_or("", |(text, _)| text);
        let cells = [Some(cell), title.map(|(_, own)| own)];
        if self.outcome.is_none() {
            // Its title may say where the page goes on.
            let known = known(&self.known.of_items, &(mark, folded(text)));
            if let Some([pillar, number]) = known.filter(|_| !text.is_empty()) {
                self.pillar = Some((pillar, usize::MAX, PillarRead::OnThePageBefore));
                self.outcome = Some(([pillar, number], usize::MAX));
            }
        }
        let Some(([pillar, number], _)) = self.outcome else {
            if !may_add {
                return Some(mark);
            }
            reader.told.ask(cell, QuestionKind::Adrift);
            return Some(mark);
        };
        let row = Row::Item(pillar, number, mark);
        let glyph = String::from(mark.glyph());
        let own = outcome_mut(&mut reader.raw, [pillar, number])?;
        match own.items.iter().find(|own| own.mark == glyph) {
            Some(known) if text.is_empty() || is_again(&known.title, text) => {
                told_again(reader, row, &cells);
                Some(mark)
            }
            None if may_add && is_next(mark, own.items.len()) => {
                own.items.push(RawItem {
                    mark: glyph,
                    title: whole(text).into_owned(),
                    indicators: Vec::new(),
                });
                self.known.item(text, mark, [pillar, number]);
                reader.told.value(row.at(Column::Mark), cell);
                titled(reader, row.at(Column::Title), cell, title);
                Some(mark)
            }
            own @ (Some(_) | None) => {
                if own.is_none() {
                    self.not_known.push([pillar, number]);
                }
                reader.told.ask(cell, QuestionKind::CameBefore);
                self.outcome = None;
                None
            }
        }
    }

    /// Whether every item of a cell that names several is known, and printed again.
    fn are_known<'g>(&self, reader: &mut SheetReader<'g>, cell: FoundCell<'g>) -> bool {
        let of = self.outcome.and_then(|(of, _)| Some(&*outcome_mut(&mut reader.raw, of)?));
        let is_known = |(mark, title): (ItemMark, &str)| {
            let mut items = of.into_iter().flat_map(|of| &of.items);
            let own = items.find(|own| own.mark.parse() == Ok(mark));
            own.is_some_and(|own| title.is_empty() || is_again(&own.title, title))
        };
        let are_known = items_in(cell.text).into_iter().all(is_known);
        if are_known {
            reader.told.repeated(cell);
        } else {
            reader.told.ask(cell, QuestionKind::CameBefore);
        }
        are_known
    }

    /// Words without a number: the title of something known, or of nothing that is.
    fn words<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        cell: FoundCell<'g>,
        end: usize,
        is_of_item: bool,
    ) {
        let text = folded(cell.text);
        if let Some(only) = known(&self.known.pillars, &text) {
            self.pillar = Some((only, end, PillarRead::Here));
            self.outcome = None;
            return reader.told.repeated(cell);
        }
        if let Some(own) = known(&self.known.outcomes, &text) {
            self.pillar = Some((own[0], usize::MAX, PillarRead::OnThePageBefore));
            self.outcome = Some((own, end));
            return reader.told.repeated(cell);
        }
        let of = self.outcome.map(|(own, _)| own);
        let mark = of.and_then(|of| known(&self.known.items, &(of, text)));
        if let Some(mark) = mark {
            self.items.insert(cell.position, Some(mark));
            return reader.told.repeated(cell);
        }
        let mut letters = cell.text.trim().chars();
        self.has_lost_circles |= letters.next().is_some_and(|c| "アイウエオカキク".contains(c))
            && letters.next().is_none_or(char::is_whitespace);
        // An item's title without its mark; else what follows is not of what came before.
        if is_of_item {
            self.items.insert(cell.position, None);
        } else {
            self.outcome = None;
        }
        reader.told.ask(cell, QuestionKind::NoCode);
    }
}

/// Whether a mark is the next after a number of items: ㋐, ㋑, ㋒ without a gap.
fn is_next(mark: ItemMark, count: usize) -> bool {
    ('㋐'..='㋾').nth(count) == Some(mark.glyph())
}

fn pillar<'g>(
    reader: &mut SheetReader<'g>,
    number: u64,
    cell: FoundCell<'g>,
    title: Option<(&'g str, FoundCell<'g>)>,
    may_add: bool,
) -> bool {
    let text = title.map_or("", |(text, _)| text);
    let cells = [Some(cell), title.map(|(_, own)| own)];
    let row = Row::Pillar(number);
    let pillars = &mut reader.raw.policy.pillars;
    match pillars.iter().find(|own| own.number == number) {
        Some(known) if text.is_empty() || is_again(&known.title, text) => {
            told_again(reader, row, &cells);
            true
        }
        None if may_add => {
            pillars.push(RawPillar {
                number,
                title: whole(text).into_owned(),
                ..RawPillar::default()
            });
            reader.told.value(row.at(Column::Number), cell);
            titled(reader, row.at(Column::Title), cell, title);
            true
        }
        Some(_) | None => {
            reader.told.ask(cell, QuestionKind::CameBefore);
            false
        }
    }
}

/// The title of something new; it is asked for where it is not there.
fn titled<'g>(
    reader: &mut SheetReader<'g>,
    place: Place,
    cell: FoundCell<'g>,
    title: Option<(&'g str, FoundCell<'g>)>,
) {
    match title {
        Some((_, own)) => reader.told.value(place, own),
        None => reader.told.confirm_text(place, &[], &[cell], Unsure::NoReading),
    }
}

/// What is known is printed again; what a policy that is given knows is printed for the first time.
fn told_again<'g>(reader: &mut SheetReader<'g>, row: Row, cells: &[Option<FoundCell<'g>>; 2]) {
    let place = row.at(Column::Title);
    for cell in cells.iter().flatten() {
        if reader.told.origins.contains_key(&place) {
            reader.told.repeated(*cell);
        } else {
            reader.told.value(place, *cell);
        }
    }
}
