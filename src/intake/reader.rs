//! The reading of grids: tables found, their rows walked, every cell accounted for.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::form::captions;
use crate::intake::account::{Account, FoundCell, RowsRead, SheetReader, TableBody};
use crate::intake::given::Given;
use crate::intake::grid::{Grid, Spans};
use crate::intake::head::{FormTable, FoundTable, tables};
use crate::intake::origin::Origin;
use crate::intake::printed::fold::is_again;
use crate::intake::printed::pages::CityPage;
use crate::intake::printed::tops::AboveTable;
use crate::intake::printed::{self, tops};
use crate::intake::question::{Question, QuestionKind};
use crate::intake::taken::{Intake, KeptFate};
use crate::intake::unsure::Unsure;
use crate::intake::{initiatives, left_over, noted, numbers, outcomes};
use crate::plan::{Column, Row};
use crate::terms::{Excerpt, Listed};
use crate::value::FiscalYear;
use crate::wire::{FORM, FORMAT, RawSheet};

/// Reads the form's two tables out of any number of grids, in any order.
///
/// It never fails: what cannot be read is left over and asked about. Work and memory are linear in
/// the places of the grids.
#[must_use]
pub fn read<'g>(grids: &'g [Grid<'g>], known: Given<'_>) -> Intake<'g> {
    let title = known.policy.map(|policy| policy.title().as_str());
    let known = Given { policy_title: known.policy_title.or(title), ..known };
    let mut reader = SheetReader::new(grids);
    let found: Vec<FoundTable> =
        grids.iter().enumerate().flat_map(|(number, grid)| tables(number, grid)).collect();
    let pages = if found.is_empty() { printed::find(grids) } else { Vec::new() };
    if !pages.is_empty() {
        let above = tops::above(&pages);
        reader.known(tops::known(known, &above));
        reader.above(known, &above);
        reader.headless(&pages);
        let pages = reader.of_one_ward(known, pages);
        let pages = reader.of_one_year(pages);
        if let Some(policy) = known.policy {
            reader.raw.policy = policy.into();
        }
        let found = printed::read(&mut reader, pages, known.last_year);
        return reader.finish(found);
    }
    reader.known(known);
    let mut bodies = Vec::new();
    for table in FormTable::ALL {
        if let Some(body) = reader.table(*table, &found) {
            bodies.push((*table, body));
        }
    }
    for (table, body) in &bodies {
        match table {
            FormTable::Outcomes => outcomes::read(&mut reader, body),
            FormTable::Initiatives => initiatives::read(&mut reader, body),
        }
    }
    numbers::confirm(&mut reader);
    noted::confirm(&mut reader);
    for (_, body) in &bodies {
        left_over::ask(&mut reader, body);
    }
    reader.finish(found)
}

