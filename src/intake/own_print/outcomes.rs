//! The table めざす成果および戦略, row by row.

use alloc::string::ToString;

use crate::form::captions;
use crate::form::outcomes as at;
use crate::form::parts::{self, Composed, aim::AimCell, reading, target};
use crate::intake::account::FoundCell;
use crate::intake::account::making::{SheetReader, put, put_parts};
use crate::intake::account::question::QuestionKind;
use crate::intake::own_print::left::{self, ItemAt, OutcomeAt};
use crate::intake::own_print::policy;
use crate::intake::own_print::table_body::{Entered, TableBody};
use crate::intake::own_print::texts::StrategyTexts;
use crate::plan::{Column, Line, Row};
use crate::value::StrategyCode;
use crate::wire::{RawCommonIndicator, RawDesiredOutcomeRef, RawIndicator, RawStrategy};

/// Reads the table.
pub(crate) fn read<'g>(reader: &mut SheetReader<'g>, body: &TableBody<'g>) {
    let mut walk = OutcomesWalk {
        reader,
        body,
        pillar: Entered::default(),
        outcome: Entered::default(),
        item: Entered::default(),
        common: Entered::default(),
        strategy: Entered::default(),
        indicator: Entered::default(),
        texts: None,
    };
    for row in body.rows() {
        walk.row(row);
    }
    walk.close();
}

struct OutcomesWalk<'r, 'g> {
    reader: &'r mut SheetReader<'g>,
    body: &'r TableBody<'g>,
    pillar: Entered<(u64, usize)>,
    outcome: Entered<OutcomeAt>,
    item: Entered<ItemAt>,
    common: Entered<u64>,
    strategy: Entered<usize>,
    indicator: Entered<()>,
    /// The texts of the strategy whose rows are being read.
    texts: Option<StrategyTexts<'g>>,
}

impl OutcomesWalk<'_, '_> {
    fn row(&mut self, row: usize) {
        let cell = |column| self.body.cell(row, column);
        let reader = &mut *self.reader;
        let pillar = self.pillar.enter(cell(at::PILLAR), |cell| left::pillar(reader, cell));
        let outcome =
            self.outcome.enter(cell(at::OUTCOME), |cell| left::outcome(reader, pillar?, cell));
        let item_cell = cell(at::ITEM);
        let item = self.item.enter(item_cell, |cell| left::item(reader, outcome?, cell));
        let goal = cell(at::GOAL);
        let common_cell = cell(at::COMMON);
        let common =
            self.common.enter(common_cell, |cell| common(reader, outcome?, item?, cell, goal));
        let body = self.body;
        let strategy = self
            .strategy
            .enter(cell(at::STATE), |cell| strategy(reader, body, outcome?, cell, row));
        self.texts(row, strategy, item);
        // An item or common indicator that is printed but was not read is not tied.
        let is_tied = item_cell.is_none() || item.is_some();
        let is_tied = is_tied && (common_cell.is_none() || common.is_some());
        let Some(strategy) = strategy.filter(|_| is_tied) else { return };
        let tie = IndicatorTie { item: item.zip(item_cell), common: common.zip(common_cell) };
        let reader = &mut *self.reader;
        self.indicator.enter(body.cell(row, at::INDICATOR), |cell| {
            indicator(reader, body, strategy, &tie, cell, row);
            Some(())
        });
    }

    /// Records the texts beside a row.
    fn texts(&mut self, row: usize, strategy: Option<usize>, item: Option<ItemAt>) {
        if self.texts.as_ref().map(StrategyTexts::strategy) != strategy {
            self.close();
        }
        let Some(strategy) = strategy else { return };
        let own = self.reader.raw.strategies.get(strategy);
        let Some(code) = own.and_then(|own| own.code.parse().ok()) else { return };
        let texts = self.texts.get_or_insert_with(|| StrategyTexts::of(strategy, code, item));
        texts.row(self.body, row, item);
    }

    /// Writes the texts of the strategy whose rows have ended.
    fn close(&mut self) {
        if let Some(own) = self.texts.take() {
            own.write(self.reader);
        }
    }
}

