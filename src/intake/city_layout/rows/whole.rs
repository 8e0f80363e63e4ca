//! Facts about the pages as a whole: whether every item has its strategies and initiatives.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::intake::account::making::SheetReader;
use crate::intake::city_layout::rows::blocks::{BlockRow, Coded};
use crate::intake::city_layout::rows::known::{OutcomeNumbers, outcomes};
use crate::intake::city_layout::rows::left::items_in;
use crate::value::{FiscalYear, ItemMark, StrategyCode};
use crate::wire::RawDesiredOutcome;

/// Facts about the pages as a whole.
pub(crate) struct WholeForm {
    pub(crate) is_policy_given: bool,
    pub(crate) fiscal_year: Option<FiscalYear>,
    /// Desired outcomes whose pillar was taken from the page before.
    pub(crate) continued: Vec<OutcomeNumbers>,
    /// Desired outcomes with an item that is beside no strategy, or only beside initiatives.
    pub(crate) torn: Vec<OutcomeNumbers>,
    /// Strategies whose desired outcome has an item beside no initiative.
    pub(crate) unserved: BTreeSet<StrategyCode>,
    pub(crate) has_lost_circles: bool,
}

/// Returns the desired outcomes with an item that is beside no strategy, or only beside
/// initiatives.
pub(crate) fn torn(
    reader: &SheetReader<'_>,
    coded: &[Coded<'_>],
    not_known: &[OutcomeNumbers],
) -> Vec<OutcomeNumbers> {
    let strategies = coded.iter().filter(|own| own.strategy().is_some());
    let beside: BTreeSet<(OutcomeNumbers, ItemMark)> = strategies
        .flat_map(rows)
        .filter_map(|row| Some((row.left.outcome?, row.left.item?.0)))
        .collect();
    lacking(reader, &beside).chain(not_known.iter().copied()).collect()
}

/// Returns the strategies whose desired outcome has an item beside no initiative.
pub(crate) fn unserved(reader: &SheetReader<'_>, coded: &[Coded<'_>]) -> BTreeSet<StrategyCode> {
    let of_code: BTreeMap<StrategyCode, OutcomeNumbers> =
        coded.iter().filter_map(|own| Some((own.strategy()?, own.outcome?))).collect();
    let served: BTreeSet<(OutcomeNumbers, ItemMark)> = coded
        .iter()
        .filter_map(|own| Some((*of_code.get(&own.initiative()?.strategy())?, own)))
        .flat_map(|(of, own)| rows(own).map(move |row| (of, row)))
        .filter_map(|(of, row)| Some((of, row.left.item?)))
        .flat_map(|(of, (mark, cell))| {
            let further = items_in(cell.text).into_iter().map(|(mark, _)| mark);
            further.chain([mark]).map(move |mark| (of, mark))
        })
        .collect();
    let unserved: BTreeSet<OutcomeNumbers> = lacking(reader, &served).collect();
    of_code.into_iter().filter(|(_, of)| unserved.contains(of)).map(|(code, _)| code).collect()
}

fn rows<'c, 'g>(own: &'c Coded<'g>) -> impl Iterator<Item = &'c BlockRow<'g>> {
    own.blocks.iter().flat_map(|block| &block.rows)
}

/// Returns the desired outcomes with an item that is not among the given ones.
fn lacking(
    reader: &SheetReader<'_>,
    items: &BTreeSet<(OutcomeNumbers, ItemMark)>,
) -> impl Iterator<Item = OutcomeNumbers> {
    let lacks = |(of, own): &(OutcomeNumbers, &RawDesiredOutcome)| {
        let mut marks = own.items.iter().filter_map(|item| item.mark.parse().ok());
        marks.any(|mark| !items.contains(&(*of, mark)))
    };
    outcomes(&reader.raw).filter(lacks).map(|(of, _)| of)
}
