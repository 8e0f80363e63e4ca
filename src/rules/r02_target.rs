//! R2 目標の判定: whether a target is met.
//!
//! A missing reading is never zero, and never a missed target.

use crate::rules::clause::rule;
use crate::terms::{Attainment, Evidence, Reason};

rule! {
    /// R2 目標の判定.
    R2 = 2;

    /// Whether a target is met.
    ///
    /// The first row that applies:
    table "目標の判定" / "whether a target is met", Decision "実績値のない目標は、理由を問わず達成とも未達成ともしない" / "a target without a result is neither met nor missed, whatever the reason";
    use Evidence, Attainment, Reason;
    pub fn attainment(evidence: Evidence) -> Attainment {
        1: (NoReading,    ) => Unknown(ReadingMissing),
            "実績値がない（{missing}）" => "目標（{target}）の達成は判定不可とする",
            "there is no result ({missing})" => "whether the target, {target}, is met is undetermined";
        2: (NoPrevious,   ) => Unknown(PreviousMissing),
            "前年度の実績値がない" => "目標（{target}）の達成は判定不可とする",
            "there is no result for last year" => "whether the target, {target}, is met is undetermined",
            Decision "増減には両年度の実績値を要する" / "a change needs the results of both years";
        3: (Satisfied,    ) => Met,
            "[{change}、目標（{target}）を満たしている|実績（{reading}）が目標（{target}）を満たしている]" => "達成とする",
            "[{change}, which satisfies|the result, {reading}, satisfies] the target, {target}" => "it is met (達成)",
            Inferred "様式の達成状況15件では、目標を満たす実績はすべて達成と扱われている" / "in the 15 levels of the form every result that satisfies its target counts as met";
        4: (NotSatisfied, ) => Missed,
            "[{change}、目標（{target}）を満たしていない|実績（{reading}）が目標（{target}）を満たしていない]" => "未達成とする",
            "[{change}, which does not satisfy|the result, {reading}, does not satisfy] the target, {target}" => "it is missed (未達成)",
            Stated "【4-1-3】は70%以上の目標に対し「67％（未達成）」と記載" / "【4-1-3】 prints “67％（未達成）” against a target of at least 70%";
        5: (Forecast,     ) => Unknown(ReadingForecast),
            "記載された値（{reading}）は見込みであり、実績ではない" => "目標（{target}）の達成は判定不可とする",
            "the value given ({reading}) is no result yet" => "whether the target, {target}, is met is undetermined",
            Decision "見込みは実績ではない" / "a forecast is no result";
        6: (PreviousForecast, ) => Unknown(ReadingForecast),
            "前年度の値（{previous}）は見込みであり、実績ではない" => "目標（{target}）の達成は判定不可とする",
            "the value given for last year ({previous}) is no result" => "whether the target, {target}, is met is undetermined",
            Decision "増減には両年度の実績値を要する" / "a change needs the results of both years";
        7: (NotPositive,  ) => Unknown(ReferenceNotPositive),
            "増減率の基準となる{reference}が正の数でない" => "目標（{target}）の達成は判定不可とする",
            "{reference} is not above zero and no relative change can be taken from it" => "whether the target, {target}, is met is undetermined",
            Decision "0又は負の数に対する増減率は意味をもたない" / "a change relative to zero or less means nothing";
    }
}