/// Returns a common indicator's number; reads a new one with the goal in the cell beside it.
fn common(
    reader: &mut SheetReader<'_>,
    outcome: OutcomeAt,
    item: ItemAt,
    cell: FoundCell<'_>,
    goal: Option<FoundCell<'_>>,
) -> Option<u64> {
    let own = left::items(&mut reader.raw, outcome)?.get_mut(item.position)?;
    let count = own.indicators.len();
    if item.is_again {
        let number = cell.text.strip_suffix(captions::AGAIN.ja).and_then(policy::number);
        let number = number.filter(|n| usize::try_from(*n).is_ok_and(|n| (1..=count).contains(&n)));
        match number {
            Some(_) => reader.told.repeated(cell),
            None => reader.told.ask(cell, QuestionKind::Adrift),
        }
        return number;
    }
    own.indicators.push(RawCommonIndicator::default());
    let number = count.saturating_add(1);
    let [pillar, of] = outcome.numbers;
    let (row, line) = (Row::Item(pillar, of, item.mark), Line::Common(number));
    let raw = own.indicators.last_mut()?;
    let aim = AimCell::beside(&parts::read(&target::NameCell, cell.text));
    let cells: [(&dyn Composed, _); 2] = [(&target::NameCell, Some(cell)), (&aim, goal)];
    put_parts(raw, |own| &mut own.path, &mut reader.told, (row, line), &cells);
    u64::try_from(number).ok()
}

/// Returns a strategy by its code; on its first row, reads the cells that belong to it as a whole.
fn strategy(
    reader: &mut SheetReader<'_>,
    body: &TableBody<'_>,
    outcome: OutcomeAt,
    cell: FoundCell<'_>,
    row: usize,
) -> Option<usize> {
    if cell.text == captions::NO_STRATEGY.ja {
        reader.told.absent(cell);
        return None;
    }
    let code = policy::coded(cell.text).and_then(|(code, _)| code.parse::<StrategyCode>().ok());
    let Some(code) = code else {
        reader.told.ask(cell, QuestionKind::NoCode);
        return None;
    };
    let [pillar, number] = outcome.numbers;
    let desired_outcome = RawDesiredOutcomeRef { pillar, number };
    let written = code.to_string();
    let strategies = &mut reader.raw.strategies;
    let of = Row::Strategy(code);
    if let Some(position) = reader.rows.position(of) {
        // This is a further text of the strategy above, for another item.
        let is_last = strategies.len() == position.saturating_add(1);
        let own = strategies.get(position)?;
        if is_last && own.desired_outcome == desired_outcome {
            return Some(position);
        }
        reader.told.ask(cell, QuestionKind::CameBefore);
        return None;
    }
    let mut own = RawStrategy { code: written, desired_outcome, ..RawStrategy::default() };
    reader.rows.is_new(of, strategies.len());
    if let Some(cell) = body.cell(row, at::OUTCOME) {
        reader.told.value(of.at(Column::DesiredOutcome), cell);
    }
    let columns = [
        (at::EFFECTIVENESS, Column::StrategyEffectiveness),
        (at::OVERALL, Column::Overall),
        (at::PROGRESS, Column::Progress),
        (at::ISSUES, Column::Issues),
        (at::IMPROVEMENTS, Column::FutureImprovements),
    ];
    body.put_columns(row, &mut own, &mut reader.told, of, &columns);
    reader.raw.strategies.push(own);
    reader.raw.strategies.len().checked_sub(1)
}

/// The item and common indicator that an indicator is tied to, each with its cell.
struct IndicatorTie<'g> {
    item: Option<(ItemAt, FoundCell<'g>)>,
    common: Option<(u64, FoundCell<'g>)>,
}

fn indicator(
    reader: &mut SheetReader<'_>,
    body: &TableBody<'_>,
    strategy: usize,
    tie: &IndicatorTie<'_>,
    cell: FoundCell<'_>,
    row: usize,
) {
    if cell.text == captions::NO_INDICATOR.ja {
        return reader.told.absent(cell);
    }
    let Some(own) = reader.raw.strategies.get_mut(strategy) else { return };
    let Ok(code) = own.code.parse() else { return };
    let line = Line::Indicator(own.indicators.len().saturating_add(1));
    let at = |column| Row::Strategy(code).on(line, column);
    let mut raw = RawIndicator::default();
    if let Some((item, cell)) = tie.item {
        raw.item = Some(item.mark.glyph().into());
        reader.told.value(at(Column::Item), cell);
    }
    if let Some((common, cell)) = tie.common {
        raw.common = Some(common);
        reader.told.value(at(Column::Common), cell);
    }
    let cells: [(&dyn Composed, _); 3] = [
        (&target::TargetCell, Some(cell)),
        (&reading::OF_INDICATOR, body.cell(row, at::READING)),
        (&reading::PREVIOUS_OF_INDICATOR, body.cell(row, at::PREVIOUS)),
    ];
    let of = (Row::Strategy(code), line);
    put_parts(&mut raw, |own| &mut own.path, &mut reader.told, of, &cells);
    if let Some(cell) = body.cell(row, at::INDIVIDUAL) {
        put(&mut raw, &mut reader.told, at(Column::Individual), &[cell], cell.text);
    }
    own.indicators.push(raw);
}
