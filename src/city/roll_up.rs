//! Roll-up: counts of each mark by めざす成果, pillar, ward and city.
//!
//! STATED: unrated indicators are left out and counted, not failed (市政改革プラン: 64 targets, 51
//! evaluated). DECISION: marks are counted and never averaged, so a group of marks has counts but
//! no mark of its own.

pub(crate) mod counts;
pub(crate) mod serialize;
pub(crate) mod table;
pub(crate) mod tally;

use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::city::comparison::Comparison;
use crate::city::roll_up::counts::MarkCounts;
use crate::plan::{BasicPolicy, DesiredOutcome, DesiredOutcomeRef, Row, WardName};
use crate::review::StrategyReview;
use crate::terms::language::in_japanese;
use crate::terms::{Language, Said, Words};

/// The group of strategies whose marks are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope<'r> {
    /// All wards.
    City,
    /// All wards' strategies for the desired outcomes of a pillar.
    Pillar(u32),
    /// All wards' strategies for a desired outcome.
    DesiredOutcome(DesiredOutcomeRef),
    /// All strategies of a ward.
    Ward {
        /// The number of its sheet, from 1, in the order given.
        sheet: usize,
        /// Its name, with its municipality if that is named.
        name: WardName<'r>,
    },
}

/// A row of a roll-up: the counts of one group, as derived and as stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RollUpRow<'r> {
    /// The group that is counted.
    pub scope: Scope<'r>,
    /// The counts of the derived values.
    pub derived: MarkCounts,
    /// The counts of the stated cells.
    pub stated: MarkCounts,
}

/// The marks of all wards, counted.
///
/// [`table`](Self::table) returns the counts as a table.
///
/// ```
/// use kusei::{Comparison, Said};
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let comparison = Comparison::new([&review])?;
/// let counted = comparison.roll_up();
/// for row in counted.rows() {
///     println!("{}: {} rated", row.scope.en(), row.derived.individual.rated());
/// }
/// assert_eq!(counted.city().derived.individual.rated(), 16); // one of 17 has no reading
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollUp<'r> {
    city: RollUpRow<'r>,
    groups: Vec<RollUpRow<'r>>,
    wards: Vec<RollUpRow<'r>>,
}

impl<'r> Comparison<'r> {
    /// Counts the marks of all wards: of the city, then of each pillar and desired outcome in
    /// policy order, then of each ward in the order given.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let json = kusei::wire::REAL_FORM;
    /// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
    /// use kusei::Comparison;
    /// use kusei::terms::OutcomeStatus;
    /// use kusei::review;
    ///
    /// let review = review(&sheet);
    /// let roll_up = Comparison::new([&review])?.roll_up();
    /// let indicators = roll_up.city().derived.individual;
    /// assert_eq!((indicators.rated(), indicators.of()), (16, 17));
    /// assert_eq!(indicators.count(OutcomeStatus::OnTrack), 7);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn roll_up(&self) -> RollUp<'r> {
        let mut groups = Groups::of(self.policy());
        let mut city = RollUpRow::new(Scope::City);
        let mut wards = Vec::with_capacity(self.reviews().len());
        for (sheet, review) in (1..).zip(self.reviews()) {
            let mut ward =
                RollUpRow::new(Scope::Ward { sheet, name: WardName::of(review.sheet()) });
            for strategy in review.strategies() {
                ward.count(&strategy);
                groups.count(&strategy);
            }
            city.add(&ward);
            wards.push(ward);
        }
        RollUp { city, groups: groups.rows, wards }
    }
}

/// The rows for pillars and desired outcomes, in policy order.
struct Groups<'r> {
    rows: Vec<RollUpRow<'r>>,
    /// The position of each pillar's row; the rows of its outcomes follow it.
    pillars: Vec<usize>,
}

impl Groups<'_> {
    fn of(policy: &BasicPolicy) -> Self {
        let mut groups = Self { rows: Vec::new(), pillars: Vec::new() };
        for pillar in policy.pillars() {
            groups.pillars.push(groups.rows.len());
            groups.rows.push(RollUpRow::new(Scope::Pillar(pillar.number())));
            let outcomes = pillar.desired_outcomes().iter().map(DesiredOutcome::reference);
            groups.rows.extend(outcomes.map(Scope::DesiredOutcome).map(RollUpRow::new));
        }
        groups
    }

    /// Counts the marks of a strategy for its desired outcome and its pillar.
    fn count(&mut self, strategy: &StrategyReview<'_>) {
        let at = strategy.strategy().position;
        let Some(pillar) = self.pillars.get(at.pillar).copied() else { return };
        let outcome = pillar.saturating_add(1).saturating_add(at.outcome);
        for index in [pillar, outcome] {
            if let Some(row) = self.rows.get_mut(index) {
                row.count(strategy);
            }
        }
    }
}

impl<'r> RollUpRow<'r> {
    fn new(scope: Scope<'r>) -> Self {
        Self { scope, derived: MarkCounts::default(), stated: MarkCounts::default() }
    }

    fn count(&mut self, strategy: &StrategyReview<'_>) {
        self.derived.add_derived(strategy);
        self.stated.add_stated(strategy.strategy());
    }

    fn add(&mut self, other: &RollUpRow<'_>) {
        self.derived.add(&other.derived);
        self.stated.add(&other.stated);
    }
}

impl<'r> RollUp<'r> {
    /// The rule by which marks are rolled up.
    pub const RULE: Words = Words {
        ja: "評価ごとの件数を数え、評価しなかったものは理由ごとに数える（平均しない）",
        en: "each mark is counted, and what is left out by its reason; nothing is averaged",
    };

    /// Returns the counts of all wards.
    #[must_use]
    pub fn city(&self) -> &RollUpRow<'r> {
        &self.city
    }

    /// Returns the counts of each pillar, followed by those of its desired outcomes, in policy
    /// order.
    #[must_use]
    pub fn groups(&self) -> &[RollUpRow<'r>] {
        &self.groups
    }

    /// Returns the counts of each ward, in the order given.
    #[must_use]
    pub fn wards(&self) -> &[RollUpRow<'r>] {
        &self.wards
    }

    /// Returns all counts: the city's, then the groups', then the wards'.
    pub fn rows(&self) -> impl Iterator<Item = &RollUpRow<'r>> {
        core::iter::once(&self.city).chain(&self.groups).chain(&self.wards)
    }
}

impl Said for Scope<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::City => out.write_str(language.choose("全市", "the whole city")),
            Self::Pillar(pillar) => Row::Pillar((*pillar).into()).say(language, out),
            Self::DesiredOutcome(outcome) => {
                let DesiredOutcomeRef { pillar, number } = *outcome;
                Row::DesiredOutcome(pillar.into(), number.into()).say(language, out)
            }
            Self::Ward { name, .. } => write!(out, "{name}"),
        }
    }
}

in_japanese! { Scope<'_> }
