//! The texts of a strategy: one, or one for each item that has its own.

use alloc::vec::Vec;

use crate::form::outcomes as at;
use crate::intake::account::FoundCell;
use crate::intake::account::making::{SheetReader, by_item};
use crate::intake::own_print::left::ItemAt;
use crate::intake::own_print::policy;
use crate::intake::own_print::table_body::TableBody;
use crate::plan::{Column, Row};
use crate::value::{ItemMark, StrategyCode};
use crate::wire::RawTexts;

/// The cells of a strategy's texts over its rows.
pub(crate) struct StrategyTexts<'g> {
    strategy: usize,
    code: StrategyCode,
    rows: usize,
    /// Whether it begins beside an item that was printed above.
    is_again: bool,
    states: Vec<TextCell<'g>>,
    texts: Vec<TextCell<'g>>,
    rows_of_texts: usize,
}

struct TextCell<'g> {
    cell: FoundCell<'g>,
    text: &'g str,
    item: Option<ItemMark>,
}

impl<'g> StrategyTexts<'g> {
    /// Creates it for a strategy that begins beside an item.
    pub(crate) fn of(strategy: usize, code: StrategyCode, item: Option<ItemAt>) -> Self {
        Self {
            strategy,
            code,
            rows: 0,
            is_again: item.is_some_and(|item| item.is_again),
            states: Vec::new(),
            texts: Vec::new(),
            rows_of_texts: 0,
        }
    }

    /// Returns the position of the strategy.
    pub(crate) const fn strategy(&self) -> usize {
        self.strategy
    }

    /// Records the texts beside a row.
    pub(crate) fn row(&mut self, body: &TableBody<'g>, row: usize, item: Option<ItemAt>) {
        self.rows = self.rows.saturating_add(1);
        let add = |cells: &mut Vec<TextCell<'g>>, cell: FoundCell<'g>, text| {
            if cells.last().is_none_or(|last| last.cell.position != cell.position) {
                cells.push(TextCell { cell, text, item: item.map(|item| item.mark) });
            }
        };
        if let Some(cell) = body.cell(row, at::STATE) {
            let text = policy::coded(cell.text).map_or("", |(_, text)| text);
            add(&mut self.states, cell, text);
        }
        if let Some(cell) = body.cell(row, at::STRATEGY) {
            add(&mut self.texts, cell, cell.text);
            self.rows_of_texts = self.rows_of_texts.saturating_add(1);
        }
    }

    /// Writes the texts after the last row of the strategy.
    pub(crate) fn write(self, reader: &mut SheetReader<'g>) {
        let Some(strategy) = reader.raw.strategies.get_mut(self.strategy) else { return };
        let row = Row::Strategy(self.code);
        let told = &mut reader.told;
        for cell in &self.states {
            told.value(row.at(Column::Code), cell.cell);
        }
        // An item is repeated for an indicator or for a text of its own.
        let is_for_text = self.is_again && self.rows == 1 && strategy.indicators.is_empty();
        let is_one = self.states.len() == 1 && !is_for_text;
        let mut write = |cells: &[TextCell<'g>], is_one, column| {
            if let (true, [only]) = (is_one, cells) {
                if !only.text.is_empty() {
                    told.value(row.at(column), only.cell);
                    return Some(RawTexts::Text(only.text.into()));
                }
            }
            let texts = cells
                .iter()
                .filter(|own| !own.text.is_empty())
                .filter_map(|own| Some((own.item?, own.text, core::slice::from_ref(&own.cell))));
            by_item(told, (row, column), texts)
        };
        strategy.desired_state = write(&self.states, is_one, Column::DesiredState);
        let is_one = self.rows_of_texts == self.rows && !is_for_text;
        strategy.strategy = write(&self.texts, is_one, Column::Strategy);
    }
}
