//! The items that a strategy's indicators and texts are tied to.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::plan::{Indicator, ItemTexts, Strategy};
use crate::value::ItemMark;

/// A strategy's indicators, each with its number, by the item and the common indicator that they
/// are tied to.
#[derive(Default)]
pub(crate) struct ByItem<'s> {
    pub(crate) items: BTreeMap<ItemMark, ByCommon<'s>>,
    pub(crate) loose: Vec<(usize, &'s Indicator)>,
}

/// The indicators of an item: those tied to a common indicator, by its number, and the others.
#[derive(Default)]
pub(crate) struct ByCommon<'s> {
    pub(crate) tied: BTreeMap<usize, Vec<(usize, &'s Indicator)>>,
    pub(crate) own: Vec<(usize, &'s Indicator)>,
}

impl<'s> ByItem<'s> {
    pub(crate) fn new(strategy: &'s Strategy) -> Self {
        let mut by_item = Self::default();
        for numbered @ (_, indicator) in (1..).zip(strategy.indicators()) {
            let common = indicator.common().and_then(|n| usize::try_from(n).ok());
            match (indicator.item(), common) {
                (None, _) => by_item.loose.push(numbered),
                (Some(item), None) => by_item.items.entry(item).or_default().own.push(numbered),
                (Some(item), Some(common)) => {
                    let tied = &mut by_item.items.entry(item).or_default().tied;
                    tied.entry(common).or_default().push(numbered);
                }
            }
        }
        by_item
    }
}

/// Returns the items for which a strategy has an indicator or a text.
pub(crate) fn touched(strategy: &Strategy, indicators: &ByItem<'_>) -> BTreeSet<ItemMark> {
    let texts = [strategy.desired_state(), strategy.text()].into_iter().flat_map(|texts| {
        let by_item: &[_] = match texts {
            ItemTexts::One(_) => &[],
            ItemTexts::ByItem(texts) => texts,
        };
        let said = by_item.iter().filter(|(_, text)| !text.as_str().is_empty());
        said.map(|(item, _)| *item)
    });
    indicators.items.keys().copied().chain(texts).collect()
}
