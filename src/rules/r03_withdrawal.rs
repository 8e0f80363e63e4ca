//! R3 撤退基準への該当: whether a withdrawal criterion is triggered.
//!
//! The form's 「撤退基準未達成」 reads "criterion not reached" but means that the withdrawal condition
//! holds. So this crate says triggered and not triggered.

use crate::rules::clause::rule;
use crate::terms::{Asked, Found, WithdrawalState};

rule! {
    /// R3 撤退基準への該当.
    R3 = 3;

    /// Whether a withdrawal criterion is triggered, by what it asks for and the states of its
    /// conditions.
    ///
    /// The first row that applies:
    table "撤退基準への該当" / "whether the withdrawal criterion is triggered", Inferred "複数の条件はいずれか一つに該当すれば足りる：【5-3-2】の記載から明らかであり、【5-1-1】の「それぞれ」も同様に読む。すべてへの該当を求めることもできる" / "one of several conditions is enough: 【5-3-2】 proves it, and “それぞれ” in 【5-1-1】 is read the same way; all can be asked for";
    use Asked, Found, WithdrawalState;
    pub fn withdrawal(asked: Asked, holding: Found, failing: Found, unknown: Found) -> WithdrawalState {
        1: (Nothing,     _,       _,       _      ) => NoCriterion,
            "撤退基準が定められていない" => "非該当として扱う",
            "there is no withdrawal criterion" => "it counts as not triggered",
            Decision "定めのない基準に該当することはない" / "what is not asked cannot be triggered";
        2: (PrintedOnly, _,       _,       _      ) => Unknown,
            "撤退基準の記載はあるが、実績値と照合できる条件が設定されていない" => "該当の有無は判定不可とする",
            "a withdrawal criterion is printed, but it has no condition that a result can be checked against" => "whether it is triggered is undetermined",
            Decision "条件のない記載からは該当の有無が定まらない" / "a sentence without a condition decides nothing";
        3: (Any,         Present, _,       _      ) => Triggered,
            "[{conditions=1}条件|条件のいずれか]に該当する" => "撤退基準に該当する",
            "[{conditions=1}its condition|one of its conditions] holds" => "the withdrawal criterion is triggered";
        4: (Any,         Absent,  _,       Present) => Unknown,
            "[{conditions=1}条件に該当するか判定できない|該当する条件はないが、判定できない条件がある]" => "該当の有無は判定不可とする",
            "[{conditions=1}its condition cannot be tested|no condition holds, but not all can be tested]" => "whether the withdrawal criterion is triggered is undetermined",
            Decision "判定できない条件に該当する可能性がある" / "a condition that cannot be tested may hold";
        5: (Any,         Absent,  _,       Absent ) => NotTriggered,
            "条件[{conditions=1}に|のいずれにも]該当しない" => "撤退基準に該当しない",
            "[{conditions=1}its condition does not hold|none of its conditions holds]" => "the withdrawal criterion is not triggered";
        6: (All,         _,       Present, _      ) => NotTriggered,
            "[{conditions=1}条件に該当しない|すべての条件に該当することを要するが、該当しない条件がある]" => "撤退基準に該当しない",
            "[{conditions=1}its condition does not hold|all conditions are asked for, and not all hold]" => "the withdrawal criterion is not triggered",
            Decision "すべてへの該当を求めることもできるが、様式に例はない" / "all can be asked for; the form does not";
        7: (All,         _,       Absent,  Present) => Unknown,
            "[{conditions=1}条件に該当するか判定できない|該当しない条件はないが、判定できない条件がある]" => "該当の有無は判定不可とする",
            "[{conditions=1}its condition cannot be tested|no condition fails, but not all can be tested]" => "whether the withdrawal criterion is triggered is undetermined",
            Decision "すべてへの該当を求めることもできるが、様式に例はない" / "all can be asked for; the form does not";
        8: (All,         _,       Absent,  Absent ) => Triggered,
            "条件[{conditions=1}|のすべて]に該当する" => "撤退基準に該当する",
            "[{conditions=1}its condition holds|all of its conditions hold]" => "the withdrawal criterion is triggered",
            Decision "すべてへの該当を求めることもできるが、様式に例はない" / "all can be asked for; the form does not";
    }
}
