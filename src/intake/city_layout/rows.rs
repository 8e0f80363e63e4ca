//! The rows of the pages: the columns on their left, and the strategy or initiative each belongs
//! to.

pub(crate) mod blocks;
pub(crate) mod known;
pub(crate) mod left;
pub(crate) mod numbered;
pub(crate) mod outline;
pub(crate) mod whole;

use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::rows::blocks::{BlockRow, CodedList};
use crate::intake::city_layout::rows::outline::Outline;
use crate::intake::city_layout::values::commons::CommonsRead;
use crate::intake::page::tables::FormTable;
use crate::plan::Row;

/// Reads the rows of the pages of a table.
pub(crate) fn read<'g>(
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

/// Returns the row of a code in 【】 and the text behind it.
fn coded_row(table: FormTable, text: &str) -> Option<(Row, &str)> {
    let (code, rest) = text.trim_start().strip_prefix('【')?.split_once('】')?;
    let row = match table {
        FormTable::Outcomes => Row::Strategy(code.trim().parse().ok()?),
        FormTable::Initiatives => Row::Initiative(code.trim().parse().ok()?),
    };
    Some((row, rest.trim_start_matches('\n').trim_start_matches(' ')))
}
