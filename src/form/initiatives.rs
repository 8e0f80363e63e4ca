//! The table 具体的取組: an initiative beside the items it serves, a row for each of its targets.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::form::cell::Cell;
use crate::form::commons::CommonWordings;
use crate::form::grid::Tiling;
use crate::form::notes::Notes;
use crate::form::outcomes::by_outcome;
use crate::form::parts::reading::{OF_TARGET, PREVIOUS_OF_TARGET};
use crate::form::table::{PrintedTable, printed_columns};
use crate::form::visible::Visible;
use crate::form::{captions as words, publication, wording};
use crate::plan::{
    Column, DesiredOutcome, Initiative, Item, Line, PerformanceTarget, Row, Sheet, Strategy,
};
use crate::terms::{Achievement, InitiativeEffectiveness};
use crate::value::ItemMark;

printed_columns! {
    PILLAR 45 [POLICY, PILLAR];
    OUTCOME 50 [POLICY, DESIRED_OUTCOME];
    ITEM 60 [POLICY, ITEM];
    COMMON 90 [POLICY, COMMON_AND_GOAL];
    CONTENT 95 [PLAN, CONTENT];
    TARGET 90 [PLAN, TARGETS];
    WITHDRAWAL 85 [PLAN, WITHDRAWAL];
    PRIOR 80 [PLAN, PRIOR, PRIOR_TEXT];
    PREVIOUS 45 [PLAN, PRIOR, READING];
    ACTIVITIES 85 [EVALUATION, ACTIVITIES];
    READING 55 [EVALUATION, ACHIEVEMENT, READING];
    ACHIEVEMENT 45 [EVALUATION, ACHIEVEMENT, RATING] legend Achievement;
    EFFECTIVENESS 50 [EVALUATION, INITIATIVE_EFFECTIVENESS] legend InitiativeEffectiveness;
    ISSUES 65 [EVALUATION, ISSUES];
    IMPROVEMENTS 60 [EVALUATION, IMPROVEMENTS];
}

/// Lays out the table.
pub(crate) fn table<'s>(
    sheet: &'s Sheet,
    notes: &Notes,
    commons: &CommonWordings<'s>,
) -> PrintedTable<'s> {
    let (grid, printed) = (Tiling::new(COLUMNS), BTreeSet::new());
    let mut layout = InitiativesLayout { notes, commons, grid, printed };
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
        layout.grid.put(PILLAR, notes.absent(words::NOTHING), 1);
    }
    PrintedTable {
        title: notes.words(words::INITIATIVES),
        language: notes.language(),
        columns: columns(notes.language()),
        rows: layout.grid.finish(),
    }
}

/// Lays out the table as in the city's form: 前年度までの実績 is one cell with the ward's text.
pub(crate) fn published<'s>(
    sheet: &'s Sheet,
    notes: &Notes,
    commons: &CommonWordings<'s>,
) -> PrintedTable<'s> {
    let mut table = table(sheet, notes, commons);
    publication::head(&mut table, [PILLAR, OUTCOME, ITEM], &[COMMON]);
    if let Some(prior) = table.columns.get_mut(PRIOR) {
        prior.path.truncate(2);
    }
    table.without(PREVIOUS)
}

/// The table while it is laid out, with the items of the desired outcome that are already printed.
struct InitiativesLayout<'n, 's> {
    notes: &'n Notes,
    commons: &'n CommonWordings<'s>,
    grid: Tiling<'s>,
    printed: BTreeSet<ItemMark>,
}

