//! The city's printed layout: pages with titles above, pillars and desired outcomes as numbers or
//! bands on the left, strategies and initiatives printed again for each item, several lines in one
//! cell.

pub(crate) mod again;
pub(crate) mod aims;
pub(crate) mod beside;
pub(crate) mod blocks;
pub(crate) mod commons;
pub(crate) mod criteria;
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

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::intake::account::SheetReader;
use crate::intake::grid::Grid;
use crate::intake::head::{FormTable, FoundTable};
use crate::intake::numbers;
use crate::intake::origin::Origin;
use crate::intake::printed::blocks::{BlockRow, Coded, CodedBlock, CodedList, RowOf, WholeForm};
use crate::intake::printed::commons::CommonsRead;
use crate::intake::printed::heads::city_tables;
use crate::intake::printed::known::{OutcomeNumbers, outcomes};
use crate::intake::printed::outline::Outline;
use crate::intake::printed::pages::{CityPage, is_absent, pages_of};
use crate::intake::printed::spread::CityGrid;
use crate::intake::printed::titles::TitledColumn;
use crate::intake::question::{Question, QuestionKind};
use crate::intake::taken::KeptFate;
use crate::intake::unsure::Unsure;
use crate::plan::{Row, Sheet};
use crate::terms::Excerpt;
use crate::value::{InitiativeCode, ItemMark, StrategyCode};

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
    last_year: Option<&Sheet>,
) -> Vec<FoundTable> {
    let told: Vec<FoundTable> = found.iter().map(|page| page.table.found()).collect();
    let is_policy_given = !reader.raw.policy.pillars.is_empty();
    let pages = whole_pages(reader, found);
    let mut outline = Outline::over(&reader.raw);
    let mut commons = CommonsRead::over(&reader.raw);
    let mut strategies: CodedList<'g, StrategyCode> = CodedList::default();
    for (n, page) in of(&pages, FormTable::Outcomes) {
        outline.turn();
        strategies.turn();
        commons.turn();
        for row in page.rows() {
            let left = outline.row(reader, page, row, !is_policy_given);
            if page.is_band(row) {
                continue;
            }
            let common = commons.row(reader, page, row, &left);
            let own = BlockRow { row, left, common };
            let cell = page.cell(row, TitledColumn::State);
            let is_code =
                |text| coded(text).and_then(|(code, text)| Some((code.parse().ok()?, text)));
            if let (RowOf::NoCode, Some(cell)) = (strategies.row(n, cell, own, is_code), cell) {
                reader.told.ask(cell, QuestionKind::NoCode);
            }
        }
    }
    let mut of_initiatives = Outline::over(&reader.raw);
    let mut initiatives: CodedList<'g, InitiativeCode> = CodedList::default();
    for (n, page) in of(&pages, FormTable::Initiatives) {
        of_initiatives.turn();
        initiatives.turn();
        for row in page.rows() {
            let left = of_initiatives.row(reader, page, row, false);
            if page.is_band(row) {
                continue;
            }
            commons.again(reader, page, row);
            let own = BlockRow { row, left, common: None };
            let cell = page.cell(row, TitledColumn::Content);
            let is_code =
                |text| coded(text).and_then(|(code, text)| Some((code.parse().ok()?, text)));
            if let (RowOf::NoCode, Some(cell)) = (initiatives.row(n, cell, own, is_code), cell) {
                reader.told.ask(cell, QuestionKind::NoCode);
            }
        }
    }
    let whole = WholeForm {
        is_policy_given,
        fiscal_year: reader.raw.fiscal_year.parse().ok(),
        torn: torn(reader, &strategies.all, &of_initiatives.not_known),
        continued: outline.continued,
        has_lost_circles: outline.has_lost_circles
            || of_initiatives.has_lost_circles
            || pages.iter().any(pieces::has_lost_labels),
    };
    let mut doubtful: BTreeMap<Row, Unsure> = BTreeMap::new();
    for own in &strategies.all {
        if let Some(why) = strategies::strategy(reader, &pages, &whole, own) {
            doubtful.insert(Row::Strategy(own.code), why);
        }
    }
    let unserved = unserved(reader, &strategies.all, &initiatives.all);
    for own in &initiatives.all {
        if let Some(why) = efforts::initiative(reader, &pages, &whole, &unserved, own) {
            doubtful.insert(Row::Initiative(own.code), why);
        }
    }
    efforts::same_results(reader);
    if let Some(last) = last_year {
        last_year::propose(reader, last);
    }
    prior::propose(reader);
    confirm(reader, &pages, &whole, (&strategies.all, &initiatives.all), doubtful);
    for page in &pages {
        adrift(reader, page);
    }
    in_form_order(&mut reader.told.questions);
    told
}

