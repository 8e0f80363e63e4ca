//! R4 達成率: how a target's achievement rate is computed; a better reading has a higher rate.
//!
//! DECISION: the rate of a lower-is-better target is target ÷ reading. STATED: 長崎市 takes 2 −
//! reading ÷ target, so the formula is a parameter, see [`RateRule`]. For a positive target, that
//! rate is 200% at a reading of 0 and negative beyond twice the target. Both rates are 100% exactly
//! on the target.

use crate::rules::clause::rule;
use crate::terms::{Direction, GoalKind, RateFormula, RateRule, Sign};

rule! {
    /// R4 達成率.
    R4 = 4;

    /// How the achievement rate is computed.
    ///
    /// The first row that applies:
    table "達成率の算定" / "what the achievement rate is", Decision "低いほどよい目標の達成率は目標÷実績とし、負の数及び高いほどよい目標で目標値が0の場合は算定しない" / "where lower is better the rate is target ÷ result; a negative number, and a target of zero where higher is better, have none";
    use GoalKind, Direction, Sign, RateRule, RateFormula;
    pub fn achievement_rate(goal: GoalKind, direction: Direction, reading: Option<Sign>, target: Sign, rule: RateRule) -> RateFormula {
        1: (Change | Milestone, _, _,           _,        _) => Unknown,
            "前年度からの増減又は到達目標であり、実績値に対する基準がない" => "達成率は算定しない",
            "the target is a change or a milestone" => "there is no rate";
        2: (Number, _,      None,                  _,        _) => Unknown,
            "実績値がない" => "達成率は算定できない",
            "there is no result" => "there is no rate";
        3: (Number, _,      Some(Negative),        _,        _)
         | (Number, _,      Some(Zero | Positive), Negative, _) => Unknown,
            "実績値又は目標値が負の数である" => "達成率は算定しない",
            "the result or the target is negative" => "there is no rate";
        4: (Number, Lower,  Some(Zero),            Zero,     _)
         | (Number, Lower,  Some(Zero),            Positive, Quotient) => Unbounded,
            "低いほどよい目標で、実績が0である" => "達成率は上限なしとする",
            "lower is better and the result is 0" => "the rate is without bound",
            Decision "実績0はこれ以上改善できないため、どの率も下回らない" / "a result of 0 cannot be bettered, so it is below no rate";
        5: (Number, Lower,  Some(Positive),        Zero,     _) => ZeroPercent,
            "低いほどよい目標で、目標が0、実績が0でない" => "達成率は0%とする",
            "lower is better, the target is 0 and the result is not" => "the rate is 0%",
            Decision "0÷実績" / "0 ÷ result";
        6: (Number, Higher, Some(Zero | Positive), Zero,     _) => Unknown,
            "高いほどよい目標で、目標が0である" => "達成率は算定しない",
            "higher is better and the target is 0" => "there is no rate",
            Decision "0で除することはできない" / "nothing can be divided by 0";
        7: (Number, Higher, Some(Zero | Positive), Positive, _) => ReadingOverTarget,
            "高いほどよい目標である" => "達成率は実績÷目標とする",
            "higher is better" => "the rate is result ÷ target",
            Stated "市政改革プラン：実績を目標値で除した進捗率。【5-3-1】【5-3-2】の「各業績目標の達成率」には算式の記載がない" / "市政改革プラン: the result divided by the target; 【5-3-1】 and 【5-3-2】 print “各業績目標の達成率” without a formula";
        8: (Number, Lower,  Some(Positive),        Positive, Quotient) => TargetOverReading,
            "低いほどよい目標である" => "達成率は目標÷実績とする",
            "lower is better" => "the rate is target ÷ result";
        9: (Number, Lower,  Some(Zero | Positive), Positive, TwoMinusQuotient) => TwoMinusReadingOverTarget,
            "低いほどよい目標で、評価規則が2から引く算式を採る" => "達成率は2－実績÷目標とする",
            "lower is better and the rubric asks for two minus the quotient" => "the rate is 2 − result ÷ target",
            Stated "長崎市の算式。実績0は200%、目標の2倍を超える実績は負の率となり、下限は設けない" / "the formula of Nagasaki City; a result of 0 is 200%, one beyond twice the target is negative, and no bound is set below";
    }
}
