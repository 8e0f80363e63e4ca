//! R8 アウトカムの達成状況（全体）.
//!
//! > A：順調\
//! > B：順調でない
//!
//! STATED: the legend; unrated indicators are left out, not failed (市政改革プラン: 64 targets,
//! 51 evaluated), and counted. INFERRED: over all indicators of the strategy's code, not of the
//! printed row, a B makes B, 7 of 7 on the form. Ratings are never averaged.

use crate::rules::clause::{Decided, Found, Grounds, rule};
use crate::rules::derived::{Derived, Reason};
use crate::terms::marks::OutcomeStatus;

rule! {
    /// R8 アウトカムの達成状況（全体）.
    R8 = "R8" "アウトカムの達成状況（全体）" / "whether a strategy's outcome is on track",
        Inferred "7 of 7 on the form";
    use Found; use Derived; use OutcomeStatus; use Reason;
    pub(crate) fn decide(not_on_track: Found, on_track: Found) -> Derived<OutcomeStatus> {
        1: (Present, _      ) => Mark(NotOnTrack),
            "指標{of}件のうち評価した{rated}件中{b}件が順調でない（B）" => "順調でない（B）とする",
            "not every rated indicator is A ({b} of {rated} are B, {of} in all)" => "not on track (B)";
        2: (Absent,  Present) => Mark(OnTrack),
            "指標{of}件のうち評価した{rated}件がすべて順調（A）である" => "順調（A）とする",
            "every rated indicator is A ({rated} rated, {of} in all)" => "on track (A)";
        3: (Absent,  Absent ) => Undetermined(NothingRated),
            "指標{of}件のうち評価したものがない" => "判定できない",
            "none of {of} indicators is rated" => "it is undetermined",
            Stated "市政改革プラン: unrated targets are left out, not failed";
    }
}

/// How many of a strategy's indicators are rated, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Coverage {
    on_track: usize,
    not_on_track: usize,
    of: usize,
}

impl Coverage {
    /// Counts the marks of a strategy's indicators.
    pub fn new(indicators: impl IntoIterator<Item = Derived<OutcomeStatus>>) -> Self {
        let mut coverage = Self::default();
        indicators.into_iter().for_each(|indicator| coverage.add(indicator));
        coverage
    }

    /// Counts the mark of one more indicator.
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

    /// How many indicators are rated.
    #[must_use]
    pub const fn rated(&self) -> usize {
        self.on_track.saturating_add(self.not_on_track)
    }

    /// How many indicators there are.
    #[must_use]
    pub const fn of(&self) -> usize {
        self.of
    }

    pub(crate) fn grounds(&self) -> Grounds {
        Grounds::default()
            .with("rated", self.rated())
            .with("of", self.of)
            .with("a", self.on_track)
            .with("b", self.not_on_track)
    }
}

/// The mark of all of a strategy's indicators together.
#[must_use]
pub fn overall(coverage: &Coverage) -> Decided<Derived<OutcomeStatus>> {
    decide(Found::of(coverage.not_on_track), Found::of(coverage.on_track))
}