/// Asks to confirm what is beside something lost, moved, or kept as a number.
fn confirm(
    reader: &mut SheetReader<'_>,
    pages: &[CityPage<'_>],
    whole: &WholeForm,
    (strategies, initiatives): (&[Coded<'_, StrategyCode>], &[Coded<'_, InitiativeCode>]),
    mut doubtful: BTreeMap<Row, Unsure>,
) {
    let mut last: BTreeMap<usize, usize> = BTreeMap::new();
    last_rows(strategies, &mut last);
    last_rows(initiatives, &mut last);
    spread(strategies, pages, &last, Row::Strategy, &mut doubtful);
    spread(initiatives, pages, &last, Row::Initiative, &mut doubtful);
    let holed = holes::holed(reader, pages, &last);
    holes::on_holed(strategies, &holed, Row::Strategy, &mut doubtful);
    holes::on_holed(initiatives, &holed, Row::Initiative, &mut doubtful);
    if !whole.is_policy_given {
        holes::policy_on_holed(reader, pages, &holed, &mut doubtful);
    }
    holes::other_sections(reader, &whole.continued, &mut doubtful);
    slipped::rows(strategies, pages, Row::Strategy, &mut doubtful);
    slipped::rows(initiatives, pages, Row::Initiative, &mut doubtful);
    let of_strategies = |own: StrategyCode| (own.section(), own.number());
    let mut disordered = BTreeMap::new();
    slipped::order(strategies, of_strategies, Row::Strategy, &mut disordered);
    for own in initiatives {
        if disordered.contains_key(&Row::Strategy(own.code.strategy())) {
            disordered.insert(Row::Initiative(own.code), Unsure::RowsLost);
        }
    }
    let of_initiatives = |own: InitiativeCode| (own.strategy(), own.number());
    slipped::order(initiatives, of_initiatives, Row::Initiative, &mut disordered);
    for (row, why) in disordered {
        doubtful.entry(row).or_insert(why);
    }
    let mut open: BTreeMap<Origin, Unsure> = BTreeMap::new();
    gaps::beside(strategies, pages, &mut open);
    gaps::beside(initiatives, pages, &mut open);
    gaps::shared(reader, pages, &mut open);
    if whole.has_lost_circles {
        let codes = strategies.iter().map(|own| Row::Strategy(own.code));
        let codes = codes.chain(initiatives.iter().map(|own| Row::Initiative(own.code)));
        doubtful.extend(codes.map(|row| (row, Unsure::LostCircles)));
    }
    numbers::confirm(reader);
    holes::confirm_rows(reader, &doubtful);
    gaps::confirm(reader, &open);
}

fn of<'p, 'g>(
    pages: &'p [CityPage<'g>],
    table: FormTable,
) -> impl Iterator<Item = (usize, &'p CityPage<'g>)> {
    pages.iter().enumerate().filter(move |(_, page)| page.table.table == table)
}

