//! The texts above the tables: the ward, the year, the policy's title.

use alloc::string::String;
use alloc::vec::Vec;

use crate::form::captions;
use crate::intake::account::FoundCell;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::{folded, is_again};
use crate::intake::given::Given;
use crate::plan::{Column, Place, Row};
use crate::value::FiscalYear;

/// A text above the tables, and its place on the sheet.
pub(crate) struct AboveTable<'g> {
    pub(crate) place: Place,
    pub(crate) text: &'g str,
    pub(crate) cells: Vec<FoundCell<'g>>,
}

/// Returns the texts above the tables, each once, in the order of the pages.
pub(crate) fn above<'g>(pages: &[CityPage<'g>]) -> Vec<AboveTable<'g>> {
    let mut above: Vec<AboveTable<'g>> = Vec::new();
    for page in pages {
        for found in page.above() {
            for (place, text) in said(found.text) {
                let is_it =
                    |own: &&mut AboveTable<'g>| own.place == place && is_again(own.text, text);
                match above.iter_mut().take(MOST).find(is_it) {
                    Some(own) => own.cells.push(found),
                    None => above.push(AboveTable { place, text, cells: Vec::from([found]) }),
                }
            }
        }
    }
    above
}

/// The number of texts that one is compared with.
const MOST: usize = 50;

/// Returns the ward of a page, if it is printed above the table.
pub(crate) fn ward_of<'g>(page: &CityPage<'g>) -> Option<&'g str> {
    page.above().find_map(|found| ward(found.text))
}

/// Returns the year of a page, if it is printed above the table.
pub(crate) fn year_of(page: &CityPage<'_>) -> Option<FiscalYear> {
    page.above().find_map(|found| year(found.text)?.parse().ok())
}

fn said(text: &str) -> impl Iterator<Item = (Place, &str)> {
    let ward = ward(text).map(|ward| (Row::Sheet.at(Column::Ward), ward));
    let year = year(text).map(|year| (Row::Sheet.at(Column::FiscalYear), year));
    let title = policy_title(text).map(|title| (Row::Policy.at(Column::Title), title));
    [ward, year, title].into_iter().flatten()
}

/// The largest number of bytes of a text above a table.
const LONGEST: usize = 800;

/// Returns the ward in brackets behind the form's title.
fn ward(text: &str) -> Option<&str> {
    if text.len() > LONGEST || !folded(text).starts_with(&folded(captions::TITLE.ja)) {
        return None;
    }
    let (_, inner) = text.trim_end().strip_suffix(['）', ')'])?.rsplit_once(['（', '('])?;
    let inner = inner.trim();
    inner.ends_with('区').then_some(inner)
}

/// Returns a line that is only a year.
fn year(text: &str) -> Option<&str> {
    if text.len() > LONGEST {
        return None;
    }
    let line = text.split('\n').map(str::trim).find(|line| line.ends_with("年度"))?;
    line.parse::<FiscalYear>().ok().map(|_| line)
}

fn policy_title(text: &str) -> Option<&str> {
    if text.len() > LONGEST {
        return None;
    }
    let line = text.split('\n').map(str::trim).find(|line| {
        let own = folded(line);
        own.ends_with(captions::POLICY.ja) && own.len() > captions::POLICY.ja.len()
    })?;
    Some(line)
}

/// Returns whether a text is one of those above the tables.
pub(crate) fn is_above(text: &str) -> bool {
    said(text).next().is_some() || folded(text).starts_with(&folded(captions::TITLE.ja))
}

/// Returns what is given, completed by what is printed above the tables.
pub(crate) fn known<'k>(given: Given<'k>, above: &[AboveTable<'k>]) -> Given<'k> {
    let printed = |column: Column| {
        let mut own = above.iter().filter(|own| own.place.column == column);
        let (first, second) = (own.next(), own.next());
        first.filter(|_| second.is_none()).map(|own| own.text)
    };
    let mut known = given;
    // Of several wards the first is used, of several years the last.
    let ward = || above.iter().find(|own| own.place.column == Column::Ward).map(|own| own.text);
    known.ward = given.ward.or_else(ward);
    known.policy_title = given.policy_title.or_else(|| printed(Column::Title));
    let years = above.iter().filter(|own| own.place.column == Column::FiscalYear);
    known.fiscal_year =
        given.fiscal_year.or_else(|| years.filter_map(|own| own.text.parse().ok()).max());
    known
}

/// Returns the printed words of a year, if they mean the known year.
pub(crate) fn year_as_printed(above: &[AboveTable<'_>], year: FiscalYear) -> Option<String> {
    let own = above.iter().filter(|own| own.place.column == Column::FiscalYear);
    own.filter(|own| own.text.parse() == Ok(year)).map(|own| own.text.into()).next()
}