impl<'s> InitiativesLayout<'_, 's> {
    /// Ends a column's cell at the current end of the table, and fills the columns to its right.
    fn end(&mut self, column: usize, cell: Cell<'s>) {
        let row = self.grid.height();
        self.grid.fill(column.saturating_add(1)..COLUMNS, row);
        self.grid.put_down_to(column, cell, row);
    }

    fn outcome(&mut self, outcome: &'s DesiredOutcome, strategies: &[&'s Strategy]) {
        self.printed.clear();
        for strategy in strategies {
            self.strategy(outcome, strategy);
        }
        // Items without an initiative are printed too.
        let left: Vec<&Item> =
            outcome.items().iter().filter(|item| !self.printed.contains(&item.mark())).collect();
        if !left.is_empty() || strategies.is_empty() {
            let nothing = if strategies.is_empty() {
                self.notes.absent(words::NO_STRATEGY)
            } else {
                self.notes.absent(words::NO_INITIATIVE)
            };
            self.grid.put(CONTENT, nothing, 1);
            self.end_items(outcome, &left);
        }
        let text = wording::outcome(outcome, self.notes.manner());
        self.end(OUTCOME, Cell::text_of(text));
    }

    /// Lays out a strategy's initiatives; those with the same items are below each other.
    fn strategy(&mut self, outcome: &'s DesiredOutcome, strategy: &'s Strategy) {
        let initiatives = strategy.initiatives();
        // Naming all items is the same as naming none.
        let are_alike = |a: &Initiative, b: &Initiative| {
            let [a, b] = [a, b].map(|own| items(outcome, own.items()));
            a.iter().map(|item| item.mark()).eq(b.iter().map(|item| item.mark()))
        };
        for served in initiatives.chunk_by(are_alike) {
            for initiative in served {
                self.initiative(initiative);
            }
            let marks = served.first().map(Initiative::items).unwrap_or_default();
            self.end_items(outcome, &items(outcome, marks));
        }
        if initiatives.is_empty() {
            let nothing = self.notes.words(words::NO_INITIATIVE);
            let text = wording::coded(strategy.code(), nothing);
            self.grid.put(CONTENT, self.notes.absent_of(text), 1);
            self.end_items(outcome, &[]);
        }
    }

    /// Ends the cells of the items beside the rows just printed. An item that was printed before
    /// for this desired outcome has only its name.
    fn end_items(&mut self, outcome: &'s DesiredOutcome, items: &[&'s Item]) {
        let lengths =
            items.iter().map(|item| item.title().as_str().len().saturating_add(LONGEST_MARK));
        let (mut titles, mut commons) = (String::with_capacity(lengths.sum()), String::new());
        for item in items {
            wording::begin_line(&mut titles);
            titles.push(item.mark().glyph());
            if !self.printed.insert(item.mark()) {
                titles.push_str(self.notes.words(words::AGAIN));
                continue;
            }
            titles.extend([" ", item.title().as_str()]);
            for [name, goal] in self.commons.of_item(outcome.reference(), item.mark()) {
                wording::begin_line(&mut commons);
                if items.len() > 1 {
                    commons.extend([item.mark().glyph(), ' ']);
                }
                commons.extend([name.as_str(), "\n", goal.as_str()]);
            }
        }
        let row = self.grid.height();
        self.grid.put_down_to(ITEM, Cell::text_of(titles), row);
        self.grid.put_down_to(COMMON, Cell::text_of(Visible::joined(commons)), row);
        self.grid.fill(CONTENT..COLUMNS, row);
    }

    fn initiative(&mut self, initiative: &'s Initiative) {
        let (manner, stated) = (self.notes.manner(), initiative.stated());
        let notes = self.notes.of_row(Row::Initiative(initiative.code()));
        for (number, target) in (1..).zip(initiative.targets()) {
            self.target(initiative, number, target);
        }
        if initiative.targets().is_empty() {
            self.no_target();
        }
        if self.notes.leave_blank() {
            self.no_target();
        }
        let on = |cell, column| notes.on(cell, None, column);
        let content = wording::coded(initiative.code(), initiative.content().as_str());
        let withdrawal = Cell::text_of(wording::withdrawal(initiative, manner));
        let lines = (1..=initiative.targets().len()).map(|n| Some(Line::Target(n)));
        let achievement = wording::achievement(initiative, manner);
        let effectiveness = wording::mark(stated.effectiveness());
        let issues = Cell::text_of(initiative.issues().as_str());
        let improvements = Cell::text_of(initiative.improvements().as_str());
        let cells = [
            (CONTENT, Cell::text_of(content)),
            (WITHDRAWAL, notes.on_all(withdrawal, lines, Column::Withdrawal)),
            (PRIOR, Cell::text_of(initiative.prior_results().as_str())),
            (ACTIVITIES, Cell::text_of(initiative.activities().as_str())),
            (ACHIEVEMENT, on(achievement, Column::Achievement)),
            (EFFECTIVENESS, on(effectiveness, Column::InitiativeEffectiveness)),
            (ISSUES, on(issues, Column::Issues)),
            (IMPROVEMENTS, on(improvements, Column::Improvements)),
        ];
        let end = self.grid.height();
        for (column, cell) in cells {
            self.grid.put_down_to(column, cell, end);
        }
        self.grid.fill(CONTENT..COLUMNS, end);
    }

    fn no_target(&mut self) {
        self.grid.put(TARGET, self.notes.absent(words::NO_TARGET), 1);
        self.grid.put(PREVIOUS, Cell::blank(), 1);
        self.grid.put(READING, Cell::blank(), 1);
    }

    fn target(&mut self, initiative: &'s Initiative, number: usize, target: &'s PerformanceTarget) {
        let manner = self.notes.manner();
        let notes = self.notes.of_row(Row::Initiative(initiative.code()));
        let line = Some(Line::Target(number));
        let (measured, verdict) = (target.measured(), target.stated().printed());
        let target = measured.target();
        let previous = wording::reading(target, measured.previous(), &PREVIOUS_OF_TARGET, manner);
        let reading = wording::judged(target, measured.reading(), verdict, &OF_TARGET, manner);
        let cells = [
            (TARGET, Cell::text_of(wording::target(target, manner))),
            (PREVIOUS, notes.on(previous, line, Column::TargetPrevious)),
            (READING, notes.on(reading, line, Column::TargetReading)),
        ];
        for (column, cell) in cells {
            self.grid.put(column, cell, 1);
        }
    }
}

/// Room for an item's mark, and for a note that it is printed above.
const LONGEST_MARK: usize = 20;

/// Returns the items of a desired outcome that an initiative serves, in form order: those it names,
/// or all if it names none.
fn items<'o>(outcome: &'o DesiredOutcome, marks: &[ItemMark]) -> Vec<&'o Item> {
    let serves = |item: &&Item| marks.is_empty() || marks.contains(&item.mark());
    outcome.items().iter().filter(serves).collect()
}
