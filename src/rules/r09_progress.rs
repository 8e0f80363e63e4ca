//! R9 戦略の進捗状況.
//!
//! > a：順調\
//! > b：順調でない
//!
//! STATED: the legend. INFERRED: a exactly when every initiative is ①, 6 of 7 on the form; the
//! seventh, 【5-1】, is printed 「B」, which is not a mark of the column. So the rule is a parameter,
//! see [`ProgressRule`](crate::review::ProgressRule).

use crate::rules::clause::rule;
use crate::rules::derived::Derived;
use crate::terms::{Initiatives, Progress, Reason};

rule! {
    /// R9 戦略の進捗状況.
    R9 = 9;

    /// The mark of a strategy's progress.
    ///
    /// The first row that applies:
    table "戦略の進捗状況" / "whether a strategy makes progress", Inferred "様式の7件中6件に一致。残る1件はこの欄の凡例にない記号" / "fits 6 of the 7 marks of the form; the seventh is not a mark of the column";
    use Initiatives, Derived, Progress, Reason;
    pub fn progress(initiatives: Initiatives) -> Derived<Progress> {
         1: (Initiatives::None,    ) => Undetermined(NoInitiatives),
            "具体的取組がない" => "判定不可とする",
            "there is no initiative" => "progress is undetermined",
            Decision "進捗を測るべき取組がない" / "there is nothing that could progress";
         2: (SomeNotAchieved,      ) => Mark(NotOnTrack),
            "[{initiatives=1}取組が②（目標未達成）又は③（撤退基準未達成）である|取組{initiatives}件のうち{not_achieved}件が②（目標未達成）又は③（撤退基準未達成）である]" => "順調でない（b）とする",
            "[{initiatives=1}its initiative is|{not_achieved} of its {initiatives} initiatives [{not_achieved=1}is|are]] ② or ③" => "progress is not on track (b)";
         3: (AllAchieved,          ) => Mark(OnTrack),
            "[{initiatives=1}取組が①（目標達成）である|取組{initiatives}件すべてが①（目標達成）である]" => "順調（a）とする",
            "[{initiatives=1}its initiative|each of its {initiatives} initiatives] is ①" => "progress is on track (a)";
         4: (NotAllKnown(reason),  ) => Undetermined(reason),
            "[{initiatives=1}取組の達成状況を判定できない|取組{initiatives}件のうち{open}件の達成状況を判定できない]" => "判定不可とする",
            "[{initiatives=1}its initiative is undetermined|{open} of its {initiatives} initiatives [{open=1}is|are] undetermined]" => "progress is undetermined too",
            Decision "判定不可の理由は上位に引き継ぐ" / "the reason is inherited upwards";
         5: (MostAchieved,         ) => Mark(OnTrack),
            "[{initiatives=1}取組が①（目標達成）である|取組{initiatives}件のうち過半数の{achieved}件が①（目標達成）である]" => "順調（a）とする",
            "[{initiatives=1}its initiative is ①|{achieved} of its {initiatives} initiatives, more than half, are ①]" => "progress is on track (a)",
            Decision "様式では用いられていない選択肢" / "a choice that the form does not use";
         6: (HalfNotAchieved,      ) => Mark(NotOnTrack),
            "[{initiatives=1}取組が②（目標未達成）又は③（撤退基準未達成）である|取組{initiatives}件のうち半数以上の{not_achieved}件が②（目標未達成）又は③（撤退基準未達成）である]" => "順調でない（b）とする",
            "[{initiatives=1}its initiative is ② or ③|{not_achieved} of its {initiatives} initiatives, half or more, [{not_achieved=1}is|are] ② or ③]" => "progress is not on track (b)",
            Decision "様式では用いられていない選択肢" / "a choice that the form does not use";
         7: (MajorityOpen(reason), ) => Undetermined(reason),
            "[{initiatives=1}取組の達成状況を判定できない|取組{initiatives}件のうち{open}件の達成状況を判定できず、①が過半数に達するか判定できない]" => "判定不可とする",
            "[{initiatives=1}its initiative is undetermined|{open} of its {initiatives} initiatives [{open=1}is|are] undetermined and more than half may or may not be ①]" => "progress is undetermined too",
            Decision "様式では用いられていない選択肢" / "a choice that the form does not use";
         8: (SomeTriggered,        ) => Mark(NotOnTrack),
            "[{initiatives=1}取組が③（撤退基準未達成）である|取組{initiatives}件のうち{triggered}件が③（撤退基準未達成）である]" => "順調でない（b）とする",
            "[{initiatives=1}its initiative is|{triggered} of its {initiatives} initiatives [{triggered=1}is|are]] ③" => "progress is not on track (b)",
            Decision "様式では用いられていない選択肢" / "a choice that the form does not use";
         9: (NoneTriggered,        ) => Mark(OnTrack),
            "[{initiatives=1}取組が③（撤退基準未達成）でない|取組{initiatives}件のいずれも③（撤退基準未達成）でない]" => "順調（a）とする",
            "[{initiatives=1}its initiative is not|none of its {initiatives} initiatives is] ③" => "progress is on track (a)",
            Decision "様式では用いられていない選択肢" / "a choice that the form does not use";
        10: (TriggeredOpen(reason),) => Undetermined(reason),
            "[{initiatives=1}取組の達成状況を判定できない|取組{initiatives}件のうち{open}件の達成状況を判定できない]" => "判定不可とする",
            "[{initiatives=1}its initiative is undetermined|{open} of its {initiatives} initiatives [{open=1}is|are] undetermined]" => "progress is undetermined too",
            Decision "様式では用いられていない選択肢" / "a choice that the form does not use";
    }
}
