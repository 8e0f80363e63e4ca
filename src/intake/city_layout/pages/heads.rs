//! Heads of the city's layout: rows of titles, in any place and number.

use alloc::vec::Vec;
use core::ops::Range;

use crate::form::{initiatives, outcomes};
use crate::intake::city_layout::pages::spread::CityGrid;
use crate::intake::city_layout::pages::titles::{Title, TitledColumn, title};
use crate::intake::page::tables::{FormTable, FoundTable};

/// A table of the city's layout on a page.
#[derive(Debug, Clone)]
pub(crate) struct CityTable {
    pub(crate) table: FormTable,
    pub(crate) grid: usize,
    pub(crate) head: Range<usize>,
    pub(crate) body: Range<usize>,
    /// The titled columns, each with its position.
    pub(crate) columns: Vec<(TitledColumn, Range<usize>)>,
    pub(crate) unknown: Vec<usize>,
    /// Whether this year's readings are in a column without a title, beside one that is not last
    /// year's.
    pub(crate) is_untitled: bool,
}

/// The fewest titles that make a row part of a head.
const FEWEST: usize = 3;

/// The largest number of rows of a head.
const DEEPEST: usize = 12;

/// Returns the tables of a grid, from top to bottom. Spreads the cells if necessary.
pub(crate) fn city_tables(number: usize, city: &mut CityGrid<'_>) -> Vec<CityTable> {
    let grid = city.grid;
    let titles: Vec<Option<Title>> = grid.cells().iter().map(|cell| title(&cell.text)).collect();
    let mut rows: Vec<Vec<usize>> = (0..grid.rows()).map(|_| Vec::new()).collect();
    for (position, cell) in grid.cells().iter().enumerate() {
        if let Some(row) = rows.get_mut(cell.row) {
            row.push(position);
        }
    }
    let own = |position: &usize| titles.get(*position).copied().flatten();
    let named = |row: usize| {
        let cells = rows.get(row).map(Vec::as_slice).unwrap_or_default();
        let named = |position: &&usize| {
            matches!(
                own(position),
                Some(Title::Column(_) | Title::OutcomeStatus | Title::TargetStatus)
            )
        };
        (cells.iter().filter(named).count(), cells.len())
    };
    let is_of_head = |row: usize| {
        let cells = rows.get(row).map(Vec::as_slice).unwrap_or_default();
        !cells.is_empty() && cells.iter().all(|position| own(position).is_some())
    };
    let mut heads: Vec<Range<usize>> = Vec::new();
    for row in 0..grid.rows() {
        if heads.last().is_some_and(|head| row < head.end) {
            continue;
        }
        let (known, all) = named(row);
        if known < FEWEST || known.saturating_mul(3) < all.saturating_mul(2) {
            continue;
        }
        let least = heads.last().map_or(0, |head| head.end).max(row.saturating_sub(DEEPEST));
        let begin = (least..row).rev().take_while(|above| is_of_head(*above)).last().unwrap_or(row);
        let mut end = row.saturating_add(1);
        for position in rows.get(begin..=row).into_iter().flatten().flatten() {
            let Some(cell) = grid.cells().get(*position).filter(|_| own(position).is_some()) else {
                continue;
            };
            end = end.max(cell.row.saturating_add(cell.rows));
        }
        // A title that is merged with a row of values below it does not add that row to the head.
        let is_title = |below: &usize| {
            rows.get(*below).into_iter().flatten().any(|position| own(position).is_some())
        };
        let lowest = (row..end).rev().find(is_title).unwrap_or(row);
        let is_begun = |below: &usize| rows.get(*below).is_some_and(|cells| !cells.is_empty());
        end = (lowest.saturating_add(1)..end).find(is_begun).unwrap_or(end);
        while end < grid.rows() && end < row.saturating_add(DEEPEST) && is_of_head(end) {
            end = end.saturating_add(1);
        }
        heads.push(begin..end.min(row.saturating_add(DEEPEST)));
    }
    let ends = heads.iter().skip(1).map(|head| head.start).chain([grid.rows()]);
    let mut tables = Vec::new();
    for (head, end) in heads.iter().zip(ends) {
        city.spread_head(head.clone(), |position| {
            titles.get(position).copied().flatten().is_some_and(Title::is_wide)
        });
        let table = table(number, city, &titles, head.clone(), head.end.min(end)..end);
        let key = table.at(table.key()).map_or(usize::MAX, |range| range.start);
        city.spread_body(table.body.clone(), table.left().unwrap_or_default(), key);
        tables.push(table);
    }
    tables
}

