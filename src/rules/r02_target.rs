//! R2 目標の判定: whether a target is met.
//!
//! Missing is never zero and never missed.

use crate::rules::clause::rule;
use crate::terms::{Attainment, Evidence, Reason};

rule! {
    /// R2 目標の判定.
    R2 = 2;

    /// Whether a target is met.
    ///
    /// The first row that applies:
    table "目標の判定" / "whether a target is met", Decision "a target without a reading is neither met nor missed, whatever the reason";
    use Evidence, Attainment, Reason;
    pub fn attainment(evidence: Evidence) -> Attainment {
        1: (NoReading,    ) => Unknown(ReadingMissing),
            "実績値がない（{reading}）" => "目標（{target}）の達成は不明である",
            "there is no reading ({reading})" => "it is not known whether {target} is met";
        2: (NoPrevious,   ) => Unknown(PreviousMissing),
            "前年度の実績値がない" => "目標（{target}）の達成は不明である",
            "last year's reading is missing" => "it is not known whether {target} is met",
            Decision "a change needs both years' readings";
        3: (Satisfied,    ) => Met,
            "実績値が「{reading}」である" => "目標（{target}）を達成している",
            "the reading is {reading}" => "the target ({target}) is met",
            Inferred "every reading that satisfies its target counts as met in the 15 levels of the form";
        4: (NotSatisfied, ) => Missed,
            "実績値が「{reading}」である" => "目標（{target}）を達成していない",
            "the reading is {reading}" => "the target ({target}) is missed",
            Stated "4-1-3 prints 67％（未達成） against 70%以上";
    }
}
