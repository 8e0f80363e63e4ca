//! The city's printed layout: pages with titles above, pillars and desired outcomes as numbers or
//! bands on the left, strategies and initiatives printed again for each item, several lines in one
//! cell.
//!
//! ```text
//! pages → rows → cells → values → doubts
//! ```
//!
//! Pages are found by their titles, and rows by the columns on their left. The cells of a strategy
//! or initiative are split into the cells of the sheet, each with its doubts. Rows and cells beside
//! something lost or moved are marked as uncertain at the end.

pub(crate) mod cells;
pub(crate) mod doubts;
pub(crate) mod pages;
pub(crate) mod rows;
pub(crate) mod values;

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::account::doubtful::Doubtful;
use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::cells::pieces::has_lost_labels;
use crate::intake::city_layout::pages::heads::city_tables;
use crate::intake::city_layout::pages::spread::CityGrid;
use crate::intake::city_layout::pages::titles::{TitledColumn, title};
use crate::intake::city_layout::pages::{CityPage, is_absent, pages_of, tops, wards};
use crate::intake::city_layout::rows::blocks::CodedList;
use crate::intake::city_layout::rows::whole::{WholeForm, torn, unserved};
use crate::intake::city_layout::values::commons::CommonsRead;
use crate::intake::city_layout::values::{initiatives, last_year, prior, strategies};
use crate::intake::given::Given;
use crate::intake::page::grid::Grid;
use crate::intake::page::tables::{FormTable, FoundTable};

/// Returns the pages in the city's layout among some grids.
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
        .map(|table| rows::read(reader, &pages, table, is_policy_given, &mut commons, &mut coded));
    let coded = coded.all;
    let whole = WholeForm {
        is_policy_given,
        fiscal_year: reader.raw.fiscal_year.parse().ok(),
        torn: torn(reader, &coded, &of_initiatives.not_known),
        unserved: unserved(reader, &coded),
        continued: outline.continued,
        has_lost_circles: outline.has_lost_circles
            || of_initiatives.has_lost_circles
            || pages.iter().any(has_lost_labels),
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
            of_initiative.map(|code| initiatives::initiative(reader, &pages, &whole, own, code))
        });
        if let Some(why) = why.flatten() {
            doubtful.row(own.row, why);
        }
    }
    initiatives::same_results(reader);
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
    tables
}

/// Returns the pages whose rows can be distinguished. Asks once about columns that a table lacks.
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
            if title(cell.text).is_some() || tops::is_above(cell.text) {
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
