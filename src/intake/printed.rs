//! The city's printed layout: pages with titles above, pillars and desired outcomes as numbers or
//! bands on the left, strategies and initiatives printed again for each item, several lines in one
//! cell.

pub(crate) mod again;
pub(crate) mod aims;
pub(crate) mod beside;
pub(crate) mod blocks;
pub(crate) mod commons;
pub(crate) mod criteria;
pub(crate) mod doubts;
pub(crate) mod efforts;
pub(crate) mod fold;
pub(crate) mod gaps;
pub(crate) mod heads;
pub(crate) mod holes;
pub(crate) mod indicators;
pub(crate) mod known;
pub(crate) mod last_year;
pub(crate) mod left;
pub(crate) mod lines;
pub(crate) mod outline;
pub(crate) mod pages;
pub(crate) mod pieces;
pub(crate) mod prior;
pub(crate) mod readings;
pub(crate) mod shared;
pub(crate) mod slipped;
pub(crate) mod spread;
pub(crate) mod strategies;
pub(crate) mod targets;
pub(crate) mod ties;
pub(crate) mod titles;
pub(crate) mod tops;
pub(crate) mod wards;
pub(crate) mod whole;

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::doubtful::Doubtful;
use crate::intake::given::Given;
use crate::intake::grid::Grid;
use crate::intake::head::{FormTable, FoundTable};
use crate::intake::making::SheetReader;
use crate::intake::printed::blocks::{BlockRow, CodedList};
use crate::intake::printed::commons::CommonsRead;
use crate::intake::printed::heads::city_tables;
use crate::intake::printed::outline::Outline;
use crate::intake::printed::pages::{CityPage, is_absent, pages_of};
use crate::intake::printed::spread::CityGrid;
use crate::intake::printed::titles::TitledColumn;
use crate::intake::printed::whole::{WholeForm, torn, unserved};
use crate::intake::question::QuestionKind;
use crate::intake::unsure::Unsure;
use crate::plan::Row;

/// The tables of the city's layout among some grids.
pub(crate) fn find<'g>(grids: &'g [Grid<'g>]) -> Vec<CityPage<'g>> {
    let of_grid = |(number, grid): (usize, &'g Grid<'g>)| {
        let mut city = CityGrid::new(grid);
        let tables = city_tables(number, &mut city);
        pages_of(city, tables)
    };
    grids.iter().enumerate().flat_map(of_grid).collect()
}

/// Reads the pages.
pub(crate) fn read<'g>(
    reader: &mut SheetReader<'g>,
    found: Vec<CityPage<'g>>,
    given: Given<'_>,
) -> Vec<FoundTable> {
    let found = wards::of_one(reader, found, given);
    let tables: Vec<FoundTable> = found.iter().map(|page| page.table.found()).collect();
    let is_policy_given = !reader.raw.policy.pillars.is_empty();
    let pages = whole_pages(reader, found);
    let mut commons = CommonsRead::over(&reader.raw);
    let mut coded = CodedList::default();
    let [outline, of_initiatives] = [FormTable::Outcomes, FormTable::Initiatives]
        .map(|table| rows(reader, &pages, table, is_policy_given, &mut commons, &mut coded));
    let coded = coded.all;
    let whole = WholeForm {
        is_policy_given,
        fiscal_year: reader.raw.fiscal_year.parse().ok(),
        torn: torn(reader, &coded, &of_initiatives.not_known),
        unserved: unserved(reader, &coded),
        continued: outline.continued,
        has_lost_circles: outline.has_lost_circles
            || of_initiatives.has_lost_circles
            || pages.iter().any(pieces::has_lost_labels),
    };
    let mut doubtful = Doubtful::default();
    for own in &coded {
        if whole.has_lost_circles {
            doubtful.row(own.row, Unsure::LostCircles);
        }
        let of_strategy = own.strategy();
        let why = of_strategy.map(|code| strategies::strategy(reader, &pages, &whole, own, code));
        let of_initiative = own.initiative();
        let why = why.or_else(|| {
            of_initiative.map(|code| efforts::initiative(reader, &pages, &whole, own, code))
        });
        if let Some(why) = why.flatten() {
            doubtful.row(own.row, why);
        }
    }
    efforts::same_results(reader);
    if let Some(last) = given.last_year {
        last_year::propose(reader, last);
    }
    prior::propose(reader);
    doubts::confirm(reader, &pages, &whole, &coded, doubtful);
    for page in &pages {
        let left: Vec<FoundCell<'_>> = page.left_over(&reader.told).collect();
        for cell in left {
            reader.told.ask(cell, QuestionKind::Adrift);
        }
    }
    reader.told.in_form_order();
    tables
}

