//! Counts a strategy's indicators by their marks (R8). Marks are never averaged.

use crate::rules::{Decided, Derived, r08_overall};
use crate::terms::fact_name::FactName;
use crate::terms::{Facts, Found, OutcomeStatus};

/// How many of a strategy's indicators are rated, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Coverage {
    on_track: usize,
    not_on_track: usize,
    of: usize,
}

impl Coverage {
    /// Counts the mark of another indicator.
    #[inline]
    pub fn add(&mut self, indicator: Derived<OutcomeStatus>) {
        self.of = self.of.saturating_add(1);
        let rated = match indicator.mark() {
            Some(OutcomeStatus::OnTrack) => &mut self.on_track,
            Some(OutcomeStatus::NotOnTrack) => &mut self.not_on_track,
            None => return,
        };
        *rated = rated.saturating_add(1);
    }

    /// Returns the number of rated indicators.
    #[must_use]
    pub const fn rated(&self) -> usize {
        self.on_track.saturating_add(self.not_on_track)
    }

    /// Returns the number of indicators.
    #[must_use]
    pub const fn of(&self) -> usize {
        self.of
    }

    /// Returns the mark of all indicators together (R8).
    #[must_use]
    pub const fn overall(&self) -> Decided<Derived<OutcomeStatus>> {
        r08_overall::overall(
            Found::whether(self.not_on_track > 0),
            Found::whether(self.on_track > 0),
        )
    }

    /// Adds a fact of the counts.
    pub(crate) fn tell(&self, name: FactName, facts: &mut Facts) {
        let unrated = self.of.saturating_sub(self.rated());
        match name {
            FactName::RATED => facts.add(name, &self.rated()),
            FactName::OF => facts.add(name, &self.of),
            FactName::UNRATED => facts.add_any(name, (unrated > 0).then_some(unrated)),
            FactName::B => facts.add(name, &self.not_on_track),
            _ => {}
        }
    }
}

impl FromIterator<Derived<OutcomeStatus>> for Coverage {
    fn from_iter<I: IntoIterator<Item = Derived<OutcomeStatus>>>(indicators: I) -> Self {
        let mut coverage = Self::default();
        indicators.into_iter().for_each(|indicator| coverage.add(indicator));
        coverage
    }
}
