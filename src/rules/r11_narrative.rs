//! R11 課題, 改善策 and 今後の対応方向・改善策: which narratives must be filled.
//!
//! STATED, for the sister form 様式3: 「左記が「③」の場合は必須」. INFERRED for a strategy that is イ. The stated
//! mark decides if it is legible, else the derived one. 「―」 and blank do not fill a required cell.

use crate::rules::clause::rule;
use crate::terms::{InitiativeEffectiveness, Level, Narrative, StrategyEffectiveness};

rule! {
    /// R11 課題, 改善策.
    R11 = 11;

    /// Whether 課題 and 改善策 of an initiative must be filled.
    ///
    /// The first row that applies:
    table "課題・改善策" / "whether an initiative's narratives are required", Stated "様式3：「左記が「③」の場合は必須」" / "様式3: “左記が「③」の場合は必須”";
    use Level, InitiativeEffectiveness, Narrative;
    pub fn initiative_narrative(level: Option<Level>, effectiveness: Option<InitiativeEffectiveness>) -> Narrative {
        1: (Some(WithdrawalTriggered),           _                      ) => Required,
            "業績目標の達成状況が③である" => "{column}の記入が必要である",
            "the achievement is ③" => "{column} must be filled in";
        2: (None | Some(Achieved | NotAchieved), Some(NotEffective)     ) => Required,
            "戦略に対する取組の有効性が×である" => "{column}の記入が必要である",
            "the effectiveness of the initiative is ×" => "{column} must be filled in",
            Inferred "様式の×3件はいずれも両欄に記入がある" / "all three × of the form have both cells filled";
        3: (None | Some(Achieved | NotAchieved), None | Some(Effective) ) => Optional,
            "業績目標の達成状況が③でなく、戦略に対する取組の有効性が×でない" => "{column}の記入は任意である",
            "the achievement is not ③ and the effectiveness is not ×" => "{column} may be left blank",
            Inferred "様式では取組8件に記入がない（空欄6件、「―」2件）" / "8 initiatives of the form leave them unfilled: 6 blank, 2 with ―";
    }

    /// Whether 課題 and 今後の対応方向・改善策 of a strategy must be filled.
    ///
    /// The first row that applies:
    table "課題・今後の対応方向・改善策" / "whether a strategy's narratives are required", Inferred "様式のイ3件はいずれも両欄に記入がある" / "all three イ of the form have both cells filled";
    use StrategyEffectiveness, Narrative;
    pub fn strategy_narrative(effectiveness: Option<StrategyEffectiveness>) -> Narrative {
        4: (Some(NotEffective),     ) => Required,
            "戦略のアウトカムに対する有効性がイである" => "{column}の記入が必要である",
            "the effectiveness of the strategy is イ" => "{column} must be filled in";
        5: (None | Some(Effective), ) => Optional,
            "戦略のアウトカムに対する有効性がイでない" => "{column}の記入は任意である",
            "the effectiveness of the strategy is not イ" => "{column} may be left blank";
    }
}
