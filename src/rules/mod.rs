//! The rules: one file for each column of marks, each a table over small enums.
//!
//! | rule | column | standing |
//! |---|---|---|
//! | R1–R4 | criteria, targets, withdrawal criteria, achievement rates | beside their types |
//! | [R5](r05_achievement) | 業績目標の達成状況 | INFERRED, 15 of 15 |
//! | [R6](r06_initiative_effectiveness) | 戦略に対する取組の有効性 | INFERRED, 15 of 15 |
//! | [R7](r07_individual) | アウトカムの達成状況（個別） | INFERRED, 16 of 16 |
//! | [R8](r08_overall) | アウトカムの達成状況（全体） | INFERRED, 7 of 7 |
//! | [R9](r09_progress) | 戦略の進捗状況 | INFERRED, 6 of 7 |
//! | [R10](r10_strategy_effectiveness) | 戦略のアウトカムに対する有効性 | INFERRED |
//! | [R11](r11_narrative) | 課題, 改善策 | STATED and INFERRED |
//!
//! All are pure and total: no clock, no rounding before a comparison, no panic.

pub(crate) mod clause;
pub(crate) mod derived;
pub mod r05_achievement;
pub mod r06_initiative_effectiveness;
pub mod r07_individual;
pub mod r08_overall;
pub mod r09_progress;
pub mod r10_strategy_effectiveness;
pub mod r11_narrative;

pub use self::r05_achievement::{R5, R5_MARK};
pub use self::r06_initiative_effectiveness::R6;
pub use self::r07_individual::R7;
pub use self::r08_overall::R8;
pub use self::r09_progress::R9;
pub use self::r10_strategy_effectiveness::R10;
pub use self::r11_narrative::{R11, R11_STRATEGY};
pub use crate::plan::measured::R2;
pub use crate::plan::withdrawal::R3;
// The names of before, until the tests are moved to the new ones.
pub use self::r05_achievement as achievement;
pub use self::r06_initiative_effectiveness as initiative_effectiveness;
pub use self::r07_individual as individual;
pub use self::r08_overall as overall;
pub use self::r09_progress as progress;
pub use self::r10_strategy_effectiveness as strategy_effectiveness;
pub use self::r11_narrative as narrative;
pub use crate::review::outlook::{
    Margin, Side, Trajectory, TrajectoryError, margin_to_target, margin_to_withdrawal,
    turning_point,
};

use crate::rules::clause::Rule;
pub use crate::value::criterion::R1;
pub use crate::value::rate::R4;

/// Every rule table, R1 to R11.
pub const ALL: [&Rule; 13] =
    [&R1, &R2, &R3, &R4, &R5, &R5_MARK, &R6, &R7, &R8, &R9, &R10, &R11, &R11_STRATEGY];
