//! The table めざす成果および戦略: strategies beside their items, and indicators beside the common ones that
//! they are tied to.

pub(crate) mod tied;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::form::cell::Cell;
use crate::form::commons::CommonWordings;
use crate::form::grid::Tiling;
use crate::form::notes::Notes;
use crate::form::outcomes::tied::{ByCommon, ByItem, touched};
use crate::form::parts::reading::{OF_INDICATOR, PREVIOUS_OF_INDICATOR};
use crate::form::table::{PrintedTable, printed_columns};
use crate::form::{captions as words, publication, wording};
use crate::plan::{
    Column, DesiredOutcome, DesiredOutcomeRef, Indicator, Item, ItemTexts, Line, Row, Sheet,
    Strategy,
};
use crate::terms::{OutcomeStatus, Progress, StrategyEffectiveness, Text};

printed_columns! {
    PILLAR 45 [POLICY, PILLAR];
    OUTCOME 50 [POLICY, DESIRED_OUTCOME];
    ITEM 60 [POLICY, ITEM];
    COMMON 85 [POLICY, COMMON_AND_GOAL, COMMON];
    GOAL 50 [POLICY, COMMON_AND_GOAL, GOAL];
    STATE 90 [PLAN, STATE];
    INDICATOR 105 [PLAN, OUTCOME];
    STRATEGY 95 [PLAN, STRATEGY];
    EFFECTIVENESS 55 [EVALUATION, STRATEGY_EFFECTIVENESS] legend StrategyEffectiveness;
    READING 55 [EVALUATION, OUTCOME_STATUS, READING];
    PREVIOUS 45 [EVALUATION, OUTCOME_STATUS, PREVIOUS];
    INDIVIDUAL 35 [EVALUATION, OUTCOME_STATUS, INDIVIDUAL] legend OutcomeStatus;
    OVERALL 35 [EVALUATION, OUTCOME_STATUS, OVERALL] legend OutcomeStatus;
    PROGRESS 45 [EVALUATION, PROGRESS] legend Progress;
    ISSUES 75 [EVALUATION, ISSUES];
    IMPROVEMENTS 75 [EVALUATION, FUTURE];
}

/// Returns the strategies of each desired outcome, in form order.
pub(crate) fn by_outcome(sheet: &Sheet) -> BTreeMap<DesiredOutcomeRef, Vec<&Strategy>> {
    let mut strategies: BTreeMap<_, Vec<&Strategy>> = BTreeMap::new();
    for strategy in sheet.strategies() {
        strategies.entry(strategy.desired_outcome()).or_default().push(strategy);
    }
    strategies
}

/// Lays out the table.
pub(crate) fn table<'s>(
    sheet: &'s Sheet,
    notes: &Notes,
    commons: &CommonWordings<'s>,
) -> PrintedTable<'s> {
    let mut layout = OutcomesLayout { notes, commons, grid: Tiling::new(COLUMNS) };
    let strategies = by_outcome(sheet);
    for pillar in sheet.policy().pillars() {
        for outcome in pillar.desired_outcomes() {
            let of = strategies.get(&outcome.reference()).map(Vec::as_slice);
            layout.outcome(outcome, of.unwrap_or_default());
        }
        if pillar.desired_outcomes().is_empty() {
            layout.grid.put(OUTCOME, notes.absent(words::NO_OUTCOME), 1);
        }
        let text = format!("{}\n{}", pillar.number(), pillar.title());
        layout.end(PILLAR, Cell::text_of(text));
    }
    if sheet.policy().pillars().is_empty() {
        layout.end_row(PILLAR, notes.absent(words::NOTHING));
    }
    PrintedTable {
        title: notes.words(words::OUTCOMES),
        language: notes.language(),
        columns: columns(notes.language()),
        rows: layout.grid.finish(),
    }
}

/// Lays out the table under the head of the city's form.
pub(crate) fn published<'s>(
    sheet: &'s Sheet,
    notes: &Notes,
    commons: &CommonWordings<'s>,
) -> PrintedTable<'s> {
    let mut table = table(sheet, notes, commons);
    publication::head(&mut table, [PILLAR, OUTCOME, ITEM], &[COMMON, GOAL]);
    table
}

/// The table while it is laid out.
struct OutcomesLayout<'n, 's> {
    notes: &'n Notes,
    commons: &'n CommonWordings<'s>,
    grid: Tiling<'s>,
}

