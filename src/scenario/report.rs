//! The results of checking a scenario: differences, or errors.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::plan::{Column, Place};
use crate::review::NotInForce;
use crate::rules::Clause;
use crate::terms::language::{in_english, say_all};
use crate::terms::notation::{LONGEST_SENTENCE, one_line};
use crate::terms::said::said;
use crate::terms::{Excerpt, Language, Said, Term};
use crate::value::CodeError;
use crate::wire::Defects;

/// A value or finding that differs from what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unexpected {
    /// The place, in English.
    pub at: String,
    /// The expected value.
    pub expected: String,
    /// The derived value.
    pub derived: String,
    /// The clause that decided, if one did.
    pub clause: Option<&'static Clause>,
    /// The reason in Japanese, if a clause decided.
    pub ja: Option<String>,
    /// The reason in English, if a clause decided.
    pub en: Option<String>,
}

impl fmt::Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, derived {}", self.at, self.expected, self.derived)?;
        match (self.clause, &self.en) {
            (Some(clause), Some(en)) => write!(f, " [{clause}] {}", one_line(en, LONGEST_SENTENCE)),
            _ => Ok(()),
        }
    }
}

said! {
    /// Why a scenario cannot be checked.
    ///
    /// Serialises as `{code, ja, en}`.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum ScenarioError {
        /// Both a sheet and parts of one are given.
        TwoGiven => "two-given",
            "様式 `sheet` と、その一部（年度 `fiscal_year`、指標 `indicators`、取組 `initiatives`）が両方指定されています（どちらか一方だけを指定してください）",
            "both a sheet `sheet` and parts of one (`fiscal_year`, `indicators`, `initiatives`) are given (expected one of them)";
        /// The given input is not a sheet.
        NoSheet(defects: Defects) => "no-sheet",
            "指定された内容は様式として読み取れません。\n{defects}",
            "what is given is no sheet:\n{defects}";
        /// No shipped rubric has that id.
        UnknownRubric(found: Excerpt) => "unknown-rubric",
            "「{found}」という評価規則は用意されていません（例：`osaka-ward-2016`）",
            "`{found}` is not a rubric that is shipped (expected such as `osaka-ward-2016`)";
        /// The rubric is not in force in the sheet's year.
        NotInForce(#[from] error: NotInForce) => "not-in-force", "{error}", "{error}";
        /// No rule has that clause.
        UnknownClause(found: Excerpt) => "unknown-clause",
            "「{found}」は規則の条項ではありません（例：`R7.8`）",
            "`{found}` is not a clause of the rules (expected such as `R7.8`)";
        /// No column with derived values has that id.
        UnknownColumn {
            /// The text found.
            found: Excerpt,
            /// The columns with derived values.
            expected: &'static [Term],
        } => "unknown-column",
            "「{found}」は評価が導かれる欄ではありません（{expected}）",
            "`{found}` is not a column of derived values ({expected})";
        /// The column has no such value.
        UnknownValue {
            /// The text found.
            found: Excerpt,
            /// The column.
            column: Column,
            /// The values that it has.
            expected: Box<[Term]>,
        } => "unknown-value",
            "「{found}」は「{column}」の値ではありません（{expected}）",
            "`{found}` is not a value of “{column}” ({expected})";
        /// No finding has that code.
        UnknownFinding(found: Excerpt) => "unknown-finding",
            "「{found}」は確認事項の種類ではありません（例：`mark-missing`）",
            "`{found}` is not the code of a finding (expected such as `mark-missing`)";
        /// A code is malformed.
        Code(#[from] error: CodeError) => "code", "{error}", "{error}";
        /// The place is not on the sheet.
        NotOnSheet(place: Place) => "not-on-sheet",
            "「{place}」は様式にありません（様式にある番号と欄を指定してください）",
            "“{place}” is not on the sheet (expected a row and a column that are)";
    }
}
in_english! { ScenarioError ScenarioErrors }

/// All errors that keep a scenario from being checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct ScenarioErrors(pub(crate) Vec<ScenarioError>);

impl ScenarioErrors {
    /// Returns the errors, in the scenario's order.
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

impl Serialize for ScenarioError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("ScenarioError", 3)?;
        error.serialize_field("code", self.code())?;
        error.serialize_field("ja", &self.ja())?;
        error.serialize_field("en", &self.en())?;
        error.end()
    }
}

impl Said for ScenarioErrors {
    /// Writes one error per line.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        say_all(&self.0, "\n", language, out)
    }
}

impl core::error::Error for ScenarioErrors {}

/// The columns with derived values, those of a strategy first.
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

/// The same columns by the ids that scenarios use, with their titles.
pub(crate) const COLUMN_TERMS: &[Term] = &[
    named(Column::Individual),
    named(Column::Overall),
    named(Column::Progress),
    named(Column::StrategyEffectiveness),
    named(Column::Target),
    named(Column::Withdrawal),
    named(Column::Achievement),
    named(Column::InitiativeEffectiveness),
];

const fn named(column: Column) -> Term {
    Term::new(column.code(), column.ja(), column.en())
}
