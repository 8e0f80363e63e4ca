//! Reads grids: the crate's own print, else the city's layout.

use alloc::vec::Vec;

use crate::intake::account::making::SheetReader;
use crate::intake::account::taken::Intake;
use crate::intake::given::Given;
use crate::intake::page::grid::Grid;
use crate::intake::{city_layout, own_print};

/// Reads the form's two tables from any number of grids, in any order.
///
/// Reading never fails: cells that cannot be read are left over and asked about. Work and memory
/// are linear in the positions of the grids.
#[must_use]
pub fn read<'g>(grids: &'g [Grid<'g>], known: Given<'_>) -> Intake<'g> {
    let title = known.policy.map(|policy| policy.title().as_str());
    let known = Given { policy_title: known.policy_title.or(title), ..known };
    let mut reader = SheetReader::new(grids);
    let mut tables = own_print::find(grids);
    let pages = if tables.is_empty() { city_layout::find(grids) } else { Vec::new() };
    if pages.is_empty() {
        own_print::read(&mut reader, &tables, known);
    } else {
        tables = city_layout::read(&mut reader, pages, known);
    }
    reader.finish(tables)
}
