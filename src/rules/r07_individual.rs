//! R7 アウトカムの達成状況（個別）.
//!
//! > A：順調\
//! > B：順調でない
//!
//! STATED: the legend. INFERRED: an indicator is on track while it is on the straight line
//! from last year's reading to the target at its due year, 16 of 16 on the form; the next best
//! rule, "target met", fits 15. Only one cell tells the two apart: 【5-3】㋑ read 52.0% against 60%,
//! the line required 49.3%, and the ward recorded A. So the rule is a parameter, see
//! [`OutcomeRule`](crate::review::OutcomeRule). STATED precedents for the line: 静岡県, 長野県の目安値,
//! 健康日本21（第二次）.
//!
//! The line: required = previous + (target − previous) ÷ (due − (year − 1)). On the line is A,
//! whatever the comparator. The comparison does not divide: it compares (reading − previous) ×
//! years with target − previous.
//!
//! Under the linear path, the target path's criterion for the year, if there is one, replaces the
//! line.
//!
//! STATED precedent for a rate: 市政改革プランの進捗状況（平成25年度末現在）, 66.7%以上 and
//! 90%以上, the year before 33.4%以上. The rate itself comes from the rubric, and a reason that names
//! it cites the rubric's source ([`Because::basis`](crate::Because::basis)).
//!
//! DECISION: a change is A if met and B if missed, whatever its due year; a milestone is A if
//! reached, and B if not reached once it is due. Both follow these rows under every parameter.

use crate::rules::clause::rule;
use crate::rules::derived::Derived;
use crate::terms::{Due, GoalKind, IndicatorResult, LinePosition, OutcomeStatus, Reason};

