//! What an officer should do about a finding. Nothing is corrected for them, and some findings only
//! need a look.

use crate::review::finding::FindingCode;
use crate::terms::remedy::remedies;

remedies! {
    /// Returns what an officer should do about it.
    ///
    /// ```
    /// use kusei::FindingCode;
    ///
    /// assert_eq!(FindingCode::MarkMissing.remedy().ja, "記号を記入してください");
    /// assert_eq!(FindingCode::MarkMissing.remedy().en, "enter the mark");
    /// ```
    FindingCode {
        IllegibleMark =>
            "その欄の凡例にある記号を記入してください",
            "enter a mark of the column's legend";
        MarkDiffers =>
            "実績値・目標・撤退基準に誤りがないか確かめてください。誤りがなく、区の判断により規則と異なる記号とするときは、その理由を説明できるようにしてください",
            "check results, targets and withdrawal criterion; if they are right and the ward judges otherwise, be ready to say why";
        VerdictDiffers =>
            "実績値、目標、「達成」「未達成」の記載のうち、誤っているものを正してください",
            "correct what is wrong: the result, the target or the verdict";
        MarkMissing =>
            "記号を記入してください",
            "enter the mark";
        ReadingMissing =>
            "実績値を記入してください。ないときは、その理由（未測定・未公表・測定終了）を記入してください",
            "enter the result, or the reason why there is none (not measured, not published yet, discontinued)";
        NarrativeMissing =>
            "その欄に文章で記入してください。「―」は記入とみなしません",
            "fill in the text; 「―」 does not fill it";
        CounterDiffers =>
            "目標と実績値の単位をそろえてください。同じものを数えているときは、このままで差し支えありません",
            "use one unit for both; where both count the same things, nothing need be done";
        UnitMissing =>
            "単位を付けて記入してください。目標と同じ単位であれば、このままで差し支えありません",
            "write the unit; where it is the target's, nothing need be done";
        PopulationDiffers =>
            "対象をそろえた実績値を記入するか、公表の際に対象が異なることを注記してください",
            "enter a result of the target's population, or say so where it is published";
        ReadingProvisional =>
            "確定値が公表されたら、実績値を改めてください",
            "replace it once the final figure is published";
        ReadingForecast =>
            "実績値が確定したら、見込の値を改めてください。それまでは評価の対象としません",
            "replace it once there is a result; until then it is not rated";
        CommonUncovered =>
            "対応するアウトカムに、項目の記号と成果指標の番号を記入してください。区で測定しないときは、その理由を確かめてください",
            "enter item and number of the common indicator at the indicator that covers it, or make sure why none does";
        TargetAlreadyMet =>
            "目標値を改めるか、水準の維持を目標とするのか確かめてください",
            "set another target, or make sure that keeping the level is what is meant";
        LineUndrawable =>
            "前年度の実績値を記入するか、今年度の目安を定めてください",
            "enter last year's result, or set a path with this year";
        WeakerThanCommon =>
            "成果指標の目標より緩くならないように改めるか、緩くした理由を確かめてください",
            "ask for at least what the common indicator asks for, or make sure why less";
        LaterThanCommon =>
            "成果指標の期限までとするか、遅くした理由を確かめてください",
            "set the common indicator's due year or an earlier one, or make sure why later";
        WithdrawalContradicts =>
            "目標を達成した実績値が撤退基準に該当しないように、目標値又は撤退基準を改めてください",
            "change target or withdrawal criterion, so that no result that meets the target triggers withdrawal";
        TargetWithoutWithdrawal =>
            "この業績目標を対象とする条件を加えるか、要らないことを確かめてください",
            "add a condition on this target, or make sure that none is needed";
        NoMiddle =>
            "目標値と撤退基準の間に幅を設けるか、②とならないことでよいか確かめてください",
            "set the withdrawal criterion further from the target, or make sure that no ② is what is meant";
        WithdrawalMissing =>
            "撤退基準を、条件とともに記入してください",
            "enter a withdrawal criterion with its conditions";
        TargetMissing =>
            "業績目標を1つ以上記入してください",
            "enter at least one performance target";
        PreviousDiffers =>
            "前年度の様式と照らし、誤りを正してください。改定された値であれば、公表の際に注記してください",
            "check last year's form and correct what is wrong; a figure that was revised is noted where it is published";
        TargetRevised =>
            "変更の理由を説明できるようにしてください",
            "be ready to say why it was changed";
        BaselineDiffers =>
            "基準値を前年度の様式とそろえるか、改めた理由を説明できるようにしてください",
            "use the baseline of the year before, or be ready to say why it was changed";
        ProvisionalRevised =>
            "改められた値が確定値であることを確かめてください。確定値であれば、対応は不要です",
            "nothing, but make sure that the revised figure is the final one";
        IndicatorUnmatched =>
            "同じ指標が他の年度にあるときは、項目の記号と成果指標の番号を両方の様式に記入してください。廃止又は新設した指標であれば、対応は不要です",
            "where the other year has the same indicator, tie both to one item and common indicator; one that is new or was ended needs nothing";
        YearMissing =>
            "その年度の様式を加えてください",
            "add that year's form";
    }
}
