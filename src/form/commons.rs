//! The common indicators of the policy as both tables print them.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::form::edition::CellManner;
use crate::form::visible::Visible;
use crate::form::wording;
use crate::plan::{BasicPolicy, DesiredOutcomeRef, Pillar, Target};
use crate::value::ItemMark;

/// The name and the target of each common indicator, by item.
pub(crate) struct CommonWordings<'s>(
    BTreeMap<(DesiredOutcomeRef, ItemMark), Vec<[Visible<'s>; 2]>>,
);

impl<'s> CommonWordings<'s> {
    /// Creates it for a policy.
    pub(crate) fn of(policy: &'s BasicPolicy, manner: CellManner) -> Self {
        let outcomes = policy.pillars().iter().flat_map(Pillar::desired_outcomes);
        let items = outcomes.flat_map(|outcome| {
            outcome.items().iter().map(|item| ((outcome.reference(), item.mark()), item))
        });
        let worded = |common: &'s Target| wording::common(common, manner);
        let items = items.map(|(at, item)| (at, item.indicators().iter().map(worded).collect()));
        Self(items.collect())
    }

    /// Returns the common indicators of an item, in form order.
    pub(crate) fn of_item(
        &self,
        outcome: DesiredOutcomeRef,
        item: ItemMark,
    ) -> &[[Visible<'s>; 2]] {
        self.0.get(&(outcome, item)).map(Vec::as_slice).unwrap_or_default()
    }
}
