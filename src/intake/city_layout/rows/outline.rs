//! The columns on the left: pillars, desired outcomes and items by their numbers and titles, side
//! by side or as bands.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::{folded, is_again};
use crate::intake::city_layout::rows::known::{
    KnownTitles, OutcomeNumbers, known, outcome_mut, outcomes,
};
use crate::intake::city_layout::rows::left::{LeftCell, NumberedCell, items_in, left_cell};
use crate::value::ItemMark;
use crate::wire::RawSheet;

/// The desired outcome and item on the left of a row.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LeftOfRow<'g> {
    pub(crate) outcome: Option<OutcomeNumbers>,
    pub(crate) item: Option<(ItemMark, FoundCell<'g>)>,
}

/// The walk down the columns on the left.
#[derive(Default)]
pub(crate) struct Outline {
    /// The pillar, the row where its cell ends, and whether it continues from the page before.
    pub(super) pillar: Option<(u64, usize, PillarRead)>,
    pub(super) outcome: Option<(OutcomeNumbers, usize)>,
    /// The items' cells on the page.
    items: BTreeMap<usize, Option<ItemMark>>,
    /// Desired outcomes whose pillar was taken from the page before.
    pub(crate) continued: Vec<OutcomeNumbers>,
    /// Desired outcomes with an item that is not known.
    pub(crate) not_known: Vec<OutcomeNumbers>,
    /// Whether circles are lost: ア for ㋐.
    pub(crate) has_lost_circles: bool,
    pub(super) known: KnownTitles,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PillarRead {
    Here,
    OnThePageBefore,
}

impl Outline {
    /// Creates it from what is known of the policy.
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

    /// Begins a page.
    pub(crate) fn turn(&mut self) {
        let before =
            self.pillar.map(|(number, ..)| (number, usize::MAX, PillarRead::OnThePageBefore));
        self.pillar = before;
        self.outcome = None;
        self.items.clear();
    }

    /// Reads the cells on the left of a row; only the table of desired outcomes adds to the policy.
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
            let mut numbered = |text: &'g str| {
                let beside = |next: &FoundCell<'g>| matches!(left_cell(next.text), LeftCell::Words);
                let title = match text {
                    "" => cells.next_if(beside).map(|own| (own.text, own)),
                    text => Some((text, cell)),
                };
                NumberedCell { cell, title, may_add }
            };
            let end = match page.height(cell) {
                0 | 1 => usize::MAX,
                height => cell.origin.row.saturating_add(height),
            };
            match own {
                LeftCell::Pillar(number, text) => {
                    self.outcome = None;
                    let is_read = self.pillar_of(reader, number, numbered(text));
                    self.pillar = is_read.then_some((number, end, PillarRead::Here));
                }
                LeftCell::Outcome(number, text) => {
                    let own = self.outcome_of(reader, number, numbered(text));
                    self.outcome = own.map(|own| (own, end));
                }
                LeftCell::Item(mark, _) if items_in(cell.text).len() > 1 => {
                    let are_known = self.are_known(reader, cell);
                    self.items.insert(cell.position, Some(mark).filter(|_| are_known));
                }
                LeftCell::Item(mark, text) => {
                    let numbered = numbered(text);
                    let own = self.item_of(reader, mark, numbered);
                    self.items.extend(numbered.cells().map(|cell| (cell.position, own)));
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
                left.item = left.item.or(item.map(|mark| (mark, cell)));
            }
        }
        left
    }

    /// Returns whether every item of a cell that names several is known, and repeated.
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

    /// Reads words without a number: the title of something known, or of nothing known.
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
        // For an item's title without its mark; otherwise the following rows do not belong to what
        // came before.
        if is_of_item {
            self.items.insert(cell.position, None);
        } else {
            self.outcome = None;
        }
        reader.told.ask(cell, QuestionKind::NoCode);
    }
}
