//! What checking a scenario reports: what was unexpected, or why it cannot be checked.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::plan::Column;
use crate::review::NotInForce;
use crate::rules::Clause;
use crate::terms::Excerpt;
use crate::terms::notation::one_line;
use crate::terms::word::Alternatives;
use crate::value::CodeError;
use crate::wire::Defects;

/// What was derived otherwise than expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unexpected {
    /// The place, in the form's words.
    pub at: String,
    /// What was expected.
    pub expected: String,
    /// What is derived.
    pub derived: String,
    /// The clause that decided, where one did.
    pub clause: Option<&'static Clause>,
    /// Why, in Japanese, where a clause decided.
    pub ja: Option<String>,
    /// Why, in English, where a clause decided.
    pub en: Option<String>,
}

/// Most characters of a sentence that are shown; it may quote what a ward wrote.
const LONGEST: usize = 1_000;

impl fmt::Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, derived {}", self.at, self.expected, self.derived)?;
        match (self.clause, &self.ja) {
            (Some(clause), Some(ja)) => write!(f, " [{clause}] {}", one_line(ja, LONGEST)),
            _ => Ok(()),
        }
    }
}

/// Why a scenario cannot be checked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ScenarioError {
    /// Both a sheet and parts of one are given.
    #[error("both a sheet and parts of one are given (expected one of them)")]
    TwoGiven,
    /// What is given is no sheet.
    #[error("what is given is no sheet:\n{0}")]
    NoSheet(Defects),
    /// No rubric of that id is shipped.
    #[error("`{0}` is not a rubric that is shipped")]
    UnknownRubric(Excerpt),
    /// The rubric is not in force in the sheet's year.
    #[error(transparent)]
    NotInForce(#[from] NotInForce),
    /// No rule has that clause.
    #[error("`{0}` is not a clause of the rules (expected such as `R7.8`)")]
    UnknownClause(Excerpt),
    /// No column in which a value is derived is called so.
    #[error("`{found}` is not a column of derived values (expected {})", Alternatives(&COLUMN_NAMES))]
    UnknownColumn {
        /// What was found.
        found: Excerpt,
    },
    /// The column has no such value.
    #[error("`{found}` is not a value of {column}")]
    UnknownValue {
        /// What was found.
        found: Excerpt,
        /// The column.
        column: &'static str,
    },
    /// No finding has that code.
    #[error("`{0}` is not the code of a finding")]
    UnknownFinding(Excerpt),
    /// A code is not of its shape.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// The place is not on the sheet.
    #[error("{0} is not on the sheet")]
    NotOnSheet(String),
}

/// All that keeps a scenario from being checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioErrors(pub(crate) Vec<ScenarioError>);

impl ScenarioErrors {
    /// The errors, in the scenario's order.
    pub fn iter(&self) -> core::slice::Iter<'_, ScenarioError> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a ScenarioErrors {
    type Item = &'a ScenarioError;
    type IntoIter = core::slice::Iter<'a, ScenarioError>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for ScenarioErrors {
    /// Writes one error a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut between = "";
        self.0.iter().try_for_each(|error| {
            write!(f, "{between}{error}")?;
            between = "\n";
            Ok(())
        })
    }
}

impl core::error::Error for ScenarioErrors {}

/// The columns in which a value is derived, those of a strategy first.
pub(crate) const COLUMNS: [Column; 8] = [
    Column::Individual,
    Column::Overall,
    Column::Progress,
    Column::StrategyEffectiveness,
    Column::Target,
    Column::Withdrawal,
    Column::Achievement,
    Column::InitiativeEffectiveness,
];

const COLUMN_NAMES: [&str; 8] = [
    Column::Individual.code(),
    Column::Overall.code(),
    Column::Progress.code(),
    Column::StrategyEffectiveness.code(),
    Column::Target.code(),
    Column::Withdrawal.code(),
    Column::Achievement.code(),
    Column::InitiativeEffectiveness.code(),
];
