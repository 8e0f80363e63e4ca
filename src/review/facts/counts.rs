//! Counts a strategy's initiatives by their levels (R9).

use crate::review::rubric::rule::ProgressRule;
use crate::rules::{Decided, Derived, r09_progress};
use crate::terms::fact_name::FactName;
use crate::terms::{Facts, Initiatives, Level, Progress, Reason, Targets, WithdrawalState};

/// How many of a strategy's initiatives are ①, known not to be ①, ③, and undetermined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct LevelCounts {
    initiatives: usize,
    achieved: usize,
    not_achieved: usize,
    triggered: usize,
    open: usize,
    reason: Option<Reason>,
}

impl LevelCounts {
    /// Counts an initiative by its level and by the facts behind it: even if its level is
    /// undetermined, an initiative that is triggered or misses a target is known not to be ①.
    #[inline]
    pub fn add(&mut self, level: Derived<Level>, withdrawal: WithdrawalState, targets: Targets) {
        let one = |count: &mut usize| *count = count.saturating_add(1);
        one(&mut self.initiatives);
        match level {
            Derived::Mark(Level::Achieved) => one(&mut self.achieved),
            Derived::Mark(Level::NotAchieved) => {}
            Derived::Mark(Level::WithdrawalTriggered) => one(&mut self.triggered),
            Derived::Undetermined(reason) => {
                one(&mut self.open);
                let first = self.reason.is_none_or(|other| reason.rank() < other.rank());
                self.reason = if first { Some(reason) } else { self.reason };
            }
        }
        if withdrawal == WithdrawalState::Triggered || targets == Targets::SomeMissed {
            one(&mut self.not_achieved);
        }
    }

    /// Returns what the initiatives are together, under a rule.
    #[must_use]
    pub fn together(&self, rule: ProgressRule) -> Initiatives {
        let open = self.reason.unwrap_or(Reason::NoInitiatives);
        let twice = |count: usize| count.saturating_mul(2);
        match rule {
            _ if self.initiatives == 0 => Initiatives::None,
            ProgressRule::AllAchieved => {
                if self.not_achieved > 0 {
                    Initiatives::SomeNotAchieved
                } else if self.open > 0 {
                    Initiatives::NotAllKnown(open)
                } else {
                    Initiatives::AllAchieved
                }
            }
            ProgressRule::MajorityAchieved => {
                if twice(self.achieved) > self.initiatives {
                    Initiatives::MostAchieved
                } else if twice(self.not_achieved) >= self.initiatives {
                    Initiatives::HalfNotAchieved
                } else {
                    Initiatives::MajorityOpen(open)
                }
            }
            ProgressRule::NoneTriggered => {
                if self.triggered > 0 {
                    Initiatives::SomeTriggered
                } else if self.open > 0 {
                    Initiatives::TriggeredOpen(open)
                } else {
                    Initiatives::NoneTriggered
                }
            }
        }
    }

    /// Returns the mark of the strategy's progress, under a rule (R9).
    #[must_use]
    pub fn progress(&self, rule: ProgressRule) -> Decided<Derived<Progress>> {
        r09_progress::progress(self.together(rule))
    }

    /// Adds a fact of the counts.
    pub(crate) fn tell(&self, name: FactName, facts: &mut Facts) {
        match name {
            FactName::INITIATIVES => facts.add(name, &self.initiatives),
            FactName::ACHIEVED => facts.add(name, &self.achieved),
            FactName::NOT_ACHIEVED => facts.add(name, &self.not_achieved),
            FactName::TRIGGERED => facts.add(name, &self.triggered),
            FactName::OPEN => facts.add(name, &self.open),
            _ => {}
        }
    }
}
