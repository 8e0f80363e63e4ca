//! R6 戦略に対する取組の有効性.
//!
//! > ○：有効\
//! > ×：有効でないため見直す
//!
//! STATED: the legend. INFERRED: × exactly when the withdrawal criterion is triggered, 15 of 15
//! on the form; ○ does not wait for the targets.

use crate::rules::clause::rule;
use crate::rules::derived::Derived;
use crate::terms::{Found, InitiativeEffectiveness, Reason, WithdrawalState};

rule! {
    /// R6 戦略に対する取組の有効性.
    R6 = 6;

    /// The mark of an initiative's effectiveness; `targets` is whether it has any.
    ///
    /// The first row that applies:
    table "戦略に対する取組の有効性" / "whether an initiative is effective for its strategy", Inferred "15 of 15 on the form";
    use WithdrawalState, Found, Derived, InitiativeEffectiveness, Reason;
    pub fn initiative_effectiveness(withdrawal: WithdrawalState, targets: Found) -> Derived<InitiativeEffectiveness> {
        1: (Triggered,                  _      ) => Mark(NotEffective),
            "[業績目標{target}の実績{reading}][（達成率{rate}[、{rounding}]）][が「{condition}」に当たり、]撤退基準に該当している" => "有効でない（×）とする",
            "[target {target} reads {reading}][ (achievement rate {rate}[, {rounding}])][ and meets the condition “{condition}”; ]the withdrawal criterion is triggered" => "not effective (×)";
        2: (Unknown,                    _      ) => Undetermined(WithdrawalUnknown),
            "[業績目標{target}の実績（{reading}）が「{condition}」に当たるかを判断できず、]撤退基準に該当するか不明である" => "判定できない",
            "[target {target} reads {reading} and cannot be held against “{condition}”; ]it is not known whether the withdrawal criterion is triggered" => "it is undetermined",
            Decision "what is not known is not failed";
        3: (NotTriggered | NoCriterion, Present) => Mark(Effective),
            "撤退基準に該当しない" => "有効（○）とする",
            "the withdrawal criterion is not triggered" => "effective (○)";
        4: (NotTriggered | NoCriterion, Absent ) => Undetermined(NoTargets),
            "業績目標がない" => "判定できない",
            "there is no performance target" => "it is undetermined",
            Decision "nothing shows that it worked";
    }
}
