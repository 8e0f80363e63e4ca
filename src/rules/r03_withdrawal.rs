//! R3 撤退基準への該当: whether a withdrawal criterion is triggered.
//!
//! The form's 「撤退基準未達成」 reads "criterion not reached"; what it means is that the
//! withdrawal condition holds. So the words here are triggered and not triggered.

use crate::rules::clause::rule;
use crate::terms::{Asked, Found, WithdrawalState};

rule! {
    /// R3 撤退基準への該当.
    R3 = 3;

    /// Whether a withdrawal criterion is triggered, by what it asks and which states are among its
    /// conditions'.
    ///
    /// The first row that applies:
    table "撤退基準への該当" / "whether the withdrawal criterion is triggered", Inferred "several conditions combine with any: 【5-3-2】 proves it, and the それぞれ of 【5-1-1】 is read the same way; all can be asked for";
    use Asked, Found, WithdrawalState;
    pub fn withdrawal(asked: Asked, holding: Found, failing: Found, unknown: Found) -> WithdrawalState {
        1: (Nothing,     _,       _,       _      ) => NoCriterion,
            "撤退基準が定められていない" => "該当しないものとして扱う",
            "there is no withdrawal criterion" => "it counts as not triggered",
            Decision "what is not asked cannot be triggered";
        2: (PrintedOnly, _,       _,       _      ) => Unknown,
            "撤退基準の記載はあるが、実績に照らせる条件がない" => "該当するか否かは不明である",
            "the withdrawal criterion has no condition that could be asked" => "it is not known whether it is triggered",
            Decision "a sentence without a condition decides nothing";
        3: (Any,         Present, _,       _      ) => Triggered,
            "条件のいずれかに当たる" => "撤退基準に該当する",
            "one of the conditions holds" => "it is triggered";
        4: (Any,         Absent,  _,       Present) => Unknown,
            "当たる条件はないが、不明な条件がある" => "該当するか否かは不明である",
            "no condition holds, but one is unknown" => "it is not known whether it is triggered",
            Decision "an unknown condition may hold";
        5: (Any,         Absent,  _,       Absent ) => NotTriggered,
            "条件のいずれにも当たらない" => "撤退基準に該当しない",
            "none of the conditions holds" => "it is not triggered";
        6: (All,         _,       Present, _      ) => NotTriggered,
            "すべての条件に当たることを要するが、当たらない条件がある" => "撤退基準に該当しない",
            "not all of the conditions hold, and all are asked" => "it is not triggered",
            Decision "all can be asked for; the form does not";
        7: (All,         _,       Absent,  Present) => Unknown,
            "当たらない条件はないが、不明な条件がある" => "該当するか否かは不明である",
            "no condition fails, but one is unknown" => "it is not known whether it is triggered",
            Decision "all can be asked for; the form does not";
        8: (All,         _,       Absent,  Absent ) => Triggered,
            "条件のすべてに当たる" => "撤退基準に該当する",
            "all of the conditions hold" => "it is triggered",
            Decision "all can be asked for; the form does not";
    }
}
