//! What must be confirmed on the pages: rows and cells beside something lost, moved or not told
//! apart.

pub(crate) mod gaps;
pub(crate) mod holes;
pub(crate) mod slipped;

use alloc::collections::BTreeMap;

use crate::intake::account::doubtful::Doubtful;
use crate::intake::account::making::SheetReader;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::rows::blocks::{BlockRow, Coded, CodedBlock};
use crate::intake::city_layout::rows::whole::WholeForm;

/// Records these rows and cells, and asks to confirm them.
pub(crate) fn confirm(
    reader: &mut SheetReader<'_>,
    pages: &[CityPage<'_>],
    whole: &WholeForm,
    coded: &[Coded<'_>],
    mut doubtful: Doubtful,
) {
    let last = last_rows(coded);
    spread(coded, pages, &last, &mut doubtful);
    let holed = holes::holed(reader, pages, &last);
    for own in coded.iter().filter(|own| own.blocks.iter().any(|own| holed.contains(&own.page))) {
        doubtful.row(own.row, Unsure::RowsLost);
    }
    holes::other_sections(reader, &whole.continued, &mut doubtful);
    if !whole.is_policy_given {
        holes::policy_on_holed(reader, pages, &holed, &mut doubtful);
    }
    slipped::rows(coded, pages, &mut doubtful);
    for row in slipped::disordered(coded) {
        doubtful.row(row, Unsure::RowsLost);
    }
    gaps::shared(reader, pages, &mut doubtful);
    gaps::beside(coded, pages, &mut doubtful);
    doubtful.confirm(reader);
}

/// Records what was read from several rows of a file without merged cells, and the last row of each
/// page, which may continue on rows that are cut off.
fn spread(
    coded: &[Coded<'_>],
    pages: &[CityPage<'_>],
    last: &BTreeMap<usize, usize>,
    doubtful: &mut Doubtful,
) {
    let is_spread = |page: usize| pages.get(page).is_some_and(|page| page.grid.is_spread());
    let is_open = |block: &CodedBlock<'_>| {
        let is_last = |own: &BlockRow<'_>| last.get(&block.page) == Some(&own.row);
        is_spread(block.page) && (block.rows.len() > 1 || block.rows.iter().any(is_last))
    };
    for own in coded.iter().filter(|own| own.blocks.iter().any(is_open)) {
        doubtful.row(own.row, Unsure::SpansUntold);
    }
}

/// Returns the last row of each page that belongs to a strategy or an initiative.
fn last_rows(coded: &[Coded<'_>]) -> BTreeMap<usize, usize> {
    let mut last = BTreeMap::new();
    for block in coded.iter().flat_map(|own| &own.blocks) {
        for own in &block.rows {
            let row = last.entry(block.page).or_insert(own.row);
            *row = own.row.max(*row);
        }
    }
    last
}