/// Notes what was read from several rows of a file that does not tell merged cells, and what is
/// last on its page, of which further rows may be cut off.
fn spread<C: Copy>(
    coded: &[Coded<'_, C>],
    pages: &[CityPage<'_>],
    last: &BTreeMap<usize, usize>,
    row: fn(C) -> Row,
    doubtful: &mut BTreeMap<Row, Unsure>,
) {
    let is_spread = |page: usize| pages.get(page).is_some_and(|page| page.grid.is_spread());
    let is_open = |block: &CodedBlock<'_>| {
        let is_last = |own: &BlockRow<'_>| last.get(&block.page) == Some(&own.row);
        is_spread(block.page) && (block.rows.len() > 1 || block.rows.iter().any(is_last))
    };
    for own in coded.iter().filter(|own| own.blocks.iter().any(is_open)) {
        doubtful.entry(row(own.code)).or_insert(Unsure::SpansUntold);
    }
}

/// The last row of each page that is read as one of what bears codes.
fn last_rows<C>(coded: &[Coded<'_, C>], last: &mut BTreeMap<usize, usize>) {
    for block in coded.iter().flat_map(|own| &own.blocks) {
        for own in &block.rows {
            let row = last.entry(block.page).or_insert(own.row);
            *row = own.row.max(*row);
        }
    }
}

/// A code in 【】 and the text behind it.
fn coded(text: &str) -> Option<(&str, &str)> {
    let (code, rest) = text.trim_start().strip_prefix('【')?.split_once('】')?;
    Some((code.trim(), rest.trim_start_matches('\n').trim_start_matches(' ')))
}

/// The pages that can be read: those whose rows can be told apart. What a table does not have is
/// said once.
fn whole_pages<'g>(reader: &mut SheetReader<'g>, found: Vec<CityPage<'g>>) -> Vec<CityPage<'g>> {
    for table in FormTable::ALL {
        if !found.iter().any(|page| page.table.table == *table) {
            reader.told.question(QuestionKind::NoTable(*table), None, None);
        }
    }
    let mut said: BTreeSet<(FormTable, Option<TitledColumn>)> = BTreeSet::new();
    let mut pages = Vec::new();
    for page in found {
        heads(reader, &page);
        for (found, _) in page.own_cells().filter(|(found, _)| is_absent(found.text)) {
            reader.told.absent(found);
        }
        let table = page.table.table;
        let origin = Origin { grid: page.table.grid, row: page.table.head.start, column: 0 };
        if page.grid.is_spread() && said.insert((table, None)) {
            reader.told.question(QuestionKind::SpansUntold(table), None, Some(origin));
        }
        let mut is_whole = true;
        for missing in page.table.missing() {
            is_whole &= missing != page.table.key() && missing != TitledColumn::Item;
            if said.insert((table, Some(missing))) {
                let caption = Excerpt::new(&page.table.caption(missing));
                let kind = QuestionKind::NoColumn { table, caption };
                reader.told.question(kind, None, Some(origin));
            }
        }
        if is_whole {
            pages.push(page);
        }
    }
    pages
}

fn heads(reader: &mut SheetReader<'_>, page: &CityPage<'_>) {
    for (found, _) in page.own_cells().filter(|(found, _)| page.is_above(*found)) {
        let is_title = titles::title(found.text).is_some() || tops::is_above(found.text);
        if let Some(fate) =
            reader.told.fate(found).filter(|fate| is_title && **fate == KeptFate::Left)
        {
            *fate = KeptFate::Head;
        }
    }
}

/// Desired outcomes of which an item is beside no strategy, or beside initiatives alone.
fn torn(
    reader: &SheetReader<'_>,
    strategies: &[Coded<'_, StrategyCode>],
    not_known: &[OutcomeNumbers],
) -> Vec<OutcomeNumbers> {
    let beside: BTreeSet<(OutcomeNumbers, ItemMark)> = strategies
        .iter()
        .flat_map(|own| own.blocks.iter().flat_map(|block| &block.rows))
        .filter_map(|row| Some((row.left.outcome?, row.left.item?.0)))
        .collect();
    let is_torn = |of: OutcomeNumbers, marks: &[crate::wire::RawItem]| {
        let mut marks = marks.iter().filter_map(|item| item.mark.parse().ok());
        marks.any(|mark| !beside.contains(&(of, mark)))
    };
    let own = outcomes(&reader.raw).filter(|(of, own)| is_torn(*of, &own.items));
    own.map(|(of, _)| of).chain(not_known.iter().copied()).collect()
}

/// Strategies for whose desired outcome an item is beside no initiative.
fn unserved(
    reader: &SheetReader<'_>,
    strategies: &[Coded<'_, StrategyCode>],
    initiatives: &[Coded<'_, InitiativeCode>],
) -> BTreeSet<StrategyCode> {
    let of_code: BTreeMap<StrategyCode, OutcomeNumbers> =
        strategies.iter().filter_map(|own| Some((own.code, own.outcome?))).collect();
    let served: BTreeSet<(OutcomeNumbers, ItemMark)> = initiatives
        .iter()
        .filter_map(|own| Some((*of_code.get(&own.code.strategy())?, own)))
        .flat_map(|(of, own)| own.blocks.iter().map(move |block| (of, block)))
        .flat_map(|(of, block)| block.rows.iter().map(move |row| (of, row)))
        .filter_map(|(of, row)| Some((of, row.left.item?)))
        .flat_map(|(of, (mark, cell))| {
            let further = left::items_in(cell.text).into_iter().map(|(mark, _)| mark);
            further.chain([mark]).map(move |mark| (of, mark))
        })
        .collect();
    let unserved: BTreeSet<OutcomeNumbers> = outcomes(&reader.raw)
        .filter(|(of, own)| {
            let mut marks = own.items.iter().filter_map(|item| item.mark.parse().ok());
            marks.any(|mark| !served.contains(&(*of, mark)))
        })
        .map(|(of, _)| of)
        .collect();
    of_code.into_iter().filter(|(_, of)| unserved.contains(of)).map(|(code, _)| code).collect()
}

/// Asks about what is left over in a page's columns.
fn adrift(reader: &mut SheetReader<'_>, page: &CityPage<'_>) {
    for (found, cell) in page.own_cells() {
        let is_left = reader.told.fate(found).is_some_and(|fate| *fate == KeptFate::Left);
        if is_left && !page.is_above(found) && page.is_of_columns(cell) {
            reader.told.ask(found, QuestionKind::Adrift);
        }
    }
}

/// Questions about tables first, then in form order, then about what belongs to no place.
fn in_form_order(questions: &mut [Question]) {
    questions.sort_by_key(|own| {
        let of_table = own.places.is_empty()
            && matches!(
                own.kind,
                QuestionKind::NoTable(_)
                    | QuestionKind::NoColumn { .. }
                    | QuestionKind::SpansUntold(_)
                    | QuestionKind::SeveralWards(_)
                    | QuestionKind::SeveralYears(_)
            );
        let stage = match (own.places.first(), of_table) {
            (Some(_), _) => 1_u8,
            (None, true) => 0,
            (None, false) => 2,
        };
        (stage, own.places.first().copied(), own.origins.first().copied())
    });
}