rule! {
    /// R7 アウトカムの達成状況（個別）.
    R7 = 7;

    /// The mark of an outcome indicator.
    ///
    /// The first row that applies:
    table "アウトカムの達成状況（個別）" / "whether an outcome indicator is on track", Inferred "直線による判定は様式の16件すべてに一致し、目標達成のみによる判定は15件に一致" / "a straight line fits all 16 marks of the form; “target met” fits 15";
    use IndicatorResult, GoalKind, Due, LinePosition, Derived, OutcomeStatus, Reason;
    pub fn individual(result: IndicatorResult, goal: GoalKind, due: Due, line: LinePosition) -> Derived<OutcomeStatus> {
         1: (NoReading,   _,         _,      _         ) => Undetermined(ReadingMissing),
            "実績値がない（{missing}）" => "評価の対象としない",
            "there is no result ({missing})" => "it is not rated",
            Stated "市政改革プラン：目標64件のうち評価51件" / "市政改革プラン: of 64 targets 51 are evaluated";
         2: (Met,         _,         _,      _         ) => Mark(OnTrack),
            "[{change}、目標（{target}）を達成している|実績（{reading}）が目標（{target}）を達成している]" => "順調（A）とする",
            "[{change} and meets|the result, {reading}, meets] the target, {target}" => "it is on track (A)";
         3: (Missed,      Change,    _,      _         ) => Mark(NotOnTrack),
            "{change}、目標（{target}）を達成していない" => "順調でない（B）とする",
            "{change} and misses the target, {target}" => "it is not on track (B)",
            Decision "増減は当該年度のものであり、期限を待たない" / "a change is of the year, so it waits for no due year";
         4: (Missed,      Number | Milestone, Past, _  ) => Mark(NotOnTrack),
            "期限（{due}）が到来し、実績（{reading}）が目標（{target}）を達成していない" => "順調でない（B）とする",
            "it is due in {due} and the result, {reading}, misses the target, {target}" => "it is not on track (B)",
            Decision "期限の年度で直線は目標に至る。到達目標は期限の到来によりBとする" / "at the due year the line ends at the target; a milestone is B once due";
         5: (Missed,      Milestone, Ahead,  _         ) => Undetermined(NotDue),
            "目標{target}は達成されていないが、期限（{due}）が到来していない" => "評価の対象としない",
            "the milestone {target} is not reached, but not due until {due} either" => "it is not rated",
            Decision "到達目標に途中の段階はない" / "a milestone has no half-way";
         6: (Undecided,   _,         _,      _         )
          | (Missed,      Number,    Ahead,  NoPrevious) => Undetermined(PreviousMissing),
            "前年度の実績値がない" => "評価の対象としない",
            "there is no result for last year" => "it is not rated",
            Decision "前年度の実績値がなければ、直線も増減も得られない" / "without last year's result there is no line and no change";
         7: (Missed,      Number,    Ahead,  FellBack  ) => Mark(NotOnTrack),
            "{required?}前年度の実績{previous}は目標（{target}）を達成していたが、今年度の実績は{reading}となり、目標を達成していない" => "順調でない（B）とする",
            "last year's result, {previous}, met the target, {target}, but this year's, {reading}, misses it" => "it is not on track (B)";
         8: (Missed,      Number,    Ahead,  OnLine    ) => Mark(OnTrack),
            "{target?}前年度の実績{previous}と{due}の目標値{target_value}を直線で結んだ場合、{year}に必要な値は{required}[（{rounding}）][{better=lower}以下]であり、実績{reading}はこれを満たしている" => "順調（A）とする",
            "a straight line from last year's {previous} to the target of {target_value} in {due} requires {required}[ ({rounding})][{better=lower} or less] in {year}; the result, {reading}, satisfies this" => "it is on track (A)";
         9: (Missed,      Number,    Ahead,  OffLine   ) => Mark(NotOnTrack),
            "{target?}前年度の実績{previous}と{due}の目標値{target_value}を直線で結んだ場合、{year}に必要な値は{required}[（{rounding}）][{better=lower}以下]であるが、実績は{reading}[{better=lower}とこれを超えている|にとどまる]" => "順調でない（B）とする",
            "a straight line from last year's {previous} to the target of {target_value} in {due} requires {required}[ ({rounding})][{better=lower} or less] in {year}; the result, {reading}, [{better=lower}exceeds it|falls short]" => "it is not on track (B)";
        10: (Missed,      Number,    Ahead,  NotAsked  ) => Mark(NotOnTrack),
            "実績（{reading}）が目標（{target}）を達成していない" => "順調でない（B）とする",
            "the result, {reading}, misses the target, {target}" => "it is not on track (B)",
            Stated "目標達成のみで判定する区と、これに反対する区の記録がある" / "one ward is on record as using “target met”, another as against it";
        11: (RateReached, _,         _,      _         ) => Mark(OnTrack),
            "達成率[（{formula}）]{rate}[（{rounding}）]が{bound}以上である" => "順調（A）とする",
            "the achievement rate[ ({formula})], {rate}[ ({rounding})], is at least {bound}" => "it is on track (A)",
            Decision "求められる達成率とその出典は、評価規則の定めによる" / "the rate required and its source are the rubric's";
        12: (RateShort,   _,         _,      _         ) => Mark(NotOnTrack),
            "達成率[（{formula}）]{rate}[（{rounding}）]が{bound}未満である" => "順調でない（B）とする",
            "the achievement rate[ ({formula})], {rate}[ ({rounding})], is below {bound}" => "it is not on track (B)",
            Decision "求められる達成率とその出典は、評価規則の定めによる" / "the rate required and its source are the rubric's";
        13: (NoRate,      _,         _,      _         ) => Undetermined(RateUnknown),
            "達成率又は求められる達成率を算定できない" => "評価の対象としない",
            "the achievement rate or the rate required is not known" => "it is not rated",
            Decision "判定できないものを順調でないとはしない" / "what is not known is not failed";
        14: (Forecast,    _,         _,      _         ) => Undetermined(ReadingForecast),
            "記載された値（{reading}）は見込みであり、実績ではない" => "評価の対象としない",
            "the value given ({reading}) is no result yet" => "it is not rated",
            Decision "見込みは実績ではない" / "a forecast is no result";
        15: (PreviousForecast, _,    _,      _         )
          | (Missed,      Number,    Ahead,  FromForecast) => Undetermined(ReadingForecast),
            "前年度の値（{previous}）は見込みであり、実績ではない" => "評価の対象としない",
            "the value given for last year ({previous}) is no result" => "it is not rated",
            Decision "前年度の実績値がなければ、直線も増減も得られない" / "without last year's result there is no line and no change";
        16: (NotPositive, _,         _,      _         ) => Undetermined(ReferenceNotPositive),
            "増減率の基準となる{reference}が正の数でない" => "評価の対象としない",
            "{reference} is not above zero and no relative change can be taken from it" => "it is not rated",
            Decision "0又は負の数に対する増減率は意味をもたない" / "a change relative to zero or less means nothing";
        17: (Missed,      Number,    Ahead,  PathMet   ) => Mark(OnTrack),
            "{target?}{year}の目安（{path}）を実績（{reading}）が満たしている" => "順調（A）とする",
            "the result, {reading}, satisfies what the published path asks for in {year}, {path}" => "it is on track (A)",
            Stated "長野県の目安値" / "the yearly guide values of Nagano Prefecture";
        18: (Missed,      Number,    Ahead,  PathMissed) => Mark(NotOnTrack),
            "{target?}{year}の目安（{path}）を実績（{reading}）が満たしていない" => "順調でない（B）とする",
            "the result, {reading}, does not satisfy what the published path asks for in {year}, {path}" => "it is not on track (B)",
            Stated "長野県の目安値" / "the yearly guide values of Nagano Prefecture";
    }
}
