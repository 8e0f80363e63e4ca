//! Pages of several wards or years: only those of one ward and year are read.

use alloc::collections::BTreeSet;
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::intake::account::FoundCell;
use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::is_again;
use crate::intake::city_layout::pages::tops::{self, AboveTable};
use crate::intake::given::Given;
use crate::plan::Column;
use crate::terms::Excerpt;
use crate::value::FiscalYear;

/// Returns the pages of one ward and year, and fills in the sheet's head as given or as printed
/// above them.
pub(crate) fn of_one<'g>(
    reader: &mut SheetReader<'g>,
    pages: Vec<CityPage<'g>>,
    given: Given<'_>,
) -> Vec<CityPage<'g>> {
    let above = tops::above(&pages);
    reader.head(tops::known(given, &above));
    printed_above(reader, given, &above);
    headless(reader, &pages);
    let pages = of_one_ward(reader, given, pages);
    let pages = of_one_year(reader, pages);
    if let Some(policy) = given.policy {
        reader.raw.policy = policy.into();
    }
    pages
}

/// Records where the sheet's head was read from, and asks if it is also printed differently.
fn printed_above(reader: &mut SheetReader<'_>, given: Given<'_>, above: &[AboveTable<'_>]) {
    if let Some(year) = given.fiscal_year.or_else(|| reader.raw.fiscal_year.parse().ok()) {
        if let Some(own) = tops::year_as_printed(above, year) {
            reader.raw.fiscal_year = own;
        }
    }
    for own in above {
        let known = reader.raw.cell(&own.place).unwrap_or_default().into_owned();
        if is_again(&known, own.text) {
            for cell in &own.cells {
                reader.told.value(own.place, *cell);
            }
        } else if own.place.column != Column::Ward {
            let texts = [known.as_str(), own.text].into_iter().filter(|own| !own.is_empty());
            let texts: Vec<&str> = texts.collect();
            let why = Unsure::PrintedDifferently;
            reader.told.confirm_text(own.place, &texts, &own.cells, why);
        }
    }
}

/// Returns the pages of one ward: the given one, else the first.
fn of_one_ward<'g>(
    reader: &mut SheetReader<'g>,
    given: Given<'_>,
    pages: Vec<CityPage<'g>>,
) -> Vec<CityPage<'g>> {
    let own = given.ward.or(pages.iter().find_map(tops::ward_of)).unwrap_or_default();
    let wards = above_each(&pages, own, tops::ward_of);
    let are_own: Vec<bool> = wards.into_iter().map(|ward| is_again(ward, own)).collect();
    those(reader, pages, &are_own, QuestionKind::SeveralWards(Excerpt::new(own)))
}

/// Returns the pages of one year, if any is for the year that is read.
fn of_one_year<'g>(reader: &mut SheetReader<'g>, pages: Vec<CityPage<'g>>) -> Vec<CityPage<'g>> {
    let Ok(own) = reader.raw.fiscal_year.parse::<FiscalYear>() else { return pages };
    let years = above_each(&pages, own, tops::year_of);
    if !years.contains(&own) {
        return pages;
    }
    let are_own: Vec<bool> = years.into_iter().map(|year| year == own).collect();
    let year = Excerpt::new(&own.to_string());
    those(reader, pages, &are_own, QuestionKind::SeveralYears(year))
}

/// Returns the value above each page, else that of the page before.
fn above_each<'g, T: Copy>(
    pages: &[CityPage<'g>],
    first: T,
    of: fn(&CityPage<'g>) -> Option<T>,
) -> Vec<T> {
    let mut current = first;
    let above = pages.iter().map(|page| {
        current = of(page).unwrap_or(current);
        current
    });
    above.collect()
}

/// Returns some of the pages, and asks if others are left out.
fn those<'g>(
    reader: &mut SheetReader<'g>,
    pages: Vec<CityPage<'g>>,
    are_own: &[bool],
    kind: QuestionKind,
) -> Vec<CityPage<'g>> {
    if are_own.contains(&false) {
        reader.told.question(kind, None, None);
    }
    pages.into_iter().zip(are_own).filter(|(_, own)| **own).map(|(page, _)| page).collect()
}

/// Asks about strategies and initiatives on a page without a head.
fn headless(reader: &mut SheetReader<'_>, pages: &[CityPage<'_>]) {
    let with: BTreeSet<usize> = pages.iter().map(|page| page.table.grid).collect();
    let grids = reader.told.grids.iter().enumerate();
    for (number, grid) in grids.filter(|(number, _)| !with.contains(number)) {
        for own in grid.cells().iter().enumerate() {
            let cell = FoundCell::new(number, own);
            if cell.text.trim_start().starts_with('【') {
                reader.told.ask(cell, QuestionKind::Adrift);
            }
        }
    }
}
