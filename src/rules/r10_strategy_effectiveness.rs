//! R10 戦略のアウトカムに対する有効性.
//!
//! > ア：有効であり、継続して推進\
//! > イ：有効でないため、戦略を見直す
//!
//! STATED: the legend. INFERRED: what the numbers show. Where not all initiatives were achieved, it
//! is a human judgement: the form has both ア (4-1, 5-2, 5-3) and イ (4-4) for B and b.

use crate::rules::clause::rule;
use crate::rules::derived::Derived;
use crate::terms::{LeftToOfficer, OutcomeStatus, Progress, StrategyEffectiveness};

rule! {
    /// R10 戦略のアウトカムに対する有効性.
    R10 = 10;

    /// What the numbers show about a strategy's effectiveness.
    ///
    /// The first row that applies:
    table "戦略のアウトカムに対する有効性" / "whether a strategy is effective for its outcome", Inferred "様式の7件のうち、数値から定まる3件すべてに一致。残る4件は区の判断による" / "fits all 3 marks of the form that figures decide; 4 are judgements";
    use Derived, StrategyEffectiveness;
    pub fn strategy_effectiveness(overall: Derived<OutcomeStatus>, progress: Derived<Progress>) -> Derived<StrategyEffectiveness> {
        1: (Mark(OutcomeStatus::OnTrack),    Mark(Progress::OnTrack)   ) => Mark(Effective),
            "戦略の進捗状況が順調（a）であり、アウトカムの達成状況（全体）も順調（A）である" => "有効（ア）とする",
            "progress is on track (a) and the outcome is too (A)" => "the strategy is effective (ア)";
        2: (Mark(OutcomeStatus::NotOnTrack), Mark(Progress::OnTrack)   ) => Mark(NotEffective),
            "戦略の進捗状況は順調（a）であるが、アウトカムの達成状況（全体）が順調でない（B）" => "有効でない（イ）とする",
            "progress is on track (a), but the outcome is not (B)" => "the strategy is not effective (イ)";
        3: (Mark(_),                         Mark(Progress::NotOnTrack)) => Judgement(LeftToOfficer),
            "アウトカムの達成状況（全体）が{overall}、戦略の進捗状況が{progress}であり、数値のみでは定まらない" => "区の判断による",
            "the outcome is {overall} and progress is {progress}, and the figures alone do not decide" => "the ward judges";
        4: (Undetermined(reason),            _                         ) => Undetermined(reason),
            "アウトカムの達成状況（全体）が{overall}である" => "判定不可とする",
            "the overall status is {overall}" => "the effectiveness is undetermined too",
            Decision "判定不可の理由は上位に引き継ぐ" / "the reason is inherited upwards";
        5: (Mark(_),                         Undetermined(reason)      ) => Undetermined(reason),
            "戦略の進捗状況が{progress}である" => "判定不可とする",
            "progress is {progress}" => "the effectiveness is undetermined too",
            Decision "判定不可の理由は上位に引き継ぐ" / "the reason is inherited upwards";
    }
}