impl<'s> OutcomesLayout<'_, 's> {
    /// Ends a column's cell at the current end of the table, and fills the columns to its right.
    fn end(&mut self, column: usize, cell: Cell<'s>) {
        let row = self.grid.height();
        self.grid.fill(column.saturating_add(1)..COLUMNS, row);
        self.grid.put_down_to(column, cell, row);
    }

    /// Ends a column's cell after one more row.
    fn end_row(&mut self, column: usize, cell: Cell<'s>) {
        self.grid.put(column, cell, 1);
        self.grid.fill(column.saturating_add(1)..COLUMNS, self.grid.height());
    }

    fn outcome(&mut self, outcome: &'s DesiredOutcome, strategies: &[&'s Strategy]) {
        let mut printed = Printed::Never;
        for strategy in strategies {
            self.strategy(outcome, strategy, printed);
            printed = Printed::Before;
        }
        if strategies.is_empty() {
            let nothing = ByItem::default();
            for item in outcome.items() {
                self.item(outcome, item, &nothing, printed, None);
            }
            if outcome.items().is_empty() {
                self.grid.put(ITEM, Cell::blank(), 1);
            }
            let row = self.grid.height();
            self.grid.put_down_to(STATE, self.notes.absent(words::NO_STRATEGY), row);
        }
        let text = wording::outcome(outcome, self.notes.manner());
        self.end(OUTCOME, Cell::text_of(text));
    }

    fn strategy(&mut self, outcome: &'s DesiredOutcome, strategy: &'s Strategy, printed: Printed) {
        let indicators = ByItem::new(strategy);
        let touched = touched(strategy, &indicators);
        for item in outcome.items() {
            let is_due = touched.contains(&item.mark()) || self.notes.leave_blank();
            if printed == Printed::Never || is_due {
                self.item(outcome, item, &indicators, printed, Some(strategy));
            }
        }
        for (number, indicator) in &indicators.loose {
            self.indicator(strategy, *number, indicator);
        }
        if self.grid.end(INDICATOR) == self.grid.end(OVERALL) {
            self.grid.put(INDICATOR, self.notes.absent(words::NO_INDICATOR), 1);
        }
        self.marks(strategy);
    }

    /// Lays out the cells of a strategy that span all of its rows.
    fn marks(&mut self, strategy: &'s Strategy) {
        let notes = self.notes.of_row(Row::Strategy(strategy.code()));
        let stated = strategy.stated();
        let (state, text) = match (strategy.desired_state(), strategy.text()) {
            (ItemTexts::One(state), ItemTexts::One(text)) => (Some(state), text.as_str()),
            (ItemTexts::One(state), ItemTexts::ByItem(_)) => (Some(state), ""),
            (ItemTexts::ByItem(_), ItemTexts::One(text)) => (None, text.as_str()),
            (ItemTexts::ByItem(_), ItemTexts::ByItem(_)) => (None, ""),
        };
        let state = wording::coded(strategy.code(), state.map_or("", Text::as_str));
        let state = Cell::text_of(state);
        let put = |cell, column| notes.on(cell, None, column);
        let cells = [
            (STATE, state),
            (STRATEGY, Cell::text_of(text)),
            (
                EFFECTIVENESS,
                put(wording::mark(stated.effectiveness()), Column::StrategyEffectiveness),
            ),
            (OVERALL, put(wording::mark(stated.overall()), Column::Overall)),
            (PROGRESS, put(wording::mark(stated.progress()), Column::Progress)),
            (ISSUES, put(Cell::text_of(strategy.issues().as_str()), Column::Issues)),
            (
                IMPROVEMENTS,
                put(Cell::text_of(strategy.improvements().as_str()), Column::FutureImprovements),
            ),
        ];
        let end = self.grid.height();
        self.grid.fill(ITEM..STATE, end);
        for (column, cell) in cells {
            self.grid.put_down_to(column, cell, end);
        }
        self.grid.fill(STATE..COLUMNS, end);
    }

    /// Lays out the rows of an item: its common indicators, each beside the strategy's indicators
    /// tied to it, then the strategy's others.
    fn item(
        &mut self,
        outcome: &'s DesiredOutcome,
        item: &'s Item,
        indicators: &ByItem<'s>,
        printed: Printed,
        strategy: Option<&'s Strategy>,
    ) {
        let nothing = ByCommon::default();
        let indicators = indicators.items.get(&item.mark()).unwrap_or(&nothing);
        match printed {
            Printed::Never => {
                let commons = self.commons.of_item(outcome.reference(), item.mark());
                for (number, common) in (1..).zip(commons) {
                    let cells = common.clone().map(Cell::text_of);
                    let tied = indicators.tied.get(&number).map(Vec::as_slice);
                    self.common(cells, tied.unwrap_or_default(), strategy);
                }
            }
            Printed::Before => {
                for (number, tied) in &indicators.tied {
                    let cells = [self.notes.again(number), Cell::blank()];
                    self.common(cells, tied, strategy);
                }
            }
        }
        if let Some(strategy) = strategy {
            for (number, indicator) in &indicators.own {
                self.indicator(strategy, *number, indicator);
            }
        }
        let is_to_write = strategy.is_some() && self.notes.leave_blank();
        if is_to_write || self.grid.end(INDICATOR) == self.grid.end(ITEM) {
            self.no_indicator(strategy);
        }
        self.grid.fill(COMMON..STATE, self.grid.height());
        self.end_item(item, printed, strategy);
    }

    fn end_item(&mut self, item: &'s Item, printed: Printed, strategy: Option<&'s Strategy>) {
        let end = self.grid.height();
        let cell = match printed {
            Printed::Never => Cell::text_of(format!("{} {}", item.mark(), item.title())),
            Printed::Before => self.notes.again(item.mark()),
        };
        self.grid.put_down_to(ITEM, cell, end);
        let Some(strategy) = strategy else { return };
        if let Some(texts) = said_by_item(strategy.desired_state()) {
            let text = texts.of(item.mark()).map_or("", Text::as_str);
            let text = wording::coded(strategy.code(), text);
            self.grid.put_down_to(STATE, Cell::text_of(text), end);
        }
        if let Some(texts) = said_by_item(strategy.text()) {
            let text = texts.of(item.mark()).map(ToString::to_string).unwrap_or_default();
            self.grid.put_down_to(STRATEGY, Cell::text_of(text), end);
        }
    }

    /// Lays out a common indicator beside the strategy's indicators tied to it.
    fn common(
        &mut self,
        [name, goal]: [Cell<'s>; 2],
        tied: &[(usize, &'s Indicator)],
        strategy: Option<&'s Strategy>,
    ) {
        let rows = tied.len().max(1);
        self.grid.put(COMMON, name, rows);
        self.grid.put(GOAL, goal, rows);
        if let Some(strategy) = strategy {
            for (number, indicator) in tied {
                self.indicator(strategy, *number, indicator);
            }
        }
        if tied.is_empty() {
            self.no_indicator(strategy);
        }
    }

    fn no_indicator(&mut self, strategy: Option<&'s Strategy>) {
        let cell = match strategy {
            Some(_) => self.notes.absent(words::NO_INDICATOR),
            None => Cell::blank(),
        };
        self.grid.put(INDICATOR, cell, 1);
        for column in [READING, PREVIOUS, INDIVIDUAL] {
            self.grid.put(column, Cell::blank(), 1);
        }
    }

    fn indicator(&mut self, strategy: &'s Strategy, number: usize, indicator: &'s Indicator) {
        let manner = self.notes.manner();
        let notes = self.notes.of_row(Row::Strategy(strategy.code()));
        let line = Some(Line::Indicator(number));
        let measured = indicator.measured();
        let target = measured.target();
        let reading = wording::reading(target, measured.reading(), &OF_INDICATOR, manner);
        let previous =
            wording::reading(target, measured.previous(), &PREVIOUS_OF_INDICATOR, manner);
        let individual = wording::mark(indicator.stated());
        let cells = [
            (INDICATOR, Cell::text_of(wording::target(target, manner))),
            (READING, notes.on(reading, line, Column::OutcomeReading)),
            (PREVIOUS, notes.on(previous, line, Column::OutcomePrevious)),
            (INDIVIDUAL, notes.on(individual, line, Column::Individual)),
        ];
        for (column, cell) in cells {
            self.grid.put(column, cell, 1);
        }
    }
}

/// Whether a desired outcome's items were printed above, beside another of its strategies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Printed {
    Never,
    Before,
}

/// Returns texts by item, if at least one is written.
fn said_by_item(texts: &ItemTexts) -> Option<&ItemTexts> {
    let ItemTexts::ByItem(own) = texts else { return None };
    own.iter().any(|(_, text)| !text.as_str().is_empty()).then_some(texts)
}
