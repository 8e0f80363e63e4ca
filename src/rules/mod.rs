//! The rules R1 to R11, one file each: tables over the facts of a row, and nothing else. They never
//! see a number: the layers above turn numbers into facts, [`plan`](crate::plan) from the cells and
//! [`review`](mod@crate::review) from the rubric.
//!
//! | rule | what it decides | standing |
//! |---|---|---|
//! | [R1](r01_criterion) | 以上, 以下, 未満, 超 | STATED |
//! | [R2](r02_target) | 目標の判定 | DECISION |
//! | [R3](r03_withdrawal) | 撤退基準への該当 | INFERRED |
//! | [R4](r04_achievement_rate) | 達成率の算定 | DECISION |
//! | [R5](r05_achievement) | 業績目標の達成状況 | INFERRED, 15 of 15 |
//! | [R6](r06_initiative_effectiveness) | 戦略に対する取組の有効性 | INFERRED, 15 of 15 |
//! | [R7](r07_individual) | アウトカムの達成状況（個別） | INFERRED, 16 of 16 |
//! | [R8](r08_overall) | アウトカムの達成状況（全体） | INFERRED, 7 of 7 |
//! | [R9](r09_progress) | 戦略の進捗状況 | INFERRED, 6 of 7 |
//! | [R10](r10_strategy_effectiveness) | 戦略のアウトカムに対する有効性 | INFERRED |
//! | [R11](r11_narrative) | 課題, 改善策 | STATED and INFERRED |
//!
//! [`guide::index`](crate::guide::index) lists every clause in both languages, with what backs it.
//!
//! All are pure and total: no clock, no rounding before a comparison, no panic.

pub(crate) mod because;
pub(crate) mod clause;
pub(crate) mod derived;
pub mod r01_criterion;
pub mod r02_target;
pub mod r03_withdrawal;
pub mod r04_achievement_rate;
pub mod r05_achievement;
pub mod r06_initiative_effectiveness;
pub mod r07_individual;
pub mod r08_overall;
pub mod r09_progress;
pub mod r10_strategy_effectiveness;
pub mod r11_narrative;

use serde::ser::{Serialize, SerializeStruct, Serializer};

pub use self::because::{Backing, Because};
pub use self::clause::{Clause, Decided, Rule, RuleTable, Standing};
pub(crate) use self::derived::JUDGEMENT;
pub use self::derived::{Derived, DerivedGlyph};
use self::r01_criterion::R1;
use self::r02_target::R2;
use self::r03_withdrawal::R3;
use self::r04_achievement_rate::R4;
use self::r05_achievement::R5;
use self::r06_initiative_effectiveness::R6;
use self::r07_individual::R7;
use self::r08_overall::R8;
use self::r09_progress::R9;
use self::r10_strategy_effectiveness::R10;
use self::r11_narrative::R11;
use crate::terms::template::templates;
use crate::terms::{Legend, WithdrawalState, Words};

/// Every rule, R1 to R11.
///
/// ```
/// let clauses = kusei::rules::ALL.iter().flat_map(|rule| rule.clauses());
/// assert!(clauses.into_iter().any(|clause| clause.id == "R7.8"));
/// ```
pub const ALL: [Rule; 11] = [R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11];

/// Returns the clause with an id such as `R7.8`.
///
/// ```
/// assert_eq!(kusei::rules::clause("R7.8").map(|clause| clause.id), Some("R7.8"));
/// assert_eq!(kusei::rules::clause("R7.99"), None);
/// ```
#[must_use]
pub fn clause(id: &str) -> Option<&'static Clause> {
    ALL.iter().flat_map(Rule::clauses).find(|clause| clause.id == id)
}

impl<T> Decided<T> {
    /// Returns the row that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.by.clause()
    }
}

impl clause::ClauseNumber {
    /// Returns the clause with this number.
    fn clause(self) -> &'static Clause {
        let rule = usize::from(self.rule).checked_sub(1).and_then(|index| ALL.get(index));
        let found = rule.and_then(|rule| rule.clauses().find(|clause| clause.number == self));
        // Only the tables make numbers, so every number is found.
        found.unwrap_or(&NO_CLAUSE)
    }
}

impl<M: Legend> Serialize for Decided<Derived<M>> {
    /// Writes exactly one of `mark`, `undetermined` and `judgement`, and `clause`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut decided = serializer.serialize_struct("Decided", 2)?;
        self.value.glyph().serialize_into(&mut decided)?;
        decided.serialize_field("clause", self.clause())?;
        decided.end()
    }
}

impl Serialize for Decided<WithdrawalState> {
    /// Writes `{result, clause}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut decided = serializer.serialize_struct("Decided", 2)?;
        decided.serialize_field("result", &self.value)?;
        decided.serialize_field("clause", self.clause())?;
        decided.end()
    }
}

const NO_CLAUSE: Clause = Clause {
    id: "",
    when: Words { ja: "", en: "" },
    then: Words { ja: "", en: "" },
    standing: Standing::Decision,
    basis: Words { ja: "", en: "" },
    number: clause::ClauseNumber { rule: 0, row: 0 },
    sentences: templates!("", "", "", ""),
};
