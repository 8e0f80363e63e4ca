//! The indicators and targets of the sheet while it is read.

use crate::plan::{Column, Line, Row};
use crate::wire::{RawSheet, RowCells};

/// An indicator or a target.
pub(crate) struct MeasuredRow<'r> {
    pub(crate) row: Row,
    pub(crate) line: Line,
    pub(crate) cells: &'r mut dyn RowCells,
    /// The columns of this year's reading and of last year's.
    pub(crate) readings: [Column; 2],
}

/// Returns the indicators and targets of every strategy and initiative that has a valid code, in
/// form order.
pub(crate) fn measured(raw: &mut RawSheet) -> impl Iterator<Item = MeasuredRow<'_>> {
    let own = raw.strategies.iter_mut();
    own.filter_map(|own| Some((own.code.parse().ok()?, own))).flat_map(|(code, own)| {
        let row = Row::Strategy(code);
        let indicators = (1..).zip(&mut own.indicators).map(move |(n, cells)| MeasuredRow {
            row,
            line: Line::Indicator(n),
            cells,
            readings: [Column::OutcomeReading, Column::OutcomePrevious],
        });
        let own = own.initiatives.iter_mut();
        let own = own.filter_map(|own| Some((own.code.parse().ok()?, own)));
        let targets = own.flat_map(|(code, own)| {
            let row = Row::Initiative(code);
            (1..).zip(&mut own.targets).map(move |(n, cells)| MeasuredRow {
                row,
                line: Line::Target(n),
                cells,
                readings: [Column::TargetReading, Column::TargetPrevious],
            })
        });
        indicators.chain(targets)
    })
}
