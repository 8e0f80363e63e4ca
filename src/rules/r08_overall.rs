//! R8 アウトカムの達成状況（全体）.
//!
//! > A：順調\
//! > B：順調でない
//!
//! STATED: the legend; unrated indicators are left out, not failed (市政改革プラン: 64 targets,
//! 51 evaluated), and counted. INFERRED: over all indicators of the strategy's code, not of the
//! printed row, a B makes B, 7 of 7 on the form. Ratings are never averaged.

use crate::rules::clause::rule;
use crate::rules::derived::Derived;
use crate::terms::{Found, OutcomeStatus, Reason};

rule! {
    /// R8 アウトカムの達成状況（全体）.
    R8 = 8;

    /// The mark of all of a strategy's indicators together, by which marks are among theirs.
    ///
    /// The first row that applies:
    table "アウトカムの達成状況（全体）" / "whether a strategy's outcome is on track", Inferred "7 of 7 on the form";
    use Found, Derived, OutcomeStatus, Reason;
    pub fn overall(not_on_track: Found, on_track: Found) -> Derived<OutcomeStatus> {
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
