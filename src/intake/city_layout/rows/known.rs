//! What is known of the policy: its desired outcomes by their numbers, and the meaning of its
//! titles.

use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::intake::city_layout::pages::fold::folded;
use crate::value::ItemMark;
use crate::wire::{RawDesiredOutcome, RawSheet};

/// A desired outcome by the numbers of its pillar and its own.
pub(crate) type OutcomeNumbers = [u64; 2];

/// Returns the desired outcomes of the policy with their numbers.
pub(crate) fn outcomes(
    raw: &RawSheet,
) -> impl Iterator<Item = (OutcomeNumbers, &RawDesiredOutcome)> {
    raw.policy.pillars.iter().flat_map(|pillar| {
        pillar.desired_outcomes.iter().map(|own| ([pillar.number, own.number], own))
    })
}

pub(crate) fn outcome_mut(
    raw: &mut RawSheet,
    [pillar, number]: OutcomeNumbers,
) -> Option<&mut RawDesiredOutcome> {
    let own = raw.policy.pillars.iter_mut().find(|own| own.number == pillar)?;
    own.desired_outcomes.iter_mut().find(|own| own.number == number)
}

/// The desired outcomes that titles belong to, if unambiguous.
#[derive(Default)]
pub(crate) struct KnownTitles {
    pub(crate) pillars: BTreeMap<String, Option<u64>>,
    pub(crate) outcomes: BTreeMap<String, Option<OutcomeNumbers>>,
    /// The same for items, by mark and title.
    pub(crate) of_items: BTreeMap<(ItemMark, String), Option<OutcomeNumbers>>,
    pub(crate) items: BTreeMap<(OutcomeNumbers, String), Option<ItemMark>>,
}

impl KnownTitles {
    pub(crate) fn pillar(&mut self, title: &str, number: u64) {
        if !title.is_empty() {
            note(&mut self.pillars, folded(title), number);
        }
    }

    pub(crate) fn outcome(&mut self, title: &str, own: OutcomeNumbers) {
        if !title.is_empty() {
            note(&mut self.outcomes, folded(title), own);
        }
    }

    pub(crate) fn item(&mut self, title: &str, mark: ItemMark, of: OutcomeNumbers) {
        if !title.is_empty() {
            note(&mut self.of_items, (mark, folded(title)), of);
            note(&mut self.items, (of, folded(title)), mark);
        }
    }
}

/// Records what a title belongs to; nothing, if there are two such things.
fn note<K: Ord, V: PartialEq>(known: &mut BTreeMap<K, Option<V>>, title: K, of: V) {
    match known.get_mut(&title) {
        None => drop(known.insert(title, Some(of))),
        Some(own) if own.as_ref() == Some(&of) => {}
        Some(own) => *own = None,
    }
}

/// Returns what a title belongs to, if it is known.
pub(crate) fn known<K: Ord, V: Copy>(known: &BTreeMap<K, Option<V>>, title: &K) -> Option<V> {
    known.get(title).copied().flatten()
}
