//! The values that a sentence about a plan names: conditions taken together, and targets with their
//! conditions.

use alloc::boxed::Box;
use core::fmt::{self, Write};

use crate::plan::{ConditionTest, Goal};
use crate::terms::language::say_all;
use crate::terms::{Combination, Language, Said};

/// The most conditions or targets that one sentence names.
const MOST: usize = 3;

/// The conditions of a withdrawal criterion on one target: 60%未満又は達成率90%未満.
///
/// Conditions without a unit are given in the target's unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestsTogether {
    pub(crate) tests: Box<[ConditionTest]>,
    pub(crate) combination: Combination,
}

impl TestsTogether {
    /// Returns what they require, in the order of the criterion.
    #[must_use]
    pub fn tests(&self) -> &[ConditionTest] {
        &self.tests
    }

    /// Returns how they combine.
    #[must_use]
    pub const fn combination(&self) -> Combination {
        self.combination
    }
}

impl Said for TestsTogether {
    /// Writes 60%未満又は達成率90%未満, in English `less than 60% or an achievement rate of less
    /// than 90%`; the first three, and how many more there are.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let between = match self.combination {
            Combination::Any => language.choose("又は", " or "),
            Combination::All => language.choose("かつ", " and "),
        };
        listed(&self.tests, between, language, out)
    }
}

/// A target with the conditions on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opposed<'s> {
    /// The goal of the target.
    pub goal: &'s Goal,
    /// The conditions that trigger withdrawal.
    pub tests: TestsTogether,
}

impl Said for Opposed<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let Self { goal, tests } = self;
        match language {
            Language::Japanese => write!(out, "目標{}、撤退基準{}", goal.ja(), tests.ja()),
            Language::English => write!(out, "target {}, withdrawal {}", goal.en(), tests.en()),
        }
    }
}

/// Every target of an initiative, each with the conditions on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllOpposed<'s>(pub Box<[Opposed<'s>]>);

impl Said for AllOpposed<'_> {
    /// Writes the first three, and the number of the others.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        listed(&self.0, language.choose("；", "; "), language, out)
    }
}

/// Writes the first few values, and the number of the others.
fn listed<T: Said>(
    all: &[T],
    between: &str,
    language: Language,
    out: &mut dyn Write,
) -> fmt::Result {
    say_all(all.iter().take(MOST), between, language, out)?;
    match (all.len().saturating_sub(MOST), language) {
        (0, _) => Ok(()),
        (more, Language::Japanese) => write!(out, "、ほか{more}件"),
        (more, Language::English) => write!(out, ", and {more} more"),
    }
}
