//! R5 業績目標の達成状況.
//!
//! > ①：目標達成　(ⅰ)取組は予定どおり実施　(ⅱ)取組を予定どおり実施しなかった\
//! > ②：目標未達成　(ⅰ)取組は予定どおり実施　(ⅱ)取組を予定どおり実施しなかった\
//! > ③：撤退基準未達成
//!
//! STATED: the legend. INFERRED: the levels, 15 of 15 on the form. (ⅰ) and (ⅱ) have no cell of
//! their own on the form; they are copied from "carried out as planned or not" and prove nothing.
//! DECISION: ③ outranks a met target.

use crate::rules::clause::rule;
use crate::rules::derived::Derived;
use crate::terms::{Achievement, Implementation, Level, Reason, Targets, WithdrawalState};

rule! {
    /// R5 業績目標の達成状況.
    R5 = 5;

    /// The level ① ② ③.
    ///
    /// The first row that applies:
    table "業績目標の達成状況" / "the level of an initiative's achievement", Inferred "様式の①②③の別15件すべてに一致" / "fits all 15 levels of the form";
    use WithdrawalState, Targets, Derived, Level, Reason;
    pub fn level(withdrawal: WithdrawalState, targets: Targets) -> Derived<Level> {
        1: (Triggered,                  _               ) => Mark(WithdrawalTriggered),
            "[[{targets=1}業績目標|業績目標{target}]の実績{reading}[（達成率{rate}[、{rounding}][、{formula}により算定]）]が撤退基準「{condition}」に該当する|撤退基準に該当する]" => "③とする",
            "[[{targets=1}the result|the result of target {target}], {reading}[ (achievement rate {rate}[, {rounding}][, by {formula}])], falls under the withdrawal condition “{condition}”|the withdrawal criterion is triggered]" => "the level is ③",
            Decision "③は目標の達成に優先する" / "③ outranks a met target";
        2: (Unknown,                    _               ) => Undetermined(WithdrawalUnknown),
            "[[{targets=1}業績目標|業績目標{target}]に実績値がなく（{missing}）、撤退基準「{condition}」に該当するか判定できない|[{targets=1}業績目標|業績目標{target}]の実績{reading}では、撤退基準「{condition}」に該当するか判定できない|撤退基準に該当するか判定できない]" => "判定不可とする",
            "[{missing?}[{targets=1}there is no result ({missing})|target {target} has no result ({missing})] and the withdrawal condition “{condition}” cannot be tested|[{targets=1}the result|the result of target {target}], {reading}, cannot be tested against the withdrawal condition “{condition}”|whether the withdrawal criterion is triggered is undetermined]" => "the level is undetermined",
            Decision "判定できないものを未達成とはしない" / "what is not known is not failed";
        3: (NotTriggered | NoCriterion, Targets::None   ) => Undetermined(NoTargets),
            "業績目標がない" => "判定不可とする",
            "there is no performance target" => "the level is undetermined",
            Decision "達成したことを示すものがない" / "nothing shows that it was met";
        4: (NotTriggered | NoCriterion, SomeMissed      ) => Mark(NotAchieved),
            "撤退基準に該当せず、[{targets=1}業績目標が未達成である|業績目標{targets}件のうち{missed}件が未達成である]" => "②とする",
            "the withdrawal criterion is not triggered and [{targets=1}the target is missed|{missed} of the {targets} targets [{missed=1}is|are] missed]" => "the level is ②";
        5: (NotTriggered | NoCriterion, AllMet          ) => Mark(Achieved),
            "撤退基準に該当せず、[{targets=1}業績目標を達成している|業績目標{targets}件をすべて達成している]" => "①とする",
            "the withdrawal criterion is not triggered and [{targets=1}the target is met|each of the {targets} targets is met]" => "the level is ①";
        6: (NotTriggered | NoCriterion, SomeUnknown(why)) => Undetermined(why),
            "[{targets=1}業績目標の達成を判定できない|未達成はないが、業績目標{targets}件のうち{unknown}件の達成を判定できない]" => "判定不可とする",
            "[{targets=1}whether the target is met is undetermined|no target is missed, but {unknown} of the {targets} targets [{unknown=1}is|are] undetermined]" => "the level is undetermined",
            Decision "判定できないものを未達成とはしない" / "what is not known is not failed";
    }

    /// The mark: a level with (ⅰ) or (ⅱ).
    ///
    /// The first row that applies:
    table "業績目標の達成状況（ⅰ・ⅱ）" / "the mark of an initiative's achievement", Stated "凡例。(ⅰ)(ⅱ)に独立した欄はない" / "the legend; the suffix has no cell of its own";
    use Derived, Level, Implementation, Achievement, Reason;
    pub fn achievement(level: Derived<Level>, implementation: Option<Implementation>) -> Derived<Achievement> {
        7: (Mark(Level::WithdrawalTriggered), _                 ) => Mark(Achievement::WithdrawalTriggered),
            "撤退基準に該当する" => "③とする",
            "the withdrawal criterion is triggered" => "the mark is ③";
        8: (Mark(Achieved),                   Some(AsPlanned)   ) => Mark(AchievedAsPlanned),
            "目標を達成し、取組を予定どおり実施した" => "①(ⅰ)とする",
            "the level is ① and the initiative was carried out as planned" => "the mark is ①(ⅰ)";
        9: (Mark(Achieved),                   Some(NotAsPlanned)) => Mark(AchievedNotAsPlanned),
            "目標を達成し、取組を予定どおり実施しなかった" => "①(ⅱ)とする",
            "the level is ① and the initiative was not carried out as planned" => "the mark is ①(ⅱ)";
        10: (Mark(NotAchieved),               Some(AsPlanned)   ) => Mark(NotAchievedAsPlanned),
            "目標が未達成で、取組を予定どおり実施した" => "②(ⅰ)とする",
            "the level is ② and the initiative was carried out as planned" => "the mark is ②(ⅰ)";
        11: (Mark(NotAchieved),               Some(NotAsPlanned)) => Mark(NotAchievedNotAsPlanned),
            "目標が未達成で、取組を予定どおり実施しなかった" => "②(ⅱ)とする",
            "the level is ② and the initiative was not carried out as planned" => "the mark is ②(ⅱ)";
        12: (Mark(Achieved | NotAchieved),    None              ) => Undetermined(ImplementationUnknown),
            "{level}であるが、取組を予定どおり実施したかの記載がない" => "(ⅰ)(ⅱ)の別は判定不可とする",
            "the level is {level}, but whether the initiative was carried out as planned is not given" => "the mark is undetermined",
            Decision "記載がなければ(ⅰ)と(ⅱ)のいずれもあり得る" / "without it both (ⅰ) and (ⅱ) are possible";
        13: (Undetermined(why),               _                 ) => Undetermined(why),
            "①②③の別が{level}である" => "判定不可とする",
            "the level is {level}" => "the mark is undetermined too",
            Decision "判定不可の理由は上位に引き継ぐ" / "the reason is inherited upwards";
    }
}
