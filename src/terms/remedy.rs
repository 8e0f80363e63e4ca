//! What an officer should do about a word of a closed set, one row each: variant, 日本語, English.

use crate::terms::cells::Reason;

/// Declares what an officer should do about each value of a set, in polite Japanese, as it asks.
macro_rules! remedies {
    ($(#[$meta:meta])* $name:ident { $($variant:ident => $ja:literal, $en:literal;)+ }) => {
        impl $name {
            $(#[$meta])*
            #[must_use]
            pub const fn remedy(self) -> $crate::terms::Words {
                let (ja, en) = match self { $(Self::$variant => ($ja, $en),)+ };
                $crate::terms::Words { ja, en }
            }
        }
    };
}
pub(crate) use remedies;

remedies! {
    /// Returns what an officer should do so that the value can be derived.
    ///
    /// ```
    /// use kusei::terms::Reason;
    ///
    /// assert_eq!(Reason::NoTargets.remedy().ja, "業績目標を記入してください");
    /// ```
    Reason {
        ReadingMissing =>
            "今年度の実績値を記入してください。未測定・未公表などの理由を記入したものは、このままで差し支えありません",
            "enter this year's result; where a reason is entered why there is none, nothing need be done";
        PreviousMissing =>
            "前年度の実績値を記入してください。今年度から測定した指標は、翌年度から判定できます",
            "enter last year's result; an indicator first measured this year can be rated from next year on";
        ReadingForecast =>
            "実績値が確定したら、見込の値を改めてください",
            "replace the forecast once there is a result";
        ReferenceNotPositive =>
            "増減率ではなく増減の目標とするか、正の数である年度の値を基準値としてください",
            "make it a change and no relative change, or measure it from a baseline above zero";
        NotDue =>
            "対応は不要です。期限の年度に判定します",
            "nothing; it is rated in its due year";
        RateUnknown =>
            "目標値を正の数とし、評価規則が年次を用いるときは始期と期限を記入してください。負の実績値は、達成率では評価できません",
            "make the target's figure positive and, where the rubric goes by years, enter first and due year; a negative result has no rate";
        WithdrawalUnknown =>
            "撤退基準の条件と、条件が用いる業績目標の実績値を記入してください",
            "enter the conditions of the withdrawal criterion, and the results they look at";
        NoTargets =>
            "業績目標を記入してください",
            "enter a performance target";
        ImplementationUnknown =>
            "取組を予定どおり実施したか（(ⅰ)又は(ⅱ)）を記入してください",
            "enter whether it was carried out as planned, (ⅰ) or (ⅱ)";
        NothingRated =>
            "評価できるアウトカムが1つ以上になるように、実績値を記入してください",
            "enter results, so that at least one indicator is rated";
        NoInitiatives =>
            "具体的取組を記入してください",
            "enter an initiative";
    }
}
