//! R9 戦略の進捗状況.
//!
//! > a：順調\
//! > b：順調でない
//!
//! STATED: the legend. INFERRED: a exactly when every initiative is ①, 6 of 7 on the form; the
//! seventh, 【5-1】, is printed 「B」, which is no mark of the column. So the rule is a parameter,
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
    table "戦略の進捗状況" / "whether a strategy makes progress", Inferred "6 of 7 on the form; the seventh is not a mark of the column";
    use Initiatives, Derived, Progress, Reason;
    pub fn progress(initiatives: Initiatives) -> Derived<Progress> {
         1: (Initiatives::None,    ) => Undetermined(NoInitiatives),
            "具体的取組がない" => "判定できない",
            "there is no initiative" => "it is undetermined",
            Decision "nothing was carried out that could progress";
         2: (SomeNotAchieved,      ) => Mark(NotOnTrack),
            "取組{initiatives}件のうち{not_achieved}件が目標達成（①）でない" => "順調でない（b）とする",
            "not every initiative is ① ({not_achieved} of {initiatives} are not)" => "not on track (b)";
         3: (AllAchieved,          ) => Mark(OnTrack),
            "取組{initiatives}件がすべて目標達成（①）である" => "順調（a）とする",
            "every initiative is ① ({initiatives} in all)" => "on track (a)";
         4: (NotAllKnown(reason),  ) => Undetermined(reason),
            "取組{initiatives}件のうち{open}件の達成状況が定まらない" => "判定できない",
            "{open} of {initiatives} initiatives are undetermined" => "so is the progress",
            Decision "reasons are inherited upwards";
         5: (MostAchieved,         ) => Mark(OnTrack),
            "取組{initiatives}件のうち過半数の{achieved}件が目標達成（①）である" => "順調（a）とする",
            "{achieved} of {initiatives} initiatives, more than half, are ①" => "on track (a)",
            Decision "a parameter the form does not use";
         6: (HalfNotAchieved,      ) => Mark(NotOnTrack),
            "取組{initiatives}件のうち半数以上の{not_achieved}件が目標達成（①）でない" => "順調でない（b）とする",
            "{not_achieved} of {initiatives} initiatives, half or more, are not ①" => "not on track (b)",
            Decision "a parameter the form does not use";
         7: (MajorityOpen(reason), ) => Undetermined(reason),
            "取組{initiatives}件のうち{open}件の達成状況が定まらず、過半数に達するか定まらない" => "判定できない",
            "{open} of {initiatives} initiatives are undetermined and the majority is open" => "so is the progress",
            Decision "a parameter the form does not use";
         8: (SomeTriggered,        ) => Mark(NotOnTrack),
            "取組{initiatives}件のうち{triggered}件が③（撤退基準未達成）である" => "順調でない（b）とする",
            "{triggered} of {initiatives} initiatives are ③" => "not on track (b)",
            Decision "a parameter the form does not use";
         9: (NoneTriggered,        ) => Mark(OnTrack),
            "取組{initiatives}件のいずれも③（撤退基準未達成）でない" => "順調（a）とする",
            "none of {initiatives} initiatives is ③" => "on track (a)",
            Decision "a parameter the form does not use";
        10: (TriggeredOpen(reason),) => Undetermined(reason),
            "取組{initiatives}件のうち{open}件の達成状況が定まらない" => "判定できない",
            "{open} of {initiatives} initiatives are undetermined" => "so is the progress",
            Decision "a parameter the form does not use";
    }
}
