//! R9 戦略の進捗状況.
//!
//! > a：順調\
//! > b：順調でない
//!
//! STATED: the legend. INFERRED: a exactly when every initiative is ①, 6 of 7 on the form; the
//! seventh, 【5-1】, is printed 「B」, which is no mark of the column. So the rule is a parameter,
//! see [`ProgressRule`].

use crate::review::rubric::ProgressRule;
use crate::rules::clause::{Decided, Grounds, rule};
use crate::rules::derived::{Derived, Reason};
use crate::rules::r05_achievement::InitiativeStanding;
use crate::terms::marks::{Level, Progress};

rule! {
    /// R9 戦略の進捗状況.
    R9 = "R9" "戦略の進捗状況" / "whether a strategy makes progress",
        Inferred "6 of 7 on the form; the seventh is not a mark of the column";
    use Tally; use Derived; use Progress; use Reason;
    pub(crate) fn decide(tally: Tally) -> Derived<Progress> {
         1: (NoInitiative,         ) => Undetermined(NoInitiatives),
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

/// What the counts say under the rule in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tally {
    NoInitiative,
    SomeNotAchieved,
    AllAchieved,
    NotAllKnown(Reason),
    MostAchieved,
    HalfNotAchieved,
    MajorityOpen(Reason),
    SomeTriggered,
    NoneTriggered,
    TriggeredOpen(Reason),
}

/// How many of a strategy's initiatives are ①, known not to be, ③, and undetermined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Counts {
    initiatives: usize,
    achieved: usize,
    not_achieved: usize,
    triggered: usize,
    open: usize,
    reason: Option<Reason>,
}

impl Counts {
    /// Counts an initiative by its level and what the level follows from.
    #[inline]
    pub fn add(&mut self, level: Derived<Level>, standing: &InitiativeStanding) {
        let one = |count: &mut usize| *count = count.saturating_add(1);
        one(&mut self.initiatives);
        match level {
            Derived::Mark(Level::Achieved) => one(&mut self.achieved),
            Derived::Mark(Level::NotAchieved) | Derived::Judgement => {}
            Derived::Mark(Level::WithdrawalTriggered) => one(&mut self.triggered),
            Derived::Undetermined(reason) => {
                one(&mut self.open);
                let first = self.reason.is_none_or(|other| reason.rank() < other.rank());
                self.reason = if first { Some(reason) } else { self.reason };
            }
        }
        if standing.is_known_not_achieved() {
            one(&mut self.not_achieved);
        }
    }

    fn tally(&self, rule: ProgressRule) -> Tally {
        let open = self.reason.unwrap_or(Reason::NoInitiatives);
        let twice = |count: usize| count.saturating_mul(2);
        match rule {
            _ if self.initiatives == 0 => Tally::NoInitiative,
            ProgressRule::AllAchieved => {
                if self.not_achieved > 0 {
                    Tally::SomeNotAchieved
                } else if self.open > 0 {
                    Tally::NotAllKnown(open)
                } else {
                    Tally::AllAchieved
                }
            }
            ProgressRule::MajorityAchieved => {
                if twice(self.achieved) > self.initiatives {
                    Tally::MostAchieved
                } else if twice(self.not_achieved) >= self.initiatives {
                    Tally::HalfNotAchieved
                } else {
                    Tally::MajorityOpen(open)
                }
            }
            ProgressRule::NoneTriggered => {
                if self.triggered > 0 {
                    Tally::SomeTriggered
                } else if self.open > 0 {
                    Tally::TriggeredOpen(open)
                } else {
                    Tally::NoneTriggered
                }
            }
        }
    }

    pub(crate) fn grounds(&self) -> Grounds {
        Grounds::default()
            .with("initiatives", self.initiatives)
            .with("achieved", self.achieved)
            .with("not_achieved", self.not_achieved)
            .with("triggered", self.triggered)
            .with("open", self.open)
    }
}

/// The mark of a strategy's progress.
#[must_use]
pub fn progress(counts: &Counts, rule: ProgressRule) -> Decided<Derived<Progress>> {
    decide(counts.tally(rule))
}
