//! 区政運営基本方針: what the city sets for all wards, down to the common indicators.

use alloc::boxed::Box;
use core::hash::{Hash, Hasher};

use crate::plan::spellings::Spellings;
use crate::plan::target::Target;
use crate::terms::Text;
use crate::value::ItemMark;

/// The basic policy of ward administration (区政運営基本方針).
///
/// ```
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// for (pillar, outcome) in sheet.policy().desired_outcomes() {
///     println!("{}（{}）{}", pillar.number(), outcome.number(), outcome.title());
///     for strategy in sheet.strategies_of(outcome) {
///         println!("  【{}】", strategy.code());
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "区政運営基本方針")]
pub struct BasicPolicy {
    pub(crate) title: Text,
    pub(crate) pillars: Box<[Pillar]>,
}

/// A pillar of the policy: 「…」に向けて.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "柱")]
pub struct Pillar {
    pub(crate) number: u32,
    pub(crate) title: Text,
    pub(crate) desired_outcomes: Box<[DesiredOutcome]>,
}

/// A desired outcome (めざす成果), printed （１）.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "めざす成果")]
pub struct DesiredOutcome {
    pub(crate) pillar: u32,
    pub(crate) number: u32,
    pub(crate) title: Text,
    pub(crate) items: Box<[Item]>,
}

/// A reference to a desired outcome: its pillar's number and its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
pub struct DesiredOutcomeRef {
    /// The pillar's number.
    pub pillar: u32,
    /// The desired outcome's number under the pillar.
    pub number: u32,
}

/// The key that ties an indicator to a common one: desired outcome, item, number in the item.
pub(crate) type Tie = (DesiredOutcomeRef, ItemMark, u32);

/// An item (項目) of a desired outcome, with the indicators common to all wards.
///
/// Two are equal if their rows on the form are written alike, glyph for glyph.
#[derive(Debug, Clone)]
#[doc(alias = "項目")]
pub struct Item {
    pub(crate) mark: ItemMark,
    pub(crate) title: Text,
    pub(crate) indicators: Box<[Target]>,
}

impl BasicPolicy {
    /// Returns the policy's title.
    #[must_use]
    pub const fn title(&self) -> &Text {
        &self.title
    }

    /// Returns its pillars.
    #[must_use]
    pub fn pillars(&self) -> &[Pillar] {
        &self.pillars
    }

    /// Iterates over all desired outcomes with their pillars, in form order.
    pub fn desired_outcomes(&self) -> impl Iterator<Item = (&Pillar, &DesiredOutcome)> {
        self.pillars
            .iter()
            .flat_map(|pillar| pillar.desired_outcomes.iter().map(move |outcome| (pillar, outcome)))
    }
}

impl Pillar {
    /// Returns its number, from 1.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// Returns its title.
    #[must_use]
    pub const fn title(&self) -> &Text {
        &self.title
    }

    /// Returns the desired outcomes under it.
    #[must_use]
    pub fn desired_outcomes(&self) -> &[DesiredOutcome] {
        &self.desired_outcomes
    }
}

impl DesiredOutcome {
    /// Returns the reference by which strategies name it.
    #[must_use]
    pub const fn reference(&self) -> DesiredOutcomeRef {
        DesiredOutcomeRef { pillar: self.pillar, number: self.number }
    }

    /// Returns its number under the pillar, from 1.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// Returns its title.
    #[must_use]
    pub const fn title(&self) -> &Text {
        &self.title
    }

    /// Returns its items.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Returns the item with a mark.
    #[must_use]
    pub fn item(&self, mark: ItemMark) -> Option<&Item> {
        self.items.iter().find(|item| item.mark == mark)
    }
}

impl Item {
    /// Returns its mark: ㋐.
    #[must_use]
    pub const fn mark(&self) -> ItemMark {
        self.mark
    }

    /// Returns its title.
    #[must_use]
    pub const fn title(&self) -> &Text {
        &self.title
    }

    /// Returns the indicators common to all wards (成果指標と目標値), which have no readings here.
    #[must_use]
    #[doc(alias = "成果指標")]
    pub fn indicators(&self) -> &[Target] {
        &self.indicators
    }
}

impl Item {
    const fn said(&self) -> (ItemMark, &Text, &[Target]) {
        (self.mark, &self.title, &self.indicators)
    }

    fn spellings(&self) -> impl Iterator<Item = Option<&Spellings>> {
        self.indicators.iter().map(Target::spellings)
    }
}

impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        self.said() == other.said() && self.spellings().eq(other.spellings())
    }
}

impl Eq for Item {}

impl Hash for Item {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.said().hash(state);
    }
}
