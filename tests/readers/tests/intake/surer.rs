//! Worse input is never more certain: whatever is lost or moved, nothing becomes certain that had
//! to be confirmed before, and what is no longer certain is asked about at a cell that can be
//! answered.

use std::collections::{BTreeMap, BTreeSet};

use kusei::RawSheet;
use kusei::form::Form;
use kusei::intake::{Given, Grid, read};
use kusei::plan::{Column, Place};

use crate::city::{city, pages};
use crate::csv::flat_grids;
use crate::further::further;
use crate::leaves::{Page, PageCell, asked, grids_of, laid_out, leaves, pages_of_tables};
use crate::real_form;
use crate::ways::ways;

/// Returns what is in the sheet and not asked about.
fn certain(taken: &kusei::intake::Intake<'_>) -> BTreeMap<Place, String> {
    let (asked, proposed) = (asked(taken), taken.proposed());
    let cells = proposed.cells().filter(|(at, text)| !text.is_empty() && !asked.contains(at));
    cells.map(|(at, text)| (at, text.into_owned())).collect()
}

/// Checks the law for every way to damage pages that are read as grids of a kind; returns what was
/// certain and wrong.
fn hold(pages: &[Page], grids: fn(&[Page]) -> Vec<Grid<'_>>, given: Given<'_>) -> Vec<String> {
    let truth = RawSheet::from(&real_form());
    let whole = certain(&read(&grids(pages), given));
    let ways: Vec<_> = ways().into_iter().chain(further()).collect();
    assert!(ways.len() > 300);
    let (mut surer, mut wrong) = (Vec::new(), Vec::new());
    for way in ways {
        let mut worse = pages.to_vec();
        (way.change)(&mut worse);
        // Cells moved in the city's layout may overlap in another.
        if laid_out(&worse).is_none() {
            continue;
        }
        let grids = grids(&worse);
        let taken = read(&grids, given);
        let own = certain(&taken);
        // Whether it was carried out as planned is part of the mark.
        let is_of_mark = |at: &Place| {
            let mark = Place { column: Column::Achievement, ..*at };
            at.column == Column::Implementation && whole.contains_key(&mark)
        };
        let further = own.iter().filter(|(at, _)| !whole.contains_key(at) && !is_of_mark(at));
        surer.extend(further.map(|(at, text)| format!("{}: {at}: {text}", way.name)));
        if own.len() < whole.len() && taken.open() == 0 {
            surer.push(format!("{}: nothing is asked", way.name));
        }
        let proposed = taken.proposed();
        let no_cell = asked(&taken).into_iter().filter(|at| proposed.cell(at).is_none());
        surer.extend(no_cell.map(|at| format!("{}: {at} cannot be answered", way.name)));
        let own = leaves(&taken, &grids, &truth);
        wrong.extend(own.wrong.iter().map(|own| format!("{}: {own}", way.name)));
    }
    assert_eq!(surer, [""; 0]);
    wrong
}

#[test]
fn the_citys_pages_in_any_way() {
    assert_eq!(hold(&pages(), grids_of, city()), [""; 0]);
}

#[test]
fn the_citys_pages_without_merged_cells_in_any_way() {
    assert_eq!(hold(&pages(), flat_grids, city()), [""; 0]);
}

/// A print of one table has strategies below each other: a cell moved into another row belongs to
/// that row, and a page without a year may be for any year.
#[test]
fn the_print_for_publication_in_any_way() {
    let sheet = real_form();
    let pages = pages_of_tables(&Form::publication(&sheet).tables());
    let mut wrong = hold(&pages, grids_of, Given::of(&sheet));
    let others =
        ["a row too low", "marks corrected", "down from cell", "up from cell", "for this year's"];
    wrong.retain(|own| !others.iter().any(|way| own.contains(way)));
    assert_eq!(wrong, [""; 0]);
}

/// Returns whether every text of some pages is also in the others, in its row: cells were only
/// removed.
fn is_part(pages: &[Page], of: &[Page]) -> bool {
    let has = |page: &Page, own: &PageCell| {
        let mut cells =
            of.iter().filter(|whole| whole.name == page.name).flat_map(|own| &own.cells);
        cells.any(|cell| (cell.row, &cell.text) == (own.row, &own.text))
    };
    pages.iter().all(|page| page.cells.iter().all(|own| has(page, own)))
}

/// The crate's own print is read glyph for glyph and with certainty: what is removed is lost, but
/// something is asked.
#[test]
fn the_own_print_in_any_way() {
    let sheet = real_form();
    let pages = pages_of_tables(&Form::of(&sheet).tables());
    let count = RawSheet::from(&sheet).cells().filter(|(_, text)| !text.is_empty()).count();
    let texts: BTreeSet<String> =
        RawSheet::from(&sheet).cells().map(|(_, text)| text.into_owned()).collect();
    for way in ways() {
        let mut worse = pages.clone();
        (way.change)(&mut worse);
        if !is_part(&worse, &pages) {
            continue;
        }
        let Some(grids) = laid_out(&worse) else { continue };
        let taken = read(&grids, Given::of(&sheet));
        let proposed = taken.proposed();
        let own = proposed.cells().filter(|(_, text)| !text.is_empty());
        let (kept, lost): (Vec<_>, Vec<_>) = own.partition(|(_, text)| texts.contains(&**text));
        assert!(lost.is_empty(), "{}: {lost:?}", way.name);
        let is_told = taken.open() > 0 || taken.clone().finish().is_err();
        assert!(kept.len() == count || is_told, "{}: {} of {count}", way.name, kept.len());
    }
}