fn table(
    number: usize,
    city: &CityGrid<'_>,
    titles: &[Option<Title>],
    head: Range<usize>,
    body: Range<usize>,
) -> CityTable {
    let mut columns: Vec<(TitledColumn, Range<usize>)> = Vec::new();
    let mut unknown = Vec::new();
    let mut untitled: Vec<(Title, usize)> = Vec::new();
    for column in 0..city.grid.columns() {
        let mut found = None;
        let (mut group, mut is_titled) = (None, false);
        for row in head.clone() {
            let Some((position, cell)) = city.at(row, column) else { continue };
            if !head.contains(&cell.row) {
                continue;
            }
            match titles.get(position).copied().flatten() {
                Some(Title::Column(own)) => {
                    found = Some((own, city.columns_of(position)));
                }
                Some(own @ (Title::OutcomeStatus | Title::TargetStatus)) => group = Some(own),
                Some(Title::Group | Title::Legend) => {}
                None => is_titled = true,
            }
        }
        // 実績値 in the other table is under 業績目標の達成状況.
        let of_targets = group == Some(Title::TargetStatus);
        match (found, group) {
            (Some((TitledColumn::Reading, range)), _) if of_targets => {
                add(&mut columns, TitledColumn::Achieved, range);
            }
            (Some((own, range)), _) => add(&mut columns, own, range),
            (None, Some(own)) => untitled.push((own, column)),
            (None, None) if is_titled => unknown.push(column),
            (None, None) => {}
        }
    }
    let at = |columns: &[(TitledColumn, Range<usize>)], own| {
        columns.iter().find(|(column, _)| *column == own).map(|(_, range)| range.clone())
    };
    let mut is_untitled = false;
    for (group, column) in untitled {
        match group {
            Title::OutcomeStatus if at(&columns, TitledColumn::Reading).is_none() => {
                let next = at(&columns, TitledColumn::Previous).map(|range| range.start);
                is_untitled = next != Some(column.saturating_add(1));
                columns.push((TitledColumn::Reading, column..column.saturating_add(1)));
            }
            Title::TargetStatus => {
                add(&mut columns, TitledColumn::Achieved, column..column.saturating_add(1));
            }
            // Without a title, a column beside a titled one holds this year's readings too.
            Title::OutcomeStatus => {}
            Title::Column(_) | Title::Group | Title::Legend => unknown.push(column),
        }
    }
    let of = |own: FormTable| columns.iter().filter(|(c, _)| c.table() == Some(own)).count();
    let table = if of(FormTable::Outcomes) >= of(FormTable::Initiatives) {
        FormTable::Outcomes
    } else {
        FormTable::Initiatives
    };
    CityTable { table, grid: number, head, body, columns, unknown, is_untitled }
}

/// Adds a column, or extends the last one if the title is repeated beside it.
fn add(columns: &mut Vec<(TitledColumn, Range<usize>)>, own: TitledColumn, range: Range<usize>) {
    match columns.iter_mut().find(|(column, _)| *column == own) {
        None => columns.push((own, range)),
        Some((_, before)) if before.end == range.start => before.end = range.end,
        Some(_) => {}
    }
}

impl CityTable {
    /// Returns the position of a column.
    pub(crate) fn at(&self, own: TitledColumn) -> Option<Range<usize>> {
        self.columns.iter().find(|(column, _)| *column == own).map(|(_, range)| range.clone())
    }

    /// Returns the end of the columns on the left, which hold pillars, desired outcomes and items.
    pub(crate) fn left(&self) -> Option<usize> {
        self.at(TitledColumn::Item).map(|range| range.end)
    }

    /// Returns the column that identifies the table.
    pub(crate) const fn key(&self) -> TitledColumn {
        match self.table {
            FormTable::Outcomes => TitledColumn::State,
            FormTable::Initiatives => TitledColumn::Content,
        }
    }

    /// Returns the columns of the crate's own print that correspond to its columns.
    const fn own(&self) -> &'static [(TitledColumn, usize)] {
        match self.table {
            FormTable::Outcomes => OUTCOMES,
            FormTable::Initiatives => INITIATIVES,
        }
    }

    /// Returns the columns of the form that this table lacks, with their numbers.
    pub(crate) fn missing(&self) -> impl Iterator<Item = (TitledColumn, usize)> {
        let own = self.own().iter().copied();
        own.filter(|(own, _)| self.at(*own).is_none())
    }

    /// Returns the table as a caller sees it.
    pub(crate) fn found(&self) -> FoundTable {
        let mut columns: Vec<_> = self.table.columns().iter().map(|_| None).collect();
        for (titled, number) in self.own() {
            if let Some(place) = columns.get_mut(*number) {
                *place = self.at(*titled).map(|range| range.start);
            }
        }
        FoundTable {
            table: self.table,
            grid: self.grid,
            head: self.head.clone(),
            body: self.body.clone(),
            columns,
            unknown: self.unknown.clone(),
        }
    }
}

/// The columns of the table, with the corresponding columns of the crate's own print.
const OUTCOMES: &[(TitledColumn, usize)] = &[
    (TitledColumn::Item, outcomes::ITEM),
    (TitledColumn::Common, outcomes::COMMON),
    (TitledColumn::State, outcomes::STATE),
    (TitledColumn::Indicator, outcomes::INDICATOR),
    (TitledColumn::StrategyText, outcomes::STRATEGY),
    (TitledColumn::Effectiveness, outcomes::EFFECTIVENESS),
    (TitledColumn::Reading, outcomes::READING),
    (TitledColumn::Previous, outcomes::PREVIOUS),
    (TitledColumn::Individual, outcomes::INDIVIDUAL),
    (TitledColumn::Overall, outcomes::OVERALL),
    (TitledColumn::Progress, outcomes::PROGRESS),
    (TitledColumn::Issues, outcomes::ISSUES),
    (TitledColumn::Improvements, outcomes::IMPROVEMENTS),
];

/// The same for the other table.
const INITIATIVES: &[(TitledColumn, usize)] = &[
    (TitledColumn::Item, initiatives::ITEM),
    (TitledColumn::Content, initiatives::CONTENT),
    (TitledColumn::Targets, initiatives::TARGET),
    (TitledColumn::Withdrawal, initiatives::WITHDRAWAL),
    (TitledColumn::Prior, initiatives::PRIOR),
    (TitledColumn::Activities, initiatives::ACTIVITIES),
    (TitledColumn::Achieved, initiatives::READING),
    (TitledColumn::Effectiveness, initiatives::EFFECTIVENESS),
    (TitledColumn::Issues, initiatives::ISSUES),
    (TitledColumn::Improvements, initiatives::IMPROVEMENTS),
];
