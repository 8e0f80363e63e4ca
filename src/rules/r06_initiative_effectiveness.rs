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

    /// The mark of an initiative's effectiveness; `targets` says whether it has any.
    ///
    /// The first row that applies:
    table "戦略に対する取組の有効性" / "whether an initiative is effective for its strategy", Inferred "様式の15件すべてに一致" / "fits all 15 marks of the form";
    use WithdrawalState, Found, Derived, InitiativeEffectiveness, Reason;
    pub fn initiative_effectiveness(withdrawal: WithdrawalState, targets: Found) -> Derived<InitiativeEffectiveness> {
        1: (Triggered,                  _      ) => Mark(NotEffective),
            "[[{targets=1}業績目標|業績目標{target}]の実績{reading}[（達成率{rate}[、{rounding}][、{formula}により算定]）]が撤退基準「{condition}」に該当する|撤退基準に該当する]" => "有効でない（×）とする",
            "[[{targets=1}the result|the result of target {target}], {reading}[ (achievement rate {rate}[, {rounding}][, by {formula}])], falls under the withdrawal condition “{condition}”|the withdrawal criterion is triggered]" => "the initiative is not effective (×)";
        2: (Unknown,                    _      ) => Undetermined(WithdrawalUnknown),
            "[[{targets=1}業績目標|業績目標{target}]に実績値がなく（{missing}）、撤退基準「{condition}」に該当するか判定できない|[{targets=1}業績目標|業績目標{target}]の実績{reading}では、撤退基準「{condition}」に該当するか判定できない|撤退基準に該当するか判定できない]" => "判定不可とする",
            "[{missing?}[{targets=1}there is no result ({missing})|target {target} has no result ({missing})] and the withdrawal condition “{condition}” cannot be tested|[{targets=1}the result|the result of target {target}], {reading}, cannot be tested against the withdrawal condition “{condition}”|whether the withdrawal criterion is triggered is undetermined]" => "the effectiveness is undetermined",
            Decision "判定できないものを有効でないとはしない" / "what is not known is not failed";
        3: (NotTriggered | NoCriterion, Present) => Mark(Effective),
            "撤退基準に該当しない" => "有効（○）とする",
            "the withdrawal criterion is not triggered" => "the initiative is effective (○)";
        4: (NotTriggered | NoCriterion, Absent ) => Undetermined(NoTargets),
            "業績目標がない" => "判定不可とする",
            "there is no performance target" => "the effectiveness is undetermined",
            Decision "有効であったことを示すものがない" / "nothing shows that it worked";
    }
}