/// Reads the rows of the pages of a table: what is on their left, and which strategy or initiative
/// each is of.
fn rows<'g>(
    reader: &mut SheetReader<'g>,
    pages: &[CityPage<'g>],
    table: FormTable,
    is_policy_given: bool,
    commons: &mut CommonsRead,
    coded: &mut CodedList<'g>,
) -> Outline {
    let is_of_outcomes = table == FormTable::Outcomes;
    let mut outline = Outline::over(&reader.raw);
    for (n, page) in pages.iter().enumerate().filter(|(_, page)| page.table.table == table) {
        outline.turn();
        commons.turn();
        coded.turn();
        for row in page.rows() {
            let left = outline.row(reader, page, row, is_of_outcomes && !is_policy_given);
            if page.is_band(row) {
                continue;
            }
            let common = if is_of_outcomes {
                commons.row(reader, page, row, &left)
            } else {
                commons.again(reader, page, row);
                None
            };
            let own = BlockRow { row, left, common };
            let cell = page.cell(row, page.table.key());
            if let Some(cell) = coded.row(n, cell, own, |text| coded_row(table, text)) {
                reader.told.ask(cell, QuestionKind::NoCode);
            }
        }
    }
    outline
}

/// The row of a code in 【】 and the text behind it.
fn coded_row(table: FormTable, text: &str) -> Option<(Row, &str)> {
    let (code, rest) = text.trim_start().strip_prefix('【')?.split_once('】')?;
    let row = match table {
        FormTable::Outcomes => Row::Strategy(code.trim().parse().ok()?),
        FormTable::Initiatives => Row::Initiative(code.trim().parse().ok()?),
    };
    Some((row, rest.trim_start_matches('\n').trim_start_matches(' ')))
}

/// The pages that can be read: those whose rows can be told apart. What a table does not have is
/// said once.
fn whole_pages<'g>(reader: &mut SheetReader<'g>, found: Vec<CityPage<'g>>) -> Vec<CityPage<'g>> {
    let told = &mut reader.told;
    for table in FormTable::ALL {
        if !found.iter().any(|page| page.table.table == *table) {
            told.question(QuestionKind::NoTable(*table), None, None);
        }
    }
    let mut said: BTreeSet<(FormTable, Option<TitledColumn>)> = BTreeSet::new();
    let mut pages = Vec::new();
    for page in found {
        for cell in page.above() {
            if titles::title(cell.text).is_some() || tops::is_above(cell.text) {
                told.head(cell);
            }
        }
        for (cell, _) in page.own_cells().filter(|(cell, _)| is_absent(cell.text)) {
            told.absent(cell);
        }
        let (table, corner) = (page.table.table, page.table.found().corner());
        if page.grid.is_spread() && said.insert((table, None)) {
            told.question(QuestionKind::SpansUntold(table), None, Some(corner));
        }
        let mut is_whole = true;
        for (missing, number) in page.table.missing() {
            is_whole &= missing != page.table.key() && missing != TitledColumn::Item;
            if said.insert((table, Some(missing))) {
                told.no_column(table, number, corner);
            }
        }
        if is_whole {
            pages.push(page);
        }
    }
    pages
}
