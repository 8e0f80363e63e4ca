//! What a finding's sentence names: kept as it stands on the sheet, written when asked for.

use crate::clause::{Because, Clause, Grounds};
use crate::criterion::Criterion;
use crate::measured::MeasuredTarget;
use crate::quantity::Quantity;
use crate::sheet::Column;
use crate::target::Goal;
use crate::text::Text;

/// What a finding names beside its column and what is stated and derived there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Named<'s> {
    /// Nothing else.
    Mark,
    /// A target and its readings.
    Target(&'s MeasuredTarget),
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

impl Named<'_> {
    pub(super) fn grounds(&self, column: Column) -> Grounds {
        let grounds = Grounds::default();
        match self {
            Self::Mark => grounds.with_column(column),
            Self::Target(measured) => measured.grounds(),
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
