//! Terms: the form's words, marks and notation, and the facts that rules ask about. No numbers
//! here.

pub(crate) mod cells;
#[cfg(test)]
mod cuts;
#[cfg(test)]
pub(crate) mod domain;
pub(crate) mod fact_name;
pub(crate) mod facts;
pub(crate) mod keyed;
pub(crate) mod language;
pub(crate) mod listed;
pub(crate) mod marks;
pub(crate) mod notation;
pub(crate) mod remedy;
pub(crate) mod rows;
pub(crate) mod said;
pub(crate) mod table;
pub(crate) mod template;
pub(crate) mod text;
pub(crate) mod word;

pub use self::cells::{
    Against, Attainment, Combination, Comparator, ConditionState, Direction, Implementation,
    MilestoneState, Missing, Narrative, RateFormula, RateRule, ReadingStatus, Reason, Revised,
    Satisfaction, Tendency, WithdrawalState,
};
pub use self::facts::{Fact, Facts};
pub(crate) use self::keyed::{Keyed, sort_by};
pub use self::language::{Language, Said, Saying, Words};
pub use self::listed::Listed;
pub use self::marks::{
    Achievement, InitiativeEffectiveness, LeftToOfficer, Legend, Level, OutcomeStatus, Progress,
    StrategyEffectiveness, UnknownMark, Verdict,
};
pub use self::notation::Excerpt;
pub use self::rows::{
    Asked, Conditions, Due, Evidence, Found, GoalKind, IndicatorResult, Initiatives, LinePosition,
    Sign, Targets,
};
pub use self::table::Table;
pub use self::text::{Prose, Text};
pub use self::word::{Term, UnknownWord};