impl<'g> SheetReader<'g> {
    fn new(grids: &'g [Grid<'g>]) -> Self {
        let left = |grid: &Grid<'_>| grid.cells().iter().map(|_| KeptFate::Left).collect();
        let told = Account {
            grids,
            origins: BTreeMap::new(),
            fates: grids.iter().map(left).collect(),
            questions: Vec::new(),
            asked: BTreeSet::new(),
            numbers: BTreeSet::new(),
            noted: BTreeSet::new(),
        };
        let raw = RawSheet { format: FORMAT.into(), form: FORM.into(), ..RawSheet::default() };
        Self { raw, rows: RowsRead::default(), told }
    }

    /// Fills in the sheet's head, and asks for what must be there and is not known.
    fn known(&mut self, known: Given<'_>) {
        self.raw.municipality = known.municipality.map(Into::into);
        self.raw.municipality_code = known.municipality_code.map(|code| code.to_string());
        let year = known.fiscal_year.map(|year| year.to_string());
        let due = [
            (Row::Sheet.at(Column::Ward), known.ward),
            (Row::Sheet.at(Column::FiscalYear), year.as_deref()),
            (Row::Policy.at(Column::Title), known.policy_title),
        ];
        for (place, text) in due {
            let is_set = text.is_some_and(|text| self.raw.set(&place, text).is_ok());
            if !is_set {
                self.told.question(QuestionKind::NotInTables, Some(place), None);
            }
        }
    }

    /// Says where the sheet's head was read from, and asks where it is printed otherwise.
    fn above(&mut self, given: Given<'_>, above: &[AboveTable<'g>]) {
        if let Some(year) = given.fiscal_year.or_else(|| self.raw.fiscal_year.parse().ok()) {
            if let Some(own) = tops::year_as_printed(above, year) {
                self.raw.fiscal_year = own;
            }
        }
        for own in above {
            let known = self.raw.cell(&own.place).unwrap_or_default().into_owned();
            if is_again(&known, own.text) {
                for cell in &own.cells {
                    self.told.value(own.place, *cell);
                }
            } else if own.place.column != Column::Ward {
                let proposals =
                    [known.as_str(), own.text].into_iter().filter(|own| !own.is_empty());
                let proposals = proposals.map(|own| Vec::from([own.into()])).collect();
                self.told.confirm(&[own.place], proposals, &own.cells, Unsure::PrintedDifferently);
            }
        }
    }

    /// The pages of one ward: the one that is given, else the first. A page without its ward is of
    /// the ward of the page before.
    fn of_one_ward(&mut self, given: Given<'_>, pages: Vec<CityPage<'g>>) -> Vec<CityPage<'g>> {
        let first = pages.iter().find_map(tops::ward_of);
        let own = given.ward.or(first).unwrap_or_default();
        let mut current = own;
        let mut kept = Vec::new();
        let mut is_one = true;
        for page in pages {
            current = tops::ward_of(&page).unwrap_or(current);
            if is_again(current, own) {
                kept.push(page);
            } else {
                is_one = false;
            }
        }
        if !is_one {
            self.told.question(QuestionKind::SeveralWards(Excerpt::new(own)), None, None);
        }
        kept
    }

    /// The pages of one year, where any is of the year that is read. A page without its year is of
    /// the year of the page before.
    fn of_one_year(&mut self, pages: Vec<CityPage<'g>>) -> Vec<CityPage<'g>> {
        let Ok(own) = self.raw.fiscal_year.parse() else { return pages };
        let mut current = own;
        let years: Vec<FiscalYear> = pages
            .iter()
            .map(|page| {
                current = tops::year_of(page).unwrap_or(current);
                current
            })
            .collect();
        if years.iter().all(|year| *year == own) || !years.contains(&own) {
            return pages;
        }
        let year = Excerpt::new(&own.to_string());
        self.told.question(QuestionKind::SeveralYears(year), None, None);
        pages
            .into_iter()
            .zip(years)
            .filter(|(_, year)| *year == own)
            .map(|(page, _)| page)
            .collect()
    }

    /// Asks about strategies and initiatives on a page that has no head.
    fn headless(&mut self, pages: &[CityPage<'g>]) {
        let with: BTreeSet<usize> = pages.iter().map(|page| page.table.grid).collect();
        for (number, grid) in self.told.grids.iter().enumerate().filter(|(n, _)| !with.contains(n))
        {
            for (position, cell) in grid.cells().iter().enumerate() {
                let origin = Origin { grid: number, row: cell.row, column: cell.column };
                if cell.text.trim_start().starts_with('【') {
                    let found = FoundCell { position, origin, text: &cell.text };
                    self.told.ask(found, QuestionKind::Adrift);
                }
            }
        }
    }

    /// The one table of its kind that is read, and what is asked of it as a whole.
    fn table(&mut self, table: FormTable, found: &[FoundTable]) -> Option<TableBody<'g>> {
        let mut own = found.iter().filter(|own| own.table == table);
        let Some(first) = own.next() else {
            let mut cells = self.told.grids.iter().flat_map(Grid::cells);
            let kind = if cells.any(|cell| cell.text.starts_with(captions::POLICY.en)) {
                QuestionKind::InEnglish
            } else {
                QuestionKind::NoTable(table)
            };
            self.told.question(kind, None, None);
            return None;
        };
        let corner = |own: &FoundTable| Origin { grid: own.grid, row: own.head.start, column: 0 };
        for again in own {
            self.told.question(QuestionKind::TableTwice(table), None, Some(corner(again)));
        }
        let grid = self.told.grids.get(first.grid)?;
        self.heads(first, grid);
        if grid.spans() == Spans::Untold {
            self.told.question(QuestionKind::SpansUntold(table), None, Some(corner(first)));
            return None;
        }
        let mut is_whole = true;
        for (number, (column, at)) in first.columns().enumerate() {
            if at.is_some() {
                continue;
            }
            let caption = Excerpt::new(&column.path().join("／"));
            let kind = QuestionKind::NoColumn { table, caption };
            self.told.question(kind, None, Some(corner(first)));
            is_whole &= !table.structure().contains(&number);
        }
        is_whole.then(|| TableBody { grid, found: first.clone() })
    }

    fn heads(&mut self, found: &FoundTable, grid: &Grid<'_>) {
        let Some(fates) = self.told.fates.get_mut(found.grid) else { return };
        for (cell, fate) in grid.cells().iter().zip(fates) {
            let is_known = (cell.column..cell.column.saturating_add(cell.columns))
                .any(|column| found.columns.contains(&Some(column)));
            if found.head.contains(&cell.row) && is_known {
                *fate = KeptFate::Head;
            }
        }
    }

    fn finish(self, tables: Vec<FoundTable>) -> Intake<'g> {
        let Account { grids, origins, fates, questions: asked, .. } = self.told;
        let mut questions = Listed::default();
        for question in asked {
            let id = questions.count();
            questions.add(|| Question { id, ..question });
        }
        let answered = questions.iter().map(|_| false).collect();
        Intake { grids, tables, raw: self.raw, origins, fates, questions, answered }
    }
}
