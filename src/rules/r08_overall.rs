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

    /// The mark of all of a strategy's indicators together, by the marks found among them.
    ///
    /// The first row that applies:
    table "アウトカムの達成状況（全体）" / "whether a strategy's outcome is on track", Inferred "様式の7件すべてに一致" / "fits all 7 marks of the form";
    use Found, Derived, OutcomeStatus, Reason;
    pub fn overall(not_on_track: Found, on_track: Found) -> Derived<OutcomeStatus> {
        1: (Present, _      ) => Mark(NotOnTrack),
            "[{rated=1}評価した指標[{unrated?}1件（全{of}件）]が|{unrated?}評価した指標{rated}件（全{of}件）のうち{b}件が|指標{rated}件のうち{b}件が]順調でない（B）" => "順調でない（B）とする",
            "[{rated=1}its only [{unrated?}rated |]indicator[{unrated?} (of {of})|] is B|{b} of the {rated} rated indicators [{unrated?}({of} in all) |][{b=1}is|are] B]" => "the strategy's outcome is not on track (B)";
        2: (Absent,  Present) => Mark(OnTrack),
            "[{rated=1}評価した指標[{unrated?}1件（全{of}件）]が順調（A）である|{unrated?}評価した指標{rated}件（全{of}件）がすべて順調（A）である|指標{rated}件すべてが順調（A）である]" => "順調（A）とする",
            "[{rated=1}its only [{unrated?}rated |]indicator[{unrated?} (of {of})|] is A|each of the {rated} rated indicators [{unrated?}({of} in all) |]is A]" => "the strategy's outcome is on track (A)";
        3: (Absent,  Absent ) => Undetermined(NothingRated),
            "[{of=0}指標がない|{of=1}指標が評価されていない|指標{of}件のうち評価したものがない]" => "判定不可とする",
            "[{of=0}there is no indicator|{of=1}its indicator is not rated|none of its {of} indicators is rated]" => "the overall status is undetermined",
            Stated "市政改革プラン：評価しない目標は除外し、未達成としない" / "市政改革プラン: targets that are not rated are left out, not failed";
    }
}
