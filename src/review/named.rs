//! What a finding's sentence names: kept as it stands on the sheet, written when asked for.

use crate::plan::initiative::PerformanceTarget;
use crate::plan::place::Column;
use crate::plan::target::Goal;
use crate::rules::clause::{Because, Clause, Grounds};
use crate::rules::derived::Derived;
use crate::terms::marks::Verdict;
use crate::terms::text::Text;
use crate::value::criterion::Criterion;
use crate::value::quantity::Quantity;

/// What a finding names beside its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Named<'s> {
    /// A mark as it is stated, if it is, beside the one that is derived.
    Mark(Option<&'s str>, Derived<&'static str>),
    /// A target whose verdict is stated.
    Verdict(&'s PerformanceTarget),
    /// What a target asks for.
    Goal(&'s Goal),
    /// A reading beside what its target asks for.
    Reading(&'s Quantity, &'s Goal),
    /// A condition beside what its target asks for.
    Condition(&'s Criterion, &'s Goal),
    /// The population of a reading and its target's.
    Populations(&'s Text, &'s Text),
    /// The clause that requires a narrative.
    Narrative(&'static Clause),
    /// Figures from more than one sheet.
    Figures(Grounds),
}

impl<'s> Named<'s> {
    /// What is stated and what is derived, where a mark or a verdict is meant.
    fn parting(&self) -> Option<(Option<&'s str>, Derived<&'static str>)> {
        match self {
            Self::Mark(stated, derived) => Some((*stated, *derived)),
            Self::Verdict(target) => {
                Some((Some(target.stated().printed()), target.verdict().map(Verdict::mark)))
            }
            Self::Goal(_)
            | Self::Reading(..)
            | Self::Condition(..)
            | Self::Populations(..)
            | Self::Narrative(_)
            | Self::Figures(_) => None,
        }
    }

    /// What the ward stated.
    pub(crate) fn stated(&self) -> Option<&'s str> {
        self.parting()?.0
    }

    /// What is derived.
    pub(crate) fn derived(&self) -> Option<Derived<&'static str>> {
        Some(self.parting()?.1)
    }

    pub(crate) fn grounds(&self, column: Column) -> Grounds {
        let mut grounds = self.own_grounds(column);
        if let Some(stated) = self.stated() {
            grounds = grounds.with("stated", stated);
        }
        match self.derived() {
            Some(derived) => grounds.with_derived("derived", derived),
            None => grounds,
        }
    }

    fn own_grounds(&self, column: Column) -> Grounds {
        let grounds = Grounds::default();
        match self {
            Self::Mark(..) => grounds.with_column(column),
            Self::Verdict(target) => target.measured().grounds(),
            Self::Goal(goal) => grounds.with_goal(goal),
            Self::Reading(found, goal) => grounds.with_goal(goal).with("found", found),
            Self::Condition(found, goal) => grounds.with_goal(goal).with("found", found),
            Self::Populations(found, expected) => {
                grounds.with("found", found).with("expected", expected)
            }
            Self::Narrative(clause) => {
                let because = Because::new(clause, grounds.with_column(column));
                Grounds::default().with_words("because", because.ja(), because.en())
            }
            Self::Figures(figures) => figures.clone(),
        }
    }
}

impl Grounds {
    fn with_goal(self, goal: &Goal) -> Self {
        self.with_words("target", goal.ja(), goal.en())
    }

    fn with_column(self, column: Column) -> Self {
        self.with_words("column", column.label(), column.label())
    }
}
