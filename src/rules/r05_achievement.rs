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
    table "業績目標の達成状況" / "the level of an initiative's achievement", Inferred "15 of 15 levels on the form";
    use WithdrawalState, Targets, Derived, Level, Reason;
    pub fn level(withdrawal: WithdrawalState, targets: Targets) -> Derived<Level> {
        1: (Triggered,                  _               ) => Mark(WithdrawalTriggered),
            "[業績目標{target}の実績{reading}][（達成率{rate}[、{rounding}]）][が「{condition}」に当たり、]撤退基準に該当している" => "③とする",
            "[target {target} reads {reading}][ (achievement rate {rate}[, {rounding}])][ and meets the condition “{condition}”; ]the withdrawal criterion is triggered" => "③",
            Decision "③ outranks a met target";
        2: (Unknown,                    _               ) => Undetermined(WithdrawalUnknown),
            "[業績目標{target}の実績（{reading}）が「{condition}」に当たるかを判断できず、]撤退基準に該当するか不明である" => "判定できない",
            "[target {target} reads {reading} and cannot be held against “{condition}”; ]it is not known whether the withdrawal criterion is triggered" => "the level is undetermined",
            Decision "what is not known is not failed";
        3: (NotTriggered | NoCriterion, Targets::None   ) => Undetermined(NoTargets),
            "業績目標がない" => "判定できない",
            "there is no performance target" => "the level is undetermined",
            Decision "nothing shows that it was met";
        4: (NotTriggered | NoCriterion, SomeMissed      ) => Mark(NotAchieved),
            "撤退基準に該当せず、業績目標{targets}件のうち{missed}件が未達成である" => "②とする",
            "the withdrawal criterion is not triggered and not every target is met ({missed} of {targets} missed)" => "②";
        5: (NotTriggered | NoCriterion, AllMet          ) => Mark(Achieved),
            "撤退基準に該当せず、業績目標{targets}件をすべて達成している" => "①とする",
            "the withdrawal criterion is not triggered and every target is met ({targets} in all)" => "①";
        6: (NotTriggered | NoCriterion, SomeUnknown(why)) => Undetermined(why),
            "未達成はないが、業績目標{targets}件のうち{unknown}件の達成が不明である" => "判定できない",
            "no target is missed, but {unknown} of {targets} are unknown" => "the level is undetermined",
            Decision "what is not known is not failed";
    }

    /// The mark: a level with (ⅰ) or (ⅱ).
    ///
    /// The first row that applies:
    table "業績目標の達成状況（ⅰ・ⅱ）" / "the mark of an initiative's achievement", Stated "the legend; the suffix has no cell of its own";
    use Derived, Level, Implementation, Achievement, Reason;
    pub fn achievement(level: Derived<Level>, implementation: Option<Implementation>) -> Derived<Achievement> {
        7: (Mark(Level::WithdrawalTriggered), _                 ) => Mark(Achievement::WithdrawalTriggered),
            "撤退基準に該当している" => "③とする",
            "the withdrawal criterion is triggered" => "③";
        8: (Mark(Achieved),                   Some(AsPlanned)   ) => Mark(AchievedAsPlanned),
            "目標を達成し、取組は予定どおり実施された" => "①(ⅰ)とする",
            "the targets are met and it was carried out as planned" => "①(ⅰ)";
        9: (Mark(Achieved),                   Some(NotAsPlanned)) => Mark(AchievedNotAsPlanned),
            "目標を達成し、取組は予定どおり実施されなかった" => "①(ⅱ)とする",
            "the targets are met and it was not carried out as planned" => "①(ⅱ)";
        10: (Mark(NotAchieved),               Some(AsPlanned)   ) => Mark(NotAchievedAsPlanned),
            "目標は未達成で、取組は予定どおり実施された" => "②(ⅰ)とする",
            "a target is missed and it was carried out as planned" => "②(ⅰ)";
        11: (Mark(NotAchieved),               Some(NotAsPlanned)) => Mark(NotAchievedNotAsPlanned),
            "目標は未達成で、取組は予定どおり実施されなかった" => "②(ⅱ)とする",
            "a target is missed and it was not carried out as planned" => "②(ⅱ)";
        12: (Mark(Achieved | NotAchieved),    None              ) => Undetermined(ImplementationUnknown),
            "{level}であるが、取組が予定どおり実施されたかが不明である" => "(ⅰ)(ⅱ)を判定できない",
            "the level is {level}, but it is not given whether it was carried out as planned" => "the mark is undetermined",
            Decision "without it both (ⅰ) and (ⅱ) are possible";
        13: (Undetermined(why),               _                 ) => Undetermined(why),
            "①②③の別が定まらない（{level}）" => "判定できない",
            "the level is undetermined ({level})" => "so is the mark",
            Decision "reasons are inherited upwards";
    }
}
