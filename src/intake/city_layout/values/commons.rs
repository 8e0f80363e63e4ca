//! 成果指標と目標値: the common indicators beside the items.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::form::captions;
use crate::intake::account::FoundCell;
use crate::intake::account::making::SheetReader;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::name;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::known::{OutcomeNumbers, outcome_mut, outcomes};
use crate::intake::city_layout::rows::left::items_in;
use crate::intake::city_layout::rows::outline::LeftOfRow;
use crate::intake::city_layout::values::aim_cells::write;
use crate::intake::city_layout::values::shared::aims_in;
use crate::plan::{Column, Line, Row};
use crate::terms::Text;
use crate::value::{Criterion, ItemMark};
use crate::wire::{RawCommonIndicator, RawSheet, RowCells};

/// The common indicators that were read.
#[derive(Default)]
pub(crate) struct CommonsRead {
    /// The cells of the page, each with its number.
    cells: BTreeMap<usize, Option<u64>>,
    /// The items whose common indicators are being read; those of other items are repetitions.
    own: BTreeSet<(OutcomeNumbers, ItemMark)>,
    /// The names of the common indicators.
    names: BTreeSet<String>,
    /// Whether the policy is given, so that none is added.
    is_given: bool,
}

/// The largest number of common indicators of an item.
const MOST: usize = 50;

impl CommonsRead {
    /// Creates it for a policy; the indicators of a given policy are repeated by the print.
    pub(crate) fn over(raw: &RawSheet) -> Self {
        let items = outcomes(raw).flat_map(|(_, own)| &own.items);
        let names = items.flat_map(|item| &item.indicators).map(|own| name(&own.name)).collect();
        let is_given = !raw.policy.pillars.is_empty();
        Self { names, is_given, ..Self::default() }
    }

    /// Begins a page.
    pub(crate) fn turn(&mut self) {
        self.cells.clear();
        self.own.clear();
    }

    /// Reads the common indicator beside a row.
    pub(crate) fn row<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        page: &CityPage<'g>,
        row: usize,
        left: &LeftOfRow<'g>,
    ) -> Option<(u64, FoundCell<'g>)> {
        let (cell, goal) = cells(page, row)?;
        if let Some(number) = self.cells.get(&cell.position) {
            return number.map(|number| (number, cell));
        }
        let number = left
            .outcome
            .zip(left.item)
            .filter(|_| goal.is_some() || !has_goals(page, cell))
            .and_then(|(of, (mark, _))| self.common(reader, of, mark, cell, goal));
        self.cells.insert(cell.position, number);
        number.map(|number| (number, cell))
    }

    fn common<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        of: OutcomeNumbers,
        mark: ItemMark,
        cell: FoundCell<'g>,
        goal: Option<FoundCell<'g>>,
    ) -> Option<u64> {
        let glyph = String::from(mark.glyph());
        let items = &mut outcome_mut(&mut reader.raw, of)?.items;
        let item = items.iter_mut().find(|item| item.mark == glyph)?;
        if let Some(number) = cell.text.trim().strip_suffix(captions::AGAIN.ja) {
            let number = number.parse().ok().filter(|own| *own > 0);
            let is_there =
                |own: &u64| usize::try_from(*own).is_ok_and(|n| n <= item.indicators.len());
            let number = number.filter(is_there)?;
            reader.told.repeated(cell);
            return Some(number);
        }
        let text = match goal.filter(|goal| !Text::from(goal.text).is_dash()) {
            Some(goal) => format!("{}：{}", cell.text.trim(), goal.text.trim()),
            None => cell.text.trim().into(),
        };
        let aims = aims_in(&text);
        let own = aims.first()?;
        let own_name = name(own.text(Column::Name));
        self.names.insert(name(cell.text));
        let both: Vec<FoundCell<'g>> = [Some(cell), goal].into_iter().flatten().collect();
        let known = (1..)
            .zip(item.indicators.iter().take(MOST))
            .find(|(_, known)| name(&known.name) == own_name);
        if let Some((number, known)) = known {
            let printed = known.text_in(Column::Target).unwrap_or_default().into_owned();
            let goal = own.text(Column::Target);
            for cell in &both {
                reader.told.repeated(*cell);
            }
            if goal.parse::<Criterion>().ok() != printed.parse::<Criterion>().ok() {
                let line = Line::Common(usize::try_from(number).unwrap_or(usize::MAX));
                let place = Row::Item(of[0], of[1], mark).on(line, Column::Target);
                let texts = [printed.as_str(), goal].into_iter().filter(|own| !own.is_empty());
                let texts: Vec<&str> = texts.collect();
                reader.told.confirm_text(place, &texts, &both, Unsure::PrintedDifferently);
            }
            return Some(number);
        }
        let is_new = item.indicators.is_empty() || self.own.contains(&(of, mark));
        if !is_new || self.is_given || aims.len() != 1 || item.indicators.len() >= MOST {
            reader.told.confirm(&[], Vec::new(), &both, Unsure::PrintedDifferently);
            return None;
        }
        self.own.insert((of, mark));
        self.names.insert(own_name);
        let number = item.indicators.len().saturating_add(1);
        let row = Row::Item(of[0], of[1], mark);
        let mut raw = RawCommonIndicator::default();
        write(&mut reader.told, &mut raw, own, &both, (row, Line::Common(number)));
        let items = &mut outcome_mut(&mut reader.raw, of)?.items;
        items.iter_mut().find(|item| item.mark == glyph)?.indicators.push(raw);
        u64::try_from(number).ok()
    }

    /// Returns whether a text begins with the name of a common indicator.
    fn is_known(&self, text: &str) -> bool {
        let lines = text.match_indices(['\n', '：', ':']).map(|(at, _)| at);
        let ends = lines.take(MOST).chain([text.len()]);
        let mut names = ends.filter_map(|end| text.get(..end)).map(name);
        names.any(|own| self.names.contains(&own))
    }

    /// Reads the common indicator beside an initiative, where it is repeated.
    pub(crate) fn again<'g>(
        &mut self,
        reader: &mut SheetReader<'g>,
        page: &CityPage<'g>,
        row: usize,
    ) {
        let Some((cell, goal)) = cells(page, row) else { return };
        if cell.origin.row != row {
            return;
        }
        let of_items = items_in(cell.text);
        let texts = of_items.iter().map(|(_, text)| *text).chain([cell.text]);
        let count = of_items.len().max(1);
        if texts.take(count).all(|text| self.is_known(text)) {
            for cell in [Some(cell), goal].into_iter().flatten() {
                reader.told.repeated(cell);
            }
        }
    }
}

/// Returns whether a cell that covers one column must have a goal beside it: without one it is a
/// note.
fn has_goals(page: &CityPage<'_>, cell: FoundCell<'_>) -> bool {
    let range = page.table.at(TitledColumn::Common).unwrap_or_default();
    let is_one = page.grid.columns_of(cell.position).len() == 1;
    is_one && (range.len() > 1 || page.table.at(TitledColumn::Goal).is_some())
}

/// Returns the cell that names what is measured, and the goal's beside it.
fn cells<'g>(page: &CityPage<'g>, row: usize) -> Option<(FoundCell<'g>, Option<FoundCell<'g>>)> {
    let range = page.table.at(TitledColumn::Common)?;
    let own = page.cells(row, TitledColumn::Common);
    let cell = *own.first().filter(|cell| cell.origin.column == range.start)?;
    let goal = page.cell(row, TitledColumn::Goal).or(own.get(1).copied());
    let goal = goal.filter(|goal| goal.origin.row == cell.origin.row);
    Some((cell, goal))
}
